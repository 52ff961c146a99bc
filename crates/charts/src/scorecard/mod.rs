//! The scorecard: areas by indicators, each cell with a shape for its status and the figure. Its places are in `layout`.

mod describe;
mod layout;
mod legend;
mod wrap;

use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::standing::Status;
use tiendo_core::view::scorecard::{ScoreCell, ScorecardView, words};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::Point;
use crate::ink::{Ink, Type};
use crate::scorecard::layout::{Band, Column, LINE, Layout, MARK_ROOM, Row, Slot, ceil, count, name_type};
use crate::scorecard::legend::Legend;
use crate::{Datum, Drawing, Size, watermark};

const BETWEEN_BANDS: f64 = 30.0;
const MARK_RADIUS: f64 = 5.0;
/// Room for the line that says what the picture leaves out.
const NOTE_HEIGHT: f64 = 24.0;
/// A band taller than this is marked twice as sample data.
const TALL: f64 = 700.0;

pub(crate) fn draw(view: &ScorecardView, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    let layout = Layout::new(view, size, lang);
    let legend = Legend::of(&layout);
    let mut top = legend.height;
    let mut tops = Vec::with_capacity(layout.bands.len());
    for band in &layout.bands {
        tops.push(top);
        top += layout.band_height(band) + BETWEEN_BANDS;
    }
    let note = if layout.left_out > 0 || layout.bands.is_empty() { NOTE_HEIGHT } else { 0.0 };
    let end = if layout.bands.is_empty() { top } else { top - BETWEEN_BANDS };
    let pen = Pen::new(layout.width, ceil(end + note + 6.0));
    legend.draw(&pen)?;
    for (band, top) in layout.bands.iter().zip(&tops) {
        layout.draw_band(&pen, band, *top)?;
        if view.sample {
            layout.draw_watermark(&pen, band, *top, size)?;
        }
    }
    layout.draw_note(&pen, end + 18.0)?;
    let data = layout.data(&tops);
    Ok(pen.finish("scorecard", describe::scorecard(view, lang), data))
}

