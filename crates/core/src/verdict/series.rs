//! What a verdict needs of a dataset: the comparable figures of an indicator in an area, and the targets that apply.

use crate::dataset::Dataset;
use crate::date::Date;
use crate::history::History;
use crate::model::{AreaId, Direction, IndicatorId, Unit};
use crate::standing::{Aim, Measured};
use crate::verdict::{Case, NewTerritory, Point};

/// The figures and targets of an indicator in an area, ready to be judged on any day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    points: Vec<Point>,
    aims: Vec<Aim>,
    new_territory: Option<NewTerritory>,
    unit: Unit,
    direction: Direction,
}

impl Series {
    /// Takes the figures on the denominator that the targets are set for, for all categories together, and the targets that
    /// the area is measured against.
    pub fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId) -> Self {
        let figures = dataset.series(indicator, area).filter(|figure| dataset.is_comparable(figure));
        let points: Vec<Point> = figures
            .map(|figure| Point {
                year: figure.year,
                measured: Measured::from(&figure),
                status: figure.status,
            })
            .collect();
        let yardstick = dataset.yardstick(indicator, area);
        let subject = dataset.indicator(indicator);
        Self {
            new_territory: new_territory(dataset, indicator, area, &points),
            aims: yardstick.iter().flat_map(|yardstick| yardstick.targets).map(Aim::from).collect(),
            points,
            unit: subject.unit,
            direction: subject.direction,
        }
    }

    /// The case as it stands on a day.
    pub fn on(&self, today: Date) -> Case<'_> {
        Case {
            points: &self.points,
            aims: &self.aims,
            new_territory: self.new_territory,
            unit: self.unit,
            direction: self.direction,
            today,
        }
    }
}

/// The last change of territory before the latest figure.
fn new_territory(
    dataset: &Dataset,
    indicator: IndicatorId,
    area: AreaId,
    points: &[Point],
) -> Option<NewTerritory> {
    // Most areas never changed; for them the history of all need not be gone through.
    if !dataset.changes().iter().any(|change| change.area == area || change.successor == Some(area)) {
        return None;
    }
    let latest = points.last()?.year;
    let breaks = History::of(dataset).series_breaks(area, &dataset.series(indicator, area), latest);
    let before_latest = breaks.iter().rfind(|change| change.after < latest)?;
    Some(NewTerritory { from: before_latest.date, year: before_latest.after + 1 })
}
