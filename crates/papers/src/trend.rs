//! A trend as a chart that can be edited: years from left to right, figures as lines, targets as marks.

use std::ops::RangeInclusive;

use tiendo_core::date::Year;
use tiendo_core::export::sample_notice;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::model::{TargetKind, Unit};
use tiendo_core::sentence;
use tiendo_core::standing::Status;
use tiendo_core::value::Value;
use tiendo_core::view::{Trend, TrendPoint};
use tiendo_office::Decimal;
use tiendo_office::chart::{Axis, Chart, Labels, Letters, Line, Mark, Plot, Series, Stroke};
use tiendo_office::workbook::NumberFormat;

use crate::about::{FONT, language};
use crate::colors;

/// Beyond so many years, only those with something to show stand on the axis.
const LONGEST: usize = 40;

/// The chart of a trend, with letters of a size; `None` where there is no number to draw.
pub(crate) fn chart(trend: &Trend, size: u16, lang: Lang) -> Option<Chart> {
    let format = number_format(trend.subject.unit)?;
    let years = years(trend);
    if years.is_empty() || trend.points.is_empty() && trend.other_points.is_empty() {
        return None;
    }
    let mut lines = figures(trend, &years, lang);
    lines.extend(other_bases(trend, &years, lang));
    lines.extend(targets(trend, &years, lang));
    Some(Chart {
        name: trend.subject.name.get(lang).to_owned(),
        description: described(sentence::headline(trend, lang), trend.sample, lang),
        heading: lang.pick("Năm", "Year").to_owned(),
        categories: years.iter().map(|year| format::year(*year)).collect(),
        plot: Plot::Lines(lines),
        axis: axis(trend.subject.unit, trend.points.iter().map(|point| point.measured.value)),
        format,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}

/// How numbers of a unit are written; `None` of what is no number.
pub(crate) const fn number_format(unit: Unit) -> Option<NumberFormat> {
    match unit {
        Unit::Percent => Some(NumberFormat::Decimals),
        Unit::Count | Unit::Unknown => Some(NumberFormat::Count),
        Unit::YesNo | Unit::Level => None,
    }
}

/// The axis of a unit: shares from 0 to 100 unless one is outside of these.
pub(crate) fn axis(unit: Unit, figures: impl Iterator<Item = Value>) -> Axis {
    if unit != Unit::Percent {
        return Axis { min: Some(Decimal::hundredths(0)), ..Axis::default() };
    }
    let all = Value::whole(0)..=Value::whole(100);
    let fits = figures.into_iter().all(|figure| all.contains(&figure));
    let end = |value: &Value| fits.then(|| decimal(*value));
    Axis { title: "%".to_owned(), min: end(all.start()), max: end(all.end()) }
}

pub(crate) const fn decimal(value: Value) -> Decimal {
    Decimal::hundredths(value.hundredths())
}

pub(crate) fn letters(size: u16) -> Letters {
    Letters { font: FONT.to_owned(), size, color: colors::TEXT_SOFT }
}

/// A text in place of the picture, with the label of sample data.
pub(crate) fn described(text: String, sample: bool, lang: Lang) -> String {
    if sample { format!("{text}. {}", sample_notice(lang)) } else { text }
}

/// The years of the axis: every one between the first and the last.
fn years(trend: &Trend) -> Vec<Year> {
    let figures = trend.points.iter().chain(&trend.other_points).map(|point| point.year);
    let mut told: Vec<Year> = figures.chain(trend.targets.iter().map(|target| target.year)).collect();
    told.sort_unstable();
    told.dedup();
    let (Some(first), Some(last)) = (told.first(), told.last()) else { return told };
    let all: RangeInclusive<Year> = *first..=*last;
    if all.clone().count() <= LONGEST { all.collect() } else { told }
}

/// The figures on the targets' basis, a line for each stretch without a change of the territory.
fn figures(trend: &Trend, years: &[Year], lang: Lang) -> Vec<Line> {
    let mut stretches: Vec<Vec<&TrendPoint>> = Vec::new();
    for point in &trend.points {
        let broken = |stretch: &Vec<&TrendPoint>| {
            stretch.last().is_none_or(|before| trend.is_broken_between(before.year, point.year))
        };
        match stretches.last_mut() {
            Some(stretch) if !broken(stretch) => stretch.push(point),
            _ => stretches.push(vec![point]),
        }
    }
    let several = stretches.len() > 1;
    let (labels, _) = sides(trend);
    let line = |stretch: Vec<&TrendPoint>| {
        let mut name = trend.area.name.get(lang).to_owned();
        if let (true, Some(first), Some(last)) = (several, stretch.first(), stretch.last()) {
            let years = [first, last].map(|point| format::year(point.year));
            name.push_str(&if first.year == last.year {
                format!(" {}", years[0])
            } else {
                format!(" {}", years.join("–"))
            });
        }
        let stroke = if stretch.len() > 1 { Stroke::Solid } else { Stroke::None };
        Line {
            series: series(labelled(name, trend.sample, lang), &stretch, years, labels),
            color: colors::ACCENT,
            stroke,
            mark: Mark::Circle,
        }
    };
    stretches.into_iter().map(line).collect()
}

/// On which side figures and targets are written: away from each other, as the latest figure stands.
fn sides(trend: &Trend) -> (Labels, Labels) {
    let is_met = |point: &TrendPoint| point.standing.status() == Status::Met;
    if trend.targets.is_empty() || trend.points.last().is_some_and(is_met) {
        (Labels::Above, Labels::Below)
    } else {
        (Labels::Below, Labels::Above)
    }
}

/// Figures on other bases, never joined.
fn other_bases(trend: &Trend, years: &[Year], lang: Lang) -> Vec<Line> {
    let mut kinds: Vec<&str> = Vec::new();
    for point in &trend.other_points {
        if !kinds.contains(&&*point.denominator_kind) {
            kinds.push(&point.denominator_kind);
        }
    }
    let line = |kind: &str| {
        let points: Vec<&TrendPoint> =
            trend.other_points.iter().filter(|point| &*point.denominator_kind == kind).collect();
        let other = lang.pick("Khác cách tính", "Other basis");
        let name = format!("{other}: {}", sentence::denominator_kind(kind, lang));
        Line {
            series: series(labelled(name, trend.sample, lang), &points, years, Labels::Above),
            color: colors::TEXT_SOFT,
            stroke: Stroke::None,
            mark: Mark::Square,
        }
    };
    kinds.into_iter().map(line).collect()
}

/// The path of the plan, where it sets one, and the milestones, which nothing joins.
fn targets(trend: &Trend, years: &[Year], lang: Lang) -> Vec<Line> {
    let line = |name: &str, values: Vec<(Year, Value)>, stroke, mark, labels| Line {
        series: Series { name: name.to_owned(), values: by_year(&values, years), labels },
        color: colors::TARGET,
        stroke,
        mark,
    };
    let of = |targets: &[tiendo_core::view::TargetPoint]| -> Vec<(Year, Value)> {
        targets.iter().map(|target| (target.year, target.value)).collect()
    };
    let mut lines = Vec::new();
    let path = of(trend.path());
    if !path.is_empty() {
        let name = lang.pick("Lộ trình của kế hoạch", "The plan’s path");
        lines.push(line(name, path, Stroke::Dashed, Mark::None, Labels::None));
    }
    let milestones = trend.targets.iter().filter(|target| target.kind == TargetKind::Milestone);
    let milestones: Vec<(Year, Value)> = milestones.map(|target| (target.year, target.value)).collect();
    if !milestones.is_empty() {
        let (_, labels) = sides(trend);
        lines.push(line(lang.pick("Mục tiêu", "Target"), milestones, Stroke::None, Mark::Diamond, labels));
    }
    lines
}

fn series(name: String, points: &[&TrendPoint], years: &[Year], labels: Labels) -> Series {
    let values: Vec<(Year, Value)> = points.iter().map(|point| (point.year, point.measured.value)).collect();
    Series { name, values: by_year(&values, years), labels }
}

fn by_year(values: &[(Year, Value)], years: &[Year]) -> Vec<Option<Decimal>> {
    let of_year =
        |year: &Year| values.iter().find(|(known, _)| known == year).map(|(_, value)| decimal(*value));
    years.iter().map(of_year).collect()
}

/// A name with the label of sample data, which goes wherever the chart is copied to.
pub(crate) fn labelled(name: String, sample: bool, lang: Lang) -> String {
    if sample { format!("{name} ({})", lang.pick("số liệu minh họa", "sample data")) } else { name }
}

#[cfg(test)]
mod tests;
