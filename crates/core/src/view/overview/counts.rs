//! How many indicators of an overview stand so, and which is furthest from its target. Only those that have the target count.

use crate::date::Year;
use crate::model::Unit;
use crate::standing::Status;
use crate::value::Value;
use crate::verdict::{Outlook, OutlookClass};
use crate::view::overview::{Bullet, Goal, Overview};

/// The last milestone that has passed: how many indicators that have a target for it stand so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassedCounts {
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
}

/// The next milestone: how many indicators that have a target for it are to be expected so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComingCounts {
    /// The milestone's year.
    pub year: Year,
    /// Reached already.
    pub reached: usize,
    /// On track.
    pub on_track: usize,
    /// Nearly on track.
    pub nearly: usize,
    /// Too slow.
    pub too_slow: usize,
    /// Moving away, or standing still.
    pub away: usize,
    /// Cannot be judged: too few figures, or nothing to judge by pace.
    pub unjudged: usize,
}

/// The indicators that are furthest from a milestone; those in percent only, as others have no points.
#[derive(Debug, Clone, PartialEq)]
pub struct Furthest<'a> {
    /// The milestone's year.
    pub year: Year,
    /// How far, in points; above 0.
    pub gap: Value,
    /// The indicators that are so far from it; at least one.
    pub bullets: Vec<&'a Bullet>,
    /// How many indicators have a target for the milestone.
    pub of: usize,
}

impl PassedCounts {
    /// How many indicators have a target for the milestone.
    pub const fn total(&self) -> usize {
        self.met + self.missed + self.not_comparable + self.not_reported
    }
}

impl ComingCounts {
    /// How many indicators have a target for the milestone.
    pub const fn total(&self) -> usize {
        self.reached + self.on_track + self.nearly + self.too_slow + self.away + self.unjudged
    }
}

impl Overview {
    /// The count for the last milestone that has passed; none where none has.
    pub fn passed_counts(&self) -> Option<PassedCounts> {
        let year = self.passed?;
        let count =
            |status: Status| self.goals(year).filter(|(_, goal)| goal.standing.status() == status).count();
        Some(PassedCounts {
            year,
            met: count(Status::Met),
            missed: count(Status::Missed),
            not_comparable: count(Status::NotComparable),
            not_reported: count(Status::NotReported),
        })
    }

    /// The count for the next milestone; none where none is to come, or the area has ended.
    pub fn coming_counts(&self) -> Option<ComingCounts> {
        let year = self.coming?;
        let classes = || self.bullets.iter().filter_map(|bullet| bullet.outlook_to(year)).map(Outlook::class);
        let count = |class: OutlookClass| classes().filter(|found| *found == class).count();
        Some(ComingCounts {
            year,
            reached: count(OutlookClass::Reached),
            on_track: count(OutlookClass::OnTrack),
            nearly: count(OutlookClass::Nearly),
            too_slow: count(OutlookClass::TooSlow),
            away: count(OutlookClass::MovingAway),
            unjudged: count(OutlookClass::TooFew) + count(OutlookClass::NotProjected),
        })
    }

    /// What is furthest from the next milestone; where none is to come, from the last one that has passed.
    pub fn furthest(&self) -> Option<Furthest<'_>> {
        let year = self.coming.or(self.passed)?;
        let gap = |goal: &Goal| goal.standing.gap().map(|gap| gap.size);
        let in_points = || self.goals(year).filter(|(bullet, _)| bullet.subject.unit == Unit::Percent);
        let widest = in_points().filter_map(|(_, goal)| gap(goal)).max()?;
        let as_far = in_points().filter(|(_, goal)| gap(goal) == Some(widest));
        Some(Furthest {
            year,
            gap: widest,
            bullets: as_far.map(|(bullet, _)| bullet).collect(),
            of: self.goals(year).count(),
        })
    }

    /// The indicators that have a milestone in a year, with it.
    fn goals(&self, year: Year) -> impl Iterator<Item = (&Bullet, &Goal)> {
        self.bullets.iter().filter_map(move |bullet| Some((bullet, bullet.goal(year)?)))
    }
}
