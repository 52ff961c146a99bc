//! The colours of office files: those of the light theme (`src/style/tokens.css`), which print well.

use tiendo_core::standing::Status;
use tiendo_office::Rgb;

pub(crate) const TEXT: Rgb = Rgb(0x14, 0x20, 0x2b);
pub(crate) const TEXT_SOFT: Rgb = Rgb(0x4d, 0x5b, 0x69);
pub(crate) const SURFACE_SOFT: Rgb = Rgb(0xf2, 0xf5, 0xf8);
pub(crate) const RULE: Rgb = Rgb(0xd9, 0xe0, 0xe6);
pub(crate) const ACCENT: Rgb = Rgb(0x0b, 0x5a, 0x94);
pub(crate) const TARGET: Rgb = TEXT;
pub(crate) const SAMPLE: Rgb = Rgb(0x8a, 0x4b, 0x00);
pub(crate) const SAMPLE_SOFT: Rgb = Rgb(0xff, 0xf4, 0xe2);
pub(crate) const MISSED: Rgb = Rgb(0xb3, 0x38, 0x2c);

/// What stands beside that which a chart is about.
pub(crate) const NEUTRAL: Rgb = Rgb(0x8b, 0x97, 0xa3);
/// Lines that are compared, by their place.
pub(crate) const SERIES: [Rgb; 6] = [
    ACCENT,
    Rgb(0xc0, 0x4a, 0x00),
    Rgb(0x0a, 0x7d, 0x68),
    Rgb(0x9a, 0x3d, 0x8f),
    Rgb(0x7a, 0x61, 0x00),
    Rgb(0x4a, 0x55, 0x60),
];

/// The colour of a shape or letters by the name that style sheets have for it: `met`, `missed`, `not-yet` or `neutral`.
pub(crate) fn tone(name: &str) -> Rgb {
    match name {
        "met" => Rgb(0x0b, 0x7a, 0x6b),
        "missed" => MISSED,
        "not-yet" => Rgb(0x9a, 0x62, 0x00),
        _ => Rgb(0x62, 0x6e, 0x7a),
    }
}

/// The colour of a bar.
pub(crate) const fn bar(status: Status) -> Rgb {
    match status {
        Status::Met => Rgb(0x2f, 0x8d, 0x80),
        Status::Missed => Rgb(0xc4, 0x57, 0x4c),
        Status::NotYet => Rgb(0xbb, 0x83, 0x22),
        Status::NoTarget | Status::NotComparable | Status::NotReported => NEUTRAL,
    }
}
