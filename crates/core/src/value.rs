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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parsed {
    /// The figure.
    pub value: Value,
    /// A comma stood where the format wants a point.
    pub decimal_comma: bool,
    /// There were more than two decimals, which were rounded away.
    pub rounded: bool,
}

impl Value {
    /// "Yes" of a yes/no indicator.
    pub const YES: Self = Self(100);
    /// "No" of a yes/no indicator.
    pub const NO: Self = Self(0);

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

    /// For positions in a drawing; never for arithmetic that is shown.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// Reads `70`, `70.5`, `70,5`, `-3.25` or `70.5%`, with spaces around.
    ///
    /// # Errors
    /// [`NotANumber`] when the text is anything else, or has more than twelve digits before the decimal mark.
    pub fn parse(text: &str) -> Result<Parsed, NotANumber> {
        let text = text.trim();
        let text = text.strip_suffix('%').map_or(text, str::trim_end);
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let decimal_comma = digits.contains(',');
        let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let has_mark = whole.len() < digits.len();
        if whole.is_empty()
            || !all_digits(whole)
            || !all_digits(fraction)
            || (has_mark && fraction.is_empty())
        {
            return Err(NotANumber::Malformed);
        }
        if whole.len() > 12 {
            return Err(NotANumber::TooLarge);
        }
        let units = whole.bytes().fold(0_i64, |sum, byte| sum * 10 + i64::from(byte - b'0'));
        let digit = |place: usize| fraction.as_bytes().get(place).map_or(0, |byte| i64::from(byte - b'0'));
        let round_up = i64::from(digit(2) >= 5);
        let magnitude = units * 100 + digit(0) * 10 + digit(1) + round_up;
        let rounded = fraction.bytes().skip(2).any(|byte| byte != b'0');
        Ok(Parsed { value: Self(if negative { -magnitude } else { magnitude }), decimal_comma, rounded })
    }
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
        assert_eq!(
            Value::parse("63,255"),
            Ok(Parsed { value: Value(6326), decimal_comma: true, rounded: true })
        );
        assert!(!Value::parse("63.200").unwrap().rounded);
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
