//! Vietnamese letters written as a base letter and marks (NFD, as macOS and some exports write them) into single letters
//! (NFC). Only the letters of Vietnamese: the tables of all of Unicode would cost many kilobytes of WebAssembly.

use std::borrow::Cow;

/// The marks that follow a letter: breve, circumflex, horn; then the tones grave, acute, hook, tilde, dot below.
const MARKS: [char; 8] =
    ['\u{306}', '\u{302}', '\u{31b}', '\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// Each vowel with what the marks of [`MARKS`] make of it, in that order; `-` where they make no letter of Vietnamese.
const COMPOSED: &str = "\
    aăâ-àáảãạ ă---ằắẳẵặ â---ầấẩẫậ e-ê-èéẻẽẹ ê---ềếểễệ i---ìíỉĩị o-ôơòóỏõọ ô---ồốổỗộ ơ---ờớởỡợ u--ưùúủũụ ư---ừứửữự \
    y---ỳýỷỹỵ \
    AĂÂ-ÀÁẢÃẠ Ă---ẰẮẲẴẶ Â---ẦẤẨẪẬ E-Ê-ÈÉẺẼẸ Ê---ỀẾỂỄỆ I---ÌÍỈĨỊ O-ÔƠÒÓỎÕỌ Ô---ỒỐỔỖỘ Ơ---ỜỚỞỠỢ U--ƯÙÚỦŨỤ Ư---ỪỨỬỮỰ \
    Y---ỲÝỶỸỴ";

/// `text` with every letter and its marks as one letter, and whether anything was changed.
pub(crate) fn compose(text: Cow<'_, str>) -> (Cow<'_, str>, bool) {
    // Every mark begins with one of these two bytes; most texts have neither.
    if !text.bytes().any(|byte| matches!(byte, 0xcc | 0xcd)) {
        return (text, false);
    }
    let mut composed = String::with_capacity(text.len());
    let mut changed = false;
    for character in text.chars() {
        let letter = composed.pop();
        match letter.map(|letter| join(letter, character)) {
            Some(Some(joined)) => {
                composed.push(joined);
                changed = true;
            }
            _ => composed.extend(letter.into_iter().chain([character])),
        }
    }
    if changed { (Cow::Owned(composed), true) } else { (text, false) }
}

fn join(letter: char, mark: char) -> Option<char> {
    let place = MARKS.iter().position(|known| *known == mark)?;
    let made = |letter: char, place: usize| {
        let row = COMPOSED.split(' ').find(|row| row.starts_with(letter))?;
        row.chars().nth(place + 1).filter(|joined| *joined != '-')
    };
    if let Some(joined) = made(letter, place) {
        return Some(joined);
    }
    // A dot below sorts before breve, circumflex and horn in NFD: "ạ" comes first, then it becomes "ậ".
    let (row, tone) = COMPOSED.split(' ').find_map(|row| {
        let tone = row.chars().skip(4).position(|toned| toned == letter)?;
        Some((row, tone))
    })?;
    let shaped = made(row.chars().next()?, place).filter(|_| place < 3)?;
    made(shaped, tone + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks apart, as the Unicode normal form D writes them: by combining class, the horn (216) and the dot below (220)
    /// before the marks above (230).
    const APART: [(&str, &str); 6] = [
        ("Hải Phòng", "Ha\u{309}i Pho\u{300}ng"),
        ("Thủy Nguyên", "Thu\u{309}y Nguye\u{302}n"),
        ("Mỹ Lộc", "My\u{303} Lo\u{323}\u{302}c"),
        ("Lê Ích Mộc", "Le\u{302} I\u{301}ch Mo\u{323}\u{302}c"),
        ("Đường Trường", "Đu\u{31b}o\u{31b}\u{300}ng Tru\u{31b}o\u{31b}\u{300}ng"),
        ("Ặ Ự", "A\u{323}\u{306} U\u{31b}\u{323}"),
    ];

    #[test]
    fn letters_and_marks_become_one() {
        for (whole, apart) in APART {
            assert_eq!(compose(Cow::Borrowed(apart)), (Cow::Borrowed(whole), true), "{whole}");
            assert_eq!(compose(Cow::Borrowed(whole)), (Cow::Borrowed(whole), false));
        }
    }

    #[test]
    fn foreign_letters_keep_their_marks() {
        let text = "n\u{303} \u{301}";
        assert_eq!(compose(Cow::Borrowed(text)), (Cow::Borrowed(text), false));
    }
}
