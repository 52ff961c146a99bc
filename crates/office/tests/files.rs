//! Whole files: well-formed whatever the texts, the same every time, and read by another program's eyes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "tests"
)]

mod models;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use proptest::prelude::*;
use quick_xml::events::Event;
use tiendo_office::chart::{Bars, Chart, Grouping, Plot};
use tiendo_office::presentation::Deck;
use tiendo_office::workbook::{Sheet, Workbook};
use tiendo_office::{About, TooLarge};

/// The parts of a package, by their paths.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package is a ZIP archive");
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let before = parts.insert(file.name().unwrap().into_owned(), bytes);
        assert!(before.is_none(), "a part occurs twice");
    }
    parts
}

/// The texts of a part, one after the other, after checking that it is well-formed to its end.
fn texts(path: &str, xml: &[u8]) -> String {
    let xml = std::str::from_utf8(xml).unwrap();
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut found, mut open) = (String::new(), 0_i32);
    loop {
        match reader.read_event().unwrap_or_else(|why| panic!("{path}: {why}\n{xml}")) {
            Event::Start(start) => {
                open += 1;
                for attribute in start.attributes() {
                    attribute.unwrap_or_else(|why| panic!("{path}: {why}"));
                }
            }
            Event::End(_) => open -= 1,
            Event::Text(text) => found.push_str(&text),
            Event::GeneralRef(reference) => {
                if let Some(character) = reference.resolve_char_ref().unwrap() {
                    found.push(character);
                } else {
                    found.push_str(
                        quick_xml::escape::resolve_predefined_entity(&reference).expect("a known entity"),
                    );
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0, "{path} ends before its elements do");
    found
}

/// What holds of every package: its parts are well-formed, have a type, and refer to parts that are there.
fn check_package(bytes: &[u8]) -> String {
    let parts = parts(bytes);
    let types = String::from_utf8(parts["[Content_Types].xml"].clone()).unwrap();
    let mut all = String::new();
    for (path, bytes) in &parts {
        if path.contains("/embeddings/") {
            check_package(bytes);
            continue;
        }
        all.push_str(&texts(path, bytes));
        if path.contains("_rels/") {
            for target in String::from_utf8(bytes.clone()).unwrap().split("Target=\"/").skip(1) {
                let target = target.split('"').next().unwrap();
                assert!(parts.contains_key(target), "{path} refers to {target}");
            }
        } else if path != "[Content_Types].xml" {
            assert!(types.contains(&format!("PartName=\"/{path}\"")), "{path} has no type");
        }
    }
    all
}

fn all_of(text: &str) -> [Result<Vec<u8>, TooLarge>; 3] {
    [models::deck(text).to_bytes(), models::document(text).to_bytes(), models::workbook(text).to_bytes()]
}

#[test]
fn the_same_model_gives_the_same_bytes_and_files_are_small() {
    for (first, second) in all_of("Hải An").into_iter().zip(all_of("Hải An")) {
        let first = first.unwrap();
        assert_eq!(Ok(&first), second.as_ref());
        assert!(first.len() < 40_000, "{}", first.len());
    }
}

#[test]
fn nothing_in_a_model_is_still_a_file() {
    let deck =
        Deck { about: About::default(), width: 0.0, height: f64::NAN, font: String::new(), slides: vec![] };
    check_package(&deck.to_bytes().unwrap());
    let book = Workbook { about: About::default(), font: String::new(), sheets: vec![] };
    check_package(&book.to_bytes().unwrap());
}

#[test]
fn a_spreadsheet_program_reads_texts_as_texts_and_numbers_as_numbers() {
    let bytes = models::workbook("=1+1").to_bytes().unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Biểu đồ", "=1+1", "=1+1 3"]);
    let string = |text: &str| Data::String(text.to_owned());
    let figures = book.worksheet_range("=1+1").unwrap();
    let rows: Vec<&[Data]> = figures.rows().collect();
    assert_eq!(rows[1], [string("=1+1"), Data::Float(2025.0), Data::Float(63.2)]);
    assert_eq!(rows[2], [string("nguồn"), Data::Empty, Data::Float(5412.0)]);
    // The table of the chart stands below title, label and a blank row: 2022 in its first row, 2030 without a figure.
    let chart = book.worksheet_range("Biểu đồ").unwrap();
    assert_eq!(chart.get_value((3, 2)), Some(&string("Mục tiêu")));
    assert_eq!(chart.get_value((4, 0)), Some(&string("2022")));
    assert_eq!(chart.get_value((4, 1)), Some(&Data::Float(54.1)));
    assert_eq!(
        (chart.get_value((8, 1)), chart.get_value((8, 2))),
        (Some(&Data::Empty), Some(&Data::Float(80.0)))
    );
    assert!(book.worksheet_formula("=1+1").is_ok_and(|formulas| formulas.is_empty()));
}

#[test]
fn a_chart_on_a_slide_has_its_figures_in_a_workbook_of_its_own() {
    let parts = parts(&models::deck("Hải An").to_bytes().unwrap());
    let chart = texts("chart", &parts["ppt/charts/chart1.xml"]);
    assert!(chart.contains("'Data'!$A$2:$A$6") && chart.contains("'Data'!$C$2:$C$6"), "{chart}");
    let book = parts["ppt/embeddings/chart1.xlsx"].clone();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).unwrap();
    let data = book.worksheet_range("Data").unwrap();
    assert_eq!(data.get_value((4, 1)), Some(&Data::Float(63.2)));
    assert_eq!(data.get_value((5, 2)), Some(&Data::Float(80.0)));
}

#[test]
fn bars_stand_over_beside_or_upon_one_another() {
    for (plot, expected) in [
        (Plot::Bars as fn(Grouping, Vec<Bars>) -> Plot, "bar"),
        (Plot::Columns as fn(Grouping, Vec<Bars>) -> Plot, "col"),
    ] {
        for (grouping, name, overlap, label) in [
            (Grouping::Over, "clustered", 100, "outEnd"),
            (Grouping::Beside, "clustered", 0, "outEnd"),
            (Grouping::Stacked, "stacked", 100, "ctr"),
        ] {
            let Plot::Bars(_, bars) = models::ranking("Hải An").plot else { panic!("a ranking is bars") };
            let chart = Chart { plot: plot(grouping, bars), ..models::ranking("Hải An") };
            let mut sheet = Sheet::default();
            sheet.push_chart(chart, 4, 400, 300);
            let book = Workbook { about: About::default(), font: String::new(), sheets: vec![sheet] };
            let bytes = book.to_bytes().unwrap();
            check_package(&bytes);
            let xml = String::from_utf8(parts(&bytes)["xl/charts/chart1.xml"].clone()).unwrap();
            for wanted in [
                format!("<c:barDir val=\"{expected}\"/><c:grouping val=\"{name}\"/>"),
                format!("<c:overlap val=\"{overlap}\"/>"),
                format!("<c:dLblPos val=\"{label}\"/>"),
            ] {
                assert!(xml.contains(&wanted), "{wanted}: {xml}");
            }
        }
    }
}

#[test]
fn a_text_leads_to_its_note_where_there_is_one() {
    let parts = parts(&models::document("Hải An").to_bytes().unwrap());
    let xml = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    assert!(xml.contains("<w:hyperlink w:anchor=\"note1\">") && xml.contains("w:name=\"note1\""));
    assert!(!xml.contains("note7"), "there is no seventh note");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_is_well_formed_and_reads_back(text in "(?s).{0,60}") {
        let forbidden = |character: char| {
            character.is_control() || matches!(u32::from(character) & 0xFFFF, 0xFFFE | 0xFFFF)
        };
        let words = text.split(|character: char| character.is_whitespace() || forbidden(character) || character == '\u{2028}');
        for bytes in all_of(&text) {
            let found = check_package(&bytes.unwrap());
            for word in words.clone() {
                prop_assert!(found.contains(word), "{word:?}");
            }
        }
    }
}
