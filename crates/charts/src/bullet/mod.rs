//! The overview of an area: one row an indicator, its latest figure as a bar from 0 to 100 %, its milestones drawn on the bar, and
//! beside it what became of the last milestone and what is to be expected of the next.

mod data;
mod layout;
mod row;
#[cfg(test)]
mod tests;

use std::ops::Range;

use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::model::Unit;
use tiendo_core::view::overview::words::{self, bullet_sentence, overview_sentence};
use tiendo_core::view::overview::{Bullet, Goal, Latest, Overview};

use crate::bullet::layout::Layout;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::describe::with_sample_label;
use crate::geometry::Point;
use crate::ink::{Ink, Type};
use crate::labels::Placed;
use crate::watermark;
use crate::{Drawing, Size};

const BAR_HEIGHT: f64 = 14.0;
/// How far the mark of a milestone stands out above and below its bar.
const TARGET_OVERHANG: f64 = 4.0;
/// Room between the middle of a mark and the words beside it.
const MARK_ROOM: f64 = 12.0;
/// A picture taller than this has two watermarks, so that no half of it is without one.
const TALL: f64 = 420.0;

/// Draws the rows of a range.
pub(crate) fn draw(
    overview: &Overview,
    rows: Range<usize>,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    let layout = Layout::new(overview, rows, size, lang);
    let height = layout.height();
    let pen = Pen::new(layout.width(), height);
    layout.draw_fixed(&pen)?;
    for (place, bullet) in layout.bullets().iter().enumerate() {
        let code = escape(&bullet.subject.code);
        pen.group(&format!("class=\"row\" data-indicator=\"{code}\""), || {
            layout.draw_row(&pen, bullet, layout.top_of(place))
        })?;
    }
    if overview.sample {
        let shares: &[f64] = if f64::from(height) > TALL { &[0.36, 0.82] } else { &[0.6] };
        for share in shares {
            let center = (f64::from(layout.width()) / 2.0, f64::from(height) * share);
            watermark::draw(&pen, center, size, lang)?;
        }
    }
    Ok(pen.finish("bullet", layout.describe(), layout.data()))
}

/// What a mark in the header stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Passed,
    Coming,
    Path,
}

impl Layout<'_> {
    /// The picture in words: what the whole overview says stands before the first row.
    fn describe(&self) -> String {
        let whole = self.has_first().then(|| overview_sentence(self.overview, self.lang));
        let rows = self.bullets().iter().map(|bullet| bullet_sentence(self.overview, bullet, self.lang));
        let sentences: Vec<String> = whole.into_iter().chain(rows).map(|sentence| sentence + ".").collect();
        with_sample_label(sentences.join(" "), self.overview.sample, self.lang)
    }

    /// What is not of a row: what the marks stand for, the scale, the headings of the columns, what asterisks say.
    fn draw_fixed(&self, pen: &Pen) -> Result<(), ChartError> {
        for (key, at) in self.keys() {
            draw_key(pen, key, at)?;
        }
        self.fixed_texts().iter().try_for_each(|placed| placed.draw(pen))
    }

    /// The words of a mark in the header.
    fn key_text(&self, key: Key) -> String {
        let target = |year| words::target_key(year, self.lang);
        match key {
            Key::Passed => self.overview.passed.map(target).unwrap_or_default(),
            Key::Coming => self.overview.coming.map(target).unwrap_or_default(),
            Key::Path => words::path_key(self.lang).to_owned(),
        }
    }
}

fn draw_key(pen: &Pen, key: Key, (x, y): Point) -> Result<(), ChartError> {
    let top = y - 5.0 - BAR_HEIGHT / 2.0;
    match key {
        Key::Passed => draw_passed(pen, (x, top)),
        Key::Coming => draw_coming(pen, (x, top)),
        Key::Path => draw_path(pen, (x, top)),
    }
}

/// The mark of a milestone that has passed, on a bar with its top at `y`.
fn draw_passed(pen: &Pen, (x, y): Point) -> Result<(), ChartError> {
    let bottom = y + BAR_HEIGHT + TARGET_OVERHANG;
    pen.rectangle((x - 2.0, y - TARGET_OVERHANG), (x + 2.0, bottom), Ink::BulletPassed)
}

/// The mark of a milestone to come, wide enough to be seen behind the other.
fn draw_coming(pen: &Pen, (x, y): Point) -> Result<(), ChartError> {
    let bottom = y + BAR_HEIGHT + TARGET_OVERHANG;
    pen.rectangle((x - 4.0, y - TARGET_OVERHANG), (x + 4.0, bottom), Ink::BulletComing)
}

/// The mark of the plan's level for the year of the figure.
fn draw_path(pen: &Pen, (x, y): Point) -> Result<(), ChartError> {
    pen.line(&[(x, y - TARGET_OVERHANG), (x, y + BAR_HEIGHT + TARGET_OVERHANG)], Ink::Path)
}

/// A text of one line.
fn text(text: impl Into<String>, at: Point, anchor: Anchor, kind: Type) -> Placed {
    Placed { lines: vec![(text.into(), kind)], at, anchor }
}

/// An asterisk beside a target's figure that was never checked against any text.
fn asterisk(goal: &Goal) -> &'static str {
    if goal.is_unchecked() { "*" } else { "" }
}

/// Whether an indicator's figure is drawn as a bar: a share that may be held against its targets, or none yet.
fn has_bar(bullet: &Bullet) -> bool {
    bullet.subject.unit == Unit::Percent && !matches!(bullet.latest, Latest::OtherBasis(_))
}
