//! The chart of two years in words.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::changes::words;
use tiendo_core::view::{ChangeEnd, ChangeGroup, ChangeRow, Changes};

use crate::describe::with_sample_label;

pub(super) fn description(changes: &Changes, lang: Lang) -> String {
    let mut text = format!("{}.", words::headline(changes, lang));
    if let Some(aim) = changes.common_aim {
        text.push_str(&format!(" {}.", sentence::aim_label(aim, &changes.subject, lang)));
    }
    for group in [
        ChangeGroup::Compared,
        ChangeGroup::AcrossBoundaries,
        ChangeGroup::OtherBasis,
        ChangeGroup::Incomplete,
    ] {
        let rows: Vec<String> = changes.of_group(group).map(|row| row_text(row, changes, lang)).collect();
        let heading = words::group_heading(group, lang);
        if rows.is_empty() {
            continue;
        }
        let opening = if heading.is_empty() { String::new() } else { format!("{heading}: ") };
        text.push_str(&format!(" {opening}{}.", rows.join("; ")));
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
