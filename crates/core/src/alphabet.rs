//! The letters of Vietnamese and English. The tables of all of Unicode would cost ten kilobytes of WebAssembly.

use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

/// The twelve vowels, each in the six tones in the order of dictionaries, and đ.
const UPPER: &str = "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ";
const LOWER: &str = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

/// The vowels in the order of [`LOWER`], then đ.
const LETTERS: [Letter; 13] = [
    Letter::new(b'a', 0),
    Letter::new(b'a', 1),
    Letter::new(b'a', 2),
    Letter::new(b'e', 0),
    Letter::new(b'e', 1),
    Letter::new(b'i', 0),
    Letter::new(b'o', 0),
    Letter::new(b'o', 1),
    Letter::new(b'o', 2),
    Letter::new(b'u', 0),
    Letter::new(b'u', 1),
    Letter::new(b'y', 0),
    Letter::new(b'd', 1),
];

/// The combining marks of huyền, hỏi, ngã, sắc and nặng.
const TONE_MARKS: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
const TONES: usize = TONE_MARKS.len() + 1;

const CIRCUMFLEX: char = '\u{302}';
const BREVE: char = '\u{306}';
const HORN: char = '\u{31b}';

/// The small letter of a capital; any other character as it is.
pub(crate) fn lower(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    let pairs = UPPER.chars().zip(LOWER.chars());
    pairs.into_iter().find(|(upper, _)| *upper == character).map_or(character, |(_, lower)| lower)
}

/// The capital of a small letter; any other character as it is.
pub(crate) fn upper(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_uppercase();
    }
    let mut pairs = UPPER.chars().zip(LOWER.chars());
    pairs.find(|(_, lower)| *lower == character).map_or(character, |(upper, _)| upper)
}

/// Whether a character stands between words: a space, a hyphen, punctuation.
pub(crate) fn is_gap(character: char) -> bool {
    if character.is_ascii() {
        return !character.is_ascii_alphanumeric();
    }
    matches!(character, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}')
}

/// Whether a character is a mark over or under the one before it.
pub(crate) fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// A small letter without its tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letter {
    /// The letter of ASCII under it: `d` of đ.
    pub(crate) base: u8,
    /// 0 for the letter of ASCII itself, then in the order of the alphabet: ă 1, â 2; đ 1; ê 1; ô 1, ơ 2; ư 1.
    pub(crate) shape: u8,
}

impl Letter {
    const fn new(base: u8, shape: u8) -> Self {
        Self { base, shape }
    }

    /// Its place in the alphabet a ă â b c d đ e ê …; not all places are taken.
    pub(crate) fn rank(self) -> u32 {
        u32::from(self.base - b'a') * 4 + u32::from(self.shape)
    }

    fn with_mark(self, mark: char) -> Option<Self> {
        let shape = match (self.base, self.shape, mark) {
            (b'a', 0, BREVE) | (b'e' | b'o', 0, CIRCUMFLEX) | (b'u', 0, HORN) => 1,
            (b'a', 0, CIRCUMFLEX) | (b'o', 0, HORN) => 2,
            _ => return None,
        };
        Some(Self { shape, ..self })
    }

    const fn takes_tone(self) -> bool {
        matches!(self.base, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
    }
}

/// What a character is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A letter of Vietnamese or English.
    Letter(Letter),
    /// A digit, 0 to 9.
    Digit(u8),
    /// Something between words.
    Gap(char),
    /// A character of another script, or a mark that does not belong to a letter.
    Other(char),
}

/// A character as a reader sees it: a letter with its marks is one, composed or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Character {
    /// What it is.
    pub(crate) kind: Kind,
    /// Ngang 0, huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5: the order of dictionaries.
    pub(crate) tone: u8,
    /// Whether it is a capital.
    pub(crate) capital: bool,
    /// Its bytes in the text.
    pub(crate) bytes: Range<usize>,
}

/// The characters of `text`, composed (NFC), decomposed (NFD) or a mix of both.
pub(crate) fn characters(text: &str) -> Characters<'_> {
    Characters { rest: text.char_indices().peekable() }
}

/// See [`characters`].
pub(crate) struct Characters<'a> {
    rest: Peekable<CharIndices<'a>>,
}

