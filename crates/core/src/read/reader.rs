//! Cells of one table by column name. Each accessor reports what is wrong with a cell and returns `None` for it.

use crate::csv_table::{Row, Table};
use crate::date::{Date, Year};
use crate::finding::{Finding, Problem};
use crate::lang::Bilingual;
use crate::model::{SourceId, Unit, Word};
use crate::read::Keys;
use crate::value::Value;

/// A table being read, with the findings so far.
pub(super) struct Reader<'a> {
    table: &'a Table,
    findings: &'a mut Vec<Finding>,
    commas: bool,
}

/// A cell that has something in it, but not what it should; it has been reported.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unreadable;

/// One row of it.
pub(super) struct Cells<'a, 'b> {
    reader: &'b mut Reader<'a>,
    row: &'a Row,
}

impl<'a> Reader<'a> {
    /// Starts on a table that must have the columns `required`.
    pub(super) fn new(
        table: &'a Table,
        required: &[&'static str],
        findings: &'a mut Vec<Finding>,
    ) -> Option<Self> {
        let missing: Vec<&'static str> = required
            .iter()
            .copied()
            .filter(|name| !table.header.iter().any(|column| column == name))
            .collect();
        for name in &missing {
            findings.push(Finding::file(&table.file, Problem::MissingColumn(name)));
        }
        missing.is_empty().then_some(Self { table, findings, commas: false })
    }

    /// Reads each row with `read`; rows for which it returns `None` are left out (it has reported why).
    pub(super) fn rows<T>(mut self, mut read: impl FnMut(&mut Cells<'a, '_>) -> Option<T>) -> Vec<T> {
        let table = self.table;
        let rows = table.rows.iter().filter_map(|row| read(&mut Cells { reader: &mut self, row })).collect();
        if self.commas {
            self.findings.push(Finding::file(&table.file, Problem::DecimalComma));
        }
        rows
    }
}

impl Cells<'_, '_> {
    /// The cell's text; blank where there is no such column.
    pub(super) fn text(&self, column: &str) -> &str {
        let place = self.reader.table.header.iter().position(|name| name == column);
        place.and_then(|place| self.row.cells.get(place)).map_or("", String::as_str)
    }

    /// The two columns `{stem}_vi` and `{stem}_en`.
    pub(super) fn bilingual(&self, stem: &str) -> Bilingual {
        Bilingual::new(self.text(&format!("{stem}_vi")), self.text(&format!("{stem}_en")))
    }

    /// Reports something about a cell of this row.
    pub(super) fn report(&mut self, column: &'static str, problem: Problem) {
        let finding =
            Finding::cell(&self.reader.table.file, self.row.line, Some(column), self.text(column), problem);
        self.reader.findings.push(finding);
    }

    /// A key, which may not be blank.
    pub(super) fn key(&mut self, column: &'static str) -> Option<String> {
        let text = self.text(column).to_owned();
        if text.is_empty() {
            self.report(column, Problem::Blank);
            return None;
        }
        Some(text)
    }

    /// A word of a closed list; `if_blank` where the cell is blank.
    pub(super) fn word<W: Word>(&mut self, column: &'static str, if_blank: Option<W>) -> Option<W> {
        let text = self.text(column);
        let meaning = if text.is_empty() { if_blank } else { W::from_word(text) };
        if meaning.is_none() {
            self.report(column, Problem::NotOneOf(W::LISTED));
        }
        meaning
    }

    /// A whole year.
    pub(super) fn year(&mut self, column: &'static str) -> Option<Year> {
        let year = self.text(column).parse().ok().filter(|year| (1900..2200).contains(year));
        if year.is_none() {
            self.report(column, Problem::NotAYear);
        }
        year
    }

    /// A day, or none where the cell is blank or not a day (which is reported).
    pub(super) fn date(&mut self, column: &'static str) -> Option<Date> {
        let date = Date::parse(self.text(column));
        if date.is_none() && !self.text(column).is_empty() {
            self.report(column, Problem::NotADate);
        }
        date
    }

    /// A count, which may be blank.
    pub(super) fn count(&mut self, column: &'static str) -> Result<Option<u64>, Unreadable> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let count = text.parse().map_err(|_| Unreadable);
        if count.is_err() {
            self.report(column, Problem::NotANumber);
        }
        count.map(Some)
    }

    /// A figure of an indicator with this unit, within its range.
    pub(super) fn value(&mut self, column: &'static str, unit: Unit) -> Option<Value> {
        if unit == Unit::YesNo {
            return self.yes_no(column);
        }
        let Ok(parsed) = Value::parse(self.text(column)) else {
            let problem = if self.text(column).is_empty() { Problem::Blank } else { Problem::NotANumber };
            self.report(column, problem);
            return None;
        };
        self.reader.commas |= parsed.decimal_comma;
        if parsed.rounded {
            self.report(column, Problem::Rounded);
        }
        if unit == Unit::Percent && !(Value::whole(0)..=Value::whole(100)).contains(&parsed.value) {
            self.report(column, Problem::OutOfRange);
            return None;
        }
        Some(parsed.value)
    }

    fn yes_no(&mut self, column: &'static str) -> Option<Value> {
        let value = match self.text(column) {
            "yes" => Some(Value::YES),
            "no" => Some(Value::NO),
            _ => None,
        };
        if value.is_none() {
            self.report(column, Problem::NotOneOf("yes, no"));
        }
        value
    }

    /// The row of another table that a cell names.
    pub(super) fn reference<Id>(
        &mut self,
        column: &'static str,
        keys: &Keys<Id>,
        table: &'static str,
    ) -> Option<Id> {
        let id = keys.get(self.text(column));
        if id.is_none() {
            self.report(column, Problem::UnknownKey(table));
        }
        id
    }

    /// The source that a cell names. A figure whose source is not listed is kept, and shown to have none.
    pub(super) fn source(&mut self, keys: Option<&Keys<SourceId>>) -> Option<SourceId> {
        let id = keys?.get(self.text("source"));
        if id.is_none() {
            self.report("source", Problem::UnknownSource);
        }
        id
    }
}
