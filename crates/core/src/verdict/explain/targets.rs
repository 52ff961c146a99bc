//! Milestones, the yearly path and ceilings to maintain, explained.

use std::cmp::Ordering;

use crate::lang::Lang;
use crate::model::{Direction, Unit};
use crate::sentence;
use crate::standing::{Aim, Gap};
use crate::value::Value;
use crate::verdict::explain::{Step, Topic};
use crate::verdict::phrase::Phrase;
use crate::verdict::{Judged, Milestone, PathYear, Reach, Upkeep, UpkeepState};

/// A milestone: the comparison, and what it comes to in things where counts are published.
pub(super) fn milestone(phrase: Phrase, milestone: &Milestone) -> Vec<Step> {
    let Milestone { aim, passed, judged } = *milestone;
    let label = sentence::aim_label(aim, phrase.subject, phrase.lang);
    let step = Step::new(Topic::Milestone(aim.year), label);
    let Some(judged) = judged else {
        return vec![step.result(no_figure(aim, passed, phrase.lang))];
    };
    let word = sentence::standing_word(milestone.standing(), phrase.lang);
    let result = format!("{}: {}{}", figure(phrase, judged), word, distance(phrase, judged.reach));
    let mut steps = vec![compared(phrase, step, aim, judged).result(result)];
    if let Reach::Short { gap } = judged.reach {
        steps.extend(units(phrase, aim, judged, gap));
    }
    steps
}

/// A year of the yearly path.
pub(super) fn path_year(phrase: Phrase, year: &PathYear) -> Step {
    let PathYear { aim, judged } = *year;
    let label = sentence::aim_label(aim, phrase.subject, phrase.lang);
    let result = format!("{}: {}", figure(phrase, judged), beside_path(phrase, judged.reach));
    compared(phrase, Step::new(Topic::Path, label), aim, judged).result(result)
}

/// Whether a ceiling has been kept.
pub(super) fn upkeep(phrase: Phrase, upkeep: &Upkeep) -> Step {
    let lang = phrase.lang;
    let target = phrase.target(upkeep.aim);
    let label = match (phrase.subject.unit, lang) {
        (Unit::YesNo, _) => lang.pick("Duy trì danh hiệu", "Keeping the title").to_owned(),
        (_, Lang::Vi) => format!("Duy trì mức {target}"),
        (_, Lang::En) => format!("Keeping {target}"),
    };
    let step = Step::new(Topic::Upkeep, label);
    match upkeep.state {
        UpkeepState::MaintainedSince { since, regained_after: None } => step.result(match lang {
            Lang::Vi => format!("Giữ được từ năm {}, theo các năm có số liệu", since.year),
            Lang::En => format!("Kept since {}, by the years that have figures", since.year),
        }),
        UpkeepState::MaintainedSince { since, regained_after: Some(lapse) } => step.result(match lang {
            Lang::Vi => format!("Đạt lại từ năm {}, sau khi không giữ được năm {}", since.year, lapse.year),
            Lang::En => format!("Regained in {}, after it was lost in {}", since.year, lapse.year),
        }),
        UpkeepState::Breached { held, since, latest, by } => {
            let against =
                Judged { point: latest, reach: Reach::Short { gap: Gap { size: by, units: None } } };
            compared(phrase, step, upkeep.aim, against).result(match lang {
                Lang::Vi => {
                    format!("Không giữ được: đạt đến năm {}, không còn đạt từ năm {}", held.year, since.year)
                }
                Lang::En => format!("Not kept: held until {}, lost since {}", held.year, since.year),
            })
        }
    }
}

fn no_figure(aim: Aim, passed: bool, lang: Lang) -> String {
    let year = aim.year;
    match (passed, lang) {
        (true, Lang::Vi) => format!("Không có số liệu năm {year}; không lấy số liệu năm khác thay vào"),
        (true, Lang::En) => format!("No figure for {year}; no other year’s figure stands in for it"),
        (false, Lang::Vi) => "Chưa có số liệu nào".to_owned(),
        (false, Lang::En) => "No figure yet".to_owned(),
    }
}

