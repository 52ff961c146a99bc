//! TD041: percentages that look like shares of one, over all areas of a year or over all years of an area.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rules::say::{self, Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::date::Year;
use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::Unit;
use crate::observations::Observation;
use crate::package::TableName;
use crate::value::Value;

/// How many figures a sentence lists at most.
const LISTED: usize = 3;

/// Checks all figures of an indicator, by area and year. Areas are judged only where no year has told it all.
pub(super) fn check(subject: &Subject<'_>, all: &[Observation<'_>], findings: &mut Findings<'_>) {
    let Some(first) = all.first() else { return };
    if subject.dataset.indicator(first.indicator).unit != Unit::Percent {
        return;
    }
    let mut years: BTreeMap<Year, Vec<&Observation<'_>>> = BTreeMap::new();
    for one in all {
        years.entry(one.year).or_default().push(one);
    }
    years.retain(|_, figures| look_like_shares(figures));
    for (year, figures) in &years {
        let year = format::year(*year);
        tell(subject, figures, findings, |lang| match lang {
            Lang::Vi => format!("năm {year}"),
            Lang::En => format!("of {year}"),
        });
    }
    let told: BTreeSet<Year> = years.into_keys().collect();
    for of_area in all.chunk_by(|one, next| one.area == next.area) {
        let figures: Vec<&Observation<'_>> = of_area.iter().collect();
        if look_like_shares(&figures) && !figures.iter().all(|one| told.contains(&one.year)) {
            let name = &subject.dataset.area(of_area[0].area).name;
            tell(subject, &figures, findings, |lang| match lang {
                Lang::Vi => format!("của {}", name.get(lang)),
                Lang::En => format!("of {}", name.get(lang)),
            });
        }
    }
}

/// One figure may be true, and so may a real zero.
fn look_like_shares(figures: &[&Observation<'_>]) -> bool {
    figures.len() > 1
        && figures.iter().all(|one| one.value <= Value::whole(1))
        && figures.iter().any(|one| one.value > Value::whole(0))
}

fn tell(
    subject: &Subject<'_>,
    figures: &[&Observation<'_>],
    findings: &mut Findings<'_>,
    which: impl Fn(Lang) -> String,
) {
    let Some(first) = figures.iter().min_by_key(|one| one.line) else { return };
    let text = say::cell(first.value, subject.dataset.indicator(first.indicator));
    let place = Place { table: TableName::Observations, line: first.line, column: "value", text };
    findings.say(Rule::SharesOfOne, &place, |lang| {
        let list = |one: &&Observation<'_>| format::decimal(one.value, Decimals::AsNeeded, lang);
        let mut listed: Vec<String> = figures.iter().take(LISTED).map(list).collect();
        if figures.len() > LISTED {
            listed.push("…".to_owned());
        }
        let (which, count, listed) = (which(lang), figures.len(), listed.join("; "));
        match lang {
            Lang::Vi => format!(
                "cả {count} số liệu {which} đều không quá 1 ({listed}): có lẽ là tỷ lệ so với 1, chưa nhân với 100"
            ),
            Lang::En => format!(
                "none of the {count} figures {which} is above 1 ({listed}): perhaps shares of one, not multiplied by 100"
            ),
        }
    });
}
