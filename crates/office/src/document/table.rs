//! Tables of a document.

use crate::document::body::Pen;
use crate::document::paper::TEXT_WIDTH;
use crate::document::{Run, Table};
use crate::xml::{Xml, on_one_line};

const BORDERS: &str = concat!(
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"555F6B\"/>",
    "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A8B0BA\"/>",
    "<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"555F6B\"/>",
    "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A8B0BA\"/>",
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A8B0BA\"/>",
    "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A8B0BA\"/></w:tblBorders>",
    "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar>",
    "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>",
);

/// A table, as wide as the text; nothing where it has no column.
pub(super) fn table(xml: &mut Xml, pen: &mut Pen<'_>, table: &Table) {
    if table.columns.is_empty() {
        return;
    }
    let widths = widths(table);
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| {
            xml.leaf("w:tblW", &[("w:w", &TEXT_WIDTH), ("w:type", &"dxa")]);
            xml.fixed(BORDERS);
            let described = on_one_line(&table.description);
            if !described.is_empty() {
                xml.leaf("w:tblDescription", &[("w:val", &described)]);
            }
        });
        xml.within("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.leaf("w:gridCol", &[("w:w", width)]);
            }
        });
        xml.within("w:tr", &[], |xml| {
            xml.fixed("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (column, width) in table.columns.iter().zip(&widths) {
                cell(xml, *width, true, |xml| {
                    pen.paragraph(xml, "TableHeading", &[Run::plain(on_one_line(&column.heading))]);
                });
            }
        });
        for row in &table.rows {
            xml.within("w:tr", &[], |xml| {
                xml.fixed("<w:trPr><w:cantSplit/></w:trPr>");
                for (place, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
                    let style = if column.numbers { "TableNumber" } else { "TableText" };
                    let runs = row.get(place).map_or(&[][..], Vec::as_slice);
                    cell(xml, *width, false, |xml| pen.paragraph(xml, style, runs));
                }
            });
        }
    });
    // Two tables without anything between them would be one.
    pen.paragraph(xml, "AfterTable", &[]);
}

fn cell(xml: &mut Xml, width: u32, is_heading: bool, content: impl FnOnce(&mut Xml)) {
    xml.within("w:tc", &[], |xml| {
        xml.within("w:tcPr", &[], |xml| {
            xml.leaf("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
            if is_heading {
                xml.leaf("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &"E8EDF3")]);
            }
            xml.leaf("w:vAlign", &[("w:val", &"center")]);
        });
        content(xml);
    });
}

/// The widths of the columns by their shares, which add up to that of the text.
fn widths(table: &Table) -> Vec<u32> {
    let share = |column: &crate::document::Column| u32::from(column.share.max(1));
    let all: u32 = table.columns.iter().map(share).sum();
    let mut so_far = 0;
    let mut left = 0;
    let edges = table.columns.iter().map(|column| {
        so_far += share(column);
        let edge = TEXT_WIDTH * so_far / all;
        let width = edge - left;
        left = edge;
        width
    });
    edges.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Column;

    #[test]
    fn widths_add_up_to_the_text() {
        let column = |share| Column { share, ..Column::default() };
        let table = Table { columns: vec![column(1), column(0), column(5)], ..Table::default() };
        // 9354 twentieths: 1/7 ends at 1336, 2/7 at 2672.
        assert_eq!(widths(&table), [1336, 1336, 6682]);
    }
}
