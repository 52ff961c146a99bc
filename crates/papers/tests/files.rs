//! Files of the shipped datasets: what is in them, and that sample data says so on every slide, sheet and page.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::{Chart, Origin, Page};
use tiendo_core::lang::Lang;
use tiendo_core::model::Unit;
use tiendo_core::view::Choice;
use tiendo_core::view::deck::{Deck, DeckChoice, DeckRequest};
use tiendo_core::view::report::Report;
use tiendo_core::view_state::ViewState;
use tiendo_papers::{deck, report, view};

const NOTICE: &str = "Có số liệu minh họa, không phải số liệu thật";

fn shipped(name: &str) -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    Dataset::open(name, |file| Ok(fs::read(folder.join(file)).unwrap()), &mut Vec::new())
}

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// The workbook of a page at an address.
fn workbook(dataset: &Dataset, path: &str, query: &str, charts: &[Chart]) -> Xlsx<Cursor<Vec<u8>>> {
    let state = ViewState::from_address(path, query).unwrap();
    let (choice, _) = Choice::resolve(dataset, &state).unwrap();
    let page = Page { dataset, choice, state: &state, today: today(), shapes: None };
    let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "https://example.org/vi/" };
    let bytes = view::workbook(charts, page, origin, Lang::Vi).unwrap().unwrap();
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<Data>> {
    book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// The parts of a package whose paths begin so, in the order of the package.
fn parts(bytes: Vec<u8>, beginning: &str) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        if file.name().unwrap().starts_with(beginning) {
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            found.push(text);
        }
    }
    found
}

fn text(words: &str) -> Data {
    Data::String(words.to_owned())
}

#[test]
fn a_trend_has_its_chart_its_table_and_its_origin() {
    let dataset = shipped("hai-phong");
    let path = "/vi/hai-phong/indicator/learning_family";
    let mut book = workbook(&dataset, path, "area=303&year=2024", &[Chart::Trend]);
    assert_eq!(book.sheet_names(), ["Biểu đồ", "Số liệu", "Nguồn"]);
    let chart = rows(&mut book, "Biểu đồ");
    assert!(chart[1].contains(&text(NOTICE)), "{chart:?}");
    // Below finding, label and a blank row: the years, the area's figures with their label, path and targets.
    let names = &chart[3];
    assert_eq!((&names[0], names.last().unwrap()), (&text("Năm"), &text("Mục tiêu")));
    assert!(names[1].to_string().ends_with("(số liệu minh họa)"), "{names:?}");
    let of_2030 = chart.iter().find(|row| row[0] == text("2030")).unwrap();
    assert_eq!((&of_2030[1], of_2030.last().unwrap()), (&Data::Empty, &Data::Float(80.0)));
    let table = rows(&mut book, "Số liệu");
    assert!(table[1].contains(&text(NOTICE)) && table[3].contains(&text("Giá trị (%)")));
    let origin = rows(&mut book, "Nguồn");
    assert!(origin.iter().flatten().any(|cell| cell.to_string().contains("https://example.org/vi/")));
}

#[test]
fn figures_of_a_chart_are_those_of_its_table() {
    let dataset = shipped("hai-phong");
    let mut book =
        workbook(&dataset, "/vi/hai-phong/indicator/learning_family", "year=2025", &[Chart::Ranking]);
    let (chart, table) = (rows(&mut book, "Biểu đồ"), rows(&mut book, "Số liệu"));
    let column = |name: &str| table[3].iter().position(|heading| *heading == text(name)).unwrap();
    let (area, value) = (column("Địa bàn"), column("Giá trị (%)"));
    let bars: Vec<&Vec<Data>> = chart.iter().skip(4).take_while(|row| row[0] != Data::Empty).collect();
    assert!(bars.len() > 10);
    for bar in bars {
        let label = bar[0].to_string();
        let name = label.split_once(". ").map_or(label.as_str(), |(_, name)| name);
        let row = table.iter().find(|row| row[area] == text(name)).unwrap();
        // The last column is the target; of those between, the one of its standing has the figure.
        let figures: Vec<&Data> = bar[1..bar.len() - 1].iter().filter(|cell| **cell != Data::Empty).collect();
        assert_eq!(figures.first(), Some(&&row[value]), "{label}");
    }
}

#[test]
fn a_page_of_many_charts_is_a_workbook_of_many_tables() {
    let dataset = shipped("hai-phong");
    let mut book =
        workbook(&dataset, "/vi/hai-phong", "", Chart::of(tiendo_core::view_state::Page::Overview));
    let bars = rows(&mut book, "Biểu đồ 1");
    assert!(bars[3].contains(&text("Mục tiêu 2025")) && bars[3].contains(&text("Mục tiêu 2030")), "{bars:?}");
    let names = book.sheet_names();
    assert!(names.contains(&"Từng chỉ tiêu so với mục tiêu".to_owned()), "{names:?}");
    assert_eq!(names.last().unwrap(), "Nguồn");
}

