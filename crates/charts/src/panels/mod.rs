//! Small multiples of an area: a panel an indicator, all on one axis of years and one of percent, in rows of equal height.

mod cell;
mod describe;
mod key;
#[cfg(test)]
mod tests;

use std::ops::Range;

use tiendo_core::format::{self, Decimals};
use tiendo_core::lang::Lang;
use tiendo_core::value::Value;
use tiendo_core::view::panels::words;
use tiendo_core::view::{Panel, Panels, TargetPoint};

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

/// How many rows the panels stand in.
pub(crate) fn rows(panels: &Panels, size: Size) -> usize {
    panels.panels.len().div_ceil(columns(size))
}

const fn columns(size: Size) -> usize {
    match size {
        Size::Narrow => 2,
        Size::Wide => 4,
    }
}

/// Draws the rows of a range; the key stands below the last of all.
pub(crate) fn draw(
    panels: &Panels,
    range: Range<usize>,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    let grid = Grid::new(panels, size, lang);
    let drawn: &[Panel] = grid.panels_in(&range);
    let rows = grid.rows(drawn);
    let key = (range.end >= self::rows(panels, size))
        .then(|| key::Key::new(panels, lang, (grid.left, f64::from(grid.width))));
    let rows_height: f64 = rows.iter().map(|row| row.height).sum();
    let height = rows_height + key.as_ref().map_or(0.0, |key| key.height() + 4.0);
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
    if let Some(key) = &key {
        key.draw(&pen, top)?;
    }
    let description = describe::describe(panels, (range.start == 0, drawn, key.is_some()), lang);
    Ok(pen.finish("panels", description, data))
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
        let (width, left, gap, note) = match size {
            Size::Narrow => (328, 33.0, 10.0, Type::PanelNote),
            Size::Wide => (1180, 34.0, 34.0, Type::Label),
        };
        let columns = columns(size);
        let gaps = gap * count(columns - 1);
        let column_width = (f64::from(width) - left - 2.0 - gaps) / count(columns);
        let (from, to) = Panels::AXIS;
        let ticks = Ticks { from, to, marks: vec![Value::whole(0), Value::whole(50), Value::whole(100)] };
        Self { panels, lang, width, columns, left, column_width, gap, ticks, note }
    }

    /// The panels in these rows.
    fn panels_in(&self, rows: &Range<usize>) -> &'a [Panel] {
        let all = self.panels.panels.as_slice();
        let first = rows.start.saturating_mul(self.columns).min(all.len());
        let end = rows.end.saturating_mul(self.columns).clamp(first, all.len());
        all.get(first..end).unwrap_or_default()
    }

    fn rows(&self, panels: &'a [Panel]) -> Vec<Row<'a>> {
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
        panels.chunks(self.columns).map(row).collect()
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

/// The path of a panel's plan within the years of the axis; nothing where that is no line.
fn path<'a>(panels: &Panels, panel: &'a Panel) -> Vec<&'a TargetPoint> {
    let on_axis = |target: &&TargetPoint| {
        panels.years.is_some_and(|(first, last)| (first..=last).contains(&target.year))
    };
    let path: Vec<&TargetPoint> = panel.trend.path().iter().filter(on_axis).collect();
    if path.len() > 1 { path } else { Vec::new() }
}

/// A line of the grid, across one panel.
fn grid_line(pen: &Pen, (left, right): (f64, f64), y: f64) -> Result<(), ChartError> {
    pen.line(&[(left, y), (right, y)], Ink::Grid)
}
