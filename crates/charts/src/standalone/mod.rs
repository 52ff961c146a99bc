//! A chart as a complete SVG file: title, sample label, picture, sources; every colour written on its shape.
//!
//! Programs other than browsers know few of the rules of a style sheet: custom properties, `:not()`, `paint-order` and colours with a
//! share of opacity are lost on one or another of them. So the page's own style sheets are applied here, and what they say stands
//! as attributes of each shape.

mod apply;
mod card;
mod color;
mod frame;
mod selector;
mod sheet;

pub use card::{Card, card};
pub use frame::{Frame, standalone};
pub use sheet::Theme;

#[cfg(test)]
mod tests {
    use super::apply::{ATTRIBUTES, STYLES};
    use super::sheet::{StyleSheet, Theme};

    const CHART_CSS: &str = include_str!("../../../../src/style/chart.css");
    const TOKENS_CSS: &str = include_str!("../../../../src/style/tokens.css");

    #[test]
    fn everything_that_the_charts_style_sheet_says_is_understood() {
        for theme in [Theme::Light, Theme::Dark] {
            let sheet = StyleSheet::read(&[TOKENS_CSS, CHART_CSS].concat(), theme);
            assert!(sheet.rules().len() > 30);
            for (name, value) in sheet.rules().iter().flat_map(|rule| &rule.declarations) {
                let resolved = sheet.resolved(value);
                let drawn = ATTRIBUTES.contains(&name.as_str()) || STYLES.contains(&name.as_str());
                let on_pages_only =
                    ["display", "width", "height", "cursor", "outline", "transition", "pointer-events"];
                assert!(drawn || on_pages_only.contains(&name.as_str()), "{name} is lost in a file");
                let lost = ["var(", "color-mix(", "calc(", "light-dark(", "hsl(", "oklch("];
                let known =
                    resolved.is_some_and(|value| !lost.iter().any(|function| value.contains(function)));
                assert!(known, "{name}: {value}");
            }
        }
    }

    #[test]
    fn only_rules_for_a_reader_who_points_are_left_out() {
        let sheet = StyleSheet::read(CHART_CSS, Theme::Light);
        for selector in sheet.left_out {
            assert!(
                [":hover", ":focus", ":active"].iter().any(|state| selector.contains(state)),
                "{selector}"
            );
        }
    }
}
