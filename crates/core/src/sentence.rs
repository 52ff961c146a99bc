//! Generated sentences in both languages: the findings that stand as titles. Every number in them comes from a view model.

use crate::alphabet;
use crate::date::Date;
use crate::format::{self, Decimals};
use crate::history::SeriesBreak;
use crate::lang::Lang;
use crate::model::{Certainty, Indicator, Level, ObsStatus, TargetKind, Unit};
use crate::standing::{Aim, Gap, Standing, Status};
use crate::value::Value;
use crate::view::{Notice, RankGroup, RankRow, Ranking, Trend};

/// The finding of a trend: "Thủy Nguyên chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 6,8 điểm".
pub fn headline(trend: &Trend, lang: Lang) -> String {
    let area = trend.area.name.get(lang);
    let subject = in_sentence(trend.subject.short.get(lang));
    let year = trend.year;
    let unit = trend.subject.unit;
    let about = lang.pick("về", "for");
    match trend.standing() {
        Standing::Met { aim, margin, early } => {
            let met = lang.pick("đạt", "met");
            let when = match (early, lang) {
                (false, _) => String::new(),
                (true, Lang::Vi) => format!(" ngay từ năm {year}"),
                (true, Lang::En) => format!(" as early as {year}"),
            };
            let beyond = beyond(margin, unit, lang);
            format!("{area} {met} {} {about} {subject}{when}{beyond}", aim_name(aim, lang))
        }
        Standing::Missed { aim, gap } => {
            let missed = lang.pick("chưa đạt", "missed");
            format!("{area} {missed} {} {about} {subject}{}", aim_name(aim, lang), short_by(gap, unit, lang))
        }
        Standing::NotYet { aim, gap } => {
            let opening = match lang {
                Lang::Vi => format!("Năm {year}, {area} chưa đến"),
                Lang::En => format!("In {year}, {area} was still below"),
            };
            format!("{opening} {} {about} {subject}{}", aim_name(aim, lang), short_by(gap, unit, lang))
        }
        Standing::NoTarget => {
            let rest = lang.pick("chưa có mục tiêu để so sánh", "with no target to compare with");
            format!("{area}: {subject} {}, {rest}", figure_and_year(trend, lang))
        }
        Standing::NotComparable => {
            let rest = lang.pick("không so được với mục tiêu", "not comparable with the target");
            format!("{area}: {subject} {}, {rest}", figure_and_year(trend, lang))
        }
        Standing::NotReported => match lang {
            Lang::Vi => format!("{area} chưa có số liệu về {subject} năm {year}"),
            Lang::En => format!("{area} has no figure on {subject} for {year}"),
        },
    }
}

/// The finding of a ranking: "Năm 2025, 6 quận, huyện đạt mục tiêu 70 %, 8 chưa đạt, 1 chưa có số liệu".
pub fn ranking_headline(ranking: &Ranking, lang: Lang) -> String {
    let year = ranking.year;
    let Some(group) = ranking.main_group() else { return few_figures_headline(ranking, lang) };
    let Some(aim) = ranking.common_aim else {
        let counted = counted_areas(group.rows.len(), group.level, lang);
        return match lang {
            Lang::Vi => format!("Năm {year}, {counted} có số liệu"),
            Lang::En => format!("In {year}, {counted} with a figure"),
        };
    };
    let met = counted_areas(group.count(Status::Met), group.level, lang);
    let aim = format!("{} ({})", aim_name(aim, lang), aim_value(aim, &ranking.subject, lang));
    let mut text = match lang {
        Lang::Vi => format!("Năm {year}, {met} đạt {aim}"),
        Lang::En => format!("In {year}, {met} met {aim}"),
    };
    let others = [
        (group.count(Status::Missed) + group.count(Status::NotYet), lang.pick("chưa đạt", "did not")),
        (group.count(Status::NotComparable), lang.pick("khác cách tính", "on another basis")),
        (group.count(Status::NotReported), lang.pick("chưa có số liệu", "without a figure")),
    ];
    for (number, what) in others.into_iter().filter(|(number, _)| *number > 0) {
        text.push_str(&format!(", {} {what}", grouped(number, lang)));
    }
    text
}

