//! Bytes of a CSV file into rows of text, one at a time, reading everything that can be read. What the cells mean is
//! `read`'s business.

use std::borrow::Cow;

use crate::compose;
use crate::finding::{Fetched, Finding, Problem, Unavailable};
use crate::package::Resource;

/// How rows are numbered for a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Numbering {
    /// By the line of the text file on which they start.
    #[default]
    Lines,
    /// By their place, as a worksheet numbers them: a line break in a cell starts no row.
    Rows,
}

/// A table as text: a header and, on demand, its rows.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    pub(crate) file: String,
    pub(crate) header: Vec<String>,
    text: Cow<'a, str>,
    separator: u8,
    numbering: Numbering,
}

/// A row of exactly as many cells as the header.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    pub(crate) line: u32,
    record: &'a csv::ByteRecord,
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// In a table of fewer columns a line of a longer text could pass for a row.
const COLUMNS_THAT_TELL_A_ROW: usize = 4;

impl<'a> Table<'a> {
    /// Opens the table of a resource.
    pub(crate) fn of(resource: &Resource, fetched: &'a Fetched, findings: &mut Vec<Finding>) -> Option<Self> {
        Self::open(&resource.path, resource.numbering, fetched.as_deref(), findings)
    }

    /// Opens what `fetched` has. `None` when there is no table at all; the findings then say why.
    pub(crate) fn open(
        file: &str,
        numbering: Numbering,
        fetched: Result<&'a [u8], &Unavailable>,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let mut say = |problem| findings.push(Finding::file(file, problem));
        let bytes = match fetched {
            Ok(bytes) => bytes,
            Err(why) => {
                say(Problem::Missing(why.clone()));
                return None;
            }
        };
        let bytes = match bytes.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => {
                say(Problem::ByteOrderMark);
                rest
            }
            None => bytes,
        };
        let text = String::from_utf8_lossy(bytes);
        let Some(separator) = separator(text.as_bytes()) else {
            say(Problem::NotCsv);
            return None;
        };
        if separator != b',' {
            say(Problem::OtherSeparator(char::from(separator)));
        }
        if let Err(error) = std::str::from_utf8(bytes) {
            let before = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
            let line = text.split('\n').nth(before - 1).unwrap_or_default().trim_end();
            let number = u32::try_from(before).unwrap_or(u32::MAX);
            findings.push(Finding::cell(file, number, None, line, Problem::NotUtf8));
        }
        let (text, composed) = compose::compose(text);
        if composed {
            findings.push(Finding::file(file, Problem::Decomposed));
        }
        let mut table = Self { file: file.to_owned(), header: Vec::new(), text, separator, numbering };
        table.header = table.first_record();
        Some(table)
    }

    fn records(&self, from: usize) -> csv::Reader<&[u8]> {
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.separator)
            .from_reader(&self.text.as_bytes()[from..])
    }

    fn first_record(&self) -> Vec<String> {
        let mut record = csv::ByteRecord::new();
        // Reading from memory in flexible mode, the only error left is a broken record.
        if !self.records(0).read_byte_record(&mut record).unwrap_or(false) {
            return Vec::new();
        }
        record.iter().map(|cell| text(cell).to_owned()).collect()
    }

    /// Hands each row to `each`; rows with another number of cells become findings, blank ones nothing.
    pub(crate) fn rows(
        &self,
        findings: &mut Vec<Finding>,
        // Dynamic, so that this routine is compiled once for all tables.
        each: &mut dyn FnMut(&Row<'_>, &mut Vec<Finding>),
    ) {
        let bytes = self.text.as_bytes();
        let mut record = csv::ByteRecord::new();
        let mut lines = Lines { bytes, counted: 0, line: 1 };
        // Where the reader began: behind a row that could not be closed it begins anew.
        let (mut base, mut reader) = (0, self.records(0));
        let mut place = 0;
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let found = base + offset(record.position().map_or(0, csv::Position::byte));
            let start = found + line_ends(&bytes[found.min(bytes.len())..]);
            let line = lines.line_at(start);
            place += 1;
            if place == 1 {
                continue;
            }
            let number = match self.numbering {
                Numbering::Lines => line,
                Numbering::Rows => place,
            };
            let end = base + offset(reader.position().byte());
            if let Some(next) = self.unclosed(bytes.get(start..end).unwrap_or_default(), record.len()) {
                let first = text(bytes.get(start..start + next).unwrap_or_default());
                findings.push(Finding::cell(&self.file, number, None, first, Problem::UnclosedQuote));
                base = start + next;
                reader = self.records(base);
                continue;
            }
            if record.iter().all(|cell| text(cell).is_empty()) {
                continue;
            }
            if record.len() == self.header.len() {
                each(&Row { line: number, record: &record }, findings);
            } else {
                let cells: Vec<&str> = record.iter().map(text).collect();
                let problem = Problem::RaggedRow { expected: self.header.len(), found: record.len() };
                findings.push(Finding::cell(&self.file, number, None, &cells.join(","), problem));
            }
        }
    }

    /// The length of the first line of a record that swallowed the rows after it, because a quote in it is not closed.
    fn unclosed(&self, record: &[u8], cells: usize) -> Option<usize> {
        if self.numbering == Numbering::Rows {
            return None;
        }
        let first = record.iter().position(|byte| *byte == b'\n')? + 1;
        let rest = record[first..].trim_ascii_end();
        let columns = self.header.len();
        // Only what has the header's very number of cells, and something in the first, could be one of its rows.
        let is_row = |line: &[u8]| {
            let mut quoted = false;
            let ends_cell = |byte: &&u8| {
                quoted ^= **byte == b'"';
                !quoted && **byte == self.separator
            };
            columns >= COLUMNS_THAT_TELL_A_ROW
                && line.first() != Some(&self.separator)
                && line.iter().filter(ends_cell).count() + 1 == columns
        };
        let swallowed =
            !rest.is_empty() && (cells != columns || rest.split(|byte| *byte == b'\n').any(is_row));
        swallowed.then_some(first)
    }
}

