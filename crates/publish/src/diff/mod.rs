//! `tiendo diff`: two releases of a dataset on disk, compared by tiendo-core and told about in the form that was asked for.

mod json;
mod text;

use std::path::{Path, PathBuf};

use tiendo_core::check::Report;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::Severity;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::release::{self, Edition, Release};

use crate::Unusable;
use crate::check::{self, Outcome};

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
    let (old, new) = (open(old, today, lang)?, open(new, today, lang)?);
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

fn open(path: &Path, today: Date, lang: Lang) -> Result<(Dataset, Definitions), Unusable> {
    let Outcome { checked, unusable, .. } = check::check(&[PathBuf::from(path)], today, lang);
    if let Some(unusable) = unusable.into_iter().next() {
        return Err(unusable);
    }
    let mut checked = checked.into_iter();
    let (Some(one), None) = (checked.next(), checked.next()) else {
        return Err(Unusable::fixed(
            path,
            "chứa nhiều bộ số liệu; đưa thư mục của một bộ",
            "holds several datasets; give the folder of one",
        ));
    };
    // A checksum that is not written anew yet says nothing of the rows.
    let is_error = |report: &&Report| report.severity == Severity::Error && report.code != "TD037";
    let errors = one.reports.iter().filter(is_error).count();
    let definitions = one.definitions;
    one.dataset.filter(|_| errors == 0).map(|dataset| (dataset, definitions)).ok_or_else(|| {
        let problem = Bilingual::new(
            format!("số liệu có {errors} lỗi; xem bằng lệnh tiendo check và sửa trước khi so"),
            format!("the data has errors ({errors}); see them with `tiendo check` and correct them first"),
        );
        Unusable::because(path, problem)
    })
}
