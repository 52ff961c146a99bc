//! Findings as annotations of a GitHub workflow: one command a line, which the runner turns into marks on the change.

use tiendo_core::check::Report;
use tiendo_core::finding::Severity;
use tiendo_core::lang::Lang;

use crate::check::{Checked, Outcome};

pub(super) fn render(outcome: &Outcome, lang: Lang) -> String {
    outcome.reports().map(|(checked, report)| one(checked, report, lang)).collect()
}

fn one(checked: &Checked, report: &Report, lang: Lang) -> String {
    let place = checked.place(report);
    let level = match report.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Repaired => "notice",
    };
    let mut command = format!("::{level} file={}", property(&place.path));
    if let Some(line) = report.line {
        command.push_str(&format!(",line={line}"));
    }
    command.push_str(&format!(",title={}::", property(report.code)));
    let mut message = String::new();
    for part in [&place.sheet, &place.cell, &report.column].into_iter().flatten() {
        message.push_str(&format!("{part}: "));
    }
    if !report.text.is_empty() {
        message.push_str(&format!("“{}” ", report.text));
    }
    message.push_str(report.message.get(lang));
    message.push_str(&format!("\n{}", report.hint.get(lang)));
    format!("{command}{}\n", data(&message))
}

/// Text of a message, in which a line break would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text of a property, in which a comma or a colon would end it as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("70 %\r\nx: y, z"), "70 %25%0D%0Ax: y, z");
        assert_eq!(property("C:\\a,b%\n"), "C%3A\\a%2Cb%25%0A");
    }
}
