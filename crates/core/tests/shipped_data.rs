//! The datasets in data/ are what they say: read without a finding, sourced figure by figure, sample data marked as such.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::PathBuf;

use tiendo_core::catalog::Catalog;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::model::ObsStatus;
use tiendo_core::sentence;
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;

fn file(path: &str) -> Fetched {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data");
    fs::read(data.join(path)).map_err(|_| Unavailable::NotFound)
}

fn datasets() -> Vec<(Dataset, bool)> {
    let catalog = Catalog::read(&file(Catalog::FILE)).unwrap();
    let read = |name: &str| {
        let mut findings = Vec::new();
        let dataset = Dataset::open(name, |path| file(&format!("{name}/{path}")), &mut findings);
        assert_eq!(findings, [], "{name}");
        dataset
    };
    catalog.entries().iter().map(|entry| (read(&entry.name), entry.sample)).collect()
}

fn screens(dataset: &Dataset) -> Vec<IndicatorView> {
    let mut screens = Vec::new();
    for (id, indicator) in dataset.indicators() {
        for (_, area) in dataset.areas() {
            for year in dataset.years(id) {
                let state = ViewState {
                    indicator: Some(indicator.code.to_string()),
                    area: Some(area.code.to_string()),
                    year: Some(year),
                    ..ViewState::default()
                };
                screens.push(IndicatorView::of(dataset, &state, Date::new(2026, 11, 22).unwrap()).unwrap());
            }
        }
    }
    screens
}

#[test]
fn all_four_are_read_without_a_finding_and_every_figure_has_a_source() {
    let datasets = datasets();
    assert_eq!(datasets.len(), 4);
    for (dataset, _) in &datasets {
        for screen in screens(dataset) {
            assert!(!screen.citations.unsourced(), "{}", dataset.descriptor().name);
            for (_, source) in screen.citations.numbered() {
                assert!(!source.url.is_empty() || !source.section.is_empty(), "{}", source.code);
            }
        }
    }
}

#[test]
fn sample_data_is_marked_in_every_row_and_real_data_in_none() {
    for (dataset, sample) in datasets() {
        assert_eq!(dataset.has_sample(), sample);
        for (id, _) in dataset.indicators() {
            for observation in dataset.observations().of_indicator(id) {
                assert_eq!(observation.status == ObsStatus::Sample, sample, "{observation:?}");
            }
        }
    }
}

#[test]
fn published_percentages_agree_with_their_counts() {
    for (dataset, _) in datasets() {
        for (id, _) in dataset.indicators() {
            for observation in dataset.observations().of_indicator(id) {
                let Some((counted, all)) = observation.numerator.zip(observation.denominator) else {
                    continue;
                };
                let share = i64::try_from(counted * 10_000 / all).unwrap();
                assert!((share - observation.value.hundredths()).abs() <= 6, "{observation:?}");
            }
        }
    }
}

#[test]
fn every_screen_has_its_sentences_in_both_languages() {
    for (dataset, _) in datasets() {
        for screen in screens(&dataset) {
            for lang in Lang::ALL {
                for text in [
                    sentence::headline(&screen.trend, lang),
                    sentence::ranking_headline(&screen.ranking, lang),
                ] {
                    assert!(
                        !text.contains("  ") && !text.ends_with([' ', ',']) && text.len() > 10,
                        "{text:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_story_of_thuy_nguyen() {
    let datasets = datasets();
    let (dataset, _) = datasets.iter().find(|(dataset, _)| dataset.descriptor().name == "hai-phong").unwrap();
    let state =
        ViewState::from_address("/vi/hai-phong/indicator/learning_family", "area=311&year=2025").unwrap();
    let view = IndicatorView::of(dataset, &state, Date::new(2026, 11, 22).unwrap()).unwrap();
    // 70 − 63,2 = 6,8; ⌈0,70 · 98 113⌉ − 62 007 = 68 680 − 62 007 = 6 673.
    assert_eq!(
        sentence::headline(&view.trend, Lang::Vi).replace('\u{a0}', " "),
        "Thủy Nguyên chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 6,8 điểm"
    );
    assert_eq!(view.milestones[0].standing.gap().and_then(|gap| gap.units), Some(6673));
    assert_eq!(view.trend.path().len(), 4);
    assert!(view.sample);
}
