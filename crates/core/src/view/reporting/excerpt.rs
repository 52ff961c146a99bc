//! What is shown of a long level: the areas that a reader looks for, and what the others have, in numbers.

use crate::lang::Lang;
use crate::model::Level;
use crate::sentence::{self, grouped};
use crate::view::excerpt::{AT_EACH_END, SHOWN_WHOLE};
use crate::view::reporting::{Group, LastDue, Reported, Reporting, Row};

/// As many are shown at most as of both ends of a ranking.
const MOST: usize = 2 * AT_EACH_END;
/// So many are shown though fewer lack anything.
const LEAST: usize = AT_EACH_END;

/// The areas of a level that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt<'a> {
    /// In the order of the level.
    pub rows: Vec<&'a Row>,
    /// The others, if there are any.
    pub rest: Option<Rest>,
}

/// How many areas are left out, and of how many of them there is what for the last year due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rest {
    /// Their level.
    pub level: Option<Level>,
    /// A figure of every indicator.
    pub complete: usize,
    /// Figures of some.
    pub partly: usize,
    /// No figure.
    pub nothing: usize,
    /// The area did not exist in that year.
    pub gone: usize,
}

impl Rest {
    /// How many there are.
    pub const fn number(&self) -> usize {
        self.complete + self.partly + self.nothing + self.gone
    }

    /// What is said of them: "… 3.301 xã, phường khác, năm 2025: 3.290 đủ số liệu, 11 có một phần …".
    pub fn text(self, last_due: LastDue, lang: Lang) -> String {
        // What is said of some, and of all.
        let kinds = [
            (
                self.complete,
                lang.pick(("đủ số liệu", "đều đủ số liệu"), ("with every figure", "each with every figure")),
            ),
            (
                self.partly,
                lang.pick(
                    ("có một phần", "đều có một phần"),
                    ("with some figures", "each with some figures"),
                ),
            ),
            (
                self.nothing,
                lang.pick(
                    ("chưa có số liệu", "đều chưa có số liệu"),
                    ("without a figure", "none with a figure"),
                ),
            ),
            (
                self.gone,
                lang.pick(
                    ("không tồn tại trong năm đó", "đều không tồn tại trong năm đó"),
                    ("that did not exist", "none of which existed"),
                ),
            ),
        ];
        let number = self.number();
        let kinds = kinds.into_iter().filter(|(number, _)| *number > 0).map(|(of_kind, (some, all))| {
            if of_kind == number { all.to_owned() } else { format!("{} {some}", grouped(of_kind, lang)) }
        });
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        let areas = sentence::counted_areas(number, self.level, lang);
        match lang {
            Lang::Vi => format!("… {areas} khác, năm {}: {kinds} …", last_due.year),
            Lang::En => format!("… {areas} more, for {}: {kinds} …", last_due.year),
        }
    }

    fn count(&mut self, cell: Option<&Reported>) {
        let number = match cell {
            Some(Reported::Complete) => &mut self.complete,
            Some(Reported::Partly { .. }) => &mut self.partly,
            Some(Reported::Nothing) => &mut self.nothing,
            Some(Reported::NoSuchArea) | None => &mut self.gone,
        };
        *number += 1;
    }
}

impl Group {
    /// Whether there are more areas than are shown one by one.
    pub const fn is_long(&self) -> bool {
        self.rows.len() > SHOWN_WHOLE
    }

    /// The areas at these places, in this order.
    pub fn at(&self, places: &[usize]) -> Excerpt<'_> {
        let rows = places.iter().filter_map(|place| self.rows.get(*place)).collect();
        Excerpt { rows, rest: None }
    }
}

impl Reporting {
    /// All areas of a level where they are few; else the first that lack figures of the last year due and can still report them,
    /// and where these are not enough for an example of the table, the first others.
    pub fn excerpt<'a>(&self, group: &'a Group) -> Excerpt<'a> {
        if !group.is_long() {
            return Excerpt { rows: group.rows.iter().collect(), rest: None };
        }
        self.first(group, MOST, LEAST)
    }

    /// So many areas of a level, where there is no room for more: those that lack figures of the last year due and can still report
    /// them go before the others.
    pub fn excerpt_within<'a>(&self, group: &'a Group, most: usize) -> Excerpt<'a> {
        if group.rows.len() <= most {
            return Excerpt { rows: group.rows.iter().collect(), rest: None };
        }
        self.first(group, most, most)
    }

    /// At most so many areas that can still add figures, and others where these are less than so many.
    fn first<'a>(&self, group: &'a Group, most: usize, least: usize) -> Excerpt<'a> {
        let lacking = group.rows.iter().filter(|row| self.can_add(row)).count();
        let mut wanted = lacking.min(most);
        let mut others = least.saturating_sub(wanted);
        let mut rows = Vec::new();
        let mut rest = Rest { level: group.level, ..Rest::default() };
        for row in &group.rows {
            let room = if self.can_add(row) { &mut wanted } else { &mut others };
            if *room > 0 {
                *room -= 1;
                rows.push(row);
            } else {
                rest.count(self.due_of(row));
            }
        }
        Excerpt { rows, rest: Some(rest) }
    }

    /// Whether figures of the last year due are missing that the area can still report.
    fn can_add(&self, row: &Row) -> bool {
        let is_lacking = matches!(self.due_of(row), Some(Reported::Partly { .. } | Reported::Nothing));
        is_lacking && row.late(self.last_due).ended.is_none()
    }
}

#[cfg(test)]
mod tests;
