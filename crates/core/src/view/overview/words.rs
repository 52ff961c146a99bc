//! What an overview says, in both languages. Every number comes from the counts of the view model.

pub(crate) mod clauses;
mod lines;

pub use lines::{bullet_sentence, figure_lines, figure_title, goal_lines, goal_title, other_basis};

use crate::date::Year;
use crate::format;
use crate::lang::Lang;
use crate::model::{Certainty, ObsStatus, Unit};
use crate::sentence::{self, counted_areas, gap_size};
use crate::standing::{Standing, Status};
use crate::verdict::OutlookClass;
use crate::view::overview::{BelowCounts, ComingCounts, Figure, Overview, PassedCounts};

/// The finding of an overview: "Hải Phòng đạt 4 trong 11 chỉ tiêu có mục tiêu 2025; trong 10 chỉ tiêu có mục tiêu 2030, 9 đúng tiến
/// độ, 1 gần đúng tiến độ; xa mục tiêu 2030 nhất là cán bộ tập huấn CNTT, còn thiếu 29,9 điểm".
pub fn overview_sentence(overview: &Overview, lang: Lang) -> String {
    overview_clauses(overview, lang).join("; ")
}

/// The same finding clause by clause, for a title with a line below it. The first one names the area and is never missing.
pub fn overview_clauses(overview: &Overview, lang: Lang) -> Vec<String> {
    let name = overview.place.name.get(lang);
    let passed = overview.passed_counts().map(|counts| clauses::passed(counts, lang));
    let coming = overview.coming_counts().map(|counts| clauses::coming(counts, lang));
    let furthest = overview.furthest().map(|furthest| clauses::furthest(&furthest, lang));
    let (first, coming) = match (passed, coming) {
        (Some(passed), coming) => (format!("{name} {passed}"), coming),
        (None, Some(coming)) => (format!("{name}: {coming}"), None),
        (None, None) => (no_targets(overview, lang), None),
    };
    [Some(first), coming, furthest, clauses::ended(overview, lang)].into_iter().flatten().collect()
}

/// The last milestone that has passed, for a card: "11 chỉ tiêu có mục tiêu 2025: 5 đạt, 6 không đạt".
pub fn passed_sentence(counts: PassedCounts, lang: Lang) -> String {
    let parts = clauses::passed_parts(counts, lang);
    format!("{}: {}", with_target(counts.total(), counts.year, lang), clauses::listed(&parts))
}

/// The next milestone, for a card: "10 chỉ tiêu có mục tiêu 2030: 9 đúng tiến độ, 1 quá chậm".
pub fn coming_sentence(counts: ComingCounts, lang: Lang) -> String {
    let parts = clauses::coming_parts(counts, lang);
    format!("{}: {}", with_target(counts.total(), counts.year, lang), clauses::listed(&parts))
}

/// What a card of the last milestone that has passed is about: "11 chỉ tiêu có mục tiêu".
pub fn passed_of(counts: PassedCounts, lang: Lang) -> String {
    having_target(counts.total(), lang)
}

/// What a card of the next milestone is about: "10 chỉ tiêu có mục tiêu".
pub fn coming_of(counts: ComingCounts, lang: Lang) -> String {
    having_target(counts.total(), lang)
}

/// How many indicators stand how on the last milestone that has passed, those that none does left out: "5", "đạt".
pub fn passed_parts(counts: PassedCounts, lang: Lang) -> Vec<(Status, usize, String)> {
    let statuses = [Status::Met, Status::Missed, Status::NotComparable, Status::NotReported];
    told(statuses, clauses::passed_parts(counts, lang))
}

/// How many indicators are to be expected how on the next milestone, those that none is left out: "9", "đúng tiến độ".
pub fn coming_parts(counts: ComingCounts, lang: Lang) -> Vec<(OutlookClass, usize, String)> {
    let classes = [
        OutlookClass::Reached,
        OutlookClass::OnTrack,
        OutlookClass::Nearly,
        OutlookClass::TooSlow,
        OutlookClass::MovingAway,
        OutlookClass::TooFew,
    ];
    told(classes, clauses::coming_parts(counts, lang))
}

fn told<const N: usize, T>(what: [T; N], parts: Vec<(usize, String)>) -> Vec<(T, usize, String)> {
    let parts = what.into_iter().zip(parts).map(|(what, (number, word))| (what, number, word));
    parts.filter(|(_, number, _)| *number > 0).collect()
}

