//! Published figures as exact decimals, so that a subtraction shown on screen adds up digit by digit.

use std::ops::Sub;

/// A figure in hundredths of its unit: a percentage of 63.2 is `6320`; a count of 7 is `700`; yes is `100`, no is `0`.
///
/// Published percentages have at most two decimals, so nothing is lost; finer input is rounded half away from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Value(i64);

/// Why a text is not a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// There is a character that no number has.
    Malformed,
    /// More digits than any figure of this domain has.
    TooLarge,
}

/// A figure as read, with what had to be done to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parsed {
    /// The figure.
    pub value: Value,
    /// What was repaired.
    pub repairs: Repairs,
}

/// What had to be done to read a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a repair of its own; none excludes another")]
pub struct Repairs {
    /// A comma stood where the format wants a point.
    pub decimal_comma: bool,
    /// Digits were in groups of three: `1.669.074`.
    pub thousands: bool,
    /// A percent sign stood behind it.
    pub percent_sign: bool,
    /// There were more than two decimals, which were rounded away.
    pub rounded: bool,
}

impl Value {
    /// "Yes" of a yes/no indicator.
    pub const YES: Self = Self(100);
    /// "No" of a yes/no indicator.
    pub const NO: Self = Self(0);
    /// More than any figure.
    pub const MAX: Self = Self(i64::MAX);

    /// A figure from hundredths of its unit.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// A whole figure.
    pub const fn whole(units: i64) -> Self {
        Self(units * 100)
    }

    /// Hundredths of the unit.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// The figure as a number of things, where it is one: whole and not negative.
    pub fn as_count(self) -> Option<u64> {
        if self.0 % 100 != 0 {
            return None;
        }
        u64::try_from(self.0 / 100).ok()
    }

    /// For positions in a drawing; never for arithmetic that is shown.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// Reads a share or another decimal: `70`, `70.5`, `70,5`, `-3.25`, `1.234,5` or `70.5%`, with spaces around.
    /// A mark that stands once is a decimal mark.
    ///
    /// # Errors
    /// [`NotANumber`] when the text is anything else, or has more than twelve digits before the decimal mark.
    pub fn parse(text: &str) -> Result<Parsed, NotANumber> {
        Self::read(text, false)
    }

    /// Reads a number of things: like [`Value::parse`], but a mark before a last group of three digits separates
    /// thousands, as in `5.412`.
    ///
    /// # Errors
    /// As [`Value::parse`].
    pub fn parse_count(text: &str) -> Result<Parsed, NotANumber> {
        Self::read(text, true)
    }

    fn read(text: &str, is_count: bool) -> Result<Parsed, NotANumber> {
        let text = text.trim();
        let unsigned = text.strip_suffix('%');
        let percent_sign = unsigned.is_some();
        let text = unsigned.map_or(text, str::trim_end);
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match decimal_mark(digits, is_count) {
            Some(place) => digits.split_at_checked(place).unwrap_or((digits, "")),
            None => (digits, ""),
        };
        let decimal_comma = fraction.starts_with(',');
        let has_mark = !fraction.is_empty();
        let fraction = fraction.trim_start_matches(['.', ',']);
        let thousands = !all_digits(whole);
        let wrong = whole.is_empty() || !all_digits(fraction) || (has_mark && fraction.is_empty());
        if wrong || (thousands && !is_grouped(whole)) {
            return Err(NotANumber::Malformed);
        }
        let whole = whole.bytes().filter(u8::is_ascii_digit);
        if whole.clone().count() > 12 {
            return Err(NotANumber::TooLarge);
        }
        let units = whole.fold(0_i64, |sum, byte| sum * 10 + i64::from(byte - b'0'));
        let digit = |place: usize| fraction.as_bytes().get(place).map_or(0, |byte| i64::from(byte - b'0'));
        let round_up = i64::from(digit(2) >= 5);
        let magnitude = units * 100 + digit(0) * 10 + digit(1) + round_up;
        let repairs = Repairs {
            decimal_comma,
            thousands,
            percent_sign,
            rounded: fraction.bytes().skip(2).any(|byte| byte != b'0'),
        };
        Ok(Parsed { value: Self(if negative { -magnitude } else { magnitude }), repairs })
    }
}

