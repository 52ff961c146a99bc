//! The report on an area in words, to read and to print. What it says is core's business; here is how it looks.

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::markup::web_address;
use tiendo_core::view::report::{
    Block, Cited, Document, Note, NoteId, Noted, Report, Run, Table, row_with_notes, with_notes,
};

use crate::address;
use crate::components::sources::document as link_out;
use crate::components::take_away::{Paper, take_away};
use crate::pages::papers::{Papers, opening};
use crate::scene::{Painted, Scene};

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let papers = Papers::of(scene);
    let report = Report::of(scene.dataset(), papers.definitions.as_ref(), scene.choice.area, scene.today);
    let document = report.document(lang);
    let writer = Writer { document: &document, lang };
    let title = document.title.clone();
    let label = || document.label.clone().map(|label| view! { <p class="report-label">{label}</p> });
    let meta = document.meta.iter().map(|line| view! { <li>{writer.line(line)}</li> });
    let meta = view! { <ul class="meta">{meta.collect_view()}</ul> }.into_any();
    // A document with half of the report in it would be taken for the whole.
    let is_whole = papers.definitions.is_some();
    let file =
        is_whole.then(|| view! { <p class="copying">{take_away(Paper::Document, "quiet", scene)}</p> });
    let page = view! {
        <article class=if document.label.is_some() { "report sample" } else { "report" }>
            {label()}
            {opening(&title, vec![meta, file.into_any()], report.sample, lang)}
            {papers.notice(scene)}
            {writer.text()}
            {writer.notes()}
            {label()}
        </article>
    };
    Painted { title, view: page.into_any() }
}

/// How a document becomes a page.
#[derive(Clone, Copy)]
struct Writer<'a> {
    document: &'a Document,
    lang: Lang,
}

impl Writer<'_> {
    /// The blocks; what stands under a heading of the first level is a section.
    fn text(self) -> Vec<AnyView> {
        let begins = |block: &Block| matches!(block, Block::Heading(1, _));
        let sections = self.document.blocks.chunk_by(|_, next| !begins(next));
        let section = |blocks: &[Block]| {
            let blocks: Vec<AnyView> = blocks.iter().map(|block| self.block(block)).collect();
            view! { <section class="paper">{blocks}</section> }.into_any()
        };
        sections.map(section).collect()
    }

    fn block(self, block: &Block) -> AnyView {
        let items = |lines: &[Vec<Run>]| -> Vec<AnyView> {
            lines.iter().map(|line| view! { <li>{self.line(line)}</li> }.into_any()).collect()
        };
        match block {
            Block::Heading(1, title) => view! { <h2>{title.clone()}</h2> }.into_any(),
            Block::Heading(_, title) => view! { <h3>{title.clone()}</h3> }.into_any(),
            Block::Paragraph(line) => view! { <p>{self.line(line)}</p> }.into_any(),
            Block::List(lines) => view! { <ul class="points">{items(lines)}</ul> }.into_any(),
            Block::Numbered(lines) => {
                let items = lines.iter().enumerate().map(|(place, line)| {
                    view! { <li id=format!("source-{}", place + 1)>{self.line(line)}</li> }
                });
                view! { <ol class="cited">{items.collect_view()}</ol> }.into_any()
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn table(self, table: &Table) -> AnyView {
        let head = table.head.iter().map(|title| view! { <th scope="col">{title.clone()}</th> });
        let row = |cells: &Vec<Vec<Run>>| {
            let cells = row_with_notes(cells).into_iter().enumerate().map(|(place, cell)| match place {
                0 => view! { <th scope="row">{self.runs(cell)}</th> }.into_any(),
                _ => view! { <td>{self.runs(cell)}</td> }.into_any(),
            });
            view! { <tr>{cells.collect_view()}</tr> }
        };
        // The region has the table's own name, so that it can be told from others when it scrolls.
        view! {
            <div class="table" role="region" tabindex="0" aria-label=table.caption.clone()>
                <table>
                    <caption>{table.caption.clone()}</caption>
                    <thead><tr>{head.collect_view()}</tr></thead>
                    <tbody>{table.rows.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    /// A line; of figures that follow each other with one note, the last names it.
    fn line(self, line: &[Run]) -> Vec<AnyView> {
        self.runs(with_notes(line))
    }

    fn runs(self, runs: Vec<Noted<'_>>) -> Vec<AnyView> {
        runs.into_iter().map(|(run, named)| self.run(run, named)).collect()
    }

    fn run(self, run: &Run, named: Option<NoteId>) -> AnyView {
        match run {
            Run::Text(text) => text.clone().into_any(),
            Run::Strong(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
            Run::Figure { text, note } => self.figure(text, *note, named),
            Run::Link { text, address } => link_out(text, address),
            Run::View { text, to } => view! { <a href=address::link(to)>{text.clone()}</a> }.into_any(),
        }
    }

    /// A figure, leading to where it is shown, and the number of its note.
    fn figure(self, text: &str, note: NoteId, named: Option<NoteId>) -> AnyView {
        let about = self.document.notes.iter().find(|known| known.id == note);
        let (leads, told) =
            about.map(|note| (address::link(&note.leads), note.in_short())).unwrap_or_default();
        let named = named.map(|note| {
            let number = note.number();
            let label = format!("{} {number}", self.lang.pick("Chú thích", "Note"));
            view! { <sup><a href=format!("#note-{number}") aria-label=label>{format!("[{number}]")}</a></sup> }
        });
        view! { <a class="figure" href=leads title=told>{text.to_owned()}</a>{named} }.into_any()
    }

    /// Where the figures come from, by number.
    fn notes(self) -> AnyView {
        let notes = &self.document.notes;
        if notes.is_empty() {
            return ().into_any();
        }
        let notes = notes.iter().map(|note| self.note(note));
        view! {
            <section class="paper notes">
                <h2>{self.document.notes_heading.clone()}</h2>
                <ol>{notes.collect_view()}</ol>
            </section>
        }
        .into_any()
    }

    fn note(self, note: &Note) -> AnyView {
        let calculations: Vec<String> =
            note.calculations.iter().map(|calculation| format!(" {calculation}.")).collect();
        let cited = note.cited.iter().map(|cited| self.source(cited));
        view! {
            <li id=format!("note-{}", note.id.number())>
                <a href=address::link(&note.leads)>{note.about.clone()}</a>"."{calculations.concat()}{cited.collect_view()}
            </li>
        }
        .into_any()
    }

    /// A document that a note rests on: its number in the list of sources, or itself where it is not in the list.
    fn source(self, cited: &Cited) -> AnyView {
        let title = match cited.number {
            Some(number) => {
                let title = format!("{} ({} {number})", cited.title, self.lang.pick("nguồn", "source"));
                view! { <a href=format!("#source-{number}")>{title}</a> }.into_any()
            }
            None if web_address(&cited.address).is_some() => link_out(&cited.title, &cited.address),
            None => cited.title.clone().into_any(),
        };
        view! { " "{cited.of.clone()}": "{title}"." }.into_any()
    }
}
