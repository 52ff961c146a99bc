//! How many of the areas directly below an area met the last milestone that has passed, indicator by indicator.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::model::{AreaId, Indicator, IndicatorId, Level, ObsStatus, TargetKind};
use crate::order;
use crate::rollup::of_level;
use crate::scorecard::{Cell, Moment};
use crate::standing::Status;

/// Areas of one level against one milestone of one indicator; only those that are measured by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BelowCounts {
    /// Position of the indicator in its dataset.
    pub indicator: IndicatorId,
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// The level of the areas.
    pub level: Option<Level>,
    /// The milestone's year.
    pub year: Year,
    /// Reached by that year's figure.
    pub met: usize,
    /// Not reached by it.
    pub missed: usize,
    /// With a figure of that year on another basis only.
    pub not_comparable: usize,
    /// Without a figure of that year.
    pub not_reported: usize,
    /// Whether any of the figures is sample data.
    pub sample: bool,
}

/// The areas directly below an area, indicator by indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Below {
    /// In display order; indicators by which none of the areas is measured are left out.
    pub counts: Vec<BelowCounts>,
}

impl BelowCounts {
    /// How many areas are measured by the milestone.
    pub const fn total(&self) -> usize {
        self.met + self.missed + self.not_comparable + self.not_reported
    }

    const fn reported(&self) -> usize {
        self.total() - self.not_reported
    }
}

impl Below {
    /// Counts the areas below an area, each indicator against its own last milestone that has passed. Of several levels
    /// (districts, and the communes that followed them) that is taken of which the largest share reported, the nearer one
    /// where equal.
    pub fn of(dataset: &Dataset, area: AreaId, today: Date) -> Self {
        let shown = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id));
        let counts = shown.filter_map(|(id, _)| {
            let year = last_passed(dataset, id, area, today)?;
            let mut best: Option<BelowCounts> = None;
            for level in levels(dataset, area, year) {
                let counts = count(dataset, id, &of_level(dataset, Some(area), level, year), (level, year));
                if counts.total() > 0 && best.as_ref().is_none_or(|best| reports_more(&counts, best)) {
                    best = Some(counts);
                }
            }
            best
        });
        Self { counts: counts.collect() }
    }
}

/// Compares the shares of areas with a figure, by cross-multiplication.
const fn reports_more(ours: &BelowCounts, theirs: &BelowCounts) -> bool {
    ours.reported() * theirs.total() > theirs.reported() * ours.total()
}

/// The year of the last milestone that has passed, of those that the areas below are measured by.
fn last_passed(dataset: &Dataset, indicator: IndicatorId, area: AreaId, today: Date) -> Option<Year> {
    let yardsticks = dataset.children(area).filter_map(|child| dataset.yardstick(indicator, child));
    yardsticks
        .flat_map(|yardstick| yardstick.targets)
        .filter(|target| target.kind == TargetKind::Milestone && target.year < today.year())
        .map(|target| target.year)
        .max()
}

/// The levels of the areas below that existed in a year, the nearest first.
fn levels(dataset: &Dataset, area: AreaId, year: Year) -> Vec<Option<Level>> {
    let children = dataset.children(area).map(|child| dataset.area(child));
    let mut levels: Vec<Option<Level>> =
        children.filter(|child| child.existed_in(year)).map(|child| child.level).collect();
    order::sort_and_dedup(&mut levels);
    levels
}

fn count(
    dataset: &Dataset,
    indicator: IndicatorId,
    areas: &[AreaId],
    (level, year): (Option<Level>, Year),
) -> BelowCounts {
    let moment = Moment::Passed(year);
    let measured = areas.iter().filter(|area| moment.aim(dataset.yardstick(indicator, **area)).is_some());
    let cells: Vec<Cell> = measured.map(|area| Cell::of(dataset, indicator, *area, moment)).collect();
    let number = |status: Status| cells.iter().filter(|cell| cell.standing.status() == status).count();
    BelowCounts {
        indicator,
        subject: dataset.indicator(indicator).clone(),
        level,
        year,
        met: number(Status::Met),
        missed: number(Status::Missed),
        not_comparable: number(Status::NotComparable),
        not_reported: number(Status::NotReported),
        sample: cells.iter().any(|cell| cell.status == Some(ObsStatus::Sample)),
    }
}
