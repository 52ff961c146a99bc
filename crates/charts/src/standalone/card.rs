//! A chart on a card of a given size, as previews of links show it: few words, large; the picture as large as the rest leaves room.

use tiendo_core::lang::Lang;

use crate::Drawing;
use crate::standalone::apply::apply;
use crate::standalone::frame::{Face, Frame, Page, wrapped};
use crate::standalone::sheet::{StyleSheet, Theme};
use crate::text_width::Weight;

/// The texts of a card.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    /// The finding.
    pub title: &'a str,
    /// The label of sample data, where there is any.
    pub sample: Option<&'a str>,
    /// Dataset, version, source.
    pub note: &'a str,
    /// The language of all this.
    pub lang: Lang,
}

const MARGIN: i32 = 48;
const TITLE: Face = Face { size: 38, line: 48, weight: Weight::SemiBold, color: "--text" };
const NOTE: Face = Face { size: 20, line: 28, weight: Weight::Regular, color: "--text-soft" };

/// How wide the words are that stand beside a picture, and how far it is from them.
const COLUMN: i32 = 400;
const GAP: i32 = 40;

/// A picture is not drawn larger than this, so that its lines stay fine.
const LARGEST_SCALE: f64 = 1.75;

/// Where the words stand; longer ones end with an ellipsis.
#[derive(Clone, Copy)]
struct Layout {
    /// Width of the words.
    width: i32,
    lines_of_title: usize,
    lines_of_note: usize,
    /// Whether the picture is beside them, and not below.
    beside: bool,
}

const LAYOUTS: [Layout; 2] = [
    Layout { width: COLUMN, lines_of_title: 6, lines_of_note: 4, beside: true },
    Layout { width: i32::MAX, lines_of_title: 3, lines_of_note: 2, beside: false },
];

/// A complete SVG file of this width and height. `css` is the text of the page's style sheets, tokens and charts. The words
/// stand beside the picture or above it, whichever lets it be larger.
pub fn card(drawing: &Drawing, card: &Card<'_>, css: &str, theme: Theme, size: (i32, i32)) -> String {
    let sheet = StyleSheet::read(css, theme);
    let laid = LAYOUTS.map(|layout| worded(drawing, card, sheet.clone(), size, layout));
    let [beside, above] = laid;
    let (mut page, place) = if beside.1.scale > above.1.scale { beside } else { above };
    let picture = apply(&drawing.svg, &page.sheet, theme, (0, 0));
    let Place { scale, at: (x, y) } = place;
    page.body.push_str(&format!("\n<g transform=\"translate({x} {y}) scale({scale:.4})\">{picture}</g>"));
    page.next = size.1;
    page.width = size.0 - 2 * MARGIN;
    let frame = Frame {
        title: card.title,
        subtitle: "",
        sample: card.sample,
        notes: &[],
        fonts: "",
        lang: card.lang,
    };
    page.finish(&frame, &drawing.description)
}

/// The words of a card, and the place that they leave for the picture.
fn worded(
    drawing: &Drawing,
    card: &Card<'_>,
    sheet: StyleSheet,
    size: (i32, i32),
    layout: Layout,
) -> (Page, Place) {
    let whole = size.0 - 2 * MARGIN;
    let width = layout.width.min(whole);
    let mut page = Page::new(width, MARGIN, sheet);
    if let Some(label) = card.sample {
        page.large_label(label);
    }
    for line in shortened(card.title, TITLE, width, layout.lines_of_title) {
        page.line(&line, f64::from(MARGIN), "", TITLE);
    }
    let below_title = page.next + 16;
    let note = shortened(card.note, NOTE, width, layout.lines_of_note);
    let bottom = size.1 - MARGIN - NOTE.line * i32::try_from(note.len()).unwrap_or(1);
    page.next = bottom;
    for line in note {
        page.line(&line, f64::from(MARGIN), "", NOTE);
    }
    let place = if layout.beside {
        let left = MARGIN + width + GAP;
        fitted(drawing.extent, (left, MARGIN), (size.0 - MARGIN - left, size.1 - 2 * MARGIN))
    } else {
        fitted(drawing.extent, (MARGIN, below_title), (whole, bottom - 16 - below_title))
    };
    (page, place)
}

