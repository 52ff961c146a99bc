//! TD040: columns that are passed over.

use crate::check::columns::{columns, suggest};
use crate::check::rules::raw::RawTable;
use crate::check::rules::say::{Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::lang::Lang;
use crate::package::TableName;

/// The column of Open SDG and of SDMX-CSV (`Units`, `UNIT_MEASURE`) that says again what `indicators` says: passed over, and nothing is wrong with it.
const SAID_ELSEWHERE: &str = "unit";

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for name in TableName::ALL {
        if let Some(table) = subject.raw.get(name) {
            check_table(subject, name, table, findings);
        }
    }
}

fn check_table(subject: &Subject<'_>, name: TableName, table: &RawTable, findings: &mut Findings<'_>) {
    let mut known: Vec<&str> = columns(name).collect();
    if name == TableName::Observations {
        let indicators = subject.dataset.indicators();
        known.extend(indicators.flat_map(|(_, indicator)| &indicator.dimensions).map(|name| &**name));
        known.push(SAID_ELSEWHERE);
    }
    let present: Vec<&str> = table.columns().map(|(ours, _)| ours).collect();
    let absent: Vec<&str> = known.iter().copied().filter(|column| !present.contains(column)).collect();
    for (number, (ours, theirs)) in table.columns().enumerate() {
        let place = Place { table: name, line: 1, column: theirs, text: theirs.to_owned() };
        let lower = ours.to_lowercase();
        if ours.is_empty() || (known.contains(&ours) && !present[..number].contains(&ours)) {
            continue;
        }
        if known.contains(&lower.as_str()) {
            findings.say(Rule::UnknownColumn, &place, |lang| match lang {
                Lang::Vi => format!("bảng có hai cột {lower}; chỉ một cột được đọc, cột này bị bỏ qua"),
                Lang::En => format!("there are two columns {lower}; one is read, this one was passed over"),
            });
            continue;
        }
        let meant = suggest(ours, &absent);
        findings.say(Rule::UnknownColumn, &place, |lang| match (lang, meant) {
            (Lang::Vi, None) => "bảng này không có cột nào tên như vậy; cột bị bỏ qua".to_owned(),
            (Lang::Vi, Some(meant)) => {
                format!("bảng này không có cột nào tên như vậy; cột bị bỏ qua; có phải là {meant}?")
            }
            (Lang::En, None) => "no column of this table has that name; it was passed over".to_owned(),
            (Lang::En, Some(meant)) => {
                format!("no column of this table has that name; it was passed over; is it {meant}?")
            }
        });
    }
}
