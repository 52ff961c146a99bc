//! Six shapes of points, so that lines are told apart without colour.

use crate::canvas::{ChartError, Pen};
use crate::geometry::Point;
use crate::ink::Ink;

/// Half the width of a point, in px.
pub(super) const RADIUS: f64 = 4.5;

/// The shape of a line's points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
    Pennant,
    Cross,
}

impl Shape {
    /// The shape of the line with this place.
    pub(super) const fn of(place: usize) -> Self {
        match place % 6 {
            0 => Self::Circle,
            1 => Self::Square,
            2 => Self::Triangle,
            3 => Self::Diamond,
            4 => Self::Pennant,
            _ => Self::Cross,
        }
    }

    /// Draws it around a middle.
    pub(super) fn draw(self, pen: &Pen, (x, y): Point) -> Result<(), ChartError> {
        let (ink, r) = (Ink::ComparisonPoint, RADIUS);
        let (wide, thin) = (r * 1.15, r * 0.4);
        match self {
            Self::Circle => pen.circle((x, y), r, ink),
            Self::Square => pen.rectangle((x - r * 0.9, y - r * 0.9), (x + r * 0.9, y + r * 0.9), ink),
            Self::Triangle => pen.polygon(&[(x, y - wide), (x + wide, y + r), (x - wide, y + r)], ink),
            Self::Diamond => {
                pen.polygon(&[(x, y - r * 1.3), (x + r * 1.3, y), (x, y + r * 1.3), (x - r * 1.3, y)], ink)
            }
            Self::Pennant => pen.polygon(&[(x, y + wide), (x + wide, y - r), (x - wide, y - r)], ink),
            Self::Cross => pen.polygon(
                &[
                    (x - thin, y - wide),
                    (x + thin, y - wide),
                    (x + thin, y - thin),
                    (x + wide, y - thin),
                    (x + wide, y + thin),
                    (x + thin, y + thin),
                    (x + thin, y + wide),
                    (x - thin, y + wide),
                    (x - thin, y + thin),
                    (x - wide, y + thin),
                    (x - wide, y - thin),
                    (x - thin, y - thin),
                ],
                ink,
            ),
        }
    }
}
