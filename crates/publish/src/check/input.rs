//! What a path on the command line is: a data folder, a folder of one dataset, or a workbook. Nothing is judged here.

use std::fs;
use std::path::{Path, PathBuf};

use tiendo_core::catalog::Catalog;
use tiendo_core::check::Report;
use tiendo_core::package::{Descriptor, TableName};

use crate::Unusable;

/// Something to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    /// The folder of a dataset.
    Folder(PathBuf),
    /// An Excel workbook.
    Workbook(PathBuf),
    /// A data folder whose catalogue cannot be read, and why.
    Catalog(PathBuf, Report),
}

impl Input {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::Workbook(path) | Self::Catalog(path, _) => path,
        }
    }
}

/// Finds out what is to be checked at a path. A catalogue stands for each of its datasets.
pub(super) fn find(path: &Path) -> Result<Vec<Input>, Unusable> {
    let kind = fs::metadata(path).map_err(|why| Unusable::io(path, &why))?;
    if !kind.is_dir() {
        return find_file(path);
    }
    if path.join(Catalog::FILE).is_file() {
        return datasets_of(path);
    }
    let tables = TableName::ALL.map(|table| format!("{}.csv", table.name()));
    let of_a_dataset = |name: &str| path.join(name).is_file();
    if of_a_dataset(Descriptor::FILE) || tables.iter().any(|table| of_a_dataset(table)) {
        return Ok(vec![Input::Folder(path.to_path_buf())]);
    }
    Err(Unusable::fixed(
        path,
        "trong thư mục không có catalog.json, datapackage.json hay bảng nào; đưa thư mục chứa số liệu, hoặc tạo mới bằng lệnh tiendo new",
        "holds neither catalog.json nor datapackage.json nor a table; give the folder of the data, or make one with `tiendo new`",
    ))
}

fn find_file(path: &Path) -> Result<Vec<Input>, Unusable> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if name == Catalog::FILE || name == Descriptor::FILE {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        return find(folder.unwrap_or(Path::new(".")));
    }
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    if end == "csv" {
        return Err(Unusable::fixed(
            path,
            "là một bảng riêng lẻ; đưa cả thư mục chứa bảng này, vì các bảng được kiểm tra cùng nhau",
            "is a single table; give the folder that holds it, since tables are checked together",
        ));
    }
    Ok(vec![Input::Workbook(path.to_path_buf())])
}

fn datasets_of(folder: &Path) -> Result<Vec<Input>, Unusable> {
    let path = folder.join(Catalog::FILE);
    let bytes = fs::read(&path).map_err(|why| Unusable::io(&path, &why))?;
    Ok(match Catalog::read(&Ok(bytes)) {
        Ok(catalog) => {
            catalog.entries().iter().map(|entry| Input::Folder(folder.join(&entry.name))).collect()
        }
        Err(finding) => vec![Input::Catalog(folder.to_path_buf(), Report::from(&finding))],
    })
}

#[cfg(test)]
mod tests {
    use tiendo_core::lang::Lang;

    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn a_catalogue_stands_for_its_datasets_in_order() {
        let data = folder(&[("catalog.json", r#"{"resources":[{"name":"b"},{"name":"a"}]}"#)]);
        let expected = ["b", "a"].map(|name| Input::Folder(data.path().join(name)));
        assert_eq!(find(data.path()).unwrap(), expected);
        assert_eq!(find(&data.path().join("catalog.json")).unwrap(), expected);
        let data = folder(&[("catalog.json", "{")]);
        assert!(
            matches!(&find(data.path()).unwrap()[..], [Input::Catalog(_, report)] if report.code == "TD002")
        );
    }

    #[test]
    fn folders_and_workbooks_are_told_apart() {
        let data =
            folder(&[("areas.csv", ""), ("x/datapackage.json", "{}"), ("y/notes.txt", ""), ("b.XLSX", "")]);
        let at = |name: &str| data.path().join(name);
        assert_eq!(find(data.path()).unwrap(), [Input::Folder(data.path().to_path_buf())]);
        assert_eq!(find(&at("x/datapackage.json")).unwrap(), [Input::Folder(at("x"))]);
        assert_eq!(find(&at("b.XLSX")).unwrap(), [Input::Workbook(at("b.XLSX"))]);
        for (name, expected) in
            [("y", "neither catalog.json"), ("areas.csv", "single table"), ("z", "no such file")]
        {
            let sentence = find(&at(name)).unwrap_err().sentence(Lang::En);
            assert!(sentence.contains(expected), "{sentence}");
        }
    }
}
