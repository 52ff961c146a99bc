//! `codes.csv`: ordered levels, and the categories of dimensions.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::model::{Code, CodeList};
use crate::read::Places;
use crate::read::reader::Reader;

pub(crate) fn read_codes(table: &Table<'_>, findings: &mut Vec<Finding>) -> Vec<CodeList> {
    let mut seen = Places::default();
    let Some(mut reader) = Reader::new(table, &["list", "code", "name_vi"], findings) else {
        return Vec::new();
    };
    let [list, code] = reader.columns(["list", "code"]);
    let name = reader.bilingual("name_vi", "name_en");
    let note = reader.bilingual("note_vi", "note_en");
    let mut lists: Vec<(std::sync::Arc<str>, Vec<Code>)> = Vec::new();
    reader.each(&mut |cells| {
        let (Some(list_name), Some(key)) = (cells.key(list), cells.key(code)) else { return };
        if !seen.add(&format!("{list_name}\0{key}")) {
            cells.report(code, Problem::DuplicateKey);
            return;
        }
        let entry = Code { code: key, name: cells.bilingual(name), note: cells.bilingual(note) };
        match lists.iter_mut().find(|(known, _)| *known == list_name) {
            Some((_, codes)) => codes.push(entry),
            None => lists.push((list_name, vec![entry])),
        }
    });
    lists.into_iter().map(|(name, codes)| CodeList { name, codes: codes.into() }).collect()
}
