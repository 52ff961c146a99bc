//! What a map says, in both languages.

use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::Unit;
use crate::sentence;
use crate::standing::Status;
use crate::value::Value;
use crate::view::map::{AreaMap, MapArea};

/// The order in which standings are told.
const STATUSES: [Status; 6] = [
    Status::Met,
    Status::Missed,
    Status::NotYet,
    Status::NoTarget,
    Status::NotComparable,
    Status::NotReported,
];

/// The finding: "Năm 2025: 7 quận, huyện đạt mục tiêu 2025 (70 %), 7 không đạt, 1 chưa có số liệu".
pub fn headline<P>(map: &AreaMap<P>, lang: Lang) -> String {
    let year = map.year;
    let opening = match lang {
        Lang::Vi => format!("Năm {year}: "),
        Lang::En => format!("In {year}, "),
    };
    opening + &finding(map, lang)
}

/// The finding where the page is not about the indicator alone: "Gia đình học tập, năm 2025: 7 quận, huyện đạt mục tiêu 2025 (70 %)".
pub fn headline_with_subject<P>(map: &AreaMap<P>, lang: Lang) -> String {
    let (subject, year) = (map.subject.short.get(lang), map.year);
    let finding = finding(map, lang);
    match lang {
        Lang::Vi => format!("{subject}, năm {year}: {finding}"),
        Lang::En => format!("{subject}, {year}: {finding}"),
    }
}

fn finding<P>(map: &AreaMap<P>, lang: Lang) -> String {
    let all = map.counted().count();
    let areas = |number| sentence::counted_areas(number, map.level, lang);
    let aim = aim(map, lang);
    let silent = map.count(Status::NotReported);
    let met = map.count(Status::Met);
    let below = map.count(Status::Missed) + map.count(Status::NotYet);
    if silent == all {
        match lang {
            Lang::Vi => format!("{} chưa có số liệu", whole(areas(all), all, lang)),
            Lang::En if all == 1 => format!("{} has no figure", areas(all)),
            Lang::En => format!("none of {} has a figure", areas(all)),
        }
    } else if met == all {
        format!("{} {} {aim}", whole(areas(all), all, lang), lang.pick("đạt", "met"))
    } else if below == all {
        match lang {
            Lang::Vi => format!("{} chưa đạt {aim}", whole(areas(all), all, lang)),
            Lang::En if all == 1 => format!("{} did not meet {aim}", areas(all)),
            Lang::En => format!("none of {} met {aim}", areas(all)),
        }
    } else if met + below > 0 {
        with_others(map, &format!("{} {aim}", lang.pick("đạt", "met")), Status::Met, lang)
    } else if map.count(Status::NoTarget) > 0 {
        let first = lang.pick("có số liệu nhưng không có mục tiêu", "with a figure but no target");
        with_others(map, first, Status::NoTarget, lang)
    } else {
        let first = lang.pick("có số liệu theo cách tính khác", "with a figure on another basis");
        with_others(map, first, Status::NotComparable, lang)
    }
}

/// "cả 15 quận, huyện"; of a single area just that.
fn whole(areas: String, number: usize, lang: Lang) -> String {
    if number < 2 { areas } else { format!("{} {areas}", lang.pick("cả", "all")) }
}

/// How many stand so, and then the numbers of the others.
fn with_others<P>(map: &AreaMap<P>, first: &str, status: Status, lang: Lang) -> String {
    let mut text = format!("{} {first}", sentence::counted_areas(map.count(status), map.level, lang));
    for other in STATUSES.into_iter().filter(|other| *other != status) {
        let number = map.count(other);
        if number > 0 {
            text.push_str(&format!(", {number} {}", others(other, lang)));
        }
    }
    text
}

const fn others(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Met => lang.pick("đạt", "met it"),
        Status::Missed => lang.pick("không đạt", "missed it"),
        Status::NotYet => lang.pick("chưa đạt", "not yet"),
        Status::NoTarget => lang.pick("không có mục tiêu", "without a target"),
        Status::NotComparable => lang.pick("khác cách tính", "on another basis"),
        Status::NotReported => lang.pick("chưa có số liệu", "without a figure"),
    }
}

/// What is aimed at: the common target with its figure, else that each area has its own.
fn aim<P>(map: &AreaMap<P>, lang: Lang) -> String {
    map.common_aim.map_or_else(
        || lang.pick("mục tiêu của mình", "their own target").to_owned(),
        |aim| format!("{} ({})", sentence::aim_name(aim, lang), sentence::aim_value(aim, &map.subject, lang)),
    )
}

