//! One area's figures of two years beside each other, and whether they may be. The words are in `words`.

pub mod words;

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::history::{Break, History};
use crate::model::{AreaId, Direction, IndicatorId, ObsStatus};
use crate::observations::Observation;
use crate::standing::Measured;
use crate::value::Value;

/// A figure of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The year it counts for.
    pub year: Year,
    /// The period as published.
    pub period: Arc<str>,
    /// The figure, with its counts where published.
    pub measured: Measured,
    /// Its kind of denominator.
    pub basis: Arc<str>,
    /// How firm it is.
    pub status: ObsStatus,
}

/// Whether a change is for the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Toward what the indicator's direction wants.
    Better,
    /// Neither.
    Same,
    /// Away from it.
    Worse,
}

/// A difference spread over the years between two figures, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The whole difference.
    pub difference: Value,
    /// Over how many years; at least 1.
    pub years: u16,
}

impl Rate {
    /// The difference a year, rounded to hundredths, half away from zero.
    pub fn per_year(self) -> Value {
        let (difference, years) = (i128::from(self.difference.hundredths()), i128::from(self.years));
        let magnitude = (2 * difference.abs() + years) / (2 * years);
        let rounded = i64::try_from(magnitude * difference.signum()).unwrap_or(i64::MAX);
        Value::from_hundredths(rounded)
    }
}

/// How far apart two figures of one basis are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// The later figure less the earlier one, and over how many years: points for a percentage.
    pub rate: Rate,
    /// How many more were counted, where both years have a count.
    pub counted: Option<i128>,
    /// How many more there were to count, where both years say.
    pub all: Option<i128>,
    /// Whether that is better.
    pub course: Course,
}

/// What may be said of two figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// They are of the same territory and basis.
    Comparable(Difference),
    /// They are of the same basis, but the area's territory changed between them.
    AcrossBoundaries {
        /// The difference, which is not only one of progress.
        difference: Difference,
        /// What happened to the territory, by date; never empty.
        breaks: Vec<Break>,
    },
    /// They are shares of different things; there is no difference.
    OtherBasis,
}

/// An area's figures of two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What is measured.
    pub indicator: IndicatorId,
    /// Where.
    pub area: AreaId,
    /// The earlier figure.
    pub from: Figure,
    /// The later one.
    pub to: Figure,
    /// What may be said of them.
    pub comparison: Comparison,
}

/// Why there is nothing to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoChange {
    /// The area has no figure for this year.
    NoFigure(Year),
    /// The area has no figure on the same basis before this year.
    NothingBefore(Year),
    /// The second year is not after the first.
    NotLater,
}

impl Change {
    /// Compares the figures of two years: those on the basis that targets are set for, else those on a basis that both
    /// years have.
    ///
    /// # Errors
    /// [`NoChange`] where a year has no figure or the years are not in order.
    pub fn of(
        dataset: &Dataset,
        indicator: IndicatorId,
        area: AreaId,
        from: Year,
        to: Year,
    ) -> Result<Self, NoChange> {
        if from >= to {
            return Err(NoChange::NotLater);
        }
        let (earlier, later) =
            (figures(dataset, indicator, area, from), figures(dataset, indicator, area, to));
        let shared = later.iter().find_map(|later| {
            let same = |earlier: &&Observation<'_>| earlier.denominator_kind == later.denominator_kind;
            earlier.iter().find(same).map(|earlier| (earlier, later))
        });
        let (earlier, later) = match shared {
            Some(pair) => pair,
            None => (
                earlier.first().ok_or(NoChange::NoFigure(from))?,
                later.first().ok_or(NoChange::NoFigure(to))?,
            ),
        };
        Ok(Self::between(dataset, earlier, later))
    }

