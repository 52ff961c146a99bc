//! What stands around the picture in a file of its own: sample label, title and subtitle above, sources and dataset below.

use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;

use crate::Drawing;
use crate::standalone::apply::apply;
use crate::standalone::sheet::{StyleSheet, Theme};
use crate::text_width::{self, Weight};

/// The texts around a picture, in the language of the picture.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The finding.
    pub title: &'a str,
    /// What is measured, where and when; blank for none.
    pub subtitle: &'a str,
    /// The label of sample data, where there is any.
    pub sample: Option<&'a str>,
    /// Sources, dataset, address: a paragraph each.
    pub notes: &'a [String],
    /// Rules of a style sheet with the font itself in them, for a browser that turns the file into another picture and may then load
    /// nothing else; blank for none.
    pub fonts: &'a str,
    /// The language of all this.
    pub lang: Lang,
}

/// Narrower pictures are for phones.
const NARROW_BELOW: i32 = 500;

/// Where the font is lacking, another one takes its place that may be wider by so much. Inside the picture there is room for it;
/// here a line would run out of the file.
const WIDER_FONT: f64 = 1.14;

/// A paragraph's type: size and height of a line in px, and how heavy it is.
#[derive(Clone, Copy)]
pub(super) struct Face {
    pub(super) size: i32,
    pub(super) line: i32,
    pub(super) weight: Weight,
    /// The token of its colour.
    pub(super) color: &'static str,
}

const TITLE: Face = Face { size: 22, line: 29, weight: Weight::SemiBold, color: "--text" };
const TITLE_NARROW: Face = Face { size: 18, line: 24, weight: Weight::SemiBold, color: "--text" };
const SUBTITLE: Face = Face { size: 15, line: 21, weight: Weight::Regular, color: "--text-soft" };
const LABEL: Face = Face { size: 13, line: 18, weight: Weight::SemiBold, color: "--sample" };
const LABEL_NARROW: Face = Face { size: 12, line: 17, weight: Weight::SemiBold, color: "--sample" };
const LABEL_LARGE: Face = Face { size: 22, line: 30, weight: Weight::SemiBold, color: "--sample" };
const NOTE: Face = Face { size: 12, line: 17, weight: Weight::Regular, color: "--text-soft" };

/// A complete SVG file of a chart, with everything that a reader of the file alone needs. `css` is the text of the page's style
/// sheets, tokens and charts, from which colours are taken.
pub fn standalone(drawing: &Drawing, frame: &Frame<'_>, css: &str, theme: Theme) -> String {
    let width = drawing.extent.0;
    let margin = if width < NARROW_BELOW { 16 } else { 28 };
    let mut page = Page::new(width, margin, StyleSheet::read(css, theme));
    page.above(frame);
    let top = page.next;
    page.body.push_str(&apply(&drawing.svg, &page.sheet, theme, (page.margin, top)));
    page.next += drawing.extent.1;
    page.below(frame);
    page.finish(frame, &drawing.description)
}

/// A file in the making, from top to bottom.
pub(super) struct Page {
    pub(super) sheet: StyleSheet,
    /// Width of the picture.
    pub(super) width: i32,
    margin: i32,
    /// Where the next thing begins.
    pub(super) next: i32,
    pub(super) body: String,
}

impl Page {
    pub(super) fn new(width: i32, margin: i32, sheet: StyleSheet) -> Self {
        Self { sheet, width, margin, next: margin, body: String::new() }
    }

    fn above(&mut self, frame: &Frame<'_>) {
        if let Some(label) = frame.sample {
            self.label(label);
        }
        let title = if self.width < NARROW_BELOW { TITLE_NARROW } else { TITLE };
        self.paragraph(frame.title, title);
        if !frame.subtitle.is_empty() {
            self.next += 4;
            self.paragraph(frame.subtitle, SUBTITLE);
        }
        self.next += 6;
    }

    fn below(&mut self, frame: &Frame<'_>) {
        self.next += 12;
        if !frame.notes.is_empty() {
            let (left, right, y) = (self.margin, self.margin + self.width, self.next);
            let color = self.color("--rule");
            self.body.push_str(&format!("\n<path d=\"M{left} {y}H{right}\" stroke=\"{color}\"/>"));
            self.next += 8;
        }
        for note in frame.notes {
            self.paragraph(note, NOTE);
            self.next += 2;
        }
        self.next += self.margin - 4;
    }

