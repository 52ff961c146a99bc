//! Tables as text, for what typed values no longer tell: names of columns, lines, blank cells. Figures are not kept here.

use crate::csv_table::Table;
use crate::finding::Fetched;
use crate::package::{Descriptor, TableName};
use crate::read;

/// One table as text.
#[derive(Debug)]
pub(super) struct RawTable {
    /// The header as it stands in the file.
    pub(super) header: Vec<String>,
    /// The header by our names.
    ours: Vec<String>,
    /// The rows; none of targets and observations, which are many.
    rows: Vec<RawRow>,
}

/// One row as text.
#[derive(Debug)]
pub(super) struct RawRow {
    /// The line, from 1.
    pub(super) line: u32,
    cells: Vec<String>,
}

/// The tables of a dataset as text, noted while they are fetched.
#[derive(Debug, Default)]
pub(in crate::check) struct RawTables {
    tables: Vec<(TableName, RawTable)>,
}

impl RawTables {
    /// Notes the file at `path`, and hands it on.
    pub(in crate::check) fn note(
        &mut self,
        descriptor: &Descriptor,
        path: &str,
        fetched: Fetched,
    ) -> Fetched {
        for name in TableName::ALL {
            let resource = descriptor.resource(name).filter(|resource| resource.path == path);
            // What is wrong with a table is said when it is read.
            if let Some(resource) = resource
                && let Some(table) = Table::of(&resource, &fetched, &mut Vec::new())
            {
                self.tables.retain(|(noted, _)| *noted != name);
                self.tables.push((name, RawTable::of(name, &table)));
            }
        }
        fetched
    }

    /// A table, if there is one.
    pub(super) fn get(&self, name: TableName) -> Option<&RawTable> {
        self.tables.iter().find(|(noted, _)| *noted == name).map(|(_, table)| table)
    }
}

impl RawTable {
    fn of(name: TableName, table: &Table<'_>) -> Self {
        let mut rows = Vec::new();
        if !matches!(name, TableName::Targets | TableName::Observations) {
            table.rows(&mut Vec::new(), &mut |row, _| {
                let cells = (0..table.header.len()).map(|place| row.cell(Some(place)).to_owned());
                rows.push(RawRow { line: row.line, cells: cells.collect() });
            });
        }
        let ours = table.header.iter().map(|name| read::our_name(name, &table.header)).collect();
        Self { header: table.header.clone(), ours, rows }
    }

    /// Each column by our name and as it stands in the file.
    pub(super) fn columns(&self) -> impl Iterator<Item = (&str, &str)> {
        self.ours.iter().map(String::as_str).zip(self.header.iter().map(String::as_str))
    }

    /// The rows that have all cells.
    pub(super) fn rows(&self) -> &[RawRow] {
        &self.rows
    }

    /// A cell of a row; blank where there is no such column.
    pub(super) fn cell<'a>(&self, row: &'a RawRow, column: &str) -> &'a str {
        let place = self.ours.iter().position(|name| name == column);
        place.and_then(|place| row.cells.get(place)).map_or("", String::as_str)
    }

    /// The first row with this key.
    pub(super) fn row_of(&self, column: &str, key: &str) -> Option<&RawRow> {
        self.rows.iter().find(|row| self.cell(row, column) == key)
    }
}
