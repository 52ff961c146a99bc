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

/// The children of an area that existed together, level by level.
fn by_level(dataset: &Dataset, parent: AreaId, year: Year) -> Vec<(Option<Level>, Vec<AreaId>)> {
    let mut levels: Vec<Option<Level>> = dataset
        .children(parent)
        .map(|child| dataset.area(child))
        .filter(|child| child.existed_in(year))
        .map(|child| child.level)
        .collect();
    order::sort_and_dedup(&mut levels);
    levels.into_iter().map(|level| (level, of_level(dataset, Some(parent), level, year))).collect()
}

/// The areas of one level under the same area above (`None`: under none) that existed together at the end of the year, in the
/// publisher's order. A level that ended in the year is taken as it stood on its last day: its areas reported, and those
/// merged before are in the figures of others.
pub(crate) fn of_level(
    dataset: &Dataset,
    parent: Option<AreaId>,
    level: Option<Level>,
    year: Year,
) -> Vec<AreaId> {
    let Some(year_end) = Date::new(year, 12, 31) else { return Vec::new() };
    let at_level = |area: &Area| area.level == level && area.parent == parent && area.existed_in(year);
    let areas: Vec<(AreaId, &Area)> = dataset.areas().filter(|(_, area)| at_level(area)).collect();
    let last_day = areas.iter().map(|(_, area)| area.valid_to.map_or(year_end, |to| to.min(year_end))).max();
    let day = last_day.unwrap_or(year_end);
    let exists = |area: &Area| {
        area.valid_from.is_none_or(|from| from <= day) && area.valid_to.is_none_or(|to| day <= to)
    };
    areas.into_iter().filter(|(_, area)| exists(area)).map(|(id, _)| id).collect()
}
