//! One indicator in one area and year: its finding, the trend and the milestones. What stands below is `depth`'s business.

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::sentence;
use tiendo_core::view::{Milestone, Trend};

use crate::components::figure::figure;
use crate::components::finding::finding;
use crate::components::summary::summary;
use crate::scene::{Painted, Scene};

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let trend = Trend::of(scene.dataset(), scene.choice, scene.today);
    let milestones = Milestone::all(&trend, scene.today);
    let title = sentence::headline(&trend, lang);
    let page = view! {
        {finding(&title, trend.subject.name.get(lang).to_owned(), trend.sample, lang)}
        <div class="trend-and-summary">
            {figure(Chart::Trend, None, &|size| tiendo_charts::trend(&trend, size, lang), scene)}
            {summary(&trend, &milestones, lang)}
        </div>
    };
    Painted { title, view: page.into_any() }
}
