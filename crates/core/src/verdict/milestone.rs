//! Figures against milestones and against a yearly path, each with its operands.

use crate::model::TargetKind;
use crate::standing::{Aim, Gap, Standing};
use crate::value::Value;
use crate::verdict::{Case, Point};

/// Whether a figure reaches a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It does.
    Met {
        /// How far beyond the target, in the unit of the indicator; never negative.
        margin: Value,
    },
    /// It does not.
    Short {
        /// How far from it.
        gap: Gap,
    },
}

/// A figure held against a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The figure.
    pub point: Point,
    /// Whether it reaches the target.
    pub reach: Reach,
}

impl Judged {
    pub(super) fn of(case: &Case, point: Point, aim: Aim) -> Self {
        let over = case.is_over(aim.year);
        let standing = Standing::of(point.measured, point.year, Some(aim), over, case.unit, case.direction);
        let beyond = point.measured.value - aim.value;
        let size = if beyond < Value::default() { Value::default() - beyond } else { beyond };
        let reach = standing.gap().map_or(Reach::Met { margin: size }, |gap| Reach::Short { gap });
        Self { point, reach }
    }

    /// The figure against `aim`, as marks and titles show it. `over`: the time for the target is up.
    pub fn standing(self, aim: Aim, over: bool) -> Standing {
        match self.reach {
            Reach::Met { margin } => Standing::Met { aim, margin, early: aim.year > self.point.year },
            Reach::Short { gap } if over => Standing::Missed { aim, gap },
            Reach::Short { gap } => Standing::NotYet { aim, gap },
        }
    }
}

/// A milestone and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestone {
    /// The target.
    pub aim: Aim,
    /// Its year is over. The verdict is final, on that year's figure; otherwise it is on the latest figure.
    pub passed: bool,
    /// The figure held against it; `None`: no figure for that year, or none at all.
    pub judged: Option<Judged>,
}

impl Milestone {
    /// The milestone as marks and titles show it.
    pub fn standing(&self) -> Standing {
        self.judged.map_or(Standing::NotReported, |judged| judged.standing(self.aim, self.passed))
    }
}

/// One year of a yearly path that has a figure as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathYear {
    /// What the plan set for the year.
    pub aim: Aim,
    /// The figure of that year against it.
    pub judged: Judged,
}

/// Every milestone, in the order of the targets.
pub(super) fn milestones(case: &Case) -> Vec<Milestone> {
    let of_kind = case.aims.iter().filter(|aim| aim.kind == TargetKind::Milestone);
    let milestone = |aim: &Aim| {
        let passed = case.is_over(aim.year);
        let point = if passed { case.figure_of(aim.year) } else { case.latest() };
        Milestone { aim: *aim, passed, judged: point.map(|point| Judged::of(case, point, *aim)) }
    };
    of_kind.map(milestone).collect()
}

/// Every year that has both a figure and a level set by the plan.
pub(super) fn path(case: &Case) -> Vec<PathYear> {
    let of_kind = case.aims.iter().filter(|aim| aim.kind == TargetKind::Path);
    let year = |aim: &Aim| {
        let point = case.figure_of(aim.year)?;
        Some(PathYear { aim: *aim, judged: Judged::of(case, point, *aim) })
    };
    of_kind.filter_map(year).collect()
}
