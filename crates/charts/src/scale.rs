//! From figures and years to positions: the plotters coordinate system of a chart, and round ticks.

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::{RangedCoordi32, RangedCoordi64};
use tiendo_core::date::Year;
use tiendo_core::format::{self, Decimals};
use tiendo_core::lang::Lang;
use tiendo_core::model::Unit;
use tiendo_core::value::Value;

use crate::geometry::{Point, Rect};

/// Years across, figures (in hundredths of their unit) up.
pub(crate) struct Scale {
    coordinates: Cartesian2d<RangedCoordi32, RangedCoordi64>,
}

/// plotters maps to whole units; this many to a px keep a tenth of a px.
const UNITS: f64 = 10.0;

impl Scale {
    /// Maps `years` and `figures` onto `plot`.
    pub(crate) fn new(plot: Rect, years: (Year, Year), figures: &Ticks) -> Self {
        // A single year would be a range of nothing.
        let to_year = years.1.max(years.0 + 1);
        let coordinates = Cartesian2d::new(
            i32::from(years.0)..i32::from(to_year),
            figures.from.hundredths()..figures.to.hundredths(),
            (units(plot.left)..units(plot.right), units(plot.bottom)..units(plot.top)),
        );
        Self { coordinates }
    }

    /// The position of a figure in px.
    pub(crate) fn at(&self, year: Year, value: Value) -> Point {
        let (x, y) = self.coordinates.translate(&(i32::from(year), value.hundredths()));
        (f64::from(x) / UNITS, f64::from(y) / UNITS)
    }

    /// The horizontal position of a year in px.
    pub(crate) fn x(&self, year: Year) -> f64 {
        self.at(year, Value::default()).0
    }

    /// The vertical position of a figure in px, whatever the year.
    pub(crate) fn y(&self, figure: Value) -> f64 {
        self.at(0, figure).1
    }
}

#[expect(clippy::cast_possible_truncation, reason = "positions in a picture of a few thousand px")]
fn units(px: f64) -> i32 {
    (px * UNITS).round() as i32
}

/// Round figures along an axis, and the range that it spans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ticks {
    pub(crate) from: Value,
    pub(crate) to: Value,
    pub(crate) marks: Vec<Value>,
}

impl Ticks {
    /// An axis that holds every figure of `figures` with some room, and stays within what the unit allows.
    pub(crate) fn around(figures: &[Value], unit: Unit) -> Self {
        if unit == Unit::YesNo {
            let (from, to) = (Value::from_hundredths(-25), Value::from_hundredths(125));
            return Self { from, to, marks: vec![Value::NO, Value::YES] };
        }
        let hundredths = || figures.iter().map(|figure| figure.hundredths());
        let (lowest, highest) = (hundredths().min().unwrap_or(0), hundredths().max().unwrap_or(10_000));
        // Figures that hardly differ would otherwise look far apart.
        let least_range = if unit == Unit::Percent { 1000 } else { 100 };
        let lowest = lowest.min((highest - least_range).max(0));
        let highest = highest.max(lowest + least_range);
        let step = step(highest - lowest);
        // A figure on the edge of the axis would have its label outside.
        let from = ((lowest - 1).div_euclid(step) * step).max(0);
        let to = (highest.div_euclid(step) + 1) * step;
        let to = if unit == Unit::Percent { to.min(10_000) } else { to };
        let mut marks = Vec::new();
        let mut mark = from;
        while mark <= to {
            marks.push(Value::from_hundredths(mark));
            mark += step;
        }
        Self { from: Value::from_hundredths(from), to: Value::from_hundredths(to), marks }
    }
}

/// A figure beside its tick.
pub(crate) fn tick_text(mark: Value, unit: Unit, lang: Lang) -> String {
    format::in_unit(mark, unit, Decimals::AsNeeded, lang)
}

/// The round step, in hundredths, that cuts `range` into about five.
fn step(range: i64) -> i64 {
    let mut magnitude = 1;
    loop {
        if let Some(nice) = [1, 2, 5].into_iter().find(|nice| nice * magnitude * 5 >= range) {
            return nice * magnitude;
        }
        magnitude *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(figures: &[i64]) -> Vec<i64> {
        let figures: Vec<Value> = figures.iter().map(|figure| Value::from_hundredths(*figure)).collect();
        Ticks::around(&figures, Unit::Percent).marks.iter().map(|mark| mark.hundredths() / 100).collect()
    }

    #[test]
    fn ticks_are_round_and_hold_every_figure() {
        assert_eq!(marks(&[5600, 6320, 7000, 8000]), [55, 60, 65, 70, 75, 80, 85]);
        assert_eq!(marks(&[4690, 8000]), [40, 50, 60, 70, 80, 90]);
        assert_eq!(marks(&[2278, 8826]), [20, 40, 60, 80, 100]);
        assert_eq!(marks(&[10_000, 10_000]), [88, 90, 92, 94, 96, 98, 100]);
        assert_eq!(marks(&[0, 0]), [0, 2, 4, 6, 8, 10, 12]);
        assert_eq!(marks(&[]), [0, 20, 40, 60, 80, 100]);
    }

    #[test]
    fn a_figure_keeps_its_place() {
        let plot = Rect { left: 40.0, top: 10.0, right: 440.0, bottom: 210.0 };
        let ticks = Ticks { from: Value::whole(0), to: Value::whole(100), marks: vec![] };
        let scale = Scale::new(plot, (2022, 2030), &ticks);
        assert_eq!(scale.at(2022, Value::whole(0)), (40.0, 210.0));
        assert_eq!(scale.at(2030, Value::whole(100)), (440.0, 10.0));
        assert_eq!(scale.at(2026, Value::from_hundredths(2500)), (240.0, 160.0));
    }
}
