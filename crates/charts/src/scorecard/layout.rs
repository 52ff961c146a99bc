//! Where rows and columns of a scorecard stand, in bands one under another where the columns do not fit beside each other.

use tiendo_core::lang::Lang;
use tiendo_core::view::scorecard::{ScoreColumn, ScoreLine, ScoreRow, ScorecardView, words};

use crate::Size;
use crate::geometry::{ceil, count};
use crate::ink::Type;
use crate::wrap;

/// Up to this many areas, or indicators of one area, without a figure have a row; more are named in a line.
pub(super) const SILENT_ROWS: usize = 4;
const NAME_LINES: usize = 2;
/// What each row stands further in than the one above it.
const INDENT: f64 = 12.0;
/// Mark and space before a figure.
pub(super) const MARK_ROOM: f64 = 17.0;
pub(super) const LINE: f64 = 17.0;
const GAP_HEIGHT: f64 = 26.0;

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
    pub(super) left: f64,
    pub(super) width: f64,
}

/// Columns side by side, with the names of the areas before them.
pub(super) struct Band<'a> {
    pub(super) columns: Vec<Column<'a>>,
}

/// A row of the picture.
pub(super) struct Row<'a> {
    pub(super) area: &'a ScoreRow,
    pub(super) name: Vec<String>,
    pub(super) indent: f64,
    pub(super) height: f64,
}

/// A line of the picture.
pub(super) enum Line<'a> {
    Row(Row<'a>),
    /// How many areas are left out here, and how far in that stands.
    Gap(String, f64),
}

pub(super) struct Layout<'a> {
    pub(super) view: &'a ScorecardView,
    pub(super) lang: Lang,
    pub(super) width: i32,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) bands: Vec<Band<'a>>,
    /// What of the view has no row, a sentence each.
    pub(super) notes: Vec<String>,
}

/// What a size allows, in px.
struct Room {
    width: i32,
    names: f64,
    /// Left and right of what stands in a column.
    padding: f64,
    heading_lines: usize,
    /// The narrowest column, and the widest.
    column: (f64, f64),
    row: f64,
    /// Whether all columns are equally wide.
    even: bool,
}

impl Room {
    const fn of(size: Size) -> Self {
        match size {
            Size::Narrow => Self {
                width: 328,
                names: 104.0,
                padding: 3.0,
                heading_lines: 4,
                column: (56.0, 110.0),
                row: 30.0,
                even: false,
            },
            Size::Wide => Self {
                width: 1180,
                names: 230.0,
                padding: 5.0,
                heading_lines: 3,
                column: (68.0, 124.0),
                row: 28.0,
                even: true,
            },
        }
    }
}

impl<'a> Layout<'a> {
    pub(super) fn new(view: &'a ScorecardView, size: Size, lang: Lang) -> Self {
        let room = Room::of(size);
        let (drawn, notes) = drawn_lines(view, lang);
        let rows: Vec<&ScoreRow> = drawn.iter().filter_map(row_of).collect();
        let name = |row: &&ScoreRow| name_type(row).width(row.place.name.get(lang)) + indent(row);
        let labels =
            [words::target_heading(lang), words::areas_met_heading(lang)].map(|text| Type::Axis.width(text));
        let names = rows.iter().map(name).chain(labels).fold(0.0, f64::max).min(room.names) + 12.0;
        let bands = bands(columns(view, &rows, &room, lang), names, &room, lang);
        let right = bands.iter().filter_map(|band| band.columns.last()).map(|last| last.left + last.width);
        let width = match size {
            Size::Narrow => room.width,
            Size::Wide => ceil(right.fold(0.0, f64::max)).max(800).min(room.width),
        };
        let lines = drawn.into_iter().filter_map(|line| Line::of(line, names, &room, lang)).collect();
        Self { view, lang, width, lines, bands, notes }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &Row<'a>> {
        self.lines.iter().filter_map(|line| match line {
            Line::Row(row) => Some(row),
            Line::Gap(..) => None,
        })
    }
}

