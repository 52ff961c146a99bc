//! Where the parts of an overview stand: the columns, the header, the rows.

use std::ops::Range;

use tiendo_core::date::Year;
use tiendo_core::format::{self, Decimals};
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::standing::{Standing, Status};
use tiendo_core::value::Value;
use tiendo_core::verdict::{OutlookClass, outlook_word};
use tiendo_core::view::overview::words::{
    coming_heading, figure_year, latest_key, nothing, passed_heading, still_missing, unchecked,
};
use tiendo_core::view::overview::{Bullet, Goal, Overview};

use crate::Size;
use crate::bullet::{Key, MARK_ROOM, has_bar, text};
use crate::canvas::Anchor;
use crate::geometry::Point;
use crate::ink::Type;
use crate::labels::Placed;

const WIDE: i32 = 1180;
const NARROW: i32 = 328;
/// A column of words is never wider than this.
pub(super) const WIDEST_WORDS: f64 = 230.0;
const WIDEST_NAME: f64 = 250.0;
const WIDEST_VALUE: f64 = 130.0;
const BETWEEN_KEYS: f64 = 18.0;
/// Height of the line below the rows.
const FOOTER: f64 = 22.0;

/// Columns of the picture, in px.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// Left edge of the names.
    pub(super) name: f64,
    /// Room for a name.
    pub(super) name_room: f64,
    /// Right edge of the figures.
    pub(super) value: f64,
    /// Room for a figure.
    pub(super) value_room: f64,
    /// The bars, from 0 to 100 %.
    pub(super) track: (f64, f64),
    /// Left edges of what became of the last milestone and what is to be expected of the next, where wide.
    pub(super) passed: f64,
    pub(super) coming: f64,
}

pub(super) struct Layout<'a> {
    pub(super) overview: &'a Overview,
    pub(super) lang: Lang,
    pub(super) size: Size,
    pub(super) columns: Columns,
    /// The indicators that are drawn.
    rows: Range<usize>,
}

/// What stands beside a mark: the mark, a word, and how far where there is a distance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) mark: Mark,
    pub(super) word: String,
    pub(super) detail: String,
}

/// A shape beside a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Standing(Status),
    Outlook(OutlookClass),
}

impl<'a> Layout<'a> {
    /// Of some of the rows, as wide as all of them. The header stands above the first row, what has to be explained below the last.
    pub(super) fn new(overview: &'a Overview, rows: Range<usize>, size: Size, lang: Lang) -> Self {
        let columns = match size {
            Size::Wide => wide_columns(overview, lang),
            Size::Narrow => narrow_columns(overview, lang),
        };
        Self { overview, lang, size, columns, rows }
    }

