//! The land of an area in px: its borders, and the point where its mark stands.

use tiendo_core::geo::{Outline, Polygon, Ring};
use tiendo_core::order;

use crate::geometry::Point;
use crate::map::project::Projection;

/// Positions closer than this to the one before are not told apart in a picture.
const NEAR: f64 = 0.4;

/// The land of an area.
pub(super) struct Land {
    pieces: Vec<Piece>,
    /// A point on its largest piece, about the middle.
    pub(super) middle: Point,
    /// The size of its pieces together, in square px.
    pub(super) size: f64,
}

/// Border and holes of one piece.
struct Piece {
    rings: Vec<Vec<Point>>,
    size: f64,
}

impl Land {
    pub(super) fn new(outline: &Outline, projection: &Projection) -> Self {
        let pieces: Vec<Piece> =
            outline.polygons.iter().map(|polygon| Piece::new(polygon, projection)).collect();
        let largest = pieces.iter().reduce(|one, other| if other.size > one.size { other } else { one });
        let middle = largest.map_or((0.0, 0.0), Piece::middle);
        let size = pieces.iter().map(|piece| piece.size).sum();
        Self { pieces, middle, size }
    }

    /// The corners of each piece, to be filled by the even-odd rule: its border, then each hole and back.
    pub(super) fn fills(&self) -> impl Iterator<Item = Vec<Point>> + '_ {
        self.pieces.iter().map(|piece| {
            let start = piece.rings.first().and_then(|outer| outer.first().copied());
            let mut corners = Vec::new();
            for ring in &piece.rings {
                corners.extend(ring.iter().copied().chain(ring.first().copied()).chain(start));
            }
            corners
        })
    }

    /// Each border and edge of a hole as a closed line.
    pub(super) fn borders(&self) -> impl Iterator<Item = Vec<Point>> + '_ {
        let rings = self.pieces.iter().flat_map(|piece| &piece.rings);
        rings.map(|ring| ring.iter().copied().chain(ring.first().copied()).collect())
    }
}

impl Piece {
    fn new(polygon: &Polygon, projection: &Projection) -> Self {
        let rings: Vec<Vec<Point>> = std::iter::once(&polygon.outer)
            .chain(&polygon.holes)
            .map(|ring| thinned(ring, projection))
            .collect();
        let sizes: Vec<f64> = rings.iter().map(|ring| size(ring)).collect();
        let holes: f64 = sizes.iter().skip(1).sum();
        Self { size: (sizes.first().copied().unwrap_or(0.0) - holes).max(0.0), rings }
    }

    /// Of the middles of its stretches along some level lines, the one farthest from any border.
    fn middle(&self) -> Point {
        const LEVELS: [f64; 11] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];
        let outer = self.rings.first().map_or(&[][..], Vec::as_slice);
        let (top, bottom) = outer
            .iter()
            .fold((f64::MAX, f64::MIN), |(top, bottom), point| (top.min(point.1), bottom.max(point.1)));
        let mut best = (0.0, outer.first().copied().unwrap_or((0.0, 0.0)));
        for level in LEVELS {
            let y = top + (bottom - top) * level;
            for stretch in self.crossings(y).chunks_exact(2) {
                let point = (f64::midpoint(stretch[0], stretch[1]), y);
                let clearance = self.clearance(point);
                if clearance > best.0 {
                    best = (clearance, point);
                }
            }
        }
        best.1
    }

    /// The square of the distance to the nearest border.
    fn clearance(&self, point: Point) -> f64 {
        self.edges().map(|(from, to)| square_distance(point, from, to)).fold(f64::MAX, f64::min)
    }

    /// The straight lines of its border and its holes.
    fn edges(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        self.rings.iter().flat_map(|ring| {
            let ends = ring.iter().skip(1).chain(ring.first());
            ring.iter().copied().zip(ends.copied())
        })
    }

    /// Where a level line enters and leaves the piece, from the left.
    fn crossings(&self, y: f64) -> Vec<f64> {
        let crosses = |(from, to): &(Point, Point)| (from.1 > y) != (to.1 > y);
        let at = |(from, to): (Point, Point)| from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1);
        let mut crossings: Vec<f64> = self.edges().filter(crosses).map(at).collect();
        order::sort_by(&mut crossings, f64::total_cmp);
        crossings
    }
}

