//! Cells of one table by column. Each accessor reports what is wrong with a cell and returns `None` for it.

use std::sync::Arc;

use crate::csv_table::{Row, Table};
use crate::date::{Date, Year};
use crate::finding::{Finding, Problem};
use crate::lang::Bilingual;
use crate::model::{Code, Indicator, SourceId, Unit, Word};
use crate::read::Keys;
use crate::value::{NotANumber, Parsed, Repairs, Value};

/// Headers that are read as ours: those of Open SDG and of SDMX-CSV. Capitals never matter.
const ALIASES: [(&str, &str); 9] = [
    ("geocode", "area"),
    ("ref_area", "area"),
    ("series", "indicator"),
    ("time_period", "year"),
    ("obs_value", "value"),
    ("units", "unit"),
    ("unit_measure", "unit"),
    ("observation_status", "obs_status"),
    ("comment_obs", "note_en"),
];

/// More than there is of anything; as many digits as a figure may have.
const MOST_COUNTED: u64 = 1_000_000_000_000;

/// A table being read, with the findings so far.
pub(super) struct Reader<'a> {
    table: &'a Table<'a>,
    /// The header by our names.
    header: Vec<String>,
    /// The columns asked for, and where each stands in this table if it does.
    columns: Vec<(&'static str, Option<usize>)>,
    findings: &'a mut Vec<Finding>,
}

/// A column that was asked for. A mere number: columns are handed over for each cell of each row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column(usize);

/// The columns of one text in both languages: the Vietnamese one; the English one was asked for next.
#[derive(Debug, Clone, Copy)]
pub(super) struct BilingualColumns(Column);

/// A cell that has something in it, but not what it should; it has been reported.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unreadable;

/// One row of it.
pub(super) struct Cells<'a> {
    file: &'a str,
    columns: &'a [(&'static str, Option<usize>)],
    row: &'a Row<'a>,
    findings: &'a mut Vec<Finding>,
    repairs: &'a mut Repairs,
}

