//! A written document as typed blocks, in one language and for any output: a page, a print, a word processor's file.

use std::sync::Arc;

use crate::view_state::ViewState;

/// The number of a note, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(pub(super) usize);

impl NoteId {
    /// The number that stands beside a figure.
    pub const fn number(self) -> usize {
        self.0
    }
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Words, years and dates.
    Text(String),
    /// The same with emphasis.
    Strong(String),
    /// A figure, with the note that says where it comes from.
    Figure {
        /// As it is written, with its sign of percent.
        text: String,
        /// Where it comes from.
        note: NoteId,
    },
    /// Words that lead to a document or a page outside the dataset; a blank address leads nowhere.
    Link {
        /// The words.
        text: String,
        /// `http://` or `https://`.
        address: Arc<str>,
    },
    /// Words that lead to a view of the dataset.
    View {
        /// The words.
        text: String,
        /// The view.
        to: Box<ViewState>,
    },
}

/// Runs that are read one after the other: a sentence, an item, a cell.
pub type Line = Vec<Run>;

/// A row of titles over rows of cells; every row has as many cells as there are titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The titles of its columns. The first column names the rows.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Line>>,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is a section, 2 what is in it.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Line),
    /// Items without an order.
    List(Vec<Line>),
    /// Documents by their numbers, from 1.
    Numbered(Vec<Line>),
    /// A table.
    Table(Table),
}

/// A document that a note rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// What is in it: "Mục tiêu 2025", "Số liệu 2025", "Phương pháp".
    pub of: String,
    /// Its number in the list of sources; none where it is not in the list.
    pub number: Option<usize>,
    /// Its title, and where in it.
    pub title: String,
    /// Where it can be read; blank where that is not known.
    pub address: Arc<str>,
}

/// Where figures come from. Figures of one origin share one note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub id: NoteId,
    /// What the figures are: "Gia đình học tập, Hải Phòng, mục tiêu 2025".
    pub about: String,
    /// The calculations with their numbers put in: "70,0 − 63,2 = 6,8 điểm".
    pub calculations: Vec<String>,
    /// The documents.
    pub cited: Vec<Cited>,
    /// The view that shows them.
    pub leads: ViewState,
}

impl Note {
    /// What the figures are and how they come about, in one line, for where there is no room for the documents.
    pub fn in_short(&self) -> String {
        let calculations = self.calculations.iter().map(|calculation| format!("; {calculation}"));
        self.about.clone() + &calculations.collect::<String>()
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is about, with the label of sample data where it has any.
    pub title: String,
    /// That it rests on sample data; it stands at the head and at the foot of every page.
    pub label: Option<String>,
    /// Area, day, dataset, kind of figures, a line each.
    pub meta: Vec<Line>,
    /// The text.
    pub blocks: Vec<Block>,
    /// The place in `blocks` where the section on results ends; what shows them as a picture stands before it.
    pub results_end: usize,
    /// What the notes are called.
    pub notes_heading: String,
    /// Where the figures come from, by number.
    pub notes: Vec<Note>,
}

impl Document {
    /// Every line of the text: paragraphs, items and cells.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.blocks.iter().flat_map(|block| -> Vec<&Line> {
            match block {
                Block::Heading(..) => Vec::new(),
                Block::Paragraph(line) => vec![line],
                Block::List(lines) | Block::Numbered(lines) => lines.iter().collect(),
                Block::Table(table) => table.rows.iter().flatten().collect(),
            }
        })
    }
}

/// A run with the note to be named behind it, if one is.
pub type Noted<'a> = (&'a Run, Option<NoteId>);

/// The runs of a line with the notes to be named behind them: of figures that follow each other with one note, the last names it.
pub fn with_notes(line: &[Run]) -> Vec<Noted<'_>> {
    let mut next = None;
    noted(line, &mut next)
}

/// The same for the cells of a row, which are read one after the other.
pub fn row_with_notes(cells: &[Line]) -> Vec<Vec<Noted<'_>>> {
    let mut next = None;
    let mut row: Vec<Vec<Noted<'_>>> = cells.iter().rev().map(|cell| noted(cell, &mut next)).collect();
    row.reverse();
    row
}

/// `next` is the note of the figure that follows the line, and then of the line's own first figure.
fn noted<'a>(line: &'a [Run], next: &mut Option<NoteId>) -> Vec<Noted<'a>> {
    let named = line.iter().rev().map(|run| {
        let own = note_of(run);
        let named = own.filter(|own| *next != Some(*own));
        *next = own.or(*next);
        (run, named)
    });
    let mut named: Vec<Noted<'a>> = named.collect();
    named.reverse();
    named
}

const fn note_of(run: &Run) -> Option<NoteId> {
    match run {
        Run::Figure { note, .. } => Some(*note),
        _ => None,
    }
}