/// A ring in px, without positions that lie on the one before.
fn thinned(ring: &Ring, projection: &Projection) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for position in ring {
        let point = projection.point(*position);
        let is_new = points
            .last()
            .is_none_or(|last| (last.0 - point.0).abs() > NEAR || (last.1 - point.1).abs() > NEAR);
        if is_new {
            points.push(point);
        }
    }
    points
}

/// The square of the distance from a point to a straight line between two others.
fn square_distance(point: Point, from: Point, to: Point) -> f64 {
    let (along, off) = ((to.0 - from.0, to.1 - from.1), (point.0 - from.0, point.1 - from.1));
    let length = along.0 * along.0 + along.1 * along.1;
    let share = if length > 0.0 { (along.0 * off.0 + along.1 * off.1) / length } else { 0.0 };
    let share = share.clamp(0.0, 1.0);
    let (x, y) = (off.0 - along.0 * share, off.1 - along.1 * share);
    x * x + y * y
}

/// The size of the land in a ring.
fn size(ring: &[Point]) -> f64 {
    let ends = ring.iter().skip(1).chain(ring.first());
    let doubled: f64 = ring.iter().zip(ends).map(|(from, to)| from.0 * to.1 - to.0 * from.1).sum();
    doubled.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use tiendo_core::geo::{Bounds, Position};

    use super::*;

    /// A picture in which a millionth of a degree at the equator is a hundredth of a px.
    fn land(rings: &[&[(i32, i32)]]) -> Land {
        let place = |&(lon, lat): &(i32, i32)| Position { lon: lon * 100, lat: -lat * 100 };
        let mut rings = rings.iter().map(|ring| ring.iter().map(place).collect::<Ring>());
        let polygon = Polygon { outer: rings.next().unwrap(), holes: rings.collect() };
        let least = Position { lon: 0, lat: -10_000 };
        let bounds = Bounds { least, most: Position { lon: 10_000, lat: 0 } };
        let (projection, _) = Projection::fit(bounds, 0.0, 0.0, 100.0, 100.0);
        Land::new(&Outline { polygons: vec![polygon] }, &projection)
    }

    const SQUARE: &[(i32, i32)] = &[(0, 0), (100, 0), (100, 100), (0, 100)];

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 0.05
    }

    #[test]
    fn a_square_has_its_size_and_middle() {
        let land = land(&[SQUARE]);
        assert!(near(land.size, 10_000.0) && near(land.middle.0, 50.0) && near(land.middle.1, 50.0));
        let border: Vec<_> = land.borders().collect();
        assert_eq!((border.len(), border[0].len()), (1, 5), "closed");
    }

    #[test]
    fn the_mark_of_a_bay_stands_on_land() {
        // A U: 100 wide and high, with a bay 20..70 wide from the top down to 90. The middle of its bounds lies in the bay; the
        // widest land is the right arm, 30 wide, with 15 to each side.
        let land = land(&[&[(0, 0), (20, 0), (20, 90), (70, 90), (70, 0), (100, 0), (100, 100), (0, 100)]]);
        // 100 · 100 − 50 · 90 = 5500.
        assert!(near(land.size, 5500.0) && near(land.middle.0, 85.0) && near(land.middle.1, 50.0));
    }

    #[test]
    fn a_hole_is_left_out_of_size_fill_and_middle() {
        let land = land(&[SQUARE, &[(10, 10), (90, 10), (90, 90), (10, 90)]]);
        // 100² − 80² = 3600.
        assert!(near(land.size, 3600.0), "{}", land.size);
        let (x, y) = land.middle;
        assert!(!(10.0..90.0).contains(&x) || !(10.0..90.0).contains(&y), "{x}, {y}");
        let fill: Vec<Vec<Point>> = land.fills().collect();
        // Four corners, back to the first twice; four of the hole, back to its first and to the outer first.
        assert_eq!(fill[0].len(), 6 + 6);
    }

    #[test]
    fn land_too_small_to_be_seen_still_has_a_place() {
        let land = land(&[&[(50, 50), (50, 50), (50, 50)]]);
        assert!(near(land.middle.0, 50.0) && near(land.middle.1, 50.0) && near(land.size, 0.0));
    }
}