/// Where the decimal mark stands. A mark that occurs more than once separates thousands; so does the first of two kinds.
fn decimal_mark(digits: &str, is_count: bool) -> Option<usize> {
    let last = digits.rfind(['.', ','])?;
    let mark = digits.as_bytes()[last];
    let repeated = digits.bytes().filter(|byte| *byte == mark).count() > 1;
    let before_three = digits.len() - last == 4 && last > 0;
    let alone = digits.find(['.', ',']) == Some(last);
    let separates_thousands = repeated || (is_count && before_three && alone);
    (!separates_thousands).then_some(last)
}

/// Digits in groups of three behind a first group of one to three, separated by one kind of mark or space.
fn is_grouped(whole: &str) -> bool {
    let Some(mark) = whole.chars().find(|character| !character.is_ascii_digit()) else { return false };
    if !matches!(mark, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}') {
        return false;
    }
    let mut groups = whole.split(mark);
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && all_digits(first));
    first && groups.all(|group| group.len() == 3 && all_digits(group))
}

fn all_digits(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

impl Sub for Value {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hundredths(text: &str) -> Option<i64> {
        Value::parse(text).ok().map(|parsed| parsed.value.hundredths())
    }

    #[test]
    fn reads_what_tables_have() {
        for (text, expected) in [
            ("70", Some(7000)),
            ("70.5", Some(7050)),
            (" 70,5 ", Some(7050)),
            ("22.78", Some(2278)),
            ("99.995", Some(10000)),
            ("70.5 %", Some(7050)),
            ("-3.25", Some(-325)),
            ("", None),
            ("-", None),
            ("7 0", None),
            ("1.2.3", None),
            ("1e3", None),
            ("70.", None),
            ("n/a", None),
            ("１２", None),
            ("1234567890123", None),
        ] {
            assert_eq!(hundredths(text), expected, "{text:?}");
        }
    }

    #[test]
    fn says_what_it_repaired() {
        let repairs = |text| Value::parse(text).map(|parsed| parsed.repairs);
        let none = Repairs::default();
        assert_eq!(repairs("63,255"), Ok(Repairs { decimal_comma: true, rounded: true, ..none }));
        assert_eq!(repairs("63.200"), Ok(none));
        assert_eq!(repairs("63.2 %"), Ok(Repairs { percent_sign: true, ..none }));
        assert_eq!(repairs("1.234,5"), Ok(Repairs { decimal_comma: true, thousands: true, ..none }));
    }

    #[test]
    fn groups_of_three_are_thousands() {
        let count = |text| Value::parse_count(text).ok().map(|parsed| parsed.value.hundredths());
        for (text, expected) in [
            ("5412", Some(541_200)),
            ("5.412", Some(541_200)),
            ("5,412", Some(541_200)),
            ("1.669.074", Some(166_907_400)),
            ("1 669 074", Some(166_907_400)),
            ("1\u{a0}669\u{a0}074", Some(166_907_400)),
            ("1.669.074,5", Some(166_907_450)),
            ("5.41", Some(541)),
            ("1.66.074", None),
            ("1.669,074.1", None),
            (".412", None),
            ("16.690.74", None),
        ] {
            assert_eq!(count(text), expected, "{text}");
        }
        assert_eq!(hundredths("1,234.56"), Some(123_456));
        assert_eq!(hundredths("1.234"), Some(123), "a share has decimals, not thousands");
    }

    proptest! {
        #[test]
        fn never_panics(text in ".{0,40}") {
            let _ = Value::parse(&text);
        }

        #[test]
        fn reads_back_what_is_written(hundredths in -10_000_000_i64..10_000_000) {
            let sign = if hundredths < 0 { "-" } else { "" };
            let text = format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100);
            prop_assert_eq!(Value::parse(&text).unwrap().value.hundredths(), hundredths);
        }
    }
}
