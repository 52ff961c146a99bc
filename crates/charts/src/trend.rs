//! The trend chart: one area through the years, the plan's yearly path where there is one, the targets drawn on the data, and
//! where the pace of the last years leads. Labels are in `labels`, what can be pointed at in `data`.

mod data;
mod labels;

use tiendo_core::date::Year;
use tiendo_core::format;
use tiendo_core::history::SeriesBreak;
use tiendo_core::lang::Lang;
use tiendo_core::model::{ObsStatus, Unit};
use tiendo_core::order;
use tiendo_core::standing::Standing;
use tiendo_core::view::{Projected, Trend, TrendPoint};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, Rect};
use crate::ink::{Ink, Type};
use crate::scale::{Scale, Ticks, tick_text};
use crate::series::draw_series;
use crate::watermark;
use crate::{Drawing, Size};

const POINT_RADIUS: f64 = 4.5;
const TARGET_HALF_WIDTH: f64 = 11.0;
const BRACKET_OFFSET: f64 = 16.0;
/// Below the years of a narrow picture, where there is a projection.
const KEY_HEIGHT: i32 = 24;
/// Narrower pictures have no room for long labels.
const NARROW_BELOW: i32 = 440;
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
    draw_layout(&Layout::new(trend, size, lang), description)
}

/// The same in a given width and height, in px: as on a phone where it is narrow.
pub(crate) fn draw_within(
    trend: &Trend,
    extent: (i32, i32),
    lang: Lang,
    description: String,
) -> Result<Drawing, ChartError> {
    draw_layout(&Layout::in_room(trend, extent, lang), description)
}

fn draw_layout(layout: &Layout<'_>, description: String) -> Result<Drawing, ChartError> {
    let trend = layout.trend;
    let pen = Pen::new(layout.width, layout.height);
    layout.draw_outlook_area(&pen)?;
    layout.draw_axes(&pen)?;
    if trend.sample {
        layout.draw_watermark(&pen)?;
    }
    layout.draw_breaks(&pen)?;
    layout.draw_path(&pen)?;
    layout.draw_projection(&pen)?;
    layout.draw_series(&pen)?;
    layout.draw_targets(&pen)?;
    layout.draw_bracket(&pen)?;
    layout.draw_labels(&pen)?;
    Ok(pen.finish("trend", description, layout.data()))
}

impl<'a> Layout<'a> {
    fn new(trend: &'a Trend, size: Size, lang: Lang) -> Self {
        let extent = match size {
            Size::Narrow => (328, 300 + if trend.projection.is_some() { KEY_HEIGHT } else { 0 }),
            Size::Wide => (800, 400),
        };
        Self::within(trend, size, extent, lang)
    }

    /// In a given width and height.
    fn in_room(trend: &'a Trend, extent: (i32, i32), lang: Lang) -> Self {
        let size = if extent.0 < NARROW_BELOW { Size::Narrow } else { Size::Wide };
        Self::within(trend, size, extent, lang)
    }

    fn within(trend: &'a Trend, size: Size, (width, height): (i32, i32), lang: Lang) -> Self {
        let points = || trend.points.iter().chain(&trend.other_points);
        let figures = points()
            .map(|point| point.measured.value)
            .chain(trend.targets.iter().map(|target| target.value))
            .chain(trend.projection.as_ref().map(Projected::end));
        let years = points().map(|point| point.year).chain(trend.targets.iter().map(|target| target.year));
        let first = years.clone().min().unwrap_or(trend.year).min(trend.year);
        let last = years.max().unwrap_or(trend.year).max(trend.year);
        let first = if first == last { last - YEARS_BEFORE_A_SINGLE_ONE } else { first };
        let ticks = Ticks::around(&figures.collect::<Vec<_>>(), trend.subject.unit);
        let widest =
            ticks.marks.iter().map(|mark| Type::Axis.width(&tick_text(*mark, trend.subject.unit, lang)));
        let left = widest.fold(0.0, f64::max) + 22.0;
        let key = if size == Size::Narrow && trend.projection.is_some() { KEY_HEIGHT } else { 0 };
        let right = f64::from(width) - 26.0;
        let plot = Rect { left, top: TOP_MARGIN, right, bottom: f64::from(height - key) - 34.0 };
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

    /// The years between the latest figure and the milestone that the projection leads to.
    fn draw_outlook_area(&self, pen: &Pen) -> Result<(), ChartError> {
        let Some(projected) = &self.trend.projection else { return Ok(()) };
        let (from, to) = (self.scale.x(projected.from.0), self.scale.x(projected.outlook.aim.year));
        pen.rectangle((from, self.plot.top), (to, self.plot.bottom), Ink::OutlookArea)
    }

    fn draw_projection(&self, pen: &Pen) -> Result<(), ChartError> {
        let Some((projected, from, to)) = self.projection() else { return Ok(()) };
        pen.line(&[from, to], Ink::Projection)?;
        if !projected.beyond_range {
            pen.circle(to, POINT_RADIUS - 0.5, Ink::ProjectionPoint)?;
        }
        match self.size {
            Size::Narrow => self.draw_key(pen),
            Size::Wide => Ok(()),
        }
    }

    /// What the line of the projection is, below the years.
    fn draw_key(&self, pen: &Pen) -> Result<(), ChartError> {
        let y = f64::from(self.height) - 8.0;
        let text = self.key_start();
        pen.line(&[(text - 24.0, y - 4.0), (text - 6.0, y - 4.0)], Ink::Projection)?;
        pen.text(&Projected::key(self.lang), (text, y), Anchor::Start, Type::ProjectionLabel)
    }

    /// Where the text of the key starts, so that it ends inside the picture.
    fn key_start(&self) -> f64 {
        let room = f64::from(self.width) - Type::ProjectionLabel.width(&Projected::key(self.lang));
        (room - 2.0).min(self.plot.left)
    }

    /// The line of the projection, as far as the unit goes.
    fn projection(&self) -> Option<(&Projected, Point, Point)> {
        let projected = self.trend.projection.as_ref()?;
        let from = self.scale.at(projected.from.0, projected.from.1);
        let to = self.scale.at(projected.outlook.aim.year, projected.value.value);
        if !projected.beyond_range {
            return Some((projected, from, to));
        }
        let end = self.scale.y(projected.end());
        let share = if (to.1 - from.1).abs() > 0.0 { (end - from.1) / (to.1 - from.1) } else { 0.0 };
        Some((projected, from, (from.0 + (to.0 - from.0) * share, end)))
    }

    fn draw_series(&self, pen: &Pen) -> Result<(), ChartError> {
        let at = |point: &TrendPoint| self.scale.at(point.year, point.measured.value);
        draw_series(pen, self.trend, at, (Ink::Series, Ink::SeriesBridge))?;
        for point in &self.trend.points {
            let ink = match point.status {
                ObsStatus::Final => Ink::SeriesPoint,
                ObsStatus::Provisional | ObsStatus::Estimated => Ink::SeriesPointHollow,
                ObsStatus::Sample => Ink::SeriesPointSample,
            };
            pen.circle(at(point), POINT_RADIUS, ink)?;
        }
        for point in &self.trend.other_points {
            pen.polygon(&diamond(at(point), 6.0), Ink::OtherPoint)?;
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
}

fn diamond(center: Point, radius: f64) -> [Point; 4] {
    let (x, y) = center;
    [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
}

#[cfg(test)]
mod tests;
