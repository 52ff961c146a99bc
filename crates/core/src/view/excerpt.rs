//! What is shown of a long ranking: its ends, the area chosen with its neighbours, and how many are left out between.

use crate::lang::Lang;
use crate::model::{AreaId, Level};
use crate::sentence;
use crate::view::{RankGroup, RankRow};

/// Up to this many areas are shown one by one.
pub(super) const SHOWN_WHOLE: usize = 40;
/// So many are shown of each end of a longer ranking.
pub(super) const AT_EACH_END: usize = 10;
/// The chosen area stands with so many neighbours on each side.
pub(super) const NEIGHBOURS: usize = 1;

/// Whether a place is among the first or the last `at_each_end` of `number`; places behind these are not.
pub(super) const fn is_at_an_end(place: usize, number: usize, at_each_end: usize) -> bool {
    place < number && (place < at_each_end || place + at_each_end >= number)
}

/// Whether a place is that of the chosen area, or beside it.
pub(super) fn is_beside(place: usize, chosen: Option<usize>) -> bool {
    chosen.is_some_and(|chosen| chosen.abs_diff(place) <= NEIGHBOURS)
}

/// A line of a ranking as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excerpt<'a> {
    /// An area.
    Row(&'a RankRow),
    /// Areas left out here.
    Gap(Gap),
}

/// Areas that are left out between others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// How many.
    pub number: usize,
    /// Their level.
    pub level: Option<Level>,
}

impl Gap {
    /// How many areas are left out: "… 3.299 xã, phường …".
    pub fn text(self, lang: Lang) -> String {
        format!("… {} …", sentence::counted_areas(self.number, self.level, lang))
    }
}

impl RankGroup {
    /// The areas with a figure: all of them where they are few, else both ends of the ranks and what surrounds the area
    /// `chosen`.
    pub fn excerpt(&self, chosen: AreaId) -> Vec<Excerpt<'_>> {
        self.lines(self.shown(chosen))
    }

    /// The areas in these places, and between them how many are left out.
    fn lines(&self, shown: impl Fn(usize) -> bool) -> Vec<Excerpt<'_>> {
        let mut lines = Vec::new();
        let mut left_out: &[RankRow] = &[];
        for (place, row) in self.rows.iter().enumerate() {
            if shown(place) {
                lines.extend(self.gap(left_out));
                lines.push(Excerpt::Row(row));
                left_out = &[];
            } else {
                let start = place - left_out.len();
                left_out = self.rows.get(start..=place).unwrap_or_default();
            }
        }
        lines.extend(self.gap(left_out));
        lines
    }

    /// The areas with a figure in at most so many lines: all of them, else as many of both ends as there is room for and the area
    /// `chosen`. At least one of each end, and how many are left out, is told whatever `most` is.
    pub fn excerpt_within(&self, chosen: AreaId, most: usize) -> Vec<Excerpt<'_>> {
        let all = self.rows.len();
        if all <= most {
            return self.rows.iter().map(Excerpt::Row).collect();
        }
        let chosen = self.rows.iter().position(|row| row.area == chosen);
        let mut at_each_end = (most / 2).max(1);
        loop {
            let shown =
                |place: usize| place < at_each_end || place + at_each_end >= all || chosen == Some(place);
            let lines = self.lines(shown);
            if lines.len() <= most || at_each_end == 1 {
                return lines;
            }
            at_each_end -= 1;
        }
    }

    /// The areas without a figure: all of them where they are few, else the first and the area `chosen`.
    pub fn silent_excerpt(&self, chosen: AreaId) -> Vec<Excerpt<'_>> {
        let few = self.silent.len() <= SHOWN_WHOLE;
        let shown = |place: usize, row: &RankRow| few || place < AT_EACH_END || row.area == chosen;
        let rows = self.silent.iter().enumerate().filter(|(place, row)| shown(*place, row));
        let mut lines: Vec<Excerpt<'_>> = rows.map(|(_, row)| Excerpt::Row(row)).collect();
        let number = self.silent.len() - lines.len();
        lines.extend((number > 0).then_some(Excerpt::Gap(Gap { number, level: self.level })));
        lines
    }

    /// Which places are shown.
    fn shown(&self, chosen: AreaId) -> impl Fn(usize) -> bool {
        let (all, ranked) = (self.rows.len(), self.ranked());
        let chosen = self.rows.iter().position(|row| row.area == chosen);
        move |place| {
            let few_others = place >= ranked && all - ranked <= AT_EACH_END;
            all <= SHOWN_WHOLE
                || is_at_an_end(place, ranked, AT_EACH_END)
                || few_others
                || is_beside(place, chosen)
        }
    }

    /// Areas left out between others, as a line. One alone takes no more room than that line.
    fn gap<'a>(&self, left_out: &'a [RankRow]) -> Option<Excerpt<'a>> {
        match left_out {
            [] => None,
            [row] => Some(Excerpt::Row(row)),
            rows => Some(Excerpt::Gap(Gap { number: rows.len(), level: self.level })),
        }
    }

    /// How many areas of the group share the rank of `row`, itself included; none without a rank.
    pub fn sharing(&self, row: &RankRow) -> usize {
        row.rank.map_or(0, |rank| self.rows.iter().filter(|other| other.rank == Some(rank)).count())
    }
}

#[cfg(test)]
mod tests;
