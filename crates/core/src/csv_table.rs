//! Bytes of a CSV file into rows of text, reading everything that can be read. What the cells mean is `read`'s business.

use crate::finding::{Fetched, Finding, Problem};

/// A table as text: a header and rows of exactly as many cells.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) file: String,
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// A row of text cells with the line of the file on which it starts.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) line: u64,
    pub(crate) cells: Vec<String>,
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl Table {
    /// Reads what `fetched` has. `None` when there is no table at all; the findings then say why.
    pub(crate) fn read(file: &str, fetched: &Fetched, findings: &mut Vec<Finding>) -> Option<Self> {
        let bytes = match fetched {
            Ok(bytes) => bytes.as_slice(),
            Err(why) => {
                findings.push(Finding::file(file, Problem::Missing(why.clone())));
                return None;
            }
        };
        let bytes = match bytes.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) => {
                findings.push(Finding::file(file, Problem::ByteOrderMark));
                rest
            }
            None => bytes,
        };
        let Some(separator) = separator(bytes) else {
            findings.push(Finding::file(file, Problem::NotCsv));
            return None;
        };
        if separator != b',' {
            findings.push(Finding::file(file, Problem::OtherSeparator(char::from(separator))));
        }
        Self::records(file, bytes, separator, findings)
    }

    fn records(file: &str, bytes: &[u8], separator: u8, findings: &mut Vec<Finding>) -> Option<Self> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(bytes);
        let mut record = csv::ByteRecord::new();
        let mut header: Option<Vec<String>> = None;
        let mut rows = Vec::new();
        let mut replaced = false;
        let mut lines = Lines { bytes, counted: 0, line: 1 };
        // Reading from memory in flexible mode, the only error left is a broken record; nothing follows it.
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let line = lines.line_at(record.position().map_or(0, csv::Position::byte));
            let cells: Vec<String> = record.iter().map(|cell| text(cell, &mut replaced)).collect();
            let Some(header) = &header else {
                header = Some(cells);
                continue;
            };
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if cells.len() == header.len() {
                rows.push(Row { line, cells });
            } else {
                let problem = Problem::RaggedRow { expected: header.len(), found: cells.len() };
                findings.push(Finding::cell(file, line, None, &cells.join(","), problem));
            }
        }
        if replaced {
            findings.push(Finding::file(file, Problem::NotUtf8));
        }
        header.map(|header| Self { file: file.to_owned(), header, rows })
    }
}

/// Line numbers of records. The csv crate's own are one short after a CRLF.
struct Lines<'a> {
    bytes: &'a [u8],
    counted: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the record found at `byte` starts; records come in order.
    fn line_at(&mut self, byte: u64) -> u64 {
        let found = usize::try_from(byte).unwrap_or(usize::MAX).min(self.bytes.len());
        // The line feed that ends the record before, and blank lines, still stand before the record.
        let blank = self.bytes[found..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let start = (found + blank).max(self.counted);
        let ends = self.bytes[self.counted..start].iter().filter(|byte| **byte == b'\n').count();
        self.line += ends as u64;
        self.counted = start;
        self.line
    }
}

fn text(cell: &[u8], replaced: &mut bool) -> String {
    let text = String::from_utf8_lossy(cell);
    *replaced |= matches!(text, std::borrow::Cow::Owned(_));
    text.trim().to_owned()
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
    use crate::finding::Unavailable;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> (Option<Table>, Vec<Problem>) {
        let mut findings = Vec::new();
        let table = Table::read("a.csv", &Ok(bytes.to_vec()), &mut findings);
        (table, findings.into_iter().map(|finding| finding.problem).collect())
    }

    #[test]
    fn reads_quotes_newlines_and_crlf() {
        let (table, problems) = read("a,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n2,đ\r\n".as_bytes());
        let table = table.unwrap();
        assert_eq!(table.header, ["a", "b"]);
        assert_eq!(table.rows[0].cells, ["1", "x, \"y\"\nz"]);
        assert_eq!((table.rows[1].line, table.rows[1].cells[1].as_str()), (4, "đ"));
        assert!(problems.is_empty());
    }

    #[test]
    fn repairs_what_spreadsheets_do_and_says_so() {
        let (table, problems) = read("\u{feff}a;b\n1;2,5\n;\n".as_bytes());
        assert_eq!(table.unwrap().rows.len(), 1);
        assert_eq!(problems, [Problem::ByteOrderMark, Problem::OtherSeparator(';')]);
        let (table, problems) = read(b"a,b\n1,H\xe0 N\xf4i\n");
        assert_eq!(table.unwrap().rows[0].cells[1], "H\u{fffd} N\u{fffd}i");
        assert_eq!(problems, [Problem::NotUtf8]);
    }

    #[test]
    fn a_damaged_row_does_not_cost_the_others() {
        let (table, problems) = read(b"a,b,c\n1,2,3\n4,5\n7,8,9\n10,1");
        assert_eq!(table.unwrap().rows.len(), 2);
        assert_eq!(
            problems,
            [Problem::RaggedRow { expected: 3, found: 2 }, Problem::RaggedRow { expected: 3, found: 2 }]
        );
    }

    #[test]
    fn what_is_no_table_is_said_to_be_none() {
        for bytes in [&b""[..], b"<!doctype html>,", b"{\"a\":1,\"b\":2}", b"\x89PNG\r\n", b"one column only"]
        {
            let (table, problems) = read(bytes);
            assert!(table.is_none());
            assert_eq!(problems, [Problem::NotCsv]);
        }
        let mut findings = Vec::new();
        assert!(Table::read("a.csv", &Err(Unavailable::NotFound), &mut findings).is_none());
        assert_eq!(findings[0].problem, Problem::Missing(Unavailable::NotFound));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let (Some(table), _) = read(&bytes) {
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.header.len()));
            }
        }
    }
}
