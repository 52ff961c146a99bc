//! A finding with everything that a person or a machine is told of it; how it is laid out is the caller's business.

use std::cmp::Ordering;

use crate::check::hints;
use crate::finding::{Finding, Problem, Severity, Unavailable};
use crate::lang::{Bilingual, Lang};

/// A finding with everything a person or a machine is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The stable code of this kind of finding: `TD008`.
    pub code: &'static str,
    /// How much it costs the reader.
    pub severity: Severity,
    /// The file, as the descriptor names it.
    pub file: String,
    /// The line of the file, from 1; `None` when it is about the whole file.
    pub line: Option<u64>,
    /// The column by its name, where one cell is meant.
    pub column: Option<String>,
    /// The offending text, cut to a readable length; blank where there is none.
    pub text: String,
    /// What is wrong and what was done about it, without the place.
    pub message: Bilingual,
    /// What to do about it.
    pub hint: Bilingual,
}

impl Report {
    /// A report about a whole file, with the hint that belongs to its code.
    pub fn new(code: &'static str, severity: Severity, file: &str, message: Bilingual) -> Self {
        Self {
            code,
            severity,
            file: file.to_owned(),
            line: None,
            column: None,
            text: String::new(),
            message,
            hint: hints::hint(code),
        }
    }

    /// The same about one row, from line 1 of the file on, and one cell of it.
    #[must_use]
    pub fn at(self, line: u64, column: Option<&str>, text: &str) -> Self {
        Self { line: Some(line), column: column.map(str::to_owned), text: text.to_owned(), ..self }
    }

    /// The order within one file: by line, what is about the whole file first; then by column and code.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        (self.line, &self.column, self.code).cmp(&(other.line, &other.column, other.code))
    }
}

impl From<&Finding> for Report {
    fn from(finding: &Finding) -> Self {
        Self {
            code: finding.problem.code(),
            severity: finding.problem.severity(),
            file: finding.file.clone(),
            line: finding.line.map(u64::from),
            column: finding.column.map(str::to_owned),
            text: finding.text.clone(),
            message: message(&finding.problem),
            hint: hints::hint(finding.problem.code()),
        }
    }
}

fn message(problem: &Problem) -> Bilingual {
    match problem {
        // A reader of the site is told about a host; whoever checks files has none.
        Problem::Missing(Unavailable::NotFound) => {
            Bilingual::new("không có tệp hoặc trang tính này", "there is no such file or sheet")
        }
        _ => Bilingual::new(problem.sentence(Lang::Vi), problem.sentence(Lang::En)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_keeps_its_place_and_gains_message_and_hint() {
        let finding = Finding::cell("observations.csv", 17, Some("value"), "63,x", Problem::NotANumber);
        let report = Report::from(&finding);
        assert_eq!((report.code, report.severity), ("TD008", Severity::Error));
        assert_eq!(
            (report.file.as_str(), report.line, report.column.as_deref(), report.text.as_str()),
            ("observations.csv", Some(17), Some("value"), "63,x")
        );
        assert_eq!(report.message.get(Lang::Vi), "không phải là số; dòng bị bỏ qua");
        assert_eq!(report.message.get(Lang::En), "not a number; the row is left out");
        assert_eq!(report.hint, hints::hint("TD008"));
    }

    #[test]
    fn a_missing_file_is_told_without_a_host() {
        let finding = Finding::file("areas.csv", Problem::Missing(Unavailable::NotFound));
        assert_eq!(Report::from(&finding).message.get(Lang::En), "there is no such file or sheet");
    }

    #[test]
    fn within_a_file_the_whole_file_comes_first_then_lines_columns_codes() {
        let report = |code| Report::new(code, Severity::Error, "a.csv", Bilingual::default());
        let sorted = [
            report("TD018"),
            report("TD006").at(2, None, ""),
            report("TD012").at(2, Some("area"), ""),
            report("TD007").at(2, Some("value"), ""),
            report("TD008").at(2, Some("value"), ""),
            report("TD006").at(10, None, ""),
        ];
        assert!(sorted.windows(2).all(|pair| pair[0].order(&pair[1]) == Ordering::Less));
    }
}
