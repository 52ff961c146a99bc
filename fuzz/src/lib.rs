//! The bodies of the fuzz targets: plain functions of bytes that panic where something that must hold does not.
//!
//! They know nothing of libFuzzer, so that any program can feed them. What must hold is in `invariants`, what a row
//! must look like to be beyond doubt in `plain`, and the good package that the bytes are put into in `package`.
#![allow(clippy::missing_panics_doc, reason = "panicking is how a fuzz target reports")]

mod address;
mod descriptor;
mod invariants;
mod package;
mod plain;
mod screens;

use tiendo_core::package::TableName;

use crate::package::Package;

/// Any bytes as each table of an otherwise good package.
pub fn csv(bytes: &[u8]) {
    for table in TableName::ALL {
        let package = Package::good().with_table(table, bytes);
        let (dataset, findings) = package.open();
        invariants::hold(&package, &dataset, &findings);
        invariants::rows_are_accounted_for(table, bytes, &package, &dataset, &findings);
        screens::draw(&dataset);
    }
    plain::rows_stay(bytes);
}

/// Any bytes as descriptor of a good package, and as catalogue of a site.
pub fn descriptor(bytes: &[u8]) {
    let package = Package::good().with_descriptor(bytes);
    let (dataset, findings) = package.open();
    invariants::hold(&package, &dataset, &findings);
    descriptor::holds(bytes, dataset.descriptor(), &findings);
    descriptor::catalogue_holds(bytes);
    screens::draw(&dataset);
}

/// Any text as the address of a view: whatever can be read is written and read again the same.
pub fn address(bytes: &[u8]) {
    address::round_trips(&String::from_utf8_lossy(bytes));
}
