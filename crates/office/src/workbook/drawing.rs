//! The drawing of a sheet: where its charts stand.

use crate::measure::extent;
use crate::workbook::Placed;
use crate::xml::{Xml, on_one_line};

const CHART_NAMESPACE: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/// The drawing with charts and the relation to each.
pub(super) fn to_xml<'a>(charts: impl Iterator<Item = (&'a Placed, &'a String)>) -> String {
    let namespaces: [(&str, &dyn std::fmt::Display); 3] = [
        ("xmlns:xdr", &"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"),
        ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];
    Xml::document("xdr:wsDr", &namespaces, |xml| {
        for (number, (placed, id)) in (1..).zip(charts) {
            xml.within("xdr:oneCellAnchor", &[], |xml| anchor(xml, placed, id, number));
        }
    })
}

fn anchor(xml: &mut Xml, placed: &Placed, id: &str, number: u32) {
    xml.within("xdr:from", &[], |xml| {
        for (name, value) in
            [("xdr:col", placed.column), ("xdr:colOff", 0), ("xdr:row", placed.row), ("xdr:rowOff", 0)]
        {
            xml.text(name, &[], &value);
        }
    });
    let (width, height) = (extent(f64::from(placed.width)), extent(f64::from(placed.height)));
    xml.leaf("xdr:ext", &[("cx", &width), ("cy", &height)]);
    xml.within("xdr:graphicFrame", &[("macro", &"")], |xml| {
        xml.within("xdr:nvGraphicFramePr", &[], |xml| {
            let (name, described) = (on_one_line(&placed.chart.name), on_one_line(&placed.chart.description));
            xml.leaf("xdr:cNvPr", &[("id", &(number + 1)), ("name", &name), ("descr", &described)]);
            xml.leaf("xdr:cNvGraphicFramePr", &[]);
        });
        xml.fixed("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>");
        xml.within("a:graphic", &[], |xml| {
            xml.within("a:graphicData", &[("uri", &CHART_NAMESPACE)], |xml| {
                xml.leaf("c:chart", &[("xmlns:c", &CHART_NAMESPACE), ("r:id", &id)]);
            });
        });
    });
    xml.leaf("xdr:clientData", &[]);
}
