//! What the sections are drawn from. Sections are drawn one by one, in frames of their own: each model is worked out once, when the first
//! section needs it.

use std::sync::{Arc, OnceLock};

use tiendo_core::view::IndicatorView;
use tiendo_core::view::changes::Changes;
use tiendo_core::view::distribution::Distribution;
use tiendo_core::view::judgement::Judgement;

use super::map::Map;
use crate::scene::Scene;

/// The models of a scene.
pub(super) struct Models {
    pub(super) scene: Scene,
    view: OnceLock<Arc<IndicatorView>>,
    judgement: OnceLock<Arc<Judgement>>,
    map: OnceLock<Option<Map>>,
    changes: OnceLock<Option<Arc<Changes>>>,
    spread: OnceLock<Option<Distribution>>,
}

impl Models {
    pub(super) const fn new(scene: Scene) -> Self {
        Self {
            scene,
            view: OnceLock::new(),
            judgement: OnceLock::new(),
            map: OnceLock::new(),
            changes: OnceLock::new(),
            spread: OnceLock::new(),
        }
    }

    /// The area through the years, all areas of the year, the sources.
    pub(super) fn view(&self) -> &Arc<IndicatorView> {
        let Scene { choice, today, .. } = self.scene;
        self.view.get_or_init(|| Arc::new(IndicatorView::of_choice(self.scene.dataset(), choice, today)))
    }

    /// The verdict with its reasons.
    pub(super) fn judgement(&self) -> &Arc<Judgement> {
        let Scene { choice, today, .. } = self.scene;
        let judgement = || Judgement::of(self.scene.dataset(), choice.indicator, choice.area, today);
        self.judgement.get_or_init(|| Arc::new(judgement()))
    }

    /// The areas on a map; none where they have no places.
    pub(super) fn map(&self) -> Option<&Map> {
        self.map.get_or_init(|| Map::of(&self.scene)).as_ref()
    }

    /// The areas in two years; none where nothing can be subtracted.
    pub(super) fn changes(&self) -> Option<&Arc<Changes>> {
        let Scene { choice, today, .. } = self.scene;
        let changes =
            || Changes::of_page(self.scene.dataset(), choice, &self.scene.state, today).map(Arc::new);
        self.changes.get_or_init(changes).as_ref()
    }

    /// The areas through the years; none where no year has figures of several.
    pub(super) fn spread(&self) -> Option<&Distribution> {
        let Scene { choice, today, .. } = self.scene;
        let of_several = |spread: &Distribution| spread.years.iter().any(|year| year.dots.len() > 1);
        let spread = || Distribution::of(self.scene.dataset(), choice.indicator, choice.area, today);
        self.spread.get_or_init(|| spread().filter(of_several)).as_ref()
    }
}
