//! A site of one shipped dataset, published for a test: below a path of its host, or more than once.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use tempfile::TempDir;
use tiendo_publish::address::BasePath;
use tiendo_publish::app::App;
use tiendo_publish::clock;
use tiendo_publish::descriptor::Descriptor;
use tiendo_publish::hash;
use tiendo_publish::site::{self, Sources};

/// A folder with a dataset and the site made of it.
#[derive(Debug)]
pub struct Trial {
    folder: TempDir,
    dataset: String,
}

impl Trial {
    /// A copy of a shipped dataset.
    ///
    /// # Errors
    /// When its files cannot be read or written.
    pub fn of(dataset: &str) -> Result<Self> {
        let trial = Self {
            folder: tempfile::tempdir().context("cannot make a folder")?,
            dataset: dataset.to_owned(),
        };
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data").join(dataset);
        fs::create_dir_all(trial.package())?;
        for entry in fs::read_dir(&shipped).with_context(|| format!("cannot list {}", shipped.display()))? {
            let path = entry?.path();
            // Earlier releases are folders; one is enough here.
            if path.is_file() {
                fs::copy(&path, trial.package().join(path.file_name().unwrap_or_default()))?;
            }
        }
        let entry =
            json!({ "name": dataset, "path": format!("{dataset}/datapackage.json"), "title_vi": dataset });
        let catalog = json!({ "name": "tiendo", "resources": [entry] });
        fs::write(trial.folder.path().join("data/catalog.json"), catalog.to_string())?;
        Ok(trial)
    }

    fn package(&self) -> PathBuf {
        self.folder.path().join("data").join(&self.dataset)
    }

    /// The folder of the site.
    pub fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// Changes a text in a file of the dataset, everywhere.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn change(&self, file: &str, from: &str, to: &str) -> Result<()> {
        let path = self.package().join(file);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {file}"))?;
        fs::write(&path, text.replace(from, to))?;
        hash::update(Descriptor::of_dataset(&self.package())?)?;
        Ok(())
    }

    /// Publishes the dataset with the app that was built last, for a path of a host.
    ///
    /// # Errors
    /// When it cannot be published.
    pub fn publish(&self, base_path: &str) -> Result<()> {
        let base_path = BasePath::parse(base_path).map_err(anyhow::Error::msg)?;
        site::publish(Sources {
            data: &self.folder.path().join("data"),
            app: App::Folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/app")),
            out: &self.site(),
            today: clock::today().context("the clock of this machine shows no date")?,
            base_url: None,
            base_path: &base_path,
        })?;
        Ok(())
    }
}
