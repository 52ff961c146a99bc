//! What can go wrong while publishing, each with the file it happened to; no handling here.

use std::io;
use std::path::{Path, PathBuf};

use tiendo_core::lang::{Bilingual, Lang};

/// A failure of one of this crate's operations.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The operating system refused to read or write.
    #[error("cannot {doing} {}", path.display())]
    Io {
        /// What was attempted, as in "cannot read …".
        doing: &'static str,
        /// The file or folder it was attempted on.
        path: PathBuf,
        /// The operating system's reason.
        source: io::Error,
    },
    /// A file of a dataset that should be there is not.
    #[error("{} is missing; {} names it", path.display(), named_by.display())]
    Missing {
        /// The file that is not there.
        path: PathBuf,
        /// The file that names it.
        named_by: PathBuf,
    },
    /// A descriptor or catalogue is not JSON.
    #[error("{} is not valid JSON", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// Where and why.
        source: serde_json::Error,
    },
    /// A descriptor or catalogue is JSON but not a Data Package that can be published.
    #[error("{}: {problem}", path.display())]
    Descriptor {
        /// The file.
        path: PathBuf,
        /// What is wrong, and in which resource.
        problem: String,
    },
    /// A dataset's files are not what its descriptor says.
    #[error("{}: {} of its files differ from what it says; run `tiendo hash {}`",
        path.display(), count, path.parent().unwrap_or(Path::new(".")).display())]
    Stale {
        /// The descriptor.
        path: PathBuf,
        /// How many resources differ.
        count: usize,
    },
    /// A dataset has findings of severity error.
    #[error("{}: the data has errors\n{list}", path.display())]
    Findings {
        /// The folder of the dataset or of the catalogue.
        path: PathBuf,
        /// One finding a line.
        list: String,
    },
    /// A dataset has not what was asked for.
    #[error("{}: {} / {}", path.display(), problem.get(Lang::Vi), problem.get(Lang::En))]
    Absent {
        /// The folder of the dataset.
        path: PathBuf,
        /// What it has not.
        problem: Bilingual,
    },
    /// A dataset could not be made into a workbook.
    #[error("cannot make the workbook {}", path.display())]
    Workbook {
        /// The workbook.
        path: PathBuf,
        /// The writer's reason.
        source: rust_xlsxwriter::XlsxError,
    },
    /// A folder given by the user cannot serve the purpose it was given for.
    #[error("{}: {problem}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why not, and what to do.
        problem: &'static str,
    },
    /// The preview could not take its port.
    #[error("cannot listen on 127.0.0.1:{port}; if another program uses it, choose another with --port")]
    Listen {
        /// The port asked for.
        port: u16,
        /// The operating system's reason.
        source: io::Error,
    },
}

impl Error {
    /// Whether the data is at fault, rather than the machine or the call.
    pub fn is_about_data(&self) -> bool {
        match self {
            Self::Missing { .. }
            | Self::Json { .. }
            | Self::Descriptor { .. }
            | Self::Stale { .. }
            | Self::Findings { .. }
            | Self::Absent { .. } => true,
            Self::Io { .. } | Self::Workbook { .. } | Self::Folder { .. } | Self::Listen { .. } => false,
        }
    }

    /// For `map_err`: an input or output error of doing something to a path.
    pub(crate) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { doing, path: path.to_path_buf(), source }
    }

    /// For `map_err`: like [`Error::io`], but a file that is not there is a fault of the one that names it.
    pub(crate) fn reading<'a>(path: &'a Path, named_by: &'a Path) -> impl FnOnce(io::Error) -> Self + 'a {
        move |source| match source.kind() {
            io::ErrorKind::NotFound => {
                Self::Missing { path: path.to_path_buf(), named_by: named_by.to_path_buf() }
            }
            _ => Self::Io { doing: "read", path: path.to_path_buf(), source },
        }
    }
}
