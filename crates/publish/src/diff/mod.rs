//! `tiendo diff`: two releases of a dataset on disk, compared by tiendo-core and told about in the form that was asked for.

mod json;
mod text;

use std::path::Path;

use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::release::{self, Edition, Release};

use crate::{Unusable, dataset};

/// The form of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a person
    Text,
    /// One object with everything that differs, its sentences in both languages
    Json,
}

/// Compares two releases of a dataset, each a folder or a workbook. The new one's verdicts are seen `today`; `lang` is that
/// of the progress on standard error.
///
/// # Errors
/// [`Unusable`] where one of them cannot be read, is more than one dataset, or has errors: rows that were left out would
/// pass for withdrawn.
pub fn compare(old: &Path, new: &Path, today: Date, lang: Lang) -> Result<Release, Unusable> {
    let (old, new) = (dataset::open(old, today, lang)?, dataset::open(new, today, lang)?);
    let edition = |(dataset, definitions)| Edition { dataset, definitions };
    Ok(release::compare(edition((&old.0, &old.1)), edition((&new.0, &new.1)), today))
}

/// The answer in the form asked for; to a person with colours, which whoever prints it may strip. `max` is how many
/// differences of one group a person is shown.
pub fn render(release: &Release, format: Format, lang: Lang, max: usize) -> String {
    match format {
        Format::Text => text::render(release, lang, max),
        Format::Json => json::render(release),
    }
}