    /// Compares the figure of a year with the last one before it on the same basis.
    ///
    /// # Errors
    /// [`NoChange`] where the year has no figure, or none comes before it.
    pub fn since_last(
        dataset: &Dataset,
        indicator: IndicatorId,
        area: AreaId,
        to: Year,
    ) -> Result<Self, NoChange> {
        let later = figures(dataset, indicator, area, to);
        let later = later.first().ok_or(NoChange::NoFigure(to))?;
        let before = |earlier: &Observation<'_>| {
            earlier.year < to && earlier.denominator_kind == later.denominator_kind
        };
        let earlier = dataset.series(indicator, area).filter(before).last();
        Ok(Self::between(dataset, &earlier.ok_or(NoChange::NothingBefore(to))?, later))
    }

    fn between(dataset: &Dataset, earlier: &Observation<'_>, later: &Observation<'_>) -> Self {
        let (from, to) = (Figure::from(earlier), Figure::from(later));
        let comparison = if from.basis == to.basis {
            let direction = dataset.indicator(later.indicator).direction;
            let difference = Difference::of(&from, &to, direction);
            let breaks = breaks(dataset, later.area, &from, &to);
            if breaks.is_empty() {
                Comparison::Comparable(difference)
            } else {
                Comparison::AcrossBoundaries { difference, breaks }
            }
        } else {
            Comparison::OtherBasis
        };
        Self { indicator: later.indicator, area: later.area, from, to, comparison }
    }

    /// The difference, where the figures are of one basis.
    pub const fn difference(&self) -> Option<Difference> {
        match self.comparison {
            Comparison::Comparable(difference) | Comparison::AcrossBoundaries { difference, .. } => {
                Some(difference)
            }
            Comparison::OtherBasis => None,
        }
    }
}

impl Difference {
    fn of(from: &Figure, to: &Figure, direction: Direction) -> Self {
        let difference = to.measured.value - from.measured.value;
        let years = u16::try_from(i32::from(to.year) - i32::from(from.year)).unwrap_or(1).max(1);
        let less = |from: Option<u64>, to: Option<u64>| Some(i128::from(to?) - i128::from(from?));
        let course = match (difference.hundredths().signum(), direction) {
            (0, _) => Course::Same,
            (1, Direction::Up) | (-1, Direction::Down) => Course::Better,
            _ => Course::Worse,
        };
        Self {
            rate: Rate { difference, years },
            counted: less(from.measured.numerator, to.measured.numerator),
            all: less(from.measured.denominator, to.measured.denominator),
            course,
        }
    }
}

impl From<&Observation<'_>> for Figure {
    fn from(observation: &Observation<'_>) -> Self {
        Self {
            year: observation.year,
            period: observation.period.clone(),
            measured: Measured::from(observation),
            basis: observation.denominator_kind.clone(),
            status: observation.status,
        }
    }
}

/// The figures of a year, the one on the basis of targets first.
fn figures(dataset: &Dataset, indicator: IndicatorId, area: AreaId, year: Year) -> Vec<Observation<'_>> {
    let of_year = dataset.series(indicator, area).filter(|observation| observation.year == year);
    let (mut wanted, others): (Vec<_>, Vec<_>) =
        of_year.partition(|observation| dataset.is_comparable(observation));
    wanted.extend(others);
    wanted
}

/// The day that a figure is of: the last of its period where that is a day or a month, else of its year.
fn last_day(figure: &Figure) -> Option<Date> {
    let month_end = |month: &str| {
        let days = [31, 30, 29, 28];
        days.into_iter().find_map(|day| Date::parse(&format!("{month}-{day}")))
    };
    Date::parse(&figure.period).or_else(|| month_end(&figure.period)).or(Date::new(figure.year, 12, 31))
}

/// What changed an area's territory after the earlier figure's day and up to the later one's.
fn breaks(dataset: &Dataset, area: AreaId, from: &Figure, to: &Figure) -> Vec<Break> {
    let (after, until) = (last_day(from), last_day(to));
    // The year before as well: a figure of June is older than a change in July of its year.
    let mut breaks = History::of(dataset).breaks(area, from.year.saturating_sub(1), to.year);
    breaks
        .retain(|change| !change.is_comparable() && Some(change.date) > after && Some(change.date) <= until);
    breaks
}
