//! Charts of a document, each in a paragraph of its own.

use crate::chart::{Chart, embed};
use crate::document::paper::TEXT_WIDTH;
use crate::measure::extent;
use crate::xml::{Xml, on_one_line};

/// A chart: the relation to it, its height in points and its number among the drawings.
pub(super) fn chart(xml: &mut Xml, chart: &Chart, (relation, height, number): (&str, u16, u32)) {
    let (width, height) = (extent(f64::from(TEXT_WIDTH) / 20.0), extent(f64::from(height)));
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| {
            xml.leaf("w:pStyle", &[("w:val", &"Figure")]);
        });
        xml.within("w:r", &[], |xml| {
            xml.within("w:drawing", &[], |xml| {
                let sides: [(&str, &dyn std::fmt::Display); 4] =
                    [("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
                xml.within("wp:inline", &sides, |xml| {
                    xml.leaf("wp:extent", &[("cx", &width), ("cy", &height)]);
                    let (name, described) = (on_one_line(&chart.name), on_one_line(&chart.description));
                    xml.leaf("wp:docPr", &[("id", &number), ("name", &name), ("descr", &described)]);
                    xml.leaf("wp:cNvGraphicFramePr", &[]);
                    embed::graphic(xml, relation);
                });
            });
        });
    });
}
