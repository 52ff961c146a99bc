//! `area_changes.csv`: what became of areas, and when.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::model::{AreaChange, Extent};
use crate::order;
use crate::read::reader::Reader;
use crate::read::{Context, Places};

/// The changes, by date; changes of one day in the order of the table.
pub(crate) fn read_area_changes(
    table: &Table<'_>,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<AreaChange> {
    let mut seen = Places::default();
    let required = ["area", "successor", "kind", "date"];
    let Some(mut reader) = Reader::new(table, &required, findings) else { return Vec::new() };
    let [area, successor, kind, date, extent, source] =
        reader.columns(["area", "successor", "kind", "date", "extent", "source"]);
    let decree = reader.bilingual("decree_vi", "decree_en");
    let note = reader.bilingual("note_vi", "note_en");
    let mut changes = reader.rows(|cells| {
        let from = cells.reference(area, &context.areas, "areas")?;
        let to = match cells.text(successor) {
            "" => None,
            _ => Some(cells.reference(successor, &context.areas, "areas")?),
        };
        let day = cells.needed_date(date)?;
        let key = [area, successor, date, kind].map(|column| cells.text(column));
        if !seen.add(&key.join(" ")) {
            cells.report(area, Problem::DuplicateKey);
            return None;
        }
        Some(AreaChange {
            area: from,
            successor: to,
            kind: cells.word(kind, None)?,
            date: day,
            extent: cells.word(extent, Some(Extent::Whole))?,
            decree: cells.bilingual(decree),
            source: cells.source(source, context.sources),
            note: cells.bilingual(note),
            line: cells.line(),
        })
    });
    order::sort_by(&mut changes, |one, other| one.date.cmp(&other.date));
    changes
}
