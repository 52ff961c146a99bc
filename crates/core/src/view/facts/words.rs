//! What an area is and was in sentences, in both languages.

use crate::format;
use crate::lang::Lang;
use crate::sentence;
use crate::view::facts::AreaFacts;

/// What it is: "Lê Chân từng là quận của Hải Phòng, đến hết ngày 30/06/2025."
pub fn identity(facts: &AreaFacts, lang: Lang) -> String {
    let name = facts.own.place.name.get(lang);
    let kind = kind(facts, lang);
    let of = facts.parent.as_ref().map(|parent| parent.place.name.get(lang));
    let of = of.map_or_else(String::new, |above| format!(" {} {above}", lang.pick("của", "of")));
    let last_day = facts.ended.map(|day| format::date(day, lang));
    match (last_day, lang) {
        (None, Lang::Vi) => format!("{name} là {kind}{of}."),
        (Some(day), Lang::Vi) => format!("{name} từng là {kind}{of}, đến hết ngày {day}."),
        (None, Lang::En) => format!("{name} is {kind}{of}."),
        (Some(day), Lang::En) => format!("{name} was {kind}{of} until {day}."),
    }
}

/// The type in the sentence. A "thành phố thuộc tỉnh" is called "thành phố" before the name of what it belongs to.
fn kind(facts: &AreaFacts, lang: Lang) -> String {
    let kind = facts.own.kind.get(lang);
    match lang {
        Lang::Vi if kind.is_empty() => "địa bàn".to_owned(),
        Lang::Vi => kind.split_once(" thuộc ").map_or(kind, |(title, _)| title).to_owned(),
        Lang::En if kind.is_empty() => "an area".to_owned(),
        Lang::En if kind.starts_with(['a', 'e', 'i', 'o', 'u']) => format!("an {kind}"),
        Lang::En => format!("a {kind}"),
    }
}

/// How many areas below it the dataset has, which need not be all: "Bộ số liệu có 50 xã, phường của Hải Phòng."
pub fn parts(facts: &AreaFacts, lang: Lang) -> Option<String> {
    let name = facts.own.place.name.get(lang);
    let counted = |level, number: usize| sentence::counted_areas(number, level, lang);
    let counts: Vec<String> = facts.parts.iter().map(|(level, parts)| counted(*level, parts.len())).collect();
    let counts = counts.join(lang.pick(" và ", " and "));
    (!counts.is_empty()).then(|| match (facts.ended.map(|day| format::date(day, lang)), lang) {
        (None, Lang::Vi) => format!("Bộ số liệu có {counts} của {name}."),
        (None, Lang::En) => format!("The dataset has {counts} of {name}."),
        (Some(day), Lang::Vi) => format!("Bộ số liệu có {counts} của {name} vào ngày {day}."),
        (Some(day), Lang::En) => format!("The dataset has {counts} of {name} as of {day}."),
    })
}

/// The heading over its neighbours: "14 quận, huyện khác của Hải Phòng"; none where there is none.
pub fn neighbours(facts: &AreaFacts, lang: Lang) -> Option<String> {
    let number = facts.neighbours.len();
    let counted = sentence::counted_areas(number, facts.own.place.level, lang);
    let above = facts.parent.as_ref().map(|parent| parent.place.name.get(lang));
    (number > 0).then(|| match (above, lang) {
        (Some(above), Lang::Vi) => format!("{counted} khác của {above}"),
        (None, Lang::Vi) => format!("{counted} khác"),
        (Some(above), Lang::En) => format!("{counted} beside it in {above}"),
        (None, Lang::En) => format!("{counted} beside it"),
    })
}
