//! wasm-opt, from the npm package `binaryen`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::run::{Environment, on_path};
use crate::setup::cargo_tool::has_version;
use crate::setup::place;
use crate::workspace::{BINARYEN_VERSION, Workspace};

/// Finds or installs wasm-opt; returns the folder to put on PATH, or nothing if it is on PATH already.
pub(crate) fn set_up(workspace: &Workspace, environment: &Environment) -> Result<Option<PathBuf>> {
    if on_path("wasm-opt").is_some_and(|path| has_version(environment, &path, BINARYEN_VERSION)) {
        return Ok(None);
    }
    let home = workspace.tools().join(format!("binaryen-{BINARYEN_VERSION}"));
    let folder = home.join("node_modules").join(".bin");
    if !has_version(environment, &folder.join("wasm-opt"), BINARYEN_VERSION) {
        install(environment, &home)?;
    }
    Ok(Some(folder))
}

fn install(environment: &Environment, home: &Path) -> Result<()> {
    if on_path("npm").is_none() {
        bail!(
            "wasm-opt {BINARYEN_VERSION} is missing, and so is npm, which would install it; \
             install Node.js with npm, or put wasm-opt of binaryen {BINARYEN_VERSION} on PATH"
        );
    }
    println!("Installing wasm-opt {BINARYEN_VERSION} from npm (seconds, once) …");
    let draft = place::draft(home)?;
    environment
        .program("npm")?
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"])
        .arg(&draft)
        .arg(format!("binaryen@{BINARYEN_VERSION}"))
        .run()
        .context("npm could not install binaryen")?;
    place::publish(&draft, home)
}
