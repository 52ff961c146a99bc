//! What can be pointed at: the chosen area through the years, the middle of each year, then every other area that has a dot.

use tiendo_core::format;
use tiendo_core::model::AreaId;
use tiendo_core::view::SpreadDot;
use tiendo_core::view::distribution::words;

use crate::Datum;
use crate::geometry::Point;
use crate::strip::Layout;
use crate::strip::columns::{Column, Marks};

impl Layout<'_> {
    /// A row an area, from the highest of the last year down, each by year.
    pub(super) fn data(&self) -> Vec<Datum> {
        let mut data = self.row_of(self.distribution.chosen, 0);
        let middles = self.columns.iter().filter_map(|column| self.middle_datum(column));
        let first = u16::from(!data.is_empty());
        data.extend(middles.map(|datum| Datum { row: first, ..datum }));
        for (place, area) in self.others().into_iter().enumerate() {
            let row = u16::try_from(place).unwrap_or(u16::MAX).saturating_add(first + 1);
            data.extend(self.row_of(area, row));
        }
        data
    }

    /// The areas with a dot of their own: all of them, or the ends of each year where bars stand for the others.
    fn others(&self) -> Vec<AreaId> {
        let mut areas: Vec<AreaId> = Vec::new();
        for column in self.columns.iter().rev() {
            let is_shown = |dot: &&SpreadDot| {
                let ends = [column.spread.lowest(), column.spread.highest()];
                let is_end = ends.into_iter().flatten().any(|end| end.area == dot.area);
                matches!(column.marks, Marks::Dots(_)) || is_end
            };
            areas.extend(column.spread.dots.iter().rev().filter(is_shown).map(|dot| dot.area));
        }
        let mut known = Vec::new();
        areas.retain(|area| {
            let is_new = *area != self.distribution.chosen && !known.contains(area);
            known.push(*area);
            is_new
        });
        areas
    }

    fn row_of(&self, area: AreaId, row: u16) -> Vec<Datum> {
        let datum = |column: &Column<'_>| {
            let place = column.spread.dots.iter().position(|dot| dot.area == area)?;
            let dot = column.spread.dots.get(place)?;
            let at: Point = (column.x + column.aside(place), self.y(dot.measured.value));
            Some(Datum {
                at,
                row,
                title: format!("{}, {}", dot.place.label(self.lang), format::year(column.spread.year)),
                lines: words::lines(dot, self.distribution, self.lang),
                area: Some(dot.place.code.clone()),
            })
        };
        self.columns.iter().filter_map(datum).collect()
    }

    fn middle_datum(&self, column: &Column<'_>) -> Option<Datum> {
        let middle = column.spread.middle()?;
        Some(Datum {
            at: (column.x + column.half, self.y(middle.value)),
            row: 0,
            title: words::middle_title(column.spread.year, self.lang),
            lines: words::middle_lines(column.spread, self.distribution, self.lang),
            area: None,
        })
    }
}
