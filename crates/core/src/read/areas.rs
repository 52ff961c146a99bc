//! `areas.csv`, and areas known only by the codes that other tables use.

use std::sync::Arc;

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::lang::Bilingual;
use crate::model::{Area, AreaId, Tile};
use crate::read::reader::{Cells, Column, Reader};
use crate::read::{Keys, Places};

pub(crate) fn read_areas(table: &Table<'_>, findings: &mut Vec<Finding>) -> Vec<Area> {
    let mut seen = Places::default();
    let Some(mut reader) = Reader::new(table, &["area", "name_vi", "level"], findings) else {
        return Vec::new();
    };
    let [area, level, parent, valid_from, valid_to] =
        reader.columns(["area", "level", "parent", "valid_from", "valid_to"]);
    let tile = reader.columns(["tile_col", "tile_row"]);
    let name = reader.bilingual("name_vi", "name_en");
    let kind = reader.bilingual("type_vi", "type_en");
    let note = reader.bilingual("note_vi", "note_en");
    let rows = reader.rows(|cells| {
        let code = cells.key(area)?;
        if !seen.add(&code) {
            cells.report(area, Problem::DuplicateKey);
            return None;
        }
        let parent = cells.shared(parent);
        let area = Area {
            code,
            name: cells.bilingual(name),
            level: Some(cells.word(level, None)?),
            kind: cells.bilingual(kind),
            parent: None,
            valid_from: cells.date(valid_from),
            valid_to: cells.date(valid_to),
            tile: read_tile(cells, tile),
            note: cells.bilingual(note),
            line: cells.line(),
        };
        Some((area, parent))
    });
    with_parents(rows, &table.file, findings)
}

/// A place on the tile map, where the row has one; half of one, or one beyond the largest map, is reported.
fn read_tile(cells: &mut Cells<'_>, [col, row]: [Column; 2]) -> Option<Tile> {
    if cells.text(col).is_empty() && cells.text(row).is_empty() {
        return None;
    }
    let [col, row] = [(col, Tile::COLS), (row, Tile::ROWS)].map(|(column, limit)| {
        let number = cells.text(column).parse().ok().filter(|number| *number < limit);
        if number.is_none() {
            cells.report(column, Problem::NotATile(limit - 1));
        }
        number
    });
    Tile::new(col?, row?)
}

/// Parents may stand below their children in the table, so they are looked up once all rows are read.
fn with_parents(rows: Vec<(Area, Arc<str>)>, file: &str, findings: &mut Vec<Finding>) -> Vec<Area> {
    let keys = Keys::new(rows.iter().map(|(area, _)| &*area.code), AreaId);
    let levels: Vec<_> = rows.iter().map(|(area, _)| area.level).collect();
    let mut areas = Vec::with_capacity(rows.len());
    for (mut area, parent) in rows {
        // A parent is of a higher level; this also makes a circle of parents impossible.
        area.parent = keys.get(&parent).filter(|id| levels[id.0] < area.level);
        if area.parent.is_none() && !parent.is_empty() {
            findings.push(Finding::cell(file, area.line, Some("parent"), &parent, Problem::UnknownParent));
        }
        areas.push(area);
    }
    areas
}

/// Areas of which only the codes are known, because their table could not be read.
pub(crate) fn unnamed_areas(tables: &[&Table<'_>]) -> Vec<Area> {
    let mut seen = Places::default();
    let mut areas: Vec<Area> = Vec::new();
    for table in tables {
        let place = table.header.iter().position(|name| name == "area");
        // What is wrong with these rows is said when they are read.
        table.rows(&mut Vec::new(), &mut |row, _| {
            let code = row.cell(place);
            if !code.is_empty() && seen.add(code) {
                areas.push(Area {
                    code: code.into(),
                    name: Bilingual::same(code),
                    level: None,
                    kind: Bilingual::default(),
                    parent: None,
                    valid_from: None,
                    valid_to: None,
                    tile: None,
                    note: Bilingual::default(),
                    line: 0,
                });
            }
        });
    }
    areas
}
