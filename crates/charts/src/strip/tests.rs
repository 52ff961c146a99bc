//! Pictures of shipped and of made-up levels: their texts can be read, and there are never too many marks.

use tiendo_core::date::Date;

use super::*;
use crate::made_up::{WAYS, made_up, shipped};
use crate::written::faults_everywhere;

/// The faults of every picture of a view, in words.
fn faults_of(model: &Distribution, name: &str) -> Vec<String> {
    faults_everywhere(|size, lang| draw(model, size, lang), name)
}

#[test]
fn texts_of_every_shipped_view_can_be_read() {
    let mut found = Vec::new();
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = shipped(name);
        for (indicator, of_indicator) in dataset.indicators() {
            for (area, of_area) in dataset.areas() {
                let model = Distribution::of(&dataset, indicator, area, Date::new(2026, 11, 22).unwrap());
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
        let (areas, years) = (1 + seed * 7 % 60, 1 + seed % 12);
        let dataset = made_up(areas, years, seed);
        let (indicator, area) = (dataset.find_indicator("family").unwrap(), dataset.find_area("C0").unwrap());
        let model = Distribution::of(&dataset, indicator, area, Date::new(2026, 11, 22).unwrap()).unwrap();
        found.extend(faults_of(&model, &format!("{areas} areas, {years} years, seed {seed}")));
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}

#[test]
fn thousands_of_areas_are_drawn_with_a_few_hundred_marks() {
    let dataset = made_up(3_000, 10, 4);
    let (indicator, area) = (dataset.find_indicator("family").unwrap(), dataset.find_area("C7").unwrap());
    let model = Distribution::of(&dataset, indicator, area, Date::new(2026, 11, 22).unwrap()).unwrap();
    for (size, lang) in WAYS {
        let svg = draw(&model, size, lang).unwrap().svg;
        let marks = ["<rect", "<circle", "<polygon", "<polyline"];
        let count: usize = marks.iter().map(|mark| svg.matches(mark).count()).sum();
        assert!(count < 400, "{count}");
    }
}

#[test]
fn the_chosen_area_is_not_joined_across_a_change_of_boundaries() {
    // Thủy Nguyên changed on 1 January 2025: 2022–2023–2024 are two joined pairs, 2025 stands alone.
    let dataset = shipped("hai-phong");
    let (indicator, area) =
        (dataset.find_indicator("learning_family").unwrap(), dataset.find_area("311").unwrap());
    let model = Distribution::of(&dataset, indicator, area, Date::new(2026, 11, 22).unwrap()).unwrap();
    let layout = Layout::new(&model, Size::Wide, Lang::Vi);
    let x = |place: usize| layout.chosen_at(&layout.columns[place]).unwrap();
    assert_eq!(layout.chosen_pairs(), [(x(0), x(1)), (x(1), x(2))]);
}

#[test]
fn arrow_keys_reach_every_figure_once() {
    let dataset = shipped("hai-phong");
    let (indicator, area) =
        (dataset.find_indicator("learning_family").unwrap(), dataset.find_area("311").unwrap());
    let model = Distribution::of(&dataset, indicator, area, Date::new(2026, 11, 22).unwrap()).unwrap();
    let data = draw(&model, Size::Wide, Lang::Vi).unwrap().data;
    // 13 + 14 + 15 + 14 = 56 figures and 4 middles.
    assert_eq!(data.len(), 60);
    let titles: Vec<&str> = data.iter().take(5).map(|datum| datum.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Thủy Nguyên, 2022",
            "Thủy Nguyên, 2023",
            "Thủy Nguyên, 2024",
            "Thủy Nguyên, 2025",
            "Trung vị, 2022"
        ]
    );
    assert!(data.is_sorted_by_key(|datum| datum.row));
}
