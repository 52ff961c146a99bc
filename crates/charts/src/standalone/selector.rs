//! Which shapes a rule is for: names of elements, classes and attributes, `:not()` of one of them, one inside the other.

/// The name of the outermost element of a page.
pub(super) const PAGE: &str = "html";

/// What is known of an element when rules are applied to it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Element<'a> {
    pub(super) name: &'a str,
    pub(super) classes: Vec<&'a str>,
    /// Names and values of every attribute.
    pub(super) attributes: Vec<(&'a str, &'a str)>,
}

/// Something that an element has.
#[derive(Debug, Clone, PartialEq)]
enum Trait {
    Name(String),
    Class(String),
    Attribute(String, Option<String>),
    Root,
    Not(Box<Self>),
}

/// How an element stands to the next one of a selector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nesting {
    Anywhere,
    Child,
}

/// A selector such as `.chart.trend text:not(.axis)`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Selector {
    /// From the outermost element to the one it is for, each with how it stands in the one before.
    compounds: Vec<(Nesting, Vec<Trait>)>,
}

/// Numbers of classes and of names, by which the stronger of two rules is found.
pub(super) type Weight = (usize, usize);

impl Selector {
    /// Reads a selector; nothing for one that a file has no use for, such as `:hover`, or that is not understood.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut compounds = Vec::new();
        let mut nesting = Nesting::Anywhere;
        for part in text.split_whitespace() {
            if part == ">" {
                nesting = Nesting::Child;
            } else {
                compounds.push((nesting, traits(part)?));
                nesting = Nesting::Anywhere;
            }
        }
        (!compounds.is_empty() && nesting == Nesting::Anywhere).then_some(Self { compounds })
    }

    /// Whether it is for the last of these elements, each of which is in the one before.
    pub(super) fn is_for(&self, elements: &[Element<'_>]) -> bool {
        let (Some((last, above)), Some((element, around))) =
            (self.compounds.split_last(), elements.split_last())
        else {
            return false;
        };
        fits(&last.1, element) && reaches(last.0, above, around)
    }

    /// Whether it is for the page itself, where custom properties are set.
    pub(super) fn names_page(&self) -> bool {
        self.compounds.last().is_some_and(|(_, traits)| traits.contains(&Trait::Root))
    }

    pub(super) fn weight(&self) -> Weight {
        let traits = || self.compounds.iter().flat_map(|(_, traits)| traits);
        let names = traits().filter(|one| one.is_name()).count();
        (traits().count() - names, names)
    }
}

/// Whether the elements around one fit the compounds before its own.
fn reaches(nesting: Nesting, compounds: &[(Nesting, Vec<Trait>)], around: &[Element<'_>]) -> bool {
    let Some((wanted, above)) = compounds.split_last() else { return true };
    let mut around = around;
    while let Some((element, further)) = around.split_last() {
        if fits(&wanted.1, element) && reaches(wanted.0, above, further) {
            return true;
        }
        if nesting == Nesting::Child {
            return false;
        }
        around = further;
    }
    false
}

fn fits(traits: &[Trait], element: &Element<'_>) -> bool {
    traits.iter().all(|one| one.is_of(element))
}

impl Trait {
    fn is_of(&self, element: &Element<'_>) -> bool {
        match self {
            Self::Name(name) => name == "*" || name == element.name,
            Self::Class(class) => element.classes.contains(&class.as_str()),
            Self::Attribute(name, wanted) => element.attributes.iter().any(|(known, value)| {
                known == name && wanted.as_deref().is_none_or(|wanted| wanted == *value)
            }),
            Self::Root => element.name == PAGE,
            Self::Not(one) => !one.is_of(element),
        }
    }

    fn is_name(&self) -> bool {
        match self {
            Self::Name(_) => true,
            Self::Not(one) => one.is_name(),
            Self::Class(_) | Self::Attribute(..) | Self::Root => false,
        }
    }
}

/// What `text:not(.axis).strong[data-x]` asks of an element.
fn traits(part: &str) -> Option<Vec<Trait>> {
    let mut traits = Vec::new();
    let mut rest = part;
    while !rest.is_empty() {
        let (one, after) = first_trait(rest)?;
        traits.push(one);
        rest = after;
    }
    Some(traits)
}

fn first_trait(text: &str) -> Option<(Trait, &str)> {
    if let Some(rest) = text.strip_prefix(":not(") {
        let (inside, after) = rest.split_once(')')?;
        let (one, nothing) = first_trait(inside)?;
        return nothing.is_empty().then(|| (Trait::Not(Box::new(one)), after));
    }
    if let Some(after) = text.strip_prefix(":root") {
        return Some((Trait::Root, after));
    }
    if let Some(rest) = text.strip_prefix('[') {
        let (inside, after) = rest.split_once(']')?;
        let (name, value) = match inside.split_once('=') {
            Some((name, value)) => (name, Some(value.trim_matches(['"', '\'']).to_owned())),
            None => (inside, None),
        };
        return is_word(name).then(|| (Trait::Attribute(name.to_owned(), value), after));
    }
    let (is_class, rest) = text.strip_prefix('.').map_or((false, text), |rest| (true, rest));
    let end = rest.find(['.', ':', '[']).unwrap_or(rest.len());
    let (word, after) = (rest.get(..end)?, rest.get(end..)?);
    let one = if is_class { Trait::Class(word.to_owned()) } else { Trait::Name(word.to_owned()) };
    (is_word(word) || (!is_class && word == "*")).then_some((one, after))
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element<'a>(name: &'a str, classes: &'a str) -> Element<'a> {
        let attributes = if classes.contains("row") { vec![("data-area", "31")] } else { Vec::new() };
        Element { name, classes: classes.split(' ').collect(), attributes }
    }

    #[test]
    fn a_rule_is_for_the_shapes_that_a_browser_would_choose() {
        let path =
            [element("svg", "chart trend"), element("g", "row chosen"), element("text", "axis strong")];
        for (selector, expected) in [
            (".chart text", true),
            (".chart text.axis.strong", true),
            (".chart .row text", true),
            (".chart > text", false),
            (".row > .axis", true),
            (".chart > .row > text", true),
            (".chart.trend text:not(.axis)", false),
            (".chart.ranking text", false),
            (".chart text:not(.value):not(rect)", true),
            (".chart [data-area=\"31\"] text", true),
            (".chart [data-area] text", true),
            (".chart [data-area='32'] text", false),
            (".chart *", true),
            ("text", true),
            (".chart", false),
            (".row .chart text", false),
        ] {
            assert_eq!(Selector::parse(selector).unwrap().is_for(&path), expected, "{selector}");
        }
    }

    #[test]
    fn the_stronger_rule_has_more_classes_then_more_names() {
        let weight = |text| Selector::parse(text).unwrap().weight();
        assert_eq!(weight(".chart.trend text:not(.axis):not(rect)"), (3, 2));
        assert!(weight(".chart .x") > weight(".chart text text"));
    }

    #[test]
    fn what_is_not_understood_is_no_selector() {
        for text in [
            "",
            ".chart:hover",
            ".chart ::before",
            "a +",
            ">",
            ".chart >",
            "#x",
            ".",
            ":not(",
            "[x",
            ".a:not(.b .c)",
        ] {
            assert_eq!(Selector::parse(text), None, "{text}");
        }
    }
}
