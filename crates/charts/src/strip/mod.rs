//! The chart of a level through the years: a column a year with a dot an area, the middle, the target of the year, and the chosen
//! area from year to year.

mod columns;
mod data;
mod describe;
mod key;
mod labels;
mod swarm;

use tiendo_core::format;
use tiendo_core::history::SeriesBreak;
use tiendo_core::lang::Lang;
use tiendo_core::model::TargetKind;
use tiendo_core::sentence;
use tiendo_core::standing::{Aim, Standing};
use tiendo_core::value::Value;
use tiendo_core::view::Distribution;
use tiendo_core::view::distribution::words;

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, Rect, ceil};
use crate::ink::{Ink, Type};
use crate::marks::draw_mark_within;
use crate::scale::{Ticks, tick_text};
use crate::watermark;
use crate::{Drawing, Size};

use columns::{Column, Marks};

/// Room for a label of two lines over a figure of 100 %.
const TOP_MARGIN: f64 = 44.0;
/// Room for the years and for how many areas they have.
const FOOT: f64 = 54.0;
/// A target is drawn shorter than the middle, so that neither hides the other.
const AIM_SHARE: f64 = 0.72;

struct Layout<'a> {
    distribution: &'a Distribution,
    lang: Lang,
    size: Size,
    width: i32,
    height: i32,
    plot: Rect,
    ticks: Ticks,
    radius: f64,
    columns: Vec<Column<'a>>,
}

pub(crate) fn draw(distribution: &Distribution, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    let layout = Layout::new(distribution, size, lang);
    let pen = Pen::new(layout.width, layout.height);
    layout.draw_axes(&pen)?;
    if distribution.sample {
        layout.draw_watermark(&pen)?;
    }
    layout.draw_key(&pen)?;
    layout.draw_breaks(&pen)?;
    for column in &layout.columns {
        layout.draw_marks(&pen, column)?;
    }
    layout.draw_chosen_line(&pen)?;
    for column in &layout.columns {
        layout.draw_middle(&pen, column)?;
        layout.draw_aim(&pen, column)?;
        layout.draw_chosen(&pen, column)?;
    }
    layout.draw_labels(&pen)?;
    if layout.columns.is_empty() {
        let nothing = sentence::standing_word(Standing::NotReported, lang);
        let center = (f64::midpoint(layout.plot.left, layout.plot.right), layout.plot.top + 40.0);
        pen.text(nothing, center, Anchor::Middle, Type::Label)?;
    }
    Ok(pen.finish("strip", describe::description(distribution, lang), layout.data()))
}

impl<'a> Layout<'a> {
    fn new(distribution: &'a Distribution, size: Size, lang: Lang) -> Self {
        let figures = distribution.years.iter().flat_map(|spread| &spread.dots).map(|dot| dot.measured.value);
        let aims = distribution.years.iter().filter_map(|spread| spread.aim).map(|aim| aim.value);
        let unit = distribution.subject.unit;
        let ticks = Ticks::around(&figures.chain(aims).collect::<Vec<_>>(), unit);
        let widest = ticks.marks.iter().map(|mark| Type::Axis.width(&tick_text(*mark, unit, lang)));
        let left = widest.fold(0.0, f64::max) + 16.0;
        let (width, height, radius) = match size {
            Size::Narrow => (328, 380, 3.5),
            Size::Wide => (800, 460, 4.5),
        };
        let height = if distribution.years.is_empty() { 120 } else { height };
        let right = f64::from(width) - right_margin(distribution, size, lang);
        let plot = Rect { left, top: TOP_MARGIN, right, bottom: f64::from(height) - FOOT };
        let mut layout =
            Self { distribution, lang, size, width, height, plot, ticks, radius, columns: Vec::new() };
        let key = layout.key_height();
        layout.plot.top += key;
        layout.plot.bottom += key;
        layout.height += ceil(key);
        layout.columns = layout.columns();
        layout
    }

