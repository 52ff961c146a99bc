//! Charts in files that are no workbooks: each brings one with its figures, so that it can be edited.

use crate::TooLarge;
use crate::about::About;
use crate::chart::{CHART, Chart, EMBEDDED, Place, to_xml};
use crate::package::{Package, Relations};
use crate::workbook;
use crate::xml::Xml;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/// Adds a chart and its workbook to a package below a folder; the relation to it.
pub(crate) fn add(
    package: &mut Package,
    relations: &mut Relations,
    folder: &str,
    number: usize,
    (chart, about): (&Chart, &About),
) -> Result<String, TooLarge> {
    let book = format!("{folder}/embeddings/chart{number}.xlsx");
    let mut of_chart = Relations::default();
    let embedded = Some(of_chart.part(EMBEDDED, &book));
    package.add(&book, EMBEDDED, workbook::embedded(chart, about)?, &Relations::default());
    let place = Place { sheet: workbook::EMBEDDED_SHEET.to_owned(), row: 0, column: 0, embedded };
    let path = format!("{folder}/charts/chart{number}.xml");
    package.add(&path, CHART, to_xml(chart, &place), &of_chart);
    Ok(relations.part(CHART, &path))
}

/// The reference to a chart, in a drawing.
pub(crate) fn graphic(xml: &mut Xml, relation: &str) {
    xml.within("a:graphic", &[], |xml| {
        xml.within("a:graphicData", &[("uri", &NAMESPACE)], |xml| {
            xml.leaf("c:chart", &[("xmlns:c", &NAMESPACE), ("r:id", &relation)]);
        });
    });
}
