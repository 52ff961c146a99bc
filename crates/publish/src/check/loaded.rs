//! One dataset or workbook: its files read from disk, checked, and each finding put in its place there.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tiendo_core::check::{self, Report};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::{Fetched, Severity, Unavailable};
use tiendo_core::lang::Bilingual;
use tiendo_core::package::{Descriptor as CoreDescriptor, TableName};
use tiendo_core::workbook;
use tiendo_office::workbook::column_letters;

use crate::check::excerpt::{Excerpt, Index};
use crate::check::input::Input;
use crate::check::slashed;
use crate::decks::Decks;
use crate::descriptor::Descriptor;
use crate::{Error, Unusable, hash};

/// A dataset or workbook that was checked.
#[derive(Debug)]
pub struct Checked {
    /// Everything found, in the order of files, lines and columns.
    pub reports: Vec<Report>,
    /// What could be read; `None` of a data folder whose catalogue cannot be read.
    pub dataset: Option<Dataset>,
    /// Its recognition schemes and reporting duties.
    pub definitions: Definitions,
    path: PathBuf,
    files: BTreeMap<String, File>,
    /// Of a workbook, the table that each of its paths stands for.
    sheets: Option<BTreeMap<String, &'static str>>,
}

/// Where on disk a finding is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file: as given on the command line, with the name of the file in that folder.
    pub path: String,
    /// The sheet of the workbook.
    pub sheet: Option<String>,
    /// The cell as a spreadsheet names it: `E17`.
    pub cell: Option<String>,
    /// The row's text with the cell in it.
    pub excerpt: Option<Excerpt>,
}

/// A table as it was read.
#[derive(Debug, Default)]
struct File {
    bytes: Vec<u8>,
    /// The sheet that it was made of.
    sheet: Option<String>,
    index: OnceCell<Index>,
}

/// Reads and checks one input.
pub(super) fn check(input: &Input, today: Date) -> Result<Checked, Unusable> {
    match input {
        Input::Folder(path) => check_folder(path, today),
        Input::Workbook(path) => check_workbook(path, today),
        Input::Catalog(path, report) => Ok(Checked {
            reports: vec![report.clone()],
            dataset: None,
            definitions: Definitions::default(),
            path: path.clone(),
            files: BTreeMap::new(),
            sheets: None,
        }),
    }
}

fn check_folder(path: &Path, today: Date) -> Result<Checked, Unusable> {
    let mut files = BTreeMap::new();
    let mut refused = None;
    let fetch = |name: &str| -> Fetched {
        let file = path.join(name);
        match fs::read(&file) {
            Ok(bytes) => {
                files.insert(name.to_owned(), File { bytes: bytes.clone(), ..File::default() });
                Ok(bytes)
            }
            Err(why) => {
                if why.kind() != io::ErrorKind::NotFound {
                    refused = Some(Unusable::io(&file, &why));
                }
                Err(Unavailable::NotFound)
            }
        }
    };
    let check::Checked { dataset, definitions, mut reports, .. } = check::check(&name_of(path), fetch, today);
    if let Some(unusable) = refused {
        return Err(unusable);
    }
    add_checksums(path, &mut reports);
    match Decks::of(path, &dataset) {
        Ok(decks) => reports.extend(decks.reports),
        Err(Error::Io { path, source, .. }) => return Err(Unusable::io(&path, &source)),
        // Nothing else is wrong with files that can be read.
        Err(_) => {}
    }
    check::sort(&mut reports, dataset.descriptor());
    let (dataset, path) = (Some(dataset), path.to_path_buf());
    Ok(Checked { reports, dataset, definitions, path, files, sheets: None })
}

/// Adds what the descriptor states wrongly about its files. A statement that is not there yet is no fault.
fn add_checksums(folder: &Path, reports: &mut Vec<Report>) {
    let about = |file: &str, code, message| Report::new(code, Severity::Error, file, message);
    let compared = Descriptor::of_dataset(folder).and_then(|descriptor| hash::compare(&descriptor));
    match compared {
        Ok(differences) => {
            for difference in differences.into_iter().filter(|difference| difference.contradicts) {
                // The length is a part of the same statement.
                reports.retain(|report| report.code != "TD017" || report.file != difference.resource);
                let message = Bilingual::new(
                    "nội dung khác với mã kiểm ghi trong datapackage.json",
                    "the content differs from the checksum in datapackage.json",
                );
                reports.push(about(&difference.resource, "TD037", message));
            }
        }
        Err(Error::Missing { path, .. }) => {
            let file = slashed(path.strip_prefix(folder).unwrap_or(&path));
            if !reports.iter().any(|report| report.code == "TD001" && report.file == file) {
                let message = Bilingual::new("không có tệp này", "there is no such file");
                reports.push(about(&file, "TD001", message));
            }
        }
        Err(Error::Json { source, .. }) => add_descriptor_fault(&source.to_string(), reports),
        Err(Error::Descriptor { problem, .. }) => add_descriptor_fault(&problem, reports),
        // A file that cannot be read has been told of already.
        Err(_) => {}
    }
}

