//! What there is to say about who has reported, and about the calendar, in both languages.

use crate::date::Date;
use crate::definitions::Frequency;
use crate::format;
use crate::lang::Lang;
use crate::sentence::{self, grouped};
use crate::view::reporting::{Due, Entry, Group, LastDue, Late, Reported, Reporting, Row, Turn};

/// So many areas are named; of more, the rest is counted.
const NAMED: usize = 4;

/// The finding: "13 trong 15 quận, huyện có số liệu năm 2025; 2 chưa có: Đồ Sơn, Cát Hải".
pub fn headline(reporting: &Reporting, lang: Lang) -> String {
    reporting.main_group().map_or_else(
        || {
            lang.pick(
                "Bộ số liệu này không có địa bàn nào phải báo cáo",
                "No area of this dataset has anything to report",
            )
            .to_owned()
        },
        |group| group_sentence(reporting, group, lang),
    )
}

/// The same for the areas of one level.
pub fn group_sentence(reporting: &Reporting, group: &Group, lang: Lang) -> String {
    let told = level_sentence(reporting, group, lang);
    let Some(place) =
        reporting.place_of_due().filter(|place| group.rows.len() > 1 && group.there(*place) > 0)
    else {
        return told;
    };
    let late = group.rows.iter().filter(|row| row.is_without(Some(place)));
    let late = late.map(|row| row.late(reporting.last_due));
    let (ended, open): (Vec<Late>, Vec<Late>) = late.partition(|late| late.ended.is_some());
    told + &open_clause(&open, lang) + &ended_clause(&ended, lang)
}

/// The same without the names of those that have no figure: "Chưa địa bàn nào trong 50 xã, phường có số liệu năm 2025".
pub fn level_sentence(reporting: &Reporting, group: &Group, lang: Lang) -> String {
    let year = reporting.last_due.year;
    let Some(place) = reporting.place_of_due() else { return String::new() };
    let with = |row: &&Row| row.cells.get(place).is_some_and(Reported::is_any);
    let all = group.there(place);
    let reported = group.rows.iter().filter(with).count();
    if all == 0 {
        let areas = sentence::counted_areas(group.rows.len(), group.level, lang);
        return match lang {
            Lang::Vi => format!("Năm {year} không còn địa bàn nào trong số {areas} có chỉ tiêu phải báo cáo"),
            Lang::En => format!("By {year}, none of the {areas} with anything to report existed any more"),
        };
    }
    let [row] = group.rows.as_slice() else {
        return counted(reported, &sentence::counted_areas(all, group.level, lang), year, lang);
    };
    let name = row.place.label(lang);
    let share = row.cells.get(place).map(|cell| cell_words(cell, row.indicators, lang)).unwrap_or_default();
    match lang {
        Lang::Vi => format!("{name}, năm {year}: {}", sentence::in_sentence(&share)),
        Lang::En => format!("{name}, {year}: {}", sentence::in_sentence(&share)),
    }
}

fn counted(reported: usize, all: &str, year: i16, lang: Lang) -> String {
    let number = grouped(reported, lang);
    match (lang, reported) {
        (Lang::Vi, 0) => format!("Chưa địa bàn nào trong {all} có số liệu năm {year}"),
        (Lang::En, 0) => format!("None of {all} has a figure for {year}"),
        (Lang::Vi, _) => format!("{number} trong {all} có số liệu năm {year}"),
        (Lang::En, 1) => format!("1 of {all} has figures for {year}"),
        (Lang::En, _) => format!("{number} of {all} have figures for {year}"),
    }
}

/// Those that are still expected to report: "; 2 chưa có: Đồ Sơn, Cát Hải".
fn open_clause(late: &[Late], lang: Lang) -> String {
    let number = grouped(late.len(), lang);
    match (late.len(), lang) {
        (0, _) => String::new(),
        (_, Lang::Vi) => format!("; {number} chưa có: {}", names(late, lang)),
        (_, Lang::En) => format!("; {number} without: {}", names(late, lang)),
    }
}

/// Those that ended before the day.
fn ended_clause(late: &[Late], lang: Lang) -> String {
    let number = grouped(late.len(), lang);
    match (late.len(), lang) {
        (0, _) => String::new(),
        (_, Lang::Vi) => {
            format!("; {number} kết thúc trước ngày báo cáo mà chưa có: {}", names(late, lang))
        }
        (_, Lang::En) => {
            format!("; {number} ended before the reporting date without any: {}", names(late, lang))
        }
    }
}

