//! Reports of rules: the place, and the words and numbers that their sentences share.

use crate::check::Report;
use crate::check::rules::Rule;
use crate::finding::Finding;
use crate::format::{self, Decimals};
use crate::lang::{Bilingual, Lang};
use crate::model::{Code, Indicator, Unit};
use crate::package::{Descriptor, TableName};
use crate::value::Value;

/// Where reports of rules go.
pub(super) struct Findings<'a> {
    descriptor: &'a Descriptor,
    reports: &'a mut Vec<Report>,
}

/// The cell that a report is about.
pub(super) struct Place<'a> {
    pub(super) table: TableName,
    pub(super) line: u32,
    pub(super) column: &'a str,
    /// The cell's text.
    pub(super) text: String,
}

impl<'a> Findings<'a> {
    pub(super) const fn new(descriptor: &'a Descriptor, reports: &'a mut Vec<Report>) -> Self {
        Self { descriptor, reports }
    }

    /// Reports what `rule` found at a place; `sentence` says it without the place, in a language.
    pub(super) fn say(&mut self, rule: Rule, place: &Place<'_>, sentence: impl Fn(Lang) -> String) {
        let message = Bilingual::new(sentence(Lang::Vi), sentence(Lang::En));
        let file = self.descriptor.file_of(place.table);
        let report = Report::new(rule.code(), rule.severity(), &file, message);
        let column = Finding::quoted(place.column);
        self.reports.push(report.at(u64::from(place.line), Some(&column), &Finding::quoted(&place.text)));
    }
}

/// A measured figure as a reader is told it: `63,2 %`, `có`, a level's name.
pub(super) fn figure(value: Value, indicator: &Indicator, lang: Lang) -> String {
    match level(value, indicator) {
        Some(level) => level.name.get(lang).to_owned(),
        None => format::in_unit(value, indicator.unit, Decimals::AtLeastOne, lang),
    }
}

/// A figure as a cell has it: `63.2`, `yes`, a level's code.
pub(super) fn cell(value: Value, indicator: &Indicator) -> String {
    match (level(value, indicator), indicator.unit) {
        (Some(level), _) => level.code.to_string(),
        (None, Unit::YesNo) => (if value >= Value::YES { "yes" } else { "no" }).to_owned(),
        (None, _) => {
            let text = format::decimal(value, Decimals::AsNeeded, Lang::En);
            text.replace(',', "").replace('−', "-")
        }
    }
}

fn level(value: Value, indicator: &Indicator) -> Option<&Code> {
    let place = value.as_count().filter(|_| indicator.unit == Unit::Level)?;
    indicator.levels.get(usize::try_from(place).ok()?)
}

/// How far two figures are apart, without a sign.
pub(super) fn distance(one: Value, other: Value) -> Value {
    if one >= other { one - other } else { other - one }
}

/// "=", or "≈" where the percentage of two counts has to be rounded to hundredths.
pub(super) fn equals(counted: u64, all: u64) -> char {
    let is_exact = (u128::from(counted) * 10_000).checked_rem(u128::from(all)) == Some(0);
    if is_exact { '=' } else { '≈' }
}
