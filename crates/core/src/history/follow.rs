//! Following an area's territory through changes, forward and back, and what that means for its series.

use crate::date::Date;
use crate::history::History;
use crate::history::flow::{Flow, Step};
use crate::model::AreaId;
use crate::order;

/// How much of one area's territory is in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Share {
    /// It is not recorded whether any is: a part moved on from a larger area that it had been merged into.
    Perhaps,
    /// Some of it.
    Part,
    /// All of it.
    Whole,
}

/// An area that shares territory with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relative {
    /// Which.
    pub area: AreaId,
    /// How much of the earlier area is in the later one.
    pub share: Share,
    /// The latest day on which territory of the earlier one came to the later one; the day that was asked from where it
    /// was there already.
    pub since: Date,
}

/// Whether figures of an area can be compared with later ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparability {
    /// The territory is the same.
    Same,
    /// All the territory is in one area; whether together with other territory is not recorded.
    Unclear {
        /// First day of the territory that may be larger.
        since: Date,
    },
    /// All the territory is in one area, together with other territory.
    Changed {
        /// First day of the larger territory.
        since: Date,
    },
    /// The territory is in several areas, so a figure for it would have to be apportioned among them.
    NeedsApportionment {
        /// First day of the divided territory.
        since: Date,
    },
    /// Where the territory went is not recorded.
    Unrecorded,
}

/// Where an area's series leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// The day that was asked from.
    pub from: Date,
    /// The areas that hold its territory, the area itself among them where it still does; in the order of the dataset.
    pub holders: Vec<Relative>,
    /// Whether some of its territory went, or may have gone, where nothing is recorded.
    pub elsewhere: bool,
    /// Whether their figures can be compared with its own.
    pub comparability: Comparability,
}

impl Followed {
    /// The one area that the series can be followed to, comparable or not.
    pub fn to(&self) -> Option<AreaId> {
        match self.comparability {
            Comparability::Same | Comparability::Unclear { .. } | Comparability::Changed { .. } => {
                self.holders.first().map(|held| held.area)
            }
            Comparability::NeedsApportionment { .. } | Comparability::Unrecorded => None,
        }
    }
}

/// What is known of an area that shares territory with the one that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Held {
    share: Share,
    since: Date,
    /// Whether it has no other territory.
    alone: bool,
}

/// By position of area.
type Map = Vec<Option<Held>>;

/// Where the territory of an area went.
struct Forward {
    holders: Map,
    /// The first day on which it was not exactly one area.
    changed: Option<Date>,
    /// The first day from which it is not recorded whether it was exactly one area.
    unclear: Option<Date>,
    /// The first day on which it was not all in one area.
    divided: Option<Date>,
    /// Whether some of it went, or may have gone, where nothing is recorded.
    elsewhere: bool,
}

