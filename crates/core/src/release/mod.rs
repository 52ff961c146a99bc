//! Two releases of a dataset beside each other: which values, targets, verdicts, outlooks and definitions changed, and why. Rows are
//! matched by their codes, never by their places.

mod definitions;
pub mod news;
mod outlooks;
mod pairs;
mod published;
mod targets;
mod values;
mod verdicts;
pub mod words;

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::definitions::Definitions;
use crate::lang::Bilingual;
use crate::model::{Area, Indicator};

pub use definitions::{CellEdit, DefinitionChange, DefinitionEdit, DefinitionTable, word};
pub use outlooks::OutlookChange;
pub use published::Published;
pub use targets::TargetSet;
pub use values::Reported;
pub use verdicts::{Cause, Judged, JudgedFigure, Verdict};

/// One release as read: its figures, and what the programmes define besides.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// Its recognition schemes and reporting duties.
    pub definitions: &'a Definitions,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit<T> {
    /// Only the new release has it.
    Added(T),
    /// Only the old release has it.
    Removed(T),
    /// Both have it, and they differ.
    Changed {
        /// As it was.
        old: T,
        /// As it is.
        new: T,
    },
}

impl<T> Edit<T> {
    /// The row that was, where there was one.
    pub const fn before(&self) -> Option<&T> {
        match self {
            Self::Added(_) => None,
            Self::Removed(old) | Self::Changed { old, .. } => Some(old),
        }
    }

    /// The row that is, where there is one.
    pub const fn after(&self) -> Option<&T> {
        match self {
            Self::Removed(_) => None,
            Self::Added(new) | Self::Changed { new, .. } => Some(new),
        }
    }

    /// The same about something else.
    pub(crate) fn map<U>(self, mut change: impl FnMut(T) -> U) -> Edit<U> {
        match self {
            Self::Added(new) => Edit::Added(change(new)),
            Self::Removed(old) => Edit::Removed(change(old)),
            Self::Changed { old, new } => Edit::Changed { old: change(old), new: change(new) },
        }
    }
}

/// An area by code and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Official code.
    pub code: Arc<str>,
    /// Name without its type.
    pub name: Bilingual,
}

impl From<&Area> for Named {
    fn from(area: &Area) -> Self {
        Self { code: area.code.clone(), name: area.name.clone() }
    }
}

/// A change of something that belongs to an indicator, an area and a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<T> {
    /// What is measured, as the new release defines it; as the old one where it is gone.
    pub indicator: Arc<Indicator>,
    /// Where, likewise.
    pub area: Named,
    /// When.
    pub year: Year,
    /// The categories it is limited to, sorted: `residence=U sex=F`; blank for all.
    pub categories: Arc<str>,
    /// What became of it.
    pub edit: Edit<T>,
}

/// Everything that differs between two releases, by indicator, area, categories and year: in the new release's order, and
/// then what only the old one has, in its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// When the old release was published.
    pub old: Published,
    /// When the new one was.
    pub new: Published,
    /// The day on which the old release's verdicts are seen: that of its publication.
    pub old_seen: Date,
    /// The day on which the new release's verdicts are seen.
    pub new_seen: Date,
    /// Whether either release holds sample data. Whatever shows a difference then says so.
    pub sample: bool,
    /// Figures added, withdrawn and revised.
    pub values: Vec<Change<Reported>>,
    /// Targets added, withdrawn and changed.
    pub targets: Vec<Change<TargetSet>>,
    /// Verdicts that are others now.
    pub verdicts: Vec<Verdict>,
    /// Outlooks to the next milestone that are others now.
    pub outlooks: Vec<OutlookChange>,
    /// Indicators, areas and what else figures rest on, added, withdrawn and changed.
    pub definitions: Vec<DefinitionChange>,
}

impl Release {
    /// Whether nothing differs.
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
            && self.targets.is_empty()
            && self.verdicts.is_empty()
            && self.outlooks.is_empty()
            && self.definitions.is_empty()
    }
}

/// Compares two releases of a dataset. The new one's verdicts are seen `today`, the old one's on the day it was published,
/// so that a milestone which passed in between counts; two releases of the same day, or where the old one states none, are
/// both seen `today`. A version or date of publication alone is no difference.
pub fn compare(old: Edition<'_>, new: Edition<'_>, today: Date) -> Release {
    let definitions = definitions::compare(old, new);
    let (old, new) = (old.dataset, new.dataset);
    let (published_old, published_new) = (Published::of(old), Published::of(new));
    let same_day = published_old.date == published_new.date;
    let old_seen = published_old.date.filter(|_| !same_day).map_or(today, |date| date.min(today));
    let pairs = pairs::Pairs::of(old, new);
    Release {
        values: values::compare(old, new, &pairs),
        targets: targets::compare(old, new, &pairs),
        verdicts: verdicts::compare((old, old_seen), (new, today), &pairs),
        outlooks: outlooks::compare((old, old_seen), (new, today), &pairs),
        definitions,
        sample: old.has_sample() || new.has_sample(),
        old: published_old,
        new: published_new,
        old_seen,
        new_seen: today,
    }
}
