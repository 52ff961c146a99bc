//! What two figures say about each other, in both languages.

use crate::change::{Change, Comparison, Course, Difference, NoChange};
use crate::dataset::Dataset;
use crate::format::{self, Decimals};
use crate::history::{History, text};
use crate::lang::Lang;
use crate::model::{Indicator, Unit};
use crate::sentence;
use crate::value::Value;

/// The change in a sentence: "Từ năm 2022 đến 2025 tăng 16,3 điểm (46,9 % → 63,2 %), bình quân mỗi năm 5,43 điểm; thêm 17.259 gia đình."
pub fn sentence(change: &Change, dataset: &Dataset, lang: Lang) -> String {
    let subject = dataset.indicator(change.indicator);
    let (from, to) = (change.from.year, change.to.year);
    let figure = |value| sentence::measured_value(value, subject, lang);
    let (earlier, later) = (figure(change.from.measured.value), figure(change.to.measured.value));
    let opening = match lang {
        Lang::Vi => format!("Từ năm {from} đến {to}"),
        Lang::En => format!("From {from} to {to}"),
    };
    let difference = match &change.comparison {
        Comparison::Comparable(difference) => difference,
        Comparison::AcrossBoundaries { .. } => {
            let rest = lang.pick(
                "khác địa giới nên không tính tăng giảm",
                "of different territories, so that no change is stated",
            );
            return format!("{opening}: {earlier} → {later}, {rest}.");
        }
        Comparison::OtherBasis => {
            let kind = |basis| sentence::denominator_kind(basis, lang);
            let (one, other) = (kind(&change.from.basis), kind(&change.to.basis));
            let none = lang.pick("không so sánh được", "there is no comparison");
            return format!("{opening} {none}: {earlier} {one}, {later} {other}.");
        }
    };
    let moved = moved(difference.rate.difference, subject, lang);
    let mut text = format!("{opening} {moved} ({earlier} → {later})");
    if difference.rate.years > 1 && difference.course != Course::Same && subject.unit == Unit::Percent {
        let size = format::points(magnitude(difference.rate.per_year()), lang);
        text.push_str(&match lang {
            Lang::Vi => format!(", bình quân mỗi năm {size}"),
            Lang::En => format!(", {size} a year on average"),
        });
    }
    if let Some(counted) = difference.counted.and_then(|counted| counted_more(counted, subject, lang)) {
        text.push_str("; ");
        text.push_str(&counted);
    }
    text.push('.');
    text
}

/// What happened to the territory between the figures, an event each; empty where nothing did.
pub fn reservations(change: &Change, dataset: &Dataset, lang: Lang) -> Vec<String> {
    match &change.comparison {
        Comparison::AcrossBoundaries { breaks, .. } => {
            let history = History::of(dataset);
            let name = |day| text::name_before(&history, change.area, day, lang);
            breaks.iter().map(|event| text::break_sentence(event, &name(event.date), lang)).collect()
        }
        Comparison::Comparable(_) | Comparison::OtherBasis => Vec::new(),
    }
}

/// Whether a change is for the better, in one word or two.
pub const fn course(course: Course, lang: Lang) -> &'static str {
    match course {
        Course::Better => lang.pick("tốt lên", "better"),
        Course::Same => lang.pick("không đổi", "unchanged"),
        Course::Worse => lang.pick("kém đi", "worse"),
    }
}

/// Why there is nothing to compare.
pub fn nothing(why: NoChange, lang: Lang) -> String {
    match (why, lang) {
        (NoChange::NoFigure(year), Lang::Vi) => format!("Chưa có số liệu năm {year}."),
        (NoChange::NoFigure(year), Lang::En) => format!("There is no figure for {year}."),
        (NoChange::NothingBefore(year), Lang::Vi) => {
            format!("Trước năm {year} chưa có số liệu cùng cách tính.")
        }
        (NoChange::NothingBefore(year), Lang::En) => {
            format!("There is no figure on the same basis before {year}.")
        }
        (NoChange::NotLater, Lang::Vi) => "Năm sau phải muộn hơn năm trước.".to_owned(),
        (NoChange::NotLater, Lang::En) => "The second year has to come after the first.".to_owned(),
    }
}

/// "tăng 16,3 điểm", "giảm 0,4 điểm", "không đổi"; of a title only which way.
fn moved(difference: Value, subject: &Indicator, lang: Lang) -> String {
    let verb = match difference.hundredths().signum() {
        0 => return lang.pick("không đổi", "unchanged").to_owned(),
        1 => lang.pick("tăng", "up"),
        _ => lang.pick("giảm", "down"),
    };
    if matches!(subject.unit, Unit::YesNo | Unit::Level) {
        return lang.pick("thay đổi", "changed").to_owned();
    }
    let by = lang.pick("", "by ");
    format!("{verb} {by}{}", sentence::gap_size(magnitude(difference), subject.unit, lang))
}

/// "thêm 17.259 gia đình", "bớt 12 gia đình"; none where as many were counted.
fn counted_more(counted: i128, subject: &Indicator, lang: Lang) -> Option<String> {
    let number = u64::try_from(counted.unsigned_abs()).ok().filter(|number| *number > 0)?;
    let things = if number == 1 { &subject.counted_one } else { &subject.counted };
    let number = format::count(number, lang);
    let things = things.get(lang);
    Some(match (counted > 0, lang) {
        (true, Lang::Vi) => format!("thêm {number} {things}"),
        (false, Lang::Vi) => format!("bớt {number} {things}"),
        (true, Lang::En) => format!("{number} more {things}"),
        (false, Lang::En) => format!("{number} fewer {things}"),
    })
}

fn magnitude(value: Value) -> Value {
    Value::from_hundredths(value.hundredths().saturating_abs())
}

/// The division behind a rate: "16,3 / 3 ≈ 5,43"; none where no change is stated.
pub fn rate(change: &Change, lang: Lang) -> Option<String> {
    let Comparison::Comparable(Difference { rate, .. }) = change.comparison else { return None };
    let number = |value| format::decimal(value, Decimals::AtLeastOne, lang);
    let exact = i128::from(rate.per_year().hundredths()) * i128::from(rate.years)
        == i128::from(rate.difference.hundredths());
    let sign = if exact { '=' } else { '≈' };
    Some(format!("{} / {} {sign} {}", number(rate.difference), rate.years, number(rate.per_year())))
}