/// The chosen area's rank, in a sentence without its full stop: "Thủy Nguyên xếp thứ 12 trong 14 quận, huyện có số liệu năm
/// 2025"; `None` where it has none.
pub fn rank(ranking: &Ranking, lang: Lang) -> Option<String> {
    let of_chosen = |group: &&RankGroup| group.rows.iter().any(|row| row.area == ranking.chosen);
    let group = ranking.groups.iter().find(of_chosen)?;
    let row = group.rows.iter().find(|row| row.area == ranking.chosen)?;
    let (rank, year) = (grouped(row.rank?, lang), ranking.year);
    let name = row.place.label(lang);
    let all = counted_areas(group.ranked(), group.level, lang);
    let (is_shared, is_all) = (group.sharing(row) > 1, group.ranked() == group.rows.len());
    let verb = if is_shared {
        lang.pick("đồng hạng", "ranks joint")
    } else {
        lang.pick("xếp thứ", "ranks")
    };
    let same_basis = if is_all { "" } else { lang.pick(" cùng cách tính", " on the same basis") };
    Some(match lang {
        Lang::Vi => format!("{name} {verb} {rank} trong {all} có số liệu{same_basis} năm {year}"),
        Lang::En => format!("{name} {verb} {rank} of {all} with a figure{same_basis} for {year}"),
    })
}

fn few_figures_headline(ranking: &Ranking, lang: Lang) -> String {
    let year = ranking.year;
    let rows: Vec<&RankRow> = ranking.groups.iter().flat_map(|group: &RankGroup| &group.rows).collect();
    match (rows.as_slice(), lang) {
        ([], Lang::Vi) => format!("Chưa có số liệu năm {year}"),
        ([], Lang::En) => format!("No figures for {year}"),
        ([row], _) => {
            let value = row.measured.map(|measured| measured.value);
            let value = value.map(|value| measured_value(value, &ranking.subject, lang)).unwrap_or_default();
            let standing = in_sentence(standing_word(row.standing, lang));
            let name = row.place.label(lang);
            match lang {
                Lang::Vi => format!("Năm {year}, chỉ {name} có số liệu: {value}, {standing}"),
                Lang::En => format!("In {year}, only {name} has a figure: {value}, {standing}"),
            }
        }
        (_, Lang::Vi) => format!("Năm {year}, {} địa bàn có số liệu", grouped(rows.len(), lang)),
        (_, Lang::En) => format!("In {year}, {} areas have a figure", grouped(rows.len(), lang)),
    }
}

/// A standing in one or two words, to go with its shape and colour.
pub const fn standing_word(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Met { early: true, .. } => lang.pick("Đạt sớm", "Met early"),
        Standing::Met { aim: Aim { kind: TargetKind::Path, .. }, .. } => {
            lang.pick("Đạt lộ trình", "On the path")
        }
        Standing::Met { .. } => lang.pick("Đạt", "Met"),
        Standing::Missed { aim: Aim { kind: TargetKind::Path, .. }, .. } => {
            lang.pick("Dưới lộ trình", "Below the path")
        }
        Standing::Missed { .. } => lang.pick("Không đạt", "Missed"),
        Standing::NotYet { .. } => lang.pick("Chưa đạt", "Not yet"),
        Standing::NoTarget => lang.pick("Không có mục tiêu", "No target"),
        Standing::NotComparable => lang.pick("Khác cách tính", "Other basis"),
        Standing::NotReported => lang.pick("Chưa có số liệu", "No figure"),
    }
}

/// A target by its name in a sentence: "mục tiêu 2025", "the 2025 target".
pub fn aim_name(aim: Aim, lang: Lang) -> String {
    let year = aim.year;
    match (aim.kind, lang) {
        (TargetKind::Milestone, Lang::Vi) => format!("mục tiêu {year}"),
        (TargetKind::Milestone, Lang::En) => format!("the {year} target"),
        (TargetKind::Path, Lang::Vi) => format!("mức lộ trình {year}"),
        (TargetKind::Path, Lang::En) => format!("the plan’s level for {year}"),
    }
}

/// A target as a heading: "Mục tiêu 2025", "2025 target".
fn aim_heading(aim: Aim, lang: Lang) -> String {
    let year = aim.year;
    match (aim.kind, lang) {
        (TargetKind::Milestone, Lang::Vi) => format!("Mục tiêu {year}"),
        (TargetKind::Milestone, Lang::En) => format!("{year} target"),
        (TargetKind::Path, Lang::Vi) => format!("Lộ trình {year}"),
        (TargetKind::Path, Lang::En) => format!("Plan’s level for {year}"),
    }
}

/// A target with its figure, beside its mark in a chart: "Mục tiêu 2025: 70 %".
pub fn aim_label(aim: Aim, subject: &Indicator, lang: Lang) -> String {
    format!("{}: {}", aim_heading(aim, lang), aim_value(aim, subject, lang))
}

