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
    /// The last day that there is.
    pub const LAST: Self = Self { year: Year::MAX, month: 12, day: 31 };

    /// Reads `2025-06-30`. `None` when it is not a day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let mut next = |digits: usize| {
            parts.next().filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let year: Year = next(4)?.parse().ok()?;
        let month: u8 = next(2)?.parse().ok()?;
        let day: u8 = next(2)?.parse().ok()?;
        Self::new(year, month, day).filter(|_| parts.next().is_none())
    }

    /// Reads what spreadsheets make of a day: `30/06/2025`, `30-6-2025`, `2025-06-30 00:00:00`, or the number of days since
    /// 30 December 1899 (`45838`).
    pub fn parse_spreadsheet(text: &str) -> Option<Self> {
        let text = text.trim();
        let day = text.split_once([' ', 'T']).map_or(text, |(day, _)| day);
        if let Some(date) = Self::parse(day) {
            return Some(date);
        }
        if day.len() == 5
            && let Ok(serial) = day.parse::<i32>()
        {
            return Self::from_days(serial - SERIAL_OF_1970);
        }
        let mut parts = day.split(['/', '-', '.']).map(|part| part.parse::<Year>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        let date = Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        date.filter(|_| parts.next().is_none() && (1900..2200).contains(&year))
    }

    /// A day of the calendar, or none where there is no such day.
    pub fn new(year: Year, month: u8, day: u8) -> Option<Self> {
        let real = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        real.then_some(Self { year, month, day })
    }

    /// The day that is this many days after 1 January 1970.
    pub fn from_days(days: i32) -> Option<Self> {
        let mut rest = days;
        let mut year: Year = 1970;
        while rest < 0 {
            year = year.checked_sub(1)?;
            rest = rest.checked_add(days_of(year))?;
        }
        while rest >= days_of(year) {
            rest -= days_of(year);
            year = year.checked_add(1)?;
        }
        let mut month = 1;
        while rest >= i32::from(days_in(year, month)) {
            rest -= i32::from(days_in(year, month));
            month += 1;
        }
        Self::new(year, month, u8::try_from(rest + 1).ok()?)
    }

    /// How many days after 1 January 1970 it is; negative before. The other way round from [`Date::from_days`].
    pub fn days(self) -> i32 {
        let years = if self.year >= 1970 { 1970..self.year } else { self.year..1970 };
        let whole: i32 = years.map(days_of).sum();
        let months: i32 = (1..self.month).map(|month| i32::from(days_in(self.year, month))).sum();
        let from_new_year = months + i32::from(self.day) - 1;
        if self.year >= 1970 { whole + from_new_year } else { from_new_year - whole }
    }

    /// The last day before this one; none before the first day of year 1.
    pub fn day_before(self) -> Option<Self> {
        match (self.day, self.month) {
            (1, 1) => Self::new(self.year.checked_sub(1).filter(|year| *year > 0)?, 12, 31),
            (1, month) => Self::new(self.year, month - 1, days_in(self.year, month - 1)),
            (day, month) => Self::new(self.year, month, day - 1),
        }
    }

    /// Whether this day comes after the whole of a period (`2025-06-30`, `2025-06`) of its own year. A period that names no
    /// month lasts to the end of its year.
    pub fn is_after_period(self, period: &str) -> bool {
        match Self::parse(period) {
            Some(day) => day < self,
            None => Self::parse(&format!("{period}-01"))
                .is_some_and(|first| (first.year, first.month) < (self.year, self.month)),
        }
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

/// 1 January 1970 as spreadsheets count days.
const SERIAL_OF_1970: i32 = 25_569;

const fn days_of(year: Year) -> i32 {
    if days_in(year, 2) == 29 { 366 } else { 365 }
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

    #[test]
    fn days_as_spreadsheets_write_them() {
        // Excel shows 45838 as 30 June 2025.
        for text in
            ["30/06/2025", "30-6-2025", "30.06.2025", "2025-06-30 00:00:00", "2025-06-30T00:00", "45838"]
        {
            assert_eq!(Date::parse_spreadsheet(text), Date::new(2025, 6, 30), "{text}");
        }
        for text in ["31/06/2025", "06/2025", "30/06/25", "4583", "2025", "", "30/06/2025/1"] {
            assert_eq!(Date::parse_spreadsheet(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(Date::from_days(0), Date::new(1970, 1, 1));
        assert_eq!(Date::from_days(-1), Date::new(1969, 12, 31));
        assert_eq!(Date::from_days(20_454), Date::new(2026, 1, 1));
        assert_eq!(Date::from_days(i32::MAX), None);
    }

    #[test]
    fn days_between_are_a_difference() {
        let days = |text| Date::parse(text).unwrap().days();
        // From 22 to 30 November: 30 − 22 = 8; over the leap day of 2024: 29 − 28 + 1 = 2.
        assert_eq!(days("2026-11-30") - days("2026-11-22"), 8);
        assert_eq!(days("2024-03-01") - days("2024-02-28"), 2);
        for number in [-1, 0, 364, 365, 20_454, -800_000] {
            assert_eq!(Date::from_days(number).map(Date::days), Some(number));
        }
    }

    #[test]
    fn a_period_is_over_or_not() {
        let merger = Date::new(2025, 7, 1).unwrap();
        for period in ["2025-06-30", "2025-06", "2025-01"] {
            assert!(merger.is_after_period(period), "{period}");
        }
        for period in ["2025", "2025-07", "2025-12-31", "2024/2025", ""] {
            assert!(!merger.is_after_period(period), "{period}");
        }
    }

    #[test]
    fn the_day_before_crosses_months_and_years() {
        let before = |year, month, day| Date::new(year, month, day).and_then(Date::day_before);
        assert_eq!(before(2025, 7, 1), Date::new(2025, 6, 30));
        assert_eq!(before(2024, 3, 1), Date::new(2024, 2, 29));
        assert_eq!(before(2025, 1, 1), Date::new(2024, 12, 31));
    }
}
