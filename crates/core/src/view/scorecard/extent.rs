//! How many of the areas below one have a row: fewer where a reader unfolds them beside many columns.

use crate::view::excerpt::{AT_EACH_END, SHOWN_WHOLE};
use crate::view::scorecard::ScoreRow;

/// Both ends of what is unfolded have about so many cells at most: a browser draws them, and takes others away for them, in one frame.
const MOST_CELLS: usize = 250;
/// However many columns there are, so many rows are shown of each end.
const LEAST_AT_AN_END: usize = 3;

/// How many of the areas below one are shown one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    /// Up to so many: all of them.
    pub(super) whole: usize,
    /// Of more areas, so many of each end of their order.
    pub(super) at_each_end: usize,
}

/// How many are shown below each row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extents {
    unfolded: Extent,
    /// Whether one area stands above all others, whose parts the table opens with.
    single: bool,
}

impl Extents {
    /// In a table of so many columns, under one area or under several.
    pub(super) fn of(columns: usize, single: bool) -> Self {
        let at_each_end = (MOST_CELLS / 2 / columns.max(1)).clamp(LEAST_AT_AN_END, AT_EACH_END);
        let unfolded = Extent { whole: SHOWN_WHOLE / AT_EACH_END * at_each_end, at_each_end };
        Self { unfolded, single }
    }

    /// Below a row, or at the top.
    pub(super) fn below(self, row: Option<&ScoreRow>) -> Extent {
        let opens_with = row.is_none_or(|row| self.single && row.depth == 0);
        if opens_with { Extent { whole: SHOWN_WHOLE, at_each_end: AT_EACH_END } } else { self.unfolded }
    }
}
