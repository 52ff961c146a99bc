//! The trend chart: one area through the years, the plan's yearly path where there is one, and the targets drawn on the data.

use tiendo_core::date::Year;
use tiendo_core::format::{self, Decimals};
use tiendo_core::history::SeriesBreak;
use tiendo_core::lang::Lang;
use tiendo_core::model::{ObsStatus, Unit};
use tiendo_core::order;
use tiendo_core::sentence;
use tiendo_core::standing::{Aim, Standing};
use tiendo_core::value::Value;
use tiendo_core::view::{Trend, TrendPoint};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, Rect};
use crate::ink::{Ink, Type};
use crate::labels::{Board, LINE_HEIGHT, Label, Placed};
use crate::scale::{Scale, Ticks};
use crate::watermark;
use crate::{Drawing, Size};

const POINT_RADIUS: f64 = 4.5;
const TARGET_HALF_WIDTH: f64 = 11.0;
const BRACKET_OFFSET: f64 = 16.0;
/// Room for two labels one above the other over a target of 100 %.
const TOP_MARGIN: f64 = 42.0;
/// A single year gets some before it, so that it reads as a place in time.
const YEARS_BEFORE_A_SINGLE_ONE: Year = 4;

/// Everything that drawing needs, computed before a line is drawn.
struct Layout<'a> {
    trend: &'a Trend,
    lang: Lang,
    size: Size,
    width: i32,
    height: i32,
    plot: Rect,
    ticks: Ticks,
    scale: Scale,
    years: (Year, Year),
}

pub(crate) fn draw(
    trend: &Trend,
    size: Size,
    lang: Lang,
    description: String,
) -> Result<Drawing, ChartError> {
    let layout = Layout::new(trend, size, lang);
    let pen = Pen::new(layout.width, layout.height);
    layout.draw_axes(&pen)?;
    if trend.sample {
        layout.draw_watermark(&pen)?;
    }
    layout.draw_breaks(&pen)?;
    layout.draw_path(&pen)?;
    layout.draw_series(&pen)?;
    layout.draw_targets(&pen)?;
    layout.draw_bracket(&pen)?;
    layout.draw_labels(&pen)?;
    Ok(pen.finish("trend", description, Vec::new()))
}

impl<'a> Layout<'a> {
    fn new(trend: &'a Trend, size: Size, lang: Lang) -> Self {
        let points = || trend.points.iter().chain(&trend.other_points);
        let figures =
            points().map(|point| point.measured.value).chain(trend.targets.iter().map(|target| target.value));
        let years = points().map(|point| point.year).chain(trend.targets.iter().map(|target| target.year));
        let first = years.clone().min().unwrap_or(trend.year).min(trend.year);
        let last = years.max().unwrap_or(trend.year).max(trend.year);
        let first = if first == last { last - YEARS_BEFORE_A_SINGLE_ONE } else { first };
        let ticks = Ticks::around(&figures.collect::<Vec<_>>(), trend.subject.unit);
        let widest =
            ticks.marks.iter().map(|mark| Type::Axis.width(&tick_text(*mark, trend.subject.unit, lang)));
        let left = widest.fold(0.0, f64::max) + 22.0;
        let (width, height) = match size {
            Size::Narrow => (328, 300),
            Size::Wide => (800, 400),
        };
        let right = f64::from(width) - 26.0;
        let plot = Rect { left, top: TOP_MARGIN, right, bottom: f64::from(height) - 34.0 };
        let scale = Scale::new(plot, (first, last), &ticks);
        Self { trend, lang, size, width, height, plot, ticks, scale, years: (first, last) }
    }

