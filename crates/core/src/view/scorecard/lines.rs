//! The lines of a scorecard as they are shown: of many areas below one the ends of their order, what a reader unfolded, and the area
//! chosen with its neighbours. Page and picture show the same lines.

use crate::model::Level;
use crate::standing::Status;
use crate::view::Gap;
use crate::view::excerpt::{is_at_an_end, is_beside};
use crate::view::scorecard::extent::Extent;
use crate::view::scorecard::fit::MOST_WHOLE;
use crate::view::scorecard::{Parts, ScoreRow, ScorecardView, SortBy, common_level};

/// A line of a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreLine<'a> {
    /// An area.
    Row(&'a ScoreRow),
    /// Areas left out here, and those among which they are, where all of them can be shown.
    Gap(Gap, Option<Siblings<'a>>),
    /// Here areas would be left out, were not all of these shown.
    Whole(Siblings<'a>),
}

/// All areas below one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Siblings<'a> {
    /// The area above them.
    pub of: &'a ScoreRow,
    /// How many they are.
    pub number: usize,
    /// Their level, where they are of one.
    pub level: Option<Level>,
}

impl ScoreLine<'_> {
    /// How many rows it stands below; where all areas below one are too many to be shown, their gap counts as the area's own.
    pub fn depth(&self) -> usize {
        match self {
            ScoreLine::Row(row) => row.depth,
            ScoreLine::Gap(_, Some(siblings)) | ScoreLine::Whole(siblings) => siblings.of.depth + 1,
            ScoreLine::Gap(_, None) => 0,
        }
    }
}

impl ScorecardView {
    /// The lines from top to bottom.
    pub fn lines(&self) -> Vec<ScoreLine<'_>> {
        let mut lines = Vec::new();
        self.push_below(None, &self.rows, &mut lines);
        lines
    }

    /// Adds the areas of `rows`, which are those below one with what stands below them.
    fn push_below<'a>(
        &'a self,
        above: Option<&'a ScoreRow>,
        rows: &'a [ScoreRow],
        lines: &mut Vec<ScoreLine<'a>>,
    ) {
        let families = families(rows, |row| row.depth);
        let shown = self.shown(above, &families);
        let siblings = above.and_then(|of| Siblings::below(of, &families));
        let mut left_out: Vec<&ScoreRow> = Vec::new();
        for (place, (row, below)) in families.iter().enumerate() {
            if shown(place) {
                self.push_left_out(std::mem::take(&mut left_out), siblings, lines);
                lines.push(ScoreLine::Row(row));
                self.push_below(Some(row), below, lines);
            } else {
                left_out.push(row);
            }
        }
        self.push_left_out(left_out, siblings, lines);
    }

    /// Adds the line for areas that are left out; of one alone its row, which takes no more room; or the rows of all of them where
    /// their parent is shown whole, with a line in front of the first.
    fn push_left_out<'a>(
        &self,
        rows: Vec<&'a ScoreRow>,
        siblings: Option<Siblings<'a>>,
        lines: &mut Vec<ScoreLine<'a>>,
    ) {
        let whole = siblings.is_some_and(|siblings| Some(siblings.of.area) == self.whole);
        match rows.len() {
            0 => {}
            1 => lines.extend(rows.into_iter().map(ScoreLine::Row)),
            _ if whole => {
                let is_marked = lines.iter().any(|line| matches!(line, ScoreLine::Whole(_)));
                lines.extend(siblings.filter(|_| !is_marked).map(ScoreLine::Whole));
                lines.extend(rows.into_iter().map(ScoreLine::Row));
            }
            number => {
                let level = common_level(rows.iter().map(|row| row.place.level));
                lines.push(ScoreLine::Gap(Gap { number, level }, siblings));
            }
        }
    }

    /// Which places of the siblings below a row, or at the top, are shown.
    fn shown(
        &self,
        above: Option<&ScoreRow>,
        siblings: &[(&ScoreRow, &[ScoreRow])],
    ) -> impl Fn(usize) -> bool + use<> {
        let Extent { whole, at_each_end } = self.extents.below(above);
        let without = siblings.iter().rev().take_while(|(row, _)| !self.has_a_place(row)).count();
        let all = siblings.len();
        // Where none has a place, the ends are those of the list.
        let placed = if without == all { all } else { all - without };
        let chosen = siblings.iter().position(|(row, _)| Some(row.area) == self.chosen);
        let open: Vec<bool> = siblings.iter().map(|(row, _)| matches!(row.parts, Parts::Open(_))).collect();
        move |place| {
            let is_open = open.get(place) == Some(&true);
            all <= whole || is_at_an_end(place, placed, at_each_end) || is_beside(place, chosen) || is_open
        }
    }

    /// Whether a row has what the rows are sorted by; those without it stand last.
    fn has_a_place(&self, row: &ScoreRow) -> bool {
        match &self.sorting.by {
            SortBy::Publisher | SortBy::Name => true,
            SortBy::Met => row.cells.iter().any(|cell| cell.measured.is_some()),
            SortBy::Column(code) => {
                let column = self.columns.iter().position(|column| column.subject.code == *code);
                column.and_then(|column| row.cells.get(column)).is_none_or(|cell| {
                    cell.measured.is_some() && cell.standing.status() != Status::NotComparable
                })
            }
        }
    }
}

impl<'a> Siblings<'a> {
    /// The areas below one; `None` where they are too many to be shown whole.
    fn below(of: &'a ScoreRow, families: &[(&ScoreRow, &[ScoreRow])]) -> Option<Self> {
        let number = families.len();
        let level = common_level(families.iter().map(|(row, _)| row.place.level));
        (number <= MOST_WHOLE).then_some(Self { of, number, level })
    }
}

/// Siblings, each with what stands below it, that is deeper.
pub fn families<T>(lines: &[T], depth: impl Fn(&T) -> usize) -> Vec<(&T, &[T])> {
    let mut families = Vec::new();
    let mut rest = lines;
    while let Some((first, others)) = rest.split_first() {
        let below = others.iter().take_while(|line| depth(line) > depth(first)).count();
        let (below, next) = others.split_at_checked(below).unwrap_or((others, &[]));
        families.push((first, below));
        rest = next;
    }
    families
}

#[cfg(test)]
mod tests;
