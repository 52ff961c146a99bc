//! A copy of a dataset's folder, complete: with a descriptor, checksums, and what publishing tells of its releases.

use std::fs;
use std::path::{Path, PathBuf};

use tiendo::render::Prepared;
use tiendo_core::check::Checked;
use tiendo_core::date::Date;
use tiendo_core::finding::Unavailable;
use tiendo_core::package::{Descriptor as PackageDescriptor, TableName};
use tiendo_core::view::{self, deck::StewardDeck, news::News};

use crate::changes::{self, Archived};
use crate::descriptor::{CATALOG_NAME, Descriptor, README};
use crate::{Error, decks, files, hash, new, pages, releases, site};

/// What a dataset is called whose folder has no name that can be a part of an address.
const NAMELESS: &str = "du-lieu";

/// A dataset that is ready to be made into a file.
pub(super) struct Staged {
    pub(super) folder: PathBuf,
    pub(super) prepared: Prepared,
    pub(super) earlier: Vec<Archived>,
    /// The decks that its steward keeps ready.
    pub(super) decks: Vec<StewardDeck>,
}

/// Copies the dataset in a folder into an empty folder, and reads it.
///
/// # Errors
/// When there is no dataset, a file cannot be read or written, or the data has errors.
pub(super) fn stage(data: &Path, into: &Path, today: Date) -> Result<Staged, Error> {
    let data = &dataset_in(data)?;
    let name = name_of(data);
    let folder = into.join(&name);
    fs::create_dir_all(&folder).map_err(Error::io("make the folder", &folder))?;
    if data.join(PackageDescriptor::FILE).is_file() {
        copy(data, &folder)?;
    } else {
        copy_tables(data, &folder, &name, today)?;
    }
    let told = |error| original(error, &folder, data);
    let checked = pages::read_package(&name, &folder, today).map_err(told)?;
    let earlier = changes::archived(&folder, &name, today).map_err(told)?;
    let changes::Texts { changes, releases } = changes::texts(&folder, &earlier, &checked, today)?;
    files::replace(&folder.join(News::FILE), &changes)?;
    files::replace(&folder.join(view::releases::FILE), &releases)?;
    // They stay where they are: what the file needs of them is one list.
    let decks = decks::text(data, &checked.dataset)?;
    files::replace(&folder.join(StewardDeck::FILE), &decks)?;
    let Checked { dataset, findings, .. } = checked;
    let fetch = |path: &str| fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound);
    let prepared = Prepared::new(dataset, findings, fetch);
    Ok(Staged { folder, prepared, earlier, decks: StewardDeck::read(&Ok(decks.into_bytes())) })
}

/// An error in the data with the folder that its steward knows: the copy is gone when it is read.
fn original(error: Error, copy: &Path, data: &Path) -> Error {
    let Error::Findings { path, list } = error else { return error };
    let path = match path.strip_prefix(copy) {
        Ok(below) if below.as_os_str().is_empty() => data.to_path_buf(),
        Ok(below) => data.join(below),
        Err(_) => path,
    };
    Error::Findings { path, list }
}

/// The folder of the dataset: this one, or the only one that its catalogue lists.
fn dataset_in(data: &Path) -> Result<PathBuf, Error> {
    let wrong = |problem| Err(Error::Folder { path: data.to_path_buf(), problem });
    if !data.is_dir() {
        return wrong("is not a folder; give the folder of a dataset");
    }
    let is_there = |name: &str| data.join(name).is_file();
    if is_there(PackageDescriptor::FILE) || tables_in(data).next().is_some() {
        return Ok(data.to_path_buf());
    }
    if !is_there(CATALOG_NAME) {
        return wrong("holds neither datapackage.json nor a table; give the folder of a dataset");
    }
    let catalog = Descriptor::read(&data.join(CATALOG_NAME))?;
    let [only] = catalog.resources() else {
        return wrong("holds several datasets; one file has one of them, so give its folder");
    };
    let path = data.join(only);
    Ok(path.parent().unwrap_or(data).to_path_buf())
}

/// The tables that are there, by their usual names.
fn tables_in(folder: &Path) -> impl Iterator<Item = TableName> {
    TableName::ALL.into_iter().filter(move |table| folder.join(file_of(*table)).is_file())
}

fn file_of(table: TableName) -> String {
    format!("{}.csv", table.name())
}

fn name_of(folder: &Path) -> String {
    let real = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let fits = |name: &&str| {
        name.bytes().all(|mark| matches!(mark, b'a'..=b'z' | b'0'..=b'9' | b'-')) && !name.is_empty()
    };
    real.file_name().and_then(|name| name.to_str()).filter(fits).unwrap_or(NAMELESS).to_owned()
}

/// Copies what the descriptor lists. A checksum that is wrong is refused; one that is not there yet is written.
fn copy(data: &Path, to: &Path) -> Result<(), Error> {
    let descriptor = Descriptor::of_dataset(data)?;
    let differences = hash::compare(&descriptor)?;
    let stale = differences.iter().filter(|difference| difference.contradicts).count();
    if stale > 0 {
        return Err(Error::Stale { path: descriptor.path().to_path_buf(), count: stale });
    }
    site::copy_package(&descriptor, to)?;
    for earlier in releases::earlier(&descriptor)? {
        site::copy_package(&earlier.descriptor, &releases::folder(to, &earlier.version))?;
    }
    hash::update(Descriptor::of_dataset(to)?)?;
    Ok(())
}

/// Copies tables that nothing describes, and describes them.
fn copy_tables(data: &Path, to: &Path, name: &str, today: Date) -> Result<(), Error> {
    let tables: Vec<TableName> = tables_in(data).collect();
    for file in tables.iter().map(|table| file_of(*table)).chain([README.to_owned()]) {
        let from = data.join(&file);
        if from.is_file() {
            files::copy(&from, &to.join(&file))?;
        }
    }
    files::replace(&to.join(PackageDescriptor::FILE), &new::descriptor_of(name, today, &tables))?;
    hash::update(Descriptor::of_dataset(to)?)?;
    Ok(())
}