#[test]
fn every_slide_says_that_its_figures_are_sample_data() {
    let dataset = shipped("hai-phong");
    let choice = DeckChoice::default();
    let area = dataset.find_area("303").unwrap();
    let request = DeckRequest {
        dataset: &dataset,
        area,
        year: None,
        choice: &choice,
        news: None,
        definitions: None,
        today: today(),
        lang: Lang::Vi,
    };
    let asked = Deck::of(&request);
    let bytes = deck::presentation(&asked, today(), Some("https://example.org/tien-do")).unwrap();
    let slides = parts(bytes.clone(), "ppt/slides/slide");
    assert!(slides.len() >= asked.slides.len());
    assert!(slides.iter().all(|slide| slide.contains("minh họa")), "a slide without the label");
    assert!(slides.iter().all(|slide| slide.matches("type=\"title\"").count() == 1));
    let charts = parts(bytes.clone(), "ppt/charts/chart");
    assert!(!charts.is_empty() && charts.iter().all(|chart| chart.contains("(số liệu minh họa)")));
    let links = parts(bytes, "ppt/slides/_rels").concat();
    assert!(links.contains("https://example.org/tien-do/vi/hai-phong/"), "{links}");
}

/// The presentation of some slides of Hải Phòng, in English.
fn presentation(slides: &str) -> Vec<u8> {
    let dataset = shipped("hai-phong");
    let choice = DeckChoice::parse(&format!("slides={slides}"));
    let request = DeckRequest {
        dataset: &dataset,
        area: dataset.find_area("31").unwrap(),
        year: None,
        choice: &choice,
        news: None,
        definitions: None,
        today: today(),
        lang: Lang::En,
    };
    deck::presentation(&Deck::of(&request), today(), None).unwrap()
}

#[test]
fn what_is_compared_on_a_slide_is_a_chart_with_the_figures() {
    let bytes = presentation("c.learning_family~303~311,c.~learning_family~learning_clan");
    let charts = parts(bytes.clone(), "ppt/charts/chart");
    assert_eq!((charts.len(), parts(bytes, "ppt/slides/slide").len()), (2, 2));
    assert!(charts.iter().all(|chart| chart.contains("<c:lineChart>")));
    for wanted in ["Hồng Bàng", "Thủy Nguyên", "(sample data)", "<c:v>74.3</c:v>", "<c:v>63.2</c:v>"] {
        assert!(charts[0].contains(wanted), "{wanted}");
    }
    for wanted in [
        "Learning families (sample data)",
        "Learning clans (sample data)",
        "<c:v>69.7</c:v>",
        "<c:v>63.6</c:v>",
    ] {
        assert!(charts[1].contains(wanted), "{wanted}");
    }
}

#[test]
fn who_has_reported_is_a_chart_of_how_many_have() {
    let charts = parts(presentation("reporting,data"), "ppt/charts/chart");
    assert_eq!(charts.len(), 1);
    // Of 15 districts 12 have every figure of 2025, two some and Đồ Sơn none.
    for wanted in
        ["<c:barChart>", "All figures (sample data)", "<c:v>12</c:v>", "<c:v>2</c:v>", "<c:v>1</c:v>"]
    {
        assert!(charts[0].contains(wanted), "{wanted}");
    }
}

#[test]
fn a_report_has_a_note_for_every_number_that_it_refers_to() {
    let dataset = shipped("hai-phong");
    let area = dataset.find_area("303").unwrap();
    let told = Report::of(&dataset, None, area, today());
    let from = report::From { edition: "Hải Phòng", site: None, today: today(), lang: Lang::Vi };
    let bytes = report::document(&told, from).unwrap();
    let xml = parts(bytes.clone(), "word/document.xml").concat();
    let mut numbers = xml.split("w:anchor=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    assert!(numbers.clone().count() > 10);
    assert!(numbers.all(|name| xml.contains(&format!("w:name=\"{name}\""))));
    assert!(parts(bytes, "word/header").concat().contains("minh họa"));
}

#[test]
fn a_report_shows_the_area_against_its_targets_where_it_tells_of_results() {
    let dataset = shipped("hai-phong");
    let told = Report::of(&dataset, None, dataset.find_area("31").unwrap(), today());
    let from = report::From { edition: "Hải Phòng", site: None, today: today(), lang: Lang::Vi };
    let bytes = report::document(&told, from).unwrap();
    let charts = parts(bytes.clone(), "word/charts/chart");
    assert_eq!(charts.len(), 1);
    for wanted in ["Số liệu mới nhất (số liệu minh họa)", "Mục tiêu 2025", "Mục tiêu 2030", "69.7"]
    {
        assert!(charts[0].contains(wanted), "{wanted}");
    }
    let text = parts(bytes, "word/document.xml").concat();
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words}"));
    let (results, next) = (place("I. Kết quả"), place("II. "));
    let (chart, caption) =
        (place("<c:chart "), place("Hình 1. Từng chỉ tiêu so với mục tiêu (số liệu minh họa)"));
    assert!(results < chart && chart < caption && caption < next);
}

#[test]
fn a_report_has_a_chart_exactly_where_a_share_can_be_held_against_a_target() {
    let (mut with, mut without) = (0, 0);
    for name in ["viet-nam", "cac-tinh", "my-loc"] {
        let dataset = shipped(name);
        for (area, known) in dataset.areas() {
            let told = Report::of(&dataset, None, area, today());
            let from = report::From { edition: name, site: None, today: today(), lang: Lang::En };
            let charts = parts(report::document(&told, from).unwrap(), "word/charts/chart").len();
            let mut shares =
                told.overview.bullets.iter().filter(|bullet| bullet.subject.unit == Unit::Percent);
            let expected = usize::from(shares.any(|bullet| bullet.latest.comparable().is_some()));
            assert_eq!(charts, expected, "{name} {}", known.code);
            *(if expected == 1 { &mut with } else { &mut without }) += 1;
        }
    }
    assert!(with > 0 && without > 0, "{with} with a chart, {without} without");
}
