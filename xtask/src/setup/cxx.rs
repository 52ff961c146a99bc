//! A C++ compiler for libFuzzer, which the fuzz targets are linked with.

use std::env;

use anyhow::{Context, Result};

use crate::run::on_path;
use crate::setup::apt;

/// Finds a C++ compiler where the build will look for it, or installs Debian's.
pub(crate) fn set_up() -> Result<()> {
    let named = env::var_os("CXX").is_some_and(|name| !name.is_empty());
    if named || on_path("c++").is_some() {
        return Ok(());
    }
    println!("Installing a C++ compiler for the fuzz targets (under a minute, once) …");
    apt::install(&["g++"], "a C++ compiler")
        .context("libFuzzer needs a C++ compiler; put c++ on PATH, or name it in CXX")
}
