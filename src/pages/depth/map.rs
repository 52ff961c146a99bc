//! The areas on a map, with a slider through the years and a button that plays them.

use leptos::prelude::*;
use tiendo_charts::{ChartError, Drawing, Size};
use tiendo_core::date::Year;
use tiendo_core::export::Chart;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::view::Choice;
use tiendo_core::view::map::{AreaMap, ShapeMap, TileMap, words};
use tiendo_core::view_state::ViewState;

use super::models::Models;
use super::play::{self, toggle};
use super::words::Words;
use crate::components::figure::{Drawer, figure};
use crate::scene::Scene;

/// The map of an indicator: by the shapes of the areas where the dataset has them, else as tiles.
pub(super) enum Map {
    Shapes(ShapeMap),
    Tiles(TileMap),
}

impl Map {
    /// The map of the choice; none where the areas have neither shapes nor tiles.
    pub(super) fn of(scene: &Scene) -> Option<Self> {
        let (dataset, today) = (scene.dataset(), scene.today);
        let Choice { indicator, area, year } = scene.choice;
        let by_shapes = |shapes| ShapeMap::of(dataset, shapes, indicator, area, year, today);
        let tiles = || TileMap::of(dataset, indicator, area, year, today).map(Self::Tiles);
        scene.shapes().and_then(by_shapes).map(Self::Shapes).or_else(tiles)
    }

    fn draw(&self, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
        match self {
            Self::Shapes(map) => tiendo_charts::choropleth(map, size, lang),
            Self::Tiles(map) => tiendo_charts::tiles(map, size, lang),
        }
    }

    fn headline(&self, lang: Lang) -> String {
        match self {
            Self::Shapes(map) => words::headline(&map.areas, lang),
            Self::Tiles(map) => words::headline(&map.areas, lang),
        }
    }

    /// The years that it can show.
    fn years(&self) -> Vec<Year> {
        match self {
            Self::Shapes(map) => years(&map.areas),
            Self::Tiles(map) => years(&map.areas),
        }
    }
}

/// What draws the map alone.
pub(crate) fn drawer(scene: &Scene) -> Option<Box<Drawer<'static>>> {
    let (map, lang) = (Map::of(scene)?, scene.lang());
    Some(Box::new(move |size| map.draw(size, lang)))
}

pub(super) fn content(models: &Models) -> Option<AnyView> {
    let (map, scene) = (models.map()?, &models.scene);
    let lang = scene.lang();
    let draw = |size| map.draw(size, lang);
    let picture = figure(Chart::Map, Some(map.headline(lang)), &draw, scene);
    Some(view! { {picture} {years_slider(map.years(), scene)} }.into_any())
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
