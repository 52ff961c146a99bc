//! The first place where two texts differ, with a little of both: as much as a reader of the page would take in at once.

use crate::check::harmless;

/// So many characters are shown before the place that differs, and as many from there on.
const REACH: usize = 60;

/// A little of both texts, from the same place on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// What can be read before that place, in both; blank at the beginning.
    pub after: String,
    /// What stands in the site.
    pub there: String,
    /// What is made again.
    pub again: String,
}

impl Excerpt {
    /// The first place where they differ; none where they do not.
    pub(super) fn of(there: &str, again: &str) -> Option<Self> {
        if there == again {
            return None;
        }
        let same = common(there, again);
        let before = there.get(..same).unwrap_or_default();
        let (sooner, begun) = before.split_at(start_of_piece(before));
        let piece = |text: &str| shown(begun, text.get(same..).unwrap_or_default());
        Some(Self { after: last_readable(sooner), there: piece(there), again: piece(again) })
    }
}

/// How many bytes at the beginning are the same, whole characters only.
fn common(one: &str, other: &str) -> usize {
    let pairs = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    pairs.map(|(character, _)| character.len_utf8()).sum()
}

/// Where the piece of text begins that goes on at the end of `before`: behind a tag, at a tag that has not ended, or at a line.
fn start_of_piece(before: &str) -> usize {
    let mark = before.char_indices().rev().find(|(_, character)| matches!(character, '<' | '>' | '\n'));
    mark.map_or(0, |(place, character)| if character == '<' { place } else { place + 1 })
}

/// The end of a text, if it is long.
fn end_of(text: &str) -> String {
    match text.char_indices().rev().nth(REACH - 1) {
        Some((place, _)) if place > 0 => format!("…{}", text.get(place..).unwrap_or_default()),
        _ => text.to_owned(),
    }
}

/// What is the same and what goes on behind it, up to the end of that piece of text.
fn shown(same: &str, rest: &str) -> String {
    let in_tag = same.starts_with('<');
    let mut text = end_of(same.trim_start());
    for (number, character) in rest.chars().enumerate() {
        if number == REACH {
            text.push('…');
            break;
        }
        let is_first = number == 0;
        match character {
            '\n' => break,
            '<' if !is_first => break,
            '>' if in_tag || !is_first => {
                text.push('>');
                break;
            }
            _ => text.push(character),
        }
    }
    harmless(&text)
}

/// The last piece of text that is neither blank nor a tag.
fn last_readable(before: &str) -> String {
    let mut pieces =
        before.rsplit(['<', '\n']).map(|piece| piece.rsplit('>').next().unwrap_or_default().trim());
    let last = pieces.find(|piece| !piece.is_empty()).unwrap_or_default();
    harmless(&end_of(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(there: &str, again: &str, expected: [&str; 2]) {
        let excerpt = Excerpt::of(there, again).unwrap();
        assert_eq!([excerpt.there.as_str(), excerpt.again.as_str()], expected);
    }

    #[test]
    fn a_changed_number_is_shown_as_it_is_read() {
        check("<p>a</p><p>63,2 %</p>", "<p>a</p><p>36,2 %</p>", ["63,2 %", "36,2 %"]);
        check("<p>Đạt 63,2 %.</p>", "<p>Đạt 63,4 %.</p>", ["Đạt 63,2 %.", "Đạt 63,4 %."]);
        check("a,1\nb,25\nc", "a,1\nb,26\nc", ["b,25", "b,26"]);
    }

    #[test]
    fn a_changed_tag_is_shown_whole() {
        let [one, other] = ["<td class=\"cell met\">1", "<td class=\"cell missed\">1"];
        check(one, other, ["<td class=\"cell met\">", "<td class=\"cell missed\">"]);
        check("<p>a</p>", "<p>a<b>c</b></p>", ["</p>", "<b>"]);
    }

    #[test]
    fn what_was_read_before_says_where_it_is() {
        for (same, expected) in [
            ("", ""),
            ("<p>", ""),
            ("<th><a href=\"/x\">Hồng Bàng</a> </th><td class=\"a\">", "Hồng Bàng"),
            ("one\n\ntwo\n", "two"),
            ("1 > 0<br>", "0"),
        ] {
            let excerpt = Excerpt::of(&format!("{same}63,2 %"), &format!("{same}36,2 %")).unwrap();
            assert_eq!((&*excerpt.after, &*excerpt.there), (expected, "63,2 %"));
        }
        let long = "ế".repeat(REACH + 1);
        let excerpt = Excerpt::of(&format!("{long}<p>1"), &format!("{long}<p>2")).unwrap();
        assert_eq!(excerpt.after, format!("…{}", "ế".repeat(REACH)));
    }

    #[test]
    fn the_end_of_one_is_nothing() {
        check("", "a", ["", "a"]);
        check("<p>a</p>b", "<p>a</p>", ["b", ""]);
        assert_eq!(Excerpt::of("a", "a"), None);
    }

    #[test]
    fn long_pieces_are_cut_at_whole_characters() {
        let (before, after) = ("ế".repeat(200), "ề".repeat(200));
        let excerpt = Excerpt::of(&format!("{before}1{after}"), &format!("{before}2{after}")).unwrap();
        assert_eq!(excerpt.there, format!("…{}1{}…", "ế".repeat(REACH), "ề".repeat(REACH - 1)));
        check("ế", "ề", ["ế", "ề"]);
    }

    #[test]
    fn nothing_of_it_steers_a_terminal() {
        check("\u{1b}[2Ja", "b", ["\u{fffd}[2Ja", "b"]);
    }
}
