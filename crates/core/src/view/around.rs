//! Which of many areas are offered to choose from: those around what is on screen. The others are found by searching.

use crate::dataset::Dataset;
use crate::model::AreaId;

/// Up to this many areas are offered one and all.
const OFFERED_WHOLE: usize = 200;

/// Areas to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// In the order in which they were given.
    pub areas: Vec<AreaId>,
    /// How many others there are.
    pub left_out: usize,
}

/// What is offered of `all`: everything where that is little, else the areas `around` with those above them, beside them and
/// directly below them, and the highest areas: the country's parts, or what has nothing above it.
pub fn offered(dataset: &Dataset, around: &[AreaId], all: impl Iterator<Item = AreaId>) -> Offered {
    let mut areas: Vec<AreaId> = all.collect();
    let number = areas.len();
    if number > OFFERED_WHOLE {
        let family = Family::of(dataset, around);
        areas.retain(|area| family.has(dataset, *area));
    }
    let left_out = number - areas.len();
    Offered { areas, left_out }
}

/// The relatives of some areas.
struct Family {
    /// The areas and those above them.
    lines: Vec<AreaId>,
    /// Whose children are among the relatives.
    parents: Vec<AreaId>,
}

impl Family {
    fn of(dataset: &Dataset, around: &[AreaId]) -> Self {
        let mut lines: Vec<AreaId> = Vec::new();
        let mut parents: Vec<AreaId> = around.to_vec();
        for area in around {
            parents.extend(dataset.area(*area).parent);
            let mut next = Some(*area);
            // What is known already was followed before.
            while let Some(area) = next.filter(|area| !lines.contains(area)) {
                lines.push(area);
                next = dataset.area(area).parent;
            }
        }
        parents.extend(only_root(dataset));
        Self { lines, parents }
    }

    fn has(&self, dataset: &Dataset, area: AreaId) -> bool {
        let parent = dataset.area(area).parent;
        self.lines.contains(&area) || parent.is_none_or(|parent| self.parents.contains(&parent))
    }
}

/// The area that everything is in, where there is one.
fn only_root(dataset: &Dataset) -> Option<AreaId> {
    let mut roots = dataset.areas().filter(|(_, area)| area.parent.is_none()).map(|(id, _)| id);
    let first = roots.next();
    first.filter(|_| roots.next().is_none())
}

#[cfg(test)]
mod tests;