/// The standings on the map with their number, a word each: "Đạt: 7".
pub fn legend<P>(map: &AreaMap<P>, lang: Lang) -> Vec<(Status, String)> {
    let entry = |status: Status| {
        let mut standings = map.counted().map(|area| area.standing).filter(|of| of.status() == status);
        let word = sentence::standing_word(standings.next()?, lang);
        let is_same = standings.all(|standing| sentence::standing_word(standing, lang) == word);
        let word = if is_same { word } else { status_word(status, lang) };
        Some((status, format!("{word}: {}", map.count(status))))
    };
    STATUSES.into_iter().filter_map(entry).collect()
}

/// A standing whatever its target.
const fn status_word(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Met => lang.pick("Đạt", "Met"),
        Status::Missed => lang.pick("Không đạt", "Missed"),
        Status::NotYet => lang.pick("Chưa đạt", "Not yet"),
        Status::NoTarget => lang.pick("Không có mục tiêu", "No target"),
        Status::NotComparable => lang.pick("Khác cách tính", "Other basis"),
        Status::NotReported => lang.pick("Chưa có số liệu", "No figure"),
    }
}

/// What the figures are held against, beside the legend: "Mục tiêu 2025: 70 %"; without a common target the unit, where tiles
/// may leave it out.
pub fn target<P>(map: &AreaMap<P>, lang: Lang) -> Option<String> {
    let unit = || (map.subject.unit == Unit::Percent).then(|| lang.pick("Đơn vị: %", "Unit: %").to_owned());
    map.common_aim.map(|aim| sentence::aim_label(aim, &map.subject, lang)).or_else(unit)
}

/// What an area on the map is: "Thủy Nguyên, 2025".
pub fn title<P>(map: &AreaMap<P>, area: &MapArea, lang: Lang) -> String {
    format!("{}, {}", area.place.label(lang), map.year)
}

/// What is said of an area: its figure, target, standing, status and source, a line each.
pub fn lines<P>(map: &AreaMap<P>, area: &MapArea, lang: Lang) -> Vec<String> {
    if area.concerned {
        return map.reading(area).lines(lang);
    }
    let nothing = lang.pick(
        "Bộ số liệu này không có mục tiêu và số liệu của địa bàn này",
        "This dataset has no target and no figure for this area",
    );
    vec![nothing.to_owned()]
}

/// A figure with its unit: "63,2 %".
pub fn value<P>(map: &AreaMap<P>, value: Value, lang: Lang) -> String {
    sentence::measured_value(value, &map.subject, lang)
}

/// A figure in ever shorter forms, for where room is short: "70,0 %", "70,0", "70". The last two are of percentages, whose
/// sign is then in the legend.
pub fn value_forms<P>(map: &AreaMap<P>, figure: Value, lang: Lang) -> Vec<String> {
    let mut forms = vec![value(map, figure, lang)];
    if map.subject.unit == Unit::Percent {
        forms.extend([Decimals::AtLeastOne, Decimals::AsNeeded].map(|of| format::decimal(figure, of, lang)));
    }
    forms
}

/// The heading of the areas that have no place on the map: "Chưa có vị trí trên bản đồ".
pub const fn elsewhere(lang: Lang) -> &'static str {
    lang.pick("Chưa có vị trí trên bản đồ", "Not placed on the map")
}

/// That more areas are beside the map than the picture shows: "và 34 địa bàn khác".
pub fn more(number: usize, lang: Lang) -> String {
    match (number, lang) {
        (_, Lang::Vi) => format!("và {number} địa bàn khác"),
        (1, Lang::En) => "and 1 other area".to_owned(),
        (_, Lang::En) => format!("and {number} other areas"),
    }
}

/// The map as a text: the finding, then every area with figure and standing.
pub fn description<P>(map: &AreaMap<P>, lang: Lang) -> String {
    let said = |area: &MapArea| {
        let name = area.place.label(lang);
        let note = sentence::standing_note(area.standing, map.subject.unit, lang);
        area.measured.map_or_else(
            || format!("{name} ({note})"),
            |measured| format!("{name} {} ({note})", value(map, measured.value, lang)),
        )
    };
    let list = |areas: &mut dyn Iterator<Item = &MapArea>| {
        let said: Vec<String> = areas.filter(|area| area.concerned).map(said).collect();
        said.join("; ")
    };
    let mut text = format!("{}.", headline(map, lang));
    let placed = list(&mut map.placed.iter().map(|(_, area)| area));
    if !placed.is_empty() {
        text.push_str(&format!(" {}: {placed}.", sentence::level_heading(map.level, lang)));
    }
    let beside = list(&mut map.elsewhere.iter());
    if !beside.is_empty() {
        text.push_str(&format!(" {}: {beside}.", elsewhere(lang)));
    }
    text
}
