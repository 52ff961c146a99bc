//! One row of an overview: shapes and texts.

use tiendo_core::date::Year;
use tiendo_core::format;
use tiendo_core::order;
use tiendo_core::sentence;
use tiendo_core::standing::Aim;
use tiendo_core::view::overview::words::{figure_year, other_basis};
use tiendo_core::view::overview::{Bullet, Goal, Latest};

use crate::Size;
use crate::bullet::layout::{
    Layout, Mark, Note, WIDEST_WORDS, coming_note, no_target, passed_note, value_text,
};
use crate::bullet::{BAR_HEIGHT, MARK_ROOM, asterisk, draw_coming, draw_passed, draw_path, has_bar, text};
use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::Point;
use crate::ink::{Ink, Type};
use crate::labels::Placed;
use crate::marks::{draw_mark, draw_outlook};
use crate::wrap;

/// Room between two texts on one line.
const BETWEEN: f64 = 12.0;
/// From the left edge of a mark to the words beside it, and from these to the next mark, where room is short.
const NARROW_MARK_ROOM: f64 = 15.0;
const BETWEEN_NOTES: f64 = 8.0;

/// A note in its place: the middle of its mark, and its texts.
pub(super) struct PlacedNote {
    pub(super) mark: Mark,
    pub(super) at: Point,
    pub(super) texts: Vec<Placed>,
}

