//! `indicators.csv`.

use std::sync::Arc;

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::lang::{Bilingual, Lang};
use crate::model::{Certainty, Code, CodeList, Direction, Indicator, SourceId};
use crate::read::reader::{Cells, Column, Reader};
use crate::read::{Keys, Places};

pub(crate) fn read_indicators(
    table: &Table<'_>,
    sources: Option<&Keys<SourceId>>,
    codes: &[CodeList],
    findings: &mut Vec<Finding>,
) -> Vec<Indicator> {
    let mut seen = Places::default();
    let required = ["indicator", "name_vi", "unit"];
    let Some(mut reader) = Reader::new(table, &required, findings) else { return Vec::new() };
    let [indicator, unit, framework, scheme, direction, kind] =
        reader.columns(["indicator", "unit", "framework", "scheme", "direction", "denominator_kind"]);
    let [levels, dimensions, source, certainty] =
        reader.columns(["levels", "dimensions", "source", "certainty"]);
    let name = reader.bilingual("name_vi", "name_en");
    let short = reader.bilingual("short_vi", "short_en");
    let counted = reader.bilingual("counted_vi", "counted_en");
    let counted_one = reader.bilingual("counted_vi", "counted_one_en");
    let denominator = reader.bilingual("denominator_vi", "denominator_en");
    let note = reader.bilingual("note_vi", "note_en");
    reader.rows(|cells| {
        let code = cells.key(indicator)?;
        if !seen.add(&code) {
            cells.report(indicator, Problem::DuplicateKey);
            return None;
        }
        let unit = cells.word(unit, None)?;
        let name = cells.bilingual(name);
        let short = cells.bilingual(short);
        Some(Indicator {
            code,
            framework: cells.shared(framework),
            scheme: cells.shared(scheme),
            short: if short.is_empty() { name.clone() } else { short },
            name,
            unit,
            direction: cells.word(direction, Some(Direction::Up))?,
            counted_one: one_of(cells.bilingual(counted_one)),
            counted: cells.bilingual(counted),
            denominator: cells.bilingual(denominator),
            denominator_kind: cells.shared(kind),
            levels: read_levels(cells, levels, codes),
            dimensions: read_dimensions(cells, dimensions, codes),
            source: cells.source(source, sources),
            certainty: cells.word(certainty, Some(Certainty::Certain))?,
            note: cells.bilingual(note),
        })
    })
}

/// Vietnamese has one form for one and for many.
fn one_of(counted: Bilingual) -> Bilingual {
    if counted.get(Lang::Vi).is_empty() { Bilingual::default() } else { counted }
}

fn read_levels(cells: &mut Cells<'_>, column: Column, codes: &[CodeList]) -> Arc<[Code]> {
    let name = cells.text(column);
    if name.is_empty() {
        return Arc::default();
    }
    let list = codes.iter().find(|list| *list.name == *name);
    if list.is_none() {
        cells.report(column, Problem::UnknownCode);
    }
    list.map(|list| list.codes.clone()).unwrap_or_default()
}

fn read_dimensions(cells: &mut Cells<'_>, column: Column, codes: &[CodeList]) -> Vec<Arc<str>> {
    let names: Vec<Arc<str>> = cells.text(column).split_whitespace().map(Arc::from).collect();
    let known = |name: &Arc<str>| codes.iter().any(|list| list.name == *name);
    if !names.iter().all(known) {
        cells.report(column, Problem::UnknownCode);
    }
    names.into_iter().filter(known).collect()
}
