//! `LibreOffice` and poppler, which open office files and read the pages that these print, and openxml-audit (MIT), which holds them to the
//! schemas of ECMA-376. They are tools of the tests and no part of what is built.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::run::on_path;
use crate::setup::apt;

/// Writer, Calc and Impress without their help, Java and desktop; a font as wide as Times New Roman and Arial, so that pages break where
/// they do elsewhere.
const PACKAGES: [&str; 5] =
    ["libreoffice-writer", "libreoffice-calc", "libreoffice-impress", "fonts-liberation", "poppler-utils"];

/// Programs that open and read office files.
pub(crate) struct Office {
    /// `LibreOffice`.
    pub(crate) soffice: PathBuf,
    /// The text of a PDF.
    pub(crate) pdftotext: PathBuf,
}

impl Office {
    /// Finds both programs, or installs them from Debian's packages.
    pub(crate) fn set_up() -> Result<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        println!("Installing LibreOffice for the tests of office files (about 1 minute, once) …");
        apt::install(&PACKAGES, "LibreOffice with pdftotext")
            .context("the tests of office files need LibreOffice and poppler's pdftotext on PATH")?;
        Self::find().context("LibreOffice was installed, but soffice and pdftotext are not on PATH")
    }

    fn find() -> Option<Self> {
        Some(Self { soffice: on_path("soffice")?, pdftotext: on_path("pdftotext")? })
    }
}
