//! A trend as a chart that can be edited: years from left to right, figures as lines, targets as marks.

use tiendo_core::lang::Lang;
use tiendo_core::model::TargetKind;
use tiendo_core::sentence;
use tiendo_core::standing::Status;
use tiendo_core::view::{TargetPoint, Trend, TrendPoint};
use tiendo_office::chart::{Chart, Labels, Line, Mark, Plot, Stroke};

use crate::about::language;
use crate::colors;
use crate::figures::{axis, described, labelled, letters, number_format};
use crate::years::{Look, OfYear, Years};

/// The chart of a trend, with letters of a size; `None` where there is no number to draw.
pub(crate) fn chart(trend: &Trend, size: u16, lang: Lang) -> Option<Chart> {
    let format = number_format(trend.subject.unit)?;
    let figures = || trend.points.iter().chain(&trend.other_points);
    figures().next()?;
    let targets = trend.targets.iter().map(|target| target.year);
    let years = Years::spanning(figures().map(|point| point.year).chain(targets))?;
    let mut lines = own_basis(trend, &years, lang);
    lines.extend(other_bases(trend, &years, lang));
    let (_, beside_targets) = sides(trend);
    lines.extend(years.path(&aims(trend.path()), lang));
    let is_milestone = |target: &&TargetPoint| target.kind == TargetKind::Milestone;
    let milestones: Vec<OfYear> = trend.targets.iter().filter(is_milestone).map(aim).collect();
    lines.extend(years.milestones(&milestones, beside_targets, lang));
    Some(Chart {
        name: trend.subject.name.get(lang).to_owned(),
        description: described(sentence::headline(trend, lang), trend.sample, lang),
        heading: lang.pick("Năm", "Year").to_owned(),
        categories: years.categories(),
        plot: Plot::Lines(lines),
        axis: axis(trend.subject.unit, trend.points.iter().map(|point| point.measured.value)),
        format,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}

/// The figures on the targets' basis.
fn own_basis(trend: &Trend, years: &Years, lang: Lang) -> Vec<Line> {
    let (labels, _) = sides(trend);
    let area = trend.area.name.get(lang);
    years.stretches(
        &points(&trend.points),
        |year, later| trend.is_broken_between(year, later),
        |years| labelled(format!("{area}{years}"), trend.sample, lang),
        Look { color: colors::ACCENT, mark: Mark::Circle, labels },
    )
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
fn other_bases(trend: &Trend, years: &Years, lang: Lang) -> Vec<Line> {
    let mut kinds: Vec<&str> = Vec::new();
    for point in &trend.other_points {
        if !kinds.contains(&&*point.denominator_kind) {
            kinds.push(&point.denominator_kind);
        }
    }
    let line = |kind: &str| {
        let of_kind = trend.other_points.iter().filter(|point| &*point.denominator_kind == kind);
        let other = lang.pick("Khác cách tính", "Other basis");
        let name = format!("{other}: {}", sentence::denominator_kind(kind, lang));
        let look = Look { color: colors::TEXT_SOFT, mark: Mark::Square, labels: Labels::Above };
        years.line(labelled(name, trend.sample, lang), &points(of_kind), look, Stroke::None)
    };
    kinds.into_iter().map(line).collect()
}

fn points<'a>(points: impl IntoIterator<Item = &'a TrendPoint>) -> Vec<OfYear> {
    points.into_iter().map(|point| (point.year, point.measured.value)).collect()
}

fn aims(targets: &[TargetPoint]) -> Vec<OfYear> {
    targets.iter().map(aim).collect()
}

const fn aim(target: &TargetPoint) -> OfYear {
    (target.year, target.value)
}

#[cfg(test)]
mod tests;