impl<'a> Reader<'a> {
    /// Starts on a table that must have the columns `required`.
    pub(super) fn new(
        table: &'a Table<'a>,
        required: &[&'static str],
        findings: &'a mut Vec<Finding>,
    ) -> Option<Self> {
        let header: Vec<String> = table.header.iter().map(|name| our_name(name, &table.header)).collect();
        let missing = required.iter().filter(|name| !header.iter().any(|column| column == *name));
        let before = findings.len();
        findings.extend(missing.map(|name| Finding::file(&table.file, Problem::MissingColumn(name))));
        (findings.len() == before).then_some(Self { table, header, columns: Vec::new(), findings })
    }

    /// Columns by their names.
    pub(super) fn columns<const N: usize>(&mut self, names: [&'static str; N]) -> [Column; N] {
        names.map(|name| self.column(name))
    }

    fn column(&mut self, name: &'static str) -> Column {
        let place = self.place(name);
        self.columns.push((name, place));
        Column(self.columns.len() - 1)
    }

    /// Where a column stands, if the table has it; reports another name that it has there.
    pub(super) fn place(&mut self, name: &str) -> Option<usize> {
        let place = self.header.iter().position(|column| column == name)?;
        let theirs = &self.table.header[place];
        if theirs != name {
            let problem = Problem::OtherHeader(name.to_owned());
            self.findings.push(Finding::cell(&self.table.file, 1, None, theirs, problem));
        }
        Some(place)
    }

    /// The two columns of a text.
    pub(super) fn bilingual(&mut self, vi: &'static str, en: &'static str) -> BilingualColumns {
        let first = self.column(vi);
        self.column(en);
        BilingualColumns(first)
    }

    /// Reads each row with `read`; rows for which it returns `None` are left out (it has reported why).
    pub(super) fn rows<T>(self, mut read: impl FnMut(&mut Cells<'_>) -> Option<T>) -> Vec<T> {
        let mut read_rows = Vec::new();
        self.each(&mut |cells| read_rows.extend(read(cells)));
        read_rows
    }

    /// Hands each row to `read`.
    pub(super) fn each(self, read: &mut dyn FnMut(&mut Cells<'_>)) {
        let (file, columns) = (&self.table.file, &self.columns);
        let mut repairs = Repairs::default();
        self.table.rows(self.findings, &mut |row, findings| {
            read(&mut Cells { file, columns, row, findings, repairs: &mut repairs });
        });
    }
}

/// Our name of a column that another system named, unless the table has a column of that name already.
pub(crate) fn our_name(name: &str, header: &[String]) -> String {
    let lower = name.to_ascii_lowercase();
    let ours = ALIASES.iter().find(|(alias, _)| *alias == lower).map_or(lower.as_str(), |(_, ours)| ours);
    if header.iter().any(|other| other == ours) { name.to_owned() } else { ours.to_owned() }
}

impl Cells<'_> {
    /// The line of this row.
    pub(super) const fn line(&self) -> u32 {
        self.row.line
    }

    /// The cell's text; blank where there is no such column.
    pub(super) fn text(&self, column: Column) -> &str {
        self.row.cell(self.columns[column.0].1)
    }

    /// The text of the cell at a place of the header.
    pub(super) fn at(&self, place: usize) -> &str {
        self.row.cell(Some(place))
    }

    /// The cell's text, shared.
    pub(super) fn shared(&self, column: Column) -> Arc<str> {
        self.text(column).into()
    }

    /// A text in both languages.
    pub(super) fn bilingual(&self, columns: BilingualColumns) -> Bilingual {
        let BilingualColumns(Column(vi)) = columns;
        Bilingual::new(self.text(Column(vi)), self.text(Column(vi + 1)))
    }

    /// Reports something about a cell of this row.
    pub(super) fn report(&mut self, column: Column, problem: Problem) {
        let name = self.columns[column.0].0;
        let finding = Finding::cell(self.file, self.row.line, Some(name), self.text(column), problem);
        self.findings.push(finding);
    }

    /// Reports a text of this row whose column has a name of its own.
    pub(super) fn report_text(&mut self, text: &str, problem: Problem) {
        self.findings.push(Finding::cell(self.file, self.row.line, None, text, problem));
    }

    /// A key, which may not be blank.
    pub(super) fn key(&mut self, column: Column) -> Option<Arc<str>> {
        if self.text(column).is_empty() {
            self.report(column, Problem::Blank);
            return None;
        }
        Some(self.shared(column))
    }

    /// A word of a closed list; `if_blank` where the cell is blank.
    pub(super) fn word<W: Word>(&mut self, column: Column, if_blank: Option<W>) -> Option<W> {
        let text = self.text(column);
        let meaning = if text.is_empty() { if_blank } else { W::from_word(text) };
        if meaning.is_none() {
            self.report(column, Problem::NotOneOf(W::LISTED));
        }
        meaning
    }

    /// A whole year.
    pub(super) fn year(&mut self, column: Column) -> Option<Year> {
        let text = self.text(column);
        // Spreadsheets and statistics programs write whole numbers as 2022.0.
        let whole = text.split_once(['.', ',']).filter(|(_, rest)| rest.bytes().all(|byte| byte == b'0'));
        let year = whole.map_or(text, |(whole, _)| whole).parse().ok();
        let year = year.filter(|year| (1900..2200).contains(year));
        match (year, whole) {
            (None, _) => self.report(column, Problem::NotAYear),
            (Some(_), Some(_)) => self.report(column, Problem::FractionalYear),
            (Some(_), None) => {}
        }
        year
    }

    /// A day, or none where the cell is blank or not a day (which is reported).
    pub(super) fn date(&mut self, column: Column) -> Option<Date> {
        if self.text(column).is_empty() {
            return None;
        }
        self.day(column, Problem::NotADate)
    }

    /// A day without which the row says nothing.
    pub(super) fn needed_date(&mut self, column: Column) -> Option<Date> {
        let blank = self.text(column).is_empty();
        self.day(column, if blank { Problem::Blank } else { Problem::NotANeededDate })
    }

    fn day(&mut self, column: Column, otherwise: Problem) -> Option<Date> {
        let plain = Date::parse(self.text(column));
        if plain.is_some() {
            return plain;
        }
        let date = Date::parse_spreadsheet(self.text(column));
        self.report(column, if date.is_some() { Problem::SpreadsheetDate } else { otherwise });
        date
    }

    /// A count, which may be blank.
    pub(super) fn count(&mut self, column: Column) -> Result<Option<u64>, Unreadable> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        // Plain digits are by far the most common.
        if let Some(count) = text.parse().ok().filter(|count| *count < MOST_COUNTED) {
            return Ok(Some(count));
        }
        let parsed = Value::parse_count(text).ok().filter(|parsed| !parsed.repairs.percent_sign);
        let whole = parsed.and_then(|parsed| Some((parsed, parsed.value.as_count()?)));
        let Some((parsed, count)) = whole else {
            self.report(column, Problem::NotANumber);
            return Err(Unreadable);
        };
        self.repaired(column, Repairs { thousands: parsed.repairs.thousands, ..Repairs::default() });
        Ok(Some(count))
    }

    /// A figure of an indicator, within the range of its unit.
    pub(super) fn value(&mut self, column: Column, indicator: &Indicator) -> Option<Value> {
        match indicator.unit {
            Unit::YesNo => self.yes_no(column),
            Unit::Level if !indicator.levels.is_empty() => self.level(column, &indicator.levels),
            Unit::Count => self.number(column, Value::parse_count),
            Unit::Percent | Unit::Level | Unit::Unknown => self.number(column, Value::parse),
        }
        .filter(|value| {
            let most = if indicator.unit == Unit::Percent { Value::whole(100) } else { Value::MAX };
            let inside = indicator.unit == Unit::Unknown || (Value::whole(0)..=most).contains(value);
            if !inside {
                self.report(column, Problem::OutOfRange);
            }
            inside
        })
    }

    fn number(&mut self, column: Column, parse: fn(&str) -> Result<Parsed, NotANumber>) -> Option<Value> {
        let Ok(Parsed { value, repairs }) = parse(self.text(column)) else {
            let problem = if self.text(column).is_empty() { Problem::Blank } else { Problem::NotANumber };
            self.report(column, problem);
            return None;
        };
        self.repaired(column, repairs);
        if repairs.rounded {
            self.report(column, Problem::Rounded);
        }
        Some(value)
    }

    /// Reports what a number needed to be read, once a table: at the first cell that did.
    fn repaired(&mut self, column: Column, repairs: Repairs) {
        let told = *self.repairs;
        for (is_new, problem) in [
            (repairs.decimal_comma && !told.decimal_comma, Problem::DecimalComma),
            (repairs.thousands && !told.thousands, Problem::ThousandsMark),
            (repairs.percent_sign && !told.percent_sign, Problem::PercentSign),
        ] {
            if is_new {
                self.report(column, problem);
            }
        }
        self.repairs.decimal_comma |= repairs.decimal_comma;
        self.repairs.thousands |= repairs.thousands;
        self.repairs.percent_sign |= repairs.percent_sign;
    }

    fn yes_no(&mut self, column: Column) -> Option<Value> {
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

    fn level(&mut self, column: Column, levels: &[Code]) -> Option<Value> {
        let text = self.text(column);
        let place = levels.iter().position(|level| *level.code == *text);
        let place = place.and_then(|place| i64::try_from(place).ok());
        if place.is_none() {
            self.report(column, Problem::UnknownCode);
        }
        place.map(Value::whole)
    }

    /// The row of another table that a cell names.
    pub(super) fn reference<Id>(
        &mut self,
        column: Column,
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
    pub(super) fn source(&mut self, column: Column, keys: Option<&Keys<SourceId>>) -> Option<SourceId> {
        let id = keys?.get(self.text(column));
        if id.is_none() {
            self.report(column, Problem::UnknownSource);
        }
        id
    }
}
