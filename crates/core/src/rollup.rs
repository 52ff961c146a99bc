//! The figure of an area added up from its direct parts: the sum of what they counted over the sum of what they counted of.
//! Never a mean of percentages. Every result holds its operands; its words are in `words`.

mod parts;
mod tally;
pub mod words;

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::Year;
use crate::model::{AreaId, IndicatorId, Level, ObsStatus, Unit};
use crate::observations::Observation;
use crate::rollup::parts::{Gathered, gather};
use crate::standing::Measured;
use crate::value::Value;

pub(crate) use parts::of_level;
pub use tally::Tally;

/// What one part adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The part.
    pub area: AreaId,
    /// How many it counted.
    pub numerator: u64,
    /// Of how many.
    pub denominator: u64,
}

/// Why a part adds nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// It has no figure for the year.
    NoFigure,
    /// It has a percentage without both counts behind it.
    NoCounts,
    /// It has a figure on another kind of denominator only.
    OtherBasis,
}

/// How many of the parts that the dataset lists are in: 12 of 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Parts that are in.
    pub with: usize,
    /// All of them.
    pub of: usize,
}

impl Coverage {
    /// Whether no part is missing.
    pub const fn is_full(self) -> bool {
        self.with == self.of
    }
}

/// Whether parts make up the whole of their area, as far as the dataset tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completeness {
    /// Every listed part is in, and nothing says that there are others.
    Complete,
    /// Listed parts are missing.
    PartsMissing,
    /// Every listed part is in, but the dataset does not list them all: it lists a single one, or they count less than 99 %
    /// of what the area itself counts of.
    NotAllListed,
}

/// A figure added up from parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollUp {
    /// What is measured.
    pub indicator: IndicatorId,
    /// The area that the parts belong to.
    pub area: AreaId,
    /// When.
    pub year: Year,
    /// The level of the parts; `None` when the table of areas could not be read.
    pub level: Option<Level>,
    /// The kind of denominator of every part.
    pub basis: Arc<str>,
    /// What the parts counted together.
    pub numerator: u64,
    /// Of how many.
    pub denominator: u64,
    /// 100 · numerator / denominator in percent, rounded to hundredths, half away from zero.
    pub value: Value,
    /// The parts that are in, in the publisher's order.
    pub parts: Vec<Part>,
    /// The parts that are not, in the publisher's order.
    pub missing: Vec<(AreaId, Missing)>,
    /// What the area itself counts of on this basis, where it published that.
    pub published_denominator: Option<u64>,
    /// Whether any part's figure is sample data.
    pub sample: bool,
}

/// Why nothing can be added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoRollUp {
    /// The indicator's unit is another than can be counted so: shares by [`RollUp`], titles by [`Tally`].
    OtherUnit,
    /// The dataset lists no part of the area that existed in the year.
    NoParts,
    /// No part has both counts, or all of them counted of nothing.
    NothingCounted {
        /// The parts, each with its reason.
        missing: Vec<(AreaId, Missing)>,
    },
}

/// A published figure beside the one added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// They are the same, within rounding.
    Agrees,
    /// The published figure is that of the parts which are in; of others it says nothing.
    AgreesWithPart {
        /// How many parts that is.
        coverage: Coverage,
    },
    /// All parts are in, and they say something else.
    Disagrees {
        /// The published figure less the one added up, in points.
        difference: Value,
    },
    /// Parts are missing, so nothing follows.
    Incomplete,
}

/// Half a unit of the one decimal that is usually published, and the hundredth that rounding here may cost.
const TOLERANCE: u64 = 6;