    /// The indicators that are drawn, from top to bottom.
    pub(super) fn bullets(&self) -> &'a [Bullet] {
        let all = &self.overview.bullets;
        let end = self.rows.end.min(all.len());
        all.get(self.rows.start.min(end)..end).unwrap_or_default()
    }

    pub(super) const fn has_first(&self) -> bool {
        self.rows.start == 0
    }

    fn has_last(&self) -> bool {
        self.rows.end >= self.overview.bullets.len()
    }

    pub(super) const fn width(&self) -> i32 {
        match self.size {
            Size::Wide => WIDE,
            Size::Narrow => NARROW,
        }
    }

    /// Right edge of what may be drawn.
    pub(super) fn right(&self) -> f64 {
        f64::from(self.width()) - 4.0
    }

    #[expect(clippy::cast_possible_truncation, reason = "heights of pictures")]
    pub(super) fn height(&self) -> i32 {
        let body = self.top_of(self.bullets().len().max(1));
        let end = if self.has_last() { 4.0 } else { 0.0 };
        let footer = if self.explains_asterisk() { FOOTER } else { 0.0 };
        (body + footer + end).ceil() as i32
    }

    pub(super) const fn row_height(&self) -> f64 {
        match self.size {
            Size::Wide => 46.0,
            Size::Narrow => 68.0,
        }
    }

    /// Top of a row, counted from 0 in this picture.
    #[expect(clippy::cast_precision_loss, reason = "rows of a picture")]
    pub(super) fn top_of(&self, row: usize) -> f64 {
        self.header_height() + row as f64 * self.row_height()
    }

    fn header_height(&self) -> f64 {
        if !self.has_first() {
            return 0.0;
        }
        let lines = self.keys().last().map_or(0.0, |(_, (_, y))| *y);
        lines + 28.0
    }

    /// Where a share stands on the bars.
    pub(super) fn x(&self, value: Value) -> f64 {
        let (left, right) = self.columns.track;
        let share = value.to_f64() / 100.0;
        left + (right - left) * share.clamp(0.0, 1.0)
    }

    /// The marks of the header, where it stands here, each with its middle and the baseline of its words.
    pub(super) fn keys(&self) -> Vec<(Key, Point)> {
        if !self.has_first() {
            return Vec::new();
        }
        let with_path = self.overview.bullets.iter().any(|bullet| bullet.path.is_some() && has_bar(bullet));
        let wanted = [
            (self.overview.passed.is_some(), Key::Passed),
            (self.overview.coming.is_some(), Key::Coming),
            (with_path, Key::Path),
        ];
        let start = self.columns.track.0 + 4.0;
        let end = self.keys_end();
        let (mut x, mut y) = (start, 18.0);
        let mut keys = Vec::new();
        for (_, key) in wanted.into_iter().filter(|(wanted, _)| *wanted) {
            let width = MARK_ROOM + Type::Label.width(&self.key_text(key));
            if x > start && x + width > end {
                (x, y) = (start, y + 22.0);
            }
            keys.push((key, (x, y)));
            x += width + BETWEEN_KEYS;
        }
        keys
    }

    fn keys_end(&self) -> f64 {
        match self.size {
            Size::Wide => self.columns.track.1,
            Size::Narrow => self.right(),
        }
    }

    /// The milestones of an indicator that are drawn: the last one that has passed, and the next.
    pub(super) fn goals<'b>(&self, bullet: &'b Bullet) -> impl Iterator<Item = &'b Goal> {
        let years = [self.overview.passed, self.overview.coming].into_iter().flatten();
        years.filter_map(|year| bullet.goal(year))
    }

    /// Whether an asterisk is explained here.
    fn explains_asterisk(&self) -> bool {
        let mut goals = self.overview.bullets.iter().flat_map(|bullet| self.goals(bullet));
        self.has_last() && goals.any(Goal::is_unchecked)
    }

    /// Every text that is not of a row.
    pub(super) fn fixed_texts(&self) -> Vec<Placed> {
        let mut texts: Vec<Placed> = self
            .keys()
            .into_iter()
            .map(|(key, (x, y))| text(self.key_text(key), (x + MARK_ROOM, y), Anchor::Start, Type::Label))
            .collect();
        if self.overview.bullets.is_empty() {
            texts.push(text(nothing(self.lang), (self.columns.name, 30.0), Anchor::Start, Type::Axis));
            return texts;
        }
        if self.explains_asterisk() {
            let y = self.top_of(self.bullets().len()) + 14.0;
            texts.push(text(unchecked(self.lang), (self.columns.track.0, y), Anchor::Start, Type::Axis));
        }
        if self.has_first() {
            self.push_headings(&mut texts);
        }
        texts
    }

    /// The scale of the bars and the headings of the columns.
    fn push_headings(&self, texts: &mut Vec<Placed>) {
        let scale = self.header_height() - 8.0;
        for (share, anchor) in [(0, Anchor::Start), (50, Anchor::Middle), (100, Anchor::End)] {
            let value = Value::whole(share);
            let words = if share == 100 {
                format::percent(value, Decimals::AsNeeded, self.lang)
            } else {
                format::decimal(value, Decimals::AsNeeded, self.lang)
            };
            texts.push(text(words, (self.x(value), scale), anchor, Type::Axis));
        }
        if self.size == Size::Wide {
            let latest = latest_key(self.lang);
            texts.push(text(latest, (self.columns.value, scale), Anchor::End, Type::Heading));
            let headings = [
                (self.overview.passed.map(|year| passed_heading(year, self.lang)), self.columns.passed),
                (self.overview.coming.map(|year| coming_heading(year, self.lang)), self.columns.coming),
            ];
            for (heading, x) in headings {
                texts.extend(heading.map(|words| text(words, (x, scale), Anchor::Start, Type::Heading)));
            }
        }
    }
}

fn widest(widths: impl Iterator<Item = f64>) -> f64 {
    widths.fold(0.0, f64::max)
}

