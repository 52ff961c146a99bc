//! Reports in words of the datasets in data/: goldens as text, and what must hold of the report on every area.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests may")]

mod golden;
mod plain;
#[path = "../trial/mod.rs"]
mod trial;
mod wording;
mod worked;

use std::fs;
use std::path::PathBuf;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::Unavailable;
use tiendo_core::view::report::Report;

/// The day of every report here.
fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// A published dataset with its definitions.
fn published(name: &str) -> (Dataset, Definitions) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let fetch = |path: &str| fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound);
    let dataset = trial::shipped(name);
    let definitions = Definitions::open(&dataset, fetch, &mut Vec::new());
    (dataset, definitions)
}

/// The report on an area of a published dataset.
fn report(dataset: &str, area: &str) -> Report {
    let (dataset, definitions) = published(dataset);
    let area = dataset.find_area(area).unwrap();
    Report::of(&dataset, Some(&definitions), area, today())
}
