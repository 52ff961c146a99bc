//! Files that a page gives a reader to keep, and what it writes to the clipboard.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::Browser;

/// Longest wait for a file.
const WAIT_LIMIT: Duration = Duration::from_secs(20);

/// A folder that the browser saves into without asking; gone with this.
#[derive(Debug)]
pub struct Downloads {
    folder: TempDir,
}

impl Downloads {
    /// Has the browser save into a new folder.
    ///
    /// # Errors
    /// When there can be no folder, or the browser refuses.
    pub fn of(browser: &Browser) -> Result<Self> {
        let folder = tempfile::tempdir().context("cannot make a folder")?;
        let parameters = json!({ "behavior": "allow", "downloadPath": folder.path() });
        browser.devtools("Browser.setDownloadBehavior", &parameters)?;
        Ok(Self { folder })
    }

    /// Waits for a whole file with this ending, takes it out of the folder and gives its name and content.
    ///
    /// # Errors
    /// When there is none within 20 seconds.
    pub fn take(&self, ending: &str) -> Result<(String, Vec<u8>)> {
        let start = Instant::now();
        while start.elapsed() < WAIT_LIMIT {
            if let Some(path) = complete(self.folder.path(), ending)? {
                let content = fs::read(&path)?;
                fs::remove_file(&path)?;
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                return Ok((name, content));
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("no file *{ending} within {WAIT_LIMIT:?}; there are {:?}", names(self.folder.path()))
    }
}

/// A whole file with this ending. Chromium holds the name with an empty file, writes into another (`.crdownload`)
/// and at the end puts that in the place of the empty one.
fn complete(folder: &Path, ending: &str) -> Result<Option<PathBuf>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(ending) && fs::metadata(&path)?.len() > 0 {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

fn names(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

impl Browser {
    /// Lets pages of an origin read and write the clipboard.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn allow_clipboard(&self, origin: &str) -> Result<()> {
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        let parameters = json!({ "origin": origin, "permissions": permissions });
        self.devtools("Browser.grantPermissions", &parameters)?;
        Ok(())
    }

    /// The text in the clipboard.
    ///
    /// # Errors
    /// When the page may not read it.
    pub fn clipboard(&self) -> Result<String> {
        let script = "const done = arguments[0];
            navigator.clipboard.readText().then(done, error => done({ error: String(error) }))";
        match self.execute_async(script, &[])? {
            Value::String(text) => Ok(text),
            other => bail!("the clipboard cannot be read: {other}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_only_held_is_no_file_yet() {
        let folder = tempfile::tempdir().unwrap();
        let held = folder.path().join("a.csv");
        fs::write(&held, "").unwrap();
        fs::write(folder.path().join("a.csv.crdownload"), "a,").unwrap();
        assert_eq!(complete(folder.path(), ".csv").unwrap(), None);
        fs::write(&held, "a,b").unwrap();
        assert_eq!(complete(folder.path(), ".csv").unwrap(), Some(held));
    }
}
