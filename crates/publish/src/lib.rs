//! Everything of the site that touches files: checking datasets and workbooks, making empty ones, comparing releases,
//! checksums, assembling the published site, serving and verifying it.
//! No rules about targets or progress here; those are in tiendo-core.

pub mod address;
pub mod app;
mod catalog;
mod changes;
pub mod check;
pub mod cli;
pub mod clock;
pub mod columns;
mod compress;
mod dataset;
mod decks;
pub mod descriptor;
pub mod diff;
mod embed;
mod error;
pub mod export;
mod files;
pub mod finish;
pub mod hash;
mod head;
mod headers;
mod kept;
mod manifest;
pub mod new;
mod offline;
mod open_data;
mod pages;
mod parallel;
mod policy;
pub mod preview;
mod progress;
pub mod releases;
pub mod site;
mod sitemap;
mod social;
mod unusable;
pub mod verify;

pub use error::Error;
pub use unusable::Unusable;
