//! The bodies of the fuzz targets: plain functions of bytes that panic where something that must hold does not.
//!
//! They know nothing of libFuzzer, so that any program can feed them. What must hold is in `invariants`, `rows`, `plain`
//! and `descriptor`; the good package that the bytes are put into is in `package`.
#![allow(clippy::missing_panics_doc, reason = "panicking is how a fuzz target reports")]

mod address;
mod descriptor;
mod invariants;
mod package;
mod plain;
mod rows;
mod screens;

use tiendo_core::package::TableName;

use crate::package::Package;

/// A column that no other table has, by which bytes may pass for a table.
const fn telling_column(table: TableName) -> &'static str {
    match table {
        TableName::Sources => "publisher_vi",
        TableName::Indicators => "unit",
        TableName::Areas => "level",
        TableName::Targets => "applies_to",
        TableName::Observations => "obs_status",
        TableName::Codes => "list",
        TableName::AreaChanges => "successor",
        TableName::Schemes => "scheme",
        TableName::Reporting => "frequency",
    }
}

/// Any bytes as each table of an otherwise good package that they could pass for, and as observations.
pub fn csv(bytes: &[u8]) {
    let says = |word: &str| bytes.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
    for table in TableName::ALL {
        if table != TableName::Observations && !says(telling_column(table)) {
            continue;
        }
        let package = Package::good().with_table(table, bytes);
        let opened = package.open();
        if package == Package::good() {
            assert_eq!(opened.findings, [], "the good package is without a finding");
        }
        invariants::hold(&package, &opened);
        rows::are_accounted_for(table, bytes, &opened);
        screens::draw(&opened.dataset);
        if table == TableName::Observations {
            plain::rows_stay(bytes, &opened.dataset);
        }
    }
}

/// Any bytes as descriptor of a good package, and as catalogue of a site.
pub fn descriptor(bytes: &[u8]) {
    let package = Package::good().with_descriptor(bytes);
    let opened = package.open();
    invariants::hold(&package, &opened);
    descriptor::holds(bytes, opened.dataset.descriptor(), &opened.findings);
    descriptor::catalogue_holds(bytes);
    screens::draw(&opened.dataset);
}

/// Any text as the address of a view: whatever can be read is written and read again the same.
pub fn address(bytes: &[u8]) {
    address::round_trips(&String::from_utf8_lossy(bytes));
}
