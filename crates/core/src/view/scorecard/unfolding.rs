//! What a reader folded and unfolded, as an address lists it: codes of areas in the order of the clicks. A code with `~` behind it
//! says that all parts of that area are shown, however many; there is one such area at most.

use crate::dataset::Dataset;
use crate::model::AreaId;
use crate::view::scorecard::{ScorecardView, Siblings};

/// Behind the code of the area whose parts are all shown.
const WHOLE: char = '~';

/// What a scorecard shows of the areas below others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unfolding {
    /// Areas folded or unfolded against what is shown at first, in the order of the clicks.
    pub toggled: Vec<AreaId>,
    /// The area whose parts are all shown, however many.
    pub whole: Option<AreaId>,
    /// The area that the page is about, which is never left out.
    pub chosen: Option<AreaId>,
}

impl Unfolding {
    /// Reads the list of an address. What names no area is passed over, and the last of several areas shown whole counts.
    pub fn read(dataset: &Dataset, listed: &[String]) -> Self {
        let mut unfolding = Self::default();
        for code in listed {
            let whole = || code.strip_suffix(WHOLE).and_then(|code| dataset.find_area(code));
            match dataset.find_area(code) {
                Some(area) => unfolding.toggled.push(area),
                None => unfolding.whole = whole().or(unfolding.whole),
            }
        }
        unfolding
    }
}

impl From<&[AreaId]> for Unfolding {
    /// Areas folded or unfolded, and nothing else.
    fn from(toggled: &[AreaId]) -> Self {
        Self { toggled: toggled.to_vec(), ..Self::default() }
    }
}

/// The list of an address after a click that folds or unfolds the row of an area. What is folded to make room for others
/// ([`ScorecardView::crowded`]) is unfolded again by becoming the last.
pub fn after_fold(listed: &[String], code: &str, is_crowded: bool) -> Vec<String> {
    let is_other = |listed: &&String| **listed != *code && listed.strip_suffix(WHOLE) != Some(code);
    let mut after: Vec<String> = listed.iter().filter(is_other).cloned().collect();
    let was_listed = listed.iter().any(|listed| *listed == *code);
    if !was_listed || is_crowded {
        after.push(code.to_owned());
    }
    after
}

impl ScorecardView {
    /// The list of an address after a click that shows all parts of an area, instead of those of any other, or only both ends again.
    pub fn after_whole(&self, listed: &[String], siblings: &Siblings<'_>) -> Vec<String> {
        let mut after: Vec<String> =
            listed.iter().filter(|listed| !listed.ends_with(WHOLE)).cloned().collect();
        if self.whole != Some(siblings.of.area) {
            after.push(format!("{}{WHOLE}", siblings.of.place.code));
        }
        after
    }
}
