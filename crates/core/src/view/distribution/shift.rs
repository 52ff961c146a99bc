//! From the first year to the last: how the middle moved and how far apart the ends are, of the same areas in both years. A
//! low figure that is new would otherwise pass for one that fell.

use crate::date::Year;
use crate::model::AreaId;
use crate::order;
use crate::value::Value;
use crate::view::distribution::{Distribution, Middle, Quartiles, YearSpread};

/// Some areas in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShiftEnd {
    /// The year.
    pub year: Year,
    /// The middle of their figures.
    pub middle: Middle,
    /// How far the highest is from the lowest.
    pub width: Value,
}

/// The same areas in two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// The earlier year.
    pub from: ShiftEnd,
    /// The later one.
    pub to: ShiftEnd,
    /// How many areas have a figure in both years; at least 2.
    pub areas: usize,
    /// Whether these are all that have one in either year.
    pub is_all: bool,
    /// How many of them changed their territory in between.
    pub moved: usize,
}

impl Distribution {
    /// The last year with figures of several areas, beside the first in which two of these have one.
    pub fn shift(&self) -> Option<Shift> {
        let last = self.years.iter().rev().find(|spread| spread.dots.len() > 1)?;
        let areas_of_last = areas(last);
        let mut earlier = self.years.iter().take_while(|spread| spread.year < last.year);
        earlier.find_map(|spread| Shift::between(spread, last, &areas_of_last, &self.moved))
    }
}

impl Shift {
    fn between(
        from: &YearSpread,
        to: &YearSpread,
        areas_of_to: &[AreaId],
        moved: &[(AreaId, Year)],
    ) -> Option<Self> {
        let mut shared = areas(from);
        shared.retain(|area| areas_of_to.binary_search(area).is_ok());
        let end = |spread: &YearSpread| {
            let dots = spread.dots.iter().filter(|dot| shared.binary_search(&dot.area).is_ok());
            let values: Vec<Value> = dots.map(|dot| dot.measured.value).collect();
            Some(ShiftEnd { year: spread.year, middle: middle(&values)?, width: width(&values)? })
        };
        let is_all = shared.len() == from.dots.len() && shared.len() == to.dots.len();
        let is_between = |after: Year| from.year <= after && after < to.year;
        let has_moved = |area: &&AreaId| moved.iter().any(|(of, after)| of == *area && is_between(*after));
        let moved = shared.iter().filter(has_moved).count();
        Some(Self { from: end(from)?, to: end(to)?, areas: shared.len(), is_all, moved })
    }
}

fn areas(spread: &YearSpread) -> Vec<AreaId> {
    let mut areas: Vec<AreaId> = spread.dots.iter().map(|dot| dot.area).collect();
    order::sort_and_dedup(&mut areas);
    areas
}

/// How far the last of sorted figures is from the first; none without a second one.
pub(super) fn width(sorted: &[Value]) -> Option<Value> {
    match sorted {
        [first, .., last] => Some(*last - *first),
        _ => None,
    }
}

/// The middle of sorted figures; none without a second one.
pub(super) fn middle(sorted: &[Value]) -> Option<Middle> {
    if sorted.len() < 2 {
        return None;
    }
    after_quarters(sorted, 2)
}

/// The quartiles of sorted figures; none with fewer than four.
pub(super) fn quartiles(sorted: &[Value]) -> Option<Quartiles> {
    if sorted.len() < 4 {
        return None;
    }
    Some(Quartiles { lower: after_quarters(sorted, 1)?, upper: after_quarters(sorted, 3)? })
}

/// What stands at so many quarters of the way from the first of sorted figures to the last, as spreadsheets' `QUARTILE.INC` has it:
/// between two figures, their mean weighted by how near each is.
fn after_quarters(sorted: &[Value], quarters: usize) -> Option<Middle> {
    let way = sorted.len().checked_sub(1)? * quarters;
    let at = |place: usize| sorted.get(place).map(|value| i128::from(value.hundredths()));
    let beyond = i128::try_from(way % 4).ok()?;
    let next = if beyond == 0 { 0 } else { at(way / 4 + 1)? };
    let sum = at(way / 4)? * (4 - beyond) + next * beyond;
    // Half away from zero: 1,5 → 2 and −1,5 → −2.
    let value = i64::try_from((sum + sum.signum() * 2) / 4).ok()?;
    Some(Middle { value: Value::from_hundredths(value), rounded: sum % 4 != 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(hundredths: &[i64]) -> Option<(i64, bool)> {
        let values: Vec<Value> = hundredths.iter().map(|one| Value::from_hundredths(*one)).collect();
        middle(&values).map(|middle| (middle.value.hundredths(), middle.rounded))
    }

    #[test]
    fn the_middle_is_exact_or_says_that_it_was_rounded() {
        assert_eq!((of(&[]), of(&[7000])), (None, None));
        assert_eq!(of(&[10, 20, 90]), Some((20, false)));
        // (60,60 + 60,90) / 2 = 60,75.
        assert_eq!(of(&[100, 6060, 6090, 9900]), Some((6075, false)));
        // (65,60 + 71,25) / 2 = 68,425, up to 68,43; below zero away from it as well.
        assert_eq!(of(&[6560, 7125]), Some((6843, true)));
        assert_eq!(of(&[-2, -1]), Some((-2, true)));
        assert_eq!(of(&[-1, 1]), Some((0, false)));
    }

    #[test]
    fn quartiles_are_those_of_a_spreadsheet() {
        let of = |hundredths: &[i64]| {
            let values: Vec<Value> = hundredths.iter().map(|one| Value::from_hundredths(*one)).collect();
            let found = quartiles(&values)?;
            Some([found.lower, found.upper].map(|one| (one.value.hundredths(), one.rounded)))
        };
        assert_eq!((of(&[]), of(&[1, 2, 3])), (None, None));
        // Five figures: the second and the fourth.
        assert_eq!(of(&[10, 20, 30, 40, 90]), Some([(20, false), (40, false)]));
        // QUARTILE.INC of 1, 2, 4, 8: 1 + 0,75 · (2 − 1) = 1,75 → 2 and 4 + 0,25 · (8 − 4) = 5.
        assert_eq!(of(&[1, 2, 4, 8]), Some([(2, true), (5, false)]));
        // −8 + 0,75 · 4 = −5 and −2 + 0,25 · 1 = −1,75 → −2.
        assert_eq!(of(&[-8, -4, -2, -1]), Some([(-5, false), (-2, true)]));
    }
}
