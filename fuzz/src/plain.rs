//! Rows of `observations.csv` that are well-formed beyond doubt, found by other means than the reader's own.
//!
//! Only rows are taken whose every cell is of the strictest form that docs/data-format.md has; about all others nothing
//! is claimed.

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Year;
use tiendo_core::model::{AreaId, Indicator, IndicatorId, ObsStatus, Unit, Word};
use tiendo_core::value::Value;

use crate::package::Package;

/// Columns that a table beyond doubt has.
const REQUIRED: [&str; 5] = ["indicator", "area", "year", "value", "obs_status"];

/// Columns that say nothing of the categories of a row.
const KNOWN: [&str; 12] = [
    "indicator",
    "area",
    "year",
    "period",
    "value",
    "numerator",
    "denominator",
    "denominator_kind",
    "obs_status",
    "source",
    "note_vi",
    "note_en",
];

/// What a row says.
#[derive(Debug)]
struct Plain {
    indicator: IndicatorId,
    area: AreaId,
    year: Year,
    value: Value,
}

/// Panics unless every row of `bytes` that is well-formed beyond doubt is in the dataset with just its value.
pub(crate) fn rows_stay(bytes: &[u8], dataset: &Dataset) {
    let Some(table) = std::str::from_utf8(bytes).ok().and_then(Table::beyond_doubt) else { return };
    let rows: Vec<Plain> = table.rows.iter().filter_map(|row| table.plain(row, dataset)).collect();
    for row in &rows {
        let mut series = dataset.series(row.indicator, row.area);
        let stays = series.any(|it| (it.year, it.value) == (row.year, row.value));
        assert!(stays, "a row is lost: {row:?}");
    }
    // What is beyond doubt must at least cover a good table, or nothing would be tested above.
    if Package::good().file("observations.csv") == Some(bytes) {
        assert!(rows.len() * 10 >= (table.rows.len() - 1) * 9, "rows of the good table are in doubt");
    }
}

/// A table of cells without quotes.
struct Table<'a> {
    columns: Vec<&'a str>,
    rows: Vec<Vec<&'a str>>,
}

impl<'a> Table<'a> {
    /// Splits at line feeds and commas; `None` where the header or a quote leaves any doubt that this is right.
    fn beyond_doubt(text: &'a str) -> Option<Self> {
        let mut lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
        let header = lines.next()?;
        let columns: Vec<&str> = header.split(',').collect();
        let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
        let known = columns.iter().all(|name| name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_'));
        let unique = columns.iter().all(|name| columns.iter().filter(|other| *other == name).count() == 1);
        let complete = REQUIRED.iter().all(|name| columns.contains(name));
        let split = !text.contains('"') && !rows.iter().flatten().any(|cell| cell.contains('\r'));
        (known && unique && complete && split).then_some(Self { columns, rows })
    }

    /// The text of a cell; blank where there is no such column.
    fn cell(&self, row: &[&'a str], column: &str) -> &'a str {
        let place = self.columns.iter().position(|name| *name == column);
        place.and_then(|place| row.get(place)).copied().unwrap_or_default()
    }

    /// What a row says, if that is beyond doubt.
    fn plain(&self, row: &[&'a str], dataset: &Dataset) -> Option<Plain> {
        let cell = |column| self.cell(row, column);
        let indicator = dataset.find_indicator(cell("indicator"))?;
        let area = dataset.find_area(cell("area"))?;
        let year = year(cell("year"))?;
        let value = value(cell("value"), dataset.indicator(indicator))?;
        let counted = counts_agree(cell("numerator"), cell("denominator"));
        let said = ObsStatus::from_word(cell("obs_status")).is_some();
        let period = matches!(cell("period"), "") || cell("period") == cell("year");
        let whole = self.columns.iter().all(|column| KNOWN.contains(column) || cell(column).is_empty());
        let beyond_doubt =
            row.len() == self.columns.len() && counted && said && period && whole && self.is_alone(row);
        beyond_doubt.then_some(Plain { indicator, area, year, value })
    }

    /// Whether every other row of the same indicator and area is clearly of another year.
    fn is_alone(&self, row: &[&'a str]) -> bool {
        let series = |row: &[&'a str]| [self.cell(row, "indicator").trim(), self.cell(row, "area").trim()];
        let of_its_series = self.rows.iter().filter(|other| series(other) == series(row));
        let mut years = of_its_series.map(|other| year(self.cell(other, "year")));
        let own = year(self.cell(row, "year"));
        let mut same = 0;
        years.all(|year| {
            same += usize::from(year == own);
            year.is_some() && same <= 1
        })
    }
}

/// Four digits.
fn year(text: &str) -> Option<Year> {
    let plain = text.len() == 4 && is_digits(text);
    text.parse().ok().filter(|year| plain && (1900..2200).contains(year))
}

/// Whether each count is blank or up to nine digits, and no more were counted than there are.
fn counts_agree(numerator: &str, denominator: &str) -> bool {
    let plain = |text: &str| text.is_empty() || (text.len() <= 9 && is_digits(text));
    let number = |text: &str| text.parse::<u64>().ok();
    let counts = number(numerator).zip(number(denominator));
    plain(numerator) && plain(denominator) && counts.is_none_or(|(counted, all)| counted <= all)
}

/// `yes` or `no`, the code of a level, or up to six digits with at most two decimals; a percentage is at most 100.
fn value(text: &str, subject: &Indicator) -> Option<Value> {
    if subject.unit == Unit::Level && !subject.levels.is_empty() {
        let place = subject.levels.iter().position(|level| *level.code == *text)?;
        return i64::try_from(place).ok().map(Value::whole);
    }
    if subject.unit == Unit::YesNo {
        return match text {
            "yes" => Some(Value::YES),
            "no" => Some(Value::NO),
            _ => None,
        };
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let plain = whole.len() <= 6 && decimals.len() <= 2 && is_digits(whole) && is_digits(decimals);
    let padded = format!("{whole}{decimals:0<2}");
    let value = padded.parse().ok().filter(|_| plain).map(Value::from_hundredths)?;
    (subject.unit != Unit::Percent || value <= Value::whole(100)).then_some(value)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
