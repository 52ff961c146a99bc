//! The charts of a page that can be edited, each made of the view that the page shows.

use tiendo_core::export::{Chart as Shown, Page, mapped};
use tiendo_core::lang::Lang;
use tiendo_core::view::compare::Compared;
use tiendo_core::view::overview::Overview;
use tiendo_core::view::reporting::Reporting;
use tiendo_core::view::scorecard::ScorecardView;
use tiendo_core::view::{Changes, Distribution, IndicatorView, Panels};
use tiendo_office::chart::Chart;

use crate::{change, comparison, completeness, map, overview, ranking, scorecard, spread, trend};

/// The size of letters, in points.
const LETTERS: u16 = 10;
/// So many bars stand in a chart; the table has all areas.
const BARS: usize = 40;

/// What stands for a chart of a page: one for each indicator of panels, else one; none where nothing of it is a number.
pub(crate) fn drawn(shown: Shown, page: Page<'_>, lang: Lang) -> Vec<Chart> {
    let Page { dataset, choice, state, today, .. } = page;
    let view = || IndicatorView::of_choice(dataset, choice, today);
    let one = match shown {
        Shown::Panels => {
            let panels = Panels::of_area(dataset, choice.area, today).panels;
            return panels.iter().filter_map(|panel| trend::chart(&panel.trend, LETTERS, lang)).collect();
        }
        Shown::Trend => trend::chart(&view().trend, LETTERS, lang),
        Shown::Ranking => ranking::chart(&view().ranking, BARS, LETTERS, lang),
        Shown::Map => mapped(page).and_then(|map| map::chart(&map, BARS, LETTERS, lang)),
        Shown::Change => Changes::of_page(dataset, choice, state, today)
            .and_then(|changes| change::chart(&changes, LETTERS, lang)),
        Shown::Spread => Distribution::of(dataset, choice.indicator, choice.area, today)
            .and_then(|spread| spread::chart(&spread, LETTERS, lang)),
        Shown::Bullet => overview::chart(&Overview::of(dataset, choice.area, today), LETTERS, lang),
        Shown::Scorecard => ScorecardView::of_page(dataset, choice, state, today)
            .and_then(|view| scorecard::chart(&view, LETTERS, lang)),
        Shown::Comparison => {
            let view = Compared::of(dataset, choice, state).comparison(dataset, today);
            comparison::chart(&view, LETTERS, lang)
        }
        Shown::Completeness => completeness::chart(&Reporting::of(dataset, None, None, today), LETTERS, lang),
    };
    one.into_iter().collect()
}

#[cfg(test)]
mod tests;
