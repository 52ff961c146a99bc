//! The scorecard: areas by indicators, each cell with a shape for its status and the figure. One area alone is a `list`.

mod describe;
mod grid;
mod layout;
mod legend;
mod list;

use tiendo_core::lang::Lang;
use tiendo_core::standing::Status;
use tiendo_core::view::scorecard::{ScoreCell, ScoreColumn, ScoreRow, ScorecardView, words};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, count};
use crate::ink::{Ink, Type};
use crate::marks;
use crate::scorecard::layout::LINE;
use crate::wrap;
use crate::{Datum, Drawing, Size, watermark};

const MARK_RADIUS: f64 = 5.0;
/// Stands where a figure is missing.
const NO_FIGURE: &str = "–";
/// A note is cut off after this many lines.
const NOTE_LINES: usize = 8;
/// What is taller than this is marked twice as sample data.
const TALL: f64 = 700.0;

pub(crate) fn draw(view: &ScorecardView, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    match view.rows.as_slice() {
        [row] => list::draw(view, row, size, lang),
        _ => grid::draw(view, size, lang),
    }
}

/// The shape of a standing; a hollow one for a figure on another basis, as ▬ in a grid means that there is nothing to judge.
fn draw_mark(pen: &Pen, status: Status, (x, y): Point) -> Result<(), ChartError> {
    match status {
        Status::NotComparable => pen.rectangle((x - 3.5, y - 3.5), (x + 3.5, y + 3.5), Ink::OtherPoint),
        _ => marks::draw_mark(pen, status, (x, y)),
    }
}

/// Sentences under the picture, broken into lines.
struct Notes(Vec<String>);

impl Notes {
    fn of(sentences: &[String], width: i32) -> Self {
        let lines = |text: &String| wrap::at_most(text, Type::Label, f64::from(width) - 8.0, NOTE_LINES);
        Self(sentences.iter().flat_map(lines).collect())
    }

    fn height(&self) -> f64 {
        if self.0.is_empty() { 0.0 } else { 12.0 + LINE * count(self.0.len()) }
    }

    fn draw(&self, pen: &Pen, top: f64) -> Result<(), ChartError> {
        for (place, line) in self.0.iter().enumerate() {
            pen.text(line, (4.0, top + 20.0 + LINE * count(place)), Anchor::Start, Type::Label)?;
        }
        Ok(())
    }
}

/// Marks what stands between two heights as sample data.
fn draw_watermark(
    pen: &Pen,
    width: i32,
    (top, bottom): (f64, f64),
    size: Size,
    lang: Lang,
) -> Result<(), ChartError> {
    let shares: &[f64] = if bottom - top > TALL { &[0.3, 0.75] } else { &[0.55] };
    for share in shares {
        let y = top + (bottom - top) * share + 8.0;
        watermark::draw(pen, (f64::from(width) / 2.0, y), size, lang)?;
    }
    Ok(())
}

fn datum(
    (at, number): (Point, usize),
    row: &ScoreRow,
    column: &ScoreColumn,
    cell: &ScoreCell,
    lang: Lang,
) -> Datum {
    Datum {
        at,
        row: u16::try_from(number).unwrap_or(u16::MAX),
        title: words::cell_title(row, column, cell, lang),
        lines: words::cell_lines(column, cell, lang),
        area: Some(row.place.code.clone()),
    }
}

#[cfg(test)]
mod tests;
