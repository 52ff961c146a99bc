//! Files of office programs, made here. Loaded when somebody asks for one.

use tiendo_core::export::Chart;
use tiendo_papers::{TooLarge, view};

use crate::components::origin;
use crate::scene::Scene;

/// The workbook of a chart: the chart itself where it can be edited, its whole table, and where all that comes from. `None` where it has
/// nothing to show.
pub(crate) fn workbook(chart: Chart, scene: &Scene) -> Option<Result<Vec<u8>, TooLarge>> {
    origin::of(scene, |page, origin| view::workbook(&[chart], page, origin, scene.lang()))
}
