//! TD039: published figures beside those added up from the areas below.

use crate::check::rules::say::{self, Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::observations::Observation;
use crate::package::TableName;
use crate::rollup::{self, Agreement, RollUp, words};
use crate::standing::Measured;

/// Checks the figure of an area that others belong to.
pub(super) fn check(subject: &Subject<'_>, one: &Observation<'_>, findings: &mut Findings<'_>) {
    if !one.categories.is_empty() {
        return;
    }
    let Ok(rolled) = RollUp::of(subject.dataset, one.indicator, one.area, one.year) else { return };
    if rolled.basis != *one.denominator_kind {
        return;
    }
    let published = Measured::from(one);
    // Parts that are missing prove nothing.
    let Agreement::Disagrees { .. } = rollup::compare(published, &rolled) else { return };
    let place = Place {
        table: TableName::Observations,
        line: one.line,
        column: "value",
        text: say::cell(one.value, subject.dataset.indicator(one.indicator)),
    };
    let sign = say::equals(rolled.numerator, rolled.denominator);
    findings.say(Rule::OtherThanParts, &place, |lang| {
        let parts = words::coverage(rolled.coverage(), rolled.level, lang);
        let [counted, all] = [rolled.numerator, rolled.denominator].map(|count| format::count(count, lang));
        let [sum, written] =
            [rolled.value, one.value].map(|value| format::percent(value, Decimals::AtLeastOne, lang));
        let apart = format::points(say::distance(one.value, rolled.value), lang);
        match lang {
            Lang::Vi => {
                format!("cộng {parts}: {counted}/{all} {sign} {sum}, nhưng ghi {written}: chênh {apart}")
            }
            Lang::En => {
                format!("sum of {parts}: {counted}/{all} {sign} {sum}, but it says {written}: {apart} apart")
            }
        }
    });
}
