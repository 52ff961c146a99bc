//! A chart as a complete SVG file: title, sample label, picture, sources; every colour written on its shape.
//!
//! Programs other than browsers know few of the rules of a style sheet: custom properties, `:not()`, `paint-order` and colours with a
//! share of opacity are lost on one or another of them. So the page's own style sheets are applied here, and what they say stands
//! as attributes of each shape.

mod apply;
mod color;
mod frame;
mod selector;
mod sheet;

pub use frame::{Frame, standalone};
pub use sheet::Theme;
