//! A scorecard as a chart that can be edited: a bar for each indicator, made of how many areas stand how.

use tiendo_core::export::Chart as Shown;
use tiendo_core::lang::Lang;
use tiendo_core::sentence::areas_of;
use tiendo_core::view::scorecard::{ScorecardView, words};
use tiendo_office::chart::{BarLook, Bars, Chart, Grouping, Labels, Plot, Series};
use tiendo_office::workbook::NumberFormat;

use crate::about::language;
use crate::colors;
use crate::figures::{axis_of_counts, described, labelled, letters, number};

/// Of more areas, some bars have no room for their number; the table beside the chart has it.
const NUMBERED: usize = 60;

/// The chart of the areas that are counted, with letters of a size; `None` where none of them has anything to count.
pub(crate) fn chart(view: &ScorecardView, size: u16, lang: Lang) -> Option<Chart> {
    let areas: Vec<_> = view.counted().collect();
    let labels = if areas.len() <= NUMBERED { Labels::Inside } else { Labels::None };
    let looks = [
        BarLook::Filled(colors::tone("met"), Vec::new()),
        BarLook::Filled(colors::tone("missed"), Vec::new()),
        BarLook::Filled(colors::tone("not-yet"), Vec::new()),
        BarLook::Outlined(colors::tone("neutral")),
        BarLook::Filled(colors::tone("neutral"), Vec::new()),
    ];
    let named = words::count_names(lang).into_iter().zip(looks);
    let bars = named.enumerate().map(|(place, (name, look))| {
        let count = |counts: [usize; 5]| counts.get(place).copied().and_then(number);
        let values = view.columns.iter().map(|column| count(column.counts.parts()));
        let name = labelled(name.to_owned(), view.sample, lang);
        Bars { series: Series { name, values: values.collect(), labels }, look }
    });
    let bars: Vec<Bars> = bars.filter(|bars| bars.series.values.iter().any(Option::is_some)).collect();
    bars.first()?;
    let level = areas.first()?.place.level;
    let level = level.filter(|_| areas.iter().all(|row| row.place.level == level));
    Some(Chart {
        name: Shown::Scorecard.title(lang).to_owned(),
        description: described(words::title(view, lang), view.sample, lang),
        heading: lang.pick("Chỉ tiêu", "Indicator").to_owned(),
        categories: view.columns.iter().map(|column| column.subject.short.get(lang).to_owned()).collect(),
        plot: Plot::Bars(Grouping::Stacked, bars),
        axis: axis_of_counts(areas_of(level, false, lang), lang),
        format: NumberFormat::Count,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}
