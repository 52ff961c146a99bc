//! Packages of npm, each in a folder of its own.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::run::{Environment, on_path};
use crate::setup::place;

/// Installs one package of a version into `home`, or nothing.
pub(super) fn install(environment: &Environment, home: &Path, package: &str, version: &str) -> Result<()> {
    if on_path("npm").is_none() {
        bail!(
            "{package} {version} is missing, and so is npm, which would install it; install Node.js with npm"
        );
    }
    println!("Installing {package} {version} from npm (seconds, once) …");
    let draft = place::draft(home)?;
    environment
        .program("npm")?
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"])
        .arg(&draft)
        .arg(format!("{package}@{version}"))
        .run()
        .with_context(|| format!("npm could not install {package}"))?;
    place::publish(&draft, home)
}
