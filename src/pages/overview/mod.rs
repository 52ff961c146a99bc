//! An area on all its indicators: the finding, the milestones, every indicator, the areas below, the map, what is new.

mod bullets;
mod cards;
mod news;
mod words;

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::sentence;
use tiendo_core::standing::Status;
use tiendo_core::view::map::{TileMap, words as map_words};
use tiendo_core::view::overview::words::{below_sentence, overview_clauses};
use tiendo_core::view::overview::{Below, BelowCounts, Overview};
use tiendo_core::view::scorecard::ScorecardView;
use tiendo_core::view_state::{Page, ViewState};

use crate::components::figure::figure;
use crate::components::finding::{sample_badge, sample_explained};
use crate::components::scorecard::scorecard;
use crate::components::summary::status_class;
use crate::scene::{Painted, Scene};
use crate::words::Words;

use self::words::OwnWords;

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let (lang, dataset) = (scene.lang(), scene.dataset());
    let overview = Overview::of(dataset, scene.choice.area, scene.today);
    let table = ScorecardView::of_page(scene.dataset(), scene.choice, &scene.state, scene.today);
    let below = Below::of(dataset, scene.choice.area, scene.today);
    let sample = overview.sample
        || table.as_ref().is_some_and(|view| view.sample)
        || below.counts.iter().any(|counts| counts.sample);
    let mut clauses = overview_clauses(&overview, lang).into_iter();
    let title = clauses.next().unwrap_or_default();
    let lead: Vec<String> = clauses.collect();
    let lead = sentence::of_clauses(&lead);
    let page = view! {
        <div class="finding">
            <h1>{title.clone()}" "{sample.then(|| sample_badge(lang))}</h1>
            {lead.map(|lead| view! { <p class="subtitle">{lead}</p> })}
            {sample.then(|| sample_explained(lang))}
        </div>
        <div class="overview">
            {cards::cards(&overview, lang)}
            {bullets::bullets(&overview, scene)}
            {table.map(|view| scorecard(view, scene))}
            {areas_below(&below, scene)}
            {map(scene)}
            {news::news(scene)}
            {sources(scene)}
        </div>
    };
    Painted { title, view: page.into_any() }
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
    let address = scene.state.to_indicator(&counts.subject.code).address();
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
    let address = ViewState { year: Some(map.areas.year), ..to }.address();
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

/// Where sources and methods are told.
fn sources(scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let address = scene.state.to_page(Page::Method).address();
    view! { <p class="note">{OwnWords::of(lang).sources}" "<a href=address>{Words::of(lang).method}</a>"."</p> }
        .into_any()
}
