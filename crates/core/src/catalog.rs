//! The catalogue of a site: which datasets there are, in display order.

use serde::Deserialize;

use crate::date::{Date, Year};
use crate::downloads::{self, Download};
use crate::finding::{Fetched, Finding, JsonFault, Problem};
use crate::json;
use crate::lang::Bilingual;
use crate::view::home::Tally;

/// One dataset of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The dataset's name: its folder and its part of the address.
    pub name: String,
    /// Title for readers.
    pub title: Bilingual,
    /// Whether its figures are sample data.
    pub sample: bool,
    /// The checksum of its descriptor, which states those of its tables: `sha256:8b54…`. The publisher writes it.
    pub hash: Option<String>,
    /// The folder with the files of this release alone, from the root of the site; what is in it never changes. The publisher writes
    /// it.
    pub kept: Option<String>,
}

/// A dataset as it was on the day of publishing, so that a list of datasets need not open each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The day.
    pub as_of: Date,
    /// Version of the data.
    pub version: String,
    /// When that version was made, ISO 8601.
    pub created: String,
    /// Where it stood, as a sentence that names the day.
    pub sentence: Bilingual,
    /// Indicators with any figure or target.
    pub indicators: u32,
    /// Areas with any figure.
    pub areas: u32,
    /// Figures.
    pub figures: u32,
    /// The last milestone that had passed for the home area, and how its targets turned out there.
    pub milestone: Option<(Year, Tally)>,
}

/// The datasets of the site; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    entries: Vec<Entry>,
    /// Earlier releases, by names of their own.
    earlier: Vec<Entry>,
    /// What it was read from, for the parts that few pages show.
    bytes: Vec<u8>,
}

#[derive(Deserialize)]
struct RawCatalog {
    resources: Vec<RawEntry>,
}

/// What the publisher adds, read apart: whatever is wrong with it, the datasets are listed.
#[derive(Deserialize)]
struct RawPublished {
    resources: Vec<RawSummary>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct RawSummary {
    name: String,
    as_of: String,
    version: String,
    created: String,
    sentence_vi: String,
    sentence_en: String,
    indicators: u32,
    areas: u32,
    figures: u32,
    milestone: Option<Year>,
    met: u32,
    missed: u32,
    not_comparable: u32,
    not_reported: u32,
}

#[derive(Deserialize)]
struct RawEntry {
    name: String,
    #[serde(default)]
    title_vi: String,
    #[serde(default)]
    title_en: String,
    #[serde(default)]
    sample: bool,
    #[serde(default)]
    hash: Option<String>,
    #[serde(default)]
    kept: Option<String>,
    #[serde(default)]
    earlier: Vec<RawEarlier>,
}

#[derive(Deserialize)]
struct RawEarlier {
    version: String,
    #[serde(default)]
    sample: bool,
    #[serde(default)]
    hash: Option<String>,
}

/// What stands between the name of a dataset and the version of an earlier release in the name of that.
const VERSION: char = '~';

/// The name of an earlier release: its part of an address.
pub fn name_of_earlier(dataset: &str, version: &str) -> String {
    format!("{dataset}{VERSION}{version}")
}

/// The version in the name of an earlier release; none in that of a dataset.
pub fn earlier_version(name: &str) -> Option<&str> {
    name.split_once(VERSION).map(|(_, version)| version)
}

/// The dataset that a name is about, of itself or of an earlier release.
pub fn current_name(name: &str) -> &str {
    name.split_once(VERSION).map_or(name, |(dataset, _)| dataset)
}

/// The folder with the lasting address of a dataset or of an earlier release, from the root of the site.
pub fn lasting_folder(name: &str) -> String {
    match name.split_once(VERSION) {
        Some((dataset, version)) => format!("data/{dataset}/releases/{version}"),
        None => format!("data/{name}"),
    }
}

/// How many hex digits name a release; with a handful of releases a year, two never agree by chance.
const SHORT_HASH: usize = 8;

/// A release in eight hex digits, by the checksum of its descriptor, as anyone finds them with `sha256sum datapackage.json`.
pub fn short_hash(hash: &str) -> Option<&str> {
    let digits = hash.strip_prefix("sha256:")?.get(..SHORT_HASH)?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(digits)
}

/// The catalogue of a release of the site, from its root, under a name that is of no other release.
pub fn kept_file(release: &str) -> String {
    format!("{KEPT}/catalog-{release}.json")
}

/// The folder of files that never change under their names, at the root of a site.
pub const KEPT: &str = "kept";

impl Catalog {
    /// The file that holds the catalogue, in the data folder.
    pub const FILE: &'static str = "catalog.json";

