//! With the feature `carry-app`, lists the files of the built app in the folder that `TIENDO_APP` names, for `src/app.rs` to take
//! into the program. Without it, does nothing.
#![allow(clippy::print_stdout, reason = "a build script speaks to cargo by printing")]

mod listing;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Names the folder of the built app.
const VARIABLE: &str = "TIENDO_APP";

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    if env::var_os("CARGO_FEATURE_CARRY_APP").is_none() {
        return;
    }
    if let Err(problem) = write_listing() {
        println!("cargo::error={problem}");
    }
}

fn write_listing() -> Result<(), String> {
    let folder = env::var_os(VARIABLE).map(PathBuf::from).ok_or_else(|| {
        format!("the feature carry-app needs {VARIABLE}, the folder of the built app; `cargo xtask release` sets it")
    })?;
    println!("cargo::rerun-if-changed={}", folder.display());
    let listing = listing::of(&folder).map_err(|problem| format!("{VARIABLE}: {problem}"))?;
    let out = env::var_os("OUT_DIR").ok_or("cargo names no folder for what is made")?;
    let path = Path::new(&out).join("app.rs");
    fs::write(&path, listing).map_err(|why| format!("cannot write {}: {why}", path.display()))
}
