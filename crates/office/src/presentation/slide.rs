//! One slide as a part.

use crate::presentation::text::{Pen, fill};
use crate::presentation::{Item, Slide, charts, shape, table};
use crate::xml::Xml;

/// The namespaces of every part of a presentation.
pub(super) const NAMESPACES: [(&str, &dyn std::fmt::Display); 3] = [
    ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", &"http://schemas.openxmlformats.org/presentationml/2006/main"),
];

/// The group that holds all shapes of a part.
pub(super) const ROOT_GROUP: &str = concat!(
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>",
    "<p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>",
    "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>",
);

/// The slide; `related` are the relations to its charts, in their order.
pub(super) fn to_xml(slide: &Slide, pen: &mut Pen<'_>, related: &[String]) -> String {
    Xml::document("p:sld", &NAMESPACES, |xml| {
        xml.within("p:cSld", &[], |xml| {
            if let Some(color) = slide.background {
                xml.within("p:bg", &[], |xml| {
                    xml.within("p:bgPr", &[], |xml| {
                        fill(xml, Some(color));
                        xml.leaf("a:effectLst", &[]);
                    });
                });
            }
            xml.within("p:spTree", &[], |xml| {
                xml.fixed(ROOT_GROUP);
                shape::title(xml, pen, 2, &slide.title);
                let mut related = related.iter();
                for (id, item) in (3..).zip(&slide.items) {
                    match item {
                        Item::Text(text) => shape::text(xml, pen, id, text),
                        Item::Shape(one) => shape::shape(xml, id, one),
                        Item::Line(line) => shape::line(xml, id, line),
                        Item::Table(one) => table::table(xml, pen, id, one),
                        Item::Chart(frame, chart) => {
                            if let Some(relation) = related.next() {
                                charts::frame(xml, id, *frame, chart, relation);
                            }
                        }
                    }
                }
            });
        });
        xml.fixed("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
    })
}
