//! Points and things a year explained: so far, and still needed.

use crate::lang::Lang;
use crate::verdict::explain::outlook::{equals, mean_substituted};
use crate::verdict::explain::{Step, Topic};
use crate::verdict::phrase::Phrase;
use crate::verdict::{Needed, Pace, Rate, Trend, UnitRate};

pub(super) fn steps(phrase: Phrase, pace: &Pace) -> Vec<Step> {
    let mut steps = Vec::new();
    steps.extend(pace.so_far.as_ref().map(|trend| so_far(phrase, trend)));
    if let (Some(trend), Some(units)) = (&pace.so_far, pace.units_so_far) {
        steps.extend(units_so_far(phrase, trend, units));
    }
    match pace.needed {
        Needed::Nothing => {}
        Needed::PerYear { rate, units } => {
            steps.push(needed(phrase, pace, rate));
            steps.extend(units.map(|units| units_needed(phrase, pace, units)));
        }
        Needed::NoTimeLeft { gap } => {
            let size = phrase.difference(gap.size);
            steps.push(step(phrase.lang.pick("Nhịp cần có", "Pace needed")).result(match phrase.lang {
                Lang::Vi => format!("Số liệu mới nhất đã là của năm mục tiêu, còn cách {size}"),
                Lang::En => format!("The latest figure is of the target’s year already, {size} away"),
            }));
        }
    }
    steps
}

fn step(label: &str) -> Step {
    Step::new(Topic::Pace, label)
}

fn so_far(phrase: Phrase, trend: &Trend) -> Step {
    let pace = phrase.pace(trend.rate.a_year());
    let (from, to) = (trend.first.year, trend.last.year);
    let (label, result) = match phrase.lang {
        Lang::Vi => ("Nhịp đến nay", format!("{pace} trong {from}–{to}")),
        Lang::En => ("Pace so far", format!("{pace} in {from}–{to}")),
    };
    step(label).computed("(y₂ − y₁) / (t₂ − t₁)", mean_substituted(phrase, trend)).result(result)
}

fn units_so_far(phrase: Phrase, trend: &Trend, units: UnitRate) -> Option<Step> {
    let (first, last) = (trend.first.measured.numerator?, trend.last.measured.numerator?);
    let a_year = units.a_year();
    let shown = phrase.plain(a_year.value);
    let substituted = format!(
        "({} − {}) / ({} − {}) = {} / {} {} {shown}",
        phrase.count(last),
        phrase.count(first),
        trend.last.year,
        trend.first.year,
        phrase.whole(units.units),
        units.years,
        equals(a_year),
    );
    let label = phrase.lang.pick("Nhịp đến nay, quy ra số lượng", "Pace so far, in things counted");
    let result = phrase.a_year(phrase.things(shown, false));
    Some(step(label).computed("(N₂ − N₁) / (t₂ − t₁)", substituted).result(result))
}

fn needed(phrase: Phrase, pace: &Pace, rate: Rate) -> Step {
    let a_year = rate.a_year();
    let (latest, aim) = (pace.latest, pace.aim);
    let substituted = format!(
        "({} − {}) / ({} − {}) = {} / {} {} {}",
        phrase.number(aim.value),
        phrase.number(latest.measured.value),
        aim.year,
        latest.year,
        phrase.number(rate.rise),
        rate.years,
        equals(a_year),
        phrase.a_year(phrase.difference(a_year.value)),
    );
    let needed = phrase.pace(a_year);
    let (label, result) = match phrase.lang {
        Lang::Vi => ("Nhịp cần có", format!("Cần {needed} để đạt mục tiêu {}", aim.year)),
        Lang::En => ("Pace needed", format!("{needed} would reach the {} target", aim.year)),
    };
    step(label).computed("(T − y₂) / (t₃ − t₂)", substituted).result(result)
}

fn units_needed(phrase: Phrase, pace: &Pace, units: UnitRate) -> Step {
    let a_year = units.a_year_rounded_up();
    let shown = phrase.whole(a_year);
    let substituted = format!("⌈{} / {}⌉ = {shown}", phrase.whole(units.units), units.years);
    let things = phrase.a_year(phrase.things(shown, a_year == 1));
    let year = pace.latest.year;
    let (label, result) = match phrase.lang {
        Lang::Vi => {
            ("Nhịp cần có, quy ra số lượng", format!("Cần thêm {things}, nếu mẫu số vẫn như năm {year}"))
        }
        Lang::En => {
            ("Pace needed, in things counted", format!("{things}, if the denominator stays as in {year}"))
        }
    };
    step(label).computed("⌈(⌈T × D⌉ − N) / (t₃ − t₂)⌉", substituted).result(result)
}
