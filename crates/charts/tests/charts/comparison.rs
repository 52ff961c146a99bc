//! Comparisons of real areas and indicators.

use tiendo_charts::{Drawing, Size};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::Comparison;

use crate::harness::{compare, published};

const SIZES: [(Size, &str); 2] = [(Size::Narrow, "narrow"), (Size::Wide, "wide")];

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn areas(dataset: &str, indicator: &str, areas: &[&str], year: i16) -> Comparison {
    let dataset = published(dataset);
    let areas: Vec<_> = areas.iter().map(|code| dataset.find_area(code).unwrap()).collect();
    Comparison::of_areas(&dataset, dataset.find_indicator(indicator).unwrap(), &areas, year, today())
}

fn indicators(dataset: &str, area: &str, indicators: &[&str]) -> Comparison {
    let dataset = published(dataset);
    let indicators: Vec<_> = indicators.iter().map(|code| dataset.find_indicator(code).unwrap()).collect();
    Comparison::of_indicators(&dataset, dataset.find_area(area).unwrap(), &indicators, today())
}

fn models() -> Vec<(&'static str, Comparison)> {
    vec![
        (
            "sample-districts",
            areas("hai-phong", "learning_family", &["303", "305", "311", "312", "313", "306"], 2025),
        ),
        ("provinces", areas("cac-tinh", "learning_family", &["34", "508", "01", "14", "27", "77"], 2025)),
        (
            "sample-indicators",
            indicators(
                "hai-phong",
                "311",
                &["learning_family", "learning_clan", "learning_unit", "member_briefed", "citizen_in_family"],
            ),
        ),
        (
            "country",
            indicators("viet-nam", "VN", &["literacy_l2", "primary_l3", "lowersec_l3", "trained_labour"]),
        ),
        ("nothing", areas("my-loc", "learning_district", &["358"], 2025)),
    ]
}

fn each() -> impl Iterator<Item = (String, Comparison, Drawing, Lang)> {
    models().into_iter().flat_map(|(name, model)| {
        let sizes = SIZES.into_iter().flat_map(|(size, width)| Lang::ALL.map(|lang| (size, width, lang)));
        sizes.map(move |(size, width, lang)| {
            let drawing = tiendo_charts::comparison(&model, size, lang).unwrap();
            (format!("{name}.{width}.{}.svg", lang.code()), model.clone(), drawing, lang)
        })
    })
}

#[test]
fn comparisons_are_drawn_as_in_the_golden_pictures() {
    compare("comparison", each().map(|(file, _, drawing, _)| (file, drawing.svg)).collect());
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
fn every_figure_can_be_pointed_at_and_areas_lead_on() {
    for (file, model, drawing, _) in each() {
        let figures: usize = model.lines.iter().map(|line| line.trend.points.len()).sum();
        assert_eq!(drawing.data.len(), figures, "{file}");
        let of_areas = file.starts_with("sample-districts") || file.starts_with("provinces");
        assert!(drawing.data.iter().all(|datum| datum.area.is_some() == of_areas), "{file}");
    }
}
