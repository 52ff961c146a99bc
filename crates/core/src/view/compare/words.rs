//! What a comparison says, in both languages.

use crate::date::{Date, Year};
use crate::format;
use crate::lang::Lang;
use crate::model::{Indicator, Unit};
use crate::order;
use crate::sentence;
use crate::standing::Aim;
use crate::value::Value;
use crate::view::Milestone;
use crate::view::compare::{
    Across, Comparison, ComparisonLine, Extreme, Finding, LeftOut, LineName, MOST_LINES, Reason, Role,
};
use crate::view::overview::words::target_key;

/// The finding: "Lê Chân cao nhất (71,2 %), Thủy Nguyên thấp nhất (63,2 %) năm 2025; cách nhau 8,0 điểm".
pub fn headline(comparison: &Comparison, lang: Lang) -> String {
    let found = finding(comparison, lang);
    match &comparison.across {
        Across::Areas(subject) => format!("{}: {found}", subject.short.get(lang)),
        Across::Indicators(place) => format!("{}: {found}", place.name.get(lang)),
    }
}

/// That there is no line.
pub const fn nothing(lang: Lang) -> &'static str {
    lang.pick("Không có số liệu để so sánh", "No figures to compare")
}

/// The finding without what the lines have in common.
fn finding(comparison: &Comparison, lang: Lang) -> String {
    let year = format::year(comparison.year);
    let Some(subject) = comparison.lines.first().map(|line| &*line.trend.subject) else {
        return sentence::in_sentence(nothing(lang));
    };
    let value = |value| sentence::measured_value(value, subject, lang);
    let others_differ =
        comparison.left_out.iter().any(|left_out| matches!(left_out.reason, Reason::OtherBasis { .. }));
    match (Finding::of(comparison), lang) {
        (Finding::Nothing, Lang::Vi) => format!("không có số liệu năm {year}"),
        (Finding::Nothing, Lang::En) => format!("no figures for {year}"),
        (Finding::One(line, only), _) if comparison.lines.len() + comparison.left_out.len() == 1 => {
            format!("{} {} {} {year}", in_sentence(line, lang), value(only), lang.pick("năm", "in"))
        }
        (Finding::One(line, only), Lang::Vi) => {
            let basis = if others_differ { " cùng cách tính" } else { "" };
            format!("năm {year} chỉ {} có số liệu{basis} ({})", in_sentence(line, lang), value(only))
        }
        (Finding::One(line, only), Lang::En) => {
            let basis = if others_differ { " on this basis" } else { "" };
            format!("in {year} only {} has a figure{basis} ({})", in_sentence(line, lang), value(only))
        }
        (Finding::Same(all), Lang::Vi) => {
            format!("{} cùng ở mức {} năm {year}", names(&all, lang), value(all.value))
        }
        (Finding::Same(all), Lang::En) => {
            format!("{} are all at {} in {year}", names(&all, lang), value(all.value))
        }
        (Finding::Apart { highest, lowest, difference }, Lang::Vi) => format!(
            "{} cao nhất ({}), {} thấp nhất ({}) năm {year}; cách nhau {}",
            names(&highest, lang),
            value(highest.value),
            names(&lowest, lang),
            value(lowest.value),
            distance(difference, subject, lang)
        ),
        (Finding::Apart { highest, lowest, difference }, Lang::En) => format!(
            "{} highest ({}), {} lowest ({}) in {year}; {} apart",
            names(&highest, lang),
            value(highest.value),
            names(&lowest, lang),
            value(lowest.value),
            distance(difference, subject, lang)
        ),
    }
}

/// "Lê Chân, Hải An và Hồng Bàng".
fn names(extreme: &Extreme<'_>, lang: Lang) -> String {
    let names: Vec<String> = extreme.lines.iter().map(|line| in_sentence(line, lang)).collect();
    listed(&names, lang)
}

/// The name of a line inside a sentence: "Lê Chân", "gia đình học tập".
fn in_sentence(line: &ComparisonLine, lang: Lang) -> String {
    match &line.name {
        LineName::Area(_) => line.name.get(lang),
        LineName::Indicator(name) => sentence::in_sentence(name.get(lang)),
    }
}

/// "2024, 2025 và 2030".
fn listed(texts: &[String], lang: Lang) -> String {
    match texts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), lang.pick("và", "and")),
    }
}

/// "8,0 điểm"; a number of things with what they are.
fn distance(size: Value, subject: &Indicator, lang: Lang) -> String {
    let size = sentence::gap_size(size, subject.unit, lang);
    match subject.unit {
        Unit::Count => format!("{size}\u{a0}{}", subject.counted.get(lang)),
        _ => size,
    }
}

