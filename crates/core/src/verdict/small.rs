//! Small denominators, where one thing more moves a percentage by many points.

use crate::model::Unit;
use crate::verdict::rate::Rounded;
use crate::verdict::{Case, Point};

/// Denominators below this are marked.
pub const SMALL_BELOW: u64 = 10;

/// A share of fewer than ten things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmallDenominator {
    /// The figure.
    pub point: Point,
    /// Of how many; at least 1.
    pub denominator: u64,
    /// How many points one of them is: 100 % / denominator.
    pub step: Rounded,
}

impl SmallDenominator {
    fn of(point: Point) -> Option<Self> {
        let denominator = point.measured.denominator.filter(|number| (1..SMALL_BELOW).contains(number))?;
        Some(Self { point, denominator, step: Rounded::quotient(10_000, i128::from(denominator)) })
    }
}

/// Every figure with a small denominator, in the order of years.
pub(super) fn small_denominators(case: &Case) -> Vec<SmallDenominator> {
    let shares = case.points.iter().filter(|_| case.unit == Unit::Percent);
    shares.copied().filter_map(SmallDenominator::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::tests::{Series, counted};

    #[test]
    fn shares_of_fewer_than_ten_are_marked() {
        // 6 / 7 = 85,71 %; one of 7 is 100 / 7 = 14,2857… points, one of 8 is 12,5.
        let points = [
            counted(2021, 0, 0, 0),
            counted(2022, 6000, 6, 10),
            counted(2023, 8571, 6, 7),
            counted(2024, 7500, 6, 8),
        ];
        let mut series = Series::up(&[]).with(&points);
        let seen = |series: &Series| -> Vec<_> {
            let small = small_denominators(&series.case());
            small
                .iter()
                .map(|small| (small.point.year, small.step.value.hundredths(), small.step.exact))
                .collect()
        };
        assert_eq!(seen(&series), [(2023, 1429, false), (2024, 1250, true)]);
        series.unit = Unit::Count;
        assert_eq!(seen(&series), []);
    }
}
