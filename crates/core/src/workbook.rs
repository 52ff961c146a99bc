//! Excel workbooks (`.xlsx`) as the CSV tables that the reader takes. What the cells mean is `read`'s business.
//!
//! A sheet is a table if its name is a table's, in the form of the data format or in Vietnamese; other sheets are passed
//! over. The header stands in row 1. Every row of the sheet is one record and one line of the CSV, blank rows too, so
//! that a line number is a row number.

mod cell;
mod guard;

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};

use crate::alphabet;
use crate::lang::Lang;
use crate::package::TableName;
use crate::workbook::cell::CellText;

/// How large a workbook may be.
struct Limits {
    /// Its content once unpacked, in bytes.
    unpacked: u64,
    /// The CSV made of one sheet, in bytes.
    table: usize,
}

/// Room for a million rows of figures.
const LIMITS: Limits = Limits { unpacked: 512 << 20, table: 256 << 20 };
/// The most columns of a sheet; no table has a tenth of them.
const MAX_COLUMNS: usize = 256;

/// What the sheet of a table may be called in Vietnamese; the first name is the usual one.
const fn vietnamese(table: TableName) -> &'static [&'static str] {
    match table {
        TableName::Sources => &["Nguồn", "Nguồn số liệu"],
        TableName::Indicators => &["Chỉ tiêu"],
        TableName::Areas => &["Địa bàn", "Đơn vị hành chính"],
        TableName::Targets => &["Mục tiêu"],
        TableName::Observations => &["Số liệu", "Kết quả"],
        TableName::Codes => &["Danh mục mã", "Danh mục"],
        TableName::AreaChanges => &["Thay đổi địa giới", "Thay đổi địa bàn"],
        TableName::Schemes => &["Danh hiệu"],
        TableName::Reporting => &["Chế độ báo cáo", "Báo cáo"],
    }
}

/// What the sheet of a table is called in a workbook made for this language.
pub const fn sheet_name(table: TableName, lang: Lang) -> &'static str {
    match (lang, vietnamese(table)) {
        (Lang::Vi, [usual, ..]) => usual,
        _ => table.name(),
    }
}

/// A sheet that is a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The table that it is.
    pub table: TableName,
    /// The sheet's name as its author wrote it.
    pub name: String,
    /// Its content: UTF-8, commas, LF.
    pub csv: Vec<u8>,
}

/// Why a file is no workbook that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a workbook at all.
    NotAWorkbook,
    /// Of another kind than `.xlsx`: Excel 97–2003, `.xlsb` or `.ods`.
    OtherKind,
    /// Protected by a password.
    Encrypted,
    /// Larger, once unpacked, than any workbook of this domain.
    TooLarge,
    /// Not whole, or changed; the parser's own words.
    Damaged(String),
    /// No sheet is named after a table; the names that there are.
    NoTable(Vec<String>),
    /// Two sheets are the same table; their names.
    Twice(String, String),
}

impl Unreadable {
    /// What is wrong and what to do about it.
    pub fn sentence(&self, lang: Lang) -> String {
        let fixed = |vi, en| lang.pick::<&str>(vi, en).to_owned();
        match self {
            Self::NotAWorkbook => fixed("không phải tệp Excel (.xlsx)", "not an Excel workbook (.xlsx)"),
            Self::OtherKind => fixed(
                "là bảng tính kiểu khác; mở bằng Excel và lưu kiểu “Excel Workbook (.xlsx)”",
                "a spreadsheet of another kind; open it in Excel and save it as “Excel Workbook (.xlsx)”",
            ),
            Self::Encrypted => fixed(
                "có mật khẩu; bỏ mật khẩu trong Excel (File › Info › Protect Workbook) rồi lưu lại",
                "protected by a password; remove it in Excel (File › Info › Protect Workbook) and save again",
            ),
            Self::TooLarge => fixed(
                "quá lớn sau khi giải nén; xóa các dòng, cột và trang không dùng",
                "too large once unpacked; delete rows, columns and sheets that are not used",
            ),
            Self::Damaged(why) => match lang {
                Lang::Vi => format!(
                    "bị hỏng hoặc chưa đủ ({why}); mở bằng Excel và lưu lại, hoặc chép lại từ bản gốc"
                ),
                Lang::En => {
                    format!("damaged or not whole ({why}); open it in Excel and save it, or copy it again")
                }
            },
            Self::NoTable(sheets) => {
                let (sheets, known) = (sheets.join(", "), TableName::ALL.map(TableName::name).join(", "));
                match lang {
                    Lang::Vi => {
                        format!("không có trang tính nào mang tên bảng; đang có: {sheets}; cần: {known}")
                    }
                    Lang::En => {
                        format!("no sheet is named after a table; there are: {sheets}; wanted: {known}")
                    }
                }
            }
            Self::Twice(one, other) => match lang {
                Lang::Vi => {
                    format!("hai trang “{one}” và “{other}” là cùng một bảng; đổi tên hoặc xóa một trang")
                }
                Lang::En => {
                    format!("the sheets “{one}” and “{other}” are the same table; rename or delete one")
                }
            },
        }
    }
}

