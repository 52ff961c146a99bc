//! A published dataset in the formats that people use, at addresses that stay: a package (ZIP), an Excel workbook, JSON, SDMX-CSV
//! and a data dictionary, beside the tables and their descriptor. What each holds is told in docs/open-data.md.

mod dictionary;
mod json;
mod tables;
mod workbook;

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};
use tiendo_core::check::Checked;
use tiendo_core::dataset::Dataset;
use tiendo_core::downloads::Format;
use tiendo_core::export::{self, Origin, Provenance};
use tiendo_core::finding::Unavailable;
use tiendo_core::lang::Lang;
use tiendo_core::package::Descriptor as PackageDescriptor;
use tiendo_core::view::news::News;
use tiendo_core::view_state::ViewState;

use crate::bundle::{self, Package, Plan, Program};
use crate::descriptor::{Descriptor, README};
use crate::manifest::Occasion;
use crate::open_data::tables::Tables;
use crate::{Error, hash};

/// A file of one of the formats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Download {
    format: Format,
    /// Its path in the folder of the dataset.
    pub(crate) path: String,
    /// What it holds.
    pub(crate) content: Vec<u8>,
}

impl Download {
    /// As the catalogue lists it.
    pub(crate) fn to_json(&self) -> Json {
        json!({ "format": self.format.code(), "path": self.path, "bytes": self.content.len() })
    }
}

/// Makes the files of a dataset from its folder in the published site. A workbook is left out where a table has more rows than a
/// worksheet can have, an archive where the files are larger than the format holds.
///
/// # Errors
/// When a file of the dataset cannot be read, or has the name of one of these.
pub(crate) fn make(folder: &Path, checked: &Checked) -> Result<Vec<Download>, Error> {
    let descriptor = Descriptor::of_dataset(folder)?;
    let dataset = &checked.dataset;
    let tables = Tables::read(dataset, |path| fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound));
    let name = &dataset.descriptor().name;
    let digest = short_hash(&descriptor)?;
    let address = format!("/data/{name}/");
    let origin = Origin { descriptor: dataset.descriptor(), hash: digest.get(..8), address: &address };
    let origin = Provenance::new(origin, dataset.sources().to_vec(), dataset.has_sample());
    let book = workbook::bytes(&origin, &tables)
        .map_err(|source| Error::Workbook { path: folder.join(format!("{name}.xlsx")), source })?;
    let text = |text: String| Some(text.into_bytes());
    let dictionary = |lang| text(dictionary::text(&origin, &tables, &descriptor, lang));
    let files = [
        (Format::Package, format!("{name}.zip"), package(&descriptor, &origin)?),
        (Format::Xlsx, format!("{name}.xlsx"), book),
        (Format::Json, format!("{name}.json"), text(json::text(&origin, &tables))),
        (Format::Sdmx, "sdmx.csv".to_owned(), text(export::sdmx(dataset))),
        (Format::DictionaryVi, "dictionary.vi.md".to_owned(), dictionary(Lang::Vi)),
        (Format::DictionaryEn, "dictionary.en.md".to_owned(), dictionary(Lang::En)),
    ];
    let mut made = Vec::new();
    for (format, path, content) in files {
        let Some(content) = content else { continue };
        refuse_taken(&descriptor, &path)?;
        made.push(Download { format, path, content });
    }
    Ok(made)
}

/// The dataset with all its pages in one file, of a site that is published on this occasion.
///
/// # Errors
/// When a file of the dataset cannot be read, or has the name of this one.
pub(crate) fn in_one_file(
    package: &Package<'_>,
    occasion: Occasion<'_>,
    program: &Program,
) -> Result<Download, Error> {
    let path = name_of_one_file(package.prepared.dataset());
    refuse_taken(&Descriptor::of_dataset(package.folder)?, &path)?;
    let site = occasion.base_url.map_or_else(|| format!("{path}#"), |base| base.at(""));
    let name = Some(package.prepared.dataset().descriptor().name.clone());
    let first = ViewState { dataset: name, ..ViewState::default() };
    let plan = Plan { program, today: occasion.day, site: &site, first };
    let content = bundle::make(package, &plan)?.html.into_bytes();
    Ok(Download { format: Format::OneFile, path, content })
}

/// That file as it is in a site, whose app cannot be taken out of it again.
pub(crate) fn there_in_one_file(dataset: &Dataset, content: Vec<u8>) -> Download {
    Download { format: Format::OneFile, path: name_of_one_file(dataset), content }
}

/// Its path in the folder of the dataset.
pub(crate) fn name_of_one_file(dataset: &Dataset) -> String {
    format!("{}.html", dataset.descriptor().name)
}

/// A file of the dataset is never replaced by one of these.
fn refuse_taken(descriptor: &Descriptor, path: &str) -> Result<(), Error> {
    let own = [News::FILE, PackageDescriptor::FILE, README];
    if own.contains(&path) || descriptor.resources().iter().any(|resource| resource == path) {
        let problem = format!(
            "\"{path}\" is the name of a published format, and of another file; rename the file or the dataset"
        );
        return Err(Error::Descriptor { path: descriptor.path().to_path_buf(), problem });
    }
    Ok(())
}

/// What names a release: the checksum of its descriptor.
fn short_hash(descriptor: &Descriptor) -> Result<String, Error> {
    let bytes = fs::read(descriptor.path()).map_err(Error::io("read", descriptor.path()))?;
    Ok(hash::sha256(&bytes).trim_start_matches("sha256:").to_owned())
}

/// The descriptor and every file that it lists, in one archive.
fn package(descriptor: &Descriptor, origin: &Provenance) -> Result<Option<Vec<u8>>, Error> {
    let mut files = Vec::new();
    for name in std::iter::once(PackageDescriptor::FILE).chain(descriptor.files()) {
        let path = descriptor.folder().join(name);
        files.push((name, fs::read(&path).map_err(Error::io("read", &path))?));
    }
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    Ok(export::archive(&files, origin.created).ok())
}

#[cfg(test)]
mod tests;
