//! An area against each milestone: a verdict that no longer changes where the milestone has passed, the distance where it has not.

use crate::date::Date;
use crate::standing::{Aim, Standing};
use crate::view::{TargetPoint, Trend, TrendPoint};

/// An area against one milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The milestone.
    pub aim: Aim,
    /// Whether its year is over.
    pub passed: bool,
    /// The figure compared with it: that year's own once it has passed, else the latest.
    pub figure: Option<TrendPoint>,
    /// Where that figure stands.
    pub standing: Standing,
}

impl Milestone {
    /// Every milestone of a trend, by year, seen on the day `today`.
    pub fn all(trend: &Trend, today: Date) -> Vec<Self> {
        trend.milestones().map(|target| Self::of(trend, target, today)).collect()
    }

    fn of(trend: &Trend, target: &TargetPoint, today: Date) -> Self {
        let aim = Aim::from(target);
        let passed = target.year < today.year();
        let figure = if passed {
            trend.points.iter().find(|point| point.year == target.year)
        } else {
            trend.points.iter().rev().find(|point| point.year <= target.year)
        };
        let standing = figure.map_or(Standing::NotReported, |point| {
            let (unit, direction) = (trend.subject.unit, trend.subject.direction);
            Standing::of(point.measured, point.year, Some(aim), passed, unit, direction)
        });
        Self { aim, passed, figure: figure.cloned(), standing }
    }
}
