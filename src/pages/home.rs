//! The site's datasets, each with where it stands.

use leptos::prelude::*;
use tiendo_core::catalog::{Catalog, Entry};
use tiendo_core::lang::Lang;
use tiendo_core::view_state::ViewState;

use crate::words::Words;

/// The page.
pub(crate) fn paint(catalog: &Catalog, lang: Lang) -> AnyView {
    let words = Words::of(lang);
    let item = |entry: &Entry| {
        let address = ViewState { lang, dataset: Some(entry.name.clone()), ..ViewState::default() }.address();
        view! { <li><a href=address>{entry.title.get(lang).to_owned()}</a></li> }
    };
    view! { <h1>{words.tagline}</h1> <ul>{catalog.entries().iter().map(item).collect_view()}</ul> }.into_any()
}
