//! The chart of two years: a row an area, the earlier figure hollow, the later one in the shape of its standing, joined where
//! the two can be compared.

mod columns;
mod describe;
mod head;

use std::ops::Range;

use tiendo_core::change::Course;
use tiendo_core::format::{self, Decimals};
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::model::Unit;
use tiendo_core::sentence;
use tiendo_core::standing::{Standing, Status};
use tiendo_core::value::Value;
use tiendo_core::view::changes::words;
use tiendo_core::view::{ChangeEnd, ChangeLine, ChangePair, ChangeRow, Changes};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, ceil};
use crate::ink::{Ink, Type};
use crate::marks::{MARK_RADIUS, draw_mark};
use crate::scale::Ticks;
use crate::watermark;
use crate::{Datum, Drawing, Size};

use columns::Columns;

const HEADING_HEIGHT: f64 = 36.0;
const LEFT_OUT_HEIGHT: f64 = 26.0;
const AXIS_HEIGHT: f64 = 26.0;
/// The tip of a joining line is this thick, its start a third of it.
const TIP: f64 = 5.0;
/// From the middle of a dot to the figure beside it.
const BESIDE: f64 = 9.0;
/// From the target's line to a figure.
const FROM_LINE: f64 = 4.0;

struct Layout<'a> {
    changes: &'a Changes,
    lang: Lang,
    size: Size,
    width: i32,
    /// All lines of the chart, which share their columns and scale.
    lines: Vec<ChangeLine<'a>>,
    /// Which of them are drawn.
    drawn: Range<usize>,
    columns: Columns,
    ticks: Ticks,
}

/// Draws the lines of a range; the head stands above the first line, the scale's figures below the last.
pub(crate) fn draw(
    changes: &Changes,
    lines: Range<usize>,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    let layout = Layout::new(changes, lines, size, lang);
    let head = layout.has_first().then(|| layout.head());
    let top = head.as_ref().map_or(0.0, |head| head.height);
    let bottom = top + layout.drawn().iter().map(|line| layout.height_of(line)).sum::<f64>();
    let pen = Pen::new(layout.width, ceil(bottom + layout.foot()));
    if changes.sample {
        layout.draw_watermark(&pen, bottom)?;
    }
    layout.draw_scale(&pen, (top, bottom))?;
    let mut y = top;
    let mut data = Vec::new();
    for line in layout.drawn() {
        layout.draw_line(&pen, line, y, &mut data)?;
        y += layout.height_of(line);
    }
    if let Some(head) = head {
        head.draw(&pen)?;
    }
    if layout.lines.is_empty() {
        let nothing = sentence::standing_word(Standing::NotReported, lang);
        pen.text(nothing, (f64::from(layout.width) / 2.0, bottom), Anchor::Middle, Type::Label)?;
    }
    Ok(pen.finish("dumbbell", describe::description(&layout), data))
}

impl<'a> Layout<'a> {
    fn new(changes: &'a Changes, drawn: Range<usize>, size: Size, lang: Lang) -> Self {
        let lines = changes.lines();
        let drawn = drawn.start..drawn.end.min(lines.len());
        let rows: Vec<&ChangeRow> = rows(&lines).collect();
        let ends = rows.iter().flat_map(|row| [row.from(), row.to()]).flatten();
        let figures = ends.map(|end| end.figure.measured.value);
        let aims = rows.iter().filter_map(|row| row.aim).map(|aim| aim.value);
        let ticks = Ticks::around(&figures.chain(aims).collect::<Vec<_>>(), changes.subject.unit);
        let width = match size {
            Size::Narrow => 328,
            Size::Wide => 800,
        };
        let columns = Columns::of(changes, &rows, size, lang);
        Self { changes, lang, size, width, lines, drawn, columns, ticks }
    }

    /// The lines that are drawn.
    fn drawn(&self) -> &[ChangeLine<'a>] {
        self.lines.get(self.drawn.clone()).unwrap_or_default()
    }

