//! The letters of Vietnamese and English. The tables of all of Unicode would cost ten kilobytes of WebAssembly.

const UPPER: &str = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";
const LOWER: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

/// The small letter of a capital; any other character as it is.
pub(crate) fn lower(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    let pairs = UPPER.chars().zip(LOWER.chars());
    pairs.into_iter().find(|(upper, _)| *upper == character).map_or(character, |(_, lower)| lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_unicode_on_every_vietnamese_letter() {
        assert_eq!(UPPER.to_lowercase(), LOWER);
        for letter in UPPER.chars().chain(LOWER.chars()).chain('\u{20}'..'\u{7f}') {
            assert_eq!(lower(letter).to_string(), letter.to_lowercase().to_string());
        }
    }
}
