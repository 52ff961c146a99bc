//! What slides are made from: one master, and one layout with a title.

use crate::measure::{Frame, emu};
use crate::package::Kind;
use crate::presentation::shape::place;
use crate::presentation::slide::{NAMESPACES, ROOT_GROUP};
use crate::xml::Xml;

pub(super) const MASTER: Kind = Kind {
    relation: "slideMaster",
    content: "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml",
};
pub(super) const LAYOUT: Kind = Kind {
    relation: "slideLayout",
    content: "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml",
};

const COLORS: &str = concat!(
    "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" ",
    "accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>",
);

const WHITE: &str =
    "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";

const TEXTS: &str = concat!(
    "<p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:buNone/><a:defRPr sz=\"2800\" b=\"1\"><a:solidFill>",
    "<a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr></p:titleStyle>",
    "<p:bodyStyle><a:lvl1pPr algn=\"l\"><a:buNone/><a:defRPr sz=\"1800\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>",
    "<a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:bodyStyle>",
    "<p:otherStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"1800\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>",
    "<a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles>",
);

/// The master of slides of a size; `layout` is the relation to its layout.
pub(super) fn master(width: f64, height: f64, layout: &str) -> String {
    Xml::document("p:sldMaster", &NAMESPACES, |xml| {
        xml.within("p:cSld", &[], |xml| {
            xml.fixed(WHITE);
            tree(xml, width, height);
        });
        xml.fixed(COLORS);
        xml.within("p:sldLayoutIdLst", &[], |xml| {
            xml.leaf("p:sldLayoutId", &[("id", &2_147_483_649_u32), ("r:id", &layout)]);
        });
        xml.fixed(TEXTS);
    })
}

/// The layout: a title and room for anything.
pub(super) fn layout(width: f64, height: f64) -> String {
    let [drawing, relations, presentation] = NAMESPACES;
    let attributes = [drawing, relations, presentation, ("type", &"titleOnly"), ("preserve", &1)];
    Xml::document("p:sldLayout", &attributes, |xml| {
        xml.within("p:cSld", &[("name", &"Title")], |xml| tree(xml, width, height));
        xml.fixed("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
    })
}

fn tree(xml: &mut Xml, width: f64, height: f64) {
    let margin = width / 20.0;
    let frame = Frame { x: margin, y: height / 20.0, width: width - 2.0 * margin, height: height / 6.0 };
    xml.within("p:spTree", &[], |xml| {
        xml.fixed(ROOT_GROUP);
        xml.within("p:sp", &[], |xml| {
            xml.fixed(concat!(
                "<p:nvSpPr><p:cNvPr id=\"2\" name=\"Title 1\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>",
                "<p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>",
            ));
            xml.within("p:spPr", &[], |xml| {
                place(xml, "a:xfrm", frame, false);
                xml.fixed("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
            });
            xml.within("p:txBody", &[], |xml| {
                xml.leaf("a:bodyPr", &[("lIns", &emu(0.0)), ("anchor", &"t")]);
                xml.fixed("<a:lstStyle/><a:p><a:endParaRPr/></a:p>");
            });
        });
    });
}

/// The map of colours, for other masters.
pub(super) const fn colors() -> &'static str {
    COLORS
}

/// A white background, for other masters.
pub(super) const fn white() -> &'static str {
    WHITE
}
