//! What a dataset is made of: its descriptor, its tables, its sources and what each is the source of, how firm its figures are.

pub mod words;

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::Date;
use crate::definitions::Definitions;
use crate::finding::{Finding, Severity};
use crate::lang::Bilingual;
use crate::model::{AreaId, Certainty, ObsStatus, Source, SourceId};
use crate::package::{Contributor, Licence, TableName};

/// A table of the dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Which.
    pub name: TableName,
    /// Its file in the dataset's folder.
    pub file: String,
    /// How many rows of it were read.
    pub rows: usize,
}

/// How often something is cited, by what for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Citings {
    /// For figures.
    pub figures: usize,
    /// For targets.
    pub targets: usize,
    /// For definitions: of indicators, recognition schemes and reporting duties.
    pub definitions: usize,
    /// For changes of areas.
    pub changes: usize,
}

impl Citings {
    /// How often in all.
    pub const fn sum(self) -> usize {
        self.figures + self.targets + self.definitions + self.changes
    }
}

/// A source, and what it is the source of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// The source.
    pub source: Source,
    /// How often it is cited.
    pub citings: Citings,
    /// How sure the targets and definitions are that cite it, the surest first; kinds that do not occur are left out.
    pub certainties: Vec<(Certainty, usize)>,
}

/// Figures of an indicator on another basis than its targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherBasis {
    /// The short name of the indicator.
    pub indicator: Bilingual,
    /// The kind of denominator of these figures.
    pub kind: Arc<str>,
    /// How many.
    pub figures: usize,
}

/// A day on which the territories of areas changed, by one decree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeDay {
    /// The first day of the new state.
    pub date: Date,
    /// The decree.
    pub decree: Bilingual,
    /// How many areas it changed.
    pub areas: usize,
    /// The title of where that is written.
    pub source: Option<Bilingual>,
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FindingCounts {
    /// Something was left out.
    pub errors: usize,
    /// Kept, but doubtful.
    pub warnings: usize,
    /// Read after a repair.
    pub repaired: usize,
}

/// What a dataset is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The dataset's name: its folder and its part of the address.
    pub name: String,
    /// Title for readers.
    pub title: Bilingual,
    /// What it holds.
    pub description: Bilingual,
    /// Version of the data.
    pub version: String,
    /// The day on which this version was made, where the descriptor tells it.
    pub created: Option<Date>,
    /// Under which terms it may be used; none stated where empty.
    pub licences: Vec<Licence>,
    /// Who made it; nobody named where empty.
    pub contributors: Vec<Contributor>,
    /// The tables that there are.
    pub tables: Vec<Table>,
    /// Every source, in the publisher's order.
    pub sources: Vec<Cited>,
    /// What has no source.
    pub unsourced: Citings,
    /// How many figures are of each firmness, the firmest first; those that do not occur are left out.
    pub statuses: Vec<(ObsStatus, usize)>,
    /// Figures that are counted otherwise than the targets, by indicator.
    pub other_bases: Vec<OtherBasis>,
    /// When areas changed, by date.
    pub changes: Vec<ChangeDay>,
    /// What was found wrong, doubtful or repaired in reading.
    pub findings: FindingCounts,
}

impl About {
    /// Looks through a dataset. `findings` are those of reading it; `definitions` are told of as far as they were fetched.
    pub fn of(dataset: &Dataset, definitions: Option<&Definitions>, findings: &[Finding]) -> Self {
        let descriptor = dataset.descriptor();
        let (citings, unsourced) = citings(dataset, definitions);
        let cited = |(place, (source, citings)): (usize, (&Source, Citings))| Cited {
            source: source.clone(),
            citings,
            certainties: certainties(dataset, definitions, SourceId(place)),
        };
        let count =
            |severity| findings.iter().filter(|finding| finding.problem.severity() == severity).count();
        Self {
            name: descriptor.name.clone(),
            title: descriptor.title.clone(),
            description: descriptor.description.clone(),
            version: descriptor.version.clone(),
            created: descriptor.created_on(),
            licences: descriptor.licences(),
            contributors: descriptor.contributors(),
            tables: tables(dataset, definitions),
            sources: dataset.sources().iter().zip(citings).enumerate().map(cited).collect(),
            unsourced,
            statuses: statuses(dataset),
            other_bases: other_bases(dataset),
            changes: changes(dataset),
            findings: FindingCounts {
                errors: count(Severity::Error),
                warnings: count(Severity::Warning),
                repaired: count(Severity::Repaired),
            },
        }
    }
}

