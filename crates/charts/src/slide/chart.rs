//! Charts in their room on a slide, drawn so that their least type is as large as that of the slide.

use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Body, Slide};
use tiendo_core::view::{Comparison, Ranking};

use crate::geometry::floor;
use crate::slide::item::{Bounds, ChartItem, ChartKind};
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
        (Body::Comparison(body), ChartKind::Comparison) => {
            let extent = roomy((width, height), |extent| {
                comparison::height_within(&body.comparison, extent, lang) <= extent.1
            });
            comparison::draw_within(&body.comparison, extent, lang).map(Some)
        }
        (Body::Reporting(body), ChartKind::Completeness) => {
            let extent = roomy((width, height), |extent| {
                completeness::height_within(&body.reporting, extent, lang) <= extent.1
            });
            completeness::draw_within(&body.reporting, extent, lang).map(Some)
        }
        _ => Ok(None),
    }
}

/// The least extent in px, of the shape of a room, in which everything fits: its type is as large as that of the slide unless names are
/// so long that only smaller type keeps them whole.
fn roomy((width, height): (f64, f64), fits: impl Fn((i32, i32)) -> bool) -> (i32, i32) {
    let extent = |factor: f64| {
        let scale = TREND_SCALE / factor;
        (floor(width / scale), floor(height / scale))
    };
    let factors = [1.0, 1.1, 1.25, 1.5, 2.0, 3.0];
    factors.into_iter().map(extent).find(|extent| fits(*extent)).unwrap_or_else(|| extent(4.0))
}

/// Whether a comparison has room for its names in the type of the slide.
pub(super) fn has_room(model: &Comparison, (width, height): (f64, f64), lang: Lang) -> bool {
    let extent = (floor(width / TREND_SCALE), floor(height / TREND_SCALE));
    comparison::height_within(model, extent, lang) <= extent.1
}

/// The height that a ranking takes of a room, in points.
pub(super) fn ranking_height(model: &Ranking, (width, height): (f64, f64), lang: Lang) -> f64 {
    let extent = (floor(width / RANKING_SCALE), floor(height / RANKING_SCALE));
    let drawn = ranking::height_within(model, extent, lang);
    (drawn * RANKING_SCALE).min(height)
}
