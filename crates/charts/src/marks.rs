//! The shapes of standings and outlooks, so that neither depends on colour: ● reached, ▲ missed, ◆ not reached yet, ▬ not to be said;
//! arrows for outlooks.

use tiendo_core::standing::Status;
use tiendo_core::verdict::OutlookClass;

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

/// The shape of an outlook, around a middle: ● where the target is reached already, ▬ where nothing can be said, else an arrow that
/// points up, askew, ahead or down.
pub(crate) fn draw_outlook(pen: &Pen, class: OutlookClass, at: Point) -> Result<(), ChartError> {
    const ASKEW: f64 = std::f64::consts::FRAC_1_SQRT_2;
    let (toward, ink) = match class {
        OutlookClass::Reached => return draw_mark(pen, Status::Met, at),
        OutlookClass::TooFew | OutlookClass::NotProjected => return draw_mark(pen, Status::NotReported, at),
        OutlookClass::OnTrack => ((0.0, -1.0), Ink::MarkMet),
        OutlookClass::Nearly => ((ASKEW, -ASKEW), Ink::MarkNotYet),
        OutlookClass::TooSlow => ((1.0, 0.0), Ink::MarkMissed),
        OutlookClass::MovingAway => ((0.0, 1.0), Ink::MarkMissed),
    };
    pen.polygon(&arrow(at, toward), ink)
}

/// The outline of an arrow that points in the direction of a unit vector.
fn arrow((x, y): Point, (dx, dy): Point) -> [Point; 7] {
    // Ahead and aside of the middle, in px.
    const OUTLINE: [Point; 7] =
        [(6.0, 0.0), (0.0, 5.0), (0.0, 1.7), (-6.0, 1.7), (-6.0, -1.7), (0.0, -1.7), (0.0, -5.0)];
    OUTLINE.map(|(ahead, aside)| (x + ahead * dx - aside * dy, y + ahead * dy + aside * dx))
}
