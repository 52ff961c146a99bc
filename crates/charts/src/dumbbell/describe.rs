//! The chart of two years in words.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::changes::words;
use tiendo_core::view::{ChangeEnd, ChangeLine, ChangeRow, Changes};

use crate::describe::with_sample_label;

pub(super) fn description(changes: &Changes, lang: Lang) -> String {
    let mut text = format!("{}.", words::headline(changes, lang));
    if let Some(aim) = changes.common_aim {
        text.push_str(&format!(" {}.", sentence::aim_label(aim, &changes.subject, lang)));
    }
    // What has no heading, then what each heading stands over.
    let mut groups = vec![(String::new(), Vec::new())];
    for line in changes.lines() {
        let said = match line {
            ChangeLine::Heading(group) => {
                groups.push((format!("{}: ", words::group_heading(group, lang)), Vec::new()));
                continue;
            }
            ChangeLine::Row(row) => row_text(row, changes, lang),
            ChangeLine::LeftOut(number) => words::left_out(number, changes.level, lang),
            ChangeLine::Counted(number) => words::counted(number, changes.level, lang),
        };
        if let Some((_, lines)) = groups.last_mut() {
            lines.push(said);
        }
    }
    for (heading, lines) in groups.iter().filter(|(_, lines)| !lines.is_empty()) {
        text.push_str(&format!(" {heading}{}.", lines.join("; ")));
    }
    with_sample_label(text, changes.sample, lang)
}

/// "Lê Chân 57,7 % (2022), 76,2 % (2025): +18,5 điểm, Đạt".
fn row_text(row: &ChangeRow, changes: &Changes, lang: Lang) -> String {
    let unit = changes.subject.unit;
    let figure = |end: &ChangeEnd| {
        let value = sentence::measured_value(end.figure.measured.value, &changes.subject, lang);
        format!("{value} ({})", end.figure.year)
    };
    let figures: Vec<String> = [row.from(), row.to()].into_iter().flatten().map(figure).collect();
    let said = [
        row.difference().map(|difference| words::signed_size(difference, unit, lang)),
        words::lacking(row, changes, lang),
        row.to().map(|end| sentence::standing_note(end.standing, unit, lang)),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    let figures = if figures.is_empty() { String::new() } else { format!(" {}", figures.join(", ")) };
    format!("{}{figures}: {}", row.place.label(lang), said.join(", "))
}
