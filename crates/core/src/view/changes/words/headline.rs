//! The finding: how many areas moved the way that is wanted, and which one the farthest.

use crate::change::Course;
use crate::lang::Lang;
use crate::model::Direction;
use crate::sentence;
use crate::value::Value;
use crate::view::changes::words::signed_size;
use crate::view::changes::{ChangeGroup, ChangePair, ChangeRow, Changes};
use crate::view::members::counted_within;

/// Which way a figure went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

impl Way {
    /// The way of figures that get better, or of those that get worse.
    const fn of(direction: Direction, better: bool) -> Self {
        match (direction, better) {
            (Direction::Up, true) | (Direction::Down, false) => Self::Up,
            _ => Self::Down,
        }
    }

    const fn verb(self, lang: Lang) -> &'static str {
        match self {
            Self::Up => lang.pick("tăng", "rose"),
            Self::Down => lang.pick("giảm", "fell"),
        }
    }
}

/// The finding of two years: "Từ 2022 đến 2025, 12 trong 13 quận, huyện tăng; nhanh nhất là An Lão (+9,1 điểm)".
pub fn headline(changes: &Changes, lang: Lang) -> String {
    let (from, to) = (changes.from, changes.to);
    let opening = match lang {
        Lang::Vi => format!("Từ {from} đến {to}, "),
        Lang::En => format!("From {from} to {to}, "),
    };
    let compared: Vec<&ChangeRow> = changes.of_group(ChangeGroup::Compared).collect();
    match compared.as_slice() {
        [] => without_comparison(changes, lang),
        [row] => format!("{opening}{}", alone(row, changes, lang)),
        rows => format!("{opening}{}", moved(rows, changes, lang)),
    }
}

fn without_comparison(changes: &Changes, lang: Lang) -> String {
    let (from, to) = (changes.from, changes.to);
    let number = |group| changes.of_group(group).count();
    let (across, other) = (number(ChangeGroup::AcrossBoundaries), number(ChangeGroup::OtherBasis));
    let why: Vec<String> = [
        (across, lang.pick("đổi địa giới", "changed boundaries")),
        (other, lang.pick("khác cách tính", "changed bases")),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0)
    .map(|(number, what)| format!("{} {what}", counted(number, changes, lang)))
    .collect();
    match (why.is_empty(), lang) {
        (true, Lang::Vi) => {
            format!("Chưa có {} nào có số liệu cả năm {from} và {to}", noun(0, changes, lang))
        }
        (true, Lang::En) => format!("No {} has figures for both {from} and {to}", noun(1, changes, lang)),
        (false, Lang::Vi) => format!("Không tính được tăng giảm từ {from} đến {to}: {}", why.join(", ")),
        (false, Lang::En) => format!("No change from {from} to {to} is stated: {}", why.join(", ")),
    }
}

/// "An Lão tăng 9,1 điểm", where only one area can be compared.
fn alone(row: &ChangeRow, changes: &Changes, lang: Lang) -> String {
    let name = row.place.label(lang);
    let difference = row.difference().unwrap_or_default();
    let size = sentence::gap_size(magnitude(difference), changes.subject.unit, lang);
    let way = if difference > Value::default() { Way::Up } else { Way::Down };
    match (difference == Value::default(), lang) {
        (true, Lang::Vi) => format!("{name} không thay đổi"),
        (true, Lang::En) => format!("{name} did not change"),
        (false, Lang::Vi) => format!("{name} {} {size}", way.verb(lang)),
        (false, Lang::En) => format!("{name} {} by {size}", way.verb(lang)),
    }
}

