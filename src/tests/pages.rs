//! Every page as HTML, compared with what is kept in `html/`. `UPDATE_GOLDEN=1` writes it anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests may")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use tiendo::render::{self, Ingredients, Prepared};
use tiendo_charts::{Drawing, Size};
use tiendo_core::catalog::{Catalog, Entry};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::Chart;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::view::home::Summary;
use tiendo_core::view_state::ViewState;

/// The day of the snapshots: 2025 has passed, 2030 has not.
const TODAY: &str = "2026-11-22";

/// A name for the file, and the address without its language.
const PAGES: &[(&str, &str)] = &[
    ("indicator", "/hai-phong/indicator/learning_family?area=311&year=2025"),
    ("indicator-pace", "/hai-phong/indicator/learning_family?area=303&from=2023&year=2024&pace=500"),
    ("indicator-provinces", "/cac-tinh/indicator/learning_family?area=34"),
    ("indicator-former", "/my-loc/indicator/commune_learning_community?area=358"),
    ("indicator-milestones", "/viet-nam/indicator/literacy_l2?area=VN&year=2025"),
    ("overview", "/hai-phong/?area=31"),
    ("overview-sorted", "/hai-phong/?area=311&sort=-learning_family"),
    ("overview-provinces", "/cac-tinh/?area=34"),
    ("overview-nothing-reported", "/my-loc/?area=358"),
    ("reporting", "/hai-phong/reporting"),
    ("reporting-viet-nam", "/viet-nam/reporting"),
    ("reporting-my-loc", "/my-loc/reporting"),
    ("report-province", "/hai-phong/report/31"),
    ("report-former", "/my-loc/report/358"),
    ("report-country", "/viet-nam/report/VN"),
    ("method", "/hai-phong/method"),
    ("method-viet-nam", "/viet-nam/method"),
    ("about", "/hai-phong/data"),
    ("about-viet-nam", "/viet-nam/data"),
    ("about-provinces", "/cac-tinh/data"),
    ("deck", "/hai-phong/deck?area=311&slides=title,agenda,summary,i.learning_family,sources"),
    ("deck-standard", "/viet-nam/deck?area=VN&ratio=4x3&slides=title,scorecard,method"),
    (
        "deck-compared",
        "/hai-phong/deck?area=303&slides=title,c.learning_family~303~311,c.~learning_family~learning_clan,reporting,data,sources",
    ),
    ("area-district", "/hai-phong/area/311"),
    ("area-province", "/hai-phong/area/31"),
    ("area-country", "/viet-nam/area/VN"),
    ("compare-areas", "/hai-phong/compare?area=303,305,311&indicator=learning_family&year=2025"),
    ("compare-one", "/hai-phong/compare?area=311&indicator=learning_family&year=2025"),
    (
        "compare-indicators",
        "/hai-phong/compare?area=311&indicator=learning_family,learning_clan,learning_unit",
    ),
    ("compare-left-out", "/cac-tinh/compare?area=34,30,27,nowhere&indicator=learning_family"),
];

/// Where `Trình chiếu` leads to from a page: to slides of what is on screen.
const SLIDES: &[(&str, &str)] = &[
    ("/hai-phong/?area=311", "/hai-phong/deck/?area=311"),
    (
        "/hai-phong/indicator/learning_family?area=311&year=2024",
        "/hai-phong/deck/?area=311&year=2024&slides=title,i.learning_family,r.learning_family,sources",
    ),
    ("/hai-phong/area/303", "/hai-phong/deck/?area=303"),
    ("/hai-phong/report/303", "/hai-phong/deck/?area=303"),
    (
        "/hai-phong/compare?area=303,305&indicator=learning_family&year=2025",
        "/hai-phong/deck/?area=303&year=2025&slides=title,c.learning_family~303~305,sources",
    ),
    (
        "/hai-phong/compare?area=311&indicator=learning_family,learning_clan",
        "/hai-phong/deck/?area=311&year=2025&slides=title,c.~learning_family~learning_clan,sources",
    ),
    ("/hai-phong/reporting", "/hai-phong/deck/?area=31&slides=title,reporting"),
    ("/hai-phong/method", "/hai-phong/deck/?area=31&slides=title,method,sources"),
    ("/hai-phong/data", "/hai-phong/deck/?area=31&slides=title,data,sources"),
    ("/hai-phong/releases", "/hai-phong/deck/?area=31&slides=title,change"),
];

/// Pages that are saved as files of office programs.
const PAPERS: &[(&str, &str)] = &[("deck", "/hai-phong/deck?area=311"), ("report", "/hai-phong/report/31")];

