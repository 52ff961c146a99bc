//! Debian's Rust beside rustup's, with a standard library for wasm32 built from Debian's own source.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::run::{Environment, on_path};
use crate::setup::{apt, place};
use crate::workspace::{WASM_TARGET, Workspace};

/// The name that rustup knows Debian's Rust by.
pub(crate) const TOOLCHAIN: &str = "debian";
const PREFIX: &str = "/usr";
/// Of the package lld-22.
const LINKER: &str = "/usr/lib/llvm-22/bin/lld";
const COMPILER: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
const LINTS: [&str; 2] = ["rust-web-clippy", "rustfmt-web"];

/// An environment that uses Debian's Rust.
pub(crate) fn environment() -> Environment {
    Environment::with_toolchain(Some(TOOLCHAIN.to_owned()))
}

/// Installs Debian's Rust, tells rustup of it, and gives it a standard library for wasm32.
pub(crate) fn install(workspace: &Workspace) -> Result<()> {
    if on_path("rustup").is_none() {
        bail!("there is no rustup to choose between toolchains; install rustup");
    }
    println!("Installing Debian's Rust with clippy and rustfmt (about 2 minutes, once) …");
    apt::install(&[COMPILER.as_slice(), &LINTS].concat(), "Rust for wasm32")?;
    Environment::default().program("rustup")?.args(["toolchain", "link", TOOLCHAIN, PREFIX]).run()?;
    println!("Building Rust's standard library for {WASM_TARGET} (about 1 minute, once) …");
    build_std(workspace)
}

/// Installs Debian's clippy and rustfmt.
pub(crate) fn install_lints() -> Result<()> {
    apt::install(&LINTS, "Debian's clippy and rustfmt")
}

/// Compiles an empty crate together with the standard library, and keeps the library where rustc looks for it.
fn build_std(workspace: &Workspace) -> Result<()> {
    let crate_folder = workspace.tools().join("wasm-std");
    write_empty_crate(&crate_folder)?;
    let cargo = environment().program("cargo")?.dir(&crate_folder);
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        // Link-time optimisation of the app needs the library's bitcode, which cargo leaves out by default.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .args([
            "build",
            "--release",
            "--target",
            WASM_TARGET,
            "-Zbuild-std=std,panic_abort",
            "--target-dir",
            "target",
        ])
        .run()
        .context("building the standard library")?;
    link_linker()?;
    let target = rustlib().join(WASM_TARGET);
    let draft = place::draft(&target)?;
    copy_libraries(&crate_folder.join("target").join(WASM_TARGET).join("release/deps"), &draft.join("lib"))?;
    place::publish(&draft, &target)?;
    // What was compiled against an earlier build of the library does not fit this one, and cargo cannot see that.
    place::remove(&workspace.compiled_wasm())?;
    place::remove(&crate_folder)
}

/// rustc asks for `rust-lld`, which Debian does not have; it is LLVM's own linker under another name.
fn link_linker() -> Result<()> {
    let host = environment().program("rustc")?.args(["--print", "host-tuple"]).output()?;
    let folder = rustlib().join(host.trim()).join("bin");
    let link = folder.join("rust-lld");
    if link.exists() {
        return Ok(());
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    symlink(Path::new(LINKER), &link).with_context(|| format!("cannot link {} to {LINKER}", link.display()))
}

fn rustlib() -> PathBuf {
    Path::new(PREFIX).join("lib/rustlib")
}

#[cfg(unix)]
fn symlink(original: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(original, link)
}

#[cfg(not(unix))]
fn symlink(_original: &Path, _link: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

fn write_empty_crate(folder: &Path) -> Result<()> {
    let manifest = "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n";
    let source = folder.join("src");
    fs::create_dir_all(&source).with_context(|| format!("cannot create {}", source.display()))?;
    for (path, text) in [(folder.join("Cargo.toml"), manifest), (source.join("lib.rs"), "#![no_std]\n")] {
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

fn copy_libraries(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    let libraries = libraries(from)?;
    if libraries.is_empty() {
        bail!("cargo left no library in {}", from.display());
    }
    for library in libraries {
        let name = library.file_name().context("a library without a name")?;
        fs::copy(&library, to.join(name)).with_context(|| format!("cannot copy {}", library.display()))?;
    }
    Ok(())
}

/// The standard library's own files, without the empty crate.
fn libraries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| format!("cannot read {}", folder.display()))?.path();
        let is_own =
            path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.starts_with("libempty-"));
        if path.extension() == Some(OsStr::new("rlib")) && !is_own {
            found.push(path);
        }
    }
    Ok(found)
}