    fn draw_axes(&self, pen: &Pen) -> Result<(), ChartError> {
        for mark in &self.ticks.marks {
            let y = self.scale.y(*mark);
            pen.line(&[(self.plot.left - 12.0, y), (self.plot.right, y)], Ink::Grid)?;
            let text = tick_text(*mark, self.trend.subject.unit, self.lang);
            pen.text(&text, (self.plot.left - 18.0, y + 4.5), Anchor::End, Type::Axis)?;
        }
        let chosen = self.scale.x(self.trend.year);
        pen.line(&[(chosen, self.plot.top), (chosen, self.plot.bottom)], Ink::YearMark)?;
        for year in self.year_ticks() {
            let kind = if year == self.trend.year { Type::AxisStrong } else { Type::Axis };
            let at = (self.scale.x(year), self.plot.bottom + 22.0);
            pen.text(&format::year(year), at, Anchor::Middle, kind)?;
        }
        Ok(())
    }

    /// Every year where there is room, else the years that carry something.
    fn year_ticks(&self) -> Vec<Year> {
        let (first, last) = self.years;
        let room = Type::Axis.width("2030") + 12.0;
        let spacing = (self.plot.right - self.plot.left) / f64::from((last - first).max(1));
        if spacing >= room {
            return (first..=last).collect();
        }
        let milestones = self.trend.milestones().map(|target| target.year);
        let wanted = [self.trend.year, first, last].into_iter().chain(milestones);
        let mut ticks: Vec<Year> = Vec::new();
        for year in wanted {
            let x = self.scale.x(year);
            if ticks.iter().all(|taken| (self.scale.x(*taken) - x).abs() >= room) {
                ticks.push(year);
            }
        }
        order::sort_and_dedup(&mut ticks);
        ticks
    }

    fn draw_watermark(&self, pen: &Pen) -> Result<(), ChartError> {
        let center = f64::midpoint(self.plot.left, self.plot.right);
        let y = self.plot.top + (self.plot.bottom - self.plot.top) * 0.88;
        watermark::draw(pen, (center, y), self.size, self.lang)
    }

    /// Where the territory changed: a line between the last figure of the old and the first of the new.
    fn draw_breaks(&self, pen: &Pen) -> Result<(), ChartError> {
        for change in &self.trend.breaks {
            let x = self.break_x(change);
            pen.line(&[(x, self.plot.top), (x, self.plot.bottom)], Ink::Break)?;
        }
        Ok(())
    }

    fn break_x(&self, change: &SeriesBreak) -> f64 {
        f64::midpoint(self.scale.x(change.after), self.scale.x(change.after + 1))
    }

    fn draw_path(&self, pen: &Pen) -> Result<(), ChartError> {
        let path: Vec<Point> =
            self.trend.path().iter().map(|target| self.scale.at(target.year, target.value)).collect();
        if path.len() > 1 {
            pen.line(&path, Ink::Path)?;
        }
        for point in path.iter().take(path.len().saturating_sub(1)) {
            pen.circle(*point, POINT_RADIUS - 1.0, Ink::PathPoint)?;
        }
        Ok(())
    }

    /// Neighbouring figures of one territory. Those of two are not joined.
    fn joined_pairs(&self) -> impl Iterator<Item = &[TrendPoint]> {
        let pairs = self.trend.points.windows(2);
        pairs.filter(|pair| !self.trend.is_broken_between(pair[0].year, pair[1].year))
    }

    fn draw_series(&self, pen: &Pen) -> Result<(), ChartError> {
        for pair in self.joined_pairs() {
            let ends = [&pair[0], &pair[1]].map(|point| self.scale.at(point.year, point.measured.value));
            // A year without a figure is bridged thinly, so that a gap does not pass for a measurement.
            let ink = if pair[1].year - pair[0].year > 1 { Ink::SeriesBridge } else { Ink::Series };
            pen.line(&ends, ink)?;
        }
        for point in &self.trend.points {
            let ink =
                if point.status == ObsStatus::Sample { Ink::SeriesPointSample } else { Ink::SeriesPoint };
            pen.circle(self.scale.at(point.year, point.measured.value), POINT_RADIUS, ink)?;
        }
        for point in &self.trend.other_points {
            pen.polygon(&diamond(self.scale.at(point.year, point.measured.value), 6.0), Ink::OtherPoint)?;
        }
        Ok(())
    }

