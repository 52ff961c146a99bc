//! The areas of a level through the years: where each stands, the middle, the lowest and the highest. The words are in `words`.

mod shift;
pub mod words;

use std::sync::Arc;

use crate::dataset::{Dataset, Yardstick};
use crate::date::{Date, Year};
use crate::history::{History, SeriesBreak};
use crate::lang::Bilingual;
use crate::model::{AreaId, Indicator, IndicatorId, Level, ObsStatus, Unit};
use crate::observations::Observation;
use crate::order;
use crate::standing::{Aim, Measured, Standing};
use crate::value::Value;
use crate::view::Place;
use crate::view::members::{self, Members};
use crate::view::trend::standing;

pub use shift::{Shift, ShiftEnd};

/// One area's figure of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpreadDot {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// The figure.
    pub measured: Measured,
    /// How firm it is.
    pub status: ObsStatus,
    /// Against the target that applies to the year.
    pub standing: Standing,
    /// The title of where it was published.
    pub source: Option<Bilingual>,
}

/// The middle of a year's figures, or one of their quartiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Middle {
    /// The figure there, or what lies between the two around it, to hundredths.
    pub value: Value,
    /// Whether it had to be rounded, half away from zero.
    pub rounded: bool,
}

/// Where the lowest quarter of a year's figures ends and the highest begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quartiles {
    /// The end of the lowest quarter.
    pub lower: Middle,
    /// The beginning of the highest quarter.
    pub upper: Middle,
}

/// All areas in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearSpread {
    /// The year.
    pub year: Year,
    /// The figures on the basis that targets are set for, the lowest first; equal ones in the publisher's order.
    pub dots: Vec<SpreadDot>,
    /// How many areas have figures on another basis only.
    pub other_basis: usize,
    /// How many areas have none, of those that there were in the year.
    pub without: usize,
    /// The target of this very year, where one and the same is set for all these areas.
    pub aim: Option<Aim>,
}

/// The areas of a level through the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// The area chosen.
    pub chosen: AreaId,
    /// Its names.
    pub place: Place,
    /// The level of the areas: that of the chosen one, or the one below where it stands alone at its own.
    pub level: Option<Level>,
    /// The area above, where only the areas under it stand here: the chosen one itself where these are its parts.
    pub within: Option<Bilingual>,
    /// The years with a figure of any of the areas, in order.
    pub years: Vec<YearSpread>,
    /// Where the chosen area's territory changed, by date.
    pub breaks: Vec<SeriesBreak>,
    /// Every area whose territory changed between two of its figures, with the last year of the old territory.
    pub moved: Vec<(AreaId, Year)>,
    /// Whether any figure is sample data.
    pub sample: bool,
}

/// An area of the level with all that a year's figure is judged by.
struct Member<'a> {
    area: AreaId,
    place: Place,
    yardstick: Option<Yardstick<'a>>,
}

impl Distribution {
    /// The areas of the chosen area's level through the years; of the one province of a dataset, its parts. `None` where figures are not quantities: titles and levels
    /// have no middle.
    pub fn of(dataset: &Dataset, indicator: IndicatorId, chosen: AreaId, today: Date) -> Option<Self> {
        let subject = dataset.indicator(indicator);
        if !matches!(subject.unit, Unit::Percent | Unit::Count) {
            return None;
        }
        let has_figures = |area: AreaId| !dataset.series(indicator, area).is_empty();
        let members = Members::of(dataset, indicator, chosen, |_| true);
        let Members { areas, level, within } = members.siblings_of_many(dataset, chosen, has_figures);
        let places = members::places(dataset, &areas);
        let of_level: Vec<Member<'_>> = areas
            .into_iter()
            .zip(places)
            .map(|(area, place)| Member { area, place, yardstick: dataset.yardstick(indicator, area) })
            .collect();
        let years: Vec<YearSpread> = dataset
            .observations()
            .years(indicator)
            .iter()
            .map(|year| YearSpread::of(dataset, indicator, &of_level, *year, today))
            .filter(|spread| !spread.dots.is_empty() || spread.other_basis > 0)
            .collect();
        let area = dataset.area(chosen);
        let series = dataset.series(indicator, chosen);
        let last = years.last().map_or(Year::MIN, |spread| spread.year);
        Some(Self {
            subject: subject.clone(),
            chosen,
            place: Place::of(area),
            level,
            within: within.map(|above| dataset.area(above).name.clone()),
            breaks: History::of(dataset).series_breaks(chosen, &series, last),
            moved: moved(dataset, indicator, &of_level),
            sample: years.iter().flat_map(|spread| &spread.dots).any(|dot| dot.status == ObsStatus::Sample),
            years,
        })
    }

