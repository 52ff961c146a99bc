//! Writes the made-up dataset of national size; its content is tiendo-sample's.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tiendo_sample::Scope;

/// Writes the package into a folder, which is made where it is missing. Checksums are not in it.
pub(crate) fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for file in tiendo_sample::package(Scope::NATIONAL) {
        let path = folder.join(file.path);
        fs::write(&path, &file.text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    println!(
        "{} holds {} made-up figures. `cargo run --package tiendo-publish -- hash {0}` adds the checksums.",
        folder.display(),
        Scope::NATIONAL.figures()
    );
    Ok(())
}
