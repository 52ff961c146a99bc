//! What stands below the bullets of an area: their numbers, its scorecard, the targets that the areas below it met, the map, what is new.

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::standing::Status;
use tiendo_core::view::map::{TileMap, words as map_words};
use tiendo_core::view::overview::words::below_sentence;
use tiendo_core::view::overview::{Below, BelowCounts, Overview};
use tiendo_core::view::scorecard::ScorecardView;
use tiendo_core::view_state::{Page, ViewState};

use super::words::OwnWords;
use super::{bullets, news};
use crate::address;
use crate::components::figure::figure;
use crate::components::finding::{sample_badge, sample_explained};
use crate::components::later::Later;
use crate::components::scorecard::scorecard;
use crate::components::steady::Steady;
use crate::components::summary::status_class;
use crate::scene::{Painted, Scene};
use crate::words::Words;

/// The lower part of the page. Sorting and unfolding change the scorecard only.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let table = ScorecardView::of_page(scene.dataset(), scene.choice, &scene.state, scene.today);
    let has_sample = table.as_ref().is_some_and(|view| view.sample);
    let page = view! {
        {aside(scene, has_sample, before)}
        {table.map(|view| scorecard(view, scene))}
        {aside(scene, (), |(), scene| after(scene))}
    };
    let page = Steady::new("div", page).with("class", "overview");
    Painted { title: String::new(), view: page.into_any() }
}

/// What does not depend on how the scorecard is sorted and unfolded, but on `more`; it has its own turn.
fn aside<M>(scene: &Scene, more: M, draw: fn(M, &Scene) -> AnyView) -> Later<(M, Scene)>
where
    M: Copy + PartialEq + Send + 'static,
{
    let scene = scene.at_the_top();
    Later::new(scene.store, (more, scene.clone()), move || draw(more, &scene))
}

/// The numbers of the bullets; that something below is sample data, where the bullets show none and do not say so.
fn before(scorecard_has_sample: bool, scene: &Scene) -> AnyView {
    let (lang, dataset, area) = (scene.lang(), scene.dataset(), scene.choice.area);
    let overview = Overview::of(dataset, area, scene.today);
    let counts_have_sample =
        || Below::of(dataset, area, scene.today).counts.iter().any(|counts| counts.sample);
    let sample = (!overview.sample && (scorecard_has_sample || counts_have_sample()))
        .then(|| view! { <div>{sample_badge(lang)} {sample_explained(lang)}</div> });
    view! { {bullets::as_table(&overview, scene)} {sample} }.into_any()
}

/// The areas below, the map, what is new, where sources are told.
fn after(scene: &Scene) -> AnyView {
    let below = Below::of(scene.dataset(), scene.choice.area, scene.today);
    view! { {areas_below(&below, scene)} {map(scene)} {news::news(scene)} {report(scene)} {sources(scene)} }
        .into_any()
}

/// How many of the areas below met each target, each leading to its indicator.
fn areas_below(below: &Below, scene: &Scene) -> Option<AnyView> {
    let lang = scene.lang();
    let words = OwnWords::of(lang);
    let told = |counts: &BelowCounts| counts.not_reported < counts.total();
    below.counts.iter().any(told).then(|| {
        let rows = below.counts.iter().map(|counts| below_row(counts, scene));
        view! {
            <section class="below" aria-labelledby="below-title">
                <h2 id="below-title">{words.below}</h2>
                <ul>{rows.collect_view()}</ul>
                <p class="note">{words.listed_only}</p>
            </section>
        }
        .into_any()
    })
}

fn below_row(counts: &BelowCounts, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let shares = [
        (Status::Met, counts.met),
        (Status::Missed, counts.missed),
        (Status::NotReported, counts.not_comparable + counts.not_reported),
    ];
    let shares = shares.into_iter().filter(|(_, number)| *number > 0).map(|(status, number)| {
        view! { <span class=status_class(status) style=format!("flex-grow:{number}")></span> }
    });
    let address = address::link(&scene.state.to_indicator(&counts.subject.code));
    view! {
        <li>
            <a href=address>{counts.subject.short.get(lang).to_owned()}</a>
            <div class="shares" aria-hidden="true">{shares.collect_view()}</div>
            <span>{below_sentence(counts, lang)}</span>
        </li>
    }
    .into_any()
}

/// The map of one indicator, with a way to its page.
fn map(scene: &Scene) -> Option<AnyView> {
    let (lang, dataset) = (scene.lang(), scene.dataset());
    let (indicator, map) = TileMap::latest(dataset, scene.choice.area, scene.today)?;
    let title = map_words::headline_with_subject(&map.areas, lang);
    let to = scene.state.to_indicator(&dataset.indicator(indicator).code);
    let address = address::link(&ViewState { year: Some(map.areas.year), ..to });
    Some(
        view! {
            <div class="map">
                {figure(Chart::Map, Some(title), &|size| tiendo_charts::tiles(&map, size, lang), scene)}
                <p><a href=address>{OwnWords::of(lang).map_of}</a></p>
            </div>
        }
        .into_any(),
    )
}

/// The way to the report on the area.
fn report(scene: &Scene) -> AnyView {
    let address = address::link(&scene.state.to_report(&scene.dataset().area(scene.choice.area).code));
    view! { <p class="to-report"><a href=address>{OwnWords::of(scene.lang()).report}</a></p> }.into_any()
}

/// Where sources and methods are told.
fn sources(scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let address = address::link(&scene.state.to_page(Page::Method));
    view! { <p class="note">{OwnWords::of(lang).sources}" "<a href=address>{Words::of(lang).method}</a>"."</p> }
        .into_any()
}
