//! TD043 (schemes), TD044 and TD046: definitions that lack something or contradict themselves.

use crate::check::rules::raw::RawTable;
use crate::check::rules::say::{Findings, Place};
use crate::check::rules::{Rule, Subject, areas};
use crate::lang::Lang;
use crate::model::{Indicator, Unit};
use crate::package::TableName;

/// The Vietnamese names that rows may not be without, and what stands for the row when it has no name at all.
const NAMES: [(TableName, &str, &str); 6] = [
    (TableName::Areas, "name_vi", "area"),
    (TableName::Indicators, "name_vi", "indicator"),
    (TableName::Sources, "title_vi", "source"),
    (TableName::Codes, "name_vi", "code"),
    (TableName::Schemes, "name_vi", "scheme"),
    (TableName::Reporting, "reporter_vi", "framework"),
];

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for (name, column, key) in NAMES {
        if let Some(table) = subject.raw.get(name) {
            check_names(name, table, column, key, findings);
        }
    }
    if let Some(table) = subject.raw.get(TableName::Indicators) {
        for (_, indicator) in subject.dataset.indicators() {
            check_indicator(subject, table, indicator, findings);
        }
    }
    if let Some(table) = subject.raw.get(TableName::Schemes) {
        for scheme in &subject.definitions.schemes {
            let Some(row) = table.row_of("scheme", &scheme.code) else { continue };
            let row = (TableName::Schemes, row.line);
            areas::check_period(row, scheme.valid_from, scheme.valid_to, findings);
        }
    }
}

fn check_names(name: TableName, table: &RawTable, column: &str, key: &str, findings: &mut Findings<'_>) {
    let has_column = table.columns().any(|(ours, _)| ours == column);
    let other = column.replace("_vi", "_en");
    for row in table.rows().iter().filter(|row| has_column && table.cell(row, column).is_empty()) {
        let place = Place { table: name, line: row.line, column, text: String::new() };
        let (code, english) = (table.cell(row, key), table.cell(row, &other));
        findings.say(Rule::NoName, &place, |lang| match (lang, english) {
            (Lang::Vi, "") => format!("{code} không có tên nào; trên trang sẽ để trống"),
            (Lang::En, "") => format!("{code} has no name at all; the page leaves it blank"),
            (Lang::Vi, _) => format!("{code} chưa có tên tiếng Việt; trang tiếng Việt sẽ hiện “{english}”"),
            (Lang::En, _) => format!("{code} has no Vietnamese name; the Vietnamese page shows “{english}”"),
        });
    }
}

fn check_indicator(
    subject: &Subject<'_>,
    table: &RawTable,
    indicator: &Indicator,
    findings: &mut Findings<'_>,
) {
    let Some(row) = table.row_of("indicator", &indicator.code) else { return };
    let at = |column| Place {
        table: TableName::Indicators,
        line: row.line,
        column,
        text: table.cell(row, column).to_owned(),
    };
    // A list that is named but not there has been told of by the reader.
    if indicator.unit == Unit::Level && table.cell(row, "levels").is_empty() {
        findings.say(Rule::Undefined, &at("levels"), |lang| match lang {
            Lang::Vi => format!("{} có đơn vị level nhưng không nêu danh mục các mức", indicator.code),
            Lang::En => format!("{} is of the unit level, but names no list of levels", indicator.code),
        });
    }
    let schemes = &subject.definitions.schemes;
    let is_known =
        indicator.scheme.is_empty() || schemes.iter().any(|scheme| scheme.code == indicator.scheme);
    let listed = subject.dataset.descriptor().listed(TableName::Schemes).is_some();
    // If the table is listed but could not be read, that is said once, and not for each indicator.
    if is_known || (listed && schemes.is_empty()) {
        return;
    }
    let (scheme, count) = (&indicator.scheme, schemes.len());
    findings.say(Rule::Undefined, &at("scheme"), |lang| match (lang, listed) {
        (Lang::Vi, true) => format!("{scheme} không có trong schemes, bảng có {count} danh hiệu"),
        (Lang::Vi, false) => format!("{scheme}: bộ dữ liệu không có bảng schemes"),
        (Lang::En, true) => format!("{scheme} is not in schemes, which has {count}"),
        (Lang::En, false) => format!("{scheme}: the dataset has no table schemes"),
    });
}
