//! Who has reported as a chart that can be edited: a column for each year, made of how many areas have all figures, some or none.

use tiendo_core::export::Chart as Shown;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence::areas_of;
use tiendo_core::view::reporting::{ReportedCounts, Reporting, words};
use tiendo_office::chart::{BarLook, Bars, Chart, Grouping, Labels, Plot, Series};
use tiendo_office::workbook::NumberFormat;

use crate::about::language;
use crate::colors;
use crate::figures::{axis_of_counts, described, labelled, letters, number};

/// What a part of a column counts.
type Count = fn(ReportedCounts) -> usize;

/// The chart of the level that the finding is about, with letters of a size; `None` where no area has anything to report.
pub(crate) fn chart(reporting: &Reporting, size: u16, lang: Lang) -> Option<Chart> {
    let group = reporting.main_group()?;
    let parts: [(&str, Count, BarLook); 3] = [
        (
            lang.pick("Đủ số liệu", "All figures"),
            |counts| counts.complete,
            BarLook::Filled(colors::tone("met"), Vec::new()),
        ),
        (
            lang.pick("Có một phần", "Some figures"),
            |counts| counts.partly,
            BarLook::Filled(colors::tone("not-yet"), Vec::new()),
        ),
        (
            lang.pick("Chưa có số liệu", "No figure"),
            |counts| counts.nothing,
            BarLook::Outlined(colors::tone("neutral")),
        ),
    ];
    let bars = parts.into_iter().map(|(name, count, look)| {
        let values = (0..reporting.years.len()).map(|place| number(count(group.counts(place))));
        let name = labelled(name.to_owned(), reporting.sample, lang);
        Bars { series: Series { name, values: values.collect(), labels: Labels::Inside }, look }
    });
    let bars = bars.filter(|bars| bars.series.values.iter().any(Option::is_some)).collect();
    Some(Chart {
        name: Shown::Completeness.title(lang).to_owned(),
        description: described(words::headline(reporting, lang), reporting.sample, lang),
        heading: lang.pick("Năm", "Year").to_owned(),
        categories: reporting.years.iter().map(|year| format::year(*year)).collect(),
        plot: Plot::Columns(Grouping::Stacked, bars),
        axis: axis_of_counts(areas_of(group.level, false, lang), lang),
        format: NumberFormat::Count,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}
