//! The decks that a steward keeps ready: the files of the folder `decks` of a dataset, read and checked, and written as one file for the
//! app. What a slide is, is tiendo-core's.

mod asked;
mod read;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};
use tiendo_core::check::Report;
use tiendo_core::dataset::Dataset;
use tiendo_core::finding::Severity;
use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Ratio, StewardDeck, Topic};

pub(crate) use self::asked::Asked;
use crate::{Error, check, files};

/// The folder of a dataset that they are in.
pub(crate) const FOLDER: &str = "decks";

/// The decks of a dataset, and what is wrong with their files.
#[derive(Debug, Default)]
pub(crate) struct Decks {
    /// Those that can be used, by the names of their files.
    pub(crate) decks: Vec<StewardDeck>,
    /// Everything doubtful, by file and line.
    pub(crate) reports: Vec<Report>,
}

impl Decks {
    /// The decks of the dataset in this folder; none where it keeps none.
    ///
    /// # Errors
    /// When a file is there and cannot be had.
    pub(crate) fn of(folder: &Path, dataset: &Dataset) -> Result<Self, Error> {
        let mut decks = Self::default();
        for path in paths(folder)? {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let file = format!("{FOLDER}/{}", path.file_name().unwrap_or_default().to_string_lossy());
            let bytes = fs::read(&path).map_err(Error::io("read", &path))?;
            let (deck, reports) = read::deck(&name, &file, &bytes, dataset);
            decks.decks.extend(deck);
            decks.reports.extend(reports);
        }
        Ok(decks)
    }

    /// `decks.json`, for the app.
    pub(crate) fn to_text(&self) -> String {
        format!("{:#}\n", self.decks.iter().map(told).collect::<Json>())
    }
}

/// What publishing writes of the decks of the dataset in this folder.
///
/// # Errors
/// When a file cannot be had, or is no deck.
pub(crate) fn text(folder: &Path, dataset: &Dataset) -> Result<String, Error> {
    let decks = Decks::of(folder, dataset)?;
    let errors = decks.reports.iter().filter(|report| report.severity == Severity::Error);
    let errors: Vec<String> = errors.map(|report| check::sentence(report, Lang::En)).collect();
    if !errors.is_empty() {
        return Err(Error::Findings { path: folder.to_path_buf(), list: errors.join("\n") });
    }
    Ok(decks.to_text())
}

/// Copies the files of the decks of a dataset; returns how many there are.
///
/// # Errors
/// When one cannot be read or written.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<usize, Error> {
    let paths = paths(from)?;
    for path in &paths {
        files::copy(path, &to.join(FOLDER).join(path.file_name().unwrap_or_default()))?;
    }
    Ok(paths.len())
}

/// The files of decks, in the order of their names.
fn paths(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let folder = folder.join(FOLDER);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(why) => return Err(Error::io("read the folder", &folder)(why)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(Error::io("read the folder", &folder))?.path();
        if files::has_extension(&path.to_string_lossy(), "toml") && path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn told(deck: &StewardDeck) -> Json {
    let notes = deck.notes.iter().map(|(topic, text)| {
        json!({ "slide": topic.to_string(), "text_vi": text.get(Lang::Vi), "text_en": text.get(Lang::En) })
    });
    json!({
        "name": deck.name,
        "title_vi": deck.title.get(Lang::Vi),
        "title_en": deck.title.get(Lang::En),
        "area": deck.area,
        "year": deck.year,
        "ratio": deck.ratio.map(Ratio::code).unwrap_or_default(),
        "slides": deck.slides.iter().map(Topic::to_string).collect::<Vec<String>>(),
        "notes": notes.collect::<Json>(),
    })
}

#[cfg(test)]
mod tests;
