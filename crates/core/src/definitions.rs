//! Recognition schemes and reporting duties: what the programmes define besides targets. No view of figures needs them,
//! so they are read apart from the dataset.

use std::sync::Arc;

use crate::csv_table::Table;
use crate::dataset::Dataset;
use crate::date::Date;
use crate::finding::{Fetched, Finding};
use crate::lang::Bilingual;
use crate::model::{AreaId, Certainty, Code, IndicatorId, Level, SourceId, Word};
use crate::package::TableName;
use crate::read::{self, Context, Keys};

/// A scheme under which areas or organisations are recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Code, unique in the dataset.
    pub code: Arc<str>,
    /// Its name.
    pub name: Bilingual,
    /// The level of the areas that it recognises; `None` where it recognises organisations.
    pub area_level: Option<Level>,
    /// What is recognised: "quận, huyện", "agencies and schools".
    pub subject: Bilingual,
    /// The areas it is limited to; empty for all of the level.
    pub areas: Vec<AreaId>,
    /// Its levels, from the lowest; empty where no source states them.
    pub levels: Arc<[Code]>,
    /// For how many months a title holds, where stated.
    pub validity_months: Option<u16>,
    /// Who recognises.
    pub recognised_by: Bilingual,
    /// First day on which it applied, where known.
    pub valid_from: Option<Date>,
    /// Last day on which it applied, where it has ended.
    pub valid_to: Option<Date>,
    /// The document that defines it.
    pub source: Option<SourceId>,
    /// Where in that document.
    pub section: Arc<str>,
    /// How sure this is.
    pub certainty: Certainty,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// How often a report is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Every year.
    Yearly,
    /// A single time.
    Once,
    /// From time to time, without a date.
    Periodic,
}

impl Word for Frequency {
    const WORDS: &'static [(&'static str, Self)] =
        &[("yearly", Self::Yearly), ("once", Self::Once), ("periodic", Self::Periodic)];
    const LISTED: &'static str = "yearly, once, periodic";
}

/// A duty to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The framework or scheme that demands it.
    pub framework: Arc<str>,
    /// The indicator to be reported; `None` for all of the framework.
    pub indicator: Option<IndicatorId>,
    /// Who reports.
    pub reporter: Bilingual,
    /// To whom.
    pub recipient: Bilingual,
    /// When, as the document says: `12-15` every year, `2026-Q1`, `2022-12-15`; blank where it gives no date.
    pub due: Arc<str>,
    /// How often.
    pub frequency: Frequency,
    /// The document that demands it.
    pub source: Option<SourceId>,
    /// Where in that document.
    pub section: Arc<str>,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// Schemes and duties of a dataset, in the publisher's order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Definitions {
    /// The recognition schemes.
    pub schemes: Vec<Scheme>,
    /// The reporting duties.
    pub duties: Vec<Duty>,
}

impl Definitions {
    /// Reads the tables `schemes` and `reporting` of a dataset, as far as its descriptor lists them; `fetch` gets a path in
    /// the dataset's folder.
    pub fn open(
        dataset: &Dataset,
        mut fetch: impl FnMut(&str) -> Fetched,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let source_keys = Keys::new(dataset.sources().iter().map(|source| &*source.code), SourceId);
        let indicators = dataset.indicators().map(|(_, indicator)| &*indicator.code);
        let context = Context {
            indicators: &[],
            indicator_keys: Keys::new(indicators, IndicatorId),
            areas: Keys::new(dataset.areas().map(|(_, area)| &*area.code), AreaId),
            sources: Some(&source_keys),
            codes: dataset.codes(),
        };
        let mut definitions = Self::default();
        let mut read = |name: TableName, take: &mut dyn FnMut(&Table<'_>, &mut Vec<Finding>)| {
            let Some(resource) = dataset.descriptor().listed(name) else { return };
            let fetched = fetch(&resource.path);
            if let Some(table) = Table::of(resource, &fetched, findings) {
                take(&table, findings);
            }
        };
        read(TableName::Schemes, &mut |table, findings| {
            definitions.schemes = read::read_schemes(table, &context, findings);
        });
        read(TableName::Reporting, &mut |table, findings| {
            definitions.duties = read::read_reporting(table, &context, findings);
        });
        definitions
    }
}
