//! What a scorecard says, in both languages: its title, its remarks, and the short words inside its grid.

use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::{Direction, Unit};
use crate::scorecard::Moment;
use crate::sentence;
use crate::standing::Status;
use crate::view::scorecard::{
    Aims, Counts, Parts, ScoreCell, ScoreColumn, ScoreRow, ScorecardView, Siblings,
};

/// Of more than this many that are equally far behind, none is named.
const NAMED: usize = 2;

/// The finding: "Năm 2025, 15 quận, huyện đạt 41 trong 150 mục tiêu; chậm nhất là chỉ tiêu đơn vị học tập (3/15) và Cát Hải (2/10)".
pub fn title(view: &ScorecardView, lang: Lang) -> String {
    let reporting = reporting(view);
    let laggards = match reporting.as_slice() {
        [] => String::new(),
        [one] => widest_gap(view, one, lang),
        _ => furthest_behind(view, lang),
    };
    headline(view, lang) + &laggards
}

/// The first part of the finding, where there is little room: "14 quận, huyện đạt 62 trong 147 mục tiêu 2025 có số liệu".
pub fn headline(view: &ScorecardView, lang: Lang) -> String {
    if view.columns.is_empty() {
        return nothing(view, lang);
    }
    let counts = view.counts();
    let reporting = reporting(view);
    let Some(first) = reporting.first() else { return nothing_judged(view, lang) };
    let one = reporting.len() == 1;
    let who = if one { first.place.name.get(lang).to_owned() } else { areas(&reporting, lang) };
    let outcome = outcome(view, counts, one, lang);
    format!("{}{who} {outcome}", opening(view.moment, lang))
}

/// The counted rows that have anything to judge.
fn reporting(view: &ScorecardView) -> Vec<&ScoreRow> {
    view.counted().filter(|row| row.counts.judged() > 0).collect()
}

fn opening(moment: Moment, lang: Lang) -> String {
    match (moment, lang) {
        (Moment::Year(year), Lang::Vi) => format!("Năm {year}, "),
        (Moment::Year(year), Lang::En) => format!("In {year}, "),
        (Moment::Coming(_), Lang::Vi) => "Đến nay, ".to_owned(),
        (Moment::Coming(_), Lang::En) => "So far, ".to_owned(),
        (Moment::Passed(_), _) => String::new(),
    }
}

/// Targets, of the milestone where figures are held against one: "mục tiêu 2030".
fn targets(moment: Moment, one: bool, lang: Lang) -> String {
    let noun = lang.pick("mục tiêu", if one { "target" } else { "targets" });
    match (moment, lang) {
        (Moment::Year(_), _) => noun.to_owned(),
        (Moment::Coming(year) | Moment::Passed(year), Lang::Vi) => format!("{noun} {year}"),
        (Moment::Coming(year) | Moment::Passed(year), Lang::En) => format!("{noun} for {year}"),
    }
}

fn areas(rows: &[&ScoreRow], lang: Lang) -> String {
    let level = super::common_level(rows.iter().map(|row| row.place.level));
    sentence::counted_areas(rows.len(), level, lang)
}

/// How many targets are met: "đạt 41 trong 150 mục tiêu có số liệu".
fn outcome(view: &ScorecardView, counts: Counts, one_area: bool, lang: Lang) -> String {
    let (met, all) = (counts.met, counts.judged());
    let noun = targets(view.moment, all == 1, lang);
    let reported = match (counts.without, lang) {
        (0, _) => "",
        (_, Lang::Vi) => " có số liệu",
        (_, Lang::En) if all == 1 => " with a figure",
        (_, Lang::En) => " with figures",
    };
    let verb = match (view.moment, lang) {
        (_, Lang::Vi) => "đạt",
        (Moment::Coming(_), Lang::En) if one_area => "has met",
        (Moment::Coming(_), Lang::En) => "have met",
        (_, Lang::En) => "met",
    };
    let (met_text, all_text) = (sentence::grouped(met, lang), sentence::grouped(all, lang));
    match (met, all, lang) {
        (0, 1, Lang::Vi) => format!("chưa {verb} {noun} duy nhất{reported}"),
        (0, 1, Lang::En) => format!("{} the only {noun}{reported}", not_met(view.moment, one_area)),
        (0, _, Lang::Vi) => format!("chưa {verb} mục tiêu nào trong {all_text} {noun}{reported}"),
        (0, _, Lang::En) => format!("{verb} none of the {all_text} {noun}{reported}"),
        (1, 1, Lang::Vi) => format!("{verb} {noun} duy nhất{reported}"),
        (1, 1, Lang::En) => format!("{verb} the only {noun}{reported}"),
        (_, _, Lang::Vi) if met == all => format!("{verb} cả {all_text} {noun}{reported}"),
        (_, _, Lang::En) if met == all => format!("{verb} all {all_text} {noun}{reported}"),
        (_, _, Lang::Vi) => format!("{verb} {met_text} trong {all_text} {noun}{reported}"),
        (_, _, Lang::En) => format!("{verb} {met_text} of the {all_text} {noun}{reported}"),
    }
}