impl RollUp {
    /// Adds up the direct parts of an area: its children of one level, as they stood at the end of the year or, where the
    /// level ended in the year, on its last day. Of several levels (districts and the communes that followed them) it takes
    /// that of which the largest share has counts, the nearer one where equal.
    ///
    /// Where the indicator names no kind of denominator, the kind of the first part that has counts is taken.
    ///
    /// # Errors
    /// [`NoRollUp`] when there is nothing to add up.
    pub fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId, year: Year) -> Result<Self, NoRollUp> {
        if dataset.indicator(indicator).unit != Unit::Percent {
            return Err(NoRollUp::OtherUnit);
        }
        let basis = basis(dataset, indicator, area, year);
        let counted = |part| counts(dataset, (indicator, part, year), &basis);
        let Gathered { level, found, missing } =
            gather(dataset, area, year, &counted).ok_or(NoRollUp::NoParts)?;
        // A cell holds twelve digits at most, so that millions of parts stay within 64 bits.
        let sum = |count: fn(&Part) -> u64| {
            found.iter().map(|(part, _)| count(part)).fold(0_u64, u64::saturating_add)
        };
        let (numerator, denominator) = (sum(|part| part.numerator), sum(|part| part.denominator));
        let Some(value) = share(numerator, denominator) else {
            return Err(NoRollUp::NothingCounted { missing });
        };
        let own = dataset
            .series(indicator, area)
            .find(|observation| observation.year == year && *observation.denominator_kind == basis);
        Ok(Self {
            indicator,
            area,
            year,
            level,
            basis,
            numerator,
            denominator,
            value,
            sample: found.iter().any(|(_, status)| *status == ObsStatus::Sample),
            parts: found.into_iter().map(|(part, _)| part).collect(),
            missing,
            published_denominator: own.and_then(|observation| observation.denominator),
        })
    }

    /// How many of the listed parts are in.
    pub const fn coverage(&self) -> Coverage {
        Coverage { with: self.parts.len(), of: self.parts.len() + self.missing.len() }
    }

    /// Whether the parts make up the area, and if not, why. The dataset's list of areas counts as whole unless it names a
    /// single part, which no area consists of, or the area's own denominator says that there is more.
    pub fn completeness(&self) -> Completeness {
        let covers =
            |total: u64| u128::from(self.denominator) * 100 >= u128::from(total) * 99 && self.parts.len() > 1;
        if !self.missing.is_empty() {
            Completeness::PartsMissing
        } else if covers(self.published_denominator.unwrap_or(0)) {
            Completeness::Complete
        } else {
            Completeness::NotAllListed
        }
    }

    /// Whether the figure is that of the whole area. One that is not is never held against a target.
    pub fn is_complete(&self) -> bool {
        self.completeness() == Completeness::Complete
    }

    /// The figure to hold against a target: only where the parts make up the whole area.
    pub fn measured(&self) -> Option<Measured> {
        self.is_complete().then_some(Measured {
            value: self.value,
            numerator: Some(self.numerator),
            denominator: Some(self.denominator),
        })
    }
}

/// Holds a published figure of an area beside the one added up from its parts, on the same basis and of the same year.
/// Figures that differ by less than 0.06 points agree, as one of them is usually rounded to one decimal.
pub fn compare(published: Measured, rolled: &RollUp) -> Agreement {
    let difference = published.value - rolled.value;
    let close = difference.hundredths().unsigned_abs() < TOLERANCE;
    let same = |count: Option<u64>, sum: u64| count.is_none_or(|count| count == sum);
    let same_counts =
        same(published.numerator, rolled.numerator) && same(published.denominator, rolled.denominator);
    match rolled.completeness() {
        Completeness::Complete if close => Agreement::Agrees,
        Completeness::Complete => Agreement::Disagrees { difference },
        Completeness::PartsMissing if close && same_counts => {
            Agreement::AgreesWithPart { coverage: rolled.coverage() }
        }
        Completeness::PartsMissing | Completeness::NotAllListed => Agreement::Incomplete,
    }
}

/// 100 · numerator / denominator, rounded to hundredths half away from zero; none of nothing.
fn share(numerator: u64, denominator: u64) -> Option<Value> {
    let (numerator, denominator) = (u128::from(numerator), u128::from(denominator));
    let twice = (numerator * 20_000 + denominator).checked_div(2 * denominator)?;
    i64::try_from(twice).ok().map(Value::from_hundredths)
}

/// The one kind of denominator that may be added up: the indicator's, else that of the first part that has counts.
fn basis(dataset: &Dataset, indicator: IndicatorId, area: AreaId, year: Year) -> Arc<str> {
    let wanted = &dataset.indicator(indicator).denominator_kind;
    if !wanted.is_empty() {
        return wanted.clone();
    }
    let counted = |observation: &Observation<'_>| {
        observation.year == year && observation.numerator.and(observation.denominator).is_some()
    };
    let first = dataset.children(area).find_map(|part| dataset.series(indicator, part).find(counted));
    first.map(|observation| observation.denominator_kind.clone()).unwrap_or_default()
}

/// What a part counted on a basis, and how firm that is.
fn counts(
    dataset: &Dataset,
    (indicator, area, year): (IndicatorId, AreaId, Year),
    basis: &str,
) -> Result<(Part, ObsStatus), Missing> {
    let mut figures =
        dataset.series(indicator, area).filter(|observation| observation.year == year).peekable();
    figures.peek().ok_or(Missing::NoFigure)?;
    let figure =
        figures.find(|observation| **observation.denominator_kind == *basis).ok_or(Missing::OtherBasis)?;
    let (numerator, denominator) = figure.numerator.zip(figure.denominator).ok_or(Missing::NoCounts)?;
    Ok((Part { area, numerator, denominator }, figure.status))
}
