//! The middle and the distance between the ends, in both languages.

use std::cmp::Ordering;

use crate::date::Year;
use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::Unit;
use crate::reading::Reading;
use crate::sentence;
use crate::value::Value;
use crate::view::distribution::{Distribution, Middle, Shift, ShiftEnd, SpreadDot, YearSpread};
use crate::view::members::counted_within;

/// The finding: "Trung vị tăng từ 55,0 % (2022) lên 68,1 % (2025); khoảng cách giữa cao nhất và thấp nhất thu hẹp từ 22,1 xuống
/// 18,0 điểm". Where years have figures of different areas, of those that are in both, and it says so.
pub fn headline(distribution: &Distribution, lang: Lang) -> String {
    if let Some(shift) = distribution.shift() {
        return format!("{}; {}", middles(&shift, distribution, lang), widths(&shift, distribution, lang));
    }
    match distribution.years.iter().rev().find_map(Ends::of) {
        Some(ends) => of_one_year(&ends, distribution, lang),
        None => without_spread(distribution, lang),
    }
}

/// What a year of several figures comes down to.
struct Ends<'a> {
    spread: &'a YearSpread,
    middle: Middle,
    lowest: &'a SpreadDot,
    highest: &'a SpreadDot,
}

impl<'a> Ends<'a> {
    fn of(spread: &'a YearSpread) -> Option<Self> {
        Some(Self { spread, middle: spread.middle()?, lowest: spread.lowest()?, highest: spread.highest()? })
    }
}

fn without_spread(distribution: &Distribution, lang: Lang) -> String {
    let counted = |number| with_above(number, distribution, lang);
    let noun = |number| counted(number).split_once(' ').map_or_else(String::new, |(_, noun)| noun.to_owned());
    match (distribution.years.is_empty(), lang) {
        (true, Lang::Vi) => format!("Chưa có {} nào có số liệu", noun(0)),
        (true, Lang::En) => format!("No {} has a figure yet", noun(1)),
        (false, Lang::Vi) => format!("Chưa có năm nào có số liệu của từ {} trở lên", counted(2)),
        (false, Lang::En) => format!("No year has figures of two or more {}", noun(2)),
    }
}

fn of_one_year(ends: &Ends<'_>, distribution: &Distribution, lang: Lang) -> String {
    let year = ends.spread.year;
    let counted = with_above(ends.spread.dots.len(), distribution, lang);
    let middle = middle(ends.middle, distribution, lang);
    let named = |dot: &SpreadDot| {
        let value = sentence::measured_value(dot.measured.value, &distribution.subject, lang);
        format!("{} ({value})", holder(dot, ends.spread, distribution, lang))
    };
    let (lowest, highest) = (named(ends.lowest), named(ends.highest));
    match lang {
        Lang::Vi => {
            format!(
                "Năm {year}, trung vị của {counted} là {middle}; thấp nhất là {lowest}, cao nhất là {highest}"
            )
        }
        Lang::En => {
            format!(
                "In {year}, the median of {counted} is {middle}; lowest is {lowest}, highest is {highest}"
            )
        }
    }
}

fn middles(shift: &Shift, distribution: &Distribution, lang: Lang) -> String {
    let figure = |end: &ShiftEnd| format!("{} ({})", middle(end.middle, distribution, lang), end.year);
    let (one, other) = (figure(&shift.from), figure(&shift.to));
    let counted = with_above(shift.areas, distribution, lang);
    let what = match (shift.is_all, lang) {
        (true, Lang::Vi) if distribution.within.is_none() => "Trung vị".to_owned(),
        (true, Lang::En) if distribution.within.is_none() => "The median".to_owned(),
        (true, Lang::Vi) => format!("Trung vị của {counted}"),
        (true, Lang::En) => format!("The median of {counted}"),
        (false, Lang::Vi) => format!("Trung vị của {counted} có số liệu cả hai năm"),
        (false, Lang::En) => format!("The median of the {counted} with figures for both years"),
    };
    match (shift.to.middle.value.cmp(&shift.from.middle.value), lang) {
        (Ordering::Greater, Lang::Vi) => format!("{what} tăng từ {one} lên {other}"),
        (Ordering::Greater, Lang::En) => format!("{what} rose from {one} to {other}"),
        (Ordering::Less, Lang::Vi) => format!("{what} giảm từ {one} xuống {other}"),
        (Ordering::Less, Lang::En) => format!("{what} fell from {one} to {other}"),
        (Ordering::Equal, Lang::Vi) => format!("{what} không đổi: {one}, {other}"),
        (Ordering::Equal, Lang::En) => format!("{what} is unchanged: {one}, {other}"),
    }
}

