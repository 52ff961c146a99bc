//! Figures as charts hold them: exact numbers, how they are written, and the axis that they stand on.

use tiendo_core::export::sample_notice;
use tiendo_core::lang::Lang;
use tiendo_core::model::Unit;
use tiendo_core::value::Value;
use tiendo_office::Decimal;
use tiendo_office::chart::{Axis, Letters};
use tiendo_office::workbook::NumberFormat;

use crate::about::FONT;
use crate::colors;

/// How numbers of a unit are written; `None` of what is no number.
pub(crate) const fn number_format(unit: Unit) -> Option<NumberFormat> {
    match unit {
        Unit::Percent => Some(NumberFormat::Decimals),
        Unit::Count | Unit::Unknown => Some(NumberFormat::Count),
        Unit::YesNo | Unit::Level => None,
    }
}

/// The axis of a unit: shares from 0 to 100 unless one is outside of these.
pub(crate) fn axis(unit: Unit, figures: impl Iterator<Item = Value>) -> Axis {
    if unit != Unit::Percent {
        return Axis { min: Some(Decimal::hundredths(0)), ..Axis::default() };
    }
    let all = Value::whole(0)..=Value::whole(100);
    let fits = figures.into_iter().all(|figure| all.contains(&figure));
    let end = |value: &Value| fits.then(|| decimal(*value));
    Axis { title: "%".to_owned(), min: end(all.start()), max: end(all.end()) }
}

/// The axis of how many areas there are, which are named as what stands along it.
pub(crate) fn axis_of_counts(areas: &str, lang: Lang) -> Axis {
    let title = match lang {
        Lang::Vi => format!("Số {areas}"),
        Lang::En => format!("Number of {areas}"),
    };
    Axis { title, min: Some(Decimal::hundredths(0)), max: None }
}

pub(crate) const fn decimal(value: Value) -> Decimal {
    Decimal::hundredths(value.hundredths())
}

/// How many; `None` of none, so that no bar of no length is labelled.
pub(crate) fn number(count: usize) -> Option<Decimal> {
    i64::try_from(count).ok().filter(|count| *count > 0).and_then(Decimal::whole)
}

pub(crate) fn letters(size: u16) -> Letters {
    Letters { font: FONT.to_owned(), size, color: colors::TEXT_SOFT }
}

/// A text in place of the picture, with the label of sample data.
pub(crate) fn described(text: String, sample: bool, lang: Lang) -> String {
    if sample { format!("{text}. {}", sample_notice(lang)) } else { text }
}

/// A name with the label of sample data, which goes wherever the chart is copied to.
pub(crate) fn labelled(name: String, sample: bool, lang: Lang) -> String {
    if sample { format!("{name} ({})", lang.pick("số liệu minh họa", "sample data")) } else { name }
}
