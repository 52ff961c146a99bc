//! The shapes of a standing, which never depend on colour: ● reached, ▲ missed, ◆ not reached yet, ▬ not to be said.

use tiendo_core::standing::Status;

use crate::canvas::{ChartError, Pen};
use crate::geometry::Point;
use crate::ink::Ink;

/// Half the width of a mark, in px.
pub(crate) const MARK_RADIUS: f64 = 5.0;

/// The shape of `status`, around a middle.
pub(crate) fn draw_mark(pen: &Pen, status: Status, center: Point) -> Result<(), ChartError> {
    draw_mark_within(pen, status, center, MARK_RADIUS)
}

/// The shape of `status`, of another size.
pub(crate) fn draw_mark_within(pen: &Pen, status: Status, (x, y): Point, r: f64) -> Result<(), ChartError> {
    let ink = Ink::mark(status);
    match status {
        Status::Met => pen.circle((x, y), r, ink),
        Status::Missed => pen.polygon(&[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], ink),
        Status::NotYet => pen.polygon(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], ink),
        Status::NoTarget | Status::NotComparable | Status::NotReported => {
            pen.rectangle((x - r, y - r * 0.3), (x + r, y + r * 0.3), ink)
        }
    }
}
