//! Reads a calculation as it is shown to a reader and works it out again. For tests only.

use crate::lang::Lang;

/// Whether every member of a chain "a = b ≈ c" has the value of the first one, as far as it shows digits.
///
/// `percent_is_a_unit`: "81,7 %" counts as 81.7, not as 0.817.
pub(super) fn holds(chain: &str, lang: Lang, percent_is_a_unit: bool) -> bool {
    let mut rest = chain;
    let mut sign = '=';
    let mut first = None;
    loop {
        let end = rest.find(['=', '≈']).unwrap_or(rest.len());
        let mut reader = Reader { rest: rest[..end].trim(), lang, percent_is_a_unit, percent: false };
        let value = reader.sum();
        assert!(
            reader.rest.is_empty() || reader.rest.starts_with(char::is_alphabetic),
            "{chain}: {}",
            reader.rest
        );
        let shown = if reader.percent { 100.0 } else { 1.0 };
        let expected = *first.get_or_insert(value);
        let rounding = if sign == '≈' { 0.005 / shown } else { 0.0 };
        if (value - expected).abs() > rounding + 1e-9 * expected.abs().max(1.0) {
            return false;
        }
        let Some(next) = rest[end..].chars().next() else { return true };
        sign = next;
        rest = &rest[end + sign.len_utf8()..];
    }
}

struct Reader<'a> {
    rest: &'a str,
    lang: Lang,
    percent_is_a_unit: bool,
    percent: bool,
}

impl Reader<'_> {
    fn take(&mut self, sign: char) -> bool {
        let rest = self.rest.trim_start();
        rest.strip_prefix(sign).is_some_and(|rest| {
            self.rest = rest.trim_start();
            true
        })
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.take('+') {
                value += self.product();
            } else if self.take('−') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            if self.take('×') {
                value *= self.power();
            } else if self.take('/') {
                value /= self.power();
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        if self.take('^') { base.powf(self.atom()) } else { base }
    }

    fn atom(&mut self) -> f64 {
        if self.take('−') {
            return -self.atom();
        }
        for (open, close, finish) in
            [('(', ')', (|value| value) as fn(f64) -> f64), ('⌈', '⌉', ceiling), ('|', '|', f64::abs)]
        {
            if self.take(open) {
                let value = finish(self.sum());
                assert!(self.take(close), "no {close} before {}", self.rest);
                return value;
            }
        }
        self.number()
    }

    fn number(&mut self) -> f64 {
        let end = self
            .rest
            .find(|sign: char| !sign.is_ascii_digit() && !".,".contains(sign))
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        let (group, mark) = self.lang.pick(('.', ","), (',', "."));
        let value: f64 = digits.replace(group, "").replace(mark, ".").parse().unwrap();
        self.rest = rest.trim_start();
        if !self.take('%') || self.percent_is_a_unit {
            return value;
        }
        self.percent = true;
        value / 100.0
    }
}

/// The whole number above, blind to what binary fractions add to an exact product.
fn ceiling(value: f64) -> f64 {
    (value - 1e-6).ceil()
}

#[test]
fn the_calculator_finds_mistakes() {
    for (chain, expected) in [
        ("70,0 − 63,2 = 6,8 điểm", true),
        ("70,0 − 63,2 = 6,7 điểm", false),
        ("(63,2 − 52,2) / (2025 − 2022) = 11,0 / 3 ≈ 3,67 điểm/năm", true),
        ("11,0 / 3 = 3,67", false),
        ("11,0 / 3 ≈ 3,66", false),
        ("⌈70 % × 79.600⌉ − 50.308 = 55.720 − 50.308 = 5.412", true),
        ("63,2 + (−1,2) × (2030 − 2025) = 57,2", true),
        ("(20,0 / 1,0)^(1 / (2025 − 2021)) − 1 ≈ 111,47 %", true),
        ("(20,0 / 1,0)^(1 / (2025 − 2021)) − 1 ≈ 111,5 %", false),
        ("−((15,0 / 20,0)^(1 / 5) − 1) / |(10,0 / 20,0)^(1 / 10) − 1| ≈ 0,83", true),
    ] {
        assert_eq!(holds(chain, Lang::Vi, false), expected, "{chain}");
    }
}
