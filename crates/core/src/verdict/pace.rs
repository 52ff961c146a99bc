//! How much a year has been gained, how much a year is still needed, and what another pace would bring.

use std::num::NonZeroU16;

use crate::date::Year;
use crate::model::{Direction, Unit};
use crate::standing::{Aim, Gap};
use crate::value::Value;
use crate::verdict::rate::{Rate, UnitRate, hundredths, saturated, years_between};
use crate::verdict::trend::{Trend, is_beyond_range};
use crate::verdict::{Case, Judged, Point, Reach};

/// The last year that dates can be written in.
const LAST_YEAR: i128 = 9999;

/// The pace so far and the pace needed for the next milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// The next milestone still to come.
    pub aim: Aim,
    /// The latest figure.
    pub latest: Point,
    /// The pace of the last years, the same as the outlook's; `None` with one figure.
    pub so_far: Option<Trend>,
    /// Things gained a year over the same time, where both ends have counts.
    pub units_so_far: Option<UnitRate>,
    /// What is still needed.
    pub needed: Needed,
}

/// The pace that would just reach a milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// It is reached already.
    Nothing,
    /// So much a year until the milestone's year.
    PerYear {
        /// In the unit of the indicator; negative where less is better.
        rate: Rate,
        /// In things, on the latest denominator, where counts are published.
        units: Option<UnitRate>,
    },
    /// It is not reached and the latest figure is already of its year.
    NoTimeLeft {
        /// What is missing.
        gap: Gap,
    },
}

/// What a chosen pace would bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhatIf {
    /// The next milestone still to come.
    pub aim: Aim,
    /// The latest figure.
    pub latest: Point,
    /// The chosen change a year; negative for a fall.
    pub a_year: Value,
    /// From the latest figure to the milestone's year.
    pub years: NonZeroU16,
    /// The figure at the milestone: latest + years · change, exact and never cut off.
    pub at_milestone: Value,
    /// That figure is below 0 or above 100 %.
    pub beyond_range: bool,
    /// Whether that figure reaches the target, and by how much it does or does not.
    pub reach: Reach,
    /// When the target would be reached.
    pub reached: ReachedIn,
}

/// When a target would be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReachedIn {
    /// The latest figure reaches it.
    Already,
    /// By the end of this year for the first time.
    Year(Year),
    /// Never at this pace, or after the year 9999.
    Never,
}

impl Pace {
    /// `None` where no milestone is still to come, there is no figure, or the unit has no pace.
    pub(super) fn of(case: &Case) -> Option<Self> {
        let aim = case.next_milestone().filter(|_| case.has_pace())?;
        let latest = case.latest()?;
        let so_far = Trend::of(case.of_one_territory());
        let units_so_far = so_far.as_ref().and_then(units_gained);
        Some(Self { aim, latest, so_far, units_so_far, needed: needed(case, aim, latest) })
    }
}

fn needed(case: &Case, aim: Aim, latest: Point) -> Needed {
    let Reach::Short { gap } = Judged::of(case, latest, aim).reach else { return Needed::Nothing };
    let Some(years) = years_between(latest.year, aim.year) else { return Needed::NoTimeLeft { gap } };
    let units = gap.units.map(|units| UnitRate { units: i128::from(units), years });
    Needed::PerYear { rate: Rate::new(latest.measured.value, aim.value, years), units }
}

fn units_gained(trend: &Trend) -> Option<UnitRate> {
    let (first, last) = (trend.first.measured.numerator?, trend.last.measured.numerator?);
    Some(UnitRate { units: i128::from(last) - i128::from(first), years: trend.rate.years })
}

/// What `points_per_year` from the latest figure on would bring at the next milestone, and when it reaches the target.
/// The change is in the unit of the indicator and signed: an indicator that should fall needs a negative one.
///
/// `None` where no milestone lies after the latest figure, there is no figure, or the unit has no pace.
pub fn with_pace(case: &Case, points_per_year: Value) -> Option<WhatIf> {
    let aim = case.next_milestone().filter(|_| case.has_pace())?;
    let latest = case.latest()?;
    let years = years_between(latest.year, aim.year)?;
    let end = hundredths(latest.measured.value) + hundredths(points_per_year) * i128::from(years.get());
    let at_milestone = saturated(end);
    Some(WhatIf {
        aim,
        latest,
        a_year: points_per_year,
        years,
        at_milestone,
        beyond_range: is_beyond_range(end, 1, case.unit),
        reach: reach(at_milestone, aim, case.direction),
        reached: reached_in(latest, aim, points_per_year, case.direction),
    })
}

/// A projected figure against the target; it has no counts.
fn reach(value: Value, aim: Aim, direction: Direction) -> Reach {
    let beyond = match direction {
        Direction::Up => value - aim.value,
        Direction::Down => aim.value - value,
    };
    if beyond >= Value::default() {
        Reach::Met { margin: beyond }
    } else {
        Reach::Short { gap: Gap { size: Value::default() - beyond, units: None } }
    }
}