/// A target's figure in its unit: "70 %".
pub fn aim_value(aim: Aim, subject: &Indicator, lang: Lang) -> String {
    figure(aim.value, subject, Decimals::AsNeeded, lang)
}

/// A reported figure in its unit: "63,2 %".
pub fn measured_value(value: Value, subject: &Indicator, lang: Lang) -> String {
    figure(value, subject, Decimals::AtLeastOne, lang)
}

/// A figure in its unit; a level by its name.
fn figure(value: Value, subject: &Indicator, decimals: Decimals, lang: Lang) -> String {
    let place = value.as_count().and_then(|place| usize::try_from(place).ok());
    match place.filter(|_| subject.unit == Unit::Level).and_then(|place| subject.levels.get(place)) {
        Some(level) => level.name.get(lang).to_owned(),
        None => format::in_unit(value, subject.unit, decimals, lang),
    }
}

/// A gap in the unit's own difference: "6,8 điểm"; blank for a title, which is held or not.
pub fn gap_size(size: Value, unit: Unit, lang: Lang) -> String {
    match unit {
        Unit::Percent => format::points(size, lang),
        Unit::YesNo => String::new(),
        Unit::Level | Unit::Count | Unit::Unknown => format::decimal(size, Decimals::AsNeeded, lang),
    }
}

/// A gap in things: "5.412 gia đình", where the counts behind the figure are published.
pub fn gap_units(gap: Gap, subject: &Indicator, lang: Lang) -> Option<String> {
    let units = gap.units?;
    let counted = if units == 1 { &subject.counted_one } else { &subject.counted };
    Some(format!("{}\u{a0}{}", format::count(units, lang), counted.get(lang)))
}

/// The subtraction behind a standing: "70,0 − 63,2 = 6,8 điểm". Only percentages are explained so.
pub fn subtraction(aim: Aim, value: Value, unit: Unit, lang: Lang) -> Option<String> {
    let number = |value| format::decimal(value, Decimals::AtLeastOne, lang);
    let (high, low) = if aim.value > value { (aim.value, value) } else { (value, aim.value) };
    (unit == Unit::Percent)
        .then(|| format!("{} − {} = {}", number(high), number(low), format::points(high - low, lang)))
}

/// How firm a figure is, in one word or two.
pub const fn obs_status(status: ObsStatus, lang: Lang) -> &'static str {
    match status {
        ObsStatus::Final => lang.pick("chính thức", "final"),
        ObsStatus::Provisional => lang.pick("sơ bộ", "provisional"),
        ObsStatus::Estimated => lang.pick("ước tính", "estimated"),
        ObsStatus::Sample => lang.pick("minh họa", "sample"),
    }
}

/// How sure a target's figure is, as the dataset's publisher states it.
pub const fn certainty(certainty: Certainty, lang: Lang) -> &'static str {
    match certainty {
        Certainty::Certain => lang.pick("đọc trong văn bản gốc", "read in the document"),
        Certainty::VeryLikely => {
            lang.pick("văn bản gốc bị mờ, gần như chắc chắn", "document hard to read, almost certain")
        }
        Certainty::Likely => {
            lang.pick("văn bản gốc bị mờ, nhiều khả năng đúng", "document hard to read, probably right")
        }
        Certainty::Found => lang.pick("theo trang công khai dẫn lại", "from a public page that quotes it"),
        Certainty::Indirect => {
            lang.pick("suy từ văn bản khác chép lại", "from another document that copies it")
        }
        Certainty::Memory => lang.pick("chưa đối chiếu văn bản gốc", "not checked against the document"),
    }
}

/// What a figure is a share of, by its kind: "trên số đã đăng ký". A kind unknown here stands as its code.
pub fn denominator_kind(kind: &str, lang: Lang) -> String {
    let (vi, en) = match kind {
        "all" => ("trên tổng số", "of all"),
        "registered" => ("trên số đã đăng ký", "of those registered"),
        "unclear" => ("cách tính không rõ", "basis unclear"),
        "provinces" => ("trên số tỉnh, thành phố", "of provinces"),
        "districts" => ("trên số quận, huyện", "of districts"),
        "communes" => ("trên số xã, phường, thị trấn", "of communes"),
        "working_age" => ("trên dân số trong độ tuổi lao động", "of the working-age population"),
        "persons_15_60" => ("trên số người 15–60 tuổi", "of people aged 15–60"),
        "persons_15_plus" => ("trên số người từ 15 tuổi", "of people aged 15 and over"),
        "workforce" => ("trên lực lượng lao động", "of the workforce"),
        "workers_in_model" => ("trên số người lao động trong mô hình", "of workers in the model"),
        "staff_in_model" => ("trên số cán bộ trong mô hình", "of staff in the model"),
        other => (other, other),
    };
    lang.pick(vi, en).to_owned()
}

