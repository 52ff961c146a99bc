//! A report in words as a document: every figure with the number of the note that says where it comes from.

use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::overview::Overview;
use tiendo_core::view::report::{
    Block as Piece, Cited, Line, Note, Report as View, Run as Told, Table as Rows, with_notes,
};
use tiendo_core::view_state::ViewState;
use tiendo_office::TooLarge;
use tiendo_office::document::{Block, Column, Document, Level, Run, Table, Target};

use crate::about::about;
use crate::figures::labelled;
use crate::overview;

/// The font of Vietnamese administrative papers, and its size (Decree 30/2020/NĐ-CP, appendix I).
const FONT: &str = "Times New Roman";
const SIZE: u16 = 13;

/// The size of letters in the chart, in points; room for a bar of it, for what stands around the bars, and what a page has at most.
const LETTERS: u16 = 10;
const BAR: u16 = 20;
const AROUND_BARS: u16 = 80;
const TALLEST: u16 = 600;

/// Where a report comes from.
#[derive(Debug, Clone, Copy)]
pub struct From<'a> {
    /// Which release of which dataset: "Hải Phòng, phiên bản 1.1.0, 22/11/2026".
    pub edition: &'a str,
    /// Where the site stands, as in `https://example.org/tien-do`; without it, nothing leads to its pages.
    pub site: Option<&'a str>,
    /// The day of the report.
    pub today: Date,
    /// The language of the report.
    pub lang: Lang,
}

/// The bytes of a `.docx` file.
///
/// # Errors
/// [`TooLarge`] where there is more than the format holds.
pub fn document(view: &View, from: From<'_>) -> Result<Vec<u8>, TooLarge> {
    let From { edition, today, lang, .. } = from;
    let report = &view.document(lang);
    let mut blocks = vec![Block::Title(vec![Run::plain(&*report.title)])];
    blocks.extend(report.meta.iter().map(|line| Block::Subtitle(from.runs(line))));
    blocks.extend(report.label.iter().map(|label| Block::Notice(vec![Run::plain(&**label)])));
    let (results, others) = report.blocks.split_at(report.results_end.min(report.blocks.len()));
    blocks.extend(results.iter().flat_map(|piece| from.blocks(piece)));
    blocks.extend(pictured(&view.overview, lang));
    blocks.extend(others.iter().flat_map(|piece| from.blocks(piece)));
    if !report.notes.is_empty() {
        blocks.push(Block::Heading(Level::First, vec![Run::plain(&*report.notes_heading)]));
        blocks.extend(report.notes.iter().map(|note| from.note(note)));
    }
    let document = Document {
        about: about(&report.title, edition, report.label.is_some(), Some(today), lang),
        font: FONT.to_owned(),
        size: SIZE,
        head: report.label.clone().unwrap_or_default(),
        foot: edition.to_owned(),
        blocks,
    };
    document.to_bytes()
}

/// The chart of the area against its milestones, with what it shows; nothing where no indicator is a share with a figure.
fn pictured(overview: &Overview, lang: Lang) -> Vec<Block> {
    let Some(chart) = overview::chart(overview, LETTERS, lang) else { return Vec::new() };
    let bars = u16::try_from(chart.categories.len()).unwrap_or(u16::MAX);
    let height = bars.saturating_mul(BAR).saturating_add(AROUND_BARS).min(TALLEST);
    let caption = format!(
        "{}. {}",
        lang.pick("Hình 1", "Figure 1"),
        labelled(chart.name.clone(), overview.sample, lang)
    );
    vec![Block::Chart(Box::new(chart), height), Block::Caption(vec![Run::plain(caption)])]
}

impl From<'_> {
    fn blocks(self, piece: &Piece) -> Vec<Block> {
        match piece {
            Piece::Heading(1, text) => vec![Block::Heading(Level::First, vec![Run::plain(&**text)])],
            Piece::Heading(_, text) => vec![Block::Heading(Level::Second, vec![Run::plain(&**text)])],
            Piece::Paragraph(line) => vec![Block::Paragraph(self.runs(line))],
            Piece::List(lines) => vec![Block::List(lines.iter().map(|line| self.runs(line)).collect())],
            Piece::Numbered(lines) => {
                lines.iter().zip(1..).map(|(line, number)| self.numbered(number, line)).collect()
            }
            Piece::Table(table) => {
                let caption = Run { italic: true, ..Run::plain(&*table.caption) };
                vec![Block::Caption(vec![caption]), Block::Table(self.table(table))]
            }
        }
    }

    fn numbered(self, number: usize, line: &Line) -> Block {
        let number = Run::plain(format!("{number}. "));
        Block::Paragraph(std::iter::once(number).chain(self.runs(line)).collect())
    }

    fn table(self, table: &Rows) -> Table {
        let columns = table.head.iter().enumerate().map(|(place, heading)| {
            let cells = || table.rows.iter().filter_map(move |row| row.get(place));
            let longest = cells().map(length).max().unwrap_or(0).max(heading.chars().count() / 2);
            let is_figure = |cell: &Line| matches!(cell.as_slice(), [] | [Told::Figure { .. }]);
            Column {
                heading: heading.clone(),
                share: u16::try_from(longest).unwrap_or(u16::MAX).clamp(8, 40),
                numbers: place > 0 && cells().all(is_figure),
            }
        });
        Table {
            columns: columns.collect(),
            rows: table.rows.iter().map(|row| row.iter().map(|cell| self.runs(cell)).collect()).collect(),
            description: table.caption.clone(),
        }
    }

    fn runs(self, line: &Line) -> Vec<Run> {
        let mut runs = Vec::new();
        for (told, note) in with_notes(line) {
            runs.push(self.run(told));
            runs.extend(note.and_then(|note| u32::try_from(note.number()).ok()).map(|number| Run {
                raised: true,
                target: Some(Target::Note(number)),
                ..Run::plain(format!("[{number}]"))
            }));
        }
        runs
    }

    fn run(self, told: &Told) -> Run {
        match told {
            Told::Text(text) | Told::Figure { text, .. } => Run::plain(&**text),
            Told::Strong(text) => Run::bold(&**text),
            Told::Link { text, address } => {
                Run { target: Some(Target::Web(address.to_string())), ..Run::plain(&**text) }
            }
            Told::View { text, to } => Run { target: self.page(to), ..Run::plain(&**text) },
        }
    }

    /// What the figures are, how they were worked out, and the documents; the first words lead to the view that shows them.
    fn note(self, note: &Note) -> Block {
        let mut runs = vec![Run { target: self.page(&note.leads), ..Run::plain(&*note.about) }];
        runs.extend(note.calculations.iter().map(|calculation| Run::plain(format!("; {calculation}"))));
        for Cited { of, title, address, .. } in &note.cited {
            runs.push(Run::plain(format!("; {of}: ")));
            runs.push(Run { target: Some(Target::Web(address.to_string())), ..Run::plain(&**title) });
        }
        Block::Note(u32::try_from(note.id.number()).unwrap_or(u32::MAX), runs)
    }

    fn page(self, view: &ViewState) -> Option<Target> {
        self.site.map(|site| Target::Web(format!("{}{}", site.trim_end_matches('/'), view.address())))
    }
}

fn length(line: &Line) -> usize {
    let text = |run: &Told| match run {
        Told::Text(text)
        | Told::Strong(text)
        | Told::Figure { text, .. }
        | Told::Link { text, .. }
        | Told::View { text, .. } => text.chars().count(),
    };
    line.iter().map(text).sum()
}
