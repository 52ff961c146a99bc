//! Tables: cells broken into lines, rows as high as their cells, and rows that go on on a further sheet under the same head.

use tiendo_core::view::deck::Mark;

use crate::geometry::count;
use crate::slide::face::Face;
use crate::slide::flow::Flow;
use crate::slide::item::{Align, Bounds, CELL_PADDING, Item, TableCell, TableItem, TableRow};
use crate::text_width::Weight;

/// A cell before it is broken into lines.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) mark: Option<Mark>,
    pub(super) weight: Weight,
    pub(super) align: Align,
}

/// A row before its cells are broken into lines.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) entries: Vec<Entry>,
    pub(super) is_head: bool,
    pub(super) is_chosen: bool,
}

impl Entry {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), mark: None, weight: Weight::Regular, align: Align::Start }
    }

    pub(super) fn strong(text: impl Into<String>) -> Self {
        Self { weight: Weight::SemiBold, ..Self::plain(text) }
    }

    pub(super) fn marked(mark: Mark, text: impl Into<String>) -> Self {
        Self { mark: Some(mark), ..Self::plain(text) }
    }

    /// Width of the cell in which it stands on one line.
    pub(super) fn width(&self, size: f64) -> f64 {
        let face = Face { weight: self.weight, ..Face::body(size) };
        face.width(&self.text) + mark_room(self.mark, size) + 2.0 * CELL_PADDING.0 + 0.5
    }
}

impl Row {
    pub(super) const fn of(entries: Vec<Entry>) -> Self {
        Self { entries, is_head: false, is_chosen: false }
    }

    pub(super) const fn head(entries: Vec<Entry>) -> Self {
        Self { entries, is_head: true, is_chosen: false }
    }

    fn set(&self, columns: &[f64], size: f64) -> TableRow {
        let cells = self.entries.iter().zip(columns).map(|(entry, width)| {
            let face = Face { weight: entry.weight, ..Face::body(size) };
            let room = width - 2.0 * CELL_PADDING.0 - mark_room(entry.mark, size);
            let lines = face.lines(&entry.text, room);
            TableCell { lines, mark: entry.mark, weight: entry.weight, align: entry.align }
        });
        let cells: Vec<TableCell> = cells.collect();
        let height = height(&cells, size);
        TableRow { height, is_head: self.is_head, is_chosen: self.is_chosen, cells }
    }
}

/// Room for a mark in front of a text of this size.
pub(super) fn mark_room(mark: Option<Mark>, size: f64) -> f64 {
    mark.map_or(0.0, |_| (size * 1.15).ceil())
}

fn height(cells: &[TableCell], size: f64) -> f64 {
    let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
    Face::body(size).line_height() * count(lines) + 2.0 * CELL_PADDING.1
}

/// A row that is higher than a sheet, in several rows.
fn split(row: TableRow, size: f64, most: f64) -> Vec<TableRow> {
    let line = Face::body(size).line_height();
    if row.height <= most {
        return vec![row];
    }
    let mut lines = 1;
    while line * count(lines + 1) + 2.0 * CELL_PADDING.1 <= most {
        lines += 1;
    }
    let parts = row.cells.iter().map(|cell| cell.lines.len().div_ceil(lines)).max().unwrap_or(1);
    let part = |place: usize| {
        let cells = row.cells.iter().map(|cell| TableCell {
            lines: cell.lines.iter().skip(place * lines).take(lines).cloned().collect(),
            mark: cell.mark.filter(|_| place == 0),
            ..cell.clone()
        });
        let cells: Vec<TableCell> = cells.collect();
        TableRow { height: height(&cells, size), cells, ..row.clone() }
    };
    (0..parts).map(part).collect()
}

/// A table in a flow.
pub(super) struct Table {
    pub(super) columns: Vec<f64>,
    pub(super) size: f64,
    pub(super) head: Vec<Row>,
    pub(super) rows: Vec<Row>,
}

impl Table {
    /// Its height on one sheet.
    pub(super) fn height(&self) -> f64 {
        self.head.iter().chain(&self.rows).map(|row| row.set(&self.columns, self.size).height).sum()
    }

    /// It alone, on as many sheets as it takes.
    pub(super) fn sheets(&self, region: Bounds) -> Vec<Vec<Item>> {
        let mut flow = Flow::new(region);
        self.flow(&mut flow);
        flow.finish()
    }

    /// Puts it into a flow, its head on each sheet.
    pub(super) fn flow(&self, flow: &mut Flow) {
        let set = |rows: &[Row]| -> Vec<TableRow> {
            rows.iter().map(|row| row.set(&self.columns, self.size)).collect()
        };
        let head = set(&self.head);
        let head_height: f64 = head.iter().map(|row| row.height).sum();
        let least = Face::body(self.size).line_height() + 2.0 * CELL_PADDING.1;
        let most = (flow.region().height - head_height).max(least);
        let rows: Vec<TableRow> =
            set(&self.rows).into_iter().flat_map(|row| split(row, self.size, most)).collect();
        let mut rest = rows.into_iter().peekable();
        while let Some(first) = rest.next() {
            flow.need(head_height + first.height);
            let mut height = head_height + first.height;
            let mut shown = head.clone();
            shown.push(first);
            while let Some(next) = rest.next_if(|next| height + next.height <= flow.left()) {
                height += next.height;
                shown.push(next);
            }
            let item = self.item(shown, (flow.region().x, flow.y), height);
            flow.put([item], height);
        }
    }

    fn item(&self, rows: Vec<TableRow>, (x, y): (f64, f64), height: f64) -> Item {
        let width = self.columns.iter().sum();
        Item::Table(TableItem {
            bounds: Bounds { x, y, width, height },
            columns: self.columns.clone(),
            size: self.size,
            line_height: Face::body(self.size).line_height(),
            rows,
        })
    }
}

/// Widths of columns: each but the first as wide as its widest entry, where that leaves the first as much; else up to its share of the
/// whole. The first takes what the others leave.
pub(super) fn columns(rows: &[&Row], shares: &[f64], size: f64, width: f64) -> Vec<f64> {
    let widest = |column: usize| {
        let entries = rows.iter().filter_map(|row| row.entries.get(column));
        entries.map(|entry| entry.width(size)).fold(0.0, f64::max).ceil()
    };
    let natural: Vec<f64> = (0..=shares.len()).map(widest).collect();
    let fits = natural.iter().sum::<f64>() <= width;
    let others: Vec<f64> = natural
        .iter()
        .skip(1)
        .zip(shares)
        .map(|(natural, share)| if fits { *natural } else { natural.min((share * width).floor()) })
        .collect();
    let first = width - others.iter().sum::<f64>();
    std::iter::once(first).chain(others).collect()
}
