//! The comparison chart: up to six lines on one axis, told apart by shape, dash and colour, each named at its end.

mod describe;
mod ends;
mod shape;
#[cfg(test)]
mod tests;
mod within;

pub(crate) use within::{draw_within, height_within};

use tiendo_core::date::Year;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::model::Unit;
use tiendo_core::value::Value;
use tiendo_core::view::compare::{Across, words};
use tiendo_core::view::{Comparison, ComparisonLine, TrendPoint};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::ceil;
use crate::geometry::{Point, Rect};
use crate::ink::{Ink, Type};
use crate::labels::{Board, LINE_HEIGHT, Label, Placed};
use crate::scale::tick_text;
use crate::scale::{Scale, Ticks};
use crate::series::draw_series;
use crate::{Datum, Drawing, Size};
use crate::{watermark, wrap, years};
use ends::Ends;
use shape::Shape;

/// How far lines of the axis reach beyond the first year.
const TICK: f64 = 8.0;
const NOTE_LINE: f64 = 16.0;
/// A single year gets some before it, so that it reads as a place in time.
const YEARS_BEFORE_A_SINGLE_ONE: Year = 3;

struct Layout<'a> {
    comparison: &'a Comparison,
    lang: Lang,
    width: i32,
    height: i32,
    unit: Unit,
    plot: Rect,
    ticks: Ticks,
    scale: Scale,
    years: (Year, Year),
    ends: Ends,
    /// Under the axis, so far below the plot.
    note: (f64, Vec<String>),
}

/// What the size of a picture decides, in px.
struct Look {
    width: i32,
    least_height: f64,
    widest_name: f64,
    /// What is between the plot and the names.
    leader: f64,
    /// What is above the plot, and what is below it up to the note.
    margins: (f64, f64),
}

impl Look {
    const fn of(size: Size) -> Self {
        match size {
            Size::Narrow => Self {
                width: 328,
                least_height: 300.0,
                widest_name: 134.0,
                leader: 16.0,
                margins: (30.0, 34.0),
            },
            Size::Wide => Self {
                width: 800,
                least_height: 420.0,
                widest_name: 240.0,
                leader: 28.0,
                margins: (30.0, 34.0),
            },
        }
    }
}

pub(crate) fn draw(comparison: &Comparison, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    draw_layout(&Layout::new(comparison, size, lang))
}

fn draw_layout(layout: &Layout<'_>) -> Result<Drawing, ChartError> {
    let (comparison, lang) = (layout.comparison, layout.lang);
    let pen = Pen::new(layout.width, layout.height);
    layout.draw_axes(&pen)?;
    if comparison.sample {
        // On a phone it is wider than the plot.
        let half = Type::WatermarkNarrow.width(lang.pick("SỐ LIỆU MINH HỌA", "SAMPLE DATA")) / 2.0;
        let center = f64::midpoint(layout.plot.left, layout.plot.right).max(half + 4.0);
        let y = layout.plot.top + (layout.plot.bottom - layout.plot.top) * 0.92;
        watermark::draw(&pen, (center, y), Size::Narrow, lang)?;
    }
    layout.draw_targets(&pen)?;
    for place in 0..comparison.lines.len() {
        layout.draw_line(&pen, place)?;
    }
    if comparison.lines.is_empty() {
        let middle = f64::midpoint(layout.plot.top, layout.plot.bottom);
        let center = f64::from(layout.width) / 2.0;
        pen.text(words::nothing(lang), (center, middle), Anchor::Middle, Type::Label)?;
    }
    for placed in layout.target_labels() {
        placed.draw(&pen)?;
    }
    layout.draw_note(&pen)?;
    let data = layout.data();
    Ok(pen.finish("comparison", describe::describe(comparison, lang), data))
}

impl<'a> Layout<'a> {
    fn new(comparison: &'a Comparison, size: Size, lang: Lang) -> Self {
        Self::of(comparison, &Look::of(size), lang)
    }

    fn of(comparison: &'a Comparison, look: &Look, lang: Lang) -> Self {
        let Look { width, least_height, widest_name, leader, margins: (top, bottom) } = *look;
        let unit = comparison.lines.first().map_or(Unit::Percent, |line| line.trend.subject.unit);
        let points = || comparison.lines.iter().flat_map(|line| &line.trend.points);
        let figures = points().map(|point| point.measured.value);
        let figures: Vec<Value> = figures.chain(comparison.common_aims.iter().map(|aim| aim.value)).collect();
        let ticks = Ticks::around(&figures, unit);
        let last = points().map(|point| point.year).max().unwrap_or(comparison.year);
        let first = points().map(|point| point.year).min().unwrap_or(comparison.year);
        let first = if first == last { last.saturating_sub(YEARS_BEFORE_A_SINGLE_ONE) } else { first };

        let names = ends::Names::new(comparison, lang, widest_name);
        let note = words::broken(comparison, lang).unwrap_or_default();
        let note = wrap::lines(&note, Type::BreakLabel, f64::from(width) - 8.0);
        let below = bottom + note.iter().map(|_| NOTE_LINE).sum::<f64>();
        let height = (names.height() + top).max(least_height - bottom) + below;
        let widths = ticks.marks.iter().map(|mark| Type::Axis.width(&tick_text(*mark, unit, lang)));
        let left = widths.fold(0.0, f64::max) + TICK + 8.0;
        let names_left = f64::from(width) - names.width() - 4.0;
        let plot = Rect { left, top, right: names_left - leader, bottom: height - below };
        let scale = Scale::new(plot, (first, last), &ticks);
        let end = |line: &ComparisonLine| {
            line.trend.points.last().map(|point| scale.at(point.year, point.measured.value))
        };
        let ends = names.spread(comparison.lines.iter().filter_map(end).collect(), plot, names_left);
        Self {
            comparison,
            lang,
            width,
            height: ceil(height),
            unit,
            plot,
            ticks,
            scale,
            years: (first, last),
            ends,
            note: (bottom, note),
        }
    }

