//! A comparison in a given room, as on a slide.

use tiendo_core::lang::Lang;
use tiendo_core::view::Comparison;
use tiendo_core::view::compare::words;

use super::{Layout, Look, NOTE_LINE, draw_layout};
use crate::canvas::ChartError;
use crate::geometry::count;
use crate::ink::Type;
use crate::{Drawing, wrap};

/// Rooms that are wider than this have room for long names.
const WIDE: i32 = 640;

/// A slide has its own space around; a target at the top of the plot needs this above it for its label, and the years this below.
const MARGINS: (f64, f64) = (20.0, 29.0);

/// Draws it into a width and a height, in px; higher only where its names need it.
pub(crate) fn draw_within(
    comparison: &Comparison,
    extent: (i32, i32),
    lang: Lang,
) -> Result<Drawing, ChartError> {
    draw_layout(&layout(comparison, extent, lang))
}

/// The height that it takes of a width and a height, in px.
pub(crate) fn height_within(comparison: &Comparison, extent: (i32, i32), lang: Lang) -> i32 {
    layout(comparison, extent, lang).height
}

pub(super) fn layout(comparison: &Comparison, (width, height): (i32, i32), lang: Lang) -> Layout<'_> {
    let note = words::broken(comparison, lang).unwrap_or_default();
    let note = count(wrap::lines(&note, Type::BreakLabel, f64::from(width) - 8.0).len()) * NOTE_LINE;
    let (widest_name, leader) = if width > WIDE { (300.0, 28.0) } else { (230.0, 20.0) };
    let least_height = f64::from(height) - note;
    let look = |widest_name| Look { width, least_height, widest_name, leader, margins: MARGINS };
    let layout = Layout::of(comparison, &look(widest_name), lang);
    // Names on fewer lines need less height, and leave less width to the lines.
    if layout.height <= height { layout } else { Layout::of(comparison, &look(widest_name * 1.3), lang) }
}
