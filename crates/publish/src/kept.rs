//! Files under names that change with their content: a browser may keep them for ever, and no page ever meets the data of another
//! release than its own. They are copies of files that have a lasting address in `data`.

use std::fs;
use std::path::Path;

use tiendo_core::catalog::{Catalog, KEPT, kept_file};
use tiendo_core::package;
use tiendo_core::view::deck::StewardDeck;
use tiendo_core::view::news::News;
use tiendo_core::view::releases;

use crate::compress::Encoding;
use crate::descriptor::Descriptor;
use crate::manifest::Listed;
use crate::{Error, files, hash};

/// What a site's pages ask whether there is a newer release.
pub(crate) const RELEASE: &str = "release.json";

/// How many hex digits of a checksum are part of a name.
const DIGITS: usize = 16;

/// The files of a site that are to be kept.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    files: Vec<Twin>,
    release: String,
}

#[derive(Debug)]
struct Twin {
    /// Its path from the root of the site.
    path: String,
    /// The path of the file that it is a copy of.
    of: String,
}

impl Kept {
    /// Adds the files of the dataset in this folder of a site's data, as they are now. Returns the folder that they are kept in, from
    /// the root of the site.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn add_dataset(&mut self, name: &str, folder: &Path) -> Result<String, Error> {
        let descriptor = Descriptor::of_dataset(folder)?;
        let files: Vec<&str> = descriptor
            .files()
            .chain([package::Descriptor::FILE, News::FILE, releases::FILE, StewardDeck::FILE])
            .collect();
        let mut content = Vec::new();
        for file in &files {
            content.push(hash::of_file(&folder.join(file))?);
        }
        let kept = format!("{KEPT}/{name}-{}", stamp(content.concat().as_bytes()));
        self.files.extend(
            files
                .iter()
                .map(|file| Twin { path: format!("{kept}/{file}"), of: format!("data/{name}/{file}") }),
        );
        Ok(kept)
    }

    /// Adds the catalogue, once it is complete, and tells the pages of the site what its release is called: by the catalogue and the
    /// app's page, which names the files of the program.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub(crate) fn add_catalog(&mut self, site: &Path, page: &str) -> Result<(), Error> {
        let of = format!("data/{}", Catalog::FILE);
        self.release = stamp(&[read(&site.join(&of))?.as_slice(), page.as_bytes()].concat());
        self.files.push(Twin { path: kept_file(&self.release), of });
        files::replace(&site.join(RELEASE), &format!("{{\"release\":\"{}\"}}\n", self.release))
    }

    /// What the release of the site is called; blank until the catalogue is complete.
    pub(crate) fn release(&self) -> &str {
        &self.release
    }

    /// The files with those that they are copies of, by their paths from the root of the site.
    pub(crate) fn twins(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|twin| (twin.path.as_str(), twin.of.as_str()))
    }

    /// Writes the copies beside a site that is otherwise finished. Of each, the file itself and then what holds it compressed.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub(crate) fn write(&self, site: &Path) -> Result<Vec<Vec<Listed>>, Error> {
        let extensions = || Encoding::ALL.map(|encoding| format!(".{}", encoding.extension())).into_iter();
        let mut written = Vec::new();
        for Twin { path, of } in &self.files {
            let mut listed = Vec::new();
            for extension in std::iter::once(String::new()).chain(extensions()) {
                let from = site.join(format!("{of}{extension}"));
                if extension.is_empty() || from.is_file() {
                    let path = format!("{path}{extension}");
                    files::copy(&from, &site.join(&path))?;
                    listed.push(Listed::new(path, &read(&from)?));
                }
            }
            written.push(listed);
        }
        Ok(written)
    }
}

/// The first digits of a checksum, for a name.
fn stamp(content: &[u8]) -> String {
    hash::sha256(content).trim_start_matches("sha256:").chars().take(DIGITS).collect()
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(Error::io("read", path))
}