    fn draw_targets(&self, pen: &Pen) -> Result<(), ChartError> {
        for target in self.trend.milestones() {
            let (x, y) = self.scale.at(target.year, target.value);
            pen.rectangle((x - TARGET_HALF_WIDTH, y - 2.0), (x + TARGET_HALF_WIDTH, y + 2.0), Ink::Target)?;
        }
        Ok(())
    }

    /// The gap of the chosen year as a bracket, where nothing later stands in its way.
    fn bracket(&self) -> Option<(Point, Point)> {
        let point = self.trend.chosen()?;
        let aim = point.standing.aim().filter(|aim| aim.year == self.trend.year)?;
        let last = self.trend.points.iter().chain(&self.trend.other_points).map(|point| point.year).max()?;
        let missed = matches!(point.standing, Standing::Missed { .. });
        (missed && last == self.trend.year && self.trend.subject.unit != Unit::YesNo).then(|| {
            let from = self.scale.at(aim.year, aim.value);
            let to = self.scale.at(aim.year, point.measured.value);
            ((from.0 + BRACKET_OFFSET, from.1), (to.0 + BRACKET_OFFSET, to.1))
        })
    }

    fn draw_bracket(&self, pen: &Pen) -> Result<(), ChartError> {
        let Some((from, to)) = self.bracket() else { return Ok(()) };
        pen.line(&[(from.0 - 4.0, from.1), from, to, (to.0 - 4.0, to.1)], Ink::Gap)
    }

    fn draw_labels(&self, pen: &Pen) -> Result<(), ChartError> {
        for placed in self.placed_labels() {
            let mut y = placed.at.1;
            for (place, (text, kind)) in placed.lines.iter().enumerate() {
                if place > 0 {
                    y += kind.size() * LINE_HEIGHT;
                }
                pen.text(text, (placed.at.0, y), placed.anchor, *kind)?;
            }
        }
        Ok(())
    }

    /// Where labels may stand: left of the axis only as far as the figures of its ticks leave room.
    fn label_frame(&self) -> Rect {
        let right = f64::from(self.width) - 2.0;
        Rect { left: self.plot.left - 12.0, top: 0.0, right, bottom: self.plot.bottom }
    }

    /// Every label that is shown, the most important placed first.
    fn placed_labels(&self) -> Vec<Placed> {
        let mut board = Board::new(self.label_frame());
        self.take_marks(&mut board);
        let labels = [self.gap_label(), self.value_label()].into_iter().flatten();
        let labels = labels
            .chain(self.target_labels())
            .chain(self.break_labels())
            .chain(self.other_labels())
            .chain(self.point_labels())
            .chain(self.line_labels());
        labels.filter_map(|label| board.place(label)).collect()
    }

    /// Keeps labels off points, lines, targets and the bracket. A label may cross the thin lines of a year or of a break, as it may a
    /// grid line: the other way it would stand far from what it names.
    fn take_marks(&self, board: &mut Board) {
        let path = self.trend.path().iter().map(|target| self.scale.at(target.year, target.value));
        let series = self.trend.points.iter().map(|point| self.scale.at(point.year, point.measured.value));
        let others =
            self.trend.other_points.iter().map(|point| self.scale.at(point.year, point.measured.value));
        let path: Vec<Point> = path.collect();
        for pair in path.windows(2) {
            board.take_line(pair[0], pair[1]);
        }
        for pair in self.joined_pairs() {
            let at = |point: &TrendPoint| self.scale.at(point.year, point.measured.value);
            board.take_line(at(&pair[0]), at(&pair[1]));
        }
        for point in path.into_iter().chain(series) {
            board.take(Rect::around(point, POINT_RADIUS));
        }
        for point in others {
            board.take(Rect::around(point, 6.0));
        }
        for target in self.trend.milestones() {
            let (x, y) = self.scale.at(target.year, target.value);
            let (left, right) = (x - TARGET_HALF_WIDTH, x + TARGET_HALF_WIDTH);
            board.take(Rect { left, right, top: y - 2.0, bottom: y + 2.0 });
        }
        if let Some((from, to)) = self.bracket() {
            board.take_line(from, to);
        }
    }

