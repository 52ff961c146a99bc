//! A sheet as CSV (RFC 4180) that a spreadsheet opens without harm. Names of columns are codes, alike in every language.

use crate::export::sheet::{Cell, Sheet};
use crate::format;
use crate::lang::Lang;

/// Tells Excel that the file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// What a spreadsheet may take for the beginning of a formula, full-width forms included.
const FORMULA_STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What turns a text that a spreadsheet would compute into one that it shows.
const DEFUSER: char = '\'';

/// The sheet with its words in `lang`: a byte order mark, lines ended by CRLF, decimal points, and an apostrophe before a text
/// that a spreadsheet would take for a formula.
pub fn csv(sheet: &Sheet, lang: Lang) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    line(&mut text, sheet.columns().iter().map(|column| column.code.to_owned()));
    for row in sheet.rows() {
        line(&mut text, row.map(|cell| field(cell, lang)));
    }
    text
}

pub(super) fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            text.push(',');
        }
        push_quoted(text, &field);
    }
    text.push_str("\r\n");
}

fn field(cell: Cell<'_>, lang: Lang) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Code(code) => defused(code),
        Cell::Text(words) => defused(words.get(lang)),
        Cell::Figure(value) => format::machine(value),
        Cell::Count(number) => number.to_string(),
        Cell::Year(year) => format::year(year),
    }
}

/// The text with an apostrophe where a spreadsheet would compute it. One more stands also before apostrophes that were there
/// already, so that taking one away always gives the text back.
pub(super) fn defused(text: &str) -> String {
    let after = text.trim_start_matches(DEFUSER);
    let blank = |character: char| matches!(character, ' ' | '\u{a0}' | '\u{feff}' | '\u{200b}');
    let formula = after.trim_start_matches(blank).starts_with(FORMULA_STARTS);
    if formula || after.starts_with(['\t', '\r', '\n']) {
        return format!("{DEFUSER}{text}");
    }
    text.to_owned()
}

/// Appends a field, in quotes where it holds anything that would end it.
fn push_quoted(text: &mut String, field: &str) {
    if !field.contains(['"', ',', '\r', '\n']) {
        text.push_str(field);
        return;
    }
    text.push('"');
    for character in field.chars() {
        if character == '"' {
            text.push('"');
        }
        text.push(character);
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::export::provenance::tests::provenance;
    use crate::export::{Measure, Rows};
    use crate::lang::Bilingual;
    use crate::value::Value;
    use proptest::prelude::*;

    fn sheet(rows: &[(String, i64)]) -> Sheet {
        Rows::of(rows)
            .code("area", ("Mã", "Code"), |row| Arc::from(row.0.as_str()))
            .text("name", ("Tên", "Name"), |row| Bilingual::new(row.0.as_str(), ""))
            .figure("value", ("Giá trị", "Value"), Measure::Percent, |row| {
                Some(Value::from_hundredths(row.1))
            })
            .count("numerator", ("Tử số", "Numerator"), |row| u64::try_from(row.1).ok())
            .year("year", ("Năm", "Year"), |_| Some(2025))
            .finish(Bilingual::same("x"), provenance(true))
    }

    /// The fields of every line but the first, by the csv crate.
    fn fields(text: &str) -> Vec<Vec<String>> {
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    fn restored(field: &str) -> &str {
        match field.strip_prefix(DEFUSER) {
            Some(rest) if defused(rest) == field => rest,
            _ => field,
        }
    }

    #[test]
    fn a_table_is_written_as_rfc_4180_says() {
        let rows = [("Hải, \"An\"".to_owned(), 6320), ("=1+1".to_owned(), -680)];
        assert_eq!(
            csv(&sheet(&rows), Lang::Vi),
            "\u{feff}area,name,value,numerator,year,dataset,notice\r\n\
             \"Hải, \"\"An\"\"\",\"Hải, \"\"An\"\"\",63.2,6320,2025,hai-phong 1.1.0 8b54cfbd,\
             \"Có số liệu minh họa, không phải số liệu thật\"\r\n\
             '=1+1,'=1+1,-6.8,,2025,hai-phong 1.1.0 8b54cfbd,\"Có số liệu minh họa, không phải số liệu thật\"\r\n"
        );
    }

    #[test]
    fn only_what_a_spreadsheet_would_compute_is_defused() {
        for (text, expected) in [
            ("=SUM(A1)", "'=SUM(A1)"),
            ("+84", "'+84"),
            ("-5", "'-5"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("＝1", "'＝1"),
            (" =1", "' =1"),
            ("'=1", "''=1"),
            ("Hải An", "Hải An"),
            ("'x", "'x"),
            ("− 5", "− 5"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(defused(text), expected, "{text:?}");
            assert_eq!(restored(&defused(text)), text);
        }
    }

    fn hostile() -> impl Strategy<Value = String> {
        prop_oneof!["[-=+@\\t\\r\\n'\", ＝＋－＠]{0,4}.{0,6}", "(?s).{0,12}"]
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_none_is_a_formula(
            rows in proptest::collection::vec((hostile(), -10_000_i64..1_000_000), 0..6)
        ) {
            let read = fields(&csv(&sheet(&rows), Lang::Vi));
            prop_assert_eq!(read.len(), rows.len());
            for (found, (text, value)) in read.iter().zip(&rows) {
                for field in &found[..2] {
                    let first = field.chars().next().unwrap_or(' ');
                    prop_assert!(!FORMULA_STARTS.contains(&first) && !"\t\r\n".contains(first), "{:?}", field);
                    prop_assert_eq!(restored(field), text);
                }
                prop_assert_eq!(Value::parse(&found[2]).unwrap().value.hundredths(), *value);
            }
        }
    }
}