impl<'a> Line<'a> {
    /// A line of a scorecard with its place in the picture; what only a page can offer has none.
    fn of(line: ScoreLine<'a>, names: f64, room: &Room, lang: Lang) -> Option<Self> {
        match line {
            ScoreLine::Row(row) => Some(Self::Row(Row::of(row, names, room, lang))),
            ScoreLine::Gap(gap, siblings) => {
                let depth = siblings.map_or(0, |siblings| siblings.of.depth + 1);
                Some(Self::Gap(gap.text(lang), INDENT * count(depth)))
            }
            ScoreLine::Whole(_) => None,
        }
    }

    pub(super) fn height(&self) -> f64 {
        match self {
            Self::Row(row) => row.height,
            Self::Gap(..) => GAP_HEIGHT,
        }
    }
}

impl Band<'_> {
    /// How many lines its headings take.
    pub(super) fn heading_lines(&self) -> usize {
        self.columns.iter().map(|column| column.heading.len()).max().unwrap_or_default()
    }

    /// Where its last column ends.
    pub(super) fn right(&self) -> f64 {
        self.columns.last().map_or(0.0, |column| column.left + column.width)
    }
}

impl Column<'_> {
    pub(super) fn middle(&self) -> f64 {
        self.left + self.width / 2.0
    }
}

impl<'a> Row<'a> {
    fn of(row: &'a ScoreRow, names: f64, room: &Room, lang: Lang) -> Self {
        let indent = indent(row);
        let name = wrap::at_most(row.place.name.get(lang), name_type(row), names - indent - 10.0, NAME_LINES);
        let height = room.row + LINE * count(name.len().saturating_sub(1));
        Self { area: row, name, indent, height }
    }
}

/// The lines that are drawn, and what is said of the others. Where areas are left out, those without a figure stand among the
/// others, as on the page: a list of names would not be all of them.
fn drawn_lines(view: &ScorecardView, lang: Lang) -> (Vec<ScoreLine<'_>>, Vec<String>) {
    let mut lines = view.lines();
    let mut notes: Vec<String> = words::years(view, lang).into_iter().collect();
    let is_silent = |line: &ScoreLine<'_>| row_of(line).is_some_and(ScoreRow::is_silent);
    let silent: Vec<&ScoreRow> = lines.iter().filter(|line| is_silent(line)).filter_map(row_of).collect();
    let is_long = lines.iter().any(|line| !matches!(line, ScoreLine::Row(_)));
    if silent.len() > SILENT_ROWS && !is_long {
        lines.retain(|line| !is_silent(line));
        let names: Vec<&str> = silent.iter().map(|row| row.place.name.get(lang)).collect();
        notes.push(words::without_figures(&names, lang));
    }
    (lines, notes)
}

fn row_of<'a>(line: &ScoreLine<'a>) -> Option<&'a ScoreRow> {
    match line {
        ScoreLine::Row(row) => Some(row),
        ScoreLine::Gap(..) | ScoreLine::Whole(_) => None,
    }
}

/// The type of a name: the area that others stand below is stronger.
pub(super) fn name_type(row: &ScoreRow) -> Type {
    if row.depth == 0 { Type::NameChosen } else { Type::Name }
}

fn indent(row: &ScoreRow) -> f64 {
    INDENT * count(row.depth)
}

