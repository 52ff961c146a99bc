//! `sources.csv`.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::model::Source;
use crate::read::Places;
use crate::read::reader::Reader;

pub(crate) fn read_sources(table: &Table, findings: &mut Vec<Finding>) -> Vec<Source> {
    let mut seen = Places::default();
    let Some(reader) = Reader::new(table, &["source", "title_vi"], findings) else { return Vec::new() };
    reader.rows(|cells| {
        let code = cells.key("source")?;
        if !seen.add(code.clone()) {
            cells.report("source", Problem::DuplicateKey);
            return None;
        }
        Some(Source {
            code,
            title: cells.bilingual("title"),
            publisher: cells.bilingual("publisher"),
            date: cells.text("date").to_owned(),
            url: cells.text("url").to_owned(),
            section: cells.text("section").to_owned(),
            note: cells.bilingual("note"),
        })
    })
}
