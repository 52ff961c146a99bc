//! Verdicts: what a series of figures says about its targets, with every operand, so that each "why?" is answered by
//! substitution. Pure functions of figures, targets and today; where they come from is not known here.
//!
//! The methods and their sources are described in `docs/verdicts.md`.

mod explain;
mod growth;
mod milestone;
mod outlook;
mod pace;
mod pace_range;
mod pace_words;
mod phrase;
#[cfg(test)]
mod properties;
mod rate;
mod series;
mod small;
#[cfg(test)]
mod tests;
mod trend;
mod upkeep;
mod words;

pub use explain::{Step, Topic, explain};
pub use growth::{CrossCheck, Growth, GrowthClass, NoGrowth};
pub use milestone::{Judged, Milestone, PathYear, Reach};
pub use outlook::{Forecast, Outlook, OutlookClass, PaceClass, Reason, Shortfall};
pub use pace::{Needed, Pace, ReachedIn, WhatIf, with_pace};
pub use pace_range::PaceRange;
pub use pace_words::{pace_sentence, rate_words, what_if_sentence};
pub use rate::{Rate, Rounded, UnitRate};
pub use series::Series;
pub use small::{SMALL_BELOW, SmallDenominator};
pub use trend::{Basis, Projection, Trend};
pub use upkeep::{Upkeep, UpkeepState};
pub use words::{Method, class_word, growth_word, outlook_sentence, outlook_word};

use crate::date::{Date, Year};
use crate::model::{Direction, ObsStatus, TargetKind, Unit};
use crate::standing::{Aim, Measured};

/// A figure of one year, comparable with the targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The year it counts for.
    pub year: Year,
    /// The figure, with its counts where published.
    pub measured: Measured,
    /// How firm it is.
    pub status: ObsStatus,
}

/// What is to be judged.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// Comparable figures only, one a year, by year. Figures that break this order make no pace rather than a wrong one.
    pub points: &'a [Point],
    /// The targets that apply, by year.
    pub aims: &'a [Aim],
    /// The last change of the area's territory before the latest figure. Figures from before it are judged against targets of
    /// their own years, but are no part of a pace.
    pub new_territory: Option<NewTerritory>,
    /// What the figures are.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
    /// The day of the verdict. A milestone has passed once its year is over.
    pub today: Date,
}

/// A change of an area's territory among its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewTerritory {
    /// The first day of the new territory.
    pub from: Date,
    /// The first year whose figure is of it.
    pub year: Year,
}

/// Everything there is to say about a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The latest figure.
    pub latest: Option<Point>,
    /// Each milestone: passed ones by their own year's figure, others by the latest.
    pub milestones: Vec<Milestone>,
    /// The outlook to the next milestone; `None` where none is still to come.
    pub outlook: Option<Outlook>,
    /// The second method's view of the same milestone. It never decides.
    pub cross_check: Option<CrossCheck>,
    /// Each year of a yearly path that has a figure.
    pub path: Vec<PathYear>,
    /// Points and things a year, so far and still needed; `None` without a milestone to come, a figure, or a unit with a pace.
    pub pace: Option<Pace>,
    /// Whether a ceiling once reached has been kept; `None` where there is none or it was never reached.
    pub upkeep: Option<Upkeep>,
    /// Figures that are shares of fewer than ten things.
    pub small: Vec<SmallDenominator>,
    /// From when on figures count for pace, outlook and upkeep, where earlier ones are of another territory.
    pub new_territory: Option<NewTerritory>,
    /// Figures that are not final: provisional, estimated, or sample data.
    pub not_final: Vec<Point>,
}

/// Judges a case by every method.
pub fn judge(case: &Case) -> Verdict {
    let outlook = Outlook::of(case);
    Verdict {
        latest: case.latest(),
        milestones: milestone::milestones(case),
        cross_check: outlook.as_ref().map(|outlook| CrossCheck::of(case, outlook)),
        outlook,
        path: milestone::path(case),
        pace: Pace::of(case),
        upkeep: Upkeep::of(case),
        small: small::small_denominators(case),
        new_territory: case.new_territory,
        not_final: case.points.iter().filter(|point| point.status != ObsStatus::Final).copied().collect(),
    }
}

impl Case<'_> {
    /// The figures of one territory, up to the latest: what a pace may rest on.
    fn of_one_territory(&self) -> &[Point] {
        let first = self.new_territory.map_or(Year::MIN, |territory| territory.year);
        let start = self.points.iter().position(|point| point.year >= first).unwrap_or(self.points.len());
        &self.points[start..]
    }

    /// The latest figure.
    fn latest(&self) -> Option<Point> {
        self.points.last().copied()
    }

    /// The figure of `year`.
    fn figure_of(&self, year: Year) -> Option<Point> {
        self.points.iter().find(|point| point.year == year).copied()
    }

    /// Whether `year` has ended today.
    const fn is_over(&self, year: Year) -> bool {
        year < self.today.year()
    }

    /// The earliest milestone whose year is not over.
    fn next_milestone(&self) -> Option<Aim> {
        let to_come = |aim: &&Aim| aim.kind == TargetKind::Milestone && !self.is_over(aim.year);
        self.aims.iter().find(to_come).copied()
    }
}
