//! Packages of `PyPI`, each in an environment of its own.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::run::{Environment, on_path};
use crate::setup::place;

/// Python as it stands in an environment. Only this program finds its packages from another place than where they were installed;
/// scripts beside it have the folder's first name written in them.
fn interpreter(home: &Path) -> PathBuf {
    home.join("bin").join("python")
}

/// Finds or installs one package of a version in `home`, whole or not at all; returns the Python that has it.
pub(super) fn set_up(
    environment: &Environment,
    home: &Path,
    package: &str,
    version: &str,
) -> Result<PathBuf> {
    let python = interpreter(home);
    if python.exists() {
        return Ok(python);
    }
    if on_path("python3").is_none() {
        bail!(
            "{package} {version} is missing, and so is python3, which would install it; \
             on Debian and Ubuntu: apt-get install python3-venv"
        );
    }
    println!("Installing {package} {version} from PyPI (a minute, once) …");
    let draft = place::draft(home)?;
    environment.program("python3")?.args(["-m", "venv"]).arg(&draft).run().context(
        "python3 could not make an environment; on Debian and Ubuntu this needs apt-get install python3-venv",
    )?;
    environment
        .program(interpreter(&draft))?
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .arg(format!("{package}=={version}"))
        .run()
        .with_context(|| format!("pip could not install {package}"))?;
    place::publish(&draft, home)?;
    Ok(python)
}
