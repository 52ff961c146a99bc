//! TD033, TD034 and TD035: figures of one indicator in one area, compared with each other.

use crate::check::rules::say::{self, Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::format::{self, Decimals};
use crate::history::History;
use crate::lang::Lang;
use crate::model::{Indicator, ObsStatus, Unit, Word as _};
use crate::observations::Observation;
use crate::package::TableName;
use crate::sentence;
use crate::value::Value;

/// More from one year to the next is doubtful.
const JUMP: Value = Value::whole(30);

/// Checks one series: the figures of an area and of the same categories, by year, of every kind of denominator.
pub(super) fn check(subject: &Subject<'_>, series: &[Observation<'_>], findings: &mut Findings<'_>) {
    let Some((first, rest)) = series.split_first() else { return };
    let indicator = subject.dataset.indicator(first.indicator);
    if let Some(other) = rest.iter().find(|other| other.denominator_kind != first.denominator_kind) {
        say_mixed_denominators(first, other, findings);
    }
    let is_sample = |one: &Observation<'_>| one.status == ObsStatus::Sample;
    if let Some(other) = rest.iter().find(|other| is_sample(other) != is_sample(first)) {
        let (sample, real) = if is_sample(first) { (first, other) } else { (other, first) };
        say_mixed_sample(sample, real, findings);
    }
    if indicator.unit == Unit::Percent {
        for (place, one) in series.iter().enumerate() {
            let is_next = |other: &&Observation<'_>| {
                other.year == one.year + 1 && other.denominator_kind == one.denominator_kind
            };
            if let Some(next) = series[place + 1..].iter().find(is_next)
                && say::distance(one.value, next.value) > JUMP
            {
                say_jump(subject, indicator, one, next, findings);
            }
        }
    }
}

fn say_mixed_denominators(first: &Observation<'_>, other: &Observation<'_>, findings: &mut Findings<'_>) {
    let place = at(other, "denominator_kind", other.denominator_kind.to_string());
    findings.say(Rule::MixedDenominators, &place, |lang| {
        let [one, two] = [first, other].map(|one| basis(one.denominator_kind, lang));
        let [from, to] = [first, other].map(|one| format::year(one.year));
        match lang {
            Lang::Vi => format!("năm {from}: {one}; năm {to}: {two}; hai cách tính không nằm trên một đường"),
            Lang::En => format!("{from}: {one}; {to}: {two}; two bases are never on one line"),
        }
    });
}

fn basis(kind: &str, lang: Lang) -> String {
    match kind {
        "" => lang.pick("không ghi mẫu số", "no basis stated").to_owned(),
        _ => sentence::denominator_kind(kind, lang),
    }
}

fn say_mixed_sample(sample: &Observation<'_>, real: &Observation<'_>, findings: &mut Findings<'_>) {
    let status = ObsStatus::WORDS.iter().find(|(_, status)| *status == real.status);
    let status = status.map_or("", |(word, _)| word);
    findings.say(Rule::MixedSample, &at(sample, "obs_status", "sample".to_owned()), |lang| {
        let [made_up, reported] = [sample, real].map(|one| format::year(one.year));
        match lang {
            Lang::Vi => format!(
                "năm {made_up} là số minh họa (sample), năm {reported} là số thật ({status}): không được lẫn trong một chuỗi"
            ),
            Lang::En => format!(
                "{made_up} is sample data, {reported} is real ({status}): one series may not mix them"
            ),
        }
    });
}

fn say_jump(
    subject: &Subject<'_>,
    indicator: &Indicator,
    one: &Observation<'_>,
    next: &Observation<'_>,
    findings: &mut Findings<'_>,
) {
    let place = at(next, "value", say::cell(next.value, indicator));
    let breaks = History::of(subject.dataset).breaks(one.area, one.year, next.year);
    let change = breaks.into_iter().find(|change| !change.is_comparable());
    findings.say(Rule::Jump, &place, |lang| {
        let [from, to] = [one, next].map(|one| format::percent(one.value, Decimals::AtLeastOne, lang));
        let (first, second) = (format::year(one.year), format::year(next.year));
        let by = format::points(say::distance(one.value, next.value), lang);
        let up = next.value > one.value;
        let mut text = match lang {
            Lang::Vi => {
                let way = if up { "tăng" } else { "giảm" };
                format!("{from} năm {first} → {to} năm {second}: {way} {by} trong một năm")
            }
            Lang::En => {
                let way = if up { "up" } else { "down" };
                format!("{from} in {first} → {to} in {second}: {way} {by} in one year")
            }
        };
        if let Some(change) = &change {
            let day = format::date(change.date, lang);
            text.push_str(&match lang {
                Lang::Vi => format!("; địa giới thay đổi ngày {day}, có thể là lý do"),
                Lang::En => format!("; the boundary changed on {day}, which may be why"),
            });
        }
        text
    });
}

const fn at<'a>(one: &Observation<'_>, column: &'a str, text: String) -> Place<'a> {
    Place { table: TableName::Observations, line: one.line, column, text }
}