    /// The figure of the chosen year, on the side of the point that faces away from the target.
    fn value_label(&self) -> Option<Label> {
        let point = self.trend.chosen()?;
        let (x, y) = self.scale.at(point.year, point.measured.value);
        let text = sentence::measured_value(point.measured.value, &self.trend.subject, self.lang);
        let below = point.standing.gap().is_some();
        let (near, far) = if below { (y + 22.0, y - 12.0) } else { (y - 12.0, y + 22.0) };
        let places = vec![
            ((x + 6.0, near), Anchor::End),
            ((x, near), Anchor::Middle),
            ((x - 6.0, near), Anchor::Start),
            ((x, far), Anchor::Middle),
            ((x + 10.0, y + 5.0), Anchor::Start),
            ((x - 10.0, y + 5.0), Anchor::End),
        ];
        Some(Label { lines: vec![(text, Type::SeriesStrong)], places, optional: false })
    }

    fn gap_label(&self) -> Option<Label> {
        let (from, to) = self.bracket()?;
        let gap = self.trend.standing().gap()?;
        let missing =
            sentence::short_standing_note(self.trend.standing(), self.trend.subject.unit, self.lang);
        let mut lines = vec![(missing, Type::GapLabel)];
        if let Some(units) = sentence::gap_units(gap, &self.trend.subject, self.lang) {
            lines.push((format!("= {units}"), Type::GapDetail));
        }
        let x = from.0 + 8.0;
        let middle = f64::midpoint(from.1, to.1) - 4.0;
        let places =
            [middle, from.1 + 14.0, to.1 + 10.0, to.1 + 26.0].map(|y| ((x, y), Anchor::Start)).to_vec();
        Some(Label { lines, places, optional: false })
    }

    fn target_labels(&self) -> Vec<Label> {
        let label = |aim: Aim| {
            let (x, y) = self.scale.at(aim.year, aim.value);
            let text = sentence::aim_label(aim, &self.trend.subject, self.lang);
            let places = vec![
                ((x, y - 9.0), Anchor::Middle),
                ((x + TARGET_HALF_WIDTH, y - 9.0), Anchor::End),
                ((x - TARGET_HALF_WIDTH - 6.0, y + 4.5), Anchor::End),
                ((x - TARGET_HALF_WIDTH, y - 9.0), Anchor::Start),
                ((x, y + 20.0), Anchor::Middle),
                ((x + TARGET_HALF_WIDTH, y + 20.0), Anchor::End),
                ((x - TARGET_HALF_WIDTH, y + 20.0), Anchor::Start),
                ((x + TARGET_HALF_WIDTH + 6.0, y + 4.5), Anchor::Start),
                ((x, y - 26.0), Anchor::Middle),
                ((x + TARGET_HALF_WIDTH, y - 26.0), Anchor::End),
                ((x - TARGET_HALF_WIDTH, y - 26.0), Anchor::Start),
            ];
            Label { lines: vec![(text, Type::TargetLabel)], places, optional: false }
        };
        self.trend.milestones().map(Aim::from).map(label).collect()
    }

