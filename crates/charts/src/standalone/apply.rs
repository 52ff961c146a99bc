//! The shapes of a drawing with what the style sheets say of each written on it as attributes.

use tiendo_core::markup::escape;

use crate::standalone::color;
use crate::standalone::selector::{Element, Weight};
use crate::standalone::sheet::{StyleSheet, Theme};

/// Properties that SVG also knows as attributes.
pub(super) const ATTRIBUTES: [&str; 19] = [
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "stroke-opacity",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "letter-spacing",
    "text-anchor",
    "text-decoration",
    "visibility",
    "paint-order",
];

/// Properties of texts that only a style holds.
pub(super) const STYLES: [&str; 2] = ["font-kerning", "font-variant-numeric"];

/// A tag as a drawing has it; texts and values in it are escaped, so that no `<` or `>` stands for itself.
struct Tag<'a> {
    element: Element<'a>,
    closed: bool,
}

/// The group that holds all shapes of `svg`, one `<svg>` element of the charts' own making, placed at `at`.
pub(super) fn apply(svg: &str, sheet: &StyleSheet, theme: Theme, at: (i32, i32)) -> String {
    let mut out = String::with_capacity(svg.len() * 2);
    let mut open: Vec<Element<'_>> = vec![theme.page()];
    let mut rest = svg;
    while let Some((text, after)) = rest.split_once('<') {
        out.push_str(text.trim_matches('\n'));
        let Some((inside, after)) = after.split_once('>') else { break };
        rest = after;
        if inside.starts_with('/') {
            let name = open.pop().map_or("", |element| element.name);
            out.push_str(&format!("</{}>", written_name(name)));
            continue;
        }
        let tag = Tag::read(inside);
        open.push(tag.element);
        let looks = looks_of(sheet, &open);
        let place = (open.len() == 2).then(|| format!(" transform=\"translate({} {})\"", at.0, at.1));
        let content = rest.split_once('<').map_or("", |(content, _)| content);
        if let Some(element) = open.last() {
            push_element(&mut out, element, &looks, content, &place.unwrap_or_default());
        }
        if tag.closed {
            out.push_str("/>");
            open.pop();
        } else {
            out.push('>');
        }
    }
    out
}

impl<'a> Tag<'a> {
    fn read(inside: &'a str) -> Self {
        let (inside, closed) = inside.strip_suffix('/').map_or((inside, false), |inside| (inside, true));
        let (name, mut rest) = inside.split_once([' ', '\n']).unwrap_or((inside, ""));
        let mut element = Element { name, ..Element::default() };
        while let Some((name, after)) = rest.split_once("=\"") {
            let Some((value, after)) = after.split_once('"') else { break };
            let name = name.trim();
            if name == "class" {
                element.classes = value.split_whitespace().collect();
            }
            element.attributes.push((name, value));
            rest = after;
        }
        Self { element, closed }
    }
}

/// The picture becomes a group in a larger one.
fn written_name(name: &str) -> &str {
    if name == "svg" { "g" } else { name }
}

