//! Who has reported: areas by years, how many of the indicators that concern an area have a figure, and what of the last year
//! due is not there yet. When a report came in is not known here: a dataset has figures, not the days of their arrival.

mod calendar;
mod excerpt;
mod grid;
pub mod words;

pub use calendar::{Due, Entry, LastDue, Turn};
pub use excerpt::{Excerpt, Rest};

use std::cmp::Ordering;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::definitions::Definitions;
use crate::lang::Bilingual;
use crate::model::{AreaId, Level};
use crate::order;
use crate::view::Place;
use crate::view::reporting::grid::{Grid, Mark};

/// What an area has of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reported {
    /// A figure of every indicator that concerns it.
    Complete,
    /// Figures of some.
    Partly {
        /// Of how many.
        reported: usize,
        /// The short names of the others.
        missing: Vec<Bilingual>,
    },
    /// No figure.
    Nothing,
    /// No figure, as the area did not exist on any day of the year.
    NoSuchArea,
}

/// An area through the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// How many indicators concern it: have a target for it, or a figure of any year.
    pub indicators: usize,
    /// What there is, in the order of [`Reporting::years`].
    pub cells: Vec<Reported>,
    /// Its last day, where it has ended.
    pub ended: Option<Date>,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// The areas of one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The level; none when the table of areas could not be read.
    pub level: Option<Level>,
    /// Its areas: those with the least of the last year due first, equal ones in the publisher's order.
    pub rows: Vec<Row>,
}

/// How many areas of a level have how much of a year, of those that there were in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReportedCounts {
    /// Figures of every indicator that concerns them.
    pub complete: usize,
    /// Figures of some.
    pub partly: usize,
    /// No figure.
    pub nothing: usize,
}

/// An area without any figure of the last year due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// The area.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// Its last day, where it ended before figures of the year were due: nobody was left to report.
    pub ended: Option<Date>,
}

/// Who has reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporting {
    /// The area that this is limited to, with all below it.
    pub root: Option<Place>,
    /// The last year for which figures can be expected.
    pub last_due: LastDue,
    /// The years, from the first with a figure to the last with one or due, without a gap.
    pub years: Vec<Year>,
    /// Level by level, from the country down.
    pub groups: Vec<Group>,
    /// The areas without any figure of the last year due, by level, in the publisher's order.
    pub late: Vec<Late>,
    /// The reporting calendar: what comes next first.
    pub calendar: Vec<Entry>,
    /// Whether any figure counted here is sample data.
    pub sample: bool,
}

impl Reporting {
    /// Looks through a dataset, or the part of it below `root`, on a day. Without definitions there is no calendar, and the last
    /// year due is the last that has ended.
    pub fn of(
        dataset: &Dataset,
        definitions: Option<&Definitions>,
        root: Option<AreaId>,
        today: Date,
    ) -> Self {
        let duties = definitions.map_or(&[][..], |definitions| &definitions.duties);
        let calendar = calendar::calendar(dataset, duties, today);
        let last_due = LastDue::of(&calendar, today);
        let areas: Vec<AreaId> =
            dataset.areas().map(|(id, _)| id).filter(|area| is_within(dataset, *area, root)).collect();
        let years = years(dataset, &areas, last_due.year);
        let grid = Grid::of(dataset, &areas, &years);
        let rows = areas.iter().zip(grid.areas()).map(|(area, marks)| Row::of(dataset, *area, &years, marks));
        let rows: Vec<Row> = rows.filter(|row| row.indicators > 0).collect();
        let place_of_due = years.iter().position(|year| *year == last_due.year);
        let mut groups = groups(rows, place_of_due);
        for group in &mut groups {
            group.name_apart(dataset);
        }
        let rows = groups.iter().flat_map(|group| &group.rows);
        let late = rows.filter(|row| row.is_without(place_of_due)).map(|row| row.late(last_due)).collect();
        let root = root.map(|root| Place::of(dataset.area(root)));
        Self { root, last_due, years, groups, late, calendar, sample: grid.sample }
    }

    /// The place of the last year due among the years.
    pub fn place_of_due(&self) -> Option<usize> {
        self.years.iter().position(|year| *year == self.last_due.year)
    }

    /// Whether an area has no figure of the last year due and is still there to report one.
    pub fn awaits(&self, row: &Row) -> bool {
        self.late(row).is_some_and(|late| late.ended.is_none())
    }

    /// An area as one without any figure of the last year due, if it is.
    fn late(&self, row: &Row) -> Option<Late> {
        row.is_without(self.place_of_due()).then(|| row.late(self.last_due))
    }

    /// What an area has of the last year due.
    fn due_of<'a>(&self, row: &'a Row) -> Option<&'a Reported> {
        row.cells.get(self.place_of_due()?)
    }

    /// The level that a sentence is about: the lowest with figures of several areas in the last year due, else of one, else with
    /// figures of any year, else the lowest.
    pub fn main_group(&self) -> Option<&Group> {
        let due = self.place_of_due();
        let reported = |row: &&Row| due.and_then(|due| row.cells.get(due)).is_some_and(Reported::is_any);
        let with_due = |group: &&Group| group.rows.iter().filter(reported).count();
        let lowest = || self.groups.iter().rev();
        lowest()
            .find(|group| with_due(group) > 1)
            .or_else(|| lowest().find(|group| with_due(group) > 0))
            .or_else(|| lowest().find(|group| !group.rows.iter().all(Row::is_empty)))
            .or_else(|| self.groups.last())
    }
}

impl Reported {
    /// Whether there is any figure.
    pub const fn is_any(&self) -> bool {
        matches!(self, Self::Complete | Self::Partly { .. })
    }

