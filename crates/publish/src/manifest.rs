//! `site.json`: the day and address that a site was published for, and every file of it with its length and checksum, by which
//! a copy of it can be verified.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use tiendo_core::date::Date;
use tiendo_core::format;

use crate::address::{BasePath, BaseUrl};
use crate::{Error, descriptor, files, hash};

/// The list, at the root of a site. It does not list itself.
pub(crate) const FILE: &str = "site.json";

/// The program and its version.
pub(crate) const MAKER: &str = concat!("tiendo ", env!("CARGO_PKG_VERSION"));

/// What the pages of a site depend on besides the data and the program.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Occasion<'a> {
    /// The day of publishing.
    pub(crate) day: Date,
    /// Where the site will stand, where that is known.
    pub(crate) base_url: Option<&'a BaseUrl>,
    /// The path of its host that it will stand at.
    pub(crate) base_path: &'a BasePath,
}

/// A file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    /// Its path from the root of the site, with slashes.
    pub(crate) path: String,
    /// Its length.
    pub(crate) bytes: u64,
    /// Its checksum: `sha256:` and hex digits.
    pub(crate) hash: String,
}

impl Listed {
    /// A file by its content.
    pub(crate) fn new(path: String, content: &[u8]) -> Self {
        Self { path, bytes: content.len() as u64, hash: hash::sha256(content) }
    }
}

/// Writes the list, in the order of paths.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write(site: &Path, occasion: Occasion<'_>, mut listed: Vec<Listed>) -> Result<(), Error> {
    listed.sort_by(|one, other| one.path.cmp(&other.path));
    let line = |file: &Listed| {
        let Listed { path, bytes, hash } = file;
        json!({ "path": path, "bytes": bytes, "hash": hash }).to_string()
    };
    let lines: Vec<String> = listed.iter().map(line).collect();
    let about = about(occasion).to_string();
    // A file a line, so that two lists can be compared line by line.
    let about = about.trim_end_matches('}');
    files::replace(&site.join(FILE), &format!("{about},\"files\":[\n{}\n]}}\n", lines.join(",\n")))
}

fn about(occasion: Occasion<'_>) -> Value {
    let mut about = Map::new();
    about.insert("made_by".to_owned(), MAKER.into());
    about.insert("day".to_owned(), format::iso(occasion.day).into());
    about.insert("root".to_owned(), format!("{}/", occasion.base_path.as_str()).into());
    if let Some(base) = occasion.base_url {
        about.insert("address".to_owned(), base.at("/").into());
    }
    Value::Object(about)
}

/// The list of a site that somebody else may have written, as far as it can be used.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// The program that made the site, with its version.
    pub(crate) made_by: String,
    /// The day for which it was made.
    pub(crate) day: Option<Date>,
    /// Where it was to stand.
    pub(crate) base_url: Option<BaseUrl>,
    /// The path of its host that it was to stand at.
    pub(crate) base_path: BasePath,
    /// Its files.
    pub(crate) files: Vec<Listed>,
    /// The entries that name no file below the site's folder, or say too little of it; as they stand there.
    pub(crate) unusable: Vec<String>,
}

impl Manifest {
    /// Reads the list.
    ///
    /// # Errors
    /// Why it is none, in English.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, String> {
        let json: Value = serde_json::from_slice(bytes).map_err(|why| why.to_string())?;
        let entries = json["files"].as_array().ok_or("has no list \"files\"")?;
        let text = |key: &str| json[key].as_str().unwrap_or_default();
        let mut manifest = Self {
            made_by: text("made_by").to_owned(),
            day: Date::parse(text("day")),
            base_url: BaseUrl::parse(text("address")).ok(),
            base_path: BasePath::parse(text("root")).unwrap_or_default(),
            ..Self::default()
        };
        for entry in entries {
            match Listed::read(entry) {
                Some(file) => manifest.files.push(file),
                None => manifest.unusable.push(entry.to_string()),
            }
        }
        Ok(manifest)
    }
}

impl Listed {
    fn read(entry: &Value) -> Option<Self> {
        let path = entry["path"].as_str().filter(|path| descriptor::is_inside(path))?.to_owned();
        let hash = entry["hash"].as_str()?.to_owned();
        Some(Self { path, bytes: entry["bytes"].as_u64()?, hash })
    }
}

/// Every file in a folder and below, by its path in it, in order.
///
/// # Errors
/// When a folder cannot be listed, or a name is no text.
pub(crate) fn paths(site: &Path) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    let mut left = vec![(site.to_path_buf(), String::new())];
    while let Some((folder, before)) = left.pop() {
        for entry in fs::read_dir(&folder).map_err(Error::io("list", &folder))? {
            let path: PathBuf = entry.map_err(Error::io("list", &folder))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(|| Error::Folder {
                path: path.clone(),
                problem: "has a name that cannot be part of an address",
            })?;
            let below = format!("{before}{name}");
            if path.is_dir() {
                left.push((path, below + "/"));
            } else {
                found.push(below);
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let base = BaseUrl::parse("https://example.org/tien-do").unwrap();
        let day = Date::parse("2026-11-22").unwrap();
        let [one, other] = ["vi/a \"b\".html", "b"].map(|path| Listed::new(path.to_owned(), path.as_bytes()));
        let root = BasePath::parse("/tien-do/").unwrap();
        let occasion = Occasion { day, base_url: Some(&base), base_path: &root };
        write(folder.path(), occasion, vec![one.clone(), other.clone()]).unwrap();
        let read = Manifest::read(&fs::read(folder.path().join(FILE)).unwrap()).unwrap();
        let expected = Manifest {
            made_by: MAKER.to_owned(),
            day: Some(day),
            base_url: Some(base),
            base_path: root,
            files: vec![other, one],
            unusable: vec![],
        };
        assert_eq!(read, expected);
    }

    #[test]
    fn entries_that_lead_elsewhere_or_say_too_little_are_kept_apart() {
        let faulty = [
            r#"{"path":"../a","bytes":1,"hash":"x"}"#,
            r#"{"path":"/etc/passwd","bytes":1,"hash":"x"}"#,
            r#"{"path":"a","bytes":1e300,"hash":"x"}"#,
            r#"{"path":"a","bytes":-1,"hash":"x"}"#,
            r#"{"path":"a","bytes":1}"#,
            "7",
        ];
        let good = r#"{"path":"a","bytes":18446744073709551615,"hash":"x"}"#;
        let text =
            format!(r#"{{"made_by":7,"day":"soon","address":"x","files":[{good},{}]}}"#, faulty.join(","));
        let read = Manifest::read(text.as_bytes()).unwrap();
        assert_eq!((read.files.len(), read.unusable.len()), (1, faulty.len()));
        assert_eq!(read.unusable[0], r#"{"path":"../a","bytes":1,"hash":"x"}"#);
        assert_eq!((read.made_by.as_str(), read.day, read.base_url), ("", None, None));
    }

    #[test]
    fn what_is_no_list_is_told() {
        for text in ["", "{\"files\":[", "[]", "{\"files\":{}}", "\u{feff}{}"] {
            assert!(Manifest::read(text.as_bytes()).is_err(), "{text}");
        }
        assert!(Manifest::read(b"\xff").is_err());
    }
}
