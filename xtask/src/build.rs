//! `cargo xtask build`: the app through Trunk, then the finished site through the publisher.

use std::path::Path;

use anyhow::{Context, Result};

use crate::setup::Setup;
use crate::stamp::{self, Digest};
use crate::workspace::Workspace;

/// Folders that never change what is built.
const NO_INPUT: [&str; 9] = [
    "target",
    "dist",
    "docs",
    "fuzz",
    "xtask/src",
    "xtask/Cargo.toml",
    "crates/sample",
    "public/README.md",
    "data/README.md",
];
/// Folders that change the site, but not the app in it.
const NO_APP_INPUT: [&str; 2] = ["data", "crates/publish"];

/// Builds what is not up to date.
pub(crate) fn run(workspace: &Workspace, setup: &Setup) -> Result<()> {
    app(workspace, setup)?;
    let site = workspace.site();
    let mut inputs = sources(workspace, &setup.versions()?, &[])?;
    inputs.text(&format!("{:016x}", stamp::of_folder(&workspace.app())?));
    let stamp = workspace.stamps().join("site");
    if !stamp::stage(&stamp, inputs.finish(), &site, || publish(workspace, setup))? {
        println!("The site in {} is up to date.", site.display());
    }
    Ok(())
}

/// Builds the app alone, where it is not up to date.
pub(crate) fn app(workspace: &Workspace, setup: &Setup) -> Result<()> {
    let inputs = sources(workspace, &setup.versions()?, &NO_APP_INPUT)?;
    let stamp = workspace.stamps().join("app");
    if !stamp::stage(&stamp, inputs.finish(), &workspace.app(), || build_app(workspace, setup))? {
        println!("The app is up to date.");
    }
    Ok(())
}

fn sources(workspace: &Workspace, versions: &str, also_without: &[&str]) -> Result<Digest> {
    let mut digest = Digest::default();
    digest.text(versions);
    digest.tree(workspace.root(), &|path| {
        is_no_input(path) || also_without.iter().any(|skip| path == Path::new(skip))
    })?;
    Ok(digest)
}

fn is_no_input(path: &Path) -> bool {
    let at_top = path.components().count() == 1;
    let hidden =
        path.file_name().is_some_and(|name| name != ".cargo" && name.as_encoded_bytes().starts_with(b"."));
    let prose = path.extension().is_some_and(|extension| extension == "md");
    let tests = path.file_name().is_some_and(|name| name == "tests");
    tests || (at_top && (hidden || prose)) || NO_INPUT.iter().any(|skip| path == Path::new(skip))
}

fn build_app(workspace: &Workspace, setup: &Setup) -> Result<()> {
    println!("Building the app for the browser (about 2 minutes when nothing is compiled yet) …");
    setup.trunk()?.dir(workspace.root()).args(["build", "--release"]).run().context("building the app")
}

fn publish(workspace: &Workspace, setup: &Setup) -> Result<()> {
    println!("Publishing data/ and the app into dist/ (about a minute when nothing is compiled yet) …");
    let cargo = setup.program("cargo")?.dir(workspace.root());
    cargo
        .args(["run", "--quiet", "--package", "tiendo-publish", "--"])
        .args(["publish", "data", "--app"])
        .arg(workspace.app())
        .args(["--out", "dist"])
        .run()
        .context("publishing the site")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_no_input;

    #[test]
    fn only_what_reaches_the_site_is_an_input() {
        for input in [
            "Cargo.lock",
            "src/app.rs",
            "data/hai-phong/areas.csv",
            "public/fonts/a.woff2",
            "src/target",
            ".cargo",
            "xtask/cut/src/main.rs",
        ] {
            assert!(!is_no_input(Path::new(input)), "{input}");
        }
        for other in [".git", ".tools", "target", "dist", "README.md", "tests", "xtask/src", "src/tests"] {
            assert!(is_no_input(Path::new(other)), "{other}");
        }
    }
}
