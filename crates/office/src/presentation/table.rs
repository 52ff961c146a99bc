//! Tables of a slide.

use crate::measure::{Frame, extent};
use crate::presentation::shape::place;
use crate::presentation::text::{Pen, fill};
use crate::presentation::{Table, TableCell, TableRow};
use crate::xml::{Xml, on_one_line};

/// A table; nothing where it has no column or no row.
pub(super) fn table(xml: &mut Xml, pen: &mut Pen<'_>, id: usize, table: &Table) {
    if table.widths.is_empty() || table.rows.is_empty() {
        return;
    }
    let width: f64 = table.widths.iter().sum();
    let height: f64 = table.rows.iter().map(|row| row.height).sum();
    xml.within("p:graphicFrame", &[], |xml| {
        xml.within("p:nvGraphicFramePr", &[], |xml| {
            let (name, described) = (format!("Table {id}"), on_one_line(&table.description));
            xml.leaf("p:cNvPr", &[("id", &id), ("name", &name), ("descr", &described)]);
            xml.fixed(
                "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/>",
            );
        });
        place(xml, "p:xfrm", Frame { width, height, ..table.frame }, false);
        xml.within("a:graphic", &[], |xml| {
            let uri = "http://schemas.openxmlformats.org/drawingml/2006/table";
            xml.within("a:graphicData", &[("uri", &uri)], |xml| {
                xml.within("a:tbl", &[], |xml| rows(xml, pen, table));
            });
        });
    });
}

fn rows(xml: &mut Xml, pen: &mut Pen<'_>, table: &Table) {
    xml.leaf("a:tblPr", &[("firstRow", &1)]);
    xml.within("a:tblGrid", &[], |xml| {
        for width in &table.widths {
            xml.leaf("a:gridCol", &[("w", &extent(*width))]);
        }
    });
    let blank = TableCell::default();
    for TableRow { height, cells } in &table.rows {
        xml.within("a:tr", &[("h", &extent(*height))], |xml| {
            for column in 0..table.widths.len() {
                let one = cells.get(column).unwrap_or(&blank);
                xml.within("a:tc", &[], |xml| cell(xml, pen, one));
            }
        });
    }
}

fn cell(xml: &mut Xml, pen: &mut Pen<'_>, cell: &TableCell) {
    xml.within("a:txBody", &[], |xml| {
        xml.fixed("<a:bodyPr/><a:lstStyle/>");
        pen.paragraphs(xml, std::slice::from_ref(&cell.paragraph));
    });
    let (left, right, above) = cell.padding;
    let (left, right, above) = (extent(left), extent(right), extent(above));
    xml.within(
        "a:tcPr",
        &[("marL", &left), ("marR", &right), ("marT", &above), ("marB", &above), ("anchor", &"ctr")],
        |xml| {
            for edge in ["a:lnL", "a:lnR", "a:lnT"] {
                xml.within(edge, &[("w", &0)], |xml| xml.leaf("a:noFill", &[]));
            }
            xml.within("a:lnB", &[("w", &6350)], |xml| fill(xml, cell.rule));
            fill(xml, cell.fill);
        },
    );
}