fn tables(dataset: &Dataset, definitions: Option<&Definitions>) -> Vec<Table> {
    let descriptor = dataset.descriptor();
    let rows = |name: TableName| match name {
        TableName::Sources => Some(dataset.sources().len()),
        TableName::Indicators => Some(dataset.indicators().count()),
        TableName::Areas => Some(dataset.areas().count()),
        TableName::Targets => Some(dataset.targets().len()),
        TableName::Observations => Some(dataset.observations().len()),
        TableName::Codes => Some(dataset.codes().iter().map(|list| list.codes.len()).sum()),
        TableName::AreaChanges => Some(dataset.changes().len()),
        TableName::Schemes => definitions.map(|definitions| definitions.schemes.len()),
        TableName::Reporting => definitions.map(|definitions| definitions.duties.len()),
    };
    let there = |name: &TableName| name.is_required() || descriptor.listed(*name).is_some();
    let table = |name| Some(Table { name, file: descriptor.file_of(name), rows: rows(name)? });
    TableName::ALL.into_iter().filter(there).filter_map(table).collect()
}

/// How often each source is cited, and what cites none.
fn citings(dataset: &Dataset, definitions: Option<&Definitions>) -> (Vec<Citings>, Citings) {
    let mut cited = vec![Citings::default(); dataset.sources().len()];
    let mut none = Citings::default();
    let mut cite = |source: Option<SourceId>, add: fn(&mut Citings)| {
        add(source.and_then(|source| cited.get_mut(source.0)).unwrap_or(&mut none));
    };
    for (id, indicator) in dataset.indicators() {
        cite(indicator.source, |citings| citings.definitions += 1);
        for figure in dataset.observations().of_indicator(id) {
            cite(figure.source, |citings| citings.figures += 1);
        }
    }
    for target in dataset.targets() {
        cite(target.source, |citings| citings.targets += 1);
    }
    for change in dataset.changes() {
        cite(change.source, |citings| citings.changes += 1);
    }
    if let Some(definitions) = definitions {
        let schemes = definitions.schemes.iter().map(|scheme| scheme.source);
        for source in schemes.chain(definitions.duties.iter().map(|duty| duty.source)) {
            cite(source, |citings| citings.definitions += 1);
        }
    }
    (cited, none)
}

/// How sure the targets, indicators and schemes are that cite a source.
fn certainties(
    dataset: &Dataset,
    definitions: Option<&Definitions>,
    source: SourceId,
) -> Vec<(Certainty, usize)> {
    let targets = dataset.targets().iter().map(|target| (target.source, target.certainty));
    let indicators = dataset.indicators().map(|(_, indicator)| (indicator.source, indicator.certainty));
    let schemes = definitions.map_or(&[][..], |definitions| &definitions.schemes);
    let schemes = schemes.iter().map(|scheme| (scheme.source, scheme.certainty));
    let order = [
        Certainty::Certain,
        Certainty::VeryLikely,
        Certainty::Likely,
        Certainty::Found,
        Certainty::Indirect,
        Certainty::Memory,
    ];
    let mut counts = order.map(|certainty| (certainty, 0));
    for (_, certainty) in targets.chain(indicators).chain(schemes).filter(|(cited, _)| *cited == Some(source))
    {
        for (_, count) in counts.iter_mut().filter(|(known, _)| *known == certainty) {
            *count += 1;
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn other_bases(dataset: &Dataset) -> Vec<OtherBasis> {
    let mut bases: Vec<OtherBasis> = Vec::new();
    for (id, indicator) in dataset.indicators() {
        let first = bases.len();
        for figure in dataset.observations().of_indicator(id).filter(|figure| !dataset.is_comparable(figure))
        {
            let known = bases.iter_mut().skip(first).find(|basis| basis.kind == *figure.denominator_kind);
            if let Some(basis) = known {
                basis.figures += 1;
                continue;
            }
            let (indicator, kind) = (indicator.short.clone(), figure.denominator_kind.clone());
            bases.push(OtherBasis { indicator, kind, figures: 1 });
        }
    }
    bases
}

fn statuses(dataset: &Dataset) -> Vec<(ObsStatus, usize)> {
    let order = [ObsStatus::Final, ObsStatus::Provisional, ObsStatus::Estimated, ObsStatus::Sample];
    let mut counts = order.map(|status| (status, 0));
    for (id, _) in dataset.indicators() {
        for figure in dataset.observations().of_indicator(id) {
            for (_, count) in counts.iter_mut().filter(|(status, _)| *status == figure.status) {
                *count += 1;
            }
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// The changes of areas by day and decree; an area divided among several counts once.
fn changes(dataset: &Dataset) -> Vec<ChangeDay> {
    let mut days: Vec<(ChangeDay, Vec<AreaId>)> = Vec::new();
    for change in dataset.changes() {
        let same = |(day, _): &&mut (ChangeDay, _)| day.date == change.date && day.decree == change.decree;
        match days.iter_mut().find(same) {
            Some((_, areas)) if areas.contains(&change.area) => {}
            Some((day, areas)) => {
                day.areas += 1;
                areas.push(change.area);
            }
            None => {
                let source = change.source.map(|source| dataset.source(source).title.clone());
                let day = ChangeDay { date: change.date, decree: change.decree.clone(), areas: 1, source };
                days.push((day, vec![change.area]));
            }
        }
    }
    days.into_iter().map(|(day, _)| day).collect()
}
