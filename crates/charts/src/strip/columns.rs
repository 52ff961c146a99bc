//! Where the years stand, and what stands in each: dots, or bars where dots would cover each other or be too many.

use tiendo_core::date::Year;
use tiendo_core::view::YearSpread;

use crate::geometry::Rect;
use crate::strip::Layout;
use crate::strip::swarm::{counts, swarm};

/// Of more figures than this in all years together, bars are drawn.
const MOST_DOTS: usize = 260;
/// Bars in all years together.
const MOST_BARS: usize = 260;
const MOST_BARS_OF_A_YEAR: usize = 40;
/// Half a column, in px, where years are few.
const WIDEST_HALF: f64 = 44.0;
/// Between two dots, in px.
const BETWEEN: f64 = 1.0;

/// A year of the picture.
pub(super) struct Column<'a> {
    pub(super) spread: &'a YearSpread,
    /// Its middle.
    pub(super) x: f64,
    /// From one year's middle to the next.
    pub(super) room: f64,
    /// Half the width of the lines drawn across it.
    pub(super) half: f64,
    pub(super) marks: Marks,
}

/// The figures of a year.
pub(super) enum Marks {
    /// How far from the middle each dot stands, lowest first.
    Dots(Vec<f64>),
    /// As many as there are at each height.
    Bars(Vec<Rect>),
}

impl Column<'_> {
    /// How far from the middle a dot stands.
    pub(super) fn aside(&self, place: usize) -> f64 {
        match &self.marks {
            Marks::Dots(places) => places.get(place).copied().unwrap_or(0.0),
            Marks::Bars(_) => 0.0,
        }
    }
}

impl<'a> Layout<'a> {
    pub(super) fn columns(&self) -> Vec<Column<'a>> {
        let years = &self.distribution.years;
        let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
        let number = |year: Year| f64::from(i32::from(year) - i32::from(first.year));
        let room = (self.plot.right - self.plot.left) / (number(last.year) + 1.0);
        // `f64::clamp` can panic with a message, which alone brings the printing of floats into the WebAssembly.
        let half = f64::min(room / 2.0 - 5.0, WIDEST_HALF);
        let half = half.max(2.0);
        let dots = self.swarms(half);
        let most = match dots {
            Some(_) => 0,
            None => years.iter().flat_map(|spread| self.counts_of(spread)).max().unwrap_or(0),
        };
        years
            .iter()
            .enumerate()
            .map(|(place, spread)| {
                let x = self.plot.left + room * (number(spread.year) + 0.5);
                let marks = match dots.as_ref().and_then(|dots| dots.get(place)) {
                    Some(places) => Marks::Dots(places.clone()),
                    None => Marks::Bars(self.bars(spread, (x, half), most)),
                };
                Column { spread, x, room, half, marks }
            })
            .collect()
    }

    /// The dots of every year, where they fit.
    fn swarms(&self, half: f64) -> Option<Vec<Vec<f64>>> {
        let years = &self.distribution.years;
        if years.iter().map(|spread| spread.dots.len()).sum::<usize>() > MOST_DOTS {
            return None;
        }
        let swarms: Vec<Vec<f64>> = years
            .iter()
            .map(|spread| {
                let heights: Vec<f64> =
                    spread.dots.iter().rev().map(|dot| self.y(dot.measured.value)).collect();
                let mut places = swarm(&heights, 2.0 * self.radius + BETWEEN);
                places.reverse();
                places
            })
            .collect();
        let fits = swarms.iter().flatten().all(|aside| aside.abs() + self.radius <= half);
        fits.then_some(swarms)
    }

    /// Bars as wide as there are figures, `most` filling the column.
    fn bars(&self, spread: &YearSpread, (x, half): (f64, f64), most: usize) -> Vec<Rect> {
        let counts = self.counts_of(spread);
        let height = (self.plot.bottom - self.plot.top) / counts.len().max(1) as f64;
        let bar = |(place, count): (usize, &usize)| {
            let bottom = self.plot.bottom - height * place as f64;
            // Of thousands a single area would not be seen.
            let reach = (half * *count as f64 / most.max(1) as f64).max(0.75);
            Rect { left: x - reach, right: x + reach, top: bottom - height + 0.5, bottom }
        };
        counts.iter().enumerate().filter(|(_, count)| **count > 0).map(bar).collect()
    }

    fn counts_of(&self, spread: &YearSpread) -> Vec<usize> {
        let bins = (MOST_BARS / self.distribution.years.len().max(1)).clamp(1, MOST_BARS_OF_A_YEAR);
        let range = (self.ticks.from.hundredths(), self.ticks.to.hundredths());
        counts(spread.dots.iter().map(|dot| dot.measured.value.hundredths()), range, bins)
    }
}
