//! A dataset as read: its tables, looked up by code, area and year. How cells are read is `read`'s business.

use std::sync::Arc;

use crate::csv_table::Table;
use crate::date::Year;
use crate::finding::{Fetched, Finding, Problem};
use crate::model::{
    AppliesTo, Area, AreaChange, AreaId, CodeList, Indicator, IndicatorId, Source, SourceId, Target,
};
use crate::observations::{self, Observation, Observations, Series};
use crate::order;
use crate::package::{Descriptor, TableName};
use crate::read::{self, Context, Keys};

/// The fetched tables of a dataset, as far as views need them.
#[derive(Debug, Clone)]
pub struct Tables {
    /// In the order of [`TableName::OF_VIEWS`]; `None` where the descriptor lists no such table and none is needed.
    contents: Vec<Option<Fetched>>,
}

impl Tables {
    /// The tables that `descriptor` names; `content` gets the path of each.
    pub fn fetch(descriptor: &Descriptor, mut content: impl FnMut(&str) -> Fetched) -> Self {
        let of = |table: TableName| descriptor.resource(table).map(|resource| content(&resource.path));
        Self { contents: TableName::OF_VIEWS.into_iter().map(of).collect() }
    }

    /// The paths that [`Tables::fetch`] asks for, in that order.
    pub fn paths(descriptor: &Descriptor) -> Vec<String> {
        TableName::OF_VIEWS
            .into_iter()
            .filter_map(|table| descriptor.resource(table).map(|resource| resource.path))
            .collect()
    }

    fn open<'a>(
        &'a self,
        name: TableName,
        descriptor: &Descriptor,
        findings: &mut Vec<Finding>,
    ) -> Option<Table<'a>> {
        let place = TableName::OF_VIEWS.iter().position(|table| *table == name)?;
        let fetched = self.contents.get(place)?.as_ref()?;
        let resource = descriptor.resource(name)?;
        if let (Ok(bytes), Some(expected)) = (fetched, resource.bytes)
            && bytes.len() as u64 != expected
        {
            let problem = Problem::LengthDiffers { expected, found: bytes.len() as u64 };
            findings.push(Finding::file(&resource.path, problem));
        }
        Table::of(&resource, fetched, findings)
    }
}

