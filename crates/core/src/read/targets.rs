//! `targets.csv`.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::model::{AppliesTo, Certainty, Target, TargetKind};
use crate::read::reader::Reader;
use crate::read::{Context, Places};

pub(crate) fn read_targets(table: &Table, context: &Context, findings: &mut Vec<Finding>) -> Vec<Target> {
    let mut seen = Places::default();
    let required = ["indicator", "area", "year", "value"];
    let Some(reader) = Reader::new(table, &required, findings) else { return Vec::new() };
    reader.rows(|cells| {
        let indicator = cells.reference("indicator", &context.indicators, "indicators")?;
        let area = cells.reference("area", &context.areas, "areas")?;
        let year = cells.year("year")?;
        if !seen.add(format!("{} {} {year}", indicator.0, area.0)) {
            cells.report("year", Problem::DuplicateKey);
            return None;
        }
        Some(Target {
            indicator,
            area,
            year,
            value: cells.value("value", context.units[indicator.0])?,
            kind: cells.word("kind", Some(TargetKind::Milestone))?,
            applies_to: cells.word("applies_to", Some(AppliesTo::Itself))?,
            source: cells.source(context.sources.as_ref()),
            section: cells.text("section").to_owned(),
            certainty: cells.word("certainty", Some(Certainty::Certain))?,
            note: cells.bilingual("note"),
        })
    })
}
