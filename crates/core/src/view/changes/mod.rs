//! The areas of a level in two years, side by side: what each gained or lost. Nothing is subtracted across a change of
//! boundaries or of basis. The words are in `words`, what of it fits in a picture in `lines`.

mod lines;
pub mod words;

use std::sync::Arc;

use crate::change::{Change, Comparison, Difference, Figure};
use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::history::Break;
use crate::lang::Bilingual;
use crate::model::{AreaId, Direction, Indicator, IndicatorId, Level, ObsStatus, Unit};
use crate::observations::Observation;
use crate::order;
use crate::standing::{Aim, Standing};
use crate::value::Value;
use crate::view::members::{self, Members};
use crate::view::trend::standing;
use crate::view::{Choice, Place};
use crate::view_state::ViewState;

pub use lines::ChangeLine;

/// One area's figure of one of the two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeEnd {
    /// The figure.
    pub figure: Figure,
    /// Against the target that applies to its year.
    pub standing: Standing,
    /// The title of where it was published.
    pub source: Option<Bilingual>,
}

/// What an area has of the two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangePair {
    /// Figures of one territory and basis, and how far apart they are.
    Compared {
        /// The earlier figure.
        from: ChangeEnd,
        /// The later one.
        to: ChangeEnd,
        /// The later less the earlier.
        difference: Difference,
    },
    /// Figures of different territories: there is no one change between them.
    AcrossBoundaries {
        /// The earlier figure.
        from: ChangeEnd,
        /// The later one.
        to: ChangeEnd,
        /// What happened to the territory, by date; never empty.
        breaks: Vec<Break>,
    },
    /// Shares of different things.
    OtherBasis {
        /// The earlier figure.
        from: ChangeEnd,
        /// The later one.
        to: ChangeEnd,
    },
    /// Only the earlier year has a figure.
    OnlyFrom(ChangeEnd),
    /// Only the later year has one.
    OnlyTo(ChangeEnd),
    /// Neither has.
    Neither,
}

/// What rows have in common, in the order in which they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeGroup {
    /// They can be compared.
    Compared,
    /// Their territory changed.
    AcrossBoundaries,
    /// Their figures are shares of different things.
    OtherBasis,
    /// They lack a figure of one year or of both.
    Incomplete,
}

/// One area in the two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRow {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// The target that applies to the later year, also where no figure was reported.
    pub aim: Option<Aim>,
    /// The two figures, as far as there are.
    pub pair: ChangePair,
}

/// The areas of a level in two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// The area chosen.
    pub chosen: AreaId,
    /// The level of the areas: that of the chosen one, or the one below where it stands alone at its own.
    pub level: Option<Level>,
    /// The area above, where only the areas under it stand here: the chosen one itself where these are its parts.
    pub within: Option<Bilingual>,
    /// The earlier year.
    pub from: Year,
    /// The later year.
    pub to: Year,
    /// Group by group; the comparable ones by their difference, the best first.
    pub rows: Vec<ChangeRow>,
    /// The target of the later year, where one and the same applies to every area.
    pub common_aim: Option<Aim>,
    /// Whether any figure is sample data.
    pub sample: bool,
}

impl Changes {
    /// The change that a page shows: from the year that its address names, else from the first from which anything can be
    /// compared, to its own. Years in which nothing can be are shown to one who asks for them.
    pub fn of_page(dataset: &Dataset, choice: Choice, state: &ViewState, today: Date) -> Option<Self> {
        let Choice { indicator, area, year } = choice;
        let years = dataset.observations().years(indicator);
        let earlier = |from: &Year| *from < year;
        let since = |from: Year| Self::of(dataset, indicator, area, from, year, today);
        let (first, _) = default_years(dataset, indicator)?;
        if let Some(asked) = state.from.filter(|from| earlier(from) && years.contains(from)) {
            return since(asked);
        }
        let says_something = |changes: &Self| changes.of_group(ChangeGroup::Compared).next().is_some();
        let mut candidates = std::iter::once(first).chain(years.iter().copied()).filter(earlier);
        candidates.find_map(|from| since(from).filter(says_something))
    }

