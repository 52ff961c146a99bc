//! Where a figure stands against the target that applies to it, with every operand, so that it can be explained.

use crate::date::Year;
use crate::model::{Direction, Target, TargetKind, Unit};
use crate::observations::Observation;
use crate::value::Value;

/// A figure, with the counts behind it where they are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// The figure as published.
    pub value: Value,
    /// How many were counted.
    pub numerator: Option<u64>,
    /// Of how many.
    pub denominator: Option<u64>,
}

impl From<&Observation<'_>> for Measured {
    fn from(observation: &Observation<'_>) -> Self {
        let Observation { value, numerator, denominator, .. } = *observation;
        Self { value, numerator, denominator }
    }
}

/// A target as it applies to a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// By the end of which year.
    pub year: Year,
    /// The figure to reach.
    pub value: Value,
    /// A milestone, or one year of a yearly path.
    pub kind: TargetKind,
}

impl From<&Target> for Aim {
    fn from(target: &Target) -> Self {
        Self { year: target.year, value: target.value, kind: target.kind }
    }
}

/// A distance between a figure and a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Their difference in the unit of the indicator (points for a percentage); never negative.
    pub size: Value,
    /// How many more have to be counted to reach the target, where both counts are published:
    /// ⌈target · denominator⌉ − numerator.
    pub units: Option<u64>,
}

/// Where a figure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was reported for the year.
    NotReported,
    /// A figure exists, on another denominator than the target's.
    NotComparable,
    /// There is no target.
    NoTarget,
    /// The target is reached; `early` when its year is still to come. The margin is by how much.
    Met {
        /// The target.
        aim: Aim,
        /// How far beyond it.
        margin: Value,
        /// Its year is after the figure's.
        early: bool,
    },
    /// The target's time is over and it is not reached.
    Missed {
        /// The target.
        aim: Aim,
        /// How far from it.
        gap: Gap,
    },
    /// There is time for the target and it is not reached yet.
    NotYet {
        /// The target.
        aim: Aim,
        /// How far from it.
        gap: Gap,
    },
}

/// What a status mark shows: the standing without its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Reached.
    Met,
    /// Not reached, time is up.
    Missed,
    /// Not reached, there is time.
    NotYet,
    /// Nothing to compare with.
    NoTarget,
    /// On another denominator.
    NotComparable,
    /// No figure.
    NotReported,
}

impl Standing {
    /// Compares a figure of `year` with `aim`. `over`: the time for the target is up, which a figure of its year does not
    /// tell, as it may be one of June.
    pub fn of(
        measured: Measured,
        year: Year,
        aim: Option<Aim>,
        over: bool,
        unit: Unit,
        direction: Direction,
    ) -> Self {
        let Some(aim) = aim else { return Self::NoTarget };
        let beyond = match direction {
            Direction::Up => measured.value - aim.value,
            Direction::Down => aim.value - measured.value,
        };
        if beyond >= Value::default() {
            return Self::Met { aim, margin: beyond, early: aim.year > year };
        }
        let size = Value::default() - beyond;
        let gap = Gap { size, units: units_missing(measured, aim.value, unit, direction) };
        if over { Self::Missed { aim, gap } } else { Self::NotYet { aim, gap } }
    }

    /// The mark of this standing.
    pub const fn status(self) -> Status {
        match self {
            Self::NotReported => Status::NotReported,
            Self::NotComparable => Status::NotComparable,
            Self::NoTarget => Status::NoTarget,
            Self::Met { .. } => Status::Met,
            Self::Missed { .. } => Status::Missed,
            Self::NotYet { .. } => Status::NotYet,
        }
    }

    /// The target compared with, where there is one.
    pub const fn aim(self) -> Option<Aim> {
        match self {
            Self::Met { aim, .. } | Self::Missed { aim, .. } | Self::NotYet { aim, .. } => Some(aim),
            _ => None,
        }
    }

    /// The distance still to go, where there is one.
    pub const fn gap(self) -> Option<Gap> {
        match self {
            Self::Missed { gap, .. } | Self::NotYet { gap, .. } => Some(gap),
            _ => None,
        }
    }
}

