//! Where territory goes on one day: every change of that day, and what stays where it is, as flows between areas.

use crate::date::Date;
use crate::history::{AreaChange, Extent, History};
use crate::model::AreaId;
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
}

impl<'a> History<'a> {
    /// The days after `from`, up to and with `until`, on which something changed, in order of time.
    pub(super) fn steps(&self, from: Date, until: Date) -> impl Iterator<Item = Step> + use<'a> {
        let history = *self;
        let days = self.changes.chunk_by(|one, other| one.date == other.date);
        days.filter_map(move |changes| history.step(changes))
            .filter(move |step| from < step.date && step.date <= until)
    }

    fn step(&self, changes: &[AreaChange]) -> Option<Step> {
        let date = changes.first()?.date;
        let today = History::new(self.areas, changes);
        let mut touched: Vec<AreaId> =
            today.known().flat_map(|change| [Some(change.area), change.successor]).flatten().collect();
        order::sort_and_dedup(&mut touched);
        let mut ended: Vec<AreaId> =
            today.known().filter(|change| change.ends_area()).map(|change| change.area).collect();
        order::sort_and_dedup(&mut ended);

        let stays = |area: &&AreaId| ended.binary_search(area).is_err() && self.goes_on(**area, date);
        let staying = touched.iter().filter(stays).map(|area| Flow { from: *area, to: *area, whole: true });
        let going = today.known().filter_map(|change| {
            let to = change.successor.filter(|to| *to != change.area)?;
            Some(Flow { from: change.area, to, whole: change.extent == Extent::Whole })
        });
        Some(Step { date, flows: consistent(staying.chain(going).collect()), touched })
    }

    /// Whether an area that nothing ends on `date` existed before and exists on.
    fn goes_on(&self, area: AreaId, date: Date) -> bool {
        let Some(record) = self.area(area) else { return false };
        self.start(area).is_none_or(|start| start < date) && record.valid_to.is_none_or(|last| date <= last)
    }
}

/// Each pair of areas once, and nothing whole that goes to several.
fn consistent(mut flows: Vec<Flow>) -> Vec<Flow> {
    // A part stands before the whole, so where rows contradict each other the part is kept.
    order::sort_by(&mut flows, Flow::cmp);
    flows.dedup_by_key(|flow| (flow.from, flow.to));
    for group in flows.chunk_by_mut(|one, other| one.from == other.from) {
        if group.len() > 1 {
            for flow in group {
                flow.whole = false;
            }
        }
    }
    flows
}
