//! The scorecard that stands for an area: whose rows, and held against which milestone.

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::model::{AreaId, IndicatorId, TargetKind};
use crate::scorecard::Moment;
use crate::view::scorecard::tree::Tree;
use crate::view::scorecard::{ScorecardView, Sorting};

impl ScorecardView {
    /// An area and its parts; where it has none with a figure, the area above and the areas beside it. They are held against the last
    /// milestone that has passed, or the next one where not even half as many parts have a figure for that as have for the next.
    /// `None` where neither has any part with a figure.
    pub fn around(
        dataset: &Dataset,
        area: AreaId,
        today: Date,
        sorting: &Sorting,
        toggled: &[AreaId],
    ) -> Option<Self> {
        let shown = dataset.indicators().map(|(id, _)| id).filter(|id| dataset.is_shown(*id));
        let indicators: Vec<IndicatorId> = shown.collect();
        let moments = moments(dataset, today);
        let roots = [Some(area), dataset.area(area).parent].into_iter().flatten();
        roots
            .filter_map(|root| Some((root, best(dataset, root, &indicators, moments)?)))
            .map(|(root, moment)| Self::of(dataset, Some(root), moment, sorting, toggled))
            .next()
    }
}

/// The last milestone that has passed and the next one, of all targets.
fn moments(dataset: &Dataset, today: Date) -> [Option<Moment>; 2] {
    let (mut passed, mut coming): (Option<Year>, Option<Year>) = (None, None);
    for target in dataset.targets().iter().filter(|target| target.kind == TargetKind::Milestone) {
        match Moment::milestone(target.year, today) {
            Moment::Passed(year) => passed = passed.max(Some(year)),
            _ => coming = Some(coming.map_or(target.year, |nearest| nearest.min(target.year))),
        }
    }
    [passed.map(Moment::Passed), coming.map(Moment::Coming)]
}

fn best(
    dataset: &Dataset,
    root: AreaId,
    indicators: &[IndicatorId],
    [passed, coming]: [Option<Moment>; 2],
) -> Option<Moment> {
    let reporting = |moment: Moment| {
        let tree = Tree::new(dataset, moment, indicators);
        tree.parts(root).into_iter().filter(|part| !tree.are_silent(&[*part])).count()
    };
    let (in_passed, in_coming) = (passed.map_or(0, reporting), coming.map_or(0, reporting));
    if in_passed * 2 >= in_coming { passed.filter(|_| in_passed > 0) } else { coming }
}
