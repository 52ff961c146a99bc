//! How long things take with the dataset of national size: 3,321 communes, 25 indicators, ten years.
#![allow(missing_docs, reason = "criterion's macros make public functions")]
#![expect(clippy::expect_used, reason = "a measurement of nothing fails by panicking")]

mod data;

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use tiendo_core::change::Change;
use tiendo_core::dataset::{Dataset, Tables};
use tiendo_core::date::{Date, Year};
use tiendo_core::history::History;
use tiendo_core::lang::Lang;
use tiendo_core::package::Descriptor;
use tiendo_core::peers::Peers;
use tiendo_core::rollup::RollUp;
use tiendo_core::scorecard::{Moment, Scorecard};
use tiendo_core::search::Index;
use tiendo_core::sentence;
use tiendo_core::standing::Status;
use tiendo_core::verdict;
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;
use tiendo_sample::NAME;

use crate::data::Files;

/// The year that is shown, and the one it is seen from.
const YEAR: Year = 2025;
fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day of the calendar")
}

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
        bencher.iter(|| IndicatorView::of(&dataset, black_box(&asked), today()));
    });
    let view = IndicatorView::of(&dataset, &asked, today()).expect("a view of what is there");
    group.bench_function("headlines", |bencher| {
        bencher.iter(|| {
            let view = black_box(&view);
            sentence::headline(&view.trend, Lang::Vi) + &sentence::ranking_headline(&view.ranking, Lang::Vi)
        });
    });
    group.bench_function("series", |bencher| {
        let indicator = dataset.find_indicator("sample_13").expect("an indicator of the made-up package");
        let area = dataset.find_area("C2000").expect("an area of the made-up package");
        bencher.iter(|| dataset.series(black_box(indicator), black_box(area)).count());
    });
    let indicator = dataset.find_indicator("sample_13").expect("an indicator of the made-up package");
    let [commune, province] =
        ["C2000", "P20"].map(|code| dataset.find_area(code).expect("an area of the made-up package"));
    group.bench_function("peers", |bencher| {
        bencher.iter(|| Peers::of(&dataset, indicator, black_box(commune), YEAR));
    });
    group.bench_function("change", |bencher| {
        bencher.iter(|| Change::of(&dataset, indicator, black_box(commune), YEAR - 1, YEAR));
    });
    group.bench_function("roll-up", |bencher| {
        bencher.iter(|| RollUp::of(&dataset, indicator, black_box(province), YEAR));
    });
    group.bench_function("history", |bencher| {
        bencher.iter(|| History::of(&dataset).breaks(black_box(commune), 2016, 2030));
    });
    group.bench_function("scorecard of a province", |bencher| {
        let communes: Vec<_> = dataset.children(province).collect();
        bencher.iter(|| Scorecard::of(&dataset, Moment::Passed(YEAR), communes.iter().copied()));
    });
    group.bench_function("find_area", |bencher| bencher.iter(|| dataset.find_area(black_box("C3321"))));
    group.sample_size(20);
    group.bench_function("scorecard", |bencher| bencher.iter(|| scorecard(&dataset)));
    group.finish();
}

/// Every indicator judged in every commune: how many milestones are met.
fn scorecard(dataset: &Dataset) -> usize {
    let today = Date::parse("2026-11-22").expect("a day");
    let mut met = 0;
    for (indicator, _) in dataset.indicators() {
        for (area, _) in dataset.areas() {
            let series = verdict::Series::of(dataset, indicator, area);
            let judged = verdict::judge(black_box(&series.on(today)));
            met += judged.milestones.iter().filter(|it| it.standing().status() == Status::Met).count();
        }
    }
    met
}

fn searching(criterion: &mut Criterion) {
    let files = Files::national();
    let dataset = data::open(|path| files.fetch(path));
    let names: Vec<(&str, &str)> =
        dataset.areas().map(|(_, area)| (area.name.get(Lang::Vi), &*area.code)).collect();
    let mut group = criterion.benchmark_group("search");
    group.bench_function("index", |bencher| bencher.iter(|| Index::new(names.iter().copied())));
    let index = Index::new(names.iter().copied());
    for query in ["mau 33", "tinh", "c17", "không có"] {
        group.bench_function(query, |bencher| bencher.iter(|| index.find(black_box(query), 20)));
    }
    group.finish();
}

criterion_group!(benches, reading, views, searching);
criterion_main!(benches);
