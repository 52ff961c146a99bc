//! How cells look: a fixed list of styles, named by their place in it.

use crate::about::Language;
use crate::workbook::{Cell, NumberFormat, TextStyle};
use crate::xml::{Xml, on_one_line};

/// The place of a cell's style in the list below.
pub(super) const fn number_of(cell: &Cell) -> u8 {
    match cell {
        Cell::Empty | Cell::Text(_, TextStyle::Plain) => 0,
        Cell::Text(_, TextStyle::Title) => 1,
        Cell::Text(_, TextStyle::Heading) => 2,
        Cell::Text(_, TextStyle::Notice) => 3,
        Cell::Text(_, TextStyle::Note) => 4,
        Cell::Text(_, TextStyle::Wrapped) => 5,
        Cell::Link(..) => 6,
        Cell::Number(_, NumberFormat::Decimals) => 7,
        Cell::Number(_, NumberFormat::Count) => 8,
        Cell::Number(_, NumberFormat::Year) => 9,
    }
}

const AFTER_FONTS: &str = concat!(
    "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>",
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EDF3\"/><bgColor indexed=\"64\"/></patternFill></fill>",
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF1CC\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>",
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>",
    "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF6B7785\"/></bottom><diagonal/></border></borders>",
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    "<cellXfs count=\"10\">",
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>",
    "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" ",
    "applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>",
    "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"3\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>",
    "<xf numFmtId=\"0\" fontId=\"3\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>",
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">",
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>",
    "<xf numFmtId=\"0\" fontId=\"4\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>",
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>",
    "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>",
    "<xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>",
    "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>",
);

/// The part with all styles, in a font, numbers as in a language.
pub(super) fn to_xml(font: &str, language: Language) -> String {
    let font = on_one_line(font);
    let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    Xml::document("styleSheet", &[("xmlns", &namespace)], |xml| {
        xml.within("numFmts", &[("count", &2)], |xml| {
            for (number, format) in [(164, NumberFormat::Decimals), (165, NumberFormat::Count)] {
                xml.leaf("numFmt", &[("numFmtId", &number), ("formatCode", &format.code(language))]);
            }
        });
        xml.within("fonts", &[("count", &5)], |xml| {
            // Plain, title, heading, note, link.
            let looks = [
                (false, false, 11, "FF1A1A1A"),
                (true, false, 14, "FF1A1A1A"),
                (true, false, 11, "FF1A1A1A"),
                (false, false, 10, "FF555F6B"),
                (false, true, 11, "FF0B57A4"),
            ];
            for (bold, underlined, size, color) in looks {
                xml.within("font", &[], |xml| {
                    if bold {
                        xml.leaf("b", &[]);
                    }
                    if underlined {
                        xml.leaf("u", &[]);
                    }
                    xml.val("sz", &size);
                    xml.leaf("color", &[("rgb", &color)]);
                    xml.val("name", &font);
                });
            }
        });
        xml.fixed(AFTER_FONTS);
    })
}
