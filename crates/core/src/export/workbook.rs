//! A sheet as an Excel workbook (Office Open XML): numbers that any language of Excel reads as numbers, texts that are never
//! formulas, and the origin on a second worksheet. A CSV cannot be that: where the decimal mark is a comma, Excel takes `63.2`
//! for a text or a date and the whole line for one cell.

use crate::export::about;
use crate::export::archive::{NotAnArchive, archive};
use crate::export::sheet::{Cell, Sheet};
use crate::format;
use crate::lang::Lang;
use crate::markup::escape;

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const CONTENT_TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>\
<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
</Types>";

const ROOT_RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
</Relationships>";

const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/>\
<Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
</Relationships>";

/// Styles by number: 0 plain, 1 bold heading, 2 a figure with one or two decimals, 3 a count in groups of three.
const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0#\"/></numFmts>\
<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>\
<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>\
</styleSheet>";

const SHEET: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

/// Excel takes a file with a longer text for damaged.
const LONGEST_TEXT: usize = 32_767;

/// The heading stays in sight.
const FROZEN: &str = "<sheetViews><sheetView workbookViewId=\"0\">\
<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";

/// The sheet as the bytes of an `.xlsx` file, headings and words in `lang`.
///
/// # Errors
/// [`NotAnArchive::TooLarge`] when the tables are larger than the format holds.
pub fn workbook(sheet: &Sheet, lang: Lang) -> Result<Vec<u8>, NotAnArchive> {
    let names = [lang.pick("Số liệu", "Figures"), lang.pick("Nguồn", "Source")];
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", ROOT_RELATIONS.to_owned()),
        ("xl/workbook.xml", contents(names)),
        ("xl/_rels/workbook.xml.rels", RELATIONS.to_owned()),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/worksheets/sheet1.xml", figures(sheet, lang)),
        ("xl/worksheets/sheet2.xml", origin(sheet, lang)),
    ]
    .map(|(path, xml)| (path, format!("{XML}{xml}")));
    let files: Vec<(&str, &[u8])> = parts.iter().map(|(path, xml)| (*path, xml.as_bytes())).collect();
    archive(&files, sheet.provenance.created)
}

fn contents(names: [&str; 2]) -> String {
    let sheets: String = (1..).zip(names).map(|(number, name)| sheet_entry(number, name)).collect();
    format!(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{sheets}</sheets></workbook>"
    )
}

fn sheet_entry(number: usize, name: &str) -> String {
    format!("<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"r{number}\"/>", escape(name))
}

fn figures(sheet: &Sheet, lang: Lang) -> String {
    let headings: Vec<String> = sheet.columns().iter().map(|column| column.heading(lang)).collect();
    let mut xml = format!("{SHEET}{FROZEN}<cols>");
    for (number, heading) in (1..).zip(&headings) {
        push_width(&mut xml, number, heading.chars().count().clamp(8, 40) + 2);
    }
    xml.push_str("</cols><sheetData>");
    push_row(&mut xml, headings.iter().map(|heading| text(heading, 1)));
    for row in sheet.rows() {
        push_row(&mut xml, row.map(|value| cell(value, lang)));
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

fn origin(sheet: &Sheet, lang: Lang) -> String {
    let mut xml = format!("{SHEET}<cols>");
    push_width(&mut xml, 1, 100);
    xml.push_str("</cols><sheetData>");
    for (place, line) in about::lines(sheet, lang).iter().enumerate() {
        push_row(&mut xml, [text(line, u8::from(place == 0))].into_iter());
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

/// The width of a column, in digits.
fn push_width(xml: &mut String, number: usize, width: usize) {
    xml.push_str(&format!("<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"));
}

fn push_row(xml: &mut String, cells: impl Iterator<Item = String>) {
    xml.push_str("<row>");
    for cell in cells {
        xml.push_str(&cell);
    }
    xml.push_str("</row>");
}

fn cell(cell: Cell<'_>, lang: Lang) -> String {
    match cell {
        Cell::Empty => "<c/>".to_owned(),
        Cell::Code(code) => text(code, 0),
        Cell::Text(words) => text(words.get(lang), 0),
        Cell::Figure(value) => format!("<c s=\"2\"><v>{}</v></c>", format::machine(value)),
        Cell::Count(number) => format!("<c s=\"3\"><v>{number}</v></c>"),
        Cell::Year(year) => format!("<c><v>{}</v></c>", format::year(year)),
    }
}

fn text(text: &str, style: u8) -> String {
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    // Two characters that XML cannot hold at all.
    let text = escape(&text).replace(['\u{fffe}', '\u{ffff}'], " ");
    format!("<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
}

#[cfg(all(test, feature = "xlsx"))]
mod tests {
    use std::io::Cursor;
    use std::sync::Arc;

    use calamine::{Data, Reader as _, Xlsx};

    use super::*;
    use crate::export::provenance::tests::provenance;
    use crate::export::{Measure, Rows, sample_notice};
    use crate::lang::Bilingual;
    use crate::value::Value;

    #[test]
    fn a_spreadsheet_program_reads_numbers_as_numbers_and_texts_as_texts() {
        let sheet = Rows::of(&[("Hải An", Some(6320)), ("=1+1 <b> & \"x\"", None)])
            .code("area", ("Địa bàn", "Area"), |row| Arc::from(row.0))
            .figure("value", ("Giá trị", "Value"), Measure::Percent, |row| {
                row.1.map(Value::from_hundredths)
            })
            .count("numerator", ("Tử số", "Numerator"), |_| Some(5412))
            .year("year", ("Năm", "Year"), |_| Some(2025))
            .finish(Bilingual::new("Tựa", "Title"), provenance(true));
        let mut read: Xlsx<_> = Xlsx::new(Cursor::new(workbook(&sheet, Lang::Vi).unwrap())).unwrap();
        assert_eq!(read.sheet_names(), ["Số liệu", "Nguồn"]);
        let range = read.worksheet_range("Số liệu").unwrap();
        let cells: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        let string = |text: &str| Data::String(text.to_owned());
        let ends = [string("hai-phong 1.1.0 8b54cfbd"), string(sample_notice(Lang::Vi))];
        let row = |start: &[Data]| [start, &ends].concat();
        assert_eq!(cells[0][..4], [string("Địa bàn"), string("Giá trị (%)"), string("Tử số"), string("Năm")]);
        assert_eq!(
            cells[1],
            row(&[string("Hải An"), Data::Float(63.2), Data::Float(5412.0), Data::Float(2025.0)])
        );
        assert_eq!(
            cells[2],
            row(&[string("=1+1 <b> & \"x\""), Data::Empty, Data::Float(5412.0), Data::Float(2025.0)])
        );
        let about = read.worksheet_range("Nguồn").unwrap();
        assert_eq!(about.get_value((0, 0)), Some(&string("Tựa")));
    }
}
