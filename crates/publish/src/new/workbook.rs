//! The workbook to be filled in: a sheet a table, each heading with a note, each cell with the choice of what may stand in
//! it, and a sheet that explains all columns.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime,
    Format, FormatAlign, Formula, Note, Workbook, Worksheet, XlsxError,
};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::package::TableName;
use tiendo_core::workbook::sheet_name;

use crate::columns::{Column, Kind, Need, TABLES, Table};

/// The last row that a sheet can have, from 0.
const LAST_ROW: u32 = 1_048_575;
const GREEN: Color = Color::RGB(0x1B_5E_4B);
const PALE: Color = Color::RGB(0xE3_EF_EB);

/// The empty workbook as a file.
pub(super) fn bytes(lang: Lang, today: Date) -> Result<Vec<u8>, XlsxError> {
    build(lang, today)?.save_to_buffer()
}

fn build(lang: Lang, today: Date) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    // Excel's own clock would make every file another one.
    let made = ExcelDateTime::from_ymd(today.year().unsigned_abs(), today.month(), today.day())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    add_guide(workbook.add_worksheet(), lang)?;
    for table in &TABLES {
        add_table(workbook.add_worksheet(), table, lang)?;
    }
    Ok(workbook)
}

fn add_table(sheet: &mut Worksheet, table: &Table, lang: Lang) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(table.name, lang))?;
    sheet.set_tab_color(if table.name.is_required() { GREEN } else { PALE });
    sheet.set_freeze_panes(1, 0)?;
    for (place, column) in (0_u16..).zip(table.columns) {
        sheet.set_column_width(place, width(column))?;
        sheet.set_column_format(place, &Format::new().set_num_format(number_format(column.kind)))?;
        sheet.write_with_format(0, place, column.name, &heading(column.need))?;
        sheet.insert_note(0, place, &note(column, lang))?;
        if let Some(choice) = choice(column, lang)? {
            sheet.add_data_validation(1, place, LAST_ROW, place, &choice)?;
        }
    }
    Ok(())
}

fn heading(need: Need) -> Format {
    let format = Format::new().set_bold().set_num_format("@").set_align(FormatAlign::Center);
    match need {
        Need::Required => format.set_background_color(GREEN).set_font_color(Color::White),
        Need::Wanted | Need::Optional => format.set_background_color(PALE),
    }
}

fn note(column: &Column, lang: Lang) -> Note {
    let need = column.need.word(lang);
    let need = if need.is_empty() { String::new() } else { format!(" ({need})") };
    let text = format!("{}{need}\n{}", column.title.get(lang), column.about.get(lang));
    Note::new(text).add_author_prefix(false).set_width(320).set_height(130)
}

/// How cells are shown, and whether what is typed stays text: a code keeps its leading zeros, `2023-06` is no date.
const fn number_format(kind: Kind) -> &'static str {
    match kind {
        Kind::Count | Kind::Year => "0",
        Kind::Day => "yyyy-mm-dd",
        Kind::Figure => "General",
        Kind::Text | Kind::Code(_) | Kind::Word(_) | Kind::Usual(_) | Kind::Key(_) | Kind::Url => "@",
    }
}

fn width(column: &Column) -> f64 {
    let content = match column.kind {
        Kind::Text => 36,
        Kind::Url => 30,
        Kind::Code(_) | Kind::Word(_) | Kind::Usual(_) | Kind::Key(_) => 18,
        Kind::Count | Kind::Year | Kind::Figure | Kind::Day => 12,
    };
    f64::from(u32::try_from(column.name.len()).unwrap_or(0).saturating_add(4).max(content))
}

