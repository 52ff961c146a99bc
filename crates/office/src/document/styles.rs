//! How paragraphs look, and the dots of lists. Headings are real ones, so that a table of contents finds them.

use crate::document::Document;
use crate::document::paper::NAMESPACES;
use crate::xml::{Xml, on_one_line};

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    /// The style of the paragraph that follows; `None` for the same.
    next: Option<&'static str>,
    /// In points.
    before: u16,
    after: u16,
    /// In halves of a point beside the size of the text.
    size: i32,
    bold: bool,
    color: &'static str,
    align: &'static str,
    /// What else its paragraphs have, in two places that the format keeps apart.
    first: &'static str,
    last: &'static str,
}

const PLAIN: Style = Style {
    id: "",
    name: "",
    next: None,
    before: 0,
    after: 6,
    size: 0,
    bold: false,
    color: "1A1A1A",
    align: "left",
    first: "",
    last: "",
};

const TOGETHER: &str = "<w:keepNext/><w:keepLines/>";

const STYLES: [Style; 15] = [
    Style { id: "BodyText", name: "Body Text", align: "both", ..PLAIN },
    Style {
        id: "Title",
        name: "Title",
        next: Some("BodyText"),
        after: 6,
        size: 8,
        bold: true,
        align: "center",
        first: TOGETHER,
        ..PLAIN
    },
    Style {
        id: "Subtitle",
        name: "Subtitle",
        next: Some("BodyText"),
        after: 4,
        color: "444C56",
        align: "center",
        ..PLAIN
    },
    Style {
        id: "Heading1",
        name: "heading 1",
        next: Some("BodyText"),
        before: 14,
        size: 2,
        bold: true,
        first: TOGETHER,
        last: "<w:outlineLvl w:val=\"0\"/>",
        ..PLAIN
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        next: Some("BodyText"),
        before: 10,
        after: 4,
        bold: true,
        first: TOGETHER,
        last: "<w:outlineLvl w:val=\"1\"/>",
        ..PLAIN
    },
    Style { id: "ListBullet", name: "List Bullet", after: 3, ..PLAIN },
    Style {
        id: "Notice",
        name: "Notice",
        after: 8,
        bold: true,
        color: "7A3E00",
        first: concat!(
            "<w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"C2780C\"/>",
            "<w:left w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"C2780C\"/>",
            "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"C2780C\"/>",
            "<w:right w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"C2780C\"/></w:pBdr>",
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF6E0\"/>",
        ),
        ..PLAIN
    },
    Style { id: "Caption", name: "caption", after: 8, size: -4, color: "444C56", ..PLAIN },
    Style { id: "Note", name: "Note", after: 3, size: -4, ..PLAIN },
    Style { id: "Figure", name: "Figure", before: 4, after: 4, first: "<w:keepNext/>", ..PLAIN },
    Style {
        id: "TableHeading",
        name: "Table Heading",
        before: 2,
        after: 2,
        size: -4,
        bold: true,
        first: "<w:keepNext/>",
        ..PLAIN
    },
    Style { id: "TableText", name: "Table Text", before: 1, after: 1, size: -4, ..PLAIN },
    Style { id: "TableNumber", name: "Table Number", before: 1, after: 1, size: -4, align: "right", ..PLAIN },
    Style { id: "AfterTable", name: "After Table", after: 2, size: -14, ..PLAIN },
    Style {
        id: "Header",
        name: "header",
        after: 0,
        size: -5,
        bold: true,
        color: "7A3E00",
        align: "center",
        ..PLAIN
    },
];

