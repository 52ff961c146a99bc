//! What is drawn along the axes, series by series, with a copy of the figures for programs that do not open the workbook.

use crate::chart::space::{Place, fill, letters};
use crate::chart::{BarLook, Bars, Chart, Grouping, Labels, Line, Mark, Plot, Series, Stroke, axes};
use crate::measure::Rgb;
use crate::xml::{Xml, on_one_line};

/// Bars or lines, with the axes that they are drawn along.
pub(super) fn plot(xml: &mut Xml, chart: &Chart, place: &Place) {
    let axes = |xml: &mut Xml| {
        xml.val("c:axId", &axes::CATEGORIES);
        xml.val("c:axId", &axes::VALUES);
    };
    match &chart.plot {
        Plot::Bars(grouping, series) | Plot::Columns(grouping, series) => {
            xml.within("c:barChart", &[], |xml| {
                xml.val("c:barDir", &if matches!(chart.plot, Plot::Bars(..)) { "bar" } else { "col" });
                let (name, overlap) = match grouping {
                    Grouping::Over => ("clustered", 100),
                    Grouping::Beside => ("clustered", 0),
                    Grouping::Stacked => ("stacked", 100),
                };
                xml.val("c:grouping", &name);
                xml.val("c:varyColors", &0);
                for (number, bars) in series.iter().enumerate() {
                    xml.within("c:ser", &[], |xml| write_bars(xml, chart, place, number, (*grouping, bars)));
                }
                xml.val("c:gapWidth", &45);
                xml.val("c:overlap", &overlap);
                axes(xml);
            });
        }
        Plot::Lines(series) => xml.within("c:lineChart", &[], |xml| {
            xml.val("c:grouping", &"standard");
            xml.val("c:varyColors", &0);
            for (number, line) in series.iter().enumerate() {
                xml.within("c:ser", &[], |xml| write_line(xml, chart, place, number, line));
            }
            xml.val("c:marker", &1);
            axes(xml);
        }),
    }
}

fn write_bars(
    xml: &mut Xml,
    chart: &Chart,
    place: &Place,
    number: usize,
    (grouping, bars): (Grouping, &Bars),
) {
    name(xml, place, number, &bars.series);
    match &bars.look {
        BarLook::Filled(color, others) => {
            xml.within("c:spPr", &[], |xml| fill(xml, *color));
            xml.val("c:invertIfNegative", &0);
            for (category, color) in others.iter().filter(|(category, _)| *category < chart.categories.len())
            {
                xml.within("c:dPt", &[], |xml| {
                    xml.val("c:idx", category);
                    xml.val("c:invertIfNegative", &0);
                    xml.val("c:bubble3D", &0);
                    xml.within("c:spPr", &[], |xml| fill(xml, *color));
                });
            }
        }
        BarLook::Outlined(color) => {
            xml.within("c:spPr", &[], |xml| {
                xml.leaf("a:noFill", &[]);
                stroke(xml, 15_875, *color, false);
            });
            xml.val("c:invertIfNegative", &0);
        }
    }
    // No program takes a label beyond the end of a bar on which another one stands.
    let is_inside = grouping == Grouping::Stacked || bars.series.labels == Labels::Inside;
    let color = match bars.look {
        BarLook::Filled(..) if is_inside => Rgb::WHITE,
        _ => chart.letters.color,
    };
    labels(xml, chart, &bars.series, (if is_inside { "ctr" } else { "outEnd" }, color));
    figures(xml, chart, place, number, &bars.series);
}

