//! One indicator in one area and year: its finding, the trend and the milestones. What stands below is `depth`'s business.

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::sentence;
use tiendo_core::view::{Milestone, Trend};

use crate::components::figure::{figure, sample_badge};
use crate::components::summary::summary;
use crate::parts::Part;
use crate::scene::{Painted, Scene};
use crate::words::Words;

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let words = Words::of(lang);
    let trend = Trend::of(scene.dataset(), scene.choice, scene.today);
    let milestones = Milestone::all(&trend, scene.today);
    let sample = trend.sample.then(|| sample_badge(lang));
    let sample_explained =
        trend.sample.then(|| view! { <p class="note sample-note">{words.sample_explained}</p> });
    let title = sentence::headline(&trend, lang);
    let depth = scene.store.parts.read().page(Part::Depth).map(|paint| paint(scene).view);
    let page = view! {
        <div class="finding">
            <h1>{title.clone()}</h1>
            <p class="subtitle">{trend.subject.name.get(lang).to_owned()} " " {sample}</p>
            {sample_explained}
        </div>
        <div class="trend-and-summary">
            {figure(Chart::Trend, None, tiendo_charts::trend(&trend, scene.size, lang), scene)}
            {summary(&trend, &milestones, lang)}
        </div>
        {depth}
    };
    Painted { title, view: page.into_any() }
}