/// A level's areas as a heading: "Quận, huyện", "Districts".
pub const fn level_heading(level: Option<Level>, lang: Lang) -> &'static str {
    match level {
        Some(Level::National) => lang.pick("Cả nước", "Country"),
        Some(Level::Province) => lang.pick("Tỉnh, thành phố", "Provinces"),
        Some(Level::District) => lang.pick("Quận, huyện", "Districts"),
        Some(Level::Commune) => lang.pick("Xã, phường", "Communes"),
        None => lang.pick("Địa bàn", "Areas"),
    }
}

/// A standing beside its mark: the word, and how far where there is a distance.
pub fn standing_note(standing: Standing, unit: Unit, lang: Lang) -> String {
    let word = standing_word(standing, lang);
    distance(standing, unit, lang).map_or_else(|| word.to_owned(), |distance| format!("{word}, {distance}"))
}

/// A standing beside its mark where room is short: how far, else the word.
pub fn short_standing_note(standing: Standing, unit: Unit, lang: Lang) -> String {
    distance(standing, unit, lang).unwrap_or_else(|| standing_word(standing, lang).to_owned())
}

/// How far a figure is from its target: "thiếu 6,8 điểm"; none for a title, which is held or not.
fn distance(standing: Standing, unit: Unit, lang: Lang) -> Option<String> {
    let size = gap_size(standing.gap().filter(|_| unit != Unit::YesNo)?.size, unit, lang);
    Some(match lang {
        Lang::Vi => format!("thiếu {size}"),
        Lang::En => format!("{size} short"),
    })
}

/// That an area has ended: "Mỹ Lộc không còn là đơn vị hành chính từ sau ngày 31/08/2024".
pub fn ended(area: &str, last_day: Date, lang: Lang) -> String {
    let day = format::date(last_day, lang);
    match lang {
        Lang::Vi => format!("{area} không còn là đơn vị hành chính sau ngày {day}."),
        Lang::En => format!("{area} is no longer an administrative unit after {day}."),
    }
}

/// A change of territory beside its mark: "Đổi địa giới 01/01/2025".
pub fn territory_change(change: &SeriesBreak, lang: Lang) -> String {
    format!("{} {}", lang.pick("Đổi địa giới", "Boundary changed"), format::date(change.date, lang))
}

/// A change of territory in a sentence, with its decree and what it means for the figures.
pub fn territory_note(change: &SeriesBreak, lang: Lang) -> String {
    let decree = match change.decree.get(lang) {
        "" => String::new(),
        decree => format!(" ({decree})"),
    };
    let meaning = lang.pick(
        "số liệu trước và sau không cùng địa giới nên không nối với nhau",
        "figures before and after are of different territories and are not joined",
    );
    format!("{}{decree}: {meaning}.", territory_change(change, lang))
}

/// What of an address could not be followed, and what is shown instead.
pub fn notice(notice: &Notice, lang: Lang) -> String {
    match (notice, lang) {
        (Notice::NoIndicator(code), Lang::Vi) => {
            format!(
                "Bộ số liệu này chưa có số liệu hay mục tiêu cho chỉ tiêu “{code}”; đang xem chỉ tiêu đầu tiên."
            )
        }
        (Notice::NoIndicator(code), Lang::En) => {
            format!(
                "This dataset has no figure or target for an indicator “{code}”; its first indicator is shown."
            )
        }
        (Notice::NoArea(code), Lang::Vi) => {
            format!("Bộ số liệu này không có địa bàn “{code}”; đang xem địa bàn đầu tiên.")
        }
        (Notice::NoArea(code), Lang::En) => {
            format!("This dataset has no area “{code}”; its first area is shown.")
        }
        (Notice::NoYear(year), Lang::Vi) => {
            format!("Chỉ tiêu này không có số liệu năm {year}; đang xem năm gần nhất có số liệu.")
        }
        (Notice::NoYear(year), Lang::En) => {
            format!("This indicator has no figure for {year}; the latest year with one is shown.")
        }
    }
}

/// Areas of a level with their number: "6 quận, huyện", "1 district".
pub fn counted_areas(number: usize, level: Option<Level>, lang: Lang) -> String {
    format!("{} {}", grouped(number, lang), areas_of(level, number == 1, lang))
}

