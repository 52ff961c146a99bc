//! An area beside the others of its level, the area above and the country, in one year. The words are in `words`.

pub mod words;

use std::ops::Sub;

use crate::dataset::Dataset;
use crate::date::Year;
use crate::model::{AreaId, Direction, IndicatorId, Level, ObsStatus, Unit};
use crate::observations::Observation;
use crate::order;
use crate::rollup;
use crate::value::Value;

/// A figure to hold the area's own beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// Whose figure it is.
    pub area: AreaId,
    /// The figure, in the unit of the indicator.
    pub value: Value,
    /// The area's own figure less this one, where it has one: points for a percentage.
    pub difference: Option<Value>,
}

/// The middle of the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Median {
    /// The middle figure, or the mean of the two in the middle, rounded to hundredths, half up.
    pub value: Value,
    /// The figures in the middle, the smaller first; the same one twice where their number is odd.
    pub between: (Value, Value),
    /// The area's own figure less the median, where it has one.
    pub difference: Option<Value>,
}

/// A place among the figures of the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// 1 and the number of areas that are better; equal figures share a rank.
    pub rank: usize,
    /// How many areas have a figure.
    pub of: usize,
    /// How many areas share the rank, the area itself among them; at least 1.
    pub sharing: usize,
}

/// The area's group: those of its level under the same area above, the area itself among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The areas with a comparable figure, best first; equal ones in the publisher's order.
    pub figures: Vec<(AreaId, Value)>,
    /// The areas without one that the indicator concerns, and the area itself, in the publisher's order.
    pub without: Vec<AreaId>,
    /// The middle of the figures; none where fewer than two areas have one.
    pub median: Option<Median>,
}

/// An area among its peers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peers {
    /// What is measured.
    pub indicator: IndicatorId,
    /// The area.
    pub area: AreaId,
    /// Its level.
    pub level: Option<Level>,
    /// When.
    pub year: Year,
    /// Its own figure, on the basis that targets are set for.
    pub own: Option<Value>,
    /// Its place in the group; none without a figure of its own, or where nobody else has one.
    pub rank: Option<Rank>,
    /// The areas of its level under the same area above.
    pub group: Group,
    /// The figure of the area above.
    pub parent: Option<Reference>,
    /// The figure of the country, where that is not the area above or the area itself.
    pub country: Option<Reference>,
    /// Whether any of these figures is sample data.
    pub sample: bool,
}

impl Peers {
    /// Puts an area beside its peers: the areas of its level and area above that existed together at the end of the
    /// year, as the parts of a [`crate::rollup::RollUp`] are chosen, and the area itself; by figures on the basis that targets
    /// are set for. `None` where figures are not quantities: titles and levels are told
    /// by [`crate::rollup::Tally`].
    pub fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId, year: Year) -> Option<Self> {
        let subject = dataset.indicator(indicator);
        if !matches!(subject.unit, Unit::Percent | Unit::Count) {
            return None;
        }
        let mut sample = false;
        let mut figure = |of: AreaId| {
            let observation: Observation<'_> = dataset.observation(indicator, of, year)?;
            sample |= observation.status == ObsStatus::Sample;
            Some(observation.value)
        };
        let own = figure(area);
        let mut beside = |of: AreaId| {
            let value = figure(of)?;
            Some(Reference { area: of, value, difference: difference(own, value) })
        };
        let parent = dataset.area(area).parent;
        let country = country(dataset, area).filter(|country| *country != area && Some(*country) != parent);
        let (parent, country) = (parent.and_then(&mut beside), country.and_then(&mut beside));
        let beside_others = |of: &AreaId| *of == area || dataset.concerns(indicator, *of);
        let peers = group_of(dataset, area, year).into_iter().filter(beside_others);
        let figures = peers.map(|peer| (peer, figure(peer))).collect();
        let group = Group::of(figures, subject.direction, own);
        let rank = own.and_then(|own| group.rank(own, subject.direction));
        let level = dataset.area(area).level;
        Some(Self { indicator, area, level, year, own, rank, group, parent, country, sample })
    }
}

impl Group {
    fn of(peers: Vec<(AreaId, Option<Value>)>, direction: Direction, own: Option<Value>) -> Self {
        let (mut figures, mut without) = (Vec::new(), Vec::new());
        for (peer, figure) in peers {
            match figure {
                Some(value) => figures.push((peer, value)),
                None => without.push(peer),
            }
        }
        order::sort_by(&mut figures, |one: &(AreaId, Value), other| match direction {
            Direction::Up => other.1.cmp(&one.1),
            Direction::Down => one.1.cmp(&other.1),
        });
        let median = Median::of(&figures, own);
        Self { figures, without, median }
    }

    /// The best figure and the areas that have it; none where there is no figure.
    pub fn best(&self) -> Option<(AreaId, Value)> {
        self.figures.first().copied()
    }

    /// The worst figure; none where there is no figure.
    pub fn worst(&self) -> Option<(AreaId, Value)> {
        self.figures.last().copied()
    }

    fn rank(&self, own: Value, direction: Direction) -> Option<Rank> {
        let better = |value: Value| match direction {
            Direction::Up => value > own,
            Direction::Down => value < own,
        };
        let of = self.figures.len();
        let rank = 1 + self.figures.iter().filter(|(_, value)| better(*value)).count();
        let sharing = self.figures.iter().filter(|(_, value)| *value == own).count();
        (of > 1).then_some(Rank { rank, of, sharing })
    }
}

impl Median {
    fn of(sorted: &[(AreaId, Value)], own: Option<Value>) -> Option<Self> {
        if sorted.len() < 2 {
            return None;
        }
        let at = |place: usize| sorted.get(place).map(|(_, value)| *value);
        let (one, other) = (at((sorted.len() - 1) / 2)?, at(sorted.len() / 2)?);
        let between = (one.min(other), one.max(other));
        let sum = between.0.hundredths().saturating_add(between.1.hundredths());
        let value = Value::from_hundredths(sum.saturating_add(1).div_euclid(2));
        Some(Self { value, between, difference: difference(own, value) })
    }
}

fn difference(own: Option<Value>, other: Value) -> Option<Value> {
    own.map(|own| own.sub(other))
}

/// The areas of a group, the area itself among them, in the publisher's order.
fn group_of(dataset: &Dataset, area: AreaId, year: Year) -> Vec<AreaId> {
    let chosen = dataset.area(area);
    let mut group = rollup::of_level(dataset, chosen.parent, chosen.level, year);
    group.push(area);
    order::sort_and_dedup(&mut group);
    group
}

/// The country that an area belongs to: above it, else the only thing of that level in the dataset.
fn country(dataset: &Dataset, area: AreaId) -> Option<AreaId> {
    let is_country = |area: &AreaId| dataset.area(*area).level == Some(Level::National);
    let above = std::iter::successors(Some(area), |area| dataset.area(*area).parent).find(is_country);
    above.or_else(|| dataset.areas().map(|(id, _)| id).find(is_country))
}
