//! A field that finds areas in a long table, without regard to accents.

use std::sync::OnceLock;

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::search::Index;
use tiendo_core::sentence;

/// So many areas are shown of those that are found.
const MOST_FOUND: usize = 40;

/// A table of many areas.
pub(crate) struct Seekable {
    /// The id of the field.
    pub(crate) id: String,
    /// What is looked for.
    pub(crate) sought: RwSignal<String>,
    /// Makes the areas' names and codes ready for searching.
    pub(crate) index: Box<dyn Fn() -> Index + Send>,
    /// The table of the areas at these places, the best match first; its excerpt while nothing is looked for.
    pub(crate) table: Box<dyn Fn(Option<Vec<usize>>) -> AnyView + Send>,
}

/// A table under its field.
pub(crate) fn seek(seekable: Seekable, lang: Lang) -> AnyView {
    let Seekable { id, sought, index: make_index, table } = seekable;
    // Made when something is looked for, and kept for the next letter.
    let index = OnceLock::new();
    let table = move || {
        let text = sought.read();
        let found = (!text.is_empty()).then(|| {
            let hits = index.get_or_init(&make_index).find(&text, MOST_FOUND);
            hits.iter().map(|hit| hit.item).collect::<Vec<usize>>()
        });
        let said = found.as_ref().map(|found| sentence::counted_areas(found.len(), None, lang));
        view! { <p class="note" role="status">{said.unwrap_or_default()}</p> {table(found)} }
    };
    let labelled = id.clone();
    view! {
        <label class="choice seek" for=labelled>
            <span>{lang.pick("Tìm địa bàn trong bảng", "Find an area in the table")}</span>
            <input id=id type="search" autocomplete="off" prop:value=move || sought.get()
                on:input:target=move |event| sought.set(event.target().value()) />
        </label>
        {table}
    }
    .into_any()
}
