//! The overview of real areas.

use tiendo_charts::{Drawing, Size};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::overview::Overview;

use crate::harness::{compare, published};

/// Name of the pictures, dataset, area.
const CASES: [(&str, &str, &str); 7] = [
    ("sample", "hai-phong", "31"),
    ("ended-sample", "hai-phong", "311"),
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