/// The properties of the last of these elements with their values, as its strongest rules say.
fn looks_of(sheet: &StyleSheet, elements: &[Element<'_>]) -> Vec<(&'static str, String)> {
    let mut matching: Vec<(Weight, &[(String, String)])> = Vec::new();
    for rule in sheet.rules().iter().filter(|rule| rule.selector.is_for(elements)) {
        let weight = rule.selector.weight();
        let place = matching.iter().position(|(other, _)| *other > weight).unwrap_or(matching.len());
        matching.insert(place, (weight, &rule.declarations));
    }
    let value_of = |property: &str| {
        let declarations = matching.iter().rev().flat_map(|(_, declarations)| declarations.iter().rev());
        declarations
            .filter(|(name, _)| name == property)
            .find_map(|(_, value)| sheet.resolved(value.trim_end_matches("!important").trim_end()))
    };
    let known = ATTRIBUTES.into_iter().chain(STYLES);
    known.filter_map(|property| value_of(property).map(|value| (property, value))).collect()
}

/// Writes an element up to the end of its attributes. A text with a halo is written twice, the halo first, since not every
/// program knows the order of painting.
fn push_element(
    out: &mut String,
    element: &Element<'_>,
    looks: &[(&'static str, String)],
    content: &str,
    place: &str,
) {
    let look = |wanted: &str| looks.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
    let halo = look("paint-order").is_some_and(|order| order.starts_with("stroke"));
    out.push('\n');
    if let Some(stroke) = look("stroke").filter(|_| halo && element.name == "text") {
        let halo: Vec<(&str, String)> = looks
            .iter()
            .map(|(name, value)| (*name, if *name == "fill" { stroke.to_owned() } else { value.clone() }))
            .collect();
        push_start(out, element, &halo, place);
        out.push_str(&format!(" aria-hidden=\"true\">{content}</text>\n"));
        let plain: Vec<(&str, String)> =
            looks.iter().filter(|(name, _)| !name.starts_with("stroke")).cloned().collect();
        push_start(out, element, &plain, place);
    } else {
        push_start(out, element, looks, place);
    }
}

fn push_start(out: &mut String, element: &Element<'_>, looks: &[(&str, String)], place: &str) {
    out.push_str(&format!("<{}{place}", written_name(element.name)));
    let shown = |name: &str| looks.iter().any(|(look, _)| *look == name);
    for (name, value) in element.attributes.iter().filter(|(name, _)| is_drawn(name) && !shown(name)) {
        out.push_str(&format!(" {name}=\"{value}\""));
    }
    let mut style = String::new();
    for (name, value) in looks {
        if STYLES.contains(name) {
            style.push_str(&format!("{name}:{value};"));
        } else if *name != "paint-order" {
            push_look(out, name, value);
        }
    }
    if !style.is_empty() {
        out.push_str(&format!(" style=\"{}\"", escape(&style)));
    }
}

fn push_look(out: &mut String, name: &str, value: &str) {
    let (value, opacity) = color::plain(value);
    let value = value.strip_suffix("px").unwrap_or(&value);
    out.push_str(&format!(" {name}=\"{}\"", escape(value)));
    if let Some(opacity) = opacity {
        out.push_str(&format!(" {name}-opacity=\"{opacity}\""));
    }
}

/// Whether an attribute says something of the picture, rather than to a page around it.
fn is_drawn(name: &str) -> bool {
    !matches!(name, "class" | "viewBox" | "role" | "tabindex" | "xmlns" | "id")
        && !name.starts_with("data-")
        && !name.starts_with("aria-")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = ":root { --ink: #111; --soft: rgb(1 2 3 / 11%); }
        .chart { font-family: \"Be Vietnam Pro\", sans-serif; font-kerning: none; }
        .chart .x { fill: var(--ink); stroke-width: 3px; }
        .chart .x.y { fill: none; }
        .chart .x { stroke: red; }
        .chart text { fill: var(--soft); }
        .chart.trend text:not(.axis) { paint-order: stroke; stroke: #fff; }";

    #[test]
    fn what_the_style_sheets_say_is_written_on_the_shapes() {
        let svg = "<svg class=\"chart trend\" viewBox=\"0 0 9 9\" role=\"img\" aria-label=\"a &gt; b\">\n\
            <g class=\"row\" data-area=\"31\"><rect class=\"x y\" x=\"1\" width=\"2\"/>\n</g>\n\
            <text class=\"axis\" x=\"1\">1 &lt; 2</text>\n<text class=\"name\" y=\"2\">Hải An</text>\n</svg>\n";
        assert_eq!(
            apply(svg, &StyleSheet::read(CSS, Theme::Light), Theme::Light, (24, 60)),
            "\n<g transform=\"translate(24 60)\" font-family=\"&quot;Be Vietnam Pro&quot;, sans-serif\" \
             style=\"font-kerning:none;\">\n\
             <g>\n<rect x=\"1\" width=\"2\" fill=\"none\" stroke=\"red\" stroke-width=\"3\"/></g>\n\
             <text x=\"1\" fill=\"#010203\" fill-opacity=\"0.11\">1 &lt; 2</text>\n\
             <text y=\"2\" fill=\"#fff\" stroke=\"#fff\" aria-hidden=\"true\">Hải An</text>\n\
             <text y=\"2\" fill=\"#010203\" fill-opacity=\"0.11\">Hải An</text></g>"
        );
    }
}
