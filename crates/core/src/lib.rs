//! The domain of Tiến độ: what a published dataset says, how far an area has come, and the words and numbers for it.
//!
//! Pure: no file, network, clock, DOM or plotters in here. Bytes, today's date and the reader's language are arguments.
//! The flow is bytes → [`dataset::Dataset`] (with every [`finding::Finding`]) → [`view`] models → charts and views.
//!
//! Beside the views, a dataset answers where every area stands ([`scorecard`]), what its parts add up to ([`rollup`]), how it
//! compares with its peers ([`peers`]) and its own past ([`change`], [`history`]); [`verdict`] judges a series against its
//! targets. For native programs only, since the app has no room for them: [`check`], [`release`], [`text_table`] and `workbook`.

mod alphabet;
pub mod catalog;
pub mod change;
pub mod check;
pub mod collation;
mod compose;
mod csv_table;
pub mod dataset;
pub mod date;
pub mod definitions;
pub mod downloads;
pub mod export;
pub mod finding;
pub mod format;
pub mod geo;
pub mod history;
mod json;
pub mod lang;
pub mod licence;
pub mod markup;
pub mod model;
pub mod observations;
pub mod order;
pub mod package;
pub mod peers;
mod read;
pub mod reading;
pub mod release;
pub mod rollup;
pub mod scorecard;
pub mod search;
pub mod sentence;
pub mod standing;
pub mod text_table;
pub mod value;
pub mod verdict;
pub mod view;
pub mod view_state;
#[cfg(feature = "xlsx")]
pub mod workbook;
