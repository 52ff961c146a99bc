//! The header: what this is, and the language switch.

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::view_state::ViewState;

use crate::words::Words;

/// The header of every page.
pub(crate) fn header(state: Memo<ViewState>) -> impl IntoView {
    let words = move || Words::of(state.read().lang);
    let home = move || ViewState { lang: state.read().lang, ..ViewState::default() }.address();
    let language = move |lang: Lang, name: &'static str, full: &'static str| {
        let address = move || state.read().in_lang(lang).address();
        let current = move || (state.read().lang == lang).then_some("true");
        view! {
            <a href=address lang=lang.code() hreflang=lang.code() title=full aria-label=full aria-current=current>{name}</a>
        }
    };
    view! {
        <header class="site">
            <a class="brand" href=home>{move || words().product}</a>
            <p class="tagline">{move || words().tagline}</p>
            <nav class="languages" aria-label=move || words().language>
                {language(Lang::Vi, "VI", "Tiếng Việt")}
                {language(Lang::En, "EN", "English")}
            </nav>
        </header>
    }
}
