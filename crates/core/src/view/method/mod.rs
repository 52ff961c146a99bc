//! What stands behind the figures: each framework's indicators and targets, what goes by one name in several meanings, recognition
//! schemes, how progress is judged, and one verdict of the dataset as an example.

mod approaches;
mod example;
pub mod words;

pub use approaches::Approach;
pub use example::Example;

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::definitions::{Definitions, Scheme};
use crate::lang::Bilingual;
use crate::model::{
    AppliesTo, Certainty, Code, Indicator, IndicatorId, Source, SourceId, Target, TargetKind,
};
use crate::order;
use crate::value::Value;

/// A source in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its title.
    pub title: Bilingual,
    /// Where it can be read; blank where it is not public.
    pub url: Arc<str>,
}

/// A target as a plan sets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetLine {
    /// The area that it is set for.
    pub area: Bilingual,
    /// By the end of which year.
    pub year: Year,
    /// The figure.
    pub value: Value,
    /// Path or milestone.
    pub kind: TargetKind,
    /// For which areas it is a yardstick.
    pub applies_to: AppliesTo,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it is written.
    pub source: Option<Reference>,
    /// Where in that document.
    pub section: Arc<str>,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// A breakdown of figures: by sex, by residence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// The name of its code list.
    pub code: Arc<str>,
    /// Its categories; none where the dataset has no list of them.
    pub categories: Arc<[Code]>,
}

/// An indicator as its framework defines it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Position in the dataset.
    pub id: IndicatorId,
    /// Names, unit, direction, denominator, levels, certainty and note.
    pub subject: Arc<Indicator>,
    /// The document that defines it.
    pub source: Option<Reference>,
    /// What its figures may be broken down by.
    pub dimensions: Vec<Dimension>,
    /// Its targets, by area and year.
    pub targets: Vec<TargetLine>,
    /// Kinds of denominator on which figures were published, other than the one that targets are set for.
    pub other_bases: Vec<Arc<str>>,
}

/// The indicators of one framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// Its code: `QD-1373`; `other` for what belongs to none.
    pub code: Arc<str>,
    /// The document that most of its indicators are defined by.
    pub document: Option<Reference>,
    /// Its indicators, in display order.
    pub indicators: Vec<Definition>,
}

/// Indicators that go by one name and count different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameName {
    /// The name.
    pub short: Bilingual,
    /// Each of them with its framework and what 100 % is.
    pub indicators: Vec<Arc<Indicator>>,
}

/// What stands behind the figures of a dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    /// The frameworks, in the order in which the dataset first names them.
    pub frameworks: Vec<Framework>,
    /// What goes by one name in several meanings.
    pub same_names: Vec<SameName>,
    /// The recognition schemes, with the documents that define them.
    pub schemes: Vec<(Scheme, Option<Reference>)>,
    /// One verdict of this dataset, where there is one with an outlook.
    pub example: Option<Example>,
}

impl Method {
    /// Looks through a dataset on a day; how progress is judged is the same for all, see [`Approach::ALL`].
    pub fn of(dataset: &Dataset, definitions: Option<&Definitions>, today: Date) -> Self {
        let schemes = definitions.map_or(&[][..], |definitions| &definitions.schemes);
        let schemes = schemes.iter().map(|scheme| (scheme.clone(), reference(dataset, scheme.source)));
        Self {
            frameworks: frameworks(dataset),
            same_names: same_names(dataset),
            schemes: schemes.collect(),
            example: Example::of(dataset, today),
        }
    }
}

/// The targets of one indicator for one area, a column a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetRow<'a> {
    /// What they are set for.
    pub subject: &'a Indicator,
    /// The target of each year of the table, where there is one.
    pub years: Vec<Option<&'a TargetLine>>,
}

impl<'a> TargetRow<'a> {
    /// The targets there are, by year.
    pub fn targets(&self) -> impl Iterator<Item = &'a TargetLine> + use<'a, '_> {
        self.years.iter().copied().flatten()
    }
}

impl Framework {
    /// The years for which it sets targets.
    pub fn target_years(&self) -> Vec<Year> {
        let targets = self.indicators.iter().flat_map(|definition| &definition.targets);
        let mut years: Vec<Year> = targets.map(|target| target.year).collect();
        order::sort_and_dedup(&mut years);
        years
    }

    /// Its targets as a table: a row for each indicator, area and reach, a column for each of [`Self::target_years`].
    pub fn target_rows(&self) -> Vec<TargetRow<'_>> {
        let years = self.target_years();
        self.indicators.iter().flat_map(|definition| definition.target_rows(&years)).collect()
    }
}