/// Indicators with their number: "6 chỉ tiêu", "1 indicator".
pub fn counted_indicators(number: usize, lang: Lang) -> String {
    let one = if number == 1 { "indicator" } else { "indicators" };
    format!("{} {}", grouped(number, lang), lang.pick("chỉ tiêu", one))
}

/// What areas of a level are: "quận, huyện", "districts"; in English, whether it is one.
pub const fn areas_of(level: Option<Level>, one: bool, lang: Lang) -> &'static str {
    match (level, lang) {
        (Some(Level::National), Lang::Vi) => "quốc gia",
        (Some(Level::Province), Lang::Vi) => "tỉnh, thành phố",
        (Some(Level::District), Lang::Vi) => "quận, huyện",
        (Some(Level::Commune), Lang::Vi) => "xã, phường",
        (None, Lang::Vi) => "địa bàn",
        (Some(Level::National), Lang::En) if one => "country",
        (Some(Level::National), Lang::En) => "countries",
        (Some(Level::Province), Lang::En) if one => "province",
        (Some(Level::Province), Lang::En) => "provinces",
        (Some(Level::District), Lang::En) if one => "district",
        (Some(Level::District), Lang::En) => "districts",
        (Some(Level::Commune), Lang::En) if one => "commune",
        (Some(Level::Commune), Lang::En) => "communes",
        (None, Lang::En) if one => "area",
        (None, Lang::En) => "areas",
    }
}

/// That areas have no figure, by their number: "12 xã, phường chưa có số liệu".
pub fn without_figure(number: usize, level: Option<Level>, lang: Lang) -> String {
    let counted = counted_areas(number, level, lang);
    format!("{counted} {}", lang.pick("chưa có số liệu", "without a figure"))
}

/// A number of areas in groups of three.
pub(crate) fn grouped(number: usize, lang: Lang) -> String {
    u64::try_from(number).map_or_else(|_| number.to_string(), |number| format::count(number, lang))
}

fn beyond(margin: Value, unit: Unit, lang: Lang) -> String {
    if margin == Value::default() || unit == Unit::YesNo {
        return String::new();
    }
    let size = gap_size(margin, unit, lang);
    match lang {
        Lang::Vi => format!(", vượt {size}"),
        Lang::En => format!(", by {size}"),
    }
}

fn short_by(gap: Gap, unit: Unit, lang: Lang) -> String {
    if unit == Unit::YesNo {
        return String::new();
    }
    let size = gap_size(gap.size, unit, lang);
    match lang {
        Lang::Vi => format!(", còn thiếu {size}"),
        Lang::En => format!(", by {size}"),
    }
}

/// The figure of the chosen year: "63,2 % năm 2025"; the year alone where there is none.
pub(crate) fn figure_and_year(trend: &Trend, lang: Lang) -> String {
    let value = trend.shown().map(|point| measured_value(point.measured.value, &trend.subject, lang));
    let value = value.unwrap_or_default();
    match lang {
        Lang::Vi => format!("{value} năm {}", trend.year),
        Lang::En => format!("{value} in {}", trend.year),
    }
}

/// A name inside a sentence: "Gia đình học tập" loses its capital, "XMC mức độ 2" keeps it.
pub(crate) fn in_sentence(name: &str) -> String {
    let mut characters = name.chars();
    let Some(first) = characters.next() else { return String::new() };
    if characters.clone().next().is_some_and(|second| alphabet::lower(second) != second) {
        return name.to_owned();
    }
    std::iter::once(alphabet::lower(first)).chain(characters).collect()
}

/// Clauses as one sentence with a capital and a full stop; `None` of none.
pub fn of_clauses(clauses: &[String]) -> Option<String> {
    let joined = clauses.join("; ");
    let mut characters = joined.chars();
    let first = characters.next()?;
    Some(format!("{}{}.", alphabet::upper(first), characters.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_keep_their_capitals_inside_a_sentence() {
        assert_eq!(in_sentence("Gia đình học tập"), "gia đình học tập");
        assert_eq!(in_sentence("Đơn vị học tập"), "đơn vị học tập");
        assert_eq!(in_sentence("XMC mức độ 2"), "XMC mức độ 2");
        assert_eq!(in_sentence(""), "");
    }

    #[test]
    fn english_counts_have_a_singular() {
        assert_eq!(counted_areas(1, Some(Level::District), Lang::En), "1 district");
        assert_eq!(counted_areas(0, Some(Level::District), Lang::En), "0 districts");
        assert_eq!(counted_areas(1, Some(Level::District), Lang::Vi), "1 quận, huyện");
    }
}
