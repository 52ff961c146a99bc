//! What the indicator is: its unit, its denominator, where it is defined and how it is judged.

use leptos::prelude::*;
use tiendo_core::view::{IndicatorView, method};
use tiendo_core::view_state::Page;

use super::words::Words;
use crate::address;
use crate::components::sources::document;
use crate::figure_words::FigureWords;
use crate::scene::Scene;

/// The definition, term by term; those without a text are left out.
pub(super) fn definition(view: &IndicatorView, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let (words, common) = (Words::of(lang), crate::words::Words::of(lang));
    let indicator = &view.trend.subject;
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned().into_any());
    let defined_in = indicator.source.map(|source| {
        let source = scene.dataset().source(source);
        document(source.title.get(lang), &source.url)
    });
    let to_method = address::link(&scene.state.to_page(Page::Method));
    let how_judged = view! { <a href=to_method>{common.method}</a> }.into_any();
    let terms = [
        (words.unit, text(method::words::unit(indicator.unit, lang))),
        (FigureWords::of(lang).denominator, text(indicator.denominator.get(lang))),
        (words.defined_in, defined_in),
        (words.how_judged, Some(how_judged)),
        (FigureWords::of(lang).note, text(indicator.note.get(lang))),
    ];
    let terms = terms.into_iter().filter_map(|(term, content)| content.map(|content| (term, content)));
    let term = |(term, content)| view! { <div><dt>{term}</dt><dd>{content}</dd></div> }.into_any();
    view! {
        <section class="definition" aria-labelledby="definition">
            <h2 id="definition">{words.definition}</h2>
            <dl>{terms.map(term).collect_view()}</dl>
        </section>
    }
    .into_any()
}
