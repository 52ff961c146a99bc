//! A document as plain text, with everything that a page or a print shows of it.

use tiendo_core::view::report::{Block, Document, Note, Noted, Run, Table, row_with_notes, with_notes};

/// The text, with `{…}` around figures, `[n]` where a note is named, `<…>` around what leads somewhere.
pub(crate) fn text(document: &Document) -> String {
    let mut lines = vec![format!("# {}", document.title)];
    lines.extend(document.label.iter().map(|label| format!("!! {label}")));
    lines.extend(document.meta.iter().map(|meta| line(meta)));
    for block in &document.blocks {
        lines.push(String::new());
        match block {
            Block::Heading(level, text) => {
                lines.push(format!("{} {text}", "#".repeat(usize::from(*level) + 1)));
            }
            Block::Paragraph(runs) => lines.push(line(runs)),
            Block::List(items) => lines.extend(items.iter().map(|item| format!("- {}", line(item)))),
            Block::Numbered(items) => {
                let items = items.iter().enumerate();
                lines.extend(items.map(|(place, item)| format!("{}. {}", place + 1, line(item))));
            }
            Block::Table(table) => lines.extend(rows(table)),
        }
    }
    lines.push(format!("\n## {}", document.notes_heading));
    lines.extend(document.notes.iter().map(note));
    lines.extend(document.label.iter().map(|label| format!("!! {label}")));
    lines.join("\n") + "\n"
}

/// One line with its marks.
pub(crate) fn line(runs: &[Run]) -> String {
    joined(with_notes(runs))
}

fn joined(runs: Vec<Noted<'_>>) -> String {
    let run = |(run, note): Noted<'_>| {
        let note = note.map(|note| format!("[{}]", note.number())).unwrap_or_default();
        match run {
            Run::Text(text) => text.clone(),
            Run::Strong(text) => format!("*{text}*"),
            Run::Figure { text, .. } => format!("{{{text}}}{note}"),
            Run::Link { text, .. } => format!("<{text}>"),
            Run::View { text, to } => format!("<{text}: {}>", to.address()),
        }
    };
    runs.into_iter().map(run).collect()
}

fn rows(table: &Table) -> Vec<String> {
    let mut rows = vec![table.caption.clone(), format!("| {} |", table.head.join(" | "))];
    for cells in &table.rows {
        assert_eq!(cells.len(), table.head.len(), "{}", table.caption);
        let cells: Vec<String> = row_with_notes(cells).into_iter().map(joined).collect();
        rows.push(format!("| {} |", cells.join(" | ")));
    }
    rows
}

fn note(note: &Note) -> String {
    let mut text = format!("[{}] {}", note.id.number(), note.about);
    for calculation in &note.calculations {
        text.push_str(&format!("\n    {calculation}"));
    }
    for cited in &note.cited {
        let number = cited.number.map(|number| format!(" ({number})")).unwrap_or_default();
        text.push_str(&format!("\n    {}{number}: {}", cited.of, cited.title));
    }
    text + &format!("\n    → {}", note.leads.address())
}
