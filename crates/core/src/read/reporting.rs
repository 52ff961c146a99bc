//! `reporting.csv`: who reports what to whom, and when.

use crate::csv_table::Table;
use crate::date::Date;
use crate::definitions::{Duty, Frequency};
use crate::finding::{Finding, Problem};
use crate::read::Context;
use crate::read::reader::Reader;

pub(crate) fn read_reporting(
    table: &Table<'_>,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Duty> {
    let required = ["framework", "reporter_vi", "frequency"];
    let Some(mut reader) = Reader::new(table, &required, findings) else { return Vec::new() };
    let [framework, indicator, due, frequency, source, section] =
        reader.columns(["framework", "indicator", "due", "frequency", "source", "section"]);
    let reporter = reader.bilingual("reporter_vi", "reporter_en");
    let recipient = reader.bilingual("recipient_vi", "recipient_en");
    let note = reader.bilingual("note_vi", "note_en");
    reader.rows(|cells| {
        let framework = cells.key(framework)?;
        let indicator = match cells.text(indicator) {
            "" => None,
            _ => Some(cells.reference(indicator, &context.indicator_keys, "indicators")?),
        };
        let due = if is_due(cells.text(due)) {
            cells.shared(due)
        } else {
            cells.report(due, Problem::NotADate);
            "".into()
        };
        Some(Duty {
            framework,
            indicator,
            reporter: cells.bilingual(reporter),
            recipient: cells.bilingual(recipient),
            due,
            frequency: cells.word::<Frequency>(frequency, None)?,
            source: cells.source(source, context.sources),
            section: cells.shared(section),
            note: cells.bilingual(note),
        })
    })
}

/// A day (`2022-12-15`), a month (`2022-12`), a quarter (`2026-Q1`), a day of every year (`12-15`), or nothing.
fn is_due(text: &str) -> bool {
    let quarter = text.split_once("-Q").filter(|(_, quarter)| matches!(*quarter, "1" | "2" | "3" | "4"));
    let any_day = |text: &str| Date::parse(text).is_some();
    text.is_empty()
        || any_day(text)
        || any_day(&format!("{text}-01"))
        || any_day(&format!("2024-{text}"))
        || quarter.is_some_and(|(year, _)| any_day(&format!("{year}-01-01")))
}

#[cfg(test)]
mod tests {
    use super::is_due;

    #[test]
    fn days_months_quarters_and_yearly_days_are_due_dates() {
        for text in ["", "12-15", "02-29", "2022-12-15", "2022-12", "2026-Q1"] {
            assert!(is_due(text), "{text}");
        }
        for text in ["15/12", "13-01", "2026-Q5", "tháng 12", "2022"] {
            assert!(!is_due(text), "{text}");
        }
    }
}
