//! The clock of this machine, read here and nowhere else.

use std::time::SystemTime;

use tiendo_core::date::Date;

/// Viet Nam is seven hours ahead of UTC all year round.
const AHEAD: i64 = 7 * 3600;

/// Today in Viet Nam; `None` when the clock shows no year of four digits.
pub fn today() -> Option<Date> {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?;
    day(i64::try_from(since_1970.as_secs()).ok()? + AHEAD)
}

/// The day of the calendar so many seconds after the beginning of 1970.
fn day(seconds: i64) -> Option<Date> {
    // Years are counted from March, so that the leap day is the last of its year; 719468 days lie between 1 March of
    // the year 0 and 1970 (H. Hinnant, “chrono-compatible low-level date algorithms”).
    let days = seconds.div_euclid(86_400) + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_days_of_the_calendar() {
        // From `date -u -d @… +%F`.
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_735_689_599, "2024-12-31"),
            (1_735_689_600, "2025-01-01"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day(seconds), Date::parse(expected), "{seconds}");
        }
    }

    #[test]
    fn today_is_after_this_was_written() {
        assert!(today() > Date::parse("2026-01-01"));
    }
}
