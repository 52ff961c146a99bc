//! The head of a page: what it says, about what, and that its figures are made up where they are.

use leptos::prelude::*;
use tiendo_core::lang::Lang;

use crate::figure_words::FigureWords;
use crate::words::Words;

/// The finding as the page's heading, with what it is about below it.
pub(crate) fn finding(title: &str, about: String, sample: bool, lang: Lang) -> AnyView {
    view! {
        <div class="finding">
            <h1>{title.to_owned()}</h1>
            <p class="subtitle">{about} " " {sample.then(|| sample_badge(lang))}</p>
            {sample.then(|| sample_explained(lang))}
        </div>
    }
    .into_any()
}

/// The mark of sample data, in the reader's language.
pub(crate) fn sample_badge(lang: Lang) -> impl IntoView + use<> {
    view! { <strong class="sample-badge">{Words::of(lang).sample}</strong> }
}

/// What sample data means.
pub(crate) fn sample_explained(lang: Lang) -> impl IntoView + use<> {
    view! { <p class="note sample-note">{FigureWords::of(lang).sample_explained}</p> }
}
