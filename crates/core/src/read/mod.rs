//! Rows of text into typed values: every row that can be read, and a finding for every one that cannot.

mod areas;
mod indicators;
mod observations;
mod reader;
mod sources;
mod targets;

pub(crate) use areas::{read_areas, unnamed_areas};
pub(crate) use indicators::read_indicators;
pub(crate) use observations::read_observations;
pub(crate) use sources::read_sources;
pub(crate) use targets::read_targets;

use std::collections::HashMap;

use crate::model::{AreaId, IndicatorId, SourceId};

/// Keys of the rows read so far, each with its place among them.
#[derive(Debug, Default)]
struct Places {
    places: HashMap<String, usize>,
}

impl Places {
    fn get(&self, key: &str) -> Option<usize> {
        self.places.get(key).copied()
    }

    /// Adds a key; false when it is there already.
    fn add(&mut self, key: String) -> bool {
        let place = self.places.len();
        self.places.insert(key, place).is_none()
    }
}

/// Codes of the rows of one table, for rows of other tables that refer to them.
#[derive(Debug)]
pub(crate) struct Keys<Id> {
    places: Places,
    id: fn(usize) -> Id,
}

impl<Id> Keys<Id> {
    /// The keys of `codes`, which have no duplicates, numbered from 0.
    pub(crate) fn new<'a>(codes: impl Iterator<Item = &'a str>, id: fn(usize) -> Id) -> Self {
        let mut places = Places::default();
        for code in codes {
            places.add(code.to_owned());
        }
        Self { places, id }
    }

    pub(crate) fn get(&self, code: &str) -> Option<Id> {
        self.places.get(code).map(self.id)
    }
}

/// What a row of targets or observations may refer to.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) indicators: Keys<IndicatorId>,
    pub(crate) areas: Keys<AreaId>,
    /// `None` when the table of sources could not be read.
    pub(crate) sources: Option<Keys<SourceId>>,
    pub(crate) units: Vec<crate::model::Unit>,
}
