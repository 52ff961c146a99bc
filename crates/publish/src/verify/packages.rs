//! The data packages of a site against their descriptors and the catalogue, and the files that publishing makes of them, made
//! again.

use std::io::ErrorKind;
use std::path::PathBuf;

use serde_json::Value;
use tiendo::render::Prepared;
use tiendo_core::catalog::{Catalog, Entry, kept_file};
use tiendo_core::check::{self, Checked};
use tiendo_core::date::Date;
use tiendo_core::finding::Severity;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::package::Descriptor as PackageDescriptor;
use tiendo_core::view::deck::StewardDeck;
use tiendo_core::view::{self, news::News};

use crate::catalog::{self, Addition};
use crate::changes::Archived;
use crate::check::sentence;
use crate::descriptor::{self, Descriptor};
use crate::kept::{self, Kept};
use crate::open_data::Download;
use crate::progress::Progress;
use crate::verify::disk::Disk;
use crate::verify::{Difference, Excerpt, Outcome, statements, words};
use crate::{Error, Unusable, changes, decks, open_data};

/// Where the data of a site is.
pub(super) const FOLDER: &str = "data/";

/// The datasets of a site.
pub(super) struct Packages {
    /// Those that pages can be made of, in the order of the catalogue.
    pub(super) datasets: Vec<Prepared>,
    /// Their earlier releases.
    pub(super) earlier: Vec<Prepared>,
    /// What the release of the site is called.
    pub(super) release: String,
    /// Whether these are all.
    pub(super) whole: bool,
}

/// Says where packages, and what is made of them, differ; judges them as of a day.
pub(super) fn check(
    disk: &Disk,
    catalog: &Catalog,
    day: Date,
    outcome: &mut Outcome,
    progress: &Progress,
) -> Packages {
    let path = format!("{FOLDER}{}", Catalog::FILE);
    match Descriptor::read(&disk.path(&path)) {
        Ok(descriptor) => statements::check(disk, FOLDER, &path, &descriptor, outcome),
        Err(why) => tell(&path, &why, outcome),
    }
    let release = release_of(disk, outcome);
    let mut packages = Packages { datasets: Vec::new(), earlier: Vec::new(), release, whole: true };
    let mut kept = Kept::default();
    let mut additions = Some(Vec::new());
    progress.begin(Catalog::FILE, catalog.entries().len());
    for entry in catalog.entries() {
        let found =
            Package::open(disk, entry, outcome).map(|package| package.check(disk, day, &mut kept, outcome));
        let Made { current, earlier, addition } = found.unwrap_or_default();
        packages.whole &= current.is_some();
        packages.datasets.extend(current);
        packages.earlier.extend(earlier);
        additions = additions.zip(addition).map(|(mut all, addition)| {
            all.push(addition);
            all
        });
        progress.advance();
    }
    if let Some(additions) = additions {
        match catalog::completed(&disk.path(&path), additions) {
            Ok(text) => compare(disk, &path, text.as_bytes(), outcome),
            Err(why) => tell(&path, &why, outcome),
        }
    }
    for (path, of) in kept.twins().chain([(kept_file(&packages.release).as_str(), path.as_str())]) {
        if let Ok(content) = disk.fetch(of) {
            compare(disk, path, &content, outcome);
        }
    }
    packages
}

/// What the release of a site is called, which its pages ask for to learn of a newer one.
fn release_of(disk: &Disk, outcome: &mut Outcome) -> String {
    let json = disk.fetch(kept::RELEASE).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let release = json.and_then(|json| Some(json["release"].as_str()?.to_owned()));
    if release.is_none() && !outcome.differences.tell_of(kept::RELEASE) {
        outcome.differences.add(kept::RELEASE, words::is_made_and_missing());
    }
    release.unwrap_or_default()
}

/// What could be made of a dataset again.
#[derive(Default)]
struct Made {
    current: Option<Prepared>,
    earlier: Vec<Prepared>,
    addition: Option<Addition>,
}

/// The package of a dataset in a site.
struct Package<'a> {
    entry: &'a Entry,
    /// Its folder in the site, with a slash behind.
    folder: String,
}

impl<'a> Package<'a> {
    /// The package that an entry of the catalogue names, if it can be read without leaving the site. Its descriptor, and those
    /// of earlier releases, are held against their files.
    fn open(disk: &Disk, entry: &'a Entry, outcome: &mut Outcome) -> Option<Self> {
        if !descriptor::is_inside(&entry.name) || entry.name.contains('/') {
            let path = format!("{FOLDER}{}", Catalog::FILE);
            outcome.differences.add(&path, words::no_name(&entry.name));
            return None;
        }
        let folder = format!("{FOLDER}{}/", entry.name);
        // A link may lead anywhere; it has been told of.
        if disk.odd().any(|path| path.starts_with(&folder) || format!("{path}/") == folder) {
            return None;
        }
        let own = format!("{folder}{}", PackageDescriptor::FILE);
        let of_package = |path: &&str| path.starts_with(&folder) && path.ends_with(PackageDescriptor::FILE);
        let paths: Vec<String> =
            disk.files().map(|file| file.path.as_str()).filter(of_package).map(str::to_owned).collect();
        let mut is_there = false;
        for path in paths {
            is_there |= check_descriptor(disk, &path, outcome) && path == own;
        }
        if !is_there && !outcome.differences.tell_of(&own) {
            outcome.differences.add(&own, words::missing(&format!("{FOLDER}{}", Catalog::FILE)));
        }
        is_there.then_some(Self { entry, folder })
    }

