//! The text alternative of a comparison: its finding, each line with its figures, and what is not drawn and why.

use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::compare::words;
use tiendo_core::view::{Comparison, ComparisonLine};

use crate::describe::with_sample_label;

pub(super) fn describe(comparison: &Comparison, lang: Lang) -> String {
    let mut text = format!("{}.", words::headline(comparison, lang));
    for line in &comparison.lines {
        text.push_str(&format!(" {}.", figures(line, lang)));
    }
    let targets: Vec<String> = words::targets(comparison, lang).into_iter().map(|(_, text)| text).collect();
    if !targets.is_empty() {
        text.push_str(&format!(" {}.", targets.join("; ")));
    }
    let notes = words::notes(comparison, lang);
    let left_out = comparison.left_out.iter().map(|left_out| words::left_out(left_out, lang));
    for note in notes.into_iter().chain(left_out) {
        text.push_str(&format!(" {note}"));
    }
    with_sample_label(text, comparison.sample, lang)
}

fn figures(line: &ComparisonLine, lang: Lang) -> String {
    let figure = |point: &tiendo_core::view::TrendPoint| {
        let value = sentence::measured_value(point.measured.value, &line.trend.subject, lang);
        format!("{}: {value}", format::year(point.year))
    };
    let figures: Vec<String> = line.trend.points.iter().map(figure).collect();
    format!("{} – {}", line.name.get(lang), figures.join("; "))
}
