//! Where rows and columns of a scorecard stand, in bands one under another where the columns do not fit beside each other.

use tiendo_core::lang::Lang;
use tiendo_core::view::scorecard::{ScoreColumn, ScoreRow, ScorecardView, words};

use crate::Size;
use crate::ink::Type;
use crate::scorecard::wrap::{fits, wrap};

/// A picture has at most this many rows.
const MOST_ROWS: usize = 80;
const HEADING_LINES: usize = 3;
const NAME_LINES: usize = 2;
/// What each row stands further in than the one above it.
const INDENT: f64 = 14.0;
/// Mark and space before a figure.
pub(super) const MARK_ROOM: f64 = 17.0;
/// Left and right of what stands in a column.
const PADDING: f64 = 5.0;
pub(super) const LINE: f64 = 17.0;

/// What a column of the picture shows.
#[derive(Clone, Copy)]
pub(super) enum Slot<'a> {
    /// How many targets each area met.
    Met,
    /// An indicator, and the place of its cells.
    Indicator(usize, &'a ScoreColumn),
}

/// A column of the picture.
pub(super) struct Column<'a> {
    pub(super) slot: Slot<'a>,
    pub(super) heading: Vec<String>,
    /// The widest figure in it.
    pub(super) figures: f64,
}

/// Columns side by side, with the names of the areas before them.
pub(super) struct Band<'a> {
    pub(super) columns: Vec<Column<'a>>,
}

impl Band<'_> {
    /// How many lines its headings take.
    pub(super) fn heading_lines(&self) -> usize {
        self.columns.iter().map(|column| column.heading.len()).max().unwrap_or_default()
    }
}

/// A row of the picture.
pub(super) struct Row<'a> {
    pub(super) row: &'a ScoreRow,
    pub(super) name: Vec<String>,
    pub(super) indent: f64,
    pub(super) height: f64,
}

pub(super) struct Layout<'a> {
    pub(super) view: &'a ScorecardView,
    pub(super) lang: Lang,
    pub(super) width: i32,
    /// Where the first column begins.
    pub(super) names: f64,
    pub(super) column: f64,
    pub(super) rows: Vec<Row<'a>>,
    pub(super) bands: Vec<Band<'a>>,
    /// Rows of the view that the picture has no room for.
    pub(super) left_out: usize,
}

impl<'a> Layout<'a> {
    pub(super) fn new(view: &'a ScorecardView, size: Size, lang: Lang) -> Self {
        let (widest, most_for_names, broadest): (i32, f64, f64) = match size {
            Size::Narrow => (328, 116.0, 328.0),
            Size::Wide => (1180, 230.0, 124.0),
        };
        let rows: Vec<&ScoreRow> = view.rows.iter().take(MOST_ROWS).collect();
        let name = |row: &&ScoreRow| name_type(row).width(row.place.name.get(lang)) + indent(row);
        let labels = [words::target_heading(lang), words::areas_met_heading(lang)].map(|text| Type::Axis.width(text));
        let names = rows.iter().map(name).chain(labels).fold(0.0, f64::max).min(most_for_names) + 12.0;
        let mut columns = columns(view, &rows, lang);
        let needed = columns.iter().map(|column| needed(column, lang)).fold(0.0, f64::max);
        let room = f64::from(widest) - names;
        let per_band = whole(room / needed).clamp(1, columns.len().max(1));
        // As many in the last band as in the others, or nearly.
        let number = columns.len().div_ceil(per_band).max(1);
        let per_band = columns.len().div_ceil(number).max(1);
        let column = (room / count(per_band)).min(broadest).max(needed.min(room));
        for column_of in &mut columns {
            column_of.heading = wrap(&heading(column_of.slot, lang), Type::Heading, column - 2.0 * PADDING, HEADING_LINES);
        }
        let width = match size {
            Size::Narrow => widest,
            Size::Wide => widest.min(800.max(ceil(column.mul_add(count(per_band), names)))),
        };
        let mut bands = Vec::new();
        let mut columns = columns.into_iter().peekable();
        while columns.peek().is_some() {
            bands.push(Band { columns: columns.by_ref().take(per_band).collect() });
        }
        let left_out = view.rows.len() - rows.len();
        let rows = rows.into_iter().map(|row| Row::of(row, names, size, lang)).collect();
        Self { view, lang, width, names, column, rows, bands, left_out }
    }