impl Layout<'_> {
    /// Headings, and the line of targets below them.
    fn head_height(band: &Band) -> f64 {
        LINE.mul_add(count(band.heading_lines() + 1), 12.0)
    }

    fn rows_height(&self) -> f64 {
        self.rows.iter().map(|row| row.height).sum()
    }

    fn band_height(&self, band: &Band) -> f64 {
        Self::head_height(band) + self.rows_height() + self.foot_height()
    }

    /// The line of how many areas met each target, where several are counted.
    fn foot_height(&self) -> f64 {
        if self.has_foot() { 30.0 } else { 0.0 }
    }

    fn has_foot(&self) -> bool {
        self.view.counted().nth(1).is_some() && self.view.counts().judged() > 0
    }

    fn draw_band(&self, pen: &Pen, band: &Band, top: f64) -> Result<(), ChartError> {
        self.draw_head(pen, band, top)?;
        let mut y = top + Self::head_height(band);
        for row in &self.rows {
            self.draw_row(pen, band, row, y)?;
            y += row.height;
        }
        if self.has_foot() {
            self.draw_foot(pen, band, y)?;
        }
        Ok(())
    }

    fn draw_head(&self, pen: &Pen, band: &Band, top: f64) -> Result<(), ChartError> {
        let lines = band.heading_lines();
        let target_y = LINE.mul_add(count(lines), top + 15.0);
        for (place, column) in band.columns.iter().enumerate() {
            let middle = self.left(place) + self.column / 2.0;
            let first = lines - column.heading.len();
            for (line, text) in column.heading.iter().enumerate() {
                let y = LINE.mul_add(count(first + line), top + 13.0);
                pen.text(text, (middle, y), Anchor::Middle, Type::Heading)?;
            }
            let target = layout::target(column.slot, self.lang);
            pen.text(&target, (middle, target_y), Anchor::Middle, Type::Axis)?;
        }
        let has_target = |column: &Column| matches!(column.slot, Slot::Indicator(_, column) if column.common_aim.is_some());
        if band.columns.iter().any(has_target) {
            pen.text(words::target_heading(self.lang), (4.0, target_y), Anchor::Start, Type::Axis)?;
        }
        let y = top + Self::head_height(band) - 4.0;
        pen.line(&[(0.0, y), (self.left(band.columns.len()), y)], Ink::Grid)
    }

    fn draw_row(&self, pen: &Pen, band: &Band, row: &Row, top: f64) -> Result<(), ChartError> {
        let code = escape(&row.row.place.code);
        pen.group(&format!("class=\"row\" data-area=\"{code}\""), || {
            let right = self.left(band.columns.len());
            pen.rectangle((0.0, top), (right, top + row.height), Ink::Band)?;
            let middle = top + row.height / 2.0;
            for (line, text) in row.name.iter().enumerate() {
                let offset = count(line) - count(row.name.len().saturating_sub(1)) / 2.0;
                let y = LINE.mul_add(offset, middle + 5.0);
                pen.text(text, (4.0 + row.indent, y), Anchor::Start, name_type(row.row))?;
            }
            for (place, column) in band.columns.iter().enumerate() {
                let left = self.left(place);
                match column.slot {
                    Slot::Met => {
                        let text = layout::figure(column.slot, row.row, self.lang);
                        let at = (left + self.column / 2.0, middle + 4.5);
                        pen.text(&text, at, Anchor::Middle, Type::Value)?;
                    }
                    Slot::Indicator(cell, _) => {
                        let Some(cell) = row.row.cells.get(cell) else { continue };
                        self.draw_cell(pen, (column, cell), row, (left, top))?;
                    }
                }
            }
            Ok(())
        })
    }

    fn draw_cell(
        &self,
        pen: &Pen,
        (column, cell): (&Column, &ScoreCell),
        row: &Row,
        (left, top): Point,
    ) -> Result<(), ChartError> {
        let middle = (left + self.column / 2.0, top + row.height / 2.0);
        if cell.is_blank() {
            return Ok(());
        }
        if cell.measured.is_none() {
            return pen.text(NO_FIGURE, (middle.0, middle.1 + 4.5), Anchor::Middle, Type::Axis);
        }
        let status = cell.standing.status();
        if let Some(tile) = tile(status) {
            let (right, bottom) = (left + self.column - 1.0, top + row.height - 1.0);
            pen.rectangle((left + 1.0, top + 1.0), (right, bottom), tile)?;
        }
        let start = middle.0 - (MARK_ROOM + column.figures) / 2.0;
        let end = start + MARK_ROOM + column.figures;
        draw_mark(pen, status, (start + MARK_RADIUS, middle.1))?;
        let figure = layout::figure(column.slot, row.row, self.lang);
        pen.text(&figure, (end, middle.1 + 4.5), Anchor::End, Type::Label)
    }

    fn draw_foot(&self, pen: &Pen, band: &Band, top: f64) -> Result<(), ChartError> {
        pen.line(&[(0.0, top + 4.0), (self.left(band.columns.len()), top + 4.0)], Ink::Grid)?;
        pen.text(words::areas_met_heading(self.lang), (4.0, top + 22.0), Anchor::Start, Type::Axis)?;
        for (place, column) in band.columns.iter().enumerate() {
            let counts = match column.slot {
                Slot::Met => self.view.counts(),
                Slot::Indicator(_, column) => column.counts,
            };
            if counts.judged() > 0 {
                let at = (self.left(place) + self.column / 2.0, top + 22.0);
                pen.text(&words::met_of(counts, self.lang), at, Anchor::Middle, Type::Heading)?;
            }
        }
        Ok(())
    }

    fn draw_watermark(&self, pen: &Pen, band: &Band, top: f64, size: Size) -> Result<(), ChartError> {
        let height = self.band_height(band);
        let shares: &[f64] = if height > TALL { &[0.3, 0.75] } else { &[0.55] };
        for share in shares {
            watermark::draw(pen, (f64::from(self.width) / 2.0, top + height * share), size, self.lang)?;
        }
        Ok(())
    }

    /// What the picture leaves out, or that there is nothing to show.
    fn draw_note(&self, pen: &Pen, y: f64) -> Result<(), ChartError> {
        let text = match (self.bands.is_empty(), self.left_out) {
            (true, _) => words::title(self.view, self.lang),
            (false, 0) => return Ok(()),
            (false, number) => words::left_out(number, self.lang),
        };
        pen.text(&text, (4.0, y), Anchor::Start, Type::Label)
    }

    /// Every cell that says something, area by area.
    fn data(&self, tops: &[f64]) -> Vec<Datum> {
        let mut data = Vec::new();
        let mut above = 0.0;
        for (number, row) in self.rows.iter().enumerate() {
            for (band, top) in self.bands.iter().zip(tops) {
                let y = top + Self::head_height(band) + above + row.height / 2.0;
                for (place, column) in band.columns.iter().enumerate() {
                    let at = (self.left(place) + self.column / 2.0, y);
                    data.extend(self.datum(number, row, column.slot, at));
                }
            }
            above += row.height;
        }
        data
    }

    fn datum(&self, number: usize, row: &Row, slot: Slot, at: Point) -> Option<Datum> {
        let Slot::Indicator(place, column) = slot else { return None };
        let cell = row.row.cells.get(place).filter(|cell| !cell.is_blank())?;
        Some(Datum {
            at,
            row: u16::try_from(number).unwrap_or(u16::MAX),
            title: words::cell_title(row.row, column, cell, self.lang),
            lines: words::cell_lines(column, cell, self.lang),
            area: Some(row.row.place.code.clone()),
        })
    }
}

/// Stands where a figure is missing.
const NO_FIGURE: &str = "–";

/// The ground of a cell that was judged.
const fn tile(status: Status) -> Option<Ink> {
    match status {
        Status::Met => Some(Ink::ScoreMet),
        Status::Missed => Some(Ink::ScoreMissed),
        Status::NotYet => Some(Ink::ScoreNotYet),
        Status::NoTarget | Status::NotComparable | Status::NotReported => None,
    }
}

/// A shape for each standing, so that it does not depend on colour; a ring where the basis is another.
fn draw_mark(pen: &Pen, status: Status, (x, y): Point) -> Result<(), ChartError> {
    let ink = Ink::mark(status);
    let r = MARK_RADIUS;
    match status {
        Status::Met => pen.circle((x, y), r, ink),
        Status::Missed => pen.polygon(&[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], ink),
        Status::NotYet => pen.polygon(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], ink),
        Status::NotComparable => pen.rectangle((x - 3.5, y - 3.5), (x + 3.5, y + 3.5), Ink::OtherPoint),
        Status::NoTarget | Status::NotReported => pen.rectangle((x - r, y - 1.5), (x + r, y + 1.5), ink),
    }
}

#[cfg(test)]
mod tests;