    /// Reads the catalogue.
    ///
    /// # Errors
    /// A finding when there is no catalogue, it is not JSON of this shape, or it lists no dataset.
    pub fn read(fetched: &Fetched) -> Result<Self, Finding> {
        let bytes =
            fetched.as_ref().map_err(|why| Finding::file(Self::FILE, Problem::Missing(why.clone())))?;
        let raw: RawCatalog =
            json::read(bytes).map_err(|why| Finding::file(Self::FILE, Problem::BadJson(why)))?;
        let earlier = raw.resources.iter().flat_map(RawEntry::earlier).collect();
        let entries: Vec<Entry> = raw.resources.into_iter().map(Entry::from_raw).collect();
        if entries.is_empty() {
            return Err(Finding::file(Self::FILE, Problem::BadJson(JsonFault::Malformed)));
        }
        Ok(Self { entries, earlier, bytes: bytes.clone() })
    }

    /// What the publisher worked out of each dataset, in the order of [`Catalog::entries`]; where the catalogue is no published
    /// one, nothing. Read when it is asked for, as only a list of datasets shows it.
    pub fn published(&self) -> Vec<Option<Published>> {
        let summaries = json::read::<RawPublished>(&self.bytes).map(|raw| raw.resources).unwrap_or_default();
        let of = |entry: &Entry| summaries.iter().find(|summary| summary.name == entry.name);
        self.entries.iter().map(|entry| of(entry).and_then(RawSummary::read)).collect()
    }

    /// The files that the publisher made of a dataset; none where the catalogue is no published one. Read when it is asked for.
    pub fn downloads(&self, name: &str) -> Vec<Download> {
        downloads::read(&self.bytes, name)
    }

    /// The datasets in display order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The dataset or the earlier release with this name.
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().chain(&self.earlier).find(|entry| entry.name == name)
    }
}

impl RawEntry {
    /// Its earlier releases, each as a dataset of its own.
    fn earlier(&self) -> impl Iterator<Item = Entry> {
        self.earlier.iter().map(|earlier| Entry {
            name: name_of_earlier(&self.name, &earlier.version),
            title: Bilingual::new(
                format!("Bản {}: {}", earlier.version, self.title_vi),
                format!("Release {}: {}", earlier.version, self.title_en),
            ),
            sample: earlier.sample,
            hash: earlier.hash.clone(),
            kept: None,
        })
    }
}

impl Entry {
    fn from_raw(raw: RawEntry) -> Self {
        let vi = if raw.title_vi.is_empty() { raw.name.clone() } else { raw.title_vi };
        let title = Bilingual::new(vi, raw.title_en);
        Self { title, name: raw.name, sample: raw.sample, hash: raw.hash, kept: raw.kept }
    }

    /// The folder that the dataset is read from, from the root of the site.
    pub fn folder(&self) -> String {
        self.kept.clone().unwrap_or_else(|| lasting_folder(&self.name))
    }

    /// The release in eight hex digits.
    pub fn short_hash(&self) -> Option<&str> {
        short_hash(self.hash.as_deref()?)
    }
}

