//! What a reader takes away as office files: views as workbooks, reports as documents, decks as presentations. From view models to
//! the models of tiendo-office; no figures are made here, no files and no clock.
//!
//! Fonts are those that every office program has or has a match for (Arial, Times New Roman): a file does not carry the product's.

mod about;
mod change;
mod colors;
mod comparison;
mod completeness;
pub mod deck;
mod drawn;
mod figures;
mod map;
mod overview;
mod ranking;
pub mod report;
mod scorecard;
mod spread;
mod standings;
mod trend;
pub mod view;
mod years;

pub use tiendo_office::TooLarge;
