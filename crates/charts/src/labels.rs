//! Where labels go so that they cover neither each other nor the data, nor leave the picture.

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, Rect};
use crate::ink::Type;

/// A text of one or more lines, and where it may stand, best place first.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) lines: Vec<(String, Type)>,
    pub(crate) places: Vec<(Point, Anchor)>,
    /// Left out rather than put over something else.
    pub(crate) optional: bool,
}

/// A label in its place: the baseline of its first line.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) lines: Vec<(String, Type)>,
    pub(crate) at: Point,
    pub(crate) anchor: Anchor,
}

impl Placed {
    /// The rectangle that it covers.
    pub(crate) fn bounds(&self) -> Rect {
        bounds(&self.lines, self.at, self.anchor)
    }
}

impl Placed {
    /// Writes it.
    pub(crate) fn draw(&self, pen: &Pen) -> Result<(), ChartError> {
        let mut y = self.at.1;
        for (place, (text, kind)) in self.lines.iter().enumerate() {
            if place > 0 {
                y += kind.size() * LINE_HEIGHT;
            }
            pen.text(text, (self.at.0, y), self.anchor, *kind)?;
        }
        Ok(())
    }
}

/// Distance of baselines, as a share of the font size.
pub(crate) const LINE_HEIGHT: f64 = 1.25;

/// Closer than this, in px, two texts side by side read as one.
const BETWEEN: f64 = 3.0;

/// Places labels one by one, the most important first.
#[derive(Debug)]
pub(crate) struct Board {
    frame: Rect,
    taken: Vec<Rect>,
    /// Where a label may stand rather than far from what it names.
    soft: Vec<Rect>,
}

impl Board {
    pub(crate) fn new(frame: Rect) -> Self {
        Self { frame, taken: Vec::new(), soft: Vec::new() }
    }

    /// Keeps labels off a rectangle.
    pub(crate) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Keeps labels off a line.
    pub(crate) fn take_line(&mut self, from: Point, to: Point) {
        self.taken.extend(along(from, to));
    }

    /// Keeps labels off a line that has room for one between its dashes: crossed rather than that a label stands far off.
    pub(crate) fn take_softly(&mut self, from: Point, to: Point) {
        self.soft.extend(along(from, to));
    }

    /// The first place of `label` where it covers nothing. One that must be shown and has no such place is put on the
    /// nearest free spot around the first, or where it covers least.
    pub(crate) fn place(&mut self, label: Label) -> Option<Placed> {
        let mut best: Option<(f64, Rect, (Point, Anchor))> = None;
        for (at, anchor, crossing) in candidates(&label) {
            let (at, rect) = self.slid_into_frame(&label, at, anchor);
            let soft = if crossing { 0.0 } else { covered(&self.soft, &rect) };
            let outside = if rect.inside(&self.frame) { 0.0 } else { 1e9 };
            let cost = covered(&self.taken, &rect) + soft + outside;
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, rect, (at, anchor)));
            }
            if cost == 0.0 {
                break;
            }
        }
        let (cost, rect, (at, anchor)) = best?;
        if label.optional && cost > 0.0 {
            return None;
        }
        self.taken.push(Rect { left: rect.left - BETWEEN, right: rect.right + BETWEEN, ..rect });
        Some(Placed { lines: label.lines, at, anchor })
    }

    /// Moves a label sideways into the frame, as far as it takes.
    fn slid_into_frame(&self, label: &Label, at: Point, anchor: Anchor) -> (Point, Rect) {
        let rect = bounds(&label.lines, at, anchor);
        let right_excess = (rect.right - self.frame.right).max(0.0);
        let left_excess = (self.frame.left - rect.left).max(0.0);
        let shift = left_excess - right_excess;
        ((at.0 + shift, at.1), Rect { left: rect.left + shift, right: rect.right + shift, ..rect })
    }
}

/// Where a label may stand, best place first, and whether it may cross there what is only softly taken.
fn candidates(label: &Label) -> impl Iterator<Item = (Point, Anchor, bool)> {
    let own = |crossing| label.places.iter().map(move |(at, anchor)| (*at, *anchor, crossing));
    let needed = !label.optional;
    let first = label.places.first().filter(|_| needed);
    let rings = first
        .into_iter()
        .flat_map(|((x, y), anchor)| around().map(move |(dx, dy)| ((x + dx, y + dy), *anchor, false)));
    own(false).chain(own(true).filter(move |_| needed)).chain(rings)
}

