//! The clauses that the sentence about an overview is put together from.

use crate::format;
use crate::lang::Lang;
use crate::model::Unit;
use crate::sentence::{counted_indicators, gap_size, in_sentence};
use crate::verdict::{OutlookClass, class_word};
use crate::view::overview::{Bullet, ComingCounts, Furthest, Overview, PassedCounts};

/// More indicators than this that are equally far from a milestone are counted, not named.
const NAMED: usize = 2;

/// What became of the last milestone: "đạt 5 trong 11 chỉ tiêu có mục tiêu 2025, 1 chưa có số liệu".
pub(crate) fn passed(counts: PassedCounts, lang: Lang) -> String {
    let PassedCounts { year, met, missed, not_comparable, not_reported } = counts;
    let total = counts.total();
    if not_reported == total {
        return nothing_reported(counts, lang);
    }
    let verdict = match (total, met, missed, lang) {
        (1, 1, _, Lang::Vi) => format!("đạt chỉ tiêu duy nhất có mục tiêu {year}"),
        (1, 1, _, Lang::En) => format!("met its only target for {year}"),
        (1, _, 1, Lang::Vi) => format!("không đạt chỉ tiêu duy nhất có mục tiêu {year}"),
        (1, _, 1, Lang::En) => format!("missed its only target for {year}"),
        (_, 0, 0, Lang::Vi) => {
            format!("chưa xét được chỉ tiêu nào trong {total} chỉ tiêu có mục tiêu {year}")
        }
        (_, 0, 0, Lang::En) => format!("cannot be judged on any of its {total} targets for {year}"),
        (_, _, 0, Lang::Vi) if met == total => format!("đạt cả {total} chỉ tiêu có mục tiêu {year}"),
        (_, _, 0, Lang::En) if met == total => format!("met {} its targets for {year}", all_of(total)),
        (_, 0, _, Lang::Vi) if missed == total => {
            format!("không đạt chỉ tiêu nào trong {total} chỉ tiêu có mục tiêu {year}")
        }
        (_, 0, _, Lang::En) => format!("met none of its {total} targets for {year}"),
        (_, _, _, Lang::Vi) => format!("đạt {met} trong {total} chỉ tiêu có mục tiêu {year}"),
        (_, _, _, Lang::En) => format!("met {met} of its {total} targets for {year}"),
    };
    verdict + &without(not_comparable, not_reported, lang)
}

fn nothing_reported(counts: PassedCounts, lang: Lang) -> String {
    let year = counts.year;
    match (counts.total(), lang) {
        (1, Lang::Vi) => format!("chưa có số liệu năm {year} cho chỉ tiêu duy nhất có mục tiêu {year}"),
        (1, Lang::En) => format!("has no figure for {year} on its only target for that year"),
        (total, Lang::Vi) => {
            format!("chưa có số liệu năm {year} cho chỉ tiêu nào trong {total} chỉ tiêu có mục tiêu {year}")
        }
        (total, Lang::En) => format!("has no figure for {year} on any of its {total} targets for that year"),
    }
}

/// What could not be judged: ", 1 khác cách tính, 2 chưa có số liệu".
pub(super) fn without(not_comparable: usize, not_reported: usize, lang: Lang) -> String {
    let parts = [(not_comparable, other_basis(lang).to_owned()), (not_reported, no_figure(lang).to_owned())];
    let list = listed(&parts);
    if list.is_empty() { list } else { format!(", {list}") }
}

/// What is to be expected of the next milestone: "trong 10 chỉ tiêu có mục tiêu 2030, 9 đúng tiến độ, 1 quá chậm".
pub(crate) fn coming(counts: ComingCounts, lang: Lang) -> String {
    let (total, year) = (counts.total(), counts.year);
    let parts = coming_parts(counts, lang);
    let alone = parts.iter().find(|(number, _)| *number == total).map(|(_, word)| word);
    match (alone, total, lang) {
        (Some(word), 1, Lang::Vi) => format!("chỉ tiêu duy nhất có mục tiêu {year} {word}"),
        (Some(word), 1, Lang::En) => format!("its only target for {year}: {word}"),
        (Some(word), _, Lang::Vi) => format!("cả {total} chỉ tiêu có mục tiêu {year} đều {word}"),
        (Some(word), _, Lang::En) => format!("{} its targets for {year}: {word}", all_of(total)),
        (None, _, Lang::Vi) => format!("trong {total} chỉ tiêu có mục tiêu {year}, {}", listed(&parts)),
        (None, _, Lang::En) => format!("of its {total} targets for {year}, {}", listed(&parts)),
    }
}

