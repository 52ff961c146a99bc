//! What an address asks to compare, and what else could be compared with it. No words here.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::Date;
use crate::model::{AreaId, Indicator, IndicatorId, Level, Unit};
use crate::order;
use crate::view::around::{Offered, offered};
use crate::view::compare::{Comparison, LineName, MOST_LINES, Partner, needs_above};
use crate::view::{Choice, Place, members};
use crate::view_state::ViewState;

/// Several areas by one indicator, or several indicators of one area; of each kind at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    choice: Choice,
    areas: Vec<AreaId>,
    indicators: Vec<IndicatorId>,
    /// Codes that the dataset does not have.
    pub unknown: Vec<String>,
    /// Whether several of both were asked for; then the areas are compared.
    pub both: bool,
}

/// An area or an indicator among those compared, or one that could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// Its code in an address.
    pub code: Arc<str>,
    /// Its name among the others.
    pub name: LineName,
}

/// What could be added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Additions {
    /// What is offered, level by level.
    pub offered: Vec<Addable>,
    /// How many areas more than these could be added; a reader finds them by searching.
    pub left_out: usize,
}

/// What could be added, of one level; indicators have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addable {
    /// The level of the areas.
    pub level: Option<Level>,
    /// In the publisher's order; never empty.
    pub things: Vec<Thing>,
}

impl Compared {
    /// What `state` asks for; the first area and the first indicator are those of the choice.
    pub fn of(dataset: &Dataset, choice: Choice, state: &ViewState) -> Self {
        let mut unknown = Vec::new();
        let areas = found(choice.area, &state.more_areas, |code| dataset.find_area(code), &mut unknown);
        let find = |code: &str| dataset.find_indicator(code);
        let mut indicators = found(choice.indicator, &state.more_indicators, find, &mut unknown);
        let both = areas.len() > 1 && indicators.len() > 1;
        if both {
            indicators.truncate(1);
        }
        Self { choice, areas, indicators, unknown, both }
    }

    /// Whether indicators are compared; else areas are, be it only one.
    pub const fn of_indicators(&self) -> bool {
        self.indicators.len() > 1
    }

    /// Whether there is nothing yet to compare with.
    pub const fn is_single(&self) -> bool {
        self.areas.len() == 1 && self.indicators.len() == 1
    }

    /// Whether no more lines fit into the picture.
    pub const fn is_full(&self) -> bool {
        self.areas.len() >= MOST_LINES || self.indicators.len() >= MOST_LINES
    }

    /// Whether areas are compared, and there is room for one more.
    pub const fn takes_areas(&self) -> bool {
        !self.of_indicators() && !self.is_full()
    }

    /// The lines, seen today.
    pub fn comparison(&self, dataset: &Dataset, today: Date) -> Comparison {
        let Choice { indicator, area, year } = self.choice;
        if self.of_indicators() {
            Comparison::of_indicators(dataset, area, &self.indicators, today)
        } else {
            Comparison::of_areas(dataset, indicator, &self.areas, year, today)
        }
    }

    /// What is compared, in the order of the address.
    pub fn things(&self, dataset: &Dataset) -> Vec<Thing> {
        if self.of_indicators() {
            self.indicators.iter().map(|id| Thing::of_indicator(dataset, *id)).collect()
        } else {
            self.areas.iter().map(|id| self.area(dataset, *id)).collect()
        }
    }

    /// The same comparison without one of its things.
    pub fn without(&self, dataset: &Dataset, thing: &Thing, state: &ViewState) -> ViewState {
        self.state(self.codes(dataset).filter(|code| **code != *thing.code), state)
    }

    /// The same comparison with one more.
    pub fn with(&self, dataset: &Dataset, code: &str, state: &ViewState) -> ViewState {
        self.state(self.codes(dataset).chain([Arc::from(code)]), state)
    }

    /// The same comparison with one more area: `None` where indicators are compared, where it is among the areas already, and
    /// where no more lines fit.
    pub fn with_area(&self, dataset: &Dataset, area: AreaId, state: &ViewState) -> Option<ViewState> {
        let codes = self.areas.iter().chain([&area]).map(|id| dataset.area(*id).code.clone());
        (self.takes_areas() && !self.areas.contains(&area)).then(|| state.comparing_areas(codes))
    }

