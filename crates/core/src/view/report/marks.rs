//! Finds the figures in a sentence, so that each can be marked with its note. Years, dates, numbers of documents and names are none.

use crate::format;
use crate::order;

/// What holds a number and its unit together.
const NO_BREAK_SPACE: char = '\u{a0}';

/// Units that belong to the number before them.
const UNITS: [&str; 8] = ["%", "điểm", "points", "bậc", "steps", "step", "kB", "MB"];

/// Names whose digits are no figures, ready to be looked for: a country has thousands.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// In order.
    names: Vec<String>,
}

impl Names {
    pub(super) fn new(names: impl Iterator<Item = String>) -> Self {
        let mut names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        order::sort_and_dedup(&mut names);
        Self { names }
    }

    /// The length of the longest name that a text begins with.
    fn length_at(&self, text: &str) -> Option<usize> {
        let mut known = text.as_bytes();
        loop {
            // What `known` begins with stands before it in the order, and nothing between the two can begin otherwise.
            let after = self.names.partition_point(|name| name.as_bytes() <= known);
            let name = self.names.get(after.checked_sub(1)?)?.as_bytes();
            let shared = name.iter().zip(known).take_while(|(one, other)| one == other).count();
            if shared == name.len() {
                return Some(shared);
            }
            known = known.get(..shared).filter(|shared| !shared.is_empty())?;
        }
    }
}

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words, years, dates, names.
    Words(&'a str),
    /// A figure, with its sign and its unit.
    Figure(&'a str),
}

/// Cuts a sentence into words and figures. `names` stand as they are, whatever digits they have.
pub(super) fn pieces<'a>(text: &'a str, names: &Names) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let (mut begin, mut at) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(length) = names.length_at(rest) {
            at += length;
        } else if let Some(length) = number(rest) {
            let sign = sign_before(text.get(begin..at).unwrap_or_default());
            let (start, end) = (at - sign, at + length);
            let after = text.get(end..).unwrap_or_default();
            let unit = unit(after);
            if is_figure(rest.get(..length).unwrap_or_default(), text.get(..at).unwrap_or_default(), after) {
                pieces.extend(words(text.get(begin..start)));
                pieces.extend(text.get(start..end + unit).map(Piece::Figure));
                begin = end + unit;
                at = begin;
            } else {
                at = end;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    pieces.extend(words(text.get(begin..)));
    pieces
}

fn words(text: Option<&str>) -> Option<Piece<'_>> {
    text.filter(|text| !text.is_empty()).map(Piece::Words)
}

/// The length of the number that a text begins with: digits, with a mark of decimals or groups between two of them.
fn number(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    if !is_digit(0) {
        return None;
    }
    let is_mark = |place: usize| bytes.get(place).is_some_and(|byte| matches!(byte, b',' | b'.'));
    let mut end = 1;
    while is_digit(end) || (is_mark(end) && is_digit(end + 1)) {
        end += 1;
    }
    Some(end)
}

/// The length of a sign that ends the words before a number.
fn sign_before(words: &str) -> usize {
    words.chars().next_back().filter(|last| matches!(last, '−' | '+')).map_or(0, char::len_utf8)
}

/// The length of the unit behind a number.
fn unit(after: &str) -> usize {
    let space = if after.starts_with(NO_BREAK_SPACE) { NO_BREAK_SPACE.len_utf8() } else { 0 };
    let word = after.get(space..).unwrap_or_default();
    let known = |unit: &&&str| {
        let next = word.strip_prefix(**unit).map(|rest| rest.chars().next());
        next.is_some_and(|next| !next.is_some_and(char::is_alphabetic)) && (space > 0 || **unit == "%")
    };
    UNITS.iter().find(known).map_or(0, |unit| space + unit.len())
}

