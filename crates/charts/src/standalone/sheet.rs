//! The part of CSS that the charts' style sheets use: custom properties, rules, and the look they have in one theme.

use crate::standalone::selector::{Element, PAGE, Selector};

/// Custom properties may be made of each other; deeper nesting is a circle.
const DEEPEST: usize = 8;

/// How a file looks, whatever the reader's screen prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on white, for paper and slides.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The element that a picture is in on a page whose reader chose this theme.
    pub(super) fn page(self) -> Element<'static> {
        let theme = match self {
            Self::Light => "light",
            Self::Dark => "dark",
        };
        Element { name: PAGE, classes: Vec::new(), attributes: vec![("data-theme", theme)] }
    }
}

/// A rule for one selector.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rule {
    pub(super) selector: Selector,
    /// Properties and values as written.
    pub(super) declarations: Vec<(String, String)>,
}

/// What style sheets say in one theme.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct StyleSheet {
    tokens: Vec<(String, String)>,
    rules: Vec<Rule>,
    /// Selectors without a use for a file, or not understood.
    #[cfg(test)]
    pub(super) left_out: Vec<String>,
}

impl StyleSheet {
    /// Reads style sheets, one after the other in one text. Rules of other media, and those for a reader who points at something,
    /// are left out.
    pub(super) fn read(css: &str, theme: Theme) -> Self {
        let mut sheet = Self::default();
        sheet.read_block(&without_comments(css), theme);
        sheet
    }

    /// The rules, in the order in which they are written.
    pub(super) fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// A value with every `var(…)` in it replaced; nothing where one is unknown and has no other value to fall back on.
    pub(super) fn resolved(&self, value: &str) -> Option<String> {
        self.resolve(value, DEEPEST)
    }

    fn resolve(&self, value: &str, deepest: usize) -> Option<String> {
        let Some((before, rest)) = value.split_once("var(") else { return Some(value.to_owned()) };
        let end = closing(rest)?;
        let (inside, after) = (rest.get(..end)?, rest.get(end + 1..)?);
        let (name, fallback) = match inside.split_once(',') {
            Some((name, fallback)) => (name.trim(), Some(fallback.trim())),
            None => (inside.trim(), None),
        };
        let known =
            self.tokens.iter().rev().find(|(token, _)| token == name).map(|(_, value)| value.as_str());
        let deeper = deepest.checked_sub(1)?;
        let value = self.resolve(known.or(fallback)?, deeper)?;
        Some(format!("{before}{value}{}", self.resolve(after, deeper)?))
    }

    fn read_block(&mut self, css: &str, theme: Theme) {
        let mut rest = css;
        while let Some((prelude, after)) = rest.split_once('{') {
            // A statement such as `@import` ends without a block.
            let prelude = prelude.rsplit(';').next().unwrap_or(prelude).trim();
            let end = closing_brace(after);
            let body = after.get(..end).unwrap_or(after);
            rest = after.get(end + 1..).unwrap_or_default();
            if let Some(media) = prelude.strip_prefix("@media") {
                if holds(media.trim(), theme) {
                    self.read_block(body, theme);
                }
            } else if !prelude.starts_with('@') {
                self.read_rule(prelude, body, theme);
            }
        }
    }

    fn read_rule(&mut self, prelude: &str, body: &str, theme: Theme) {
        let declarations: Vec<(String, String)> = body
            .split(';')
            .filter_map(|declaration| declaration.split_once(':'))
            .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
            .collect();
        for selector in prelude.split(',').map(str::trim) {
            let read = Selector::parse(selector);
            if let Some(of_page) = read.as_ref().filter(|selector| selector.names_page()) {
                if of_page.is_for(&[theme.page()]) {
                    self.tokens
                        .extend(declarations.iter().filter(|(name, _)| name.starts_with("--")).cloned());
                }
            } else if let Some(selector) = read {
                self.rules.push(Rule { selector, declarations: declarations.clone() });
            } else {
                #[cfg(test)]
                self.left_out.push(selector.to_owned());
            }
        }
    }
}

/// Whether rules for a medium are for this file.
fn holds(media: &str, theme: Theme) -> bool {
    match media {
        "(prefers-color-scheme: dark)" => theme == Theme::Dark,
        "(prefers-color-scheme: light)" => theme == Theme::Light,
        "screen" | "all" => true,
        _ => false,
    }
}

fn without_comments(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    text
}

/// Where the bracket that is open before `text` is closed.
fn closing(text: &str) -> Option<usize> {
    end_of(text, '(', ')')
}

fn closing_brace(text: &str) -> usize {
    end_of(text, '{', '}').unwrap_or(text.len())
}

fn end_of(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, character) in text.char_indices() {
        if character == open {
            depth += 1;
        } else if character == close {
            match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return Some(place),
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = r#"/* x { } */ @font-face { src: url(a;b); } @import 'y';
        :root { --a: #fff; --b: var(--a); --round: var(--round); }
        @media (prefers-color-scheme: dark) { :root { --a: #000; } .chart .dark { fill: red; } }
        @media print { :root { --a: #111; } .chart { fill: blue; } }
        :root[data-theme="dark"] { --c: black; } :root:not([data-theme="dark"]) { --c: white; }
        :root[data-theme="dark"] .chart .z { fill: red; }
        .chart .x, .chart .y:hover { fill: var(--b); stroke: none }"#;

    #[test]
    fn values_are_those_of_the_theme() {
        for (theme, color, chosen, rules) in
            [(Theme::Light, "#fff", "white", 2), (Theme::Dark, "#000", "black", 3)]
        {
            let sheet = StyleSheet::read(CSS, theme);
            assert_eq!(
                sheet.resolved("var(--c)").as_deref(),
                Some(chosen),
                "as where a reader chose the theme"
            );
            assert_eq!(sheet.resolved("var(--b)").as_deref(), Some(color));
            assert_eq!(sheet.resolved("1px var(--a) var(--b)"), Some(format!("1px {color} {color}")));
            assert_eq!(sheet.rules().len(), rules, "rules for a pointer and for print are left out");
        }
    }

    #[test]
    fn what_is_unknown_or_goes_in_circles_has_no_value() {
        let sheet = StyleSheet::read(CSS, Theme::Light);
        assert_eq!(sheet.resolved("var(--none)"), None);
        assert_eq!(sheet.resolved("var(--none, var(--a))").as_deref(), Some("#fff"));
        assert_eq!(sheet.resolved("var(--round)"), None);
        assert_eq!(sheet.resolved("var(--a"), None);
    }

    #[test]
    fn broken_css_is_read_as_far_as_it_goes() {
        for css in
            ["{", "}", ".chart {", "@media {", "/*", ".chart { fill", "a{b:c}}}", "@media print { .chart {"]
        {
            let _ = StyleSheet::read(css, Theme::Light);
        }
    }
}
