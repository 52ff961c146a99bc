//! What stands on a sheet, as every writer of slides needs it: a page of the site, a presentation file, a picture.

use tiendo_core::view::deck::Mark;

use crate::text_width::Weight;

/// A sheet: a slide, or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// In points.
    pub width: f64,
    /// In points.
    pub height: f64,
    /// Position of its slide in the deck.
    pub slide: usize,
    /// Which part of the slide, from 1, and of how many.
    pub part: (usize, usize),
    /// Its number, from 1, and how many sheets there are.
    pub number: (usize, usize),
    /// Everything on it, in reading order.
    pub items: Vec<Item>,
}

/// A rectangle in points from the top left of the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Something on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Lines of text.
    Text(TextItem),
    /// The shape of a standing or an outlook.
    Mark(MarkItem),
    /// A line across.
    Rule(RuleItem),
    /// A table.
    Table(TableItem),
    /// Room for a chart.
    Chart(ChartItem),
}

/// Lines of text. They are broken already; no line is wider than its bounds.
#[derive(Debug, Clone, PartialEq)]
pub struct TextItem {
    /// As high as its lines.
    pub bounds: Bounds,
    /// The lines, from the top.
    pub lines: Vec<String>,
    /// Size of the type, in points.
    pub size: f64,
    /// From one baseline to the next, in points.
    pub line_height: f64,
    /// Ordinary or emphasised.
    pub weight: Weight,
    /// What it is.
    pub role: TextRole,
    /// On which side of its bounds the lines stand.
    pub align: Align,
    /// Where it leads.
    pub link: Option<Link>,
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRole {
    /// The finding of the slide.
    Title,
    /// A heading inside the slide.
    Heading,
    /// Ordinary text.
    Body,
    /// Text that steps back.
    Muted,
    /// A large figure.
    Figure,
    /// A large figure that is missing.
    Gap,
    /// The label of sample data.
    Sample,
    /// What the slide is of, at its foot.
    Footer,
}

impl TextRole {
    /// The class of its look in the style sheets.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Title => "slide-title",
            Self::Heading => "slide-heading",
            Self::Body => "slide-body",
            Self::Muted => "slide-muted",
            Self::Figure => "slide-figure",
            Self::Gap => "slide-gap",
            Self::Sample => "slide-sample",
            Self::Footer => "slide-footer",
        }
    }
}

/// On which side of its bounds a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Left.
    Start,
    /// Right.
    End,
}

/// Where a text leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To a sheet, by its number.
    Sheet(usize),
    /// To a page of the site, by its address from the root.
    Page(String),
    /// Out of the site; `http://` or `https://`.
    Url(String),
}

/// The shape of a standing or an outlook.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarkItem {
    /// A square around it.
    pub bounds: Bounds,
    /// What it shows.
    pub mark: Mark,
}

/// A line across.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RuleItem {
    /// Left end.
    pub x: f64,
    /// Height on the sheet.
    pub y: f64,
    /// Length.
    pub width: f64,
    /// It opens a figure, rather than separating the foot.
    pub strong: bool,
}

/// Room between the edge of a cell and its text: aside, above and below, in points.
pub const CELL_PADDING: (f64, f64) = (6.0, 3.0);

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableItem {
    /// As high as its rows.
    pub bounds: Bounds,
    /// Width of each column.
    pub columns: Vec<f64>,
    /// Size of the type, in points.
    pub size: f64,
    /// From one baseline to the next, in points.
    pub line_height: f64,
    /// The rows, from the top.
    pub rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// In points.
    pub height: f64,
    /// It names the columns.
    pub is_head: bool,
    /// It is of the area that the deck is about, among others.
    pub is_chosen: bool,
    /// A cell for each column.
    pub cells: Vec<TableCell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct TableCell {
    /// Its lines, broken already.
    pub lines: Vec<String>,
    /// The shape in front of the first line.
    pub mark: Option<Mark>,
    /// Ordinary or emphasised.
    pub weight: Weight,
    /// On which side the lines stand.
    pub align: Align,
}

/// Room for a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartItem {
    /// Its room; the chart fills it.
    pub bounds: Bounds,
    /// Which chart of the slide.
    pub kind: ChartKind,
}

/// A chart of a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// An area through the years.
    Trend,
    /// All areas of a year.
    Ranking,
    /// Several areas or several indicators on one axis.
    Comparison,
    /// Who has reported which year.
    Completeness,
}

impl Bounds {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

impl Item {
    /// The room that it takes.
    pub fn bounds(&self) -> Bounds {
        match self {
            Self::Text(text) => text.bounds,
            Self::Mark(mark) => mark.bounds,
            Self::Rule(rule) => Bounds { x: rule.x, y: rule.y, width: rule.width, height: 0.0 },
            Self::Table(table) => table.bounds,
            Self::Chart(chart) => chart.bounds,
        }
    }
}
