//! The header: what this is, the pages of the dataset, the tools and the language switch.

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::view_state::{Page, ViewState};

use crate::address;
use crate::store::Store;
use crate::tools::Tool;
use crate::words::Words;

/// The header of every page; what is chosen in the lower part of a page changes only where the other language is.
pub(crate) fn header(store: Store, state: Memo<ViewState>, top: Memo<ViewState>) -> impl IntoView {
    let words = move || Words::of(top.read().lang);
    let home = move || address::link(&ViewState { lang: top.read().lang, ..ViewState::default() });
    view! {
        <header class="site">
            <a class="brand" href=home>{move || words().product}</a>
            <p class="tagline">{move || words().tagline}</p>
            <div class="tools">
                {tool(store, top, "search", |words| words.search, || Tool::Search)}
                {tool(store, top, "share", |words| words.share, || Tool::Share)}
                {tool(store, top, "appearance", |words| words.appearance, || Tool::Appearance)}
                {tool(store, top, "keys", |words| words.keys, || Tool::Keys)}
            </div>
            <nav class="languages" aria-label=move || words().language>
                {language(state, Lang::Vi, "VI", "VI: Tiếng Việt")}
                {language(state, Lang::En, "EN", "EN: English")}
            </nav>
        </header>
        {move || {
            // What the pages are about is filled in once the data is there, which the address may have named in full before.
            store.screen.track();
            pages(store, &top.read())
        }}
    }
}

fn language(state: Memo<ViewState>, lang: Lang, name: &'static str, full: &'static str) -> AnyView {
    let address = move || address::link(&state.read().in_lang(lang));
    let current = move || (state.read().lang == lang).then_some("true");
    view! {
        <a href=address lang=lang.code() hreflang=lang.code() title=full aria-label=full aria-current=current>{name}</a>
    }
    .into_any()
}

/// A button that opens a tool. The style sheet has its picture.
fn tool(
    store: Store,
    top: Memo<ViewState>,
    id: &'static str,
    name: fn(&Words) -> &'static str,
    tool: fn() -> Tool,
) -> AnyView {
    let label = move || name(Words::of(top.read().lang));
    view! {
        <button type="button" id=format!("tool-{id}") on:click=move |_| store.open(tool())>
            <span class=format!("icon {id}") aria-hidden="true"></span>
            <span class="label">{label}</span>
        </button>
    }
    .into_any()
}

/// The pages of the dataset.
fn pages(store: Store, state: &ViewState) -> AnyView {
    if state.dataset.is_none() {
        return ().into_any();
    }
    let words = Words::of(state.lang);
    let link = |page: Page| {
        let current = (state.page == page).then_some("page");
        view! { <a href=address::link(&untrack(|| store.on_page(page))) aria-current=current>{words.page(page)}</a> }
            .into_any()
    };
    let shown = Page::ALL.into_iter().filter(|page| page.is_in_navigation());
    view! { <nav class="pages" aria-label=words.pages>{shown.map(link).collect_view()}</nav> }.into_any()
}
