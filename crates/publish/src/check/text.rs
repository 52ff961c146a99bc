//! Findings told to a person: by file, then by kind, the worst first, each row with its cell marked.

use anstyle::{AnsiColor, Color, Style};
use tiendo_core::check::{self as rules, Report};
use tiendo_core::finding::Severity;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use unicode_width::UnicodeWidthStr as _;

use crate::check::excerpt::harmless;
use crate::check::{Checked, Outcome, Place, severity_word};

/// The columns that a hint may fill.
const WIDTH: usize = 100;

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

pub(super) fn render(outcome: &Outcome, lang: Lang, max: usize) -> String {
    let mut text = String::new();
    let mut hinted: Vec<&str> = Vec::new();
    for checked in &outcome.checked {
        for of_file in checked.reports.chunk_by(|one, other| one.file == other.file) {
            for kind in kinds(of_file) {
                text.push_str(&of_kind(checked, &kind, lang, max));
                if let Some(report) = kind.first().filter(|report| !hinted.contains(&report.code)) {
                    hinted.push(report.code);
                    text.push_str(&wrapped(lang.pick("cách sửa: ", "help: "), report.hint.get(lang)));
                }
                text.push('\n');
            }
        }
    }
    if !outcome.checked.is_empty() {
        text.push_str(&summary(outcome, lang));
    }
    text
}

/// The findings of one file by kind: errors before warnings before repairs, then by code.
fn kinds(of_file: &[Report]) -> Vec<Vec<&Report>> {
    let mut sorted: Vec<&Report> = of_file.iter().collect();
    sorted.sort_by_key(|report| (report.severity, report.code));
    sorted.chunk_by(|one, other| one.code == other.code).map(<[&Report]>::to_vec).collect()
}

fn of_kind(checked: &Checked, reports: &[&Report], lang: Lang, max: usize) -> String {
    let Some(first) = reports.first() else { return String::new() };
    let color = color(first.severity);
    let (word, code) = (severity_word(first.severity, lang), first.code);
    let mut text = format!("{color}{word}[{code}]{color:#}{BOLD}: {}{BOLD:#}", rules::title(code).get(lang));
    if reports.len() > 1 {
        text.push_str(&format!("{FAINT} ({}){FAINT:#}", places(reports.len(), lang)));
    }
    text.push('\n');
    for report in reports.iter().take(max) {
        text.push_str(&one(report, &checked.place(report), lang));
    }
    if reports.len() > max {
        let more = format::count((reports.len() - max) as u64, lang);
        text.push_str(&match lang {
            Lang::Vi => format!("  … và {more} {word} {code} nữa\n"),
            Lang::En => format!("  … and {more} more {code}\n"),
        });
    }
    text
}

fn one(report: &Report, place: &Place, lang: Lang) -> String {
    let color = color(report.severity);
    let message = harmless(report.message.get(lang));
    let mut text = format!("  {FAINT}-->{FAINT:#} {}\n", where_is(report, place, lang));
    let Some((excerpt, line)) = place.excerpt.as_ref().zip(report.line) else {
        let quoted =
            if report.text.is_empty() { String::new() } else { format!("“{}” ", harmless(&report.text)) };
        return text + &format!("      {color}{quoted}{message}{color:#}\n");
    };
    let (row, marks) = excerpt.marked();
    let number = format!("{line:>6}");
    let marks = if marks.is_empty() { String::new() } else { format!("{marks} ") };
    text.push_str(&format!("{FAINT}{number} |{FAINT:#} {row}\n"));
    text.push_str(&format!("{FAINT}{:>6} |{FAINT:#} {color}{marks}{message}{color:#}\n", ""));
    text
}

/// The place in words: `data/x/observations.csv:17, cột value`.
fn where_is(report: &Report, place: &Place, lang: Lang) -> String {
    let mut text = harmless(&place.path);
    let column = report.column.as_deref();
    if let Some(sheet) = &place.sheet {
        text.push_str(&format!(", {} “{}”", lang.pick("trang", "sheet"), harmless(sheet)));
        match (&place.cell, report.line) {
            (Some(cell), _) => text.push_str(&format!(", {} {cell}", lang.pick("ô", "cell"))),
            (None, Some(line)) => text.push_str(&format!(", {} {line}", lang.pick("dòng", "row"))),
            (None, None) => {}
        }
    } else if let Some(line) = report.line {
        text.push_str(&format!(":{line}"));
    }
    if let Some(column) = column {
        text.push_str(&format!(", {} {column}", lang.pick("cột", "column")));
    }
    text
}

/// The last line: how many findings of each severity, in how many tables and rows.
fn summary(outcome: &Outcome, lang: Lang) -> String {
    let counted = |severity| {
        let count = outcome.count(severity);
        let color = color(severity);
        let plural = if lang == Lang::En && count != 1 && severity != Severity::Repaired { "s" } else { "" };
        let word = severity_word(severity, lang);
        (count > 0).then(|| format!("{color}{} {word}{plural}{color:#}", format::count(count as u64, lang)))
    };
    let all = [Severity::Error, Severity::Warning, Severity::Repaired];
    let mut counts = all.into_iter().filter_map(counted).collect::<Vec<_>>().join(", ");
    if counts.is_empty() {
        lang.pick("không thấy lỗi nào", "nothing found").clone_into(&mut counts);
    }
    let tables = outcome.checked.iter().map(Checked::tables).sum::<usize>();
    let rows = outcome.checked.iter().map(Checked::rows).sum::<u64>();
    let (tables, rows) = (format::count(tables as u64, lang), format::count(rows, lang));
    let day = format::date(outcome.today, lang);
    match lang {
        Lang::Vi => format!("{counts}; đã đọc {tables} bảng, {rows} dòng; xét đến ngày {day}\n"),
        Lang::En => format!("{counts}; {tables} tables and {rows} rows read; as of {day}\n"),
    }
}

fn places(count: usize, lang: Lang) -> String {
    format!("{} {}", format::count(count as u64, lang), lang.pick("chỗ", "places"))
}

/// A text in lines of readable width, those after the first under its beginning.
fn wrapped(label: &str, text: &str) -> String {
    let indent = 4 + label.width();
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last().map_or(0, |line| line.width());
        if last > 0 && indent + last + 1 + word.width() > WIDTH {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    let between = format!("\n{}", " ".repeat(indent));
    format!("  {FAINT}={FAINT:#} {BOLD}{label}{BOLD:#}{}\n", lines.join(&between))
}

const fn color(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Repaired => AnsiColor::Cyan,
    };
    Style::new().bold().fg_color(Some(Color::Ansi(color)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_are_wrapped_under_their_beginning() {
        let text = wrapped("cách sửa: ", &"chữ ".repeat(40));
        let plain = anstream::adapter::strip_str(&text).to_string();
        let lines: Vec<&str> = plain.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("  = cách sửa: chữ chữ"), "{plain}");
        assert!(lines[1].starts_with(&format!("{}chữ", " ".repeat(14))), "{plain}");
        assert!(lines.iter().all(|line| line.width() <= WIDTH), "{plain}");
    }
}
