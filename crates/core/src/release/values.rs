//! Figures that were added, withdrawn or revised.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::Year;
use crate::lang::Bilingual;
use crate::model::{AreaId, IndicatorId, ObsStatus};
use crate::observations::Observation;
use crate::order;
use crate::release::pairs::{Pair, Pairs, edit};
use crate::release::{Change, Edit};
use crate::standing::Measured;

/// A figure with all that is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The figure and its counts.
    pub measured: Measured,
    /// Its kind of denominator.
    pub basis: Arc<str>,
    /// How firm it is.
    pub status: ObsStatus,
    /// The period as published.
    pub period: Arc<str>,
    /// Where it was published, as the source's code.
    pub source: Option<Arc<str>>,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// One figure of an area with what it is matched by.
struct Row {
    categories: Arc<str>,
    year: Year,
    reported: Reported,
}

impl Row {
    fn of(dataset: &Dataset, observation: &Observation<'_>) -> Self {
        Self {
            categories: in_order(observation.categories),
            year: observation.year,
            reported: Reported {
                measured: Measured::from(observation),
                basis: observation.denominator_kind.clone(),
                status: observation.status,
                period: observation.period.clone(),
                source: observation.source.map(|source| dataset.source(source).code.clone()),
                note: observation.note.clone(),
            },
        }
    }

    fn key(&self) -> (&str, Year) {
        (&self.categories, self.year)
    }
}

/// Categories do not depend on the order of a table's columns.
fn in_order(categories: &Arc<str>) -> Arc<str> {
    if !categories.contains(' ') {
        return categories.clone();
    }
    let mut single: Vec<&str> = categories.split(' ').collect();
    order::sort_and_dedup(&mut single);
    single.join(" ").into()
}

pub(super) fn compare(old: &Dataset, new: &Dataset, pairs: &Pairs) -> Vec<Change<Reported>> {
    let mut changes = Vec::new();
    for (indicator, indicators) in &pairs.indicators {
        for (area, areas) in &pairs.areas {
            let was = rows(old, indicators.0, areas.0);
            let is = rows(new, indicators.1, areas.1);
            for (categories, year, edit) in edits(was, is) {
                let (indicator, area) = (indicator.clone(), area.clone());
                changes.push(Change { indicator, area, year, categories, edit });
            }
        }
    }
    changes
}

fn rows(dataset: &Dataset, indicator: Option<IndicatorId>, area: Option<AreaId>) -> Vec<Row> {
    let Some((indicator, area)) = indicator.zip(area) else { return Vec::new() };
    let series = dataset.observations().with_categories(indicator, area);
    let mut rows: Vec<Row> = series.map(|observation| Row::of(dataset, &observation)).collect();
    order::sort_by(&mut rows, |one: &Row, other| {
        one.key().cmp(&other.key()).then_with(|| one.reported.basis.cmp(&other.reported.basis))
    });
    rows
}

/// What became of the figures of one indicator in one area, by categories, year and basis.
fn edits(old: Vec<Row>, new: Vec<Row>) -> Vec<(Arc<str>, Year, Edit<Reported>)> {
    let mut keys: Vec<(Arc<str>, Year)> =
        old.iter().chain(&new).map(|row| (row.categories.clone(), row.year)).collect();
    order::sort_and_dedup(&mut keys);
    let (mut old, mut new) = (old.into_iter().peekable(), new.into_iter().peekable());
    let mut edits = Vec::new();
    for (categories, year) in keys {
        let key = (&*categories, year);
        let was = std::iter::from_fn(|| old.next_if(|row| row.key() == key)).collect();
        let is = std::iter::from_fn(|| new.next_if(|row| row.key() == key)).collect();
        let changed = matched(was, is).into_iter().filter_map(edit);
        edits.extend(changed.map(|edit| (categories.clone(), year, edit.map(|row| row.reported))));
    }
    edits
}

/// The figures of one year, matched by basis and in its order. Where one figure is left in each release, its basis was revised.
fn matched(old: Vec<Row>, new: Vec<Row>) -> Vec<Pair<Row>> {
    let mut left: Vec<Row> = Vec::new();
    let mut pairs: Vec<Pair<Row>> = new.into_iter().map(|row| (None, Some(row))).collect();
    for row in old {
        let same = |pair: &&mut Pair<Row>| {
            pair.1.as_ref().is_some_and(|other| other.reported.basis == row.reported.basis)
        };
        match pairs.iter_mut().find(same) {
            Some(pair) => pair.0 = Some(row),
            None => left.push(row),
        }
    }
    let mut unmatched = pairs.iter_mut().filter(|pair| pair.0.is_none());
    if let (1, Some(pair), None) = (left.len(), unmatched.next(), unmatched.next()) {
        pair.0 = left.pop();
    }
    pairs.extend(left.into_iter().map(|row| (Some(row), None)));
    let basis = |(old, new): &Pair<Row>| {
        old.iter().chain(new).map(|row| row.reported.basis.clone()).min().unwrap_or_default()
    };
    order::sort_by(&mut pairs, |one, other| basis(one).cmp(&basis(other)));
    pairs
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.reported == other.reported
    }
}
