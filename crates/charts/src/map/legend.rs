//! The line above a map: the common target, then each standing on it with its shape, word and number.

use tiendo_core::lang::Lang;
use tiendo_core::standing::Status;
use tiendo_core::view::map::{AreaMap, words};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::Point;
use crate::ink::Type;
use crate::map::MARGIN;
use crate::marks::{MARK_RADIUS, draw_mark};
use crate::wrap;

const LINE: f64 = 22.0;
const BETWEEN: f64 = 18.0;
/// From the middle of a mark to its word.
const MARK_TO_WORD: f64 = 10.0;

/// A legend laid out in lines.
pub(super) struct Legend {
    entries: Vec<Entry>,
    pub(super) height: f64,
}

struct Entry {
    mark: Option<Status>,
    text: String,
    kind: Type,
    /// Left end of its baseline, the mark included.
    at: Point,
}

impl Legend {
    pub(super) fn new<P>(map: &AreaMap<P>, width: f64, lang: Lang) -> Self {
        let target = words::target(map, lang).map(|text| (None, text, Type::TargetLabel));
        let standings =
            words::legend(map, lang).into_iter().map(|(status, text)| (Some(status), text, Type::Label));
        let (mut x, mut y) = (MARGIN, 16.0);
        let mut entries = Vec::new();
        for (mark, text, kind) in target.into_iter().chain(standings) {
            let text = wrap::cut(&text, kind, width - 2.0 * MARGIN - lead(mark));
            let length = lead(mark) + kind.width(&text);
            if x > MARGIN && x + length > width - MARGIN {
                (x, y) = (MARGIN, y + LINE);
            }
            entries.push(Entry { mark, text, kind, at: (x, y) });
            x += length + BETWEEN;
        }
        let height = if entries.is_empty() { MARGIN } else { y + 14.0 };
        Self { entries, height }
    }

    pub(super) fn draw(&self, pen: &Pen) -> Result<(), ChartError> {
        self.entries.iter().try_for_each(|entry| {
            let (x, y) = entry.at;
            if let Some(status) = entry.mark {
                draw_mark(pen, status, (x + MARK_RADIUS, y - 4.5))?;
            }
            pen.text(&entry.text, (x + lead(entry.mark), y), Anchor::Start, entry.kind)
        })
    }

    #[cfg(test)]
    pub(super) fn boxes(&self) -> Vec<crate::geometry::Rect> {
        let boxed = |entry: &Entry| {
            let (left, y) = entry.at;
            let right = left + lead(entry.mark) + entry.kind.width(&entry.text);
            crate::geometry::Rect { left, right, top: y - 12.0, bottom: y + 4.0 }
        };
        self.entries.iter().map(boxed).collect()
    }
}

/// The room that a mark takes before its word.
const fn lead(mark: Option<Status>) -> f64 {
    if mark.is_some() { MARK_RADIUS + MARK_TO_WORD } else { 0.0 }
}
