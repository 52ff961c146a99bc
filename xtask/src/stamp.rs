//! Remembers what a stage was made from, so that it is skipped while neither its inputs nor its output changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};

/// A fingerprint of texts and files. It may differ between Rust releases, which only makes a stage run once more.
#[derive(Default)]
pub(crate) struct Digest {
    hasher: DefaultHasher,
}

impl Digest {
    /// Counts a text in.
    pub(crate) fn text(&mut self, text: &str) {
        text.hash(&mut self.hasher);
    }

    /// Counts in every file below a folder, by path and content; `skip` is asked with paths relative to it.
    pub(crate) fn tree(&mut self, root: &Path, skip: &dyn Fn(&Path) -> bool) -> Result<()> {
        self.below(root, root, skip)
    }

    /// The fingerprint.
    pub(crate) fn finish(&self) -> u64 {
        self.hasher.finish()
    }

    fn below(&mut self, root: &Path, folder: &Path, skip: &dyn Fn(&Path) -> bool) -> Result<()> {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut entries = entries.with_context(|| format!("cannot read {}", folder.display()))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let relative = path.strip_prefix(root).unwrap_or(&path);
            if skip(relative) {
                continue;
            }
            if path.is_dir() {
                self.below(root, &path, skip)?;
            } else {
                relative.hash(&mut self.hasher);
                let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
                bytes.hash(&mut self.hasher);
            }
        }
        Ok(())
    }
}

/// The fingerprint of everything in a folder.
pub(crate) fn of_folder(folder: &Path) -> Result<u64> {
    let mut digest = Digest::default();
    if folder.exists() {
        digest.tree(folder, &|_| false)?;
    }
    Ok(digest.finish())
}

/// Runs `make` unless the stamp says that `output` is what these inputs give; says whether it ran.
pub(crate) fn stage(
    stamp: &Path,
    inputs: u64,
    output: &Path,
    make: impl FnOnce() -> Result<()>,
) -> Result<bool> {
    let line = |output: u64| format!("{inputs:016x} {output:016x}\n");
    let kept = fs::read_to_string(stamp).unwrap_or_default();
    if output.exists() && kept == line(of_folder(output)?) {
        return Ok(false);
    }
    make()?;
    let folder = stamp.parent().context("a stamp needs a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    fs::write(stamp, line(of_folder(output)?))
        .with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::stage;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-stamp-{name}-{}", std::process::id()));
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(folder.join("out")).unwrap();
        folder
    }

    #[test]
    fn a_stage_runs_again_only_when_inputs_or_output_changed() {
        let folder = scratch("again");
        let out = folder.join("out");
        let run = |inputs| {
            stage(&folder.join("stamp"), inputs, &out, || {
                Ok(fs::write(out.join("file"), inputs.to_string())?)
            })
            .unwrap()
        };
        assert!(run(1));
        assert!(!run(1));
        assert!(run(2));
        fs::write(out.join("file"), "edited by hand").unwrap();
        assert!(run(2));
        assert!(!run(2));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_stage_that_failed_is_not_remembered() {
        let folder = scratch("failed");
        let (stamp, out) = (folder.join("stamp"), folder.join("out"));
        assert!(stage(&stamp, 1, &out, || anyhow::bail!("no")).is_err());
        assert!(stage(&stamp, 1, &out, || Ok(())).unwrap());
        fs::remove_dir_all(&folder).unwrap();
    }
}