fn write_line(xml: &mut Xml, chart: &Chart, place: &Place, number: usize, line: &Line) {
    name(xml, place, number, &line.series);
    xml.within("c:spPr", &[], |xml| match line.stroke {
        Stroke::Solid => stroke(xml, 28_575, line.color, false),
        Stroke::Thin => stroke(xml, 9_525, line.color, false),
        Stroke::Dashed => stroke(xml, 19_050, line.color, true),
        Stroke::None => xml.fixed("<a:ln w=\"19050\"><a:noFill/></a:ln>"),
    });
    let (symbol, size) = match line.mark {
        Mark::Circle => ("circle", 7),
        Mark::Diamond => ("diamond", 10),
        Mark::Square => ("square", 7),
        Mark::Triangle => ("triangle", 8),
        Mark::Cross => ("x", 7),
        Mark::Plus => ("plus", 8),
        Mark::Star => ("star", 8),
        Mark::Dash => ("dash", 8),
        Mark::None => ("none", 2),
    };
    xml.within("c:marker", &[], |xml| {
        xml.val("c:symbol", &symbol);
        if line.mark != Mark::None {
            xml.val("c:size", &size);
            xml.within("c:spPr", &[], |xml| {
                fill(xml, line.color);
                stroke(xml, 15_875, line.color, false);
            });
        }
    });
    let position = if line.series.labels == Labels::Below { "b" } else { "t" };
    labels(xml, chart, &line.series, (position, chart.letters.color));
    figures(xml, chart, place, number, &line.series);
    xml.val("c:smooth", &0);
}

fn stroke(xml: &mut Xml, width: u32, color: Rgb, dashed: bool) {
    xml.within("a:ln", &[("w", &width), ("cap", &"rnd")], |xml| {
        fill(xml, color);
        if dashed {
            xml.val("a:prstDash", &"dash");
        }
        xml.leaf("a:round", &[]);
    });
}

fn name(xml: &mut Xml, place: &Place, number: usize, series: &Series) {
    xml.val("c:idx", &number);
    xml.val("c:order", &number);
    xml.within("c:tx", &[], |xml| {
        texts(xml, &place.range(number + 1, 0..=0), std::slice::from_ref(&series.name));
    });
}

fn labels(xml: &mut Xml, chart: &Chart, series: &Series, (position, color): (&str, Rgb)) {
    if series.labels == Labels::None {
        return;
    }
    xml.within("c:dLbls", &[], |xml| {
        xml.leaf("c:numFmt", &[("formatCode", &chart.format.code(chart.language)), ("sourceLinked", &0)]);
        xml.fixed("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        letters(xml, chart, color);
        xml.val("c:dLblPos", &position);
        for (part, shown) in [
            ("c:showLegendKey", 0),
            ("c:showVal", 1),
            ("c:showCatName", 0),
            ("c:showSerName", 0),
            ("c:showPercent", 0),
            ("c:showBubbleSize", 0),
        ] {
            xml.val(part, &shown);
        }
    });
}

fn figures(xml: &mut Xml, chart: &Chart, place: &Place, number: usize, series: &Series) {
    let rows = 1..=chart.categories.len().max(1);
    xml.within("c:cat", &[], |xml| texts(xml, &place.range(0, rows.clone()), &chart.categories));
    xml.within("c:val", &[], |xml| {
        xml.within("c:numRef", &[], |xml| {
            xml.text("c:f", &[], &place.range(number + 1, rows));
            xml.within("c:numCache", &[], |xml| {
                xml.text("c:formatCode", &[], &chart.format.code(chart.language));
                xml.val("c:ptCount", &chart.categories.len());
                let known = series.values.iter().take(chart.categories.len()).enumerate();
                for (place, figure) in
                    known.filter_map(|(place, figure)| figure.map(|figure| (place, figure)))
                {
                    xml.within("c:pt", &[("idx", &place)], |xml| xml.text("c:v", &[], &figure));
                }
            });
        });
    });
}

fn texts(xml: &mut Xml, range: &str, texts: &[String]) {
    xml.within("c:strRef", &[], |xml| {
        xml.text("c:f", &[], &range);
        xml.within("c:strCache", &[], |xml| {
            xml.val("c:ptCount", &texts.len());
            for (place, text) in texts.iter().enumerate() {
                xml.within("c:pt", &[("idx", &place)], |xml| xml.text("c:v", &[], &on_one_line(text)));
            }
        });
    });
}
