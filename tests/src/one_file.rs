//! A shipped dataset with its site in one file, made for a test and opened from the disk of this machine.

use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_publish::app::App;
use tiendo_publish::bundle::{self, First, Order};

/// A file in a folder of its own; gone with this.
#[derive(Debug)]
pub struct OneFile {
    folder: TempDir,
}

impl OneFile {
    const NAME: &str = "hai-phong.html";

    /// Makes the file of Hải Phòng with the app that was built last, for a day, which opens with this.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn of_hai_phong(today: Date, first: First<'_>) -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folder =
            tempfile::Builder::new().prefix("usb # 100%").tempdir().context("cannot make a folder")?;
        bundle::bundle(Order {
            data: &root.join("data/hai-phong"),
            app: App::Folder(&root.join("target/app")),
            out: &folder.path().join(Self::NAME),
            today,
            lang: Lang::Vi,
            first,
            base_url: None,
        })?;
        Ok(Self { folder })
    }

    /// The address that a double click opens.
    pub fn address(&self) -> String {
        let path = self.folder.path().join(Self::NAME);
        let path = path.to_string_lossy().replace('%', "%25").replace('#', "%23").replace(' ', "%20");
        format!("file://{path}")
    }
}