/// Reads the tables of a workbook, in the order of its sheets.
///
/// Values are taken as Excel shows them where that matters: a percentage cell of 0.705 is `70.5`, a number shown with
/// leading zeros keeps them, a date is ISO 8601 (`2025-06-30`, or `2023-06` where only month and year are shown), yes/no
/// cells are `yes` and `no`, an error is its text (`#N/A`), a line break in a cell is a space.
///
/// # Errors
/// [`Unreadable`] when there is nothing that could be read. Unpacking stops at fixed limits, so that a small file
/// cannot fill the memory.
pub fn tables(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    tables_within(bytes, &LIMITS)
}

fn tables_within(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Unreadable> {
    kind(bytes)?;
    guard::check(bytes, limits.unpacked)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets: Vec<Sheet> = Vec::new();
    for name in workbook.sheet_names() {
        let Some(table) = table_named(&name) else { continue };
        if let Some(earlier) = sheets.iter().find(|sheet| sheet.table == table) {
            return Err(Unreadable::Twice(earlier.name.clone(), name));
        }
        let csv = csv_of(&mut workbook, &name, limits.table)?;
        sheets.push(Sheet { table, name, csv });
    }
    if sheets.is_empty() {
        return Err(Unreadable::NoTable(workbook.sheet_names()));
    }
    Ok(sheets)
}

/// Says by the first bytes what cannot be a workbook of ours.
fn kind(bytes: &[u8]) -> Result<(), Unreadable> {
    /// First bytes of a compound file: Excel 97–2003, or any workbook under a password.
    const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let holds = |text: &str| {
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(utf16.len()).any(|window| window == utf16)
    };
    match bytes {
        _ if bytes.starts_with(b"PK\x03\x04") => Ok(()),
        _ if !bytes.starts_with(COMPOUND) => Err(Unreadable::NotAWorkbook),
        _ if holds("EncryptedPackage") => Err(Unreadable::Encrypted),
        _ => Err(Unreadable::OtherKind),
    }
}

/// The table that a sheet of this name is, whatever its capitals, spaces and underscores.
fn table_named(name: &str) -> Option<TableName> {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|mark| !mark.is_whitespace() && !matches!(mark, '_' | '-'))
            .map(alphabet::lower)
            .collect()
    };
    let name = plain(name);
    TableName::ALL.into_iter().find(|table| {
        plain(table.name()) == name || vietnamese(*table).iter().any(|other| plain(other) == name)
    })
}

fn csv_of(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, limit: usize) -> Result<Vec<u8>, Unreadable> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut table = CsvTable { limit, csv: Vec::new(), width: 0, row: 0, cells: Vec::new() };
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
        let format = cells.styles().get(style).and_then(|style| style.number_format.as_ref());
        let text =
            CellText { value: cell.get_value(), format: format.map_or("", |format| &format.format_code) };
        let (row, column) = cell.get_position();
        table.put(row, column as usize, text.to_string())?;
    }
    table.finish()
}

/// A CSV being written from cells in the order of a sheet: row by row, each from left to right.
struct CsvTable {
    /// The most bytes that it may have.
    limit: usize,
    csv: Vec<u8>,
    /// Cells of the header: what every row is filled up to.
    width: usize,
    row: u32,
    cells: Vec<String>,
}

impl CsvTable {
    fn put(&mut self, row: u32, column: usize, text: String) -> Result<(), Unreadable> {
        if text.is_empty() {
            return Ok(());
        }
        if row < self.row {
            return Err(Unreadable::Damaged(format!("row {} after row {}", row + 1, self.row + 1)));
        }
        if column >= MAX_COLUMNS {
            return Err(Unreadable::TooLarge);
        }
        while self.row < row {
            self.end_row()?;
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        if self.row == 0 {
            self.width = self.cells.len();
        }
        let width = self.width.max(self.cells.len()).max(1);
        self.cells.resize(width, String::new());
        for (place, cell) in self.cells.drain(..).enumerate() {
            if place > 0 {
                self.csv.push(b',');
            }
            write_cell(&mut self.csv, &cell);
        }
        self.csv.push(b'\n');
        self.row += 1;
        if self.csv.len() > self.limit { Err(Unreadable::TooLarge) } else { Ok(()) }
    }

    fn finish(mut self) -> Result<Vec<u8>, Unreadable> {
        if !self.cells.is_empty() {
            self.end_row()?;
        }
        Ok(self.csv)
    }
}

/// Writes a cell, in quotation marks where it needs them (RFC 4180).
fn write_cell(csv: &mut Vec<u8>, cell: &str) {
    if cell.contains([',', '"', ';', '\t']) {
        csv.push(b'"');
        csv.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        csv.push(b'"');
    } else {
        csv.extend_from_slice(cell.as_bytes());
    }
}

fn damaged(why: impl std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(why.to_string())
}

#[cfg(test)]
mod tests;
