//! `schemes.csv`: recognition schemes.

use std::sync::Arc;

use crate::csv_table::Table;
use crate::definitions::Scheme;
use crate::finding::{Finding, Problem};
use crate::model::{AreaId, Certainty, Level};
use crate::read::reader::{Cells, Column, Reader};
use crate::read::{Context, Places};

pub(crate) fn read_schemes(
    table: &Table<'_>,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Scheme> {
    let mut seen = Places::default();
    let Some(mut reader) = Reader::new(table, &["scheme", "name_vi"], findings) else { return Vec::new() };
    let [scheme, area_level, areas, levels, validity] =
        reader.columns(["scheme", "area_level", "areas", "levels", "validity_months"]);
    let [valid_from, valid_to, source, section, certainty] =
        reader.columns(["valid_from", "valid_to", "source", "section", "certainty"]);
    let name = reader.bilingual("name_vi", "name_en");
    let subject = reader.bilingual("subject_vi", "subject_en");
    let recognised_by = reader.bilingual("recognised_by_vi", "recognised_by_en");
    let note = reader.bilingual("note_vi", "note_en");
    reader.rows(|cells| {
        let code = cells.key(scheme)?;
        if !seen.add(&code) {
            cells.report(scheme, Problem::DuplicateKey);
            return None;
        }
        let area_level = match cells.text(area_level) {
            "" => None,
            _ => Some(cells.word::<Level>(area_level, None)?),
        };
        let list = context.codes.iter().find(|list| *list.name == *cells.text(levels));
        if list.is_none() && !cells.text(levels).is_empty() {
            cells.report(levels, Problem::UnknownCode);
        }
        let months = cells.text(validity).parse().ok();
        if months.is_none() && !cells.text(validity).is_empty() {
            cells.report(validity, Problem::NotMonths);
        }
        Some(Scheme {
            code,
            name: cells.bilingual(name),
            area_level,
            subject: cells.bilingual(subject),
            areas: read_areas(cells, areas, context),
            levels: list.map(|list| list.codes.clone()).unwrap_or_default(),
            validity_months: months,
            recognised_by: cells.bilingual(recognised_by),
            valid_from: cells.date(valid_from),
            valid_to: cells.date(valid_to),
            source: cells.source(source, context.sources),
            section: cells.shared(section),
            certainty: cells.word(certainty, Some(Certainty::Certain))?,
            note: cells.bilingual(note),
        })
    })
}

/// The areas that a cell lists by their codes; an unknown one is reported and left out.
fn read_areas(cells: &mut Cells<'_>, column: Column, context: &Context<'_>) -> Vec<AreaId> {
    let codes: Vec<Arc<str>> = cells.text(column).split_whitespace().map(Arc::from).collect();
    let known: Vec<AreaId> = codes.iter().filter_map(|code| context.areas.get(code)).collect();
    if known.len() < codes.len() {
        cells.report(column, Problem::UnknownMember("areas"));
    }
    known
}
