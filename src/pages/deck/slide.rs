//! One sheet as part of the page: text that can be read out and copied, tables, charts that can be pointed at, each at its place of the
//! layout.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_charts::Weight;
use tiendo_charts::slide::{
    Align, Bounds, ChartItem, Item, Link, MarkItem, MarkShape, RuleItem, Sheet, TableCell, TableItem,
    TableRow, TextItem, TextRole, slide_chart,
};
use tiendo_core::view::deck::{Deck, Mark, Slide};

use crate::address;
use crate::components::figure::picture;
use crate::pages::deck::show::Show;
use crate::scene::Scene;

/// A sheet.
pub(super) fn slide(sheet: &Sheet, deck: &Deck, show: Show, scene: &Scene) -> AnyView {
    let Some(slide) = deck.slides.get(sheet.slide) else { return ().into_any() };
    let items = sheet.items.iter().map(|item| match item {
        Item::Text(item) => text(item, show),
        Item::Mark(item) => mark(item),
        Item::Rule(item) => rule(item),
        Item::Table(item) => table(item),
        Item::Chart(item) => chart(item, slide, scene),
    });
    view! { <div class="sheet">{items.collect_view()}</div> }.into_any()
}

/// Tenths of a point: whole numbers, since the printing of floats alone would be 5 kB of WebAssembly.
#[expect(clippy::cast_possible_truncation, reason = "slides are some hundred points wide")]
fn tenths(points: f64) -> i32 {
    (points * 10.0).round() as i32
}

/// The place of something on its sheet; the style sheet knows how large a tenth of a point is.
fn place(bounds: Bounds) -> String {
    let Bounds { x, y, width, height } = bounds;
    let [x, y, width, height] = [x, y, width, height].map(tenths);
    format!("--x:{x};--y:{y};--w:{width};--h:{height}")
}

fn text(item: &TextItem, show: Show) -> AnyView {
    let (size, line) = (tenths(item.size), tenths(item.line_height));
    let style = format!("{};--size:{size};--line:{line}", place(item.bounds));
    let class = format!("{}{}{}", item.role.class(), weight(item.weight), align(item.align));
    let lines = linked(lines(&item.lines), item.link.as_ref(), show);
    match item.role {
        TextRole::Title => view! { <h2 class=class style=style>{lines}</h2> }.into_any(),
        TextRole::Heading => view! { <h3 class=class style=style>{lines}</h3> }.into_any(),
        _ => view! { <p class=class style=style>{lines}</p> }.into_any(),
    }
}

fn lines(lines: &[String]) -> AnyView {
    let line = |(place, line): (usize, &String)| {
        let next = (place > 0).then(|| view! { " "<br/> });
        view! { {next}{line.clone()} }.into_any()
    };
    lines.iter().enumerate().map(line).collect_view().into_any()
}

fn linked(lines: AnyView, link: Option<&Link>, show: Show) -> AnyView {
    match link {
        None => lines,
        Some(Link::Sheet(number)) => {
            let to = number.saturating_sub(1);
            view! { <button type="button" on:click=move |_| show.go(to)>{lines}</button> }.into_any()
        }
        Some(Link::Page(page)) => view! { <a href=address::of(page)>{lines}</a> }.into_any(),
        Some(Link::Url(url)) => {
            view! { <a href=url.clone() target="_blank" rel="external noopener">{lines}</a> }.into_any()
        }
    }
}

const fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "",
        Weight::SemiBold => " strong",
    }
}

const fn align(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " end",
    }
}

fn mark(item: &MarkItem) -> AnyView {
    let style = place(item.bounds);
    view! { <span class="slide-mark" style=style>{shape(item.mark)}</span> }.into_any()
}

/// The shape of a mark; the word beside it says the same to who cannot see it.
fn shape(mark: Mark) -> AnyView {
    let shape = MarkShape::of(mark);
    let class = format!("mark {}", shape.tone());
    let outline = shape.outline();
    if outline.is_empty() {
        return view! { <svg class=class viewBox="-100 -100 200 200" aria-hidden="true"><circle r="100"/></svg> }.into_any();
    }
    let corners: Vec<String> =
        outline.into_iter().map(|(x, y)| format!("{},{}", tenths(x * 10.0), tenths(y * 10.0))).collect();
    view! {
        <svg class=class viewBox="-100 -100 200 200" aria-hidden="true"><polygon points=corners.join(" ")/></svg>
    }
    .into_any()
}

fn rule(item: &RuleItem) -> AnyView {
    let bounds = Bounds { x: item.x, y: item.y, width: item.width, height: 0.0 };
    let class = if item.strong { "slide-rule strong" } else { "slide-rule" };
    view! { <div class=class style=place(bounds)></div> }.into_any()
}

fn table(item: &TableItem) -> AnyView {
    let style =
        format!("{};--size:{};--line:{}", place(item.bounds), tenths(item.size), tenths(item.line_height));
    let columns = item.columns.iter().map(|width| view! { <col style=format!("--w:{}", tenths(*width))/> });
    let (head, body): (Vec<_>, Vec<_>) = item.rows.iter().partition(|row| row.is_head);
    let head =
        (!head.is_empty()).then(|| view! { <thead>{head.into_iter().map(row).collect_view()}</thead> });
    view! {
        <table class="slide-table" style=style>
            <colgroup>{columns.collect_view()}</colgroup>
            {head}
            <tbody>{body.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(row: &TableRow) -> AnyView {
    let cells = row.cells.iter().enumerate().map(|(place, cell)| table_cell(cell, row.is_head, place == 0));
    let chosen = row.is_chosen.then_some("true");
    let style = format!("--h:{}", tenths(row.height));
    view! { <tr aria-current=chosen style=style>{cells.collect_view()}</tr> }.into_any()
}

fn table_cell(cell: &TableCell, in_head: bool, is_first: bool) -> AnyView {
    let class =
        Some(format!("{}{}", weight(cell.weight), align(cell.align))).filter(|class| !class.is_empty());
    let content = view! { {cell.mark.map(shape)}<span>{lines(&cell.lines)}</span> };
    match (in_head, is_first) {
        (true, _) => view! { <th class=class scope="col"><div>{content}</div></th> }.into_any(),
        (false, true) => view! { <th class=class scope="row"><div>{content}</div></th> }.into_any(),
        (false, false) => view! { <td class=class><div>{content}</div></td> }.into_any(),
    }
}

fn chart(item: &ChartItem, slide: &Slide, scene: &Scene) -> AnyView {
    // The layout leaves room for a chart only where there is one.
    let Ok(Some(drawing)) = slide_chart(slide, item, scene.lang()) else { return ().into_any() };
    let style = place(item.bounds);
    view! { <div class="slide-chart" style=style>{picture(&Arc::new(drawing), "picture", scene)}</div> }
        .into_any()
}
