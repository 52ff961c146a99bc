//! One worksheet.

use crate::package::Relations;
use crate::workbook::strings::Strings;
use crate::workbook::{Cell, Sheet, TextStyle, cell_name, styles};
use crate::xml::{Xml, on_one_line};

/// Excel takes a file with a longer text for damaged; it counts in units of UTF-16.
const LONGEST_TEXT: usize = 32_767;
/// What fits into one row and one column.
const ROWS: usize = 1_048_576;
const COLUMNS: usize = 16_384;
/// So many digits of columns are printed on one page, and wider ones at this share of their size.
const WIDEST: u32 = 230;
const SCALE: u32 = 75;
/// The room on A4 between the margins, in points: the short side and the long one.
const PAGE: (usize, usize) = (509, 755);
/// The width of a digit, and what a column is wider than its digits, in points.
const DIGIT: usize = 6;
const COLUMN_EDGE: usize = 4;
/// The width of a column that has none of its own.
const DEFAULT_WIDTH: usize = 8;
/// A row is at most 409 points high.
const MOST_LINES: usize = 27;

/// The worksheet; links and texts are noted in `relations` and `strings`, `drawing` is the relation to its charts.
pub(super) fn to_xml(
    sheet: &Sheet,
    (relations, strings): (&mut Relations, &mut Strings),
    drawing: Option<&str>,
) -> String {
    let namespaces: [(&str, &dyn std::fmt::Display); 2] = [
        ("xmlns", &"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];
    Xml::document("worksheet", &namespaces, |xml| {
        let fits = fits_a_page(sheet);
        if fits {
            xml.fixed("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        }
        view(xml, sheet);
        xml.fixed("<sheetFormatPr defaultRowHeight=\"15\"/>");
        widths(xml, sheet);
        xml.within("sheetData", &[], |xml| {
            for (row, cells) in sheet.rows.iter().take(ROWS).enumerate() {
                write_row(xml, strings, (row, cells), &sheet.widths);
            }
        });
        if let Some(range) = filtered(sheet) {
            xml.leaf("autoFilter", &[("ref", &range)]);
        }
        links(xml, sheet, relations);
        xml.fixed("<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.7\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>");
        let orientation = if sheet.landscape { "landscape" } else { "portrait" };
        let paper: [(&str, &dyn std::fmt::Display); 2] = [("paperSize", &9), ("orientation", &orientation)];
        let [format, turned] = paper;
        if fits {
            xml.leaf("pageSetup", &[format, ("fitToWidth", &1), ("fitToHeight", &0), turned]);
        } else {
            let scale = if sheet.pages.is_empty() { SCALE } else { scale_to_width(sheet) };
            xml.leaf("pageSetup", &[format, ("scale", &scale), ("pageOrder", &"overThenDown"), turned]);
        }
        foot(xml, sheet);
        breaks(xml, sheet);
        if let Some(id) = drawing {
            xml.leaf("drawing", &[("r:id", &id)]);
        }
    })
}

/// Whether all columns can still be read when they are printed on one page; wider tables go on on the page beside. Excel knows either
/// this or pages that begin where they are told to.
fn fits_a_page(sheet: &Sheet) -> bool {
    sheet.pages.is_empty() && sheet.widths.iter().map(|width| u32::from(*width)).sum::<u32>() <= WIDEST
}

/// The share of its size, in percent, at which a sheet with its charts is as wide as a page.
fn scale_to_width(sheet: &Sheet) -> u32 {
    let of_columns = |number: usize| {
        let widths = (0..number)
            .map(|column| sheet.widths.get(column).map_or(DEFAULT_WIDTH, |width| usize::from(*width)));
        widths.map(|digits| digits * DIGIT + COLUMN_EDGE).sum::<usize>()
    };
    let of_charts = sheet.charts.iter().map(|placed| of_columns(placed.column) + usize::from(placed.width));
    let width = of_charts.chain([of_columns(sheet.widths.len())]).max().unwrap_or_default().max(1);
    let room = if sheet.landscape { PAGE.1 } else { PAGE.0 };
    u32::try_from(room * 100 / width).unwrap_or(100).clamp(10, 100)
}

/// Where pages begin; the first does so by itself.
fn breaks(xml: &mut Xml, sheet: &Sheet) {
    let rows: Vec<usize> = sheet.pages.iter().copied().filter(|row| (1..ROWS).contains(row)).collect();
    if rows.is_empty() {
        return;
    }
    let number = rows.len();
    xml.within("rowBreaks", &[("count", &number), ("manualBreakCount", &number)], |xml| {
        for row in &rows {
            xml.leaf("brk", &[("id", row), ("max", &(COLUMNS - 1)), ("man", &1)]);
        }
    });
}

/// The cells of the table, where there is one: `A4:F27`.
pub(super) fn filtered(sheet: &Sheet) -> Option<String> {
    let (first, columns) = table(sheet)?;
    let last = sheet.rows.len().min(ROWS) - 1;
    Some(format!("{}:{}", cell_name(first, 0, ""), cell_name(last, columns - 1, "")))
}

/// The row of the table's headings and the number of its columns.
pub(super) fn table(sheet: &Sheet) -> Option<(usize, usize)> {
    let first = sheet.headings?;
    let columns = sheet.rows.get(first)?.len().min(COLUMNS);
    (columns > 0 && first < ROWS).then_some((first, columns))
}

fn view(xml: &mut Xml, sheet: &Sheet) {
    xml.within("sheetViews", &[], |xml| {
        // Lines between cells help in a table and disturb beside a chart.
        let lines = u8::from(sheet.charts.is_empty());
        xml.within("sheetView", &[("showGridLines", &lines), ("workbookViewId", &0)], |xml| {
            if let Some((first, _)) = table(sheet) {
                let below = cell_name(first + 1, 0, "");
                xml.leaf(
                    "pane",
                    &[
                        ("ySplit", &(first + 1)),
                        ("topLeftCell", &below),
                        ("activePane", &"bottomLeft"),
                        ("state", &"frozen"),
                    ],
                );
                xml.leaf("selection", &[("pane", &"bottomLeft")]);
            }
        });
    });
}

fn widths(xml: &mut Xml, sheet: &Sheet) {
    if sheet.widths.is_empty() {
        return;
    }
    xml.within("cols", &[], |xml| {
        for (number, width) in (1..).zip(sheet.widths.iter().take(COLUMNS)) {
            let width = (*width).clamp(1, 255);
            xml.leaf("col", &[("min", &number), ("max", &number), ("width", &width), ("customWidth", &1)]);
        }
    });
}

fn write_row(xml: &mut Xml, strings: &mut Strings, (row, cells): (usize, &[Cell]), widths: &[u16]) {
    let height = 15 * lines(cells, widths);
    xml.within("row", &[("r", &(row + 1)), ("ht", &height), ("customHeight", &1)], |xml| {
        for (column, cell) in cells.iter().take(COLUMNS).enumerate() {
            let (name, style) = (cell_name(row, column, ""), styles::number_of(cell));
            match cell {
                Cell::Empty => {}
                Cell::Text(text, _) | Cell::Link(text, _) => {
                    let number = strings.number(cut(text));
                    xml.within("c", &[("r", &name), ("s", &style), ("t", &"s")], |xml| {
                        xml.text("v", &[], &number);
                    });
                }
                Cell::Number(number, _) => {
                    xml.within("c", &[("r", &name), ("s", &style)], |xml| xml.text("v", &[], number));
                }
            }
        }
    });
}

/// How many lines the texts of a row take, as far as it can be told without the reader's font; not so many that Excel refuses.
fn lines(cells: &[Cell], widths: &[u16]) -> usize {
    let of_cell = |(column, cell): (usize, &Cell)| match cell {
        Cell::Text(text, TextStyle::Heading | TextStyle::Wrapped) => {
            let width = widths.get(column).map_or(DEFAULT_WIDTH, |width| usize::from(*width).max(1));
            text.lines().map(|line| (line.chars().count() + 1).div_ceil(width)).sum()
        }
        _ => 1,
    };
    cells.iter().enumerate().map(of_cell).max().unwrap_or(1).clamp(1, MOST_LINES)
}

fn cut(text: &str) -> &str {
    if text.len() <= LONGEST_TEXT {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > LONGEST_TEXT
    });
    end.map_or(text, |(end, _)| &text[..end])
}

fn links(xml: &mut Xml, sheet: &Sheet, relations: &mut Relations) {
    let mut found = Vec::new();
    for (row, cells) in sheet.rows.iter().take(ROWS).enumerate() {
        for (column, cell) in cells.iter().take(COLUMNS).enumerate() {
            if let Cell::Link(_, address) = cell
                && let Some(id) = relations.link(address)
            {
                found.push((cell_name(row, column, ""), id));
            }
        }
    }
    if found.is_empty() {
        return;
    }
    xml.within("hyperlinks", &[], |xml| {
        for (cell, id) in &found {
            xml.leaf("hyperlink", &[("ref", cell), ("r:id", id)]);
        }
    });
}

/// The line at the foot of printed pages. An ampersand begins a code there, two are one.
fn foot(xml: &mut Xml, sheet: &Sheet) {
    // More than 255 characters are no footer.
    let text: String = on_one_line(&sheet.foot).chars().take(100).collect();
    let text = format!("&L{}&R&P / &N", text.replace('&', "&&"));
    xml.within("headerFooter", &[], |xml| xml.text("oddFooter", &[], &text));
}
