//! TD031, TD032, TD036 and TD045: single figures.

use crate::check::rules::say::{self, Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::Unit;
use crate::observations::Observation;
use crate::package::TableName;
use crate::value::Value;

/// The most that a percentage with one decimal can be off through rounding, in hundredths: half a tenth, and half a
/// hundredth of the figure itself, rounded up.
const ROUNDING: i128 = 6;

pub(super) fn check(subject: &Subject<'_>, one: &Observation<'_>, findings: &mut Findings<'_>) {
    check_year(subject, one, findings);
    match subject.dataset.indicator(one.indicator).unit {
        Unit::Percent => check_share(subject, one, findings),
        Unit::YesNo | Unit::Level => check_counts(subject, one, findings),
        Unit::Count | Unit::Unknown => {}
    }
}

fn check_year(subject: &Subject<'_>, one: &Observation<'_>, findings: &mut Findings<'_>) {
    let area = subject.dataset.area(one.area);
    let year = format::year(one.year);
    let place = at(one, "year", year.clone());
    if one.year > subject.today.year() {
        findings.say(Rule::FutureYear, &place, |lang| {
            let today = format::date(subject.today, lang);
            match lang {
                Lang::Vi => format!("năm {year} chưa đến; hôm nay là ngày {today}"),
                Lang::En => format!("the year {year} is yet to come; today is {today}"),
            }
        });
    }
    if area.existed_in(one.year) {
        return;
    }
    let begins_later = area.valid_from.filter(|first| first.year() > one.year);
    let Some(day) = begins_later.or(area.valid_to) else { return };
    findings.say(Rule::AreaNotValid, &place, |lang| {
        let (name, day) = (area.name.get(lang), format::date(day, lang));
        match (lang, begins_later.is_some()) {
            (Lang::Vi, true) => format!("{name} đến ngày {day} mới có, sau năm {year}"),
            (Lang::Vi, false) => format!("{name} đã kết thúc ngày {day}, trước năm {year}"),
            (Lang::En, true) => format!("{name} begins on {day}, after {year}"),
            (Lang::En, false) => format!("{name} ended on {day}, before {year}"),
        }
    });
}

fn check_share(subject: &Subject<'_>, one: &Observation<'_>, findings: &mut Findings<'_>) {
    let Some((counted, all)) = one.numerator.zip(one.denominator).filter(|(_, all)| *all > 0) else {
        return;
    };
    // |value − 10000·counted/all| > 6, in whole numbers.
    let (wide, whole) = (i128::from(counted) * 10_000, i128::from(all));
    if (i128::from(one.value.hundredths()) * whole - wide).abs() <= ROUNDING * whole {
        return;
    }
    let Ok(share) = i64::try_from((2 * wide + whole) / (2 * whole)).map(Value::from_hundredths) else {
        return;
    };
    let indicator = subject.dataset.indicator(one.indicator);
    let place = at(one, "value", say::cell(one.value, indicator));
    let sign = say::equals(counted, all);
    findings.say(Rule::OtherThanCounts, &place, |lang| {
        let [counted, all] = [counted, all].map(|count| format::count(count, lang));
        let [from_counts, written] =
            [share, one.value].map(|value| format::percent(value, Decimals::AtLeastOne, lang));
        let apart = format::points(say::distance(one.value, share), lang);
        match lang {
            Lang::Vi => format!("{counted}/{all} {sign} {from_counts}, nhưng ghi {written}: chênh {apart}"),
            Lang::En => format!("{counted}/{all} {sign} {from_counts}, but it says {written}: {apart} apart"),
        }
    });
}

fn check_counts(subject: &Subject<'_>, one: &Observation<'_>, findings: &mut Findings<'_>) {
    let (column, count) = match (one.numerator, one.denominator) {
        (Some(count), _) => ("numerator", count),
        (None, Some(count)) => ("denominator", count),
        (None, None) => return,
    };
    let indicator = subject.dataset.indicator(one.indicator);
    findings.say(Rule::MeaninglessCounts, &at(one, column, count.to_string()), |lang| {
        let (figure, count) = (say::figure(one.value, indicator, lang), format::count(count, lang));
        match lang {
            Lang::Vi => format!("“{figure}” không phải là tỷ lệ, nên số đếm {count} không có nghĩa"),
            Lang::En => format!("“{figure}” is no share, so that the count {count} means nothing"),
        }
    });
}

const fn at<'a>(one: &Observation<'_>, column: &'a str, text: String) -> Place<'a> {
    Place { table: TableName::Observations, line: one.line, column, text }
}
