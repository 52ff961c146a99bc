//! Installs Debian packages, where this user may.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::run::{Environment, on_path};

/// Installs packages with apt-get, or says which command somebody else has to run.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<()> {
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    if on_path("apt-get").is_none() {
        bail!("{why} is missing and this system has no apt-get; install it the way this system does");
    }
    if !is_root() {
        bail!("{why} is missing; run `sudo {by_hand}`, then the same command again");
    }
    let apt = || -> Result<_> {
        let program = Environment::default().program("apt-get")?;
        Ok(program.env("DEBIAN_FRONTEND", "noninteractive").args(["-qq", "-o", "DPkg::Lock::Timeout=600"]))
    };
    // Finishes what an interrupted installation left half-configured; does nothing otherwise.
    Environment::default().program("dpkg")?.args(["--configure", "-a"]).run()?;
    if let Err(error) = apt()?.arg("update").run() {
        println!("  The package lists could not be refreshed, going on with the old ones: {error:#}");
    }
    apt()?
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages)
        .run()
        .with_context(|| format!("{why} could not be installed"))
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    Path::new("/proc/self").metadata().is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
