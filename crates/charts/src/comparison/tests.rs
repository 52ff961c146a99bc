//! Names and targets of comparisons of the shipped data: none covers another, none leaves the picture.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};

use super::*;
use crate::generated;

fn dataset(name: &str) -> Dataset {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let file = |path: &str| -> Fetched { fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound) };
    Dataset::open(name, file, &mut Vec::new())
}

/// Rooms of slides, wide ones and the narrower ones, with a title of two lines and with a longer one.
const ROOMS: [(i32, i32); 4] = [(740, 290), (740, 200), (548, 270), (548, 190)];

/// The faults of one picture, in words.
fn faults(layout: &Layout) -> Vec<String> {
    let mut bounds = layout.ends.bounds();
    bounds.extend(layout.target_labels().iter().map(Placed::bounds));
    let picture =
        Rect { left: 0.0, top: 0.0, right: f64::from(layout.width), bottom: f64::from(layout.height) };
    let outside = bounds
        .iter()
        .filter(|bounds| !bounds.inside(&picture))
        .map(|bounds| format!("{bounds:?} is outside"));
    let covered = bounds.iter().enumerate().flat_map(|(place, one)| {
        let others = bounds.iter().skip(place + 1).filter(move |other| one.overlap(other) > 0.0);
        others.map(move |other| format!("{one:?} covers {other:?}"))
    });
    let narrow =
        (layout.plot.right - layout.plot.left < 112.0).then(|| format!("{:?} is narrow", layout.plot));
    outside.chain(covered).chain(narrow).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_name_covers_another_whatever_the_figures(generated in generated::dataset()) {
        let today = Date::new(2026, 11, 22).unwrap();
        let areas: Vec<_> = generated.areas().map(|(id, _)| id).collect();
        let indicators: Vec<_> = generated.indicators().map(|(id, _)| id).collect();
        let models = [
            Comparison::of_areas(&generated, indicators[0], &areas, 2024, today),
            Comparison::of_indicators(&generated, areas[0], &indicators, today),
        ];
        for model in models {
            for size in [Size::Narrow, Size::Wide] {
                prop_assert_eq!(faults(&Layout::new(&model, size, Lang::Vi)), [""; 0]);
                prop_assert!(draw(&model, size, Lang::En).is_ok());
            }
            for room in ROOMS {
                prop_assert_eq!(faults(&within::layout(&model, room, Lang::Vi)), [""; 0]);
            }
        }
    }
}

#[test]
fn no_name_covers_another_or_leaves_the_picture() {
    let today = Date::new(2026, 11, 22).unwrap();
    let mut found = Vec::new();
    for name in ["viet-nam", "cac-tinh", "hai-phong"] {
        let dataset = dataset(name);
        let mut models = Vec::new();
        for (indicator, _) in dataset.indicators() {
            let with_figures = |id: &_| !dataset.series(indicator, *id).is_empty();
            let areas: Vec<_> = dataset.areas().map(|(id, _)| id).filter(with_figures).collect();
            models.extend(
                areas.chunks(6).map(|six| Comparison::of_areas(&dataset, indicator, six, 2025, today)),
            );
        }
        let indicators: Vec<_> = dataset.indicators().map(|(id, _)| id).collect();
        for (area, _) in dataset.areas() {
            models.extend(
                indicators.windows(6).map(|six| Comparison::of_indicators(&dataset, area, six, today)),
            );
        }
        for model in models {
            for (size, lang) in [(Size::Narrow, Lang::Vi), (Size::Narrow, Lang::En), (Size::Wide, Lang::Vi)] {
                let faults = faults(&Layout::new(&model, size, lang));
                let what = words::headline(&model, lang);
                found.extend(faults.into_iter().map(|fault| format!("{name} {what} {size:?}: {fault}")));
            }
            for room in ROOMS {
                let faults = faults(&within::layout(&model, room, Lang::Vi));
                found.extend(faults.into_iter().map(|fault| format!("{name} {room:?}: {fault}")));
            }
        }
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}
