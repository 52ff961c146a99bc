//! Programs from the crate registry, built once for this project.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run::{Environment, on_path};
use crate::setup::place;
use crate::workspace::Workspace;

/// A program that the registry has as source.
pub(crate) struct CargoTool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    minutes: &'a str,
}

impl<'a> CargoTool<'a> {
    /// Trunk without its update check, its TLS server and its downloads: the set-up brings the tools it needs.
    pub(crate) fn trunk(version: &'a str) -> Self {
        Self { package: "trunk", program: "trunk", version, minutes: "5 minutes" }
    }

    /// The program that must match the `wasm-bindgen` in Cargo.lock.
    pub(crate) fn wasm_bindgen(version: &'a str) -> Self {
        Self { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, minutes: "1 to 2 minutes" }
    }
}

/// Finds or builds the program; returns the folder to put on PATH, or nothing if it is on PATH already.
pub(crate) fn set_up(
    workspace: &Workspace,
    environment: &Environment,
    tool: &CargoTool,
) -> Result<Option<PathBuf>> {
    if on_path(tool.program).is_some_and(|path| has_version(environment, &path, tool.version)) {
        return Ok(None);
    }
    let home = workspace.tools().join(format!("{}-{}", tool.package, tool.version));
    let folder = home.join("bin");
    if !has_version(environment, &folder.join(tool.program), tool.version) {
        install(workspace, environment, tool, &home)?;
    }
    Ok(Some(folder))
}

fn install(workspace: &Workspace, environment: &Environment, tool: &CargoTool, home: &Path) -> Result<()> {
    println!("Building {} {} (about {}, once) …", tool.package, tool.version, tool.minutes);
    let draft = place::draft(home)?;
    // Kept until the program is in place, so that an interrupted build goes on where it stopped.
    let objects = workspace.tools().join("build");
    let locked = compile(workspace, environment, tool, &draft, &objects, &["--locked"]);
    if let Err(error) = locked {
        println!("  With the versions its authors locked: {error:#}\n  Trying with the newest ones instead.");
        compile(workspace, environment, tool, &draft, &objects, &[])?;
    }
    place::publish(&draft, home)?;
    place::remove(&objects)
}

/// Builds for a short wait rather than for speed: the programs run for seconds.
fn compile(
    workspace: &Workspace,
    environment: &Environment,
    tool: &CargoTool,
    root: &Path,
    objects: &Path,
    options: &[&str],
) -> Result<()> {
    let cargo = environment.program("cargo")?.dir(&workspace.tools());
    cargo
        .args(["install", tool.package, "--version", &format!("={}", tool.version), "--no-default-features"])
        .args(options)
        .args(["--no-track".as_ref(), "--root".as_ref(), root.as_os_str()])
        .args(["--target-dir".as_ref(), objects.as_os_str()])
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .run()
        .with_context(|| format!("{} {} could not be built", tool.package, tool.version))
}

/// Whether the program is there, runs, and prints that version.
pub(crate) fn has_version(environment: &Environment, program: &Path, version: &str) -> bool {
    program.is_file()
        && environment
            .program(program)
            .and_then(|program| program.arg("--version").output())
            .is_ok_and(|printed| printed.split_whitespace().any(|word| word == version))
}
