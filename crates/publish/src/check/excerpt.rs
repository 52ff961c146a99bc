//! Rows of a CSV as they stand in the file, with the place of a cell in them. Nothing is read for its meaning.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// The columns of text that an excerpt may fill; a longer row is cut around its cell.
const WIDTH: usize = 96;

/// A row as it stands in the file, and the cell that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The row; of a row over several lines the first one.
    pub text: String,
    /// The cell, in bytes of the text.
    pub cell: Option<Range<usize>>,
}

/// Where the lines of a table start, and its header.
#[derive(Debug)]
pub(super) struct Index {
    starts: Vec<usize>,
    header: Vec<String>,
    separator: u8,
    rows: u64,
}

impl Index {
    pub(super) fn new(bytes: &[u8]) -> Self {
        let first = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(place, _)| place + 1);
        let starts: Vec<usize> = std::iter::once(first).chain(ends).collect();
        let mut index = Self { starts, header: Vec::new(), separator: b',', rows: 0 };
        let header = index.line(bytes, 1).unwrap_or_default();
        let count = |mark: u8| header.bytes().filter(|byte| *byte == mark).count();
        index.separator = [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',');
        let cells = cells(&header, index.separator);
        index.header = cells.into_iter().map(|cell| unquoted(&header[cell]).trim().to_owned()).collect();
        index.rows = rows(bytes, index.separator);
        index
    }

    /// Rows with something in them, the header left out.
    pub(super) const fn rows(&self) -> u64 {
        self.rows
    }

    /// The position of the column with this name, from 0.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        let exact = self.header.iter().position(|column| column == name);
        exact.or_else(|| self.header.iter().position(|column| column.eq_ignore_ascii_case(name)))
    }

    /// The row that starts on this line, counted from 1.
    pub(super) fn excerpt(&self, bytes: &[u8], line: u64, column: Option<&str>) -> Option<Excerpt> {
        let text = self.line(bytes, line)?;
        let column = column.and_then(|column| self.column(column));
        let cell = column.and_then(|column| cells(&text, self.separator).into_iter().nth(column));
        Some(Excerpt { text, cell })
    }

    fn line(&self, bytes: &[u8], line: u64) -> Option<String> {
        let place = usize::try_from(line).ok()?.checked_sub(1)?;
        let start = *self.starts.get(place)?;
        let end = self.starts.get(place + 1).map_or(bytes.len(), |next| next - 1);
        let text = String::from_utf8_lossy(bytes.get(start..end)?);
        Some(harmless(text.trim_end_matches('\r')))
    }
}

impl Excerpt {
    /// The row cut to a readable width around the cell, with the line of marks that goes under it.
    ///
    /// Marks are as wide as the cell looks: combining marks take no column. A blank cell has one mark.
    pub(super) fn marked(&self) -> (String, String) {
        let cell = self.cell.clone().unwrap_or(0..0);
        let window = self.window(&cell);
        let before = if window.start > 0 { "…" } else { "" };
        let after = if window.end < self.text.len() { "…" } else { "" };
        let shown = format!("{before}{}{after}", self.text[window.clone()].replace('\t', " "));
        let Some(cell) = &self.cell else { return (shown, String::new()) };
        let indent = before.width() + self.text[window.start..cell.start].width();
        let marks = self.text[cell.start..cell.end.min(window.end)].width().max(1);
        (shown, format!("{}{}", " ".repeat(indent), "^".repeat(marks)))
    }

    /// The part of the row that is shown: all of it if it fits, else from a little before the cell on.
    fn window(&self, cell: &Range<usize>) -> Range<usize> {
        if self.text.width() <= WIDTH {
            return 0..self.text.len();
        }
        let fits_before = self.text[..cell.end].width() < WIDTH;
        // A third of the width for what stands before the cell.
        let start = if fits_before { 0 } else { back(&self.text[..cell.start], WIDTH / 3) };
        start..start + forward(&self.text[start..], WIDTH - 2).max(cell.start - start)
    }
}

/// Where the end of `text` starts that is at most `width` columns wide.
fn back(text: &str, width: usize) -> usize {
    let mut left = width;
    let fits = |mark: &char| take(&mut left, *mark);
    text.len() - text.chars().rev().take_while(fits).map(char::len_utf8).sum::<usize>()
}

/// Where the beginning of `text` ends that is at most `width` columns wide.
fn forward(text: &str, width: usize) -> usize {
    let mut left = width;
    text.chars().take_while(|mark| take(&mut left, *mark)).map(char::len_utf8).sum()
}

