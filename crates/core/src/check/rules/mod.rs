//! The rules of a check: what is doubtful about a dataset although it could be read. Each rule has a code of its own, and
//! its sentence has the numbers that made it speak. `docs/findings.md` explains every code.

mod areas;
mod changes;
mod columns;
mod definitions;
mod figures;
mod published;
mod raw;
mod rollup;
mod say;
mod series;
mod shares;
mod targets;

pub(super) use raw::RawTables;

use std::collections::BTreeSet;

use crate::check::Report;
use crate::check::rules::say::Findings;
use crate::dataset::Dataset;
use crate::date::Date;
use crate::definitions::Definitions;
use crate::finding::Severity;
use crate::model::AreaId;
use crate::observations::Observation;

/// What the rules look at.
pub(super) struct Subject<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) definitions: &'a Definitions,
    pub(super) raw: &'a RawTables,
    pub(super) today: Date,
}

/// A rule, by what it finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// A figure for a year in which its area did not exist.
    AreaNotValid,
    /// A percentage that its counts do not give.
    OtherThanCounts,
    /// More than 30 points from one year to the next.
    Jump,
    /// Two kinds of denominator in one series.
    MixedDenominators,
    /// Sample data and other figures in one series.
    MixedSample,
    /// A figure for a year that has not begun.
    FutureYear,
    /// A target that falls over time although more is better, or rises although less is.
    FallingTarget,
    /// A figure that the areas below do not add up to.
    OtherThanParts,
    /// A column that no table has.
    UnknownColumn,
    /// Percentages that look like shares of one.
    SharesOfOne,
    /// A change of areas that the table of areas contradicts.
    ContradictoryChange,
    /// Something that ends before it begins.
    EndsBeforeItBegins,
    /// An indicator whose levels or scheme are not there.
    Undefined,
    /// Counts of a figure that is no share.
    MeaninglessCounts,
    /// No Vietnamese name.
    NoName,
    /// A period or a date of a source in a form that the data format does not have.
    OtherForm,
}

impl Rule {
    const fn code(self) -> &'static str {
        match self {
            Self::AreaNotValid => "TD031",
            Self::OtherThanCounts => "TD032",
            Self::Jump => "TD033",
            Self::MixedDenominators => "TD034",
            Self::MixedSample => "TD035",
            Self::FutureYear => "TD036",
            Self::FallingTarget => "TD038",
            Self::OtherThanParts => "TD039",
            Self::UnknownColumn => "TD040",
            Self::SharesOfOne => "TD041",
            Self::ContradictoryChange => "TD042",
            Self::EndsBeforeItBegins => "TD043",
            Self::Undefined => "TD044",
            Self::MeaninglessCounts => "TD045",
            Self::NoName => "TD046",
            Self::OtherForm => "TD048",
        }
    }

    const fn severity(self) -> Severity {
        match self {
            Self::MixedSample | Self::FutureYear | Self::EndsBeforeItBegins => Severity::Error,
            _ => Severity::Warning,
        }
    }
}

/// Adds what the rules find to `reports`, in no particular order.
pub(super) fn run(subject: &Subject<'_>, reports: &mut Vec<Report>) {
    let mut findings = Findings::new(subject.dataset.descriptor(), reports);
    columns::check(subject, &mut findings);
    definitions::check(subject, &mut findings);
    areas::check(subject, &mut findings);
    changes::check(subject, &mut findings);
    targets::check(subject, &mut findings);
    published::check(subject, &mut findings);
    let with_parts: BTreeSet<AreaId> = subject.dataset.areas().filter_map(|(_, area)| area.parent).collect();
    for (id, _) in subject.dataset.indicators() {
        let all: Vec<Observation<'_>> = subject.dataset.observations().of_indicator(id).collect();
        for one in &all {
            figures::check(subject, one, &mut findings);
            if with_parts.contains(&one.area) {
                rollup::check(subject, one, &mut findings);
            }
        }
        shares::check(subject, &all, &mut findings);
        let in_series = |one: &Observation<'_>, next: &Observation<'_>| {
            (one.area, one.categories) == (next.area, next.categories)
        };
        for series in all.chunk_by(in_series) {
            series::check(subject, series, &mut findings);
        }
    }
}