/// The first names, and how many more there are.
fn names(late: &[Late], lang: Lang) -> String {
    let mut names: Vec<String> = late.iter().take(NAMED).map(|late| late.place.label(lang)).collect();
    let more = late.len().saturating_sub(NAMED);
    if more > 0 {
        let more = grouped(more, lang);
        names.push(match lang {
            Lang::Vi => format!("và {more} nơi khác"),
            Lang::En => format!("and {more} more"),
        });
    }
    let last = names.pop().unwrap_or_default();
    if names.is_empty() {
        return last;
    }
    format!("{}{}{last}", names.join(", "), if more > 0 { " " } else { ", " })
}

/// What an area has of a year: "Có 9 trong 11 chỉ tiêu".
pub fn cell_words(cell: &Reported, indicators: usize, lang: Lang) -> String {
    match (cell, lang) {
        (Reported::Complete, Lang::Vi) => format!("Đủ số liệu của {indicators} chỉ tiêu"),
        (Reported::Complete, Lang::En) if indicators == 1 => "The one figure is there".to_owned(),
        (Reported::Complete, Lang::En) => format!("All {indicators} figures are there"),
        (Reported::Partly { reported, .. }, Lang::Vi) => {
            format!("Có số liệu của {reported} trong {indicators} chỉ tiêu")
        }
        (Reported::Partly { reported, .. }, Lang::En) => {
            format!("Figures of {reported} of {indicators} indicators")
        }
        (Reported::Nothing, Lang::Vi) => format!("Chưa có số liệu nào trong {indicators} chỉ tiêu"),
        (Reported::Nothing, Lang::En) if indicators == 1 => "No figure of the one indicator".to_owned(),
        (Reported::Nothing, Lang::En) => format!("No figure of {indicators} indicators"),
        (Reported::NoSuchArea, _) => {
            lang.pick("Năm này không có địa bàn này", "The area did not exist in this year").to_owned()
        }
    }
}

/// A cell's share in figures: "9/11"; blank where the area did not exist.
pub fn share(cell: &Reported, indicators: usize) -> String {
    match cell {
        Reported::NoSuchArea => String::new(),
        _ => format!("{}/{indicators}", cell.count(indicators)),
    }
}

/// Everything to say about a cell when a reader points at it, a line each.
pub fn cell_lines(row: &Row, place: usize, last_due: LastDue, lang: Lang) -> Vec<String> {
    let Some(cell) = row.cells.get(place) else { return Vec::new() };
    let mut lines = vec![cell_words(cell, row.indicators, lang)];
    if let Reported::Partly { missing, .. } = cell {
        let missing: Vec<&str> = missing.iter().map(|name| name.get(lang)).collect();
        lines.push(format!("{}: {}", lang.pick("Chưa có", "Missing"), missing.join("; ")));
    }
    if let Some(ended) = row.ended.filter(|ended| !cell.is_any() && Some(*ended) < last_due.day()) {
        let day = format::date(ended, lang);
        lines.push(match lang {
            Lang::Vi => format!("Địa bàn kết thúc ngày {day}"),
            Lang::En => format!("The area ended on {day}"),
        });
    }
    if !row.note.is_empty() {
        lines.push(row.note.get(lang).to_owned());
    }
    lines
}

/// What an area lacks of the last year due, beside its row; blank where nothing.
pub fn due_note(row: &Row, reporting: &Reporting, lang: Lang) -> String {
    let cell = reporting.place_of_due().and_then(|place| row.cells.get(place));
    let ended = row.ended.filter(|ended| Some(*ended) < reporting.last_due.day());
    match (cell, ended, lang) {
        (Some(Reported::Partly { missing, .. }), ..) => {
            let names: Vec<&str> = missing.iter().map(|name| name.get(lang)).collect();
            names.join("; ")
        }
        (Some(Reported::Nothing | Reported::NoSuchArea), Some(ended), Lang::Vi) => {
            format!("Kết thúc ngày {}", format::date(ended, lang))
        }
        (Some(Reported::Nothing | Reported::NoSuchArea), Some(ended), Lang::En) => {
            format!("Ended on {}", format::date(ended, lang))
        }
        (Some(Reported::Nothing), None, _) => lang.pick("Mọi chỉ tiêu", "Everything").to_owned(),
        _ => String::new(),
    }
}

/// What a kind of cell means, for the key of a picture.
pub const fn key(cell: &Reported, lang: Lang) -> &'static str {
    match cell {
        Reported::Complete => lang.pick("đủ số liệu", "every figure"),
        Reported::Partly { .. } => lang.pick("một phần", "some"),
        Reported::Nothing => lang.pick("chưa có", "none"),
        Reported::NoSuchArea => lang.pick("không có địa bàn này", "no such area"),
    }
}

/// That figures are made up.
pub const fn sample(lang: Lang) -> &'static str {
    lang.pick("Số liệu minh họa", "Sample data")
}

