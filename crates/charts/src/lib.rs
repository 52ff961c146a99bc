//! Charts of Tiến độ: a view model, a size and a language in; SVG and a text description out.
//!
//! Pure, and byte-identical natively and in the browser: no clock, no DOM, no random numbers, text measured from a
//! table made of the font. Colours are not in here either: every shape has a class, and the page's (or an exported
//! file's) style sheet says what it looks like. Drawing goes through plotters and the backend in `canvas`.

mod bullet;
mod canvas;
mod completeness;
mod describe;
mod dumbbell;
mod geometry;
mod ink;
mod labels;
mod map;
mod marks;
mod ranking;
mod scale;
mod scorecard;
mod series;
pub mod slide;
mod standalone;
mod strip;
mod text_width;
mod trend;
mod watermark;

mod comparison;
#[cfg(test)]
mod generated;
mod panels;
mod wrap;
mod years;

pub use canvas::ChartError;
pub use standalone::{Card, Frame, Theme, card, standalone};
pub use text_width::Weight;

use std::ops::Range;
use std::sync::Arc;

use tiendo_core::lang::Lang;
use tiendo_core::view::map::{ShapeMap, TileMap};
use tiendo_core::view::overview::Overview;
use tiendo_core::view::reporting::Reporting;
use tiendo_core::view::{Changes, Distribution};
use tiendo_core::view::{Ranking, Trend};

/// A finished chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// One `<svg>` element.
    pub svg: String,
    /// The same numbers as a text, for readers who do not see the picture.
    pub description: String,
    /// Width and height of the picture, in px of its `viewBox`.
    pub extent: (i32, i32),
    /// What can be pointed at, in the order in which the arrow keys go through it.
    pub data: Vec<Datum>,
}

/// Something in a picture that can be pointed at, tapped, or reached with the arrow keys.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    /// The middle of its mark, in px of the picture's `viewBox`.
    pub at: (f64, f64),
    /// Which line or row of the picture it belongs to, from 0: left and right stay in it, up and down change it.
    pub row: u16,
    /// What it is: "Thủy Nguyên, 2025".
    pub title: String,
    /// Value, target, distance, status, source: a line each.
    pub lines: Vec<String>,
    /// The code of the area that it leads to, where it leads to one.
    pub area: Option<Arc<str>>,
}

/// How wide a chart is drawn. A page scales it to its place; the text stays near its nominal size when the width fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// A phone held upright.
    Narrow,
    /// A column of a page.
    Wide,
}

/// Draws one area through the years.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn trend(model: &Trend, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    trend::draw(model, size, lang, describe::trend(model, lang))
}

/// Draws all areas of one year.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn ranking(model: &Ranking, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    ranking::draw(model, size, lang, describe::ranking(model, lang))
}

/// Draws an area on every indicator.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn bullet(model: &Overview, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    bullet::draw(model, 0..model.bullets.len(), size, lang)
}

/// Draws some of the rows of [`bullet`] by themselves, as wide as all of them; the header stands above the first row.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn bullet_in_rows(
    model: &Overview,
    rows: Range<usize>,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    bullet::draw(model, rows, size, lang)
}

/// Draws the areas of a level in two years: what each gained or lost.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn dumbbell(model: &Changes, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    dumbbell::draw(model, 0..usize::MAX, size, lang)
}

/// Draws some of the lines of [`dumbbell`], which are those of [`Changes::lines`], by themselves, as wide as all of them; the head stands
/// above the first, the figures of the scale below the last.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn dumbbell_in_lines(
    model: &Changes,
    lines: Range<usize>,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    dumbbell::draw(model, lines, size, lang)
}

/// Draws the areas of a level through the years: where each stands, the middle, the lowest and the highest.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn strip(model: &Distribution, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    strip::draw(model, size, lang)
}

/// Draws areas as tiles, each with its figure and standing.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn tiles(model: &TileMap, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    map::tiles(model, size, lang)
}

/// Draws areas by their shapes, each with its standing.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn choropleth(model: &ShapeMap, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    map::choropleth(model, size, lang)
}

/// Draws areas by indicators.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn scorecard(
    model: &tiendo_core::view::scorecard::ScorecardView,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    scorecard::draw(model, size, lang)
}

/// Draws who has reported: areas by years.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn completeness(model: &Reporting, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    completeness::draw(model, size, lang, completeness::describe(model, lang))
}

/// Draws every indicator of one area, in panels on one scale.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn panels(model: &tiendo_core::view::Panels, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    panels::draw(model, 0..panel_rows(model, size), size, lang)
}

/// How many rows [`panels`] draws.
pub fn panel_rows(model: &tiendo_core::view::Panels, size: Size) -> usize {
    panels::rows(model, size)
}

/// Draws some of the rows of [`panels`] by themselves, as wide as all of them; below the last stands the key.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn panels_in_rows(
    model: &tiendo_core::view::Panels,
    rows: Range<usize>,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    panels::draw(model, rows, size, lang)
}

/// Draws up to six areas or indicators as lines on one axis.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn comparison(
    model: &tiendo_core::view::Comparison,
    size: Size,
    lang: Lang,
) -> Result<Drawing, ChartError> {
    comparison::draw(model, size, lang)
}

#[cfg(test)]
mod made_up;
#[cfg(test)]
mod written;
