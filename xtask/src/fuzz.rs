//! Builds the fuzz targets in `fuzz/` with coverage on stable Rust, and runs each for a fixed number of inputs.
//!
//! The flags are those that cargo-fuzz passes with `--sanitizer none --no-trace-compares` (its `src/project.rs`), so neither
//! cargo-fuzz nor a nightly Rust is needed. Without compares traced a run is three to seven times as fast; the words that
//! they would find are in `fuzz/dictionaries/`. A long run is cargo-fuzz's business, see CONTRIBUTING.md.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::run::{Environment, Program};
use crate::setup;
use crate::workspace::Workspace;

/// A fuzz target.
struct Target {
    name: &'static str,
    /// Inputs to run, those of the corpus included: some seconds' worth on two cores.
    runs: u32,
    /// The longest input, in bytes.
    max_len: u32,
}

const TARGETS: [Target; 3] = [
    Target { name: "csv", runs: 2_500, max_len: 4_096 },
    Target { name: "descriptor", runs: 8_000, max_len: 4_096 },
    Target { name: "address", runs: 600_000, max_len: 1_024 },
];

/// The same inputs each time, as far as the coverage they reach is the same.
const SEED: u32 = 2_025;

/// One input that takes longer is a fault, in seconds.
const TIMEOUT: u32 = 20;

const FLAGS: [&str; 8] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
    "-Cllvm-args=-sanitizer-coverage-stack-depth",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];

/// Lints, builds and runs every target.
pub(crate) fn run(workspace: &Workspace, rust: &Environment) -> Result<()> {
    setup::cxx()?;
    let host = rust.program("rustc")?.args(["--print", "host-tuple"]).output()?;
    let host = host.trim();
    cargo(workspace, rust)?.args(["fmt", "--check"]).run()?;
    let build = ["--release", "--locked", "--target", host];
    cargo(workspace, rust)?.arg("clippy").args(build).args(["--", "--deny", "warnings"]).run()?;
    cargo(workspace, rust)?.arg("build").args(build).run()?;
    let programs = folder(workspace).join(host).join("release");
    TARGETS.iter().try_for_each(|target| fuzz(workspace, rust, target, &programs))
}

/// Where the targets are built and run; everything in it can be made again.
fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root().join("target").join("fuzz")
}

fn cargo(workspace: &Workspace, rust: &Environment) -> Result<Program> {
    let program = rust.program("cargo")?.dir(&workspace.root().join("fuzz"));
    Ok(program
        .env("CARGO_TARGET_DIR", folder(workspace))
        // With `--target`, flags do not reach build scripts.
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}")))
}

/// Runs a target over what broke it before, the committed corpus and what libFuzzer makes of them.
fn fuzz(workspace: &Workspace, rust: &Environment, target: &Target, programs: &Path) -> Result<()> {
    let Target { name, runs, max_len } = target;
    let source = workspace.root().join("fuzz");
    let artifacts = emptied(folder(workspace).join("artifacts").join(name))?;
    // libFuzzer adds what it finds to the corpus, and the committed one shall not change by a test.
    let corpus = emptied(folder(workspace).join("corpus").join(name))?;
    let folders =
        [source.join("package"), source.join("corpus").join(name), source.join("regressions").join(name)];
    for (number, folder) in folders.iter().enumerate().filter(|(_, folder)| folder.is_dir()) {
        copy_files(folder, &corpus, number)?;
    }
    println!("  {name}: {runs} inputs of at most {max_len} bytes");
    let program = programs.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    let result = rust
        .program(&program)?
        .arg(&corpus)
        .arg(format!("-runs={runs}"))
        .arg(format!("-seed={SEED}"))
        .arg(format!("-max_len={max_len}"))
        .arg(format!("-timeout={TIMEOUT}"))
        .arg(format!("-dict={}", source.join("dictionaries").join(format!("{name}.dict")).display()))
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        // What libFuzzer says of its progress is of use only where something breaks.
        .output();
    result.map(drop).with_context(|| {
        let (program, artifacts) = (program.display(), artifacts.display());
        format!(
            "an input breaks the fuzz target `{name}`: it is in {artifacts}, and `{program} {artifacts}/<file>` repeats it \
             alone; mend the fault, then keep the input as fuzz/regressions/{name}/<what-was-wrong>"
        )
    })
}

/// An empty folder, made anew.
fn emptied(folder: PathBuf) -> Result<PathBuf> {
    if folder.is_dir() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

/// Copies the files of a folder; the number keeps those of several folders apart.
fn copy_files(from: &Path, to: &Path, number: usize) -> Result<()> {
    let entries = fs::read_dir(from).with_context(|| format!("cannot list {}", from.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot list {}", from.display()))?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            bail!("{} has a file whose name is not UTF-8", from.display());
        };
        let copy = to.join(format!("{number}-{name}"));
        fs::copy(entry.path(), &copy).with_context(|| format!("cannot write {}", copy.display()))?;
    }
    Ok(())
}
