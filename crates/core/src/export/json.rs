//! A sheet as JSON: every text in both languages, numbers as numbers, and the origin as a block of its own.

use crate::export::provenance::{Provenance, sample_notice};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::lang::{Bilingual, Lang};
use crate::model::Source;

/// The sheet as one JSON object with `title`, `provenance`, `columns` and `rows`; a row is an object by codes of columns.
/// A cell without anything is null. Words are objects with `vi` and `en`.
pub fn json(sheet: &Sheet) -> String {
    let columns = list(sheet.columns().iter().map(column));
    let rows = list(sheet.rows().map(|row| {
        object(sheet.columns().iter().zip(row).map(|(column, value)| (column.code, cell(value))))
    }));
    let mut text = object([
        ("title", words(&sheet.title)),
        ("provenance", provenance(&sheet.provenance)),
        ("columns", columns),
        ("rows", rows),
    ]);
    text.push('\n');
    text
}

fn column(column: &Column) -> String {
    let heading = object(Lang::ALL.map(|lang| (lang.code(), string(&column.heading(lang)))));
    object([("name", string(column.code)), ("kind", string(column.kind())), ("heading", heading)])
}

fn cell(cell: Cell<'_>) -> String {
    match cell {
        Cell::Empty => "null".to_owned(),
        Cell::Code(code) => string(code),
        Cell::Text(text) => words(text),
        Cell::Figure(value) => format::machine(value),
        Cell::Count(number) => number.to_string(),
        Cell::Year(year) => format::year(year),
    }
}

fn provenance(origin: &Provenance) -> String {
    let created = origin.created.map(format::iso);
    let licence = origin.licence.as_ref().map_or_else(
        || "null".to_owned(),
        |licence| object([("name", string(&licence.name)), ("path", string(&licence.path))]),
    );
    let notice = if origin.sample {
        object(Lang::ALL.map(|lang| (lang.code(), string(sample_notice(lang)))))
    } else {
        "null".to_owned()
    };
    object([
        ("dataset", string(&origin.dataset)),
        ("title", words(&origin.title)),
        ("version", string(&origin.version)),
        ("created", optional(created.as_deref())),
        ("hash", optional(origin.hash.as_deref())),
        ("licence", licence),
        ("address", string(&origin.address)),
        ("sample", origin.sample.to_string()),
        ("notice", notice),
        ("sources", list(origin.sources.iter().map(source))),
    ])
}

fn source(source: &Source) -> String {
    object([
        ("code", string(&source.code)),
        ("title", words(&source.title)),
        ("publisher", words(&source.publisher)),
        ("date", string(&source.date)),
        ("url", string(&source.url)),
        ("section", string(&source.section)),
    ])
}

fn words(text: &Bilingual) -> String {
    object(Lang::ALL.map(|lang| (lang.code(), string(text.get(lang)))))
}

fn optional(text: Option<&str>) -> String {
    text.map_or_else(|| "null".to_owned(), string)
}

fn object<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let members: Vec<String> =
        members.into_iter().map(|(name, value)| format!("{}:{value}", string(name))).collect();
    format!("{{{}}}", members.join(","))
}

/// One item a line, so that two files can be compared.
fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", items.join(",\n")) }
}

/// A text in quotes. Escaped is also what JavaScript takes for the end of a line, and what would end a script element.
fn string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::export::provenance::tests::provenance;
    use crate::export::{Measure, Rows};
    use crate::value::Value;
    use proptest::prelude::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    struct Row {
        area: Option<String>,
        value: Option<f64>,
    }

    #[derive(Debug, Deserialize)]
    struct Read {
        rows: Vec<Row>,
    }

    fn sheet(rows: &[(String, Option<i64>)]) -> Sheet {
        Rows::of(rows)
            .code("area", ("Mã", "Code"), |row| Arc::from(row.0.as_str()))
            .figure("value", ("Giá trị", "Value"), Measure::Percent, |row| {
                row.1.map(Value::from_hundredths)
            })
            .finish(Bilingual::new("Hải An", "Hai An"), provenance(false))
    }

    #[test]
    fn a_sheet_as_json_word_by_word() {
        let mut sheet = sheet(&[("303".into(), Some(6320)), ("=x".into(), None)]);
        sheet.provenance.sources.clear();
        assert_eq!(
            json(&sheet),
            "{\"title\":{\"vi\":\"Hải An\",\"en\":\"Hai An\"},\
             \"provenance\":{\"dataset\":\"hai-phong\",\"title\":{\"vi\":\"Hải Phòng\",\"en\":\"Hải Phòng city\"},\
             \"version\":\"1.1.0\",\"created\":\"2026-11-22\",\"hash\":\"8b54cfbd\",\
             \"licence\":{\"name\":\"CC-BY-4.0\",\"path\":\"\"},\
             \"address\":\"https://tiendo.example/vi/hai-phong/\",\"sample\":false,\"notice\":null,\"sources\":[]},\
             \"columns\":[\n\
             {\"name\":\"area\",\"kind\":\"code\",\"heading\":{\"vi\":\"Mã\",\"en\":\"Code\"}},\n\
             {\"name\":\"value\",\"kind\":\"percent\",\"heading\":{\"vi\":\"Giá trị (%)\",\"en\":\"Value (%)\"}},\n\
             {\"name\":\"dataset\",\"kind\":\"code\",\"heading\":{\"vi\":\"Bộ số liệu\",\"en\":\"Dataset\"}},\n\
             {\"name\":\"notice\",\"kind\":\"text\",\"heading\":{\"vi\":\"Lưu ý\",\"en\":\"Notice\"}}\n],\
             \"rows\":[\n\
             {\"area\":\"303\",\"value\":63.2,\"dataset\":\"hai-phong 1.1.0 8b54cfbd\",\"notice\":null},\n\
             {\"area\":\"=x\",\"value\":null,\"dataset\":\"hai-phong 1.1.0 8b54cfbd\",\"notice\":null}\n]}\n"
        );
    }

    #[test]
    fn what_would_end_a_text_or_a_script_is_escaped() {
        assert_eq!(string("a\"\\\n\u{2028}\u{2029}\0\u{1b}</script>é"), {
            "\"a\\\"\\\\\\n\\u2028\\u2029\\u0000\\u001b\\u003c/script>é\""
        });
    }

    proptest! {
        #[test]
        fn any_text_and_figure_is_read_back(
            rows in proptest::collection::vec(("(?s).{1,12}", proptest::option::of(-10_000_i64..1_000_000)), 0..5)
        ) {
            let read: Read = crate::json::read(json(&sheet(&rows)).as_bytes()).unwrap();
            prop_assert_eq!(read.rows.len(), rows.len());
            for (found, (area, value)) in read.rows.iter().zip(&rows) {
                prop_assert_eq!(found.area.as_ref(), Some(area));
                prop_assert_eq!(found.value, value.map(|value| Value::from_hundredths(value).to_f64()));
            }
        }
    }
}
