//! The chart of a level through the years in words.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::Distribution;
use tiendo_core::view::distribution::words;

use crate::describe::with_sample_label;

pub(super) fn description(distribution: &Distribution, lang: Lang) -> String {
    let mut text = format!("{}.", words::headline(distribution, lang));
    for spread in &distribution.years {
        text.push_str(&format!(" {}.", words::year_summary(spread, distribution, lang)));
        if let Some(aim) = spread.aim {
            text.push_str(&format!(" {}.", sentence::aim_label(aim, &distribution.subject, lang)));
        }
    }
    for note in words::notes(distribution, lang) {
        text.push(' ');
        text.push_str(&note);
    }
    let chosen: Vec<String> = distribution
        .of_chosen()
        .map(|(spread, dot)| {
            let value = sentence::measured_value(dot.measured.value, &distribution.subject, lang);
            format!("{} {value}", spread.year)
        })
        .collect();
    if !chosen.is_empty() {
        text.push_str(&format!(" {}: {}.", distribution.place.label(lang), chosen.join("; ")));
    }
    for change in &distribution.breaks {
        text.push(' ');
        text.push_str(&sentence::territory_note(change, lang));
    }
    with_sample_label(text, distribution.sample, lang)
}
