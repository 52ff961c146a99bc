//! Areas through time: when an area existed, what it was and became, and whether its figures before and after can be
//! compared. Pure look-ups in areas and their changes; sentences about the answers are in [`text`].

mod breaks;
mod flow;
mod follow;
mod series;
pub mod text;

pub use breaks::{Break, Direction, Effect, Exchange};
pub use follow::{Comparability, Followed, Relative, Share};
pub use series::SeriesBreak;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::lang::Bilingual;
use crate::model::{Area, AreaChange, AreaId, ChangeKind, Extent};

/// A time that somebody asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Any day of a year.
    Year(Year),
    /// One day.
    Day(Date),
}

impl From<Year> for When {
    fn from(year: Year) -> Self {
        Self::Year(year)
    }
}

impl From<Date> for When {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl When {
    /// Whether no day of it is `day` or a later one.
    fn is_before(self, day: Date) -> bool {
        match self {
            Self::Year(year) => year < day.year(),
            Self::Day(own) => own < day,
        }
    }
}

/// A state of an area that goes on under another name or type: the one that a day ended, or the one of that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Until the day before.
    Before(Date),
    /// On that day.
    On(Date),
}

/// The end of an area, as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Its last day.
    After(Date),
    /// The first day on which it was no more.
    Before(Date),
}

impl End {
    /// Whether the area is no more on any day of `when`.
    fn has_come(self, when: When) -> bool {
        match (self, when) {
            (Self::After(last), When::Year(year)) => last.year() < year,
            (Self::After(last), When::Day(day)) => last < day,
            (Self::Before(gone), When::Year(year)) => (gone.year(), gone.month(), gone.day()) <= (year, 1, 1),
            (Self::Before(gone), When::Day(day)) => gone <= day,
        }
    }
}

/// Whether an area existed at a time, and if not, what there was instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Existence<'a> {
    /// It existed, in a year: on some day of it.
    Exists,
    /// It did not exist yet.
    NotYet {
        /// Its first day.
        from: Date,
        /// The changes that it was made by; empty where not recorded.
        predecessors: Vec<&'a AreaChange>,
    },
    /// It existed no more.
    Ended {
        /// Its end.
        end: End,
        /// The changes by which it ended, all of one day; empty where not recorded.
        became: Vec<&'a AreaChange>,
    },
    /// Not an area of the dataset, or one that ends before it begins.
    Unknown,
}

/// The areas of a dataset and what happened to them.
///
/// An area begins on its `valid_from`, else on the day when another was renamed to it, else before all records. It ends on
/// its `valid_to`, else when it was merged, split or abolished, else not at all. Changes of the same day happen at once:
/// each starts from the areas of the day before. Changes that name an area that is not there count as not recorded.
#[derive(Debug, Clone)]
pub struct History<'a> {
    /// By their [`AreaId`].
    areas: Vec<&'a Area>,
    /// By date.
    changes: &'a [AreaChange],
}

impl<'a> History<'a> {
    /// The areas of a dataset.
    pub fn of(dataset: &'a Dataset) -> Self {
        Self::new(dataset.areas().map(|(_, area)| area), dataset.changes())
    }

    /// `areas` in the order of their [`AreaId`], `changes` sorted by date.
    pub fn new(areas: impl Iterator<Item = &'a Area>, changes: &'a [AreaChange]) -> Self {
        Self { areas: areas.collect(), changes }
    }

