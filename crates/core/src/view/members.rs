//! The areas of one level that stand together in a picture.

use crate::dataset::Dataset;
use crate::model::{AreaId, IndicatorId};
use crate::view::Place;

/// The areas of the chosen area's level that the indicator concerns and that `there` holds, and the chosen area itself, in the
/// publisher's order.
pub(super) fn of_level(
    dataset: &Dataset,
    indicator: IndicatorId,
    chosen: AreaId,
    there: impl Fn(AreaId) -> bool,
) -> Vec<AreaId> {
    let level = dataset.area(chosen).level;
    let same_level = dataset.areas().filter(|(_, area)| area.level == level).map(|(id, _)| id);
    same_level.filter(|id| *id == chosen || (there(*id) && dataset.concerns(indicator, *id))).collect()
}

/// The names of these areas, with those of the areas above where these are several.
pub(super) fn places(dataset: &Dataset, areas: &[AreaId]) -> Vec<Place> {
    let parent = |id: &AreaId| dataset.area(*id).parent;
    let mixed = areas.windows(2).any(|pair| parent(&pair[0]) != parent(&pair[1]));
    let place = |id: &AreaId| {
        let area = dataset.area(*id);
        let within = area.parent.filter(|_| mixed).map(|above| dataset.area(above).name.clone());
        Place { code: area.code.clone(), name: area.name.clone(), within, level: area.level }
    };
    areas.iter().map(place).collect()
}
