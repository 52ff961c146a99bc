//! What holds of every dataset and of every finding, whatever the bytes were.

use tiendo_core::dataset::Dataset;
use tiendo_core::finding::Finding;
use tiendo_core::lang::Lang;
use tiendo_core::model::{Indicator, Unit};
use tiendo_core::observations::Observation;
use tiendo_core::value::Value;

use crate::package::{Opened, Package};

/// The longest text that a finding quotes: forty characters and the mark that it was cut.
const QUOTED: usize = 41;

/// Twelve digits before the decimal mark are read, and rounding may add one.
const LARGEST: Value = Value::whole(1_000_000_000_000);

/// Panics unless every finding points into the package and every value is one that its indicator can have.
pub(crate) fn hold(package: &Package, opened: &Opened) {
    let Opened { dataset, definitions, findings } = opened;
    for finding in findings {
        points_into(package, finding);
    }
    codes_are_unique(dataset);
    parents_are_above(dataset);
    for (indicator, subject) in dataset.indicators() {
        for observation in dataset.observations().of_indicator(indicator) {
            observation_is_possible(&observation, subject);
        }
        let figures = dataset.observations().of_indicator(indicator).len();
        let by_area = |area| dataset.observations().with_categories(indicator, area).len();
        let found: usize = dataset.areas().map(|(area, _)| by_area(area)).sum();
        assert_eq!(found, figures, "every figure is found by its area");
    }
    for target in dataset.targets() {
        is_possible(target.value, dataset.indicator(target.indicator));
        assert!((1900..2200).contains(&target.year), "{target:?}");
    }
    assert!(dataset.changes().is_sorted_by_key(|change| change.date), "changes are not by date");
    assert!(definitions.schemes.iter().all(|scheme| !scheme.code.is_empty()), "a scheme without a code");
}

fn points_into(package: &Package, finding: &Finding) {
    if let Some(line) = finding.line {
        let bytes = package.file(&finding.file).unwrap_or_default();
        let ends = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
        assert!((1..=ends + 1).contains(&(line as usize)), "no such line: {finding:?}");
    }
    assert!(finding.text.chars().count() <= QUOTED, "{finding:?}");
    for lang in Lang::ALL {
        let sentence = finding.sentence(lang);
        assert!(sentence.starts_with(&finding.file), "{sentence:?} does not name {:?}", finding.file);
    }
}

fn codes_are_unique(dataset: &Dataset) {
    for (id, indicator) in dataset.indicators() {
        assert!(!indicator.code.is_empty(), "an indicator without a code");
        assert_eq!(dataset.find_indicator(&indicator.code), Some(id), "{:?} is there twice", indicator.code);
    }
    for (id, area) in dataset.areas() {
        assert!(!area.code.is_empty(), "an area without a code");
        assert_eq!(dataset.find_area(&area.code), Some(id), "{:?} is there twice", area.code);
    }
}

fn parents_are_above(dataset: &Dataset) {
    for (_, area) in dataset.areas() {
        let above = area.parent.map(|id| dataset.area(id));
        assert!(above.is_none_or(|above| above.level < area.level), "{above:?} is not above {area:?}");
    }
}

fn observation_is_possible(observation: &Observation<'_>, subject: &Indicator) {
    is_possible(observation.value, subject);
    assert!((1900..2200).contains(&observation.year), "{observation:?}");
    let counts = observation.numerator.zip(observation.denominator);
    assert!(counts.is_none_or(|(counted, all)| counted <= all), "{observation:?}");
}

fn is_possible(value: Value, subject: &Indicator) {
    let zero = Value::whole(0);
    let possible = match subject.unit {
        Unit::Percent => (zero..=Value::whole(100)).contains(&value),
        Unit::YesNo => value == Value::YES || value == Value::NO,
        Unit::Level if !subject.levels.is_empty() => {
            value.as_count().is_some_and(|place| place < subject.levels.len() as u64)
        }
        Unit::Level | Unit::Count => (zero..=LARGEST).contains(&value),
        Unit::Unknown => (zero - LARGEST..=LARGEST).contains(&value),
    };
    assert!(possible, "{value:?} is no {:?}", subject.unit);
}