fn not_met(moment: Moment, one_area: bool) -> &'static str {
    match moment {
        Moment::Coming(_) if one_area => "has not met",
        Moment::Coming(_) => "have not met",
        Moment::Year(_) | Moment::Passed(_) => "did not meet",
    }
}

/// That there is no indicator to show.
fn nothing(view: &ScorecardView, lang: Lang) -> String {
    let year = view.moment.year();
    match lang {
        Lang::Vi => format!("Năm {year} không có mục tiêu hay số liệu nào"),
        Lang::En => format!("There is no target and no figure for {year}"),
    }
}

fn nothing_judged(view: &ScorecardView, lang: Lang) -> String {
    let opening = opening(view.moment, lang);
    let noun = targets(view.moment, false, lang);
    let rows: Vec<&ScoreRow> = view.counted().collect();
    let (who, one) = match rows.as_slice() {
        [row] => (row.place.name.get(lang).to_owned(), true),
        rows => (areas(rows, lang), false),
    };
    match lang {
        Lang::Vi => format!("{opening}{who} chưa có số liệu nào so được với {noun}"),
        Lang::En => {
            let have = match view.moment {
                Moment::Coming(_) if one => "has",
                Moment::Coming(_) => "have",
                Moment::Year(_) | Moment::Passed(_) => "had",
            };
            format!("{opening}{who} {have} no figure to compare with {noun}")
        }
    }
}

/// The indicator and the area that are furthest behind; where too many are equally far, how many have nothing to show.
fn furthest_behind(view: &ScorecardView, lang: Lang) -> String {
    if view.counts().met == 0 {
        return String::new();
    }
    let share = |name: &str, counts: Counts| format!("{name} ({})", met_of(counts, lang));
    let (columns, rows) = (view.lagging_columns(), view.lagging_rows());
    let (nowhere, none) = (view.columns_without_any_met(), view.rows_without_any_met());
    let mut named = Vec::new();
    if columns.len() <= NAMED && nowhere <= NAMED {
        named.extend(columns.iter().map(|column| share(&subject_name(column, lang), column.counts)));
        if let (Lang::Vi, Some(first)) = (lang, named.first_mut()) {
            *first = format!("chỉ tiêu {first}");
        }
    }
    if rows.len() <= NAMED && none.len() <= NAMED {
        named.extend(rows.iter().map(|row| share(row.place.name.get(lang), row.counts)));
    }
    let mut said = behind(&named, lang);
    if nowhere > NAMED {
        said.push_str(&match lang {
            Lang::Vi => format!("; {nowhere} chỉ tiêu chưa nơi nào đạt"),
            Lang::En => format!("; {nowhere} indicators met nowhere"),
        });
    }
    if none.len() > NAMED {
        let areas = areas(&none, lang);
        said.push_str(&match lang {
            Lang::Vi => format!("; {areas} chưa đạt mục tiêu nào"),
            Lang::En => format!("; {areas} with none met"),
        });
    }
    said
}

/// Of one area: the percentage that is furthest from its target.
fn widest_gap(view: &ScorecardView, row: &ScoreRow, lang: Lang) -> String {
    let widest = view.widest_gaps(row);
    let far = |(column, cell): &(&ScoreColumn, ScoreCell)| {
        let distance = sentence::short_standing_note(cell.standing, column.subject.unit, lang);
        (subject_name(column, lang), distance)
    };
    let mut far = widest.iter().map(far);
    match (widest.len(), row.counts.judged(), far.next()) {
        (_, 1, Some((name, distance))) => format!("; {name} {distance}"),
        (1, _, Some((name, distance))) => {
            format!("; {} {name} ({distance})", lang.pick("xa mục tiêu nhất là", "furthest off:"))
        }
        _ => String::new(),
    }
}

fn behind(named: &[String], lang: Lang) -> String {
    let Some((last, others)) = named.split_last() else { return String::new() };
    let opening = lang.pick("; chậm nhất là ", "; furthest behind: ");
    if others.is_empty() {
        return format!("{opening}{last}");
    }
    format!("{opening}{}{}{last}", others.join(", "), lang.pick(" và ", " and "))
}

fn subject_name(column: &ScoreColumn, lang: Lang) -> String {
    sentence::in_sentence(column.subject.short.get(lang))
}

