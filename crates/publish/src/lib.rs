//! Everything of the site that touches files: checking datasets and workbooks, checksums, assembling the published site,
//! serving it.
//! No rules about targets or progress here; those are in tiendo-core.

pub mod check;
pub mod cli;
pub mod clock;
pub mod descriptor;
mod error;
mod files;
pub mod hash;
mod pages;
pub mod preview;
pub mod site;

pub use error::Error;
