//! Labels of every view of the shipped data: none covers another, none leaves the picture.

use std::fs;
use std::path::PathBuf;

use proptest::collection::vec;
use proptest::prelude::*;

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

/// Rooms that slides have for the chart, wide and 4:3, with large figures beside it and without.
const SLIDES: [(i32, i32); 4] = [(502, 225), (740, 225), (358, 190), (548, 190)];

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
                    for extent in SLIDES {
                        let faults = faults(&Layout::in_room(&view.trend, extent, Lang::Vi));
                        found.extend(
                            faults
                                .into_iter()
                                .map(|fault| format!("{} {extent:?}: {fault}", state.address())),
                        );
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}

/// A dataset of one area with these figures (year, tenths of a percent, status) and targets (year, percent).
fn made_up(figures: &[(u16, u16, usize)], targets: &[(u16, u16)], path: bool) -> Dataset {
    let status = |place: usize| ["final", "provisional", "estimated", "sample"][place];
    let mut observations =
        "indicator,area,year,value,numerator,denominator,denominator_kind,obs_status\n".to_owned();
    for (year, tenths, place) in figures {
        let (whole, tenth) = (tenths / 10, tenths % 10);
        let row = format!("family,A,{year},{whole}.{tenth},{tenths},1000,all,{}\n", status(*place));
        observations.push_str(&row);
    }
    let mut rows = "indicator,area,year,value,kind,applies_to\n".to_owned();
    for (place, (year, value)) in targets.iter().enumerate() {
        let kind = if path && place + 1 < targets.len() { "path" } else { "milestone" };
        rows.push_str(&format!("family,A,{year},{value},{kind},self\n"));
    }
    let file = |path: &str| -> Fetched {
        let content = match path {
            "datapackage.json" => r#"{"title_vi": "Thử", "version": "1.0.0", "resources": []}"#,
            "indicators.csv" => {
                "indicator,short_vi,name_vi,unit,denominator_kind,counted_vi\nfamily,GĐ,GĐ,percent,all,gia đình\n"
            }
            "areas.csv" => "area,name_vi,level\nA,Thủy Nguyên,district\n",
            "observations.csv" => &observations,
            "targets.csv" => &rows,
            _ => return Err(Unavailable::NotFound),
        };
        Ok(content.as_bytes().to_vec())
    };
    Dataset::open("trial", file, &mut Vec::new())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn labels_of_any_series_stand_apart(
        figures in vec((0_u16..1001, 0_usize..4), 0..9),
        first in 2016_u16..2023,
        passed in 1_u16..100,
        ahead in 0_u16..30,
        path: bool,
        place in 0_usize..9,
    ) {
        let figures: Vec<_> = figures.iter().zip(first..).map(|((tenths, status), year)| (year, *tenths, *status)).collect();
        let targets = [(2024, passed.saturating_sub(3)), (2025, passed), (2030, (passed + ahead).min(100))];
        let dataset = made_up(&figures, &targets[usize::from(!path)..], path);
        let year = figures.get(place).map_or(2025, |(year, ..)| *year);
        let state = ViewState { year: i16::try_from(year).ok(), ..ViewState::default() };
        let view = IndicatorView::of(&dataset, &state, Date::new(2026, 11, 22).unwrap()).unwrap();
        prop_assert_eq!((view.trend.points.len(), view.trend.targets.len()), (figures.len(), 2 + usize::from(path)));
        for (size, lang) in [(Size::Narrow, Lang::Vi), (Size::Wide, Lang::Vi), (Size::Narrow, Lang::En)] {
            let faults = faults(&Layout::new(&view.trend, size, lang));
            prop_assert!(faults.is_empty(), "{size:?} {faults:?}");
        }
    }
}
