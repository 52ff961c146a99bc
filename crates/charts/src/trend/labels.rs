//! The labels of the trend chart: what each says, where it may stand, and which come first.

use tiendo_core::date::Year;
use tiendo_core::history::SeriesBreak;
use tiendo_core::model::Unit;
use tiendo_core::sentence;
use tiendo_core::standing::Aim;
use tiendo_core::value::Value;
use tiendo_core::view::TrendPoint;

use super::{BRACKET_OFFSET, Layout, POINT_RADIUS, TARGET_HALF_WIDTH};
use crate::Size;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, Rect};
use crate::ink::Type;
use crate::labels::{Board, LINE_HEIGHT, Label, Placed};

/// Lower pictures do not name the decrees of boundary changes, in px.
const ROOM_FOR_DECREES: i32 = 360;

impl Layout<'_> {
    pub(super) fn draw_labels(&self, pen: &Pen) -> Result<(), ChartError> {
        self.placed_labels().iter().try_for_each(|placed| placed.draw(pen))
    }

    /// Where labels may stand: left of the axis only as far as the figures of its ticks leave room.
    pub(super) fn label_frame(&self) -> Rect {
        let right = f64::from(self.width) - 2.0;
        Rect { left: self.plot.left - 12.0, top: 0.0, right, bottom: self.plot.bottom }
    }

    /// Every label that is shown, the most important placed first.
    pub(super) fn placed_labels(&self) -> Vec<Placed> {
        let mut board = Board::new(self.label_frame());
        self.take_marks(&mut board);
        let labels = [self.value_label(), self.gap_label()].into_iter().flatten();
        let labels = labels
            .chain(self.target_labels())
            .chain(self.projection_label())
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
        for (one, next) in self.trend.joined_pairs() {
            let at = |point: &TrendPoint| self.scale.at(point.year, point.measured.value);
            board.take_line(at(one), at(next));
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
        if let Some((_, from, to)) = self.projection() {
            board.take_softly(from, to);
            board.take(Rect::around(to, POINT_RADIUS));
        }
    }

    /// The figure of the chosen year, on the side of the point that faces away from the target.
    fn value_label(&self) -> Option<Label> {
        let point = self.trend.chosen()?;
        let (x, y) = self.scale.at(point.year, point.measured.value);
        let text = point.label(&self.trend.subject, self.lang);
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
        let beside = [middle, from.1 + 14.0, to.1 + 10.0, to.1 + 26.0].map(|y| ((x, y), Anchor::Start));
        // Below the figure, where that stands in its way.
        let below = ((to.0 - BRACKET_OFFSET - 6.0, to.1 + 40.0), Anchor::Start);
        let places = beside.into_iter().chain([below]).collect();
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

    /// That the projection is ours: beside its line, on the side where the line is not.
    fn projection_label(&self) -> Option<Label> {
        let (projected, from, to) = self.projection()?;
        // A narrow picture has the key of the line below the years.
        let lines = match self.size {
            Size::Narrow => vec![projected.figure(&self.trend.subject, self.lang)],
            Size::Wide => projected.label(&self.trend.subject, self.lang).to_vec(),
        };
        let height = Type::ProjectionLabel.size() * LINE_HEIGHT;
        let over = lines.iter().skip(1).fold(0.0, |sum, _| sum + height);
        let lines = lines.into_iter().map(|line| (line, Type::ProjectionLabel)).collect();
        let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        let (above, below) = (-14.0 - over, 24.0);
        let rises = to.1 < from.1;
        let beside = ((to.0 - 9.0, to.1 + if rises { -6.0 - over } else { 14.0 }), Anchor::End);
        let (near, far) = if rises { (above, below) } else { (below, above) };
        let places = [near, far].into_iter().flat_map(|dy| {
            [
                ((to.0 + TARGET_HALF_WIDTH, to.1 + dy), Anchor::End),
                ((middle.0, middle.1 + dy), Anchor::Middle),
                ((from.0 + 8.0, from.1 + dy), Anchor::Start),
            ]
        });
        let bottom = ((to.0, self.plot.bottom - 12.0 - over), Anchor::End);
        Some(Label {
            lines,
            places: [beside].into_iter().chain(places).chain([bottom]).collect(),
            optional: false,
        })
    }

    fn break_labels(&self) -> Vec<Label> {
        let label = |change: &SeriesBreak| {
            let x = self.break_x(change);
            let mut lines = vec![(sentence::territory_change(change, self.lang), Type::BreakLabel)];
            let decree = change.decree.get(self.lang);
            // A small picture has no room for it; the sentence below the picture names it too.
            if self.size == Size::Wide && self.height >= ROOM_FOR_DECREES && !decree.is_empty() {
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
        let label = |point: &TrendPoint| {
            let (x, y) = self.scale.at(point.year, point.measured.value);
            let text = point.short_label(&self.trend.subject, self.lang);
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
        others.map(label).collect()
    }
}