    fn draw_axes(&self, pen: &Pen) -> Result<(), ChartError> {
        for mark in &self.ticks.marks {
            let y = self.scale.y(*mark);
            pen.line(&[(self.plot.left - TICK, y), (self.plot.right, y)], Ink::Grid)?;
            let text = tick_text(*mark, self.unit, self.lang);
            pen.text(&text, (self.plot.left - TICK - 4.0, y + 4.5), Anchor::End, Type::Axis)?;
        }
        for year in years::ticks(&self.scale, self.years, &[self.comparison.year]) {
            let kind = if year == self.comparison.year { Type::AxisStrong } else { Type::Axis };
            let at = (self.scale.x(year), self.plot.bottom + 22.0);
            pen.text(&format::year(year), at, Anchor::Middle, kind)?;
        }
        Ok(())
    }

    /// The targets that all lines share, as the heights that they have to reach; no way to get there is drawn.
    fn draw_targets(&self, pen: &Pen) -> Result<(), ChartError> {
        for aim in &self.comparison.common_aims {
            let y = self.scale.y(aim.value);
            pen.line(&[(self.plot.left - TICK, y), (self.plot.right, y)], Ink::ComparisonTarget)?;
        }
        Ok(())
    }

    fn draw_note(&self, pen: &Pen) -> Result<(), ChartError> {
        let (below, lines) = &self.note;
        let mut y = self.plot.bottom + below + 10.0;
        for line in lines {
            pen.text(line, (4.0, y), Anchor::Start, Type::BreakLabel)?;
            y += NOTE_LINE;
        }
        Ok(())
    }

    fn at(&self, point: &TrendPoint) -> Point {
        self.scale.at(point.year, point.measured.value)
    }

    fn draw_line(&self, pen: &Pen, place: usize) -> Result<(), ChartError> {
        let Some(line) = self.comparison.lines.get(place) else { return Ok(()) };
        let area = escape(&line.trend.area.code);
        pen.group(&format!("class=\"line s{}\" data-area=\"{area}\"", place + 1), || {
            let inks = (Ink::ComparisonLine, Ink::ComparisonBridge);
            draw_series(pen, &line.trend, |point| self.at(point), inks)?;
            for point in &line.trend.points {
                Shape::of(place).draw(pen, self.at(point))?;
            }
            self.ends.draw(pen, place)
        })
    }

    /// Each at its line: where nothing stands in the way, else over the lines of figures, never far from what it names.
    fn target_labels(&self) -> Vec<Placed> {
        let right = f64::from(self.width) - 2.0;
        let frame = Rect { top: 0.0, left: self.plot.left - TICK, right, ..self.plot };
        let (mut clear, mut crowded) = (Board::new(frame), Board::new(frame));
        for name in self.ends.bounds() {
            clear.take(name);
            crowded.take(name);
        }
        self.take_marks(&mut clear);
        let mut placed = Vec::new();
        for (value, text) in words::targets(self.comparison, self.lang) {
            let label = self.target_label(value, &text);
            let found =
                clear.place(Label { optional: true, ..label.clone() }).or_else(|| crowded.place(label));
            if let Some(taken) = &found {
                crowded.take(taken.bounds());
                clear.take(taken.bounds());
            }
            placed.extend(found);
        }
        placed
    }

    fn take_marks(&self, board: &mut Board) {
        for line in &self.comparison.lines {
            for (one, next) in line.trend.joined_pairs() {
                board.take_line(self.at(one), self.at(next));
            }
            for point in &line.trend.points {
                board.take(Rect::around(self.at(point), shape::RADIUS));
            }
        }
        for [end, bend, name] in self.ends.leaders() {
            board.take_line(end, bend);
            board.take_line(bend, name);
        }
        for aim in &self.comparison.common_aims {
            let y = self.scale.y(aim.value);
            let (left, right) = (self.plot.left - TICK, self.plot.right);
            board.take(Rect { left, right, top: y - 1.0, bottom: y + 1.0 });
        }
    }

    fn target_label(&self, value: Value, text: &str) -> Label {
        let y = self.scale.y(value);
        let (left, right) = (self.plot.left - 6.0, self.plot.right);
        let middle = f64::midpoint(left, right);
        let lines = wrap::lines(text, Type::TargetLabel, right - left);
        let lines: Vec<(String, Type)> = lines.into_iter().map(|line| (line, Type::TargetLabel)).collect();
        let height: f64 = lines.iter().skip(1).map(|(_, kind)| kind.size() * LINE_HEIGHT).sum();
        let places = [y - 6.0 - height, y + 15.0].into_iter().flat_map(|y| {
            [((left, y), Anchor::Start), ((middle, y), Anchor::Middle), ((right, y), Anchor::End)]
        });
        Label { lines, places: places.collect(), optional: false }
    }

    fn data(&self) -> Vec<Datum> {
        let is_areas = matches!(self.comparison.across, Across::Areas(_));
        let mut data = Vec::new();
        for (row, line) in (0_u16..).zip(&self.comparison.lines) {
            let name = line.name.get(self.lang);
            for point in &line.trend.points {
                data.push(Datum {
                    at: self.at(point),
                    row,
                    title: format!("{name}, {}", format::year(point.year)),
                    lines: self.comparison.reading(line, point).lines(self.lang),
                    area: is_areas.then(|| line.trend.area.code.clone()),
                });
            }
        }
        data
    }
}
