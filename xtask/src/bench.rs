//! `cargo xtask bench`: speed and memory at national size. Measured by hand on a quiet machine, never part of a test.

use anyhow::Result;

use crate::build;
use crate::setup::{self, Browser, Setup};
use crate::workspace::Workspace;

/// Packages and their benchmarks with criterion.
const NATIVE: [(&str, &str); 2] = [("tiendo-core", "national"), ("tiendo-charts", "national")];

/// The benchmark in the browser, by the name that asks for it alone.
const IN_THE_BROWSER: &str = "choices";

/// Runs all benchmarks; or the one in the browser, or the native ones with `only` in their names.
pub(crate) fn run(workspace: &Workspace, only: Option<&str>) -> Result<()> {
    let rust = setup::rust(workspace)?;
    let bench = |package: &str, name: &str| {
        let cargo = rust.program("cargo")?.dir(workspace.root());
        anyhow::Ok(cargo.args(["bench", "--package", package, "--bench", name, "--"]))
    };
    if only != Some(IN_THE_BROWSER) {
        for (package, name) in NATIVE {
            bench(package, name)?.args(only).run()?;
        }
    }
    if only.is_none() {
        bench("tiendo-core", "memory")?.run()?;
    }
    if only.is_none_or(|only| only == IN_THE_BROWSER) {
        build::run(workspace, &Setup::for_build(workspace)?)?;
        let browser = Browser::set_up()?;
        bench("tiendo-tests", IN_THE_BROWSER)?
            .env("TIENDO_CHROMIUM", browser.chromium)
            .env("TIENDO_CHROMEDRIVER", browser.chromedriver)
            .run()?;
    }
    Ok(())
}
