//! Pictures of shipped and of made-up levels in two years: their texts can be read, and what must not be joined is not.

use tiendo_core::date::Date;
use tiendo_core::view::changes::default_years;

use super::*;
use crate::made_up::{made_up, shipped};
use crate::written::faults_everywhere;

/// Every line.
const ALL: Range<usize> = 0..usize::MAX;

/// The faults of every picture of a view, in words.
fn faults_of(model: &Changes, name: &str) -> Vec<String> {
    faults_everywhere(|size, lang| draw(model, ALL, size, lang), name)
}

#[test]
fn texts_of_every_shipped_view_can_be_read() {
    let mut found = Vec::new();
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = shipped(name);
        for (indicator, of_indicator) in dataset.indicators() {
            let (from, to) = default_years(&dataset, indicator).unwrap_or((2020, 2025));
            for (area, of_area) in dataset.areas() {
                let model =
                    Changes::of(&dataset, indicator, area, from, to, Date::new(2026, 11, 22).unwrap());
                let name = format!("{name} {} {}", of_indicator.code, of_area.code);
                found.extend(model.iter().flat_map(|model| faults_of(model, &name)));
            }
        }
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}

#[test]
fn texts_of_made_up_views_can_be_read() {
    let mut found = Vec::new();
    for seed in 0..30 {
        let areas = 1 + seed * 7 % 90;
        let dataset = made_up(areas, 3, seed);
        let (indicator, area) = (dataset.find_indicator("family").unwrap(), dataset.find_area("C0").unwrap());
        for to in [2017, 2018] {
            let model =
                Changes::of(&dataset, indicator, area, 2016, to, Date::new(2026, 11, 22).unwrap()).unwrap();
            found.extend(faults_of(&model, &format!("{areas} areas, seed {seed}, {to}")));
        }
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}

fn hai_phong() -> Changes {
    let dataset = shipped("hai-phong");
    let (indicator, area) =
        (dataset.find_indicator("learning_family").unwrap(), dataset.find_area("311").unwrap());
    Changes::of(&dataset, indicator, area, 2022, 2025, Date::new(2026, 11, 22).unwrap()).unwrap()
}

#[test]
fn nothing_is_joined_across_a_change_of_boundaries() {
    // 12 districts have both figures; 4 of them changed on 1 January 2025, so 8 are joined.
    let svg = draw(&hai_phong(), ALL, Size::Wide, Lang::Vi).unwrap().svg;
    assert_eq!(svg.matches("class=\"change ").count(), 8);
    // 13 figures of 2022, hollow.
    assert_eq!(svg.matches("class=\"change-from\"").count(), 13);
}

#[test]
fn both_figures_of_a_row_can_be_pointed_at() {
    let data = draw(&hai_phong(), ALL, Size::Narrow, Lang::Vi).unwrap().data;
    // 13 figures of 2022 and 14 of 2025, in 15 rows.
    assert_eq!((data.len(), data.last().unwrap().row), (27, 14));
    assert_eq!((data[0].title.as_str(), data[1].title.as_str()), ("Lê Chân, 2022", "Lê Chân, 2025"));
    // 76,2 − 57,7 = 18,5.
    assert!(data[1].lines.contains(&"So với năm 2022: +18,5\u{a0}điểm".to_owned()), "{:?}", data[1].lines);
    assert!(data[0].at.0 < data[1].at.0);
}

#[test]
fn a_picture_in_two_parts_shows_and_says_what_the_whole_does() {
    let dataset = made_up(60, 2, 5);
    let (indicator, area) = (dataset.find_indicator("family").unwrap(), dataset.find_area("C30").unwrap());
    let model = Changes::of(&dataset, indicator, area, 2016, 2017, Date::new(2026, 11, 22).unwrap()).unwrap();
    let cut = model.lines().len() / 2;
    for part in [0..cut, cut..usize::MAX] {
        let found = faults_everywhere(|size, lang| draw(&model, part.clone(), size, lang), "part");
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
    let [whole, first, last] =
        [ALL, 0..cut, cut..usize::MAX].map(|part| draw(&model, part, Size::Wide, Lang::En).unwrap());
    let names = |drawing: &Drawing| drawing.data.iter().map(|datum| datum.title.clone()).collect::<Vec<_>>();
    assert_eq!([names(&first), names(&last)].concat(), names(&whole));
    let along = |drawing: &Drawing| drawing.data.iter().map(|datum| datum.at.0).collect::<Vec<_>>();
    assert_eq!([along(&first), along(&last)].concat(), along(&whole), "columns and scale are the same");
    let heading = words::headline(&model, Lang::En);
    assert!(first.description.starts_with(&heading), "{}", first.description);
    assert!(!last.description.contains(&heading), "{}", last.description);
    let is_mark = |line: &str| line.contains("class=\"axis\"") && line.contains("%</text>");
    let axis = |drawing: &Drawing| drawing.svg.lines().any(is_mark);
    assert_eq!((axis(&first), axis(&last), axis(&whole)), (false, true, true));
}