/// What stands above the notes beside the rows: "Năm 2025 còn thiếu".
pub fn due_heading(last_due: LastDue, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Năm {} còn thiếu", last_due.year),
        Lang::En => format!("Missing for {}", last_due.year),
    }
}

/// That areas are folded into one line since each has everything: "12 quận, huyện đủ số liệu mọi năm".
pub fn folded_complete(number: usize, group: &Group, lang: Lang) -> String {
    let areas = sentence::counted_areas(number, group.level, lang);
    match lang {
        Lang::Vi => format!("{areas} đủ số liệu mọi năm"),
        Lang::En => format!("{areas} with every figure of every year"),
    }
}

/// That areas are folded into one line since none has anything: "50 xã, phường chưa có số liệu năm nào".
pub fn folded_empty(number: usize, group: &Group, lang: Lang) -> String {
    let areas = sentence::counted_areas(number, group.level, lang);
    match lang {
        Lang::Vi => format!("{areas} chưa có số liệu năm nào"),
        Lang::En => format!("{areas} without a figure of any year"),
    }
}

/// That areas are left out for want of room. The table of a long level does not show them at once, but finds them.
pub fn left_out(number: usize, group: &Group, lang: Lang) -> String {
    let areas = sentence::counted_areas(number, group.level, lang);
    match (lang, group.is_long()) {
        (Lang::Vi, true) => format!("và {areas} khác, tìm trong bảng"),
        (Lang::Vi, false) => format!("và {areas} khác, xem trong bảng"),
        (Lang::En, true) => format!("and {areas} more, to be found in the table"),
        (Lang::En, false) => format!("and {areas} more, in the table"),
    }
}

/// That years are left out for want of room.
pub fn earlier_years(first: i16, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Các năm trước {first}: xem trong bảng"),
        Lang::En => format!("Years before {first}: in the table"),
    }
}

/// The same where there is no table.
pub fn earlier_years_not_drawn(first: i16, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Không vẽ các năm trước {first}"),
        Lang::En => format!("Years before {first} are not drawn"),
    }
}

/// Why the last year due is the one it is.
pub fn last_due_note(last_due: LastDue, lang: Lang) -> String {
    let year = last_due.year;
    match (last_due.by, lang) {
        (Some(by), Lang::Vi) => {
            format!(
                "Ngày báo cáo hằng năm gần nhất đã qua là {}, nên xét số liệu năm {year}.",
                format::date(by, lang)
            )
        }
        (Some(by), Lang::En) => {
            format!(
                "The last yearly reporting date that has passed is {}, so figures for {year} are looked for.",
                format::date(by, lang)
            )
        }
        (None, Lang::Vi) => {
            format!("Bộ số liệu này không có ngày báo cáo hằng năm, nên xét năm gần nhất đã hết: {year}.")
        }
        (None, Lang::En) => {
            format!(
                "This dataset has no yearly reporting date, so the last year that has ended is looked at: {year}."
            )
        }
    }
}

/// What a grid of figures can say about reporting, and what it cannot.
pub const fn caveat(lang: Lang) -> &'static str {
    lang.pick(
        "Bộ số liệu chỉ cho biết số liệu nào đã được công bố, không cho biết báo cáo được gửi ngày nào. “Chưa có” nghĩa là chưa \
         có trong bộ số liệu này, không có nghĩa là chưa báo cáo hay báo cáo muộn.",
        "The dataset tells which figures are published, not on which day a report was sent. “Without” means that the \
         figure is not in this dataset; it does not mean that nobody reported, or reported late.",
    )
}

/// A time by which something is due: "30/11/2026", "tháng 12/2022", "quý I/2026".
pub fn due(due: Due, lang: Lang) -> String {
    let roman = |quarter: u8| {
        ["I", "II", "III", "IV"].get(usize::from(quarter).saturating_sub(1)).copied().unwrap_or_default()
    };
    match (due, lang) {
        (Due::Day(day), _) => format::date(day, lang),
        (Due::Month(year, month), Lang::Vi) => format!("tháng {month}/{year}"),
        (Due::Month(year, month), Lang::En) => format!("{}\u{a0}{year}", format::month(month)),
        (Due::Quarter(year, quarter), Lang::Vi) => format!("quý {}/{year}", roman(quarter)),
        (Due::Quarter(year, quarter), Lang::En) => format!("Q{quarter}\u{a0}{year}"),
    }
}

