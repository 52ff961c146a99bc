//! Looks for areas, indicators and datasets: a field with a list, as the combobox pattern of ARIA has it.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::catalog::Catalog;
use tiendo_core::dataset::Dataset;
use tiendo_core::lang::Lang;
use tiendo_core::view::look_up::{Found, LookUp, Shelf};
use tiendo_core::view_state::ViewState;
use web_sys::KeyboardEvent;

use crate::scene::Scene;
use crate::storage;
use crate::store::{Shared, Store};
use crate::tools::dialog;
use crate::tools::words::Words;

/// At most so many answers; who does not find it among these types on.
const SHOWN: usize = 12;

/// So many choices are remembered.
const REMEMBERED: usize = 8;

/// Where is searched.
#[derive(Clone)]
struct Place {
    dataset: Option<Shared<Dataset>>,
    catalog: Option<Shared<Catalog>>,
    state: ViewState,
    lang: Lang,
    look_up: Arc<LookUp>,
}

impl Place {
    fn of(scene: Option<&Scene>, lang: Lang, store: Store) -> Self {
        let dataset = scene.map(|scene| scene.loaded.dataset.clone());
        let catalog = untrack(|| store.catalog());
        let state = scene.map_or_else(|| untrack(|| store.state()), |scene| scene.state.clone());
        let look_up = look_up(dataset.as_ref(), catalog.as_ref(), lang);
        Self { dataset, catalog, state, lang, look_up }
    }

    fn shelf(&self) -> Shelf<'_> {
        shelf(self.dataset.as_ref(), self.catalog.as_ref(), self.lang)
    }

    fn find(&self, query: &str) -> Vec<Found> {
        if query.trim().is_empty() {
            let recent = storage::get(storage::RECENT).unwrap_or_default();
            return self.shelf().offered(&recent, SHOWN);
        }
        self.look_up.find(self.shelf(), query, SHOWN)
    }

    fn choose(&self, found: &Found, store: Store) {
        remember(&found.key);
        if let Some(to) = self.shelf().leads_to(found.thing, &self.state) {
            store.go(to);
        }
        dialog::close_for_page();
    }
}

fn shelf<'a>(
    dataset: Option<&'a Shared<Dataset>>,
    catalog: Option<&'a Shared<Catalog>>,
    lang: Lang,
) -> Shelf<'a> {
    Shelf { dataset: dataset.map(|dataset| &**dataset), catalog: catalog.map(|catalog| &**catalog), lang }
}

/// What an index was made of.
type Made = (Option<Shared<Dataset>>, Option<Shared<Catalog>>, Lang);

thread_local! {
    static KEPT: RefCell<Option<(Made, Arc<LookUp>)>> = const { RefCell::new(None) };
}

/// The index of a dataset, made when it is first searched.
fn look_up(dataset: Option<&Shared<Dataset>>, catalog: Option<&Shared<Catalog>>, lang: Lang) -> Arc<LookUp> {
    let of = (dataset.cloned(), catalog.cloned(), lang);
    KEPT.with_borrow_mut(|kept| match kept {
        Some((known, look_up)) if *known == of => Arc::clone(look_up),
        _ => {
            let look_up = Arc::new(LookUp::of(shelf(dataset, catalog, lang)));
            *kept = Some((of, Arc::clone(&look_up)));
            look_up
        }
    })
}

fn remember(key: &str) {
    let before = storage::get(storage::RECENT).unwrap_or_default();
    let others = before.lines().filter(|line| *line != key);
    let keys: Vec<&str> = std::iter::once(key).chain(others).take(REMEMBERED).collect();
    storage::set(storage::RECENT, Some(&keys.join("\n")));
}

/// What is in the dialog.
pub(crate) fn paint(scene: Option<&Scene>, lang: Lang, store: Store) -> AnyView {
    let words = Words::of(lang);
    let label = if scene.is_some() { words.search_what } else { words.search_datasets };
    let place = Place::of(scene, lang, store);
    let adds = place.shelf().adds_areas(&place.state);
    let adds = adds.then(|| view! { <p class="tool-hint">{words.search_adds}</p> });
    let (query, active) = (RwSignal::new(String::new()), RwSignal::new(0_usize));
    let finder = place.clone();
    let found = Memo::new(move |_| finder.find(&query.read()));
    let chooser = place.clone();
    let on_key = move |event: KeyboardEvent| {
        let (number, at) = (found.read_untracked().len(), active.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if number > 0 => active.set((at + 1) % number),
            "ArrowUp" if number > 0 => active.set((at + number - 1) % number),
            // Enter may also end what an input method composes.
            "Enter" if !event.is_composing() => {
                if let Some(found) = found.read_untracked().get(at).cloned() {
                    chooser.choose(&found, store);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let on_input = move |event| {
        active.set(0);
        query.set(event_target_value(&event));
    };
    let place = StoredValue::new(place);
    let options = move || {
        let found = found.read();
        found.iter().enumerate().map(|(at, found)| option(at, found, active, place, store)).collect_view()
    };
    let current = move || (!found.read().is_empty()).then(|| option_id(active.get()));
    let nothing =
        move || if found.read().is_empty() { words.nothing_found.to_owned() } else { String::new() };
    view! {
        <input id="search-field" type="text" inputmode="search" role="combobox" autofocus autocomplete="off" spellcheck="false"
            aria-label=label placeholder=label aria-autocomplete="list" aria-expanded="true" aria-controls="search-list"
            aria-activedescendant=current on:input=on_input on:keydown=on_key/>
        <ul id="search-list" role="listbox" aria-label=words.found>{options}</ul>
        {dialog::status(nothing)}
        {adds}
        <p class="tool-hint">{words.search_keys}</p>
    }
    .into_any()
}

fn option_id(place: usize) -> String {
    format!("found-{place}")
}

fn option(
    at: usize,
    found: &Found,
    active: RwSignal<usize>,
    place: StoredValue<Place>,
    store: Store,
) -> AnyView {
    let pieces = found.pieces().into_iter().map(|(piece, typed)| {
        let piece = piece.to_owned();
        if typed { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
    });
    let pieces = pieces.collect_view();
    let detail = found.detail.clone();
    let found = found.clone();
    let choose = move |_| place.with_value(|place| place.choose(&found, store));
    view! {
        <li role="option" id=option_id(at) aria-selected=move || if active.get() == at { "true" } else { "false" }
            on:click=choose on:pointermove=move |_| point(active, at)>
            <span class="found-name">{pieces}</span>
            " "
            <span class="found-detail">{detail}</span>
        </li>
    }
    .into_any()
}

fn point(active: RwSignal<usize>, at: usize) {
    if active.get_untracked() != at {
        active.set(at);
    }
}
