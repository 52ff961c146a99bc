//! For tests: the texts of a finished picture, and whether they can all be read.

use tiendo_core::lang::Lang;

use crate::canvas::ChartError;
use crate::geometry::Rect;
use crate::made_up::WAYS;
use crate::text_width::{self, Weight};
use crate::{Drawing, Size};

/// A text of a picture, with the rectangle that it covers.
#[derive(Debug)]
struct Written {
    text: String,
    size: f64,
    bounds: Rect,
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let start = element.find(&format!(" {name}=\""))? + name.len() + 3;
    let rest = &element[start..];
    Some(&rest[..rest.find('"')?])
}

fn number(element: &str, name: &str) -> f64 {
    attribute(element, name).unwrap().parse().unwrap()
}

/// Every text of a picture but the mark of sample data, which lies below all else.
fn written(drawing: &Drawing) -> Vec<Written> {
    let texts = drawing.svg.lines().filter_map(|line| Some(&line[line.find("<text ")?..]));
    let texts = texts.filter(|element| !element.contains("class=\"watermark\""));
    texts
        .map(|element| {
            let text = &element[element.find('>').unwrap() + 1..element.find("</text>").unwrap()];
            let class = attribute(element, "class").unwrap();
            let bold = ["strong", "target-label", "heading", "value"].iter().any(|name| class.contains(name));
            let (x, y, size) = (number(element, "x"), number(element, "y"), number(element, "font-size"));
            let width = text_width::width(text, if bold { Weight::SemiBold } else { Weight::Regular }, size);
            let left = match attribute(element, "text-anchor") {
                Some("middle") => x - width / 2.0,
                Some("end") => x - width,
                _ => x,
            };
            let bounds = Rect { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
            Written { text: text.to_owned(), size, bounds }
        })
        .collect()
}

/// What is wrong with the texts of a picture, in words: too small, cut off, or over one another.
pub(crate) fn faults(drawing: &Drawing) -> Vec<String> {
    let texts = written(drawing);
    let (width, height) = drawing.extent;
    let frame = Rect { left: 0.0, top: 0.0, right: f64::from(width), bottom: f64::from(height) };
    let mut faults = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        if text.size < 12.0 {
            faults.push(format!("{} is too small", text.text));
        }
        if !text.bounds.inside(&frame) {
            faults.push(format!("{} is cut off", text.text));
        }
        let others = texts[place + 1..].iter();
        let covered = others.filter(|other| other.bounds.overlap(&text.bounds) > 0.0);
        faults.extend(covered.map(|other| format!("{} covers {}", text.text, other.text)));
    }
    faults
}

/// The faults of a picture at every size and in every language, in words.
pub(crate) fn faults_everywhere(
    draw: impl Fn(Size, Lang) -> Result<Drawing, ChartError>,
    name: &str,
) -> Vec<String> {
    let mut found = Vec::new();
    for (size, lang) in WAYS {
        let drawing = draw(size, lang).unwrap();
        found.extend(faults(&drawing).into_iter().map(|fault| format!("{name} {size:?} {lang:?}: {fault}")));
    }
    found
}