    const fn has_first(&self) -> bool {
        self.drawn.start == 0
    }

    const fn has_last(&self) -> bool {
        self.drawn.end == self.lines.len()
    }

    const fn row_height(&self) -> f64 {
        match self.size {
            Size::Narrow => 48.0,
            Size::Wide => 27.0,
        }
    }

    const fn height_of(&self, line: &ChangeLine<'_>) -> f64 {
        match line {
            ChangeLine::Heading(_) => HEADING_HEIGHT,
            ChangeLine::Row(_) => self.row_height(),
            ChangeLine::LeftOut(_) | ChangeLine::Counted(_) => LEFT_OUT_HEIGHT,
        }
    }

    /// Room below the lines.
    fn foot(&self) -> f64 {
        match (self.has_last(), self.has_figures()) {
            (false, _) => 0.0,
            (true, true) => AXIS_HEIGHT,
            (true, false) => 16.0,
        }
    }

    fn has_figures(&self) -> bool {
        rows(&self.lines).any(|row| row.from().is_some() || row.to().is_some())
    }

    /// Above or below the name, where dots are.
    const fn middle_of(&self, top: f64) -> f64 {
        match self.size {
            Size::Narrow => top + 34.0,
            Size::Wide => top + 13.5,
        }
    }

    fn x(&self, value: Value) -> f64 {
        let (left, right) = self.columns.plot;
        let (from, to) = (self.ticks.from.to_f64(), self.ticks.to.to_f64());
        left + (right - left) * (value.to_f64() - from) / (to - from)
    }

    fn at(&self, end: &ChangeEnd, middle: f64) -> Point {
        (self.x(end.figure.measured.value), middle)
    }

    fn draw_watermark(&self, pen: &Pen, height: f64) -> Result<(), ChartError> {
        let center = f64::from(self.width) / 2.0;
        // Two of them, so that no half of a tall picture is without one.
        let shares: &[f64] = if self.has_first() && self.has_last() { &[0.36, 0.82] } else { &[0.6] };
        for share in shares {
            watermark::draw(pen, (center, height * share), self.size, self.lang)?;
        }
        Ok(())
    }

    fn group_of(&self, row: &ChangeRow) -> String {
        let class = if row.area == self.changes.chosen { "row chosen" } else { "row" };
        format!("class=\"{class}\" data-area=\"{}\"", escape(&row.place.code))
    }

    /// The lines of round figures and of the target that all have in common.
    fn draw_scale(&self, pen: &Pen, (top, bottom): (f64, f64)) -> Result<(), ChartError> {
        if !self.has_figures() {
            return Ok(());
        }
        // Both stand out beyond the rows, over the seam where the picture is cut.
        if self.size == Size::Wide {
            for mark in &self.ticks.marks {
                let x = self.x(*mark);
                pen.line(&[(x, top), (x, bottom + 4.0)], Ink::Grid)?;
            }
            if let Some(aim) = self.changes.common_aim {
                let x = self.x(aim.value);
                pen.rectangle((x - 1.0, top - 4.0), (x + 1.0, bottom + 4.0), Ink::Target)?;
            }
        }
        if self.has_last() { self.draw_scale_figures(pen, bottom + 20.0) } else { Ok(()) }
    }

    fn draw_scale_figures(&self, pen: &Pen, y: f64) -> Result<(), ChartError> {
        let unit = self.changes.subject.unit;
        let mut free_from = f64::MIN;
        for mark in &self.ticks.marks {
            let x = self.x(*mark);
            let text = format::in_unit(*mark, unit, Decimals::AsNeeded, self.lang);
            let half = Type::Axis.width(&text) / 2.0;
            if x - half > free_from {
                pen.text(&text, (x, y), Anchor::Middle, Type::Axis)?;
                free_from = x + half + 10.0;
            }
        }
        Ok(())
    }

