//! What the publisher wrote into a page, found there again, apart from what every page has: the app's frame.

use tiendo::render::Rendered;
use tiendo_core::lang::Bilingual;
use tiendo_core::markup::escape;

use crate::head;
use crate::pages;
use crate::pages::jobs::{Job, Maker};
use crate::verify::{Difference, Excerpt, words};

/// A page, held against what is made again.
pub(super) struct Compared {
    /// What differs, none where the page is as it is made again.
    pub(super) differences: Vec<Difference>,
    /// What stands around what the publisher wrote; none where not all of that could be found.
    pub(super) frame: Option<String>,
}

/// Something that the publisher writes into a page.
struct Piece {
    name: Bilingual,
    /// What stands before it.
    opens: String,
    /// What it must be.
    text: String,
    /// What stands behind it.
    closes: &'static str,
    /// Whether what stands behind it may stand in it as well; then it ends at the last one.
    nests: bool,
}

/// Holds a page against what a job makes.
pub(super) fn compare(page: &str, job: &Job<'_>, made: &Rendered, maker: &Maker<'_>) -> Compared {
    let (mut rest, mut frame, mut is_whole) = (page, String::new(), true);
    let mut differences = Vec::new();
    for piece in pieces(job, made, maker) {
        let Some((before, after)) = rest.split_once(&piece.opens) else {
            differences.push(Difference { problem: words::no_mark(&piece.name), excerpt: None });
            is_whole = false;
            continue;
        };
        frame.push_str(before);
        frame.push_str(&piece.opens);
        let as_made = after.strip_prefix(&*piece.text).filter(|behind| behind.starts_with(piece.closes));
        rest = as_made.unwrap_or_else(|| {
            let end = piece.end(after);
            is_whole &= end.is_some();
            let (there, behind) = after.split_at(end.unwrap_or(after.len()));
            let excerpt = Excerpt::of(there, &piece.text);
            differences.push(Difference { problem: words::piece_differs(&piece.name), excerpt });
            behind
        });
    }
    frame.push_str(rest);
    Compared { differences, frame: is_whole.then_some(frame) }
}

impl Piece {
    /// Where it ends, if it does.
    fn end(&self, text: &str) -> Option<usize> {
        if self.nests { text.rfind(self.closes) } else { text.find(self.closes) }
    }
}

/// In the order in which they stand in a page.
fn pieces(job: &Job<'_>, made: &Rendered, maker: &Maker<'_>) -> [Piece; 5] {
    let title = escape(&made.title);
    let tags = maker.data_links(job) + &job.head().tags(&title);
    let (first, tags) = tags.split_at(end_of_second_attribute(&tags));
    let piece = |name, opens: &str, text: &str, closes| Piece {
        name,
        opens: opens.to_owned(),
        text: text.to_owned(),
        closes,
        nests: false,
    };
    let [page_opens, page_closes] = pages::ELEMENT;
    [
        piece(words::root(), "<html", &pages::root_attributes(job.lang(), made, maker.setting), ">"),
        piece(words::title(), "<title>", &title, "</title>"),
        piece(words::description(), head::DESCRIPTION, &job.head().description(), "\">"),
        piece(words::head(), first, tags, "</head>"),
        Piece { nests: true, ..piece(words::page(), page_opens, &made.html, page_closes) },
    ]
}

/// By its first two attributes, the first of the tags is told from those of the app.
fn end_of_second_attribute(tags: &str) -> usize {
    tags.match_indices('"').nth(3).map_or(0, |(place, _)| place + 1)
}