impl History<'_> {
    /// The other areas in which the territory that `area` has on `from` is on `until`, in the order of the dataset.
    /// Empty if `area` does not exist on `from`.
    pub fn successors(&self, area: AreaId, from: Date, until: Date) -> Vec<Relative> {
        let followed = self.follow(area, from, until);
        let holders = followed.map_or_else(Vec::new, |followed| followed.holders);
        holders.into_iter().filter(|held| held.area != area).collect()
    }

    /// The other areas that on `from` had territory which `area` has on `until`, in the order of the dataset; each share
    /// is how much of that other area. Empty if `area` does not exist on `until`.
    pub fn predecessors(&self, area: AreaId, from: Date, until: Date) -> Vec<Relative> {
        if !self.exists_on(area, until) {
            return Vec::new();
        }
        let steps = self.steps(from, until);
        let mut origins = vec![area];
        for step in steps.iter().rev() {
            origins = step_back(&origins, step);
        }
        origins.retain(|origin| *origin != area && self.exists_on(*origin, from));
        let relative = |origin: AreaId| {
            let held = self.forward(origin, from, &steps).holders[area.0]?;
            Some(Relative { area: origin, share: held.share, since: held.since })
        };
        origins.into_iter().filter_map(relative).collect()
    }

    /// Where the series of `area`, for the territory that it has on `from`, leads by `until`; `None` if `area` does not
    /// exist on `from`.
    ///
    /// Whoever takes the whole of it can be followed; comparable only if it took nothing else.
    pub fn follow(&self, area: AreaId, from: Date, until: Date) -> Option<Followed> {
        if !self.exists_on(area, from) {
            return None;
        }
        let steps = self.steps(from, until);
        let forward = self.forward(area, from, &steps);
        let holders = self.on(&forward.holders, until);
        let comparability = match (holders.len(), forward.divided, forward.changed, forward.unclear) {
            (0, ..) => Comparability::Unrecorded,
            (1, None, None, None) => Comparability::Same,
            (1, None, None, Some(since)) => Comparability::Unclear { since },
            (1, None, Some(since), _) => Comparability::Changed { since },
            (_, divided, ..) => Comparability::NeedsApportionment { since: divided.unwrap_or(until) },
        };
        let ended = forward.holders.iter().flatten().count() > holders.len();
        Some(Followed { from, holders, elsewhere: forward.elsewhere || ended, comparability })
    }

    fn forward(&self, area: AreaId, from: Date, steps: &[Step]) -> Forward {
        let mut holders = vec![None; self.areas.len()];
        holders[area.0] = Some(Held { share: Share::Whole, since: from, alone: true });
        let mut forward = Forward { holders, changed: None, unclear: None, divided: None, elsewhere: false };
        for step in steps {
            let held = |place: &usize| forward.holders[*place].is_some();
            forward.elsewhere |= (0..self.areas.len()).filter(held).any(|place| step.loses(AreaId(place)));
            let unclear = step.unclear.iter().any(|area| held(&area.0));
            forward.holders = self.step_forward(&forward.holders, step);
            let whole = only(&forward.holders).filter(|held| held.share == Share::Whole);
            let date = Some(step.date);
            forward.unclear = forward.unclear.or(date.filter(|_| unclear));
            forward.changed = forward.changed.or(date.filter(|_| !whole.is_some_and(|held| held.alone)));
            forward.divided = forward.divided.or(date.filter(|_| whole.is_none()));
        }
        forward
    }

    fn step_forward(&self, before: &Map, step: &Step) -> Map {
        let mut after = before.clone();
        for area in &step.touched {
            after[area.0] = None;
        }
        for flow in &step.flows {
            let Some(held) = before[flow.from.0] else { continue };
            let share = match held.share {
                share if flow.whole => share,
                Share::Whole | Share::Part if held.alone => Share::Part,
                _ => Share::Perhaps,
            };
            let since = if flow.from == flow.to { held.since } else { step.date };
            add(&mut after[flow.to.0], Held { share, since, alone: true });
        }
        for flow in &step.flows {
            let adds = self.adds_territory(flow, before, step);
            if let Some(held) = after[flow.to.0].as_mut().filter(|_| adds) {
                held.alone = false;
            }
        }
        after
    }

    /// Whether a flow brings its receiver territory that is not what is followed.
    fn adds_territory(&self, flow: &Flow, followed: &Map, step: &Step) -> bool {
        let alone = |area: AreaId| followed[area.0].is_some_and(|held| held.alone);
        // What lies in an area that is followed is followed with it, and an area that goes on gains nothing when the one
        // that it lay in ends.
        let inside = self.with_those_above(flow.from).any(alone);
        let around = self.is_above(flow.from, flow.to) && step.goes_on(flow.to);
        !inside && !around
    }

    /// The area and those that it belongs to.
    fn with_those_above(&self, area: AreaId) -> impl Iterator<Item = AreaId> {
        // A parent is of a higher level, of which there are four; data made otherwise may have circles.
        std::iter::successors(Some(area), |area| self.area(*area)?.parent).take(4)
    }

    /// Those of `map` that exist on `day`.
    fn on(&self, map: &Map, day: Date) -> Vec<Relative> {
        let present = |(place, held): (usize, &Option<Held>)| {
            let area = AreaId(place);
            let held = (*held).filter(|_| self.exists_on(area, day))?;
            Some(Relative { area, share: held.share, since: held.since })
        };
        map.iter().enumerate().filter_map(present).collect()
    }
}

/// The only one of `map`.
fn only(map: &Map) -> Option<Held> {
    let mut held = map.iter().flatten();
    held.next().copied().filter(|_| held.next().is_none())
}

/// The areas whose territory is in one of `after`, in order.
fn step_back(after: &[AreaId], step: &Step) -> Vec<AreaId> {
    let untouched = after.iter().copied().filter(|area| step.touched.binary_search(area).is_err());
    let flows = step.flows.iter().filter(|flow| after.binary_search(&flow.to).is_ok());
    let mut before: Vec<AreaId> = untouched.chain(flows.map(|flow| flow.from)).collect();
    order::sort_and_dedup(&mut before);
    before
}

/// Of two ways to the same area, the surer share and the later day count.
fn add(slot: &mut Option<Held>, more: Held) {
    *slot = Some(slot.map_or(more, |held| Held {
        share: held.share.max(more.share),
        since: held.since.max(more.since),
        ..more
    }));
}
