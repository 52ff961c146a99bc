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

/// Longer texts end with an ellipsis.
const LINES_OF_TITLE: usize = 3;
const LINES_OF_NOTE: usize = 2;

/// A picture is not drawn larger than this, so that its lines stay fine.
const LARGEST_SCALE: f64 = 1.75;

/// A complete SVG file of this width and height. `css` is the text of the page's style sheets, tokens and charts.
pub fn card(drawing: &Drawing, card: &Card<'_>, css: &str, theme: Theme, size: (i32, i32)) -> String {
    let sheet = StyleSheet::read(css, theme);
    let mut page = Page::new(size.0 - 2 * MARGIN, MARGIN, sheet);
    if let Some(label) = card.sample {
        page.large_label(label);
    }
    for line in shortened(card.title, TITLE, page.width, LINES_OF_TITLE) {
        page.line(&line, f64::from(MARGIN), "", TITLE);
    }
    let top = page.next + 16;
    let note = shortened(card.note, NOTE, page.width, LINES_OF_NOTE);
    let bottom = size.1 - MARGIN + 12 - NOTE.line * i32::try_from(note.len()).unwrap_or(1);
    page.next = bottom;
    for line in note {
        page.line(&line, f64::from(MARGIN), "", NOTE);
    }
    let place = fitted(drawing.extent, (page.width, bottom - 16 - top));
    let picture = apply(&drawing.svg, &page.sheet, theme, (0, 0));
    let x = MARGIN + place.left;
    page.body.push_str(&format!(
        "\n<g transform=\"translate({x} {top}) scale({:.4})\">{picture}</g>",
        place.scale
    ));
    page.next = size.1;
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

/// How a picture stands in the room that there is.
struct Place {
    scale: f64,
    left: i32,
}

/// As large as it fits, in the middle.
#[expect(clippy::cast_possible_truncation, reason = "a place on a card")]
fn fitted(extent: (i32, i32), room: (i32, i32)) -> Place {
    let ratio = |room: i32, extent: i32| f64::from(room.max(1)) / f64::from(extent.max(1));
    let scale = ratio(room.0, extent.0).min(ratio(room.1, extent.1)).min(LARGEST_SCALE);
    let left = (f64::from(room.0) - f64::from(extent.0) * scale) / 2.0;
    Place { scale, left: left.round() as i32 }
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
        let place = fitted((640, 320), (1104, 320));
        assert!((place.scale - 1.0).abs() < 1e-9 && place.left == 232, "{} {}", place.scale, place.left);
        let place = fitted((100, 100), (1104, 400));
        assert!((place.scale - LARGEST_SCALE).abs() < 1e-9, "no larger than it is fine");
        assert!(fitted((640, 0), (1104, -5)).scale > 0.0);
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
