//! The workbook as a package.

use crate::TooLarge;
use crate::about::About;
use crate::chart::{self, Chart};
use crate::package::{Kind, Package, Relations};
use crate::theme::{self, THEME};
use crate::workbook::strings::Strings;
use crate::workbook::{Sheet, Workbook, drawing, names, sheet, styles};
use crate::xml::Xml;

const BOOK: Kind = Kind {
    relation: "officeDocument",
    content: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
};
const SHEET: Kind = Kind {
    relation: "worksheet",
    content: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
};
const STYLES: Kind = Kind {
    relation: "styles",
    content: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
};
const STRINGS: Kind = Kind {
    relation: "sharedStrings",
    content: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
};
const DRAWING: Kind =
    Kind { relation: "drawing", content: "application/vnd.openxmlformats-officedocument.drawing+xml" };

/// The name of the sheet that an embedded workbook has.
pub(crate) const EMBEDDED_SHEET: &str = "Data";

pub(super) fn to_bytes(book: &Workbook) -> Result<Vec<u8>, TooLarge> {
    let blank = [Sheet::default()];
    let sheets = if book.sheets.is_empty() { &blank[..] } else { &book.sheets[..] };
    let names = names::sheet_names(sheets.iter().map(|sheet| sheet.name.as_str()));
    let (mut package, mut relations, mut charts) = (Package::default(), Relations::default(), 0);
    let (mut ids, mut strings) = (Vec::new(), Strings::default());
    for (number, (sheet, name)) in (1..).zip(sheets.iter().zip(&names)) {
        let path = format!("xl/worksheets/sheet{number}.xml");
        let mut of_sheet = Relations::default();
        let drawing = add_charts(&mut package, &mut of_sheet, sheet, name, number, &mut charts);
        let xml = sheet::to_xml(sheet, (&mut of_sheet, &mut strings), drawing.as_deref());
        package.add(&path, SHEET, xml, &of_sheet);
        ids.push(relations.part(SHEET, &path));
    }
    relations.part(STYLES, "xl/styles.xml");
    relations.part(THEME, "xl/theme/theme1.xml");
    relations.part(STRINGS, "xl/sharedStrings.xml");
    package.add("xl/theme/theme1.xml", THEME, theme::to_xml(&book.font), &Relations::default());
    package.add("xl/sharedStrings.xml", STRINGS, strings.to_xml(), &Relations::default());
    package.add(
        "xl/styles.xml",
        STYLES,
        styles::to_xml(&book.font, book.about.language),
        &Relations::default(),
    );
    package.add("xl/workbook.xml", BOOK, contents(sheets, &names, &ids), &relations);
    package.finish(BOOK, "xl/workbook.xml", &book.about)
}

/// The workbook with nothing but the figures of a chart, for files that are no workbooks themselves.
pub(crate) fn embedded(chart: &Chart, about: &About) -> Result<Vec<u8>, TooLarge> {
    let widths = vec![24; chart.series().count() + 1];
    let sheet = Sheet { name: EMBEDDED_SHEET.to_owned(), widths, rows: chart.rows(), ..Sheet::default() };
    to_bytes(&Workbook { about: about.clone(), font: chart.letters.font.clone(), sheets: vec![sheet] })
}

/// Adds the charts of a sheet; the relation to their drawing, where there are any.
fn add_charts(
    package: &mut Package,
    relations: &mut Relations,
    sheet: &Sheet,
    name: &str,
    number: usize,
    charts: &mut usize,
) -> Option<String> {
    if sheet.charts.is_empty() {
        return None;
    }
    let (mut of_drawing, mut ids) = (Relations::default(), Vec::new());
    for placed in &sheet.charts {
        *charts += 1;
        let path = format!("xl/charts/chart{charts}.xml");
        let place = chart::Place { sheet: name.to_owned(), row: placed.row, column: 0, embedded: None };
        package.add(&path, chart::CHART, chart::to_xml(&placed.chart, &place), &Relations::default());
        ids.push(of_drawing.part(chart::CHART, &path));
    }
    let path = format!("xl/drawings/drawing{number}.xml");
    package.add(&path, DRAWING, drawing::to_xml(sheet.charts.iter().zip(&ids)), &of_drawing);
    Some(relations.part(DRAWING, &path))
}

fn contents(sheets: &[Sheet], names: &[String], ids: &[String]) -> String {
    let namespaces: [(&str, &dyn std::fmt::Display); 2] = [
        ("xmlns", &"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];
    Xml::document("workbook", &namespaces, |xml| {
        xml.within("sheets", &[], |xml| {
            for (number, (name, id)) in (1..).zip(names.iter().zip(ids)) {
                xml.leaf("sheet", &[("name", name), ("sheetId", &number), ("r:id", id)]);
            }
        });
        defined_names(xml, sheets, names);
    })
}

/// The names that Excel wants for filtered tables and for rows printed on each page.
fn defined_names(xml: &mut Xml, sheets: &[Sheet], names: &[String]) {
    let tables: Vec<(usize, &String, usize, usize, usize)> = (sheets.iter().zip(names).enumerate())
        .filter_map(|(place, (sheet, name))| {
            let (first, columns) = sheet::table(sheet)?;
            Some((place, name, first, sheet.rows.len() - 1, columns))
        })
        .collect();
    if tables.is_empty() {
        return;
    }
    xml.within("definedNames", &[], |xml| {
        for (place, sheet, first, last, columns) in &tables {
            let cell = |row, column| names::cell_name(row, column, "$");
            let filtered = format!("'{sheet}'!{}:{}", cell(*first, 0), cell(*last, columns - 1));
            let name = "_xlnm._FilterDatabase";
            xml.text("definedName", &[("name", &name), ("localSheetId", place), ("hidden", &1)], &filtered);
        }
        for (place, sheet, first, ..) in &tables {
            let rows = format!("'{sheet}'!${0}:${0}", first + 1);
            xml.text("definedName", &[("name", &"_xlnm.Print_Titles"), ("localSheetId", place)], &rows);
        }
    });
}
