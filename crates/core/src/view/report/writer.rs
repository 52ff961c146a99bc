//! What every section of a report is written with: blocks in order, figures marked with their notes.

use crate::date::Year;
use crate::format;
use crate::lang::Lang;
use crate::model::SourceId;
use crate::sentence;
use crate::view::overview::{Figure, Goal};
use crate::view::report::document::{Block, Document, Line, NoteId, Run, Table};
use crate::view::report::marks::{Names, Piece, pieces};
use crate::view::report::notes::{Maker, Notes, Origin};
use crate::view::report::{Case, Report};
use crate::view::reporting;
use crate::view_state::ViewState;

/// The numbers of sections.
const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

/// A report that is being written.
pub(super) struct Writer<'a> {
    pub(super) report: &'a Report,
    pub(super) lang: Lang,
    pub(super) notes: Notes,
    blocks: Vec<Block>,
    results_end: usize,
    names: Names,
    sections: usize,
    parts: usize,
    tables: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(report: &'a Report, lang: Lang) -> Self {
        let names = report.names.iter().map(|name| name.get(lang));
        let names = Names::new(names.flat_map(|name| [name.to_owned(), sentence::in_sentence(name)]));
        let (notes, blocks) = (Notes::default(), Vec::new());
        Self { report, lang, notes, blocks, results_end: 0, names, sections: 0, parts: 0, tables: 0 }
    }

    pub(super) fn finish(self, title: String, meta: Vec<Line>) -> Document {
        let lang = self.lang;
        Document {
            title,
            label: self.report.sample.then(|| reporting::words::sample(lang).to_owned()),
            meta,
            blocks: self.blocks,
            results_end: self.results_end,
            notes_heading: lang.pick("Chú thích số liệu", "Notes on the figures").to_owned(),
            notes: self.notes.finish(),
        }
    }

    /// Notes that the section on results ends here.
    pub(super) fn end_results(&mut self) {
        self.results_end = self.blocks.len();
    }

    /// The area's name.
    pub(super) fn name(&self) -> &'a str {
        self.report.overview.place.name.get(self.lang)
    }

    /// How notes are made.
    pub(super) const fn maker(&self) -> Maker<'a> {
        Maker { report: self.report, lang: self.lang }
    }

    /// Begins a section: "I. Kết quả so với mục tiêu 2025".
    pub(super) fn section(&mut self, title: &str) {
        let number = ROMAN.get(self.sections).copied().unwrap_or_default();
        self.sections += 1;
        self.parts = 0;
        self.blocks.push(Block::Heading(1, format!("{number}. {title}")));
    }

    /// Begins a part of a section: "1. Chỉ tiêu đạt".
    pub(super) fn part(&mut self, title: &str) {
        self.parts += 1;
        self.blocks.push(Block::Heading(2, format!("{}. {title}", self.parts)));
    }

    pub(super) fn paragraph(&mut self, line: Line) {
        if !line.is_empty() {
            self.blocks.push(Block::Paragraph(line));
        }
    }

    /// A paragraph without a figure.
    pub(super) fn say(&mut self, sentence: impl Into<String>) {
        self.paragraph(vec![Run::Text(sentence.into())]);
    }

    pub(super) fn list(&mut self, items: Vec<Line>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    pub(super) fn numbered(&mut self, items: Vec<Line>) {
        if !items.is_empty() {
            self.blocks.push(Block::Numbered(items));
        }
    }

    /// A table, numbered: "Bảng 1. Kết quả 2025 của từng chỉ tiêu".
    pub(super) fn table(&mut self, caption: &str, head: Vec<String>, rows: Vec<Vec<Line>>) {
        self.tables += 1;
        let caption = format!("{} {}. {caption}", self.lang.pick("Bảng", "Table"), self.tables);
        self.blocks.push(Block::Table(Table { caption, head, rows }));
    }

    /// A sentence whose figures are all of one origin.
    pub(super) fn marked(&self, sentence: &str, note: NoteId) -> Line {
        let run = |piece| match piece {
            Piece::Words(text) => Run::Text(text.to_owned()),
            Piece::Figure(text) => Run::Figure { text: text.to_owned(), note },
        };
        pieces(sentence, &self.names).into_iter().map(run).collect()
    }

    /// A sentence whose figures are all of one origin; without figures there is no note to be made.
    pub(super) fn marked_by(&mut self, sentence: &str, note: impl FnOnce(&mut Self) -> NoteId) -> Line {
        let has_figure = pieces(sentence, &self.names).iter().any(|piece| matches!(piece, Piece::Figure(_)));
        if !has_figure {
            return vec![text(sentence)];
        }
        let note = note(self);
        self.marked(sentence, note)
    }

    /// A figure as a whole, also where it is a word: "đạt".
    pub(super) fn figure(text: impl Into<String>, note: NoteId) -> Run {
        Run::Figure { text: text.into(), note }
    }

    /// The note of a milestone.
    pub(super) fn goal(&mut self, case: &Case, goal: &Goal) -> NoteId {
        let (maker, origin) =
            (self.maker(), Origin::Goal(case.bullet.indicator, case.area, goal.target.year));
        self.notes.of(origin, |notes| maker.goal(case, goal, notes))
    }

    /// The note of an outlook.
    pub(super) fn outlook(&mut self, case: &Case, year: Year) -> NoteId {
        let maker = self.maker();
        self.notes.of(Origin::Outlook(case.bullet.indicator), |notes| maker.outlook(case, year, notes))
    }

    /// The note of a figure without a target.
    pub(super) fn latest(&mut self, case: &Case, figure: &Figure) -> NoteId {
        let maker = self.maker();
        self.notes.of(Origin::Latest(case.bullet.indicator), |notes| maker.latest(case, figure, notes))
    }

    /// The note of a count.
    pub(super) fn count(
        &mut self,
        origin: Origin,
        about: String,
        sum: &[usize],
        sources: &[SourceId],
        leads: ViewState,
    ) -> NoteId {
        let maker = self.maker();
        self.notes.of(origin, |notes| maker.count(about, sum, sources, leads, notes))
    }

    /// Today.
    pub(super) fn today(&self) -> String {
        format::date(self.report.today, self.lang)
    }
}

/// Words.
pub(super) fn text(words: impl Into<String>) -> Run {
    Run::Text(words.into())
}

/// An indicator's name at the head of an item.
pub(super) fn headed(name: &str, rest: Line) -> Line {
    let mut line = vec![Run::Strong(name.to_owned()), text(": ")];
    line.extend(rest);
    line.push(text("."));
    line
}

/// A line with a full stop.
pub(super) fn stopped(mut line: Line) -> Line {
    line.push(text("."));
    line
}
