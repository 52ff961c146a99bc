//! How long the pages' view models and charts take with the dataset of national size, each chart with its view model.
#![allow(missing_docs, reason = "criterion's macros make public functions")]
#![expect(clippy::expect_used, reason = "a measurement of nothing fails by panicking")]

#[path = "../../core/benches/data/mod.rs"]
#[expect(dead_code, reason = "core's own benchmarks also count its bytes")]
mod data;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use tiendo_charts::{Drawing, Size};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::judgement::Judgement;
use tiendo_core::view::overview::{Below, Overview};
use tiendo_core::view::scorecard::ScorecardView;
use tiendo_core::view::{Changes, Choice, Distribution, Panels, Ranking, Trend};
use tiendo_core::view_state::ViewState;

use crate::data::Files;

/// What a page shows: its name, and how it is made.
type Shown = (&'static str, fn(&Page<'_>) -> Option<Drawing>);

/// What is chosen on a page, on a day.
struct Page<'a> {
    dataset: &'a Dataset,
    state: ViewState,
    choice: Choice,
    today: Date,
}

impl<'a> Page<'a> {
    fn of(dataset: &'a Dataset, area: &str) -> Self {
        let asked = ViewState {
            indicator: Some("sample_13".to_owned()),
            area: Some(area.to_owned()),
            year: Some(2025),
            ..ViewState::default()
        };
        let (choice, _) = Choice::resolve(dataset, &asked).expect("an area and an indicator that are there");
        let today = Date::new(2026, 11, 22).expect("a day of the calendar");
        Self { dataset, state: asked, choice, today }
    }
}

fn of_a_commune(criterion: &mut Criterion) {
    let shown: [Shown; 6] = [
        ("trend", |page| {
            tiendo_charts::trend(&Trend::of(page.dataset, page.choice, page.today), Size::Wide, Lang::Vi).ok()
        }),
        ("why", |page| {
            let judgement = Judgement::of(page.dataset, page.choice.indicator, page.choice.area, page.today);
            black_box(judgement);
            None
        }),
        ("ranking", |page| {
            tiendo_charts::ranking(&Ranking::of(page.dataset, page.choice, page.today), Size::Wide, Lang::Vi)
                .ok()
        }),
        ("change", |page| {
            let changes = Changes::of_page(page.dataset, page.choice, &page.state, page.today)?;
            tiendo_charts::dumbbell(&changes, Size::Wide, Lang::Vi).ok()
        }),
        ("spread", |page| {
            let (indicator, area) = (page.choice.indicator, page.choice.area);
            let distribution = Distribution::of(page.dataset, indicator, area, page.today)?;
            tiendo_charts::strip(&distribution, Size::Wide, Lang::Vi).ok()
        }),
        ("panels", |page| {
            tiendo_charts::panels(
                &Panels::of_area(page.dataset, page.choice.area, page.today),
                Size::Wide,
                Lang::Vi,
            )
            .ok()
        }),
    ];
    measure(criterion, "commune", "C2000", &shown);
}

fn of_the_country(criterion: &mut Criterion) {
    let shown: [Shown; 3] = [
        ("overview", |page| {
            tiendo_charts::bullet(
                &Overview::of(page.dataset, page.choice.area, page.today),
                Size::Wide,
                Lang::Vi,
            )
            .ok()
        }),
        ("below", |page| {
            black_box(Below::of(page.dataset, page.choice.area, page.today));
            None
        }),
        ("scorecard", |page| {
            let view = ScorecardView::of_page(page.dataset, page.choice, &page.state, page.today)?;
            tiendo_charts::scorecard(&view, Size::Wide, Lang::Vi).ok()
        }),
    ];
    measure(criterion, "country", "VN", &shown);
}

fn measure(criterion: &mut Criterion, group: &str, area: &str, shown: &[Shown]) {
    let files = Files::national();
    let dataset = data::open(|path| files.fetch(path));
    let page = Page::of(&dataset, area);
    let mut group = criterion.benchmark_group(group);
    for (name, make) in shown {
        group.bench_function(*name, |bencher| bencher.iter(|| make(black_box(&page))));
    }
    group.finish();
}

criterion_group!(benches, of_a_commune, of_the_country);
criterion_main!(benches);
