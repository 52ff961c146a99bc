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

/// Codes of the rows read so far, for rows that refer to them.
#[derive(Debug)]
pub(crate) struct Keys<Id> {
    ids: HashMap<String, Id>,
}

impl<Id: Copy> Keys<Id> {
    /// The keys of `codes`, numbered from 0.
    pub(crate) fn new<'a>(codes: impl Iterator<Item = &'a str>, id: impl Fn(usize) -> Id) -> Self {
        Self { ids: codes.enumerate().map(|(place, code)| (code.to_owned(), id(place))).collect() }
    }

    pub(crate) fn get(&self, code: &str) -> Option<Id> {
        self.ids.get(code).copied()
    }
}

/// What a row of targets or observations may refer to.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) indicators: Keys<IndicatorId>,
    pub(crate) areas: Keys<AreaId>,
    pub(crate) sources: Keys<SourceId>,
    pub(crate) units: Vec<crate::model::Unit>,
}