impl Layout<'_> {
    pub(super) fn draw_row(&self, pen: &Pen, bullet: &Bullet, top: f64) -> Result<(), ChartError> {
        let right = f64::from(self.width());
        pen.rectangle((0.0, top), (right, top + self.row_height() - 1.0), Ink::Band)?;
        if has_bar(bullet) {
            self.draw_bar(pen, bullet, self.bar_top(top))?;
        }
        self.row_texts(bullet, top).iter().try_for_each(|placed| placed.draw(pen))?;
        for note in self.notes(bullet, top) {
            match note.mark {
                Mark::Standing(status) => draw_mark(pen, status, note.at)?,
                Mark::Outlook(class) => draw_outlook(pen, class, note.at)?,
            }
            note.texts.iter().try_for_each(|placed| placed.draw(pen))?;
        }
        Ok(())
    }

    /// Top of the bar of a row.
    pub(super) fn bar_top(&self, top: f64) -> f64 {
        match self.size {
            Size::Wide => top + 8.0,
            Size::Narrow => top + 27.0,
        }
    }

    fn draw_bar(&self, pen: &Pen, bullet: &Bullet, top: f64) -> Result<(), ChartError> {
        let (left, right) = self.columns.track;
        pen.rectangle((left, top), (right, top + BAR_HEIGHT), Ink::BulletTrack)?;
        if let Some(figure) = bullet.latest.comparable() {
            let end = self.x(figure.measured.value);
            pen.rectangle((left, top), (end, top + BAR_HEIGHT), Ink::BulletBar)?;
        }
        if let Some(path) = &bullet.path {
            draw_path(pen, (self.x(path.value), top))?;
        }
        // The wider mark first, so that both are seen where they coincide.
        let x_in = |year: Option<Year>| Some(self.x(bullet.goal(year?)?.target.value));
        if let Some(x) = x_in(self.overview.coming) {
            draw_coming(pen, (x, top))?;
        }
        if let Some(x) = x_in(self.overview.passed) {
            draw_passed(pen, (x, top))?;
        }
        Ok(())
    }

    /// Name, figure, year, and what stands on the bar or in its place.
    pub(super) fn row_texts(&self, bullet: &Bullet, top: f64) -> Vec<Placed> {
        let name = bullet.subject.short.get(self.lang);
        let value = wrap::cut(&value_text(bullet, self.lang), Type::Value, self.columns.value_room);
        let year = bullet.latest.figure().map(|figure| figure_year(figure, self.lang)).unwrap_or_default();
        let mut texts = match self.size {
            Size::Wide => {
                let name = wrap::cut(name, Type::Name, self.columns.name_room);
                vec![
                    text(name, (self.columns.name, top + 20.0), Anchor::Start, Type::Name),
                    text(value, (self.columns.value, top + 20.0), Anchor::End, Type::Value),
                    text(year, (self.columns.value, top + 37.0), Anchor::End, Type::Axis),
                ]
            }
            Size::Narrow => {
                let y = top + 18.0;
                let before_year = self.columns.value - Type::Axis.width(&year) - 6.0;
                let room = before_year - Type::Value.width(&value) - BETWEEN - self.columns.name;
                vec![
                    text(
                        wrap::cut(name, Type::Name, room),
                        (self.columns.name, y),
                        Anchor::Start,
                        Type::Name,
                    ),
                    text(value, (before_year, y), Anchor::End, Type::Value),
                    text(year, (self.columns.value, y), Anchor::End, Type::Axis),
                ]
            }
        };
        texts.extend(if has_bar(bullet) {
            self.target_labels(bullet, top)
        } else {
            self.words_for_bar(bullet, top)
        });
        texts.retain(|placed| placed.lines.iter().any(|(line, _)| !line.is_empty()));
        texts
    }

    /// The figures of the milestones below their marks, where there is room for a line below the bar.
    fn target_labels(&self, bullet: &Bullet, top: f64) -> Vec<Placed> {
        if self.size == Size::Narrow {
            return Vec::new();
        }
        let y = top + 38.0;
        let mut goals: Vec<&Goal> = self.goals(bullet).collect();
        order::sort_by(&mut goals, |one: &&Goal, other| one.target.value.cmp(&other.target.value));
        // At the left end of the track a label in the middle of its mark would reach into the years.
        let label = |goal: &&Goal| {
            let words = self.target_text(bullet, goal);
            let least = self.columns.track.0 + Type::Axis.width(&words) / 2.0;
            (self.x(goal.target.value).max(least), words)
        };
        let mut labels: Vec<(f64, String)> = goals.iter().map(label).collect();
        labels.dedup();
        match labels.as_slice() {
            [(low, first), (high, second)] if !fit_beside((*low, first), (*high, second)) => {
                // Labels that would touch stand on either side of the middle between their marks.
                let (left, right) = self.columns.track;
                let least = left + Type::Axis.width(first) + 4.0;
                let middle = f64::midpoint(*low, *high).min(right - 26.0).max(least);
                vec![
                    text(first, (middle - 4.0, y), Anchor::End, Type::Axis),
                    text(second, (middle + 4.0, y), Anchor::Start, Type::Axis),
                ]
            }
            labels => {
                let at_mark = |(x, words): &(f64, String)| text(words, (*x, y), Anchor::Middle, Type::Axis);
                labels.iter().map(at_mark).collect()
            }
        }
    }

    /// The figure of a milestone: "70 %", with an asterisk where nobody checked it.
    fn target_text(&self, bullet: &Bullet, goal: &Goal) -> String {
        sentence::aim_value(Aim::from(&goal.target), &bullet.subject, self.lang) + asterisk(goal)
    }

    /// What is said in place of a bar: on which basis the figure is, and the targets.
    fn words_for_bar(&self, bullet: &Bullet, top: f64) -> Vec<Placed> {
        let (left, right) = self.columns.track;
        let targets = self.goals(bullet).map(|goal| {
            let label = sentence::aim_label(Aim::from(&goal.target), &bullet.subject, self.lang);
            label + asterisk(goal)
        });
        let lines: Vec<String> = match (&bullet.latest, self.size) {
            (Latest::OtherBasis(figure), Size::Narrow) => vec![other_basis(figure, self.lang)],
            (Latest::OtherBasis(figure), Size::Wide) => {
                vec![other_basis(figure, self.lang), targets.collect::<Vec<_>>().join(" · ")]
            }
            (_, Size::Narrow) => vec![targets.collect::<Vec<_>>().join(" · ")],
            (_, Size::Wide) => targets.collect(),
        };
        let first = match self.size {
            Size::Wide => top + 20.0,
            Size::Narrow => top + 38.0,
        };
        let line = |(place, words): (f64, String)| {
            let words = wrap::cut(&words, Type::Label, right - left);
            text(words, (left, first + 17.0 * place), Anchor::Start, Type::Label)
        };
        [0.0, 1.0].into_iter().zip(lines).map(line).collect()
    }

    /// What became of the last milestone, and what is to be expected of the next.
    pub(super) fn notes(&self, bullet: &Bullet, top: f64) -> Vec<PlacedNote> {
        let passed = self
            .overview
            .passed
            .map(|year| (year, passed_note(bullet, year, self.lang), self.columns.passed));
        let coming = self
            .overview
            .coming
            .map(|year| (year, coming_note(bullet, year, self.lang), self.columns.coming));
        let notes = [passed, coming].into_iter().flatten();
        match self.size {
            Size::Wide => notes.map(|(_, note, x)| wide_note(&note, (x, top))).collect(),
            Size::Narrow => {
                let year = |year: Year| {
                    bullet.goal(year).map(|goal| format!("{}{}", format::year(year), asterisk(goal)))
                };
                let notes: Vec<(String, Note)> =
                    notes.filter_map(|(of, note, _)| Some((year(of)?, note))).collect();
                self.narrow_notes(notes, top + 60.0)
            }
        }
    }

    /// Both notes on one line, each with its year; the second gives up its year where it would not fit otherwise.
    fn narrow_notes(&self, notes: Vec<(String, Note)>, y: f64) -> Vec<PlacedNote> {
        if notes.is_empty() && self.overview.passed.or(self.overview.coming).is_some() {
            let note = no_target(self.lang);
            return vec![beside_mark(note.mark, &note.word, note.kind(), (self.columns.passed, y))];
        }
        let mut placed = Vec::new();
        let mut free = self.columns.passed;
        for (place, (year, note)) in notes.into_iter().enumerate() {
            let kind = note.kind();
            let words = if place == 0 && !note.detail.is_empty() { note.detail } else { note.word };
            let whole = format!("{year}: {words}");
            let start_of = |words: &str| self.right() - kind.width(words) - NARROW_MARK_ROOM;
            let wanted = if place == 0 { free } else { self.columns.coming };
            let asterisk = if year.ends_with('*') { "*" } else { "" };
            let words = if start_of(&whole) >= free { whole } else { words + asterisk };
            let start = wanted.min(start_of(&words)).max(free);
            let words = wrap::cut(&words, kind, self.right() - start - NARROW_MARK_ROOM);
            free = start + NARROW_MARK_ROOM + kind.width(&words) + BETWEEN_NOTES;
            placed.push(beside_mark(note.mark, &words, kind, (start, y)));
        }
        placed
    }
}

