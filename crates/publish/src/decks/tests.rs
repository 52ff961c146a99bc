//! Files of decks: the examples of docs/findings.md, the shipped one, and any bytes.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tiendo_core::check::Report;
use tiendo_core::dataset::Dataset;
use tiendo_core::finding::Unavailable;
use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{StewardDeck, Topic};

use super::{Decks, read};

const PAGE: &str = include_str!("../../../../docs/findings.md");

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/hai-phong")
}

fn dataset() -> Dataset {
    let fetch = |path: &str| fs::read(folder().join(path)).map_err(|_| Unavailable::NotFound);
    Dataset::open("hai-phong", fetch, &mut Vec::new())
}

fn deck(text: &str) -> (Option<StewardDeck>, Vec<Report>) {
    read::deck("x", "decks/x.toml", text.as_bytes(), &dataset())
}

/// Code and line of everything found.
fn found(text: &str) -> Vec<(&'static str, Option<u64>)> {
    deck(text).1.iter().map(|report| (report.code, report.line)).collect()
}

#[test]
fn every_example_of_the_page_is_true() {
    for code in ["TD050", "TD051"] {
        let (_, entry) = PAGE.split_once(&format!("\n### {code}: ")).unwrap();
        let entry = entry.split("\n##").next().unwrap();
        let examples = |tag: &str| -> Vec<String> {
            entry
                .lines()
                .filter_map(|line| line.trim().strip_prefix(tag))
                .map(|text| text.trim().to_owned())
                .collect()
        };
        let (bad, good) = (examples("bad:"), examples("good:"));
        assert!(!bad.is_empty() && !good.is_empty(), "{code}");
        for text in bad {
            assert_eq!(found(&text).first().map(|(code, _)| *code), Some(code), "{text}");
        }
        for text in good {
            assert_eq!(found(&text), [], "{text}");
        }
    }
}

#[test]
fn what_cannot_be_used_is_told_by_its_line() {
    let text = "# Sơ kết\ntitle_vi = \"Sơ kết\"\nslides = [\n  \"title\",\n  \"weather\",\n  \"watch\",\n]\ncolour = 1\n\n\
                [notes_en]\nwatch = \"Hello\"\nmethod = \"?\"\n";
    let mut places = found(text);
    places.sort_unstable();
    assert_eq!(places, [("TD051", Some(5)), ("TD051", Some(8)), ("TD051", Some(12))]);
    let deck = deck(text).0.unwrap();
    assert_eq!(deck.slides, [Topic::Title, Topic::Watch]);
    let said: Vec<(String, &str)> =
        deck.notes.iter().map(|(topic, text)| (topic.to_string(), text.get(Lang::Vi))).collect();
    assert_eq!(said, [("watch".to_owned(), "Hello")]);
    assert_eq!(found("title_vi = \"a\"\nslides = ["), [("TD050", Some(2))]);
}

#[test]
fn comparisons_name_what_the_dataset_has() {
    let good = "slides = [\"c.learning_family~303~311\", \"c.~learning_family~learning_clan\", \"reporting\", \"data\"]\n\
                [notes_vi]\n\"c.learning_family~303~311\" = \"Hỏi cả hai\"";
    assert_eq!(found(good), []);
    let deck = deck(good).0.unwrap();
    assert_eq!((deck.slides.len(), deck.notes.len()), (4, 1));
    let bad = "slides = [\n\"c.weather~303\",\n\"c.learning_family~303~nowhere\",\n\"c.~learning_family~weather\",\n\"c.learning_family\"]";
    assert_eq!(found(bad), [("TD051", Some(2)), ("TD051", Some(3)), ("TD051", Some(4)), ("TD051", Some(5))]);
}

#[test]
fn files_that_are_no_deck_are_told() {
    let bytes = |bytes: &[u8]| -> Vec<(&'static str, Option<u64>)> {
        let (deck, reports) = read::deck("x", "decks/x.toml", bytes, &dataset());
        assert_eq!(deck, None);
        reports.iter().map(|report| (report.code, report.line)).collect()
    };
    assert_eq!(bytes(b"title_vi = \"a\"\ntitle_en = \"\xff\""), [("TD050", Some(2))]);
    assert_eq!(bytes(&vec![b'#'; 70_000]), [("TD050", None)]);
    assert_eq!(found("\u{feff}title_vi = \"a\""), []);
}

#[test]
fn the_shipped_deck_is_written_for_the_app() {
    let decks = Decks::of(&folder(), &dataset()).unwrap();
    assert_eq!(decks.reports, []);
    let read = StewardDeck::read(&Ok(decks.to_text().into_bytes()));
    assert_eq!(read, decks.decks);
    let deck = read.iter().find(|deck| deck.name == "so-ket-2025").unwrap();
    assert_eq!((deck.area.as_str(), deck.notes.len()), ("31", 4));
    assert!(deck.notes.iter().all(|(_, text)| text.get(Lang::Vi) != text.get(Lang::En)));
}

#[test]
fn a_dataset_without_decks_has_an_empty_list() {
    let decks = Decks::of(&folder().join("../viet-nam"), &dataset()).unwrap();
    assert_eq!(decks.to_text(), "[]\n");
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read::deck("x", "decks/x.toml", &bytes, &dataset_of_nothing());
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "(slides|area|year|notes_vi|\\[|\\]|=|\"|\\{|\\}|\n|a\\.b|7|é|, ){0,40}") {
        let _ = read::deck("x", "decks/x.toml", text.as_bytes(), &dataset_of_nothing());
    }
}

fn dataset_of_nothing() -> Dataset {
    Dataset::open("x", |_| Err(Unavailable::NotFound), &mut Vec::new())
}
