//! What every sheet has: the label of sample data, the title, the line of sources, the foot.

use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Body, Deck, Ratio, Slide, Topic, words};

use crate::slide::face::{Face, fitting};
use crate::slide::item::{Align, Bounds, Item, Link, RuleItem, Sheet, TextItem, TextRole};
use crate::text_width::Weight;

/// Height of the label of sample data and of the number of the part.
const HEAD_TOP: f64 = 20.0;
const TITLE_TOP: f64 = 44.0;
const BELOW_TITLE: f64 = 12.0;
const ABOVE_FOOT: f64 = 8.0;
const FOOT_BOTTOM: f64 = 16.0;

/// Charts and tables need the room that a list can find on another sheet.
const fn needs_room(body: &Body) -> bool {
    matches!(
        body,
        Body::Indicator(_)
            | Body::Ranking(_)
            | Body::Comparison(_)
            | Body::Reporting(_)
            | Body::Standings(_)
            | Body::Scorecard(_)
    )
}

/// The full titles of sources stand on a slide in so many lines at most; else their numbers do.
const fn source_lines(body: &Body) -> usize {
    if needs_room(body) { 1 } else { 2 }
}

const SMALL: f64 = super::LEAST_SIZE;

pub(super) const fn margin(ratio: Ratio) -> f64 {
    match ratio {
        Ratio::Wide => 48.0,
        Ratio::Standard => 40.0,
    }
}

/// The width between the margins.
fn inner(ratio: Ratio) -> f64 {
    ratio.extent().0 - 2.0 * margin(ratio)
}

/// The room between the title and what stands at the foot.
pub(super) fn region(deck: &Deck, slide: &Slide, starts: &[usize]) -> Bounds {
    let (x, width) = (margin(deck.ratio), inner(deck.ratio));
    let y = title(deck, slide).bounds.bottom() + BELOW_TITLE;
    let bottom = rule_y(deck, slide) - ABOVE_FOOT;
    let sources = sources(deck, slide, starts).map_or(0.0, |text| text.bounds.height + ABOVE_FOOT);
    Bounds { x, y, width, height: bottom - sources - y }
}

/// A sheet with what every one has around its body.
pub(super) fn sheet(
    deck: &Deck,
    slide: usize,
    part: (usize, usize),
    number: (usize, usize),
    starts: &[usize],
    body: Vec<Item>,
) -> Sheet {
    let (width, height) = deck.ratio.extent();
    let mut items = Vec::new();
    if let Some(content) = deck.slides.get(slide) {
        items.extend(head(deck, content, part));
        items.push(Item::Text(title(deck, content)));
        items.extend(body);
        items.extend(sources(deck, content, starts).map(Item::Text));
        items.extend(foot(deck, content, number));
    }
    Sheet { width, height, slide, part, number, items }
}

/// The label of sample data, and which part of the slide this is.
fn head(deck: &Deck, slide: &Slide, (place, of): (usize, usize)) -> Vec<Item> {
    let (x, width) = (margin(deck.ratio), inner(deck.ratio));
    let part_width = 110.0;
    let mut items = Vec::new();
    if slide.sample {
        let face = Face::strong(SMALL, TextRole::Sample);
        let label = words::sample_label(deck.lang);
        let lines = face.lines(label, width - part_width);
        items.push(Item::Text(face.set(lines, (x, HEAD_TOP), width - part_width)));
    }
    if of > 1 {
        let face = Face::muted(SMALL);
        let text = vec![words::part(place, of, deck.lang)];
        let at = (x + width - part_width, HEAD_TOP);
        items.push(Item::Text(face.set(text, at, part_width).aligned(Align::End)));
    }
    items
}

