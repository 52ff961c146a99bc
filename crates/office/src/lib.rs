//! Office files (Office Open XML, ECMA-376): presentations, documents and workbooks, all with native charts that can be edited.
//!
//! Plain models in, the bytes of a file out, the same ones for the same model everywhere. No files, no clock, no knowledge of what
//! the figures mean. Texts are cleaned of what XML cannot hold; no text becomes markup or a formula.

mod about;
mod archive;
pub mod chart;
pub mod document;
mod measure;
mod package;
pub mod presentation;
mod theme;
pub mod workbook;
mod xml;

pub use about::{About, Language};
pub use measure::{Decimal, Frame, Rgb};

use std::fmt;

/// A file would be larger than its format holds: more than 4 GB, or 65 534 parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("there is more than a file of this format holds")
    }
}

impl std::error::Error for TooLarge {}
