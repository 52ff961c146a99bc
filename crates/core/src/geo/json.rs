//! A small JSON reader for maps: strict, one value after the other, without a tree and without floats. A value that is not
//! wanted is passed over, and any place can be read a second time.

use crate::finding::JsonFault;

/// Deeper nesting than any map has; beyond it a reader that recurses could run out of stack.
const MAX_DEPTH: u8 = 32;

/// More digits than a number of degrees can have; those after are passed over.
const MAX_DIGITS: u32 = 17;

/// Decimal places of a millionth.
const PLACES: i32 = 6;

pub(super) type Read<T> = Result<T, JsonFault>;

/// A place in a JSON text.
#[derive(Debug, Clone)]
pub(super) struct Json<'a> {
    text: &'a str,
    at: usize,
    depth: u8,
}

impl<'a> Json<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// How many bytes are behind, blanks before the next value among them.
    pub(super) fn position(&mut self) -> usize {
        self.skip_blanks();
        self.at
    }

    /// The next byte that is no blank; `None` at the end.
    pub(super) fn peek(&mut self) -> Option<u8> {
        self.skip_blanks();
        self.byte()
    }

    /// The end of the text.
    pub(super) fn end(&mut self) -> Read<()> {
        if self.peek().is_none() { Ok(()) } else { Err(JsonFault::Malformed) }
    }

    /// Hands each key of an object to `each`, which reads the value.
    pub(super) fn object(&mut self, each: &mut dyn FnMut(&mut Self, &str) -> Read<()>) -> Read<()> {
        self.members(b'{', b'}', &mut |json| {
            let key = json.string()?;
            json.expect(b':')?;
            each(json, &key)
        })
    }

    /// Hands each place of an array to `each`, which reads the value.
    pub(super) fn array(&mut self, each: &mut dyn FnMut(&mut Self) -> Read<()>) -> Read<()> {
        self.members(b'[', b']', each)
    }

    fn members(&mut self, open: u8, close: u8, each: &mut dyn FnMut(&mut Self) -> Read<()>) -> Read<()> {
        self.expect(open)?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(JsonFault::Malformed);
        }
        if self.peek() == Some(close) {
            self.at += 1;
        } else {
            loop {
                each(self)?;
                match self.peek() {
                    Some(b',') => self.at += 1,
                    Some(byte) if byte == close => {
                        self.at += 1;
                        break;
                    }
                    other => return Err(fault(other)),
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// A string.
    pub(super) fn string(&mut self) -> Read<String> {
        self.expect(b'"')?;
        let mut text = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let plain =
                rest.find(|char| char == '"' || char == '\\' || char < ' ').ok_or(JsonFault::CutOff)?;
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.next() {
                Some(b'"') => return Ok(text),
                Some(b'\\') => text.push(self.escaped()?),
                other => return Err(fault(other)),
            }
        }
    }

    fn escaped(&mut self) -> Read<char> {
        Ok(match self.next() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => self.code_point()?,
            other => return Err(fault(other)),
        })
    }

    /// The character behind `\u`; half of a pair that lacks the other half is replaced.
    fn code_point(&mut self) -> Read<char> {
        let first = self.hexadecimal()?;
        if !(0xd800..0xdc00).contains(&first) {
            return Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let behind = self.at;
        if self.next() == Some(b'\\') && self.next() == Some(b'u') {
            let second = self.hexadecimal()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        self.at = behind;
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn hexadecimal(&mut self) -> Read<u32> {
        (0..4).try_fold(0, |code, _| {
            let byte = self.next();
            let digit = byte.and_then(|byte| char::from(byte).to_digit(16));
            digit.map(|digit| code * 16 + digit).ok_or_else(|| fault(byte))
        })
    }

    /// A number as its text.
    pub(super) fn number_text(&mut self) -> Read<&'a str> {
        let start = self.position();
        self.number()?;
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// A number in whole millionths, rounded half away from zero; `None` where it is larger than any number of degrees.
    pub(super) fn number(&mut self) -> Read<Option<i32>> {
        self.skip_blanks();
        let is_negative = self.take(b'-');
        let mut digits = Digits::default();
        match self.byte() {
            Some(b'0') => self.at += 1,
            Some(b'1'..=b'9') => self.digits(&mut |digit| digits.add(digit, false))?,
            other => return Err(fault(other)),
        }
        if self.take(b'.') {
            self.digits(&mut |digit| digits.add(digit, true))?;
        }
        let mut exponent = 0_i32;
        if self.take(b'e') || self.take(b'E') {
            let is_small = self.take(b'-');
            if !is_small {
                self.take(b'+');
            }
            let mut size = 0_i32;
            self.digits(&mut |digit| {
                size = size.saturating_mul(10).saturating_add(i32::try_from(digit).unwrap_or(0));
            })?;
            exponent = if is_small { size.saturating_neg() } else { size };
        }
        let millionths =
            digits.scaled(exponent.saturating_add(PLACES)).and_then(|size| i32::try_from(size).ok());
        Ok(millionths.map(|size| if is_negative { -size } else { size }))
    }

    /// One digit or more.
    fn digits(&mut self, each: &mut dyn FnMut(u64)) -> Read<()> {
        let start = self.at;
        while let Some(byte @ b'0'..=b'9') = self.byte() {
            each(u64::from(byte - b'0'));
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(fault(self.byte())) }
    }

    /// Passes over a value of any kind.
    pub(super) fn skip(&mut self) -> Read<()> {
        match self.peek() {
            Some(b'{') => self.object(&mut |json, _| json.skip()),
            Some(b'[') => self.array(&mut Self::skip),
            Some(b'"') => self.string().map(drop),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => self.number().map(drop),
        }
    }

    fn word(&mut self, word: &str) -> Read<()> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if rest.starts_with(word) {
            self.at += word.len();
            return Ok(());
        }
        Err(if word.starts_with(rest) { JsonFault::CutOff } else { JsonFault::Malformed })
    }

    fn expect(&mut self, wanted: u8) -> Read<()> {
        self.skip_blanks();
        match self.next() {
            Some(byte) if byte == wanted => Ok(()),
            other => Err(fault(other)),
        }
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.byte() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn skip_blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte() {
            self.at += 1;
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.byte()?;
        self.at += 1;
        Some(byte)
    }
}

/// What is wrong where this byte stands, or nothing more.
const fn fault(found: Option<u8>) -> JsonFault {
    if found.is_none() { JsonFault::CutOff } else { JsonFault::Malformed }
}

/// The digits of a number, and where its decimal point is.
#[derive(Default)]
struct Digits {
    number: u64,
    kept: u32,
    exponent: i32,
}

impl Digits {
    fn add(&mut self, digit: u64, is_decimal: bool) {
        if self.kept < MAX_DIGITS {
            self.number = self.number * 10 + digit;
            self.kept += u32::from(self.number > 0);
            self.exponent -= i32::from(is_decimal);
        } else {
            self.exponent = self.exponent.saturating_add(i32::from(!is_decimal));
        }
    }

    /// The number times a power of ten, rounded half up.
    fn scaled(&self, power: i32) -> Option<u64> {
        let power = self.exponent.saturating_add(power);
        let ten = 10_u64.checked_pow(power.unsigned_abs());
        match ten {
            _ if self.number == 0 => Some(0),
            Some(ten) if power >= 0 => self.number.checked_mul(ten),
            Some(ten) => Some(self.number / ten + u64::from(self.number % ten >= ten.div_ceil(2))),
            None => (power < 0).then_some(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Read<Option<i32>> {
        let mut json = Json::new(text);
        let number = json.number()?;
        json.end().map(|()| number)
    }

    #[test]
    fn numbers_become_millionths() {
        for (text, expected) in [
            ("0", 0),
            ("-0.0", 0),
            ("106.6881", 106_688_100),
            (" 20.86115039 ", 20_861_150), // .39 of a millionth is dropped
            ("20.8611505", 20_861_151),    // half of one counts
            ("-20.8611505", -20_861_151),
            ("1.0668e2", 106_680_000),
            ("10668E-2", 106_680_000),
            ("0.0000000000000000000012e21", 1_200_000), // 1.2e-21 · 1e21 = 1.2
            ("1e-400", 0),
        ] {
            assert_eq!(number(text), Ok(Some(expected)), "{text}");
        }
        for text in ["1e10", "99999999999999999999", "1e999999999999", "2148"] {
            assert_eq!(number(text), Ok(None), "{text}");
        }
        for text in ["", "-", "1.", "1e", "1e+"] {
            assert_eq!(number(text), Err(JsonFault::CutOff), "{text}");
        }
        for text in ["01", ".5", "+1", "1.x", "NaN", "1,5"] {
            assert_eq!(number(text), Err(JsonFault::Malformed), "{text}");
        }
    }

    #[test]
    fn strings_are_unescaped() {
        let text = |json: &str| Json::new(json).string();
        assert_eq!(text(r#""H\u1ea3i \"Ph\u00f2ng\"\n\ud83d\ude00""#), Ok("Hải \"Phòng\"\n😀".into()));
        assert_eq!(text(r#""\ud83dx""#), Ok("\u{fffd}x".into()), "half of a pair");
        assert_eq!(text("\"x"), Err(JsonFault::CutOff));
        assert_eq!(text(r#""\x""#), Err(JsonFault::Malformed));
        assert_eq!(text("\"a\nb\""), Err(JsonFault::Malformed));
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(Json::new(&deep(32)).skip(), Ok(()));
        assert_eq!(Json::new(&deep(33)).skip(), Err(JsonFault::Malformed));
        assert_eq!(Json::new(&"[".repeat(100_000)).skip(), Err(JsonFault::Malformed));
    }

    proptest! {
        #[test]
        fn any_number_of_degrees_is_read_to_the_millionth(millionths in -180_000_000_i32..=180_000_000) {
            let sign = if millionths < 0 { "-" } else { "" };
            let size = millionths.unsigned_abs();
            let text = format!("{sign}{}.{:06}", size / 1_000_000, size % 1_000_000);
            prop_assert_eq!(number(&text), Ok(Some(millionths)));
        }

        #[test]
        fn any_near_json_is_passed_over_without_a_panic(text in "[\\[\\]{}\",:0-9a-z\\\\ .eu-]{0,80}") {
            let mut json = Json::new(&text);
            let _ = json.skip();
            prop_assert!(json.at <= text.len());
        }
    }
}
