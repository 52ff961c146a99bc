//! The line that joins an area's figures.

use tiendo_core::view::{Trend, TrendPoint};

use crate::canvas::{ChartError, Pen};
use crate::geometry::Point;
use crate::ink::Ink;

/// Draws the line through figures that stand `at` their points, as few lines as it can be: so dashes go on through a figure.
///
/// A year without a figure is bridged in the second ink, a thin one, so that a gap does not pass for a measurement.
pub(crate) fn draw_series(
    pen: &Pen,
    trend: &Trend,
    at: impl Fn(&TrendPoint) -> Point,
    (whole, bridge): (Ink, Ink),
) -> Result<(), ChartError> {
    let mut stretches: Vec<(Ink, Vec<&TrendPoint>)> = Vec::new();
    for (one, next) in trend.joined_pairs() {
        let ink = if next.year - one.year > 1 { bridge } else { whole };
        match stretches.last_mut() {
            Some((same, points)) if *same == ink && points.last() == Some(&one) => points.push(next),
            _ => stretches.push((ink, vec![one, next])),
        }
    }
    stretches.iter().try_for_each(|(ink, points)| {
        let points: Vec<Point> = points.iter().map(|point| at(point)).collect();
        pen.line(&points, *ink)
    })
}