    /// Of how many of an area's indicators there is a figure.
    pub const fn count(&self, indicators: usize) -> usize {
        match self {
            Self::Complete => indicators,
            Self::Partly { reported, .. } => *reported,
            Self::Nothing | Self::NoSuchArea => 0,
        }
    }
}

impl Row {
    /// The area in each of `years`, by its marks.
    fn of(dataset: &Dataset, id: AreaId, years: &[Year], marks: &[Mark]) -> Self {
        let area = dataset.area(id);
        let of_years = marks.chunks((marks.len() / years.len().max(1)).max(1));
        let cell = |(marks, year): (&[Mark], &Year)| match grid::count(marks, Mark::There) {
            0 if !area.existed_in(*year) => Reported::NoSuchArea,
            0 => Reported::Nothing,
            reported => {
                let missing = dataset.indicators().zip(marks).filter(|(_, mark)| **mark == Mark::Missing);
                let missing: Vec<Bilingual> = missing.map(|((_, known), _)| known.short.clone()).collect();
                if missing.is_empty() { Reported::Complete } else { Reported::Partly { reported, missing } }
            }
        };
        Self {
            area: id,
            place: Place::of(area),
            indicators: of_years
                .clone()
                .next()
                .map_or(0, |marks| marks.len() - grid::count(marks, Mark::Beside)),
            cells: of_years.zip(years).map(cell).collect(),
            ended: area.valid_to,
            note: area.note.clone(),
        }
    }

    /// Whether it existed in the year at this place and has no figure of it.
    fn is_without(&self, place: Option<usize>) -> bool {
        place.and_then(|place| self.cells.get(place)) == Some(&Reported::Nothing)
    }

    /// Whether it has a figure of everything, in each year of its existence.
    pub fn is_complete(&self) -> bool {
        self.cells.iter().all(|cell| matches!(cell, Reported::Complete | Reported::NoSuchArea))
            && self.cells.contains(&Reported::Complete)
    }

    /// Whether it has no figure of any year.
    pub fn is_empty(&self) -> bool {
        !self.cells.iter().any(Reported::is_any)
    }

    fn late(&self, last_due: LastDue) -> Late {
        let ended = self.ended.filter(|ended| Some(*ended) < last_due.day());
        Late { area: self.area, place: self.place.clone(), ended }
    }
}

impl Group {
    /// How many areas have how much of the year at a place among [`Reporting::years`].
    pub fn counts(&self, place: usize) -> ReportedCounts {
        let mut counts = ReportedCounts::default();
        for cell in self.rows.iter().filter_map(|row| row.cells.get(place)) {
            match cell {
                Reported::Complete => counts.complete += 1,
                Reported::Partly { .. } => counts.partly += 1,
                Reported::Nothing => counts.nothing += 1,
                Reported::NoSuchArea => {}
            }
        }
        counts
    }

    /// How many of the areas there were in the year at a place.
    fn there(&self, place: usize) -> usize {
        let is_there = |row: &&Row| !matches!(row.cells.get(place), None | Some(Reported::NoSuchArea));
        self.rows.iter().filter(is_there).count()
    }

    /// Gives the areas the names of those above them, where they are not all of one.
    fn name_apart(&mut self, dataset: &Dataset) {
        let parent = |row: &Row| dataset.area(row.area).parent;
        let first = self.rows.first().and_then(parent);
        if self.rows.iter().any(|row| parent(row) != first) {
            for row in &mut self.rows {
                row.place.within = parent(row).map(|parent| dataset.area(parent).name.clone());
            }
        }
    }
}

/// Whether an area is `root` or somewhere below it. A circle of parents ends after as many steps as there are areas.
fn is_within(dataset: &Dataset, area: AreaId, root: Option<AreaId>) -> bool {
    let Some(root) = root else { return true };
    let above = std::iter::successors(Some(area), |area| dataset.area(*area).parent);
    above.take(dataset.areas().count()).any(|area| area == root)
}

/// From the first year with a figure of these areas to the last with one, or the last due.
fn years(dataset: &Dataset, areas: &[AreaId], due: Year) -> Vec<Year> {
    let (mut first, mut last) = (due, due);
    for (indicator, _) in dataset.indicators() {
        for area in areas {
            let years = dataset.series(indicator, *area).years();
            first = years.first().map_or(first, |year| first.min(*year));
            last = years.last().map_or(last, |year| last.max(*year));
        }
    }
    (first..=last).collect()
}

/// The rows level by level, those with the least of the year due first.
fn groups(rows: Vec<Row>, due: Option<usize>) -> Vec<Group> {
    let mut levels: Vec<Option<Level>> = rows.iter().map(|row| row.place.level).collect();
    order::sort_and_dedup(&mut levels);
    let mut groups: Vec<Group> = levels.into_iter().map(|level| Group { level, rows: Vec::new() }).collect();
    for row in rows {
        if let Some(group) = groups.iter_mut().find(|group| group.level == row.place.level) {
            group.rows.push(row);
        }
    }
    for group in &mut groups {
        order::sort_by(&mut group.rows, |one: &Row, other| compare(one, other, due));
    }
    groups
}

/// By the share of indicators with a figure of the year due; those that had ended by then come last.
fn compare(one: &Row, other: &Row, due: Option<usize>) -> Ordering {
    let gone = |row: &Row| due.and_then(|due| row.cells.get(due)) == Some(&Reported::NoSuchArea);
    let has = |row: &Row| due.and_then(|due| row.cells.get(due)).map_or(0, |cell| cell.count(row.indicators));
    // Shares by products, which are exact: a/b < c/d where a·d < c·b.
    let shares = (has(one) * other.indicators).cmp(&(has(other) * one.indicators));
    gone(one).cmp(&gone(other)).then(shares)
}
