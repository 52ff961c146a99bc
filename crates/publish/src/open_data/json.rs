//! A dataset as one JSON file: where it comes from, and every table as a list of objects.

use serde_json::{Map, Number, Value as Json, json};
use tiendo_core::export::{Provenance, sample_notice};
use tiendo_core::format;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::{licence, value::Value};

use crate::open_data::tables::{Cell, Table, Tables};

/// The file: members `dataset` and `tables`; a row a line, so that two releases can be compared line by line.
pub(super) fn text(origin: &Provenance, tables: &Tables) -> String {
    let mut text = format!("{{\"dataset\":{},\n\"tables\":{{", about(origin));
    for (place, table) in tables.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        text.push_str(&format!("{comma}\n{}:[", json!(table.format.name.name())));
        for (place, row) in tables.rows(table).enumerate() {
            let comma = if place == 0 { "" } else { "," };
            text.push_str(&format!("{comma}\n{}", object(table, &row)));
        }
        text.push(']');
    }
    text.push_str("\n}}\n");
    // What would end a script element, should a page ever hold the file; in JSON it only stands in texts.
    text.replace('<', "\\u003c")
}

fn object(table: &Table, row: &[Cell<'_>]) -> Json {
    let members = table.text.columns.iter().zip(row).map(|(name, cell)| (name.clone(), member(*cell)));
    Json::Object(members.collect::<Map<_, _>>())
}

fn member(cell: Cell<'_>) -> Json {
    match cell {
        Cell::Blank => Json::Null,
        Cell::Text(text) => json!(text),
        Cell::Figure(value) => number(value),
        Cell::Whole(number) => json!(number),
        Cell::Day(day) => json!(format::iso(day)),
    }
}

/// A figure as a number: its hundredths are exact in what programs read as a float.
fn number(value: Value) -> Json {
    if let Some(whole) = value.as_count() {
        return json!(whole);
    }
    format::machine(value).parse().ok().and_then(Number::from_f64).map_or(Json::Null, Json::Number)
}

fn about(origin: &Provenance) -> Json {
    let licence = origin.licence.as_ref();
    let explained =
        both(|lang| licence::explained(licence.map_or("", |licence| &licence.name), lang).to_owned());
    json!({
        "name": origin.dataset,
        "title": words(&origin.title),
        "version": origin.version,
        "created": origin.created.map(format::iso),
        "hash": origin.hash,
        "licence": licence.map(|licence| json!({ "name": licence.name, "path": licence.path })),
        "licence_explained": explained,
        "credit": both(|lang| licence::credit(origin, lang)),
        "sample": origin.sample,
        "notice": origin.sample.then(|| both(|lang| sample_notice(lang).to_owned())),
    })
}

fn words(text: &Bilingual) -> Json {
    both(|lang| text.get(lang).to_owned())
}

fn both(said: impl Fn(Lang) -> String) -> Json {
    Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), Json::String(said(lang)))).collect()
}
