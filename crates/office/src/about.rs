//! What a file says of itself in its properties.

use crate::package::Kind;
use crate::xml::{Xml, on_one_line};

pub(crate) const CORE: Kind = Kind {
    relation: "metadata/core-properties",
    content: "application/vnd.openxmlformats-package.core-properties+xml",
};

pub(crate) const EXTENDED: Kind = Kind {
    relation: "extended-properties",
    content: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
};

/// The language of a file's texts, by which programs spell and read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Vietnamese as written in Viet Nam.
    #[default]
    Vietnamese,
    /// English as written in the United States.
    English,
}

impl Language {
    /// Its tag: `vi-VN`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi-VN",
            Self::English => "en-US",
        }
    }
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// Its title.
    pub title: String,
    /// In a line, what it is about and whether it holds sample data.
    pub subject: String,
    /// Who made it.
    pub author: String,
    /// The day on which it was made, as `2026-11-22`; the caller's, since nothing here has a clock. Anything else is left out.
    pub date: String,
    /// The language of its texts.
    pub language: Language,
}

/// The core properties.
pub(crate) fn core(about: &About) -> String {
    let dublin_core = "http://purl.org/dc/elements/1.1/";
    let terms = "http://purl.org/dc/terms/";
    let namespaces: [(&str, &dyn std::fmt::Display); 4] = [
        ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", &dublin_core),
        ("xmlns:dcterms", &terms),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::document("cp:coreProperties", &namespaces, |xml| {
        xml.text("dc:title", &[], &on_one_line(&about.title));
        xml.text("dc:subject", &[], &on_one_line(&about.subject));
        xml.text("dc:creator", &[], &on_one_line(&about.author));
        xml.text("dc:language", &[], &about.language.tag());
        if is_day(&about.date) {
            for name in ["dcterms:created", "dcterms:modified"] {
                xml.text(name, &[("xsi:type", &"dcterms:W3CDTF")], &format!("{}T00:00:00Z", about.date));
            }
        }
    })
}

pub(crate) fn extended() -> String {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    Xml::document("Properties", &[("xmlns", &namespace)], |xml| xml.text("Application", &[], &"tiendo"))
}

fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_have_title_language_and_a_day_where_it_is_one() {
        let about = About { title: "A\n<b>".to_owned(), date: "2026-11-22".to_owned(), ..About::default() };
        let xml = core(&about);
        assert!(
            xml.contains("<dc:title>A &lt;b&gt;</dc:title>")
                && xml.contains("<dc:language>vi-VN</dc:language>")
        );
        assert!(xml.contains(">2026-11-22T00:00:00Z</dcterms:modified>"));
        assert!(!core(&About { date: "hôm nay".to_owned(), ..about }).contains("dcterms:created"));
    }
}
