//! `tiendo new`: an empty dataset to be filled in, as CSV files and as an Excel workbook, with a guide to every column.

mod descriptor;
mod guide;
mod workbook;

use std::fs;
use std::path::{Path, PathBuf};

use tiendo_core::date::Date;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::package::TableName;

use crate::Unusable;
use crate::columns::TABLES;

/// The guide's file name.
const GUIDE: &str = "HUONG-DAN.md";
/// The workbook's file name.
const WORKBOOK: &str = "mau.xlsx";

/// Writes an empty dataset into a new or empty folder, whose name becomes the dataset's; returns the files written.
///
/// The workbook's labels are in `lang`; the guide is in both languages, that one first.
///
/// # Errors
/// When the folder's name cannot be a part of an address, something is in the folder, or a file cannot be written.
pub fn create(folder: &Path, lang: Lang, today: Date) -> Result<Vec<PathBuf>, Unusable> {
    let name = name_of(folder)?;
    make_empty(folder)?;
    let book = workbook::bytes(lang, today).map_err(|why| {
        let (vi, en) =
            (format!("không tạo được tệp Excel ({why})"), format!("cannot make the workbook ({why})"));
        Unusable::because(&folder.join(WORKBOOK), Bilingual::new(vi, en))
    })?;
    let mut files: Vec<(String, Vec<u8>)> =
        vec![("datapackage.json".to_owned(), descriptor::text(&name, today, |_| true).into_bytes())];
    for table in TABLES {
        let header: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        files.push((format!("{}.csv", table.name.name()), format!("{}\n", header.join(",")).into_bytes()));
    }
    files.push((GUIDE.to_owned(), guide::text(lang).into_bytes()));
    files.push((WORKBOOK.to_owned(), book));
    let mut written = Vec::with_capacity(files.len());
    for (name, content) in files {
        let path = folder.join(name);
        fs::write(&path, content).map_err(|why| Unusable::io(&path, &why))?;
        written.push(path);
    }
    Ok(written)
}

/// The descriptor of these tables, with nothing said of them but what their columns are.
pub(crate) fn descriptor_of(name: &str, today: Date, tables: &[TableName]) -> String {
    descriptor::text(name, today, |table| tables.contains(&table.name))
}

/// What to do next, for whoever made a dataset.
pub fn next_steps(folder: &Path, lang: Lang) -> String {
    let at = |name: &str| folder.join(name).display().to_string();
    let (guide, book, folder) = (at(GUIDE), at(WORKBOOK), folder.display());
    match lang {
        Lang::Vi => format!(
            "Đã tạo {folder}. Đọc {guide}, điền {book} (hoặc các tệp CSV),\nrồi kiểm tra bằng lệnh: tiendo check {book} (hoặc: tiendo check {folder})\n"
        ),
        Lang::En => format!(
            "Made {folder}. Read {guide}, fill in {book} (or the CSV files),\nthen check it: tiendo check {book} (or: tiendo check {folder})\n"
        ),
    }
}

/// The name that the folder gives the dataset: a part of every address.
fn name_of(folder: &Path) -> Result<String, Unusable> {
    let fits = |name: &&str| {
        name.bytes().all(|mark| mark.is_ascii_lowercase() || mark.is_ascii_digit() || mark == b'-')
    };
    let name = folder.file_name().and_then(|name| name.to_str()).filter(fits);
    name.map(str::to_owned).ok_or_else(|| {
        Unusable::fixed(
            folder,
            "tên thư mục là một phần của địa chỉ trang, nên chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ hai-phong",
            "the folder's name is a part of addresses, so it has only lower-case letters, digits and hyphens, such as hai-phong",
        )
    })
}

/// Makes the folder, or sees that nothing is in it.
fn make_empty(folder: &Path) -> Result<(), Unusable> {
    fs::create_dir_all(folder).map_err(|why| Unusable::io(folder, &why))?;
    let mut entries = fs::read_dir(folder).map_err(|why| Unusable::io(folder, &why))?;
    if entries.next().is_some() {
        return Err(Unusable::fixed(
            folder,
            "thư mục đã có tệp; chọn một thư mục mới hoặc trống, không tệp nào bị ghi đè",
            "something is in the folder; choose a new or an empty one, nothing was overwritten",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    #[test]
    fn a_folder_with_something_in_it_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let dataset = folder.path().join("ninh-binh");
        fs::create_dir(&dataset).unwrap();
        fs::write(dataset.join("thesis.odt"), "precious").unwrap();
        let refused = create(&dataset, Lang::Vi, today()).unwrap_err();
        assert!(refused.sentence(Lang::Vi).contains("thư mục đã có tệp"), "{refused:?}");
        assert_eq!(fs::read_dir(&dataset).unwrap().count(), 1);
    }

    #[test]
    fn a_name_that_is_no_part_of_an_address_is_refused_before_anything_is_made() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Ninh Bình", "NINH", "a_b", ".."] {
            let dataset = folder.path().join(name);
            assert!(create(&dataset, Lang::En, today()).is_err(), "{name}");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn two_runs_write_the_same_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let read = |name: &str| -> Vec<Vec<u8>> {
            let written = create(&folder.path().join(name).join("x"), Lang::Vi, today()).unwrap();
            assert_eq!(written.len(), 1 + TABLES.len() + 2);
            written.iter().map(|path| fs::read(path).unwrap()).collect()
        };
        assert_eq!(read("one"), read("other"));
    }
}
