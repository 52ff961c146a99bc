//! `cargo xtask bench`: speed and memory at national size. Measured by hand on a quiet machine, never part of a test.

use anyhow::Result;

use crate::setup;
use crate::workspace::Workspace;

/// Runs the benchmarks, or those with `only` in their names, and the measurement of memory.
pub(crate) fn run(workspace: &Workspace, only: Option<&str>) -> Result<()> {
    let rust = setup::rust(workspace)?;
    let bench = |name: &str| {
        let cargo = rust.program("cargo")?.dir(workspace.root());
        anyhow::Ok(cargo.args(["bench", "--package", "tiendo-core", "--bench", name, "--"]))
    };
    bench("national")?.args(only).run()?;
    if only.is_none() {
        bench("memory")?.run()?;
    }
    Ok(())
}