    /// Where a column of a band begins.
    pub(super) fn left(&self, place: usize) -> f64 {
        self.column.mul_add(count(place), self.names)
    }
}

impl<'a> Row<'a> {
    fn of(row: &'a ScoreRow, names: f64, size: Size, lang: Lang) -> Self {
        let indent = indent(row);
        let name = wrap(row.place.name.get(lang), name_type(row), names - indent - 10.0, NAME_LINES);
        let least = match size {
            Size::Narrow => 30.0,
            Size::Wide => 28.0,
        };
        let height = LINE.mul_add(count(name.len().saturating_sub(1)), least);
        Self { row, name, indent, height }
    }
}

/// The type of a name: the area that others stand below is stronger.
pub(super) fn name_type(row: &ScoreRow) -> Type {
    if row.depth == 0 { Type::NameChosen } else { Type::Name }
}

fn indent(row: &ScoreRow) -> f64 {
    INDENT * count(row.depth)
}

/// The columns with their widest figures; a column of how many are met only where there is more than one indicator.
fn columns<'a>(view: &'a ScorecardView, rows: &[&ScoreRow], lang: Lang) -> Vec<Column<'a>> {
    let met = (view.columns.len() > 1).then_some(Slot::Met);
    let indicators = view.columns.iter().enumerate().map(|(place, column)| Slot::Indicator(place, column));
    let widest = |slot: Slot| {
        let texts = rows.iter().map(|row| Type::Label.width(&figure(slot, row, lang)));
        texts.fold(0.0, f64::max)
    };
    let slots = met.into_iter().chain(indicators);
    slots.map(|slot| Column { slot, heading: Vec::new(), figures: widest(slot) }).collect()
}

/// What stands in a row and column.
pub(super) fn figure(slot: Slot, row: &ScoreRow, lang: Lang) -> String {
    match slot {
        Slot::Met if row.counts.judged() == 0 => String::new(),
        Slot::Met => words::met_of(row.counts, lang),
        Slot::Indicator(place, column) => {
            row.cells.get(place).map(|cell| words::figure(cell, column, lang)).unwrap_or_default()
        }
    }
}

pub(super) fn heading(slot: Slot, lang: Lang) -> String {
    match slot {
        Slot::Met => words::met_heading(lang).to_owned(),
        Slot::Indicator(_, column) => column.subject.short.get(lang).to_owned(),
    }
}

/// What stands under a heading.
pub(super) fn target(slot: Slot, lang: Lang) -> String {
    match slot {
        Slot::Met => String::new(),
        Slot::Indicator(_, column) => words::target(column, lang),
    }
}

/// The least width of a column in which its heading and its figures are whole, up to a limit.
fn needed(column: &Column, lang: Lang) -> f64 {
    const LEAST: f64 = 58.0;
    const MOST: f64 = 150.0;
    const STEP: f64 = 2.0;
    let figures = column.figures + MARK_ROOM;
    let target = Type::Axis.width(&target(column.slot, lang));
    let heading = heading(column.slot, lang);
    let mut width = figures.max(target).max(LEAST).min(MOST);
    while width < MOST && !fits(&heading, Type::Heading, width, HEADING_LINES) {
        width += STEP;
    }
    width + 2.0 * PADDING
}

/// A number as a factor of lengths. No picture has more than thousands of rows or columns.
pub(super) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "how many columns fit")]
fn whole(number: f64) -> usize {
    number.max(1.0) as usize
}

#[expect(clippy::cast_possible_truncation, reason = "lengths of pictures")]
pub(super) fn ceil(length: f64) -> i32 {
    length.ceil() as i32
}
