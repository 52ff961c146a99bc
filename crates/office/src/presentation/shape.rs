//! Texts, figures and lines of a slide.

use crate::measure::{Frame, Rgb, emu, extent};
use crate::presentation::text::{Pen, fill};
use crate::presentation::{Form, Line, Shape, TextBox};
use crate::xml::{Xml, on_one_line};

/// Marks an object as an ornament, which screen readers pass over.
const ORNAMENT: &str = concat!(
    "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">",
    "<adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>",
);

/// The title, as the placeholder that outlines read.
pub(super) fn title(xml: &mut Xml, pen: &mut Pen<'_>, id: usize, text: &TextBox) {
    xml.within("p:sp", &[], |xml| {
        xml.within("p:nvSpPr", &[], |xml| {
            xml.leaf("p:cNvPr", &[("id", &id), ("name", &format!("Title {id}"))]);
            xml.fixed(
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr>",
            );
        });
        xml.within("p:spPr", &[], |xml| {
            place(xml, "a:xfrm", text.frame, false);
            xml.fixed("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
            fill(xml, text.fill);
        });
        pen.body(xml, "p:txBody", text);
    });
}

/// A text.
pub(super) fn text(xml: &mut Xml, pen: &mut Pen<'_>, id: usize, text: &TextBox) {
    xml.within("p:sp", &[], |xml| {
        xml.within("p:nvSpPr", &[], |xml| {
            xml.leaf("p:cNvPr", &[("id", &id), ("name", &format!("Text {id}"))]);
            xml.fixed("<p:cNvSpPr txBox=\"1\"/><p:nvPr/>");
        });
        xml.within("p:spPr", &[], |xml| {
            place(xml, "a:xfrm", text.frame, false);
            xml.fixed("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
            fill(xml, text.fill);
        });
        pen.body(xml, "p:txBody", text);
    });
}

/// A figure.
pub(super) fn shape(xml: &mut Xml, id: usize, shape: &Shape) {
    xml.within("p:sp", &[], |xml| {
        xml.within("p:nvSpPr", &[], |xml| {
            let (name, described) = (format!("Shape {id}"), on_one_line(&shape.description));
            if described.is_empty() {
                xml.within("p:cNvPr", &[("id", &id), ("name", &name)], |xml| xml.fixed(ORNAMENT));
            } else {
                xml.leaf("p:cNvPr", &[("id", &id), ("name", &name), ("descr", &described)]);
            }
            xml.fixed("<p:cNvSpPr/><p:nvPr/>");
        });
        xml.within("p:spPr", &[], |xml| {
            place(xml, "a:xfrm", shape.frame, shape.form == Form::TriangleDown);
            geometry(xml, &shape.form, shape.frame);
            fill(xml, shape.fill);
            stroke(xml, shape.outline, false);
        });
    });
}

/// A line.
pub(super) fn line(xml: &mut Xml, id: usize, line: &Line) {
    let ((left, top), (right, bottom)) = (line.from, line.to);
    let frame = Frame {
        x: left.min(right),
        y: top.min(bottom),
        width: (right - left).abs(),
        height: (bottom - top).abs(),
    };
    xml.within("p:cxnSp", &[], |xml| {
        xml.within("p:nvCxnSpPr", &[], |xml| {
            xml.within("p:cNvPr", &[("id", &id), ("name", &format!("Line {id}"))], |xml| xml.fixed(ORNAMENT));
            xml.fixed("<p:cNvCxnSpPr/><p:nvPr/>");
        });
        xml.within("p:spPr", &[], |xml| {
            place(xml, "a:xfrm", frame, (right - left) * (bottom - top) < 0.0);
            xml.fixed("<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>");
            stroke(xml, Some((line.color, line.width)), line.dashed);
        });
    });
}

/// Position and size, in an element of this name.
pub(super) fn place(xml: &mut Xml, name: &str, frame: Frame, upside_down: bool) {
    let write = |xml: &mut Xml| {
        xml.leaf("a:off", &[("x", &emu(frame.x)), ("y", &emu(frame.y))]);
        xml.leaf("a:ext", &[("cx", &extent(frame.width)), ("cy", &extent(frame.height))]);
    };
    if upside_down {
        xml.within(name, &[("flipV", &1)], write);
    } else {
        xml.within(name, &[], write);
    }
}

fn geometry(xml: &mut Xml, form: &Form, frame: Frame) {
    let preset = match form {
        Form::Rectangle => "rect",
        Form::Rounded => "roundRect",
        Form::Ellipse => "ellipse",
        Form::Diamond => "diamond",
        Form::Triangle | Form::TriangleDown => "triangle",
        Form::Cross => "mathMultiply",
        Form::Outlines(outlines) => return custom(xml, outlines, frame),
    };
    xml.within("a:prstGeom", &[("prst", &preset)], |xml| xml.leaf("a:avLst", &[]));
}

fn custom(xml: &mut Xml, outlines: &[Vec<(f64, f64)>], frame: Frame) {
    xml.within("a:custGeom", &[], |xml| {
        xml.fixed("<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>");
        xml.within("a:pathLst", &[], |xml| {
            let (width, height) = (extent(frame.width).max(1), extent(frame.height).max(1));
            xml.within("a:path", &[("w", &width), ("h", &height)], |xml| {
                for outline in outlines {
                    let point = |xml: &mut Xml, (x, y): (f64, f64)| {
                        xml.leaf("a:pt", &[("x", &emu(x)), ("y", &emu(y))]);
                    };
                    for (number, corner) in outline.iter().enumerate() {
                        let step = if number == 0 { "a:moveTo" } else { "a:lnTo" };
                        xml.within(step, &[], |xml| point(xml, *corner));
                    }
                    if !outline.is_empty() {
                        xml.leaf("a:close", &[]);
                    }
                }
            });
        });
    });
}

fn stroke(xml: &mut Xml, outline: Option<(Rgb, f64)>, dashed: bool) {
    let Some((color, width)) = outline else {
        xml.fixed("<a:ln><a:noFill/></a:ln>");
        return;
    };
    xml.within("a:ln", &[("w", &extent(width).min(20_116_800))], |xml| {
        fill(xml, Some(color));
        if dashed {
            xml.val("a:prstDash", &"dash");
        }
    });
}
