//! The sheet of who has reported: a row for each area and year.

use crate::date::Year;
use crate::export::indicator::{both, none, word};
use crate::export::provenance::{Origin, Provenance};
use crate::export::sheet::{Rows, Sheet};
use crate::lang::Bilingual;
use crate::model::Level;
use crate::view::reporting::words::headline;
use crate::view::reporting::{self, Reported, Reporting};

/// Areas by years, level by level: how many of the indicators that concern an area have a figure.
pub fn completeness(view: &Reporting, origin: Origin<'_>) -> Sheet {
    struct Row<'a> {
        level: Option<Level>,
        of: &'a reporting::Row,
        year: Year,
        cell: &'a Reported,
    }
    let mut rows: Vec<Row<'_>> = Vec::new();
    for group in &view.groups {
        for of in &group.rows {
            let years = view.years.iter().zip(&of.cells);
            rows.extend(years.map(|(year, cell)| Row { level: group.level, of, year: *year, cell }));
        }
    }
    let there = |row: &Row<'_>| !matches!(row.cell, Reported::NoSuchArea);
    let count = |number: usize| u64::try_from(number).ok();
    Rows::of(&rows)
        .code("level", ("Mã cấp", "Level code"), |row| row.level.map_or_else(none, word))
        .code("area", ("Mã địa bàn", "Area code"), |row| row.of.place.code.clone())
        .text("area_name", ("Địa bàn", "Area"), |row| row.of.place.name.clone())
        .text("parent_name", ("Thuộc", "Within"), |row| row.of.place.within.clone().unwrap_or_default())
        .year("year", ("Năm", "Year"), |row| Some(row.year))
        .code("reported", ("Mã tình trạng báo cáo", "Code of reporting"), |row| code(row.cell).into())
        .count(
            "indicators_reported",
            ("Số chỉ tiêu có số liệu", "Indicators with a figure"),
            |row| count(row.cell.count(row.of.indicators)).filter(|_| there(row)),
        )
        .count("indicators", ("Số chỉ tiêu phải có", "Indicators that concern the area"), |row| {
            count(row.of.indicators).filter(|_| there(row))
        })
        .text("missing", ("Chỉ tiêu còn thiếu", "Indicators without a figure"), |row| missing(row.cell))
        .finish(both(|lang| headline(view, lang)), Provenance::new(origin, Vec::new(), view.sample))
}

const fn code(cell: &Reported) -> &'static str {
    match cell {
        Reported::Complete => "complete",
        Reported::Partly { .. } => "partly",
        Reported::Nothing => "nothing",
        Reported::NoSuchArea => "no_such_area",
    }
}

fn missing(cell: &Reported) -> Bilingual {
    let Reported::Partly { missing, .. } = cell else { return Bilingual::default() };
    both(|lang| missing.iter().map(|name| name.get(lang)).collect::<Vec<_>>().join("; "))
}
