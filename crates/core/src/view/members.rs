//! The areas of one level that stand together in a picture.

use crate::dataset::Dataset;
use crate::lang::{Bilingual, Lang};
use crate::model::{AreaId, IndicatorId, Level};
use crate::order;
use crate::sentence;
use crate::view::Place;

/// Of more areas than this, only those under the same area above stand together.
const MOST_OF_A_LEVEL: usize = 40;

/// Areas of one level, in the publisher's order.
pub(super) struct Members {
    pub(super) areas: Vec<AreaId>,
    pub(super) level: Option<Level>,
    /// The area above, where only the areas under it stand here: the chosen one itself where these are its parts.
    pub(super) within: Option<AreaId>,
}

impl Members {
    /// The areas of the chosen area's level that the indicator concerns and that `there` holds, the chosen area among them.
    /// Where no other one has a figure, as for the one province of a dataset, the areas directly below it, if two have one.
    pub(super) fn of(
        dataset: &Dataset,
        indicator: IndicatorId,
        chosen: AreaId,
        there: impl Fn(AreaId) -> bool,
    ) -> Self {
        let level = dataset.area(chosen).level;
        let is_member = |id: AreaId| there(id) && dataset.concerns(indicator, id);
        let has_figures = |id: &AreaId| !dataset.series(indicator, *id).is_empty();
        let same_level = dataset.areas().filter(|(_, area)| area.level == level).map(|(id, _)| id);
        let peers: Vec<AreaId> = same_level.filter(|id| *id == chosen || is_member(*id)).collect();
        if !peers.iter().any(|id| *id != chosen && has_figures(id)) {
            let mut levels: Vec<Option<Level>> =
                dataset.children(chosen).map(|id| dataset.area(id).level).collect();
            order::sort_and_dedup(&mut levels);
            for level in levels {
                let parts = dataset.children(chosen).filter(|id| dataset.area(*id).level == level);
                let areas: Vec<AreaId> = parts.filter(|id| is_member(*id)).collect();
                if areas.iter().filter(|id| has_figures(id)).count() > 1 {
                    return Self { areas, level, within: Some(chosen) };
                }
            }
        }
        Self { areas: peers, level, within: None }
    }

    /// These areas; where too many of them count, only those under the same area above as the chosen one.
    pub(super) fn siblings_of_many(
        mut self,
        dataset: &Dataset,
        chosen: AreaId,
        counts: impl Fn(AreaId) -> bool,
    ) -> Self {
        let parent = dataset.area(chosen).parent;
        let number = self.areas.iter().filter(|area| counts(**area)).count();
        if self.within.is_none() && parent.is_some() && number > MOST_OF_A_LEVEL {
            self.areas.retain(|area| dataset.area(*area).parent == parent);
            self.within = parent;
        }
        self
    }
}

/// So many areas, and the area above where only those under it stand here: "98 xã, phường của Hải Phòng".
pub(super) fn counted_within(
    number: usize,
    level: Option<Level>,
    within: Option<&Bilingual>,
    lang: Lang,
) -> String {
    let counted = sentence::counted_areas(number, level, lang);
    match within {
        Some(above) => format!("{counted} {} {}", lang.pick("của", "of"), above.get(lang)),
        None => counted,
    }
}

/// The names of these areas, with those of the areas above where these are several.
pub(super) fn places(dataset: &Dataset, areas: &[AreaId]) -> Vec<Place> {
    let parent = |id: &AreaId| dataset.area(*id).parent;
    let mixed = areas.windows(2).any(|pair| parent(&pair[0]) != parent(&pair[1]));
    let place = |id: &AreaId| Place::beside_others(dataset, *id, mixed);
    areas.iter().map(place).collect()
}
