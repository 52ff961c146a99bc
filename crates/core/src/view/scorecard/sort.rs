//! The order of a scorecard's rows, and its text in an address.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::collation::{self, SortKey};
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::model::{AreaId, Level};
use crate::order;
use crate::standing::Status;
use crate::value::Value;
use crate::view::scorecard::ScoreRow;

/// What rows are sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SortBy {
    /// The order of the table of areas.
    #[default]
    Publisher,
    /// The Vietnamese name.
    Name,
    /// How many targets are met.
    Met,
    /// The figure on the indicator with this code. The publisher's order where the scorecard has no such column.
    Column(Arc<str>),
}

/// The order of rows: siblings among siblings, those of one level together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sorting {
    /// What rows are sorted by.
    pub by: SortBy,
    /// From the last to the first, from the highest to the lowest.
    pub descending: bool,
}

const NAME: &str = "name";
const MET: &str = "met";
const DESCENDING: char = '-';
/// Stands before a code that would read as something else.
const CODE: char = '=';

impl SortBy {
    /// Whether rows are sorted by the indicator with this code.
    pub fn is_column(&self, code: &str) -> bool {
        matches!(self, Self::Column(column) if **column == *code)
    }
}

impl Sorting {
    /// Reads the text of an address: `name`, `met`, a code of an indicator; blank for the publisher's order; with `-` in front
    /// where descending. Every text is an order.
    pub fn parse(text: &str) -> Self {
        let (rest, descending) = match text.strip_prefix(DESCENDING) {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let by = match rest {
            "" => SortBy::Publisher,
            NAME => SortBy::Name,
            MET => SortBy::Met,
            code => SortBy::Column(code.strip_prefix(CODE).unwrap_or(code).into()),
        };
        Self { by, descending }
    }

    /// The text for an address.
    pub fn to_text(&self) -> String {
        let (mark, text) = match &self.by {
            SortBy::Publisher => ("", ""),
            SortBy::Name => ("", NAME),
            SortBy::Met => ("", MET),
            SortBy::Column(code) => {
                let ambiguous = matches!(&**code, "" | NAME | MET) || code.starts_with([DESCENDING, CODE]);
                (if ambiguous { "=" } else { "" }, &**code)
            }
        };
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{mark}{text}")
    }

    /// The order after a click on a heading: this column from its highest figure, names from a; the other way round at the second
    /// click, the publisher's order at the third.
    #[must_use]
    pub fn clicked(&self, by: SortBy) -> Self {
        let first = by != SortBy::Name;
        match (self.by == by, self.descending == first) {
            (false, _) => Self { by, descending: first },
            (true, true) => Self { by, descending: !first },
            (true, false) => Self::default(),
        }
    }
}

/// What one row is sorted by. Rows without it stand last, whichever way the others are sorted.
#[derive(Debug)]
struct Key {
    level: Option<Level>,
    main: Main,
    area: AreaId,
}

#[derive(Debug)]
enum Main {
    Publisher,
    Name(SortKey),
    Met(usize),
    /// Whether it is on the basis of the targets; figures on another stand after those on it.
    Figure(bool, Value),
    Missing,
}

/// How the rows of a dataset are sorted.
pub(super) struct Order<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) sorting: &'a Sorting,
    /// The place of the cell that [`SortBy::Column`] names.
    pub(super) column: Option<usize>,
}

impl Order<'_> {
    /// Sorts siblings among siblings. `rows` are those of a depth, each with what stands below it behind it.
    pub(super) fn sorted(&self, rows: Vec<ScoreRow>, depth: usize) -> Vec<ScoreRow> {
        let number = rows.len();
        let mut siblings: Vec<(Key, ScoreRow, Vec<ScoreRow>)> = Vec::new();
        for row in rows {
            match siblings.last_mut().filter(|_| row.depth > depth) {
                Some((.., below)) => below.push(row),
                None => siblings.push((self.key(&row), row, Vec::new())),
            }
        }
        let descending = self.sorting.descending;
        order::sort_by(&mut siblings, |(one, ..), (other, ..)| compare(one, other, descending));
        let mut sorted = Vec::with_capacity(number);
        for (_, row, below) in siblings {
            sorted.push(row);
            if !below.is_empty() {
                sorted.extend(self.sorted(below, depth + 1));
            }
        }
        sorted
    }

    fn key(&self, row: &ScoreRow) -> Key {
        Key { level: row.place.level, main: self.main(row), area: row.area }
    }

    fn main(&self, row: &ScoreRow) -> Main {
        match &self.sorting.by {
            SortBy::Publisher => Main::Publisher,
            SortBy::Name => Main::Name(collation::sort_key(self.dataset.area(row.area).name.get(Lang::Vi))),
            SortBy::Met if row.cells.iter().all(|cell| cell.measured.is_none()) => Main::Missing,
            SortBy::Met => Main::Met(row.counts.met),
            SortBy::Column(_) => {
                let Some(column) = self.column else { return Main::Publisher };
                let cell = row.cells.get(column);
                let figure = cell.and_then(|cell| cell.measured.map(|found| (cell, found.value)));
                figure.map_or(Main::Missing, |(cell, value)| {
                    Main::Figure(cell.standing.status() != Status::NotComparable, value)
                })
            }
        }
    }
}

fn compare(one: &Key, other: &Key, descending: bool) -> Ordering {
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    let level = one.level.cmp(&other.level);
    level.then_with(|| {
        let publisher = one.area.cmp(&other.area);
        let main = match (&one.main, &other.main) {
            (Main::Name(one), Main::Name(other)) => turned(one.cmp(other)),
            (Main::Met(one), Main::Met(other)) => turned(one.cmp(other)),
            (Main::Figure(comparable, one), Main::Figure(other_comparable, other)) => {
                other_comparable.cmp(comparable).then_with(|| turned(one.cmp(other)))
            }
            (Main::Publisher, Main::Publisher) => turned(publisher),
            (Main::Missing, Main::Missing) => Ordering::Equal,
            (Main::Missing, _) => Ordering::Greater,
            (_, Main::Missing) => Ordering::Less,
            // All keys of one sort are of one kind.
            _ => Ordering::Equal,
        };
        main.then(publisher)
    })
}
