//! A change between two years as a chart that can be edited: two bars for each area, those that gained most first. Areas whose years
//! cannot be compared stand below a heading that says why.

use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::view::changes::words;
use tiendo_core::view::{ChangeEnd, ChangeLine, ChangeRow, Changes};
use tiendo_office::Rgb;
use tiendo_office::chart::{BarLook, Bars, Chart, Grouping, Labels, Plot, Series};

use crate::about::language;
use crate::colors;
use crate::figures::{axis, decimal, described, labelled, letters, number_format};

/// The end of a row that a series shows.
type End = fn(&ChangeRow) -> Option<&ChangeEnd>;

/// The chart, with letters of a size; `None` where there is no figure.
pub(crate) fn chart(changes: &Changes, size: u16, lang: Lang) -> Option<Chart> {
    let format = number_format(changes.subject.unit)?;
    let lines = changes.lines();
    let ends = || lines.iter().filter_map(row).flat_map(|row| [row.from(), row.to()]).flatten();
    ends().next()?;
    let bars = |year, end: End, color: Rgb| Bars {
        series: Series {
            name: labelled(format::year(year), changes.sample, lang),
            values: lines.iter().map(|line| row(line).and_then(end).map(figure)).collect(),
            labels: Labels::Above,
        },
        look: BarLook::Filled(color, Vec::new()),
    };
    let bars = vec![
        bars(changes.from, ChangeRow::from, colors::NEUTRAL),
        bars(changes.to, ChangeRow::to, colors::ACCENT),
    ];
    Some(Chart {
        name: changes.subject.name.get(lang).to_owned(),
        description: described(words::headline(changes, lang), changes.sample, lang),
        heading: lang.pick("Địa bàn", "Area").to_owned(),
        categories: lines.iter().map(|line| name(line, changes, lang)).collect(),
        plot: Plot::Bars(Grouping::Beside, bars),
        axis: axis(changes.subject.unit, ends().map(|end| end.figure.measured.value)),
        format,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}

const fn row<'a>(line: &ChangeLine<'a>) -> Option<&'a ChangeRow> {
    match line {
        ChangeLine::Row(row) => Some(row),
        ChangeLine::Heading(_) | ChangeLine::LeftOut(_) | ChangeLine::Counted(_) => None,
    }
}

const fn figure(end: &ChangeEnd) -> tiendo_office::Decimal {
    decimal(end.figure.measured.value)
}

fn name(line: &ChangeLine<'_>, changes: &Changes, lang: Lang) -> String {
    match line {
        ChangeLine::Row(row) => row.place.label(lang),
        ChangeLine::Heading(group) => format!("{}:", words::group_heading(*group, lang)),
        ChangeLine::LeftOut(number) => words::left_out(*number, changes.level, lang),
        ChangeLine::Counted(number) => words::counted(*number, changes.level, lang),
    }
}
