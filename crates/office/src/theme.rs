//! The theme that presentations need: colours and fonts that new objects are given by the program that edits them.

use crate::measure::Rgb;
use crate::package::Kind;
use crate::xml::{Xml, on_one_line};

pub(crate) const THEME: Kind =
    Kind { relation: "theme", content: "application/vnd.openxmlformats-officedocument.theme+xml" };

/// Six accents, in the order in which programs take them for new series.
const ACCENTS: [Rgb; 6] = [
    Rgb(11, 87, 164),
    Rgb(194, 65, 12),
    Rgb(4, 120, 87),
    Rgb(126, 34, 206),
    Rgb(161, 98, 7),
    Rgb(71, 85, 105),
];

const FORMATS: &str = concat!(
    "<a:fmtScheme name=\"Tiendo\"><a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>",
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst>",
    "<a:lnStyleLst><a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>",
    "<a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>",
    "<a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst>",
    "<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>",
    "<a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>",
    "<a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>",
    "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst>",
    "</a:fmtScheme>",
);

/// The theme with a font for headings and text.
pub(crate) fn to_xml(font: &str) -> String {
    let font = on_one_line(font);
    let namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
    Xml::document("a:theme", &[("xmlns:a", &namespace), ("name", &"Tiendo")], |xml| {
        xml.within("a:themeElements", &[], |xml| {
            xml.within("a:clrScheme", &[("name", &"Tiendo")], |xml| {
                let basic = [
                    ("a:dk1", Rgb(26, 26, 26)),
                    ("a:lt1", Rgb::WHITE),
                    ("a:dk2", Rgb(51, 65, 85)),
                    ("a:lt2", Rgb(241, 245, 249)),
                ];
                let accents = ["a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6"];
                let links = [("a:hlink", ACCENTS[0]), ("a:folHlink", ACCENTS[3])];
                for (name, color) in basic.into_iter().chain(accents.into_iter().zip(ACCENTS)).chain(links) {
                    xml.within(name, &[], |xml| xml.val("a:srgbClr", &color));
                }
            });
            xml.within("a:fontScheme", &[("name", &"Tiendo")], |xml| {
                for name in ["a:majorFont", "a:minorFont"] {
                    xml.within(name, &[], |xml| {
                        xml.leaf("a:latin", &[("typeface", &font)]);
                        xml.fixed("<a:ea typeface=\"\"/><a:cs typeface=\"\"/>");
                    });
                }
            });
            xml.fixed(FORMATS);
        });
    })
}
