//! What an area's panels say, in both languages.

use crate::date::Year;
use crate::format;
use crate::lang::Lang;
use crate::sentence;
use crate::standing::Status;
use crate::verdict;
use crate::view::panels::{Panel, Panels, Prospect};
use crate::view::{Milestone, TrendPoint};

/// The finding: "Thủy Nguyên đạt 2 trong 11 mục tiêu 2025, 9 không đạt".
pub fn headline(panels: &Panels, lang: Lang) -> String {
    let area = panels.place.name.get(lang);
    let Some((year, standings)) = panels.frozen() else { return without_verdict(panels, lang) };
    let count = |status| standings.iter().filter(|standing| standing.status() == status).count();
    let (met, all) = (count(Status::Met), standings.len());
    let missed = count(Status::Missed);
    let mut text = match (lang, all) {
        (Lang::Vi, _) if met + missed == 0 => format!("{area} chưa xét được mục tiêu {year} nào"),
        (Lang::En, _) if met + missed == 0 => format!("{area}: no target for {year} can be judged"),
        (Lang::Vi, _) => format!("{area} đạt {met} trong {all} mục tiêu {year}"),
        (Lang::En, 1) => format!("{area} met {met} of 1 target for {year}"),
        (Lang::En, _) => format!("{area} met {met} of {all} targets for {year}"),
    };
    let others = [
        (missed, lang.pick("không đạt", "missed")),
        (count(Status::NotComparable), lang.pick("khác cách tính", "on another basis")),
        (count(Status::NotReported), lang.pick("chưa có số liệu", "without a figure")),
    ];
    for (number, what) in others.into_iter().filter(|(number, _)| *number > 0) {
        text.push_str(&format!(", {number} {what}"));
    }
    text
}

/// The finding where no milestone has passed: "Hà Nội: 5 chỉ tiêu, 4 có số liệu".
fn without_verdict(panels: &Panels, lang: Lang) -> String {
    let area = panels.place.name.get(lang);
    let reported = |panel: &&Panel| !(panel.trend.points.is_empty() && panel.trend.other_points.is_empty());
    let (all, with) = (panels.panels.len(), panels.panels.iter().filter(reported).count());
    match (lang, all) {
        (Lang::Vi, 0) => format!("{area}: không có chỉ tiêu nào"),
        (Lang::En, 0) => format!("{area}: no indicators"),
        (Lang::Vi, _) => format!("{area}: {all} chỉ tiêu, {with} có số liệu"),
        (Lang::En, 1) => format!("{area}: 1 indicator, {with} with figures"),
        (Lang::En, _) => format!("{area}: {all} indicators, {with} with figures"),
    }
}

/// A milestone beside its mark: "2025: không đạt, thiếu 6,8 điểm"; one to come by its outlook: "2030: quá chậm".
pub fn milestone_note(panel: &Panel, milestone: &Milestone, lang: Lang) -> String {
    after_year(milestone.aim.year, &milestone_result(panel, milestone, lang))
}

/// The same under a heading that names the year: "Không đạt, thiếu 6,8 điểm".
pub fn milestone_result(panel: &Panel, milestone: &Milestone, lang: Lang) -> String {
    if panel.is_void(milestone) {
        return lang.pick("Không xét, địa bàn không còn", "Not judged, area has ended").to_owned();
    }
    let unit = panel.trend.subject.unit;
    outlook_word(panel, milestone, lang)
        .map_or_else(|| sentence::standing_note(milestone.standing, unit, lang), str::to_owned)
}

/// The same where room is short: "2025: thiếu 6,8 điểm".
pub fn short_milestone_note(panel: &Panel, milestone: &Milestone, lang: Lang) -> String {
    let unit = panel.trend.subject.unit;
    let note = word(panel, milestone, lang)
        .map_or_else(|| sentence::short_standing_note(milestone.standing, unit, lang), str::to_owned);
    after_year(milestone.aim.year, &note)
}

/// The same in as few words as there are: "2025: không đạt".
pub fn shortest_milestone_note(panel: &Panel, milestone: &Milestone, lang: Lang) -> String {
    let word = word(panel, milestone, lang);
    after_year(milestone.aim.year, word.unwrap_or_else(|| sentence::standing_word(milestone.standing, lang)))
}

