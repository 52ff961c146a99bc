//! `cargo xtask release`: the app, then the command `tiendo` with the app inside, as one file.

use std::fs;

use anyhow::{Context, Result};

use crate::build;
use crate::setup::Setup;
use crate::workspace::Workspace;

/// The workspace's release profile makes the WebAssembly small; this program compresses and draws, and is to be fast.
const PROFILE: [&str; 4] = [
    "profile.release.opt-level=3",
    "profile.release.lto=\"thin\"",
    "profile.release.codegen-units=16",
    "profile.release.strip=\"symbols\"",
];

/// Builds the app where it is not up to date, then the program, and says how large it is.
pub(crate) fn run(workspace: &Workspace, setup: &Setup) -> Result<()> {
    build::app(workspace, setup)?;
    println!("Building tiendo with the app inside (minutes when nothing is compiled yet) …");
    let cargo = setup.program("cargo")?.dir(workspace.root()).env("TIENDO_APP", workspace.app());
    cargo.args(arguments()).run().context("building the program")?;
    let program = workspace.program();
    let bytes =
        fs::metadata(&program).with_context(|| format!("cannot look at {}", program.display()))?.len();
    println!("{}: {} MB, the app inside", program.display(), megabytes(bytes));
    Ok(())
}

fn arguments() -> impl Iterator<Item = &'static str> {
    let build = ["build", "--release", "--locked", "--package", "tiendo-publish", "--features", "carry-app"];
    build.into_iter().chain(PROFILE.into_iter().flat_map(|setting| ["--config", setting]))
}

/// With one decimal.
fn megabytes(bytes: u64) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_of_the_profile_is_told_to_cargo() {
        let arguments: Vec<&str> = arguments().collect();
        for setting in PROFILE {
            assert!(arguments.windows(2).any(|pair| pair == ["--config", setting]), "{arguments:?}");
        }
    }

    #[test]
    fn sizes_are_rounded_to_a_tenth() {
        assert_eq!([0, 49_999, 50_000, 21_960_000].map(megabytes), ["0.0", "0.0", "0.1", "22.0"]);
    }
}
