//! Workbooks: sheets of typed cells with charts beside them. A text is a text, whatever it begins with; there are no formulas.

mod book;
mod drawing;
mod names;
mod sheet;
mod strings;
mod styles;

use crate::TooLarge;
use crate::about::{About, Language};
use crate::chart::Chart;
use crate::measure::Decimal;

pub(crate) use book::{EMBEDDED_SHEET, embedded};
pub(crate) use names::cell_name;
pub use names::column_letters;

/// A workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// What it says of itself.
    pub about: About,
    /// The font's name.
    pub font: String,
    /// Its sheets; one at least, or an empty one stands there.
    pub sheets: Vec<Sheet>,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name; characters that names cannot have are left out, and equal names told apart.
    pub name: String,
    /// The widths of its columns, in digits.
    pub widths: Vec<u16>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// The place in `rows` of the headings of a table that reaches to the last row: they stay in sight, are printed on each page
    /// and can be filtered by.
    pub headings: Option<usize>,
    /// Charts and where they stand.
    pub charts: Vec<Placed>,
    /// A line that is printed at the foot of each page: the label of sample data.
    pub foot: String,
    /// Whether it is printed on its side.
    pub landscape: bool,
    /// The places in `rows` that begin a page when it is printed.
    pub pages: Vec<usize>,
}

/// A chart beside the table of its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The chart.
    pub chart: Chart,
    /// Where in `rows` its table begins; it stands in the first columns ([`Sheet::push_chart`]).
    pub row: usize,
    /// The column of its left edge, from 0.
    pub column: usize,
    /// Its width in points.
    pub width: u16,
    /// Its height in points.
    pub height: u16,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String, TextStyle),
    /// A text that leads to an address of the web; a plain one where it is none.
    Link(String, String),
    /// A number.
    Number(Decimal, NumberFormat),
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextStyle {
    /// As cells are.
    Plain,
    /// The finding at the top of a sheet.
    Title,
    /// The name of a column.
    Heading,
    /// What must not be overlooked.
    Notice,
    /// Words of lesser weight.
    Note,
    /// A text of several lines, broken within its cell.
    Wrapped,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFormat {
    /// With one decimal or two: `63.2`, `70.0`, `22.78`.
    Decimals,
    /// In groups of three: `5,412`.
    Count,
    /// As a year, never grouped: `2025`.
    Year,
}

impl NumberFormat {
    /// Its code.
    /// A Vietnamese one says so, for programs that write numbers in the language of the file and not of the reader.
    pub(crate) const fn code(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Decimals, Language::Vietnamese) => "[$-42A]0.0#",
            (Self::Decimals, Language::English) => "0.0#",
            (Self::Count, Language::Vietnamese) => "[$-42A]#,##0",
            (Self::Count, Language::English) => "#,##0",
            (Self::Year, _) => "0",
        }
    }

    /// Its code along an axis, whose numbers are round.
    pub(crate) const fn on_axis(self, language: Language) -> &'static str {
        match self {
            Self::Decimals => "General",
            Self::Count | Self::Year => self.code(language),
        }
    }
}

impl Sheet {
    /// Adds the table of a chart's figures below the rows, and the chart to the right of it, `column` from 0; width and height in
    /// points.
    pub fn push_chart(&mut self, chart: Chart, column: usize, width: u16, height: u16) {
        let row = self.rows.len();
        self.rows.extend(chart.rows());
        self.charts.push(Placed { chart, row, column, width, height });
    }
}

impl Workbook {
    /// The bytes of an `.xlsx` file.
    ///
    /// # Errors
    /// [`TooLarge`] where there is more than the format holds.
    pub fn to_bytes(&self) -> Result<Vec<u8>, TooLarge> {
        book::to_bytes(self)
    }
}