/// "12 trong 13 quận, huyện tăng; nhanh nhất là An Lão (+9,1 điểm)": the way that is wanted where any area went it, else the other.
fn moved(rows: &[&ChangeRow], changes: &Changes, lang: Lang) -> String {
    let count = |wanted: Course| rows.iter().filter(|row| course(row) == Some(wanted)).count();
    let (better, worse) = (count(Course::Better), count(Course::Worse));
    let direction = changes.subject.direction;
    let whole = counted(rows.len(), changes, lang);
    match (better, worse) {
        (0, 0) => match lang {
            Lang::Vi => format!("{} không thay đổi", all_of(&whole, rows.len(), changes, lang)),
            Lang::En => format!("{} did not change", all_of(&whole, rows.len(), changes, lang)),
        },
        (0, worse) => {
            let share = share(worse, rows.len(), changes, Way::of(direction, false), lang);
            let most = farthest(rows.iter().rev(), changes, lang);
            format!("{share}; {} {most}", lang.pick("nhiều nhất là", "the most in"))
        }
        (better, _) => {
            let share = share(better, rows.len(), changes, Way::of(direction, true), lang);
            let most = farthest(rows.iter(), changes, lang);
            format!("{share}; {} {most}", lang.pick("nhanh nhất là", "fastest in"))
        }
    }
}

/// "12 trong 13 quận, huyện tăng", "cả 13 quận, huyện đều tăng".
fn share(number: usize, of: usize, changes: &Changes, way: Way, lang: Lang) -> String {
    let whole = counted(of, changes, lang);
    let verb = way.verb(lang);
    match (number == of, lang) {
        (true, Lang::Vi) => format!("{} đều {verb}", all_of(&whole, of, changes, lang)),
        (true, Lang::En) => format!("{} {verb}", all_of(&whole, of, changes, lang)),
        (false, Lang::Vi) => format!("{number} trong {whole}{} {verb}", comparable(changes, lang)),
        (false, Lang::En) => format!("{number} of {whole}{} {verb}", comparable(changes, lang)),
    }
}

fn all_of(whole: &str, number: usize, changes: &Changes, lang: Lang) -> String {
    let comparable = comparable(changes, lang);
    match (number, lang) {
        (_, Lang::Vi) => format!("cả {whole}{comparable}"),
        (2, Lang::En) => format!("both {}{comparable}", noun(2, changes, lang)),
        (_, Lang::En) => format!("all {whole}{comparable}"),
    }
}

/// Said where areas stand in the picture that are not compared.
fn comparable(changes: &Changes, lang: Lang) -> &'static str {
    let others = changes.rows.iter().any(|row| row.group() != ChangeGroup::Compared);
    if others { lang.pick(" so sánh được", " that can be compared") } else { "" }
}

/// The first of these areas, and those with the same difference: "An Lão và Lê Chân (+9,1 điểm)".
fn farthest<'a>(
    mut rows: impl Iterator<Item = &'a &'a ChangeRow> + Clone,
    changes: &Changes,
    lang: Lang,
) -> String {
    let Some(first) = rows.next() else { return String::new() };
    let equal = rows.clone().take_while(|row| row.difference() == first.difference()).count();
    let name = first.place.label(lang);
    let and = lang.pick("và", "and");
    let names = match (equal, rows.next()) {
        (1, Some(second)) => format!("{name} {and} {}", second.place.label(lang)),
        (1.., _) => format!("{name} {}", super::left_out(equal, changes.level, lang)),
        _ => name,
    };
    let size = signed_size(first.difference().unwrap_or_default(), changes.subject.unit, lang);
    format!("{names} ({size})")
}

/// "13 quận, huyện", "168 xã, phường của Hải Phòng".
fn counted(number: usize, changes: &Changes, lang: Lang) -> String {
    counted_within(number, changes.level, changes.within.as_ref(), lang)
}

/// The counted areas without their number: "quận, huyện".
fn noun(number: usize, changes: &Changes, lang: Lang) -> String {
    let counted = counted(number, changes, lang);
    counted.split_once(' ').map_or_else(String::new, |(_, noun)| noun.to_owned())
}

const fn course(row: &ChangeRow) -> Option<Course> {
    match &row.pair {
        ChangePair::Compared { difference, .. } => Some(difference.course),
        _ => None,
    }
}

fn magnitude(value: Value) -> Value {
    Value::from_hundredths(value.hundredths().saturating_abs())
}
