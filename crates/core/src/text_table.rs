//! The tables of a dataset as they were read, cell by cell: every column, also those that no view needs. For native programs that
//! write a dataset in other formats; what the cells mean is theirs to say.

use crate::csv_table::Table;
use crate::finding::Fetched;
use crate::package::Resource;
use crate::read;

/// A table as text. Letters are composed, cells are trimmed, columns of other systems have our names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextTable {
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Its rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl TextTable {
    /// Reads the table of a resource. `None` where there is none; rows that have not as many cells as the header are left out.
    /// What is wrong with it is told by [`crate::check::check`], which is to be asked first.
    pub fn read(resource: &Resource, fetched: &Fetched) -> Option<Self> {
        let mut ignored = Vec::new();
        let table = Table::of(resource, fetched, &mut ignored)?;
        let columns = table.header.iter().map(|name| read::our_name(name, &table.header)).collect();
        let mut rows = Vec::new();
        table.rows(&mut ignored, &mut |row, _| {
            rows.push((0..table.header.len()).map(|place| row.cell(Some(place)).to_owned()).collect());
        });
        Some(Self { columns, rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Unavailable;
    use crate::package::{Descriptor, TableName};

    #[test]
    fn every_column_is_there_by_our_name_and_broken_rows_are_not() {
        let descriptor = Descriptor::read("x", &Err(Unavailable::NotFound), &mut Vec::new());
        let resource = descriptor.resource(TableName::Areas).unwrap();
        let text = "\u{feff}GeoCode;name_vi;mine\n01; Ha\u{300} Nội ;x\n02;too few\n;;\n03;=1+1;\n";
        let table = TextTable::read(&resource, &Ok(text.as_bytes().to_vec())).unwrap();
        assert_eq!(table.columns, ["area", "name_vi", "mine"]);
        assert_eq!(table.rows, [["01", "Hà Nội", "x"], ["03", "=1+1", ""]]);
        assert_eq!(TextTable::read(&resource, &Err(Unavailable::NotFound)), None);
    }
}
