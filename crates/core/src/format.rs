//! The one place where numbers and dates become text.

use crate::date::{Date, Year};
use crate::lang::Lang;
use crate::model::Unit;
use crate::value::Value;

/// Keeps a number and its unit on one line.
const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '−';

/// How many decimals a figure shows at least; a second decimal shows wherever it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimals {
    /// Targets, which plans give in whole percent: `70`.
    AsNeeded,
    /// Measured values and differences: `63,2`, `70,0`.
    AtLeastOne,
}

/// A figure without its unit: `63,2` in Vietnamese, `63.2` in English.
pub fn decimal(value: Value, decimals: Decimals, lang: Lang) -> String {
    let magnitude = value.hundredths().unsigned_abs();
    let mut text = String::new();
    if value.hundredths() < 0 {
        text.push(MINUS);
    }
    text.push_str(&count(magnitude / 100, lang));
    let (tenths, hundredths) = (magnitude / 10 % 10, magnitude % 10);
    let places = match (decimals, tenths, hundredths) {
        (_, _, 1..) => 2,
        (Decimals::AtLeastOne, _, 0) | (Decimals::AsNeeded, 1.., 0) => 1,
        (Decimals::AsNeeded, 0, 0) => 0,
    };
    if places > 0 {
        text.push(lang.pick(',', '.'));
        text.push(digit(tenths));
    }
    if places > 1 {
        text.push(digit(hundredths));
    }
    text
}

/// A percentage with its sign: `63,2 %` in Vietnamese, `63.2%` in English.
pub fn percent(value: Value, decimals: Decimals, lang: Lang) -> String {
    let mut text = decimal(value, decimals, lang);
    if lang == Lang::Vi {
        text.push(NO_BREAK_SPACE);
    }
    text.push('%');
    text
}

/// A figure in the unit of its indicator, as a reader expects it.
pub fn in_unit(value: Value, unit: Unit, decimals: Decimals, lang: Lang) -> String {
    match unit {
        Unit::Percent => percent(value, decimals, lang),
        Unit::YesNo if value >= Value::YES => lang.pick("có", "yes").to_owned(),
        Unit::YesNo => lang.pick("không", "no").to_owned(),
        Unit::Level | Unit::Count | Unit::Unknown => decimal(value, Decimals::AsNeeded, lang),
    }
}

/// A difference of percentages: `6,8 điểm`, `6.8 points`.
pub fn points(value: Value, lang: Lang) -> String {
    format!("{}{NO_BREAK_SPACE}{}", decimal(value, Decimals::AtLeastOne, lang), lang.pick("điểm", "points"))
}

/// A whole number in groups of three: `5.412` in Vietnamese, `5,412` in English.
pub fn count(number: u64, lang: Lang) -> String {
    let digits = number.to_string();
    let separator = lang.pick('.', ',');
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, character) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(character);
    }
    text
}

/// The size of a file: `12,3 kB`, `4 MB`; a decimal only below ten.
pub fn bytes(bytes: u64, lang: Lang) -> String {
    let (unit, thousand) = if bytes < 999_500 { ("kB", 1000) } else { ("MB", 1_000_000) };
    let tenths = bytes.saturating_mul(10).saturating_add(thousand / 2) / thousand;
    let tenths =
        if tenths < 100 { tenths.max(1) } else { bytes.saturating_add(thousand / 2) / thousand * 10 };
    let size = Value::from_hundredths(i64::try_from(tenths).unwrap_or(i64::MAX / 10).saturating_mul(10));
    format!("{}{NO_BREAK_SPACE}{unit}", decimal(size, Decimals::AsNeeded, lang))
}

/// A day: `30/11/2025` in Vietnamese, `30 November 2025` in English.
pub fn date(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Lang::En => {
            let month = month(date.month());
            format!("{}{NO_BREAK_SPACE}{month}{NO_BREAK_SPACE}{}", date.day(), date.year())
        }
    }
}