/// The line at the end of a line: "Lê Chân" and "71,2 %", with the year where it ends before the others.
pub fn end_label(comparison: &Comparison, line: usize, lang: Lang) -> Option<(String, String)> {
    let last_year =
        comparison.lines.iter().filter_map(|line| line.trend.points.last()).map(|point| point.year).max();
    let line = comparison.lines.get(line)?;
    let last = line.trend.points.last()?;
    let value = sentence::measured_value(last.measured.value, &line.trend.subject, lang);
    let year =
        if Some(last.year) == last_year { String::new() } else { format!(" ({})", format::year(last.year)) };
    Some((line.name.get(lang), format!("{value}{year}")))
}

/// The targets that all lines share, each height once: "Mục tiêu 2025 và 2030: 100 %".
pub fn targets(comparison: &Comparison, lang: Lang) -> Vec<(Value, String)> {
    let Some(line) = comparison.lines.first() else { return Vec::new() };
    let aims = &comparison.common_aims;
    let mut values: Vec<Value> = Vec::new();
    for aim in aims {
        if !values.contains(&aim.value) {
            values.push(aim.value);
        }
    }
    let label = |value: Value| {
        let of_value: Vec<Aim> = aims.iter().copied().filter(|aim| aim.value == value).collect();
        if let [only] = of_value.as_slice() {
            return sentence::aim_label(*only, &line.trend.subject, lang);
        }
        let years: Vec<String> = of_value.iter().map(|aim| format::year(aim.year)).collect();
        let aim = of_value.first().copied();
        let figure = aim.map(|aim| sentence::aim_value(aim, &line.trend.subject, lang)).unwrap_or_default();
        let years = listed(&years, lang);
        match lang {
            Lang::Vi => format!("Mục tiêu {years}: {figure}"),
            Lang::En => format!("{years} targets: {figure}"),
        }
    };
    values.into_iter().map(|value| (value, label(value))).collect()
}

/// Why something has no line: "Bắc Ninh: không vẽ, vì số liệu có cách tính khác (cách tính không rõ)."
pub fn left_out(left_out: &LeftOut, lang: Lang) -> String {
    let name = left_out.name.get(lang);
    let kind = |kind: &str| sentence::denominator_kind(kind, lang);
    let reason = match (&left_out.reason, lang) {
        (Reason::NoFigure, Lang::Vi) => "chưa có số liệu".to_owned(),
        (Reason::NoFigure, Lang::En) => "no figure".to_owned(),
        (Reason::OtherBasis { own, axis }, Lang::Vi) => {
            format!(
                "không vẽ chung, vì số liệu tính theo cách khác ({}, không phải {})",
                kind(own),
                kind(axis)
            )
        }
        (Reason::OtherBasis { own, axis }, Lang::En) => {
            format!("not drawn, as its figures are on another basis ({}, not {})", kind(own), kind(axis))
        }
        (Reason::OtherUnit, Lang::Vi) => "không vẽ chung, vì số liệu khác đơn vị đo".to_owned(),
        (Reason::OtherUnit, Lang::En) => "not drawn, as its figures are in another unit".to_owned(),
        (Reason::NoQuantity, Lang::Vi) => "không vẽ, vì số liệu là danh hiệu hoặc mức độ".to_owned(),
        (Reason::NoQuantity, Lang::En) => "not drawn, as its figures are titles or levels".to_owned(),
        (Reason::TooMany, Lang::Vi) => "không vẽ, vì chỉ vẽ tối đa 6 đường".to_owned(),
        (Reason::TooMany, Lang::En) => "not drawn, as six lines are the most".to_owned(),
    };
    format!("{name}: {reason}.")
}

/// Why lines are broken, once for all of them: "Đường ngắt ở nơi đổi địa giới (01/01/2025)".
pub fn broken(comparison: &Comparison, lang: Lang) -> Option<String> {
    let mut days: Vec<Date> = comparison.breaks().map(|(_, change)| change.date).collect();
    order::sort_and_dedup(&mut days);
    let days: Vec<String> = days.into_iter().map(|day| format::date(day, lang)).collect();
    (!days.is_empty()).then(|| {
        let what = lang.pick("Đường ngắt ở nơi đổi địa giới", "Lines break where boundaries changed");
        format!("{what} ({})", listed(&days, lang))
    })
}

