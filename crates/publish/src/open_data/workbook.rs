//! A dataset as an Excel workbook: a sheet that says what it is, then a sheet a table, as `tiendo check` reads them too.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use tiendo_core::date::Date;
use tiendo_core::export::{Provenance, sample_notice};
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::licence;

use crate::columns::Kind;
use crate::open_data::tables::{Cell, Table, Tables};

/// The name of the first sheet; no table has it.
const ABOUT: &str = "about";
const WARNING: Color = Color::RGB(0xFF_E0_B2);
/// The longest text that a cell can hold, as Excel counts: in UTF-16.
const LONGEST_TEXT: usize = 32_767;

/// The most rows of a sheet below its heading.
const MOST_ROWS: usize = 1_048_575;

/// The workbook as a file, always to the same bytes. `None` where a table has more rows than a sheet can have.
pub(super) fn bytes(origin: &Provenance, tables: &Tables) -> Result<Option<Vec<u8>>, XlsxError> {
    bytes_within(origin, tables, MOST_ROWS)
}

fn bytes_within(
    origin: &Provenance,
    tables: &Tables,
    most_rows: usize,
) -> Result<Option<Vec<u8>>, XlsxError> {
    if tables.iter().any(|table| table.text.rows.len() > most_rows) {
        return Ok(None);
    }
    let mut workbook = Workbook::new();
    // Excel's own clock would make every file another one.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made(origin.created)?));
    add_about(workbook.add_worksheet(), origin)?;
    for table in tables.iter() {
        add_table(workbook.add_worksheet(), table, tables)?;
    }
    workbook.save_to_buffer().map(Some)
}

/// The day of the release; where it is not known, the first day that Excel knows.
fn made(created: Option<Date>) -> Result<ExcelDateTime, XlsxError> {
    day(created).map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)
}

fn day(date: Option<Date>) -> Option<ExcelDateTime> {
    let date = date?;
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month(), date.day()).ok()
}

/// Both languages on one sheet, the warning of sample data first.
fn add_about(sheet: &mut Worksheet, origin: &Provenance) -> Result<(), XlsxError> {
    sheet.set_name(ABOUT)?;
    sheet.set_column_width(0, 100)?;
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut row = 0;
    let mut say = |text: &str, format: &Format| {
        row += 1;
        sheet.write_string_with_format(row - 1, 0, cut(text), format).map(drop)
    };
    for lang in Lang::ALL {
        say(origin.title.get(lang), &plain.clone().set_bold())?;
        if origin.sample {
            say(sample_notice(lang), &plain.clone().set_bold().set_background_color(WARNING))?;
        }
        let named = origin.licence.as_ref().map_or("", |licence| &licence.name);
        let terms = origin.licence.as_ref().map_or("", |licence| &licence.path);
        for line in [
            &origin.dataset_line(lang),
            licence::explained(named, lang),
            terms,
            &licence::credit(origin, lang),
            &origin.address,
            "",
        ] {
            say(line, &plain)?;
        }
    }
    Ok(())
}

fn add_table(sheet: &mut Worksheet, table: &Table, tables: &Tables) -> Result<(), XlsxError> {
    sheet.set_name(table.format.name.name())?;
    sheet.set_freeze_panes(1, 0)?;
    let heading = Format::new().set_bold().set_num_format("@");
    let formats: Vec<Format> = table
        .columns
        .iter()
        .map(|column| column.map_or(Kind::Text, |column| column.kind))
        .map(format_of)
        .collect();
    for (place, name) in (0_u16..).zip(&table.text.columns) {
        sheet.write_string_with_format(0, place, cut(name), &heading)?;
    }
    let text = format_of(Kind::Text);
    for (row, cells) in (1_u32..).zip(tables.rows(table)) {
        for ((place, cell), format) in (0_u16..).zip(cells).zip(&formats) {
            write(sheet, (row, place), cell, [&text, format])?;
        }
    }
    Ok(())
}

/// Text is written as text, which no spreadsheet computes, whatever it begins with; the rest in the format of its column.
fn write(
    sheet: &mut Worksheet,
    (row, place): (u32, u16),
    cell: Cell<'_>,
    [text, format]: [&Format; 2],
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => return Ok(()),
        Cell::Text(said) => sheet.write_string_with_format(row, place, cut(said), text),
        Cell::Figure(value) => sheet.write_number_with_format(row, place, value.to_f64(), format),
        Cell::Whole(number) => sheet.write_with_format(row, place, number, format),
        Cell::Day(date) => match day(Some(date)) {
            Some(date) => sheet.write_datetime_with_format(row, place, &date, format),
            None => sheet.write_string_with_format(row, place, format::iso(date), text),
        },
    }?;
    Ok(())
}

fn format_of(kind: Kind) -> Format {
    Format::new().set_num_format(match kind {
        Kind::Count | Kind::Year => "0",
        Kind::Day => "yyyy-mm-dd",
        Kind::Figure => "General",
        Kind::Text | Kind::Code(_) | Kind::Word(_) | Kind::Usual(_) | Kind::Key(_) | Kind::Url => "@",
    })
}

/// A text as long as a cell can be.
fn cut(text: &str) -> &str {
    // No text has more letters in UTF-16 than bytes in UTF-8.
    if text.len() <= LONGEST_TEXT {
        return text;
    }
    let mut length = 0;
    let too_long = |(_, mark): &(usize, char)| {
        length += mark.len_utf16();
        length > LONGEST_TEXT
    };
    text.char_indices().find(too_long).map_or(text, |(place, _)| &text[..place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_a_cell_ends() {
        assert_eq!(cut("Hải An"), "Hải An");
        let long = "ế".repeat(LONGEST_TEXT);
        assert_eq!(cut(&long).len(), long.len());
        assert_eq!(cut(&format!("{long}x")).len(), long.len());
        // Of a letter that takes two places only one would be left.
        let odd = format!("{}😀", "a".repeat(LONGEST_TEXT - 1));
        assert_eq!(cut(&odd).len(), LONGEST_TEXT - 1);
    }

    #[test]
    fn more_rows_than_a_sheet_has_make_no_workbook() {
        use tiendo_core::dataset::Dataset;
        use tiendo_core::export::Origin;
        use tiendo_core::finding::Unavailable;
        let fetch = |path: &str| match path {
            "datapackage.json" => Ok(br#"{"resources":[{"name":"codes","path":"codes.csv"}]}"#.to_vec()),
            "codes.csv" => Ok(b"list,code\na,b\na,c\na,d\n".to_vec()),
            _ => Err(Unavailable::NotFound),
        };
        let dataset = Dataset::open("x", fetch, &mut Vec::new());
        let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "" };
        let origin = Provenance::new(origin, Vec::new(), false);
        let tables = Tables::read(&dataset, fetch);
        assert!(bytes_within(&origin, &tables, 3).unwrap().is_some());
        assert!(bytes_within(&origin, &tables, 2).unwrap().is_none());
    }
}
