//! A tall chart in strips, each a picture of some of its rows: the first answers a choice at once, the others come in frames of
//! their own. All of it takes several frames where there are many indicators.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;
use tiendo_charts::{ChartError, Drawing, Size};
use tiendo_core::export::Chart;
use tiendo_core::lang::Lang;

use crate::components::figure::{figure, framed, picture};
use crate::components::later::{Later, Turn};
use crate::scene::Scene;

/// All rows at once where they are not more than `one_picture`, else `strip` of them at a time.
pub(crate) fn cut(number: usize, one_picture: usize, strip: usize) -> Vec<Range<usize>> {
    // A step has to be one at least, also where there are no rows.
    let strip = if number <= one_picture { number.max(1) } else { strip };
    (0..number).step_by(strip).map(|row| row..row + strip).collect()
}

/// The chart of a model: `whole` draws all of it, which is what is published and saved, and `part` some of its rows.
pub(crate) fn strips<M: Send + Sync + 'static>(
    (chart, title): (Chart, String),
    model: Arc<M>,
    rows: Vec<Range<usize>>,
    whole: impl Fn(&M, Size, Lang) -> Result<Drawing, ChartError> + Send + 'static,
    part: impl Fn(&M, Range<usize>, Size, Lang) -> Result<Drawing, ChartError> + Copy + Send + 'static,
    scene: &Scene,
) -> AnyView {
    let (size, lang, title) = (scene.size, scene.lang(), Some(title));
    if scene.store.for_anyone || rows.len() < 2 {
        return figure(chart, title, &|size| whole(&model, size, lang), scene);
    }
    let strip = move |model: &M, rows: Range<usize>, scene: &Scene| {
        let drawing = part(model, rows, size, lang).ok();
        drawing.map(|drawing| picture(&Arc::new(drawing), "picture", scene)).into_any()
    };
    let mut rows = rows.into_iter();
    let first = rows.next().map(|rows| strip(&model, rows, scene));
    let others = rows.map(|rows| {
        let (model, of_strip) = (Arc::clone(&model), scene.clone());
        let draw = move || strip(&model, rows, &of_strip);
        Later::new(scene.store, scene.clone(), draw).in_turn(|_, _| Turn::NextFrame)
    });
    let strips = view! { {first} {others.collect_view()} };
    framed(chart, title, strips.into_any(), move || whole(&model, size, lang).ok().map(Arc::new), scene)
}
