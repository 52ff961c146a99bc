//! The chart of two years in words.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::changes::words;
use tiendo_core::view::{ChangeEnd, ChangeLine, ChangeRow, Changes};

use crate::describe::with_sample_label;
use crate::dumbbell::Layout;

/// What is drawn; what all lines have in common is said of the first.
pub(super) fn description(layout: &Layout<'_>) -> String {
    let (changes, lang) = (layout.changes, layout.lang);
    let mut sentences = Vec::new();
    if layout.has_first() {
        sentences.push(words::headline(changes, lang));
        sentences.extend(changes.common_aim.map(|aim| sentence::aim_label(aim, &changes.subject, lang)));
    }
    sentences.extend(of_lines(layout.drawn(), changes, lang));
    let text: Vec<String> = sentences.into_iter().map(|sentence| sentence + ".").collect();
    with_sample_label(text.join(" "), changes.sample, lang)
}

/// A sentence for the lines without a heading, and one for each heading.
fn of_lines(lines: &[ChangeLine<'_>], changes: &Changes, lang: Lang) -> Vec<String> {
    let mut groups = vec![(String::new(), Vec::new())];
    for line in lines {
        let said = match line {
            ChangeLine::Heading(group) => {
                groups.push((format!("{}: ", words::group_heading(*group, lang)), Vec::new()));
                continue;
            }
            ChangeLine::Row(row) => row_text(row, changes, lang),
            ChangeLine::LeftOut(number) => words::left_out(*number, changes.level, lang),
            ChangeLine::Counted(number) => words::counted(*number, changes.level, lang),
        };
        if let Some((_, of_group)) = groups.last_mut() {
            of_group.push(said);
        }
    }
    groups.retain(|(_, of_group)| !of_group.is_empty());
    groups.into_iter().map(|(heading, of_group)| heading + &of_group.join("; ")).collect()
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
