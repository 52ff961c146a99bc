//! `sources.csv`.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::model::Source;
use crate::read::Places;
use crate::read::reader::Reader;

pub(crate) fn read_sources(table: &Table<'_>, findings: &mut Vec<Finding>) -> Vec<Source> {
    let mut seen = Places::default();
    let Some(mut reader) = Reader::new(table, &["source", "title_vi"], findings) else { return Vec::new() };
    let [source, date, url, section] = reader.columns(["source", "date", "url", "section"]);
    let title = reader.bilingual("title_vi", "title_en");
    let publisher = reader.bilingual("publisher_vi", "publisher_en");
    let note = reader.bilingual("note_vi", "note_en");
    reader.rows(|cells| {
        let code = cells.key(source)?;
        if !seen.add(&code) {
            cells.report(source, Problem::DuplicateKey);
            return None;
        }
        Some(Source {
            code,
            title: cells.bilingual(title),
            publisher: cells.bilingual(publisher),
            date: cells.shared(date),
            url: cells.shared(url),
            section: cells.shared(section),
            note: cells.bilingual(note),
        })
    })
}
