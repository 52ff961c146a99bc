//! `areas.csv`, and areas known only by the codes that other tables use.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::lang::Bilingual;
use crate::model::{Area, AreaId};
use crate::read::reader::Reader;
use crate::read::{Keys, Places};

pub(crate) fn read_areas(table: &Table, findings: &mut Vec<Finding>) -> Vec<Area> {
    let mut seen = Places::default();
    let Some(reader) = Reader::new(table, &["area", "name_vi", "level"], findings) else { return Vec::new() };
    let rows = reader.rows(|cells| {
        let code = cells.key("area")?;
        if !seen.add(code.clone()) {
            cells.report("area", Problem::DuplicateKey);
            return None;
        }
        let parent = cells.text("parent").to_owned();
        let area = Area {
            code,
            name: cells.bilingual("name"),
            level: Some(cells.word("level", None)?),
            kind: cells.bilingual("type"),
            parent: None,
            valid_from: cells.date("valid_from"),
            valid_to: cells.date("valid_to"),
            note: cells.bilingual("note"),
        };
        Some((area, parent))
    });
    with_parents(rows)
}

/// Parents may stand below their children in the table, so they are looked up once all rows are read.
fn with_parents(rows: Vec<(Area, String)>) -> Vec<Area> {
    let keys = Keys::new(rows.iter().map(|(area, _)| area.code.as_str()), AreaId);
    let levels: Vec<_> = rows.iter().map(|(area, _)| area.level).collect();
    rows.into_iter()
        .map(|(mut area, parent)| {
            // A parent is of a higher level; this also makes a circle of parents impossible.
            area.parent = keys.get(&parent).filter(|id| levels[id.0] < area.level);
            area
        })
        .collect()
}

/// Areas of which only the codes are known, because their table could not be read.
pub(crate) fn unnamed_areas(tables: &[&Table]) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for table in tables {
        let Some(place) = table.header.iter().position(|name| name == "area") else { continue };
        for code in table.rows.iter().filter_map(|row| row.cells.get(place)) {
            if !code.is_empty() && !areas.iter().any(|area| area.code == *code) {
                areas.push(Area {
                    code: code.clone(),
                    name: Bilingual::same(code),
                    level: None,
                    kind: Bilingual::default(),
                    parent: None,
                    valid_from: None,
                    valid_to: None,
                    note: Bilingual::default(),
                });
            }
        }
    }
    areas
}
