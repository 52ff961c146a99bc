//! Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the rows.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Map, Value, json};
use tiendo_core::check::{self as rules, Report};
use tiendo_core::finding::Severity;
use tiendo_core::lang::Lang;

use crate::check::{Checked, Outcome, Place};

/// What a path may not hold in a URI reference (RFC 3986); a colon would make a scheme of what is before it.
const NOT_IN_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b':')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

pub(super) fn render(outcome: &Outcome, lang: Lang) -> String {
    let mut kinds: Vec<(&str, Severity)> =
        outcome.reports().map(|(_, report)| (report.code, report.severity)).collect();
    kinds.sort_unstable();
    kinds.dedup_by_key(|(code, _)| *code);
    let index = |code: &str| kinds.binary_search_by_key(&code, |(code, _)| *code).unwrap_or_default();
    let results: Vec<Value> = outcome
        .reports()
        .map(|(checked, report)| result(checked, report, index(report.code), lang))
        .collect();
    let rules: Vec<Value> = kinds.iter().map(|(code, severity)| rule(code, *severity, lang)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "tiendo", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "language": lang.code(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: &str, severity: Severity, lang: Lang) -> Value {
    json!({
        "id": code,
        "shortDescription": { "text": rules::title(code).get(lang) },
        "help": { "text": rules::hint(code).get(lang) },
        "defaultConfiguration": { "level": level(severity) },
    })
}

fn result(checked: &Checked, report: &Report, index: usize, lang: Lang) -> Value {
    let place = checked.place(report);
    let mut message = String::new();
    if let Some(column) = &report.column {
        message.push_str(&format!("{column}: "));
    }
    if !report.text.is_empty() {
        message.push_str(&format!("“{}” ", report.text));
    }
    message.push_str(report.message.get(lang));
    json!({
        "ruleId": report.code,
        "ruleIndex": index,
        "level": level(report.severity),
        "message": { "text": message },
        "locations": [location(report, &place)],
    })
}

fn location(report: &Report, place: &Place) -> Value {
    let mut physical = Map::new();
    physical.insert("artifactLocation".to_owned(), json!({ "uri": uri(&place.path) }));
    if let Some(line) = report.line {
        physical.insert("region".to_owned(), region(line, place));
    }
    let mut location = Map::new();
    location.insert("physicalLocation".to_owned(), Value::Object(physical));
    if let Some(sheet) = &place.sheet {
        let cell = place.cell.as_ref().map_or_else(|| sheet.clone(), |cell| format!("{sheet}!{cell}"));
        location.insert("logicalLocations".to_owned(), json!([{ "fullyQualifiedName": cell }]));
    }
    Value::Object(location)
}

/// The row, and the cell in it counted in characters from 1. The lines of a workbook are its rows.
fn region(line: u64, place: &Place) -> Value {
    let cell = place.excerpt.as_ref().and_then(|excerpt| Some((&excerpt.text, excerpt.cell.clone()?)));
    match cell {
        Some((text, cell)) if place.sheet.is_none() => {
            let start = text[..cell.start].chars().count() + 1;
            let end = start + text[cell].chars().count();
            json!({ "startLine": line, "startColumn": start, "endColumn": end })
        }
        _ => json!({ "startLine": line }),
    }
}

/// A path as a URI reference: a relative one stays relative.
fn uri(path: &str) -> String {
    let encoded = utf8_percent_encode(path, NOT_IN_PATHS).to_string();
    if path.starts_with('/') { format!("file://{encoded}") } else { encoded }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Repaired => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uri_references() {
        assert_eq!(uri("data/hải phòng/a#1.csv"), "data/h%E1%BA%A3i%20ph%C3%B2ng/a%231.csv");
        assert_eq!(uri("/srv/a.csv"), "file:///srv/a.csv");
        assert_eq!(uri("C:/a.csv"), "C%3A/a.csv");
    }
}
