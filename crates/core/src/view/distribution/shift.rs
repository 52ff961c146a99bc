//! From the first year to the last: how the middle moved and how far apart the ends are, of the same areas in both years. A
//! low figure that is new would otherwise pass for one that fell.

use crate::date::Year;
use crate::model::AreaId;
use crate::order;
use crate::value::Value;
use crate::view::distribution::{Distribution, Middle, YearSpread};

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
    let at = |place: usize| sorted.get(place).map(|value| value.hundredths());
    let (one, other) = (at((sorted.len() - 1) / 2)?, at(sorted.len() / 2)?);
    let sum = i128::from(one) + i128::from(other);
    // Half away from zero: 1,5 → 2 and −1,5 → −2.
    let value = i64::try_from(sum / 2 + sum % 2).ok()?;
    Some(Middle { value: Value::from_hundredths(value), rounded: sum % 2 != 0 })
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
}
