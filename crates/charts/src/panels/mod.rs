//! Small multiples of an area: a panel an indicator, all on one axis of years and one of percent, in rows of equal height.

mod cell;
mod describe;
mod key;
#[cfg(test)]
mod tests;

use tiendo_core::format::{self, Decimals};
use tiendo_core::lang::Lang;
use tiendo_core::value::Value;
use tiendo_core::view::panels::words;
use tiendo_core::view::{Panel, Panels};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Rect, ceil, count};
use crate::ink::{Ink, Type};
use crate::scale::Ticks;
use crate::watermark;
use crate::{Datum, Drawing, Size};
use cell::{Cell, Head};

const PLOT_HEIGHT: f64 = 112.0;
/// For the figures of an axis of years under each plot.
const AXIS_HEIGHT: f64 = 24.0;
const ROW_GAP: f64 = 26.0;
/// Above the line of 100 %, for labels.
const HEADROOM: f64 = 24.0;

/// Everything that is the same for all panels.
struct Grid<'a> {
    panels: &'a Panels,
    lang: Lang,
    width: i32,
    columns: usize,
    /// Where the first column begins: right of the figures of the axis of percent.
    left: f64,
    column_width: f64,
    gap: f64,
    ticks: Ticks,
    /// Of where an indicator stands.
    note: Type,
}

pub(crate) fn draw(panels: &Panels, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    let grid = Grid::new(panels, size, lang);
    let rows = grid.rows();
    let key = key::Key::new(panels, lang, (grid.left, f64::from(grid.width)));
    let rows_height: f64 = rows.iter().map(|row| row.height).sum();
    let height = rows_height + key.height() + 4.0;
    let pen = Pen::new(grid.width, ceil(height.max(48.0)));
    let mut data: Vec<Datum> = Vec::new();
    if rows.is_empty() {
        pen.text(
            words::no_indicator(lang),
            (f64::from(grid.width) / 2.0, 28.0),
            Anchor::Middle,
            Type::Label,
        )?;
    }
    let mut top = 0.0;
    for row in &rows {
        grid.draw_row(&pen, row, top, &mut data)?;
        top += row.height;
    }
    key.draw(&pen, top)?;
    Ok(pen.finish("panels", describe::describe(panels, lang), data))
}

/// Panels side by side.
struct Row<'a> {
    heads: Vec<Head<'a>>,
    /// Of the tallest head.
    head_height: f64,
    height: f64,
    /// Whether any of its panels is drawn, and needs the axis.
    drawn: bool,
}

impl<'a> Grid<'a> {
    fn new(panels: &'a Panels, size: Size, lang: Lang) -> Self {
        let (width, columns, left, gap, note) = match size {
            Size::Narrow => (328, 2, 33.0, 10.0, Type::PanelNote),
            Size::Wide => (1180, 4, 34.0, 34.0, Type::Label),
        };
        let gaps = gap * count(columns - 1);
        let column_width = (f64::from(width) - left - 2.0 - gaps) / count(columns);
        let (from, to) = Panels::AXIS;
        let ticks = Ticks { from, to, marks: vec![Value::whole(0), Value::whole(50), Value::whole(100)] };
        Self { panels, lang, width, columns, left, column_width, gap, ticks, note }
    }

    fn rows(&self) -> Vec<Row<'a>> {
        let row = |panels: &'a [Panel]| {
            let heads: Vec<Head> = panels
                .iter()
                .map(|panel| Head::new(panel, self.lang, (self.note, self.column_width)))
                .collect();
            let head_height = heads.iter().map(Head::height).fold(0.0, f64::max);
            let body = HEADROOM + PLOT_HEIGHT + AXIS_HEIGHT + ROW_GAP;
            let drawn = panels.iter().any(Panel::is_drawn);
            Row { heads, head_height, height: head_height + body, drawn }
        };
        self.panels.panels.chunks(self.columns).map(row).collect()
    }

    fn draw_row(&self, pen: &Pen, row: &Row, top: f64, data: &mut Vec<Datum>) -> Result<(), ChartError> {
        let plot_top = top + row.head_height + HEADROOM;
        let mut left = self.left;
        if row.drawn {
            self.draw_axis(pen, plot_top)?;
        }
        for head in &row.heads {
            let plot =
                Rect { left, top: plot_top, right: left + self.column_width, bottom: plot_top + PLOT_HEIGHT };
            Cell::new(self, head, plot).draw(pen, top, data)?;
            left += self.column_width + self.gap;
        }
        if self.panels.sample {
            self.draw_watermarks(pen, row, plot_top + PLOT_HEIGHT - 10.0)?;
        }
        Ok(())
    }

    /// The figures of the axis, once for each row.
    fn draw_axis(&self, pen: &Pen, plot_top: f64) -> Result<(), ChartError> {
        let (low, high) = (self.ticks.from.to_f64(), self.ticks.to.to_f64());
        for mark in &self.ticks.marks {
            let share = (mark.to_f64() - low) / (high - low);
            let text = format::decimal(*mark, Decimals::AsNeeded, self.lang);
            let y = plot_top + PLOT_HEIGHT * (1.0 - share);
            pen.text(&text, (self.left - 4.0, y + 4.5), Anchor::End, Type::Axis)?;
        }
        pen.text("%", (self.left - 4.0, plot_top - 10.0), Anchor::End, Type::Axis)?;
        Ok(())
    }

    /// In each panel where it fits, else once across a row.
    fn draw_watermarks(&self, pen: &Pen, row: &Row, y: f64) -> Result<(), ChartError> {
        let text = self.lang.pick("SỐ LIỆU MINH HỌA", "SAMPLE DATA");
        if Type::WatermarkNarrow.width(text) > self.column_width {
            return watermark::draw(pen, (f64::from(self.width) / 2.0, y), Size::Narrow, self.lang);
        }
        let mut center = self.left + self.column_width / 2.0;
        for _ in &row.heads {
            watermark::draw(pen, (center, y), Size::Narrow, self.lang)?;
            center += self.column_width + self.gap;
        }
        Ok(())
    }
}

/// A line of the grid, across one panel.
fn grid_line(pen: &Pen, (left, right): (f64, f64), y: f64) -> Result<(), ChartError> {
    pen.line(&[(left, y), (right, y)], Ink::Grid)
}