/// How long it still is: "Còn 8 ngày đến 30/11/2026".
pub fn turn(turn: Turn, lang: Lang) -> String {
    match (turn, lang) {
        (Turn::Coming { due: at, days: 0 }, Lang::Vi) => format!("Hạn là hôm nay, {}", due(at, lang)),
        (Turn::Coming { due: at, days: 0 }, Lang::En) => format!("Due today, {}", due(at, lang)),
        (Turn::Coming { due: at, days }, Lang::Vi) => {
            format!("Còn {} ngày đến {}", number(days, lang), due(at, lang))
        }
        (Turn::Coming { due: at, days: 1 }, Lang::En) => format!("1 day until {}", due(at, lang)),
        (Turn::Coming { due: at, days }, Lang::En) => {
            format!("{} days until {}", number(days, lang), due(at, lang))
        }
        (Turn::Running(at), Lang::Vi) => format!("Đang trong {}", due(at, lang)),
        (Turn::Running(at), Lang::En) => format!("Now, in {}", due(at, lang)),
        (Turn::Passed(at), Lang::Vi) => format!("Đã qua: {}", due(at, lang)),
        (Turn::Passed(at), Lang::En) => format!("Passed: {}", due(at, lang)),
        (Turn::Undated, _) => lang.pick("Văn bản không ghi ngày", "The document gives no date").to_owned(),
        (Turn::Lapsed { ended }, Lang::Vi) => {
            format!(
                "Không còn áp dụng: đơn vị được giao mục tiêu kết thúc ngày {}",
                format::date(ended, lang)
            )
        }
        (Turn::Lapsed { ended }, Lang::En) => {
            format!(
                "No longer applies: the area that the targets were set for ended on {}",
                format::date(ended, lang)
            )
        }
    }
}

/// The time of a turn alone: "15/12/2026", "quý III/2030"; blank where there is none.
pub fn when(turn: Turn, lang: Lang) -> String {
    match turn {
        Turn::Coming { due: at, .. } | Turn::Running(at) | Turn::Passed(at) => due(at, lang),
        Turn::Undated | Turn::Lapsed { .. } => String::new(),
    }
}

/// How far away the time of a turn is, beside it: "còn 23 ngày", "đang diễn ra"; what stands for a time where there is none.
pub fn how_far(at: Turn, lang: Lang) -> String {
    match (at, lang) {
        (Turn::Coming { days: 0, .. }, _) => lang.pick("hôm nay", "today").to_owned(),
        (Turn::Coming { days, .. }, Lang::Vi) => format!("còn {} ngày", number(days, lang)),
        (Turn::Coming { days: 1, .. }, Lang::En) => "in 1 day".to_owned(),
        (Turn::Coming { days, .. }, Lang::En) => format!("in {} days", number(days, lang)),
        (Turn::Running(_), _) => lang.pick("đang diễn ra", "now").to_owned(),
        (Turn::Passed(_), _) => lang.pick("đã qua", "passed").to_owned(),
        (Turn::Undated | Turn::Lapsed { .. }, _) => turn(at, lang),
    }
}

fn number(days: i32, lang: Lang) -> String {
    format::count(u64::try_from(days).unwrap_or_default(), lang)
}

/// Who owes what to whom: "Phòng Giáo dục và Đào tạo Mỹ Lộc báo cáo Ủy ban nhân dân huyện Mỹ Lộc"; a review by who holds it.
pub fn who(entry: &Entry, lang: Lang) -> String {
    let (reporter, recipient) = (entry.reporter.get(lang), entry.recipient.get(lang));
    if entry.is_review() {
        return format!("{}: {reporter}", lang.pick("Hội nghị sơ kết, tổng kết", "Review meeting"));
    }
    match lang {
        Lang::Vi => format!("{reporter} báo cáo {recipient}"),
        Lang::En => format!("{reporter} report to {recipient}"),
    }
}

/// How often a report is due.
pub const fn frequency(frequency: Frequency, lang: Lang) -> &'static str {
    match frequency {
        Frequency::Yearly => lang.pick("hằng năm", "every year"),
        Frequency::Once => lang.pick("một lần", "once"),
        Frequency::Periodic => lang.pick("định kỳ", "from time to time"),
    }
}

/// The next date of the calendar: "Còn 8 ngày đến 30/11/2026: Phòng … báo cáo …"; none where nothing dated is to come.
pub fn next(reporting: &Reporting, lang: Lang) -> Option<String> {
    let is_next = |entry: &&Entry| matches!(entry.turn, Turn::Coming { .. } | Turn::Running(_));
    let entry = reporting.calendar.iter().find(is_next)?;
    Some(format!("{}: {}.", turn(entry.turn, lang), who(entry, lang)))
}

/// The last time that a duty of every year was due: "lần trước: 15/12/2025".
pub fn previous(day: Date, lang: Lang) -> String {
    format!("{}: {}", lang.pick("lần trước", "last time"), format::date(day, lang))
}