/// Words beside a mark, which starts at a point of their baseline.
fn beside_mark(mark: Mark, words: &str, kind: Type, (x, y): Point) -> PlacedNote {
    let texts = vec![text(words, (x + NARROW_MARK_ROOM, y), Anchor::Start, kind)];
    PlacedNote { mark, at: (x + 6.0, y - 4.5), texts }
}

/// A word and below it how far, beside a mark.
fn wide_note(note: &Note, (x, top): Point) -> PlacedNote {
    let start = x + MARK_ROOM + 6.0;
    let line = |words: &str, y: f64, kind: Type| {
        text(wrap::cut(words, kind, WIDEST_WORDS - MARK_ROOM - 6.0), (start, top + y), Anchor::Start, kind)
    };
    let mut texts = vec![line(&note.word, 20.0, note.kind())];
    if !note.detail.is_empty() {
        texts.push(line(&note.detail, 37.0, Type::Axis));
    }
    PlacedNote { mark: note.mark, at: (x + 6.0, top + 15.5), texts }
}

/// Whether two labels can stand in the middle below their marks without touching.
fn fit_beside((low, first): (f64, &str), (high, second): (f64, &str)) -> bool {
    let halves = f64::midpoint(Type::Axis.width(first), Type::Axis.width(second));
    high - low >= halves + 8.0
}
