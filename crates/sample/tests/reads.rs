//! The made-up package is one that the domain reads without a finding.

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::Unavailable;
use tiendo_core::model::ObsStatus;
use tiendo_core::standing::Standing;
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;
use tiendo_sample::{NAME, Scope};

const SMALL: Scope = Scope { provinces: 3, communes: 12, indicators: 6, years: 10 };

fn dataset() -> Dataset {
    let files = tiendo_sample::package(SMALL);
    let fetch = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.map(|file| file.text.clone().into_bytes()).ok_or(Unavailable::NotFound)
    };
    let mut findings = Vec::new();
    let dataset = Dataset::open(NAME, fetch, &mut findings);
    assert_eq!(findings, []);
    dataset
}

#[test]
fn every_figure_is_read_as_a_sample_and_agrees_with_its_counts() {
    let dataset = dataset();
    let figures = || dataset.indicators().flat_map(|(id, _)| dataset.observations().of_indicator(id));
    assert_eq!(figures().count(), SMALL.figures());
    for figure in figures() {
        assert_eq!(figure.status, ObsStatus::Sample);
        // Tenths of a point: half of one is 5 hundredths.
        let share = figure.numerator.unwrap() * 10_000 / figure.denominator.unwrap();
        assert!(share.abs_diff(u64::try_from(figure.value.hundredths()).unwrap()) <= 5, "{figure:?}");
    }
}

#[test]
fn every_commune_has_a_verdict_against_the_targets_of_its_province() {
    let dataset = dataset();
    let view = IndicatorView::of(&dataset, &ViewState::default(), Date::new(2026, 11, 22).unwrap()).unwrap();
    let group = view.ranking.main_group().unwrap();
    assert_eq!((group.rows.len(), group.silent.len()), (SMALL.communes, 0));
    let judged = |standing| matches!(standing, Standing::Met { .. } | Standing::Missed { .. });
    assert!(group.rows.iter().all(|row| judged(row.standing)));
    // A path of four years leads to the milestone of 2025.
    assert_eq!((view.trend.path().len(), view.milestones.len()), (5, 2));
    assert!(view.sample);
}