/// What is not drawn of lines that are, and where lines are broken: a sentence each.
pub fn notes(comparison: &Comparison, lang: Lang) -> Vec<String> {
    let others = comparison.lines.iter().filter(|line| !line.trend.other_points.is_empty());
    let others = others.map(|line| {
        let (name, number) = (line.name.get(lang), line.trend.other_points.len());
        match (number, lang) {
            (_, Lang::Vi) => format!("{name}: {number} số liệu khác cách tính không vẽ ở đây."),
            (1, Lang::En) => format!("{name}: 1 figure on another basis is not drawn here."),
            (_, Lang::En) => format!("{name}: {number} figures on another basis are not drawn here."),
        }
    });
    let mut said: Vec<String> = others.collect();
    for (line, change) in comparison.breaks() {
        let name = match &comparison.across {
            Across::Areas(_) => line.name.get(lang),
            Across::Indicators(place) => place.name.get(lang).to_owned(),
        };
        let note = sentence::in_sentence(&sentence::territory_note(change, lang));
        let note = format!("{name}: {note}");
        // Lines of one area break where that area changed.
        if !said.contains(&note) {
            said.push(note);
        }
    }
    said
}

/// The result against the milestones of a year, as a heading; with the target where all lines share it: "Mục tiêu 2025: 70 %".
pub fn result_heading(comparison: &Comparison, year: Year, lang: Lang) -> String {
    let shared = comparison.common_aims.iter().find(|aim| aim.year == year);
    match shared.zip(comparison.lines.first()) {
        Some((aim, line)) => sentence::aim_label(*aim, &line.trend.subject, lang),
        None => target_key(year, lang),
    }
}

/// A line against a milestone: "Không đạt, thiếu 6,8 điểm"; with the target where not all lines share it: "Đạt (mục tiêu 60 %)".
pub fn result(comparison: &Comparison, line: &ComparisonLine, milestone: &Milestone, lang: Lang) -> String {
    let subject = &line.trend.subject;
    if line.is_void(milestone) {
        return lang.pick("Không xét, địa bàn không còn", "Not judged, area has ended").to_owned();
    }
    let note = sentence::standing_note(milestone.standing, subject.unit, lang);
    if comparison.common_aims.contains(&milestone.aim) {
        return note;
    }
    let aim = sentence::aim_value(milestone.aim, subject, lang);
    format!("{note} ({} {aim})", lang.pick("mục tiêu", "target"))
}

/// What an area is to the one that it is proposed for: "đứng đầu các quận, huyện".
pub fn role(role: Role, lang: Lang) -> String {
    let of = |level| sentence::in_sentence(sentence::level_heading(level, lang));
    match (role, lang) {
        (Role::Above, _) => lang.pick("cấp trên", "the area above").to_owned(),
        (Role::First(level), Lang::Vi) => format!("đứng đầu các {}", of(level)),
        (Role::First(level), Lang::En) => format!("first among {}", of(level)),
        (Role::Last(level), Lang::Vi) => format!("đứng cuối các {}", of(level)),
        (Role::Last(level), Lang::En) => format!("last among {}", of(level)),
        (Role::Ahead, _) => lang.pick("xếp ngay trên", "one place ahead").to_owned(),
        (Role::Behind, _) => lang.pick("xếp ngay dưới", "one place behind").to_owned(),
        (Role::Beside, _) => lang.pick("cùng cấp", "of the same level").to_owned(),
    }
}

/// An invitation to compare an area: "So sánh Thủy Nguyên với Hải Phòng, Lê Chân và Cát Hải về gia đình học tập".
pub fn invitation(area: &str, others: &[String], subject: &Indicator, lang: Lang) -> String {
    let (others, subject) = (listed(others, lang), sentence::in_sentence(subject.short.get(lang)));
    match lang {
        Lang::Vi => format!("So sánh {area} với {others} về {subject}"),
        Lang::En => format!("Compare {area} with {others} by {subject}"),
    }
}

/// That nothing more can be added.
pub fn full(lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Đã đủ {MOST_LINES} đường; bỏ bớt để thêm đường khác."),
        Lang::En => format!(
            "That makes {MOST_LINES} lines, the most that can be told apart; remove one to add another."
        ),
    }
}

/// That more areas than those offered can be added: "3.181 địa bàn khác: tìm (phím /) rồi chọn để thêm."
pub fn by_searching(left_out: usize, lang: Lang) -> String {
    let areas = sentence::counted_areas(left_out, None, lang);
    match lang {
        Lang::Vi => format!("{areas} khác: tìm (phím /) rồi chọn để thêm."),
        Lang::En => format!("{areas} more: search (key /) and choose one to add it."),
    }
}

/// That the dataset does not have something that the address names.
pub fn unknown(code: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Bộ số liệu này không có “{code}”."),
        Lang::En => format!("This dataset has no “{code}”."),
    }
}

/// That several areas and several indicators cannot be compared at once.
pub const fn not_both(lang: Lang) -> &'static str {
    lang.pick(
        "Mỗi lần chỉ so sánh nhiều địa bàn hoặc nhiều chỉ tiêu; đang so sánh các địa bàn theo chỉ tiêu đầu tiên.",
        "Either areas or indicators are compared at a time; here the areas are, by the first indicator.",
    )
}
