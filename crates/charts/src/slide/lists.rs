//! Slides that are lists: the agenda, what changed, what lags behind, sources, methods.

use tiendo_core::view::deck::{AgendaEntry, Deck, Paragraph, SourceEntry, WatchGroup};

use crate::slide::LEAST_SIZE;
use crate::slide::face::Face;
use crate::slide::flow::{Flow, balanced};
use crate::slide::item::{Align, Bounds, Item, Link, TextRole};
use crate::slide::table::{Entry, Row, Table};

/// A list in the largest of some sizes in which it takes one sheet; where it takes several anyway, in the least, spread evenly.
fn largest(region: Bounds, sizes: &[f64], lay_out: impl Fn(f64, Bounds) -> Vec<Vec<Item>>) -> Vec<Vec<Item>> {
    let mut laid_out = sizes.iter().map(|size| lay_out(*size, region));
    let least = sizes.last().copied().unwrap_or(LEAST_SIZE);
    laid_out
        .find(|sheets| sheets.len() <= 1)
        .unwrap_or_else(|| balanced(region, |region| lay_out(least, region)))
}

/// What is to come, with the number of the sheet on which it begins.
pub(super) fn agenda(
    deck: &Deck,
    entries: &[AgendaEntry],
    region: Bounds,
    starts: &[usize],
) -> Vec<Vec<Item>> {
    const NUMBER: f64 = 60.0;
    largest(region, &[28.0, 24.0, 20.0, 18.0], |size, region| {
        let face = Face::body(size);
        let mut flow = Flow::new(region);
        for entry in entries {
            let sheet = deck.position(&entry.topic).and_then(|place| starts.get(place)).copied();
            let link = sheet.map(Link::Sheet);
            let lines = face.lines(&entry.text, region.width - NUMBER);
            flow.space(size / 2.0);
            flow.need(face.height(lines.len()));
            let number = sheet.map(|sheet| {
                let at = (region.right() - NUMBER, flow.y);
                let text = Face::muted(size).set(vec![sheet.to_string()], at, NUMBER);
                Item::Text(text.aligned(Align::End).linked(link.clone()))
            });
            flow.put(number, 0.0);
            flow.lines(lines, face, 0.0, |mut item| {
                item.bounds.width -= NUMBER;
                item.linked(link.clone())
            });
        }
        flow.finish()
    })
}

/// Headings with what is said under them.
pub(super) fn paragraphs(paragraphs: &[Paragraph], region: Bounds) -> Vec<Vec<Item>> {
    largest(region, &[22.0, 20.0, 18.0], |size, region| {
        let (face, heading) = (Face::body(size), Face::strong(size, TextRole::Heading));
        let mut flow = Flow::new(region);
        for paragraph in paragraphs {
            flow.space(12.0);
            if !paragraph.heading.is_empty() {
                flow.need(heading.line_height() + 2.0 * face.line_height());
                flow.text(&paragraph.heading, heading, 0.0);
            }
            for (place, text) in paragraph.texts.iter().enumerate() {
                flow.space(if place > 0 { 6.0 } else { 0.0 });
                flow.text(text, face, 0.0);
            }
        }
        flow.finish()
    })
}

/// What lags behind, and why.
pub(super) fn watch(groups: &[WatchGroup], region: Bounds) -> Vec<Vec<Item>> {
    largest(region, &[20.0, 18.0], |size, region| {
        let mut flow = Flow::new(region);
        for group in groups {
            flow.space(10.0);
            let heading = Face::strong(size, TextRole::Heading);
            let name = (region.width * 0.33).floor();
            let rows = group.rows.iter().map(|row| {
                let name = Entry { mark: Some(row.mark), ..Entry::strong(&row.name) };
                Row::of(vec![name, Entry::plain(&row.text)])
            });
            let table = Table {
                columns: vec![name, region.width - name],
                size,
                head: Vec::new(),
                rows: rows.collect(),
            };
            // A heading is not left alone at the foot of a sheet.
            let first = Table {
                columns: table.columns.clone(),
                size,
                head: Vec::new(),
                rows: table.rows.iter().take(1).cloned().collect(),
            };
            flow.need(heading.line_height() + first.height().min(region.height / 2.0));
            flow.text(&group.heading, heading, 0.0);
            table.flow(&mut flow);
            if !group.more.is_empty() {
                flow.text(&group.more, Face::muted(18.0), 0.0);
            }
        }
        flow.finish()
    })
}

/// The documents by number, each with where it can be read.
pub(super) fn sources(entries: &[SourceEntry], region: Bounds) -> Vec<Vec<Item>> {
    const NUMBER: f64 = 34.0;
    largest(region, &[18.0, 16.0], |size, region| {
        let mut flow = Flow::new(region);
        for entry in entries {
            let (face, url) = (Face::body(size), Face::muted(LEAST_SIZE));
            flow.space(8.0);
            let lines = face.lines(&entry.title, region.width - NUMBER);
            flow.need(face.height(lines.len().min(2)));
            let number = face.set(vec![format!("{}.", entry.number)], (region.x, flow.y), NUMBER);
            flow.put([Item::Text(number)], 0.0);
            flow.lines(lines, face, NUMBER, |item| item);
            let is_link = entry.url.starts_with("http://") || entry.url.starts_with("https://");
            let link = is_link.then(|| Link::Url(entry.url.to_string()));
            let lines = url.lines(&entry.url, region.width - NUMBER);
            flow.lines(lines, url, NUMBER, |item| item.linked(link.clone()));
        }
        flow.finish()
    })
}
