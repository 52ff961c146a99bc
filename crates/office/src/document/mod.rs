//! Documents: headings, paragraphs, lists, tables, numbered notes and charts on A4, in the layout of Vietnamese administrative papers.

mod body;
mod chart;
mod frame;
mod paper;
mod styles;
mod table;

use crate::TooLarge;
use crate::about::About;
use crate::chart::Chart;
use crate::measure::Rgb;

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it says of itself.
    pub about: About,
    /// The font's name; programs that lack it take another.
    pub font: String,
    /// The size of its letters, in points.
    pub size: u16,
    /// What stands at the head of every page: the label of sample data.
    pub head: String,
    /// What stands at the foot of every page, before the number of the page.
    pub foot: String,
    /// What it consists of.
    pub blocks: Vec<Block>,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The title.
    Title(Vec<Run>),
    /// What stands below the title: day, author, what it is about.
    Subtitle(Vec<Run>),
    /// The heading of a part.
    Heading(Level, Vec<Run>),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list with dots, a paragraph each.
    List(Vec<Vec<Run>>),
    /// What must not be overlooked, in a frame.
    Notice(Vec<Run>),
    /// Words of lesser weight, below a table or chart.
    Caption(Vec<Run>),
    /// A note with its number, which other texts refer to ([`Target::Note`]).
    Note(u32, Vec<Run>),
    /// A table.
    Table(Table),
    /// A chart, and its height in points; it is as wide as the text.
    Chart(Box<Chart>, u16),
    /// What follows begins a page.
    PageBreak,
}

/// The rank of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Of a part.
    First,
    /// Of a part of a part.
    Second,
}

/// A text of one look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The text; a line break in it stays one.
    pub text: String,
    /// Whether its letters are bold.
    pub bold: bool,
    /// Whether they are slanted.
    pub italic: bool,
    /// Whether they stand small and high, as the numbers of notes do.
    pub raised: bool,
    /// Their colour, where it is another one than that of the text around them.
    pub color: Option<Rgb>,
    /// Where it leads.
    pub target: Option<Target>,
}

/// Where a text leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an address of the web.
    Web(String),
    /// To the note of this number, in this document.
    Note(u32),
}

/// A table; its first row is repeated on each page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// The rows below the headings. Missing cells are blank, those beyond the last column left out.
    pub rows: Vec<Vec<Vec<Run>>>,
    /// What it shows, for those who do not see it.
    pub description: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its share of the width, beside those of the others.
    pub share: u16,
    /// Whether its cells are numbers, which stand at the right.
    pub numbers: bool,
}

impl Run {
    /// A text without any mark.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }
}

impl Document {
    /// The bytes of a `.docx` file.
    ///
    /// # Errors
    /// [`TooLarge`] where there is more than the format holds.
    pub fn to_bytes(&self) -> Result<Vec<u8>, TooLarge> {
        paper::to_bytes(self)
    }
}
