//! A table of a view, ready to be written in any format. Each column has cells of one kind, as many as every other.

use std::sync::Arc;

use crate::date::Year;
use crate::export::provenance::{Provenance, sample_notice};
use crate::lang::{Bilingual, Lang};
use crate::model::Unit;
use crate::value::Value;

/// What the figures of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Shares in percent.
    Percent,
    /// Differences of such shares.
    Points,
    /// Any other numbers.
    Number,
}

impl Measure {
    /// What the figures of an indicator are.
    pub const fn of(unit: Unit) -> Self {
        match unit {
            Unit::Percent => Self::Percent,
            Unit::YesNo | Unit::Level | Unit::Count | Unit::Unknown => Self::Number,
        }
    }

    /// What the differences of an indicator's figures are.
    pub const fn of_difference(unit: Unit) -> Self {
        match Self::of(unit) {
            Self::Percent | Self::Points => Self::Points,
            Self::Number => Self::Number,
        }
    }
}

/// The cells of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cells {
    /// Codes, alike in every language; blank for none.
    Code(Vec<Arc<str>>),
    /// Words for readers.
    Text(Vec<Bilingual>),
    /// Figures.
    Figure(Measure, Vec<Option<Value>>),
    /// Whole numbers of things.
    Count(Vec<Option<u64>>),
    /// Years.
    Year(Vec<Option<Year>>),
}

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing to say.
    Empty,
    /// A code.
    Code(&'a str),
    /// Words.
    Text(&'a Bilingual),
    /// A figure.
    Figure(Value),
    /// A number of things.
    Count(u64),
    /// A year.
    Year(Year),
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs, and the first line of a CSV.
    pub code: &'static str,
    heading: Bilingual,
    cells: Cells,
}

impl Column {
    /// Its name for readers, with the unit of its figures: "Giá trị (%)".
    pub fn heading(&self, lang: Lang) -> String {
        let heading = self.heading.get(lang);
        match self.cells {
            Cells::Figure(Measure::Percent, _) => format!("{heading} (%)"),
            Cells::Figure(Measure::Points, _) => {
                format!("{heading} ({})", lang.pick("điểm phần trăm", "percentage points"))
            }
            _ => heading.to_owned(),
        }
    }

    /// What its cells are, as a word for programs.
    pub const fn kind(&self) -> &'static str {
        match self.cells {
            Cells::Code(_) => "code",
            Cells::Text(_) => "text",
            Cells::Figure(Measure::Percent, _) => "percent",
            Cells::Figure(Measure::Points, _) => "points",
            Cells::Figure(Measure::Number, _) => "number",
            Cells::Count(_) => "count",
            Cells::Year(_) => "year",
        }
    }

    /// The cell of a row; empty beyond the last one.
    pub fn cell(&self, row: usize) -> Cell<'_> {
        fn some<'a, T: Copy>(cells: &[Option<T>], row: usize, cell: fn(T) -> Cell<'a>) -> Cell<'a> {
            cells.get(row).copied().flatten().map_or(Cell::Empty, cell)
        }
        match &self.cells {
            Cells::Code(cells) => {
                cells.get(row).filter(|code| !code.is_empty()).map_or(Cell::Empty, |code| Cell::Code(code))
            }
            Cells::Text(cells) => {
                cells.get(row).filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Text)
            }
            Cells::Figure(_, cells) => some(cells, row, Cell::Figure),
            Cells::Count(cells) => some(cells, row, Cell::Count),
            Cells::Year(cells) => some(cells, row, Cell::Year),
        }
    }
}

/// A table with its title and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows, as a finding.
    pub title: Bilingual,
    /// Where its figures come from.
    pub provenance: Provenance,
    columns: Vec<Column>,
    height: usize,
}

impl Sheet {
    /// The columns, in reading order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// How many rows there are.
    pub const fn height(&self) -> usize {
        self.height
    }

    /// The cells of each row, in the order of the columns.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = Cell<'_>>> {
        (0..self.height).map(|row| self.columns.iter().map(move |column| column.cell(row)))
    }
}

/// A sheet in the making: rows of a view, and column after column what is told of each.
#[derive(Debug)]
pub struct Rows<'a, T> {
    rows: &'a [T],
    columns: Vec<Column>,
}

impl<'a, T> Rows<'a, T> {
    /// A sheet with a row for each of `rows`.
    pub const fn of(rows: &'a [T]) -> Self {
        Self { rows, columns: Vec::new() }
    }

    /// A column of codes. The heading is Vietnamese and English, here and below.
    #[must_use]
    pub fn code(self, code: &'static str, heading: (&str, &str), cell: impl FnMut(&T) -> Arc<str>) -> Self {
        let cells = Cells::Code(self.rows.iter().map(cell).collect());
        self.column(code, heading, cells)
    }

    /// A column of words.
    #[must_use]
    pub fn text(self, code: &'static str, heading: (&str, &str), cell: impl FnMut(&T) -> Bilingual) -> Self {
        let cells = Cells::Text(self.rows.iter().map(cell).collect());
        self.column(code, heading, cells)
    }

    /// A column of figures.
    #[must_use]
    pub fn figure(
        self,
        code: &'static str,
        heading: (&str, &str),
        measure: Measure,
        cell: impl FnMut(&T) -> Option<Value>,
    ) -> Self {
        let cells = Cells::Figure(measure, self.rows.iter().map(cell).collect());
        self.column(code, heading, cells)
    }

    /// A column of whole numbers of things.
    #[must_use]
    pub fn count(
        self,
        code: &'static str,
        heading: (&str, &str),
        cell: impl FnMut(&T) -> Option<u64>,
    ) -> Self {
        let cells = Cells::Count(self.rows.iter().map(cell).collect());
        self.column(code, heading, cells)
    }

    /// A column of years.
    #[must_use]
    pub fn year(
        self,
        code: &'static str,
        heading: (&str, &str),
        cell: impl FnMut(&T) -> Option<Year>,
    ) -> Self {
        let cells = Cells::Year(self.rows.iter().map(cell).collect());
        self.column(code, heading, cells)
    }

    fn column(mut self, code: &'static str, heading: (&str, &str), cells: Cells) -> Self {
        self.columns.push(Column { code, heading: Bilingual::new(heading.0, heading.1), cells });
        self
    }

    /// The sheet, with dataset and sample label in the last columns of every row.
    pub fn finish(self, title: Bilingual, provenance: Provenance) -> Sheet {
        let release: Arc<str> = provenance.release().into();
        let notice = if provenance.sample {
            Bilingual::new(sample_notice(Lang::Vi), sample_notice(Lang::En))
        } else {
            Bilingual::default()
        };
        let height = self.rows.len();
        let whole = self.code("dataset", ("Bộ số liệu", "Dataset"), |_| release.clone()).text(
            "notice",
            ("Lưu ý", "Notice"),
            |_| notice.clone(),
        );
        Sheet { title, provenance, columns: whole.columns, height }
    }
}