/// The columns at their least widths; first how many targets are met, where there is more than one indicator.
fn columns<'a>(view: &'a ScorecardView, rows: &[&ScoreRow], room: &Room, lang: Lang) -> Vec<Column<'a>> {
    let met = (view.columns.len() > 1 && view.counts().judged() > 0).then_some(Slot::Met);
    let indicators = view.columns.iter().enumerate().map(|(place, column)| Slot::Indicator(place, column));
    let slots = met.into_iter().chain(indicators);
    slots
        .map(|slot| {
            let texts = rows.iter().map(|row| Type::Label.width(&figure(slot, row, lang)));
            let figures = texts.fold(0.0, f64::max);
            // Areas that are left out count below the rows: that may be wider than any figure in them.
            let below = if rows.len() < view.rows.len() { met_by(slot, view, lang) } else { String::new() };
            let width = needed(slot, figures, room, lang).max(Type::Heading.width(&below) + 4.0);
            Column { slot, heading: Vec::new(), figures, left: 0.0, width }
        })
        .collect()
}

/// Puts columns side by side as far as they fit, and gives each its share of what is left over.
fn bands<'a>(mut columns: Vec<Column<'a>>, names: f64, room: &Room, lang: Lang) -> Vec<Band<'a>> {
    let across = f64::from(room.width) - names;
    let needed: f64 = columns.iter().map(|column| column.width).sum();
    let widest = columns.iter().map(|column| column.width).fold(0.0, f64::max);
    let in_one = needed <= across;
    let even = room.even && (!in_one || widest * count(columns.len()) <= across);
    let mut most = columns.len();
    if even {
        let mut number = 1;
        // As many columns in the last band as in the others, or nearly.
        while number < columns.len() && widest * count(columns.len().div_ceil(number)) > across {
            number += 1;
        }
        most = columns.len().div_ceil(number).max(1);
        let width = (across / count(most)).min(room.column.1);
        for column in &mut columns {
            column.width = width.max(widest.min(across));
        }
    }
    let mut bands: Vec<Band> = Vec::new();
    let mut taken = 0.0;
    for column in columns {
        let fits = |band: &&mut Band| band.columns.len() < most && taken + column.width <= across + 0.01;
        if let Some(band) = bands.last_mut().filter(fits) {
            taken += column.width;
            band.columns.push(column);
        } else {
            taken = column.width;
            bands.push(Band { columns: vec![column] });
        }
    }
    for band in &mut bands {
        spread(band, names, if even { 0.0 } else { across }, room, lang);
    }
    bands
}

/// Gives the columns of a band their places and what is left of `across`, and breaks their headings.
fn spread(band: &mut Band, names: f64, across: f64, room: &Room, lang: Lang) {
    let taken: f64 = band.columns.iter().map(|column| column.width).sum();
    let more = ((across - taken) / count(band.columns.len())).max(0.0);
    let mut left = names;
    for column in &mut band.columns {
        column.left = left;
        column.width = (column.width + more).min(room.column.1.max(column.width));
        left += column.width;
        let width = column.width - 2.0 * room.padding;
        column.heading = wrap::at_most(&heading(column.slot, lang), Type::Heading, width, room.heading_lines);
    }
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

/// What stands below the rows: how many met the target, nothing where none was judged.
pub(super) fn met_by(slot: Slot, view: &ScorecardView, lang: Lang) -> String {
    let counts = match slot {
        Slot::Met => view.counts(),
        Slot::Indicator(_, column) => column.counts,
    };
    if counts.judged() == 0 { String::new() } else { words::met_of(counts, lang) }
}

fn heading(slot: Slot, lang: Lang) -> String {
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
fn needed(slot: Slot, figures: f64, room: &Room, lang: Lang) -> f64 {
    const MOST: f64 = 150.0;
    const STEP: f64 = 2.0;
    let mark = if matches!(slot, Slot::Met) { 0.0 } else { MARK_ROOM };
    let target = Type::Axis.width(&target(slot, lang));
    let heading = heading(slot, lang);
    let least = room.column.0 - 2.0 * room.padding;
    let mut width = (figures + mark).max(target).max(least).min(MOST);
    while width < MOST && wrap::fitting(&heading, Type::Heading, width, room.heading_lines).is_none() {
        width += STEP;
    }
    width + 2.0 * room.padding
}
