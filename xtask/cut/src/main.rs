//! `tiendo-cut`: what Trunk runs once it has built the app. It takes the program as cargo compiled it, cuts it where
//! `src/parts.rs` says, and puts the pieces in the place of the one file that Trunk made.
//!
//! In: `TRUNK_STAGING_DIR` and `TRUNK_PROFILE`, as Trunk sets them; `wasm-bindgen` and `wasm-opt` on PATH.
//! Out, in the staging folder: `tiendo-….js` and `tiendo-…_bg.wasm` (every page), `parts-….js` (loads the others), a `.wasm` for
//! each part and for what several parts share, and `parts.json`: which files each part consists of.

#![expect(clippy::print_stdout, reason = "a program for the terminal")]

mod groups;
mod loader;
mod numbers;
mod pack;
mod page;
mod pieces;
mod tools;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::pieces::Pieces;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let staging = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR is not set")?);
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let compiled = compiled(if release { "release" } else { "debug" })?;
    let work = compiled.with_file_name("cut");
    let pieces = Pieces::cut(&compiled, &work, release)?;
    page::replace(&staging, &pieces)?;
    println!("{} parts of the program in {} files.", pieces.parts.len(), pieces.files.len());
    Ok(())
}

/// The program as cargo leaves it.
fn compiled(profile: &str) -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let path = target.join("wasm32-unknown-unknown").join(profile).join("tiendo.wasm");
    path.canonicalize().with_context(|| format!("{} is not there", path.display()))
}
