//! wasm-opt, from the npm package `binaryen`.

use std::path::PathBuf;

use anyhow::Result;

use crate::run::{Environment, on_path};
use crate::setup::cargo_tool::has_version;
use crate::setup::npm;
use crate::workspace::{BINARYEN_VERSION, Workspace};

/// Finds or installs wasm-opt; returns the folder to put on PATH, or nothing if it is on PATH already.
pub(crate) fn set_up(workspace: &Workspace, environment: &Environment) -> Result<Option<PathBuf>> {
    if on_path("wasm-opt").is_some_and(|path| has_version(environment, &path, BINARYEN_VERSION)) {
        return Ok(None);
    }
    let home = workspace.tools().join(format!("binaryen-{BINARYEN_VERSION}"));
    let folder = home.join("node_modules").join(".bin");
    if !has_version(environment, &folder.join("wasm-opt"), BINARYEN_VERSION) {
        npm::install(environment, &home, "binaryen", BINARYEN_VERSION)?;
    }
    Ok(Some(folder))
}
