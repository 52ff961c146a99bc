//! Chromium and its driver for the browser tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::run::on_path;
use crate::setup::apt;

const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A browser that tests can drive.
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) chromium: PathBuf,
    /// The program that drives it.
    pub(crate) chromedriver: PathBuf,
}

impl Browser {
    /// Finds both programs, or installs them from Debian's packages.
    pub(crate) fn set_up() -> Result<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        println!("Installing Chromium and its driver for the browser tests (about 2 minutes, once) …");
        apt::install(&["chromium", "chromium-driver"], "Chromium with chromedriver").context(
            "the browser tests need Chromium and chromedriver; put them on PATH, or name them in TIENDO_CHROMIUM and \
             TIENDO_CHROMEDRIVER",
        )?;
        Self::find().context("Chromium was installed, but chromium and chromedriver are not on PATH")
    }

    fn find() -> Option<Self> {
        Some(Self {
            chromium: named("TIENDO_CHROMIUM").or_else(|| CHROMIUM_NAMES.into_iter().find_map(on_path))?,
            chromedriver: named("TIENDO_CHROMEDRIVER").or_else(|| on_path("chromedriver"))?,
        })
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}
