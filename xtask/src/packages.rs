//! The published datasets against the Data Package standard, by the reference implementation (frictionless, MIT). It is a tool of
//! the tests and no part of what is built.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::setup::Setup;
use crate::workspace::Workspace;

const DESCRIPTOR: &str = "datapackage.json";

/// Checks every package of the finished site: descriptor, checksums, and each cell against its schema; earlier releases too.
pub(crate) fn check(workspace: &Workspace, setup: &Setup) -> Result<()> {
    let python = setup.frictionless(workspace)?;
    let data = workspace.site().join("data");
    let packages = packages(&data)?;
    ensure!(!packages.is_empty(), "{} holds no {DESCRIPTOR}", data.display());
    for package in packages {
        setup
            .program(&python.to_string_lossy())?
            .dir(&package)
            .args(["-m", "frictionless", "validate", DESCRIPTOR])
            .run()
            .with_context(|| format!("{} is no valid Data Package", package.display()))?;
    }
    Ok(())
}

/// The folders below one that have a descriptor, in the order of their names.
fn packages(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| format!("cannot list {}", folder.display()))?.path();
        if path.is_dir() {
            if path.join(DESCRIPTOR).is_file() {
                found.push(path.clone());
            }
            found.extend(packages(&path)?);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_and_their_earlier_releases_are_found() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
        let found: Vec<String> = packages(&data)
            .unwrap()
            .iter()
            .map(|path| path.strip_prefix(&data).unwrap().to_str().unwrap().to_owned())
            .collect();
        assert!(
            found.contains(&"hai-phong".to_owned()) && found.contains(&"hai-phong/releases/1.0.0".to_owned())
        );
        assert!(packages(Path::new("no such folder")).is_err());
    }
}
