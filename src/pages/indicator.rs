//! One indicator in one area and year: its finding, the trend and the milestones. What stands below is `depth`'s business.

use leptos::prelude::*;
use tiendo_core::sentence;
use tiendo_core::view::IndicatorView;

use crate::components::figure::{figure, sample_badge};
use crate::components::summary::summary;
use crate::parts::Part;
use crate::scene::{Painted, Scene};
use crate::words::Words;

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let words = Words::of(lang);
    let view = IndicatorView::of_choice(scene.dataset(), scene.choice, scene.today);
    let indicator = scene.dataset().indicator(view.choice.indicator);
    let sample = view.sample.then(|| sample_badge(lang));
    let sample_explained =
        view.sample.then(|| view! { <p class="note sample-note">{words.sample_explained}</p> });
    let title = sentence::headline(&view.trend, lang);
    let depth = scene.store.parts.read().page(Part::Depth).map(|paint| paint(scene).view);
    let page = view! {
        <div class="finding">
            <h1>{title.clone()}</h1>
            <p class="subtitle">{indicator.name.get(lang).to_owned()} " " {sample}</p>
            {sample_explained}
        </div>
        <div class="trend-and-summary">
            {figure("trend", None, tiendo_charts::trend(&view.trend, scene.size, lang), scene)}
            {summary(&view, lang)}
        </div>
        {depth}
    };
    Painted { title, view: page.into_any() }
}