/// Takes a character's width off what is left, if it fits.
fn take(left: &mut usize, mark: char) -> bool {
    let rest = left.checked_sub(mark.width().unwrap_or(0));
    *left = rest.unwrap_or(*left);
    rest.is_some()
}

/// Text that cannot steer a terminal: control characters and marks of direction are replaced.
pub(crate) fn harmless(text: &str) -> String {
    let steers = |mark: char| {
        mark.is_control()
            || matches!(mark, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let replaced = |mark: char| match mark {
        '\t' => '\t',
        _ if steers(mark) => char::REPLACEMENT_CHARACTER,
        _ => mark,
    };
    text.chars().map(replaced).collect()
}

/// The cells of a line, quotation marks included.
fn cells(line: &str, separator: u8) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (place, byte) in line.bytes().enumerate() {
        if byte == b'"' {
            quoted = !quoted;
        } else if byte == separator && !quoted {
            cells.push(start..place);
            start = place + 1;
        }
    }
    cells.push(start..line.len());
    cells
}

fn unquoted(cell: &str) -> String {
    cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell).replace("\"\"", "\"")
}

fn rows(bytes: &[u8], separator: u8) -> u64 {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let mut rows = 0_u64;
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            rows += 1;
        }
    }
    rows.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(csv: &str, line: u64, column: &str, expected: [&str; 2]) {
        let index = Index::new(csv.as_bytes());
        let excerpt = index.excerpt(csv.as_bytes(), line, Some(column)).unwrap();
        let (text, marks) = excerpt.marked();
        assert_eq!([text.as_str(), marks.as_str()], expected);
    }

    #[test]
    fn a_cell_is_marked_under_its_row() {
        check("area,name,value\n303,Hồng Bàng,63x\n", 2, "value", ["303,Hồng Bàng,63x", "              ^^^"]);
        check("area,name,value\r\n303,\"a, b\",1\r\n", 2, "name", ["303,\"a, b\",1", "    ^^^^^^"]);
        check("\u{feff}area;Value\n303;1,5\n", 2, "value", ["303;1,5", "    ^^^"]);
        // A blank cell, also at the end of a row that is too short for it.
        check("a,b,c\n1,,3\n", 2, "b", ["1,,3", "  ^"]);
        check("a,b,c\n1,2\n", 2, "c", ["1,2", ""]);
    }

    #[test]
    fn marks_stand_right_under_composed_and_combining_letters() {
        // Decomposed “Hồng”: H, o, circumflex, grave, n, g is six characters and four columns.
        check("a,b\nHo\u{302}\u{300}ng,x\n", 2, "b", ["Ho\u{302}\u{300}ng,x", "     ^"]);
        check("a,b\nx,Ho\u{302}\u{300}ng\n", 2, "b", ["x,Ho\u{302}\u{300}ng", "  ^^^^"]);
        check("a,b\n漢字,x\n", 2, "b", ["漢字,x", "     ^"]);
    }

    #[test]
    fn long_rows_are_cut_around_the_cell() {
        let csv = format!("a,b,c\n{},here,{}\n", "ế".repeat(200), "z".repeat(200));
        let index = Index::new(csv.as_bytes());
        let (text, marks) = index.excerpt(csv.as_bytes(), 2, Some("b")).unwrap().marked();
        assert!(text.starts_with("…ế") && text.ends_with("z…") && text.width() <= WIDTH, "{text}");
        // One column for the mark of omission, a third of the width, with the comma, before the cell.
        assert_eq!(marks, format!("{}^^^^", " ".repeat(1 + WIDTH / 3)));
        assert_eq!(text.chars().skip(1 + WIDTH / 3).take(4).collect::<String>(), "here");
    }

    #[test]
    fn what_could_steer_a_terminal_is_replaced() {
        assert_eq!(harmless("a\u{1b}[31mb\u{202e}c"), "a\u{fffd}[31mb\u{fffd}c");
    }

    #[test]
    fn rows_with_something_in_them_are_counted() {
        for (csv, rows) in [("", 0), ("a,b\n", 0), ("a,b\n1,2\n,\n\n3,\"4\n5\"\n", 2)] {
            assert_eq!(Index::new(csv.as_bytes()).rows(), rows, "{csv}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_have_excerpts_without_a_panic(bytes: Vec<u8>, line in 0_u64..5, text in "(\\PC|[,\"\t]){0,200}") {
            for bytes in [bytes, format!("a,b\n{text}").into_bytes()] {
                let index = Index::new(&bytes);
                for column in [None, Some("a"), Some("b")] {
                    let _ = index.excerpt(&bytes, line, column).map(|excerpt| excerpt.marked());
                }
            }
        }
    }
}