fn widths(shift: &Shift, distribution: &Distribution, lang: Lang) -> String {
    let unit = distribution.subject.unit;
    let (one, other) =
        (bare(shift.from.width, distribution, lang), sentence::gap_size(shift.to.width, unit, lang));
    let gap = lang.pick("khoảng cách giữa cao nhất và thấp nhất", "the gap between highest and lowest");
    match (shift.to.width.cmp(&shift.from.width), lang) {
        (Ordering::Less, Lang::Vi) => format!("{gap} thu hẹp từ {one} xuống {other}"),
        (Ordering::Less, Lang::En) => format!("{gap} narrowed from {one} to {other}"),
        (Ordering::Greater, Lang::Vi) => format!("{gap} nới rộng từ {one} lên {other}"),
        (Ordering::Greater, Lang::En) => format!("{gap} widened from {one} to {other}"),
        (Ordering::Equal, Lang::Vi) => format!("{gap} vẫn là {other}"),
        (Ordering::Equal, Lang::En) => format!("{gap} stayed at {other}"),
    }
}

/// The middle of a year in its unit; "≈ 67,63 %" where it was rounded.
pub fn middle(middle: Middle, distribution: &Distribution, lang: Lang) -> String {
    about(middle, &sentence::measured_value(middle.value, &distribution.subject, lang))
}

/// The same without the unit, beside an axis that gives it.
pub fn middle_number(middle: Middle, distribution: &Distribution, lang: Lang) -> String {
    about(middle, &number(middle.value, distribution, lang))
}

/// A figure without its unit, beside an axis that gives it: "63,2".
pub fn number(value: Value, distribution: &Distribution, lang: Lang) -> String {
    let is_percent = distribution.subject.unit == Unit::Percent;
    let decimals = if is_percent { Decimals::AtLeastOne } else { Decimals::AsNeeded };
    format::decimal(value, decimals, lang)
}

fn about(middle: Middle, figure: &str) -> String {
    if middle.rounded { format!("≈\u{a0}{figure}") } else { figure.to_owned() }
}

/// The middle as what a line is: "Trung vị".
pub const fn middle_name(lang: Lang) -> &'static str {
    lang.pick("Trung vị", "Median")
}

/// The yearly path as what a line is: "Lộ trình của kế hoạch".
pub const fn path_name(lang: Lang) -> &'static str {
    lang.pick("Lộ trình của kế hoạch", "The plan’s path")
}

/// The middle as what is pointed at: "Trung vị, 2025".
pub fn middle_title(year: Year, lang: Lang) -> String {
    format!("{}, {year}", middle_name(lang))
}

/// What is said of a year's middle: the figure, of how many areas, and its ends.
pub fn middle_lines(spread: &YearSpread, distribution: &Distribution, lang: Lang) -> Vec<String> {
    let Some(ends) = Ends::of(spread) else { return Vec::new() };
    let named = |dot: &SpreadDot| {
        let value = sentence::measured_value(dot.measured.value, &distribution.subject, lang);
        format!("{} {value}", holder(dot, spread, distribution, lang))
    };
    vec![
        format!("{}: {}", lang.pick("Giá trị", "Value"), middle(ends.middle, distribution, lang)),
        format!("{}: {}", lang.pick("Có số liệu", "With a figure"), counted(spread, distribution, lang)),
        format!("{}: {}", lang.pick("Cao nhất", "Highest"), named(ends.highest)),
        format!("{}: {}", lang.pick("Thấp nhất", "Lowest"), named(ends.lowest)),
    ]
}

/// Whose figure the lowest or highest is: its name, or how many areas share it: "12 xã, phường".
pub fn holder(dot: &SpreadDot, spread: &YearSpread, distribution: &Distribution, lang: Lang) -> String {
    match spread.sharing(dot.measured.value) {
        0 | 1 => dot.place.label(lang),
        number => sentence::counted_areas(number, distribution.level, lang),
    }
}

/// How many areas a year is told of, below it: "13 quận, huyện".
pub fn counted(spread: &YearSpread, distribution: &Distribution, lang: Lang) -> String {
    sentence::counted_areas(spread.dots.len(), distribution.level, lang)
}

/// The same where there is less room: "13 địa bàn".
pub fn counted_briefly(spread: &YearSpread, lang: Lang) -> String {
    sentence::counted_areas(spread.dots.len(), None, lang)
}

