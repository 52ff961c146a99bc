//! When reports and reviews are due, as the dataset's own calendar says: what comes next, what has passed, what has lapsed.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::definitions::{Duty, Frequency};
use crate::lang::Bilingual;
use crate::model::Target;
use crate::order;

/// The framework code of what belongs to no programme.
const NO_FRAMEWORK: &str = "other";

/// A time by which something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// A day.
    Day(Date),
    /// A month of a year.
    Month(Year, u8),
    /// A quarter of a year, 1 to 4.
    Quarter(Year, u8),
}

impl Due {
    /// Its first day.
    pub fn first(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(year, month) => Date::new(year, month, 1),
            Self::Quarter(year, quarter) => Date::new(year, quarter.checked_mul(3)?.checked_sub(2)?, 1),
        }
    }

    /// Its last day.
    pub fn last(self) -> Option<Date> {
        let end = |year, month| [31, 30, 29, 28].into_iter().find_map(|day| Date::new(year, month, day));
        match self {
            Self::Day(day) => Some(day),
            Self::Month(year, month) => end(year, month),
            Self::Quarter(year, quarter) => end(year, quarter.checked_mul(3)?),
        }
    }
}

/// What a duty's own words say about its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    EveryYear { month: u8, day: u8 },
    Once(Due),
    Undated,
}

impl Rule {
    fn of(duty: &Duty) -> Self {
        let text = &*duty.due;
        let quarter = || {
            let (year, quarter) = text.split_once("-Q")?;
            Some(Due::Quarter(year.parse().ok()?, quarter.parse().ok()?))
        };
        let month =
            || Date::parse(&format!("{text}-01")).map(|first| Due::Month(first.year(), first.month()));
        if let Some(due) = Date::parse(text).map(Due::Day).or_else(month).or_else(quarter) {
            return Self::Once(due);
        }
        match Date::parse(&format!("2024-{text}")) {
            Some(day) if duty.frequency == Frequency::Yearly => {
                Self::EveryYear { month: day.month(), day: day.day() }
            }
            _ => Self::Undated,
        }
    }
}

/// The day of every year that a rule names, in one year; 29 February is the 28th of most years.
fn in_year(year: Year, month: u8, day: u8) -> Option<Date> {
    Date::new(year, month, day).or_else(|| Date::new(year, month, day.saturating_sub(1)))
}

/// Where a duty stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is still to come, in so many days; 0 is today.
    Coming {
        /// The next time.
        due: Due,
        /// Days from today to its first day.
        days: i32,
    },
    /// Its month or quarter is running.
    Running(Due),
    /// Its single time has passed.
    Passed(Due),
    /// The document gives no date.
    Undated,
    /// Every area that the framework's targets are set for has ended, so that nobody is left to do it.
    Lapsed {
        /// The last of their days.
        ended: Date,
    },
}

/// One line of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The framework or scheme that demands it, as its code.
    pub framework: Arc<str>,
    /// The indicator to be reported, by its short name; none for all of the framework.
    pub indicator: Option<Bilingual>,
    /// Who reports, or who holds the review.
    pub reporter: Bilingual,
    /// To whom; blank for a review meeting, which is not a report to anybody.
    pub recipient: Bilingual,
    /// How often.
    pub frequency: Frequency,
    /// Where it stands today.
    pub turn: Turn,
    /// The last time that has passed of a duty of every year.
    pub previous: Option<Date>,
    /// The title of the document that demands it.
    pub source: Option<Bilingual>,
    /// Where that can be read.
    pub url: Arc<str>,
    /// Where in that document.
    pub section: Arc<str>,
    /// What a reader should know about it.
    pub note: Bilingual,
    rule: Rule,
}

impl Entry {
    fn of(dataset: &Dataset, duty: &Duty, today: Date) -> Self {
        let rule = Rule::of(duty);
        let ended = lapsed_on(dataset, &duty.framework, today);
        let source = duty.source.map(|source| dataset.source(source));
        Self {
            framework: duty.framework.clone(),
            indicator: duty.indicator.map(|indicator| dataset.indicator(indicator).short.clone()),
            reporter: duty.reporter.clone(),
            recipient: duty.recipient.clone(),
            frequency: duty.frequency,
            turn: turn(rule, ended, today),
            previous: previous(rule, ended, today),
            source: source.map(|source| source.title.clone()),
            url: source.map(|source| source.url.clone()).unwrap_or_default(),
            section: duty.section.clone(),
            note: duty.note.clone(),
            rule,
        }
    }

    /// Whether it is a meeting that looks back, and not a report.
    pub const fn is_review(&self) -> bool {
        self.recipient.is_empty()
    }