    /// Puts the figures of two years beside each other, for the areas of the chosen area's level; of a large level, those
    /// under the same area above; of the one province of a dataset, its parts. `None` where there is nothing to subtract: titles and levels are not quantities, and the
    /// second year has to come after the first. A target is missed once its time is over, as of `today`.
    pub fn of(
        dataset: &Dataset,
        indicator: IndicatorId,
        chosen: AreaId,
        from: Year,
        to: Year,
        today: Date,
    ) -> Option<Self> {
        let subject = dataset.indicator(indicator);
        if from >= to || !matches!(subject.unit, Unit::Percent | Unit::Count) {
            return None;
        }
        let there = |id| dataset.area(id).existed_in(from) || dataset.area(id).existed_in(to);
        let members = Members::of(dataset, indicator, chosen, there);
        let Members { areas, level, within } = members.siblings_of_many(dataset, chosen, |_| true);
        let places = members::places(dataset, &areas);
        let rows = areas.iter().zip(places);
        let mut rows: Vec<ChangeRow> = rows
            .map(|(id, place)| ChangeRow::of(dataset, indicator, (*id, place), (from, to), today))
            .collect();
        let common_aim = rows.first().and_then(|row| row.aim);
        let common_aim = common_aim.filter(|aim| rows.iter().all(|row| row.aim == Some(*aim)));
        sort(&mut rows, subject.direction);
        let is_sample = |end: &ChangeEnd| end.figure.status == ObsStatus::Sample;
        let sample =
            rows.iter().any(|row| row.from().is_some_and(is_sample) || row.to().is_some_and(is_sample));
        Some(Self {
            subject: subject.clone(),
            chosen,
            level,
            within: within.map(|above| dataset.area(above).name.clone()),
            from,
            to,
            rows,
            common_aim,
            sample,
        })
    }

    /// The areas of one group.
    pub fn of_group(&self, group: ChangeGroup) -> impl Iterator<Item = &ChangeRow> + Clone {
        self.rows.iter().filter(move |row| row.group() == group)
    }
}

/// The years to begin with: the first and the last in which two areas of one level have a figure on the basis that targets are
/// set for. `None` where there are no two such years.
pub fn default_years(dataset: &Dataset, indicator: IndicatorId) -> Option<(Year, Year)> {
    let is_shared = |year: &&Year| {
        let mut levels: Vec<Option<Level>> = Vec::new();
        dataset.areas().any(|(area, of_area)| {
            let has_figure = dataset.observation(indicator, area, **year).is_some();
            let is_second = has_figure && levels.contains(&of_area.level);
            levels.extend(has_figure.then_some(of_area.level));
            is_second
        })
    };
    let years = dataset.observations().years(indicator);
    let (first, last) = (years.iter().find(is_shared)?, years.iter().rev().find(is_shared)?);
    (first < last).then_some((*first, *last))
}

impl ChangeRow {
    fn of(
        dataset: &Dataset,
        indicator: IndicatorId,
        (area, place): (AreaId, Place),
        (from, to): (Year, Year),
        today: Date,
    ) -> Self {
        let end = |figure: Figure| ChangeEnd::of(dataset, indicator, area, figure, today);
        let pair = match Change::of(dataset, indicator, area, from, to) {
            Ok(change) => ChangePair::of(change, end),
            Err(_) => ChangePair::incomplete(dataset, indicator, area, (from, to), end),
        };
        let aim = dataset.yardstick(indicator, area).and_then(|yardstick| yardstick.applying_to(to));
        Self { area, place, aim: aim.map(Aim::from), pair }
    }

