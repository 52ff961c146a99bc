//! A comparison as a chart that can be edited: a line for each area or indicator, told apart by colour and mark, and the targets that
//! all of them share.

use tiendo_core::lang::Lang;
use tiendo_core::view::compare::{Across, words};
use tiendo_core::view::{Comparison, ComparisonLine};
use tiendo_office::chart::{Chart, Labels, Line, Mark, Plot};

use crate::about::language;
use crate::colors;
use crate::figures::{axis, described, labelled, letters, number_format};
use crate::years::{Look, OfYear, Years};

/// The marks of the lines, by their place. A diamond is a target's.
const MARKS: [Mark; 6] = [Mark::Circle, Mark::Square, Mark::Triangle, Mark::Cross, Mark::Plus, Mark::Star];

/// The chart, with letters of a size; `None` where nothing of what was asked for has a line.
pub(crate) fn chart(comparison: &Comparison, size: u16, lang: Lang) -> Option<Chart> {
    let subject = &comparison.lines.first()?.trend.subject;
    let format = number_format(subject.unit)?;
    let aims = comparison.common_aims.iter().map(|aim| aim.year);
    let years = Years::spanning(comparison.years().into_iter().chain(aims))?;
    let looks = MARKS.into_iter().zip(colors::SERIES);
    let lines = comparison.lines.iter().zip(looks).flat_map(|(line, (mark, color))| {
        line_of(line, &years, Look { color, mark, labels: Labels::None }, lang)
    });
    let shared: Vec<OfYear> = comparison.common_aims.iter().map(|aim| (aim.year, aim.value)).collect();
    let targets = years.milestones(&shared, Labels::Above, lang);
    let figures = comparison.lines.iter().flat_map(|line| &line.trend.points);
    let name = match &comparison.across {
        Across::Areas(subject) => &subject.name,
        Across::Indicators(place) => &place.name,
    };
    Some(Chart {
        name: name.get(lang).to_owned(),
        description: described(words::headline(comparison, lang), comparison.sample, lang),
        heading: lang.pick("Năm", "Year").to_owned(),
        categories: years.categories(),
        axis: axis(subject.unit, figures.map(|point| point.measured.value)),
        plot: Plot::Lines(lines.chain(targets).collect()),
        format,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}

fn line_of(line: &ComparisonLine, years: &Years, look: Look, lang: Lang) -> Vec<Line> {
    let figures: Vec<OfYear> =
        line.trend.points.iter().map(|point| (point.year, point.measured.value)).collect();
    years.stretches(
        &figures,
        |year, later| line.trend.is_broken_between(year, later),
        |years| labelled(format!("{}{years}", line.name.get(lang)), line.trend.sample, lang),
        look,
    )
}
