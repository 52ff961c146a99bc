//! What of the trend chart can be pointed at: figures, targets and the projection, a row each.

use tiendo_core::order;
use tiendo_core::view::{Projected, TrendPoint};

use super::Layout;
use crate::Datum;

/// Rows for the arrow keys.
const FIGURES: u16 = 0;
const TARGETS: u16 = 1;
const PROJECTION: u16 = 2;

impl Layout<'_> {
    /// Row by row, each in the order of years.
    pub(super) fn data(&self) -> Vec<Datum> {
        let trend = self.trend;
        let mut points: Vec<&TrendPoint> = trend.points.iter().chain(&trend.other_points).collect();
        order::sort_by(&mut points, |one, other| one.year.cmp(&other.year));
        let area = trend.area.name.get(self.lang);
        let figures = points.into_iter().map(|point| Datum {
            at: self.scale.at(point.year, point.measured.value),
            row: FIGURES,
            title: format!("{area}, {}", point.year),
            lines: trend.lines(point, self.lang),
            area: None,
        });
        let targets = trend.targets.iter().map(|target| Datum {
            at: self.scale.at(target.year, target.value),
            row: TARGETS,
            title: target.label(&trend.subject, self.lang),
            lines: trend.target_lines(target, self.lang),
            area: None,
        });
        let projection = self.projection().map(|(projected, _, at)| Datum {
            at,
            row: PROJECTION,
            title: format!("{}, {}", Projected::name(self.lang), projected.outlook.aim.year),
            lines: trend.projection_lines(projected, self.lang),
            area: None,
        });
        figures.chain(targets).chain(projection).collect()
    }
}
