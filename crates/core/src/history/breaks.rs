//! Breaks in the series of an area, for a chart: where its territory changed, and between whom. No words in here.

use crate::date::{Date, Year};
use crate::history::{History, State};
use crate::lang::Bilingual;
use crate::model::{AreaChange, AreaId, ChangeKind, Extent};

/// What a change did to an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Another name, type or code for the same territory.
    Renamed,
    /// Another name, type or code, and nothing recorded of whether the territory is the same.
    Unclear,
    /// It gained territory.
    Grew,
    /// It lost territory.
    Shrank,
    /// It gained some and lost some.
    Both,
    /// It is no more.
    Ended,
}

/// Which way territory went, seen from the area whose series it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the area.
    Gained,
    /// Away from it.
    Lost,
}

/// Territory exchanged with another area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// Which way it went.
    pub direction: Direction,
    /// Name of the other area.
    pub name: Bilingual,
    /// Type of the other area: "quận", "urban district"; blank where it may have been another at that time.
    pub kind: Bilingual,
    /// How much of the area that gave.
    pub extent: Extent,
}

/// A day on which the territory or the name of an area changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// First day of the new state.
    pub date: Date,
    /// The first year whose figure, counted at the end of the year, is of the new state: the break is between the years
    /// `year - 1` and `year`.
    pub year: Year,
    /// What it did to the area.
    pub effect: Effect,
    /// With whom territory was exchanged, in the order of the record.
    pub exchanges: Vec<Exchange>,
    /// Whether territory also went to areas that the dataset does not have.
    pub elsewhere: bool,
    /// The decision, as cited.
    pub decree: Bilingual,
}

impl Break {
    /// Whether figures before and after are of the same territory.
    pub fn is_comparable(&self) -> bool {
        self.effect == Effect::Renamed
    }
}

impl History<'_> {
    /// What breaks the series of `area` between the figures of `from_year` and `to_year`, in order of time.
    ///
    /// A renaming is among them, as an event across which figures remain comparable. The day on which an area begins is
    /// not, for it has no figure before.
    pub fn breaks(&self, area: AreaId, from_year: Year, to_year: Year) -> Vec<Break> {
        let between = |change: &AreaChange| from_year < change.date.year() && change.date.year() <= to_year;
        let start = self.start(area);
        let mut breaks: Vec<Break> = Vec::new();
        for change in self.known().filter(|change| between(change) && start != Some(change.date)) {
            let Some((effect, exchange)) = self.seen_from(area, change) else { continue };
            let elsewhere = change.leaves_records();
            match breaks.last_mut().filter(|last| last.date == change.date) {
                Some(last) => {
                    last.effect = last.effect.and(effect);
                    last.exchanges.extend(exchange);
                    last.elsewhere |= elsewhere;
                }
                None => breaks.push(Break {
                    date: change.date,
                    year: change.date.year(),
                    effect,
                    exchanges: exchange.into_iter().collect(),
                    elsewhere,
                    decree: change.decree.clone(),
                }),
            }
        }
        breaks
    }

    fn seen_from(&self, area: AreaId, change: &AreaChange) -> Option<(Effect, Option<Exchange>)> {
        let gained = change.successor == Some(area);
        let lost = change.area == area;
        let direction = if lost { Direction::Lost } else { Direction::Gained };
        let renamed = change.kind == ChangeKind::Renamed;
        let whole = change.extent == Extent::Whole || change.successor.is_none();
        let effect = match (lost, gained) {
            (true, true) if change.may_alter() => Effect::Unclear,
            (true, true) if renamed => Effect::Renamed,
            (true, false) if renamed && whole => Effect::Renamed,
            (true, false) if change.ends_area() => Effect::Ended,
            (true, false) => Effect::Shrank,
            // A commune gains nothing when the district that it lay in ends.
            (false, true) if !self.is_above(change.area, area) => Effect::Grew,
            _ => return None,
        };
        let other = if lost { change.successor } else { Some(change.area) };
        // Who gave is called what it was until then, who took what it was from then on.
        let state = if lost { State::On(change.date) } else { State::Before(change.date) };
        let exchange = other.filter(|other| *other != area).and_then(|other| {
            let (name, kind) = (self.area(other)?.name.clone(), self.kind_in(other, state));
            Some(Exchange { direction, name, kind, extent: change.extent })
        });
        Some((effect, exchange))
    }
}

impl Effect {
    /// What two changes of one day did together.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Ended, _) | (_, Self::Ended) => Self::Ended,
            (Self::Renamed, effect) | (effect, Self::Renamed) => effect,
            (one, other) if one == other => one,
            (Self::Unclear, known) | (known, Self::Unclear) => known,
            _ => Self::Both,
        }
    }
}
