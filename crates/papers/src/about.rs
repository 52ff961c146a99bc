//! What every file says of itself, and the language of its texts.

use tiendo_core::date::Date;
use tiendo_core::export::sample_notice;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_office::{About, Language};

/// The font of workbooks and presentations.
pub(crate) const FONT: &str = "Arial";

/// The language as office files name it.
pub(crate) const fn language(lang: Lang) -> Language {
    lang.pick(Language::Vietnamese, Language::English)
}

/// The properties of a file with this title, of this release, made on a day.
pub(crate) fn about(title: &str, edition: &str, sample: bool, day: Option<Date>, lang: Lang) -> About {
    let label = if sample { format!(". {}", sample_notice(lang)) } else { String::new() };
    About {
        title: title.to_owned(),
        subject: format!("{edition}{label}"),
        author: lang.pick("Tiến độ", "Tiến độ (progress)").to_owned(),
        date: day.map(format::iso).unwrap_or_default(),
        language: language(lang),
    }
}
