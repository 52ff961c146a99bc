//! The chart of two years of real views.

use tiendo_charts::{Drawing, Size};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::Changes;

use crate::harness::{compare, published};

/// A view: the name of its pictures, the dataset, the indicator, the chosen area and the two years.
type Case = (&'static str, &'static str, &'static str, &'static str, (i16, i16));

const CASES: [Case; 6] = [
    ("parts-of-a-province", "hai-phong", "learning_clan", "31", (2022, 2025)),
    ("boundaries-and-sample", "hai-phong", "learning_family", "311", (2022, 2025)),
    ("no-boundaries", "hai-phong", "citizen_in_unit", "305", (2022, 2024)),
    ("without-pairs", "cac-tinh", "learning_family", "34", (2018, 2023)),
    ("one-pair", "cac-tinh", "learning_clan", "508", (2016, 2020)),
    ("empty", "my-loc", "commune_learning_community", "358", (2024, 2025)),
];

fn changes((_, dataset, indicator, area, (from, to)): Case) -> Changes {
    let dataset = published(dataset);
    let (indicator, area) = (dataset.find_indicator(indicator).unwrap(), dataset.find_area(area).unwrap());
    Changes::of(&dataset, indicator, area, from, to, Date::new(2026, 11, 22).unwrap()).unwrap()
}

fn drawings(case: Case) -> Vec<(String, Drawing)> {
    let model = changes(case);
    let mut drawings = Vec::new();
    for lang in Lang::ALL {
        for (size, width) in [(Size::Narrow, "narrow"), (Size::Wide, "wide")] {
            let drawing = tiendo_charts::dumbbell(&model, size, lang).unwrap();
            drawings.push((format!("{}.{width}.{}.svg", case.0, lang.code()), drawing));
        }
    }
    drawings
}

#[test]
fn the_dumbbell_is_drawn_as_in_the_golden_pictures() {
    let pictures = CASES.into_iter().flat_map(drawings).map(|(file, drawing)| (file, drawing.svg));
    compare("dumbbell", pictures.collect());
}

#[test]
fn a_dumbbell_of_sample_data_says_so() {
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
