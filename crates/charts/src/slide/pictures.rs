//! Slides of one picture with a line or two around it: a comparison, and who has reported.

use tiendo_core::view::deck::{ComparisonBody, Deck, ReportingBody};

use crate::slide::LEAST_SIZE;
use crate::slide::chart;
use crate::slide::face::Face;
use crate::slide::flow::Flow;
use crate::slide::item::{Bounds, ChartItem, ChartKind, Item};

/// What stands below a picture takes so much of the slide at most; more goes on on further sheets.
const MOST_BELOW: f64 = 0.3;
const BETWEEN: f64 = 5.0;

/// The lines on one axis; above them what is measured, below them what was asked for and has none. Where the lines need the room, the one
/// is left out and the other comes on a further sheet.
pub(super) fn comparison(deck: &Deck, body: &ComparisonBody, region: Bounds) -> Vec<Vec<Item>> {
    let tried = |above: &str, most| around(above, &body.left_out, region, most);
    let fits = |(first, _): &(First, Vec<Vec<Item>>)| {
        chart::has_room(&body.comparison, (first.room.width, first.room.height), deck.lang)
    };
    let ways = [(body.subtitle.as_str(), MOST_BELOW), ("", MOST_BELOW)];
    let fitting = ways.into_iter().map(|(above, most)| tried(above, most)).find(fits);
    let (first, rest) = fitting.unwrap_or_else(|| tried("", 0.0));
    let chart = |bounds| Item::Chart(ChartItem { bounds, kind: ChartKind::Comparison });
    sheets(first, rest, chart)
}

/// Areas by years; at the foot how they are read, and what is due next.
pub(super) fn reporting(body: &ReportingBody, region: Bounds) -> Vec<Vec<Item>> {
    let (first, rest) = around("", &[body.note.clone(), body.next.clone()], region, MOST_BELOW);
    let chart = |bounds| Item::Chart(ChartItem { bounds, kind: ChartKind::Completeness });
    sheets(first, rest, chart)
}

/// The sheet with the picture: what stands around it, and its room.
struct First {
    above: Vec<Item>,
    room: Bounds,
    below: Vec<Item>,
}

fn sheets(first: First, rest: Vec<Vec<Item>>, chart: impl Fn(Bounds) -> Item) -> Vec<Vec<Item>> {
    let First { above, room, below } = first;
    let picture = above.into_iter().chain([chart(room)]).chain(below).collect();
    std::iter::once(picture).chain(rest).collect()
}

/// A line above the picture, sentences below it if they take no more than so much of the region, else on sheets of their own.
fn around(above: &str, below: &[String], region: Bounds, most: f64) -> (First, Vec<Vec<Item>>) {
    let mut head = Flow::new(region);
    head.text(above, Face::muted(18.0), 0.0);
    let top = if head.is_at_top() { region.y } else { head.y + BETWEEN };
    let face = Face::muted(LEAST_SIZE);
    let told = below.iter().filter(|text| !text.is_empty());
    let heights = told.clone().map(|text| face.height(face.lines(text, region.width).len()) + BETWEEN);
    let foot: f64 = heights.sum();
    let fits = foot <= region.height * most;
    let bottom = if fits { region.bottom() - foot } else { region.bottom() };
    let place = if fits { Bounds { y: bottom + BETWEEN, height: foot, ..region } } else { region };
    let mut flow = Flow::new(place);
    for text in told {
        flow.space(BETWEEN);
        flow.text(text, if fits { face } else { Face::body(18.0) }, 0.0);
    }
    let told = flow.finish();
    let (below, rest) = if fits { (told.concat(), Vec::new()) } else { (Vec::new(), told) };
    let room = Bounds { y: top, height: (bottom - top).max(0.0), ..region };
    (First { above: head.finish().concat(), room, below }, rest)
}