/// ⌈target · denominator⌉ − numerator for a share that should rise, in whole things.
fn units_missing(measured: Measured, target: Value, unit: Unit, direction: Direction) -> Option<u64> {
    if unit != Unit::Percent || direction != Direction::Up {
        return None;
    }
    let (numerator, denominator) = (measured.numerator?, measured.denominator?);
    let target = u64::try_from(target.hundredths()).ok()?;
    let needed = target.checked_mul(denominator)?.div_ceil(10_000);
    needed.checked_sub(numerator).filter(|missing| *missing > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn standing(value: i64, counts: Option<(u64, u64)>, year: Year, aim: Option<(Year, i64)>) -> Standing {
        let measured = Measured {
            value: Value::from_hundredths(value),
            numerator: counts.map(|(numerator, _)| numerator),
            denominator: counts.map(|(_, denominator)| denominator),
        };
        let aim = aim.map(|(year, value)| Aim {
            year,
            value: Value::from_hundredths(value),
            kind: TargetKind::Milestone,
        });
        let over = aim.is_some_and(|aim| aim.year <= year);
        Standing::of(measured, year, aim, over, Unit::Percent, Direction::Up)
    }

    #[test]
    fn a_milestone_that_has_come_is_met_or_missed() {
        // 70,0 − 63,2 = 6,8 points. 70 % of 79 600 families is 55 720; 55 720 − 50 308 = 5 412 families.
        let missed = standing(6320, Some((50_308, 79_600)), 2025, Some((2025, 7000)));
        let aim = Aim { year: 2025, value: Value::whole(70), kind: TargetKind::Milestone };
        let gap = Gap { size: Value::from_hundredths(680), units: Some(5412) };
        assert_eq!(missed, Standing::Missed { aim, gap });
        // 87,3 − 70 = 17,3 points above.
        let met = standing(8730, Some((55, 63)), 2025, Some((2025, 7000)));
        assert_eq!(met, Standing::Met { aim, margin: Value::from_hundredths(1730), early: false });
        // Exactly the target is met.
        assert_eq!(standing(7000, None, 2025, Some((2025, 7000))).status(), Status::Met);
    }

    #[test]
    fn a_milestone_still_to_come_is_not_missed() {
        // 65,6 % at the end of 2023 against 70 % for 2025: 4,4 points to go, no count without a denominator.
        let not_yet = standing(6560, None, 2023, Some((2025, 7000)));
        assert_eq!(not_yet.gap(), Some(Gap { size: Value::from_hundredths(440), units: None }));
        assert_eq!(not_yet.status(), Status::NotYet);
        let early = standing(8156, None, 2024, Some((2025, 7000)));
        assert!(matches!(early, Standing::Met { early: true, .. }));
    }

    #[test]
    fn a_figure_of_june_does_not_miss_the_milestone_of_its_year() {
        // 69,5 in June 2025 is 0,5 points short of 70, and there is time until the end of December.
        let measured = Measured { value: Value::from_hundredths(6950), numerator: None, denominator: None };
        let aim = Aim { year: 2025, value: Value::whole(70), kind: TargetKind::Milestone };
        let gap = Gap { size: Value::from_hundredths(50), units: None };
        for (over, expected) in
            [(false, Standing::NotYet { aim, gap }), (true, Standing::Missed { aim, gap })]
        {
            let standing = Standing::of(measured, 2025, Some(aim), over, Unit::Percent, Direction::Up);
            assert_eq!(standing, expected);
        }
    }

    #[test]
    fn units_are_rounded_up_to_whole_things() {
        // 100 % of 11 communes is 11; 11 − 6 = 5. 54,5 % of them: one commune is 9,1 points.
        let gap = standing(5450, Some((6, 11)), 2025, Some((2025, 10_000))).gap();
        assert_eq!(gap.and_then(|gap| gap.units), Some(5));
        // 65 % of 11 is 7,15, so 8 are needed; 8 − 6 = 2.
        let gap = standing(5450, Some((6, 11)), 2025, Some((2025, 6500))).gap();
        assert_eq!(gap.and_then(|gap| gap.units), Some(2));
    }

    #[test]
    fn nothing_to_compare_with_is_no_verdict() {
        assert_eq!(standing(9910, None, 2025, None), Standing::NoTarget);
    }

    #[test]
    fn less_is_better_where_the_indicator_says_so() {
        let measured = Measured { value: Value::whole(12), numerator: Some(12), denominator: Some(100) };
        let aim = Some(Aim { year: 2025, value: Value::whole(10), kind: TargetKind::Milestone });
        let standing = Standing::of(measured, 2025, aim, true, Unit::Percent, Direction::Down);
        assert_eq!(standing.gap(), Some(Gap { size: Value::whole(2), units: None }));
    }

    #[test]
    fn a_title_is_held_or_not() {
        let of = |value| {
            let measured = Measured { value, numerator: None, denominator: None };
            let aim = Some(Aim { year: 2025, value: Value::YES, kind: TargetKind::Milestone });
            Standing::of(measured, 2025, aim, true, Unit::YesNo, Direction::Up).status()
        };
        assert_eq!((of(Value::YES), of(Value::NO)), (Status::Met, Status::Missed));
    }

    proptest! {
        #[test]
        fn adding_the_missing_units_reaches_the_target(
            denominator in 1_u64..2_000_000, share in 0_u64..=100, target in 0_i64..=100
        ) {
            let numerator = denominator * share / 100;
            let value = i64::try_from(numerator * 10_000 / denominator).unwrap();
            let standing = standing(value, Some((numerator, denominator)), 2025, Some((2025, target * 100)));
            if let Some(units) = standing.gap().and_then(|gap| gap.units) {
                let target = u64::try_from(target).unwrap();
                prop_assert!((numerator + units) * 100 >= target * denominator);
                prop_assert!((numerator + units - 1) * 100 < target * denominator);
                prop_assert!(numerator + units <= denominator);
            }
        }
    }
}
