//! Charts of Tiến độ: a view model, a size and a language in; SVG and a text description out.
//!
//! Pure, and byte-identical natively and in the browser: no clock, no DOM, no random numbers, text measured from a
//! table made of the font. Colours are not in here either: every shape has a class, and the page's (or an exported
//! file's) style sheet says what it looks like. Drawing goes through plotters and the backend in `canvas`.

mod canvas;
mod describe;
mod geometry;
mod ink;
mod labels;
mod ranking;
mod scale;
mod text_width;
mod trend;
mod watermark;

pub use canvas::ChartError;

use tiendo_core::lang::Lang;
use tiendo_core::view::{Ranking, Trend};

/// A finished chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// One `<svg>` element.
    pub svg: String,
    /// The same numbers as a text, for readers who do not see the picture.
    pub description: String,
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
    let description = describe::trend(model, lang);
    Ok(Drawing { svg: trend::draw(model, size, lang, &description)?, description })
}

/// Draws all areas of one year.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn ranking(model: &Ranking, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    let description = describe::ranking(model, lang);
    Ok(Drawing { svg: ranking::draw(model, size, lang, &description)?, description })
}
