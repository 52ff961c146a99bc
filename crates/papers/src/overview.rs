//! An area on all its indicators as a chart that can be edited: a bar for each share, and the outlines of its milestones.

use tiendo_core::date::Year;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::model::Unit;
use tiendo_core::view::overview::{Bullet, Figure, Overview, words};
use tiendo_office::chart::{BarLook, Bars, Chart, Grouping, Labels, Plot, Series};
use tiendo_office::workbook::NumberFormat;

use crate::about::language;
use crate::colors;
use crate::figures::{axis, decimal, described, labelled, letters};

/// The chart of the indicators that are shares and have a figure on the targets' basis, with letters of a size; `None` where there are
/// none.
pub(crate) fn chart(view: &Overview, size: u16, lang: Lang) -> Option<Chart> {
    let shares: Vec<(&Bullet, &Figure)> = view
        .bullets
        .iter()
        .filter(|bullet| bullet.subject.unit == Unit::Percent)
        .filter_map(|bullet| bullet.latest.comparable().map(|figure| (bullet, figure)))
        .collect();
    if shares.is_empty() {
        return None;
    }
    let name = labelled(lang.pick("Số liệu mới nhất", "Latest figure").to_owned(), view.sample, lang);
    let values = shares.iter().map(|(_, figure)| Some(decimal(figure.measured.value))).collect();
    let latest = Bars {
        series: Series { name, values, labels: Labels::Above },
        look: BarLook::Filled(colors::ACCENT, Vec::new()),
    };
    let goals = [(view.passed, colors::TEXT_SOFT), (view.coming, colors::TARGET)];
    let goals = goals.into_iter().filter_map(|(year, color)| {
        let year = year?;
        let look = BarLook::Outlined(color);
        Some(Bars { series: milestone(&shares, year, lang), look })
    });
    Some(Chart {
        name: lang.pick("Từng chỉ tiêu so với mục tiêu", "Each indicator against its targets").to_owned(),
        description: described(words::overview_sentence(view, lang), view.sample, lang),
        heading: lang.pick("Chỉ tiêu", "Indicator").to_owned(),
        categories: shares.iter().map(|(bullet, figure)| category(bullet, figure.year, lang)).collect(),
        plot: Plot::Bars(Grouping::Over, std::iter::once(latest).chain(goals).collect()),
        axis: axis(Unit::Percent, shares.iter().map(|(_, figure)| figure.measured.value)),
        format: NumberFormat::Decimals,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}

/// An indicator with the year of its figure, as figures of several years stand together.
fn category(bullet: &Bullet, year: Year, lang: Lang) -> String {
    format!("{} ({})", bullet.subject.short.get(lang), format::year(year))
}

fn milestone(shares: &[(&Bullet, &Figure)], year: Year, lang: Lang) -> Series {
    let goal = |bullet: &Bullet| {
        let of_year = bullet.goals.iter().find(|goal| goal.target.year == year);
        of_year.map(|goal| decimal(goal.target.value))
    };
    let values = shares.iter().map(|(bullet, _)| goal(bullet));
    let year = format::year(year);
    Series {
        name: match lang {
            Lang::Vi => format!("Mục tiêu {year}"),
            Lang::En => format!("{year} target"),
        },
        values: values.collect(),
        labels: Labels::None,
    }
}
