//! From sizes and curves to numerators and denominators, in whole numbers throughout. No text and no files.

use tiendo_sample::Rng;

use super::districts::{DISTRICTS, District, MOVED_2025, MOVED_FROM, MOVED_TO, NO_COMMUNES, NO_REPORT, Size};
use super::indicators::{Counted, INDICATORS, Indicator};

/// First year with sample values; there are four.
pub(super) const FIRST_YEAR: i64 = 2022;
/// Number of years.
pub(super) const YEARS: usize = 4;
/// Changing it changes every figure.
const SEED: u64 = 3_872_022;
/// A hundred percent, in hundredths of a point.
const WHOLE: i64 = 10_000;

/// A count and what it is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) numerator: i64,
    pub(super) denominator: i64,
}

impl Share {
    /// The percentage in tenths, rounded half up.
    pub(super) fn tenths(self) -> i64 {
        (2_000 * self.numerator + self.denominator) / (2 * self.denominator)
    }

    /// Whether rounding alone lifts the percentage to a target.
    pub(super) fn is_lifted_to(self, target_percent: i64) -> bool {
        self.tenths() >= 10 * target_percent && 100 * self.numerator < target_percent * self.denominator
    }
}

/// What one district reported: by indicator, then by year; nothing where it did not report.
pub(super) type Reports = Vec<[Option<Share>; YEARS]>;

/// The year at a place in a series.
pub(super) fn year_at(index: usize) -> i64 {
    (FIRST_YEAR..).nth(index).unwrap_or(FIRST_YEAR)
}

/// Everything that one district reported.
pub(super) fn reports_of(district: &District) -> Reports {
    let mut reports: Reports = Vec::with_capacity(INDICATORS.len());
    for indicator in &INDICATORS {
        let levels = levels(district, indicator);
        let mut series = [None; YEARS];
        for (index, (cell, level)) in series.iter_mut().zip(levels).enumerate() {
            if reported(district, indicator, index) {
                *cell = denominator(district, indicator, index, &reports)
                    .filter(|denominator| *denominator > 0)
                    .map(|denominator| share(indicator, index, level, denominator));
            }
        }
        reports.push(series);
    }
    reports
}

/// The sum of an indicator's year over the districts that reported it, and how many they were.
pub(super) fn total(reports: &[Reports], indicator: usize, index: usize) -> Option<(Share, usize)> {
    let cells = reports.iter().filter_map(|district| *district.get(indicator)?.get(index)?);
    let (mut sum, mut count) = (Share { numerator: 0, denominator: 0 }, 0);
    for cell in cells {
        sum.numerator += cell.numerator;
        sum.denominator += cell.denominator;
        count += 1;
    }
    (sum.denominator > 0).then_some((sum, count))
}

/// Every district's reports, in the order of [`DISTRICTS`].
pub(super) fn all_reports() -> Vec<Reports> {
    DISTRICTS.iter().map(reports_of).collect()
}

/// Percentages of the four years, in hundredths of a point.
fn levels(district: &District, indicator: &Indicator) -> [i64; YEARS] {
    let mut rng = Rng::named(SEED, &format!("{}/{}", district.area, indicator.code));
    let is_family = indicator.code == "learning_family";
    let chance = rng.between(-420, 420);
    let mut lead = if is_family { district.family_lead } else { district.lead + chance };
    if indicator.curve.last() == Some(&100) {
        lead = (lead / 2 - 260).min(0);
    }
    let start = lead + rng.between(-650, 420);
    let mut levels = [0; YEARS];
    let mut before = 0;
    for (index, (level, percent)) in levels.iter_mut().zip(indicator.curve).enumerate() {
        let last = index + 1 == YEARS;
        let way = (0..).nth(index).unwrap_or(0);
        let wobble = rng.between(-90, 90);
        let drop = rng.between(20, 180);
        let falls = rng.once_in(18) && index > 0 && !is_family;
        let smooth = percent * 100 + start + (lead - start) * way / 3 + if last { 0 } else { wobble };
        *level = if falls { before - drop } else { smooth }.clamp(300, WHOLE);
        before = *level;
    }
    levels
}

/// Whether the district sent a figure: some whole reports are missing, and about one figure in a hundred and ten.
fn reported(district: &District, indicator: &Indicator, index: usize) -> bool {
    let year = year_at(index);
    let late = district.area == NO_COMMUNES && year < 2024;
    let mut rng = Rng::named(SEED, &format!("{}/{}/{year}/missing", district.area, indicator.code));
    !late && !NO_REPORT.contains(&(district.area, year)) && !rng.once_in(110)
}

/// What the indicator divides by in a year; nothing when what it counts in was not reported or does not exist.
fn denominator(district: &District, indicator: &Indicator, index: usize, reports: &Reports) -> Option<i64> {
    let size = size_in(district, index);
    let [communes, communes_2025] = district.communes;
    let communes = if year_at(index) < 2025 { communes } else { communes_2025 };
    let recognised = |place: usize| Some((*reports.get(place)?.get(index)?)?.numerator);
    let workers = |families: i64| families * district.workers_per_100_families / 100;
    match indicator.counted {
        Counted::Families => Some(size.families),
        Counted::Clans => Some(size.clans),
        Counted::Communities => Some(size.communities),
        Counted::Units => Some(size.units),
        Counted::Associations => Some(communes),
        Counted::Officers => Some(communes * district.officers_per_commune),
        Counted::Members => Some(size.members),
        Counted::WorkersIn(0) => recognised(0).map(workers),
        Counted::WorkersIn(1) => recognised(1).map(|clans| clans * workers(size.families) / (3 * size.clans)),
        Counted::WorkersIn(place) => {
            recognised(place).map(|some| some * workers(size.families) / size.communities)
        }
        Counted::StaffIn(place) => {
            let mut rng = Rng::named(SEED, district.area);
            let staff = rng.between(21, 44);
            recognised(place).map(|units| units * staff)
        }
    }
}

