//! How texts are set on slides: sizes, heights of lines, and where lines break.

use crate::geometry::count;
use crate::slide::item::{Align, Bounds, Link, TextItem, TextRole};
use crate::text_width::{self, Weight};

/// Vietnamese letters carry marks above and below.
const LINE_HEIGHT: f64 = 1.3;

/// Room for what a program other than a browser adds between letters.
const SLACK: f64 = 1.02;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Face {
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) role: TextRole,
}

impl Face {
    pub(super) const fn body(size: f64) -> Self {
        Self { size, weight: Weight::Regular, role: TextRole::Body }
    }

    pub(super) const fn muted(size: f64) -> Self {
        Self { size, weight: Weight::Regular, role: TextRole::Muted }
    }

    pub(super) const fn strong(size: f64, role: TextRole) -> Self {
        Self { size, weight: Weight::SemiBold, role }
    }

    /// From one baseline to the next.
    pub(super) fn line_height(self) -> f64 {
        (self.size * LINE_HEIGHT).ceil()
    }

    /// Room that a line takes.
    pub(super) fn width(self, text: &str) -> f64 {
        text_width::width(text, self.weight, self.size) * SLACK
    }

    /// The height of so many lines.
    pub(super) fn height(self, lines: usize) -> f64 {
        self.line_height() * count(lines)
    }

    /// A text in lines no wider than `width`; broken between words, and inside one only where it fills a line alone.
    pub(super) fn lines(self, text: &str, width: f64) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()) {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line = self.broken(word, width, &mut lines);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// The same lines filled evenly: as narrow as the same number of lines allows.
    pub(super) fn even_lines(self, text: &str, width: f64) -> Vec<String> {
        let mut best = self.lines(text, width);
        let number = best.len();
        let (mut least, mut most) = (width / 2.0, width);
        for _ in 0..6 {
            let tried_width = f64::midpoint(least, most);
            let tried = self.lines(text, tried_width);
            if tried.len() <= number {
                (best, most) = (tried, tried_width);
            } else {
                least = tried_width;
            }
        }
        best
    }

    /// Breaks a word that may be wider than a line; what is left of it begins the next line.
    fn broken(self, word: &str, width: f64, lines: &mut Vec<String>) -> String {
        let mut line = String::new();
        for character in word.chars() {
            line.push(character);
            if self.width(&line) > width && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, character.to_string()));
            }
        }
        line
    }

    /// The text with its upper left corner at a point.
    pub(super) fn set(self, lines: Vec<String>, (x, y): (f64, f64), width: f64) -> TextItem {
        TextItem {
            bounds: Bounds { x, y, width, height: self.height(lines.len()) },
            lines,
            size: self.size,
            line_height: self.line_height(),
            weight: self.weight,
            role: self.role,
            align: Align::Start,
            link: None,
        }
    }
}

impl TextItem {
    pub(super) fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    pub(super) fn linked(self, link: Option<Link>) -> Self {
        Self { link, ..self }
    }
}

/// The first of some faces, each with the most lines that it may take, in which a text fits; the last one takes as many as it needs.
pub(super) fn fitting(text: &str, faces: &[(Face, usize)], width: f64) -> Option<(Face, Vec<String>)> {
    let mut set = faces.iter().map(|(face, most)| (*face, *most, face.lines(text, width)));
    let last = faces.last().map(|(face, _)| (*face, face.lines(text, width)));
    set.find(|(_, most, lines)| lines.len() <= *most).map(|(face, _, lines)| (face, lines)).or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_inside_only_the_longest() {
        let face = Face::body(18.0);
        let lines = face.lines("Ban chỉ đạo xây dựng xã hội học tập thành phố", 120.0);
        assert!(lines.len() > 2 && lines.iter().all(|line| face.width(line) <= 120.0), "{lines:?}");
        assert_eq!(lines.join(" "), "Ban chỉ đạo xây dựng xã hội học tập thành phố");
        let lines = face.lines("/vi/hai-phong/indicator/learning_family a", 100.0);
        assert!(lines.iter().all(|line| face.width(line) <= 100.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), "/vi/hai-phong/indicator/learning_familya");
        assert!(face.lines(" \n ", 100.0).is_empty());
    }

    #[test]
    fn a_text_is_set_as_large_as_it_fits() {
        let faces = [32.0, 28.0].map(|size| (Face::body(size), 1));
        let size = |text: &str| fitting(text, &faces, 300.0).map(|(face, lines)| (face.size, lines.len()));
        assert_eq!(size("Hải Phòng"), Some((32.0, 1)));
        // 20 letters of 16 pt or more are wider than 300 pt in either size.
        assert_eq!(size("Thủy Nguyên chưa đạt mục tiêu"), Some((28.0, 2)));
    }
}
