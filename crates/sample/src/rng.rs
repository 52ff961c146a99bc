//! A small random number generator of our own, so that no dependency can change the sample data. No distributions
//! that need floating point.

/// `SplitMix64` (Steele, Lea and Flood 2014): one addition and two multiplications a number.
#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    /// A generator for one named thing; the same name always gives the same numbers, whatever else is generated.
    pub fn named(seed: u64, name: &str) -> Self {
        let mut rng = Self(seed);
        for byte in name.bytes() {
            rng.0 ^= u64::from(byte);
            rng.0 = rng.next();
        }
        rng
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from `low` up to and including `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = high.abs_diff(low).saturating_add(1);
        low.saturating_add_unsigned(self.next() % span)
    }

    /// True once in `times` on average.
    pub fn once_in(&mut self, times: i64) -> bool {
        self.between(1, times) == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_sequence() {
        let mut rng = Rng(1_234_567);
        assert_eq!(rng.next(), 6_457_827_717_110_365_317);
        assert_eq!(rng.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn stays_within_its_bounds_and_reaches_both() {
        let mut rng = Rng::named(7, "bounds");
        let drawn: Vec<i64> = (0..500).map(|_| rng.between(-3, 3)).collect();
        assert_eq!(drawn.iter().min(), Some(&-3));
        assert_eq!(drawn.iter().max(), Some(&3));
    }

    #[test]
    fn differs_by_name() {
        assert_ne!(Rng::named(7, "303").next(), Rng::named(7, "304").next());
    }
}
