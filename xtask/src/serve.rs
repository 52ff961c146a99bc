//! `cargo xtask serve`: the built site on this machine, until it is stopped.

use anyhow::Result;

use crate::build;
use crate::setup::Setup;
use crate::workspace::Workspace;

/// Builds what is not up to date, then becomes the preview server, which prints its address.
pub(crate) fn run(workspace: &Workspace, port: u16) -> Result<()> {
    let setup = Setup::for_build(workspace)?;
    build::run(workspace, &setup)?;
    let cargo = setup.program("cargo")?.dir(workspace.root());
    cargo
        .args(["run", "--quiet", "--package", "tiendo-publish", "--", "preview", "dist", "--port"])
        .arg(port.to_string())
        .replace_self()
}
