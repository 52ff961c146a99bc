//! The paces that a reader can try, from the pace so far and the pace needed: ends, step and start of a slider. No words.

use crate::model::{Direction, Unit};
use crate::value::Value;
use crate::verdict::rate::{Rate, hundredths, saturated};
use crate::verdict::{Case, Needed, Pace, Point};

/// A slider has about this many stops.
const STOPS: i128 = 100;
/// The least that its better end is, in hundredths: a point, or one thing a year.
const LEAST: i128 = 100;

/// Paces in the unit of the indicator a year, signed as in [`with_pace`](crate::verdict::with_pace). Both ends and the default
/// are whole steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaceRange {
    /// The lower end.
    pub from: Value,
    /// The upper end, above the lower one.
    pub to: Value,
    /// From stop to stop; above 0.
    pub step: Value,
    /// The first stop that is enough for the target; no change where it is reached already.
    pub default: Value,
}

impl PaceRange {
    /// `None` where nothing can be tried: no milestone after the latest figure, no figure, or a unit without a pace.
    pub fn of(case: &Case) -> Option<Self> {
        let pace = Pace::of(case)?;
        let needed = match pace.needed {
            Needed::NoTimeLeft { .. } => return None,
            Needed::Nothing if pace.aim.year <= pace.latest.year => return None,
            Needed::Nothing => 0,
            Needed::PerYear { rate, .. } => rounded_up(rate, case.direction),
        };
        let so_far = pace.so_far.as_ref().map_or(0, |trend| rounded_up(trend.rate, case.direction));
        let better = (2 * needed).max(so_far + so_far / 2).max(LEAST);
        let better = most(pace.latest, case).map_or(better, |most| better.min(most).max(needed).max(LEAST));
        let worse = so_far.min(0);
        let step = step(better - worse);
        let up = |number: i128| (number + step - 1).div_euclid(step) * step;
        let (from, to) = (-up(-worse), up(better));
        let signed = |number: i128| match case.direction {
            Direction::Up => saturated(number),
            Direction::Down => saturated(-number),
        };
        let (from, to) = match case.direction {
            Direction::Up => (signed(from), signed(to)),
            Direction::Down => (signed(to), signed(from)),
        };
        Some(Self { from, to, step: saturated(step), default: signed(up(needed)) })
    }
}

/// The change of one year towards the better in hundredths, rounded up: so much is enough.
fn rounded_up(rate: Rate, direction: Direction) -> i128 {
    let years = i128::from(rate.years.get());
    let gain = match direction {
        Direction::Up => hundredths(rate.rise),
        Direction::Down => -hundredths(rate.rise),
    };
    gain.div_euclid(years) + i128::from(gain.rem_euclid(years) > 0)
}

/// The most that a single year can bring, where the unit has an end.
fn most(latest: Point, case: &Case) -> Option<i128> {
    let value = hundredths(latest.measured.value);
    match (case.direction, case.unit) {
        (Direction::Up, Unit::Percent) => Some(hundredths(Value::whole(100)) - value),
        (Direction::Up, _) => None,
        (Direction::Down, _) => Some(value),
    }
}

/// The least round step that cuts `range` into no more than so many stops.
fn step(range: i128) -> i128 {
    let mut magnitude = 1;
    loop {
        if let Some(nice) = [1, 2, 5].into_iter().find(|nice| nice * magnitude * STOPS >= range) {
            return nice * magnitude;
        }
        magnitude *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Year;
    use crate::verdict::tests::Series;
    use crate::verdict::{Reach, with_pace};

    /// From, to, step, default, in hundredths.
    fn range(direction: Direction, target: i64, figures: &[(Year, i64)]) -> Option<[i64; 4]> {
        let mut series = Series::up(&[(2030, target)]).of(figures);
        series.direction = direction;
        let range = PaceRange::of(&series.case())?;
        Some([range.from, range.to, range.step, range.default].map(Value::hundredths))
    }

    #[test]
    fn the_range_holds_the_pace_so_far_and_twice_the_pace_needed() {
        // (80,0 − 63,2) / 5 = 3,36 needed; twice is 6,72; so far (63,2 − 44,7) / 5 = 3,7, and half more is 5,55. A range of 6,72 has 68
        // stops of 0,1 and ends at 6,8; the first stop that is enough is 3,4.
        let figures = [(2020, 4470), (2025, 6320)];
        assert_eq!(range(Direction::Up, 8000, &figures), Some([0, 680, 10, 340]));
        // So far (60,0 − 62,0) / 2 = −1,0 a year; (70,0 − 60,0) / 5 = 2,0 needed: from −1,0 to 4,0, 100 stops of 0,05.
        assert_eq!(range(Direction::Up, 7000, &[(2023, 6200), (2025, 6000)]), Some([-100, 400, 5, 200]));
    }

    #[test]
    fn no_year_can_bring_more_than_there_is_left() {
        // (99,0 − 96,0) / 5 = 0,6 needed, (96,0 − 80,0) / 2 = 8,0 so far, and half more is 12,0; but 100,0 − 96,0 = 4,0.
        assert_eq!(range(Direction::Up, 9900, &[(2023, 8000), (2025, 9600)]), Some([0, 400, 5, 60]));
        // From 6,0 to 2,0 in five years: −0,8 a year. So far (6,0 − 8,0) / 2 = −1,0. Twice the needed is 1,6.
        assert_eq!(range(Direction::Down, 200, &[(2023, 800), (2025, 600)]), Some([-160, 0, 2, -80]));
    }

    #[test]
    fn a_target_that_is_reached_starts_from_no_change() {
        // So far 2,0 a year, and half more is 3,0.
        assert_eq!(range(Direction::Up, 8000, &[(2024, 8100), (2025, 8300)]), Some([0, 300, 5, 0]));
        assert_eq!(range(Direction::Up, 8000, &[(2030, 8100)]), None, "no time left");
        assert_eq!(range(Direction::Up, 8000, &[]), None);
    }

    #[test]
    fn the_default_is_enough_and_a_step_less_is_not() {
        for (target, latest) in [(8000, 6320), (9900, 9873), (10_000, 1), (7000, 6999)] {
            let series = Series::up(&[(2030, target)]).of(&[(2024, 5000), (2025, latest)]);
            let case = series.case();
            let range = PaceRange::of(&case).unwrap();
            let reaches = |pace| matches!(with_pace(&case, pace).unwrap().reach, Reach::Met { .. });
            assert!(reaches(range.default), "{target} {latest}: {range:?}");
            assert!(!reaches(range.default - range.step), "{target} {latest}: {range:?}");
            assert!(range.from <= range.default && range.default <= range.to, "{range:?}");
        }
    }
}
