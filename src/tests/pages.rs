//! Every page as HTML, compared with what is kept in `html/`. `UPDATE_GOLDEN=1` writes it anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests may")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use tiendo::render::{self, Ingredients};
use tiendo_charts::{Drawing, Size};
use tiendo_core::catalog::Catalog;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::view_state::ViewState;

/// The day of the snapshots: 2025 has passed, 2030 has not.
const TODAY: &str = "2026-11-22";

/// A name for the file, and the address without its language.
const PAGES: [(&str, &str); 2] = [
    ("indicator", "/hai-phong/indicator/learning_family?area=311&year=2025"),
    ("indicator-milestones", "/viet-nam/indicator/literacy_l2?area=VN&year=2025"),
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn file(path: &str) -> Fetched {
    fs::read(root("data").join(path)).map_err(|_| Unavailable::NotFound)
}

fn ingredients(lang: Lang, address: &str) -> Ingredients {
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
    Ingredients { state, catalog, dataset, findings, files, size: Size::Wide, today }
}

/// One element a line, so that a difference can be read.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

fn html(lang: Lang, address: &str) -> String {
    let page = render::page(ingredients(lang, address)).unwrap();
    format!("<title>{}</title>\n{}\n", page.title, lines(&page.html))
}

/// The dialogs over the first page, by name.
fn dialogs(lang: Lang) -> Vec<(String, String)> {
    let picture =
        Drawing { svg: String::new(), description: String::new(), extent: (0, 0), data: Vec::new() };
    let dialogs = render::dialogs(ingredients(lang, PAGES[0].1), "trend", picture);
    dialogs.into_iter().map(|(name, html)| (format!("dialog-{name}"), lines(&html) + "\n")).collect()
}

#[test]
fn every_page_is_as_it_is_kept() {
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut different = Vec::new();
    for lang in Lang::ALL {
        let pages = PAGES.map(|(name, address)| (name.to_owned(), html(lang, address)));
        for (name, html) in pages.into_iter().chain(dialogs(lang)) {
            let path = root("src/tests/html").join(format!("{name}.{}.html", lang.code()));
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
