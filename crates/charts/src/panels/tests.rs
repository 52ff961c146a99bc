//! Labels of the panels of every area of the shipped data: none covers another, none leaves its panel.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};

use super::*;
use crate::generated;
use crate::geometry::Point;
use crate::scale::Scale;

fn dataset(name: &str) -> Dataset {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let file = |path: &str| -> Fetched { fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound) };
    Dataset::open(name, file, &mut Vec::new())
}

#[test]
fn no_label_covers_another_or_leaves_its_panel() {
    let mut found = Vec::new();
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = dataset(name);
        for (area, known) in dataset.areas() {
            let panels = Panels::of_area(&dataset, area, Date::new(2026, 11, 22).unwrap());
            for (size, lang) in [(Size::Narrow, Lang::Vi), (Size::Narrow, Lang::En), (Size::Wide, Lang::Vi)] {
                let grid = Grid::new(&panels, size, lang);
                for row in grid.rows(&panels.panels) {
                    for head in &row.heads {
                        for fault in faults(&grid, head) {
                            found.push(format!("{name} {} {size:?}: {fault}", known.code));
                        }
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_label_covers_another_whatever_the_figures(generated in generated::dataset()) {
        for (area, _) in generated.areas() {
            let panels = Panels::of_area(&generated, area, Date::new(2026, 11, 22).unwrap());
            for size in [Size::Narrow, Size::Wide] {
                let grid = Grid::new(&panels, size, Lang::Vi);
                for head in grid.rows(&panels.panels).iter().flat_map(|row| &row.heads) {
                    prop_assert_eq!(faults(&grid, head), [""; 0]);
                }
                prop_assert!(draw(&panels, 0..usize::MAX, size, Lang::En).is_ok());
            }
        }
    }
}

#[test]
fn the_key_names_the_path_where_it_is_drawn() {
    let dataset = dataset("hai-phong");
    // A city with figures since 2022, and a ward whose only years are those of its milestones.
    for (code, is_drawn) in [("31", true), ("11488", false)] {
        let area = dataset.find_area(code).unwrap();
        let panels = Panels::of_area(&dataset, area, Date::new(2026, 11, 22).unwrap());
        let whole = draw(&panels, 0..rows(&panels, Size::Wide), Size::Wide, Lang::Vi).unwrap();
        assert_eq!(whole.svg.contains("class=\"path\""), is_drawn, "{code}");
        assert_eq!(whole.svg.contains(words::key(Lang::Vi).path), is_drawn, "{code}");
    }
}

#[test]
fn rows_drawn_by_themselves_are_those_of_the_whole() {
    let dataset = dataset("hai-phong");
    let area = dataset.find_area("31").unwrap();
    let panels = Panels::of_area(&dataset, area, Date::new(2026, 11, 22).unwrap());
    for size in [Size::Narrow, Size::Wide] {
        let of = rows(&panels, size);
        let strips: Vec<Drawing> =
            (0..of).map(|row| draw(&panels, row..row + 1, size, Lang::Vi).unwrap()).collect();
        let whole = draw(&panels, 0..of, size, Lang::Vi).unwrap();
        assert!(of > 1);
        let titles = |drawing: &Drawing| -> Vec<String> {
            drawing.data.iter().map(|datum| datum.title.clone()).collect()
        };
        assert_eq!(strips.iter().flat_map(titles).collect::<Vec<_>>(), titles(&whole));
        let height: i32 = strips.iter().map(|strip| strip.extent.1).sum();
        // Each is a whole number of px high.
        assert!((whole.extent.1..=whole.extent.1 + i32::try_from(strips.len()).unwrap()).contains(&height));
        // The finding is said once, and so is what the signs mean.
        let headline = words::headline(&panels, Lang::Vi);
        let saying = |text: &str| strips.iter().filter(|strip| strip.description.contains(text)).count();
        assert_eq!(saying(&headline), 1);
        let key = |strip: &&Drawing| strip.svg.contains(">mục tiêu<");
        assert_eq!(strips.iter().filter(key).count(), 1);
        assert!(key(&strips.last().unwrap()));
    }
    assert_eq!(draw(&panels, 90..99, Size::Wide, Lang::Vi).unwrap().data, []);
}

/// The faults of one panel, in words.
fn faults(grid: &Grid, head: &Head) -> Vec<String> {
    let mut faults = Vec::new();
    if head.widest() > grid.column_width {
        faults.push(format!("{} is too wide", head.panel.trend.subject.code));
    }
    let plot = Rect { left: 0.0, top: 20.0, right: grid.column_width, bottom: 20.0 + PLOT_HEIGHT };
    let cell = Cell::new(grid, head, plot);
    let Some(scale): Option<&Scale> = cell.scale() else { return faults };
    let inside = |(x, _): &Point| (plot.left..=plot.right).contains(x);
    if !cell.path(scale).iter().all(inside) {
        faults.push(format!("the path of {} leaves its panel", head.panel.trend.subject.code));
    }
    let placed = cell.labels(scale);
    for (place, one) in placed.iter().enumerate() {
        if !one.bounds().inside(&cell.frame()) {
            faults.push(format!("{:?} is cut off", one.lines));
        }
        let others =
            placed.iter().skip(place + 1).filter(|other| one.bounds().overlap(&other.bounds()) > 0.0);
        faults.extend(others.map(|other| format!("{:?} covers {:?}", one.lines, other.lines)));
    }
    faults
}
