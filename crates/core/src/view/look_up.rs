//! What a reader types → where it leads: areas and indicators of the dataset on screen, and the datasets of the site.

use std::ops::Range;

use crate::catalog::Catalog;
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::model::{AreaId, IndicatorId};
use crate::order;
use crate::search::{Index, Rank};
use crate::view::Choice;
use crate::view::compare::Compared;
use crate::view_state::{Page, ViewState};

/// Something that can be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// An area of the dataset.
    Area(AreaId),
    /// An indicator of the dataset.
    Indicator(IndicatorId),
    /// A dataset, by its place in the catalogue.
    Dataset(usize),
}

/// Something that was found, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub thing: Thing,
    /// Its name.
    pub name: String,
    /// What of the name was typed, as ranges of bytes from left to right.
    pub ranges: Vec<Range<usize>>,
    /// What tells it from others of that name: "quận, Hải Phòng".
    pub detail: String,
    /// What remembers it, beyond the reader's visit.
    pub key: String,
}

impl Found {
    /// The name in pieces, each with whether it was typed.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut end = 0;
        for range in &self.ranges {
            pieces.push((self.name.get(end..range.start), false));
            pieces.push((self.name.get(range.clone()), true));
            end = range.end;
        }
        pieces.push((self.name.get(end..), false));
        let filled = pieces.into_iter().filter_map(|(piece, typed)| Some((piece?, typed)));
        filled.filter(|(piece, _)| !piece.is_empty()).collect()
    }
}

/// What there is to look up on a page.
#[derive(Debug, Clone, Copy)]
pub struct Shelf<'a> {
    /// The dataset on screen; `None` on the site's home page.
    pub dataset: Option<&'a Dataset>,
    /// The datasets of the site, where they are known.
    pub catalog: Option<&'a Catalog>,
    /// The reader's language.
    pub lang: Lang,
}

/// A shelf made ready for searching. Making one takes milliseconds for thousands of areas; keep it.
#[derive(Debug, Clone)]
pub struct LookUp {
    areas: Index,
    indicators: Index,
    datasets: Index,
    shown: Vec<IndicatorId>,
}

const AREA: &str = "area";
const INDICATOR: &str = "indicator";

impl LookUp {
    /// An index of everything on the shelf.
    pub fn of(shelf: Shelf<'_>) -> Self {
        let lang = shelf.lang;
        let areas = shelf.dataset.into_iter().flat_map(Dataset::areas);
        let shown = shelf.indicators();
        let indicators = shelf.dataset.into_iter().flat_map(|dataset| {
            shown.iter().map(|id| {
                let indicator = dataset.indicator(*id);
                (indicator.name.get(lang), &*indicator.code)
            })
        });
        let datasets = shelf.catalog.into_iter().flat_map(Catalog::entries);
        Self {
            areas: Index::new(areas.map(|(_, area)| (area.name.get(lang), &*area.code))),
            indicators: Index::new(indicators),
            datasets: Index::new(datasets.map(|entry| (entry.title.get(lang), entry.name.as_str()))),
            shown,
        }
    }

    /// At most `limit` things that `query` finds, the best first; areas before indicators before datasets.
    pub fn find(&self, on: Shelf<'_>, query: &str, limit: usize) -> Vec<Found> {
        let areas = self.areas.find(query, limit).into_iter();
        let areas = areas.map(|hit| (Thing::Area(AreaId(hit.item)), hit));
        let indicators = self.indicators.find(query, limit).into_iter();
        let indicators =
            indicators.filter_map(|hit| Some((Thing::Indicator(*self.shown.get(hit.item)?), hit)));
        let datasets = self.datasets.find(query, limit).into_iter();
        let datasets = datasets.map(|hit| (Thing::Dataset(hit.item), hit));
        let mut hits: Vec<_> = areas.chain(indicators).chain(datasets).collect();
        order::sort_by(&mut hits, |(_, one), (_, other)| one.rank.cmp(&other.rank));
        hits.truncate(limit);
        let found = hits.into_iter().filter_map(|(thing, hit)| {
            let found = on.found(thing)?;
            Some(if hit.rank == Rank::Code { found } else { Found { ranges: hit.ranges, ..found } })
        });
        found.collect()
    }
}

