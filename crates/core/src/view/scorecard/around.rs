//! The scorecard that stands for an area: whose rows, and held against what.

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::model::{AreaId, IndicatorId, TargetKind};
use crate::order;
use crate::scorecard::Moment;
use crate::view::scorecard::tree::Tree;
use crate::view::scorecard::{ScorecardView, Sorting, Unfolding};

impl ScorecardView {
    /// An area and its parts; where not even two of those ever had a figure, the area above and the areas beside it. They are held against the
    /// last milestone that has passed, if at least half as many parts have a figure for it as for any other moment; else it is the
    /// next milestone or the latest year for which most have one. The area itself existed then. `None` where there is nothing to see
    /// side by side.
    pub fn around(
        dataset: &Dataset,
        area: AreaId,
        today: Date,
        sorting: &Sorting,
        unfolding: Unfolding,
    ) -> Option<Self> {
        let shown = dataset.indicators().map(|(id, _)| id).filter(|id| dataset.is_shown(*id));
        let indicators: Vec<IndicatorId> = shown.collect();
        let existed = |moment: &Moment| dataset.area(area).existed_in(moment.year());
        let (passed, mut others) = moments(dataset, &indicators, today);
        let passed = passed.filter(existed);
        others.retain(existed);
        let unfolding = Unfolding { chosen: Some(area), ..unfolding };
        let mut roots = [Some(area), dataset.area(area).parent].into_iter().flatten();
        let choices = (passed, others.as_slice());
        let (root, moment) =
            roots.find_map(|root| Some((root, moment_for(dataset, root, &indicators, choices)?)))?;
        Some(Self::of(dataset, Some(root), moment, sorting, &unfolding))
    }
}

/// What the parts of an area are held against: the milestone that has passed, or another moment. `None` where not even two parts have
/// a figure.
fn moment_for(
    dataset: &Dataset,
    root: AreaId,
    indicators: &[IndicatorId],
    (passed, others): (Option<Moment>, &[Moment]),
) -> Option<Moment> {
    let reporting = |moment: Moment| {
        let tree = Tree::new(dataset, moment, indicators);
        tree.parts(root).into_iter().filter(|part| !tree.are_silent(&[*part])).count()
    };
    let in_passed = passed.map_or(0, reporting);
    let all = dataset.areas().filter(|(_, part)| part.parent == Some(root)).count();
    // No other moment can have more than twice as many.
    if in_passed >= 2 && in_passed * 2 >= all {
        return passed;
    }
    let mut best: Option<(Moment, usize)> = None;
    for moment in others {
        let number = reporting(*moment);
        if number > best.map_or(0, |(_, most)| most) {
            best = Some((*moment, number));
        }
    }
    let most = best.map_or(0, |(_, most)| most);
    if in_passed.max(most) < 2 {
        return None;
    }
    let is_enough = in_passed > 0 && in_passed * 2 >= most;
    if is_enough { passed } else { best.map(|(moment, _)| moment) }
}

/// The last milestone that has passed; the next one, and every year with a figure from the latest on.
fn moments(dataset: &Dataset, indicators: &[IndicatorId], today: Date) -> (Option<Moment>, Vec<Moment>) {
    let (mut passed, mut coming): (Option<Year>, Option<Year>) = (None, None);
    for target in dataset.targets().iter().filter(|target| target.kind == TargetKind::Milestone) {
        match Moment::milestone(target.year, today) {
            Moment::Passed(year) => passed = passed.max(Some(year)),
            _ => coming = Some(coming.map_or(target.year, |nearest| nearest.min(target.year))),
        }
    }
    let mut years: Vec<Year> = Vec::new();
    for indicator in indicators {
        years.extend(dataset.observations().years(*indicator));
    }
    order::sort_and_dedup(&mut years);
    let years = years.into_iter().rev().map(Moment::Year);
    (passed.map(Moment::Passed), coming.map(Moment::Coming).into_iter().chain(years).collect())
}
