//! The names at the ends of the lines: in the order of the ends, spread so that none touches another, each led to by a thin line.

use tiendo_core::lang::Lang;
use tiendo_core::order;
use tiendo_core::view::Comparison;
use tiendo_core::view::compare::words;

use super::shape::Shape;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, Rect};
use crate::ink::{Ink, Type};
use crate::wrap;

const LINE: f64 = 17.0;
/// Between the names of two lines.
const GAP: f64 = 5.0;
/// The shape of the line's points, and the space behind it.
const SHAPE: f64 = 14.0;
const BETWEEN_WORDS: f64 = 5.0;

/// A name and the latest figure, broken into lines; the figure is the end of the last one.
struct Name {
    lines: Vec<String>,
    value: String,
    /// Whether the figure stands on the last line of the name, or on one of its own.
    beside: bool,
}

impl Name {
    fn new(name: &str, value: String, room: f64) -> Self {
        let lines = wrap::lines(name, Type::Label, room);
        let last = lines.last().map_or(0.0, |line| Type::Label.width(line));
        let beside = last + BETWEEN_WORDS + Type::Value.width(&value) <= room;
        Self { lines, value, beside }
    }

    fn width(&self) -> f64 {
        let names = self.lines.iter().map(|line| Type::Label.width(line)).fold(0.0, f64::max);
        let value = Type::Value.width(&self.value);
        let last = self.lines.last().map_or(0.0, |line| Type::Label.width(line) + BETWEEN_WORDS);
        names.max(if self.beside { last + value } else { value })
    }

    fn height(&self) -> f64 {
        let lines = self.lines.len() + usize::from(!self.beside);
        LINE * f64::from(u32::try_from(lines).unwrap_or(u32::MAX))
    }
}

/// The names of all lines.
pub(super) struct Names(Vec<Name>);

impl Names {
    pub(super) fn new(comparison: &Comparison, lang: Lang, widest: f64) -> Self {
        let labels = (0..comparison.lines.len()).filter_map(|line| words::end_label(comparison, line, lang));
        Self(labels.map(|(name, value)| Name::new(&name, value, widest - SHAPE)).collect())
    }

    pub(super) fn width(&self) -> f64 {
        self.0.iter().map(|name| name.width() + SHAPE).fold(0.0, f64::max)
    }

    /// As high as they are when one stands right below the other.
    pub(super) fn height(&self) -> f64 {
        self.0.iter().map(|name| name.height() + GAP).sum()
    }

    /// Puts each name as near to the end of its line as the others allow; `ends` in the order of the names.
    pub(super) fn spread(self, ends: Vec<Point>, plot: Rect, left: f64) -> Ends {
        let heights: Vec<f64> = self.0.iter().map(|name| name.height() + GAP).collect();
        let wanted: Vec<f64> = ends.iter().map(|end| end.1).collect();
        let middles = spread(&wanted, &heights, (plot.top - GAP, plot.bottom + GAP));
        let placed = self.0.into_iter().zip(ends).zip(middles).map(|((name, end), middle)| Placed {
            name,
            end,
            middle,
        });
        Ends { placed: placed.collect(), left, plot_right: plot.right }
    }
}

struct Placed {
    name: Name,
    /// The last point of the line.
    end: Point,
    /// The middle of the name.
    middle: f64,
}

/// Names in their places.
pub(super) struct Ends {
    placed: Vec<Placed>,
    left: f64,
    plot_right: f64,
}

impl Ends {
    pub(super) fn draw(&self, pen: &Pen, place: usize) -> Result<(), ChartError> {
        let Some(Placed { name, end, middle }) = self.placed.get(place) else { return Ok(()) };
        pen.line(&self.leader(*end, *middle), Ink::ComparisonLeader)?;
        Shape::of(place).draw(pen, (self.left + 5.0, *middle))?;
        let x = self.left + SHAPE;
        let mut y = middle - name.height() / 2.0 + 13.0;
        for line in &name.lines {
            pen.text(line, (x, y), Anchor::Start, Type::Label)?;
            y += LINE;
        }
        let last = name.lines.last().map_or(0.0, |line| Type::Label.width(line) + BETWEEN_WORDS);
        let at = if name.beside { (x + last, y - LINE) } else { (x, y) };
        pen.text(&name.value, at, Anchor::Start, Type::Value)
    }

    /// From the end of a line to its name.
    fn leader(&self, end: Point, middle: f64) -> [Point; 3] {
        let bend = self.plot_right.max(end.0) + 8.0;
        [(end.0 + 8.0, end.1), (bend, end.1), (self.left - 4.0, middle)]
    }

    /// The thin line to each name.
    pub(super) fn leaders(&self) -> impl Iterator<Item = [Point; 3]> {
        self.placed.iter().map(|placed| self.leader(placed.end, placed.middle))
    }

    /// The rectangle of each name.
    pub(super) fn bounds(&self) -> Vec<Rect> {
        let rect = |placed: &Placed| {
            let half = placed.name.height() / 2.0;
            let right = self.left + SHAPE + placed.name.width();
            Rect { left: self.left, right, top: placed.middle - half, bottom: placed.middle + half }
        };
        self.placed.iter().map(rect).collect()
    }
}

/// Middles of blocks of these heights, in the order of `wanted` and as near to it as they can be without touching, between
/// `top` and `bottom` where they all have room there.
fn spread(wanted: &[f64], heights: &[f64], (top, bottom): (f64, f64)) -> Vec<f64> {
    let mut blocks: Vec<(usize, f64, f64)> = wanted
        .iter()
        .zip(heights)
        .enumerate()
        .map(|(place, (middle, height))| (place, *middle, *height))
        .collect();
    order::sort_by(&mut blocks, |one, other| one.1.total_cmp(&other.1));
    // Down from the top, then up from the bottom.
    let mut free = top;
    for (_, middle, height) in &mut blocks {
        *middle = middle.max(free + *height / 2.0);
        free = *middle + *height / 2.0;
    }
    let mut free = bottom;
    for (_, middle, height) in blocks.iter_mut().rev() {
        *middle = middle.min(free - *height / 2.0);
        free = *middle - *height / 2.0;
    }
    order::sort_by(&mut blocks, |one, other| one.0.cmp(&other.0));
    blocks.into_iter().map(|(_, middle, _)| middle).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_stay_at_their_ends_and_move_apart_where_they_meet() {
        // 50 is free. 100 and 104 need 20 between their middles: the second moves down to 120.
        assert_eq!(spread(&[104.0, 50.0, 100.0], &[20.0; 3], (0.0, 200.0)), [120.0, 50.0, 100.0]);
        // At the bottom both move up: the last ends at 200.
        assert_eq!(spread(&[199.0, 198.0], &[20.0; 2], (0.0, 200.0)), [190.0, 170.0]);
    }

    proptest! {
        #[test]
        fn names_never_touch_nor_leave_the_plot(
            blocks in proptest::collection::vec((0.0_f64..300.0, 17.0_f64..50.0), 0..7)
        ) {
            let (wanted, heights): (Vec<f64>, Vec<f64>) = blocks.into_iter().unzip();
            let middles = spread(&wanted, &heights, (0.0, 300.0));
            for (place, middle) in middles.iter().enumerate() {
                prop_assert!(middle - heights[place] / 2.0 >= -1e-9 && middle + heights[place] / 2.0 <= 300.0 + 1e-9);
                for (other, its) in middles.iter().enumerate().skip(place + 1) {
                    let apart = f64::midpoint(heights[place], heights[other]);
                    prop_assert!((middle - its).abs() >= apart - 1e-9);
                }
            }
        }
    }
}