/// What Excel lets into the cells of a column, where it can tell.
fn choice(column: &Column, lang: Lang) -> Result<Option<DataValidation>, XlsxError> {
    let any = DataValidation::new();
    let choice = match column.kind {
        Kind::Word(_) => any.allow_list_strings(&column.words())?,
        Kind::Usual(_) => {
            any.allow_list_strings(&column.words())?.set_error_style(DataValidationErrorStyle::Information)
        }
        Kind::Key(table) => any.allow_list_formula(Formula::new(keys_of(table, lang))),
        Kind::Count => any.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
        Kind::Year => any.allow_whole_number(DataValidationRule::Between(1900, 2199)),
        Kind::Day => {
            let (first, last) =
                (ExcelDateTime::from_ymd(1900, 1, 1)?, ExcelDateTime::from_ymd(2199, 12, 31)?);
            any.allow_date(DataValidationRule::Between(first, last))
        }
        Kind::Text | Kind::Code(_) | Kind::Figure | Kind::Url => return Ok(None),
    };
    let title = lang.pick("Chưa đúng", "Not right");
    Ok(Some(choice.set_error_title(title)?.set_error_message(column.about.get(lang))?))
}

/// The keys of a table: its first column from row 2 as far as it is filled.
fn keys_of(table: TableName, lang: Lang) -> String {
    let sheet = sheet_name(table, lang);
    format!("=OFFSET('{sheet}'!$A$2,0,0,MAX(1,COUNTA('{sheet}'!$A:$A)-1),1)")
}

