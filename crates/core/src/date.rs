//! Calendar days as data has them. There is no clock here: today is an argument wherever it matters.

/// A year of the calendar.
pub type Year = i16;

/// A day of the calendar, ordered in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: Year,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `2025-06-30`. `None` when it is not a day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let mut next = |digits: usize| {
            parts.next().filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let year: Year = next(4)?.parse().ok()?;
        let month: u8 = next(2)?.parse().ok()?;
        let day: u8 = next(2)?.parse().ok()?;
        let real = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        (real && parts.next().is_none()).then_some(Self { year, month, day })
    }

    /// The year of this day.
    pub const fn year(self) -> Year {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }
}

const fn days_in(year: Year, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_are_dates() {
        for good in ["2025-06-30", "2024-02-29", "2000-02-29"] {
            assert!(Date::parse(good).is_some(), "{good}");
        }
        for bad in [
            "2025-06-31",
            "2025-02-29",
            "1900-02-29",
            "2025-13-01",
            "30/06/2025",
            "2025-6-30",
            "2025-06-30-1",
            "",
        ] {
            assert!(Date::parse(bad).is_none(), "{bad}");
        }
        assert!(Date::parse("2024-08-31") < Date::parse("2025-01-01"));
    }
}