    fn y(&self, value: Value) -> f64 {
        let (from, to) = (self.ticks.from.to_f64(), self.ticks.to.to_f64());
        self.plot.bottom - (self.plot.bottom - self.plot.top) * (value.to_f64() - from) / (to - from)
    }

    fn draw_axes(&self, pen: &Pen) -> Result<(), ChartError> {
        if self.columns.is_empty() {
            return Ok(());
        }
        for mark in &self.ticks.marks {
            let y = self.y(*mark);
            pen.line(&[(self.plot.left - 6.0, y), (self.plot.right, y)], Ink::Grid)?;
            let text = tick_text(*mark, self.distribution.subject.unit, self.lang);
            pen.text(&text, (self.plot.left - 10.0, y + 4.5), Anchor::End, Type::Axis)?;
        }
        self.draw_years(pen)?;
        self.draw_counts(pen)
    }

    /// How many areas each year is told of, in words that fit below all years.
    fn draw_counts(&self, pen: &Pen) -> Result<(), ChartError> {
        let full = |column: &Column<'_>| words::counted(column.spread, self.distribution, self.lang);
        let brief = |column: &Column<'_>| words::counted_briefly(column.spread, self.lang);
        let all = |words: &dyn Fn(&Column<'_>) -> String| -> Vec<String> {
            self.columns.iter().map(words).collect()
        };
        let room = self.columns.first().map_or(0.0, |column| column.room - 8.0);
        let fitting = [all(&full), all(&brief)]
            .into_iter()
            .find(|texts| texts.iter().all(|text| Type::BreakLabel.width(text) <= room));
        let with_text = self.columns.iter().zip(fitting.unwrap_or_default());
        for (column, text) in with_text.filter(|(column, _)| !column.spread.dots.is_empty()) {
            pen.text(&text, (column.x, self.plot.bottom + 40.0), Anchor::Middle, Type::BreakLabel)?;
        }
        Ok(())
    }

    /// The last year and the first, then as many of the others as there is room for.
    fn draw_years(&self, pen: &Pen) -> Result<(), ChartError> {
        let ordered = self.columns.last().into_iter().chain(&self.columns);
        let mut taken: Vec<f64> = Vec::new();
        for column in ordered {
            let year = format::year(column.spread.year);
            let room = Type::AxisStrong.width(&year) + 8.0;
            if taken.iter().all(|x| (x - column.x).abs() >= room) {
                pen.text(&year, (column.x, self.plot.bottom + 22.0), Anchor::Middle, Type::AxisStrong)?;
                taken.push(column.x);
            }
        }
        Ok(())
    }

    /// Where the chosen area's territory changed: a line between the columns that it divides.
    fn draw_breaks(&self, pen: &Pen) -> Result<(), ChartError> {
        for (x, _) in self.breaks() {
            pen.line(&[(x, self.plot.top), (x, self.plot.bottom)], Ink::Break)?;
        }
        Ok(())
    }

    /// The changes of territory between the years of the picture, with their places.
    fn breaks(&self) -> impl Iterator<Item = (f64, &SeriesBreak)> {
        self.distribution.breaks.iter().filter_map(|change| {
            let before = self.columns.iter().rev().find(|column| column.spread.year <= change.after)?;
            let behind = self.columns.iter().find(|column| column.spread.year > change.after)?;
            Some((f64::midpoint(before.x, behind.x), change))
        })
    }

    fn draw_watermark(&self, pen: &Pen) -> Result<(), ChartError> {
        let center = f64::midpoint(self.plot.left, self.plot.right);
        let y = self.plot.top + (self.plot.bottom - self.plot.top) * 0.92;
        watermark::draw(pen, (center, y), self.size, self.lang)
    }

