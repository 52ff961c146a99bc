//! A dataset as read: its tables, looked up by code, area and year. How cells are read is `read`'s business.

use crate::csv_table::Table;
use crate::date::Year;
use crate::finding::{Fetched, Finding, Problem, Unavailable};
use crate::model::{
    AppliesTo, Area, AreaId, Indicator, IndicatorId, ObsStatus, Observation, Source, SourceId, Target,
};
use crate::order;
use crate::package::{Descriptor, TableName};
use crate::read::{self, Context, Keys};

/// The fetched tables of a dataset.
#[derive(Debug, Clone)]
pub struct Tables {
    contents: [Fetched; TableName::ALL.len()],
}

impl Tables {
    /// Tables whose content `content` has.
    pub fn new(content: impl FnMut(TableName) -> Fetched) -> Self {
        Self { contents: TableName::ALL.map(content) }
    }

    /// Tables in the order of [`TableName::ALL`]; absent ones count as not found.
    pub fn in_order(contents: Vec<Fetched>) -> Self {
        let mut contents = contents.into_iter();
        Self::new(|_| contents.next().unwrap_or(Err(Unavailable::NotFound)))
    }

    fn get(&self, table: TableName) -> &Fetched {
        &self.contents[table as usize]
    }
}

/// What could be read of a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    descriptor: Descriptor,
    indicators: Vec<Indicator>,
    areas: Vec<Area>,
    sources: Vec<Source>,
    /// Sorted by indicator, area, year.
    targets: Vec<Target>,
    /// Sorted by indicator, area, year.
    observations: Vec<Observation>,
}

/// The targets that an area is measured against, and whose they are.
#[derive(Debug, Clone, Copy)]
pub struct Yardstick<'a> {
    /// The area that the targets are set for: the area itself or one above it.
    pub set_for: AreaId,
    /// The targets, by year.
    pub targets: &'a [Target],
}

impl<'a> Yardstick<'a> {
    /// The target that a figure of `year` is measured against: that year's, else the next one, else the last one.
    pub fn applying_to(&self, year: Year) -> Option<&'a Target> {
        self.targets.iter().find(|target| target.year >= year).or_else(|| self.targets.last())
    }
}

impl Dataset {
    /// Reads a dataset from its descriptor and tables; `findings` gets everything that was wrong or repaired.
    pub fn read(descriptor: Descriptor, tables: &Tables, findings: &mut Vec<Finding>) -> Self {
        let mut open = |name: TableName| {
            let resource = descriptor.resource(name);
            let fetched = tables.get(name);
            if let (Ok(bytes), Some(expected)) = (fetched, resource.bytes)
                && bytes.len() as u64 != expected
            {
                let problem = Problem::LengthDiffers { expected, found: bytes.len() as u64 };
                findings.push(Finding::file(&resource.path, problem));
            }
            Table::read(&resource.path, fetched, findings)
        };
        let [sources, indicators, areas, targets, observations] = TableName::ALL.map(&mut open);

        let sources = sources.map(|table| read::read_sources(&table, findings));
        // Without the table of sources every row would be reported for it, which says nothing new.
        let source_keys = sources
            .as_ref()
            .map(|sources| Keys::new(sources.iter().map(|source| source.code.as_str()), SourceId));
        let indicators = indicators
            .map_or_else(Vec::new, |table| read::read_indicators(&table, source_keys.as_ref(), findings));
        // The same goes for rows about indicators of which none is known.
        let (targets, observations) =
            if indicators.is_empty() { (None, None) } else { (targets, observations) };
        let areas = match areas {
            Some(table) => read::read_areas(&table, findings),
            None => read::unnamed_areas(
                &[&targets, &observations].map(Option::as_ref).into_iter().flatten().collect::<Vec<_>>(),
            ),
        };
        let context = Context {
            indicators: Keys::new(indicators.iter().map(|indicator| indicator.code.as_str()), IndicatorId),
            areas: Keys::new(areas.iter().map(|area| area.code.as_str()), AreaId),
            sources: source_keys,
            units: indicators.iter().map(|indicator| indicator.unit).collect(),
        };
        let mut targets =
            targets.map_or_else(Vec::new, |table| read::read_targets(&table, &context, findings));
        order::sort_by(&mut targets, |one, other| one.key().cmp(&other.key()));
        let mut observations =
            observations.map_or_else(Vec::new, |table| read::read_observations(&table, &context, findings));
        order::sort_by(&mut observations, |one, other| one.key().cmp(&other.key()));
        let sources = sources.unwrap_or_default();
        Self { descriptor, indicators, areas, sources, targets, observations }
    }

