//! The pace of the last years and where it leads, exactly.

use std::num::NonZeroU16;

use crate::date::Year;
use crate::model::{Direction, Unit};
use crate::value::Value;
use crate::verdict::Point;
use crate::verdict::rate::{Rate, Rounded, hundredths, years_between};

/// How many annual changes the published method takes the mean of.
pub(super) const FULL_CHANGES: u16 = 5;

/// How many figures in a row the published method wants at least.
pub(super) const FEWEST_FIGURES: usize = 4;

/// How the pace departs from the published method, which takes the last six figures of six years in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// It does not.
    Full,
    /// Adapted: fewer figures, of years in a row.
    Short,
    /// Adapted: a year within the last five has no figure. The mean of annual changes along straight lines over such gaps is
    /// the whole change over the years.
    Gaps,
    /// Adapted: the last two figures are more than five years apart.
    Long,
}

/// The mean annual change of the last up to five years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// The figure it begins with.
    pub first: Point,
    /// The latest figure.
    pub last: Point,
    /// How many figures it rests on, both ends included.
    pub figures: usize,
    /// The mean annual change s.
    pub rate: Rate,
    /// Whether it is as published or adapted.
    pub basis: Basis,
}

/// A figure that would be reached if the pace went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Projection {
    /// For the end of which year.
    pub year: Year,
    /// How many years after the latest figure.
    pub years: NonZeroU16,
    /// The figure ŷ. Never cut off at 0 or 100 %.
    pub value: Rounded,
    /// It is outside what the unit can be: below 0, or above 100 %.
    pub beyond_range: bool,
}

impl Trend {
    /// The pace at the end of `points`, which are in the order of years. `None` with fewer than two figures.
    ///
    /// The window begins with the earliest figure at most five years before the last one, or, where there is none, with the
    /// figure before the last one.
    pub fn of(points: &[Point]) -> Option<Self> {
        let (last, earlier) = points.split_last()?;
        let is_recent = |point: &&Point| {
            years_between(point.year, last.year).is_some_and(|years| years.get() <= FULL_CHANGES)
        };
        let recent = earlier.iter().filter(is_recent).count();
        let first = earlier.iter().find(is_recent).or(earlier.last())?;
        let years = years_between(first.year, last.year)?;
        let figures = recent.max(1) + 1;
        let in_a_row = usize::from(years.get()) + 1 == figures;
        let basis = match years.get() {
            FULL_CHANGES if in_a_row => Basis::Full,
            0..=FULL_CHANGES if in_a_row => Basis::Short,
            0..=FULL_CHANGES => Basis::Gaps,
            _ => Basis::Long,
        };
        let rate = Rate::new(first.measured.value, last.measured.value, years);
        Some(Self { first: *first, last: *last, figures, rate, basis })
    }

    /// The whole change seen in the direction that is better: above 0 when the distance to a target shrinks.
    pub(super) fn gain(&self, direction: Direction) -> i128 {
        match direction {
            Direction::Up => hundredths(self.rate.rise),
            Direction::Down => -hundredths(self.rate.rise),
        }
    }

    /// ŷ = y + s · (year − t). `None` unless `year` is after the latest figure's.
    pub fn project(&self, year: Year, unit: Unit) -> Option<Projection> {
        let years = years_between(self.last.year, year)?;
        let over = i128::from(self.rate.years.get());
        let rise = hundredths(self.rate.rise) * i128::from(years.get());
        let numerator = hundredths(self.last.measured.value) * over + rise;
        Some(Projection {
            year,
            years,
            value: Rounded::quotient(numerator, over),
            beyond_range: is_beyond_range(numerator, over, unit),
        })
    }
}

/// Whether `numerator / denominator` hundredths are below 0 or, as a share, above 100 %.
pub(super) fn is_beyond_range(numerator: i128, denominator: i128, unit: Unit) -> bool {
    let whole = hundredths(Value::whole(100)) * denominator;
    numerator < 0 || (unit == Unit::Percent && numerator > whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::tests::series;

    fn trend(points: &[(Year, i64)]) -> Option<(Year, i64, u16, usize, Basis)> {
        Trend::of(&series(points)).map(|trend| {
            let Rate { rise, years } = trend.rate;
            (trend.first.year, rise.hundredths(), years.get(), trend.figures, trend.basis)
        })
    }

    #[test]
    fn the_window_is_the_last_five_changes() {
        // Seven years in a row: 2019 is out. 60,0 − 45,0 = 15,0 in 5 years.
        let full = [
            (2019, 1000),
            (2020, 4500),
            (2021, 4000),
            (2022, 5000),
            (2023, 5200),
            (2024, 5900),
            (2025, 6000),
        ];
        assert_eq!(trend(&full), Some((2020, 1500, 5, 6, Basis::Full)));
        // Five figures are four changes: 60,0 − 40,0 = 20,0 in 4 years.
        assert_eq!(trend(&full[2..]), Some((2021, 2000, 4, 5, Basis::Short)));
        assert_eq!(trend(&full[5..]), Some((2024, 100, 1, 2, Basis::Short)));
        assert_eq!(trend(&full[6..]), None);
        assert_eq!(trend(&[]), None);
    }

    #[test]
    fn missing_years_are_bridged_by_straight_lines() {
        // 2020 to 2025 without 2022 and 2024. Along straight lines the changes are 2, 1, 1, 3, 3; their mean is 10 / 5 = 2,
        // the whole change over the years.
        let gaps = [(2020, 5000), (2021, 5200), (2023, 5400), (2025, 6000)];
        assert_eq!(trend(&gaps), Some((2020, 1000, 5, 4, Basis::Gaps)));
        // 2018 is seven years before 2025, so the window begins with 2021.
        let begins_late = [(2018, 4000), (2021, 5200), (2025, 6000)];
        assert_eq!(trend(&begins_late), Some((2021, 800, 4, 2, Basis::Gaps)));
        // Nothing within five years: the figure before the last one.
        assert_eq!(
            trend(&[(2010, 1000), (2015, 3000), (2025, 6000)]),
            Some((2015, 3000, 10, 2, Basis::Long))
        );
    }

    #[test]
    fn a_projection_is_never_cut_off() {
        // 98,0 + 1,0 · 5 = 103,0 %.
        let above = Trend::of(&series(&[(2024, 9700), (2025, 9800)])).unwrap();
        let projection = above.project(2030, Unit::Percent).unwrap();
        assert_eq!((projection.value.value, projection.beyond_range), (Value::whole(103), true));
        assert!(!above.project(2027, Unit::Percent).unwrap().beyond_range, "100 % itself is within range");
        assert!(!above.project(2030, Unit::Count).unwrap().beyond_range);
        // 3,0 − 1,0 · 5 = −2,0.
        let below = Trend::of(&series(&[(2024, 400), (2025, 300)])).unwrap();
        let projection = below.project(2030, Unit::Count).unwrap();
        assert_eq!((projection.value.value, projection.beyond_range), (Value::whole(-2), true));
        assert_eq!(below.project(2025, Unit::Count), None);
    }
}
