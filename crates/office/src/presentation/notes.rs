//! What the speaker sees: pages with the slide in small and the notes below it, on A4.

use crate::measure::{Frame, Rgb};
use crate::package::Kind;
use crate::presentation::shape::place;
use crate::presentation::slide::{NAMESPACES, ROOT_GROUP};
use crate::presentation::text::Pen;
use crate::presentation::{Paragraph, Run, master};
use crate::xml::Xml;

pub(super) const MASTER: Kind = Kind {
    relation: "notesMaster",
    content: "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml",
};
pub(super) const NOTES: Kind = Kind {
    relation: "notesSlide",
    content: "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml",
};

const PICTURE: Frame = Frame { x: 60.0, y: 60.0, width: 475.0, height: 267.0 };
const TEXT: Frame = Frame { x: 60.0, y: 360.0, width: 475.0, height: 420.0 };
const SIZE: f64 = 12.0;

/// The master of these pages.
pub(super) fn master() -> String {
    Xml::document("p:notesMaster", &NAMESPACES, |xml| {
        xml.within("p:cSld", &[], |xml| {
            xml.fixed(master::white());
            xml.within("p:spTree", &[], |xml| {
                xml.fixed(ROOT_GROUP);
                picture(xml);
                text(xml, |xml| xml.fixed("<a:p><a:endParaRPr/></a:p>"));
            });
        });
        xml.fixed(master::colors());
        xml.fixed("<p:notesStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"1200\"/></a:lvl1pPr></p:notesStyle>");
    })
}

/// The page of one slide.
pub(super) fn page(notes: &[String], pen: &mut Pen<'_>) -> String {
    let paragraphs: Vec<Paragraph> = notes
        .iter()
        .map(|note| Paragraph {
            runs: vec![Run { text: note.clone(), size: SIZE, bold: false, color: Rgb::BLACK, link: None }],
            space_after: SIZE / 2.0,
            ..Paragraph::default()
        })
        .collect();
    Xml::document("p:notes", &NAMESPACES, |xml| {
        xml.within("p:cSld", &[], |xml| {
            xml.within("p:spTree", &[], |xml| {
                xml.fixed(ROOT_GROUP);
                picture(xml);
                text(xml, |xml| pen.paragraphs(xml, &paragraphs));
            });
        });
        xml.fixed("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
    })
}

fn picture(xml: &mut Xml) {
    xml.within("p:sp", &[], |xml| {
        xml.fixed(concat!(
            "<p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/>",
            "<p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>",
            "<p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr>",
        ));
        xml.within("p:spPr", &[], |xml| {
            place(xml, "a:xfrm", PICTURE, false);
            xml.fixed("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
        });
    });
}

fn text(xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
    xml.within("p:sp", &[], |xml| {
        xml.fixed(concat!(
            "<p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>",
            "<p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr>",
        ));
        xml.within("p:spPr", &[], |xml| {
            place(xml, "a:xfrm", TEXT, false);
            xml.fixed("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
        });
        xml.within("p:txBody", &[], |xml| {
            xml.fixed("<a:bodyPr/><a:lstStyle/>");
            content(xml);
        });
    });
}