    fn break_labels(&self) -> Vec<Label> {
        let label = |change: &SeriesBreak| {
            let x = self.break_x(change);
            let mut lines = vec![(sentence::territory_change(change, self.lang), Type::BreakLabel)];
            let decree = change.decree.get(self.lang);
            // A narrow picture has no room for it; the sentence below the picture names it too.
            if self.size == Size::Wide && !decree.is_empty() {
                lines.push((decree.to_owned(), Type::BreakLabel));
            }
            let (top, bottom) = (self.plot.top + 10.0, self.plot.bottom - 24.0);
            let (left, right) = ((x - 6.0, Anchor::End), (x + 6.0, Anchor::Start));
            // The side away from the line of the chosen year.
            let sides = if self.trend.year > change.after { [left, right] } else { [right, left] };
            let places = [top, bottom].into_iter().flat_map(|y| sides.map(|(x, anchor)| ((x, y), anchor)));
            Label { lines, places: places.collect(), optional: false }
        };
        self.trend.breaks.iter().map(label).collect()
    }

    fn other_labels(&self) -> Vec<Label> {
        let label = |year: Year, value: Value, kind: &str| {
            let (x, y) = self.scale.at(year, value);
            let figure = sentence::measured_value(value, &self.trend.subject, self.lang);
            let lines = vec![
                (figure, Type::OtherLabel),
                (sentence::denominator_kind(kind, self.lang), Type::OtherLabel),
            ];
            let places = vec![
                ((x - 10.0, y - 4.0), Anchor::End),
                ((x + 10.0, y - 4.0), Anchor::Start),
                ((x, y - 28.0), Anchor::Middle),
                ((x, y + 20.0), Anchor::Middle),
            ];
            Label { lines, places, optional: false }
        };
        let others = self.trend.other_points.iter();
        others.map(|point| label(point.year, point.measured.value, &point.denominator_kind)).collect()
    }

    /// Names of the two lines, where there are two.
    fn line_labels(&self) -> Vec<Label> {
        let path = self.trend.path();
        if path.is_empty() || self.trend.points.is_empty() {
            return Vec::new();
        }
        let near = |year: Year, value: Value| {
            let (x, y) = self.scale.at(year, value);
            [
                ((x - 6.0, y - 12.0), Anchor::End),
                ((x - 6.0, y - 12.0), Anchor::Start),
                ((x - 4.0, y + 20.0), Anchor::Start),
                ((x + 10.0, y + 18.0), Anchor::Start),
                ((x + 4.0, y - 14.0), Anchor::End),
            ]
        };
        let path_places =
            path.iter().rev().skip(1).flat_map(|target| near(target.year, target.value)).collect();
        let series = self.trend.points.iter();
        let series_places = series.flat_map(|point| near(point.year, point.measured.value)).collect();
        let label =
            |text: &str, kind, places| Label { lines: vec![(text.to_owned(), kind)], places, optional: true };
        vec![
            label(self.lang.pick("lộ trình của kế hoạch", "the plan’s path"), Type::PathLabel, path_places),
            label(self.lang.pick("thực hiện", "reported"), Type::SeriesLabel, series_places),
        ]
    }

    /// The figures of the other years, where they fit.
    fn point_labels(&self) -> Vec<Label> {
        let others = self.trend.points.iter().filter(|point| point.year != self.trend.year);
        let label = |year: Year, value: Value| {
            let (x, y) = self.scale.at(year, value);
            let text = format::decimal(value, Decimals::AtLeastOne, self.lang);
            let places = vec![
                ((x, y + 20.0), Anchor::Middle),
                ((x - 2.0, y + 21.0), Anchor::Start),
                ((x, y - 11.0), Anchor::Middle),
                ((x + 9.0, y + 5.0), Anchor::Start),
                ((x + 2.0, y - 11.0), Anchor::End),
            ];
            Label { lines: vec![(text, Type::SeriesLabel)], places, optional: true }
        };
        if self.trend.subject.unit == Unit::YesNo {
            return Vec::new();
        }
        others.map(|point| label(point.year, point.measured.value)).collect()
    }
}

fn diamond(center: Point, radius: f64) -> [Point; 4] {
    let (x, y) = center;
    [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
}

fn tick_text(mark: Value, unit: Unit, lang: Lang) -> String {
    format::in_unit(mark, unit, Decimals::AsNeeded, lang)
}

#[cfg(test)]
mod tests;
