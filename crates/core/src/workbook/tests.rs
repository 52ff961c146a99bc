//! Workbooks made part by part, as other programs write them, and damaged ones.

use std::io::Write as _;

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::*;

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of these sheets, each a name and the XML of its rows. Style 1 is `0.0%`, style 2 `yyyy-mm-dd`.
fn workbook(sheets: &[(&str, &str)], strings: &str) -> Vec<u8> {
    let mut listed = String::new();
    let mut related = String::new();
    let mut parts = Vec::new();
    for (number, (name, rows)) in sheets.iter().enumerate() {
        listed.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"r{number}\"/>"));
        related.push_str(&format!(
            "<Relationship Id=\"r{number}\" Type=\"{RELATIONSHIPS}/worksheet\" Target=\"worksheets/{number}.xml\"/>"
        ));
        parts.push((
            format!("xl/worksheets/{number}.xml"),
            format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    parts.extend([
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships><Relationship Id=\"r\" Type=\"{RELATIONSHIPS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        ("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{listed}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{related}</Relationships>")),
        (
            "xl/styles.xml".to_owned(),
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>".to_owned(),
        ),
        ("xl/sharedStrings.xml".to_owned(), strings.to_owned()),
    ]);
    packed(&parts)
}

fn packed(parts: &[(String, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in parts {
        archive.start_file(name.as_str(), options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const NO_STRINGS: &str = "<sst></sst>";

fn good() -> Vec<u8> {
    workbook(
        &[
            ("Hướng dẫn", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Đọc trước</t></is></c></row>"),
            (
                "SỐ LIỆU",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>\
                 <row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>a, \"b\"</t></is></c><c r=\"B3\" s=\"1\"><v>0.705</v></c></row>\
                 <row r=\"4\"><c r=\"B4\" t=\"e\"><v>#N/A</v></c><c r=\"C4\" s=\"2\"><v>45838</v></c></row>\
                 <row r=\"9\"><c r=\"A9\" s=\"1\"/></row>",
            ),
            ("area_Changes", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
        ],
        "<sst uniqueCount=\"3\"><si><t>indicator</t></si><si><t>value</t></si><si><r><t>no</t></r><r><t>te</t></r></si></sst>",
    )
}

#[test]
fn each_row_of_a_sheet_is_a_line_and_blank_rows_stay() {
    let sheets = tables(&good()).unwrap();
    let names: Vec<_> = sheets.iter().map(|sheet| (sheet.table, sheet.name.as_str())).collect();
    assert_eq!(names, [(TableName::Observations, "SỐ LIỆU"), (TableName::AreaChanges, "area_Changes")]);
    let csv = String::from_utf8(sheets[0].csv.clone()).unwrap();
    assert_eq!(csv, "indicator,value,note\n,,\n\"a, \"\"b\"\"\",70.5,\n,#N/A,2025-06-30\n");
}

#[test]
fn names_of_sheets_are_known_in_both_languages() {
    for (name, table) in [
        ("observations", Some(TableName::Observations)),
        (" Số liệu ", Some(TableName::Observations)),
        ("ĐỊA BÀN", Some(TableName::Areas)),
        ("Area changes", Some(TableName::AreaChanges)),
        ("Hướng dẫn", None),
    ] {
        assert_eq!(table_named(name), table, "{name}");
    }
}

#[track_caller]
fn check_refused(bytes: &[u8], expected: &Unreadable) {
    assert_eq!(&tables(bytes).unwrap_err(), expected);
    for lang in Lang::ALL {
        assert!(!expected.sentence(lang).is_empty());
    }
}

#[track_caller]
fn check_damaged(bytes: &[u8]) {
    assert!(matches!(tables(bytes), Err(Unreadable::Damaged(_))));
}

#[test]
fn what_is_no_workbook_of_ours_is_told_apart() {
    check_refused(b"", &Unreadable::NotAWorkbook);
    check_refused(b"indicator,area\n", &Unreadable::NotAWorkbook);
    let one = |name: &str| packed(&[(name.to_owned(), "x".to_owned())]);
    check_refused(&one("word/document.xml"), &Unreadable::NotAWorkbook);
    check_refused(&one("content.xml"), &Unreadable::OtherKind);
    check_refused(&one("xl/workbook.bin"), &Unreadable::OtherKind);
    let mut old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0k\0b\0o\0o\0k\0".to_vec();
    check_refused(&old, &Unreadable::OtherKind);
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    check_refused(&old, &Unreadable::Encrypted);
    let (first, other) = (("Số liệu", ""), ("observations", ""));
    check_refused(
        &workbook(&[first, other], NO_STRINGS),
        &Unreadable::Twice("Số liệu".to_owned(), "observations".to_owned()),
    );
    check_refused(&workbook(&[("Sheet1", "")], NO_STRINGS), &Unreadable::NoTable(vec!["Sheet1".to_owned()]));
}

#[test]
fn damaged_and_hostile_workbooks_are_refused() {
    let good = good();
    check_damaged(&good[..good.len() / 2]);
    // The parser would reserve memory for as many strings as are claimed.
    check_damaged(&workbook(&[("targets", "")], "<sst uniqueCount=\"99999999999999\"></sst>"));
    // It would count columns and rows beyond the largest number it has.
    for cell in ["AAAAAAAAA1", "A99999999999"] {
        let rows = format!("<row><c r=\"{cell}\"><v>1</v></c></row>");
        check_damaged(&workbook(&[("targets", &rows)], NO_STRINGS));
    }
    check_damaged(&workbook(&[("targets", "<row><c r=\"A1\" t=\"s\"><v>7</v></c></row>")], NO_STRINGS));
    let upward = "<row><c r=\"A2\"><v>1</v></c></row><row><c r=\"A1\"><v>1</v></c></row>";
    check_damaged(&workbook(&[("targets", upward)], NO_STRINGS));
    let wide = "<row><c r=\"XFD1\"><v>1</v></c></row>";
    check_refused(&workbook(&[("targets", wide)], NO_STRINGS), &Unreadable::TooLarge);
}

#[test]
fn a_small_file_cannot_fill_the_memory() {
    // Zeros pack a thousandfold.
    let bomb = packed(&[
        ("xl/workbook.xml".to_owned(), String::new()),
        ("xl/media/a.png".to_owned(), "0".repeat(3_000_000)),
    ]);
    assert!(bomb.len() < 10_000);
    assert_eq!(guard::check(&bomb, 1_000_000), Err(Unreadable::TooLarge));
    assert_eq!(guard::check(&bomb, 4_000_000), Ok(()));
    // One long string, named by many cells: 64 kB of text and 40 cells make 2.6 MB.
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 16));
    let rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(40);
    let book = workbook(&[("targets", &rows)], &strings);
    let limits = |table| Limits { unpacked: 1 << 20, table };
    assert_eq!(tables_within(&book, &limits(1 << 20)), Err(Unreadable::TooLarge));
    assert_eq!(tables_within(&book, &limits(1 << 22)).unwrap()[0].csv.len(), 40 * ((1 << 16) + 1));
}

/// Text in which the parts of a workbook differ from good ones in a way that a parser may stumble over.
fn odd() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("<".to_owned()),
        Just("/>".to_owned()),
        Just("\"".to_owned()),
        Just("r=\"ZZZZZ9\"".to_owned()),
        Just("&#xffffffff;".to_owned()),
        Just("99999999999999999999".to_owned()),
        "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = tables(&bytes);
        let _ = tables(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn damaged_bytes_are_read_without_a_panic(changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = good();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = tables(&bytes);
    }

    #[test]
    fn damaged_parts_are_read_without_a_panic(
        which in 0_usize..7, place in any::<proptest::sample::Index>(), length in 0_usize..12, odd in odd(),
    ) {
        let mut archive = ZipArchive::new(Cursor::new(good())).unwrap();
        let mut parts = Vec::new();
        for number in 0..archive.len() {
            let part = archive.by_index(number).unwrap();
            let name = part.name().unwrap().into_owned();
            parts.push((name, std::io::read_to_string(part).unwrap()));
        }
        let part = &mut parts[which].1;
        let marks: Vec<char> = part.chars().collect();
        let start = place.index(marks.len());
        let end = (start + length).min(marks.len());
        *part = marks[..start].iter().copied().chain(odd.chars()).chain(marks[end..].iter().copied()).collect();
        let _ = tables(&packed(&parts));
    }
}
