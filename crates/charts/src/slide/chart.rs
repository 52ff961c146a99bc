//! Charts in their room on a slide, drawn so that their least type is as large as that of the slide.

use tiendo_core::lang::Lang;
use tiendo_core::view::Ranking;
use tiendo_core::view::deck::{Body, Slide};

use crate::geometry::floor;
use crate::slide::item::{Bounds, ChartItem, ChartKind};
use crate::{ChartError, Drawing, describe, ranking, trend};

/// Points for each px of a chart whose least type is of 12 px.
const TREND_SCALE: f64 = super::LEAST_SIZE / 12.0;
/// The same for a least type of 13 px.
const RANKING_SCALE: f64 = super::LEAST_SIZE / 13.0;

/// Draws a chart of a slide for its room; `None` where the slide has no such chart. The drawing is to be scaled to the width of the
/// room.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn slide_chart(slide: &Slide, item: &ChartItem, lang: Lang) -> Result<Option<Drawing>, ChartError> {
    let Bounds { width, height, .. } = item.bounds;
    match (&slide.body, item.kind) {
        (Body::Indicator(body), ChartKind::Trend) => {
            let extent = (floor(width / TREND_SCALE), floor(height / TREND_SCALE));
            trend::draw_within(&body.trend, extent, lang, describe::trend(&body.trend, lang)).map(Some)
        }
        (Body::Ranking(model), ChartKind::Ranking) => {
            let extent = (floor(width / RANKING_SCALE), floor(height / RANKING_SCALE));
            ranking::draw_within(model, extent, lang, describe::ranking(model, lang)).map(Some)
        }
        _ => Ok(None),
    }
}

/// The height that a ranking takes of a room, in points.
pub(super) fn ranking_height(model: &Ranking, (width, height): (f64, f64), lang: Lang) -> f64 {
    let extent = (floor(width / RANKING_SCALE), floor(height / RANKING_SCALE));
    let drawn = ranking::height_within(model, extent, lang);
    (drawn * RANKING_SCALE).min(height)
}
