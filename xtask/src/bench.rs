//! `cargo xtask bench`: speed and memory at national size. Measured by hand on a quiet machine, never part of a test.

use anyhow::Result;

use crate::build;
use crate::setup::{self, Browser, Setup};
use crate::workspace::Workspace;

/// Packages and their benchmarks with criterion.
const NATIVE: [(&str, &str); 2] = [("tiendo-core", "national"), ("tiendo-charts", "national")];

/// The benchmarks in the browser, by the names that ask for one of them alone.
const IN_THE_BROWSER: [&str; 2] = ["choices", "first-view"];

/// Runs all benchmarks; or one in the browser, or the native ones with `only` in their names.
pub(crate) fn run(workspace: &Workspace, only: Option<&str>) -> Result<()> {
    let rust = setup::rust(workspace)?;
    let bench = |package: &str, name: &str| {
        let cargo = rust.program("cargo")?.dir(workspace.root());
        anyhow::Ok(cargo.args(["bench", "--package", package, "--bench", name, "--"]))
    };
    let in_the_browser: Vec<&str> =
        IN_THE_BROWSER.into_iter().filter(|name| only.is_none_or(|only| only == *name)).collect();
    if only.is_none() || in_the_browser.is_empty() {
        for (package, name) in NATIVE {
            bench(package, name)?.args(only).run()?;
        }
    }
    if only.is_none() {
        bench("tiendo-core", "memory")?.run()?;
    }
    if !in_the_browser.is_empty() {
        build::run(workspace, &Setup::for_build(workspace)?)?;
        let browser = Browser::set_up()?;
        for name in in_the_browser {
            bench("tiendo-tests", name)?
                .env("TIENDO_DIST", workspace.site())
                .env("TIENDO_CHROMIUM", &browser.chromium)
                .env("TIENDO_CHROMEDRIVER", &browser.chromedriver)
                .run()?;
        }
    }
    Ok(())
}
