//! The spread of areas as a chart that can be edited: of each year the lowest and the highest figure, the quartiles and the middle, and
//! the chosen area among them.

use tiendo_core::lang::Lang;
use tiendo_core::model::{TargetKind, Unit};
use tiendo_core::value::Value;
use tiendo_core::view::distribution::{Distribution, YearSpread, words};
use tiendo_office::chart::{Axis, Chart, Labels, Line, Mark, Plot, Stroke};
use tiendo_office::{Decimal, Rgb};

use crate::about::language;
use crate::colors;
use crate::figures::{axis, described, labelled, letters, number_format};
use crate::years::{Look, OfYear, Years};

/// A figure of a year that a line goes through.
struct Rung {
    name: (&'static str, &'static str),
    of: fn(&YearSpread) -> Option<Value>,
    stroke: Stroke,
    color: Rgb,
    mark: Mark,
    labels: Labels,
}

/// From the top down, as they stand in the picture.
const RUNGS: [Rung; 5] = [
    Rung {
        name: ("Cao nhất", "Highest"),
        of: |spread| spread.highest().map(|dot| dot.measured.value),
        stroke: Stroke::Dashed,
        color: colors::NEUTRAL,
        mark: Mark::Dash,
        labels: Labels::Above,
    },
    Rung {
        name: ("Tứ phân vị trên", "Upper quartile"),
        of: |spread| spread.quartiles().map(|found| found.upper.value),
        stroke: Stroke::Thin,
        color: colors::NEUTRAL,
        mark: Mark::Dash,
        labels: Labels::None,
    },
    Rung {
        name: ("Trung vị", "Median"),
        of: |spread| spread.middle().map(|middle| middle.value),
        stroke: Stroke::Solid,
        color: colors::TEXT_SOFT,
        mark: Mark::Square,
        labels: Labels::Above,
    },
    Rung {
        name: ("Tứ phân vị dưới", "Lower quartile"),
        of: |spread| spread.quartiles().map(|found| found.lower.value),
        stroke: Stroke::Thin,
        color: colors::NEUTRAL,
        mark: Mark::Dash,
        labels: Labels::None,
    },
    Rung {
        name: ("Thấp nhất", "Lowest"),
        of: |spread| spread.lowest().map(|dot| dot.measured.value),
        stroke: Stroke::Dashed,
        color: colors::NEUTRAL,
        mark: Mark::Dash,
        labels: Labels::Below,
    },
];

/// The chart, with letters of a size; `None` where no year has figures of several areas.
pub(crate) fn chart(spread: &Distribution, size: u16, lang: Lang) -> Option<Chart> {
    let format = number_format(spread.subject.unit)?;
    let told: Vec<&YearSpread> = spread.years.iter().filter(|year| year.middle().is_some()).collect();
    let of_chosen: Vec<OfYear> =
        spread.of_chosen().map(|(year, dot)| (year.year, dot.measured.value)).collect();
    told.first()?;
    let years =
        Years::spanning(told.iter().map(|year| year.year).chain(of_chosen.iter().map(|(year, _)| *year)))?;
    let rungs = RUNGS.iter().filter_map(|rung| line(rung, &told, &years, spread.sample, lang));
    let chosen = years.stretches(
        &of_chosen,
        |year, later| spread.is_broken_between(year, later),
        |years| labelled(format!("{}{years}", spread.place.label(lang)), spread.sample, lang),
        Look { color: colors::ACCENT, mark: Mark::Circle, labels: Labels::None },
    );
    let aims = |kind| -> Vec<OfYear> {
        let of_kind = told.iter().filter_map(|year| year.aim).filter(|aim| aim.kind == kind);
        of_kind.map(|aim| (aim.year, aim.value)).collect()
    };
    let figures = told.iter().flat_map(|year| &year.dots).map(|dot| dot.measured.value);
    let shown_aims = told.iter().filter_map(|year| year.aim).map(|aim| aim.value);
    let targets = [
        years.path(&aims(TargetKind::Path), lang),
        years.milestones(&aims(TargetKind::Milestone), Labels::None, lang),
    ];
    Some(Chart {
        name: spread.subject.name.get(lang).to_owned(),
        description: described(words::headline(spread, lang), spread.sample, lang),
        heading: lang.pick("Năm", "Year").to_owned(),
        categories: years.categories(),
        axis: axis_around(spread.subject.unit, figures.chain(shown_aims)),
        plot: Plot::Lines(rungs.chain(chosen).chain(targets.into_iter().flatten()).collect()),
        format,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}

/// The axis of shares from the ten below all of these to the ten above: how far apart areas are is what the picture is about, and lines,
/// unlike bars, need not begin at 0.
fn axis_around(unit: Unit, figures: impl Iterator<Item = Value>) -> Axis {
    const TEN: i64 = 1000;
    let figures: Vec<i64> = figures.map(Value::hundredths).collect();
    let ends = figures.iter().min().zip(figures.iter().max()).filter(|_| unit == Unit::Percent);
    let Some((least, greatest)) = ends else { return axis(unit, std::iter::empty()) };
    let tens = least.div_euclid(TEN)..=greatest.div_euclid(TEN) + i64::from(greatest.rem_euclid(TEN) > 0);
    let end = |tens: &i64| tens.checked_mul(TEN).map(Decimal::hundredths);
    Axis { min: end(tens.start()), max: end(tens.end()), ..axis(unit, std::iter::empty()) }
}

/// The line through a figure of each year; `None` where no year has it.
fn line(rung: &Rung, told: &[&YearSpread], years: &Years, sample: bool, lang: Lang) -> Option<Line> {
    let figures: Vec<OfYear> = told.iter().filter_map(|year| Some((year.year, (rung.of)(year)?))).collect();
    figures.first()?;
    let Rung { name: (vi, en), color, mark, labels, stroke, .. } = *rung;
    let name = labelled(lang.pick(vi, en).to_owned(), sample, lang);
    Some(years.line(name, &figures, Look { color, mark, labels }, stroke))
}