    /// Whether figures of the year are to be reported by its end, every year. Reports in the first half of a year look back
    /// on the year before and only confirm.
    fn closes_year(&self) -> bool {
        let late = matches!(self.rule, Rule::EveryYear { month: 7.., .. });
        late && !self.is_review() && *self.framework != *NO_FRAMEWORK
    }

    /// What the calendar is sorted by: what runs, what comes next, what has no date, what has passed (the latest first), what
    /// has lapsed.
    fn rank(&self) -> (u8, i32) {
        let days = |due: Due| due.first().map_or(0, Date::days);
        match self.turn {
            Turn::Running(due) => (0, days(due)),
            Turn::Coming { due, .. } => (1, days(due)),
            Turn::Undated => (2, 0),
            Turn::Passed(due) => (3, -days(due)),
            Turn::Lapsed { .. } => (4, 0),
        }
    }
}

fn turn(rule: Rule, ended: Option<Date>, today: Date) -> Turn {
    let coming = |due: Due| {
        let days = due.first().map_or(0, Date::days) - today.days();
        Turn::Coming { due, days }
    };
    match (rule, ended) {
        (Rule::Once(due), _) if due.last() < Some(today) => Turn::Passed(due),
        (_, Some(ended)) => Turn::Lapsed { ended },
        (Rule::Once(due), None) if due.first() < Some(today) => Turn::Running(due),
        (Rule::Once(due), None) => coming(due),
        (Rule::EveryYear { month, day }, None) => {
            let next = [today.year(), today.year().saturating_add(1)].map(|year| in_year(year, month, day));
            let next = next.into_iter().flatten().find(|day| *day >= today);
            next.map_or(Turn::Undated, |day| coming(Due::Day(day)))
        }
        (Rule::Undated, None) => Turn::Undated,
    }
}

/// The last time of a duty of every year that lies before today, and not after the end of those who had to do it.
fn previous(rule: Rule, ended: Option<Date>, today: Date) -> Option<Date> {
    let Rule::EveryYear { month, day } = rule else { return None };
    let end = ended.unwrap_or(today);
    let years = [end.year(), end.year().saturating_sub(1)];
    let days = years.into_iter().filter_map(|year| in_year(year, month, day));
    days.into_iter().find(|day| *day < today && *day <= end)
}

/// The day on which the last of the areas ended that a framework's targets are set for, where all have.
fn lapsed_on(dataset: &Dataset, framework: &str, today: Date) -> Option<Date> {
    let of_framework = |target: &&Target| *dataset.indicator(target.indicator).framework == *framework;
    let mut last = None;
    for target in dataset.targets().iter().filter(of_framework) {
        let ended = dataset.area(target.area).valid_to.filter(|ended| *ended < today)?;
        last = last.max(Some(ended));
    }
    last
}

/// The calendar of a dataset, seen on a day: what runs and comes first, then what has no date, has passed, has lapsed.
pub(super) fn calendar(dataset: &Dataset, duties: &[Duty], today: Date) -> Vec<Entry> {
    let mut entries: Vec<Entry> = duties.iter().map(|duty| Entry::of(dataset, duty, today)).collect();
    order::sort_by(&mut entries, |one: &Entry, other| one.rank().cmp(&other.rank()));
    entries
}

/// The last year for which figures can be expected, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastDue {
    /// The year.
    pub year: Year,
    /// The last of its yearly reporting dates; none where the calendar gives no date, and the year is the last that has ended.
    pub by: Option<Date>,
}

impl LastDue {
    /// The last year all of whose yearly reporting dates have passed. Duties that lapsed count only where all have.
    pub(super) fn of(calendar: &[Entry], today: Date) -> Self {
        let dates = |lapsed: bool| -> Vec<Date> {
            let of_kind =
                |entry: &&Entry| entry.closes_year() && matches!(entry.turn, Turn::Lapsed { .. }) == lapsed;
            calendar.iter().filter(of_kind).filter_map(|entry| entry.previous).collect()
        };
        let mut dates = match dates(false) {
            standing if standing.is_empty() => dates(true),
            standing => standing,
        };
        order::sort_and_dedup(&mut dates);
        let Some(year) = dates.first().map(|date| date.year()) else {
            return Self { year: today.year().saturating_sub(1), by: None };
        };
        Self { year, by: dates.into_iter().filter(|date| date.year() == year).max() }
    }

    /// The day on which an area must have existed for a figure of the year to be expected of it.
    pub(super) fn day(self) -> Option<Date> {
        self.by.or_else(|| Date::new(self.year, 12, 31))
    }
}
