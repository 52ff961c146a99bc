//! The chart part as a whole (`c:chartSpace`).

use crate::chart::{Chart, axes, series};
use crate::measure::Rgb;
use crate::workbook::cell_name;
use crate::xml::{Xml, on_one_line};

/// Where the figures of a chart stand: the upper left cell of their table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// The name of the sheet.
    pub(crate) sheet: String,
    /// Row, from 0.
    pub(crate) row: usize,
    /// Column, from 0.
    pub(crate) column: usize,
    /// The relation to the workbook that is embedded for the figures; none where the chart stands in that workbook.
    pub(crate) embedded: Option<String>,
}

impl Place {
    /// Cells of the table's column, as a formula: the name of the series is row 0.
    pub(crate) fn range(&self, column: usize, rows: std::ops::RangeInclusive<usize>) -> String {
        let cell = |row: usize| cell_name(self.row + row, self.column + column, "$");
        let (first, last) = (cell(*rows.start()), cell(*rows.end()));
        let sheet = self.sheet.replace('\'', "''");
        if first == last { format!("'{sheet}'!{first}") } else { format!("'{sheet}'!{first}:{last}") }
    }
}

/// The bytes of the part.
pub(crate) fn to_xml(chart: &Chart, place: &Place) -> String {
    let namespaces: [(&str, &dyn std::fmt::Display); 3] = [
        ("xmlns:c", &"http://schemas.openxmlformats.org/drawingml/2006/chart"),
        ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];
    Xml::document("c:chartSpace", &namespaces, |xml| {
        xml.val("c:date1904", &0);
        xml.val("c:lang", &chart.language.tag());
        xml.val("c:roundedCorners", &0);
        xml.within("c:chart", &[], |xml| {
            xml.val("c:autoTitleDeleted", &1);
            xml.within("c:plotArea", &[], |xml| {
                xml.leaf("c:layout", &[]);
                series::plot(xml, chart, place);
                axes::write(xml, chart);
                xml.within("c:spPr", &[], |xml| xml.leaf("a:noFill", &[]));
            });
            if chart.legend {
                xml.within("c:legend", &[], |xml| {
                    xml.val("c:legendPos", &"t");
                    xml.val("c:overlay", &0);
                });
            }
            xml.val("c:plotVisOnly", &1);
            xml.val("c:dispBlanksAs", &"span");
        });
        xml.fixed("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        letters(xml, chart, chart.letters.color);
        if let Some(id) = &place.embedded {
            xml.within("c:externalData", &[("r:id", id)], |xml| xml.val("c:autoUpdate", &0));
        }
    })
}

/// The letters of what stands around this, in a colour.
pub(super) fn letters(xml: &mut Xml, chart: &Chart, color: Rgb) {
    xml.within("c:txPr", &[], |xml| {
        xml.fixed("<a:bodyPr/><a:lstStyle/>");
        xml.within("a:p", &[], |xml| {
            xml.within("a:pPr", &[], |xml| {
                xml.within("a:defRPr", &[("sz", &hundredths(chart.letters.size)), ("b", &0)], |xml| {
                    face(xml, chart, color);
                });
            });
            xml.leaf("a:endParaRPr", &[("lang", &chart.language.tag())]);
        });
    });
}

pub(super) fn face(xml: &mut Xml, chart: &Chart, color: Rgb) {
    fill(xml, color);
    let font = on_one_line(&chart.letters.font);
    for script in ["a:latin", "a:ea", "a:cs"] {
        xml.leaf(script, &[("typeface", &font)]);
    }
}

/// A size of letters as the format writes it.
pub(super) fn hundredths(size: u16) -> u32 {
    (u32::from(size) * 100).clamp(100, 400_000)
}

pub(super) fn fill(xml: &mut Xml, color: Rgb) {
    xml.within("a:solidFill", &[], |xml| xml.val("a:srgbClr", &color));
}
