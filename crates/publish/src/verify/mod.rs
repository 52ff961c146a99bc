//! `tiendo verify`: whether a published site is what it says. Every checksum is computed again, every file and page that is made
//! of the data is made again, and where they differ it is told which file, and where in it. Nothing of the site is changed.

mod differences;
mod disk;
mod excerpt;
mod files;
mod frame;
mod frames;
mod packages;
mod pages;
mod statements;
mod told;
mod verdicts;
mod words;

use std::path::Path;

use tiendo_core::catalog::Catalog;
use tiendo_core::date::Date;
use tiendo_core::finding::Fetched;
use tiendo_core::lang::Lang;

pub use differences::{Difference, Differences};
pub use excerpt::Excerpt;

use crate::Unusable;
use crate::manifest::{self, Occasion};
use crate::progress::Progress;
use disk::Disk;

/// What was found out about a site.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Where the site is not as it says or as it is made again.
    pub differences: Differences,
    /// What could not be checked.
    pub unusable: Vec<Unusable>,
    /// How much was checked.
    pub tally: Tally,
    /// The program that made the site, where it is another version.
    pub other_maker: Option<String>,
    /// The day that pages were made again for.
    pub day: Option<Date>,
}

/// How much was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Files held against the list of the site.
    pub files: usize,
    /// Data packages held against their descriptors, earlier releases among them.
    pub packages: usize,
    /// Files made again from the data, pages left out.
    pub made: usize,
    /// Pages made again.
    pub pages: usize,
    /// Places on these pages that say whether a target is met.
    pub verdicts: usize,
}

/// Verifies the site in a folder. Everything that can be checked is, whatever is wrong with the rest.
pub fn verify(site: &Path, lang: Lang) -> Outcome {
    let mut outcome = Outcome::default();
    if !site.is_dir() {
        outcome.unusable.push(words::no_folder(site));
        return outcome;
    }
    let progress = Progress::new(0, lang);
    let disk = Disk::read(site, &mut outcome, &progress, lang);
    let manifest = files::check(&disk, &mut outcome);
    if let Some(maker) = manifest.as_ref().map(|manifest| &manifest.made_by) {
        outcome.other_maker = Some(maker.clone()).filter(|maker| maker != manifest::MAKER);
    }
    let Some(catalog) = read_catalog(&disk, &mut outcome) else { return outcome };
    outcome.day = manifest.as_ref().and_then(|manifest| manifest.day).or_else(|| day_of(&catalog));
    let Some(day) = outcome.day else {
        outcome.unusable.push(words::no_day(&disk.path(manifest::FILE)));
        return outcome;
    };
    let base_url = manifest.as_ref().and_then(|manifest| manifest.base_url.as_ref());
    let base_path = &manifest.as_ref().map(|manifest| manifest.base_path.clone()).unwrap_or_default();
    let occasion = Occasion { day, base_url, base_path };
    let packages = packages::check(&disk, &catalog, day, &mut outcome, &progress);
    pages::check(&disk, catalog, &packages, occasion, &mut outcome, &progress);
    outcome
}

impl Outcome {
    /// 0 when the site agrees, 1 when something differs, 2 when something could not be checked.
    pub fn exit_code(&self) -> u8 {
        match (self.unusable.is_empty(), self.differences.is_empty()) {
            (false, _) => 2,
            (true, false) => 1,
            (true, true) => 0,
        }
    }

    /// The answer for a person, in colours, which whoever prints it may strip; at most so many files are told of in full.
    pub fn to_text(&self, lang: Lang, max: usize) -> String {
        told::render(self, lang, max)
    }
}

/// The catalogue of the site. A file that is there and is none differs from what publishing writes.
fn read_catalog(disk: &Disk, outcome: &mut Outcome) -> Option<Catalog> {
    let path = format!("{}{}", packages::FOLDER, Catalog::FILE);
    let fetched: Fetched = disk.fetch(&path);
    if fetched.is_err() {
        outcome.unusable.push(words::no_catalog(&disk.path(&path)));
        return None;
    }
    Catalog::read(&fetched)
        .map_err(|finding| outcome.unusable.push(words::bad_catalog(&disk.path(&path), &finding)))
        .ok()
}

/// The day that the catalogue was made for, where the list of files tells none.
fn day_of(catalog: &Catalog) -> Option<Date> {
    catalog.published().into_iter().flatten().map(|published| published.as_of).next()
}

#[cfg(test)]
mod tests;
