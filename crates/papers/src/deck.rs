//! A deck as a presentation: everything where the layout of slides puts it, as texts, tables, shapes and charts that can be edited.

use tiendo_charts::Weight;
use tiendo_charts::slide::{
    self, Align as Side, Bounds, CELL_PADDING, ChartItem, ChartKind, Item as Placed, Link, MarkItem,
    MarkShape, RuleItem, Sheet, TableItem, TextItem, TextRole,
};
use tiendo_core::date::Date;
use tiendo_core::view::deck::{Body, Deck, Slide as Told};
use tiendo_office::presentation::{
    Align, Anchor, Deck as File, Form, Item, Line, Paragraph, Run, Shape, Slide, Table, TableCell, TableRow,
    Target, TextBox,
};
use tiendo_office::{Frame, Rgb, TooLarge};

use crate::about::{FONT, about};
use crate::{colors, comparison, completeness, ranking, trend};

/// The size of letters in charts, in points.
const LETTERS: u16 = 14;
/// Room for a bar of a chart, in points, and for what stands around the bars.
const BAR: f64 = 22.0;
const AROUND_BARS: f64 = 70.0;

/// The bytes of a `.pptx` file of a deck, made on a day; `site` is where the site stands, as in `https://example.org/tien-do`. Without
/// it, nothing leads to its pages.
///
/// # Errors
/// [`TooLarge`] where there is more than the format holds.
pub fn presentation(deck: &Deck, today: Date, site: Option<&str>) -> Result<Vec<u8>, TooLarge> {
    let (width, height) = deck.ratio.extent();
    let slides = slide::sheets(deck);
    let slides = slides.iter().map(|sheet| Maker { deck, site }.slide(sheet)).collect();
    let about = about(&deck.title, &deck.release, deck.sample, Some(today), deck.lang);
    File { about, width, height, font: FONT.to_owned(), slides }.to_bytes()
}

#[derive(Clone, Copy)]
struct Maker<'a> {
    deck: &'a Deck,
    site: Option<&'a str>,
}

impl Maker<'_> {
    fn slide(self, sheet: &Sheet) -> Slide {
        let told = self.deck.slides.get(sheet.slide);
        let mut slide = Slide::default();
        for item in &sheet.items {
            match item {
                Placed::Text(text) if text.role == TextRole::Title => slide.title = self.text(text),
                Placed::Text(text) => slide.items.push(Item::Text(self.text(text))),
                Placed::Mark(one) => slide.items.push(Item::Shape(mark(one))),
                Placed::Rule(one) => slide.items.push(Item::Line(rule(one))),
                Placed::Table(one) => slide.items.push(Item::Table(table(one, told))),
                Placed::Chart(one) => slide.items.extend(told.and_then(|told| self.chart(told, one))),
            }
        }
        // What there is to say is said once, where the slide begins.
        if let Some(told) = told.filter(|_| sheet.part.0 == 1) {
            slide.notes = told.notes.lines().map(str::to_owned).collect();
        }
        slide
    }

    fn text(self, text: &TextItem) -> TextBox {
        let (color, fill) = look(text.role);
        let run = Run {
            text: told(text),
            size: text.size,
            bold: text.weight == Weight::SemiBold,
            color,
            link: text.link.as_ref().and_then(|link| self.target(link)),
        };
        let paragraph = Paragraph {
            runs: vec![run],
            align: align(text.align),
            line_height: Some(text.line_height),
            ..Paragraph::default()
        };
        TextBox {
            frame: roomy(text.bounds, text.align),
            paragraphs: vec![paragraph],
            anchor: Anchor::Top,
            inset: 0.0,
            fill,
        }
    }

    fn target(self, link: &Link) -> Option<Target> {
        match link {
            Link::Sheet(number) => Some(Target::Slide(*number)),
            Link::Page(address) => {
                self.site.map(|site| Target::Web(format!("{}{address}", site.trim_end_matches('/'))))
            }
            Link::Url(address) => Some(Target::Web(address.clone())),
        }
    }

    fn chart(self, told: &Told, item: &ChartItem) -> Option<Item> {
        let lang = self.deck.lang;
        let chart = match (&told.body, item.kind) {
            (Body::Indicator(body), ChartKind::Trend) => trend::chart(&body.trend, LETTERS, lang),
            (Body::Ranking(model), ChartKind::Ranking) => {
                ranking::chart(model, bars(item.bounds.height), LETTERS, lang)
            }
            (Body::Comparison(body), ChartKind::Comparison) => {
                comparison::chart(&body.comparison, LETTERS, lang)
            }
            (Body::Reporting(body), ChartKind::Completeness) => {
                completeness::chart(&body.reporting, LETTERS, lang)
            }
            _ => None,
        };
        chart.map(|chart| Item::Chart(frame(item.bounds), Box::new(chart)))
    }
}