    /// The area with this position.
    pub fn area(&self, area: AreaId) -> Option<&'a Area> {
        self.areas.get(area.0).copied()
    }

    /// Whether `area` existed in a year or on a day, and what it was or became if not.
    pub fn state_in(&self, area: AreaId, when: impl Into<When>) -> Existence<'a> {
        let when = when.into();
        if self.area(area).is_none() {
            return Existence::Unknown;
        }
        let (start, end) = (self.start(area), self.end(area));
        if let (Some(start), Some(end)) = (start, end)
            && end.has_come(When::Day(start))
        {
            return Existence::Unknown;
        }
        if let Some(from) = start.filter(|start| when.is_before(*start)) {
            let predecessors = self.gains_of(area).filter(|change| change.date == from).collect();
            return Existence::NotYet { from, predecessors };
        }
        match end.filter(|end| end.has_come(when)) {
            Some(end) => Existence::Ended { end, became: self.became(area, end) },
            None => Existence::Exists,
        }
    }

    /// Whether `area` existed on `day`.
    fn exists_on(&self, area: AreaId, day: Date) -> bool {
        self.area(area).is_some()
            && self.start(area).is_none_or(|start| start <= day)
            && !self.end(area).is_some_and(|end| end.has_come(When::Day(day)))
    }

    /// The type of `area` in one of its states. Blank where it was renamed later and kept its code: it may have been of
    /// another type, and the areas of a dataset have only their last one.
    fn kind_in(&self, area: AreaId, state: State) -> Bilingual {
        let later = |change: &AreaChange| match state {
            State::Before(day) => day <= change.date,
            State::On(day) => day < change.date,
        };
        let mut own = self.known().filter(|change| change.area == area && change.successor == Some(area));
        if own.any(|change| change.kind == ChangeKind::Renamed && later(change)) {
            return Bilingual::default();
        }
        self.area(area).map(|area| area.kind.clone()).unwrap_or_default()
    }

    /// Its first day, where known.
    fn start(&self, area: AreaId) -> Option<Date> {
        let renamed = || self.gains_of(area).find(|change| change.kind == ChangeKind::Renamed);
        self.area(area)?.valid_from.or_else(|| Some(renamed()?.date))
    }

    /// Its end, where it has one.
    fn end(&self, area: AreaId) -> Option<End> {
        let ending = || self.losses_of(area).find(|change| change.ends_area());
        let valid_to = self.area(area)?.valid_to.map(End::After);
        valid_to.or_else(|| Some(End::Before(ending()?.date)))
    }

    /// The changes of the day on which `area` ended.
    fn became(&self, area: AreaId, end: End) -> Vec<&'a AreaChange> {
        let ending = |change: &&AreaChange| change.ends_area();
        let date = match end {
            End::Before(date) => Some(date),
            // A last day that is off by one still belongs to the change that ended the area.
            End::After(last) => {
                let next = self.losses_of(area).find(|change| change.date > last);
                next.or_else(|| self.losses_of(area).filter(ending).last()).map(|change| change.date)
            }
        };
        self.losses_of(area).filter(|change| Some(change.date) == date).collect()
    }

    /// Whether an area is of a higher level than another, as far as both are known.
    fn is_above(&self, area: AreaId, other: AreaId) -> bool {
        let level = |area| self.area(area).and_then(|area| area.level);
        level(area).zip(level(other)).is_some_and(|(area, other)| area < other)
    }

    /// Changes by which territory left `area`, or it was abolished.
    fn losses_of(&self, area: AreaId) -> impl Iterator<Item = &'a AreaChange> {
        let leaves = move |change: &&AreaChange| change.area == area && change.successor != Some(area);
        self.known().filter(leaves)
    }

    /// Changes by which territory of others came to `area`.
    fn gains_of(&self, area: AreaId) -> impl Iterator<Item = &'a AreaChange> {
        self.known().filter(move |change| change.successor == Some(area) && change.area != area)
    }

    /// Changes between areas that are there.
    fn known(&self) -> impl Iterator<Item = &'a AreaChange> {
        self.known_of(self.changes)
    }

    fn known_of(&self, changes: &'a [AreaChange]) -> impl Iterator<Item = &'a AreaChange> {
        let count = self.areas.len();
        let known = move |id: AreaId| id.0 < count;
        changes.iter().filter(move |change| known(change.area) && change.successor.is_none_or(known))
    }
}

impl AreaChange {
    /// Whether `area` is no more from this change on.
    pub(crate) fn ends_area(&self) -> bool {
        let ends = match self.kind {
            ChangeKind::Merged | ChangeKind::Split | ChangeKind::Abolished => true,
            ChangeKind::Moved | ChangeKind::Renamed => {
                self.extent == Extent::Whole && self.successor.is_some()
            }
        };
        ends && self.successor != Some(self.area)
    }

    /// Whether `area` kept its code, and its territory may be another than it was.
    fn may_alter(&self) -> bool {
        self.kind == ChangeKind::Renamed && self.extent == Extent::Part && self.successor == Some(self.area)
    }

    /// Whether territory went to an area that is not there.
    fn leaves_records(&self) -> bool {
        self.successor.is_none() && self.kind != ChangeKind::Renamed
    }
}

#[cfg(test)]
mod tests;