/// The part with all styles.
pub(super) fn to_xml(document: &Document) -> String {
    let font = on_one_line(&document.font);
    let size = i32::from(document.size.clamp(8, 40)) * 2;
    Xml::document("w:styles", &NAMESPACES, |xml| {
        xml.within("w:docDefaults", &[], |xml| {
            xml.within("w:rPrDefault", &[], |xml| {
                xml.within("w:rPr", &[], |xml| {
                    let faces: [(&str, &dyn std::fmt::Display); 4] =
                        [("w:ascii", &font), ("w:eastAsia", &font), ("w:hAnsi", &font), ("w:cs", &font)];
                    xml.leaf("w:rFonts", &faces);
                    xml.leaf("w:sz", &[("w:val", &size)]);
                    xml.leaf("w:szCs", &[("w:val", &size)]);
                    let tag = document.about.language.tag();
                    xml.leaf("w:lang", &[("w:val", &tag), ("w:eastAsia", &tag)]);
                });
            });
            xml.fixed("<w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>");
        });
        xml.fixed("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        for style in &STYLES {
            write(xml, style, size);
        }
        write(
            xml,
            &Style {
                id: "Footer",
                name: "footer",
                after: 0,
                size: -5,
                color: "444C56",
                first: RIGHT_EDGE,
                ..PLAIN
            },
            size,
        );
        xml.fixed(concat!(
            "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>",
            "<w:rPr><w:color w:val=\"0B57A4\"/><w:u w:val=\"single\"/></w:rPr></w:style>",
        ));
    })
}

/// The number of the page stands at the right edge of the text.
const RIGHT_EDGE: &str = "<w:tabs><w:tab w:val=\"right\" w:pos=\"9354\"/></w:tabs>";

fn write(xml: &mut Xml, style: &Style, text_size: i32) {
    xml.within(
        "w:style",
        &[("w:type", &"paragraph"), ("w:customStyle", &u8::from(is_own(style))), ("w:styleId", &style.id)],
        |xml| {
            xml.leaf("w:name", &[("w:val", &style.name)]);
            xml.leaf("w:basedOn", &[("w:val", &"Normal")]);
            if let Some(next) = style.next {
                xml.leaf("w:next", &[("w:val", &next)]);
            }
            xml.leaf("w:qFormat", &[]);
            xml.within("w:pPr", &[], |xml| {
                xml.fixed(style.first);
                xml.leaf(
                    "w:spacing",
                    &[("w:before", &(style.before * 20)), ("w:after", &(style.after * 20))],
                );
                if style.id == "ListBullet" {
                    xml.leaf("w:ind", &[("w:left", &425), ("w:hanging", &283)]);
                }
                xml.leaf("w:jc", &[("w:val", &style.align)]);
                xml.fixed(style.last);
            });
            xml.within("w:rPr", &[], |xml| {
                if style.bold {
                    xml.leaf("w:b", &[]);
                }
                xml.leaf("w:color", &[("w:val", &style.color)]);
                let size = (text_size + style.size).max(4);
                xml.leaf("w:sz", &[("w:val", &size)]);
                xml.leaf("w:szCs", &[("w:val", &size)]);
            });
        },
    );
}

/// Styles that the program knows by their names are its own.
fn is_own(style: &Style) -> bool {
    ["Notice", "Note", "Figure", "TableHeading", "TableText", "TableNumber", "AfterTable"].contains(&style.id)
}

/// The part that names the font.
pub(super) fn fonts(document: &Document) -> String {
    Xml::document("w:fonts", &NAMESPACES, |xml| {
        xml.within("w:font", &[("w:name", &on_one_line(&document.font))], |xml| {
            xml.fixed("<w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/>");
        });
    })
}

/// The part with the dots of lists.
pub(super) fn numbering() -> String {
    Xml::document("w:numbering", &NAMESPACES, |xml| {
        xml.fixed(concat!(
            "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>",
            "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>",
            "<w:pPr><w:ind w:left=\"425\" w:hanging=\"283\"/></w:pPr></w:lvl></w:abstractNum>",
        ));
        xml.within("w:num", &[("w:numId", &super::body::BULLETS)], |xml| {
            xml.leaf("w:abstractNumId", &[("w:val", &0)]);
        });
    })
}