/// The word for a milestone that is not judged by a figure of its own.
fn word(panel: &Panel, milestone: &Milestone, lang: Lang) -> Option<&'static str> {
    if panel.is_void(milestone) {
        return Some(lang.pick("không xét", "not judged"));
    }
    outlook_word(panel, milestone, lang)
}

fn after_year(year: Year, note: &str) -> String {
    format!("{}: {}", format::year(year), sentence::in_sentence(note))
}

/// The word for the outlook to a milestone, where it has one.
fn outlook_word(panel: &Panel, milestone: &Milestone, lang: Lang) -> Option<&'static str> {
    match panel.prospect.as_ref().filter(|_| is_prospect_of(panel, milestone))? {
        Prospect::AreaEnded { .. } => None,
        Prospect::Judged(outlook) => Some(verdict::outlook_word(outlook, lang)),
    }
}

/// Whether the prospect is one of this milestone.
pub fn is_prospect_of(panel: &Panel, milestone: &Milestone) -> bool {
    panel.prospect.as_ref().is_some_and(|prospect| prospect.milestone() == milestone.aim.year)
}

/// The outlook in a sentence, without its full stop.
pub fn prospect_sentence(panel: &Panel, lang: Lang) -> Option<String> {
    let area = panel.trend.area.name.get(lang);
    Some(match (panel.prospect.as_ref()?, lang) {
        (Prospect::Judged(outlook), _) => verdict::outlook_sentence(outlook, &panel.trend.subject, lang),
        (Prospect::AreaEnded { milestone, last_day }, Lang::Vi) => {
            let day = format::date(*last_day, lang);
            format!("{area} không còn là đơn vị hành chính sau ngày {day} nên không dự báo đến {milestone}")
        }
        (Prospect::AreaEnded { milestone, last_day }, Lang::En) => {
            let day = format::date(*last_day, lang);
            format!(
                "{area} is no longer an administrative unit after {day}, so nothing is projected to {milestone}"
            )
        }
    })
}

/// That figures are on another basis and not drawn: "Không vẽ: 1 số liệu khác cách tính (trên số đã đăng ký)".
pub fn other_basis(panel: &Panel, lang: Lang) -> Option<String> {
    let others = &panel.trend.other_points;
    let mut kinds: Vec<String> = Vec::new();
    for point in others {
        let kind = sentence::denominator_kind(&point.denominator_kind, lang);
        if !kind.is_empty() && !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let kinds = if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join("; ")) };
    let number = others.len();
    Some(match (number, lang) {
        (0, _) => return None,
        (_, Lang::Vi) => format!("Không vẽ: {number} số liệu khác cách tính{kinds}"),
        (1, Lang::En) => format!("Not drawn: 1 figure on another basis{kinds}"),
        (_, Lang::En) => format!("Not drawn: {number} figures on another basis{kinds}"),
    })
}

/// One figure as a panel of text tells it: "2024: Mức độ 2".
pub fn figure(panel: &Panel, point: &TrendPoint, lang: Lang) -> String {
    let value = sentence::measured_value(point.measured.value, &panel.trend.subject, lang);
    format!("{}: {value}", format::year(point.year))
}

/// That nothing was reported.
pub const fn no_figure(lang: Lang) -> &'static str {
    lang.pick("Chưa có số liệu", "No figure")
}

/// That a panel is empty; figures on another basis there may be.
pub const fn nothing_drawn(panel: &Panel, lang: Lang) -> &'static str {
    if panel.trend.other_points.is_empty() {
        no_figure(lang)
    } else {
        lang.pick("Chưa có số liệu cùng cách tính", "No figure on this basis")
    }
}

/// That no indicator concerns the area.
pub const fn no_indicator(lang: Lang) -> &'static str {
    lang.pick("Không có chỉ tiêu nào cho địa bàn này", "No indicator concerns this area")
}

/// What the marks in the panels are: figures, the yearly path, a target, a change of boundaries.
pub const fn key(lang: Lang) -> Key {
    Key {
        figures: lang.pick("thực hiện", "reported"),
        path: lang.pick("lộ trình của kế hoạch", "the plan’s path"),
        target: lang.pick("mục tiêu", "target"),
    }
}

/// The words of the key under the panels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Of the line of figures.
    pub figures: &'static str,
    /// Of the yearly path.
    pub path: &'static str,
    /// Of a target's mark.
    pub target: &'static str,
}