    /// The chosen area's figures, by year.
    pub fn of_chosen(&self) -> impl Iterator<Item = (&YearSpread, &SpreadDot)> {
        self.years.iter().filter_map(|spread| spread.dot_of(self.chosen).map(|dot| (spread, dot)))
    }

    /// Whether the chosen area's territory changed between the figures of two years.
    pub fn is_broken_between(&self, year: Year, later: Year) -> bool {
        self.breaks.iter().any(|change| year <= change.after && change.after < later)
    }
}

/// Asks only areas that a change names and that have figures on both sides of it: of thousands, few do.
fn moved(dataset: &Dataset, indicator: IndicatorId, members: &[Member<'_>]) -> Vec<(AreaId, Year)> {
    let mut named: Vec<AreaId> = Vec::new();
    for change in dataset.changes() {
        for area in [Some(change.area), change.successor].into_iter().flatten() {
            let years = || dataset.series(indicator, area).map(|figure| figure.year);
            let spans =
                years().min() <= Some(change.date.year()) && years().max() >= Some(change.date.year());
            if spans && !years().eq([change.date.year()]) {
                named.push(area);
            }
        }
    }
    order::sort_and_dedup(&mut named);
    let history = History::of(dataset);
    let is_member = |area: &AreaId| members.iter().any(|member| member.area == *area);
    let mut moved = Vec::new();
    for area in named.into_iter().filter(is_member) {
        let series = dataset.series(indicator, area);
        let breaks = history.series_breaks(area, &series, Year::MIN);
        moved.extend(breaks.into_iter().map(|change| (area, change.after)));
    }
    moved
}

impl YearSpread {
    fn of(
        dataset: &Dataset,
        indicator: IndicatorId,
        members: &[Member<'_>],
        year: Year,
        today: Date,
    ) -> Self {
        let mut spread = Self { year, dots: Vec::new(), other_basis: 0, without: 0, aim: None };
        let mut aims: Vec<Option<Aim>> = Vec::new();
        for member in members {
            let of_year = || dataset.series(indicator, member.area).in_year(year);
            if let Some(figure) = of_year().find(|figure| dataset.is_comparable(figure)) {
                let dot = SpreadDot::of(dataset, &figure, member, today);
                let aim = dot.standing.aim().filter(|aim| aim.year == year);
                if !aims.contains(&aim) {
                    aims.push(aim);
                }
                spread.dots.push(dot);
            } else if !of_year().is_empty() {
                spread.other_basis += 1;
            } else if dataset.area(member.area).existed_in(year) {
                spread.without += 1;
            }
        }
        order::sort_by(&mut spread.dots, |one, other| one.measured.value.cmp(&other.measured.value));
        spread.aim = match aims.as_slice() {
            [aim] => *aim,
            _ => None,
        };
        spread
    }

    /// The figure of an area.
    pub fn dot_of(&self, area: AreaId) -> Option<&SpreadDot> {
        self.dots.iter().find(|dot| dot.area == area)
    }

    /// How many areas have this figure.
    pub fn sharing(&self, value: Value) -> usize {
        self.dots.iter().filter(|dot| dot.measured.value == value).count()
    }

    /// The lowest figure; the first of several in the publisher's order.
    pub fn lowest(&self) -> Option<&SpreadDot> {
        self.dots.first()
    }

    /// The highest figure; the last of several in the publisher's order.
    pub fn highest(&self) -> Option<&SpreadDot> {
        self.dots.last()
    }

    /// How far the highest is from the lowest; none without a second figure.
    pub fn width(&self) -> Option<Value> {
        shift::width(&self.values())
    }

    /// The middle of the figures; none without a second figure.
    pub fn middle(&self) -> Option<Middle> {
        shift::middle(&self.values())
    }

    /// The quartiles of the figures; none with fewer than four.
    pub fn quartiles(&self) -> Option<Quartiles> {
        shift::quartiles(&self.values())
    }

    fn values(&self) -> Vec<Value> {
        self.dots.iter().map(|dot| dot.measured.value).collect()
    }
}

impl SpreadDot {
    fn of(dataset: &Dataset, figure: &Observation<'_>, member: &Member<'_>, today: Date) -> Self {
        let aim = member.yardstick.and_then(|yardstick| yardstick.applying_to(figure.year)).map(Aim::from);
        Self {
            area: member.area,
            place: member.place.clone(),
            measured: Measured::from(figure),
            status: figure.status,
            standing: standing(dataset, figure, aim, today),
            source: figure.source.map(|source| dataset.source(source).title.clone()),
        }
    }
}
