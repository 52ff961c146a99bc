//! No row is lost in silence: each is in the dataset, or a finding names it.

use std::collections::BTreeSet;

use tiendo_core::finding::{Finding, Severity};
use tiendo_core::package::TableName;

use crate::package::Opened;

/// Panics if a row of the table that the bytes were read as is neither there nor told of.
///
/// Rows are told apart without reading quotes, so a text with quotes is passed over.
pub(crate) fn are_accounted_for(table: TableName, bytes: &[u8], opened: &Opened) {
    let file = opened.dataset.descriptor().file_of(table);
    let about = opened.findings.iter().filter(|finding| finding.file == file);
    let errors: Vec<&Finding> = about.filter(|finding| tells_of_a_loss(finding)).collect();
    // Without the table of indicators or a column nothing of this table is read, which is told of once.
    let unread = errors.iter().any(|finding| finding.line.is_none());
    let needs_indicators = matches!(table, TableName::Targets | TableName::Observations);
    if unread || bytes.contains(&b'"') || (needs_indicators && opened.dataset.indicators().next().is_none()) {
        return;
    }
    let told: BTreeSet<u32> = errors.iter().filter_map(|finding| finding.line).collect();
    let rows = rows(bytes);
    let Some(kept) = kept_lines(table, opened) else {
        let kept = kept_count(table, opened);
        assert!(kept + errors.len() >= rows.sure.len(), "{kept} rows of {file} kept; told of: {errors:?}");
        return;
    };
    assert!(kept.is_subset(&rows.all), "rows that the file has not: {kept:?}");
    let lost: Vec<_> = rows.sure.iter().filter(|row| !kept.contains(row) && !told.contains(row)).collect();
    assert!(lost.is_empty(), "rows {lost:?} of {file} are lost; told of: {errors:?}");
}

fn tells_of_a_loss(finding: &Finding) -> bool {
    finding.problem.severity() == Severity::Error
}

/// Lines on which rows stand.
struct Rows {
    /// Where there may be one.
    all: BTreeSet<u32>,
    /// Where there surely is one, and not the header.
    sure: BTreeSet<u32>,
}

/// Lines end with a line feed, a carriage return or both; only line feeds are counted.
fn rows(bytes: &[u8]) -> Rows {
    let mut rows = Rows { all: BTreeSet::new(), sure: BTreeSet::new() };
    let mut header = true;
    for (line, text) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        for part in text.split(|byte| *byte == b'\r').filter(|part| !part.is_empty()) {
            rows.all.insert(line);
            if !header && part.iter().any(u8::is_ascii_alphanumeric) {
                rows.sure.insert(line);
            }
            header = false;
        }
    }
    rows
}

/// The lines of the rows that were read, where a dataset keeps them.
fn kept_lines(table: TableName, opened: &Opened) -> Option<BTreeSet<u32>> {
    let dataset = &opened.dataset;
    let observations = || dataset.indicators().flat_map(|(id, _)| dataset.observations().of_indicator(id));
    match table {
        TableName::Areas => Some(dataset.areas().map(|(_, area)| area.line).collect()),
        TableName::Targets => Some(dataset.targets().iter().map(|target| target.line).collect()),
        TableName::Observations => Some(observations().map(|observation| observation.line).collect()),
        TableName::AreaChanges => Some(dataset.changes().iter().map(|change| change.line).collect()),
        _ => None,
    }
}

/// How many rows were read.
fn kept_count(table: TableName, opened: &Opened) -> usize {
    let (dataset, definitions) = (&opened.dataset, &opened.definitions);
    match table {
        TableName::Sources => dataset.sources().len(),
        TableName::Indicators => dataset.indicators().count(),
        TableName::Codes => dataset.codes().iter().map(|list| list.codes.len()).sum(),
        TableName::Schemes => definitions.schemes.len(),
        TableName::Reporting => definitions.duties.len(),
        TableName::Areas | TableName::Targets | TableName::Observations | TableName::AreaChanges => 0,
    }
}
