//! What a reader takes away as office files: views as workbooks, reports as documents, decks as presentations. From view models to
//! the models of tiendo-office; no figures are made here, no files and no clock.
//!
//! Fonts are those that every office program has or has a match for (Arial, Times New Roman): a file does not carry the product's.

mod about;
mod colors;
pub mod deck;
mod overview;
mod ranking;
pub mod report;
mod trend;
pub mod view;

pub use tiendo_office::TooLarge;