impl Shelf<'_> {
    /// What to offer before anything is typed: what was chosen before, as far as it is here, then indicators and datasets.
    pub fn offered(self, recent: &str, limit: usize) -> Vec<Found> {
        let mut things: Vec<Thing> = Vec::new();
        let indicators = self.indicators().into_iter().map(Thing::Indicator);
        let datasets = 0..self.catalog.map_or(0, |catalog| catalog.entries().len());
        let recent = recent.lines().filter_map(|key| self.recalled(key));
        for thing in recent.chain(indicators).chain(datasets.map(Thing::Dataset)) {
            if !things.contains(&thing) {
                things.push(thing);
            }
        }
        things.into_iter().filter_map(|thing| self.found(thing)).take(limit).collect()
    }

    /// The view that a thing leads to from the page of `state`: an area to the same page where that shows an indicator of one area,
    /// into a comparison of areas that has room for it, else to its own; an indicator to its page for the area on screen.
    pub fn leads_to(self, thing: Thing, state: &ViewState) -> Option<ViewState> {
        Some(match thing {
            Thing::Area(id) => {
                let code = &self.dataset?.area(id).code;
                match state.page {
                    Page::Indicator => state.with_area(code),
                    Page::Compare => self.with_line(id, state).unwrap_or_else(|| state.to_area(code)),
                    _ => state.to_area(code),
                }
            }
            Thing::Indicator(id) => state.to_indicator(&self.dataset?.indicator(id).code),
            Thing::Dataset(place) => {
                let name = self.catalog?.entries().get(place)?.name.clone();
                ViewState { lang: state.lang, dataset: Some(name), ..ViewState::default() }
            }
        })
    }

    /// Whether an area that is found becomes part of the comparison on screen, if it is none already.
    pub fn adds_areas(self, state: &ViewState) -> bool {
        state.page == Page::Compare && self.compared(state).is_some_and(|compared| compared.takes_areas())
    }

    fn with_line(self, area: AreaId, state: &ViewState) -> Option<ViewState> {
        self.compared(state)?.with_area(self.dataset?, area, state)
    }

    /// What the page of `state` compares.
    fn compared(self, state: &ViewState) -> Option<Compared> {
        let (choice, _) = Choice::resolve(self.dataset?, state)?;
        Some(Compared::of(self.dataset?, choice, state))
    }

    fn indicators(self) -> Vec<IndicatorId> {
        let dataset = self.dataset.into_iter();
        dataset
            .flat_map(|dataset| dataset.indicators().map(|(id, _)| id).filter(|id| dataset.is_shown(*id)))
            .collect()
    }

    fn found(self, thing: Thing) -> Option<Found> {
        let lang = self.lang;
        let (name, detail, key) = match thing {
            Thing::Area(id) => {
                let dataset = self.dataset?;
                let key = key(&dataset.descriptor().name, AREA, &dataset.area(id).code);
                (dataset.area(id).name.get(lang).to_owned(), area_detail(dataset, id, lang), key)
            }
            Thing::Indicator(id) => {
                let dataset = self.dataset?;
                let indicator = dataset.indicator(id);
                let key = key(&dataset.descriptor().name, INDICATOR, &indicator.code);
                (indicator.name.get(lang).to_owned(), lang.pick("chỉ tiêu", "indicator").to_owned(), key)
            }
            Thing::Dataset(place) => {
                let entry = self.catalog?.entries().get(place)?;
                let detail = lang.pick("bộ số liệu", "dataset").to_owned();
                (entry.title.get(lang).to_owned(), detail, entry.name.clone())
            }
        };
        Some(Found { thing, name, ranges: Vec::new(), detail, key })
    }

    /// What a key stands for, if it is on the shelf.
    fn recalled(self, key: &str) -> Option<Thing> {
        let mut parts = key.splitn(3, '/');
        let name = parts.next()?;
        let Some((kind, code)) = parts.next().zip(parts.next()) else {
            let mut entries = self.catalog?.entries().iter();
            return entries.position(|entry| entry.name == name).map(Thing::Dataset);
        };
        let dataset = self.dataset.filter(|dataset| dataset.descriptor().name == name)?;
        match kind {
            AREA => dataset.find_area(code).map(Thing::Area),
            INDICATOR => {
                dataset.find_indicator(code).filter(|id| dataset.is_shown(*id)).map(Thing::Indicator)
            }
            _ => None,
        }
    }
}

fn key(dataset: &str, kind: &str, code: &str) -> String {
    format!("{dataset}/{kind}/{code}")
}

/// "quận, Hải Phòng, đến 30/6/2025".
fn area_detail(dataset: &Dataset, id: AreaId, lang: Lang) -> String {
    let area = dataset.area(id);
    let parent = area.parent.map(|parent| dataset.area(parent).name.get(lang));
    let mut parts: Vec<&str> = [Some(area.kind.get(lang)), parent].into_iter().flatten().collect();
    let until = area.valid_to.map(|day| format!("{} {}", lang.pick("đến", "until"), format::date(day, lang)));
    parts.extend(until.as_deref());
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}
