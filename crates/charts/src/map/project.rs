//! From degrees to px: equirectangular, with the parallel in the middle of the map at its true length. No trigonometry of the
//! platform is used, so that pictures are the same everywhere.

use tiendo_core::geo::{Bounds, Position};

use crate::geometry::{Point, Rect};

/// A map's place in a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Projection {
    /// Px to a millionth of a degree, to the east and to the south.
    scale: (f64, f64),
    /// Where the north-west corner lies.
    origin: Point,
    corner: Position,
}

/// Narrower than this many millionths (about 100 m), a map is shown as if it were so wide.
const LEAST: f64 = 1000.0;

impl Projection {
    /// Fits `bounds` into a frame `width` px wide and at most `height` px high, from its top down; and the frame that is used.
    pub(super) fn fit(bounds: Bounds, left: f64, top: f64, width: f64, height: f64) -> (Self, Rect) {
        let Bounds { least, most } = bounds;
        let middle = f64::midpoint(f64::from(least.lat), f64::from(most.lat)) / 1e6;
        let east = cosine(middle).max(0.01);
        let spans = (f64::from(most.lon) - f64::from(least.lon), f64::from(most.lat) - f64::from(least.lat));
        let (wide, high) = ((spans.0 * east).max(LEAST), spans.1.max(LEAST));
        let scale = (width / wide).min(height / high);
        let origin = (left + (width - wide * scale) / 2.0, top);
        let corner = Position { lon: least.lon, lat: most.lat };
        let frame = Rect { left: origin.0, top, right: origin.0 + wide * scale, bottom: top + high * scale };
        (Self { scale: (scale * east, scale), origin, corner }, frame)
    }

    pub(super) fn point(&self, position: Position) -> Point {
        let east = f64::from(position.lon) - f64::from(self.corner.lon);
        let south = f64::from(self.corner.lat) - f64::from(position.lat);
        (self.origin.0 + east * self.scale.0, self.origin.1 + south * self.scale.1)
    }
}

/// The cosine of a latitude in degrees, by its series: exact to a millionth up to the poles.
fn cosine(degrees: f64) -> f64 {
    let angle = degrees * std::f64::consts::PI / 180.0;
    let square = angle * angle;
    let mut term = 1.0;
    let mut sum = 1.0;
    for step in [2.0, 12.0, 30.0, 56.0, 90.0, 132.0] {
        // 1·2, 3·4, 5·6, … turn one term into the next.
        term *= -square / step;
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn degrees(lon: f64, lat: f64) -> Position {
        #[expect(clippy::cast_possible_truncation, reason = "degrees in a test")]
        let millionths = |degrees: f64| (degrees * 1e6).round() as i32;
        Position { lon: millionths(lon), lat: millionths(lat) }
    }

    #[test]
    fn cosines_of_known_angles() {
        for (angle, expected) in [(0.0, 1.0), (60.0, 0.5), (-60.0, 0.5), (90.0, 0.0), (20.8, 0.934_825)] {
            assert!((cosine(angle) - expected).abs() < 2e-6, "{angle}: {}", cosine(angle));
        }
    }

    #[test]
    fn a_map_fills_its_frame_with_the_north_at_the_top() {
        // At 60° a degree of longitude is half as long as one of latitude: 4° by 1° is a map of 2 by 1.
        let bounds = Bounds { least: degrees(10.0, 59.5), most: degrees(14.0, 60.5) };
        let (projection, frame) = Projection::fit(bounds, 4.0, 30.0, 200.0, 500.0);
        let near =
            |one: Point, other: Point| (one.0 - other.0).abs() < 0.01 && (one.1 - other.1).abs() < 0.01;
        assert!(near(projection.point(degrees(10.0, 60.5)), (4.0, 30.0)));
        assert!(near(projection.point(degrees(14.0, 59.5)), (204.0, 130.0)));
        assert!(near((frame.right, frame.bottom), (204.0, 130.0)));
        // Where the height is short, the map is centred.
        let (projection, _) = Projection::fit(bounds, 0.0, 0.0, 200.0, 50.0);
        assert!(near(projection.point(degrees(10.0, 60.5)), (50.0, 0.0)));
    }

    #[test]
    fn a_single_point_has_a_place() {
        let bounds = Bounds { least: degrees(106.0, 20.0), most: degrees(106.0, 20.0) };
        let (projection, frame) = Projection::fit(bounds, 0.0, 0.0, 100.0, 100.0);
        let (x, y) = projection.point(degrees(106.0, 20.0));
        assert!(x.is_finite() && y.is_finite() && frame.bottom <= 100.01);
    }
}
