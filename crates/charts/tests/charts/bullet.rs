//! The overview of real areas.

use tiendo_charts::{Drawing, Size};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::overview::Overview;

use crate::harness::{compare, published};

/// Name of the pictures, dataset, area.
const CASES: [(&str, &str, &str); 8] = [
    ("sample", "hai-phong", "31"),
    ("ended-sample", "hai-phong", "311"),
    ("path", "hai-phong", "308"),
    ("not-reported", "hai-phong", "11311"),
    ("country", "viet-nam", "VN"),
    ("other-basis", "cac-tinh", "01"),
    ("yes-no", "my-loc", "358"),
    ("empty", "my-loc", "36"),
];

fn overview(dataset: &str, area: &str) -> Overview {
    let dataset = published(dataset);
    Overview::of(&dataset, dataset.find_area(area).unwrap(), Date::new(2026, 11, 22).unwrap())
}

/// Every picture of a view with the name of its file.
fn drawings((name, dataset, area): (&str, &str, &str)) -> Vec<(String, Lang, Drawing)> {
    let overview = overview(dataset, area);
    let mut drawings = Vec::new();
    for lang in Lang::ALL {
        for (size, width) in [(Size::Narrow, "narrow"), (Size::Wide, "wide")] {
            let file = format!("{name}.{width}.{}.svg", lang.code());
            drawings.push((file, lang, tiendo_charts::bullet(&overview, size, lang).unwrap()));
        }
    }
    drawings
}

#[test]
fn overviews_are_drawn_as_in_the_golden_pictures() {
    let pictures = CASES.into_iter().flat_map(drawings);
    compare("bullet", pictures.map(|(file, _, drawing)| (file, drawing.svg)).collect());
}

#[test]
fn an_overview_made_from_sample_data_says_so_in_the_picture_and_in_words() {
    for case in CASES {
        let is_sample = overview(case.1, case.2).sample;
        assert_eq!(is_sample, ["sample", "ended-sample", "path"].contains(&case.0), "{}", case.0);
        for (file, lang, drawing) in drawings(case) {
            let (mark, words) = match lang {
                Lang::Vi => (">SỐ LIỆU MINH HỌA<", "Số liệu minh họa, không phải số liệu thật"),
                Lang::En => (">SAMPLE DATA<", "Sample data, not real figures"),
            };
            assert_eq!(drawing.svg.contains(mark), is_sample, "{file}");
            assert_eq!(drawing.description.contains(words), is_sample, "{file}");
        }
    }
}

#[test]
fn the_description_has_the_finding_and_every_row() {
    let overview = overview("my-loc", "358");
    let text = tiendo_charts::bullet(&overview, Size::Narrow, Lang::Vi).unwrap().description;
    let text = text.replace('\u{a0}', " ");
    assert!(text.starts_with("Mỹ Lộc chưa có số liệu năm 2025 cho chỉ tiêu nào trong 12 chỉ tiêu"), "{text}");
    assert!(text.contains("Huyện học tập: chưa có số liệu; mục tiêu 2025: có, chưa có số liệu."), "{text}");
    assert!(text.ends_with("Cộng đồng học tập xã 54,5 % năm 2020."), "{text}");
}
