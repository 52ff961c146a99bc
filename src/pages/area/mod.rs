//! An area: its indicators through the years. What stands below them is `below`'s business.

mod below;
mod words;

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::view::facts;
use tiendo_core::view::panels::words as panel_words;
use tiendo_core::view::{AreaFacts, Panels};

use self::words::Words;
use crate::components::figure::{figure, framed, picture};
use crate::components::finding::finding;
use crate::components::later::{Later, Turn};
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
    let drawn = (!panels.panels.is_empty()).then(|| drawn(Arc::new(panels), scene));
    let page = view! {
        {finding}
        {drawn}
    };
    Painted { title, view: page.into_any() }
}

/// So many rows of panels are a picture of their own, but for the first row.
const STRIP: usize = 2;

/// The panels. The first row is drawn at once, the others in frames of their own: of many indicators all would take several.
fn drawn(panels: Arc<Panels>, scene: &Scene) -> AnyView {
    let (size, lang) = (scene.size, scene.lang());
    let title = Some(Words::of(lang).through_the_years.to_owned());
    if scene.store.for_anyone {
        let draw = |size| tiendo_charts::panels(&panels, size, lang);
        return figure(Chart::Panels, title, &draw, scene);
    }
    let first = strip(&panels, 0..1, scene);
    let others = (1..tiendo_charts::panel_rows(&panels, size)).step_by(STRIP).map(|row| {
        let (panels, of_strip) = (Arc::clone(&panels), scene.clone());
        let strip = move || strip(&panels, row..row + STRIP, &of_strip);
        Later::new(scene.store, scene.clone(), strip).in_turn(|_, _| Turn::NextFrame)
    });
    let strips = view! { {first} {others.collect_view()} };
    let whole = move || tiendo_charts::panels(&panels, size, lang).ok().map(Arc::new);
    framed(Chart::Panels, title, strips.into_any(), whole, scene)
}

fn strip(panels: &Panels, rows: Range<usize>, scene: &Scene) -> AnyView {
    let drawing = tiendo_charts::panels_in_rows(panels, rows, scene.size, scene.lang());
    drawing.ok().map(|drawing| picture(&Arc::new(drawing), "picture", scene)).into_any()
}
