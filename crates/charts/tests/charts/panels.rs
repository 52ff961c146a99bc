//! The panels of real areas.

use tiendo_charts::{Drawing, Size};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::{Panel, Panels};

use crate::harness::{compare, published};

/// The name of the pictures, the dataset, the area.
const CASES: [(&str, &str, &str); 7] = [
    ("sample-province", "hai-phong", "31"),
    ("sample-district-with-break", "hai-phong", "311"),
    ("country", "viet-nam", "VN"),
    ("other-basis", "cac-tinh", "01"),
    ("no-figures", "hai-phong", "11488"),
    ("titles-of-an-ended-area", "my-loc", "358"),
    ("empty", "my-loc", "36"),
];

const SIZES: [(Size, &str); 2] = [(Size::Narrow, "narrow"), (Size::Wide, "wide")];

fn model(dataset: &str, area: &str) -> Panels {
    let dataset = published(dataset);
    let area = dataset.find_area(area).unwrap();
    Panels::of_area(&dataset, area, Date::new(2026, 11, 22).unwrap())
}

fn each() -> impl Iterator<Item = (String, Panels, Drawing, Lang)> {
    CASES.into_iter().flat_map(|(name, dataset, area)| {
        let model = model(dataset, area);
        let sizes = SIZES.into_iter().flat_map(|(size, width)| Lang::ALL.map(|lang| (size, width, lang)));
        sizes.map(move |(size, width, lang)| {
            let drawing = tiendo_charts::panels(&model, size, lang).unwrap();
            (format!("{name}.{width}.{}.svg", lang.code()), model.clone(), drawing, lang)
        })
    })
}

#[test]
fn panels_are_drawn_as_in_the_golden_pictures() {
    compare("panels", each().map(|(file, _, drawing, _)| (file, drawing.svg)).collect());
}

#[test]
fn sample_data_says_so_in_the_picture_and_in_words() {
    for (file, model, drawing, lang) in each() {
        let (mark, words) =
            lang.pick(("SỐ LIỆU MINH HỌA", "Số liệu minh họa, không"), ("SAMPLE DATA", "Sample data, not"));
        assert_eq!(model.sample, file.starts_with("sample"), "{file}");
        assert_eq!(drawing.svg.contains(&format!(">{mark}<")), model.sample, "{file}");
        assert_eq!(drawing.description.contains(words), model.sample, "{file}");
    }
}

#[test]
fn every_figure_can_be_pointed_at_row_by_row() {
    for (file, model, drawing, _) in each() {
        let of_panel = |panel: &Panel| {
            let figures = panel.trend.points.len();
            // One without anything is pointed at as a whole.
            if panel.is_drawn() { figures + panel.milestones.len() } else { figures }.max(1)
        };
        let expected: usize = model.panels.iter().map(of_panel).sum();
        assert_eq!(drawing.data.len(), expected, "{file}");
        let rows: Vec<u16> = drawing.data.iter().map(|datum| datum.row).collect();
        assert!(rows.is_sorted(), "{file}");
        assert_eq!(rows.last().map_or(0, |last| usize::from(*last) + 1), model.panels.len(), "{file}");
        for datum in &drawing.data {
            let (width, height) = drawing.extent;
            assert!((0.0..=f64::from(width)).contains(&datum.at.0), "{file}: {datum:?}");
            assert!((0.0..=f64::from(height)).contains(&datum.at.1), "{file}: {datum:?}");
        }
    }
}
