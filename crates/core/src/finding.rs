//! What was wrong, doubtful or repaired in a dataset, and how to say so to a reader.

mod words;

use crate::lang::Lang;

/// How much a finding costs the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something was left out.
    Error,
    /// Kept, but doubtful.
    Warning,
    /// Read after a repair.
    Repaired,
}

/// Why the bytes of a file are not there. Said by whoever fetches; core only words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unavailable {
    /// The host has no such file.
    NotFound,
    /// The host answered with this HTTP status.
    Status(u16),
    /// The connection failed or broke off.
    Network,
    /// No complete answer came in time.
    TimedOut,
}

/// A file's bytes, or why they are not there.
pub type Fetched = Result<Vec<u8>, Unavailable>;

/// Why JSON cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonFault {
    /// It ends before it is complete.
    CutOff,
    /// It is not JSON, nests too deeply, or lacks what is needed of it.
    Malformed,
}

/// Why a shape of a map is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShapeFault {
    /// It does not say whose shape it is.
    NoCode,
    /// It is of an area that the dataset does not have.
    UnknownArea {
        /// How many more shapes are.
        others: usize,
    },
    /// The area has a shape already.
    Twice,
    /// It is no polygon, or not one of degrees.
    Unreadable,
    /// A ring has fewer than four positions; only the ring is left out.
    ShortRing,
}

/// What a finding is about. Each variant has a stable code and a sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A file could not be had.
    Missing(Unavailable),
    /// A file is JSON that cannot be read, or JSON of another shape.
    BadJson(JsonFault),
    /// A file is not a CSV table (an HTML page, a picture).
    NotCsv,
    /// Bytes that are not UTF-8 were replaced.
    NotUtf8,
    /// A table lacks a column, so nothing of it can be read.
    MissingColumn(&'static str),
    /// A row has another number of cells than the header.
    RaggedRow {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A cell that may not be blank is.
    Blank,
    /// A cell is not a number.
    NotANumber,
    /// A cell is not a whole year between 1900 and 2199.
    NotAYear,
    /// A cell is not a day of the calendar.
    NotADate,
    /// A cell is not a day of the calendar, and its row says nothing without one.
    NotANeededDate,
    /// A cell is none of the words allowed.
    NotOneOf(&'static str),
    /// The key names no row of that table.
    UnknownKey(&'static str),
    /// Of the keys in a cell, some name no row of that table; these are left out, the row is kept.
    UnknownMember(&'static str),
    /// A cell is not a number of months; it is left out, the row is kept.
    NotMonths,
    /// A column or row of the tile map is not a whole number up to this one; the area is kept, without a place there.
    NotATile(u8),
    /// The source that a figure names is not listed; the figure is kept, without a source.
    UnknownSource,
    /// The same key stands in an earlier row.
    DuplicateKey,
    /// A figure is outside the range of its unit: a percentage below 0 or above 100, a negative count.
    OutOfRange,
    /// More were counted than there are.
    NumeratorAboveDenominator,
    /// The file has another length than its descriptor says: it may be cut off or half written.
    LengthDiffers {
        /// Bytes that the descriptor states.
        expected: u64,
        /// Bytes that came.
        found: u64,
    },
    /// A byte-order mark was skipped.
    ByteOrderMark,
    /// Columns are separated by this instead of a comma.
    OtherSeparator(char),
    /// Decimal commas were read as decimal points.
    DecimalComma,
    /// A figure had more than two decimals.
    Rounded,
    /// The area above is not listed, or not of a higher level; the area is kept without one.
    UnknownParent,
    /// A column has the name that another system gives it; it was read as this one.
    OtherHeader(String),
    /// Digits in groups of three were read as one number.
    ThousandsMark,
    /// Percent signs were passed over.
    PercentSign,
    /// A day as spreadsheets write it was read as one.
    SpreadsheetDate,
    /// Letters written apart from their marks were put together.
    Decomposed,
    /// A year with a decimal point (`2022.0`) was read as whole.
    FractionalYear,
    /// A level, a category or a list of them is not in `codes`.
    UnknownCode,
    /// A quotation mark is not closed, so that the row runs into those after it.
    UnclosedQuote,
    /// A shape of the map, or a ring of one, is left out; the area is shown beside the map.
    Shape {
        /// The code on it; blank where it has none.
        code: String,
        /// Why.
        fault: ShapeFault,
    },
}

/// One thing found while reading a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, as the descriptor names it.
    pub file: String,
    /// The line of the file, from 1; `None` when it is about the whole file.
    pub line: Option<u32>,
    /// The column, where one cell is meant.
    pub column: Option<&'static str>,
    /// The offending text, cut to a readable length.
    pub text: String,
    /// What is wrong.
    pub problem: Problem,
}

impl Problem {
    /// The stable code of this kind of finding.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "TD001",
            Self::BadJson(_) => "TD002",
            Self::NotCsv => "TD003",
            Self::NotUtf8 => "TD004",
            Self::MissingColumn(_) => "TD005",
            Self::RaggedRow { .. } => "TD006",
            Self::Blank => "TD007",
            Self::NotANumber | Self::NotMonths | Self::NotATile(_) => "TD008",
            Self::NotAYear => "TD009",
            Self::NotADate => "TD010",
            Self::NotANeededDate => "TD047",
            Self::NotOneOf(_) => "TD011",
            Self::UnknownKey(_) | Self::UnknownMember(_) => "TD012",
            Self::UnknownSource => "TD013",
            Self::DuplicateKey => "TD014",
            Self::OutOfRange => "TD015",
            Self::NumeratorAboveDenominator => "TD016",
            Self::LengthDiffers { .. } => "TD017",
            Self::ByteOrderMark => "TD018",
            Self::OtherSeparator(_) => "TD019",
            Self::DecimalComma => "TD020",
            Self::Rounded => "TD021",
            Self::UnknownParent => "TD022",
            Self::OtherHeader(_) => "TD023",
            Self::ThousandsMark => "TD024",
            Self::PercentSign => "TD025",
            Self::SpreadsheetDate => "TD026",
            Self::Decomposed => "TD027",
            Self::FractionalYear => "TD028",
            Self::UnknownCode => "TD029",
            Self::UnclosedQuote => "TD030",
            Self::Shape { .. } => "TD049",
        }
    }

    /// How much this kind of finding costs the reader.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NotUtf8
            | Self::NotADate
            | Self::UnknownSource
            | Self::LengthDiffers { .. }
            | Self::UnknownParent
            | Self::Shape { .. } => Severity::Warning,
            Self::ByteOrderMark
            | Self::OtherSeparator(_)
            | Self::DecimalComma
            | Self::Rounded
            | Self::OtherHeader(_)
            | Self::ThousandsMark
            | Self::PercentSign
            | Self::SpreadsheetDate
            | Self::Decomposed
            | Self::FractionalYear => Severity::Repaired,
            _ => Severity::Error,
        }
    }

    /// Whether fetching the file again could help.
    pub const fn retry_may_help(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::NotCsv | Self::BadJson(_) | Self::LengthDiffers { .. })
    }
}

