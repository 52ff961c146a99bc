//! `targets.csv`.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::model::{AppliesTo, Certainty, Target, TargetKind};
use crate::read::reader::Reader;
use crate::read::{Context, Places};

pub(crate) fn read_targets(
    table: &Table<'_>,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Target> {
    let mut seen = Places::default();
    let required = ["indicator", "area", "year", "value"];
    let Some(mut reader) = Reader::new(table, &required, findings) else { return Vec::new() };
    let [indicator, area, year, value] = reader.columns(required);
    let [kind, applies_to, source, section, certainty] =
        reader.columns(["kind", "applies_to", "source", "section", "certainty"]);
    let note = reader.bilingual("note_vi", "note_en");
    reader.rows(|cells| {
        let indicator = cells.reference(indicator, &context.indicator_keys, "indicators")?;
        let area = cells.reference(area, &context.areas, "areas")?;
        let key_column = year;
        let year = cells.year(year)?;
        if !seen.add(&format!("{} {} {year}", indicator.0, area.0)) {
            cells.report(key_column, Problem::DuplicateKey);
            return None;
        }
        Some(Target {
            indicator,
            area,
            year,
            value: cells.value(value, &context.indicators[indicator.0])?,
            kind: cells.word(kind, Some(TargetKind::Milestone))?,
            applies_to: cells.word(applies_to, Some(AppliesTo::Itself))?,
            source: cells.source(source, context.sources),
            section: cells.shared(section),
            certainty: cells.word(certainty, Some(Certainty::Certain))?,
            note: cells.bilingual(note),
            line: cells.line(),
        })
    })
}
