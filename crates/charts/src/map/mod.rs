//! Areas on a map, as tiles or by their shapes: what both have in common is here.

mod beside;
mod choropleth;
mod land;
mod legend;
mod names;
mod project;
mod tile;
mod tiles;

pub(crate) use choropleth::draw as choropleth;
pub(crate) use tiles::draw as tiles;

use tiendo_core::lang::Lang;
use tiendo_core::view::map::{AreaMap, MapArea, words};

use crate::canvas::{ChartError, Pen};
use crate::geometry::{Point, Rect};
use crate::{Datum, Size, describe, watermark};

/// Room at the edges of the picture.
const MARGIN: f64 = 4.0;

const fn width(size: Size) -> i32 {
    match size {
        Size::Narrow => 328,
        Size::Wide => 800,
    }
}

fn description<P>(map: &AreaMap<P>, lang: Lang) -> String {
    describe::with_sample_label(words::description(map, lang), map.sample, lang)
}

/// What is said of an area when a reader points at it.
fn datum<P>(map: &AreaMap<P>, area: &MapArea, at: Point, row: u16, lang: Lang) -> Datum {
    Datum {
        at,
        row,
        title: words::title(map, area, lang),
        lines: words::lines(map, area, lang),
        area: Some(area.place.code.clone()),
    }
}

/// The mark of sample data over the map: once, or twice where one would leave half of a tall map without.
fn draw_sample_mark(pen: &Pen, frame: Rect, size: Size, lang: Lang) -> Result<(), ChartError> {
    const TALL: f64 = 320.0;
    let center = f64::midpoint(frame.left, frame.right);
    let height = frame.bottom - frame.top;
    let shares: &[f64] = if height > TALL { &[0.3, 0.78] } else { &[0.55] };
    shares.iter().try_for_each(|share| watermark::draw(pen, (center, frame.top + height * share), size, lang))
}

#[cfg(test)]
mod tests;
