//! Targets that were added, withdrawn or changed.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::Year;
use crate::lang::Bilingual;
use crate::model::{AppliesTo, AreaId, Certainty, IndicatorId, Target, TargetKind};
use crate::order;
use crate::release::Change;
use crate::release::pairs::{Pairs, by_key, edit};
use crate::value::Value;

/// A target with all that is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetSet {
    /// The figure to reach.
    pub value: Value,
    /// Path or milestone.
    pub kind: TargetKind,
    /// For which areas it is a yardstick.
    pub applies_to: AppliesTo,
    /// Where it is written, as the source's code.
    pub source: Option<Arc<str>>,
    /// Where in that document.
    pub section: Arc<str>,
    /// How sure the figure is.
    pub certainty: Certainty,
    /// What a reader should know about it.
    pub note: Bilingual,
}

impl TargetSet {
    fn of(dataset: &Dataset, target: &Target) -> Self {
        Self {
            value: target.value,
            kind: target.kind,
            applies_to: target.applies_to,
            source: target.source.map(|source| dataset.source(source).code.clone()),
            section: target.section.clone(),
            certainty: target.certainty,
            note: target.note.clone(),
        }
    }
}

pub(super) fn compare(old: &Dataset, new: &Dataset, pairs: &Pairs) -> Vec<Change<TargetSet>> {
    let mut changes = Vec::new();
    for (indicator, indicators) in &pairs.indicators {
        for (area, areas) in &pairs.areas {
            let was = targets(old, indicators.0, areas.0);
            let is = targets(new, indicators.1, areas.1);
            let mut of_area: Vec<_> = by_key(was, is);
            order::sort_by(&mut of_area, |one, other| one.0.cmp(&other.0));
            for (year, pair) in of_area {
                let Some(edit) = edit(pair) else { continue };
                let (indicator, area) = (indicator.clone(), area.clone());
                changes.push(Change { indicator, area, year, categories: Arc::default(), edit });
            }
        }
    }
    changes
}

fn targets(
    dataset: &Dataset,
    indicator: Option<IndicatorId>,
    area: Option<AreaId>,
) -> Vec<(Year, TargetSet)> {
    let Some((indicator, area)) = indicator.zip(area) else { return Vec::new() };
    // A yardstick set for the area itself holds all of its targets.
    let own = dataset.yardstick(indicator, area).filter(|yardstick| yardstick.set_for == area);
    let own = own.map_or(&[][..], |yardstick| yardstick.targets);
    own.iter().map(|target| (target.year, TargetSet::of(dataset, target))).collect()
}
