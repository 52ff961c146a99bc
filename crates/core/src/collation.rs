//! The order of Vietnamese names, as dictionaries have it. No Unicode tables: the letters are `alphabet`'s.

use std::cmp::Ordering;

use crate::alphabet::{self, Character, Kind};
use crate::order;

/// Ends a word, its tones, and each level; less than anything that stands in them.
const END: u32 = 0;
/// A number: this plus how many digits it has, then its digits. Numbers stand before letters.
const NUMBER: u32 = 1;
const LETTER: u32 = 0x0100_0000;
/// Other scripts stand after z, by code point.
const OTHER: u32 = 0x0200_0000;
/// Keeps characters apart from tones and digits where single characters are compared.
const AFTER_DIGITS: u32 = 10;

/// What two texts are ordered by; made once a text where many are sorted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey(Vec<u32>);

/// The key that [`compare`] compares by.
///
/// Dictionaries go word by word: of the first words, the letters a ă â b c d đ e ê … decide, then the tones ngang,
/// huyền, hỏi, ngã, sắc, nặng; only then the second words count. So "Hai Bà Trưng" stands before "Hải An". It does not
/// matter which vowel of a word carries the tone ("Hoà", "Hòa"). Numbers are compared as numbers, "Phường 2" before
/// "Phường 10", and stand before letters. Spaces, hyphens and punctuation only part words.
///
/// Where all this is the same, small letters stand before capitals, and then the remaining differences decide, so that
/// only the same text is equal, composed (NFC) or not (NFD).
pub fn sort_key(text: &str) -> SortKey {
    let characters: Vec<Character> = alphabet::characters(text).collect();
    let mut key = Vec::with_capacity(characters.len() * 4);
    for word in characters.split(|character| matches!(character.kind, Kind::Gap(_))) {
        if word.is_empty() {
            continue;
        }
        push_letters(word, &mut key);
        key.push(END);
        // Ngang is left out, so that it does not matter which vowel carries another tone.
        key.extend(word.iter().map(|character| u32::from(character.tone)).filter(|tone| *tone > 0));
        key.push(END);
    }
    key.push(END);
    key.extend(characters.iter().map(|character| 1 + u32::from(character.capital)));
    key.push(END);
    key.extend(characters.iter().map(|character| match character.kind {
        Kind::Letter(_) => u32::from(character.tone),
        Kind::Digit(digit) => u32::from(digit),
        Kind::Gap(other) | Kind::Other(other) => AFTER_DIGITS + u32::from(other),
    }));
    SortKey(key)
}

/// The order of two Vietnamese texts; see [`sort_key`]. To sort many, use [`sort`].
pub fn compare(one: &str, other: &str) -> Ordering {
    sort_key(one).cmp(&sort_key(other))
}

/// Sorts stably by the name of each item.
pub fn sort<T>(items: &mut Vec<T>, name: impl Fn(&T) -> &str) {
    let mut keyed: Vec<(SortKey, T)> = items.drain(..).map(|item| (sort_key(name(&item)), item)).collect();
    order::sort_by(&mut keyed, |one, other| one.0.cmp(&other.0));
    items.extend(keyed.into_iter().map(|(_, item)| item));
}

fn push_letters(word: &[Character], key: &mut Vec<u32>) {
    let mut rest = word;
    while let Some(character) = rest.first() {
        let mut length = 1;
        match character.kind {
            Kind::Letter(letter) => key.push(LETTER + letter.rank()),
            Kind::Gap(other) | Kind::Other(other) => key.push(OTHER + u32::from(other)),
            Kind::Digit(_) => {
                let digits: Vec<u32> = rest.iter().map_while(digit).collect();
                length = digits.len();
                push_number(&digits, key);
            }
        }
        rest = &rest[length..];
    }
}

fn digit(character: &Character) -> Option<u32> {
    if let Kind::Digit(digit) = character.kind { Some(u32::from(digit)) } else { None }
}

