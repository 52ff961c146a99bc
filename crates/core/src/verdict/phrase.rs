//! Numbers with their units inside the sentences of verdicts.

use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::{Direction, Indicator, Unit};
use crate::sentence;
use crate::standing::Aim;
use crate::value::Value;
use crate::verdict::rate::{Rounded, saturated};
use crate::verdict::trend::Projection;

/// How one indicator is spoken of in one language.
#[derive(Clone, Copy)]
pub(super) struct Phrase<'a> {
    pub(super) subject: &'a Indicator,
    pub(super) lang: Lang,
}

impl Phrase<'_> {
    /// A figure without its unit: `63,2`; a count or a level shows no decimals it does not have.
    pub(super) fn number(self, value: Value) -> String {
        let decimals = match self.subject.unit {
            Unit::Percent => Decimals::AtLeastOne,
            Unit::YesNo | Unit::Level | Unit::Count | Unit::Unknown => Decimals::AsNeeded,
        };
        format::decimal(value, decimals, self.lang)
    }

    /// A figure in its unit: `63,2 %`.
    pub(super) fn figure(self, value: Value) -> String {
        sentence::measured_value(value, self.subject, self.lang)
    }

    /// A figure in its unit, with a word where it is rounded: `khoảng 63,27 %`.
    pub(super) fn about(self, rounded: Rounded) -> String {
        format!("{}{}", self.roughly(rounded), self.figure(rounded.value))
    }

    /// A target in its unit: `80 %`.
    pub(super) fn target(self, aim: Aim) -> String {
        sentence::aim_value(aim, self.subject, self.lang)
    }

    /// A difference: `6,8 điểm`, or a number with what is counted.
    pub(super) fn difference(self, size: Value) -> String {
        match self.subject.unit {
            Unit::Count => self.things(self.number(size), size == Value::whole(1)),
            Unit::Level => format!("{}\u{a0}{}", self.number(size), self.steps(size)),
            unit => sentence::gap_size(size, unit, self.lang),
        }
    }

    /// A difference, with a word where it is rounded: `khoảng 14,29 điểm`.
    pub(super) fn about_difference(self, rounded: Rounded) -> String {
        format!("{}{}", self.roughly(rounded), self.difference(rounded.value))
    }

    /// A change a year: `3,7 điểm/năm`, with a word where it is rounded.
    pub(super) fn pace(self, rate: Rounded) -> String {
        self.a_year(self.about_difference(rate))
    }

    /// Something by the year: `3,7 điểm/năm`, `3.7 points a year`.
    pub(super) fn a_year(self, amount: String) -> String {
        amount + self.lang.pick("/năm", " a year")
    }

    /// A number of the things that the indicator counts: `5.412 gia đình`.
    pub(super) fn things(self, number: String, one: bool) -> String {
        let counted = if one { &self.subject.counted_one } else { &self.subject.counted };
        if counted.is_empty() {
            return number;
        }
        format!("{number}\u{a0}{}", counted.get(self.lang))
    }

    /// A whole number of things: `5.412`.
    pub(super) fn count(self, number: u64) -> String {
        format::count(number, self.lang)
    }

    /// A whole number that may be negative: `−120`.
    pub(super) fn whole(self, number: i128) -> String {
        self.plain(saturated(number.saturating_mul(100)))
    }

    /// A number with the decimals it has: `2.945,4`.
    pub(super) fn plain(self, value: Value) -> String {
        format::decimal(value, Decimals::AsNeeded, self.lang)
    }

    /// A projected figure against the target: `còn thiếu 2,0 điểm so với mục tiêu 80 %`.
    pub(super) fn against(self, value: Value, aim: Aim) -> String {
        let target = self.target(aim);
        if value == aim.value {
            return match self.lang {
                Lang::Vi => format!("ngang mục tiêu {target}"),
                Lang::En => format!("level with the {target} target"),
            };
        }
        let above = value > aim.value;
        let size = self.difference(if above { value - aim.value } else { aim.value - value });
        match (self.lang, self.subject.direction, above) {
            (Lang::Vi, Direction::Up, true) => format!("vượt {size} so với mục tiêu {target}"),
            (Lang::Vi, Direction::Up, false) => format!("còn thiếu {size} so với mục tiêu {target}"),
            (Lang::Vi, Direction::Down, true) => format!("còn cao hơn mục tiêu {target} là {size}"),
            (Lang::Vi, Direction::Down, false) => format!("thấp hơn mục tiêu {target} là {size}"),
            (Lang::En, Direction::Up, false) => format!("{size} short of the {target} target"),
            (Lang::En, _, true) => format!("{size} above the {target} target"),
            (Lang::En, Direction::Down, false) => format!("{size} below the {target} target"),
        }
    }

    /// That a projection is outside what the unit can be; blank where it is not.
    pub(super) fn beyond_range(self, projection: &Projection) -> String {
        let year = projection.year;
        let negative = projection.value.value < Value::default();
        match (projection.beyond_range, negative, self.lang) {
            (false, _, _) => String::new(),
            (true, false, Lang::Vi) => {
                format!("; tỷ lệ không thể vượt 100\u{a0}%, nên nhịp này không thể kéo dài đến {year}")
            }
            (true, false, Lang::En) => {
                format!("; a share cannot exceed 100%, so this pace cannot last until {year}")
            }
            (true, true, Lang::Vi) => {
                format!("; số liệu không thể âm, nên nhịp này không thể kéo dài đến {year}")
            }
            (true, true, Lang::En) => {
                format!("; a figure cannot be negative, so this pace cannot last until {year}")
            }
        }
    }

    fn steps(self, size: Value) -> &'static str {
        self.lang.pick("bậc", if size == Value::whole(1) { "step" } else { "steps" })
    }

    const fn roughly(self, rounded: Rounded) -> &'static str {
        if rounded.exact { "" } else { self.lang.pick("khoảng ", "about ") }
    }
}
