//! What the shapes of a scorecard mean, in a line above it: only those that are in it.

use tiendo_core::standing::Status;
use tiendo_core::view::scorecard::words;

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::Point;
use crate::ink::Type;
use crate::scorecard::layout::Layout;
use crate::scorecard::{NO_FIGURE, draw_mark};

const LINE: f64 = 22.0;
const MARK: f64 = 16.0;
const BETWEEN: f64 = 22.0;
const ORDER: [Status; 6] = [
    Status::Met,
    Status::Missed,
    Status::NotYet,
    Status::NoTarget,
    Status::NotComparable,
    Status::NotReported,
];

/// Shapes with their words, in as many lines as they need.
pub(super) struct Legend {
    entries: Vec<(Status, &'static str, Point)>,
    pub(super) height: f64,
}

impl Legend {
    pub(super) fn of(layout: &Layout) -> Self {
        let cells = || layout.rows().flat_map(|row| &row.area.cells).filter(|cell| !cell.is_blank());
        let present = |status: &Status| cells().any(|cell| cell.standing.status() == *status);
        let right = f64::from(layout.width);
        let (mut x, mut y) = (0.0, 16.0);
        let mut entries = Vec::new();
        for status in ORDER.into_iter().filter(present) {
            let word = words::status_word(status, layout.lang);
            let width = MARK + Type::Label.width(word);
            if x > 0.0 && x + width > right - 4.0 {
                (x, y) = (0.0, y + LINE);
            }
            entries.push((status, word, (x, y)));
            x += width + BETWEEN;
        }
        let height = if entries.is_empty() { 4.0 } else { y + 16.0 };
        Self { entries, height }
    }

    pub(super) fn draw(&self, pen: &Pen) -> Result<(), ChartError> {
        for (status, word, (x, y)) in &self.entries {
            if *status == Status::NotReported {
                pen.text(NO_FIGURE, (x + 8.0, *y), Anchor::Middle, Type::Axis)?;
            } else {
                draw_mark(pen, *status, (x + 8.0, y - 4.5))?;
            }
            pen.text(word, (x + MARK + 2.0, *y), Anchor::Start, Type::Label)?;
        }
        Ok(())
    }
}
