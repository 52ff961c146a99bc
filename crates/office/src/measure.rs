//! Lengths, colours and exact numbers, as the format writes them.

use std::fmt::{self, Display};

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);
}

impl Display for Rgb {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// An exact decimal number, as files hold it whatever the language of the reader's program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    hundredths: i64,
}

impl Decimal {
    /// So many hundredths: 6320 is 63.2.
    pub const fn hundredths(hundredths: i64) -> Self {
        Self { hundredths }
    }

    /// A whole number; `None` beyond what hundredths can count.
    pub const fn whole(number: i64) -> Option<Self> {
        match number.checked_mul(100) {
            Some(hundredths) => Some(Self { hundredths }),
            None => None,
        }
    }
}

impl Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (magnitude, sign) = (self.hundredths.unsigned_abs(), if self.hundredths < 0 { "-" } else { "" });
        match (magnitude / 100, magnitude % 100) {
            (whole, 0) => write!(formatter, "{sign}{whole}"),
            (whole, rest) if rest % 10 == 0 => write!(formatter, "{sign}{whole}.{}", rest / 10),
            (whole, rest) => write!(formatter, "{sign}{whole}.{rest:02}"),
        }
    }
}

/// A rectangle on a page, in points from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Frame {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Downward.
    pub height: f64,
}

/// English metric units in a point.
const EMU: f64 = 12_700.0;
/// As far as a drawing reaches; what is further, or no number, is here.
const FARTHEST: f64 = 20_000.0;

/// Points as English metric units, which drawings are measured in.
#[allow(clippy::cast_possible_truncation, reason = "clamped to what fits")]
pub(crate) fn emu(points: f64) -> i64 {
    (points.clamp(-FARTHEST, FARTHEST) * EMU).round() as i64
}

/// A length that is not negative, likewise.
pub(crate) fn extent(points: f64) -> i64 {
    emu(points).max(0)
}

/// Points as hundredths of them, which sizes of letters are measured in.
pub(crate) fn letters(points: f64) -> i64 {
    (extent(points) / 127).clamp(100, 400_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_have_a_point() {
        for (hundredths, text) in
            [(6320, "63.2"), (7000, "70"), (5, "0.05"), (-5, "-0.05"), (-12_345, "-123.45")]
        {
            assert_eq!(Decimal::hundredths(hundredths).to_string(), text);
        }
        assert_eq!(Decimal::whole(5412).unwrap().to_string(), "5412");
        assert_eq!(Decimal::whole(i64::MAX), None);
        assert_eq!(Rgb(1, 171, 255).to_string(), "01ABFF");
    }

    #[test]
    fn lengths_stay_on_the_drawing_whatever_comes() {
        assert_eq!((emu(72.0), letters(13.5)), (914_400, 1350));
        assert_eq!(emu(f64::INFINITY), 254_000_000);
        assert_eq!((emu(f64::NAN), extent(-3.0), letters(0.0)), (0, 0, 100));
    }
}
