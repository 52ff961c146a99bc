//! A chart on a page: its finding as title, the picture, and the sample label where it is due.

use leptos::prelude::*;
use tiendo_charts::{ChartError, Drawing};
use tiendo_core::lang::Lang;

use crate::words::Words;

/// A chart named `name` with its title.
pub(crate) fn figure(
    name: &'static str,
    title: Option<String>,
    drawing: Result<Drawing, ChartError>,
    lang: Lang,
) -> impl IntoView + use<> {
    let picture = match drawing {
        Ok(drawing) => view! { <div class="picture" inner_html=drawing.svg></div> }.into_any(),
        Err(_) => view! { <p class="note">{Words::of(lang).not_drawn}</p> }.into_any(),
    };
    view! {
        <figure data-chart=name>
            {title.map(|title| view! { <figcaption><h2>{title}</h2></figcaption> })}
            {picture}
        </figure>
    }
}

/// The mark of sample data, in the reader's language.
pub(crate) fn sample_badge(lang: Lang) -> impl IntoView + use<> {
    view! { <strong class="sample-badge">{Words::of(lang).sample}</strong> }
}
