//! Sentences about areas through time, in both languages. The answers they are made of are [`History`]'s.

mod breaks;
mod comparability;
mod existence;

pub use breaks::break_sentence;
pub use comparability::comparability;
pub use existence::existence;

use crate::alphabet;
use crate::date::Date;
use crate::history::{History, State};
use crate::lang::{Bilingual, Lang};
use crate::model::{AreaId, Extent};

/// A name with its type inside a sentence: "huyện Mỹ Lộc", "Mỹ Lộc rural district". A "thành phố thuộc tỉnh" is called
/// "thành phố" before its name.
pub fn full_name(name: &Bilingual, kind: &Bilingual, lang: Lang) -> String {
    let name = name.get(lang);
    match (kind.get(lang), lang) {
        ("", _) => name.to_owned(),
        (kind, Lang::Vi) => {
            let title = kind.split_once(" thuộc ").map_or(kind, |(title, _)| title);
            format!("{title} {name}")
        }
        (kind, Lang::En) => format!("{name} {kind}"),
    }
}

/// The name with its type that an area had until `day`; without the type where it was renamed on that day or later, for
/// only its last type is known.
pub fn name_before(history: &History<'_>, area: AreaId, day: Date, lang: Lang) -> String {
    name_of(history, area, State::Before(day), lang)
}

fn name_of(history: &History<'_>, area: AreaId, state: State, lang: Lang) -> String {
    let kind = history.kind_in(area, state);
    history.area(area).map_or_else(String::new, |area| full_name(&area.name, &kind, lang))
}

/// "một phần quận Đồ Sơn", or "quận Đồ Sơn" where it is all of it.
fn part_of(extent: Extent, name: &str, lang: Lang) -> String {
    match (extent, lang) {
        (Extent::Whole, _) => name.to_owned(),
        (Extent::Part, Lang::Vi) => format!("một phần {name}"),
        (Extent::Part, Lang::En) => format!("a part of {name}"),
    }
}

/// "toàn bộ quận Đồ Sơn", where others stand beside it of which it may be a part.
fn all_or_part_of(extent: Extent, name: &str, lang: Lang) -> String {
    match (extent, lang) {
        (Extent::Whole, Lang::Vi) => format!("toàn bộ {name}"),
        (Extent::Whole, Lang::En) => format!("all of {name}"),
        (Extent::Part, _) => part_of(extent, name, lang),
    }
}

/// "một, hai và ba".
fn list(mut items: Vec<String>, lang: Lang) -> String {
    let Some(last) = items.pop() else { return String::new() };
    if items.is_empty() {
        return last;
    }
    format!("{} {} {last}", items.join(", "), lang.pick("và", "and"))
}

/// What stands in a list for areas that the dataset does not have.
fn other_places(lang: Lang) -> String {
    lang.pick("nơi khác", "other places").to_owned()
}

/// " (Nghị quyết …)", or nothing.
fn in_brackets(decree: &Bilingual, lang: Lang) -> String {
    if decree.is_empty() { String::new() } else { format!(" ({})", decree.get(lang)) }
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(alphabet::upper);
    first.into_iter().chain(characters).chain(['.']).collect()
}
