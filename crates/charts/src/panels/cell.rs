//! One panel: the indicator's name, where it stands, and the line with its targets; titles and levels year by year.

use tiendo_core::date::Year;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::model::ObsStatus;
use tiendo_core::sentence;
use tiendo_core::standing::Aim;
use tiendo_core::view::panels::{Mark, words};
use tiendo_core::view::{Milestone, Panel, TrendPoint};

use super::{Grid, grid_line, path};
use crate::Datum;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, Rect, count};
use crate::ink::{Ink, Type};
use crate::labels::{Board, LINE_HEIGHT, Label, Placed};
use crate::marks::{draw_mark, draw_outlook};
use crate::scale::Scale;
use crate::series::draw_series;
use crate::{wrap, years};

const TITLE_LINE: f64 = 19.0;
const NOTE_LINE: f64 = 18.0;
/// Room for the mark before a note.
const MARK_WIDTH: f64 = 15.0;
const POINT_RADIUS: f64 = 3.5;
const TARGET_HALF_WIDTH: f64 = 8.0;
/// As many figures of a title or level as there is room for.
const TEXT_ROWS: usize = 5;

/// What stands above the plot, broken into lines.
pub(super) struct Head<'a> {
    pub(super) panel: &'a Panel,
    title: Vec<String>,
    /// Each milestone with its mark.
    notes: Vec<(Mark, Vec<String>)>,
    /// What is not drawn.
    others: Vec<String>,
    /// Of the notes.
    kind: Type,
}

impl<'a> Head<'a> {
    pub(super) fn new(panel: &'a Panel, lang: Lang, (kind, width): (Type, f64)) -> Self {
        let fits = |text: &String| MARK_WIDTH + kind.width(text) <= width;
        let note = |milestone| {
            let versions = [
                words::milestone_note(panel, milestone, lang),
                words::short_milestone_note(panel, milestone, lang),
            ];
            let shortest = || words::shortest_milestone_note(panel, milestone, lang);
            wrap::lines(&versions.into_iter().find(fits).unwrap_or_else(shortest), kind, width - MARK_WIDTH)
        };
        let notes = panel.milestones.iter().map(|milestone| (panel.mark(milestone), note(milestone)));
        let others = words::other_basis(panel, lang).unwrap_or_default();
        Self {
            panel,
            title: wrap::lines(panel.trend.subject.short.get(lang), Type::NameChosen, width),
            notes: notes.collect(),
            others: wrap::lines(&others, Type::BreakLabel, width),
            kind,
        }
    }

    pub(super) fn height(&self) -> f64 {
        let notes: usize = self.notes.iter().map(|(_, lines)| lines.len()).sum();
        let notes = notes + self.others.len();
        TITLE_LINE * count(self.title.len()) + NOTE_LINE * count(notes)
    }

    /// Of the widest line.
    #[cfg(test)]
    pub(super) fn widest(&self) -> f64 {
        let titles = self.title.iter().map(|line| Type::NameChosen.width(line));
        let notes = self.notes.iter().flat_map(|(_, lines)| lines);
        let notes = notes.map(|line| MARK_WIDTH + self.kind.width(line));
        let others = self.others.iter().map(|line| Type::BreakLabel.width(line));
        titles.chain(notes).chain(others).fold(0.0, f64::max)
    }

    fn draw(&self, pen: &Pen, (left, top): Point) -> Result<(), ChartError> {
        let mut y = top + 14.0;
        for line in &self.title {
            pen.text(line, (left, y), Anchor::Start, Type::NameChosen)?;
            y += TITLE_LINE;
        }
        for (mark, lines) in &self.notes {
            let at = (left + 6.0, y - 4.5);
            match mark {
                Mark::Standing(status) => draw_mark(pen, *status, at)?,
                Mark::Outlook(class) => draw_outlook(pen, *class, at)?,
            }
            for line in lines {
                pen.text(line, (left + MARK_WIDTH, y), Anchor::Start, self.kind)?;
                y += NOTE_LINE;
            }
        }
        for line in &self.others {
            pen.text(line, (left, y), Anchor::Start, Type::BreakLabel)?;
            y += NOTE_LINE;
        }
        Ok(())
    }
}

