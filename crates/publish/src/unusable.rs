//! Why a command for stewards could do nothing with a path, in both languages.

use std::io;
use std::path::{Path, PathBuf};

use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::workbook::Unreadable;

/// A path that a command could not do anything with, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    path: PathBuf,
    problem: Bilingual,
}

impl Unusable {
    /// What is wrong, with the path.
    pub fn sentence(&self, lang: Lang) -> String {
        format!("{}: {}", self.path.display(), self.problem.get(lang))
    }

    pub(crate) fn io(path: &Path, why: &io::Error) -> Self {
        let problem = if why.kind() == io::ErrorKind::NotFound {
            Bilingual::new("không có tệp hay thư mục này", "there is no such file or folder")
        } else {
            Bilingual::new(
                format!("không đọc hoặc ghi được ({why})"),
                format!("cannot be read or written ({why})"),
            )
        };
        Self { path: path.to_path_buf(), problem }
    }

    pub(crate) fn workbook(path: &Path, why: &Unreadable) -> Self {
        let problem = Bilingual::new(why.sentence(Lang::Vi), why.sentence(Lang::En));
        Self { path: path.to_path_buf(), problem }
    }

    pub(crate) fn fixed(path: &Path, vi: &str, en: &str) -> Self {
        Self::because(path, Bilingual::new(vi, en))
    }

    pub(crate) fn because(path: &Path, problem: Bilingual) -> Self {
        Self { path: path.to_path_buf(), problem }
    }
}