fn reached_in(latest: Point, aim: Aim, a_year: Value, direction: Direction) -> ReachedIn {
    let sign = match direction {
        Direction::Up => 1,
        Direction::Down => -1,
    };
    let distance = sign * (hundredths(aim.value) - hundredths(latest.measured.value));
    let gain = sign * hundredths(a_year);
    if distance <= 0 {
        return ReachedIn::Already;
    }
    if gain <= 0 {
        return ReachedIn::Never;
    }
    let years = distance / gain + i128::from(distance % gain > 0);
    let year = i128::from(latest.year) + years;
    let in_time = Year::try_from(year).ok().filter(|_| year <= LAST_YEAR);
    in_time.map_or(ReachedIn::Never, ReachedIn::Year)
}

impl Case<'_> {
    /// Whether figures of this unit can approach a target by so much a year.
    pub(super) const fn has_pace(&self) -> bool {
        matches!(self.unit, Unit::Percent | Unit::Count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::tests::{Series, counted};

    #[test]
    fn points_and_units_still_needed() {
        // 80,0 − 63,2 = 16,8 points in 5 years = 3,36 a year.
        // 80 % of 79 600 families is 63 680; 63 680 − 50 308 = 13 372 in 5 years, 2674,4 a year.
        // So far 63,2 − 44,7 = 18,5 in 5 years = 3,7 a year; 50 308 − 35 581 = 14 727 families.
        let points = [counted(2020, 4470, 35_581, 79_600), counted(2025, 6320, 50_308, 79_600)];
        let series = Series::up(&[(2030, 8000)]).with(&points);
        let pace = Pace::of(&series.case()).unwrap();
        let Needed::PerYear { rate, units } = pace.needed else { panic!("{pace:?}") };
        assert_eq!((rate.a_year().value.hundredths(), rate.a_year().exact), (336, true));
        let units = units.unwrap();
        assert_eq!((units.units, units.years.get(), units.a_year_rounded_up()), (13_372, 5, 2675));
        assert_eq!(pace.so_far.unwrap().rate.a_year().value.hundredths(), 370);
        assert_eq!(pace.units_so_far.unwrap().units, 14_727);
    }

    #[test]
    fn no_pace_is_needed_or_possible() {
        let reached = Series::up(&[(2030, 8000)]).of(&[(2025, 8000)]);
        assert_eq!(Pace::of(&reached.case()).unwrap().needed, Needed::Nothing);
        let late = Series::up(&[(2030, 8000)]).of(&[(2030, 7900)]);
        let gap = Gap { size: Value::whole(1), units: None };
        assert_eq!(Pace::of(&late.case()).unwrap().needed, Needed::NoTimeLeft { gap });
        assert_eq!(with_pace(&late.case(), Value::whole(1)), None);
        assert_eq!(Pace::of(&Series::up(&[(2025, 8000)]).of(&[(2025, 7900)]).case()), None);
    }

    #[test]
    fn a_chosen_pace_leads_somewhere() {
        use ReachedIn::{Already, Never, Year};
        for (direction, latest, target, a_year, at_milestone, beyond_range, reached) in [
            // 63,2 + 3,0 · 5 = 78,2; 16,8 / 3,0 = 5,6, so in the sixth year after 2025.
            (Direction::Up, 6320, 8000, 300, 7820, false, Year(2031)),
            // 63,2 + 3,36 · 5 = 80,0 exactly in 2030.
            (Direction::Up, 6320, 8000, 336, 8000, false, Year(2030)),
            // 63,2 + 10,0 · 5 = 113,2 %, which no share can be; 16,8 / 10,0 = 1,68.
            (Direction::Up, 6320, 8000, 1000, 11_320, true, Year(2027)),
            (Direction::Up, 6320, 8000, 0, 6320, false, Never),
            (Direction::Up, 8100, 8000, -100, 7600, false, Already),
            // 0,01 a year for 16,8 points are 1680 years; for 80,0 points 8000, after the year 9999.
            (Direction::Up, 6320, 8000, 1, 6325, false, Year(3705)),
            (Direction::Up, 0, 8000, 1, 5, false, Never),
            // 12,0 − 0,5 · 5 = 9,5; 2,0 / 0,5 = 4.
            (Direction::Down, 1200, 1000, -50, 950, false, Year(2029)),
            (Direction::Down, 1200, 1000, 50, 1450, false, Never),
        ] {
            let mut series = Series::up(&[(2030, target)]).of(&[(2025, latest)]);
            series.direction = direction;
            let what_if = with_pace(&series.case(), Value::from_hundredths(a_year)).unwrap();
            let seen = (what_if.at_milestone.hundredths(), what_if.beyond_range, what_if.reached);
            assert_eq!(seen, (at_milestone, beyond_range, reached), "{direction:?} {latest} {a_year}");
        }
    }

    #[test]
    fn a_chosen_pace_is_held_against_the_target() {
        // 78,2 is 80,0 − 78,2 = 1,8 short; 9,5 is 10,0 − 9,5 = 0,5 better.
        let up = Series::up(&[(2030, 8000)]).of(&[(2025, 6320)]);
        let gap = Gap { size: Value::from_hundredths(180), units: None };
        assert_eq!(with_pace(&up.case(), Value::whole(3)).unwrap().reach, Reach::Short { gap });
        let mut down = Series::up(&[(2030, 1000)]).of(&[(2025, 1200)]);
        down.direction = Direction::Down;
        let what_if = with_pace(&down.case(), Value::from_hundredths(-50)).unwrap();
        assert_eq!(what_if.reach, Reach::Met { margin: Value::from_hundredths(50) });
    }
}