impl Iterator for Characters<'_> {
    type Item = Character;

    fn next(&mut self) -> Option<Character> {
        let (start, first) = self.rest.next()?;
        let mut end = start + first.len_utf8();
        let Some((mut letter, mut tone, capital)) = letter(first) else {
            let kind = match first {
                '0'..='9' => Kind::Digit(first as u8 - b'0'),
                _ if is_gap(first) => Kind::Gap(first),
                _ => Kind::Other(first),
            };
            return Some(Character { kind, tone: 0, capital: false, bytes: start..end });
        };
        while let Some((at, mark)) = self.rest.peek().copied() {
            if let Some(shaped) = letter.with_mark(mark) {
                letter = shaped;
            } else if let Some(toned) = tone_of(mark).filter(|_| tone == 0 && letter.takes_tone()) {
                tone = toned;
            } else {
                break;
            }
            end = at + mark.len_utf8();
            self.rest.next();
        }
        Some(Character { kind: Kind::Letter(letter), tone, capital, bytes: start..end })
    }
}

fn tone_of(mark: char) -> Option<u8> {
    TONE_MARKS.iter().position(|tone| *tone == mark).and_then(|place| u8::try_from(place + 1).ok())
}

/// The letter, tone and case of a single code point.
fn letter(character: char) -> Option<(Letter, u8, bool)> {
    if character.is_ascii() {
        let base = character.to_ascii_lowercase() as u8;
        return base.is_ascii_lowercase().then(|| (Letter::new(base, 0), 0, character.is_ascii_uppercase()));
    }
    let find = |letters: &str| letters.chars().position(|letter| letter == character);
    let (place, capital) = find(LOWER).map(|place| (place, false)).or_else(|| Some((find(UPPER)?, true)))?;
    let tone = u8::try_from(place % TONES).ok()?;
    Some((*LETTERS.get(place / TONES)?, tone, capital))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_unicode_on_every_vietnamese_letter() {
        assert_eq!(UPPER.to_lowercase(), LOWER);
        for letter in UPPER.chars().chain(LOWER.chars()).chain('\u{20}'..'\u{7f}') {
            assert_eq!(lower(letter).to_string(), letter.to_lowercase().to_string());
            assert_eq!(upper(letter).to_string(), letter.to_uppercase().to_string());
        }
    }

    /// Base, shape, tone and case of each character.
    fn read(text: &str) -> Vec<(char, u8, u8, bool)> {
        let read = |character: Character| match character.kind {
            Kind::Letter(letter) => (letter.base as char, letter.shape, character.tone, character.capital),
            Kind::Digit(digit) => ((b'0' + digit) as char, 0, 0, false),
            Kind::Gap(other) | Kind::Other(other) => (other, 0, 0, false),
        };
        characters(text).map(read).collect()
    }

    #[test]
    fn a_letter_is_the_same_composed_decomposed_or_half_composed() {
        // Each line: the letter ệ, Ớ, … as one code point, and in every order its marks may be typed in.
        for (forms, expected) in [
            (&["ệ", "e\u{302}\u{323}", "e\u{323}\u{302}", "ê\u{323}", "ẹ\u{302}"][..], ('e', 1, 5, false)),
            (&["Ớ", "O\u{31b}\u{301}", "O\u{301}\u{31b}", "Ơ\u{301}", "Ó\u{31b}"], ('o', 2, 4, true)),
            (&["ẵ", "a\u{306}\u{303}", "ă\u{303}"], ('a', 1, 3, false)),
            (&["Ầ", "A\u{302}\u{300}"], ('a', 2, 1, true)),
            (&["ử", "u\u{31b}\u{309}"], ('u', 1, 2, false)),
            (&["ỵ", "y\u{323}"], ('y', 0, 5, false)),
            (&["Đ"], ('d', 1, 0, true)),
        ] {
            for form in forms {
                assert_eq!(read(form), [expected], "{form:?}");
            }
        }
    }

    #[test]
    fn a_mark_that_fits_no_letter_stands_alone() {
        assert_eq!(read("n\u{303}"), [('n', 0, 0, false), ('\u{303}', 0, 0, false)]);
        assert_eq!(read("á\u{300}"), [('a', 0, 4, false), ('\u{300}', 0, 0, false)]);
        assert_eq!(read("\u{301}a"), [('\u{301}', 0, 0, false), ('a', 0, 0, false)]);
    }

    #[test]
    fn bytes_cover_the_text_without_a_hole() {
        let text = "Đô\u{323}ng 1 – Hải\u{a0}An 北";
        let mut end = 0;
        for character in characters(text) {
            assert_eq!(character.bytes.start, end);
            end = character.bytes.end;
            assert!(text.get(character.bytes).is_some());
        }
        assert_eq!(end, text.len());
    }
}
