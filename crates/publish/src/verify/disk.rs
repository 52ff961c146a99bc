//! The files of a site as they are: each read once, with its checksum. Links are not followed, so that nothing outside of the
//! site is read.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::lang::Lang;

use crate::compress::Encoding;
use crate::manifest::Listed;
use crate::progress::Progress;
use crate::verify::{Outcome, words};
use crate::{Unusable, parallel};

/// The files of a site.
pub(super) struct Disk {
    root: PathBuf,
    files: BTreeMap<String, Listed>,
    /// What is neither a file nor a folder.
    odd: Vec<String>,
}

/// What one file is.
struct Looked {
    listed: Listed,
    /// The file that it should hold compressed, where it does not.
    not_of: Option<String>,
}

impl Disk {
    /// Reads every file in a folder and below; says what cannot be read, what is no file, and what does not unpack to the file
    /// beside it.
    pub(super) fn read(root: &Path, outcome: &mut Outcome, progress: &Progress, lang: Lang) -> Self {
        let mut disk = Self { root: root.to_path_buf(), files: BTreeMap::new(), odd: Vec::new() };
        let paths = disk.walk(outcome);
        progress.begin(words::reading(lang), paths.len());
        let Ok(looked) = parallel::each(&paths, |path| {
            let looked = disk.look(path, &paths);
            progress.advance();
            Ok::<_, Infallible>(looked)
        });
        for (path, looked) in paths.iter().zip(looked) {
            match looked {
                Ok(Looked { listed, not_of }) => {
                    if let Some(of) = not_of {
                        outcome.differences.add(path, words::unpacks_to_something_else(&of));
                    }
                    disk.files.insert(path.clone(), listed);
                }
                Err(why) => outcome.unusable.push(Unusable::io(&disk.path(path), &why)),
            }
        }
        disk
    }

    /// The paths of all files, sorted.
    fn walk(&mut self, outcome: &mut Outcome) -> Vec<String> {
        let mut found = Vec::new();
        let mut left = vec![String::new()];
        while let Some(before) = left.pop() {
            let folder = self.root.join(&before);
            let entries = match fs::read_dir(&folder) {
                Ok(entries) => entries,
                Err(why) => {
                    outcome.unusable.push(Unusable::io(&folder, &why));
                    continue;
                }
            };
            for entry in entries {
                let kind = entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?)));
                match kind {
                    Ok((name, kind)) => {
                        let path = format!("{before}{}", name.to_string_lossy());
                        if name.to_str().is_some() && kind.is_dir() {
                            left.push(path + "/");
                        } else if name.to_str().is_some() && kind.is_file() {
                            found.push(path);
                        } else {
                            outcome.differences.add(&path, words::no_plain_file());
                            self.odd.push(path);
                        }
                    }
                    Err(why) => outcome.unusable.push(Unusable::io(&folder, &why)),
                }
            }
        }
        found.sort_unstable();
        found
    }

    fn look(&self, path: &str, paths: &[String]) -> io::Result<Looked> {
        let content = fs::read(self.path(path))?;
        let not_of = Encoding::of_file(path).and_then(|(encoding, of)| {
            paths.binary_search_by(|found| found.as_str().cmp(of)).ok()?;
            let plain = fs::read(self.path(of)).ok()?;
            (!encoding.unpacks_to(&content, &plain)).then(|| of.to_owned())
        });
        Ok(Looked { listed: Listed::new(path.to_owned(), &content), not_of })
    }

    /// Where on this machine a path of the site is.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The length and checksum of a file.
    pub(super) fn get(&self, path: &str) -> Option<&Listed> {
        self.files.get(path)
    }

    /// Every file, in the order of paths.
    pub(super) fn files(&self) -> impl Iterator<Item = &Listed> {
        self.files.values()
    }

    /// What is neither a file nor a folder.
    pub(super) fn odd(&self) -> impl Iterator<Item = &str> {
        self.odd.iter().map(String::as_str)
    }

    /// The content of a file of the site.
    pub(super) fn fetch(&self, path: &str) -> Fetched {
        let known = self.files.get(path).ok_or(Unavailable::NotFound)?;
        fs::read(self.path(&known.path)).map_err(|_| Unavailable::NotFound)
    }
}
