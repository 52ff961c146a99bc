//! Presentations: slides of texts, shapes, tables and charts, each in its place in points, with notes for who speaks.

mod charts;
mod deck;
mod master;
mod notes;
mod shape;
mod slide;
mod table;
mod text;

use crate::TooLarge;
use crate::about::About;
use crate::chart::Chart;
use crate::measure::{Frame, Rgb};

/// A presentation.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// What it says of itself.
    pub about: About,
    /// The width of its slides, in points.
    pub width: f64,
    /// Their height.
    pub height: f64,
    /// The font's name; programs that lack it take another.
    pub font: String,
    /// The slides; one at least, or an empty one stands there.
    pub slides: Vec<Slide>,
}

/// A slide.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Slide {
    /// Its title: what outlines and screen readers name it by.
    pub title: TextBox,
    /// What else is on it, from back to front and in reading order.
    pub items: Vec<Item>,
    /// What the speaker sees, a paragraph each.
    pub notes: Vec<String>,
    /// The colour behind everything; white where there is none.
    pub background: Option<Rgb>,
}

/// Something on a slide.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A text.
    Text(TextBox),
    /// A figure of one colour.
    Shape(Shape),
    /// A straight line.
    Line(Line),
    /// A table.
    Table(Table),
    /// A chart, in its place.
    Chart(Frame, Box<Chart>),
}

/// Paragraphs in a rectangle.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextBox {
    /// Where it stands.
    pub frame: Frame,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Where the text stands in the rectangle.
    pub anchor: Anchor,
    /// The distance of the text from each side, in points.
    pub inset: f64,
    /// The colour behind it.
    pub fill: Option<Rgb>,
}

/// Where a text stands between top and bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// At the top.
    #[default]
    Top,
    /// In the middle.
    Middle,
    /// At the bottom.
    Bottom,
}

/// Where a text stands between left and right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paragraph {
    /// Its texts, one after the other.
    pub runs: Vec<Run>,
    /// Where it stands.
    pub align: Align,
    /// Whether a dot stands before it.
    pub bullet: bool,
    /// The distance to the next one, in points.
    pub space_after: f64,
    /// From one line to the next, in points; the program's choice where there is none.
    pub line_height: Option<f64>,
}

/// A text of one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The text; a line break in it stays one.
    pub text: String,
    /// The size of its letters, in points.
    pub size: f64,
    /// Whether they are bold.
    pub bold: bool,
    /// Their colour.
    pub color: Rgb,
    /// Where it leads.
    pub link: Option<Target>,
}

/// Where a text leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an address of the web.
    Web(String),
    /// To a slide of the same presentation, by its number from 1; nowhere where there is none.
    Slide(usize),
}

/// A figure of one colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Where it stands.
    pub frame: Frame,
    /// Its form.
    pub form: Form,
    /// What it is filled with.
    pub fill: Option<Rgb>,
    /// Its outline and the width of that, in points.
    pub outline: Option<(Rgb, f64)>,
    /// What it says to those who do not see it; an ornament where blank.
    pub description: String,
}

/// The form of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// A rectangle.
    Rectangle,
    /// A rectangle with round corners.
    Rounded,
    /// A circle or an ellipse.
    Ellipse,
    /// A square on its corner.
    Diamond,
    /// A triangle on its base.
    Triangle,
    /// A triangle on its tip.
    TriangleDown,
    /// A cross of two bars, ×.
    Cross,
    /// Outlines of straight edges, each closed, their points in the frame: (0, 0) is its upper left corner, in points.
    Outlines(Vec<Vec<(f64, f64)>>),
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Where it begins: right and down, in points.
    pub from: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
    /// Its colour.
    pub color: Rgb,
    /// Its width in points.
    pub width: f64,
    /// Whether it is dashed.
    pub dashed: bool,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Where it stands; its height follows from its rows.
    pub frame: Frame,
    /// The widths of its columns, in points.
    pub widths: Vec<f64>,
    /// Its rows; the first is the heading.
    pub rows: Vec<TableRow>,
    /// What it shows, for those who do not see it.
    pub description: String,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableRow {
    /// Its height at least, in points.
    pub height: f64,
    /// Its cells. Missing ones are blank, those beyond the last column left out.
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableCell {
    /// Its text.
    pub paragraph: Paragraph,
    /// What it is filled with.
    pub fill: Option<Rgb>,
    /// The line below it.
    pub rule: Option<Rgb>,
    /// The distance of its text from the left, from the right, and from top and bottom, in points.
    pub padding: (f64, f64, f64),
}

impl Deck {
    /// The bytes of a `.pptx` file.
    ///
    /// # Errors
    /// [`TooLarge`] where there is more than the format holds.
    pub fn to_bytes(&self) -> Result<Vec<u8>, TooLarge> {
        deck::to_bytes(self)
    }
}
