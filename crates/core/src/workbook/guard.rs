//! Looks through a packed workbook before the spreadsheet parser does, for what would fill the memory or upset it.
//!
//! calamine 0.38 reserves memory for whatever number of strings a file claims (its issue 684) and counts rows and columns
//! of cell references without a limit (its issue 709); both end the program. Neither occurs in files that Excel writes.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::workbook::Unreadable;

/// The most shared strings that a workbook may claim to have.
const MAX_STRINGS: u64 = 8_000_000;

/// Unpacks every part, at most `limit` bytes in all, and looks at the claims of the parts that are parsed later.
pub(super) fn check(bytes: &[u8], limit: u64) -> Result<(), Unreadable> {
    let damaged = |why: zip::result::ZipError| Unreadable::Damaged(why.to_string());
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let has = |end: &str| {
        parts.file_names().any(|name| name.is_ok_and(|name| name.to_ascii_lowercase().ends_with(end)))
    };
    if !has("workbook.xml") {
        let other = has("workbook.bin") || has("content.xml");
        return Err(if other { Unreadable::OtherKind } else { Unreadable::NotAWorkbook });
    }
    let mut left = limit;
    for place in 0..parts.len() {
        let part = parts.by_index(place).map_err(damaged)?;
        let mut part = part.take(left + 1);
        check_claims(&mut part)?;
        // What the check did not read is unpacked too, so that its length is known.
        io::copy(&mut part, &mut io::sink()).map_err(|why| Unreadable::Damaged(why.to_string()))?;
        left = part.limit().checked_sub(1).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

/// Looks at the claims of one part as far as it is XML. Pictures are not; of damaged XML the parser will say so.
fn check_claims(part: &mut impl Read) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => check_element(&element)?,
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

fn check_element(element: &BytesStart<'_>) -> Result<(), Unreadable> {
    let fits: fn(&str) -> bool = match element.local_name().as_ref() {
        "sst" => |count| count.parse().is_ok_and(|count: u64| count <= MAX_STRINGS),
        "row" | "c" => |place| corner(place).is_some(),
        "dimension" => is_range,
        _ => return Ok(()),
    };
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|why| Unreadable::Damaged(why.to_string()))?;
        let meant = matches!(attribute.key.as_ref(), "uniqueCount" | "r" | "ref");
        if meant && !fits(&attribute.value) {
            return Err(Unreadable::Damaged(format!(
                "“{}”",
                attribute.value.chars().take(40).collect::<String>()
            )));
        }
    }
    Ok(())
}

/// Row and column of a reference such as `B17`, or a row's `17`; `None` beyond what a sheet can have.
fn corner(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = reference.split_at(letters);
    if letters > 3 || row.len() > 7 || !row.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let column =
        column.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((row.parse().ok()?, column))
}

/// Whether a range such as `A1:F20` runs from its first corner to a later one.
fn is_range(range: &str) -> bool {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let corners = corner(first).zip(corner(last));
    corners.is_some_and(|((top, left), (bottom, right))| top <= bottom && left <= right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_beyond_a_sheet_are_none() {
        for good in ["A1", "xfd1048576", "17"] {
            assert!(corner(good).is_some(), "{good}");
        }
        for bad in ["", "A", "ABCD1", "A12345678", "1A", "A1:B2", "Â1", "-1"] {
            assert!(corner(bad).is_none(), "{bad}");
        }
        assert_eq!(corner("AB17"), Some((17, 28)));
    }

    #[test]
    fn ranges_run_forward() {
        for (range, good) in
            [("A1", true), ("A1:F20", true), ("B5:A9", false), ("A9:A1", false), ("A1:B2:C3", false)]
        {
            assert_eq!(is_range(range), good, "{range}");
        }
    }
}
