//! Makes a fresh machine able to build and test; decides the order, the parts are in the modules below.
//!
//! Every step looks first, is left complete or not at all, and can be interrupted and run again.

mod apt;
mod axe;
mod browser;
mod cargo_tool;
mod cxx;
mod debian;
mod npm;
mod office;
mod place;
mod python;
mod rust_target;
mod wasm_opt;

use std::path::PathBuf;

use anyhow::{Context, Result};

pub(crate) use self::browser::Browser;
pub(crate) use self::cxx::set_up as cxx;
pub(crate) use self::office::Office;

use crate::run::{Environment, Program};
use crate::setup::cargo_tool::CargoTool;
use crate::workspace::{
    BINARYEN_VERSION, FRICTIONLESS_VERSION, OPENXML_AUDIT_VERSION, TRUNK_VERSION, Workspace,
};

/// A machine that can build the site.
pub(crate) struct Setup {
    environment: Environment,
    wasm_bindgen: String,
}

/// Sets up Rust with rustfmt and clippy, for what needs no other tool.
pub(crate) fn rust(workspace: &Workspace) -> Result<Environment> {
    let _alone = place::lock(&workspace.tools())?;
    let environment = rust_target::set_up(workspace)?;
    rust_target::set_up_lints(&environment)?;
    Ok(environment)
}

/// A Python with openxml-audit, which holds office files to their schemas.
pub(crate) fn openxml_audit(workspace: &Workspace, rust: &Environment) -> Result<PathBuf> {
    let _alone = place::lock(&workspace.tools())?;
    let home = workspace.tools().join(format!("openxml-audit-{OPENXML_AUDIT_VERSION}"));
    python::set_up(rust, &home, "openxml-audit", OPENXML_AUDIT_VERSION)
}

impl Setup {
    /// Sets up what a build needs.
    pub(crate) fn for_build(workspace: &Workspace) -> Result<Self> {
        let _alone = place::lock(&workspace.tools())?;
        let mut environment = rust_target::set_up(workspace)?;
        let wasm_bindgen = workspace.locked_version("wasm-bindgen")?;
        let tools = [
            cargo_tool::set_up(workspace, &environment, &CargoTool::trunk(TRUNK_VERSION))?,
            cargo_tool::set_up(workspace, &environment, &CargoTool::wasm_bindgen(&wasm_bindgen))?,
            wasm_opt::set_up(workspace, &environment)?,
        ];
        for folder in tools.into_iter().flatten() {
            environment.add_folder(folder);
        }
        Ok(Self { environment, wasm_bindgen })
    }

    /// A program, run with this set-up.
    pub(crate) fn program(&self, name: &str) -> Result<Program> {
        self.environment.program(name)
    }

    /// Trunk, told which versions of its tools it finds on PATH.
    pub(crate) fn trunk(&self) -> Result<Program> {
        let program = self.environment.program("trunk")?;
        Ok(program
            .env("TRUNK_TOOLS_WASM_BINDGEN", &self.wasm_bindgen)
            .env("TRUNK_TOOLS_WASM_OPT", format!("version_{BINARYEN_VERSION}")))
    }

    /// What a build's result depends on besides its files.
    pub(crate) fn versions(&self) -> Result<String> {
        let rustc = self.program("rustc")?.arg("-vV").output().context("asking for the version of rustc")?;
        Ok(format!(
            "{rustc}\ntrunk {TRUNK_VERSION}\nwasm-bindgen {}\nbinaryen {BINARYEN_VERSION}",
            self.wasm_bindgen
        ))
    }

    /// The script of axe-core, which the browser tests run in pages.
    pub(crate) fn axe(&self, workspace: &Workspace) -> Result<PathBuf> {
        let _alone = place::lock(&workspace.tools())?;
        axe::set_up(workspace, &self.environment)
    }

    /// A Python with frictionless, which checks Data Packages.
    pub(crate) fn frictionless(&self, workspace: &Workspace) -> Result<PathBuf> {
        let _alone = place::lock(&workspace.tools())?;
        let home = workspace.tools().join(format!("frictionless-{FRICTIONLESS_VERSION}"));
        python::set_up(&self.environment, &home, "frictionless", FRICTIONLESS_VERSION)
    }

    /// One line for people.
    pub(crate) fn summary(&self) -> Result<String> {
        let rustc = self.program("rustc")?.arg("--version").output()?;
        let bindgen = &self.wasm_bindgen;
        Ok(format!(
            "{}, Trunk {TRUNK_VERSION}, wasm-bindgen {bindgen}, wasm-opt {BINARYEN_VERSION}",
            rustc.trim()
        ))
    }
}
