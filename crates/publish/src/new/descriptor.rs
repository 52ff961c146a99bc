//! The `datapackage.json` of an empty dataset, with a Table Schema for each table. Checksums come with `tiendo hash`.

use serde_json::{Map, Value, json};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;

use crate::columns::{Column, Kind, Need, TABLES, Table, Words};

/// The descriptor of the tables that are wanted as text, with the titles left to be filled in.
pub(super) fn text(name: &str, today: Date, is_wanted: impl Fn(&Table) -> bool) -> String {
    let (year, month, day) = (today.year(), today.month(), today.day());
    let resources: Vec<Value> = TABLES.iter().filter(|table| is_wanted(table)).map(resource).collect();
    let descriptor = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "title": name,
        "title_vi": "",
        "title_en": "",
        "description_vi": "",
        "description_en": "",
        "version": "0.1.0",
        "created": format!("{year:04}-{month:02}-{day:02}T00:00:00Z"),
        "home_area": "",
        "home_indicator": "",
        "resources": resources,
    });
    format!("{descriptor:#}\n")
}

fn resource(table: &Table) -> Value {
    json!({
        "name": table.name.name(),
        "path": format!("{}.csv", table.name.name()),
        "type": "table",
        "title": both(table.title),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema(table),
    })
}

fn schema(table: &Table) -> Value {
    let mut schema = Map::new();
    let fields: Vec<Value> = table.columns.iter().map(|column| field(table, column)).collect();
    schema.insert("fields".to_owned(), Value::Array(fields));
    if !table.key.is_empty() {
        schema.insert("primaryKey".to_owned(), json!(table.key));
    }
    let keys: Vec<Value> = table.columns.iter().filter_map(|column| foreign_key(table, column)).collect();
    if !keys.is_empty() {
        schema.insert("foreignKeys".to_owned(), Value::Array(keys));
    }
    schema.insert("missingValues".to_owned(), json!([""]));
    Value::Object(schema)
}

fn field(table: &Table, column: &Column) -> Value {
    let mut field = Map::new();
    let mut set = |key: &str, value: Value| field.insert(key.to_owned(), value);
    set("name", json!(column.name));
    set("type", json!(kind(column.kind)));
    if column.kind == Kind::Url {
        set("format", json!("uri"));
    }
    set("title", json!(both(column.title)));
    set("description", json!(format!("{} / {}", column.about.get(Lang::Vi), column.about.get(Lang::En))));
    let constraints = constraints(table, column);
    if !constraints.is_empty() {
        set("constraints", Value::Object(constraints));
    }
    Value::Object(field)
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Count | Kind::Year => "integer",
        Kind::Day => "date",
        Kind::Text
        | Kind::Code(_)
        | Kind::Word(_)
        | Kind::Usual(_)
        | Kind::Key(_)
        | Kind::Figure
        | Kind::Url => "string",
    }
}

fn constraints(table: &Table, column: &Column) -> Map<String, Value> {
    let mut constraints = Map::new();
    let mut set = |key: &str, value: Value| constraints.insert(key.to_owned(), value);
    if column.need == Need::Required {
        set("required", json!(true));
    }
    if table.key == [column.name] {
        set("unique", json!(true));
    }
    match column.kind {
        Kind::Code(pattern) => drop(set("pattern", json!(pattern))),
        Kind::Word(_) => drop(set("enum", json!(column.words()))),
        Kind::Count => drop(set("minimum", json!(0))),
        Kind::Year => {
            set("minimum", json!(1900));
            set("maximum", json!(2199));
        }
        Kind::Text | Kind::Usual(_) | Kind::Key(_) | Kind::Figure | Kind::Day | Kind::Url => {}
    }
    constraints
}

fn foreign_key(table: &Table, column: &Column) -> Option<Value> {
    let Kind::Key(other) = column.kind else { return None };
    let field = TABLES.iter().find(|table| table.name == other)?.columns.first()?.name;
    // A table refers to itself by a blank name.
    let resource = if other == table.name { "" } else { other.name() };
    Some(json!({ "fields": [column.name], "reference": { "resource": resource, "fields": [field] } }))
}

fn both(words: Words) -> String {
    format!("{} / {}", words.get(Lang::Vi), words.get(Lang::En))
}
