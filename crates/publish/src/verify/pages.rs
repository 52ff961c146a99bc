//! Every page of a site, made again from its data for the day on which it was published.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use tiendo_core::catalog::Catalog;
use tiendo_core::lang::Lang;

use crate::head::{Heads, Subject};
use crate::manifest::Occasion;
use crate::pages::Setting;
use crate::pages::jobs::{self, Job, Maker};
use crate::progress::Progress;
use crate::verify::disk::Disk;
use crate::verify::frames::Frames;
use crate::verify::packages::{self, Packages};
use crate::verify::{Difference, Outcome, frame, verdicts, words};
use crate::{files, parallel};

/// The start page at the root of a site, a copy of that in the first language.
const ROOT: &str = "index.html";

/// Says where pages differ from those made again, which are missing, and which no data leads to.
pub(super) fn check(
    disk: &Disk,
    catalog: Catalog,
    packages: &Packages,
    occasion: Occasion<'_>,
    outcome: &mut Outcome,
    progress: &Progress,
) {
    let Occasion { day: today, base_url, base_path } = occasion;
    let setting = Setting { root: base_path, release: &packages.release };
    let maker = Maker { catalog: Arc::new(catalog), today, setting };
    let mut checker =
        Checker { disk, maker, frames: Mutex::default(), seen: BTreeSet::new(), whole: packages.whole };
    let mut heads = Heads::new(base_url);
    let homes = jobs::homes(&mut heads);
    checker.check(&homes, outcome, progress);
    checker.check(&[jobs::lost(), jobs::offline()], outcome, progress);
    for dataset in &packages.datasets {
        match Subject::new(dataset.dataset(), &disk.path(packages::FOLDER), base_url, today) {
            Ok(subject) => {
                let jobs = jobs::of_dataset(dataset, &subject, &mut heads);
                progress.begin(&dataset.dataset().descriptor().name, jobs.len());
                checker.check(&jobs, outcome, progress);
            }
            // Its descriptor was read before.
            Err(_) => checker.whole = false,
        }
    }
    for release in &packages.earlier {
        let jobs = jobs::of_earlier(release, today);
        progress.begin(&release.dataset().descriptor().name, jobs.len());
        checker.check(&jobs, outcome, progress);
    }
    checker.finish(outcome);
}

/// Holds pages against what is made again.
struct Checker<'a> {
    disk: &'a Disk,
    maker: Maker<'a>,
    frames: Mutex<Frames>,
    /// The pages that are made of the data.
    seen: BTreeSet<String>,
    /// Whether the pages of every dataset can be made again.
    whole: bool,
}

/// A page, held against what is made again.
enum Checked {
    Missing,
    Differs(Vec<Difference>),
    /// With so many verdicts.
    Agrees(usize),
}

impl Checker<'_> {
    fn check(&mut self, jobs: &[Job<'_>], outcome: &mut Outcome, progress: &Progress) {
        let Ok(checked) = parallel::each(jobs, |job| {
            let checked = self.check_page(job);
            progress.advance();
            Ok::<_, Infallible>(checked)
        });
        for (path, checked) in checked.into_iter().flatten() {
            match checked {
                Checked::Missing if outcome.differences.tell_of(&path) => {}
                Checked::Missing => outcome.differences.add(&path, words::is_made_and_missing()),
                Checked::Differs(differences) => {
                    outcome.tally.pages += 1;
                    for difference in differences {
                        outcome.differences.push(&path, difference);
                    }
                }
                Checked::Agrees(verdicts) => {
                    outcome.tally.pages += 1;
                    outcome.tally.verdicts += verdicts;
                }
            }
            self.seen.insert(path);
        }
    }

    /// The files that a page stands in, each held against it.
    fn check_page(&self, job: &Job<'_>) -> Vec<(String, Checked)> {
        let made = self.maker.make(job);
        let own = job.file();
        let is_root = own == format!("{}/{ROOT}", Lang::default().code());
        let files = std::iter::once(own).chain(is_root.then(|| ROOT.to_owned()));
        let check = |path: String| {
            let Ok(bytes) = self.disk.fetch(&path) else { return (path, Checked::Missing) };
            let Ok(page) = String::from_utf8(bytes) else {
                let difference = Difference { problem: words::no_text(), excerpt: None };
                return (path, Checked::Differs(vec![difference]));
            };
            let frame::Compared { differences, frame } = frame::compare(&page, job, &made, &self.maker);
            if let Some(frame) = frame {
                // Nothing is left half done where a thread panics with it.
                let mut frames = self.frames.lock().unwrap_or_else(PoisonError::into_inner);
                frames.note(job.part(), frame, path.clone());
            }
            if differences.is_empty() {
                return (path, Checked::Agrees(verdicts::count(&made.html)));
            }
            (path, Checked::Differs(differences))
        };
        files.map(check).collect()
    }

    /// Says what can only be said of all pages together.
    fn finish(self, outcome: &mut Outcome) {
        let frames = self.frames.into_inner().unwrap_or_else(PoisonError::into_inner);
        for (path, difference) in frames.odd() {
            outcome.differences.push(path, difference);
        }
        let is_page = |path: &&str| files::is_page(path);
        let pages = self.disk.files().map(|file| file.path.as_str()).filter(is_page);
        for path in pages.filter(|path| self.whole && !self.seen.contains(*path)) {
            outcome.differences.add(path, words::no_page_of_the_data());
        }
    }
}
