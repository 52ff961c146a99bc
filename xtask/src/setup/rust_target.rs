//! Rust that compiles for wasm32: what is there, else rustup's, else Debian's (see `debian`).

use std::env;

use anyhow::{Context, Result, bail};

use crate::run::{Environment, on_path};
use crate::setup::debian;
use crate::workspace::{WASM_TARGET, Workspace};

/// Where Rust for wasm32 may come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Rustup,
    Debian,
    Any,
}

impl Origin {
    fn wanted() -> Result<Self> {
        match env::var("TIENDO_RUST").as_deref() {
            Err(_) | Ok("" | "auto") => Ok(Self::Any),
            Ok("rustup") => Ok(Self::Rustup),
            Ok("debian") => Ok(Self::Debian),
            Ok(other) => bail!("TIENDO_RUST is `{other}`; it may be rustup, debian or auto"),
        }
    }
}

/// Returns an environment whose Rust compiles for wasm32, after installing what was missing.
pub(crate) fn set_up(workspace: &Workspace) -> Result<Environment> {
    let origin = Origin::wanted()?;
    let own = Environment::default();
    if origin != Origin::Debian {
        if compiles_wasm(workspace, &own) {
            return Ok(own);
        }
        // An earlier set-up that ended with Debian's is taken as it is: asking rustup again would only fail again.
        if origin == Origin::Any && compiles_wasm(workspace, &debian::environment()) {
            return Ok(debian::environment());
        }
        println!("Adding the target {WASM_TARGET} to Rust (under a minute, once) …");
        match add_with_rustup(workspace, &own) {
            Ok(()) => return Ok(own),
            Err(error) if origin == Origin::Rustup => return Err(error),
            Err(error) => {
                println!("  That is not possible here: {error:#}\n  Falling back to Debian's Rust.");
            }
        }
    }
    if !compiles_wasm(workspace, &debian::environment()) {
        debian::install(workspace).context("Debian's Rust could not be set up either")?;
    }
    Ok(debian::environment())
}

fn add_with_rustup(workspace: &Workspace, own: &Environment) -> Result<()> {
    if on_path("rustup").is_none() {
        bail!("there is no rustup; install it, or your system's package with the target {WASM_TARGET}");
    }
    own.program("rustup")?.args(["target", "add", WASM_TARGET]).run()?;
    if compiles_wasm(workspace, own) {
        Ok(())
    } else {
        bail!("rustup added the target, but rustc still cannot compile for it")
    }
}

/// Whether rustc compiles and links for wasm32: a library without a line, read from no input.
fn compiles_wasm(workspace: &Workspace, environment: &Environment) -> bool {
    let empty = ["-", "--crate-type=cdylib", "--crate-name=probe", "--target", WASM_TARGET, "-o"];
    let probe = workspace.tools().join("probe.wasm");
    environment.program("rustc").is_ok_and(|rustc| rustc.args(empty).arg(probe).succeeds())
}

/// Makes rustfmt and clippy available.
pub(crate) fn set_up_lints(environment: &Environment) -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if environment.program("cargo")?.args([command, "--version"]).output().is_ok() {
            continue;
        }
        println!("Adding {component} to Rust (seconds, once) …");
        if environment.toolchain() == Some(debian::TOOLCHAIN) {
            debian::install_lints()?;
        } else {
            environment.program("rustup")?.args(["component", "add", component]).run()?;
        }
    }
    Ok(())
}
