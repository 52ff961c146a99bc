//! All areas of a dataset in one year, each against the target that applies to it. Levels are not ranked against each other.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::lang::Bilingual;
use crate::model::{Area, AreaId, Direction, Indicator, Level, ObsStatus, SourceId};
use crate::observations::Observation;
use crate::order;
use crate::standing::{Aim, Measured, Standing, Status};
use crate::view::trend::standing;
use crate::view::{Choice, Place};

/// An area's place in the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankRow {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// Its rank among the comparable figures of its level, from 1; equal figures share a rank.
    pub rank: Option<usize>,
    /// The figure, where one was reported.
    pub measured: Option<Measured>,
    /// How firm it is.
    pub status: Option<ObsStatus>,
    /// Against the target that applies.
    pub standing: Standing,
    /// The target that applies, also where no figure was reported.
    pub aim: Option<Aim>,
    /// The period as published.
    pub period: Arc<str>,
    /// Where it was published.
    pub source: Option<SourceId>,
    /// The title of that source.
    pub source_title: Option<Bilingual>,
    /// Where the target is written, where one applies.
    pub aim_source: Option<Option<SourceId>>,
}

/// The areas of one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankGroup {
    /// The level; `None` when the table of areas could not be read.
    pub level: Option<Level>,
    /// Areas with a figure, best first; then those on another denominator.
    pub rows: Vec<RankRow>,
    /// Areas without a figure, in the publisher's order.
    pub silent: Vec<RankRow>,
}

/// All areas in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// When.
    pub year: Year,
    /// The area chosen.
    pub chosen: AreaId,
    /// Level by level, from the country down.
    pub groups: Vec<RankGroup>,
    /// The target, where one and the same applies to every area.
    pub common_aim: Option<Aim>,
    /// Whether any figure is sample data.
    pub sample: bool,
}

impl Ranking {
    /// The ranking of the chosen indicator and year, seen on the day `today`.
    pub fn of(dataset: &Dataset, choice: Choice, today: Date) -> Self {
        let mut levels: Vec<Option<Level>> = dataset.areas().map(|(_, area)| area.level).collect();
        order::sort_and_dedup(&mut levels);
        let groups: Vec<RankGroup> = levels
            .into_iter()
            .map(|level| RankGroup::of(dataset, choice, level, today))
            .filter(|group| group.ever_reported(dataset, choice) || group.holds(choice.area))
            .collect();
        let rows = || groups.iter().flat_map(|group| group.rows.iter().chain(&group.silent));
        let first = rows().find_map(|row| row.aim);
        Self {
            subject: dataset.indicator(choice.indicator).clone(),
            year: choice.year,
            chosen: choice.area,
            common_aim: first.filter(|aim| rows().all(|row| row.aim == Some(*aim))),
            sample: rows().any(|row| row.status == Some(ObsStatus::Sample)),
            groups,
        }
    }

    /// The lowest level with figures of more than one area: what a sentence about "the areas" is about.
    pub fn main_group(&self) -> Option<&RankGroup> {
        self.groups.iter().rev().find(|group| group.rows.len() > 1)
    }
}

impl RankGroup {
    fn of(dataset: &Dataset, choice: Choice, level: Option<Level>, today: Date) -> Self {
        let areas = || {
            let at_level = move |area: &Area| area.level == level && area.existed_in(choice.year);
            dataset
                .areas()
                .filter(move |(id, area)| at_level(area) || (*id == choice.area && area.level == level))
        };
        let parents: Vec<Option<AreaId>> = areas().map(|(_, area)| area.parent).collect();
        let mixed = parents.windows(2).any(|pair| pair[0] != pair[1]);
        let mut rows = Vec::new();
        let mut silent = Vec::new();
        for (id, _) in areas() {
            let row = RankRow::of(dataset, choice, id, mixed, today);
            if row.measured.is_some() {
                rows.push(row);
            } else if id == choice.area || row.aim.is_some() || dataset.concerns(choice.indicator, id) {
                silent.push(row);
            }
        }
        sort(&mut rows, dataset.indicator(choice.indicator).direction);
        Self { level, rows, silent }
    }

    /// Whether any area of the group has a figure of the indicator in any year; a level that never reports is not silent.
    fn ever_reported(&self, dataset: &Dataset, choice: Choice) -> bool {
        let mut rows = self.rows.iter().chain(&self.silent);
        rows.any(|row| !dataset.series(choice.indicator, row.area).is_empty())
    }

    fn holds(&self, area: AreaId) -> bool {
        self.rows.iter().chain(&self.silent).any(|row| row.area == area)
    }

    /// How many areas stand so.
    pub fn count(&self, status: Status) -> usize {
        self.rows.iter().chain(&self.silent).filter(|row| row.standing.status() == status).count()
    }

    /// How many areas have a rank.
    pub fn ranked(&self) -> usize {
        self.rows.iter().filter(|row| row.rank.is_some()).count()
    }
}

impl RankRow {
    fn of(dataset: &Dataset, choice: Choice, id: AreaId, with_parent: bool, today: Date) -> Self {
        let observation = figure(dataset, choice, id);
        let target =
            dataset.yardstick(choice.indicator, id).and_then(|yardstick| yardstick.applying_to(choice.year));
        let aim = target.map(Aim::from);
        let source = observation.and_then(|observation| observation.source);
        Self {
            area: id,
            place: Place::beside_others(dataset, id, with_parent),
            rank: None,
            measured: observation.as_ref().map(Measured::from),
            status: observation.map(|observation| observation.status),
            standing: observation
                .map_or(Standing::NotReported, |observation| standing(dataset, &observation, aim, today)),
            aim,
            period: observation.map(|observation| observation.period.clone()).unwrap_or_default(),
            source,
            source_title: source.map(|source| dataset.source(source).title.clone()),
            aim_source: target.map(|target| target.source),
        }
    }

    fn is_comparable(&self) -> bool {
        self.standing != Standing::NotComparable
    }
}

/// The figure on the targets' denominator, else one on another.
fn figure(dataset: &Dataset, choice: Choice, area: AreaId) -> Option<Observation<'_>> {
    let other = || dataset.series(choice.indicator, area).in_year(choice.year).next();
    dataset.observation(choice.indicator, area, choice.year).or_else(other)
}

/// Best first, then the incomparable; equal figures share the better rank. A figure alone has no rank.
fn sort(rows: &mut [RankRow], direction: Direction) {
    order::sort_by_key(rows, |row| {
        let value = row.measured.map(|measured| measured.value.hundredths());
        let from_best = value.map(|value| if direction == Direction::Up { -value } else { value });
        (!row.is_comparable(), from_best)
    });
    if rows.iter().filter(|row| row.is_comparable()).count() < 2 {
        return;
    }
    let mut previous: Option<(Measured, usize)> = None;
    for (place, row) in rows.iter_mut().enumerate().take_while(|(_, row)| row.is_comparable()) {
        let Some(measured) = row.measured else { continue };
        let rank = match previous {
            Some((before, rank)) if before.value == measured.value => rank,
            _ => place + 1,
        };
        row.rank = Some(rank);
        previous = Some((measured, rank));
    }
}
