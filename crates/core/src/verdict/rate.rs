//! Exact changes a year, and rounding for display. Nothing here is a float.

use std::num::NonZeroU16;

use crate::date::Year;
use crate::value::Value;

/// A change a year as an exact fraction: `rise` over `years`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The whole change in the unit of the indicator (points for a percentage); negative for a fall.
    pub rise: Value,
    /// In how many years.
    pub years: NonZeroU16,
}

impl Rate {
    /// From one figure to a later one.
    pub fn new(from: Value, to: Value, years: NonZeroU16) -> Self {
        Self { rise: to - from, years }
    }

    /// The change of one year, for display.
    pub fn a_year(self) -> Rounded {
        Rounded::quotient(hundredths(self.rise), i128::from(self.years.get()))
    }
}

/// Things counted a year as an exact fraction: `units` over `years`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitRate {
    /// The whole change in things; negative for a fall.
    pub units: i128,
    /// In how many years.
    pub years: NonZeroU16,
}

impl UnitRate {
    /// The change of one year, for display.
    pub fn a_year(self) -> Rounded {
        Rounded::quotient(self.units * 100, i128::from(self.years.get()))
    }

    /// The change of one year in whole things, rounded up: as many are enough.
    pub fn a_year_rounded_up(self) -> i128 {
        let years = i128::from(self.years.get());
        self.units.div_euclid(years) + i128::from(self.units.rem_euclid(years) > 0)
    }
}

/// A figure to show, and whether rounding to hundredths lost anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounded {
    /// The figure, rounded half away from zero.
    pub value: Value,
    /// Nothing was lost.
    pub exact: bool,
}

impl Rounded {
    /// `numerator / denominator` in hundredths, the numerator being in hundredths. The denominator is above 0.
    pub(super) fn quotient(numerator: i128, denominator: i128) -> Self {
        let (whole, rest) = (numerator / denominator, numerator % denominator);
        let away = if 2 * rest.abs() >= denominator { rest.signum() } else { 0 };
        Self { value: saturated(whole + away), exact: rest == 0 }
    }
}

/// From `from` to `to`, where that is at least one year.
pub(super) fn years_between(from: Year, to: Year) -> Option<NonZeroU16> {
    u16::try_from(i32::from(to) - i32::from(from)).ok().and_then(NonZeroU16::new)
}

/// Hundredths with room for products.
pub(super) fn hundredths(value: Value) -> i128 {
    i128::from(value.hundredths())
}

/// The figure with these hundredths; figures beyond what a [`Value`] holds stay at its end.
pub(super) fn saturated(hundredths: i128) -> Value {
    let end = if hundredths < 0 { i64::MIN } else { i64::MAX };
    Value::from_hundredths(i64::try_from(hundredths).unwrap_or(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotients_are_rounded_half_away_from_zero() {
        for (numerator, denominator, expected, exact) in [
            // 18,5 / 5 = 3,7
            (1850, 5, 370, true),
            // 11,0 / 3 = 3,666…
            (1100, 3, 367, false),
            // 0,05 / 2 = 0,025, which is a half of a hundredth
            (5, 2, 3, false),
            (-5, 2, -3, false),
            // 0,04 / 3 = 0,0133…
            (4, 3, 1, false),
            (-4, 3, -1, false),
            (0, 7, 0, true),
        ] {
            let rounded = Rounded::quotient(numerator, denominator);
            assert_eq!(
                (rounded.value.hundredths(), rounded.exact),
                (expected, exact),
                "{numerator}/{denominator}"
            );
        }
    }

    #[test]
    fn whole_things_are_rounded_up() {
        let of =
            |units, years| UnitRate { units, years: NonZeroU16::new(years).unwrap() }.a_year_rounded_up();
        // 13 372 / 5 = 2674,4; 15 / 5 = 3; −7 / 2 = −3,5, of which −3 is the whole number above.
        assert_eq!((of(13_372, 5), of(15, 5), of(-7, 2)), (2675, 3, -3));
    }

    #[test]
    fn time_only_runs_forward() {
        assert_eq!(years_between(2025, 2030).map(NonZeroU16::get), Some(5));
        assert_eq!(years_between(2030, 2030), None);
        assert_eq!(years_between(2030, 2025), None);
        assert_eq!(years_between(i16::MIN, i16::MAX).map(NonZeroU16::get), Some(u16::MAX));
    }
}
