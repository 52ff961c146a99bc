//! The areas on a map, with a slider through the years and a button that plays them.

use leptos::prelude::*;
use tiendo_core::date::Year;
use tiendo_core::export::Chart;
use tiendo_core::format;
use tiendo_core::view::map::{AreaMap, ShapeMap, TileMap, words};
use tiendo_core::view_state::ViewState;

use super::models::Models;
use super::play::{self, toggle};
use super::words::Words;
use crate::components::figure::{Drawer, figure};
use crate::scene::Scene;

/// Whether the areas have shapes or tiles.
pub(super) fn is_there(models: &Models) -> bool {
    drawn(&models.scene).is_some()
}

pub(super) fn content(scene: &Scene) -> AnyView {
    let content = drawn(scene).map(|(title, draw, years)| {
        view! { {figure(Chart::Map, Some(title), &*draw, scene)} {years_slider(years, scene)} }
    });
    content.into_any()
}

/// What the map says, what draws it, and the years it can show.
type Drawn = (String, Box<Drawer<'static>>, Vec<Year>);

/// What draws the map alone.
pub(crate) fn drawer(scene: &Scene) -> Option<Box<Drawer<'static>>> {
    drawn(scene).map(|(_, draw, _)| draw)
}

/// By the shapes of the areas where the dataset has them, else as tiles.
fn drawn(scene: &Scene) -> Option<Drawn> {
    let (choice, lang, today) = (scene.choice, scene.lang(), scene.today);
    let (indicator, area, year) = (choice.indicator, choice.area, choice.year);
    let by_shapes = |shapes| ShapeMap::of(scene.dataset(), shapes, indicator, area, year, today);
    if let Some(map) = scene.shapes().and_then(by_shapes) {
        let (title, years) = (words::headline(&map.areas, lang), years(&map.areas));
        return Some((title, Box::new(move |size| tiendo_charts::choropleth(&map, size, lang)), years));
    }
    let map = TileMap::of(scene.dataset(), indicator, area, year, today)?;
    let (title, years) = (words::headline(&map.areas, lang), years(&map.areas));
    Some((title, Box::new(move |size| tiendo_charts::tiles(&map, size, lang)), years))
}

/// The years with a figure, and the one shown.
fn years<P>(map: &AreaMap<P>) -> Vec<Year> {
    let before = map.years.iter().copied().filter(|year| *year < map.year);
    let after = map.years.iter().copied().filter(|year| *year > map.year);
    before.chain([map.year]).chain(after).collect()
}

fn years_slider(years: Vec<Year>, scene: &Scene) -> Option<AnyView> {
    let words = Words::of(scene.lang());
    let (first, last) = (*years.first()?, *years.last()?);
    if first == last {
        return None;
    }
    let (store, shown) = (scene.store, scene.choice.year);
    let place = years.iter().position(|year| *year == shown)?;
    let (to_play, to_step) = (years.clone(), years.clone());
    let end = years.len() - 1;
    let slide = move |place: Option<usize>| {
        if let Some(year) = place.and_then(|place| years.get(place)) {
            store.slide(ViewState { year: Some(*year), ..untrack(|| store.state()) });
        }
    };
    let pressed = move || if store.playing.read().is_some() { "true" } else { "false" };
    let view = view! {
        <div class="slider years">
            <label for="map-year">{words.map_year}</label>
            <output for="map-year" aria-live="off">{format::year(shown)}</output>
            <input id="map-year" type="range" min="0" max=end step="1" value=place prop:value=place.to_string()
                aria-valuetext=format::year(shown)
                on:input:target=move |event| slide(event.target().value().parse().ok()) />
            <span class="end">{format::year(first)}</span>
            <span class="end">{format::year(last)}</span>
            <button type="button" class="plain play" aria-pressed=pressed
                on:click=move |_| toggle(store, &to_play)>{words.play}</button>
            <button type="button" class="plain next"
                on:click=move |_| drop(play::step(store, &to_step))>{words.next_year}</button>
        </div>
    };
    Some(view.into_any())
}