/// How a picture stands in the room that there is.
struct Place {
    scale: f64,
    at: (i32, i32),
}

/// As large as it fits into a room that begins at `start`, in the middle of it.
#[expect(clippy::cast_possible_truncation, reason = "a place on a card")]
fn fitted(extent: (i32, i32), start: (i32, i32), room: (i32, i32)) -> Place {
    let ratio = |room: i32, extent: i32| f64::from(room.max(1)) / f64::from(extent.max(1));
    let scale = ratio(room.0, extent.0).min(ratio(room.1, extent.1)).min(LARGEST_SCALE);
    let before =
        |room: i32, extent: i32| ((f64::from(room) - f64::from(extent) * scale) / 2.0).round() as i32;
    Place { scale, at: (start.0 + before(room.0, extent.0), start.1 + before(room.1, extent.1)) }
}

/// At most so many lines; the last one tells that there was more.
fn shortened(text: &str, face: Face, width: i32, most: usize) -> Vec<String> {
    let mut lines = wrapped(text, face, width);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && face.width(&format!("{last}…")) > f64::from(width) {
                last.pop();
            }
            last.truncate(last.trim_end_matches([' ', ',', '.', ';', ':']).len());
            last.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (i32, i32) = (1200, 630);

    fn drawn(title: &str, extent: (i32, i32)) -> String {
        let svg = "<svg class=\"chart\"><rect x=\"0\" y=\"0\" width=\"9\" height=\"9\"/></svg>".to_owned();
        let drawing = Drawing { svg, description: "a < b".into(), extent, data: Vec::new() };
        let card =
            Card { title, sample: Some("Số liệu minh họa"), note: "Nguồn: \"A\"", lang: Lang::Vi };
        super::card(&drawing, &card, "", Theme::Light, SIZE)
    }

    #[test]
    fn a_card_has_its_size_and_its_texts_are_text() {
        let svg = drawn("</title><script>alert(1)</script>", (640, 400));
        assert!(svg.contains("width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\""), "{svg}");
        assert!(!svg.contains("<script>") && svg.contains("&lt;script&gt;alert(1)"), "{svg}");
        assert!(svg.contains("Số liệu minh họa") && svg.contains("Nguồn: &quot;A&quot;"), "{svg}");
    }

    #[test]
    fn a_picture_fits_the_room_that_is_left() {
        let close = |place: Place, scale: f64, at| (place.scale - scale).abs() < 1e-9 && place.at == at;
        assert!(close(fitted((640, 320), (48, 100), (1104, 320)), 1.0, (280, 100)));
        // 1104 − 175 = 929 and 400 − 175 = 225, half of each before it.
        assert!(close(fitted((100, 100), (0, 0), (1104, 400)), LARGEST_SCALE, (465, 113)));
        assert!(fitted((640, 0), (0, 0), (1104, -5)).scale > 0.0);
    }

    #[test]
    fn words_stand_beside_a_square_picture_and_above_a_broad_one() {
        // Beside, 664 by 534 px are left: 1.7 times a picture of 360 by 312.
        assert!(drawn("Ngắn", (360, 312)).contains("translate(512 48) scale(1.7115)"));
        assert!(drawn("Ngắn", (1104, 300)).contains("scale(1.0000)"));
    }

    #[test]
    fn a_title_that_is_too_long_ends_with_an_ellipsis() {
        let lines = shortened(&"gia đình học tập, ".repeat(40), TITLE, 1104, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with("tập…") || lines[2].ends_with('…'), "{lines:?}");
        assert!(lines.iter().all(|line| TITLE.width(line) <= 1104.0), "{lines:?}");
        assert_eq!(shortened("ngắn", TITLE, 1104, 3), ["ngắn"]);
    }
}