fn add_descriptor_fault(why: &str, reports: &mut Vec<Report>) {
    if !reports.iter().any(|report| report.code == "TD002") {
        let message = Bilingual::new(format!("không dùng được ({why})"), format!("cannot be used ({why})"));
        reports.push(Report::new("TD002", Severity::Error, CoreDescriptor::FILE, message));
    }
}

fn check_workbook(path: &Path, today: Date) -> Result<Checked, Unusable> {
    let bytes = fs::read(path).map_err(|why| Unusable::io(path, &why))?;
    let sheets = workbook::tables(&bytes).map_err(|why| Unusable::workbook(path, &why))?;
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    // A table that every dataset has is listed in any case, so that it is missed as a sheet and not as a file.
    let listed = |table: &TableName| table.is_required() || sheets.iter().any(|sheet| sheet.table == *table);
    let tables: Vec<TableName> = TableName::ALL.into_iter().filter(listed).collect();
    let descriptor = CoreDescriptor::of_workbook(&name_of(path), &file, &tables);
    let mut files = BTreeMap::new();
    for sheet in sheets {
        let path = CoreDescriptor::sheet_path(&file, sheet.table);
        files.insert(path, File { bytes: sheet.csv, sheet: Some(sheet.name), index: OnceCell::new() });
    }
    let tables = tables.into_iter().map(|table| (CoreDescriptor::sheet_path(&file, table), table.name()));
    let sheets = Some(tables.collect());
    let fetch = |name: &str| files.get(name).map(|file| file.bytes.clone()).ok_or(Unavailable::NotFound);
    let check::Checked { dataset, definitions, reports, .. } =
        check::check_described(descriptor, fetch, today);
    let (dataset, path) = (Some(dataset), path.to_path_buf());
    Ok(Checked { reports, dataset, definitions, path, files, sheets })
}

/// The name that a folder or file gives its dataset.
fn name_of(path: &Path) -> String {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let name = if real.is_file() { real.file_stem() } else { real.file_name() };
    name.unwrap_or_default().to_string_lossy().into_owned()
}

impl Checked {
    /// How many tables were there to be read.
    pub fn tables(&self) -> usize {
        self.rows_by_file().count()
    }

    /// How many rows these have, headers and blank rows left out.
    pub fn rows(&self) -> u64 {
        self.rows_by_file().map(|(_, rows)| rows).sum()
    }

    fn rows_by_file(&self) -> impl Iterator<Item = (&str, u64)> {
        let map = self.dataset.as_ref().and_then(|dataset| dataset.descriptor().map());
        let is_table = move |name: &str| {
            name != CoreDescriptor::FILE && map.is_none_or(|resource| resource.path != name)
        };
        let tables = self.files.iter().filter(move |(name, _)| is_table(name));
        tables.map(|(name, file)| (name.as_str(), file.index().rows()))
    }

    /// Where on disk a finding is.
    pub fn place(&self, report: &Report) -> Place {
        let file = self.files.get(&report.file);
        let sheet = self.sheets.as_ref().map(|sheets| {
            let named = file.and_then(|file| file.sheet.clone());
            named.unwrap_or_else(|| sheets.get(&report.file).copied().unwrap_or_default().to_owned())
        });
        let excerpt = file
            .zip(report.line)
            .and_then(|(file, line)| file.index().excerpt(&file.bytes, line, report.column.as_deref()));
        let column =
            file.zip(report.column.as_deref()).and_then(|(file, column)| file.index().column(column));
        Place {
            path: if sheet.is_some() { slashed(&self.path) } else { slashed(&self.path.join(&report.file)) },
            cell: sheet.as_ref().and(report.line.zip(column)).map(|(line, column)| cell_name(line, column)),
            sheet,
            excerpt,
        }
    }
}

impl File {
    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.bytes))
    }
}

/// The name of a cell: column 0 of line 17 is `A17`, column 26 `AA17`.
fn cell_name(line: u64, column: usize) -> String {
    format!("{}{line}", column_letters(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_a_spreadsheet() {
        for (line, column, expected) in
            [(1, 0, "A1"), (17, 4, "E17"), (2, 25, "Z2"), (2, 26, "AA2"), (2, 701, "ZZ2")]
        {
            assert_eq!(cell_name(line, column), expected);
        }
    }
}