/// What is furthest from a milestone: "xa mục tiêu 2030 nhất là công dân học tập, còn thiếu 12,3 điểm".
pub(crate) fn furthest(furthest: &Furthest<'_>, lang: Lang) -> String {
    let year = furthest.year;
    let gap = gap_size(furthest.gap, Unit::Percent, lang);
    let name = |bullet: &&Bullet| in_sentence(bullet.subject.short.get(lang));
    let number = furthest.bullets.len();
    if number == furthest.of {
        return match (number, lang) {
            (1, Lang::Vi) => format!("còn thiếu {gap}"),
            (_, Lang::Vi) => format!("đều còn thiếu {gap}"),
            (1, Lang::En) => format!("{gap} short"),
            (_, Lang::En) => format!("each {gap} short"),
        };
    }
    let names: Vec<String> = furthest.bullets.iter().take(NAMED).map(name).collect();
    let what = if number > NAMED {
        counted_indicators(number, lang)
    } else {
        names.join(lang.pick(" và ", " and "))
    };
    match (number, lang) {
        (1, Lang::Vi) => format!("xa mục tiêu {year} nhất là {what}, còn thiếu {gap}"),
        (_, Lang::Vi) => format!("xa mục tiêu {year} nhất là {what}, đều còn thiếu {gap}"),
        (1, Lang::En) => format!("furthest from its {year} target: {what}, {gap} short"),
        (_, Lang::En) => format!("furthest from their {year} targets: {what}, each {gap} short"),
    }
}

/// That the area has ended, and what follows for targets still to come.
pub(crate) fn ended(overview: &Overview, lang: Lang) -> Option<String> {
    let day = format::date(overview.ended?, lang);
    let coming = overview.bullets.iter().flat_map(|bullet| &bullet.goals).filter(|goal| !goal.passed);
    let year = coming.map(|goal| goal.target.year).min();
    let text = match lang {
        Lang::Vi => format!("không còn là đơn vị hành chính sau ngày {day}"),
        Lang::En => format!("no longer an administrative unit after {day}"),
    };
    Some(match (year, lang) {
        (None, _) => text,
        (Some(year), Lang::Vi) => format!("{text} nên không xét triển vọng đến {year}"),
        (Some(year), Lang::En) => format!("{text}, so that its outlook to {year} is not judged"),
    })
}

pub(super) fn passed_parts(counts: PassedCounts, lang: Lang) -> Vec<(usize, String)> {
    let PassedCounts { met, missed, not_comparable, not_reported, .. } = counts;
    let words = [
        (met, lang.pick("đạt", "met")),
        (missed, lang.pick("không đạt", "missed")),
        (not_comparable, other_basis(lang)),
        (not_reported, no_figure(lang)),
    ];
    words.map(|(number, word)| (number, word.to_owned())).to_vec()
}

pub(super) fn coming_parts(counts: ComingCounts, lang: Lang) -> Vec<(usize, String)> {
    let word = |class: OutlookClass| in_sentence(class_word(class, lang));
    vec![
        (counts.reached, word(OutlookClass::Reached)),
        (counts.on_track, word(OutlookClass::OnTrack)),
        (counts.nearly, word(OutlookClass::Nearly)),
        (counts.too_slow, word(OutlookClass::TooSlow)),
        (counts.away, lang.pick("không tiến gần mục tiêu", "no closer").to_owned()),
        (counts.unjudged, lang.pick("chưa xét được", "not to be judged yet").to_owned()),
    ]
}

/// The parts of a count that are not empty: "9 đúng tiến độ, 1 quá chậm".
pub(super) fn listed(parts: &[(usize, String)]) -> String {
    let parts = parts.iter().filter(|(number, _)| *number > 0);
    let texts: Vec<String> = parts.map(|(number, word)| format!("{number} {word}")).collect();
    texts.join(", ")
}

/// "both", "all 3 of".
fn all_of(number: usize) -> String {
    if number == 2 { "both".to_owned() } else { format!("all {number} of") }
}

const fn other_basis(lang: Lang) -> &'static str {
    lang.pick("khác cách tính", "on another basis")
}

const fn no_figure(lang: Lang) -> &'static str {
    lang.pick("chưa có số liệu", "without a figure")
}
