//! `cargo xtask test`: every check of the project, one after the other, stopping at the first that fails.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::run::{Environment, Program};
use crate::setup::{self, Browser, Office, Setup};
use crate::workspace::{WASM_TARGET, Workspace};
use crate::{build, fuzz, licences, packages, size};

/// One check.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    Format,
    Clippy,
    Licences,
    Native,
    Office,
    Fuzz,
    Build,
    Packages,
    Size,
    Browser,
}

impl Step {
    /// In the order in which they run: what fails fastest comes first.
    const ALL: [Self; 10] = [
        Self::Format,
        Self::Clippy,
        Self::Licences,
        Self::Native,
        Self::Office,
        Self::Fuzz,
        Self::Build,
        Self::Packages,
        Self::Size,
        Self::Browser,
    ];

    /// The step of that name.
    pub(crate) fn named(name: &str) -> Result<Self> {
        let names = Self::ALL.map(Self::name).join(", ");
        let found = Self::ALL.into_iter().find(|step| step.name() == name);
        found.with_context(|| format!("there is no step `{name}`; there are {names}"))
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Format => "fmt",
            Self::Clippy => "clippy",
            Self::Licences => "licences",
            Self::Native => "native",
            Self::Office => "office",
            Self::Fuzz => "fuzz",
            Self::Build => "build",
            Self::Packages => "packages",
            Self::Size => "size",
            Self::Browser => "browser",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Format => "the formatting of every Rust file",
            Self::Clippy => "lints, natively and for the browser, warnings being errors",
            Self::Licences => "licences, origins and bans of all dependencies",
            Self::Native => "unit, golden and documentation tests",
            Self::Office => "office files in LibreOffice and against their schemas",
            Self::Fuzz => "some seconds of bad tables, descriptors and addresses",
            Self::Build => "the finished site",
            Self::Packages => "the published datasets against the Data Package standard",
            Self::Size => "the bytes of the first view against their budget",
            Self::Browser => "the site in Chromium",
        }
    }

    fn run(self, workspace: &Workspace, rust: &Environment) -> Result<()> {
        match self {
            Self::Format => cargo(workspace, rust)?.args(["fmt", "--all", "--check"]).run(),
            Self::Clippy => clippy(workspace, rust),
            Self::Licences => licences::run(workspace, rust),
            Self::Native => native(workspace, rust),
            Self::Office => office(workspace, rust),
            Self::Fuzz => fuzz::run(workspace, rust),
            Self::Build => site(workspace).map(drop),
            Self::Packages => packages::check(workspace, &site(workspace)?),
            Self::Size => {
                site(workspace)?;
                size::run(workspace)
            }
            Self::Browser => browser(workspace),
        }
    }
}

/// Runs all steps, or the one asked for.
pub(crate) fn run(workspace: &Workspace, only: Option<Step>) -> Result<()> {
    let steps = only.map_or_else(|| Step::ALL.to_vec(), |step| vec![step]);
    println!("Plan:");
    for (number, step) in steps.iter().enumerate() {
        println!("  {}. {:<9} {}", number + 1, step.name(), step.title());
    }
    let started = Instant::now();
    let rust = setup::rust(workspace)?;
    let mut times = vec![("set-up", started.elapsed())];
    for (number, step) in steps.iter().enumerate() {
        println!("\n== {}/{} {}: {}", number + 1, steps.len(), step.name(), step.title());
        let started = Instant::now();
        let result = step.run(workspace, &rust);
        times.push((step.name(), started.elapsed()));
        if result.is_err() {
            print_times(&times);
        }
        result.with_context(|| {
            let name = step.name();
            format!("step `{name}` failed; run only this step with `cargo xtask test --only {name}`")
        })?;
    }
    print_times(&times);
    println!("All {} steps passed.", steps.len());
    Ok(())
}

fn print_times(times: &[(&str, Duration)]) {
    println!("\nSeconds a step:");
    for (name, time) in times {
        println!("  {name:<9} {:>7.1}", time.as_secs_f64());
    }
}

fn cargo(workspace: &Workspace, rust: &Environment) -> Result<Program> {
    Ok(rust.program("cargo")?.dir(workspace.root()))
}

/// The app without a browser: its pages become HTML.
const APP_NATIVELY: [&str; 5] = ["--package", "tiendo", "--no-default-features", "--features", "ssr"];

fn native(workspace: &Workspace, rust: &Environment) -> Result<()> {
    let others = ["test", "--workspace", "--exclude", "tiendo-tests", "--exclude", "tiendo"];
    cargo(workspace, rust)?.args(others).run()?;
    cargo(workspace, rust)?.arg("test").args(APP_NATIVELY).run()
}

/// The files of every format as other programs see them.
fn office(workspace: &Workspace, rust: &Environment) -> Result<()> {
    let audit = setup::openxml_audit(workspace, rust)?;
    let Office { soffice, pdftotext } = Office::set_up()?;
    let suites = [
        "--package",
        "tiendo-office",
        "--package",
        "tiendo-papers",
        "--features",
        "suites",
        "--test",
        "suites",
    ];
    cargo(workspace, rust)?
        .arg("test")
        .args(suites)
        .env("TIENDO_SOFFICE", soffice)
        .env("TIENDO_PDFTOTEXT", pdftotext)
        .env("TIENDO_OPENXML_AUDIT", audit)
        .run()
}

fn clippy(workspace: &Workspace, rust: &Environment) -> Result<()> {
    let strict = ["--", "--deny", "warnings"];
    let all = ["clippy", "--workspace", "--exclude", "tiendo", "--all-targets"];
    cargo(workspace, rust)?.args(all).args(strict).run()?;
    // That the program can carry an app is compiled nowhere else but for a release.
    cargo(workspace, rust)?
        .args(["clippy", "--package", "tiendo-publish", "--features", "carry-app", "--all-targets"])
        .env("TIENDO_APP", workspace.root().join("crates/publish/tests/app"))
        .args(strict)
        .run()?;
    // The tests that need other programs are compiled nowhere else but where these are.
    cargo(workspace, rust)?
        .args([
            "clippy",
            "--package",
            "tiendo-office",
            "--package",
            "tiendo-papers",
            "--features",
            "suites",
            "--all-targets",
        ])
        .args(strict)
        .run()?;
    cargo(workspace, rust)?.args(["clippy", "--all-targets"]).args(APP_NATIVELY).args(strict).run()?;
    cargo(workspace, rust)?
        .args(["clippy", "--package", "tiendo", "--target", WASM_TARGET])
        .args(strict)
        .run()
}

/// The finished site, built where it is not up to date.
fn site(workspace: &Workspace) -> Result<Setup> {
    let setup = Setup::for_build(workspace)?;
    build::run(workspace, &setup)?;
    Ok(setup)
}

fn browser(workspace: &Workspace) -> Result<()> {
    let setup = site(workspace)?;
    let browser = Browser::set_up()?;
    let cargo = setup.program("cargo")?.dir(workspace.root());
    cargo
        .args(["test", "--package", "tiendo-tests"])
        .env("TIENDO_DIST", workspace.site())
        .env("TIENDO_AXE", setup.axe(workspace)?)
        .env("TIENDO_CHROMIUM", browser.chromium)
        .env("TIENDO_CHROMEDRIVER", browser.chromedriver)
        .run()
}
