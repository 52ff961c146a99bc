//! Small file operations that more than one command needs; each error names its file.

use std::fs;
use std::path::Path;

use crate::Error;
use crate::site::DATA_FOLDER;

/// Replaces a file as a whole: a reader sees the old text or the new one, never a part.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), Error> {
    replace_bytes(path, text.as_bytes())
}

/// The same of a file that is no text.
pub(crate) fn replace_bytes(path: &Path, content: &[u8]) -> Result<(), Error> {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.tmp", std::process::id()));
    let fresh = path.with_file_name(name);
    let done = fs::write(&fresh, content).map_err(Error::io("write", &fresh));
    let done = done.and_then(|()| fs::rename(&fresh, path).map_err(Error::io("replace", path)));
    if done.is_err() {
        // The first error is the one to report; a leftover that cannot be removed either adds nothing to it.
        let _ = fs::remove_file(&fresh);
    }
    done
}

/// Whether a path from the root of a site ends so.
pub(crate) fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == extension)
}

/// Whether the file at a path from the root of a site is one of its pages; what can be downloaded is none.
pub(crate) fn is_page(path: &str) -> bool {
    has_extension(path, "html") && path.split_once('/').is_none_or(|(folder, _)| folder != DATA_FOLDER)
}

/// Makes the folders that a file needs.
pub(crate) fn make_folder_of(path: &Path) -> Result<(), Error> {
    match path.parent() {
        Some(folder) => fs::create_dir_all(folder).map_err(Error::io("make the folder", folder)),
        None => Ok(()),
    }
}

/// Copies one file, making the folders it needs.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    make_folder_of(to)?;
    fs::copy(from, to).map_err(Error::io("copy", from))?;
    Ok(())
}

/// Copies what is in a folder and below; returns how many files that were.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<usize, Error> {
    fs::create_dir_all(to).map_err(Error::io("make the folder", to))?;
    let mut copied = 0;
    for entry in fs::read_dir(from).map_err(Error::io("list", from))? {
        let entry = entry.map_err(Error::io("list", from))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copied += copy_folder(&source, &target)?;
        } else {
            fs::copy(&source, &target).map_err(Error::io("copy", &source))?;
            copied += 1;
        }
    }
    Ok(copied)
}