    /// Makes everything again that publishing makes of the dataset, but its pages. Gives back what these are made of, and what
    /// the catalogue says of the dataset.
    fn check(&self, disk: &Disk, day: Date, kept: &mut Kept, outcome: &mut Outcome) -> Made {
        let own = |path: &str| format!("{}{path}", self.folder);
        let checked = check::check(&self.entry.name, |path| disk.fetch(&own(path)), day);
        for report in checked.reports.iter().filter(|report| report.severity == Severity::Error) {
            let said = |lang| sentence(report, lang);
            let problem = words::error_in_data(&Bilingual::new(said(Lang::Vi), said(Lang::En)));
            outcome.differences.add(&own(&report.file), problem);
        }
        let has_sample = checked.dataset.has_sample();
        if has_sample != self.entry.sample {
            let path = format!("{FOLDER}{}", Catalog::FILE);
            outcome.differences.add(&path, words::other_sample(&self.entry.name, has_sample));
        }
        let earlier = self.earlier(disk, day, outcome);
        let addition = self.make_again(disk, &checked, &earlier, day, kept, outcome);
        let Checked { dataset, findings, .. } = checked;
        let earlier = earlier.into_iter().map(|archived| {
            let folder = own(&format!("releases/{}", archived.version));
            archived.prepared(&self.entry.name, |path| disk.fetch(&format!("{folder}/{path}")))
        });
        Made {
            earlier: earlier.collect(),
            current: Some(Prepared::new(dataset, findings, |path| disk.fetch(&own(path)))),
            addition,
        }
    }

    fn earlier(&self, disk: &Disk, day: Date, outcome: &mut Outcome) -> Vec<Archived> {
        changes::archived(&disk.path(&self.folder), &self.entry.name, day).unwrap_or_else(|why| {
            tell(&format!("{}{}", self.folder, News::FILE), &why, outcome);
            Vec::new()
        })
    }

    fn make_again(
        &self,
        disk: &Disk,
        checked: &Checked,
        earlier: &[Archived],
        day: Date,
        kept: &mut Kept,
        outcome: &mut Outcome,
    ) -> Option<Addition> {
        let own = |path: &str| format!("{}{path}", self.folder);
        let folder: PathBuf = disk.path(&self.folder);
        match changes::texts(&folder, earlier, checked, day) {
            Ok(changes::Texts { changes, releases }) => {
                compare(disk, &own(News::FILE), changes.as_bytes(), outcome);
                compare(disk, &own(view::releases::FILE), releases.as_bytes(), outcome);
            }
            Err(why) => tell(&own(News::FILE), &why, outcome),
        }
        match decks::text(&folder, &checked.dataset) {
            Ok(decks) => compare(disk, &own(StewardDeck::FILE), decks.as_bytes(), outcome),
            Err(why) => tell(&own(StewardDeck::FILE), &why, outcome),
        }
        match open_data::make(&folder, checked) {
            Ok(downloads) => {
                for Download { path, content, .. } in &downloads {
                    compare(disk, &own(path), content, outcome);
                }
                let folder = kept.add_dataset(&self.entry.name, &folder);
                let folder = folder.map_err(|why| tell(&own(PackageDescriptor::FILE), &why, outcome)).ok()?;
                Some(Addition::of(&checked.dataset, &downloads, earlier, &folder, day))
            }
            Err(why) => {
                tell(&own(PackageDescriptor::FILE), &why, outcome);
                None
            }
        }
    }
}

/// Holds a descriptor against its files; says whether it can be read.
fn check_descriptor(disk: &Disk, path: &str, outcome: &mut Outcome) -> bool {
    let folder = path.strip_suffix(PackageDescriptor::FILE).unwrap_or_default();
    match Descriptor::read(&disk.path(path)) {
        Ok(descriptor) => {
            outcome.tally.packages += 1;
            statements::check(disk, folder, path, &descriptor, outcome);
            true
        }
        Err(why) => {
            tell(path, &why, outcome);
            false
        }
    }
}

/// Holds a file against what it should hold.
fn compare(disk: &Disk, path: &str, again: &[u8], outcome: &mut Outcome) {
    let Ok(there) = disk.fetch(path) else {
        if !outcome.differences.tell_of(path) {
            outcome.differences.add(path, words::is_made_and_missing());
        }
        return;
    };
    outcome.tally.made += 1;
    if there != again {
        let texts = str::from_utf8(&there).ok().zip(str::from_utf8(again).ok());
        let excerpt = texts.and_then(|(there, again)| Excerpt::of(there, again));
        outcome.differences.push(path, Difference { problem: words::made_otherwise(), excerpt });
    }
}

/// Says why something could not be made again: the data is at fault, or the machine.
fn tell(path: &str, why: &Error, outcome: &mut Outcome) {
    match why {
        Error::Io { path, source, .. } if source.kind() != ErrorKind::NotFound => {
            outcome.unusable.push(Unusable::io(path, source));
        }
        why => outcome.differences.add(path, words::not_made(why)),
    }
}