    /// The label of sample data in a box of its own, in the middle of which it stands however wide it comes out.
    fn label(&mut self, label: &str) {
        self.boxed(label, if self.width < NARROW_BELOW { LABEL_NARROW } else { LABEL });
    }

    /// The same for a card that is seen small.
    pub(super) fn large_label(&mut self, label: &str) {
        self.boxed(label, LABEL_LARGE);
    }

    fn boxed(&mut self, label: &str, face: Face) {
        const PADDING: i32 = 8;
        let lines = wrapped(label, face, self.width - 2 * PADDING);
        let widest = lines.iter().map(|line| face.width(line)).fold(0.0, f64::max);
        let (x, y) = (f64::from(self.margin) + 0.5, f64::from(self.next) + 0.5);
        let width = widest.ceil() + f64::from(2 * PADDING);
        let height = face.line * i32::try_from(lines.len()).unwrap_or(1) + 8;
        let (fill, stroke) = (self.color("--sample-soft"), self.color("--sample"));
        self.body.push_str(&format!(
            "\n<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\" fill=\"{fill}\" stroke=\"{stroke}\"/>"
        ));
        self.next += 4;
        for line in &lines {
            self.line(line, x + width / 2.0, " text-anchor=\"middle\"", face);
        }
        self.next += 14;
    }

    fn paragraph(&mut self, text: &str, face: Face) {
        for line in wrapped(text, face, self.width) {
            self.line(&line, f64::from(self.margin), "", face);
        }
    }

    pub(super) fn line(&mut self, text: &str, x: f64, anchor: &str, face: Face) {
        // The baseline that leaves as much above the capitals as below the letters that reach down.
        let y = self.next + i32::midpoint(face.line, face.size * 7 / 10);
        let (size, color) = (face.size, self.color(face.color));
        let weight = if face.weight == Weight::SemiBold { " font-weight=\"600\"" } else { "" };
        self.body.push_str(&format!(
            "\n<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor} fill=\"{color}\">{}</text>",
            escape(text)
        ));
        self.next += face.line;
    }

    fn color(&self, token: &str) -> String {
        self.sheet
            .resolved(&format!("var({token})"))
            .map_or_else(|| "currentColor".to_owned(), |color| escape(&color))
    }

    pub(super) fn finish(self, frame: &Frame<'_>, description: &str) -> String {
        let (width, height) = (self.width + 2 * self.margin, self.next);
        let (lang, surface) = (frame.lang.code(), self.color("--surface"));
        let (title, description, body) = (escape(frame.title), escape(description), self.body);
        let fonts = match frame.fonts {
            "" => String::new(),
            fonts => format!("\n<style>{}</style>", escape(fonts)),
        };
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" xml:lang=\"{lang}\" font-family=\"'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', sans-serif\" \
             style=\"font-kerning:none;font-variant-numeric:tabular-nums\">\n\
             <title>{title}</title>\n<desc>{description}</desc>{fonts}\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{surface}\"/>{body}\n</svg>\n"
        );
        // Two characters that XML cannot hold at all.
        svg.replace(['\u{fffe}', '\u{ffff}'], " ")
    }
}

impl Face {
    /// Room for a text, also in another font.
    pub(super) fn width(self, text: &str) -> f64 {
        text_width::width(text, self.weight, f64::from(self.size)) * WIDER_FONT
    }
}

/// A text in lines that are no wider than `width`; broken between words, and inside one only where it fills a line alone.
pub(super) fn wrapped(text: &str, face: Face, width: i32) -> Vec<String> {
    let fits = |text: &str| face.width(text) <= f64::from(width);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for character in word.chars() {
            line.push(character);
            if !fits(&line) && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, character.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_inside_only_the_longest() {
        // In the regular face of 12 px an "m" is wider than 10 px, so at most nine of them fit 100 px.
        let lines = wrapped("một hai ba bốn năm sáu bảy", NOTE, 100);
        assert!(lines.len() > 1 && lines.iter().all(|line| NOTE.width(line) <= 100.0), "{lines:?}");
        assert_eq!(lines.join(" "), "một hai ba bốn năm sáu bảy");
        let lines = wrapped("a https://example.org/a/very/long/address b", NOTE, 100);
        assert!(lines.iter().all(|line| NOTE.width(line) <= 100.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), "ahttps://example.org/a/very/long/addressb");
        assert_eq!(wrapped("63,2\u{a0}%", NOTE, 10).concat(), "63,2\u{a0}%");
        assert!(wrapped(" ", NOTE, 10).is_empty());
    }
}
