//! TD042: changes of areas that `areas.csv` contradicts. An area that has ended needs no change: what became of it may not
//! be known.

use std::collections::BTreeSet;

use crate::check::rules::say::{Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::format;
use crate::lang::Lang;
use crate::model::{AreaChange, AreaId};
use crate::package::TableName;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for change in subject.dataset.changes() {
        // An area that is divided among several has a row for each of them, and is told of once.
        if seen.insert((change.area, change.date)) {
            check_before(subject, change, findings);
            check_end(subject, change, findings);
        }
        if let Some(successor) = change.successor {
            check_successor(subject, change, successor, findings);
        }
    }
}

/// The area was there until then.
fn check_before(subject: &Subject<'_>, change: &AreaChange, findings: &mut Findings<'_>) {
    let area = subject.dataset.area(change.area);
    let Some(first) = area.valid_from.filter(|first| *first >= change.date) else { return };
    let place = at(change, "date", format::iso(change.date));
    findings.say(Rule::ContradictoryChange, &place, |lang| {
        let (name, [day, first]) =
            (area.name.get(lang), [change.date, first].map(|day| format::date(day, lang)));
        match lang {
            Lang::Vi => {
                format!("thay đổi từ ngày {day}, nhưng theo areas thì {name} đến ngày {first} mới có")
            }
            Lang::En => format!("changes on {day}, but areas says that {name} begins on {first}"),
        }
    });
}

/// An area that ended has the day before as its last one; another goes on.
fn check_end(subject: &Subject<'_>, change: &AreaChange, findings: &mut Findings<'_>) {
    let area = subject.dataset.area(change.area);
    let place = at(change, "date", format::iso(change.date));
    if !change.ends_area() {
        let Some(last) = area.valid_to.filter(|last| *last < change.date) else { return };
        findings.say(Rule::ContradictoryChange, &place, |lang| {
            let (name, [day, last]) =
                (area.name.get(lang), [change.date, last].map(|day| format::date(day, lang)));
            match lang {
                Lang::Vi => {
                    format!("thay đổi từ ngày {day}, nhưng theo areas thì {name} đã kết thúc ngày {last}")
                }
                Lang::En => format!("changes on {day}, but areas says that {name} has ended on {last}"),
            }
        });
        return;
    }
    let expected = change.date.day_before();
    if area.valid_to == expected {
        return;
    }
    let Some(expected) = expected else { return };
    findings.say(Rule::ContradictoryChange, &place, |lang| {
        let name = area.name.get(lang);
        let expected = format::date(expected, lang);
        match (lang, area.valid_to.map(|last| format::date(last, lang))) {
            (Lang::Vi, None) => {
                format!("{name} phải có ngày cuối là {expected}, nhưng areas không ghi ngày kết thúc")
            }
            (Lang::Vi, Some(last)) => {
                format!("{name} phải có ngày cuối là {expected}, nhưng areas ghi {last}")
            }
            (Lang::En, None) => {
                format!("the last day of {name} should be {expected}, but areas gives it no end")
            }
            (Lang::En, Some(last)) => {
                format!("the last day of {name} should be {expected}, but areas says {last}")
            }
        }
    });
}

/// Whatever the territory became is there on that day.
fn check_successor(
    subject: &Subject<'_>,
    change: &AreaChange,
    successor: AreaId,
    findings: &mut Findings<'_>,
) {
    if successor == change.area {
        return;
    }
    let area = subject.dataset.area(successor);
    let begins_later = area.valid_from.filter(|first| *first > change.date);
    let ended = area.valid_to.filter(|last| *last < change.date);
    let Some(other) = begins_later.or(ended) else { return };
    let place = at(change, "successor", area.code.to_string());
    findings.say(Rule::ContradictoryChange, &place, |lang| {
        let (name, [day, other]) =
            (area.name.get(lang), [change.date, other].map(|day| format::date(day, lang)));
        match (lang, begins_later.is_some()) {
            (Lang::Vi, true) => format!("{name} đến ngày {other} mới có, sau ngày thay đổi {day}"),
            (Lang::Vi, false) => format!("{name} đã kết thúc ngày {other}, trước ngày thay đổi {day}"),
            (Lang::En, true) => format!("{name} begins on {other}, after the change on {day}"),
            (Lang::En, false) => format!("{name} has ended on {other}, before the change on {day}"),
        }
    });
}

const fn at<'a>(change: &AreaChange, column: &'a str, text: String) -> Place<'a> {
    Place { table: TableName::AreaChanges, line: change.line, column, text }
}
