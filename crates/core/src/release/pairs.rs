//! What two releases have under the same code.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dataset::Dataset;
use crate::model::{AreaId, Indicator, IndicatorId};
use crate::release::{Edit, Named};

/// Rows of one code in both releases; at least one of them has it.
pub(super) type Pair<T> = (Option<T>, Option<T>);

/// The indicators and areas of both releases: in the new one's order, then those that only the old one has, in its own.
pub(super) struct Pairs {
    pub(super) indicators: Vec<(Arc<Indicator>, Pair<IndicatorId>)>,
    pub(super) areas: Vec<(Named, Pair<AreaId>)>,
}

impl Pairs {
    pub(super) fn of(old: &Dataset, new: &Dataset) -> Self {
        let indicators = |dataset: &Dataset| -> Vec<(Arc<str>, IndicatorId)> {
            dataset.indicators().map(|(id, indicator)| (indicator.code.clone(), id)).collect()
        };
        let areas = |dataset: &Dataset| -> Vec<(Arc<str>, AreaId)> {
            dataset.areas().map(|(id, area)| (area.code.clone(), id)).collect()
        };
        let indicators = by_key(indicators(old), indicators(new)).into_iter().map(|(_, pair)| {
            let subject = match pair {
                (_, Some(id)) => Some(new.indicator(id)),
                (id, None) => id.map(|id| old.indicator(id)),
            };
            subject.map(|subject| (subject.clone(), pair))
        });
        let areas = by_key(areas(old), areas(new)).into_iter().map(|(_, pair)| {
            let area = match pair {
                (_, Some(id)) => Some(new.area(id)),
                (id, None) => id.map(|id| old.area(id)),
            };
            area.map(|area| (Named::from(area), pair))
        });
        Self { indicators: indicators.flatten().collect(), areas: areas.flatten().collect() }
    }
}

/// Matches rows by key, which no two rows of one release share: in the new one's order, then what only the old one has, in
/// its own.
pub(super) fn by_key<K: Ord + Clone, T>(old: Vec<(K, T)>, new: Vec<(K, T)>) -> Vec<(K, Pair<T>)> {
    let mut places = BTreeMap::new();
    let mut pairs: Vec<(K, Pair<T>)> = Vec::with_capacity(new.len());
    for (key, row) in new {
        places.insert(key.clone(), pairs.len());
        pairs.push((key, (None, Some(row))));
    }
    for (key, row) in old {
        match places.get(&key).and_then(|place| pairs.get_mut(*place)) {
            Some((_, (before, _))) => *before = Some(row),
            None => pairs.push((key, (Some(row), None))),
        }
    }
    pairs
}

/// What became of a row; none where it is as it was, or in neither release.
pub(super) fn edit<T: PartialEq>((old, new): Pair<T>) -> Option<Edit<T>> {
    match (old, new) {
        (None, None) => None,
        (None, Some(new)) => Some(Edit::Added(new)),
        (Some(old), None) => Some(Edit::Removed(old)),
        (Some(old), Some(new)) => (old != new).then_some(Edit::Changed { old, new }),
    }
}