/// Whether a number is a figure, by what stands around it: no year, no part of a date, no number of a document.
fn is_figure(number: &str, before: &str, after: &str) -> bool {
    let is_year = number.len() == 4
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && unit(after) == 0
        && matches!(number.as_bytes(), [b'1', b'9', ..] | [b'2', b'0', ..]);
    let word = after.strip_prefix(NO_BREAK_SPACE).unwrap_or_default();
    let is_day = (1..=12).map(format::month).any(|month| word.starts_with(month));
    let is_joined = before.ends_with(|last: char| last == '/' || last.is_alphanumeric())
        || after.starts_with(|next: char| next == '/' || next.is_alphabetic());
    !(is_year || is_day || is_joined)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn figures(text: &str) -> Vec<&str> {
        pieces(text, &Names::default())
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Figure(figure) => Some(figure),
                Piece::Words(_) => None,
            })
            .collect()
    }

    #[test]
    fn figures_have_their_sign_and_unit() {
        let text = "Với nhịp 3,7\u{a0}điểm/năm, đến 2030 đạt 78,0\u{a0}%, còn thiếu −2,0\u{a0}điểm (5.412\u{a0}gia đình)";
        assert_eq!(figures(text), ["3,7\u{a0}điểm", "78,0\u{a0}%", "−2,0\u{a0}điểm", "5.412"]);
        let text = "At 3.7\u{a0}points a year, 2030 would bring 78.0%, 1,432 families short.";
        assert_eq!(figures(text), ["3.7\u{a0}points", "78.0%", "1,432"]);
    }

    #[test]
    fn years_dates_and_numbers_of_documents_are_none() {
        assert_eq!(figures("năm 2025, 2020–2025, 30/06/2025, Quyết định 387/QĐ-TTg"), [""; 0]);
        assert_eq!(figures("after 30\u{a0}June\u{a0}2025, by 2030."), [""; 0]);
        // A share is no year, nor is a count in groups.
        assert_eq!(figures("2.025 gia đình, 2030\u{a0}%"), ["2.025", "2030\u{a0}%"]);
        assert_eq!(figures("4 trong 11 chỉ tiêu"), ["4", "11"]);
    }

    #[test]
    fn names_keep_their_digits() {
        let found = pieces("XMC mức độ 2: 90\u{a0}%", &names(&["XMC mức độ 2"]));
        assert_eq!(found, [Piece::Words("XMC mức độ 2: "), Piece::Figure("90\u{a0}%")]);
    }

    fn names(names: &[&str]) -> Names {
        Names::new(names.iter().map(|name| (*name).to_owned()))
    }

    #[test]
    fn the_longest_name_is_found_among_others() {
        let names = names(&["", "Quận 1", "Quận 10", "Quận 10 cũ", "Quận 2", "Xã 7"]);
        let length = |text: &str| names.length_at(text);
        assert_eq!(length("Quận 10 có 3"), Some("Quận 10".len()));
        assert_eq!(length("Quận 10 cũng"), Some("Quận 10 cũ".len()));
        assert_eq!(length("Quận 11"), Some("Quận 1".len()));
        assert_eq!(length("Quận 3"), None);
        assert_eq!(length("Xã 7"), Some("Xã 7".len()));
        assert_eq!((length("Xã"), length("Z"), length("A"), length("")), (None, None, None, None));
        assert_eq!(Names::default().length_at("Quận 1"), None);
    }

    proptest! {
        #[test]
        fn the_longest_name_is_found(known in proptest::collection::vec("[ab1ê]{0,4}", 0..12), text in "[ab1ê]{0,6}") {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let begun_with = known.iter().filter(|name| !name.is_empty() && text.starts_with(**name));
            prop_assert_eq!(names(&known).length_at(&text), begun_with.map(|name| name.len()).max());
        }

        #[test]
        fn nothing_of_a_sentence_is_lost(text in ".{0,80}", name in "[0-9a-z]{1,3}") {
            let joined: String = pieces(&text, &names(&[&name]))
                .into_iter()
                .map(|piece| match piece { Piece::Words(text) | Piece::Figure(text) => text })
                .collect();
            prop_assert_eq!(joined, text);
        }
    }
}
