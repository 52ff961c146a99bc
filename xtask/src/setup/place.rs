//! Puts finished folders in place, whole or not at all, and keeps two set-ups from working at the same time.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Waits until no other set-up is at work; the set-up lasts as long as the returned file.
pub(crate) fn lock(tools: &Path) -> Result<File> {
    fs::create_dir_all(tools).with_context(|| format!("cannot create {}", tools.display()))?;
    let path = tools.join("lock");
    let file = File::create(&path).with_context(|| format!("cannot create {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => {
            println!("Another set-up is at work in {}; waiting for it.", tools.display());
        }
        Err(TryLockError::Error(error)) => {
            return Err(error).with_context(|| format!("cannot lock {}", path.display()));
        }
    }
    file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
    Ok(file)
}

/// An empty folder beside `target`, in which something is made ready before `publish` gives it its name.
pub(crate) fn draft(target: &Path) -> Result<PathBuf> {
    let draft = target.with_added_extension("partial");
    remove(&draft)?;
    fs::create_dir_all(&draft).with_context(|| format!("cannot create {}", draft.display()))?;
    Ok(draft)
}

/// Gives a finished draft its name, replacing what had it.
pub(crate) fn publish(draft: &Path, target: &Path) -> Result<()> {
    remove(target)?;
    fs::rename(draft, target)
        .with_context(|| format!("cannot rename {} to {}", draft.display(), target.display()))
}

/// Removes a folder if it is there.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