    fn draw_line(
        &self,
        pen: &Pen,
        line: &ChangeLine<'_>,
        top: f64,
        data: &mut Vec<Datum>,
    ) -> Result<(), ChartError> {
        let left = self.columns.name;
        match line {
            ChangeLine::Heading(group) => {
                let text = words::group_heading(*group, self.lang);
                pen.text(text, (left, top + 26.0), Anchor::Start, Type::Heading)
            }
            ChangeLine::LeftOut(number) => {
                let text = words::left_out(*number, self.changes.level, self.lang);
                pen.text(&text, (left, top + 17.5), Anchor::Start, Type::Label)
            }
            ChangeLine::Counted(number) => {
                let text = words::counted(*number, self.changes.level, self.lang);
                pen.text(&text, (left, top + 17.5), Anchor::Start, Type::Label)
            }
            ChangeLine::Row(row) => {
                self.add_data(row, top, data);
                pen.group(&self.group_of(row), || self.draw_row(pen, row, top))
            }
        }
    }

    fn draw_row(&self, pen: &Pen, row: &ChangeRow, top: f64) -> Result<(), ChartError> {
        let middle = self.middle_of(top);
        pen.rectangle((0.0, top), (f64::from(self.width), top + self.row_height() - 1.0), Ink::Band)?;
        if self.size == Size::Narrow && self.has_figures() {
            let (left, right) = self.columns.plot;
            pen.line(&[(left, middle), (right, middle)], Ink::Grid)?;
        }
        if let Some(aim) = row.aim.filter(|_| self.has_figures()) {
            let x = self.x(aim.value);
            let is_common = self.size == Size::Wide && self.changes.common_aim.is_some();
            let (above, below) =
                if is_common { (top, top + self.row_height()) } else { (middle - 8.0, middle + 8.0) };
            pen.rectangle((x - 1.0, above), (x + 1.0, below), Ink::Target)?;
        }
        self.draw_pair(pen, row, middle)?;
        self.draw_values(pen, row, middle)?;
        self.draw_words(pen, row, top + 18.0)
    }

    /// The dots, and the line between them where the pair is one of progress alone.
    fn draw_pair(&self, pen: &Pen, row: &ChangeRow, middle: f64) -> Result<(), ChartError> {
        let ends = (row.from().map(|end| self.at(end, middle)), row.to().map(|end| self.at(end, middle)));
        if let (ChangePair::Compared { difference, .. }, (Some(from), Some(to))) = (&row.pair, ends) {
            let ink =
                if difference.course == Course::Worse { Ink::DumbbellWorse } else { Ink::DumbbellBetter };
            let (thin, thick) = (TIP / 6.0, TIP / 2.0);
            let corners = [
                (from.0, middle - thin),
                (to.0, middle - thick),
                (to.0, middle + thick),
                (from.0, middle + thin),
            ];
            pen.polygon(&corners, ink)?;
        }
        if let Some(from) = ends.0 {
            pen.circle(from, MARK_RADIUS - 0.5, Ink::DumbbellFrom)?;
        }
        match ends.1 {
            Some(to) => draw_mark(pen, row.standing().status(), to),
            None => Ok(()),
        }
    }

    /// The figures, each on the side that faces away from the other.
    fn draw_values(&self, pen: &Pen, row: &ChangeRow, middle: f64) -> Result<(), ChartError> {
        let value = |end: &ChangeEnd| end.figure.measured.value;
        let falls = matches!((row.from(), row.to()), (Some(from), Some(to)) if value(to) < value(from));
        for (end, first) in [(row.from(), true), (row.to(), false)] {
            let Some(end) = end else { continue };
            let text = value_text(value(end), self.changes.subject.unit, self.lang);
            let (x, anchor) = self.beside(row, self.x(value(end)), first != falls, Type::Label.width(&text));
            pen.text(&text, (x, middle + 4.5), anchor, Type::Label)?;
        }
        Ok(())
    }

