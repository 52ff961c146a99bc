//! `observations.csv`.

use std::sync::Arc;

use crate::csv_table::Table;
use crate::finding::{Finding, Problem};
use crate::model::{Indicator, ObsStatus};
use crate::observations::{Builder, Observations, Row, RowTexts};
use crate::read::Context;
use crate::read::reader::{Cells, Reader};

/// A dimension that some indicator has, and the place of its column.
struct Dimension {
    name: Arc<str>,
    place: usize,
}

pub(crate) fn read_observations(
    table: &Table<'_>,
    context: &Context<'_>,
    areas: usize,
    findings: &mut Vec<Finding>,
) -> Observations {
    let mut builder = Builder::default();
    let mut texts = RowTexts::default();
    let required = ["indicator", "area", "year", "value", "obs_status"];
    if let Some(mut reader) = Reader::new(table, &required, findings) {
        let [indicator, area, year, value, status] = reader.columns(required);
        let [period, numerator, denominator, kind, source] =
            reader.columns(["period", "numerator", "denominator", "denominator_kind", "source"]);
        let note = reader.bilingual("note_vi", "note_en");
        let dimensions = dimensions(&mut reader, context.indicators);
        let mut read = |cells: &mut Cells<'_>| {
            let indicator = cells.reference(indicator, &context.indicator_keys, "indicators")?;
            let area = cells.reference(area, &context.areas, "areas")?;
            let year = cells.year(year)?;
            let subject = &context.indicators[indicator.0];
            let value = cells.value(value, subject)?;
            let counted = cells.count(numerator).ok()?;
            let all = cells.count(denominator).ok()?;
            if counted.zip(all).is_some_and(|(counted, all)| counted > all) {
                cells.report(numerator, Problem::NumeratorAboveDenominator);
                return None;
            }
            Some(Row {
                indicator,
                area,
                year,
                value,
                numerator: counted,
                denominator: all,
                // Without a status a figure could pass for final, so the word is required.
                status: cells.word::<ObsStatus>(status, None)?,
                source: cells.source(source, context.sources),
                period: texts.periods.number(cells.text(period)),
                kind: texts.kinds.number(cells.text(kind)),
                categories: texts.categories.number(&categories(cells, &dimensions, subject, context)?),
                note: texts.notes.number(&cells.bilingual(note)),
                line: cells.line(),
            })
        };
        reader.each(&mut |cells| {
            if let Some(row) = read(cells) {
                builder.push(row);
            }
        });
    }
    builder.finish(texts, context.indicators.len(), areas, |line, year| {
        findings.push(Finding::cell(
            &table.file,
            line,
            Some("year"),
            &year.to_string(),
            Problem::DuplicateKey,
        ));
    })
}

/// The dimensions of all indicators for which the table has a column.
fn dimensions(reader: &mut Reader<'_>, indicators: &[Indicator]) -> Vec<Dimension> {
    let mut found: Vec<Dimension> = Vec::new();
    for name in indicators.iter().flat_map(|indicator| &indicator.dimensions) {
        if !found.iter().any(|known| known.name == *name)
            && let Some(place) = reader.place(name)
        {
            found.push(Dimension { name: name.clone(), place });
        }
    }
    found
}

/// The categories of a row, `sex=F residence=U`; blank for all. `None` where one is not in its list, which is reported:
/// without it the row would pass for a total.
fn categories(
    cells: &mut Cells<'_>,
    dimensions: &[Dimension],
    subject: &Indicator,
    context: &Context<'_>,
) -> Option<String> {
    let mut categories = String::new();
    for dimension in dimensions {
        let code = cells.at(dimension.place).to_owned();
        if code.is_empty() {
            continue;
        }
        let list = context.codes.iter().find(|list| list.name == dimension.name);
        let listed = list.is_some_and(|list| list.codes.iter().any(|known| *known.code == *code));
        if !listed || !subject.dimensions.contains(&dimension.name) {
            cells.report_text(&code, Problem::UnknownCode);
            return None;
        }
        if !categories.is_empty() {
            categories.push(' ');
        }
        categories.push_str(&dimension.name);
        categories.push('=');
        categories.push_str(&code);
    }
    Some(categories)
}
