//! Charts that the reader's program draws and lets them edit. The same part stands in presentations, documents and workbooks.

mod axes;
pub(crate) mod embed;
mod series;
mod space;

use crate::about::Language;
use crate::measure::{Decimal, Rgb};
use crate::package::Kind;
use crate::workbook::{Cell, NumberFormat, TextStyle};

pub(crate) use space::{Place, to_xml};

pub(crate) const CHART: Kind =
    Kind { relation: "chart", content: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml" };

/// The workbook that a chart outside a workbook has its figures in.
pub(crate) const EMBEDDED: Kind = Kind {
    relation: "package",
    content: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/// A chart over named categories: years or areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Its name among the objects of a page.
    pub name: String,
    /// What it shows, in words, for those who do not see it.
    pub description: String,
    /// What the categories are: "Năm".
    pub heading: String,
    /// The categories, in reading order.
    pub categories: Vec<String>,
    /// What is drawn of them.
    pub plot: Plot,
    /// The axis of values.
    pub axis: Axis,
    /// How figures are written.
    pub format: NumberFormat,
    /// The language of its texts.
    pub language: Language,
    /// The letters.
    pub letters: Letters,
    /// Whether the names of the series are listed above it.
    pub legend: bool,
}

/// The letters of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    /// The font's name; programs that lack it take another.
    pub font: String,
    /// Their size in whole points.
    pub size: u16,
    /// Their colour, also that of the axes.
    pub color: Rgb,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plot {
    /// Bars from left to right, one below the other.
    Bars(Grouping, Vec<Bars>),
    /// Bars from the bottom up, one beside the other.
    Columns(Grouping, Vec<Bars>),
    /// Lines from left to right, one beside the other.
    Lines(Vec<Line>),
}

/// How the bars of a category stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// All in one place, the last series in front.
    Over,
    /// Side by side, the first series first.
    Beside,
    /// Each begins where the one before ends.
    Stacked,
}

/// Figures with a name, one for each category; missing ones are blank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Series {
    /// What the figures are.
    pub name: String,
    /// The figures. Beyond the last category they are left out.
    pub values: Vec<Option<Decimal>>,
    /// Where each figure is written beside its mark.
    pub labels: Labels,
}

/// Where figures are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Labels {
    /// Nowhere.
    #[default]
    None,
    /// Above the mark; of bars, at their end.
    Above,
    /// Below the mark; of bars, at their end.
    Below,
    /// In the middle of the bar, in white where it is filled; of lines, above the mark.
    Inside,
}

/// Bars of one series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// The figures.
    pub series: Series,
    /// How they look.
    pub look: BarLook,
}

/// How bars look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BarLook {
    /// Filled: with a colour, and others for some categories by their place.
    Filled(Rgb, Vec<(usize, Rgb)>),
    /// Only their outline is drawn: the figure that others are held against.
    Outlined(Rgb),
}

/// A line of one series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The figures.
    pub series: Series,
    /// The colour of line and marks.
    pub color: Rgb,
    /// What is drawn between the figures; where one is missing, from the one before to the next.
    pub stroke: Stroke,
    /// What stands at each figure.
    pub mark: Mark,
}

/// What is drawn between figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// A line.
    Solid,
    /// A thin line.
    Thin,
    /// A dashed line.
    Dashed,
    /// Nothing.
    None,
}

/// What stands at a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A filled circle.
    Circle,
    /// A filled diamond.
    Diamond,
    /// A filled square.
    Square,
    /// A filled triangle.
    Triangle,
    /// Two strokes, askew.
    Cross,
    /// Two strokes, upright.
    Plus,
    /// Three strokes.
    Star,
    /// A stroke from left to right.
    Dash,
    /// Nothing.
    None,
}

/// The axis of values; its ends are the program's choice where they are not given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Axis {
    /// What is measured, with its unit; no title where blank.
    pub title: String,
    /// Where it begins.
    pub min: Option<Decimal>,
    /// Where it ends.
    pub max: Option<Decimal>,
}

impl Chart {
    /// The series, in the order in which they are drawn.
    pub fn series(&self) -> impl Iterator<Item = &Series> {
        let (bars, lines) = match &self.plot {
            Plot::Bars(_, bars) | Plot::Columns(_, bars) => (&bars[..], &[][..]),
            Plot::Lines(lines) => (&[][..], &lines[..]),
        };
        bars.iter().map(|bars| &bars.series).chain(lines.iter().map(|line| &line.series))
    }

    /// The figures as a table: a row of names, then one for each category.
    pub(crate) fn rows(&self) -> Vec<Vec<Cell>> {
        let heading = |text: &str| Cell::Text(text.to_owned(), TextStyle::Heading);
        let first = std::iter::once(&self.heading).chain(self.series().map(|series| &series.name));
        let mut rows = vec![first.map(|name| heading(name)).collect::<Vec<_>>()];
        rows.extend(self.categories.iter().enumerate().map(|(place, category)| {
            let figures = self.series().map(|series| match series.values.get(place).copied().flatten() {
                Some(figure) => Cell::Number(figure, self.format),
                None => Cell::Empty,
            });
            std::iter::once(Cell::Text(category.clone(), TextStyle::Plain)).chain(figures).collect()
        }));
        rows
    }
}
