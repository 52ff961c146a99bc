//! Where territory goes on one day: every change of that day, and what stays where it is, as flows between areas.

use crate::date::Date;
use crate::history::History;
use crate::model::{AreaChange, AreaId, ChangeKind, Extent};
use crate::order;

/// Territory of `from` is in `to` from a day on; both are the same area where some of it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Flow {
    pub(super) from: AreaId,
    pub(super) to: AreaId,
    /// Whether it is all the territory of `from`.
    pub(super) whole: bool,
}

/// The changes of one day.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) date: Date,
    /// The areas that a change names, in order. What is not named stays as it is.
    pub(super) touched: Vec<AreaId>,
    /// Where the territory of the touched areas goes, by `from` and `to`.
    pub(super) flows: Vec<Flow>,
    /// The areas of which territory went to areas that are not there, in order.
    pub(super) elsewhere: Vec<AreaId>,
    /// The areas that go on with territory of which it is not recorded whether it is the same, in order.
    pub(super) unclear: Vec<AreaId>,
}

impl Step {
    /// Whether territory of an area goes where nothing is recorded.
    pub(super) fn loses(&self, area: AreaId) -> bool {
        let touched = self.touched.binary_search(&area).is_ok();
        let recorded = self.flows.iter().any(|flow| flow.from == area);
        self.elsewhere.binary_search(&area).is_ok() || touched && !recorded
    }

    /// Whether a touched area is still there, with territory of its own.
    pub(super) fn goes_on(&self, area: AreaId) -> bool {
        self.flows.iter().any(|flow| flow.from == area && flow.to == area)
    }
}

impl<'a> History<'a> {
    /// The days after `from`, up to and with `until`, on which something changed, in order of time.
    pub(super) fn steps(&self, from: Date, until: Date) -> Vec<Step> {
        let days = self.changes.chunk_by(|one, other| one.date == other.date);
        let days = days.filter(|day| day.iter().all(|change| from < change.date && change.date <= until));
        let starts = self.starts();
        days.filter_map(|day| self.step(day, &starts)).collect()
    }

    fn step(&self, changes: &'a [AreaChange], starts: &[Option<Date>]) -> Option<Step> {
        let date = changes.first()?.date;
        let known = || self.known_of(changes);
        let touched = in_order(known().flat_map(|change| [Some(change.area), change.successor]).flatten());
        let ended = in_order(known().filter(|change| change.ends_area()).map(|change| change.area));
        let stays = |area: &&AreaId| {
            let began_before = starts[area.0].is_none_or(|start| start < date);
            let goes_on = self.areas[area.0].valid_to.is_none_or(|last| date <= last);
            began_before && goes_on && ended.binary_search(area).is_err()
        };
        let staying = touched.iter().filter(stays).map(|area| Flow { from: *area, to: *area, whole: true });
        let going = known().filter_map(|change| {
            let to = change.successor.filter(|to| *to != change.area)?;
            Some(Flow { from: change.area, to, whole: change.extent == Extent::Whole })
        });
        let elsewhere = in_order(known().filter(|change| change.leaves_records()).map(|change| change.area));
        let unclear = in_order(known().filter(|change| change.may_alter()).map(|change| change.area));
        let flows = consistent(staying.chain(going).collect(), &elsewhere);
        Some(Step { date, touched, flows, elsewhere, unclear })
    }

    /// [`History::start`] of every area, in one go.
    fn starts(&self) -> Vec<Option<Date>> {
        let mut starts: Vec<Option<Date>> = self.areas.iter().map(|area| area.valid_from).collect();
        for change in self.known().filter(|change| change.kind == ChangeKind::Renamed) {
            if let Some(successor) = change.successor.filter(|successor| *successor != change.area) {
                starts[successor.0] = starts[successor.0].or(Some(change.date));
            }
        }
        starts
    }
}

/// Each pair of areas once, and nothing whole that goes to several, or also `elsewhere`.
fn consistent(mut flows: Vec<Flow>, elsewhere: &[AreaId]) -> Vec<Flow> {
    // A part stands before the whole, so where rows contradict each other the part is kept.
    order::sort_by(&mut flows, Flow::cmp);
    flows.dedup_by_key(|flow| (flow.from, flow.to));
    for group in flows.chunk_by_mut(|one, other| one.from == other.from) {
        let alone = group.len() == 1;
        for flow in group {
            flow.whole &= alone && elsewhere.binary_search(&flow.from).is_err();
        }
    }
    flows
}

fn in_order(areas: impl Iterator<Item = AreaId>) -> Vec<AreaId> {
    let mut areas: Vec<AreaId> = areas.collect();
    order::sort_and_dedup(&mut areas);
    areas
}
