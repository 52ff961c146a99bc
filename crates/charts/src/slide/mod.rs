//! Where everything stands on the slides of a deck: texts broken into lines, tables, marks and rooms for charts, in points from the
//! top left. Nothing is cut off: what does not fit is set smaller down to a least size, then goes on on a further sheet.

mod bodies;
mod chart;
mod face;
mod flow;
mod frame;
mod grid;
mod item;
mod lists;
mod mark;
mod pictures;
mod svg;
mod table;
#[cfg(test)]
mod tests;

pub use chart::slide_chart;
pub use item::{
    Align, Bounds, CELL_PADDING, ChartItem, ChartKind, Item, Link, MarkItem, RuleItem, Sheet, TableCell,
    TableItem, TableRow, TextItem, TextRole,
};
pub use mark::MarkShape;
pub use svg::slide_svg;

use tiendo_core::view::deck::Deck;

/// The least size of any text on a slide, in points.
pub const LEAST_SIZE: f64 = 14.0;

/// The sheets of a deck, in order; a slide that has much to say takes several.
pub fn sheets(deck: &Deck) -> Vec<Sheet> {
    // Where each slide begins is known once all are laid out. Pages referred to take the same room whatever their numbers are.
    let nowhere = vec![0; deck.slides.len()];
    let starts = starts(&lay_out(deck, &nowhere));
    let sheets = lay_out(deck, &starts);
    let of = sheets.iter().map(Vec::len).sum();
    let mut number = 0;
    let mut numbered = Vec::with_capacity(of);
    for (slide, parts) in sheets.into_iter().enumerate() {
        let number_of_parts = parts.len();
        for (place, body) in parts.into_iter().enumerate() {
            number += 1;
            let part = (place + 1, number_of_parts);
            numbered.push(frame::sheet(deck, slide, part, (number, of), &starts, body));
        }
    }
    numbered
}

/// What stands in the body of each sheet of each slide.
fn lay_out(deck: &Deck, starts: &[usize]) -> Vec<Vec<Vec<Item>>> {
    let slides = deck.slides.iter();
    let laid_out = slides.map(|slide| {
        let region = frame::region(deck, slide, starts);
        let parts = bodies::lay_out(deck, slide, region, starts);
        if parts.is_empty() { vec![Vec::new()] } else { parts }
    });
    laid_out.collect()
}

/// The number of the first sheet of each slide, from 1.
fn starts(sheets: &[Vec<Vec<Item>>]) -> Vec<usize> {
    let mut next = 1;
    let mut starts = Vec::with_capacity(sheets.len());
    for parts in sheets {
        starts.push(next);
        next += parts.len();
    }
    starts
}
