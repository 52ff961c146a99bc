//! Labels of every view of the shipped data: none covers another, none leaves the picture.

use std::fs;
use std::path::PathBuf;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;

use super::*;
use crate::labels::Placed;

fn dataset(name: &str) -> Dataset {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let file = |path: &str| -> Fetched { fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound) };
    Dataset::open(name, file, &mut Vec::new())
}

/// The faults of one picture, in words.
fn faults(layout: &Layout) -> Vec<String> {
    let placed = layout.placed_labels();
    let text =
        |label: &Placed| label.lines.iter().map(|(line, _)| line.as_str()).collect::<Vec<_>>().join(" / ");
    let frame = layout.label_frame();
    let outside = placed
        .iter()
        .filter(|label| !label.bounds().inside(&frame))
        .map(|label| format!("{} is cut off", text(label)));
    let pairs = placed
        .iter()
        .enumerate()
        .flat_map(|(place, one)| placed[place + 1..].iter().map(move |other| (one, other)));
    let covered = pairs.filter(|(one, other)| one.bounds().overlap(&other.bounds()) > 0.0);
    let key = layout.key_start() < 26.0;
    let key = key.then(|| "the key of the projection is cut off".to_owned());
    outside
        .chain(key)
        .chain(covered.map(|(one, other)| format!("{} covers {}", text(one), text(other))))
        .collect()
}

#[test]
fn no_label_covers_another_or_leaves_the_picture() {
    let mut found = Vec::new();
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = dataset(name);
        for (id, indicator) in dataset.indicators() {
            for (_, area) in dataset.areas() {
                for year in dataset.years(id) {
                    let (indicator, area) = (Some(indicator.code.to_string()), Some(area.code.to_string()));
                    let state = ViewState { indicator, area, year: Some(year), ..ViewState::default() };
                    let view = IndicatorView::of(&dataset, &state, Date::new(2026, 11, 22).unwrap()).unwrap();
                    for (size, lang) in
                        [(Size::Narrow, Lang::Vi), (Size::Narrow, Lang::En), (Size::Wide, Lang::Vi)]
                    {
                        let faults = faults(&Layout::new(&view.trend, size, lang));
                        found.extend(
                            faults.into_iter().map(|fault| format!("{} {size:?}: {fault}", state.address())),
                        );
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}