    fn draw_marks(&self, pen: &Pen, column: &Column<'_>) -> Result<(), ChartError> {
        match &column.marks {
            Marks::Dots(places) => {
                for (dot, aside) in column.spread.dots.iter().zip(places) {
                    let at = (column.x + aside, self.y(dot.measured.value));
                    draw_mark_within(pen, dot.standing.status(), at, self.radius)?;
                }
                Ok(())
            }
            Marks::Bars(bars) => {
                for bar in bars {
                    pen.rectangle((bar.left, bar.top), (bar.right, bar.bottom), Ink::StripDensity)?;
                }
                Ok(())
            }
        }
    }

    /// The chosen area's figures of neighbouring years, where they are of one territory.
    fn chosen_pairs(&self) -> Vec<(Point, Point)> {
        let points: Vec<_> = self
            .columns
            .iter()
            .filter_map(|column| self.chosen_at(column).map(|at| (column.spread.year, at)))
            .collect();
        let joined = |pair: &&[(i16, Point)]| !self.distribution.is_broken_between(pair[0].0, pair[1].0);
        points.windows(2).filter(joined).map(|pair| (pair[0].1, pair[1].1)).collect()
    }

    /// Where the chosen area's dot is.
    fn chosen_at(&self, column: &Column<'_>) -> Option<Point> {
        let place = column.spread.dots.iter().position(|dot| dot.area == self.distribution.chosen)?;
        let dot = column.spread.dots.get(place)?;
        Some((column.x + column.aside(place), self.y(dot.measured.value)))
    }

    fn draw_chosen_line(&self, pen: &Pen) -> Result<(), ChartError> {
        for (from, to) in self.chosen_pairs() {
            pen.line(&[from, to], Ink::SeriesBridge)?;
        }
        Ok(())
    }

    fn draw_chosen(&self, pen: &Pen, column: &Column<'_>) -> Result<(), ChartError> {
        let dot = column.spread.dot_of(self.distribution.chosen);
        let (Some(at), Some(dot)) = (self.chosen_at(column), dot) else { return Ok(()) };
        pen.circle(at, self.radius + 3.0, Ink::StripChosen)?;
        draw_mark_within(pen, dot.standing.status(), at, self.radius)
    }

    fn draw_middle(&self, pen: &Pen, column: &Column<'_>) -> Result<(), ChartError> {
        let Some(middle) = column.spread.middle() else { return Ok(()) };
        let y = self.y(middle.value);
        pen.line(&[(column.x - column.half, y), (column.x + column.half, y)], Ink::StripMedian)
    }

    fn draw_aim(&self, pen: &Pen, column: &Column<'_>) -> Result<(), ChartError> {
        let Some(aim) = column.spread.aim else { return Ok(()) };
        let y = self.y(aim.value);
        let half = column.half * AIM_SHARE;
        let (left, right) = (column.x - half, column.x + half);
        match aim.kind {
            TargetKind::Path => pen.line(&[(left, y), (right, y)], Ink::Path),
            TargetKind::Milestone => pen.rectangle((left, y - 2.0), (right, y + 2.0), Ink::Target),
        }
    }

    fn draw_labels(&self, pen: &Pen) -> Result<(), ChartError> {
        self.placed_labels().iter().try_for_each(|placed| placed.draw(pen))
    }

    fn aim_text(&self, aim: Aim) -> String {
        sentence::aim_label(aim, &self.distribution.subject, self.lang)
    }
}

/// Room behind the last column: for the names of the chosen area and of the target where the picture is wide.
fn right_margin(distribution: &Distribution, size: Size, lang: Lang) -> f64 {
    if size == Size::Narrow {
        return 12.0;
    }
    let aims = distribution.years.last().and_then(|spread| spread.aim);
    let aim = aims.map(|aim| Type::TargetLabel.width(&sentence::aim_label(aim, &distribution.subject, lang)));
    let name = Type::SeriesStrong.width(&distribution.place.label(lang));
    // The last column's own width gives some room already.
    let room = f64::max(name, aim.unwrap_or(0.0)) - 10.0;
    f64::min(room.max(40.0), 180.0)
}

#[cfg(test)]
mod tests;
