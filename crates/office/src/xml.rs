//! XML as a string in the making: what is opened is closed, and a text can never become markup.

use std::fmt::{self, Display, Write as _};

/// Attributes of an element, in the order in which they are written.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// A part of a package, or a piece of one.
#[derive(Debug, Default)]
pub(crate) struct Xml {
    text: String,
}

impl Xml {
    /// A document with one root element.
    pub(crate) fn document(
        root: &str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) -> String {
        let mut xml =
            Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned() };
        xml.within(root, attributes, content);
        xml.text
    }

    /// An element with what `content` writes.
    pub(crate) fn within(&mut self, name: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.start(name, attributes);
        self.text.push('>');
        content(self);
        self.end(name);
    }

    /// An element without content.
    pub(crate) fn leaf(&mut self, name: &str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// An element that holds a text.
    pub(crate) fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &dyn Display) {
        self.start(name, attributes);
        self.text.push('>');
        self.escaped(text);
        self.end(name);
    }

    /// An element with the attribute `val`, which much of the format consists of.
    pub(crate) fn val(&mut self, name: &str, value: &dyn Display) {
        self.leaf(name, &[("val", value)]);
    }

    /// Markup that stands in the program. Never a text from outside.
    pub(crate) fn fixed(&mut self, markup: &'static str) {
        self.text.push_str(markup);
    }

    fn start(&mut self, name: &str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(name);
        for (attribute, value) in attributes {
            self.text.push(' ');
            self.text.push_str(attribute);
            self.text.push_str("=\"");
            self.escaped(*value);
            self.text.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    fn escaped(&mut self, value: &dyn Display) {
        // Writing into a string cannot fail.
        let _ = write!(Escaped(&mut self.text), "{value}");
    }
}

/// Writes text so that it stays text; what XML cannot hold at all is left out.
struct Escaped<'a>(&'a mut String);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // A reader would take them for a space in an attribute, and a return for a new line in a text.
                '\t' => self.0.push_str("&#9;"),
                '\n' => self.0.push_str("&#10;"),
                '\r' => self.0.push_str("&#13;"),
                _ if is_forbidden(character) => {}
                _ => self.0.push(character),
            }
        }
        Ok(())
    }
}

/// Characters that no XML 1.0 document may hold, and those that it should not.
fn is_forbidden(character: char) -> bool {
    character.is_control() || matches!(u32::from(character) & 0xFFFF, 0xFFFE | 0xFFFF)
}

/// A text on one line: every run of white space is one space.
pub(crate) fn on_one_line(text: &str) -> String {
    let words = text.split(|character: char| {
        character.is_whitespace() && character != '\u{a0}' || character.is_control()
    });
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_cannot_become_markup() {
        let hostile = "a<b>&\"\u{1b}\u{fffe}\u{0}\n";
        let xml = Xml::document("r", &[("a", &hostile)], |xml| {
            xml.text("t", &[], &hostile);
            xml.val("n", &12);
        });
        let escaped = "a&lt;b&gt;&amp;&quot;&#10;";
        assert_eq!(
            xml.lines().nth(1).unwrap(),
            format!("<r a=\"{escaped}\"><t>{escaped}</t><n val=\"12\"/></r>")
        );
    }

    #[test]
    fn white_space_becomes_one_space_and_fixed_spaces_stay() {
        assert_eq!(on_one_line(" a\r\n\tb 63,2\u{a0}%\u{7} "), "a b 63,2\u{a0}%");
    }
}
