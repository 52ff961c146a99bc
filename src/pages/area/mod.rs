//! An area: its indicators through the years. What stands below them is `below`'s business.

mod below;
mod words;

use std::iter;
use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::view::facts;
use tiendo_core::view::panels::words as panel_words;
use tiendo_core::view::{AreaFacts, Panels};

use self::words::Words;
use crate::components::finding::finding;
use crate::components::strips::strips;
use crate::scene::{Painted, Scene};

pub(crate) use below::paint as paint_below;

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let panels = Panels::of_area(scene.dataset(), scene.choice.area, scene.today);
    let about = AreaFacts::of(scene.dataset(), scene.choice.area, scene.today);
    let title = panel_words::headline(&panels, lang);
    let subtitle = facts::words::identity(&about, lang);
    let finding = finding(&title, subtitle, panels.sample, lang);
    let drawn = (!panels.panels.is_empty()).then(|| drawn(panels, scene));
    let page = view! {
        {finding}
        {drawn}
    };
    Painted { title, view: page.into_any() }
}

/// So many rows of panels are a picture of their own, but for the first row.
const STRIP: usize = 2;

/// The panels.
fn drawn(panels: Panels, scene: &Scene) -> AnyView {
    let title = Words::of(scene.lang()).through_the_years.to_owned();
    let number = tiendo_charts::panel_rows(&panels, scene.size);
    let others = (1..number).step_by(STRIP).map(|row| row..row + STRIP);
    let rows = iter::once(0..1).chain(others).collect();
    let (whole, part) = (tiendo_charts::panels, tiendo_charts::panels_in_rows);
    strips((Chart::Panels, title), Arc::new(panels), rows, whole, part, scene)
}
