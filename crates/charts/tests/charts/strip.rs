//! The chart of a level through the years, of real views.

use tiendo_charts::{Drawing, Size};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::Distribution;

use crate::harness::{compare, published};

/// A view: the name of its pictures, the dataset, the indicator, and the chosen area.
type Case = (&'static str, &'static str, &'static str, &'static str);

const CASES: [Case; 6] = [
    ("parts-of-a-province", "hai-phong", "learning_clan", "31"),
    ("path-and-sample", "hai-phong", "learning_family", "311"),
    ("milestones-and-sample", "hai-phong", "citizen_in_unit", "305"),
    ("sparse", "cac-tinh", "learning_family", "34"),
    ("single-figures", "cac-tinh", "learning_clan", "508"),
    ("empty", "my-loc", "literacy_l2", "358"),
];

fn distribution((_, dataset, indicator, area): Case) -> Distribution {
    let dataset = published(dataset);
    let (indicator, area) = (dataset.find_indicator(indicator).unwrap(), dataset.find_area(area).unwrap());
    Distribution::of(&dataset, indicator, area, Date::new(2026, 11, 22).unwrap()).unwrap()
}

fn drawings(case: Case) -> Vec<(String, Drawing)> {
    let model = distribution(case);
    let mut drawings = Vec::new();
    for lang in Lang::ALL {
        for (size, width) in [(Size::Narrow, "narrow"), (Size::Wide, "wide")] {
            let drawing = tiendo_charts::strip(&model, size, lang).unwrap();
            drawings.push((format!("{}.{width}.{}.svg", case.0, lang.code()), drawing));
        }
    }
    drawings
}

#[test]
fn the_strip_is_drawn_as_in_the_golden_pictures() {
    let pictures = CASES.into_iter().flat_map(drawings).map(|(file, drawing)| (file, drawing.svg));
    compare("strip", pictures.collect());
}

#[test]
fn a_strip_of_sample_data_says_so() {
    for case in CASES {
        for (file, drawing) in drawings(case) {
            let (mark, words) = if file.contains(".vi.") {
                (">SỐ LIỆU MINH HỌA<", "Số liệu minh họa, không phải số liệu thật")
            } else {
                (">SAMPLE DATA<", "Sample data, not real figures")
            };
            let is_sample = case.1 == "hai-phong";
            assert_eq!(
                (drawing.svg.contains(mark), drawing.description.contains(words)),
                (is_sample, is_sample),
                "{file}"
            );
        }
    }
}