/// How many bars there is room for.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
fn bars(height: f64) -> usize {
    ((height - AROUND_BARS) / BAR).clamp(3.0, 60.0) as usize
}

/// The text of lines that were broken to fit. Sentences break anew where a font is another one; an address must keep its breaks, since
/// one may stand inside it.
fn told(text: &TextItem) -> String {
    let has_address = |line: &String| line.contains('/');
    let between = if text.lines.iter().any(has_address) { "\n" } else { " " };
    text.lines.join(between)
}

const fn look(role: TextRole) -> (Rgb, Option<Rgb>) {
    match role {
        TextRole::Title | TextRole::Heading | TextRole::Body | TextRole::Figure => (colors::TEXT, None),
        TextRole::Muted | TextRole::Footer => (colors::TEXT_SOFT, None),
        TextRole::Gap => (colors::MISSED, None),
        TextRole::Sample => (colors::SAMPLE, Some(colors::SAMPLE_SOFT)),
    }
}

const fn align(side: Side) -> Align {
    match side {
        Side::Start => Align::Left,
        Side::End => Align::Right,
    }
}

const fn frame(bounds: Bounds) -> Frame {
    Frame { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height }
}

/// The frame of a text, with room for the letters of another font than that which its lines were broken for.
fn roomy(bounds: Bounds, side: Side) -> Frame {
    let more = bounds.width * 0.03;
    let x = match side {
        Side::Start => bounds.x,
        Side::End => bounds.x - more,
    };
    Frame { x, width: bounds.width + more, ..frame(bounds) }
}

/// A shape of a standing. The word beside it says the same, so that it is an ornament to those who do not see it.
fn mark(item: &MarkItem) -> Shape {
    let shape = MarkShape::of(item.mark);
    let radius = (item.bounds.width / 2.0, item.bounds.height / 2.0);
    let outline =
        shape.outline().into_iter().map(|(x, y)| ((x + 1.0) * radius.0, (y + 1.0) * radius.1)).collect();
    let form = if shape == MarkShape::Circle { Form::Ellipse } else { Form::Outlines(vec![outline]) };
    Shape {
        frame: frame(item.bounds),
        form,
        fill: Some(colors::tone(shape.tone())),
        outline: None,
        description: String::new(),
    }
}

const fn rule(rule: &RuleItem) -> Line {
    let (color, width) = if rule.strong { (colors::TEXT, 2.0) } else { (colors::RULE, 1.0) };
    Line { from: (rule.x, rule.y), to: (rule.x + rule.width, rule.y), color, width, dashed: false }
}

fn table(item: &TableItem, slide: Option<&Told>) -> Table {
    let rows = item.rows.iter().map(|row| TableRow {
        height: row.height,
        cells: row.cells.iter().map(|one| cell(one, item, row)).collect(),
    });
    Table {
        frame: frame(item.bounds),
        widths: item.columns.clone(),
        rows: rows.collect(),
        description: slide.map(|slide| slide.title.clone()).unwrap_or_default(),
    }
}

fn cell(cell: &slide::TableCell, table: &TableItem, row: &slide::TableRow) -> TableCell {
    let run = |text: String, color| Run {
        text,
        size: table.size,
        bold: cell.weight == Weight::SemiBold,
        color,
        link: None,
    };
    let mark = cell.mark.map(MarkShape::of);
    let mark = mark.map(|shape| run(format!("{} ", symbol(shape)), colors::tone(shape.tone())));
    let text = run(cell.lines.join(" "), colors::TEXT);
    TableCell {
        paragraph: Paragraph {
            runs: mark.into_iter().chain([text]).collect(),
            align: align(cell.align),
            line_height: Some(table.line_height),
            ..Paragraph::default()
        },
        fill: row.is_chosen.then_some(colors::SURFACE_SOFT),
        rule: Some(if row.is_head { colors::TEXT_SOFT } else { colors::RULE }),
        padding: padding(cell.align),
    }
}

/// Left, right, and above and below. The side that the text does not begin at has next to none: the room is for the letters of another
/// font than that which the widths were measured with.
const fn padding(side: Side) -> (f64, f64, f64) {
    let (aside, above) = CELL_PADDING;
    match side {
        Side::Start => (aside, 1.0, above),
        Side::End => (1.0, aside, above),
    }
}

/// The sign that stands for a shape in a text.
const fn symbol(shape: MarkShape) -> char {
    match shape {
        MarkShape::Circle => '●',
        MarkShape::Triangle => '▲',
        MarkShape::Diamond => '◆',
        MarkShape::Bar => '▬',
        MarkShape::ArrowUp => '↑',
        MarkShape::ArrowAskew => '↗',
        MarkShape::ArrowAhead => '→',
        MarkShape::ArrowDown => '↓',
    }
}