/// The finding. It steps down to the least size of titles first, then takes more lines, then steps down further.
fn title(deck: &Deck, slide: &Slide) -> TextItem {
    let width = inner(deck.ratio);
    let face = |size| Face { size, weight: Weight::SemiBold, role: TextRole::Title };
    let (large, most) = if needs_room(&slide.body) { (1, 2) } else { (2, 3) };
    let faces = [
        (face(34.0), 1),
        (face(32.0), large),
        (face(30.0), large),
        (face(28.0), most),
        (face(24.0), 3),
        (face(20.0), 4),
        (face(18.0), 5),
        (face(SMALL), usize::MAX),
    ];
    let is_first = matches!(slide.body, Body::Title(_));
    let large = [(face(44.0), 2), (face(40.0), 3), (face(36.0), 4)];
    let (sizes, top) = if is_first {
        (large.iter().chain(&faces).copied().collect::<Vec<_>>(), 120.0)
    } else {
        (faces.to_vec(), TITLE_TOP)
    };
    let face = fitting(&slide.title, &sizes, width).map_or(face(SMALL), |(face, _)| face);
    face.set(face.even_lines(&slide.title, width), (margin(deck.ratio), top), width)
}

/// Where the line above the foot is.
fn rule_y(deck: &Deck, slide: &Slide) -> f64 {
    foot_text(deck, slide).bounds.y - 5.0
}

/// Area, where the deck is about one, release of the data and page.
fn foot_text(deck: &Deck, slide: &Slide) -> TextItem {
    let face = Face { size: SMALL, weight: Weight::Regular, role: TextRole::Footer };
    let area = deck.area.as_ref().map(|area| area.name.get(deck.lang));
    let area = area.filter(|area| !deck.release.starts_with(area));
    let told: Vec<&str> = area.into_iter().chain([deck.release.as_str(), slide.page.as_str()]).collect();
    let width = inner(deck.ratio) - number_width();
    let lines = face.lines(&told.join(" · "), width);
    let top = deck.ratio.extent().1 - FOOT_BOTTOM - face.height(lines.len());
    face.set(lines, (margin(deck.ratio), top), width).linked(Some(Link::Page(slide.page.clone())))
}

const fn number_width() -> f64 {
    84.0
}

fn foot(deck: &Deck, slide: &Slide, (number, of): (usize, usize)) -> Vec<Item> {
    let (x, width) = (margin(deck.ratio), inner(deck.ratio));
    let text = foot_text(deck, slide);
    let face = Face { size: SMALL, weight: Weight::Regular, role: TextRole::Footer };
    let at = (x + width - number_width(), text.bounds.y);
    let number = face.set(vec![format!("{number}/{of}")], at, number_width()).aligned(Align::End);
    let rule = RuleItem { x, y: rule_y(deck, slide), width, strong: false };
    vec![Item::Rule(rule), Item::Text(text), Item::Text(number)]
}

/// The documents behind the slide: by their titles where these are short, else by their numbers on the slide of sources.
fn sources(deck: &Deck, slide: &Slide, starts: &[usize]) -> Option<TextItem> {
    if slide.sources.is_empty() {
        return None;
    }
    let (face, width) = (Face::muted(SMALL), inner(deck.ratio));
    let titles: Vec<&str> = slide.sources.iter().map(|source| source.title.as_str()).collect();
    let told = format!("{}: {}", words::source_opening(deck.lang), titles.join("; "));
    let lines = face.lines(&told, width);
    let listed = deck.position(&Topic::Sources).and_then(|place| starts.get(place));
    let lines = match listed.filter(|_| lines.len() > source_lines(&slide.body)) {
        Some(sheet) => face.lines(&by_number(slide, *sheet, deck.lang), width),
        None => lines,
    };
    let top = rule_y(deck, slide) - ABOVE_FOOT - face.height(lines.len());
    Some(face.set(lines, (margin(deck.ratio), top), width))
}

/// "Nguồn: số 1, 3–5 trong danh mục ở trang 21".
fn by_number(slide: &Slide, sheet: usize, lang: Lang) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for source in &slide.sources {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == source.number => *last = source.number,
            _ => runs.push((source.number, source.number)),
        }
    }
    let runs = runs.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    words::sources_by_number(&runs.collect::<Vec<_>>().join(", "), sheet, lang)
}