fn wide_columns(overview: &Overview, lang: Lang) -> Columns {
    let width = f64::from(WIDE) - 4.0;
    let (name_room, value_room) = name_and_value(overview, lang);
    let name = 6.0;
    // Heading and years end where the figures end, and may reach over the names.
    let years = overview.bullets.iter().filter_map(|bullet| bullet.latest.figure());
    let years = widest(years.map(|figure| Type::Axis.width(&figure_year(figure, lang))));
    let below = years.max(Type::Heading.width(latest_key(lang)));
    let value = name + (name_room + 18.0 + value_room).max(below);
    let room = |year: Option<Year>,
                heading: fn(Year, Lang) -> String,
                note: &dyn Fn(&Bullet, Year) -> Note| {
        let Some(year) = year else { return 0.0 };
        let notes = overview.bullets.iter().map(|bullet| note(bullet, year));
        let notes = notes
            .map(|note| MARK_ROOM + 6.0 + Type::Label.width(&note.word).max(Type::Label.width(&note.detail)));
        let heading = Type::Heading.width(&heading(year, lang));
        widest(notes).max(heading).min(WIDEST_WORDS) + 26.0
    };
    let coming =
        width - room(overview.coming, coming_heading, &|bullet, year| coming_note(bullet, year, lang));
    let passed =
        coming - room(overview.passed, passed_heading, &|bullet, year| passed_note(bullet, year, lang));
    Columns {
        name,
        name_room,
        value,
        value_room,
        track: (value + 26.0, passed - 4.0),
        passed: passed + 26.0,
        coming: coming + 26.0,
    }
}

fn narrow_columns(overview: &Overview, lang: Lang) -> Columns {
    let width = f64::from(NARROW);
    let (_, value_room) = name_and_value(overview, lang);
    Columns {
        name: 4.0,
        name_room: 0.0,
        value: width - 4.0,
        value_room,
        track: (6.0, width - 6.0),
        passed: 4.0,
        coming: width / 2.0 + 4.0,
    }
}

/// Room for the names and for the figures.
fn name_and_value(overview: &Overview, lang: Lang) -> (f64, f64) {
    let bullets = || overview.bullets.iter();
    let names = widest(bullets().map(|bullet| Type::Name.width(bullet.subject.short.get(lang))));
    let values = widest(bullets().map(|bullet| Type::Value.width(&value_text(bullet, lang))));
    (names.min(WIDEST_NAME), values.min(WIDEST_VALUE))
}

/// The latest figure in its unit; blank where there is none.
pub(super) fn value_text(bullet: &Bullet, lang: Lang) -> String {
    let figure = bullet.latest.figure();
    figure
        .map(|figure| sentence::measured_value(figure.measured.value, &bullet.subject, lang))
        .unwrap_or_default()
}

/// What became of a milestone that has passed.
pub(super) fn passed_note(bullet: &Bullet, year: Year, lang: Lang) -> Note {
    let Some(goal) = bullet.goal(year) else { return no_target(lang) };
    let (standing, unit) = (goal.standing, bullet.subject.unit);
    let word = sentence::standing_word(standing, lang);
    let distance = standing.gap().map(|_| sentence::short_standing_note(standing, unit, lang));
    Note {
        mark: Mark::Standing(standing.status()),
        word: word.to_owned(),
        // A title has no distance, but its word again.
        detail: distance.filter(|distance| distance != word).unwrap_or_default(),
    }
}

/// What is to be expected of a milestone.
pub(super) fn coming_note(bullet: &Bullet, year: Year, lang: Lang) -> Note {
    let Some(goal) = bullet.goal(year) else { return no_target(lang) };
    let detail = still_missing(goal.standing, bullet.subject.unit, lang).unwrap_or_default();
    match bullet.outlook_to(year) {
        Some(outlook) => Note {
            mark: Mark::Outlook(outlook.class()),
            word: outlook_word(outlook, lang).to_owned(),
            detail,
        },
        None => Note {
            mark: Mark::Standing(goal.standing.status()),
            word: sentence::standing_word(goal.standing, lang).to_owned(),
            detail,
        },
    }
}

/// What is said where an indicator has no target.
pub(super) fn no_target(lang: Lang) -> Note {
    let standing = Standing::NoTarget;
    Note {
        mark: Mark::Standing(standing.status()),
        word: sentence::standing_word(standing, lang).to_owned(),
        detail: String::new(),
    }
}

impl Note {
    /// The type of its word: softer where there is nothing to judge.
    pub(super) const fn kind(&self) -> Type {
        match self.mark {
            Mark::Standing(Status::Met | Status::Missed | Status::NotYet) => Type::Label,
            Mark::Outlook(OutlookClass::TooFew | OutlookClass::NotProjected) | Mark::Standing(_) => {
                Type::Axis
            }
            Mark::Outlook(_) => Type::Label,
        }
    }
}
