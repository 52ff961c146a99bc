//! What a chart shows as a sheet of figures, which knows where they come from; for what leaves the site.

use tiendo_core::export::{self, Chart, Origin, Page, Sheet};

use crate::address;
use crate::scene::Scene;

/// Sources named beside a picture; beyond these there is a number.
pub(crate) const NAMED_SOURCES: usize = 3;

/// The numbers of a chart, with where they come from; none where it has nothing to show.
pub(crate) fn sheet(chart: Chart, scene: &Scene) -> Option<Sheet> {
    of(scene, |page, origin| export::shown(chart, page, origin))
}

/// What is made of a page, as far as its pictures depend on it, and of where its figures come from.
pub(crate) fn of<T>(scene: &Scene, make: impl FnOnce(Page<'_>, Origin<'_>) -> T) -> T {
    let address = address::whole(&scene.state.whole());
    let origin = Origin { descriptor: scene.dataset().descriptor(), hash: scene.hash(), address: &address };
    let page = Page {
        dataset: scene.dataset(),
        choice: scene.choice,
        state: &scene.state,
        today: scene.today,
        shapes: scene.shapes(),
    };
    make(page, origin)
}

/// What is measured, on pages of one indicator; else nothing.
pub(crate) fn subtitle(scene: &Scene) -> &str {
    let shown = scene.state.indicator.is_some() && scene.state.more_indicators.is_empty();
    if shown { scene.dataset().indicator(scene.choice.indicator).name.get(scene.lang()) } else { "" }
}