/// How many of the areas below met a milestone: "6 trong 15 quận, huyện đạt mục tiêu 2025, 1 chưa có số liệu".
pub fn below_sentence(counts: &BelowCounts, lang: Lang) -> String {
    let (met, year) = (counts.met, counts.year);
    let areas = counted_areas(counts.total(), counts.level, lang);
    let finding = match (counts.not_reported == counts.total(), lang) {
        (true, Lang::Vi) => return format!("{areas} chưa có số liệu năm {year}"),
        (true, Lang::En) => return format!("{areas} without a figure for {year}"),
        (false, Lang::Vi) => format!("{met} trong {areas} đạt mục tiêu {year}"),
        (false, Lang::En) => format!("{met} of {areas} met the {year} target"),
    };
    finding + &clauses::without(counts.not_comparable, counts.not_reported, lang)
}

/// The verdicts of a milestone that has passed, as a heading: "Kết quả 2025".
pub fn passed_heading(year: Year, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Kết quả {year}"),
        Lang::En => format!("{year} result"),
    }
}

/// The outlooks to the next milestone, as a heading: "Triển vọng 2030".
pub fn coming_heading(year: Year, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Triển vọng {year}"),
        Lang::En => format!("{year} outlook"),
    }
}

/// What the mark of a milestone stands for, without a figure: "Mục tiêu 2025".
pub fn target_key(year: Year, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Mục tiêu {year}"),
        Lang::En => format!("{year} target"),
    }
}

/// What the mark of a yearly path stands for.
pub const fn path_key(lang: Lang) -> &'static str {
    lang.pick("Mức lộ trình của năm", "Plan’s level for the year")
}

/// What the bar stands for.
pub const fn latest_key(lang: Lang) -> &'static str {
    lang.pick("Số liệu mới nhất", "Latest figure")
}

/// What stands in a picture that has no row.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick("Chưa có mục tiêu và số liệu nào", "No targets and no figures yet")
}

/// What the asterisk beside a target's figure means.
pub fn unchecked(lang: Lang) -> String {
    format!("* {}", sentence::certainty(Certainty::Memory, lang))
}

/// The year of a figure, and how firm it is where that is worth saying in a picture: "2025, ước tính". That figures are sample data
/// is said of the whole picture.
pub fn figure_year(figure: &Figure, lang: Lang) -> String {
    let year = format::year(figure.year);
    match figure.status {
        ObsStatus::Final | ObsStatus::Sample => year,
        ObsStatus::Provisional | ObsStatus::Estimated => {
            format!("{year}, {}", sentence::obs_status(figure.status, lang))
        }
    }
}

/// How far it still is to a milestone to come: "còn thiếu 10,3 điểm"; none where it is reached, or the unit has no distance.
pub fn still_missing(standing: Standing, unit: Unit, lang: Lang) -> Option<String> {
    let gap = standing.gap().filter(|_| unit != Unit::YesNo)?;
    let size = gap_size(gap.size, unit, lang);
    Some(match lang {
        Lang::Vi => format!("còn thiếu {size}"),
        Lang::En => format!("{size} to go"),
    })
}

/// A place that no target and no figure concerns, or that has figures only.
pub(crate) fn no_targets(overview: &Overview, lang: Lang) -> String {
    let name = overview.place.name.get(lang);
    let with_figure = overview.bullets.iter().filter(|bullet| bullet.latest.figure().is_some()).count();
    match (with_figure, lang) {
        (0, Lang::Vi) => format!("{name} chưa có mục tiêu và số liệu nào trong bộ số liệu này"),
        (0, Lang::En) => format!("{name} has no target and no figure in this dataset"),
        (_, Lang::Vi) => {
            format!("{name} có số liệu của {}, chưa có mục tiêu để so sánh", indicators(with_figure, lang))
        }
        (_, Lang::En) => {
            format!("{name} has figures on {}, with no target to compare with", indicators(with_figure, lang))
        }
    }
}

/// Indicators with a target for a year: "11 chỉ tiêu có mục tiêu 2025".
fn with_target(number: usize, year: Year, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{} có mục tiêu {year}", indicators(number, lang)),
        Lang::En => format!("{} with a {year} target", indicators(number, lang)),
    }
}

/// Indicators with a target for the year in question: "11 chỉ tiêu có mục tiêu".
fn having_target(number: usize, lang: Lang) -> String {
    format!("{} {}", indicators(number, lang), lang.pick("có mục tiêu", "with a target"))
}

fn indicators(number: usize, lang: Lang) -> String {
    let noun = lang.pick("chỉ tiêu", if number == 1 { "indicator" } else { "indicators" });
    format!("{number} {noun}")
}
