//! Who has reported, of the shipped datasets.

use std::fs;

use tiendo_charts::Size;
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::Unavailable;
use tiendo_core::lang::Lang;
use tiendo_core::view::reporting::Reporting;

use crate::harness::{compare, published};

/// A dataset, and the area that the view is limited to.
const CASES: [(&str, &str, Option<&str>); 5] = [
    ("sample", "hai-phong", None),
    ("provinces", "cac-tinh", None),
    ("one-area", "viet-nam", None),
    ("ended", "my-loc", None),
    ("never", "hai-phong", Some("11407")),
];

fn model(dataset: &str, root: Option<&str>) -> Reporting {
    let folder = format!("{}/../../data/{dataset}", env!("CARGO_MANIFEST_DIR"));
    let dataset = published(dataset);
    let fetch = |path: &str| fs::read(format!("{folder}/{path}")).map_err(|_| Unavailable::NotFound);
    let definitions = Definitions::open(&dataset, fetch, &mut Vec::new());
    let root = root.map(|root| dataset.find_area(root).unwrap());
    Reporting::of(&dataset, Some(&definitions), root, Date::parse("2026-11-22").unwrap())
}

#[test]
fn completeness_is_drawn_as_in_the_golden_pictures() {
    let mut pictures = Vec::new();
    for (name, dataset, root) in CASES {
        let model = model(dataset, root);
        for lang in Lang::ALL {
            for (size, width) in [(Size::Narrow, "narrow"), (Size::Wide, "wide")] {
                let drawing = tiendo_charts::completeness(&model, size, lang).unwrap();
                pictures.push((format!("{name}.{width}.{}.svg", lang.code()), drawing.svg));
            }
        }
    }
    compare("completeness", pictures);
}

#[test]
fn sample_data_says_so_and_cells_can_be_reached_row_by_row() {
    for (_, dataset, root) in CASES {
        let model = model(dataset, root);
        for size in [Size::Narrow, Size::Wide] {
            let drawing = tiendo_charts::completeness(&model, size, Lang::Vi).unwrap();
            assert_eq!(drawing.svg.contains(">SỐ LIỆU MINH HỌA<"), model.sample);
            assert_eq!(drawing.description.contains("không phải số liệu thật"), model.sample);
            let (width, height) = drawing.extent;
            for datum in &drawing.data {
                assert!((0.0..f64::from(width)).contains(&datum.at.0), "{datum:?}");
                assert!((0.0..f64::from(height)).contains(&datum.at.1), "{datum:?}");
                assert!(!datum.lines.is_empty() && datum.area.is_some(), "{datum:?}");
            }
            assert!(drawing.data.is_sorted_by_key(|datum| datum.row));
        }
    }
}
