//! How wide a text is in the charts' font, from a table made of the font itself, so that a chart is laid out alike
//! natively and in any browser; no layout here.
//!
//! The widths hold for text set with `font-kerning: none` and `font-variant-numeric: tabular-nums`, in NFC.

mod table;

/// Width of a character that the font lacks, which the browser takes from another font: one em, seldom too little.
const UNKNOWN: u16 = table::UNITS_PER_EM;

/// A weight of the charts' font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Ordinary text, weight 400.
    Regular,
    /// Emphasised text, weight 600.
    SemiBold,
}

impl Weight {
    fn advances(self) -> &'static [u16] {
        match self {
            Self::Regular => table::REGULAR,
            Self::SemiBold => table::SEMI_BOLD,
        }
    }
}

/// Width of one line of text, in the unit of `size_px`.
pub(crate) fn width(text: &str, weight: Weight, size_px: f64) -> f64 {
    let units: u32 = text.chars().map(|char| u32::from(advance(char, weight))).sum();
    f64::from(units) * size_px / f64::from(table::UNITS_PER_EM)
}

fn advance(char: char, weight: Weight) -> u16 {
    match index(char) {
        Some(index) => weight.advances().get(index).copied().unwrap_or(UNKNOWN),
        None if takes_no_room(char) => 0,
        None => UNKNOWN,
    }
}

/// Place of a character in the list of advances.
fn index(char: char) -> Option<usize> {
    let code = u32::from(char);
    let mut before = 0;
    for &(first, count) in table::RUNS {
        if code < u32::from(first) {
            return None;
        }
        let offset = code - u32::from(first);
        if offset < u32::from(count) {
            return usize::try_from(offset).ok().map(|offset| before + offset);
        }
        before += usize::from(count);
    }
    None
}

/// Combining marks, the soft hyphen, zero-width spaces and joiners.
fn takes_no_room(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod covered;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, regular: f64, semi_bold: f64) {
        for (weight, units) in [(Weight::Regular, regular), (Weight::SemiBold, semi_bold)] {
            let found = width(text, weight, 1000.0);
            assert!((found - units).abs() < 1e-6, "{text:?} {weight:?}: {found}, expected {units}");
        }
    }

    // Expected units are the sums of advances that uharfbuzz 0.57 gives for public/fonts/be-vietnam-pro-{400,600}.woff2
    // with the features kern=0, liga=0, tnum=1.
    #[test]
    fn words_measure_what_the_font_draws() {
        check("Thủy Nguyên", 6343.0, 6469.0);
        check("Đồ Sơn", 3520.0, 3578.0);
        check("Công dân học tập", 8792.0, 8916.0);
        check("Mục tiêu 2025: 70 %", 9999.0, 10136.0);
        check("63,2 %", 3392.0, 3435.0);
        check("→←↑↓▲▼◆■●○", 7200.0, 7200.0);
        check("a\u{2011}b\u{202F}c\u{2007}d", 3987.0, 4027.0);
        check("", 0.0, 0.0);
    }

    #[test]
    fn figures_are_equally_wide() {
        for digit in '0'..='9' {
            check(&digit.to_string(), 670.0, 670.0);
        }
    }

    #[test]
    fn unknown_characters_take_one_em_and_invisible_ones_nothing() {
        check("漢", 1000.0, 1000.0);
        check("\u{1F600}", 1000.0, 1000.0);
        check(
            "e\u{302}\u{301}\u{AD}\u{200B}\u{FEFF}",
            width("e", Weight::Regular, 1000.0),
            width("e", Weight::SemiBold, 1000.0),
        );
    }

    #[test]
    fn width_grows_with_the_size() {
        assert!((width("Đồ Sơn", Weight::Regular, 14.0) - 49.28).abs() < 1e-9);
    }

    #[test]
    fn the_table_is_whole() {
        let covered: usize = table::RUNS.iter().map(|&(_, count)| usize::from(count)).sum();
        assert_eq!((table::REGULAR.len(), table::SEMI_BOLD.len()), (covered, covered));
        assert!(table::RUNS.is_sorted_by(|a, b| a.0 + a.1 < b.0));
        let vietnamese = "ĂÂĐÊÔƠƯăâđêôơư".chars().chain('\u{1EA0}'..='\u{1EF9}');
        assert!(vietnamese.into_iter().all(|char| index(char).is_some()));
    }
}
