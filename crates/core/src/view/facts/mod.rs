//! What an area is and was: its type, what it belongs to, its neighbours and parts, and what happened to its territory.

pub mod words;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::history::{Effect, End, Existence, History, When, text};
use crate::lang::{Bilingual, Lang};
use crate::model::{Area, AreaChange, AreaId, Level, Source, SourceId};
use crate::order;
use crate::view::Place;

/// An area that another one leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaLink {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// Its type: "quận", "urban district".
    pub kind: Bilingual,
}

/// Something that happened to an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The first day on which it was so; for an end of which only the last day is known, that day.
    pub date: Date,
    /// What happened, with the decree: a sentence with its full stop.
    pub text: Bilingual,
    /// Where it is written.
    pub sources: Vec<Source>,
}

/// What an area is and was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaFacts {
    /// The area.
    pub own: AreaLink,
    /// The area above.
    pub parent: Option<AreaLink>,
    /// The other areas of its level under the same area above, in the publisher's order.
    pub neighbours: Vec<AreaLink>,
    /// The areas directly below, by level, in the publisher's order.
    pub parts: Vec<(Option<Level>, Vec<AreaLink>)>,
    /// The day on which neighbours and parts are those: today, or the last day of an area that has ended.
    pub as_of: Date,
    /// First day of its existence, where known.
    pub valid_from: Option<Date>,
    /// Last day of its existence, where that has come.
    pub ended: Option<Date>,
    /// What happened to it, by date.
    pub events: Vec<Event>,
    /// What a reader should know about it.
    pub note: Bilingual,
}

impl AreaFacts {
    /// What is known of `area`, seen today.
    pub fn of(dataset: &Dataset, area: AreaId, today: Date) -> Self {
        let own = dataset.area(area);
        let ended = own.valid_to.filter(|last| *last < today);
        let as_of = ended.unwrap_or(today);
        let is_neighbour = |id: AreaId, other: &Area| {
            id != area && other.level == own.level && other.parent == own.parent && exists_on(other, as_of)
        };
        let neighbours = dataset.areas().filter(|(id, other)| is_neighbour(*id, other));
        let link = |id: AreaId| AreaLink::of(id, dataset.area(id));
        Self {
            own: link(area),
            parent: own.parent.map(link),
            neighbours: neighbours.map(|(id, other)| AreaLink::of(id, other)).collect(),
            parts: parts(dataset, area, as_of),
            as_of,
            valid_from: own.valid_from,
            ended,
            events: events(dataset, area, today),
            note: own.note.clone(),
        }
    }
}

impl AreaLink {
    fn of(area: AreaId, known: &Area) -> Self {
        Self { area, place: Place::of(known), kind: known.kind.clone() }
    }
}

fn exists_on(area: &Area, day: Date) -> bool {
    area.valid_from.is_none_or(|from| from <= day) && area.valid_to.is_none_or(|to| day <= to)
}

fn parts(dataset: &Dataset, area: AreaId, day: Date) -> Vec<(Option<Level>, Vec<AreaLink>)> {
    let below =
        || dataset.children(area).map(|id| (id, dataset.area(id))).filter(|(_, part)| exists_on(part, day));
    let mut levels: Vec<Option<Level>> = below().map(|(_, part)| part.level).collect();
    order::sort_and_dedup(&mut levels);
    let of_level = |level| {
        below().filter(|(_, part)| part.level == level).map(|(id, part)| AreaLink::of(id, part)).collect()
    };
    levels.into_iter().map(|level| (level, of_level(level))).collect()
}

/// Its beginning, the changes of its territory or name, and its end, as far as they have come.
fn events(dataset: &Dataset, area: AreaId, today: Date) -> Vec<Event> {
    let history = History::of(dataset);
    let mut events: Vec<Event> = Vec::new();
    let before_all = When::Year(Year::MIN);
    if let Existence::NotYet { from, predecessors } = history.state_in(area, before_all)
        && from <= today
    {
        let said = |lang| text::existence(&history, area, before_all, lang);
        events.extend(event(dataset, from, said, predecessors.into_iter()));
    }
    for change in history.breaks(area, Year::MIN, today.year()) {
        if change.effect == Effect::Ended || change.date > today {
            continue;
        }
        let said = |lang| {
            let name = text::name_before(&history, area, change.date, lang);
            Some(text::break_sentence(&change, &name, lang))
        };
        let of_day = dataset.changes().iter().filter(|known| known.date == change.date);
        let own = of_day.filter(|known| known.area == area || known.successor == Some(area));
        events.extend(event(dataset, change.date, said, own));
    }
    if let Existence::Ended { end, became } = history.state_in(area, today) {
        let (End::After(day) | End::Before(day)) = end;
        let date = became.first().map_or(day, |change| change.date);
        let said = |lang| text::existence(&history, area, today, lang);
        events.extend(event(dataset, date, said, became.into_iter()));
    }
    events
}

fn event<'a>(
    dataset: &Dataset,
    date: Date,
    said: impl Fn(Lang) -> Option<String>,
    changes: impl Iterator<Item = &'a AreaChange>,
) -> Option<Event> {
    let text = Bilingual::new(said(Lang::Vi)?, said(Lang::En)?);
    let mut sources: Vec<SourceId> = changes.filter_map(|change| change.source).collect();
    order::sort_and_dedup(&mut sources);
    let sources = sources.into_iter().map(|id| dataset.source(id).clone()).collect();
    Some(Event { date, text, sources })
}
