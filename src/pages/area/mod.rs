//! An area: its indicators through the years. What stands below them is `below`'s business.

mod below;
mod words;

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::view::facts;
use tiendo_core::view::panels::words as panel_words;
use tiendo_core::view::{AreaFacts, Panels};

use self::words::Words;
use crate::components::figure::figure;
use crate::components::finding::finding;
use crate::scene::{Painted, Scene};

pub(crate) use below::paint as paint_below;

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let panels = Panels::of_area(scene.dataset(), scene.choice.area, scene.today);
    let about = AreaFacts::of(scene.dataset(), scene.choice.area, scene.today);
    let title = panel_words::headline(&panels, lang);
    let drawn = (!panels.panels.is_empty()).then(|| {
        let draw = |size| tiendo_charts::panels(&panels, size, lang);
        figure(Chart::Panels, Some(Words::of(lang).through_the_years.to_owned()), &draw, scene)
    });
    let page = view! {
        {finding(&title, facts::words::identity(&about, lang), panels.sample, lang)}
        {drawn}
    };
    Painted { title, view: page.into_any() }
}
