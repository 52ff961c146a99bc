//! From what an address asks for to what the dataset has.

use crate::dataset::Dataset;
use crate::date::Year;
use crate::model::{AreaId, IndicatorId, TargetKind};
use crate::view_state::{Page, ViewState};

/// The milestone shown where nothing at all is known of an indicator's years.
const FIRST_MILESTONE: Year = 2025;

/// An indicator, an area and a year of a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What is shown.
    pub indicator: IndicatorId,
    /// Where.
    pub area: AreaId,
    /// When.
    pub year: Year,
}

/// Something an address asks for that the dataset does not have; what is shown instead is in the [`Choice`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// No indicator with a figure or a target has this code.
    NoIndicator(String),
    /// No area has this code.
    NoArea(String),
    /// The indicator has no figure and no target in this year.
    NoYear(Year),
}

impl Choice {
    /// Fills in what `state` leaves open, and what of it could not be followed. `None` when the dataset has no indicator or no
    /// area. What is filled in: the dataset's first indicator and area, and the latest year with a figure, or
    /// the first milestone where there is no figure at all.
    pub fn resolve(dataset: &Dataset, state: &ViewState) -> Option<(Self, Vec<Notice>)> {
        let mut notices = Vec::new();
        let find = |code| dataset.find_indicator(code).filter(|id| dataset.is_shown(*id));
        let asked = state.indicator.as_deref().map(|code| (code, find(code)));
        if let Some((code, None)) = asked {
            notices.push(Notice::NoIndicator(code.to_owned()));
        }
        let indicator = asked.and_then(|(_, id)| id).or_else(|| first_indicator(dataset))?;

        let asked = state.area.as_deref().map(|code| (code, dataset.find_area(code)));
        if let Some((code, None)) = asked {
            notices.push(Notice::NoArea(code.to_owned()));
        }
        let area = asked.and_then(|(_, id)| id).or_else(|| first_area(dataset, indicator))?;

        let years = dataset.years(indicator);
        let asked = state.year.filter(|year| years.contains(year));
        if let (Some(year), None) = (state.year, asked) {
            notices.push(Notice::NoYear(year));
        }
        let year = asked.unwrap_or_else(|| latest_year(dataset, indicator, area, &years));
        Some((Self { indicator, area, year }, notices))
    }

    /// The complete address of this choice on the page that was asked for: it names everything on that page.
    pub fn state(&self, dataset: &Dataset, asked: &ViewState) -> ViewState {
        let shows = asked.page.shows();
        let code = |code: &str, shown: bool| shown.then(|| code.to_owned());
        ViewState {
            dataset: Some(dataset.descriptor().name.clone()),
            indicator: code(&dataset.indicator(self.indicator).code, shows.indicator),
            area: code(&dataset.area(self.area).code, shows.area),
            // A deck shows each indicator in its latest year unless one was asked for.
            year: if asked.page == Page::Deck { asked.year } else { Some(self.year).filter(|_| shows.year) },
            ..asked.clone()
        }
    }
}

fn first_indicator(dataset: &Dataset) -> Option<IndicatorId> {
    let home = dataset.find_indicator(&dataset.descriptor().home_indicator);
    let mut shown = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id));
    home.or_else(|| shown.next().or_else(|| dataset.indicators().next()).map(|(id, _)| id))
}

/// The dataset's home area, unless only other areas have figures of the indicator.
fn first_area(dataset: &Dataset, indicator: IndicatorId) -> Option<AreaId> {
    let home = dataset.find_area(&dataset.descriptor().home_area);
    let with_figures =
        dataset.observations().of_indicator(indicator).next().map(|observation| observation.area);
    home.filter(|area| with_figures.is_none() || !dataset.series(indicator, *area).is_empty())
        .or(with_figures)
        .or(home)
        .or_else(|| dataset.areas().next().map(|(id, _)| id))
}

fn latest_year(dataset: &Dataset, indicator: IndicatorId, area: AreaId, years: &[Year]) -> Year {
    let own = dataset.series(indicator, area).last().map(|observation| observation.year);
    if own.is_some() || !dataset.observations().years(indicator).is_empty() {
        return own.or_else(|| years.last().copied()).unwrap_or(FIRST_MILESTONE);
    }
    let targets = dataset.yardstick(indicator, area).map_or(&[][..], |yardstick| yardstick.targets);
    targets
        .iter()
        .find(|target| target.kind == TargetKind::Milestone)
        .map_or(FIRST_MILESTONE, |target| target.year)
}
