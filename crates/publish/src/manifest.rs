//! `site.json`: every file of a finished site with its length and checksum, by which a copy of it can be verified.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::{Error, files, hash};

/// The list, at the root of a site. It does not list itself.
pub(crate) const FILE: &str = "site.json";

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
pub(crate) fn write(site: &Path, mut listed: Vec<Listed>) -> Result<(), Error> {
    listed.sort_by(|one, other| one.path.cmp(&other.path));
    let line = |file: &Listed| {
        let Listed { path, bytes, hash } = file;
        json!({ "path": path, "bytes": bytes, "hash": hash }).to_string()
    };
    let lines: Vec<String> = listed.iter().map(line).collect();
    let maker = Value::from(concat!("tiendo ", env!("CARGO_PKG_VERSION")));
    files::replace(
        &site.join(FILE),
        &format!("{{\"made_by\":{maker},\"files\":[\n{}\n]}}\n", lines.join(",\n")),
    )
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
