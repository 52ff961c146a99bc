//! One view in every format, packed with the text that says where it comes from.

use crate::export::{NotAnArchive, Sheet, about, archive, csv, file_name, json, workbook};
use crate::lang::Lang;

/// The sheet as CSV, JSON and workbook, its text, and pictures of the same view (extension and bytes), as one ZIP archive. All
/// files have the name that [`file_name`] makes of `parts`.
///
/// # Errors
/// [`NotAnArchive`] when two pictures have the same extension, or all this is larger than the format holds.
pub fn bundle(
    sheet: &Sheet,
    parts: &[&str],
    pictures: &[(&str, &[u8])],
    lang: Lang,
) -> Result<Vec<u8>, NotAnArchive> {
    let tables = [
        ("txt", about(sheet, lang).into_bytes()),
        ("csv", csv(sheet, lang).into_bytes()),
        ("json", json(sheet).into_bytes()),
        ("xlsx", workbook(sheet, lang)?),
    ];
    let tables = tables.iter().map(|(extension, bytes)| (*extension, bytes.as_slice()));
    let files: Vec<(String, &[u8])> = tables
        .chain(pictures.iter().copied())
        .map(|(extension, bytes)| (file_name(parts, extension), bytes))
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    archive(&files, sheet.provenance.created)
}
