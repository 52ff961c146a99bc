//! `observations.csv`.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::model::{ObsStatus, Observation};
use crate::read::reader::Reader;
use crate::read::{Context, Places};

pub(crate) fn read_observations(
    table: &Table,
    context: &Context,
    findings: &mut Vec<Finding>,
) -> Vec<Observation> {
    let mut seen = Places::default();
    let required = ["indicator", "area", "year", "value", "obs_status"];
    let Some(reader) = Reader::new(table, &required, findings) else { return Vec::new() };
    reader.rows(|cells| {
        let indicator = cells.reference("indicator", &context.indicators, "indicators")?;
        let area = cells.reference("area", &context.areas, "areas")?;
        let year = cells.year("year")?;
        let denominator_kind = cells.text("denominator_kind").to_owned();
        if !seen.add(format!("{} {} {year} {denominator_kind}", indicator.0, area.0)) {
            cells.report("year", Problem::DuplicateKey);
            return None;
        }
        let value = cells.value("value", context.units[indicator.0])?;
        let (numerator, denominator) = (cells.count("numerator").ok()?, cells.count("denominator").ok()?);
        if numerator.zip(denominator).is_some_and(|(counted, all)| counted > all) {
            cells.report("numerator", Problem::NumeratorAboveDenominator);
            return None;
        }
        Some(Observation {
            indicator,
            area,
            year,
            period: cells.text("period").to_owned(),
            value,
            numerator,
            denominator,
            denominator_kind,
            // Without a status a figure could pass for final, so the word is required.
            status: cells.word::<ObsStatus>("obs_status", None)?,
            source: cells.source(context.sources.as_ref()),
            note: cells.bilingual("note"),
        })
    })
}
