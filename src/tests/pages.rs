//! Every page as HTML, compared with what is kept in `html/`. `UPDATE_GOLDEN=1` writes it anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests may")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use tiendo::render::{self, Ingredients};
use tiendo_charts::Size;
use tiendo_core::catalog::{Catalog, Entry};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::view::home::Summary;
use tiendo_core::view_state::ViewState;

/// The day of the snapshots: 2025 has passed, 2030 has not.
const TODAY: &str = "2026-11-22";

/// A name for the file, and the address without its language.
const PAGES: [(&str, &str); 6] = [
    ("indicator", "/hai-phong/indicator/learning_family?area=311&year=2025"),
    ("indicator-milestones", "/viet-nam/indicator/literacy_l2?area=VN&year=2025"),
    ("overview", "/hai-phong/?area=31"),
    ("overview-sorted", "/hai-phong/?area=311&sort=-learning_family"),
    ("overview-provinces", "/cac-tinh/?area=34"),
    ("overview-nothing-reported", "/my-loc/?area=358"),
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What the publisher adds to a site is kept beside the pages.
fn file(path: &str) -> Fetched {
    let published = || fs::read(root("src/tests/published").join(path));
    fs::read(root("data").join(path)).or_else(|_| published()).map_err(|_| Unavailable::NotFound)
}

fn html(lang: Lang, address: &str) -> String {
    let address = format!("/{}{address}", lang.code());
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    let state = ViewState::from_address(path, query).unwrap();
    let name = state.dataset.clone().unwrap();
    let mut findings = Vec::new();
    let dataset = Dataset::open(&name, |path| file(&format!("{name}/{path}")), &mut findings);
    let needed = render::needed_files(&state, &dataset);
    let files = needed.into_iter().map(|path| (path.clone(), file(&format!("{name}/{path}")))).collect();
    let catalog = Catalog::read(&file(Catalog::FILE)).unwrap();
    let today = Date::parse(TODAY).unwrap();
    let page = Ingredients { state, catalog, dataset, findings, files, size: Size::Wide, today };
    let page = render::page(page).unwrap();
    // One element a line, so that a difference can be read.
    format!("<title>{}</title>\n{}\n", page.title, page.html.replace("><", ">\n<"))
}

/// The home page, from a catalogue as the publisher writes it on the day of the snapshots.
fn home(lang: Lang) -> String {
    let today = Date::parse(TODAY).unwrap();
    let names = Catalog::read(&file(Catalog::FILE)).unwrap();
    let entry = |entry: &Entry| {
        let dataset =
            Dataset::open(&entry.name, |path| file(&format!("{}/{path}", entry.name)), &mut Vec::new());
        let (summary, descriptor) = (Summary::of(&dataset, today), dataset.descriptor());
        let (year, tally) = summary.milestone.unwrap();
        format!(
            r#"{{"name":"{}","title_vi":"{}","title_en":"{}","sample":{},"as_of":"{TODAY}","version":"{}","created":"{}",
            "sentence_vi":"{}","sentence_en":"{}","indicators":{},"areas":{},"figures":{},"milestone":{year},
            "met":{},"missed":{},"not_comparable":{},"not_reported":{}}}"#,
            entry.name,
            entry.title.get(Lang::Vi),
            entry.title.get(Lang::En),
            entry.sample,
            descriptor.version,
            descriptor.created,
            tiendo_core::view::home::sentence(&dataset, today, Lang::Vi),
            tiendo_core::view::home::sentence(&dataset, today, Lang::En),
            summary.indicators,
            summary.areas,
            summary.figures,
            tally.met,
            tally.missed,
            tally.not_comparable,
            tally.not_reported,
        )
    };
    let entries: Vec<String> = names.entries().iter().map(entry).collect();
    let catalog =
        Catalog::read(&Ok(format!(r#"{{"resources":[{}]}}"#, entries.join(",")).into_bytes())).unwrap();
    render::home(&catalog, lang, today).unwrap().replace("><", ">\n<") + "\n"
}

#[test]
fn every_page_is_as_it_is_kept() {
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut different = Vec::new();
    for (name, address) in std::iter::once(("home", "")).chain(PAGES) {
        for lang in Lang::ALL {
            let path = root("src/tests/html").join(format!("{name}.{}.html", lang.code()));
            let html = if address.is_empty() { home(lang) } else { html(lang, address) };
            if update {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &html).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            if kept != html {
                let line = kept.lines().zip(html.lines()).position(|(one, other)| one != other);
                different.push(format!("{}: line {}", path.display(), line.map_or(0, |line| line + 1)));
            }
        }
    }
    assert!(
        different.is_empty(),
        "pages differ; if that is meant, write them anew with UPDATE_GOLDEN=1 and look.\n{}",
        different.join("\n")
    );
}