/// The figure with its year: "Năm 2025: 63,2 %".
fn figure(phrase: Phrase, judged: Judged) -> String {
    let (year, value) = (judged.point.year, phrase.figure(judged.point.measured.value));
    match phrase.lang {
        Lang::Vi => format!("Năm {year} là {value}"),
        Lang::En => format!("{value} in {year}"),
    }
}

/// The subtraction of figure and target, the larger first; titles and levels are only compared.
fn compared(phrase: Phrase, step: Step, aim: Aim, judged: Judged) -> Step {
    let value = judged.point.measured.value;
    if matches!(phrase.subject.unit, Unit::YesNo | Unit::Level) {
        let sign = match (value.cmp(&aim.value), phrase.subject.unit) {
            (Ordering::Equal, _) => '=',
            (_, Unit::YesNo) => '≠',
            (Ordering::Less, _) => '<',
            (Ordering::Greater, _) => '>',
        };
        let (figure, target) = (phrase.figure(value), phrase.target(aim));
        return step.computed(format!("y {sign} T"), format!("{figure} {sign} {target}"));
    }
    let (formula, high, low) =
        if value >= aim.value { ("y − T", value, aim.value) } else { ("T − y", aim.value, value) };
    let difference = phrase.difference(high - low);
    step.computed(formula, format!("{} − {} = {difference}", phrase.number(high), phrase.number(low)))
}

/// How far from the target; blank for titles and where there is no distance.
fn distance(phrase: Phrase, reach: Reach) -> String {
    let (met, size) = parts(reach);
    if size == Value::default() || phrase.subject.unit == Unit::YesNo {
        return String::new();
    }
    let words = match (phrase.subject.direction, met) {
        (Direction::Up, true) => phrase.lang.pick("vượt", "above by"),
        (Direction::Up, false) => phrase.lang.pick("thiếu", "short by"),
        (Direction::Down, true) => phrase.lang.pick("thấp hơn mục tiêu", "below it by"),
        (Direction::Down, false) => phrase.lang.pick("cao hơn mục tiêu", "above it by"),
    };
    format!(", {words} {}", phrase.difference(size))
}

fn beside_path(phrase: Phrase, reach: Reach) -> String {
    let (met, size) = parts(reach);
    let lang = phrase.lang;
    if size == Value::default() || phrase.subject.unit == Unit::YesNo {
        return if met {
            lang.pick("đúng lộ trình", "on the path")
        } else {
            lang.pick("chưa đạt lộ trình", "behind the path")
        }
        .to_owned();
    }
    let words = match (phrase.subject.direction, met) {
        (Direction::Up, true) => lang.pick("trên lộ trình", "above the path by"),
        (Direction::Up, false) => lang.pick("dưới lộ trình", "below the path by"),
        (Direction::Down, true) => {
            lang.pick("tốt hơn lộ trình, thấp hơn", "better than the path, below it by")
        }
        (Direction::Down, false) => lang.pick("kém lộ trình, cao hơn", "behind the path, above it by"),
    };
    format!("{words} {}", phrase.difference(size))
}

const fn parts(reach: Reach) -> (bool, Value) {
    match reach {
        Reach::Met { margin } => (true, margin),
        Reach::Short { gap } => (false, gap.size),
    }
}

/// ⌈T × D⌉ − N, where counts are published.
fn units(phrase: Phrase, aim: Aim, judged: Judged, gap: Gap) -> Option<Step> {
    let missing = gap.units?;
    let (numerator, denominator) = (judged.point.measured.numerator?, judged.point.measured.denominator?);
    let enough = numerator.checked_add(missing)?;
    let [missing_text, numerator, denominator, enough] =
        [missing, numerator, denominator, enough].map(|number| phrase.count(number));
    let target = phrase.target(aim);
    let substituted =
        format!("⌈{target} × {denominator}⌉ − {numerator} = {enough} − {numerator} = {missing_text}");
    let things = phrase.things(missing_text, missing == 1);
    let year = aim.year;
    let (label, result) = match phrase.lang {
        Lang::Vi => (format!("Mục tiêu {year}, quy ra số lượng"), format!("Còn thiếu {things}")),
        Lang::En => (format!("{year} target, in things counted"), format!("{things} missing")),
    };
    Some(Step::new(Topic::Milestone(aim.year), label).computed("⌈T × D⌉ − N", substituted).result(result))
}