/// What could be read of a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    descriptor: Descriptor,
    indicators: Vec<Arc<Indicator>>,
    areas: Vec<Area>,
    sources: Vec<Source>,
    codes: Vec<CodeList>,
    changes: Vec<AreaChange>,
    /// Sorted by indicator, area, year.
    targets: Vec<Target>,
    /// Where the targets of each indicator and area begin.
    target_starts: Vec<u32>,
    observations: Observations,
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
    /// Reads the dataset in the folder `name`; `fetch` gets the path of a file in that folder, `findings` everything that was
    /// wrong or repaired.
    pub fn open(name: &str, mut fetch: impl FnMut(&str) -> Fetched, findings: &mut Vec<Finding>) -> Self {
        let descriptor = Descriptor::read(name, &fetch(Descriptor::FILE), findings);
        let tables = Tables::fetch(&descriptor, fetch);
        Self::read(descriptor, &tables, findings)
    }

    /// Reads a dataset from its descriptor and tables; `findings` gets everything that was wrong or repaired.
    pub fn read(descriptor: Descriptor, tables: &Tables, findings: &mut Vec<Finding>) -> Self {
        let mut open = |name: TableName| tables.open(name, &descriptor, findings);
        let [sources, codes, indicators, areas, changes, targets, observations] = [
            TableName::Sources,
            TableName::Codes,
            TableName::Indicators,
            TableName::Areas,
            TableName::AreaChanges,
            TableName::Targets,
            TableName::Observations,
        ]
        .map(&mut open);

        let sources = sources.map(|table| read::read_sources(&table, findings));
        // Without the table of sources every row would be reported for it, which says nothing new.
        let source_keys =
            sources.as_ref().map(|sources| Keys::new(sources.iter().map(|source| &*source.code), SourceId));
        let codes = codes.map_or_else(Vec::new, |table| read::read_codes(&table, findings));
        let indicators = indicators.map_or_else(Vec::new, |table| {
            read::read_indicators(&table, source_keys.as_ref(), &codes, findings)
        });
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
            indicators: &indicators,
            indicator_keys: Keys::new(indicators.iter().map(|indicator| &*indicator.code), IndicatorId),
            areas: Keys::new(areas.iter().map(|area| &*area.code), AreaId),
            sources: source_keys.as_ref(),
            codes: &codes,
        };
        let changes =
            changes.map_or_else(Vec::new, |table| read::read_area_changes(&table, &context, findings));
        let mut targets =
            targets.map_or_else(Vec::new, |table| read::read_targets(&table, &context, findings));
        order::sort_by(&mut targets, |one, other| one.key().cmp(&other.key()));
        let observations = observations.map_or_else(Observations::default, |table| {
            read::read_observations(&table, &context, areas.len(), findings)
        });
        drop(context);
        let indicators: Vec<Arc<Indicator>> = indicators.into_iter().map(Arc::new).collect();
        let sources = sources.unwrap_or_default();
        let mut pairs = targets.iter().map(|target| (target.indicator.0, target.area.0));
        let target_starts = observations::starts(&mut pairs, indicators.len(), areas.len());
        Self { descriptor, indicators, areas, sources, codes, changes, targets, target_starts, observations }
    }

    /// What the descriptor says.
    pub const fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    /// The same under another name, which addresses are made of.
    #[must_use]
    pub fn named(mut self, name: String) -> Self {
        self.descriptor.name = name;
        self
    }

    /// Every indicator, in display order.
    pub fn indicators(&self) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        self.indicators.iter().enumerate().map(|(place, indicator)| (IndicatorId(place), &**indicator))
    }

    /// Every source, in the publisher's order.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The code lists: levels, and categories of dimensions.
    pub fn codes(&self) -> &[CodeList] {
        &self.codes
    }

    /// What became of areas, by date.
    pub fn changes(&self) -> &[AreaChange] {
        &self.changes
    }

    /// Every target, by indicator, area and year.
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Every observation, those of single categories too.
    pub const fn observations(&self) -> &Observations {
        &self.observations
    }

    /// The areas directly below an area, in the publisher's order.
    pub fn children(&self, parent: AreaId) -> impl Iterator<Item = AreaId> + '_ {
        self.areas().filter(move |(_, area)| area.parent == Some(parent)).map(|(id, _)| id)
    }

    /// Every area, in the publisher's order.
    pub fn areas(&self) -> impl Iterator<Item = (AreaId, &Area)> {
        self.areas.iter().enumerate().map(|(place, area)| (AreaId(place), area))
    }

    /// The indicator with this position.
    pub fn indicator(&self, id: IndicatorId) -> &Arc<Indicator> {
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
        self.indicators().find(|(_, indicator)| *indicator.code == *code).map(|(id, _)| id)
    }

    /// The area with this code.
    pub fn find_area(&self, code: &str) -> Option<AreaId> {
        self.areas().find(|(_, area)| *area.code == *code).map(|(id, _)| id)
    }

    /// The observations of an indicator in an area for all its categories together, by year, of every denominator kind.
    pub fn series(&self, indicator: IndicatorId, area: AreaId) -> Series<'_> {
        self.observations.series(indicator, area)
    }

    /// The observation that an indicator's targets are set for, in one area and year.
    pub fn observation(&self, indicator: IndicatorId, area: AreaId, year: Year) -> Option<Observation<'_>> {
        self.series(indicator, area).in_year(year).find(|observation| self.is_comparable(observation))
    }

    /// Whether an observation has the denominator that its indicator's targets are set for.
    pub fn is_comparable(&self, observation: &Observation<'_>) -> bool {
        let wanted = &self.indicator(observation.indicator).denominator_kind;
        wanted.is_empty() || observation.denominator_kind == wanted
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

    /// Whether an indicator has a target for an area, or a figure of any year. Some areas are listed only for what became of
    /// others.
    pub fn concerns(&self, indicator: IndicatorId, area: AreaId) -> bool {
        !self.series(indicator, area).is_empty() || self.yardstick(indicator, area).is_some()
    }

    fn targets_set_for(&self, indicator: IndicatorId, area: AreaId) -> &[Target] {
        let place = indicator.0 * self.areas.len() + area.0;
        self.targets_between(place, place + 1)
    }

    fn targets_of(&self, indicator: IndicatorId) -> &[Target] {
        let (first, areas) = (indicator.0 * self.areas.len(), self.areas.len());
        self.targets_between(first, first + areas)
    }

    /// The targets from one pair of indicator and area to before another.
    fn targets_between(&self, pair: usize, end: usize) -> &[Target] {
        match (self.target_starts.get(pair), self.target_starts.get(end)) {
            (Some(start), Some(end)) => self.targets.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The years a reader can choose for an indicator: those with an observation anywhere, else those with a target.
    pub fn years(&self, indicator: IndicatorId) -> Vec<Year> {
        let mut years = self.observations.years(indicator).to_vec();
        if years.is_empty() {
            years = self.targets_of(indicator).iter().map(|target| target.year).collect();
            order::sort_and_dedup(&mut years);
        }
        years
    }

    /// Whether an indicator has a figure or a target anywhere. Some are listed only for their definition.
    pub fn is_shown(&self, indicator: IndicatorId) -> bool {
        !self.observations.years(indicator).is_empty() || !self.targets_of(indicator).is_empty()
    }

    /// Whether any figure of this dataset is sample data.
    pub const fn has_sample(&self) -> bool {
        self.observations.has_sample()
    }
}
