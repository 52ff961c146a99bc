//! Several areas: a grid, drawn band by band.

use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::standing::Status;
use tiendo_core::view::scorecard::{ScoreCell, ScorecardView, words};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, ceil, count};
use crate::ink::{Ink, Type};
use crate::scorecard::layout::{Band, Column, LINE, Layout, Line, MARK_ROOM, Row, Slot, name_type};
use crate::scorecard::legend::Legend;
use crate::scorecard::{MARK_RADIUS, NO_FIGURE, Notes, datum, describe, draw_mark, draw_watermark, layout};
use crate::{Datum, Drawing, Size};

const BETWEEN_BANDS: f64 = 30.0;
const FOOT_HEIGHT: f64 = 30.0;

pub(super) fn draw(view: &ScorecardView, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    let mut layout = Layout::new(view, size, lang);
    if layout.bands.is_empty() {
        layout.notes = vec![words::title(view, lang)];
    }
    let legend = Legend::of(&layout);
    let notes = Notes::of(&layout.notes, layout.width);
    let mut end = legend.height;
    let mut tops = Vec::with_capacity(layout.bands.len());
    for band in &layout.bands {
        let top = if tops.is_empty() { end } else { end + BETWEEN_BANDS };
        tops.push(top);
        end = top + layout.band_height(band);
    }
    let pen = Pen::new(layout.width, ceil(end + notes.height() + 6.0));
    legend.draw(&pen)?;
    for (band, top) in layout.bands.iter().zip(&tops) {
        layout.draw_band(&pen, band, *top)?;
        if view.sample {
            let bottom = top + layout.band_height(band);
            draw_watermark(&pen, layout.width, (*top, bottom), size, lang)?;
        }
    }
    notes.draw(&pen, end)?;
    let data = layout.data(&tops);
    Ok(pen.finish("scorecard", describe::scorecard(view, lang), data))
}

/// Headings, and the line of targets below them.
fn head_height(band: &Band) -> f64 {
    12.0 + LINE * count(band.heading_lines() + 1)
}