    /// The earlier figure.
    pub const fn from(&self) -> Option<&ChangeEnd> {
        match &self.pair {
            ChangePair::Compared { from, .. }
            | ChangePair::AcrossBoundaries { from, .. }
            | ChangePair::OtherBasis { from, .. }
            | ChangePair::OnlyFrom(from) => Some(from),
            ChangePair::OnlyTo(_) | ChangePair::Neither => None,
        }
    }

    /// The later figure.
    pub const fn to(&self) -> Option<&ChangeEnd> {
        match &self.pair {
            ChangePair::Compared { to, .. }
            | ChangePair::AcrossBoundaries { to, .. }
            | ChangePair::OtherBasis { to, .. }
            | ChangePair::OnlyTo(to) => Some(to),
            ChangePair::OnlyFrom(_) | ChangePair::Neither => None,
        }
    }

    /// The later figure less the earlier one, where that says something.
    pub const fn difference(&self) -> Option<Value> {
        match &self.pair {
            ChangePair::Compared { difference, .. } => Some(difference.rate.difference),
            _ => None,
        }
    }

    /// Where the area stands in the later year.
    pub fn standing(&self) -> Standing {
        self.to().map_or(Standing::NotReported, |end| end.standing)
    }

    /// What can be done with its figures.
    pub const fn group(&self) -> ChangeGroup {
        match self.pair {
            ChangePair::Compared { .. } => ChangeGroup::Compared,
            ChangePair::AcrossBoundaries { .. } => ChangeGroup::AcrossBoundaries,
            ChangePair::OtherBasis { .. } => ChangeGroup::OtherBasis,
            ChangePair::OnlyFrom(_) | ChangePair::OnlyTo(_) | ChangePair::Neither => ChangeGroup::Incomplete,
        }
    }
}

impl ChangePair {
    fn of(change: Change, end: impl Fn(Figure) -> ChangeEnd) -> Self {
        let (from, to) = (end(change.from), end(change.to));
        match change.comparison {
            Comparison::Comparable(difference) => Self::Compared { from, to, difference },
            Comparison::AcrossBoundaries { breaks, .. } => Self::AcrossBoundaries { from, to, breaks },
            Comparison::OtherBasis => Self::OtherBasis { from, to },
        }
    }

    fn incomplete(
        dataset: &Dataset,
        indicator: IndicatorId,
        area: AreaId,
        years: (Year, Year),
        end: impl Fn(Figure) -> ChangeEnd,
    ) -> Self {
        let of_year = |year: Year| {
            let any = || dataset.series(indicator, area).find(|figure| figure.year == year);
            let figure = dataset.observation(indicator, area, year).or_else(any)?;
            Some(end(Figure::from(&figure)))
        };
        // Where both years had a figure, there would be a change.
        match (of_year(years.0), of_year(years.1)) {
            (_, Some(to)) => Self::OnlyTo(to),
            (Some(from), None) => Self::OnlyFrom(from),
            (None, None) => Self::Neither,
        }
    }
}

impl ChangeEnd {
    fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId, figure: Figure, today: Date) -> Self {
        let is_it = |observation: &Observation<'_>| {
            observation.year == figure.year && **observation.denominator_kind == *figure.basis
        };
        let observation = dataset.series(indicator, area).find(is_it);
        let yardstick = dataset.yardstick(indicator, area);
        let aim = yardstick.and_then(|yardstick| yardstick.applying_to(figure.year)).map(Aim::from);
        let source = observation.and_then(|observation| observation.source);
        Self {
            figure,
            standing: observation
                .map_or(Standing::NotReported, |observation| standing(dataset, &observation, aim, today)),
            source: source.map(|source| dataset.source(source).title.clone()),
        }
    }
}

/// Group by group, what gained most first; where less is better, what lost most.
fn sort(rows: &mut [ChangeRow], direction: Direction) {
    order::sort_by(rows, |one, other| {
        let differences = other.difference().cmp(&one.difference());
        one.group().cmp(&other.group()).then_with(|| match direction {
            Direction::Up => differences,
            Direction::Down => differences.reverse(),
        })
    });
}
