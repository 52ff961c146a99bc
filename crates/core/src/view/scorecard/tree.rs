//! Which areas stand below which in a scorecard: those of its year that have, or have below them, something to do with its
//! indicators.

use crate::dataset::Dataset;
use crate::date::Date;
use crate::model::{AreaId, IndicatorId, Level};
use crate::order;
use crate::scorecard::Moment;

/// The areas of a dataset by the area above, found in one pass over its table.
pub(super) struct Tree<'a> {
    dataset: &'a Dataset,
    moment: Moment,
    indicators: &'a [IndicatorId],
    /// Under none.
    top: Vec<AreaId>,
    /// Under the area of each place.
    below: Vec<Vec<AreaId>>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(dataset: &'a Dataset, moment: Moment, indicators: &'a [IndicatorId]) -> Self {
        let mut top = Vec::new();
        let mut below: Vec<Vec<AreaId>> = dataset.areas().map(|_| Vec::new()).collect();
        for (id, area) in dataset.areas() {
            let siblings = area.parent.and_then(|parent| below.get_mut(parent.0));
            siblings.unwrap_or(&mut top).push(id);
        }
        Self { dataset, moment, indicators, top, below }
    }

    /// The areas under none, in the publisher's order.
    pub(super) fn tops(&self) -> Vec<AreaId> {
        self.concerned(&self.top)
    }

    /// The parts of an area, in the publisher's order. Where a level followed another within the year (communes the districts),
    /// only those levels that have figures are parts; without any figure, those that the year ended with.
    pub(super) fn parts(&self, parent: AreaId) -> Vec<AreaId> {
        let mut parts = self.concerned(self.listed_below(parent));
        let mut levels: Vec<Option<Level>> = parts.iter().map(|part| self.level(*part)).collect();
        order::sort_and_dedup(&mut levels);
        if levels.len() < 2 {
            return parts;
        }
        levels.retain(|level| parts.iter().any(|part| self.level(*part) == *level && self.has_figure(*part)));
        if levels.is_empty() {
            let lasted = |part: &AreaId| self.existed_at_the_end(*part);
            if parts.iter().any(lasted) {
                parts.retain(lasted);
            }
        } else {
            parts.retain(|part| levels.contains(&self.level(*part)));
        }
        parts
    }

    /// Whether none of these areas has a figure that counts, nor any below them.
    pub(super) fn are_silent(&self, areas: &[AreaId]) -> bool {
        !areas.iter().any(|area| self.has_figure(*area))
    }

    fn concerned(&self, areas: &[AreaId]) -> Vec<AreaId> {
        areas.iter().copied().filter(|area| self.is_concerned(*area)).collect()
    }

    /// Whether an indicator concerns the area or one below it: a country may have no figure of its own.
    fn is_concerned(&self, area: AreaId) -> bool {
        self.dataset.area(area).existed_in(self.moment.year())
            && (self.indicators.iter().any(|indicator| self.dataset.concerns(*indicator, area))
                || self.listed_below(area).iter().any(|part| self.is_concerned(*part)))
    }

    fn listed_below(&self, area: AreaId) -> &[AreaId] {
        self.below.get(area.0).map_or(&[], Vec::as_slice)
    }

    fn level(&self, area: AreaId) -> Option<Level> {
        self.dataset.area(area).level
    }

    /// Whether the area, or one below it that existed in the year, has a figure that counts.
    fn has_figure(&self, area: AreaId) -> bool {
        let figure = |indicator: &IndicatorId| self.moment.figure(self.dataset, *indicator, area).is_some();
        self.dataset.area(area).existed_in(self.moment.year())
            && (self.indicators.iter().any(figure)
                || self.listed_below(area).iter().any(|part| self.has_figure(*part)))
    }

    fn existed_at_the_end(&self, area: AreaId) -> bool {
        let year_end = Date::new(self.moment.year(), 12, 31);
        year_end.is_some_and(|end| self.dataset.area(area).valid_to.is_none_or(|to| end <= to))
    }
}
