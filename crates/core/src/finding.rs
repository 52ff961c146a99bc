//! What was wrong, doubtful or repaired in a dataset, and how to say so to a reader.

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

/// What a finding is about. Each variant has a stable code and a sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A file could not be had.
    Missing(Unavailable),
    /// A file is JSON that cannot be read, or JSON of another shape; the parser's own words.
    BadJson(String),
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
    /// A cell is none of the words allowed.
    NotOneOf(&'static str),
    /// The key names no row of that table.
    UnknownKey(&'static str),
    /// The source that a figure names is not listed; the figure is kept, without a source.
    UnknownSource,
    /// The same key stands in an earlier row.
    DuplicateKey,
    /// A percentage is below 0 or above 100.
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
}

/// One thing found while reading a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, as the descriptor names it.
    pub file: String,
    /// The line of the file, from 1; `None` when it is about the whole file.
    pub line: Option<u64>,
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
            Self::NotANumber => "TD008",
            Self::NotAYear => "TD009",
            Self::NotADate => "TD010",
            Self::NotOneOf(_) => "TD011",
            Self::UnknownKey(_) => "TD012",
            Self::UnknownSource => "TD013",
            Self::DuplicateKey => "TD014",
            Self::OutOfRange => "TD015",
            Self::NumeratorAboveDenominator => "TD016",
            Self::LengthDiffers { .. } => "TD017",
            Self::ByteOrderMark => "TD018",
            Self::OtherSeparator(_) => "TD019",
            Self::DecimalComma => "TD020",
            Self::Rounded => "TD021",
        }
    }

    /// How much this kind of finding costs the reader.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NotUtf8 | Self::NotADate | Self::UnknownSource | Self::LengthDiffers { .. } => {
                Severity::Warning
            }
            Self::ByteOrderMark | Self::OtherSeparator(_) | Self::DecimalComma | Self::Rounded => {
                Severity::Repaired
            }
            _ => Severity::Error,
        }
    }

    /// Whether fetching the file again could help.
    pub const fn retry_may_help(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::NotCsv | Self::BadJson(_) | Self::LengthDiffers { .. })
    }

    fn sentence(&self, lang: Lang) -> String {
        let fixed = |vi, en| lang.pick::<&str>(vi, en).to_owned();
        match self {
            Self::Missing(why) => why.sentence(lang).to_owned(),
            Self::BadJson(why) => match lang {
                Lang::Vi => format!("không đọc được JSON ({why})"),
                Lang::En => format!("the JSON cannot be read ({why})"),
            },
            Self::NotCsv => fixed("không phải bảng CSV", "this is not a CSV table"),
            Self::NotUtf8 => fixed(
                "có byte không phải UTF-8, đã thay bằng dấu \u{fffd}",
                "some bytes are not UTF-8 and were replaced by \u{fffd}",
            ),
            Self::MissingColumn(name) => match lang {
                Lang::Vi => format!("thiếu cột {name}, không đọc được bảng này"),
                Lang::En => format!("the column {name} is missing, so the table cannot be read"),
            },
            Self::RaggedRow { expected, found } => match lang {
                Lang::Vi => format!("có {found} ô, cần {expected}; dòng bị bỏ qua"),
                Lang::En => format!("{found} cells instead of {expected}; the row is left out"),
            },
            Self::Blank => fixed("ô trống; dòng bị bỏ qua", "the cell is blank; the row is left out"),
            Self::NotANumber => {
                fixed("không phải là số; dòng bị bỏ qua", "not a number; the row is left out")
            }
            Self::NotAYear => fixed("không phải là năm; dòng bị bỏ qua", "not a year; the row is left out"),
            Self::NotADate => fixed("không phải là ngày; ô bị bỏ qua", "not a date; the cell is left out"),
            Self::NotOneOf(allowed) => match lang {
                Lang::Vi => format!("chỉ nhận: {allowed}; dòng bị bỏ qua"),
                Lang::En => format!("must be one of: {allowed}; the row is left out"),
            },
            Self::UnknownKey(table) => match lang {
                Lang::Vi => format!("không có trong {table}; dòng bị bỏ qua"),
                Lang::En => format!("not in {table}; the row is left out"),
            },
            Self::UnknownSource => fixed(
                "không có trong sources; số liệu được giữ nhưng chưa rõ nguồn",
                "not in sources; the figure is kept, its source unknown",
            ),
            Self::DuplicateKey => fixed(
                "khóa trùng với một dòng trước; dòng bị bỏ qua",
                "same key as an earlier row; the row is left out",
            ),
            Self::OutOfRange => {
                fixed("ngoài khoảng 0–100; dòng bị bỏ qua", "outside 0–100; the row is left out")
            }
            Self::NumeratorAboveDenominator => fixed(
                "tử số lớn hơn mẫu số; dòng bị bỏ qua",
                "numerator above denominator; the row is left out",
            ),
            Self::LengthDiffers { expected, found } => match lang {
                Lang::Vi => format!(
                    "dài {found} byte, công bố là {expected} byte: tệp có thể bị cắt hoặc đang được ghi"
                ),
                Lang::En => {
                    format!("{found} bytes long, published as {expected}: it may be cut off or half written")
                }
            },
            Self::ByteOrderMark => {
                fixed("có dấu BOM ở đầu, đã bỏ qua", "starts with a byte-order mark, which was skipped")
            }
            Self::OtherSeparator(mark) => {
                let name = match mark {
                    '\t' => lang.pick("dấu tab", "tabs"),
                    _ => lang.pick("dấu chấm phẩy", "semicolons"),
                };
                match lang {
                    Lang::Vi => format!("các cột cách nhau bằng {name}, đã đọc theo dấu đó"),
                    Lang::En => format!("columns are separated by {name}, and were read so"),
                }
            }
            Self::DecimalComma => {
                fixed("dấu phẩy thập phân, đã đọc như dấu chấm", "decimal comma, read as a decimal point")
            }
            Self::Rounded => {
                fixed("hơn hai chữ số thập phân, đã làm tròn", "more than two decimals, rounded")
            }
        }
    }
}

impl Unavailable {
    const fn sentence(&self, lang: Lang) -> &'static str {
        match self {
            Self::NotFound => lang.pick("không có tệp này trên máy chủ", "the host has no such file"),
            Self::Status(_) => lang.pick("máy chủ báo lỗi", "the host answered with an error"),
            Self::Network => lang.pick("mất kết nối khi đang tải", "the connection failed while loading"),
            Self::TimedOut => lang.pick("quá lâu không tải xong", "loading took too long"),
        }
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
    pub fn cell(file: &str, line: u64, column: Option<&'static str>, text: &str, problem: Problem) -> Self {
        let mut quoted: String = text.chars().take(Self::QUOTED).collect();
        if quoted.len() < text.len() {
            quoted.push('…');
        }
        Self { file: file.to_owned(), line: Some(line), column, text: quoted, problem }
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
