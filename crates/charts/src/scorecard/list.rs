//! One area: its indicators one under another, each with figure, target and standing in words.

use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::scorecard::Moment;
use tiendo_core::sentence;
use tiendo_core::view::scorecard::{ScoreCell, ScoreColumn, ScoreRow, ScorecardView, words};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{ceil, count};
use crate::ink::{Ink, Type};
use crate::scorecard::layout::{LINE, SILENT_ROWS};
use crate::scorecard::{Notes, datum, describe, draw_mark, draw_watermark};
use crate::wrap;
use crate::{Drawing, Size};

const NAME_LINES: usize = 3;

/// One indicator.
struct Line<'a> {
    column: &'a ScoreColumn,
    cell: &'a ScoreCell,
    name: Vec<String>,
    figure: String,
    /// The year of the figure, where figures of several years may count.
    year: String,
    /// The target as a sentence has it: "Mục tiêu 2030: 80 %".
    target: String,
    /// How far the figure is from it.
    note: String,
}

/// Columns, in px: left edges, but for the right edge of the figures.
struct Places {
    width: i32,
    figure: f64,
    year: f64,
    target: f64,
    note: f64,
}

impl Places {
    const fn of(size: Size) -> Self {
        match size {
            Size::Narrow => Self { width: 328, figure: 324.0, year: 4.0, target: 4.0, note: 324.0 },
            Size::Wide => Self { width: 800, figure: 346.0, year: 354.0, target: 406.0, note: 590.0 },
        }
    }
}

pub(super) fn draw(
    view: &ScorecardView,
    row: &ScoreRow,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    let places = Places::of(size);
    let (lines, notes) = lines(view, row, size, lang);
    let notes = Notes::of(&notes, places.width);
    let mut tops = vec![4.0];
    for line in &lines {
        tops.push(tops.last().copied().unwrap_or_default() + line.height(size));
    }
    let end = tops.last().copied().unwrap_or_default();
    let pen = Pen::new(places.width, ceil(end + notes.height() + 6.0));
    let mut data = Vec::new();
    for ((number, line), top) in lines.iter().enumerate().zip(tops) {
        line.draw(&pen, &places, size, top)?;
        let at = (f64::from(places.width) / 2.0, top + line.height(size) / 2.0);
        data.push(datum((at, number), row, line.column, line.cell, lang));
    }
    if view.sample {
        draw_watermark(&pen, places.width, (0.0, end), size, lang)?;
    }
    notes.draw(&pen, end)?;
    Ok(pen.finish("scorecard", describe::scorecard(view, lang), data))
}

/// The indicators that are drawn, and what is said of the others.
fn lines<'a>(
    view: &'a ScorecardView,
    row: &'a ScoreRow,
    size: Size,
    lang: Lang,
) -> (Vec<Line<'a>>, Vec<String>) {
    let pairs = || view.columns.iter().zip(&row.cells);
    let silent: Vec<&ScoreColumn> =
        pairs().filter(|(_, cell)| cell.measured.is_none()).map(|(column, _)| column).collect();
    let apart = silent.len() > SILENT_ROWS;
    let drawn = pairs().filter(|(_, cell)| !(apart && cell.measured.is_none()));
    let lines = drawn.map(|pair| Line::of(pair, view.moment, size, lang)).collect();
    let mut notes = Vec::new();
    if view.columns.is_empty() {
        notes.push(words::title(view, lang));
    }
    if apart {
        let names: Vec<&str> = silent.iter().map(|column| column.subject.short.get(lang)).collect();
        notes.push(words::without_figures(&names, lang));
    }
    (lines, notes)
}

impl<'a> Line<'a> {
    fn of((column, cell): (&'a ScoreColumn, &'a ScoreCell), moment: Moment, size: Size, lang: Lang) -> Self {
        let subject = &column.subject;
        let one_line = |text: &str, kind: Type, width: f64| wrap::cut(text, kind, width);
        let figure = cell.measured.map(|measured| sentence::measured_value(measured.value, subject, lang));
        let figure = one_line(&figure.unwrap_or_default(), Type::Value, 130.0);
        let target = cell.aim.map(|aim| sentence::aim_label(aim, subject, lang)).unwrap_or_default();
        let latest = matches!(moment, Moment::Coming(_));
        let year = cell.year.filter(|_| latest).map(format::year).unwrap_or_default();
        let (name_width, note, target_width) = match size {
            Size::Wide => {
                let note = sentence::standing_note(cell.standing, subject.unit, lang);
                let name = 346.0 - Type::Value.width(&figure) - 24.0;
                (name, one_line(&note, Type::Label, 188.0), 164.0)
            }
            Size::Narrow => {
                let note = sentence::short_standing_note(cell.standing, subject.unit, lang);
                let note = one_line(&note, Type::Label, 140.0);
                let target = 328.0 - 8.0 - Type::Label.width(&note) - 28.0 - year_room(&year);
                (328.0 - 8.0 - Type::Value.width(&figure) - 14.0, note, target)
            }
        };
        let name = wrap::at_most(subject.short.get(lang), Type::Name, name_width, NAME_LINES);
        let target = one_line(&target, Type::Label, target_width);
        Self { column, cell, name, figure, year, target, note }
    }

    fn height(&self, size: Size) -> f64 {
        let more = LINE * count(self.name.len().saturating_sub(1));
        match size {
            Size::Narrow => 54.0 + more,
            Size::Wide => 34.0 + more,
        }
    }

    fn draw(&self, pen: &Pen, places: &Places, size: Size, top: f64) -> Result<(), ChartError> {
        let right = f64::from(places.width);
        let bottom = top + self.height(size);
        pen.line(&[(0.0, bottom), (right, bottom)], Ink::Grid)?;
        let first = top + 22.0;
        for (place, text) in self.name.iter().enumerate() {
            pen.text(text, (4.0, first + LINE * count(place)), Anchor::Start, Type::Name)?;
        }
        pen.text(&self.figure, (places.figure, first), Anchor::End, Type::Value)?;
        let (y, note, anchor) = match size {
            Size::Wide => (first, places.note, Anchor::Start),
            Size::Narrow => (bottom - 11.0, places.note, Anchor::End),
        };
        pen.text(&self.year, (places.year, y), Anchor::Start, Type::Axis)?;
        let after_year = match size {
            Size::Wide => 0.0,
            Size::Narrow => year_room(&self.year),
        };
        pen.text(&self.target, (places.target + after_year, y), Anchor::Start, Type::Axis)?;
        let mark = match anchor {
            Anchor::Start => note - 12.0,
            Anchor::Middle | Anchor::End => note - Type::Label.width(&self.note) - 12.0,
        };
        draw_mark(pen, self.cell.standing.status(), (mark, y - 4.5))?;
        pen.text(&self.note, (note, y), anchor, Type::Label)
    }
}

/// What a year and a space take before a target.
fn year_room(year: &str) -> f64 {
    if year.is_empty() { 0.0 } else { Type::Axis.width(year) + 12.0 }
}
