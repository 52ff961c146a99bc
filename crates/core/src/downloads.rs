//! The files that the publisher makes of a dataset besides its tables: in which formats, how large, what they are called.

use serde::Deserialize;

use crate::json;
use crate::lang::Lang;
use crate::package::is_plain_path;

/// A format of a whole dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Descriptor, tables and what else the descriptor lists, in one ZIP archive.
    Package,
    /// An Excel workbook.
    Xlsx,
    /// JSON.
    Json,
    /// SDMX-CSV 2.0, figures alone.
    Sdmx,
    /// What every column means, in Vietnamese.
    DictionaryVi,
    /// The same in English.
    DictionaryEn,
    /// All of its pages in one HTML file, with the program that makes them.
    OneFile,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Package,
        Self::Xlsx,
        Self::Json,
        Self::Sdmx,
        Self::DictionaryVi,
        Self::DictionaryEn,
        Self::OneFile,
    ];

    /// Its name in the catalogue.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::Sdmx => "sdmx-csv",
            Self::DictionaryVi => "dictionary-vi",
            Self::DictionaryEn => "dictionary-en",
            Self::OneFile => "one-file",
        }
    }

    /// Its name for a reader; none where it is not for readers of that language.
    pub const fn name(self, lang: Lang) -> Option<&'static str> {
        Some(match (self, lang) {
            (Self::Package, _) => "Data Package (CSV, ZIP)",
            (Self::Xlsx, _) => "Excel",
            (Self::Json, _) => "JSON",
            (Self::Sdmx, _) => "SDMX-CSV",
            (Self::DictionaryVi, Lang::Vi) => "Từ điển dữ liệu",
            (Self::DictionaryEn, Lang::En) => "Data dictionary",
            (Self::OneFile, Lang::Vi) => "Cả trang trong một tệp HTML, mở được khi không có mạng",
            (Self::OneFile, Lang::En) => "The whole site in one HTML file, which opens without a network",
            (Self::DictionaryVi, Lang::En) | (Self::DictionaryEn, Lang::Vi) => return None,
        })
    }
}

/// A file that can be downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Its format.
    pub format: Format,
    /// Its path in the folder of the dataset.
    pub path: String,
    /// How long it is.
    pub bytes: u64,
}

/// Read apart from the rest of the catalogue: whatever is wrong with it, the datasets are listed.
#[derive(Deserialize)]
struct RawCatalog {
    resources: Vec<RawEntry>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct RawEntry {
    name: String,
    downloads: Vec<RawDownload>,
}

#[derive(Deserialize)]
struct RawDownload {
    format: String,
    path: String,
    bytes: u64,
}

/// The files of a dataset by the JSON of a catalogue; formats that are not known here are left out.
pub(crate) fn read(catalog: &[u8], name: &str) -> Vec<Download> {
    let entries = json::read::<RawCatalog>(catalog).map(|raw| raw.resources).unwrap_or_default();
    let listed = entries.into_iter().filter(|entry| entry.name == name).flat_map(|entry| entry.downloads);
    listed
        .filter_map(|RawDownload { format, path, bytes }| {
            let format = Format::ALL.into_iter().find(|known| known.code() == format)?;
            is_plain_path(&path).then_some(Download { format, path, bytes })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_listed_and_what_leads_elsewhere_is_not() {
        let json = r#"{"resources":[{"name":"y"},{"name":"x","downloads":[{"format":"xlsx","path":"x.xlsx","bytes":12},
            {"format":"parquet","path":"x.parquet","bytes":1},{"format":"json","path":"../x.json","bytes":1},
            {"format":"sdmx-csv","path":"https://example.org/a","bytes":1}]}]}"#;
        let expected = Download { format: Format::Xlsx, path: "x.xlsx".into(), bytes: 12 };
        assert_eq!(read(json.as_bytes(), "x"), [expected]);
        assert!(read(json.as_bytes(), "y").is_empty());
        assert!(read(&json.as_bytes()[..100], "x").is_empty());
        assert!(read(json.replace("12}", "-12}").as_bytes(), "x").is_empty());
    }

    #[test]
    fn every_format_is_named_and_each_reader_is_offered_one_dictionary() {
        for lang in Lang::ALL {
            assert_eq!(Format::ALL.iter().filter(|format| format.name(lang).is_some()).count(), 6);
        }
    }
}
