//! Where the figures of a series are of different territories.

use crate::date::{Date, Year};
use crate::history::{Effect, History};
use crate::lang::Bilingual;
use crate::model::AreaId;
use crate::observations::Series;

/// A day on which the area's territory changed: figures before and after are of different territories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesBreak {
    /// The last year whose figure is of the old territory.
    pub after: Year,
    /// The first day of the new territory.
    pub date: Date,
    /// The decree that changed it.
    pub decree: Bilingual,
}

impl History<'_> {
    /// The changes of territory from an area's first figure to its last, or to `until` where that is later. The end of the
    /// area is no break: no figure comes after it.
    pub fn series_breaks(&self, area: AreaId, series: &Series<'_>, until: Year) -> Vec<SeriesBreak> {
        let years = series.clone().map(|figure| figure.year);
        let (Some(first), Some(last)) = (years.clone().min(), years.max()) else { return Vec::new() };
        let changes = self.breaks(area, first, last.max(until));
        changes
            .into_iter()
            .filter(|change| !change.is_comparable() && change.effect != Effect::Ended)
            .map(|change| {
                let year = change.date.year();
                // A figure of the year may have been counted before the day.
                let mut of_year = series.clone().filter(|figure| figure.year == year);
                let is_old = of_year.any(|figure| change.date.is_after_period(figure.period));
                SeriesBreak {
                    after: if is_old { year } else { year - 1 },
                    date: change.date,
                    decree: change.decree,
                }
            })
            .collect()
    }
}
