//! Verdicts of shipped data: what a series takes from a dataset, above all where a boundary changed.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::Unavailable;
use tiendo_core::lang::Lang;
use tiendo_core::standing::Status;
use tiendo_core::value::Value;
use tiendo_core::verdict::{Forecast, OutlookClass, Reason, Series, Topic, Verdict, explain, judge};

fn shipped(name: &str) -> Dataset {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let fetch = |path: &str| fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound);
    Dataset::open(name, fetch, &mut Vec::new())
}

fn verdict(dataset: &Dataset, indicator: &str, area: &str) -> Verdict {
    let (indicator, area) = (dataset.find_indicator(indicator).unwrap(), dataset.find_area(area).unwrap());
    judge(&Series::of(dataset, indicator, area).on(Date::new(2026, 11, 22).unwrap()))
}

/// An Lão, no change of boundary: the pace rests on all four figures.
#[test]
fn a_district_whose_boundary_stayed() {
    let dataset = shipped("hai-phong");
    let verdict = verdict(&dataset, "learning_family", "313");
    assert_eq!(verdict.new_territory, None);
    let Forecast::Paced { trend, .. } = verdict.outlook.unwrap().forecast else {
        panic!("a pace is expected")
    };
    assert_eq!((trend.first.year, trend.last.year, trend.figures), (2022, 2025, 4));
}

/// Hồng Bàng gained three communes on 1 January 2025: 61,5 to 69,9 % are of the old district, 74,3 % of the new one. The
/// milestone of 2025 is judged by 74,3 − 70 = 4,3 points; one figure makes no pace toward 2030.
#[test]
fn a_pace_does_not_run_across_a_boundary() {
    let dataset = shipped("hai-phong");
    let verdict = verdict(&dataset, "learning_family", "303");
    let territory = verdict.new_territory.unwrap();
    assert_eq!((territory.from, territory.year), (Date::new(2025, 1, 1).unwrap(), 2025));
    assert_eq!(verdict.milestones[0].standing().status(), Status::Met);
    assert_eq!(verdict.path.len(), 3, "figures of the old district stand against the path of their years");
    let outlook = verdict.outlook.as_ref().unwrap();
    assert!(matches!(outlook.forecast, Forecast::Unjudged(Reason::OneFigure(_))), "{outlook:?}");
    let indicator = dataset.indicator(dataset.find_indicator("learning_family").unwrap());
    let steps = explain(&verdict, indicator, "Hồng Bàng", Lang::Vi);
    let step = steps.iter().find(|step| step.topic == Topic::Territory).unwrap();
    assert_eq!(
        step.result,
        "Địa giới đổi từ ngày 01/01/2025; nhịp và dự báo chỉ tính từ số liệu năm 2025 trở đi"
    );
}

/// The city merged with Hải Dương on 1 July 2025, a day after its last figure (30 June): nothing in the series is broken.
/// s = (69,7 − 55,0) / 3 = 4,9; ŷ = 69,7 + 4,9 · 5 = 94,2, more than 80.
#[test]
fn a_change_after_the_latest_figure_breaks_nothing() {
    let verdict = verdict(&shipped("hai-phong"), "learning_family", "31");
    assert_eq!(verdict.new_territory, None);
    let outlook = verdict.outlook.unwrap();
    assert_eq!(outlook.class(), OutlookClass::OnTrack);
    let Forecast::Paced { projection, .. } = outlook.forecast else { panic!("a pace is expected") };
    assert_eq!(projection.value.value, Value::from_hundredths(9420));
}

/// Hà Nội's figure of 2024 is of those registered, so only that of 2023 counts.
#[test]
fn figures_on_another_basis_are_left_out() {
    let verdict = verdict(&shipped("cac-tinh"), "learning_family", "01");
    assert_eq!(verdict.latest.unwrap().year, 2023);
}