/// How many are met of those judged: "3/15", "3 of 15".
pub fn met_of(counts: Counts, lang: Lang) -> String {
    let number = |number: usize| sentence::grouped(number, lang);
    format!("{}{}{}", number(counts.met), lang.pick("/", " of "), number(counts.judged()))
}

/// Which years the figures are of, where a milestone is still to come and the latest ones count.
pub fn years(view: &ScorecardView, lang: Lang) -> Option<String> {
    let years = || view.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.year);
    let (first, last) = years().min().zip(years().max())?;
    matches!(view.moment, Moment::Coming(_)).then(|| match (first == last, lang) {
        (true, Lang::Vi) => format!("Số liệu mới nhất, năm {last}."),
        (true, Lang::En) => format!("Latest figures, of {last}."),
        (false, Lang::Vi) => format!("Số liệu mới nhất, từ năm {first} đến năm {last}."),
        (false, Lang::En) => format!("Latest figures, from {first} to {last}."),
    })
}

/// What a reader should know beside the title: figures that are missing, parts that report nothing, the years of the figures.
pub fn remarks(view: &ScorecardView, lang: Lang) -> Vec<String> {
    let without = view.counts().without;
    let number = sentence::grouped(without, lang);
    let missing = (without > 0).then(|| match (without, lang) {
        (_, Lang::Vi) => format!("Còn thiếu số liệu của {number} mục tiêu."),
        (1, Lang::En) => "1 target has no figure.".to_owned(),
        (_, Lang::En) => format!("{number} targets have no figure."),
    });
    let silent = view.silent.as_ref().map(|silent| {
        let parts = sentence::counted_areas(silent.number, silent.level, lang);
        let of = silent.of.get(lang);
        match (silent.number, lang) {
            (_, Lang::Vi) => format!("{parts} thuộc {of} chưa có số liệu nào."),
            (1, Lang::En) => format!("{parts} of {of} has no figure yet."),
            (_, Lang::En) => format!("{parts} of {of} have no figures yet."),
        }
    });
    missing.into_iter().chain(silent).chain(years(view, lang)).collect()
}

/// A status in one word or two, of whichever kind of target.
pub const fn status_word(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Met => lang.pick("Đạt", "Met"),
        Status::Missed => lang.pick("Không đạt", "Missed"),
        Status::NotYet => lang.pick("Chưa đạt, còn thời gian", "Not yet, there is time"),
        Status::NoTarget => lang.pick("Không có mục tiêu", "No target"),
        Status::NotComparable => lang.pick("Khác cách tính", "Other basis"),
        Status::NotReported => lang.pick("Chưa có số liệu", "No figure"),
    }
}

/// The figure inside a cell. Where the column has a common target, the sign of a percentage stands there only.
pub fn figure(cell: &ScoreCell, column: &ScoreColumn, lang: Lang) -> String {
    let Some(measured) = cell.measured else { return String::new() };
    match column.aims {
        Aims::Common(_) if column.subject.unit == Unit::Percent => {
            format::decimal(measured.value, Decimals::AtLeastOne, lang)
        }
        _ => sentence::measured_value(measured.value, &column.subject, lang),
    }
}

/// What stands under the name of a column: the target that all rows share.
pub fn target(column: &ScoreColumn, lang: Lang) -> String {
    let aim = match column.aims {
        Aims::None => return lang.pick("không có", "none").to_owned(),
        Aims::Several => return lang.pick("nhiều mức", "several").to_owned(),
        Aims::Common(aim) => aim,
    };
    let value = sentence::aim_value(aim, &column.subject, lang);
    match column.subject.direction {
        Direction::Up => value,
        Direction::Down => format!("{} {value}", lang.pick("tối đa", "at most")),
    }
}

/// The heading of the line of targets.
pub const fn target_heading(lang: Lang) -> &'static str {
    lang.pick("Mục tiêu", "Target")
}

/// The heading of the column that counts the targets met by each area.
pub const fn met_heading(lang: Lang) -> &'static str {
    lang.pick("Số mục tiêu đạt", "Targets met")
}

/// The heading of the line that counts the areas that met each target.
pub const fn areas_met_heading(lang: Lang) -> &'static str {
    lang.pick("Số nơi đạt", "Met by")
}

/// What the button beside an area with parts shows and hides: "15 địa bàn thuộc Hải Phòng".
pub fn parts_of(row: &ScoreRow, lang: Lang) -> Option<String> {
    let (Parts::Folded(number) | Parts::Open(number)) = row.parts else { return None };
    let (parts, name) = (sentence::counted_areas(number, None, lang), row.place.name.get(lang));
    Some(format!("{parts} {} {name}", lang.pick("thuộc", "of")))
}