fn push_number(digits: &[u32], key: &mut Vec<u32>) {
    let leading_zeros = digits.iter().take_while(|digit| **digit == 0).count();
    let digits = &digits[leading_zeros..];
    // No name has sixteen million digits; longer numbers would only be ordered by their first digits.
    let length = u32::try_from(digits.len()).unwrap_or(u32::MAX).min(LETTER - NUMBER - 1);
    key.push(NUMBER + length);
    key.extend(digits);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Asserts that each name stands before every later one, and equals only itself.
    fn check_order(names: &[&str]) {
        for (place, one) in names.iter().enumerate() {
            for (other_place, other) in names.iter().enumerate() {
                assert_eq!(compare(one, other), place.cmp(&other_place), "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn letters_stand_as_in_the_alphabet() {
        let alphabet = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z";
        check_order(&alphabet.split(' ').collect::<Vec<_>>());
    }

    #[test]
    fn tones_follow_letters_and_case_follows_tones() {
        check_order(&["ma", "Ma", "mà", "mả", "mã", "má", "Má", "mạ", "man", "mán", "măn"]);
    }

    #[test]
    fn words_are_compared_one_after_the_other() {
        // "Hai" and "Hải" differ in their tone, which decides before the second word is looked at.
        check_order(&["Hai Bà Trưng", "Hải An", "Hải Châu", "Hải Dương", "Hải Phòng", "Hải Vân"]);
        check_order(&["An", "An Biên", "An Dương", "An Lão", "Anh Sơn", "Ân Thi"]);
        check_order(&["Bà Rịa", "Bà Rịa - Vũng Tàu", "Bà Rịa Xuyên"]);
    }

    #[test]
    fn numbers_are_numbers_and_stand_before_letters() {
        check_order(&[
            "1",
            "2",
            "10",
            "Đông Hải 1",
            "Đông Hải 2",
            "Đông Hải 10",
            "Đông Hải A",
            "Phường 2",
            "Phường 02",
            "Phường 2A",
            "Phường 10",
        ]);
    }

    #[test]
    fn the_place_of_a_tone_mark_decides_last() {
        // Both spellings of Hoà stand before Hoả, which carries another tone.
        check_order(&["Hoa Lư", "Hoà Bình", "Hòa Bình", "Hoà Vang", "Hoả Lò"]);
    }

    #[test]
    fn composed_and_decomposed_texts_are_equal() {
        for (composed, decomposed) in [
            ("Hải Phòng", "Ha\u{309}i Pho\u{300}ng"),
            ("Thủy Nguyên", "Thu\u{309}y Nguye\u{302}n"),
            ("Mỹ Lộc", "My\u{303} Lo\u{323}\u{302}c"),
        ] {
            assert_eq!(compare(composed, decomposed), Ordering::Equal);
        }
        assert!(compare("Hải An", "Ha\u{309}i Pho\u{300}ng").is_lt());
    }

    #[test]
    fn the_districts_of_hai_phong_are_sorted() {
        let districts = "Thủy Nguyên, Hồng Bàng, Đồ Sơn, Dương Kinh, Hải An, An Lão, Ngô Quyền, An Dương, \
                         Bạch Long Vĩ, Cát Hải, Lê Chân, Kiến Thụy, Kiến An, Vĩnh Bảo, Tiên Lãng";
        let mut names: Vec<&str> = districts.split(", ").collect();
        sort(&mut names, |name| name);
        assert_eq!(
            names.join(", "),
            "An Dương, An Lão, Bạch Long Vĩ, Cát Hải, Dương Kinh, Đồ Sơn, Hải An, Hồng Bàng, \
             Kiến An, Kiến Thụy, Lê Chân, Ngô Quyền, Thủy Nguyên, Tiên Lãng, Vĩnh Bảo"
        );
    }

    fn name() -> impl Strategy<Value = String> {
        prop_oneof![
            "[ aAăâàảÁdDđĐeêệnN019\u{302}\u{301}\u{323}-]{0,8}",
            "[AaHhIi\u{309} ]{0,6}",
            any::<String>()
        ]
    }

    proptest! {
        #[test]
        fn any_texts_have_one_order(one in name(), two in name(), three in name()) {
            prop_assert_eq!(compare(&one, &one), Ordering::Equal);
            prop_assert_eq!(compare(&one, &two), compare(&two, &one).reverse());
            if compare(&one, &two).is_le() && compare(&two, &three).is_le() {
                prop_assert!(compare(&one, &three).is_le());
            }
        }

        #[test]
        fn only_the_same_text_is_equal(one in "[ aAăáÁdđ0-2-]{0,6}", two in "[ aAăáÁdđ0-2-]{0,6}") {
            prop_assert_eq!(compare(&one, &two).is_eq(), one == two);
        }
    }
}
