//! Where every area stands on every indicator, in one year or against one milestone: numbers only, no words, one pass.

use crate::dataset::{Dataset, Yardstick};
use crate::date::{Date, Year};
use crate::model::{AreaId, IndicatorId, ObsStatus, Target};
use crate::observations::Observation;
use crate::standing::{Aim, Measured, Standing, Status};
use crate::value::Value;

/// What figures are held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Each figure of this year against the target that applies to it: the year's own, else the next, else the last. It is
    /// looked at from the year's end, when the time for the year's own target is up.
    Year(Year),
    /// The milestone of this year, still to come: the latest figure up to it counts.
    Coming(Year),
    /// The milestone of this year, whose time is over: its own year's figure counts and no other.
    Passed(Year),
}

impl Moment {
    /// The milestone of a year, seen today. It has passed when its year is over.
    pub const fn milestone(year: Year, today: Date) -> Self {
        if year < today.year() { Self::Passed(year) } else { Self::Coming(year) }
    }

    /// The year.
    pub const fn year(self) -> Year {
        match self {
            Self::Year(year) | Self::Coming(year) | Self::Passed(year) => year,
        }
    }

    /// The target that figures are held against, of those that an area is measured by.
    pub fn aim(self, yardstick: Option<Yardstick<'_>>) -> Option<Aim> {
        let yardstick = yardstick?;
        let target: Option<&Target> = match self {
            Self::Year(year) => yardstick.applying_to(year),
            Self::Coming(year) | Self::Passed(year) => {
                yardstick.targets.iter().find(|target| target.year == year)
            }
        };
        target.map(Aim::from)
    }

    /// Whether the time for a target is up.
    pub const fn is_over(self, aim: Aim) -> bool {
        match self {
            Self::Year(year) => aim.year <= year,
            Self::Coming(_) => false,
            Self::Passed(_) => true,
        }
    }

    /// The figure that counts: the latest on the basis that targets are set for, else the latest on another.
    pub fn figure(self, dataset: &Dataset, indicator: IndicatorId, area: AreaId) -> Option<Observation<'_>> {
        let series = dataset.series(indicator, area);
        let mut latest = match self {
            Self::Year(year) | Self::Passed(year) => series.last_year(year).filter(|last| *last == year),
            Self::Coming(year) => series.last_year(year),
        };
        let mut other = None;
        while let Some(year) = latest {
            let of_year = || series.in_year(year);
            if let Some(figure) = of_year().find(|figure| dataset.is_comparable(figure)) {
                return Some(figure);
            }
            other = other.or_else(|| of_year().next());
            let earlier = matches!(self, Self::Coming(_)).then(|| year.checked_sub(1)).flatten();
            latest = earlier.and_then(|earlier| series.last_year(earlier));
        }
        other
    }
}

/// Where one area stands on one indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The figure that counts, on whatever basis, and its year.
    pub figure: Option<(Year, Value)>,
    /// How firm it is.
    pub status: Option<ObsStatus>,
    /// Against the target.
    pub standing: Standing,
}

impl Cell {
    /// Judges one area on one indicator.
    pub fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId, moment: Moment) -> Self {
        match moment.figure(dataset, indicator, area) {
            Some(figure) => Self::judged(dataset, &figure, moment),
            None => Self { figure: None, status: None, standing: Standing::NotReported },
        }
    }

    /// Judges the figure that counts.
    pub(crate) fn judged(dataset: &Dataset, figure: &Observation<'_>, moment: Moment) -> Self {
        let standing = if dataset.is_comparable(figure) {
            let aim = moment.aim(dataset.yardstick(figure.indicator, figure.area));
            let over = aim.is_some_and(|aim| moment.is_over(aim));
            let subject = dataset.indicator(figure.indicator);
            Standing::of(Measured::from(figure), figure.year, aim, over, subject.unit, subject.direction)
        } else {
            Standing::NotComparable
        };
        Self { figure: Some((figure.year, figure.value)), status: Some(figure.status), standing }
    }
}

/// Areas by indicators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scorecard {
    /// What figures are held against.
    pub moment: Moment,
    /// The areas, a row each.
    pub areas: Vec<AreaId>,
    /// The indicators of the dataset, a column each.
    pub indicators: Vec<IndicatorId>,
    /// Column by column, as figures of one indicator lie side by side.
    cells: Vec<Cell>,
}

impl Scorecard {
    /// Judges these areas on every indicator of the dataset.
    pub fn of(dataset: &Dataset, moment: Moment, areas: impl IntoIterator<Item = AreaId>) -> Self {
        let areas: Vec<AreaId> = areas.into_iter().collect();
        let indicators: Vec<IndicatorId> = dataset.indicators().map(|(id, _)| id).collect();
        let mut cells = Vec::with_capacity(areas.len() * indicators.len());
        for indicator in &indicators {
            cells.extend(areas.iter().map(|area| Cell::of(dataset, *indicator, *area, moment)));
        }
        Self { moment, areas, indicators, cells }
    }

    /// Each area with its cells, in the order of [`Scorecard::indicators`].
    pub fn rows(&self) -> impl Iterator<Item = (AreaId, impl Iterator<Item = &Cell>)> {
        let height = self.areas.len();
        // A step is never 0; without areas there is no row to take steps in.
        let cells = move |row: usize| self.cells.iter().skip(row).step_by(height.max(1));
        self.areas.iter().enumerate().map(move |(row, area)| (*area, cells(row)))
    }

    /// How many cells stand so.
    pub fn count(&self, status: Status) -> usize {
        self.cells.iter().filter(|cell| cell.standing.status() == status).count()
    }
}