    /// What could be added: areas with a figure on the basis of the indicator, of many those around what is compared; or
    /// indicators of the area on the same basis.
    pub fn addable(&self, dataset: &Dataset) -> Additions {
        if self.of_indicators() {
            let fits = self.fitting(dataset).filter(|id| !self.indicators.contains(id));
            let things: Vec<Thing> = fits.map(|id| Thing::of_indicator(dataset, id)).collect();
            let group = Some(Addable { level: None, things }).filter(|group| !group.things.is_empty());
            return Additions { offered: group.into_iter().collect(), left_out: 0 };
        }
        let reports = |id: &AreaId| reports(dataset, self.choice.indicator, *id);
        let others = dataset.areas().map(|(id, _)| id).filter(|id| !self.areas.contains(id));
        let Offered { areas: ids, left_out } = offered(dataset, &self.areas, others.filter(reports));
        let mut levels: Vec<Option<Level>> = ids.iter().map(|id| dataset.area(*id).level).collect();
        order::sort_and_dedup(&mut levels);
        let group = |level| {
            let of_level = ids.iter().copied().filter(|id| dataset.area(*id).level == level);
            let places = members::places(dataset, &of_level.collect::<Vec<AreaId>>());
            let thing = |place: Place| Thing { code: place.code.clone(), name: LineName::Area(place) };
            Addable { level, things: places.into_iter().map(thing).collect() }
        };
        Additions { offered: levels.into_iter().map(group).collect(), left_out }
    }

    /// Areas that make a telling comparison with the only one chosen, each with its part in it.
    pub fn partners(&self, dataset: &Dataset) -> Vec<(Partner, Thing)> {
        let Choice { indicator, area, year } = self.choice;
        let partners =
            if self.is_single() { Partner::all(dataset, indicator, area, year) } else { Vec::new() };
        partners.into_iter().map(|partner| (partner, self.area(dataset, partner.area))).collect()
    }

    /// The only area chosen and all of these.
    pub fn with_all(&self, dataset: &Dataset, partners: &[(Partner, Thing)], state: &ViewState) -> ViewState {
        let more = partners.iter().map(|(_, thing)| thing.code.clone());
        self.state(self.codes(dataset).chain(more), state)
    }

    /// The address of the first area compared with its partners.
    pub fn by_area(&self, dataset: &Dataset, state: &ViewState) -> ViewState {
        let Choice { indicator, area, year } = self.choice;
        let partners = Partner::all(dataset, indicator, area, year).into_iter().map(|partner| partner.area);
        let areas = std::iter::once(area).chain(partners).map(|id| dataset.area(id).code.clone());
        state.comparing_areas(areas)
    }

    /// The address of the first area's indicators beside the first one; `None` where none fits.
    pub fn by_indicator(&self, dataset: &Dataset, state: &ViewState) -> Option<ViewState> {
        let first = self.choice.indicator;
        let others: Vec<IndicatorId> = self.fitting(dataset).filter(|id| *id != first).collect();
        let codes = std::iter::once(&first).chain(&others).take(MOST_LINES);
        let codes = codes.map(|id| dataset.indicator(*id).code.clone());
        (!others.is_empty()).then(|| state.comparing_indicators(codes))
    }

    /// The indicators with a figure of the area that fit on an axis with the first one.
    fn fitting<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = IndicatorId> + 'a {
        let first = dataset.indicator(self.choice.indicator);
        let fits = move |id: &IndicatorId| {
            fit_together(first, dataset.indicator(*id)) && reports(dataset, *id, self.choice.area)
        };
        dataset.indicators().map(|(id, _)| id).filter(fits)
    }

    fn codes<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = Arc<str>> + 'a {
        self.things(dataset).into_iter().map(|thing| thing.code)
    }

    fn state(&self, codes: impl Iterator<Item = Arc<str>>, state: &ViewState) -> ViewState {
        if self.of_indicators() { state.comparing_indicators(codes) } else { state.comparing_areas(codes) }
    }

    fn area(&self, dataset: &Dataset, id: AreaId) -> Thing {
        let place = Place::beside_others(dataset, id, needs_above(dataset, id, &self.areas));
        Thing { code: place.code.clone(), name: LineName::Area(place) }
    }
}

impl Thing {
    fn of_indicator(dataset: &Dataset, id: IndicatorId) -> Self {
        let indicator = dataset.indicator(id);
        Self { code: indicator.code.clone(), name: LineName::Indicator(indicator.short.clone()) }
    }
}

/// Whether an area has a figure on the basis that the indicator's targets are set for.
pub(super) fn reports(dataset: &Dataset, indicator: IndicatorId, area: AreaId) -> bool {
    dataset.series(indicator, area).any(|figure| dataset.is_comparable(&figure))
}

/// Whether figures of two indicators have one axis.
fn fit_together(one: &Indicator, other: &Indicator) -> bool {
    one.unit == other.unit
        && matches!(one.unit, Unit::Percent | Unit::Count)
        && one.denominator_kind == other.denominator_kind
        && (one.unit == Unit::Percent || one.counted == other.counted)
}

/// The first one and what the codes name, each once; codes of nothing are kept apart.
fn found<Id: Copy + PartialEq>(
    first: Id,
    codes: &[String],
    find: impl Fn(&str) -> Option<Id>,
    unknown: &mut Vec<String>,
) -> Vec<Id> {
    let mut ids = vec![first];
    for code in codes {
        match find(code) {
            Some(id) if ids.contains(&id) => {}
            Some(id) => ids.push(id),
            None => unknown.push(code.clone()),
        }
    }
    ids
}
