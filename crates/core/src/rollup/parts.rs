//! Which areas an area consists of in a year, and what each of them has to say.

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::model::{Area, AreaId, Level};
use crate::order;
use crate::rollup::Missing;

/// What the parts of one level say.
#[derive(Debug)]
pub(super) struct Gathered<T> {
    pub(super) level: Option<Level>,
    /// In the publisher's order, as are the missing.
    pub(super) found: Vec<T>,
    pub(super) missing: Vec<(AreaId, Missing)>,
}

/// Asks the parts of an area. Of several levels it takes that of which the largest share answers, the nearer one where
/// equal; `None` where the area has no parts in the year.
pub(super) fn gather<T>(
    dataset: &Dataset,
    area: AreaId,
    year: Year,
    ask: &dyn Fn(AreaId) -> Result<T, Missing>,
) -> Option<Gathered<T>> {
    let mut best: Option<Gathered<T>> = None;
    for (level, parts) in by_level(dataset, area, year) {
        let mut gathered = Gathered { level, found: Vec::new(), missing: Vec::new() };
        for part in parts {
            match ask(part) {
                Ok(answer) => gathered.found.push(answer),
                Err(why) => gathered.missing.push((part, why)),
            }
        }
        if best.as_ref().is_none_or(|best| gathered.answers_more_than(best)) {
            best = Some(gathered);
        }
    }
    best
}

impl<T> Gathered<T> {
    /// Compares the shares of answers, by cross-multiplication.
    fn answers_more_than(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.found.len(), other.found.len());
        ours * (theirs + other.missing.len()) > theirs * (ours + self.missing.len())
    }
}

/// The children of an area that existed together at the end of the year, level by level. A level that ended in the year is
/// taken as it stood on its last day: its areas reported, and those merged before are in the figures of others.
fn by_level(dataset: &Dataset, parent: AreaId, year: Year) -> Vec<(Option<Level>, Vec<AreaId>)> {
    let Some(year_end) = Date::new(year, 12, 31) else { return Vec::new() };
    let children: Vec<(AreaId, &Area)> = dataset
        .children(parent)
        .map(|child| (child, dataset.area(child)))
        .filter(|(_, child)| child.existed_in(year))
        .collect();
    let mut levels: Vec<Option<Level>> = children.iter().map(|(_, child)| child.level).collect();
    order::sort_and_dedup(&mut levels);
    let of = |level: Option<Level>| {
        let at_level = || children.iter().filter(move |(_, child)| child.level == level);
        let last_day =
            at_level().map(|(_, child)| child.valid_to.map_or(year_end, |to| to.min(year_end))).max();
        let day = last_day.unwrap_or(year_end);
        let parts = at_level().filter(|(_, child)| {
            child.valid_from.is_none_or(|from| from <= day) && child.valid_to.is_none_or(|to| day <= to)
        });
        (level, parts.map(|(id, _)| *id).collect())
    };
    levels.into_iter().map(of).collect()
}
