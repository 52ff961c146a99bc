//! How many areas can be unfolded at a time: a table has room for so many rows, and what was unfolded first is folded first.

use crate::model::AreaId;
use crate::view::excerpt::NEIGHBOURS;
use crate::view::scorecard::extent::{Extent, Extents};
use crate::view::scorecard::{Parts, ScoreRow, Unfolding};

/// A table has at most this many rows, but for those of the area that is shown whole.
const MOST_ROWS: usize = 120;
/// Of many columns fewer: a browser moves and paints about this many cells in the time of a click.
const MOST_CELLS: usize = 1_200;
/// An area with more parts than this is never shown whole: no browser draws thousands of rows in the time of a click.
pub(super) const MOST_WHOLE: usize = 200;

/// Folds the areas that were unfolded first, as far as a table of `columns` indicators has no room for what is below them; the areas
/// folded so. It does not depend on how rows are sorted.
pub(super) fn fit(
    mut rows: Vec<ScoreRow>,
    columns: usize,
    extents: Extents,
    unfolding: &Unfolding,
) -> (Vec<ScoreRow>, Vec<AreaId>) {
    let most = (MOST_CELLS / columns.max(1)).min(MOST_ROWS);
    let open = Room::new(&rows, extents, unfolding).open(most);
    let mut crowded = Vec::new();
    for (row, open) in rows.iter_mut().zip(open) {
        if let (Parts::Open(number), false) = (row.parts, open) {
            row.parts = Parts::Folded(number);
            crowded.push(row.area);
        }
    }
    let mut below: Option<usize> = None;
    rows.retain(|row| {
        let is_hidden = below.is_some_and(|depth| row.depth > depth);
        if !is_hidden {
            below = matches!(row.parts, Parts::Folded(_)).then_some(row.depth);
        }
        !is_hidden
    });
    (rows, crowded)
}

/// The rows of everything unfolded, each before what stands below it.
struct Room<'a> {
    rows: &'a [ScoreRow],
    extents: Extents,
    unfolding: &'a Unfolding,
    /// The place of the row above each row.
    above: Vec<Option<usize>>,
}

impl<'a> Room<'a> {
    fn new(rows: &'a [ScoreRow], extents: Extents, unfolding: &'a Unfolding) -> Self {
        let mut path: Vec<usize> = Vec::new();
        let mut above = Vec::with_capacity(rows.len());
        for (place, row) in rows.iter().enumerate() {
            path.truncate(row.depth);
            above.push(path.last().copied());
            path.push(place);
        }
        Self { rows, extents, unfolding, above }
    }

    /// Which rows there is room to unfold among `most`: those unfolded last, whatever stands below them; then those before as long as
    /// they fit.
    fn open(&self, most: usize) -> Vec<bool> {
        let toggled = &self.unfolding.toggled;
        let at_first = |row: &ScoreRow| matches!(row.parts, Parts::Open(_)) && !toggled.contains(&row.area);
        let mut open: Vec<bool> = self.rows.iter().map(at_first).collect();
        let mut taken = self.most_rows(None);
        taken += places_of(&open).map(|place| self.most_rows(Some(place))).sum::<usize>();
        let mut is_last = true;
        for area in toggled.iter().rev() {
            let chain = self.folded_chain(*area, &open);
            if chain.is_empty() {
                continue;
            }
            taken += chain
                .iter()
                .map(|place| self.most_rows(Some(*place)) + self.drawn_forth(*place))
                .sum::<usize>();
            if taken > most && !is_last {
                break;
            }
            is_last = false;
            for place in chain {
                if let Some(open) = open.get_mut(place) {
                    *open = true;
                }
            }
        }
        open
    }

    /// An unfolded area and those above it, without those that are open already.
    fn folded_chain(&self, area: AreaId, open: &[bool]) -> Vec<usize> {
        let is_it = |row: &ScoreRow| row.area == area && matches!(row.parts, Parts::Open(_));
        let mut next = self.rows.iter().position(is_it);
        let mut chain = Vec::new();
        while let Some(place) = next {
            if open.get(place) == Some(&false) {
                chain.push(place);
            }
            next = self.above(place);
        }
        chain
    }

    fn above(&self, place: usize) -> Option<usize> {
        self.above.get(place).copied().flatten()
    }

    /// How many areas are shown below a row, or at the top.
    fn extent(&self, parent: Option<usize>) -> Extent {
        self.extents.below(parent.and_then(|place| self.rows.get(place)))
    }

    /// How many areas stand below a row, or at the top.
    fn number(&self, parent: Option<usize>) -> usize {
        match parent.and_then(|place| self.rows.get(place)).map(|row| row.parts) {
            None => self.rows.iter().filter(|row| row.depth == 0).count(),
            Some(Parts::Open(number)) => number,
            Some(Parts::None | Parts::Folded(_)) => 0,
        }
    }

    /// At most how many rows stand for the areas below a row, or at the top, in whichever order: those left out between both ends may
    /// be one alone, which is shown as well.
    fn most_rows(&self, parent: Option<usize>) -> usize {
        let number = self.number(parent);
        let area = parent.and_then(|place| self.rows.get(place)).map(|row| row.area);
        if area.is_some() && area == self.unfolding.whole && number <= MOST_WHOLE {
            return 0;
        }
        let chosen = self.rows.iter().position(|row| Some(row.area) == self.unfolding.chosen);
        let around_chosen =
            if chosen.is_some_and(|chosen| self.above(chosen) == parent) { 2 * NEIGHBOURS + 2 } else { 0 };
        let Extent { whole, at_each_end } = self.extent(parent);
        if number <= whole { number } else { (2 * at_each_end + 1 + around_chosen).min(number) }
    }

    /// How many more rows are shown beside an unfolded one that stood between both ends: itself, and one left out alone before it.
    fn drawn_forth(&self, place: usize) -> usize {
        let above = self.above(place);
        if self.number(above) > self.extent(above).whole { 2 } else { 0 }
    }
}

fn places_of(chosen: &[bool]) -> impl Iterator<Item = usize> {
    chosen.iter().enumerate().filter(|(_, is_chosen)| **is_chosen).map(|(place, _)| place)
}