    /// Where a figure of this width stands on one side of its dot; beyond the target's line where it would stand on it.
    fn beside(&self, row: &ChangeRow, dot: f64, on_left: bool, width: f64) -> (f64, Anchor) {
        let (near, far) =
            if on_left { (dot - BESIDE, dot - BESIDE - width) } else { (dot + BESIDE, dot + BESIDE + width) };
        let target = row.aim.map(|aim| self.x(aim.value));
        let on_line = |line: &f64| near.min(far) - FROM_LINE < *line && *line < near.max(far) + FROM_LINE;
        let aside = if on_left { -FROM_LINE } else { FROM_LINE };
        let x = target.filter(on_line).map_or(near, |line| line + aside);
        (x, if on_left { Anchor::End } else { Anchor::Start })
    }

    /// Name, difference and standing.
    fn draw_words(&self, pen: &Pen, row: &ChangeRow, y: f64) -> Result<(), ChartError> {
        let chosen = row.area == self.changes.chosen;
        let kind = if chosen { Type::NameChosen } else { Type::Name };
        let name = row.place.label(self.lang);
        pen.text(&name, (self.columns.name, y), Anchor::Start, kind)?;
        let difference = difference_text(row, self.changes, self.lang);
        pen.text(&difference, (self.columns.difference, y), Anchor::End, Type::Value)?;
        let note = note_text(row, self.changes, self.lang);
        match self.size {
            Size::Wide => pen.text(&note, (self.columns.note, y), Anchor::Start, Type::Label),
            Size::Narrow => {
                let gap = if difference.is_empty() { 0.0 } else { 12.0 };
                let end = self.columns.difference - Type::Value.width(&difference) - gap;
                let free = end - Type::Label.width(&note) - self.columns.name - kind.width(&name) - 10.0;
                if free < 0.0 { Ok(()) } else { pen.text(&note, (end, y), Anchor::End, Type::Label) }
            }
        }
    }

    fn add_data(&self, row: &ChangeRow, top: f64, data: &mut Vec<Datum>) {
        let line = data.last().map_or(0, |last: &Datum| last.row.saturating_add(1));
        for end in [row.from(), row.to()].into_iter().flatten() {
            data.push(Datum {
                at: self.at(end, self.middle_of(top)),
                row: line,
                title: format!("{}, {}", row.place.label(self.lang), format::year(end.figure.year)),
                lines: words::lines(end, row, self.changes, self.lang),
                area: Some(row.place.code.clone()),
            });
        }
    }
}

fn rows<'a>(lines: &[ChangeLine<'a>]) -> impl Iterator<Item = &'a ChangeRow> {
    lines.iter().filter_map(|line| match line {
        ChangeLine::Row(row) => Some(*row),
        ChangeLine::Heading(_) | ChangeLine::LeftOut(_) | ChangeLine::Counted(_) => None,
    })
}

/// A figure beside its dot, without a unit, which the axis gives.
fn value_text(value: Value, unit: Unit, lang: Lang) -> String {
    let decimals = if unit == Unit::Percent { Decimals::AtLeastOne } else { Decimals::AsNeeded };
    format::decimal(value, decimals, lang)
}

fn difference_text(row: &ChangeRow, changes: &Changes, lang: Lang) -> String {
    row.difference()
        .map(|difference| words::signed(difference, changes.subject.unit, lang))
        .unwrap_or_default()
}

/// Where the area stands in the later year, or what it lacks.
fn note_text(row: &ChangeRow, changes: &Changes, lang: Lang) -> String {
    match (words::lacking(row, changes, lang), row.standing().status()) {
        (Some(lacking), _) => lacking,
        (None, Status::NoTarget) => String::new(),
        (None, _) => sentence::short_standing_note(row.standing(), changes.subject.unit, lang),
    }
}

#[cfg(test)]
mod tests;
