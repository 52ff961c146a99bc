//! Where every number on screen comes from.

use leptos::prelude::*;
use tiendo_core::date::Date;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::markup::web_address;
use tiendo_core::model::Source;
use tiendo_core::view::Citations;

use crate::figure_words::FigureWords;

/// The numbered list that tables refer to.
pub(crate) fn sources(citations: &Citations, lang: Lang) -> impl IntoView + use<> {
    let item = |(number, source): (usize, &Source)| {
        view! { <li id=format!("source-{number}")>{entry(source, lang)}</li> }
    };
    let unsourced =
        citations.unsourced().then(|| view! { <p class="note">{FigureWords::of(lang).unsourced}</p> });
    view! {
        <div class="sources">
            <h2>{FigureWords::of(lang).sources}</h2>
            <ol>{citations.numbered().map(item).collect_view()}</ol>
            {unsourced}
        </div>
    }
}

/// A source in full.
pub(crate) fn entry(source: &Source, lang: Lang) -> impl IntoView + use<> {
    let title = document(source.title.get(lang), &source.url);
    let date =
        Date::parse(&source.date).map_or_else(|| source.date.to_string(), |day| format::date(day, lang));
    let details = [source.publisher.get(lang), &date, &source.section];
    let details = details.into_iter().filter(|detail| !detail.is_empty()).collect::<Vec<_>>().join(", ");
    let details = (!details.is_empty()).then(|| format!(". {details}"));
    let note = (!source.note.is_empty()).then(|| format!(". {}", source.note.get(lang)));
    view! { {title}{details}{note}"." }
}

/// The title of a document, leading to it where it is on the web.
pub(crate) fn document(title: &str, url: &str) -> AnyView {
    let title = title.to_owned();
    match web_address(url) {
        Some(address) => view! { <a href=address.to_owned() rel="external noopener">{title}</a> }.into_any(),
        None => title.into_any(),
    }
}
