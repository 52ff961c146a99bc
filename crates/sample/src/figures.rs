//! What the made-up figures scatter around, in whole numbers throughout. No text and no files.

use crate::Rng;

/// Changing it changes every figure.
const SEED: u64 = 3_321_025;
/// A hundred percent, in hundredths of a point.
const WHOLE: i64 = 10_000;

/// A count and what it is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) numerator: i64,
    pub(crate) denominator: i64,
}

impl Share {
    /// The percentage in tenths of a point, rounded half up.
    pub(crate) const fn tenths(self) -> i64 {
        (2_000 * self.numerator + self.denominator) / (2 * self.denominator)
    }
}

/// One series: an area's counts for an indicator through `years` years.
///
/// It starts between 15 and 60 %, moves by up to 6 points a year, and falls now and then. Where less is better, it moves
/// down.
pub(crate) fn series(area: &str, indicator: &str, better_is_less: bool, years: usize) -> Vec<Share> {
    let mut rng = Rng::named(SEED, &format!("{area}/{indicator}"));
    let mut denominator = rng.between(40, 9_000);
    let mut level = rng.between(1_500, 6_000);
    let pace = rng.between(100, 600);
    let mut shares = Vec::with_capacity(years);
    for _ in 0..years {
        let shown = if better_is_less { WHOLE - level } else { level };
        shares.push(Share { numerator: (shown * denominator + WHOLE / 2) / WHOLE, denominator });
        let change = if rng.once_in(15) { -rng.between(20, 250) } else { pace + rng.between(-150, 150) };
        level = (level + change).clamp(0, WHOLE);
        denominator += denominator * rng.between(0, 200) / WHOLE;
    }
    shares
}

/// The target of a province in a year, in whole percent: rising by 3 points a year to the milestone of 2025, and by 10
/// more to that of 2030. Where less is better, it falls likewise.
pub(crate) fn target(province: &str, indicator: &str, better_is_less: bool, year: i64) -> i64 {
    let mut rng = Rng::named(SEED, &format!("{province}/{indicator}/target"));
    let in_2025 = rng.between(60, 85);
    let target = if year > 2025 { in_2025 + 2 * (year - 2025) } else { in_2025 - 3 * (2025 - year) };
    if better_is_less { 100 - target } else { target }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_part_of_a_whole_and_is_rounded_half_up() {
        // 1 of 2000 is 0,05 %, and 2 of 3 is 66,66… %.
        assert_eq!(Share { numerator: 1, denominator: 2_000 }.tenths(), 1);
        assert_eq!(Share { numerator: 2, denominator: 3 }.tenths(), 667);
        for area in ["C0001", "C0002", "C3321"] {
            for share in series(area, "sample_01", false, 10).into_iter().chain(series(area, "x", true, 10)) {
                assert!((0..=share.denominator).contains(&share.numerator), "{area} {share:?}");
            }
        }
    }

    #[test]
    fn figures_move_the_better_way_with_a_few_falls() {
        for better_is_less in [false, true] {
            let (mut better, mut worse) = (0, 0);
            for area in 0..200 {
                for pair in series(&area.to_string(), "x", better_is_less, 10).windows(2) {
                    let rises = pair[1].tenths() > pair[0].tenths();
                    if rises == better_is_less { worse += 1 } else { better += 1 }
                }
            }
            assert!(worse > 50 && worse * 5 < better, "{worse} worse, {better} better");
        }
    }

    #[test]
    fn the_path_leads_to_the_milestones() {
        // 3 points a year over four years is 12, 2 a year over five is 10.
        let of = |year| target("P01", "sample_01", false, year);
        assert_eq!((of(2025) - of(2021), of(2030) - of(2025)), (12, 10));
        assert_eq!(target("P01", "sample_01", true, 2025), 100 - of(2025));
    }
}