/// One panel in its place.
pub(super) struct Cell<'a> {
    grid: &'a Grid<'a>,
    head: &'a Head<'a>,
    panel: &'a Panel,
    plot: Rect,
    scale: Option<Scale>,
}

impl<'a> Cell<'a> {
    pub(super) fn new(grid: &'a Grid<'a>, head: &'a Head<'a>, plot: Rect) -> Self {
        // Points and targets at the ends of the years stay inside the panel.
        let inner = Rect { left: plot.left + 10.0, right: plot.right - 10.0, ..plot };
        let years = grid.panels.years.filter(|_| head.panel.is_drawn());
        let scale = years.map(|years| Scale::new(inner, years, &grid.ticks));
        Self { grid, head, panel: head.panel, plot, scale }
    }

    pub(super) fn draw(&self, pen: &Pen, top: f64, data: &mut Vec<Datum>) -> Result<(), ChartError> {
        let row = data.last().map_or(0, |datum| datum.row + 1);
        let code = escape(&self.panel.trend.subject.code);
        pen.group(&format!("class=\"panel\" data-indicator=\"{code}\""), || {
            self.head.draw(pen, (self.plot.left, top))?;
            match &self.scale {
                Some(scale) => self.draw_plot(pen, scale),
                None => self.draw_text(pen),
            }
        })?;
        data.extend(self.data(row));
        Ok(())
    }

    #[cfg(test)]
    pub(super) const fn scale(&self) -> Option<&Scale> {
        self.scale.as_ref()
    }

    fn draw_plot(&self, pen: &Pen, scale: &Scale) -> Result<(), ChartError> {
        for mark in &self.grid.ticks.marks {
            grid_line(pen, (self.plot.left, self.plot.right), scale.y(*mark))?;
        }
        self.draw_years(pen, scale)?;
        let trend = &self.panel.trend;
        for change in &trend.breaks {
            let x = f64::midpoint(scale.x(change.after), scale.x(change.after + 1));
            if x < self.plot.right {
                pen.line(&[(x, self.plot.top), (x, self.plot.bottom)], Ink::Break)?;
            }
        }
        let path = self.path(scale);
        if !path.is_empty() {
            pen.line(&path, Ink::Path)?;
        }
        self.draw_series(pen, scale)?;
        for target in trend.milestones() {
            let (x, y) = scale.at(target.year, target.value);
            pen.rectangle((x - TARGET_HALF_WIDTH, y - 1.5), (x + TARGET_HALF_WIDTH, y + 1.5), Ink::Target)?;
        }
        for placed in self.labels(scale) {
            placed.draw(pen)?;
        }
        Ok(())
    }

    fn draw_years(&self, pen: &Pen, scale: &Scale) -> Result<(), ChartError> {
        let Some(years) = self.grid.panels.years else { return Ok(()) };
        let milestones = self.panel.trend.milestones().map(|target| target.year);
        let wanted: Vec<Year> =
            self.panel.latest().map(|point| point.year).into_iter().chain(milestones).collect();
        // Many panels share the axis: years are read off all of them, and those between are counted by the points.
        for year in years::few(scale, years, &wanted) {
            let text = format::year(year);
            // Neighbouring panels are so near each other that years stay inside their own.
            let half = Type::Axis.width(&text) / 2.0;
            let x = scale.x(year).min(self.plot.right - half).max(self.plot.left + half);
            pen.text(&text, (x, self.plot.bottom + 18.0), Anchor::Middle, Type::Axis)?;
        }
        Ok(())
    }

