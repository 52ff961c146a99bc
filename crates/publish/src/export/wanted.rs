//! What is to be exported, as the command line says it: addresses, areas, and the endings of files.

use std::path::Path;

use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::view_state::ViewState;

use crate::Unusable;

/// What is to be exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// A view, by its address.
    View(String),
    /// A deck: `303`, `303?year=2025&ratio=4x3`, `so-ket-2025` or `303?deck=so-ket-2025`.
    Deck(String),
    /// The report on an area, by its code.
    Report(String),
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A workbook.
    Xlsx,
    /// A presentation.
    Pptx,
    /// A document.
    Docx,
}

impl Wanted {
    /// The kind of its file.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::View(_) => Kind::Xlsx,
            Self::Deck(_) => Kind::Pptx,
            Self::Report(_) => Kind::Docx,
        }
    }
}

impl Kind {
    const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Docx => "docx",
        }
    }

    /// Refuses a name that would say something else of the file than it is.
    pub(super) fn check_ending(self, out: &Path) -> Result<(), Unusable> {
        let found = out.extension().and_then(|end| end.to_str()).unwrap_or_default();
        let ending = self.ending();
        if found.eq_ignore_ascii_case(ending) {
            return Ok(());
        }
        let problem = Bilingual::new(
            format!("tên tệp phải kết thúc bằng .{ending}"),
            format!("the name of the file must end with .{ending}"),
        );
        Err(Unusable::because(out, problem))
    }
}

/// The view at an address of a dataset: what stands behind the dataset's name, or a whole address as a browser shows it. `None` where
/// it leads nowhere in this dataset. A whole address has its own language, but the file is in that which was asked for.
pub(super) fn state(address: &str, dataset: &str, lang: Lang) -> Option<ViewState> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (query, _) = query.split_once('#').unwrap_or((query, ""));
    let path = match behind_dataset(path, dataset) {
        Some((embedded, rest)) => format!("{embedded}/{}/{dataset}/{rest}", lang.code()),
        None if path.contains("//") => return None,
        None => format!("/{}/{dataset}/{path}", lang.code()),
    };
    ViewState::from_address(&path, query).ok()
}

/// What stands behind language and dataset in a whole address, and what in front says that it is a chart alone.
fn behind_dataset<'a>(path: &'a str, dataset: &str) -> Option<(&'static str, &'a str)> {
    Lang::ALL.into_iter().find_map(|lang| {
        let folder = format!("/{}/{dataset}", lang.code());
        let (before, rest) = path.split_once(&folder)?;
        let rest = if rest.is_empty() { rest } else { rest.strip_prefix('/')? };
        Some((if before.ends_with("/embed") { "/embed" } else { "" }, rest))
    })
}

#[cfg(test)]
mod tests {
    use tiendo_core::export::Chart;
    use tiendo_core::view_state::Page;

    use super::*;

    #[test]
    fn an_address_is_what_stands_behind_the_dataset_or_all_of_it() {
        for address in [
            "indicator/learning_family?area=303&year=2024",
            "/vi/hai-phong/indicator/learning_family/?area=303&year=2024#ranking",
            "https://example.org/tien-do/en/hai-phong/indicator/learning_family/?area=303&year=2024",
        ] {
            let found = state(address, "hai-phong", Lang::En).unwrap();
            assert_eq!(found.page, Page::Indicator, "{address}");
            let codes = (found.indicator.as_deref(), found.area.as_deref(), found.year, found.lang);
            assert_eq!(codes, (Some("learning_family"), Some("303"), Some(2024), Lang::En), "{address}");
        }
        let one =
            state("/embed/vi/hai-phong/indicator/learning_family/trend", "hai-phong", Lang::Vi).unwrap();
        assert_eq!(one.alone, Some(Chart::Trend));
        assert_eq!(state("", "hai-phong", Lang::Vi).unwrap().page, Page::Overview);
        for address in ["nowhere/x", "https://example.org/vi/son-la/", "indicator"] {
            assert_eq!(state(address, "hai-phong", Lang::Vi), None, "{address}");
        }
    }

    #[test]
    fn the_name_of_a_file_says_what_it_is() {
        assert!(Kind::Xlsx.check_ending(Path::new("a/b.XLSX")).is_ok());
        let refused = Kind::Docx.check_ending(Path::new("b.doc")).unwrap_err();
        assert_eq!(refused.sentence(Lang::En), "b.doc: the name of the file must end with .docx");
    }
}