    /// What the descriptor says.
    pub const fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    /// Every indicator, in display order.
    pub fn indicators(&self) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        self.indicators.iter().enumerate().map(|(place, indicator)| (IndicatorId(place), indicator))
    }

    /// Every area, in the publisher's order.
    pub fn areas(&self) -> impl Iterator<Item = (AreaId, &Area)> {
        self.areas.iter().enumerate().map(|(place, area)| (AreaId(place), area))
    }

    /// The indicator with this position.
    pub fn indicator(&self, id: IndicatorId) -> &Indicator {
        &self.indicators[id.0]
    }

    /// The area with this position.
    pub fn area(&self, id: AreaId) -> &Area {
        &self.areas[id.0]
    }

    /// The source with this position.
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.0]
    }

    /// The indicator with this code.
    pub fn find_indicator(&self, code: &str) -> Option<IndicatorId> {
        self.indicators().find(|(_, indicator)| indicator.code == code).map(|(id, _)| id)
    }

    /// The area with this code.
    pub fn find_area(&self, code: &str) -> Option<AreaId> {
        self.areas().find(|(_, area)| area.code == code).map(|(id, _)| id)
    }

    /// Every observation of an indicator, by area and year.
    pub fn observations_of(&self, indicator: IndicatorId) -> &[Observation] {
        within(&self.observations, |observation| observation.indicator.cmp(&indicator))
    }

    /// The observations of an indicator in an area, by year, of every denominator kind.
    pub fn series(&self, indicator: IndicatorId, area: AreaId) -> &[Observation] {
        within(&self.observations, |observation| {
            (observation.indicator, observation.area).cmp(&(indicator, area))
        })
    }

    /// The observation that an indicator's targets are set for, in one area and year.
    pub fn observation(&self, indicator: IndicatorId, area: AreaId, year: Year) -> Option<&Observation> {
        self.series(indicator, area)
            .iter()
            .find(|observation| observation.year == year && self.is_comparable(observation))
    }

    /// Whether an observation has the denominator that its indicator's targets are set for.
    pub fn is_comparable(&self, observation: &Observation) -> bool {
        let wanted = &self.indicator(observation.indicator).denominator_kind;
        wanted.is_empty() || observation.denominator_kind == *wanted
    }

    /// The targets an area is measured against: its own, else those of the nearest area above that extend to it.
    pub fn yardstick(&self, indicator: IndicatorId, area: AreaId) -> Option<Yardstick<'_>> {
        let own = self.targets_set_for(indicator, area);
        if !own.is_empty() {
            return Some(Yardstick { set_for: area, targets: own });
        }
        let mut above = self.area(area).parent;
        while let Some(set_for) = above {
            let targets = self.targets_set_for(indicator, set_for);
            if targets.iter().any(|target| target.applies_to == AppliesTo::Descendants) {
                return Some(Yardstick { set_for, targets });
            }
            above = self.area(set_for).parent;
        }
        None
    }

    fn targets_set_for(&self, indicator: IndicatorId, area: AreaId) -> &[Target] {
        within(&self.targets, |target| (target.indicator, target.area).cmp(&(indicator, area)))
    }

    /// The years a reader can choose for an indicator: those with an observation anywhere, else those with a target.
    pub fn years(&self, indicator: IndicatorId) -> Vec<Year> {
        let mut years: Vec<Year> = self.observations_of(indicator).iter().map(|row| row.year).collect();
        if years.is_empty() {
            years = within(&self.targets, |target| target.indicator.cmp(&indicator))
                .iter()
                .map(|row| row.year)
                .collect();
        }
        order::sort_and_dedup(&mut years);
        years
    }

    /// Whether any figure of this dataset is sample data.
    pub fn has_sample(&self) -> bool {
        self.observations.iter().any(|observation| observation.status == ObsStatus::Sample)
    }
}

/// The run of a sorted slice for which `compare` says equal.
fn within<T>(sorted: &[T], compare: impl Fn(&T) -> std::cmp::Ordering) -> &[T] {
    let start = sorted.partition_point(|item| compare(item).is_lt());
    let length = sorted[start..].partition_point(|item| compare(item).is_eq());
    &sorted[start..start + length]
}