    /// The line of the path.
    pub(super) fn path(&self, scale: &Scale) -> Vec<Point> {
        let path = path(self.grid.panels, self.panel);
        path.into_iter().map(|target| scale.at(target.year, target.value)).collect()
    }

    fn draw_series(&self, pen: &Pen, scale: &Scale) -> Result<(), ChartError> {
        let at = |point: &TrendPoint| scale.at(point.year, point.measured.value);
        draw_series(pen, &self.panel.trend, at, (Ink::Series, Ink::SeriesBridge))?;
        for point in &self.panel.trend.points {
            let sample = point.status == ObsStatus::Sample;
            let ink = if sample { Ink::SeriesPointSample } else { Ink::SeriesPoint };
            pen.circle(at(point), POINT_RADIUS, ink)?;
        }
        Ok(())
    }

    /// Where labels may stand.
    pub(super) fn frame(&self) -> Rect {
        Rect { left: self.plot.left, top: self.plot.top - super::HEADROOM, ..self.plot }
    }

    /// The latest figure, and the targets where there is room.
    pub(super) fn labels(&self, scale: &Scale) -> Vec<Placed> {
        let mut board = Board::new(self.frame());
        let trend = &self.panel.trend;
        let at = |point: &TrendPoint| scale.at(point.year, point.measured.value);
        for (one, next) in trend.joined_pairs() {
            board.take_line(at(one), at(next));
        }
        for point in &trend.points {
            board.take(Rect::around(at(point), POINT_RADIUS));
        }
        for target in trend.milestones() {
            let (x, y) = scale.at(target.year, target.value);
            let (left, right) = (x - TARGET_HALF_WIDTH, x + TARGET_HALF_WIDTH);
            board.take(Rect { left, right, top: y - 1.5, bottom: y + 1.5 });
        }
        let latest = self.panel.latest().map(|point| self.value_label(point, at(point)));
        let targets = trend.milestones().map(|target| self.target_label(Aim::from(target), scale));
        let none = trend.points.is_empty().then(|| self.no_figure_label());
        latest.into_iter().chain(targets).chain(none).filter_map(|label| board.place(label)).collect()
    }

    fn value_label(&self, point: &TrendPoint, (x, y): Point) -> Label {
        let text = sentence::measured_value(point.measured.value, &self.panel.trend.subject, self.grid.lang);
        let below = point.standing.gap().is_some();
        let (near, far) = if below { (y + 20.0, y - 9.0) } else { (y - 9.0, y + 20.0) };
        let places = vec![
            ((x, near), Anchor::Middle),
            ((x + 4.0, near), Anchor::End),
            ((x - 4.0, near), Anchor::Start),
            ((x + 12.0, y + 5.0), Anchor::Start),
            ((x, far), Anchor::Middle),
            ((x + 4.0, far), Anchor::End),
            ((x - 12.0, y + 5.0), Anchor::End),
        ];
        Label { lines: vec![(text, Type::SeriesStrong)], places, optional: false }
    }

    fn target_label(&self, aim: Aim, scale: &Scale) -> Label {
        let (x, y) = scale.at(aim.year, aim.value);
        let text = sentence::aim_value(aim, &self.panel.trend.subject, self.grid.lang);
        let places = vec![
            ((x, y - 6.0), Anchor::Middle),
            ((x + TARGET_HALF_WIDTH + 4.0, y + 4.5), Anchor::Start),
            ((x - TARGET_HALF_WIDTH - 4.0, y + 4.5), Anchor::End),
            ((x, y + 16.0), Anchor::Middle),
            ((x + TARGET_HALF_WIDTH, y - 6.0), Anchor::End),
            ((x - TARGET_HALF_WIDTH, y - 6.0), Anchor::Start),
        ];
        Label { lines: vec![(text, Type::Label)], places, optional: true }
    }

