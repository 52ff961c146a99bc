//! Where every number on screen comes from.

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::model::Source;
use tiendo_core::view::Citations;

use crate::words::Words;

/// The numbered list that tables refer to.
pub(crate) fn sources(citations: &Citations, lang: Lang) -> impl IntoView + use<> {
    let words = Words::of(lang);
    let item = |(number, source): (usize, &Source)| {
        view! { <li id=format!("source-{number}")>{entry(source, lang)}</li> }
    };
    let unsourced = citations.unsourced().then(|| view! { <p class="note">{words.unsourced}</p> });
    view! {
        <section class="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">{words.sources}</h2>
            <ol>{citations.numbered().map(item).collect_view()}</ol>
            {unsourced}
        </section>
    }
}

/// A source in full.
pub(crate) fn entry(source: &Source, lang: Lang) -> impl IntoView + use<> {
    let title = source.title.get(lang).to_owned();
    // Only web addresses become links: a table must not be able to smuggle in a script.
    let is_web = source.url.starts_with("https://") || source.url.starts_with("http://");
    let title = if is_web {
        view! { <a href=source.url.clone() rel="external noopener">{title}</a> }.into_any()
    } else {
        title.into_any()
    };
    let details = [source.publisher.get(lang), &source.date, &source.section];
    let details = details.into_iter().filter(|detail| !detail.is_empty()).collect::<Vec<_>>().join(", ");
    let details = (!details.is_empty()).then(|| format!(". {details}"));
    let note = (!source.note.is_empty()).then(|| format!(". {}", source.note.get(lang)));
    view! { {title}{details}{note}"." }
}
