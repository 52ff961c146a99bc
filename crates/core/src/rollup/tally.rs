//! Titles of the parts of an area: how many hold one, or stand at a level or above.

use crate::dataset::Dataset;
use crate::date::Year;
use crate::model::{AreaId, IndicatorId, Level, ObsStatus, Unit};
use crate::rollup::parts::{Gathered, gather};
use crate::rollup::{Coverage, Missing, NoRollUp};
use crate::value::Value;

/// What the parts of an area hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The title.
    pub indicator: IndicatorId,
    /// The area that the parts belong to.
    pub area: AreaId,
    /// When.
    pub year: Year,
    /// The level of the parts; `None` when the table of areas could not be read.
    pub level: Option<Level>,
    /// What each part holds, in the publisher's order: yes or no, or a place in the indicator's levels.
    pub parts: Vec<(AreaId, Value)>,
    /// The parts without a figure, in the publisher's order.
    pub missing: Vec<(AreaId, Missing)>,
    /// Whether any part's figure is sample data.
    pub sample: bool,
}

impl Tally {
    /// Counts the titles of an area's direct parts, which are chosen as for [`crate::rollup::RollUp::of`]. A title
    /// has no denominator, so that its kind does not matter.
    ///
    /// # Errors
    /// [`NoRollUp::OtherUnit`] where the indicator is not a title, [`NoRollUp::NoParts`] where the area has no parts,
    /// [`NoRollUp::NothingCounted`] where none of them has a figure.
    pub fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId, year: Year) -> Result<Self, NoRollUp> {
        if !matches!(dataset.indicator(indicator).unit, Unit::YesNo | Unit::Level) {
            return Err(NoRollUp::OtherUnit);
        }
        let held = |part: AreaId| {
            let figure = dataset.series(indicator, part).find(|observation| observation.year == year);
            figure.map(|figure| (part, figure.value, figure.status)).ok_or(Missing::NoFigure)
        };
        let Gathered { level, found, missing } =
            gather(dataset, area, year, &held).ok_or(NoRollUp::NoParts)?;
        if found.is_empty() {
            return Err(NoRollUp::NothingCounted { missing });
        }
        let sample = found.iter().any(|(_, _, status)| *status == ObsStatus::Sample);
        let parts = found.into_iter().map(|(part, value, _)| (part, value)).collect();
        Ok(Self { indicator, area, year, level, parts, missing, sample })
    }

    /// How many of all parts stand at `value` or above; of a title, [`Value::YES`]. A part without a figure is not among
    /// those that do.
    pub fn at_least(&self, value: Value) -> Coverage {
        let with = self.parts.iter().filter(|(_, held)| *held >= value).count();
        Coverage { with, of: self.parts.len() + self.missing.len() }
    }

    /// How many of all parts have a figure.
    pub const fn coverage(&self) -> Coverage {
        Coverage { with: self.parts.len(), of: self.parts.len() + self.missing.len() }
    }
}
