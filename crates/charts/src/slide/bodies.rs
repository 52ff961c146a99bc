//! The body of each kind of slide, sheet by sheet.

use tiendo_core::view::Ranking;
use tiendo_core::view::deck::{
    Body, CountGroup, Deck, IndicatorBody, KeyFigure, Line, NamedMark, Ratio, Slide,
};

use crate::slide::chart;
use crate::slide::face::{Face, fitting};
use crate::slide::flow::{Flow, beside};
use crate::slide::item::{Bounds, ChartItem, ChartKind, Item, MarkItem, RuleItem, TextRole};
use crate::slide::{LEAST_SIZE, grid, lists, pictures};

/// Between two columns.
const GUTTER: f64 = 26.0;

pub(super) fn lay_out(deck: &Deck, slide: &Slide, region: Bounds, starts: &[usize]) -> Vec<Vec<Item>> {
    match &slide.body {
        Body::Title(lines) => title(lines, region),
        Body::Agenda(entries) => lists::agenda(deck, entries, region, starts),
        Body::Summary { sentences, counts } => summary(deck, sentences, counts, region),
        Body::Standings(standings) => grid::standings(standings, region),
        Body::Scorecard(view) => grid::scorecard(view, region, deck.lang),
        Body::Indicator(body) => indicator(deck, body, region),
        Body::Ranking(ranking) => self::ranking(deck, ranking, region),
        Body::Comparison(body) => pictures::comparison(deck, body, region),
        Body::Reporting(body) => pictures::reporting(body, region),
        Body::News(paragraphs) | Body::Method(paragraphs) | Body::Data(paragraphs) => {
            lists::paragraphs(paragraphs, region)
        }
        Body::Watch(groups) => lists::watch(groups, region),
        Body::Sources(entries) => lists::sources(entries, region),
    }
}

fn title(lines: &[Line], region: Bounds) -> Vec<Vec<Item>> {
    let mut flow = Flow::new(region);
    for line in lines {
        let face = if line.muted { Face::muted(18.0) } else { Face::body(22.0) };
        flow.space(8.0);
        flow.text(&line.text, face, 0.0);
    }
    flow.finish()
}

/// Sentences on the left, counts on the right.
fn summary(deck: &Deck, sentences: &[String], groups: &[CountGroup], region: Bounds) -> Vec<Vec<Item>> {
    let share = match deck.ratio {
        Ratio::Wide => 0.36,
        Ratio::Standard => 0.42,
    };
    let right = if groups.is_empty() { 0.0 } else { (region.width * share).floor() };
    let gutter = if groups.is_empty() { 0.0 } else { GUTTER };
    let width = region.width - right - gutter;
    let said = Bounds { width, ..region };
    let size = [24.0, 22.0, 20.0].into_iter().find(|size| {
        let face = Face::body(*size);
        let heights = sentences.iter().map(|sentence| face.height(face.lines(sentence, width).len()) + 12.0);
        heights.sum::<f64>() <= region.height
    });
    let mut left = Flow::new(said);
    for sentence in sentences {
        left.space(12.0);
        left.text(sentence, Face::body(size.unwrap_or(18.0)), 0.0);
    }
    let mut counted = Vec::new();
    for size in [24.0, 20.0, 18.0] {
        let mut flow = Flow::new(Bounds { x: region.right() - right, width: right, ..region });
        for group in groups {
            count_group(&mut flow, group, size);
        }
        counted = flow.finish();
        if counted.len() < 2 {
            break;
        }
    }
    beside(left.finish(), counted)
}

fn count_group(flow: &mut Flow, group: &CountGroup, size: f64) {
    let (heading, about) = (Face::strong(20.0, TextRole::Heading), Face::muted(LEAST_SIZE));
    flow.space(16.0);
    flow.need(heading.line_height() + about.line_height() + 40.0);
    let Bounds { x, width, .. } = flow.region();
    flow.put([Item::Rule(RuleItem { x, y: flow.y, width, strong: true })], 6.0);
    flow.text(&group.heading, heading, 0.0);
    flow.text(&group.about, about, 0.0);
    for count in &group.counts {
        let (number, word) = (Face::strong(size, TextRole::Figure), Face::body(18.0));
        let indent = 26.0 + number.width("000").ceil();
        let lines = word.lines(&count.word, width - indent);
        // Both on one baseline.
        let beside = (size - 18.0).max(0.0);
        let height = (word.height(lines.len()) + beside).max(number.line_height());
        flow.need(height);
        let (x, y) = (x, flow.y);
        let mark = square(x, y + number.line_height() / 2.0, 7.0);
        let items = [
            Item::Mark(MarkItem { bounds: mark, mark: count.mark }),
            Item::Text(number.set(vec![count.number.clone()], (x + 24.0, y), indent - 26.0)),
            Item::Text(word.set(lines, (x + indent, y + beside), width - indent)),
        ];
        flow.put(items, height + beside / 2.0);
    }
}

