//! What stands at the head and at the foot of every page.

use crate::document::Document;
use crate::document::paper::NAMESPACES;
use crate::package::Kind;
use crate::xml::{Xml, on_one_line};

pub(super) const HEAD: Kind = Kind {
    relation: "header",
    content: "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
};
pub(super) const FOOT: Kind = Kind {
    relation: "footer",
    content: "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
};

/// The head: one line.
pub(super) fn head(document: &Document) -> String {
    Xml::document("w:hdr", &NAMESPACES, |xml| line(xml, "Header", &document.head, |_| {}))
}

/// The foot: a text, and the number of the page among all of them.
pub(super) fn foot(document: &Document) -> String {
    let page = match document.about.language {
        crate::Language::Vietnamese => "Trang ",
        crate::Language::English => "Page ",
    };
    Xml::document("w:ftr", &NAMESPACES, |xml| {
        line(xml, "Footer", &document.foot, |xml| {
            xml.within("w:r", &[], |xml| {
                xml.leaf("w:tab", &[]);
                xml.text("w:t", &[("xml:space", &"preserve")], &page);
            });
            field(xml, "PAGE");
            xml.within("w:r", &[], |xml| xml.text("w:t", &[], &"/"));
            field(xml, "NUMPAGES");
        });
    })
}

fn line(xml: &mut Xml, style: &str, text: &str, after: impl FnOnce(&mut Xml)) {
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| xml.leaf("w:pStyle", &[("w:val", &style)]));
        xml.within("w:r", &[], |xml| xml.text("w:t", &[("xml:space", &"preserve")], &on_one_line(text)));
        after(xml);
    });
}

/// A number that the reader's program fills in.
fn field(xml: &mut Xml, name: &str) {
    xml.within("w:fldSimple", &[("w:instr", &name)], |xml| {
        xml.within("w:r", &[], |xml| xml.text("w:t", &[], &"1"));
    });
}
