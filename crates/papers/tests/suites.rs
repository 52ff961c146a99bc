//! What others make of the files of a shipped dataset: `LibreOffice` opens and prints each, and openxml-audit holds each to the schemas
//! of ECMA-376. Run by `cargo xtask test --only office`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "../../office/tests/programs/mod.rs"]
mod programs;

use std::fs;
use std::path::Path;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::export::{Chart, Origin, Page};
use tiendo_core::lang::Lang;
use tiendo_core::view::Choice;
use tiendo_core::view::deck::{Deck, DeckChoice, DeckRequest};
use tiendo_core::view::report::Report;
use tiendo_core::view_state::ViewState;
use tiendo_papers::{deck, report, view};

/// What is on screen of pages that have slides of their own.
const SCREEN: &str = "slides=c.learning_family~303~305~311,c.~learning_family~learning_clan,reporting,data";

/// Decks, report and the workbook of every page with charts, in a language.
fn files(lang: Lang) -> Vec<(&'static str, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/hai-phong");
    let fetch = |file: &str| Ok(fs::read(folder.join(file)).unwrap());
    let dataset = &Dataset::open("hai-phong", fetch, &mut Vec::new());
    let today = Date::new(2026, 11, 22).unwrap();
    let (area, choice) = (dataset.find_area("303").unwrap(), &DeckChoice::default());
    let definitions = Some(&Definitions::open(dataset, fetch, &mut Vec::new()));
    let request = DeckRequest { dataset, area, year: None, choice, news: None, definitions, today, lang };
    let asked = Deck::of(&request);
    let screen = DeckChoice::parse(SCREEN);
    let screen = Deck::of(&DeckRequest { choice: &screen, ..request });
    let told = Report::of(dataset, None, area, today);
    let edition = &dataset.descriptor().edition(None, lang);
    let site = Some("https://example.org/tien-do");
    let mut files = vec![
        ("deck.pptx", deck::presentation(&asked, today, site).unwrap()),
        ("screen.pptx", deck::presentation(&screen, today, site).unwrap()),
        ("report.docx", report::document(&told, report::From { edition, site, today, lang }).unwrap()),
    ];
    for (name, path, query) in [
        ("indicator.xlsx", "indicator/learning_family", "area=303&year=2025"),
        ("overview.xlsx", "", "area=31"),
        ("area.xlsx", "area/303", ""),
        ("compare.xlsx", "compare", "indicator=learning_family&area=305,311"),
        ("reporting.xlsx", "reporting", ""),
    ] {
        let state = &ViewState::from_address(&format!("/vi/hai-phong/{path}"), query).unwrap();
        let (choice, _) = Choice::resolve(dataset, state).unwrap();
        let page = Page { dataset, choice, state, today, shapes: None };
        let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "https://example.org/" };
        files.push((name, view::workbook(Chart::of(state.page), page, origin, lang).unwrap().unwrap()));
    }
    files
}

#[test]
fn every_file_follows_the_schemas() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        programs::check_schemas(&programs::write_all(folder.path(), &files(lang)));
    }
}

#[test]
fn every_printed_page_says_that_its_figures_are_sample_data() {
    let folder = tempfile::tempdir().unwrap();
    programs::print_all(folder.path(), &programs::write_all(folder.path(), &files(Lang::Vi)));
    for (name, least) in [
        ("deck", 15),
        ("screen", 5),
        ("report", 3),
        ("indicator", 10),
        ("overview", 8),
        ("area", 7),
        ("compare", 2),
        ("reporting", 2),
    ] {
        let pages = programs::pages(folder.path(), name);
        assert!(pages.len() >= least, "{name} has {} pages", pages.len());
        for (place, page) in pages.iter().enumerate() {
            let lower = page.to_lowercase();
            assert!(lower.contains("minh họa"), "{name}, page {}: {page}", place + 1);
        }
    }
}
