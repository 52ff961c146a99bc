//! What charts along the years share: the axis of years, lines that end where a territory changed, and targets that nothing joins.

use std::ops::RangeInclusive;

use tiendo_core::date::Year;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::value::Value;
use tiendo_core::view::distribution::words::path_name;
use tiendo_office::chart::{Labels, Line, Mark, Series, Stroke};
use tiendo_office::{Decimal, Rgb};

use crate::colors;
use crate::figures::decimal;

/// Beyond so many years, only those with something to show stand on the axis.
const LONGEST: usize = 40;

/// A figure of a year.
pub(crate) type OfYear = (Year, Value);

/// The years of an axis, in order.
pub(crate) struct Years(Vec<Year>);

/// How a line looks.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) color: Rgb,
    pub(crate) mark: Mark,
    pub(crate) labels: Labels,
}

impl Years {
    /// Every year between the first and the last; `None` without any.
    pub(crate) fn spanning(told: impl Iterator<Item = Year>) -> Option<Self> {
        let mut told: Vec<Year> = told.collect();
        told.sort_unstable();
        told.dedup();
        let all: RangeInclusive<Year> = *told.first()?..=*told.last()?;
        Some(Self(if all.clone().count() <= LONGEST { all.collect() } else { told }))
    }

    /// What stands below the axis.
    pub(crate) fn categories(&self) -> Vec<String> {
        self.0.iter().map(|year| format::year(*year)).collect()
    }

    /// A line with these figures; other years are blank.
    pub(crate) fn line(&self, name: String, figures: &[OfYear], look: Look, stroke: Stroke) -> Line {
        let Look { color, mark, labels } = look;
        Line { series: Series { name, values: self.values(figures), labels }, color, stroke, mark }
    }

    /// A line for each stretch without a change of the territory; where there are several, the years tell them apart.
    pub(crate) fn stretches(
        &self,
        figures: &[OfYear],
        is_broken: impl Fn(Year, Year) -> bool,
        name: impl Fn(&str) -> String,
        look: Look,
    ) -> Vec<Line> {
        let stretches: Vec<&[OfYear]> =
            figures.chunk_by(|before, after| !is_broken(before.0, after.0)).collect();
        let several = stretches.len() > 1;
        let line = |stretch: &[OfYear]| {
            let years = if several { told_apart(stretch) } else { String::new() };
            let stroke = if stretch.len() > 1 { Stroke::Solid } else { Stroke::None };
            self.line(name(&years), stretch, look, stroke)
        };
        stretches.into_iter().map(line).collect()
    }

    /// The path of a plan, where it sets one.
    pub(crate) fn path(&self, targets: &[OfYear], lang: Lang) -> Option<Line> {
        let look = Look { color: colors::TARGET, mark: Mark::None, labels: Labels::None };
        let line = || self.line(path_name(lang).to_owned(), targets, look, Stroke::Dashed);
        (!targets.is_empty()).then(line)
    }

    /// Milestones, where there are any; nothing is drawn between two of them.
    pub(crate) fn milestones(&self, targets: &[OfYear], labels: Labels, lang: Lang) -> Option<Line> {
        let look = Look { color: colors::TARGET, mark: Mark::Diamond, labels };
        let name = || lang.pick("Mục tiêu", "Target").to_owned();
        (!targets.is_empty()).then(|| self.line(name(), targets, look, Stroke::None))
    }

    fn values(&self, figures: &[OfYear]) -> Vec<Option<Decimal>> {
        let of_year = |year: &Year| figures.iter().find(|(known, _)| known == year);
        self.0.iter().map(|year| of_year(year).map(|(_, value)| decimal(*value))).collect()
    }
}

/// " 2022–2024", behind a name.
fn told_apart(stretch: &[OfYear]) -> String {
    match stretch {
        [] => String::new(),
        [(only, _)] => format!(" {}", format::year(*only)),
        [(first, _), .., (last, _)] => format!(" {}–{}", format::year(*first), format::year(*last)),
    }
}