/// The standings in the cells, once each, in words: what the shapes mean.
pub fn legend(view: &ScorecardView, lang: Lang) -> Vec<(Status, &'static str)> {
    let statuses = [
        Status::Met,
        Status::Missed,
        Status::NotYet,
        Status::NoTarget,
        Status::NotComparable,
        Status::NotReported,
    ];
    let cells = || view.rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.is_blank());
    let stands = |status: &Status| cells().any(|cell| cell.standing.status() == *status);
    statuses.into_iter().filter(stands).map(|status| (status, status_word(status, lang))).collect()
}

/// What a cell is: "Thủy Nguyên, Gia đình học tập, 2025".
pub fn cell_title(row: &ScoreRow, column: &ScoreColumn, cell: &ScoreCell, lang: Lang) -> String {
    let mut title = format!("{}, {}", row.place.label(lang), column.subject.short.get(lang));
    if let Some(year) = cell.year {
        title.push_str(&format!(", {}", format::year(year)));
    }
    title
}

/// What is said of a cell: value, target, standing, status of the figure and source.
pub fn cell_lines(column: &ScoreColumn, cell: &ScoreCell, lang: Lang) -> Vec<String> {
    let unreported = cell.aim.filter(|_| cell.measured.is_none());
    let target = unreported.map(|aim| sentence::aim_label(aim, &column.subject, lang));
    target.into_iter().chain(cell.reading(&column.subject).lines(lang)).collect()
}

/// What each number of [`Counts::parts`] is of: "Đạt", "Không đạt".
pub const fn count_names(lang: Lang) -> [&'static str; 5] {
    [
        lang.pick("Đạt", "Met"),
        lang.pick("Không đạt", "Missed"),
        lang.pick("Chưa đạt", "Not yet met"),
        lang.pick("Chưa có số liệu", "Without a figure"),
        lang.pick("Không so được", "Not comparable"),
    ]
}

/// A column in words: "Gia đình học tập: 3 đạt, 11 không đạt, 1 chưa có số liệu".
pub fn column_summary(column: &ScoreColumn, lang: Lang) -> String {
    let said = column.counts.parts().into_iter().zip(count_names(lang)).filter(|(number, _)| *number > 0);
    let said: Vec<String> =
        said.map(|(number, what)| format!("{number} {}", sentence::in_sentence(what))).collect();
    let said = if said.is_empty() { lang.pick("không có", "none").to_owned() } else { said.join(", ") };
    format!("{}: {said}", column.subject.short.get(lang))
}

/// A row in words: "Thủy Nguyên đạt 5 trong 10".
pub fn row_summary(row: &ScoreRow, lang: Lang) -> String {
    let (name, met, judged) = (row.place.label(lang), row.counts.met, row.counts.judged());
    match (judged, lang) {
        (0, Lang::Vi) => format!("{name} chưa có gì để so với mục tiêu"),
        (0, Lang::En) => format!("{name} has nothing to compare with a target"),
        (_, Lang::Vi) => format!("{name} đạt {met} trong {judged}"),
        (_, Lang::En) => format!("{name} met {met} of {judged}"),
    }
}

/// A figure in words, with where it stands: "Gia đình học tập 69,7 % (Chưa đạt, thiếu 10,3 điểm)".
pub fn cell_summary(column: &ScoreColumn, cell: &ScoreCell, lang: Lang) -> String {
    let name = column.subject.short.get(lang);
    let note = sentence::standing_note(cell.standing, column.subject.unit, lang);
    match cell.measured {
        Some(measured) => {
            format!("{name} {} ({note})", sentence::measured_value(measured.value, &column.subject, lang))
        }
        None => format!("{name} ({note})"),
    }
}

/// Names of which a picture says no more than that they have no figure: "Chưa có số liệu (5): Kiến An, Đồ Sơn …".
pub fn without_figures(names: &[&str], lang: Lang) -> String {
    format!("{} ({}): {}.", lang.pick("Chưa có số liệu", "No figure"), names.len(), names.join(", "))
}

/// The way to all areas below one: "Hiện cả 98 xã, phường".
pub fn show_all(siblings: &Siblings<'_>, lang: Lang) -> String {
    let areas = sentence::counted_areas(siblings.number, siblings.level, lang);
    format!("{} {areas}", lang.pick("Hiện cả", "Show all"))
}

/// The same where it stands alone: "Hiện cả 98 xã, phường thuộc Hà Nội".
pub fn show_all_of(siblings: &Siblings<'_>, lang: Lang) -> String {
    let (all, name) = (show_all(siblings, lang), siblings.of.place.name.get(lang));
    format!("{all} {} {name}", lang.pick("thuộc", "of"))
}

/// The way back from all areas below one.
pub const fn show_ends(lang: Lang) -> &'static str {
    lang.pick("Chỉ hiện hai đầu", "Show both ends only")
}
