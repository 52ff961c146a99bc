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
                for row in grid.rows() {
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
                for head in grid.rows().iter().flat_map(|row| &row.heads) {
                    prop_assert_eq!(faults(&grid, head), [""; 0]);
                }
                prop_assert!(draw(&panels, size, Lang::En).is_ok());
            }
        }
    }
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
