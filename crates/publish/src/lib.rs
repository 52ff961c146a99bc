//! Everything of the site that touches files: checking datasets and workbooks, making empty ones, comparing releases,
//! checksums, assembling the published site, serving it.
//! No rules about targets or progress here; those are in tiendo-core.

mod catalog;
mod changes;
pub mod check;
pub mod cli;
pub mod clock;
pub mod columns;
pub mod descriptor;
pub mod diff;
mod error;
mod files;
pub mod hash;
pub mod new;
mod open_data;
mod pages;
pub mod preview;
pub mod releases;
pub mod site;
mod unusable;

pub use error::Error;
pub use unusable::Unusable;
