//! What a reader can take away: a view's figures as a [`Sheet`], written as CSV or JSON, and files packed together.
//! Bytes only; saving them is the caller's business.
//!
//! **Where the origin stands.** A CSV has rows and nothing else, since a spreadsheet takes a line of comment for data: its
//! last columns name source, dataset and sample data in each row, which survives sorting, filtering and pasting. JSON has
//! it as a block of its own, an archive as a text file beside the tables ([`about`]).

mod about;
mod archive;
mod base64;
mod chart;
mod completeness;
mod csv;
mod embed;
mod figures;
mod file_name;
mod indicator;
mod json;
mod provenance;
mod sdmx;
mod sheet;
mod shown;

pub use about::about;
pub use archive::{NotAnArchive, archive};
pub use base64::base64;
pub use chart::Chart;
pub use completeness::completeness;
pub use csv::csv;
pub use embed::{EMBED_HEIGHT, EMBED_WIDTH, embed_snippet};
pub use figures::{Wanted, figures};
pub use file_name::file_name;
pub use indicator::{ranking, trend};
pub use json::json;
pub use provenance::{Origin, Provenance, citation, sample_notice};
pub use sdmx::sdmx;
pub use sheet::{Cell, Cells, Column, Measure, Rows, Sheet};
pub use shown::{Mapped, Page, mapped, shown};
