//! From figures and years to positions: the plotters coordinate system of a chart, and round ticks.

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use tiendo_core::date::Year;
use tiendo_core::model::Unit;
use tiendo_core::value::Value;

use crate::canvas::Point;

/// The rectangle of a picture in which data is drawn, in px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Plot {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

/// Years across, figures up.
pub(crate) struct Scale {
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
}

/// plotters maps to whole units; this many to a px keep a tenth of a px.
const UNITS: f64 = 10.0;

impl Scale {
    /// Maps `years` and `figures` onto `plot`.
    pub(crate) fn new(plot: Plot, years: (Year, Year), figures: &Ticks) -> Self {
        let from_year = f64::from(years.0);
        // A single year would be a range of nothing.
        let to_year = f64::from(years.1.max(years.0 + 1));
        let coordinates = Cartesian2d::new(
            from_year..to_year,
            figures.from..figures.to,
            (units(plot.left)..units(plot.right), units(plot.bottom)..units(plot.top)),
        );
        Self { coordinates }
    }

    /// The position of a figure in px.
    pub(crate) fn at(&self, year: Year, value: Value) -> Point {
        self.place(f64::from(year), value.to_f64())
    }

    /// The horizontal position of a year in px.
    pub(crate) fn x(&self, year: Year) -> f64 {
        self.place(f64::from(year), 0.0).0
    }

    /// The vertical position of a tick in px.
    pub(crate) fn y(&self, figure: f64) -> f64 {
        self.place(0.0, figure).1
    }

    fn place(&self, year: f64, figure: f64) -> Point {
        let (x, y) = self.coordinates.translate(&(year, figure));
        (f64::from(x) / UNITS, f64::from(y) / UNITS)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "positions in a picture of a few thousand px")]
fn units(px: f64) -> i32 {
    (px * UNITS).round() as i32
}

/// Round figures along an axis, and the range that it spans.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ticks {
    pub(crate) from: f64,
    pub(crate) to: f64,
    pub(crate) marks: Vec<f64>,
}

impl Ticks {
    /// An axis that holds every figure of `figures` with some room, and stays within what the unit allows.
    pub(crate) fn around(figures: impl Iterator<Item = Value> + Clone, unit: Unit) -> Self {
        if unit == Unit::YesNo {
            return Self { from: -0.25, to: 1.25, marks: vec![0.0, 1.0] };
        }
        let lowest = figures.clone().map(Value::to_f64).reduce(f64::min).unwrap_or(0.0);
        let highest = figures.map(Value::to_f64).reduce(f64::max).unwrap_or(100.0);
        let step = step((highest - lowest).max(if unit == Unit::Percent { 10.0 } else { 1.0 }));
        let from = ((lowest / step).floor() * step - if lowest % step == 0.0 { step } else { 0.0 }).max(0.0);
        let mut to = (highest / step).ceil() * step;
        if highest % step == 0.0 {
            to += step;
        }
        if unit == Unit::Percent {
            to = to.min(100.0);
        }
        let mut marks = Vec::new();
        let mut mark = from;
        while mark <= to + step / 100.0 {
            marks.push(mark);
            mark += step;
        }
        Self { from, to, marks }
    }
}

/// The round step that cuts `range` into about five.
fn step(range: f64) -> f64 {
    let rough = range / 5.0;
    let magnitude = 10_f64.powf(rough.log10().floor());
    let nice = [1.0, 2.0, 5.0, 10.0].into_iter().find(|nice| nice * magnitude >= rough).unwrap_or(10.0);
    nice * magnitude
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(figures: &[i64]) -> Vec<f64> {
        Ticks::around(figures.iter().map(|figure| Value::from_hundredths(*figure)), Unit::Percent).marks
    }

    #[test]
    fn ticks_are_round_and_hold_every_figure() {
        assert_eq!(marks(&[5600, 6320, 7000, 8000]), [55.0, 60.0, 65.0, 70.0, 75.0, 80.0, 85.0]);
        assert_eq!(marks(&[2278, 8826]), [20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(marks(&[10_000, 10_000]), [98.0, 100.0]);
        assert_eq!(marks(&[]), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
    }

    #[test]
    fn a_figure_keeps_its_place() {
        let plot = Plot { left: 40.0, top: 10.0, right: 440.0, bottom: 210.0 };
        let ticks = Ticks { from: 0.0, to: 100.0, marks: vec![] };
        let scale = Scale::new(plot, (2022, 2030), &ticks);
        assert_eq!(scale.at(2022, Value::whole(0)), (40.0, 210.0));
        assert_eq!(scale.at(2030, Value::whole(100)), (440.0, 10.0));
        assert_eq!(scale.at(2026, Value::from_hundredths(2500)), (240.0, 160.0));
    }
}
