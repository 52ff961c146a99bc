//! Charts in their room on a slide, drawn so that their least type is as large as that of the slide.

use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Body, Slide};
use tiendo_core::view::{Comparison, Ranking};

use crate::geometry::floor;
use crate::slide::item::{ChartItem, ChartKind};
use crate::{ChartError, Drawing, comparison, completeness, describe, ranking, trend};

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
    let room = (item.bounds.width, item.bounds.height);
    match (&slide.body, item.kind) {
        (Body::Indicator(body), ChartKind::Trend) => trend::draw_within(
            &body.trend,
            extent(room, TREND_SCALE),
            lang,
            describe::trend(&body.trend, lang),
        )
        .map(Some),
        (Body::Ranking(model), ChartKind::Ranking) => {
            ranking::draw_within(model, extent(room, RANKING_SCALE), lang, describe::ranking(model, lang))
                .map(Some)
        }
        (Body::Comparison(body), ChartKind::Comparison) => {
            let extent =
                roomy(room, |extent| comparison::height_within(&body.comparison, extent, lang) <= extent.1);
            comparison::draw_within(&body.comparison, extent, lang).map(Some)
        }
        (Body::Reporting(body), ChartKind::Completeness) => {
            let extent =
                roomy(room, |extent| completeness::height_within(&body.reporting, extent, lang) <= extent.1);
            completeness::draw_within(&body.reporting, extent, lang).map(Some)
        }
        _ => Ok(None),
    }
}

/// A room in px of a chart, at so many points for each.
fn extent((width, height): (f64, f64), scale: f64) -> (i32, i32) {
    (floor(width / scale), floor(height / scale))
}

/// The least extent in px, of the shape of a room, in which everything fits: its type is as large as that of the slide unless names are
/// so long that only smaller type keeps them whole.
fn roomy(room: (f64, f64), fits: impl Fn((i32, i32)) -> bool) -> (i32, i32) {
    let smaller = |factor: f64| extent(room, TREND_SCALE / factor);
    let factors = [1.0, 1.1, 1.25, 1.5, 2.0, 3.0];
    factors.into_iter().map(smaller).find(|extent| fits(*extent)).unwrap_or_else(|| smaller(4.0))
}

/// Whether a comparison has room for its names in the type of the slide.
pub(super) fn has_room(model: &Comparison, room: (f64, f64), lang: Lang) -> bool {
    let extent = extent(room, TREND_SCALE);
    comparison::height_within(model, extent, lang) <= extent.1
}

/// The height that a ranking takes of a room, in points.
pub(super) fn ranking_height(model: &Ranking, room: (f64, f64), lang: Lang) -> f64 {
    let drawn = ranking::height_within(model, extent(room, RANKING_SCALE), lang);
    (drawn * RANKING_SCALE).min(room.1)
}
