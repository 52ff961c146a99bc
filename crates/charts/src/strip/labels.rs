//! What the columns say: the chosen area, the target, the middle, the lowest and the highest; the most important first.

use tiendo_core::history::SeriesBreak;
use tiendo_core::model::TargetKind;
use tiendo_core::sentence;
use tiendo_core::value::Value;
use tiendo_core::view::SpreadDot;
use tiendo_core::view::distribution::words;

use crate::Size;
use crate::canvas::Anchor;
use crate::geometry::{Point, Rect};
use crate::ink::Type;
use crate::labels::{Board, Label, Placed};
use crate::strip::columns::{Column, Marks};
use crate::strip::{Layout, TOP_MARGIN};

impl Layout<'_> {
    pub(super) fn placed_labels(&self) -> Vec<Placed> {
        let frame = Rect {
            left: self.plot.left,
            top: self.plot.top - TOP_MARGIN,
            right: f64::from(self.width) - 2.0,
            bottom: self.plot.bottom,
        };
        let mut board = Board::new(frame);
        self.take_marks(&mut board);
        let ends = [self.columns.last(), self.columns.first()];
        let inner = self.columns.iter().skip(1).take(self.columns.len().saturating_sub(2));
        let ordered: Vec<&Column<'_>> = match self.columns.as_slice() {
            [only] => vec![only],
            _ => ends.into_iter().flatten().chain(inner).collect(),
        };
        let mut placed = self.placed_chosen(&mut board);
        let milestones = self.aim_labels(TargetKind::Milestone).into_iter().chain(self.break_labels());
        let middles = ordered.iter().filter_map(|column| self.middle_label(column));
        let paths = self.aim_labels(TargetKind::Path);
        let extremes = ordered.iter().flat_map(|column| self.extreme_labels(column));
        let labels = milestones.chain(middles).chain(paths).chain(extremes);
        placed.extend(labels.filter_map(|label| board.place(label)));
        placed
    }

    fn take_marks(&self, board: &mut Board) {
        for column in &self.columns {
            match &column.marks {
                Marks::Dots(places) => {
                    for (dot, aside) in column.spread.dots.iter().zip(places) {
                        board.take(Rect::around((column.x + aside, self.y(dot.measured.value)), self.radius));
                    }
                }
                Marks::Bars(bars) => bars.iter().for_each(|bar| board.take(*bar)),
            }
            if let Some(at) = self.chosen_at(column) {
                board.take(Rect::around(at, self.radius + 3.0));
            }
            let across = |y: f64| Rect {
                left: column.x - column.half,
                right: column.x + column.half,
                top: y - 2.0,
                bottom: y + 2.0,
            };
            if let Some(middle) = column.spread.middle() {
                board.take(across(self.y(middle.value)));
            }
            if let Some(aim) = column.spread.aim {
                board.take(across(self.y(aim.value)));
            }
        }
        for (from, to) in self.chosen_pairs() {
            board.take_line(from, to);
        }
    }

    /// The figures of the chosen area from the last to the first, and its name at the latest that leaves room for it.
    fn placed_chosen(&self, board: &mut Board) -> Vec<Placed> {
        let name = self.distribution.place.label(self.lang);
        let dots = self.chosen_dots();
        let label = |at: Point, lines: Vec<(String, Type)>, optional: bool| Label {
            places: self.around(at, lines.len()),
            lines,
            optional,
        };
        let mut placed = Vec::new();
        let mut is_named = false;
        for (at, dot) in &dots {
            let value = self.figure(dot.measured.value);
            if !is_named {
                let lines = vec![(name.clone(), Type::SeriesStrong), (value.clone(), Type::SeriesStrong)];
                let with_name = board.place(label(*at, lines, true));
                is_named = with_name.is_some();
                if is_named {
                    placed.extend(with_name);
                    continue;
                }
            }
            placed.extend(board.place(label(*at, vec![(value, Type::SeriesLabel)], true)));
        }
        if let Some((at, _)) = dots.first().filter(|_| !is_named) {
            placed.extend(board.place(label(*at, vec![(name, Type::SeriesStrong)], false)));
        }
        placed
    }

    /// A figure beside its dot; on a phone the axis gives the unit.
    fn figure(&self, value: Value) -> String {
        match self.size {
            Size::Narrow => words::number(value, self.distribution, self.lang),
            Size::Wide => sentence::measured_value(value, &self.distribution.subject, self.lang),
        }
    }

    /// The chosen area's dots, from the last year to the first.
    fn chosen_dots(&self) -> Vec<(Point, &SpreadDot)> {
        let mut dots = Vec::new();
        for column in self.columns.iter().rev() {
            let dot = column.spread.dot_of(self.distribution.chosen);
            dots.extend(self.chosen_at(column).zip(dot));
        }
        dots
    }

    /// Beside, below or above a dot, for a label of so many lines.
    fn around(&self, (x, y): Point, lines: usize) -> Vec<(Point, Anchor)> {
        let far = self.radius + 7.0;
        let above = y - far - 3.0 - if lines > 1 { 18.0 } else { 0.0 };
        let level = y + 4.5 - if lines > 1 { 9.0 } else { 0.0 };
        let below = y + far + 11.0;
        vec![
            ((x, below), Anchor::Middle),
            ((x + far, level), Anchor::Start),
            ((x - far, level), Anchor::End),
            ((x + far, level + 14.0), Anchor::Start),
            ((x - far, level - 14.0), Anchor::End),
            ((x, above), Anchor::Middle),
            ((x + 4.0, below), Anchor::Start),
            ((x - 4.0, below), Anchor::End),
            ((x + 4.0, above), Anchor::Start),
            ((x - 4.0, above), Anchor::End),
        ]
    }

    /// A milestone by its name where the picture has room for it, a yearly path by its figures.
    fn aim_labels(&self, wanted: TargetKind) -> Vec<Label> {
        if self.size == Size::Narrow {
            return Vec::new();
        }
        let label = |column: &Column<'_>| {
            let aim = column.spread.aim.filter(|aim| aim.kind == wanted)?;
            let line = match aim.kind {
                TargetKind::Milestone => (self.aim_text(aim), Type::TargetLabel),
                TargetKind::Path => {
                    (sentence::aim_value(aim, &self.distribution.subject, self.lang), Type::PathLabel)
                }
            };
            let places = beside(column, self.y(aim.value));
            Some(Label { lines: vec![line], places, optional: wanted == TargetKind::Path })
        };
        let mut labels: Vec<Label> = self.columns.iter().filter_map(label).collect();
        labels.reverse();
        labels
    }

    fn break_labels(&self) -> Vec<Label> {
        let label = |(x, change): (f64, &SeriesBreak)| {
            let text = sentence::territory_change(change, self.lang);
            let (high, low) = (self.plot.top + 12.0, self.plot.bottom - 8.0);
            let places = [low, high].into_iter().flat_map(|y| {
                [((x - 5.0, y), Anchor::End), ((x + 5.0, y), Anchor::Start), ((x, y), Anchor::Middle)]
            });
            Label { lines: vec![(text, Type::BreakLabel)], places: places.collect(), optional: false }
        };
        self.breaks().map(label).collect()
    }

    fn middle_label(&self, column: &Column<'_>) -> Option<Label> {
        let middle = column.spread.middle()?;
        let text = match self.size {
            Size::Narrow => words::middle_number(middle, self.distribution, self.lang),
            Size::Wide => words::middle(middle, self.distribution, self.lang),
        };
        let places = beside(column, self.y(middle.value));
        Some(Label { lines: vec![(text, Type::Heading)], places, optional: true })
    }

    fn extreme_labels(&self, column: &Column<'_>) -> Vec<Label> {
        let count = column.spread.dots.len();
        let named = |dot: Option<&SpreadDot>, place: usize, above: bool| {
            let dot = dot.filter(|dot| dot.area != self.distribution.chosen)?;
            let at = (column.x + column.aside(place), self.y(dot.measured.value));
            let value = self.figure(dot.measured.value);
            let name = words::holder(dot, column.spread, self.distribution, self.lang);
            let lines = vec![(name, Type::Label), (value, Type::Label)];
            let y = if above { at.1 - self.radius - 25.0 } else { at.1 + self.radius + 15.0 };
            let aside = self.radius + 6.0;
            let places = vec![
                ((at.0, y), Anchor::Middle),
                ((at.0 + 4.0, y), Anchor::End),
                ((at.0 - 4.0, y), Anchor::Start),
                ((at.0 + aside, at.1 - 4.0), Anchor::Start),
                ((at.0 - aside, at.1 - 4.0), Anchor::End),
            ];
            Some(Label { lines, places, optional: true })
        };
        let lowest = named(column.spread.lowest(), 0, false);
        let highest = named(column.spread.highest().filter(|_| count > 1), count.saturating_sub(1), true);
        lowest.into_iter().chain(highest).collect()
    }
}

/// Over the right or left end of a line across a column, below it, or behind it.
fn beside(column: &Column<'_>, y: f64) -> Vec<(Point, Anchor)> {
    let (left, right) = (column.x - column.half, column.x + column.half);
    vec![
        ((right, y - 6.0), Anchor::End),
        ((left, y - 6.0), Anchor::Start),
        ((right + 5.0, y + 4.5), Anchor::Start),
        ((left - 5.0, y + 4.5), Anchor::End),
        ((right, y + 15.0), Anchor::End),
        ((left, y + 15.0), Anchor::Start),
        ((right + 5.0, y + 17.0), Anchor::Start),
        ((right + 5.0, y - 8.0), Anchor::Start),
    ]
}
