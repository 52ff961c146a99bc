//! Names of areas where room is short: wrapped into lines, or their initials with a key.

use tiendo_core::lang::Lang;
use tiendo_core::view::map::MapArea;

/// A short name for each area: initials ("TN"), or the code where a name has none or shares them with another.
pub(super) fn short(areas: &[&MapArea], lang: Lang) -> Vec<String> {
    let initials: Vec<String> = areas.iter().map(|area| initials(area.place.name.get(lang))).collect();
    let is_own = |text: &String| initials.iter().filter(|other| *other == text).count() == 1;
    let name = |(area, text): (&&MapArea, &String)| {
        if text.is_empty() || !is_own(text) { area.place.code.to_string() } else { text.clone() }
    };
    areas.iter().zip(&initials).map(name).collect()
}

fn initials(name: &str) -> String {
    let firsts = name.split_whitespace().filter_map(|word| word.chars().next());
    firsts.filter(|first| first.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ink::Type;
    use crate::wrap;

    #[test]
    fn names_break_between_words_only() {
        let lines = |name, width, most| wrap::fitting(name, Type::Label, width, most);
        assert_eq!(lines("Bạch Long Vĩ", 76.0, 3).unwrap(), ["Bạch Long", "Vĩ"]);
        assert_eq!(lines("Đồ Sơn", 84.0, 3).unwrap(), ["Đồ Sơn"]);
        assert_eq!(lines("Bạch Long Vĩ", 40.0, 2), None, "three lines");
        assert_eq!(lines("Nguyên", 20.0, 3), None);
        assert_eq!(lines("", 20.0, 3).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn initials_are_those_of_letters() {
        assert_eq!(initials("Thủy Nguyên"), "TN");
        assert_eq!(initials("Bà Rịa - Vũng Tàu"), "BRVT");
        assert_eq!(initials("303"), "");
    }
}
