//! The chart of who has reported: areas by years, a cell each, with how many of the area's indicators have a figure.

mod layout;
#[cfg(test)]
mod tests;
mod within;

pub(crate) use within::{draw_within, height_within};

use tiendo_core::lang::Lang;
use tiendo_core::view::reporting::{Reported, Reporting, Row, words};

use crate::canvas::{ChartError, Pen};
use crate::completeness::layout::{Key, Layout, Line, ROWS, Text};
use crate::geometry::Rect;
use crate::geometry::count;
use crate::ink::Ink;
use crate::watermark;
use crate::{Datum, Drawing, Size};

/// Distance of the strokes of a hatched cell, in px.
const HATCH: f64 = 6.0;

pub(crate) fn draw(
    model: &Reporting,
    size: Size,
    lang: Lang,
    description: String,
) -> Result<Drawing, ChartError> {
    draw_layout(&Layout::new(model, size, lang), model, size, lang, description)
}

fn draw_layout(
    layout: &Layout<'_>,
    model: &Reporting,
    size: Size,
    lang: Lang,
    description: String,
) -> Result<Drawing, ChartError> {
    let pen = Pen::new(layout.width, layout.height);
    for text in &layout.texts {
        draw_text(&pen, text)?;
    }
    for key in &layout.keys {
        draw_key(&pen, key)?;
    }
    for line in &layout.lines {
        draw_line(&pen, line)?;
    }
    if model.sample {
        let center = f64::from(layout.width) / 2.0;
        // Two of them in a tall picture, so that no half is without one.
        let shares: &[f64] = if layout.height > 320 { &[0.36, 0.82] } else { &[0.6] };
        for share in shares {
            watermark::draw(&pen, (center, f64::from(layout.height) * share), size, lang)?;
        }
    }
    let data = data(layout, model, lang);
    Ok(pen.finish("completeness", description, data))
}

fn draw_text(pen: &Pen, text: &Text) -> Result<(), ChartError> {
    pen.text(&text.words, text.at, text.anchor, text.kind)
}

fn draw_key(pen: &Pen, key: &Key) -> Result<(), ChartError> {
    draw_cell(pen, &key.rect, &key.cell, 2)?;
    draw_text(pen, &key.text)
}

fn draw_line(pen: &Pen, line: &Line) -> Result<(), ChartError> {
    for cell in &line.cells {
        if let Some(reported) = line.row.and_then(|row| row.cells.get(cell.year)) {
            draw_cell(pen, &cell.rect, reported, line.row.map_or(0, |row| row.indicators))?;
        }
    }
    for text in &line.texts {
        draw_text(pen, text)?;
    }
    Ok(())
}

/// A full cell is filled, a part one has a bar as long as its share, an empty one is an outline, and where there was no area it is
/// hatched: told apart without colour.
fn draw_cell(pen: &Pen, rect: &Rect, cell: &Reported, indicators: usize) -> Result<(), ChartError> {
    const BAR: f64 = 4.0;
    let (from, to) = ((rect.left, rect.top), (rect.right, rect.bottom));
    match cell {
        Reported::Complete => pen.rectangle(from, to, Ink::CompletenessFull),
        Reported::Partly { reported, .. } => {
            pen.rectangle(from, to, Ink::CompletenessPart)?;
            let share = count(*reported) / count(indicators).max(1.0);
            let end = rect.left + (rect.right - rect.left) * share;
            pen.rectangle((rect.left, rect.bottom - BAR), (end, rect.bottom), Ink::CompletenessFull)
        }
        Reported::Nothing => pen.rectangle(from, to, Ink::CompletenessNone),
        Reported::NoSuchArea => hatch(pen, rect),
    }
}

/// Strokes from the lower left to the upper right, cut off at the edges of the cell.
fn hatch(pen: &Pen, rect: &Rect) -> Result<(), ChartError> {
    let (width, height) = (rect.right - rect.left, rect.bottom - rect.top);
    let mut reach = HATCH;
    while reach < width + height {
        let (low, high) = (reach.min(height), (reach - width).max(0.0));
        let from = (rect.left + (reach - low), rect.top + low);
        let to = (rect.left + (reach - high), rect.top + high);
        pen.line(&[from, to], Ink::CompletenessAbsent)?;
        reach += HATCH;
    }
    Ok(())
}

/// What can be pointed at: every cell, row by row.
fn data(layout: &Layout, model: &Reporting, lang: Lang) -> Vec<Datum> {
    let mut data = Vec::new();
    let rows = layout.lines.iter().filter_map(|line| line.row.map(|row| (line, row)));
    for (place, (line, row)) in rows.enumerate() {
        for cell in &line.cells {
            let Some(year) = model.years.get(cell.year) else { continue };
            data.push(Datum {
                at: (cell.rect.left.midpoint(cell.rect.right), cell.rect.top.midpoint(cell.rect.bottom)),
                row: u16::try_from(place).unwrap_or(u16::MAX),
                title: format!("{}, {year}", row.place.label(lang)),
                lines: words::cell_lines(row, cell.year, model.last_due, lang),
                area: Some(row.place.code.clone()),
            });
        }
    }
    data
}

/// The text alternative: the finding, then the areas that are not complete, as many as are drawn, then what is.
pub(crate) fn describe(model: &Reporting, lang: Lang) -> String {
    let mut text =
        format!("{}. {}", words::headline(model, lang), words::last_due_note(model.last_due, lang));
    let mut room = ROWS;
    for group in &model.groups {
        let (complete, others): (Vec<&Row>, Vec<&Row>) = group.rows.iter().partition(|row| row.is_complete());
        let (empty, partly): (Vec<&Row>, Vec<&Row>) = others.into_iter().partition(|row| row.is_empty());
        let told = partly.len().min(room);
        room -= told;
        let mut parts: Vec<String> =
            partly.iter().take(told).map(|row| row_words(row, model, lang)).collect();
        if partly.len() > told {
            parts.push(words::left_out(partly.len() - told, group, lang));
        }
        if let [row] = complete.as_slice() {
            parts.push(row_words(row, model, lang));
        } else if !complete.is_empty() {
            parts.push(words::folded_complete(complete.len(), group, lang));
        }
        if let [row] = empty.as_slice() {
            parts.push(row_words(row, model, lang));
        } else if !empty.is_empty() {
            parts.push(words::folded_empty(empty.len(), group, lang));
        }
        let heading = tiendo_core::sentence::level_heading(group.level, lang);
        text.push_str(&format!(" {heading}: {}.", parts.join("; ")));
    }
    crate::describe::with_sample_label(text, model.sample, lang)
}

/// "Đồ Sơn 2022 11/11, 2023 11/11, 2024 11/11, 2025 0/11".
fn row_words(row: &Row, model: &Reporting, lang: Lang) -> String {
    let cells = model.years.iter().zip(&row.cells);
    let there = cells.filter(|(_, cell)| **cell != Reported::NoSuchArea);
    let cells: Vec<String> =
        there.map(|(year, cell)| format!("{year} {}", words::share(cell, row.indicators))).collect();
    format!("{} {}", row.place.label(lang), cells.join(", "))
}
