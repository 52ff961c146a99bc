//! One dataset for a command that works with its figures: read, checked, and refused where it has errors.

use std::path::{Path, PathBuf};

use tiendo_core::check::Report;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::Severity;
use tiendo_core::lang::{Bilingual, Lang};

use crate::Unusable;
use crate::check::{self, Outcome};

/// Reads the dataset of a folder or workbook; `lang` is that of the progress on standard error.
///
/// # Errors
/// [`Unusable`] where it cannot be read, is more than one dataset, or has errors.
pub(crate) fn open(path: &Path, today: Date, lang: Lang) -> Result<(Dataset, Definitions), Unusable> {
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
            format!("số liệu có {errors} lỗi; xem bằng lệnh tiendo check và sửa trước"),
            format!("the data has errors ({errors}); see them with `tiendo check` and correct them first"),
        );
        Unusable::because(path, problem)
    })
}
