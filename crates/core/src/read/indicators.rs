//! `indicators.csv`.

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::lang::Bilingual;
use crate::model::{Certainty, Direction, Indicator, SourceId};
use crate::read::reader::Reader;
use crate::read::{Keys, Places};

pub(crate) fn read_indicators(
    table: &Table,
    sources: Option<&Keys<SourceId>>,
    findings: &mut Vec<Finding>,
) -> Vec<Indicator> {
    let mut seen = Places::default();
    let required = ["indicator", "name_vi", "unit"];
    let Some(reader) = Reader::new(table, &required, findings) else { return Vec::new() };
    reader.rows(|cells| {
        let code = cells.key("indicator")?;
        if !seen.add(code.clone()) {
            cells.report("indicator", Problem::DuplicateKey);
            return None;
        }
        let name = cells.bilingual("name");
        let short = cells.bilingual("short");
        Some(Indicator {
            code,
            framework: cells.text("framework").to_owned(),
            short: if short.is_empty() { name.clone() } else { short },
            name,
            unit: cells.word("unit", None)?,
            direction: cells.word("direction", Some(Direction::Up))?,
            counted_one: Bilingual::new(cells.text("counted_vi"), cells.text("counted_one_en")),
            counted: cells.bilingual("counted"),
            denominator: cells.bilingual("denominator"),
            denominator_kind: cells.text("denominator_kind").to_owned(),
            source: cells.source(sources),
            certainty: cells.word("certainty", Some(Certainty::Certain))?,
            note: cells.bilingual("note"),
        })
    })
}
