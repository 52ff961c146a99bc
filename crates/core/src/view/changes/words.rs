//! What the areas gained and lost, in both languages.

mod headline;
mod notes;

pub use headline::headline;
pub use notes::notes;

use crate::format::{self, Decimals};
use crate::history::Break;
use crate::lang::Lang;
use crate::model::{Level, Unit};
use crate::reading::Reading;
use crate::sentence;
use crate::value::Value;
use crate::view::changes::{ChangeEnd, ChangeGroup, ChangePair, ChangeRow, Changes};

/// A difference with its sign: "+9,1", "−0,4", "0,0".
pub fn signed(difference: Value, unit: Unit, lang: Lang) -> String {
    let plus = if difference > Value::default() { "+" } else { "" };
    format!("{plus}{}", format::decimal(difference, decimals(unit), lang))
}

/// A difference with its sign and unit: "+9,1 điểm".
pub fn signed_size(difference: Value, unit: Unit, lang: Lang) -> String {
    let plus = if difference > Value::default() { "+" } else { "" };
    format!("{plus}{}", sentence::gap_size(difference, unit, lang))
}

/// What the figures of [`signed`] are counted in, as the heading of their column; blank for numbers of things.
pub const fn difference_unit(unit: Unit, lang: Lang) -> &'static str {
    match unit {
        Unit::Percent => lang.pick("điểm", "points"),
        _ => "",
    }
}

/// What rows have in common, as their heading; the comparable ones have none.
pub const fn group_heading(group: ChangeGroup, lang: Lang) -> &'static str {
    match group {
        ChangeGroup::Compared => "",
        ChangeGroup::AcrossBoundaries => {
            lang.pick("Đổi địa giới, không tính tăng giảm", "Boundary changed, no change stated")
        }
        ChangeGroup::OtherBasis => {
            lang.pick("Khác cách tính, không so sánh", "Different bases, not compared")
        }
        ChangeGroup::Incomplete => lang.pick("Chưa đủ số liệu cả hai năm", "Without figures for both years"),
    }
}

/// How many areas a picture leaves out: "và 644 quận, huyện khác".
pub fn left_out(number: usize, level: Option<Level>, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("và {} khác", counted(number, level, lang)),
        Lang::En => format!("and {number} more {}", sentence::areas_of(level, number == 1, lang)),
    }
}

/// How many areas there are: "644 quận, huyện".
pub fn counted(number: usize, level: Option<Level>, lang: Lang) -> String {
    sentence::counted_areas(number, level, lang)
}

/// Why a row has no second figure: "chưa có số liệu năm 2025".
pub fn lacking(row: &ChangeRow, changes: &Changes, lang: Lang) -> Option<String> {
    let (from, to) = (changes.from, changes.to);
    let year = match row.pair {
        ChangePair::OnlyFrom(_) => to,
        ChangePair::OnlyTo(_) => from,
        ChangePair::Neither => {
            return Some(match lang {
                Lang::Vi => format!("chưa có số liệu {from} và {to}"),
                Lang::En => format!("no figure for {from} or {to}"),
            });
        }
        _ => return None,
    };
    Some(match lang {
        Lang::Vi => format!("chưa có số liệu {year}"),
        Lang::En => format!("no figure for {year}"),
    })
}

/// What is said of one of an area's two figures: everything about it, and the change beside the later one.
pub fn lines(end: &ChangeEnd, row: &ChangeRow, changes: &Changes, lang: Lang) -> Vec<String> {
    let reading = Reading {
        subject: &changes.subject,
        measured: Some(end.figure.measured),
        status: Some(end.figure.status),
        standing: end.standing,
        source: end.source.as_ref(),
    };
    let mut lines = reading.lines(lang);
    let from = changes.from;
    match &row.pair {
        ChangePair::Compared { difference, .. } if end.figure.year == changes.to => {
            let size = signed_size(difference.rate.difference, changes.subject.unit, lang);
            let since = match lang {
                Lang::Vi => format!("So với năm {from}: {size}"),
                Lang::En => format!("Since {from}: {size}"),
            };
            lines.insert(1.min(lines.len()), since);
        }
        ChangePair::AcrossBoundaries { breaks, .. } => {
            lines.extend(breaks.iter().map(|change| territory(change, lang)));
        }
        ChangePair::OtherBasis { .. } => lines.push(match lang {
            Lang::Vi => format!("Tính {}", sentence::denominator_kind(&end.figure.basis, lang)),
            Lang::En => format!("A share {}", sentence::denominator_kind(&end.figure.basis, lang)),
        }),
        _ => {}
    }
    lines
}

/// "Đổi địa giới 01/01/2025 (Nghị quyết 1232/NQ-UBTVQH15)".
fn territory(change: &Break, lang: Lang) -> String {
    let day = format::date(change.date, lang);
    let decree = change.decree.get(lang);
    let decree = if decree.is_empty() { String::new() } else { format!(" ({decree})") };
    format!("{} {day}{decree}", lang.pick("Đổi địa giới", "Boundary changed"))
}

const fn decimals(unit: Unit) -> Decimals {
    match unit {
        Unit::Percent => Decimals::AtLeastOne,
        _ => Decimals::AsNeeded,
    }
}
