//! The tables of a dataset with typed cells: what a column holds is said by the format, the text of each cell is the file's.

use std::collections::BTreeMap;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::Fetched;
use tiendo_core::model::Unit;
use tiendo_core::package::TableName;
use tiendo_core::text_table::TextTable;
use tiendo_core::value::Value;

use crate::columns::{self, Column, Kind};

/// A table of a dataset.
#[derive(Debug)]
pub(super) struct Table {
    /// Which one, and what the format says of it.
    pub(super) format: columns::Table,
    /// What it holds.
    pub(super) text: TextTable,
    /// The columns as the format explains them; none for one of the dataset's own.
    pub(super) columns: Vec<Option<Column>>,
    /// Where the code of the indicator stands, if rows have one.
    indicator: Option<usize>,
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    /// Nothing.
    Blank,
    /// Words, or a code.
    Text(&'a str),
    /// A figure.
    Figure(Value),
    /// A number of things, or a year.
    Whole(u64),
    /// A day.
    Day(Date),
}

/// Every table of a dataset.
#[derive(Debug)]
pub(super) struct Tables {
    tables: Vec<Table>,
    units: BTreeMap<String, Unit>,
}

impl Tables {
    /// Reads the tables that the dataset's descriptor names, in the order of the format.
    pub(super) fn read(dataset: &Dataset, mut fetch: impl FnMut(&str) -> Fetched) -> Self {
        let mut tables = Vec::new();
        for format in columns::TABLES {
            let Some(resource) = dataset.descriptor().resource(format.name) else { continue };
            if let Some(text) = TextTable::read(&resource, &fetch(&resource.path)) {
                tables.push(Table::new(format, text));
            }
        }
        let units = dataset.indicators().map(|(_, indicator)| (indicator.code.to_string(), indicator.unit));
        Self { tables, units: units.collect() }
    }

    /// The tables.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Table> {
        self.tables.iter()
    }

    /// One of them.
    pub(super) fn get(&self, name: TableName) -> Option<&Table> {
        self.iter().find(|table| table.format.name == name)
    }

    /// The cells of each row of a table.
    pub(super) fn rows<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = Vec<Cell<'a>>> {
        table.text.rows.iter().map(move |row| {
            let code = table.indicator.and_then(|place| row.get(place));
            let unit = code.and_then(|code| self.units.get(code)).copied();
            let kinds = table.columns.iter().map(|column| column.map_or(Kind::Text, |column| column.kind));
            kinds.zip(row).map(|(kind, text)| Cell::of(kind, text, unit)).collect()
        })
    }
}

impl Table {
    fn new(format: columns::Table, text: TextTable) -> Self {
        let column = |name: &String| format.columns.iter().find(|column| column.name == *name).copied();
        let columns = text.columns.iter().map(column).collect();
        let indicator = text.columns.iter().position(|name| name == "indicator");
        Self { format, text, columns, indicator }
    }
}

impl<'a> Cell<'a> {
    /// Reads a cell as the dataset's reader does; what is not of its kind stays text, so that nothing is lost.
    fn of(kind: Kind, text: &'a str, unit: Option<Unit>) -> Self {
        if text.is_empty() {
            return Self::Blank;
        }
        let typed = match kind {
            Kind::Count | Kind::Year => whole(text).map(Self::Whole),
            Kind::Figure => figure(text, unit).map(Self::Figure),
            Kind::Day => Date::parse_spreadsheet(text).map(Self::Day),
            Kind::Text | Kind::Code(_) | Kind::Word(_) | Kind::Usual(_) | Kind::Key(_) | Kind::Url => None,
        };
        typed.unwrap_or(Self::Text(text))
    }
}

fn whole(text: &str) -> Option<u64> {
    text.parse().ok().or_else(|| Value::parse_count(text).ok()?.value.as_count())
}

fn figure(text: &str, unit: Option<Unit>) -> Option<Value> {
    let parsed = match unit? {
        Unit::Percent => Value::parse(text),
        Unit::Count => Value::parse_count(text),
        Unit::YesNo | Unit::Level | Unit::Unknown => return None,
    };
    parsed.ok().map(|parsed| parsed.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_what_its_column_and_its_indicator_say() {
        let value = |hundredths| Cell::Figure(Value::from_hundredths(hundredths));
        for (kind, text, unit, expected) in [
            (Kind::Text, "12", None, Cell::Text("12")),
            (Kind::Key(TableName::Areas), "01", None, Cell::Text("01")),
            (Kind::Count, "5412", None, Cell::Whole(5412)),
            (Kind::Year, "2025.0", None, Cell::Whole(2025)),
            (Kind::Year, "soon", None, Cell::Text("soon")),
            (Kind::Figure, "70,5", Some(Unit::Percent), value(7050)),
            (Kind::Figure, "5.412", Some(Unit::Count), value(541_200)),
            (Kind::Figure, "yes", Some(Unit::YesNo), Cell::Text("yes")),
            (Kind::Figure, "level_1", Some(Unit::Level), Cell::Text("level_1")),
            (Kind::Figure, "70", None, Cell::Text("70")),
            (Kind::Day, "30/06/2025", None, Cell::Day(Date::new(2025, 6, 30).unwrap())),
            (Kind::Figure, "", Some(Unit::Percent), Cell::Blank),
        ] {
            assert_eq!(Cell::of(kind, text, unit), expected, "{text}");
        }
    }
}
