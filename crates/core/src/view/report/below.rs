//! The areas directly below an area against the last milestone that has passed: by indicator, and which of them missed most.

use std::cmp::Reverse;

use crate::dataset::Dataset;
use crate::date::Date;
use crate::model::{AreaId, Level, SourceId, Unit};
use crate::order;
use crate::rollup::of_level;
use crate::standing::Status;
use crate::value::Value;
use crate::view::Place;
use crate::view::overview::{Below, BelowCounts, Bullet, Goal, Overview, PassedCounts};
use crate::view::report::Case;

/// One indicator in the areas below.
#[derive(Debug, Clone, PartialEq)]
pub struct BelowTarget {
    /// How many of them stand how.
    pub counts: BelowCounts,
    /// Those furthest from the milestone, all equally far; none where no figure in percent missed it.
    pub furthest: Vec<Case>,
    /// Where the figures and the targets are written.
    pub sources: Vec<SourceId>,
}

/// An area below that missed a milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct BelowArea {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// How its indicators stand on the milestone.
    pub passed: PassedCounts,
    /// The indicator in which it is furthest from it; none where none is in percent.
    pub worst: Option<Case>,
    /// Where the figures and the targets are written.
    pub sources: Vec<SourceId>,
}

/// The areas directly below an area.
#[derive(Debug, Clone, PartialEq)]
pub struct BelowAreas {
    /// Their level, where all that are looked at are of one.
    pub level: Option<Level>,
    /// How many are measured by a milestone that has passed.
    pub number: usize,
    /// Indicator by indicator, in display order; those without any figure of the year are left out.
    pub targets: Vec<BelowTarget>,
    /// Those that missed a milestone: the most missed first, then the widest gap, then the publisher's order.
    pub missed: Vec<BelowArea>,
    /// How many of them have no figure of the milestone's year at all.
    pub silent: usize,
    /// Whether any figure is sample data.
    pub sample: bool,
}

impl BelowAreas {
    pub(super) fn of(dataset: &Dataset, area: AreaId, today: Date) -> Self {
        let counts = Below::of(dataset, area, today).counts;
        let counts = counts.into_iter().filter(|counts| counts.total() > 0);
        let told: Vec<BelowCounts> = counts.filter(|counts| counts.not_reported < counts.total()).collect();
        let parts = parts(dataset, area, &told);
        let overviews: Vec<Overview> = parts.iter().map(|part| Overview::of(dataset, *part, today)).collect();
        let mut levels: Vec<Option<Level>> = told.iter().map(|counts| counts.level).collect();
        order::sort_and_dedup(&mut levels);
        let targets = told.into_iter().map(|counts| BelowTarget::of(dataset, counts, &overviews, today));
        let targets: Vec<BelowTarget> = targets.collect();
        let mut missed: Vec<BelowArea> =
            overviews.iter().filter_map(|overview| BelowArea::of(dataset, overview, today)).collect();
        order::sort_by(&mut missed, |one: &BelowArea, other| one.rank().cmp(&other.rank()));
        let silent = overviews.iter().filter_map(Overview::passed_counts);
        Self {
            level: levels.first().copied().flatten().filter(|_| levels.len() == 1),
            number: parts.len(),
            sample: targets.iter().any(|target| target.counts.sample),
            silent: silent.filter(|counts| counts.not_reported == counts.total()).count(),
            targets,
            missed,
        }
    }
}

impl BelowTarget {
    fn of(dataset: &Dataset, counts: BelowCounts, overviews: &[Overview], today: Date) -> Self {
        let of_indicator = |overview: &'_ Overview| -> Option<(AreaId, Place, Bullet)> {
            let bullet = overview.bullets.iter().find(|bullet| bullet.indicator == counts.indicator)?;
            bullet.goal(counts.year)?;
            Some((overview.area, overview.place.clone(), bullet.clone()))
        };
        let all: Vec<(AreaId, Place, Bullet)> = overviews.iter().filter_map(of_indicator).collect();
        let gap = |bullet: &Bullet| bullet.goal(counts.year).and_then(|goal| missed_by(bullet, goal));
        let widest = all.iter().filter_map(|(.., bullet)| gap(bullet)).max();
        let as_far = all.iter().filter(|(.., bullet)| widest.is_some() && gap(bullet) == widest);
        let furthest = as_far
            .map(|(area, place, bullet)| Case::of(dataset, place, bullet.clone(), *area, today))
            .collect();
        let goals = all.iter().filter_map(|(.., bullet)| bullet.goal(counts.year));
        let sources = distinct(goals.flat_map(sources_of));
        Self { counts, furthest, sources }
    }
}

impl BelowArea {
    /// `None` where it missed nothing.
    fn of(dataset: &Dataset, overview: &Overview, today: Date) -> Option<Self> {
        let passed = overview.passed_counts().filter(|counts| counts.missed > 0)?;
        let goal = |bullet: &'_ Bullet| bullet.goal(passed.year).and_then(|goal| missed_by(bullet, goal));
        let widest = overview.bullets.iter().filter_map(goal).max();
        let worst = overview.bullets.iter().find(|bullet| widest.is_some() && goal(bullet) == widest);
        let goals = overview.bullets.iter().filter_map(|bullet| bullet.goal(passed.year));
        let place = overview.place.clone();
        Some(Self {
            area: overview.area,
            worst: worst.map(|bullet| Case::of(dataset, &place, bullet.clone(), overview.area, today)),
            place,
            passed,
            sources: distinct(goals.flat_map(sources_of)),
        })
    }

    /// How far its worst indicator is from the milestone.
    pub fn gap(&self) -> Option<Value> {
        let case = self.worst.as_ref()?;
        missed_by(&case.bullet, case.bullet.goal(self.passed.year)?)
    }

    fn rank(&self) -> (Reverse<usize>, Reverse<Option<Value>>) {
        (Reverse(self.passed.missed), Reverse(self.gap()))
    }
}

/// By how many points a figure missed a milestone whose time is up.
fn missed_by(bullet: &Bullet, goal: &Goal) -> Option<Value> {
    let missed = bullet.subject.unit == Unit::Percent && goal.standing.status() == Status::Missed;
    goal.standing.gap().filter(|_| missed).map(|gap| gap.size)
}

/// The areas that the counts are of, in the publisher's order.
fn parts(dataset: &Dataset, area: AreaId, told: &[BelowCounts]) -> Vec<AreaId> {
    let mut moments: Vec<_> = told.iter().map(|counts| (counts.level, counts.year)).collect();
    order::sort_and_dedup(&mut moments);
    let mut parts: Vec<AreaId> = moments
        .into_iter()
        .flat_map(|(level, year)| of_level(dataset, Some(area), level, year))
        .filter(|part| told.iter().any(|counts| dataset.yardstick(counts.indicator, *part).is_some()))
        .collect();
    order::sort_and_dedup(&mut parts);
    parts
}

/// Where a milestone and its figure are written.
pub(super) fn sources_of(goal: &Goal) -> impl Iterator<Item = SourceId> + use<> {
    let figure = goal.figure.as_ref().and_then(|figure| figure.source);
    [figure, goal.target.source].into_iter().flatten()
}

/// Each once, in the order in which they come.
pub(super) fn distinct(sources: impl Iterator<Item = SourceId>) -> Vec<SourceId> {
    let mut found = Vec::new();
    for source in sources {
        if !found.contains(&source) {
            found.push(source);
        }
    }
    found
}