/// The district's size in a year: families and members grow a little, and three communes changed hands in 2025.
fn size_in(district: &District, index: usize) -> Size {
    let mut size = district.size;
    for _ in 0..index {
        size.families += size.families * district.growth / WHOLE;
        size.members += size.members * (district.growth + 110) / WHOLE;
        size.units += size.units * 140 / WHOLE;
    }
    match district.area {
        MOVED_FROM if year_at(index) >= 2025 => size.plus(MOVED_2025, -1),
        MOVED_TO if year_at(index) >= 2025 => size.plus(MOVED_2025, 1),
        _ => size,
    }
}

/// The whole number of things nearest to a level; one more where rounding alone would lift the percentage to a target.
fn share(indicator: &Indicator, index: usize, level: i64, denominator: i64) -> Share {
    let mut share = Share { numerator: (level * denominator + WHOLE / 2) / WHOLE, denominator };
    let targets = [indicator.target(index), indicator.target(YEARS - 1), indicator.target_2030];
    while targets.iter().flatten().any(|target| share.is_lifted_to(*target)) {
        share.numerator += 1;
    }
    share
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells() -> Vec<(&'static str, &'static Indicator, usize, Share)> {
        let mut cells = Vec::new();
        for (district, reports) in DISTRICTS.iter().zip(all_reports()) {
            for (indicator, series) in INDICATORS.iter().zip(reports) {
                for (index, cell) in series.into_iter().enumerate() {
                    cells.extend(cell.map(|share| (district.area, indicator, index, share)));
                }
            }
        }
        cells
    }

    #[test]
    fn rounds_half_up() {
        assert_eq!(Share { numerator: 1, denominator: 2_000 }.tenths(), 1);
        assert_eq!(Share { numerator: 2, denominator: 3 }.tenths(), 667);
        assert_eq!(Share { numerator: 6, denominator: 6 }.tenths(), 1_000);
    }

    #[test]
    fn knows_a_target_that_rounding_alone_reaches() {
        assert!(Share { numerator: 6_996, denominator: 10_000 }.is_lifted_to(70));
        assert!(!Share { numerator: 7_000, denominator: 10_000 }.is_lifted_to(70));
        assert!(!Share { numerator: 6_994, denominator: 10_000 }.is_lifted_to(70));
    }

    #[test]
    fn every_share_is_a_part_and_no_verdict_hangs_on_rounding() {
        let districts = all_reports();
        let totals = (0..INDICATORS.len()).flat_map(|place| (0..YEARS).map(move |index| (place, index)));
        let cities = totals.filter_map(|(place, index)| {
            Some(("31", INDICATORS.get(place)?, index, total(&districts, place, index)?.0))
        });
        for (area, indicator, index, share) in cells().into_iter().chain(cities) {
            assert!(share.denominator > 0, "{area} {}", indicator.code);
            assert!((0..=share.denominator).contains(&share.numerator), "{area} {}", indicator.code);
            for target in
                [indicator.target(index), indicator.target(3), indicator.target_2030].iter().flatten()
            {
                assert!(!share.is_lifted_to(*target), "{area} {} {index} {share:?}", indicator.code);
            }
        }
    }

    #[test]
    fn three_to_five_percent_are_missing_besides_the_island_without_communes() {
        let present = cells().iter().filter(|(area, ..)| *area != NO_COMMUNES).count();
        let all = (DISTRICTS.len() - 1) * INDICATORS.len() * YEARS;
        let missing = (all - present) * 1_000 / all;
        assert!((30..=50).contains(&missing), "{missing} in a thousand");
    }

    #[test]
    fn mostly_rises_with_a_few_falls() {
        let (mut rises, mut falls) = (0, 0);
        for series in all_reports().iter().flatten() {
            for pair in series.windows(2) {
                if let [Some(before), Some(after)] = pair {
                    if after.tenths() < before.tenths() { falls += 1 } else { rises += 1 }
                }
            }
        }
        assert!(falls * 12 < rises && falls > 10, "{falls} falls, {rises} rises");
    }

    #[test]
    fn the_island_without_communes_reports_nothing_counted_in_communes() {
        let island = cells().into_iter().filter(|(area, ..)| *area == NO_COMMUNES);
        for (_, indicator, index, _) in island {
            assert!(year_at(index) >= 2024, "{}", indicator.code);
            let counted_in_communes =
                ["clc_leadership", "clc_officer_ict", "learning_unit", "citizen_in_unit"];
            assert!(!counted_in_communes.contains(&indicator.code), "{}", indicator.code);
        }
    }

    #[test]
    fn some_districts_meet_the_family_target_of_2025_and_thuy_nguyen_misses() {
        let family: Vec<_> = cells()
            .into_iter()
            .filter(|(_, it, index, _)| it.code == "learning_family" && *index == 3)
            .collect();
        let met = family.iter().filter(|(.., share)| share.tenths() >= 700).count();
        assert!((6..=7).contains(&met), "{met} met");
        assert!(family.iter().any(|(area, .., share)| *area == "311" && share.tenths() == 632));
    }

    #[test]
    fn a_series_is_the_same_whatever_else_is_generated() {
        let alone = DISTRICTS.get(4).map(reports_of);
        assert_eq!(alone.as_ref(), all_reports().get(4));
    }
}