/// The square of a half-width around a middle, its left edge given.
fn square(left: f64, middle: f64, radius: f64) -> Bounds {
    Bounds { x: left, y: middle - radius, width: 2.0 * radius, height: 2.0 * radius }
}

/// Figure and standing in a row, the chart with its large figures beside it.
fn indicator(deck: &Deck, body: &IndicatorBody, region: Bounds) -> Vec<Vec<Item>> {
    let mut items = Vec::new();
    let top = chips(body, region, &mut items);
    let remark = Face::muted(LEAST_SIZE);
    let lines = remark.lines(&body.remark, region.width);
    let foot = remark.height(lines.len());
    let bottom = region.bottom() - foot;
    if !lines.is_empty() {
        items.push(Item::Text(remark.set(lines, (region.x, bottom), region.width)));
    }
    let room = Bounds { y: top, height: (bottom - top - 4.0).max(0.0), ..region };
    let panel_width = match deck.ratio {
        _ if body.figures.is_empty() => 0.0,
        Ratio::Wide => 252.0,
        Ratio::Standard => 196.0,
    };
    let gutter = if body.figures.is_empty() { 0.0 } else { GUTTER };
    let panel = Bounds { x: room.right() - panel_width, width: panel_width, ..room };
    let mut figures = key_figures(&body.figures, panel).into_iter();
    let chart = Bounds { width: room.width - panel_width - gutter, ..room };
    items.push(Item::Chart(ChartItem { bounds: chart, kind: ChartKind::Trend }));
    items.extend(figures.next().into_iter().flatten());
    std::iter::once(items).chain(figures).collect()
}

/// Figure and target, standing and outlook, one after the other as far as a line has room. Returns where they end.
fn chips(body: &IndicatorBody, region: Bounds, items: &mut Vec<Item>) -> f64 {
    let face = Face::strong(18.0, TextRole::Body);
    let chip = |named: &NamedMark| (Some(named.mark), named.word.clone());
    let subtitle = (None, body.subtitle.clone());
    let marks = std::iter::once(&body.standing).chain(&body.outlook).map(chip);
    let (mut x, mut y) = (region.x, region.y);
    for (mark, text) in std::iter::once(subtitle).chain(marks) {
        let face = if mark.is_some() { face } else { Face::muted(18.0) };
        let indent = if mark.is_some() { 22.0 } else { 0.0 };
        let width = (indent + face.width(&text)).ceil();
        if x > region.x && x + width > region.right() {
            (x, y) = (region.x, y + face.line_height());
        }
        let lines = face.lines(&text, region.width - indent);
        if let Some(mark) = mark {
            let bounds = square(x, y + face.line_height() / 2.0, 7.0);
            items.push(Item::Mark(MarkItem { bounds, mark }));
        }
        let more = face.height(lines.len().saturating_sub(1));
        let room = if more > 0.0 { region.width - indent } else { width - indent };
        items.push(Item::Text(face.set(lines, (x + indent, y), room)));
        if more > 0.0 {
            (x, y) = (region.x, y + more + face.line_height());
        } else {
            x += width + GUTTER;
        }
    }
    if x > region.x { y + face.line_height() + 6.0 } else { y + 6.0 }
}

/// Large figures one below the other, smaller where they would not fit.
fn key_figures(figures: &[KeyFigure], region: Bounds) -> Vec<Vec<Item>> {
    if figures.is_empty() {
        return Vec::new();
    }
    let mut laid_out = Vec::new();
    for (large, small) in [(32.0, 18.0), (26.0, 16.0), (22.0, LEAST_SIZE)] {
        let mut flow = Flow::new(region);
        for figure in figures {
            key_figure(&mut flow, figure, large, small);
        }
        laid_out = flow.finish();
        if laid_out.len() == 1 {
            break;
        }
    }
    laid_out
}

fn key_figure(flow: &mut Flow, figure: &KeyFigure, large: f64, small: f64) {
    let Bounds { x, width, .. } = flow.region();
    let role = if figure.is_gap { TextRole::Gap } else { TextRole::Figure };
    let sizes = [(large, 1), (large - 4.0, 1), (large - 8.0, 2)];
    let faces = sizes.map(|(size, most)| (Face::strong(size, role), most));
    let (face, lines) = fitting(&figure.figure, &faces, width).unwrap_or((faces[0].0, Vec::new()));
    let text = Face::body(small);
    let told = text.lines(&figure.text, width);
    flow.space(14.0);
    flow.need(8.0 + face.height(lines.len()) + text.height(told.len()));
    flow.put([Item::Rule(RuleItem { x, y: flow.y, width, strong: true })], 8.0);
    flow.lines(lines, face, 0.0, |item| item);
    flow.lines(told, text, 0.0, |item| item);
}

fn ranking(deck: &Deck, ranking: &Ranking, region: Bounds) -> Vec<Vec<Item>> {
    let height = chart::ranking_height(ranking, (region.width, region.height), deck.lang);
    let bounds = Bounds { height, ..region };
    vec![vec![Item::Chart(ChartItem { bounds, kind: ChartKind::Ranking })]]
}