impl Row<'_> {
    /// The cell in a column, trimmed; blank where there is no such column.
    pub(crate) fn cell(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.record.get(column)).map_or("", text)
    }
}

/// Line numbers of records. The csv crate's own are one short after a CRLF.
struct Lines<'a> {
    bytes: &'a [u8],
    counted: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line on which the record that starts at `start` stands; records come in order.
    fn line_at(&mut self, start: usize) -> u32 {
        let start = start.clamp(self.counted, self.bytes.len());
        let ends = self.bytes[self.counted..start].iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        self.counted = start;
        self.line
    }
}

fn offset(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}

/// The line feed that ends the record before, and blank lines, still stand before a record.
fn line_ends(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
}

/// A cell's text without spaces around. Cells are cut from text at ASCII marks, so they are text as well.
fn text(cell: &[u8]) -> &str {
    std::str::from_utf8(cell).unwrap_or_default().trim()
}

/// The mark that separates the header's columns, or `None` when the first line is no header of ours.
fn separator(bytes: &[u8]) -> Option<u8> {
    let header = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    if header.is_empty() || header.starts_with(b"<") || header.starts_with(b"{") || header.contains(&0) {
        return None;
    }
    let count = |mark: u8| header.iter().filter(|byte| **byte == mark).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|mark| count(*mark)).filter(|mark| count(*mark) > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Rows = Vec<(u32, Vec<String>)>;

    fn read(bytes: &[u8]) -> (Option<Rows>, Vec<Problem>) {
        let mut findings = Vec::new();
        let table = Table::open("a.csv", Numbering::Lines, Ok(bytes), &mut findings);
        let rows = table.map(|table| {
            let mut rows = Vec::new();
            table.rows(&mut findings, &mut |row, _| {
                let cells = (0..table.header.len()).map(|column| row.cell(Some(column)).to_owned());
                rows.push((row.line, cells.collect()));
            });
            rows
        });
        (rows, findings.into_iter().map(|finding| finding.problem).collect())
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn reads_quotes_newlines_and_crlf() {
        let (rows, problems) = read("a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n2,đ\r\n".as_bytes());
        assert_eq!(rows, Some(vec![row(2, &["1", "x, \"y\"\nz"]), row(4, &["2", "đ"])]));
        assert!(problems.is_empty());
    }

    #[test]
    fn repairs_what_spreadsheets_do_and_says_so() {
        let (rows, problems) = read("\u{feff}a;b\n1;2,5\n;\n".as_bytes());
        assert_eq!(rows.map(|rows| rows.len()), Some(1));
        assert_eq!(problems, [Problem::ByteOrderMark, Problem::OtherSeparator(';')]);
        let (rows, problems) = read(b"a,b\n1,H\xe0 N\xf4i\n");
        assert_eq!(rows, Some(vec![row(2, &["1", "H\u{fffd} N\u{fffd}i"])]));
        assert_eq!(problems, [Problem::NotUtf8]);
        let mut findings = Vec::new();
        // The first broken byte is on line 3; a replacement mark of the text's own, on line 2, is not meant.
        let bytes = b"a,b\r\n1,\xef\xbf\xbd\r\n2,H\xe0 N\xf4i\r\n3,\xf4\r\n";
        Table::open("a.csv", Numbering::Lines, Ok(bytes), &mut findings);
        let place = Finding::cell("a.csv", 3, None, "2,H\u{fffd} N\u{fffd}i", Problem::NotUtf8);
        assert_eq!(findings, [place]);
        let (rows, problems) = read("a,b\n1,Ha\u{309}i\n".as_bytes());
        assert_eq!(rows, Some(vec![row(2, &["1", "Hải"])]));
        assert_eq!(problems, [Problem::Decomposed]);
    }

    #[test]
    fn a_damaged_row_does_not_cost_the_others() {
        let (rows, problems) = read(b"a,b,c\n1,2,3\n4,5\n7,8,9\n10,1");
        assert_eq!(rows.map(|rows| rows.len()), Some(2));
        let ragged = Problem::RaggedRow { expected: 3, found: 2 };
        assert_eq!(problems, [ragged.clone(), ragged]);
    }

    #[test]
    fn a_quote_that_is_not_closed_costs_its_own_row_only() {
        let (rows, problems) = read(b"a,b,c,d\n1,2,3,\"x\n4,5,6,y\n7,8,9,z\n");
        assert_eq!(rows, Some(vec![row(3, &["4", "5", "6", "y"]), row(4, &["7", "8", "9", "z"])]));
        assert_eq!(problems, [Problem::UnclosedQuote]);
        // The next quote closes it, so that the number of cells is right and rows would be lost without a word.
        let (rows, problems) = read(b"a,b,c,d\n1,2,3,\"x\n4,5,6,y\n7,8,9,\"z\"\n");
        assert_eq!(rows.map(|rows| rows.len()), Some(2));
        assert_eq!(problems, [Problem::UnclosedQuote]);
        // A longer text is no such thing.
        let (rows, problems) = read(b"a,b,c,d\n1,2,3,\"x,\ny, z\"\n");
        assert_eq!((rows.map(|rows| rows.len()), problems), (Some(1), Vec::new()));
    }

    #[test]
    fn a_line_of_a_text_is_no_row_unless_it_has_as_many_cells() {
        for (text, rows_kept, problem) in [
            // Five commas where a row has three: a text, not a row.
            ("1,2,3,\"x:\na, b, c, d, e, f\nz\"\n", 1, None),
            // Three, but nothing before the first.
            ("1,2,3,\"x\n, b, c, d\nz\"\n", 1, None),
            // As many as a row: it could be one, and that is said rather than passed over.
            ("1,2,3,\"x\na, b, c, d\n5,6,7,\"z\"\n", 2, Some(Problem::UnclosedQuote)),
            // The comma inside quotation marks separates nothing. The quote is closed at "y, z": 1 and 2, then
            // "x,3 4,5,6,y", then " z", four cells, so that both rows would be one without a word.
            ("1,2,\"x,3\n4,5,6,\"y, z\"\n", 1, Some(Problem::UnclosedQuote)),
        ] {
            let (rows, problems) = read(format!("a,b,c,d\n{text}").as_bytes());
            assert_eq!(rows.map(|rows| rows.len()), Some(rows_kept), "{text}");
            assert_eq!(problems, Vec::from_iter(problem), "{text}");
        }
    }

    #[test]
    fn what_is_no_table_is_said_to_be_none() {
        for bytes in [&b""[..], b"<!doctype html>,", b"{\"a\":1,\"b\":2}", b"\x89PNG\r\n", b"one column only"]
        {
            let (rows, problems) = read(bytes);
            assert_eq!(rows, None);
            assert_eq!(problems, [Problem::NotCsv]);
        }
        let mut findings = Vec::new();
        let missing = Table::open("a.csv", Numbering::Lines, Err(&Unavailable::NotFound), &mut findings);
        assert!(missing.is_none());
        assert_eq!(findings[0].problem, Problem::Missing(Unavailable::NotFound));
    }

    #[test]
    fn a_worksheet_numbers_rows_not_lines() {
        let mut findings = Vec::new();
        let bytes = b"a,b\n1,\"x\ny\"\n,\n2,z\n";
        let table = Table::open("a.xlsx", Numbering::Rows, Ok(bytes), &mut findings).unwrap();
        let mut lines = Vec::new();
        table.rows(&mut findings, &mut |row, _| lines.push(row.line));
        assert_eq!(lines, [2, 4]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            read(&bytes);
        }

        #[test]
        fn any_near_csv_is_read_without_a_panic(text in "[a,;\"\n\r\t 1đ]{0,200}") {
            let (rows, _) = read(text.as_bytes());
            for (line, _) in rows.into_iter().flatten() {
                prop_assert!(line as usize <= text.lines().count());
            }
        }
    }
}
