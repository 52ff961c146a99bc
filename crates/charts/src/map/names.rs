//! Names of areas where room is short: wrapped into lines, or their initials with a key.

use tiendo_core::lang::Lang;
use tiendo_core::view::map::MapArea;

use crate::ink::Type;

/// The lines of a name, each at most `width` px wide; `None` where a word is wider or there are more lines than `most`.
pub(super) fn wrapped(name: &str, kind: Type, width: f64, most: usize) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        if kind.width(word) > width {
            return None;
        }
        match lines.last_mut() {
            Some(line) if kind.width(line) + kind.width(" ") + kind.width(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    (lines.len() <= most).then_some(lines)
}

/// A short name for each area: initials ("TN"), or the code where a name has none or shares them with another.
pub(super) fn short(areas: &[&MapArea], lang: Lang) -> Vec<String> {
    let initials: Vec<String> = areas.iter().map(|area| initials(area.place.name.get(lang))).collect();
    let is_own = |text: &String| initials.iter().filter(|other| *other == text).count() == 1;
    let name = |(area, text): (&&MapArea, &String)| {
        if text.is_empty() || !is_own(text) { area.place.code.to_string() } else { text.clone() }
    };
    areas.iter().zip(&initials).map(name).collect()
}

/// A name cut to `width` px, with an ellipsis where it was longer.
pub(super) fn cut(name: &str, kind: Type, width: f64) -> String {
    if kind.width(name) <= width {
        return name.to_owned();
    }
    let room = width - kind.width("…");
    let mut cut = String::new();
    let mut used = 0.0;
    for char in name.chars() {
        used += kind.width(char.encode_utf8(&mut [0; 4]));
        if used > room {
            break;
        }
        cut.push(char);
    }
    format!("{}…", cut.trim_end())
}

fn initials(name: &str) -> String {
    let firsts = name.split_whitespace().filter_map(|word| word.chars().next());
    firsts.filter(|first| first.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_between_words_only() {
        let lines = |name, width, most| wrapped(name, Type::Label, width, most);
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
