//! TD038: targets that fall over time although more is better, or rise although less is.

use crate::check::rules::say::{self, Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::{Direction, Target, Unit};
use crate::package::TableName;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for pair in subject.dataset.targets().windows(2) {
        if let [earlier, later] = pair
            && (earlier.indicator, earlier.area) == (later.indicator, later.area)
        {
            check_pair(subject, earlier, later, findings);
        }
    }
}

fn check_pair(subject: &Subject<'_>, earlier: &Target, later: &Target, findings: &mut Findings<'_>) {
    let indicator = subject.dataset.indicator(later.indicator);
    let falls = match indicator.direction {
        Direction::Up => later.value < earlier.value,
        Direction::Down => later.value > earlier.value,
    };
    // Which way is better is not known of figures of an unknown unit.
    if !falls || indicator.unit == Unit::Unknown {
        return;
    }
    let place = Place {
        table: TableName::Targets,
        line: later.line,
        column: "value",
        text: say::cell(later.value, indicator),
    };
    findings.say(Rule::FallingTarget, &place, |lang| {
        let [from, to] = [earlier, later].map(|target| match indicator.unit {
            Unit::Percent => format::percent(target.value, Decimals::AsNeeded, lang),
            _ => say::figure(target.value, indicator, lang),
        });
        let [first, second] = [earlier, later].map(|target| format::year(target.year));
        let aims = match lang {
            Lang::Vi => format!("mục tiêu {from} năm {first} → {to} năm {second}"),
            Lang::En => format!("target {from} in {first} → {to} in {second}"),
        };
        let by = match indicator.unit {
            Unit::Percent => format!(" {}", format::points(say::distance(later.value, earlier.value), lang)),
            _ => String::new(),
        };
        match (lang, indicator.direction) {
            (Lang::Vi, Direction::Up) => format!("{aims}: giảm{by}, trong khi càng cao càng tốt"),
            (Lang::Vi, Direction::Down) => format!("{aims}: tăng{by}, trong khi càng thấp càng tốt"),
            (Lang::En, Direction::Up) => format!("{aims}: down{by}, although more is better"),
            (Lang::En, Direction::Down) => format!("{aims}: up{by}, although less is better"),
        }
    });
}
