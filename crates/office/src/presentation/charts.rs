//! Charts of a slide.

use crate::chart::{Chart, embed};
use crate::measure::Frame;
use crate::presentation::shape::place;
use crate::xml::{Xml, on_one_line};

/// The frame of a chart on a slide.
pub(super) fn frame(xml: &mut Xml, id: usize, frame: Frame, chart: &Chart, relation: &str) {
    xml.within("p:graphicFrame", &[], |xml| {
        xml.within("p:nvGraphicFramePr", &[], |xml| {
            let (name, described) = (on_one_line(&chart.name), on_one_line(&chart.description));
            xml.leaf("p:cNvPr", &[("id", &id), ("name", &name), ("descr", &described)]);
            xml.fixed("<p:cNvGraphicFramePr/><p:nvPr/>");
        });
        place(xml, "p:xfrm", frame, false);
        embed::graphic(xml, relation);
    });
}