impl RawSummary {
    /// Nothing where the day is not told, as a sentence of an unknown day says nothing.
    fn read(&self) -> Option<Published> {
        let Self { met, missed, not_comparable, not_reported, .. } = *self;
        let tally = Tally { met, missed, not_comparable, not_reported };
        Some(Published {
            as_of: Date::parse(&self.as_of)?,
            version: self.version.clone(),
            created: self.created.clone(),
            sentence: Bilingual::new(&*self.sentence_vi, &*self.sentence_en),
            indicators: self.indicators,
            areas: self.areas,
            figures: self.figures,
            milestone: self.milestone.map(|year| (year, tally)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn lists_datasets_in_order() {
        let json = r#"{"name":"tiendo","resources":[
            {"name":"viet-nam","path":"viet-nam/datapackage.json","kept":"kept/viet-nam-0b1c","title_vi":"Việt Nam","title_en":"Viet Nam"},
            {"name":"x","path":"x/datapackage.json","sample":true}]}"#;
        let catalog = Catalog::read(&Ok(json.as_bytes().to_vec())).unwrap();
        let names: Vec<&str> = catalog.entries().iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["viet-nam", "x"]);
        assert!(catalog.entry("x").unwrap().sample);
        assert_eq!(
            catalog.entries().iter().map(Entry::folder).collect::<Vec<_>>(),
            ["kept/viet-nam-0b1c", "data/x"]
        );
        assert!(catalog.entry("y").is_none());
    }

    #[test]
    fn what_the_publisher_worked_out_is_read_and_a_fault_in_it_hides_no_dataset() {
        let json = r#"{"resources":[{"name":"x","as_of":"2026-11-22","version":"1.1.0","created":"2026-11-22T00:00:00Z",
            "sentence_vi":"Tính đến 22/11/2026: …","indicators":11,"areas":16,"figures":640,
            "milestone":2025,"met":7,"missed":4},{"name":"y"}]}"#;
        let catalog = Catalog::read(&Ok(json.as_bytes().to_vec())).unwrap();
        let published = catalog.published()[0].clone().unwrap();
        assert_eq!((published.as_of, published.figures), (Date::new(2026, 11, 22).unwrap(), 640));
        assert_eq!(published.milestone, Some((2025, Tally { met: 7, missed: 4, ..Tally::default() })));
        assert_eq!(catalog.published()[1], None);
        for fault in ["\"met\":-1", "\"met\":\"7\"", "\"as_of\":\"22/11/2026\"", "\"as_of\":[]"] {
            let json = json.replace("\"met\":7", fault);
            let json = json.replacen(
                "\"as_of\":\"2026-11-22\",",
                if fault.contains("as_of") { "" } else { "\"as_of\":\"2026-11-22\"," },
                1,
            );
            let catalog = Catalog::read(&Ok(json.into_bytes())).unwrap();
            assert_eq!((catalog.entries().len(), &catalog.published()[0]), (2, &None), "{fault}");
        }
    }

    #[test]
    fn earlier_releases_have_names_and_folders_of_their_own() {
        let json = r#"{"resources":[{"name":"x","title_vi":"Bộ X","title_en":"Set X","kept":"kept/x-1",
            "earlier":[{"version":"1.0.0","sample":true,"hash":"sha256:8b54cfbd"}]}]}"#;
        let catalog = Catalog::read(&Ok(json.as_bytes().to_vec())).unwrap();
        assert_eq!(catalog.entries().len(), 1);
        let earlier = catalog.entry("x~1.0.0").unwrap();
        assert_eq!((earlier.folder().as_str(), earlier.sample), ("data/x/releases/1.0.0", true));
        assert_eq!(
            (earlier.title.get(Lang::Vi), earlier.short_hash()),
            ("Bản 1.0.0: Bộ X", Some("8b54cfbd"))
        );
        assert_eq!(
            (current_name("x~1.0.0"), earlier_version("x~1.0.0"), earlier_version("x")),
            ("x", Some("1.0.0"), None)
        );
        assert!(catalog.entry("x~2.0.0").is_none());
    }

    #[test]
    fn a_release_has_a_short_name_where_the_publisher_states_a_checksum() {
        for (hash, expected) in [
            (
                r#","hash":"sha256:8b54cfbde8c26f05df8b4001d8c7bdf7384b45e22ea50b1854f9244640360d3f""#,
                Some("8b54cfbd"),
            ),
            (r#","hash":"8b54cfbde8c26f05""#, None),
            (r#","hash":"sha256:8b54""#, None),
            (r#","hash":"sha256:<script>alert""#, None),
            (r#","hash":null"#, None),
            ("", None),
        ] {
            let json = format!(r#"{{"resources":[{{"name":"x"{hash}}}]}}"#);
            let catalog = Catalog::read(&Ok(json.into_bytes())).unwrap();
            assert_eq!(catalog.entries()[0].short_hash(), expected, "{hash}");
        }
    }

    #[test]
    fn an_empty_or_broken_catalogue_is_a_finding() {
        for json in ["{\"resources\":[]}", "[]", "<html>"] {
            let finding = Catalog::read(&Ok(json.as_bytes().to_vec())).unwrap_err();
            assert_eq!((finding.file.as_str(), finding.problem.code()), ("catalog.json", "TD002"));
        }
    }
}
