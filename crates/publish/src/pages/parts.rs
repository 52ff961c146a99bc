//! The files of each part of the program, as links that let it come together with a page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tiendo_core::markup::escape;
use tiendo_core::view_state::Page;

use crate::address::BasePath;
use crate::{Error, files};

/// The files of each part of the program.
pub(super) struct Parts {
    files: BTreeMap<String, Vec<String>>,
}

impl Parts {
    const FILE: &'static str = "parts.json";

    /// Reads and takes away the list that the app's build leaves.
    pub(super) fn read(site: &Path) -> Result<Self, Error> {
        let path = site.join(Self::FILE);
        let text = fs::read(&path).map_err(Error::io("read", &path))?;
        let files = serde_json::from_slice(&text).map_err(|_| Error::Folder {
            path: path.clone(),
            problem: "is no list of the app's parts; build the app anew",
        })?;
        fs::remove_file(&path).map_err(Error::io("remove", &path))?;
        Ok(Self { files })
    }

    /// Links that let a part come together with the program instead of after it.
    pub(super) fn links(&self, part: &str, root: &BasePath) -> String {
        self.files.get(part).into_iter().flatten().map(|file| preload(root, file)).collect()
    }
}

/// A link that lets a file come together with the page, by its path from the root of the site.
pub(super) fn preload(root: &BasePath, file: &str) -> String {
    let (root, kind) = (root.as_str(), if files::has_extension(file, "wasm") { WASM } else { DATA });
    let file = escape(file);
    format!("<link rel=\"preload\" href=\"{root}/{file}\" as=\"fetch\" {kind} crossorigin=\"anonymous\">")
}

const WASM: &str = "type=\"application/wasm\"";
/// Data waits for style sheets, fonts and the program.
const DATA: &str = "fetchpriority=\"low\"";

/// The part of the program that makes a page; the app's `parts.rs` cuts it so.
pub(super) const fn part_of(page: Page) -> &'static str {
    match page {
        Page::Overview => "overview",
        Page::Indicator => "indicator",
        Page::Area | Page::Compare => "areas",
        Page::Deck => "meeting",
        Page::Reporting | Page::Method | Page::About | Page::Releases | Page::Report => "papers",
    }
}