fn reference(dataset: &Dataset, source: Option<SourceId>) -> Option<Reference> {
    let Source { title, url, .. } = dataset.source(source?);
    Some(Reference { title: title.clone(), url: url.clone() })
}

fn frameworks(dataset: &Dataset) -> Vec<Framework> {
    let mut frameworks: Vec<Framework> = Vec::new();
    for (id, _) in dataset.indicators() {
        let subject = dataset.indicator(id);
        let definition = Definition::of(dataset, id, subject);
        let known = frameworks.iter_mut().find(|framework| framework.code == subject.framework);
        if let Some(framework) = known {
            framework.indicators.push(definition);
        } else {
            let (code, document) = (subject.framework.clone(), document(dataset, &subject.framework));
            frameworks.push(Framework { code, document, indicators: vec![definition] });
        }
    }
    frameworks
}

/// The source that most indicators of a framework are defined by; the first of several.
fn document(dataset: &Dataset, framework: &str) -> Option<Reference> {
    let of_framework = dataset.indicators().filter(|(_, indicator)| *indicator.framework == *framework);
    let mut counts: Vec<(SourceId, usize)> = Vec::new();
    for source in of_framework.filter_map(|(_, indicator)| indicator.source) {
        match counts.iter_mut().find(|(known, _)| *known == source) {
            Some((_, count)) => *count += 1,
            None => counts.push((source, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let first = counts.into_iter().find(|(_, count)| *count == most);
    reference(dataset, first.map(|(source, _)| source))
}

impl Definition {
    fn of(dataset: &Dataset, id: IndicatorId, subject: &Arc<Indicator>) -> Self {
        let targets = dataset.targets().iter().filter(|target| target.indicator == id);
        let mut other_bases: Vec<Arc<str>> = dataset
            .observations()
            .of_indicator(id)
            .filter(|figure| !dataset.is_comparable(figure))
            .map(|figure| figure.denominator_kind.clone())
            .collect();
        order::sort_and_dedup(&mut other_bases);
        Self {
            id,
            subject: subject.clone(),
            source: reference(dataset, subject.source),
            dimensions: subject.dimensions.iter().map(|code| dimension(dataset, code)).collect(),
            targets: targets.map(|target| TargetLine::of(dataset, target)).collect(),
            other_bases,
        }
    }
}

impl Definition {
    fn target_rows(&self, years: &[Year]) -> Vec<TargetRow<'_>> {
        let mut rows: Vec<TargetRow<'_>> = Vec::new();
        for target in &self.targets {
            let Some(place) = years.iter().position(|year| *year == target.year) else { continue };
            let is_of = |row: &&mut TargetRow<'_>| {
                let alike =
                    |first: &TargetLine| first.area == target.area && first.applies_to == target.applies_to;
                // Two targets of one year, as of two plans, stand in two rows.
                row.targets().next().is_some_and(alike) && row.years.get(place) == Some(&None)
            };
            if let Some(cell) = rows.iter_mut().find(is_of).and_then(|row| row.years.get_mut(place)) {
                *cell = Some(target);
                continue;
            }
            let year = |at: usize| (at == place).then_some(target);
            rows.push(TargetRow { subject: &self.subject, years: (0..years.len()).map(year).collect() });
        }
        rows
    }
}

fn dimension(dataset: &Dataset, code: &Arc<str>) -> Dimension {
    let list = dataset.codes().iter().find(|list| list.name == *code);
    Dimension { code: code.clone(), categories: list.map(|list| list.codes.clone()).unwrap_or_default() }
}

impl TargetLine {
    fn of(dataset: &Dataset, target: &Target) -> Self {
        Self {
            area: dataset.area(target.area).name.clone(),
            year: target.year,
            value: target.value,
            kind: target.kind,
            applies_to: target.applies_to,
            certainty: target.certainty,
            source: reference(dataset, target.source),
            section: target.section.clone(),
            note: target.note.clone(),
        }
    }
}

/// Indicators with the same short name and another denominator.
fn same_names(dataset: &Dataset) -> Vec<SameName> {
    let mut names: Vec<SameName> = Vec::new();
    for (id, _) in dataset.indicators() {
        let subject = dataset.indicator(id);
        match names.iter_mut().find(|name| name.short == subject.short) {
            Some(name) => name.indicators.push(subject.clone()),
            None => names.push(SameName { short: subject.short.clone(), indicators: vec![subject.clone()] }),
        }
    }
    let base =
        |indicator: &Arc<Indicator>| (indicator.denominator_kind.clone(), indicator.denominator.clone());
    names.retain(|name| {
        let first = name.indicators.first().map(base);
        name.indicators.iter().any(|indicator| Some(base(indicator)) != first)
    });
    names
}