/// The pages of which each chart is kept alone as well, with the number of their charts.
const EMBEDDED: &[(&str, usize)] = &[
    ("/hai-phong/indicator/learning_family?area=311&year=2025", 5),
    ("/hai-phong/?area=31", 3),
    ("/hai-phong/area/311", 1),
    ("/hai-phong/compare?area=303,305,311&indicator=learning_family&year=2025", 1),
    ("/hai-phong/reporting", 1),
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What the publisher adds to a site is kept beside the pages.
fn file(path: &str) -> Fetched {
    let published = || fs::read(root("src/tests/published").join(path));
    fs::read(root("data").join(path)).or_else(|_| published()).map_err(|_| Unavailable::NotFound)
}

/// The catalogue, with files of the sample dataset as a publisher lists them.
fn catalog() -> Catalog {
    let text = String::from_utf8(file(Catalog::FILE).unwrap()).unwrap();
    let downloads = r#""sample": true, "downloads": [{"format":"package","path":"hai-phong.zip","bytes":201234},
        {"format":"xlsx","path":"hai-phong.xlsx","bytes":91234},{"format":"json","path":"hai-phong.json","bytes":1234567},
        {"format":"sdmx-csv","path":"sdmx.csv","bytes":9876},{"format":"dictionary-vi","path":"dictionary.vi.md","bytes":12345},
        {"format":"dictionary-en","path":"dictionary.en.md","bytes":12345}]"#;
    Catalog::read(&Ok(text.replacen("\"sample\": true", downloads, 1).into_bytes())).unwrap()
}

fn state(lang: Lang, address: &str) -> ViewState {
    let address = format!("/{}{address}", lang.code());
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    ViewState::from_address(path, query).unwrap()
}

fn ingredients(lang: Lang, address: &str) -> Ingredients {
    of_state(state(lang, address))
}

fn of_state(state: ViewState) -> Ingredients {
    let name = state.dataset.clone().unwrap();
    let mut findings = Vec::new();
    let dataset = Dataset::open(&name, |path| file(&format!("{name}/{path}")), &mut findings);
    let catalog = Arc::new(catalog());
    let today = Date::parse(TODAY).unwrap();
    let dataset = Some(Prepared::new(dataset, findings, |path| file(&format!("{name}/{path}"))));
    Ingredients { state, catalog, dataset, size: Some(Size::Wide), today, root: "".into() }
}

/// One element a line, so that a difference can be read.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

/// What stands in `main`; the frame is the same on every page.
fn main_of(html: &str) -> &str {
    let (_, rest) = html.split_once("<main id=\"content\"").unwrap();
    rest.split_once('>').unwrap().1.split_once("</main>").unwrap().0
}

fn html(ingredients: Ingredients) -> String {
    let page = render::page(ingredients);
    format!("<title>{}</title>\n{}\n", page.title, lines(main_of(&page.html)))
}

/// The dialogs over the first page, by name.
fn dialogs(lang: Lang) -> Vec<(String, String)> {
    let picture =
        || Drawing { svg: String::new(), description: String::new(), extent: (0, 0), data: Vec::new() };
    let of_page = |address| render::dialogs(ingredients(lang, address), Chart::Trend, picture());
    let named = of_page(PAGES[0].1).into_iter().map(|(name, html)| (format!("dialog-{name}"), html));
    let saving = PAPERS.iter().map(|(page, address)| {
        let dialog = of_page(address).into_iter().find(|(name, _)| *name == "package");
        (format!("dialog-package-{page}"), dialog.unwrap().1)
    });
    named.chain(saving).map(|(name, html)| (name, lines(&html) + "\n")).collect()
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
    let state = ViewState { lang, ..ViewState::default() };
    let ingredients = Ingredients {
        state,
        catalog: Arc::new(catalog),
        dataset: None,
        size: Some(Size::Wide),
        today,
        root: "".into(),
    };
    lines(main_of(&render::page(ingredients).html)) + "\n"
}

/// Each chart alone, without its SVG: that is kept with the charts.
fn embedded(lang: Lang) -> Vec<(String, String)> {
    let mut embedded = Vec::new();
    for (address, number) in EMBEDDED {
        let whole = state(lang, address);
        let charts = Chart::of(whole.page);
        assert_eq!(charts.len(), *number, "{address}");
        for chart in charts {
            let html = html(of_state(whole.embedded(*chart)));
            let (before, rest) = html.split_once("<svg").unwrap();
            let (_, after) = rest.split_once("</svg>").unwrap();
            let page = whole.page.segment();
            embedded
                .push((format!("embedded-{page}-{}", chart.name()), format!("{before}<svg></svg>{after}")));
        }
    }
    embedded
}

/// Every page and dialog in a language, by name.
fn pages(lang: Lang) -> Vec<(String, String)> {
    let pages = PAGES.iter().map(|(name, address)| ((*name).to_owned(), html(ingredients(lang, address))));
    std::iter::once(("home".to_owned(), home(lang)))
        .chain(pages)
        .chain(embedded(lang))
        .chain(dialogs(lang))
        .collect()
}

#[test]
fn every_page_is_as_it_is_kept() {
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    let mut different = Vec::new();
    for lang in Lang::ALL {
        for (name, html) in pages(lang) {
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

#[test]
fn every_page_leads_to_slides_of_what_is_on_screen() {
    for lang in Lang::ALL {
        for (page, slides) in SLIDES {
            let html = render::page(ingredients(lang, page)).html;
            let link = format!("href=\"/{}{}\"", lang.code(), slides.replace('&', "&amp;"));
            let deck = html.split("href=").find(|link| link.contains("/deck/"));
            assert!(html.contains(&link), "{page}: no {link}, but {deck:?}");
        }
    }
}