/// So many areas, and the area above where only those under it stand here: "98 xã, phường của Hải Phòng".
fn with_above(number: usize, distribution: &Distribution, lang: Lang) -> String {
    counted_within(number, distribution.level, distribution.within.as_ref(), lang)
}

/// What a year comes down to, in a sentence: "2025: trung vị 70,15 %, thấp nhất Bạch Long Vĩ 58,3 %, cao nhất Lê Chân 76,2 %".
pub fn year_summary(spread: &YearSpread, distribution: &Distribution, lang: Lang) -> String {
    let named = |dot: &SpreadDot| {
        let value = sentence::measured_value(dot.measured.value, &distribution.subject, lang);
        format!("{} {value}", holder(dot, spread, distribution, lang))
    };
    let year = spread.year;
    match (Ends::of(spread), spread.lowest()) {
        (Some(ends), _) => {
            let counted = counted(spread, distribution, lang);
            let (middle, lowest, highest) =
                (middle(ends.middle, distribution, lang), named(ends.lowest), named(ends.highest));
            match lang {
                Lang::Vi => {
                    format!("{year}: {counted}, trung vị {middle}, thấp nhất {lowest}, cao nhất {highest}")
                }
                Lang::En => {
                    format!("{year}: {counted}, median {middle}, lowest {lowest}, highest {highest}")
                }
            }
        }
        (None, Some(only)) => format!("{year}: {}", named(only)),
        (None, None) => {
            format!("{year}: {}", lang.pick("chưa có số liệu cùng cách tính", "no figure on the same basis"))
        }
    }
}

/// What a reader should know: years differ in how many areas they have figures of, some figures are of another basis, and some
/// areas have changed.
pub fn notes(distribution: &Distribution, lang: Lang) -> Vec<String> {
    let counts = distribution.years.iter().map(|spread| spread.dots.len());
    let differ = counts.clone().min() != counts.max();
    let lacking = |number: &dyn Fn(&YearSpread) -> usize| -> Vec<String> {
        let years = distribution.years.iter().filter(|spread| number(spread) > 0);
        years.map(|spread| format!("{} ({})", number(spread), spread.year)).collect()
    };
    let with_figures = lacking(&|spread| spread.dots.len());
    let without = lacking(&|spread| spread.without);
    let other = lacking(&|spread| spread.other_basis);
    [
        (
            differ,
            lang.pick(
                "Số địa bàn có số liệu khác nhau giữa các năm",
                "The number of areas with a figure differs by year",
            ),
            with_figures,
        ),
        (true, lang.pick("Số địa bàn chưa có số liệu", "Areas without a figure"), without),
        (
            true,
            lang.pick(
                "Số địa bàn có số liệu theo cách tính khác, không gộp vào đây",
                "Areas with figures on another basis, not counted here",
            ),
            other,
        ),
    ]
    .into_iter()
    .filter(|(applies, _, years)| *applies && !years.is_empty())
    .map(|(_, opening, years)| format!("{opening}: {}.", years.join(", ")))
    .chain(moved(distribution, lang))
    .collect()
}

/// "Trong 12 quận, huyện so sánh từ 2022 đến 2025, 4 quận, huyện đã đổi địa giới."
fn moved(distribution: &Distribution, lang: Lang) -> Option<String> {
    let shift = distribution.shift().filter(|shift| shift.moved > 0)?;
    let counted = |number| sentence::counted_areas(number, distribution.level, lang);
    let (areas, moved, from, to) =
        (counted(shift.areas), counted(shift.moved), shift.from.year, shift.to.year);
    Some(match lang {
        Lang::Vi => format!("Trong {areas} so sánh từ {from} đến {to}, {moved} đã đổi địa giới."),
        Lang::En => format!("Of the {areas} compared from {from} to {to}, {moved} changed boundaries."),
    })
}

/// What is said of one figure.
pub fn lines(dot: &SpreadDot, distribution: &Distribution, lang: Lang) -> Vec<String> {
    Reading {
        subject: &distribution.subject,
        measured: Some(dot.measured),
        status: Some(dot.status),
        standing: dot.standing,
        source: dot.source.as_ref(),
    }
    .lines(lang)
}

/// A width without its unit where the unit follows with the second one: "22,1".
fn bare(width: Value, distribution: &Distribution, lang: Lang) -> String {
    let size = sentence::gap_size(width, distribution.subject.unit, lang);
    size.split_once('\u{a0}').map_or_else(|| size.clone(), |(number, _)| number.to_owned())
}
