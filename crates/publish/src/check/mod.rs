//! `tiendo check`: datasets and workbooks on disk, checked as a whole and told about in the form that was asked for. The
//! rules themselves are tiendo-core's.

mod excerpt;
mod github;
mod input;
mod json;
mod loaded;
mod sarif;
mod text;

use std::path::{Path, PathBuf};

use tiendo_core::check::Report;
use tiendo_core::date::Date;
use tiendo_core::finding::Severity;
use tiendo_core::lang::Lang;

pub(crate) use excerpt::harmless;
pub use loaded::{Checked, Place};

use crate::Unusable;
use crate::progress::Progress;

/// The form of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a person
    Text,
    /// An array of findings, in both languages
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
}

/// How findings are told.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// The form.
    pub format: Format,
    /// The language; JSON has both.
    pub lang: Lang,
    /// How many findings of one kind are shown in full to a person.
    pub max: usize,
}

/// Everything that was checked.
#[derive(Debug)]
pub struct Outcome {
    /// The datasets and workbooks, in the order given.
    pub checked: Vec<Checked>,
    /// What could not be checked at all.
    pub unusable: Vec<Unusable>,
    /// The day on which the data was judged.
    pub today: Date,
}

/// Checks folders of datasets, data folders (each dataset of their catalogue) and workbooks.
pub fn check(paths: &[PathBuf], today: Date, lang: Lang) -> Outcome {
    let mut outcome = Outcome { checked: Vec::new(), unusable: Vec::new(), today };
    let mut inputs = Vec::new();
    for path in paths {
        match input::find(path) {
            Ok(found) => inputs.extend(found),
            Err(unusable) => outcome.unusable.push(unusable),
        }
    }
    let progress = Progress::new(inputs.len(), lang);
    for (done, input) in inputs.iter().enumerate() {
        progress.reading(input.path(), done);
        match loaded::check(input, today) {
            Ok(checked) => outcome.checked.push(checked),
            Err(unusable) => outcome.unusable.push(unusable),
        }
    }
    outcome
}

impl Outcome {
    /// 0 when nothing is wrong but warnings and repairs, 1 for errors in the data, 2 when something could not be
    /// checked.
    pub fn exit_code(&self) -> u8 {
        match (self.unusable.is_empty(), self.count(Severity::Error)) {
            (false, _) => 2,
            (true, 1..) => 1,
            (true, 0) => 0,
        }
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.reports().filter(|(_, report)| report.severity == severity).count()
    }

    /// The answer in the form asked for; to a person with colours, which whoever prints it may strip.
    pub fn to_text(&self, manner: Manner) -> String {
        match manner.format {
            Format::Text => text::render(self, manner.lang, manner.max),
            Format::Json => json::render(self),
            Format::Sarif => sarif::render(self, manner.lang),
            Format::Github => github::render(self, manner.lang),
        }
    }

    /// Every finding with the dataset that it is about.
    fn reports(&self) -> impl Iterator<Item = (&Checked, &Report)> {
        self.checked.iter().flat_map(|checked| checked.reports.iter().map(move |report| (checked, report)))
    }
}

/// A finding as one sentence, for a list of them.
pub(crate) fn sentence(report: &Report, lang: Lang) -> String {
    let mut text = report.file.clone();
    if let Some(line) = report.line {
        text.push_str(&format!(", {} {line}", lang.pick("dòng", "row")));
    }
    if let Some(column) = &report.column {
        text.push_str(&format!(", {} {column}", lang.pick("cột", "column")));
    }
    text.push_str(": ");
    if !report.text.is_empty() {
        text.push_str(&format!("“{}” ", report.text));
    }
    text + report.message.get(lang)
}

/// The word for a severity.
const fn severity_word(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => lang.pick("lỗi", "error"),
        Severity::Warning => lang.pick("cảnh báo", "warning"),
        Severity::Repaired => lang.pick("đã tự sửa", "repaired"),
    }
}

/// A path as every platform and format writes it.
fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
