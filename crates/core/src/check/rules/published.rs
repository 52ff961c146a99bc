//! TD048: periods of figures and dates of sources that are written in no form of the data format.

use std::collections::BTreeMap;

use crate::check::rules::say::{Findings, Place};
use crate::check::rules::{Rule, Subject};
use crate::date::{Date, Year};
use crate::format;
use crate::lang::Lang;
use crate::package::TableName;

/// Forms of a period; the first three are those of a date.
const FORMS: &str = "2023, 2023-06, 2023-06-30, 2022/2023";
const DATE_FORMS: &str = "2023, 2023-06, 2023-06-30";

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if let Some(table) = subject.raw.get(TableName::Sources) {
        for row in table.rows() {
            let text = table.cell(row, "date");
            if !text.is_empty() && !is_date(text) {
                let place = at(TableName::Sources, row.line, "date", text);
                findings.say(Rule::OtherForm, &place, |lang| sentence(text, DATE_FORMS, 1, lang));
            }
        }
    }
    // One text often stands in every row: it is told of once, at its first.
    let mut periods: BTreeMap<&str, (u32, usize)> = BTreeMap::new();
    for (id, _) in subject.dataset.indicators() {
        for one in subject.dataset.observations().of_indicator(id) {
            if !one.period.is_empty() && !is_period(one.period) {
                let (line, rows) = periods.entry(one.period).or_insert((one.line, 0));
                *line = one.line.min(*line);
                *rows += 1;
            }
        }
    }
    for (text, (line, rows)) in periods {
        let place = at(TableName::Observations, line, "period", text);
        findings.say(Rule::OtherForm, &place, |lang| sentence(text, FORMS, rows, lang));
    }
}

fn sentence(text: &str, forms: &str, rows: usize, lang: Lang) -> String {
    let mut sentence = match lang {
        Lang::Vi => format!("không theo dạng nào trong các dạng {forms}; được giữ nguyên văn"),
        Lang::En => format!("in none of the forms {forms}; kept as it stands"),
    };
    if rows > 1 {
        let rows = format::count(u64::try_from(rows).unwrap_or(u64::MAX), lang);
        sentence.push_str(&match lang {
            Lang::Vi => format!(", ở {rows} dòng"),
            Lang::En => format!(", in {rows} rows"),
        });
    }
    if let Some(day) = Date::parse_spreadsheet(text) {
        let day = format::iso(day);
        sentence.push_str(&match lang {
            Lang::Vi => format!("; có phải là {day}?"),
            Lang::En => format!("; is it {day}?"),
        });
    }
    sentence
}

/// A year, a month or a day.
fn is_date(text: &str) -> bool {
    year(text).is_some()
        || [text, &format!("{text}-01")].into_iter().filter_map(Date::parse).any(|day| is_near(day.year()))
}

/// A date, or a span from a year to a later one.
fn is_period(text: &str) -> bool {
    let span = text.split_once('/').and_then(|(from, to)| year(from).zip(year(to)));
    is_date(text) || span.is_some_and(|(from, to)| from < to)
}

fn year(text: &str) -> Option<Year> {
    let year = Some(text).filter(|text| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()));
    year?.parse().ok().filter(|year| is_near(*year))
}

fn is_near(year: Year) -> bool {
    (1900..2200).contains(&year)
}

fn at<'a>(table: TableName, line: u32, column: &'a str, text: &str) -> Place<'a> {
    Place { table, line, column, text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_the_data_format() {
        for (text, date, period) in [
            ("2023", true, true),
            ("2023-06", true, true),
            ("2023-06-30", true, true),
            ("2022/2023", false, true),
            ("2015/2020", false, true),
            ("2023/2022", false, false),
            ("2023-13", false, false),
            ("2023-06-31", false, false),
            ("0023", false, false),
            ("45078", false, false),
            ("Jun-23", false, false),
            ("30/06/2022", false, false),
            ("2022-2023", false, false),
        ] {
            assert_eq!((is_date(text), is_period(text)), (date, period), "{text}");
        }
    }
}
