//! The indicators of Hải Phòng's plan as the generator sees them: what is counted, and the curve the sample values
//! scatter around. Nothing about any one district.

/// What an indicator divides by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// All families.
    Families,
    /// All clans.
    Clans,
    /// Villages and residential groups.
    Communities,
    /// Organisations located in communes.
    Units,
    /// Commune-level associations: one a commune.
    Associations,
    /// Study-promotion officers of communes.
    Officers,
    /// Officers and members of the Association.
    Members,
    /// Workers in what the indicator at this place in [`INDICATORS`] recognised that year.
    WorkersIn(usize),
    /// Staff of the units that the indicator at this place recognised that year.
    StaffIn(usize),
}

/// One indicator of the plan.
pub(super) struct Indicator {
    /// Code, as in `indicators.csv`.
    pub(super) code: &'static str,
    /// What it divides by.
    pub(super) counted: Counted,
    /// `denominator_kind`, as in `indicators.csv`.
    pub(super) kind: &'static str,
    /// Percentages of 2022 to 2025 that the sample values scatter around.
    pub(super) curve: [i64; 4],
    /// Whether the plan sets the whole curve as its yearly path; if not, only its last year is a target.
    pub(super) path: bool,
    /// The target of 2030, where the plan has one.
    pub(super) target_2030: Option<i64>,
}

impl Indicator {
    /// The target of a year of the curve, if the plan sets one.
    pub(super) fn target(&self, index: usize) -> Option<i64> {
        if self.path || index == 3 { self.curve.get(index).copied() } else { None }
    }
}

const fn indicator(
    code: &'static str,
    counted: Counted,
    kind: &'static str,
    curve: [i64; 4],
    path: bool,
    target_2030: Option<i64>,
) -> Indicator {
    Indicator { code, counted, kind, curve, path, target_2030 }
}

/// In the order of `indicators.csv`; what others count in comes before them.
pub(super) const INDICATORS: [Indicator; 11] = [
    indicator("learning_family", Counted::Families, "all", [55, 60, 65, 70], true, Some(80)),
    indicator("learning_clan", Counted::Clans, "all", [50, 55, 60, 65], true, Some(75)),
    indicator("learning_community", Counted::Communities, "all", [50, 55, 60, 65], true, Some(75)),
    indicator("learning_unit", Counted::Units, "all", [50, 60, 70, 80], true, Some(90)),
    indicator("clc_leadership", Counted::Associations, "all", [70, 80, 90, 100], true, None),
    indicator("clc_officer_ict", Counted::Officers, "all", [25, 30, 35, 40], true, Some(70)),
    indicator("member_briefed", Counted::Members, "all", [70, 80, 90, 100], true, Some(100)),
    indicator(
        "citizen_in_family",
        Counted::WorkersIn(0),
        "workers_in_model",
        [24, 29, 34, 40],
        false,
        Some(60),
    ),
    indicator(
        "citizen_in_clan",
        Counted::WorkersIn(1),
        "workers_in_model",
        [23, 28, 34, 40],
        false,
        Some(60),
    ),
    indicator(
        "citizen_in_community",
        Counted::WorkersIn(2),
        "workers_in_model",
        [22, 28, 34, 40],
        false,
        Some(60),
    ),
    indicator("citizen_in_unit", Counted::StaffIn(3), "staff_in_model", [41, 47, 53, 60], false, Some(80)),
];
