//! TD043: areas that end before they begin.

use crate::check::rules::say::{Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::date::Date;
use crate::format;
use crate::lang::Lang;
use crate::package::TableName;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (_, area) in subject.dataset.areas() {
        check_period((TableName::Areas, area.line), area.valid_from, area.valid_to, findings);
    }
}

/// Reports a row whose last day is before its first one.
pub(super) fn check_period(
    (table, line): (TableName, u32),
    first: Option<Date>,
    last: Option<Date>,
    findings: &mut Findings<'_>,
) {
    if let Some((first, last)) = first.zip(last).filter(|(first, last)| last < first) {
        let place = Place { table, line, column: "valid_to", text: format::iso(last) };
        findings.say(Rule::EndsBeforeItBegins, &place, |lang| {
            let [first, last] = [first, last].map(|day| format::date(day, lang));
            match lang {
                Lang::Vi => format!("bắt đầu ngày {first} nhưng đã kết thúc ngày {last}"),
                Lang::En => format!("begins on {first}, but has ended on {last}"),
            }
        });
    }
}
