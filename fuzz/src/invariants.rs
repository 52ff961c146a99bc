//! What holds of every dataset and of every finding, whatever the bytes were.

use tiendo_core::dataset::Dataset;
use tiendo_core::finding::{Finding, Severity};
use tiendo_core::lang::Lang;
use tiendo_core::model::{Observation, Target, Unit};
use tiendo_core::package::TableName;
use tiendo_core::value::Value;

use crate::package::Package;

/// The longest text that a finding quotes: forty characters and the mark that it was cut.
const QUOTED: usize = 41;

/// Panics unless every finding points into the package and every value is one that its indicator can have.
pub(crate) fn hold(package: &Package, dataset: &Dataset, findings: &[Finding]) {
    for finding in findings {
        points_into(package, finding);
    }
    codes_are_unique(dataset);
    parents_are_above(dataset);
    for (indicator, subject) in dataset.indicators() {
        for observation in dataset.observations_of(indicator) {
            observation_is_possible(observation, subject.unit);
        }
        for target in own_targets(dataset).filter(|target| target.indicator == indicator) {
            is_possible(target.value, subject.unit);
            assert!((1900..2200).contains(&target.year), "{target:?}");
        }
    }
}

fn points_into(package: &Package, finding: &Finding) {
    if let Some(line) = finding.line {
        let bytes = package.file(&finding.file).unwrap_or_default();
        let ends = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
        assert!((1..=ends as u64 + 1).contains(&line), "no such line: {finding:?}");
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

fn observation_is_possible(observation: &Observation, unit: Unit) {
    is_possible(observation.value, unit);
    assert!((1900..2200).contains(&observation.year), "{observation:?}");
    let counts = observation.numerator.zip(observation.denominator);
    assert!(counts.is_none_or(|(counted, all)| counted <= all), "{observation:?}");
}

fn is_possible(value: Value, unit: Unit) {
    let possible = match unit {
        Unit::Percent => (Value::whole(0)..=Value::whole(100)).contains(&value),
        Unit::YesNo => value == Value::YES || value == Value::NO,
        // Twelve digits before the decimal mark are read, and rounding may add one.
        Unit::Level | Unit::Count => value.hundredths().abs() <= 100_000_000_000_000,
    };
    assert!(possible, "{value:?} is no {unit:?}");
}

/// Panics if a row of the table that the bytes were read as is neither there nor told of.
///
/// Rows are counted without reading quotes, so a text with quotes is passed over.
pub(crate) fn rows_are_accounted_for(
    table: TableName,
    bytes: &[u8],
    package: &Package,
    dataset: &Dataset,
    findings: &[Finding],
) {
    let file = dataset.descriptor().resource(table).path;
    let about = || findings.iter().filter(|finding| finding.file == file);
    let errors = || about().filter(|finding| finding.problem.severity() == Severity::Error);
    let whole_file = errors().any(|finding| finding.line.is_none());
    let Some(kept) = kept(table, dataset).filter(|_| !whole_file && !bytes.contains(&b'"')) else { return };
    // Rows about indicators of which none is known are passed over: the table of indicators is told of.
    if matches!(table, TableName::Targets | TableName::Observations) && dataset.indicators().next().is_none()
    {
        return;
    }
    let rows = package
        .file(&file)
        .unwrap_or_default()
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .filter(|line| !line.is_empty())
        .skip(1)
        .filter(|line| line.iter().any(u8::is_ascii_alphanumeric))
        .count();
    assert!(kept + errors().count() >= rows, "{rows} rows of {file}, {kept} kept, told of: {findings:?}");
}

/// How many rows of a table were read, where a dataset says so.
fn kept(table: TableName, dataset: &Dataset) -> Option<usize> {
    match table {
        TableName::Indicators => Some(dataset.indicators().count()),
        TableName::Areas => Some(dataset.areas().count()),
        TableName::Targets => Some(own_targets(dataset).count()),
        TableName::Observations => {
            Some(dataset.indicators().map(|(id, _)| dataset.observations_of(id).len()).sum())
        }
        TableName::Sources => None,
    }
}

/// Every target, each once.
fn own_targets(dataset: &Dataset) -> impl Iterator<Item = &Target> {
    dataset.indicators().flat_map(move |(indicator, _)| {
        let own = move |area| dataset.yardstick(indicator, area).filter(|it| it.set_for == area);
        dataset.areas().filter_map(move |(area, _)| own(area)).flat_map(|yardstick| yardstick.targets)
    })
}
