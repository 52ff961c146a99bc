//! The cross-check by growth ratio (Eurostat, Open SDG). The only place of verdicts with floats; it never decides.

use crate::date::Year;
use crate::model::Direction;
use crate::standing::Aim;
use crate::value::Value;
use crate::verdict::outlook::{Forecast, Outlook, PaceClass};
use crate::verdict::rate::years_between;
use crate::verdict::{Case, Judged, Point, Reach};

/// From this ratio on, the growth is enough.
pub(super) const ENOUGH: f64 = 0.95;
/// From this ratio on, the growth is moderate; from 0 on, it is limited.
pub(super) const MODERATE: f64 = 0.60;

/// The second method's view of the next milestone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CrossCheck {
    /// The next milestone still to come.
    pub aim: Aim,
    /// The ratio with its operands, or why there is none.
    pub result: Result<Growth, NoGrowth>,
    /// It puts the indicator into another class than the outlook does.
    pub disagrees: bool,
}

/// R = d · CAGR / |CAGR*| with its operands; d is 1 where more is better and −1 where less is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Growth {
    /// The base: the first figure.
    pub first: Point,
    /// The latest figure.
    pub last: Point,
    /// CAGR = (last / first)^(1 / years between) − 1, as a fraction of 1.
    pub actual: f64,
    /// CAGR* = (target / first)^(1 / years between) − 1, as a fraction of 1.
    pub required: f64,
    /// R.
    pub ratio: f64,
    /// The class that follows.
    pub class: GrowthClass,
}

/// The classes of the second method, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GrowthClass {
    /// The latest figure reaches the target.
    Reached,
    /// R ≥ 0.95.
    OnTrack,
    /// 0.60 ≤ R < 0.95.
    Moderate,
    /// 0 ≤ R < 0.60.
    Limited,
    /// R < 0.
    Away,
}

/// Why there is no growth ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoGrowth {
    /// A title or a level does not grow by a rate, and nothing is known of figures of an unknown unit.
    NoRate,
    /// Fewer than two figures.
    TooFew,
    /// The first figure is zero or negative.
    StartNotPositive(Point),
    /// The latest figure is negative.
    LastNegative(Point),
    /// The target is zero or negative: the growth required is −100 % whatever the time.
    TargetNotPositive,
    /// The first figure is the target, or not before its year: no growth is required.
    NothingRequired(Point),
}

impl CrossCheck {
    pub(super) fn of(case: &Case, outlook: &Outlook) -> Self {
        let result = growth(case, outlook.aim);
        let disagrees = result.is_ok_and(|growth| disagrees(&growth, &outlook.forecast));
        Self { aim: outlook.aim, result, disagrees }
    }
}

fn growth(case: &Case, aim: Aim) -> Result<Growth, NoGrowth> {
    if !case.has_pace() {
        return Err(NoGrowth::NoRate);
    }
    let [first, .., last] = case.of_one_territory() else { return Err(NoGrowth::TooFew) };
    let zero = Value::default();
    let (start, end) = (first.measured.value, last.measured.value);
    if start <= zero {
        return Err(NoGrowth::StartNotPositive(*first));
    }
    if end < zero {
        return Err(NoGrowth::LastNegative(*last));
    }
    if aim.value <= zero {
        return Err(NoGrowth::TargetNotPositive);
    }
    let actual = annual_growth(first, end, last.year).ok_or(NoGrowth::TooFew)?;
    let required = Some(aim.value)
        .filter(|target| *target != start)
        .and_then(|target| annual_growth(first, target, aim.year))
        .ok_or(NoGrowth::NothingRequired(*first))?;
    let ratio = match case.direction {
        Direction::Up => actual / required.abs(),
        Direction::Down => -actual / required.abs(),
    };
    let reached = matches!(Judged::of(case, *last, aim).reach, Reach::Met { .. });
    let class = if reached { GrowthClass::Reached } else { GrowthClass::of(ratio) };
    Ok(Growth { first: *first, last: *last, actual, required, ratio, class })
}

/// The compound annual growth rate from `first` to `value` in `year`.
fn annual_growth(first: &Point, value: Value, year: Year) -> Option<f64> {
    let years = years_between(first.year, year)?;
    Some((value.to_f64() / first.measured.value.to_f64()).powf(1.0 / f64::from(years.get())) - 1.0)
}

impl Growth {
    /// CAGR in percent, for display.
    pub fn actual_percent(&self) -> Value {
        shown(self.actual * 100.0)
    }

    /// CAGR* in percent, for display.
    pub fn required_percent(&self) -> Value {
        shown(self.required * 100.0)
    }

    /// R, for display.
    pub fn ratio_shown(&self) -> Value {
        shown(self.ratio)
    }
}

/// The nearest hundredth.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast saturates, and what is out of range is not shown exactly"
)]
fn shown(number: f64) -> Value {
    Value::from_hundredths((number * 100.0).round() as i64)
}

impl GrowthClass {
    fn of(ratio: f64) -> Self {
        if ratio >= ENOUGH {
            Self::OnTrack
        } else if ratio >= MODERATE {
            Self::Moderate
        } else if ratio >= 0.0 {
            Self::Limited
        } else {
            Self::Away
        }
    }
}

/// Whether the classes differ. A standstill is `MovingAway` there and `Limited` here by definition, which is no disagreement.
fn disagrees(growth: &Growth, forecast: &Forecast) -> bool {
    match forecast {
        Forecast::Unjudged(_) => false,
        Forecast::Reached { .. } => growth.class != GrowthClass::Reached,
        Forecast::Paced { class: PaceClass::OnTrack, .. } => growth.class != GrowthClass::OnTrack,
        Forecast::Paced { class: PaceClass::Nearly, .. } => growth.class != GrowthClass::Moderate,
        Forecast::Paced { class: PaceClass::TooSlow, .. } => growth.class != GrowthClass::Limited,
        Forecast::Paced { class: PaceClass::MovingAway, trend, .. } => {
            let both_stand_still = trend.rate.rise == Value::default()
                && growth.first.measured.value == growth.last.measured.value;
            growth.class != GrowthClass::Away && !both_stand_still
        }
    }
}
