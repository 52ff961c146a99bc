//! The axis of categories and the axis of values.

use crate::chart::space::{face, fill, hundredths};
use crate::chart::{Chart, Plot};
use crate::measure::Rgb;
use crate::xml::{Xml, on_one_line};

/// The numbers by which axes and what is drawn along them find each other.
pub(super) const CATEGORIES: u32 = 1;
pub(super) const VALUES: u32 = 2;

const GRID: Rgb = Rgb(217, 217, 217);

/// Both axes. Bars are read from the top down, so that their axis of categories runs downward.
pub(super) fn write(xml: &mut Xml, chart: &Chart) {
    let across = matches!(chart.plot, Plot::Bars(..));
    let (beside, below) = ("l", "b");
    xml.within("c:catAx", &[], |xml| {
        xml.val("c:axId", &CATEGORIES);
        xml.within("c:scaling", &[], |xml| {
            xml.val("c:orientation", &if across { "maxMin" } else { "minMax" });
        });
        xml.val("c:delete", &0);
        xml.val("c:axPos", &if across { beside } else { below });
        xml.leaf("c:numFmt", &[("formatCode", &"General"), ("sourceLinked", &0)]);
        no_ticks(xml, "low");
        xml.within("c:spPr", &[], |xml| line(xml, chart.letters.color));
        xml.val("c:crossAx", &VALUES);
        xml.val("c:crosses", &"autoZero");
        xml.val("c:auto", &0);
        xml.val("c:lblAlgn", &"ctr");
        xml.val("c:lblOffset", &100);
        xml.val("c:tickLblSkip", &1);
        xml.val("c:noMultiLvlLbl", &1);
    });
    xml.within("c:valAx", &[], |xml| {
        xml.val("c:axId", &VALUES);
        xml.within("c:scaling", &[], |xml| {
            xml.val("c:orientation", &"minMax");
            if let Some(max) = chart.axis.max {
                xml.val("c:max", &max);
            }
            if let Some(min) = chart.axis.min {
                xml.val("c:min", &min);
            }
        });
        xml.val("c:delete", &0);
        xml.val("c:axPos", &if across { below } else { beside });
        xml.within("c:majorGridlines", &[], |xml| xml.within("c:spPr", &[], |xml| line(xml, GRID)));
        title(xml, chart, across);
        xml.leaf("c:numFmt", &[("formatCode", &chart.format.on_axis(chart.language)), ("sourceLinked", &0)]);
        no_ticks(xml, "nextTo");
        xml.fixed("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
        xml.val("c:crossAx", &CATEGORIES);
        // At the end of the categories, which for bars is their lower one.
        xml.val("c:crosses", &if across { "max" } else { "autoZero" });
        xml.val("c:crossBetween", &"between");
    });
}

fn no_ticks(xml: &mut Xml, labels: &str) {
    xml.val("c:majorTickMark", &"none");
    xml.val("c:minorTickMark", &"none");
    xml.val("c:tickLblPos", &labels);
}

fn title(xml: &mut Xml, chart: &Chart, across: bool) {
    let text = on_one_line(&chart.axis.title);
    if text.is_empty() {
        return;
    }
    xml.within("c:title", &[], |xml| {
        xml.within("c:tx", &[], |xml| {
            xml.within("c:rich", &[], |xml| {
                xml.leaf("a:bodyPr", &[("rot", &if across { 0 } else { -5_400_000 }), ("vert", &"horz")]);
                xml.within("a:p", &[], |xml| {
                    let size = hundredths(chart.letters.size);
                    let lang = chart.language.tag();
                    xml.within("a:pPr", &[], |xml| {
                        xml.within("a:defRPr", &[("sz", &size), ("b", &0)], |xml| {
                            face(xml, chart, chart.letters.color);
                        });
                    });
                    xml.within("a:r", &[], |xml| {
                        xml.within("a:rPr", &[("lang", &lang), ("sz", &size), ("b", &0)], |xml| {
                            face(xml, chart, chart.letters.color);
                        });
                        xml.text("a:t", &[], &text);
                    });
                });
            });
        });
        xml.val("c:overlay", &0);
    });
}

fn line(xml: &mut Xml, color: Rgb) {
    xml.within("a:ln", &[("w", &6350)], |xml| fill(xml, color));
}