/// A day as ISO 8601 and programs write it, in every language alike: `2025-11-30`.
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// A month's English name; blank where there is no such month.
pub fn month(month: u8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// A year: always whole, never grouped.
pub fn year(year: Year) -> String {
    year.to_string()
}

/// A figure as programs write it, in every language alike: `63.2`, `70`, `-0.05`.
pub fn machine(value: Value) -> String {
    let magnitude = value.hundredths().unsigned_abs();
    let sign = if value.hundredths() < 0 { "-" } else { "" };
    let (whole, fraction) = (magnitude / 100, magnitude % 100);
    match (fraction / 10, fraction % 10) {
        (0, 0) => format!("{sign}{whole}"),
        (tenths, 0) => format!("{sign}{whole}.{tenths}"),
        (tenths, hundredths) => format!("{sign}{whole}.{tenths}{hundredths}"),
    }
}

fn digit(number: u64) -> char {
    char::from(b'0' + u8::try_from(number % 10).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_files_are_told_with_the_decimal_mark_of_the_reader() {
        for (size, vi, en) in [
            (0, "0,1\u{a0}kB", "0.1\u{a0}kB"),
            (1_234, "1,2\u{a0}kB", "1.2\u{a0}kB"),
            (9_950, "10\u{a0}kB", "10\u{a0}kB"),
            (12_345, "12\u{a0}kB", "12\u{a0}kB"),
            (999_499, "999\u{a0}kB", "999\u{a0}kB"),
            (999_500, "1\u{a0}MB", "1\u{a0}MB"),
            (2_560_000, "2,6\u{a0}MB", "2.6\u{a0}MB"),
            (12_345_678_901, "12.346\u{a0}MB", "12,346\u{a0}MB"),
        ] {
            assert_eq!(
                (bytes(size, Lang::Vi), bytes(size, Lang::En)),
                (vi.to_owned(), en.to_owned()),
                "{size}"
            );
        }
    }

    #[test]
    fn percentages_follow_the_language() {
        let value = Value::from_hundredths(6320);
        assert_eq!(percent(value, Decimals::AtLeastOne, Lang::Vi), "63,2\u{a0}%");
        assert_eq!(percent(value, Decimals::AtLeastOne, Lang::En), "63.2%");
        assert_eq!(percent(Value::whole(70), Decimals::AsNeeded, Lang::Vi), "70\u{a0}%");
        assert_eq!(percent(Value::whole(70), Decimals::AtLeastOne, Lang::En), "70.0%");
    }

    #[test]
    fn decimals_show_what_was_published() {
        for (hundredths, as_needed, at_least_one) in [
            (7000, "70", "70,0"),
            (7050, "70,5", "70,5"),
            (2278, "22,78", "22,78"),
            (9905, "99,05", "99,05"),
            (-680, "−6,8", "−6,8"),
            (-5, "−0,05", "−0,05"),
            (0, "0", "0,0"),
        ] {
            let value = Value::from_hundredths(hundredths);
            assert_eq!(decimal(value, Decimals::AsNeeded, Lang::Vi), as_needed);
            assert_eq!(decimal(value, Decimals::AtLeastOne, Lang::Vi), at_least_one);
        }
    }

    #[test]
    fn programs_get_a_point_and_no_grouping() {
        for (hundredths, text) in [
            (6320, "63.2"),
            (7000, "70"),
            (2278, "22.78"),
            (5, "0.05"),
            (-5, "-0.05"),
            (123_456_700, "1234567"),
        ] {
            assert_eq!(machine(Value::from_hundredths(hundredths)), text);
        }
    }

    #[test]
    fn counts_are_grouped_by_three() {
        for (number, vi, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (5412, "5.412", "5,412"),
            (1_669_074, "1.669.074", "1,669,074"),
        ] {
            assert_eq!(count(number, Lang::Vi), vi);
            assert_eq!(count(number, Lang::En), en);
        }
    }

    #[test]
    fn dates_and_years_are_whole() {
        let day = Date::parse("2025-06-30").unwrap();
        assert_eq!(date(day, Lang::Vi), "30/06/2025");
        assert_eq!(date(day, Lang::En), "30\u{a0}June\u{a0}2025");
        assert_eq!(year(2022), "2022");
    }
}