impl Layout<'_> {
    fn band_height(&self, band: &Band) -> f64 {
        let lines: f64 = self.lines.iter().map(Line::height).sum();
        head_height(band) + lines + if self.has_foot() { FOOT_HEIGHT } else { 0.0 }
    }

    /// Whether there is a line of how many areas met each target.
    fn has_foot(&self) -> bool {
        self.view.counted().nth(1).is_some() && self.view.counts().judged() > 0
    }

    fn draw_band(&self, pen: &Pen, band: &Band, top: f64) -> Result<(), ChartError> {
        self.draw_head(pen, band, top)?;
        let mut y = top + head_height(band);
        for line in &self.lines {
            match line {
                Line::Row(row) => self.draw_row(pen, band, row, y)?,
                Line::Gap(text, indent) => {
                    pen.text(text, (4.0 + indent, y + 17.5), Anchor::Start, Type::RankGap)?;
                }
            }
            y += line.height();
        }
        if self.has_foot() {
            self.draw_foot(pen, band, y)?;
        }
        Ok(())
    }

    fn draw_head(&self, pen: &Pen, band: &Band, top: f64) -> Result<(), ChartError> {
        let lines = band.heading_lines();
        let target_y = top + 15.0 + LINE * count(lines);
        for column in &band.columns {
            let first = lines - column.heading.len();
            for (line, text) in column.heading.iter().enumerate() {
                let y = top + 13.0 + LINE * count(first + line);
                pen.text(text, (column.middle(), y), Anchor::Middle, Type::Heading)?;
            }
            let target = layout::target(column.slot, self.lang);
            pen.text(&target, (column.middle(), target_y), Anchor::Middle, Type::Axis)?;
        }
        pen.text(words::target_heading(self.lang), (4.0, target_y), Anchor::Start, Type::Axis)?;
        let y = top + head_height(band) - 4.0;
        pen.line(&[(0.0, y), (band.right(), y)], Ink::Grid)
    }

    fn draw_row(&self, pen: &Pen, band: &Band, row: &Row, top: f64) -> Result<(), ChartError> {
        let code = escape(&row.area.place.code);
        pen.group(&format!("class=\"row\" data-area=\"{code}\""), || {
            pen.rectangle((0.0, top), (band.right(), top + row.height), Ink::Band)?;
            let middle = top + row.height / 2.0;
            for (line, text) in row.name.iter().enumerate() {
                let offset = count(line) - count(row.name.len().saturating_sub(1)) / 2.0;
                let at = (4.0 + row.indent, middle + 5.0 + LINE * offset);
                pen.text(text, at, Anchor::Start, name_type(row.area))?;
            }
            for column in &band.columns {
                match column.slot {
                    Slot::Met => {
                        let text = layout::figure(column.slot, row.area, self.lang);
                        pen.text(&text, (column.middle(), middle + 4.5), Anchor::Middle, Type::Value)?;
                    }
                    Slot::Indicator(place, _) => {
                        let Some(cell) = row.area.cells.get(place) else { continue };
                        self.draw_cell(pen, (column, cell), row, top)?;
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
        top: f64,
    ) -> Result<(), ChartError> {
        let middle = (column.middle(), top + row.height / 2.0);
        if cell.is_blank() {
            return Ok(());
        }
        if cell.measured.is_none() {
            return pen.text(NO_FIGURE, (middle.0, middle.1 + 4.5), Anchor::Middle, Type::Axis);
        }
        let status = cell.standing.status();
        if let Some(tile) = tile(status) {
            let (right, bottom) = (column.left + column.width - 1.0, top + row.height - 1.0);
            pen.rectangle((column.left + 1.0, top + 1.0), (right, bottom), tile)?;
        }
        let content = MARK_ROOM + column.figures;
        let start = middle.0 - content / 2.0;
        let end = start + content;
        draw_mark(pen, status, (start + MARK_RADIUS, middle.1))?;
        let figure = layout::figure(column.slot, row.area, self.lang);
        pen.text(&figure, (end, middle.1 + 4.5), Anchor::End, Type::Label)
    }

    fn draw_foot(&self, pen: &Pen, band: &Band, top: f64) -> Result<(), ChartError> {
        let texts: Vec<String> =
            band.columns.iter().map(|column| layout::met_by(column.slot, self.view, self.lang)).collect();
        if texts.iter().all(String::is_empty) {
            return Ok(());
        }
        pen.line(&[(0.0, top + 4.0), (band.right(), top + 4.0)], Ink::Grid)?;
        pen.text(words::areas_met_heading(self.lang), (4.0, top + 22.0), Anchor::Start, Type::Axis)?;
        for (column, text) in band.columns.iter().zip(&texts).filter(|(_, text)| !text.is_empty()) {
            pen.text(text, (column.middle(), top + 22.0), Anchor::Middle, Type::Heading)?;
        }
        Ok(())
    }

    /// Every cell that says something, area by area.
    fn data(&self, tops: &[f64]) -> Vec<Datum> {
        let mut data = Vec::new();
        let mut above = 0.0;
        let mut number = 0;
        for line in &self.lines {
            if let Line::Row(row) = line {
                for (band, top) in self.bands.iter().zip(tops) {
                    let y = top + head_height(band) + above + row.height / 2.0;
                    let cells = band.columns.iter().map(|column| self.datum(number, row, column, y));
                    data.extend(cells.flatten());
                }
                number += 1;
            }
            above += line.height();
        }
        data
    }

    fn datum(&self, number: usize, row: &Row, column: &Column, y: f64) -> Option<Datum> {
        let Slot::Indicator(place, indicator) = column.slot else { return None };
        let cell = row.area.cells.get(place).filter(|cell| !cell.is_blank())?;
        let at: Point = (column.middle(), y);
        Some(datum((at, number), row.area, indicator, cell, self.lang))
    }
}

/// The ground of a cell that was judged.
const fn tile(status: Status) -> Option<Ink> {
    match status {
        Status::Met => Some(Ink::ScoreMet),
        Status::Missed => Some(Ink::ScoreMissed),
        Status::NotYet => Some(Ink::ScoreNotYet),
        Status::NoTarget | Status::NotComparable | Status::NotReported => None,
    }
}
