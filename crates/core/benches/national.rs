//! How long things take with the dataset of national size: 3,321 communes, 25 indicators, ten years.
#![allow(missing_docs, reason = "criterion's macros make public functions")]
#![expect(clippy::expect_used, reason = "a measurement of nothing fails by panicking")]

mod data;

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use tiendo_core::dataset::{Dataset, Tables};
use tiendo_core::date::Year;
use tiendo_core::lang::Lang;
use tiendo_core::model::{AreaId, IndicatorId};
use tiendo_core::package::Descriptor;
use tiendo_core::sentence;
use tiendo_core::standing::{Aim, Measured, Standing};
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;
use tiendo_sample::NAME;

use crate::data::Files;

/// The year that is shown, and the one it is seen from.
const YEAR: Year = 2025;
const THIS_YEAR: Year = 2026;

fn reading(criterion: &mut Criterion) {
    let files = Files::national();
    let mut group = criterion.benchmark_group("national");
    group.sample_size(10).throughput(Throughput::Bytes(files.bytes() as u64));
    // Copies of the files are made outside of what is measured.
    let fetched = || {
        let mut findings = Vec::new();
        let descriptor = Descriptor::read(NAME, &files.fetch(Descriptor::FILE), &mut findings);
        let tables = Tables::fetch(&descriptor, |path| files.fetch(path));
        (descriptor, tables)
    };
    group.bench_function("open", |bencher| {
        bencher.iter_batched(
            fetched,
            |(descriptor, tables)| Dataset::read(descriptor, &tables, &mut Vec::new()),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn views(criterion: &mut Criterion) {
    let files = Files::national();
    let dataset = data::open(|path| files.fetch(path));
    let mut group = criterion.benchmark_group("national");
    let asked = ViewState {
        indicator: Some("sample_13".to_owned()),
        area: Some("C2000".to_owned()),
        year: Some(YEAR),
        ..ViewState::default()
    };
    group.bench_function("screen", |bencher| {
        bencher.iter(|| IndicatorView::of(&dataset, black_box(&asked), THIS_YEAR));
    });
    let view = IndicatorView::of(&dataset, &asked, THIS_YEAR).expect("a view of what is there");
    group.bench_function("headlines", |bencher| {
        bencher.iter(|| {
            let view = black_box(&view);
            sentence::headline(&view.trend, Lang::Vi) + &sentence::ranking_headline(&view.ranking, Lang::Vi)
        });
    });
    group.bench_function("series", |bencher| {
        let (indicator, area) = ids(&dataset, "sample_13", "C2000");
        bencher.iter(|| dataset.series(black_box(indicator), black_box(area)));
    });
    group.bench_function("find_area", |bencher| bencher.iter(|| dataset.find_area(black_box("C3321"))));
    group.sample_size(20);
    group.bench_function("scorecard", |bencher| bencher.iter(|| scorecard(&dataset)));
    group.finish();
}

fn ids(dataset: &Dataset, indicator: &str, area: &str) -> (IndicatorId, AreaId) {
    dataset.find_indicator(indicator).zip(dataset.find_area(area)).expect("codes of the made-up package")
}

/// How many of all areas and indicators have reached their target in the year.
fn scorecard(dataset: &Dataset) -> usize {
    let met = |indicator, area| {
        let figure = dataset.observation(indicator, area, YEAR)?;
        let target = dataset.yardstick(indicator, area).and_then(|it| it.applying_to(YEAR));
        let (value, numerator, denominator) = (figure.value, figure.numerator, figure.denominator);
        let measured = Measured { value, numerator, denominator };
        let subject = dataset.indicator(indicator);
        let standing = Standing::of(measured, YEAR, target.map(Aim::from), subject.unit, subject.direction);
        matches!(standing, Standing::Met { .. }).then_some(())
    };
    let of = |indicator| dataset.areas().filter(|(area, _)| met(indicator, *area).is_some()).count();
    dataset.indicators().map(|(indicator, _)| of(indicator)).sum()
}

criterion_group!(benches, reading, views);
criterion_main!(benches);
