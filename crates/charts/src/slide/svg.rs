//! A sheet as a picture: one `<svg>` element whose look is the style sheet's, as that of charts is.

use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::view::deck::Slide;

use crate::ChartError;
use crate::canvas::tenths;
use crate::slide::chart::slide_chart;
use crate::slide::item::{
    Align, Bounds, CELL_PADDING, ChartItem, Item, MarkItem, RuleItem, Sheet, TableCell, TableItem, TableRow,
    TextItem,
};
use crate::slide::mark::MarkShape;
use crate::slide::table::mark_room;
use crate::text_width::Weight;

/// A sheet of a slide as a picture of its own size. Its texts stay texts, in reading order; links are not in it.
///
/// # Errors
/// [`ChartError`] when plotters refuses to draw, which the backend gives it no reason for.
pub fn slide_svg(sheet: &Sheet, slide: &Slide, lang: Lang) -> Result<String, ChartError> {
    let (width, height) = (tenths(sheet.width), tenths(sheet.height));
    let mut svg = format!(
        "<svg class=\"slide\" viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"{}\">\n\
         <rect class=\"slide-page\" width=\"{width}\" height=\"{height}\"/>\n",
        escape(&slide.title)
    );
    for item in &sheet.items {
        match item {
            Item::Text(text) => push_text(&mut svg, text),
            Item::Mark(mark) => push_mark(&mut svg, mark),
            Item::Rule(rule) => push_rule(&mut svg, rule),
            Item::Table(table) => push_table(&mut svg, table),
            Item::Chart(chart) => push_chart(&mut svg, slide, chart, lang)?,
        }
    }
    svg.push_str("</svg>\n");
    Ok(svg)
}

/// From the top of a line to its baseline: as much above the capitals as below the letters that reach down.
fn baseline(size: f64, line_height: f64) -> f64 {
    f64::midpoint(line_height, size * 0.7)
}

/// A line of text in a class; `at` is its baseline.
fn push_line(
    svg: &mut String,
    text: &str,
    (class, weight, size): (&str, Weight, f64),
    at: (f64, f64),
    align: Align,
) {
    let anchor = match align {
        Align::Start => "",
        Align::End => " text-anchor=\"end\"",
    };
    let weight = match weight {
        Weight::Regular => "",
        Weight::SemiBold => " strong",
    };
    svg.push_str(&format!(
        "<text class=\"{class}{weight}\" x=\"{}\" y=\"{}\" font-size=\"{}\"{anchor}>{}</text>\n",
        tenths(at.0),
        tenths(at.1),
        tenths(size),
        escape(text)
    ));
}

fn push_text(svg: &mut String, text: &TextItem) {
    let x = match text.align {
        Align::Start => text.bounds.x,
        Align::End => text.bounds.right(),
    };
    let mut y = text.bounds.y + baseline(text.size, text.line_height);
    for line in &text.lines {
        push_line(svg, line, (text.role.class(), text.weight, text.size), (x, y), text.align);
        y += text.line_height;
    }
}

fn push_mark(svg: &mut String, item: &MarkItem) {
    let Bounds { x, y, width, height } = item.bounds;
    let (radius, middle) = (width / 2.0, (x + width / 2.0, y + height / 2.0));
    let shape = MarkShape::of(item.mark);
    let tone = shape.tone();
    if shape == MarkShape::Circle {
        let (x, y, radius) = (tenths(middle.0), tenths(middle.1), tenths(radius));
        svg.push_str(&format!(
            "<circle class=\"slide-mark {tone}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>\n"
        ));
        return;
    }
    let corner = |(dx, dy): (f64, f64)| {
        format!("{},{}", tenths(middle.0 + dx * radius), tenths(middle.1 + dy * radius))
    };
    let corners: Vec<String> = shape.outline().into_iter().map(corner).collect();
    svg.push_str(&format!("<polygon class=\"slide-mark {tone}\" points=\"{}\"/>\n", corners.join(" ")));
}

fn push_rule(svg: &mut String, rule: &RuleItem) {
    let class = if rule.strong { "slide-rule strong" } else { "slide-rule" };
    push_line_across(svg, class, (rule.x, rule.x + rule.width), rule.y);
}

fn push_line_across(svg: &mut String, class: &str, (from, to): (f64, f64), y: f64) {
    let (from, to, y) = (tenths(from), tenths(to), tenths(y));
    svg.push_str(&format!("<path class=\"{class}\" d=\"M{from} {y}H{to}\"/>\n"));
}

fn push_table(svg: &mut String, table: &TableItem) {
    let mut y = table.bounds.y;
    for row in &table.rows {
        push_row(svg, table, row, y);
        y += row.height;
        let class = if row.is_head { "slide-rule head" } else { "slide-rule" };
        push_line_across(svg, class, (table.bounds.x, table.bounds.right()), y);
    }
}

fn push_row(svg: &mut String, table: &TableItem, row: &TableRow, y: f64) {
    if row.is_chosen {
        let Bounds { x, width, .. } = table.bounds;
        svg.push_str(&format!(
            "<rect class=\"slide-chosen\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n",
            tenths(x),
            tenths(y),
            tenths(width),
            tenths(row.height)
        ));
    }
    let mut x = table.bounds.x;
    for (cell, width) in row.cells.iter().zip(&table.columns) {
        push_cell(svg, table, cell, Bounds { x, y, width: *width, height: row.height });
        x += width;
    }
}

fn push_cell(svg: &mut String, table: &TableItem, cell: &TableCell, bounds: Bounds) {
    let (aside, above) = CELL_PADDING;
    let room = mark_room(cell.mark, table.size);
    if let Some(mark) = cell.mark {
        let side = (table.size * 0.72).floor();
        let y = bounds.y + above + (table.line_height - side) / 2.0;
        let bounds = Bounds { x: bounds.x + aside, y, width: side, height: side };
        push_mark(svg, &MarkItem { bounds, mark });
    }
    let x = match cell.align {
        Align::Start => bounds.x + aside + room,
        Align::End => bounds.right() - aside,
    };
    let mut y = bounds.y + above + baseline(table.size, table.line_height);
    for line in &cell.lines {
        push_line(svg, line, ("slide-cell", cell.weight, table.size), (x, y), cell.align);
        y += table.line_height;
    }
}

fn push_chart(svg: &mut String, slide: &Slide, chart: &ChartItem, lang: Lang) -> Result<(), ChartError> {
    let Some(drawing) = slide_chart(slide, chart, lang)? else { return Ok(()) };
    let Bounds { x, y, width, height } = chart.bounds;
    let place = format!(
        "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"xMinYMin meet\" ",
        tenths(x),
        tenths(y),
        tenths(width),
        tenths(height)
    );
    svg.push_str(&drawing.svg.replacen("<svg ", &place, 1));
    Ok(())
}