impl Finding {
    /// The longest offending text that is quoted, in characters.
    const QUOTED: usize = 40;

    /// A finding about a whole file.
    pub fn file(file: &str, problem: Problem) -> Self {
        Self { file: file.to_owned(), line: None, column: None, text: String::new(), problem }
    }

    /// A finding about one row or cell.
    pub fn cell(file: &str, line: u32, column: Option<&'static str>, text: &str, problem: Problem) -> Self {
        let text = Self::quoted(text);
        Self { file: file.to_owned(), line: Some(line), column, text, problem }
    }

    /// A text as it is quoted: cut to a readable length.
    pub fn quoted(text: &str) -> String {
        let mut quoted: String = text.chars().take(Self::QUOTED).collect();
        if quoted.len() < text.len() {
            quoted.push('…');
        }
        quoted
    }

    /// The finding as one sentence: file, row, column, offending text, what was done.
    pub fn sentence(&self, lang: Lang) -> String {
        let mut text = self.file.clone();
        if let Some(line) = self.line {
            text.push_str(&format!(", {} {line}", lang.pick("dòng", "row")));
        }
        if let Some(column) = self.column {
            text.push_str(&format!(", {} {column}", lang.pick("cột", "column")));
        }
        text.push_str(": ");
        if !self.text.is_empty() {
            text.push_str(&format!("“{}” ", self.text));
        }
        text.push_str(&self.problem.sentence(lang));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_names_file_row_column_text_and_consequence() {
        let finding = Finding::cell("observations.csv", 17, Some("value"), "63,x", Problem::NotANumber);
        assert_eq!(
            finding.sentence(Lang::Vi),
            "observations.csv, dòng 17, cột value: “63,x” không phải là số; dòng bị bỏ qua"
        );
        assert_eq!(
            finding.sentence(Lang::En),
            "observations.csv, row 17, column value: “63,x” not a number; the row is left out"
        );
    }

    #[test]
    fn long_offending_text_is_cut_at_a_character() {
        let finding = Finding::cell("a.csv", 2, None, &"ế".repeat(60), Problem::Blank);
        assert_eq!(finding.text.chars().count(), 41);
    }
}