    fn no_figure_label(&self) -> Label {
        let text = words::nothing_drawn(self.panel, self.grid.lang);
        let room = self.plot.right - self.plot.left - 16.0;
        let lines: Vec<(String, Type)> = wrap::lines(text, Type::BreakLabel, room)
            .into_iter()
            .map(|line| (line, Type::BreakLabel))
            .collect();
        let above = Type::BreakLabel.size() * LINE_HEIGHT * count(lines.len().saturating_sub(1));
        let middle = f64::midpoint(self.plot.top, self.plot.bottom) - above;
        let x = self.plot.left + 8.0;
        let places =
            vec![((x, self.plot.bottom - 10.0 - above), Anchor::Start), ((x, middle - 8.0), Anchor::Start)];
        Label { lines, places, optional: false }
    }

    /// Titles, levels and numbers of things have no place on an axis of percent: their figures, the latest first.
    fn text_rows(&self) -> Vec<(&TrendPoint, Point)> {
        let points = self.panel.trend.points.iter().rev().take(TEXT_ROWS);
        let mut y = self.plot.top + 2.0;
        let mut rows = Vec::new();
        for point in points {
            rows.push((point, (self.plot.left, y)));
            y += 22.0;
        }
        rows
    }

    fn draw_text(&self, pen: &Pen) -> Result<(), ChartError> {
        let rows = self.text_rows();
        if rows.is_empty() {
            let at = (self.plot.left, self.plot.top + 2.0);
            return pen.text(words::no_figure(self.grid.lang), at, Anchor::Start, Type::BreakLabel);
        }
        for (place, (point, at)) in rows.into_iter().enumerate() {
            let kind = if place == 0 { Type::Value } else { Type::Name };
            pen.text(&words::figure(self.panel, point, self.grid.lang), at, Anchor::Start, kind)?;
        }
        Ok(())
    }

    /// The figures by year, then the targets; the panel itself where it has neither.
    fn data(&self, row: u16) -> Vec<Datum> {
        let lang = self.grid.lang;
        let name = self.panel.trend.subject.short.get(lang);
        let datum = |at: Point, title: String, lines| Datum { at, row, title, lines, area: None };
        let figure = |point: &TrendPoint, at: Point| {
            let lines = self.grid.panels.reading(self.panel, point).lines(lang);
            datum(at, format!("{name}, {}", format::year(point.year)), lines)
        };
        let mut data: Vec<Datum> = match &self.scale {
            Some(scale) => {
                let at = |point: &TrendPoint| scale.at(point.year, point.measured.value);
                let figures = self.panel.trend.points.iter().map(|point| figure(point, at(point)));
                figures
                    .chain(self.panel.milestones.iter().map(|milestone| {
                        let aim = milestone.aim;
                        let title = format!("{name}, {}", sentence::aim_name(aim, lang));
                        datum(scale.at(aim.year, aim.value), title, self.target_lines(milestone, lang))
                    }))
                    .collect()
            }
            None => self.text_rows().into_iter().rev().map(|(point, at)| figure(point, at)).collect(),
        };
        if data.is_empty() {
            let at = (self.plot.left, self.plot.top);
            let targets =
                self.panel.milestones.iter().flat_map(|milestone| self.target_lines(milestone, lang));
            let lines = std::iter::once(words::no_figure(lang).to_owned()).chain(targets).collect();
            data.push(datum(at, name.to_owned(), lines));
        }
        data
    }

    fn target_lines(&self, milestone: &Milestone, lang: Lang) -> Vec<String> {
        let subject = &self.panel.trend.subject;
        let note = if self.panel.is_void(milestone) {
            words::milestone_note(self.panel, milestone, lang)
        } else {
            sentence::standing_note(milestone.standing, subject.unit, lang)
        };
        let mut lines = vec![sentence::aim_label(milestone.aim, subject, lang), note];
        if words::is_prospect_of(self.panel, milestone) {
            lines.extend(words::prospect_sentence(self.panel, lang).map(|text| format!("{text}.")));
        }
        lines
    }
}
