//! Rows of text into typed values: every row that can be read, and a finding for every one that cannot.

mod area_changes;
mod areas;
mod codes;
mod indicators;
mod observations;
mod reader;
mod reporting;
mod schemes;
mod sources;
mod targets;

pub(crate) use area_changes::read_area_changes;
pub(crate) use areas::{read_areas, unnamed_areas};
pub(crate) use codes::read_codes;
pub(crate) use indicators::read_indicators;
pub(crate) use observations::read_observations;
pub(crate) use reader::our_name;
pub(crate) use reporting::read_reporting;
pub(crate) use schemes::read_schemes;
pub(crate) use sources::read_sources;
pub(crate) use targets::read_targets;

use std::cell::Cell;

use crate::model::{AreaId, CodeList, Indicator, IndicatorId, SourceId};

/// Keys of the rows read so far, each with its place among them. Sorted, since a hash map costs WebAssembly, and rows mostly
/// come in order, so that a new key goes to the end.
#[derive(Debug, Default)]
pub(crate) struct Places {
    keys: Vec<String>,
    places: Vec<usize>,
}

impl Places {
    fn search(&self, key: &str) -> Result<usize, usize> {
        match self.keys.last() {
            Some(last) if last.as_str() < key => Err(self.keys.len()),
            _ => self.keys.binary_search_by(|known| known.as_str().cmp(key)),
        }
    }

    pub(crate) fn get(&self, key: &str) -> Option<usize> {
        self.search(key).ok().map(|found| self.places[found])
    }

    /// Adds a key; false when it is there already.
    pub(crate) fn add(&mut self, key: &str) -> bool {
        let Err(place) = self.search(key) else { return false };
        self.places.insert(place, self.keys.len());
        self.keys.insert(place, key.to_owned());
        true
    }
}

/// Codes of the rows of one table, for rows of other tables that refer to them.
#[derive(Debug)]
pub(crate) struct Keys<Id> {
    places: Places,
    codes: Vec<String>,
    /// The place found last: neighbouring rows mostly refer to the same.
    last: Cell<usize>,
    id: fn(usize) -> Id,
}

impl<Id> Keys<Id> {
    /// The keys of `codes`, which have no duplicates, numbered from 0.
    pub(crate) fn new<'a>(codes: impl Iterator<Item = &'a str>, id: fn(usize) -> Id) -> Self {
        let codes: Vec<String> = codes.map(str::to_owned).collect();
        let mut places = Places::default();
        for code in &codes {
            places.add(code);
        }
        Self { places, codes, last: Cell::new(0), id }
    }

    pub(crate) fn get(&self, code: &str) -> Option<Id> {
        let last = self.last.get();
        let is_last = self.codes.get(last).is_some_and(|known| known == code);
        let place = if is_last { Some(last) } else { self.places.get(code) };
        if let Some(place) = place {
            self.last.set(place);
        }
        place.map(self.id)
    }
}

/// What rows of one table may refer to in others.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) indicators: &'a [Indicator],
    pub(crate) indicator_keys: Keys<IndicatorId>,
    pub(crate) areas: Keys<AreaId>,
    /// `None` when the table of sources could not be read.
    pub(crate) sources: Option<&'a Keys<SourceId>>,
    pub(crate) codes: &'a [CodeList],
}
