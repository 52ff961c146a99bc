//! The shapes of a standing, which never depend on colour: ● reached, ▲ missed, ◆ not reached yet, ▬ not to be said.

use tiendo_core::standing::Status;

use crate::canvas::{ChartError, Pen};
use crate::geometry::Point;
use crate::ink::Ink;

/// Half the width of a mark, in px.
pub(crate) const MARK_RADIUS: f64 = 5.0;

/// The shape of `status`, around a middle.
pub(crate) fn draw_mark(pen: &Pen, status: Status, (x, y): Point) -> Result<(), ChartError> {
    let ink = Ink::mark(status);
    let r = MARK_RADIUS;
    match status {
        Status::Met => pen.circle((x, y), r, ink),
        Status::Missed => pen.polygon(&[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], ink),
        Status::NotYet => pen.polygon(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], ink),
        Status::NoTarget | Status::NotComparable | Status::NotReported => {
            pen.rectangle((x - r, y - 1.5), (x + r, y + 1.5), ink)
        }
    }
}