fn add_guide(sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
    sheet.set_name(lang.pick("Hướng dẫn", "Guide"))?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (place, width) in (0_u16..).zip([20.0, 20.0, 28.0, 12.0, 70.0, 40.0]) {
        sheet.set_column_width(place, width)?;
        sheet.set_column_format(place, &wrapped)?;
    }
    let lines = lang.pick(
        [
            "Mỗi trang sau là một bảng. Dòng 1 là tên cột: giữ nguyên. Điền từ dòng 2.",
            "Ô tiêu đề màu đậm là cột bắt buộc. Đưa chuột vào ô tiêu đề để xem giải thích. Con số nào cũng phải có nguồn.",
            "Kiểm tra bằng lệnh: tiendo check, rồi tên tệp này.",
        ],
        [
            "Each sheet after this one is a table. Row 1 holds the names of the columns: leave it. Fill in from row 2.",
            "A dark heading is a required column. Point at a heading to see what goes into it. Every figure needs a source.",
            "Check it with: tiendo check, and the name of this file.",
        ],
    );
    let plain = Format::new();
    for (row, line) in (0_u32..).zip(lines) {
        sheet.write_with_format(row, 0, line, &plain)?;
    }
    let head = lang.pick(
        ["trang", "cột", "tên", "bắt buộc", "nội dung", "các từ được dùng"],
        ["sheet", "column", "name", "required", "content", "words allowed"],
    );
    let first = 4;
    for (place, title) in (0_u16..).zip(head) {
        sheet.write_with_format(first, place, title, &heading(Need::Required))?;
    }
    sheet.set_freeze_panes(first + 1, 0)?;
    let all = TABLES.iter().flat_map(|table| table.columns.iter().map(move |column| (table, column)));
    for (row, (table, column)) in (first + 1..).zip(all) {
        let words = column.words().join(", ");
        let cells = [
            sheet_name(table.name, lang),
            column.name,
            column.title.get(lang),
            column.need.word(lang),
            column.about.get(lang),
            &words,
        ];
        for (place, cell) in (0_u16..).zip(cells) {
            sheet.write_with_format(row, place, cell, &wrapped)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use tiendo_core::finding::Severity;
    use tiendo_core::workbook;

    use super::*;
    use crate::check::{self, Format as Form, Manner};

    fn today() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    #[test]
    fn the_reader_finds_every_table_with_its_columns_in_both_languages() {
        for lang in Lang::ALL {
            let sheets = workbook::tables(&bytes(lang, today()).unwrap()).unwrap();
            assert_eq!(sheets.len(), TABLES.len());
            for (sheet, table) in sheets.iter().zip(TABLES) {
                assert_eq!(sheet.table, table.name);
                let header: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
                assert_eq!(String::from_utf8(sheet.csv.clone()).unwrap(), format!("{}\n", header.join(",")));
            }
        }
    }

    /// What a cell is filled with.
    enum Cell {
        Text(&'static str),
        Number(f64),
        /// A number in cells of this format.
        Shown(f64, &'static str),
        Day(u16, u8, u8),
    }

    /// Fills cells of a table's sheet by column name, in the row with this number, as a spreadsheet shows it.
    fn fill(book: &mut Workbook, table: TableName, row: u32, cells: &[(&str, Cell)]) {
        let columns = TABLES.iter().find(|known| known.name == table).unwrap().columns;
        let sheet = book.worksheet_from_name(sheet_name(table, Lang::Vi)).unwrap();
        for (name, cell) in cells {
            let place = columns.iter().position(|column| column.name == *name).unwrap();
            let place = u16::try_from(place).unwrap();
            match cell {
                Cell::Text(text) => sheet.write(row - 1, place, *text),
                Cell::Number(number) => sheet.write(row - 1, place, *number),
                Cell::Shown(number, format) => {
                    sheet.write_with_format(row - 1, place, *number, &Format::new().set_num_format(*format))
                }
                Cell::Day(year, month, day) => {
                    let day = ExcelDateTime::from_ymd(*year, *month, *day).unwrap();
                    sheet.write_with_format(row - 1, place, &day, &Format::new().set_num_format("dd/mm/yyyy"))
                }
            }
            .unwrap();
        }
    }

    /// The template with a few rows as people fill them in, a blank row among them.
    fn filled() -> Workbook {
        let mut book = build(Lang::Vi, today()).unwrap();
        let text = Cell::Text;
        fill(
            &mut book,
            TableName::Sources,
            2,
            &[("source", text("bc-2025")), ("title_vi", text("Báo cáo\nnăm 2025"))],
        );
        let family =
            [("indicator", text("family")), ("name_vi", text("Gia đình")), ("unit", text("percent"))];
        fill(&mut book, TableName::Indicators, 2, &family);
        fill(&mut book, TableName::Indicators, 2, &[("source", text("bc-2025"))]);
        let area = [("area", text("01")), ("name_vi", text("Hà Nội")), ("level", text("province"))];
        fill(&mut book, TableName::Areas, 2, &area);
        fill(
            &mut book,
            TableName::Areas,
            2,
            &[("valid_to", Cell::Day(2025, 6, 30)), ("source", text("bc-2025"))],
        );
        // Row 3 stays blank; the same percentage typed as a number and as a percentage.
        for (row, year, value) in [(2, 2024.0, Cell::Number(70.5)), (4, 2025.0, Cell::Shown(0.725, "0.0%"))] {
            fill(&mut book, TableName::Observations, row, &[("year", Cell::Number(year)), ("value", value)]);
            let keys = [("indicator", text("family")), ("area", text("01")), ("source", text("bc-2025"))];
            fill(&mut book, TableName::Observations, row, &keys);
            fill(&mut book, TableName::Observations, row, &[("obs_status", text("final"))]);
        }
        book
    }

    fn checked(mut book: Workbook) -> (check::Outcome, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so-lieu.xlsx");
        book.save(&path).unwrap();
        (check::check(std::slice::from_ref(&path), today(), Lang::Vi), path)
    }

    #[test]
    fn a_filled_template_has_no_finding() {
        let (outcome, path) = checked(filled());
        let text = outcome.to_text(Manner { format: Form::Text, lang: Lang::Vi, max: 10 });
        assert_eq!(outcome.exit_code(), 0, "{} {text}", path.display());
        assert_eq!(text, "không thấy lỗi nào; đã đọc 9 bảng, 5 dòng; xét đến ngày 22/11/2026\n");
    }

    #[test]
    fn a_fault_in_a_workbook_is_told_by_sheet_and_cell() {
        let mut book = filled();
        fill(
            &mut book,
            TableName::Observations,
            4,
            &[("area", Cell::Number(1.0)), ("value", Cell::Text("cao"))],
        );
        let (outcome, path) = checked(book);
        assert_eq!(outcome.count(Severity::Error), 1);
        let text = outcome.to_text(Manner { format: Form::Text, lang: Lang::Vi, max: 10 });
        let text = anstream::adapter::strip_str(&text).to_string();
        // The lost zero of the area is found before its figure; row 4 comes after a blank row.
        let expected = format!(
            "lỗi[TD012]: mã không có trong bảng kia\n  --> {}, trang “Số liệu”, ô B4, cột area\n     4 | family,1,2025,,cao,",
            path.display()
        );
        assert!(text.starts_with(&expected), "{text}");
    }
}