/// How much of `rect` is covered.
fn covered(taken: &[Rect], rect: &Rect) -> f64 {
    taken.iter().map(|taken| taken.overlap(rect)).sum()
}

/// Small squares along a line.
fn along(from: Point, to: Point) -> Vec<Rect> {
    const STEP: f64 = 6.0;
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    let mut squares = Vec::new();
    let mut done = 0.0;
    while done <= length {
        let share = if length > 0.0 { done / length } else { 0.0 };
        let point = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
        squares.push(Rect::around(point, 2.0));
        done += STEP;
    }
    squares
}

/// Offsets in ever wider rings.
fn around() -> impl Iterator<Item = Point> {
    const STEP: f64 = 8.0;
    const RINGS: u8 = 32;
    let directions = [
        (0.0, 1.0),
        (0.0, -1.0),
        (1.0, 0.0),
        (-1.0, 0.0),
        (1.0, 1.0),
        (-1.0, 1.0),
        (1.0, -1.0),
        (-1.0, -1.0),
    ];
    (1..=RINGS).flat_map(move |ring| {
        directions.map(|(x, y)| (x * STEP * f64::from(ring), y * STEP * f64::from(ring)))
    })
}

/// The rectangle that lines of text cover when the first one's baseline is at `at`.
fn bounds(lines: &[(String, Type)], at: Point, anchor: Anchor) -> Rect {
    const GAP: f64 = 2.0;
    let width = lines.iter().map(|(text, kind)| kind.width(text)).fold(0.0, f64::max);
    let left = match anchor {
        Anchor::Start => at.0,
        Anchor::Middle => at.0 - width / 2.0,
        Anchor::End => at.0 - width,
    };
    let first = lines.first().map_or(0.0, |(_, kind)| kind.size());
    let below: f64 = lines.iter().skip(1).map(|(_, kind)| kind.size() * LINE_HEIGHT).sum();
    Rect {
        left: left - GAP,
        right: left + width + GAP,
        top: at.1 - first * 0.9,
        bottom: at.1 + below + first * 0.25,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect { left: 0.0, top: 0.0, right: 300.0, bottom: 200.0 };

    fn label(places: &[Point], optional: bool) -> Label {
        Label {
            lines: vec![("Mục tiêu 2025".into(), Type::TargetLabel)],
            places: places.iter().map(|place| (*place, Anchor::Middle)).collect(),
            optional,
        }
    }

    #[test]
    fn a_label_takes_the_first_free_place_and_stays_in_the_frame() {
        let mut board = Board::new(FRAME);
        board.take_line((0.0, 50.0), (300.0, 50.0));
        let placed = board.place(label(&[(150.0, 50.0), (295.0, 90.0)], false)).unwrap();
        assert!((placed.at.1 - 90.0).abs() < 1e-9);
        assert!(bounds(&placed.lines, placed.at, placed.anchor).inside(&FRAME));
    }

    #[test]
    fn an_optional_label_gives_way_and_a_needed_one_moves_to_the_nearest_free_spot() {
        let mut board = Board::new(FRAME);
        board.take(Rect { bottom: 120.0, ..FRAME });
        assert!(board.place(label(&[(150.0, 60.0)], true)).is_none());
        let placed = board.place(label(&[(150.0, 60.0)], false)).unwrap();
        assert!(placed.bounds().top >= 120.0 && placed.at.1 < 140.0, "{placed:?}");
        assert!(placed.bounds().inside(&FRAME));
    }

    #[test]
    fn a_soft_line_is_crossed_only_where_there_is_no_other_place() {
        let mut board = Board::new(FRAME);
        board.take_softly((0.0, 60.0), (300.0, 60.0));
        let beside = [(150.0, 60.0), (150.0, 120.0)];
        assert!((board.place(label(&beside, false)).unwrap().at.1 - 120.0).abs() < 1e-9);
        assert!((board.place(label(&beside[..1], false)).unwrap().at.1 - 60.0).abs() < 1e-9);
        assert!(board.place(label(&[(50.0, 60.0)], true)).is_none());
    }

    #[test]
    fn a_needed_label_is_shown_even_where_nothing_is_free() {
        let mut board = Board::new(FRAME);
        board.take(FRAME);
        assert!(board.place(label(&[(150.0, 60.0)], false)).unwrap().bounds().inside(&FRAME));
    }
}
