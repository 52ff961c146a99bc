//! The document as a package, and the paper that it is printed on.

use std::collections::BTreeSet;

use crate::TooLarge;
use crate::chart::embed;
use crate::document::body::Pen;
use crate::document::{Block, Document, frame, styles};
use crate::package::{Kind, Package, Relations};
use crate::theme::{self, THEME};
use crate::xml::Xml;

const DOCUMENT: Kind = Kind {
    relation: "officeDocument",
    content: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
};
const STYLES: Kind = Kind {
    relation: "styles",
    content: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
};
const NUMBERING: Kind = Kind {
    relation: "numbering",
    content: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
};
const FONTS: Kind = Kind {
    relation: "fontTable",
    content: "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
};
const SETTINGS: Kind = Kind {
    relation: "settings",
    content: "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
};

/// The namespaces of every part of a document.
pub(super) const NAMESPACES: [(&str, &dyn std::fmt::Display); 4] = [
    ("xmlns:w", &"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", &"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
];

/// The width of the text in twentieths of a point: A4 (210 mm) without 30 mm at the left and 15 mm at the right, as Decree
/// 30/2020/NĐ-CP has it.
pub(super) const TEXT_WIDTH: u32 = 9354;

const PAPER: &str = concat!(
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
    "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>",
);

pub(super) fn to_bytes(document: &Document) -> Result<Vec<u8>, TooLarge> {
    let (mut package, mut relations) = (Package::default(), Relations::default());
    let plain = Relations::default();
    for (kind, path, xml) in [
        (STYLES, "word/styles.xml", styles::to_xml(document)),
        (NUMBERING, "word/numbering.xml", styles::numbering()),
        (SETTINGS, "word/settings.xml", settings()),
        (FONTS, "word/fontTable.xml", styles::fonts(document)),
        (THEME, "word/theme/theme1.xml", theme::to_xml(&document.font)),
    ] {
        package.add(path, kind, xml, &plain);
        relations.part(kind, path);
    }
    package.add("word/header1.xml", frame::HEAD, frame::head(document), &plain);
    package.add("word/footer1.xml", frame::FOOT, frame::foot(document), &plain);
    let head = relations.part(frame::HEAD, "word/header1.xml");
    let foot = relations.part(frame::FOOT, "word/footer1.xml");
    let mut charts = Vec::new();
    for block in &document.blocks {
        if let Block::Chart(chart, _) = block {
            let number = charts.len() + 1;
            charts.push(embed::add(&mut package, &mut relations, "word", number, (chart, &document.about))?);
        }
    }
    let xml = contents(document, &mut relations, charts, (&head, &foot));
    package.add("word/document.xml", DOCUMENT, xml, &relations);
    package.finish(DOCUMENT, "word/document.xml", &document.about)
}

fn contents(
    document: &Document,
    relations: &mut Relations,
    charts: Vec<String>,
    (head, foot): (&str, &str),
) -> String {
    let note = |block: &Block| if let Block::Note(number, _) = block { Some(*number) } else { None };
    let notes = document.blocks.iter().filter_map(note).collect();
    let mut pen = Pen { relations, charts: charts.into_iter(), notes, written: BTreeSet::new(), drawing: 0 };
    Xml::document("w:document", &NAMESPACES, |xml| {
        xml.within("w:body", &[], |xml| {
            for block in &document.blocks {
                pen.block(xml, block);
            }
            xml.within("w:sectPr", &[], |xml| {
                xml.leaf("w:headerReference", &[("w:type", &"default"), ("r:id", &head)]);
                xml.leaf("w:footerReference", &[("w:type", &"default"), ("r:id", &foot)]);
                xml.fixed(PAPER);
            });
        });
    })
}

/// Without the level of compatibility, Word opens the document as one of 2007.
fn settings() -> String {
    Xml::document("w:settings", &NAMESPACES, |xml| {
        xml.fixed(concat!(
            "<w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" ",
            "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>",
        ));
    })
}
