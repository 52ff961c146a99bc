//! What of the ranking can be pointed at: every area that is drawn, a row each.

use tiendo_core::peers::{Rank, words};
use tiendo_core::reading::Reading;
use tiendo_core::view::{RankGroup, RankRow};

use super::{BAR_HEIGHT, Layout, Line};
use crate::{Datum, Size};

impl Layout<'_> {
    /// The areas from the top down; `top` is where the first line begins.
    pub(super) fn data(&self, lines: &[Line], top: f64) -> Vec<Datum> {
        let mut y = top;
        let mut data = Vec::new();
        for line in lines {
            if let Line::Row(group, row) = line {
                // More rows than that are never drawn.
                let number = u16::try_from(data.len()).unwrap_or(u16::MAX);
                data.push(self.datum(group, row, number, y));
            }
            y += self.height_of(line);
        }
        data
    }

    fn datum(&self, group: &RankGroup, row: &RankRow, number: u16, top: f64) -> Datum {
        let middle = match self.size {
            Size::Narrow => top + 25.0 + BAR_HEIGHT / 2.0,
            Size::Wide => top + self.row_height / 2.0,
        };
        let end = row.measured.map_or(self.columns.bar.0, |measured| self.x(measured.value));
        Datum {
            at: (end, middle),
            row: number,
            title: format!("{}, {}", row.place.label(self.lang), self.ranking.year),
            lines: self.reading(group, row),
            area: Some(row.place.code.clone()),
        }
    }

    /// The figure with everything that belongs to it, and its place among the areas of its level.
    fn reading(&self, group: &RankGroup, row: &RankRow) -> Vec<String> {
        let reading = Reading {
            subject: &self.ranking.subject,
            measured: row.measured,
            status: row.status,
            standing: row.standing,
            source: row.source_title.as_ref(),
        };
        let mut lines = reading.lines(self.lang);
        if let Some(rank) = row.rank {
            let place =
                words::place(Rank { rank, of: group.ranked(), sharing: group.sharing(row) }, self.lang);
            lines.push(format!("{}: {place}", self.lang.pick("Xếp hạng", "Place")));
        }
        lines
    }
}
