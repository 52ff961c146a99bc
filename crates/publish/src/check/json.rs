//! Findings as a JSON array, in both languages, for programs of one's own.

use serde_json::{Value, json};
use tiendo_core::check::{self as rules, Report};
use tiendo_core::finding::Severity;
use tiendo_core::lang::{Bilingual, Lang};

use crate::check::{Checked, Outcome};

pub(super) fn render(outcome: &Outcome) -> String {
    let reports: Vec<Value> = outcome.reports().map(|(checked, report)| one(checked, report)).collect();
    format!("{:#}\n", Value::Array(reports))
}

fn one(checked: &Checked, report: &Report) -> Value {
    let place = checked.place(report);
    json!({
        "code": report.code,
        "severity": severity(report.severity),
        "file": place.path,
        "sheet": place.sheet,
        "line": report.line,
        "column": report.column,
        "cell": place.cell,
        "text": report.text,
        "title": bilingual(&rules::title(report.code)),
        "message": bilingual(&report.message),
        "hint": bilingual(&report.hint),
    })
}

fn bilingual(text: &Bilingual) -> Value {
    json!({ "vi": text.get(Lang::Vi), "en": text.get(Lang::En) })
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Repaired => "repaired",
    }
}
