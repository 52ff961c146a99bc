//! axe-core, which looks for barriers in pages, from the npm package of that name. It is a tool of the tests (MPL-2.0) and no part
//! of what is built.

use std::path::PathBuf;

use anyhow::Result;

use crate::run::Environment;
use crate::setup::npm;
use crate::workspace::{AXE_VERSION, Workspace};

/// Finds or installs axe-core; returns its script.
pub(crate) fn set_up(workspace: &Workspace, environment: &Environment) -> Result<PathBuf> {
    let home = workspace.tools().join(format!("axe-core-{AXE_VERSION}"));
    let script = home.join("node_modules").join("axe-core").join("axe.min.js");
    if !script.is_file() {
        npm::install(environment, &home, "axe-core", AXE_VERSION)?;
    }
    Ok(script)
}
