//! A view as a workbook: its charts with their figures, the whole tables, and where all that comes from.

use tiendo_core::export::{self, Cell as Told, Chart as Shown, Origin, Page, Sheet as Table, sample_notice};
use tiendo_core::lang::Lang;
use tiendo_office::chart::{Chart, Grouping, Plot};
use tiendo_office::workbook::{Cell, NumberFormat, Sheet, TextStyle, Workbook};
use tiendo_office::{Decimal, TooLarge};

use crate::about::{FONT, about};
use crate::drawn::drawn;
use crate::figures::decimal;

/// The width of a chart, in points.
const WIDTH: u16 = 620;
/// So many charts of one sheet are printed on a page.
const ON_A_PAGE: usize = 2;
/// Beyond so many series, columns are narrower.
const WIDE: usize = 5;

/// The height of a row, in points.
const ROW: usize = 15;

/// A chart of a page, as far as a workbook shows it.
struct Part {
    shown: Shown,
    table: Table,
    charts: Vec<Chart>,
}

/// The workbook of some charts of a page. `None` where none of them has anything to show.
///
/// # Errors
/// [`TooLarge`] where there is more than the format holds.
pub fn workbook(
    charts: &[Shown],
    page: Page<'_>,
    origin: Origin<'_>,
    lang: Lang,
) -> Option<Result<Vec<u8>, TooLarge>> {
    let part = |shown: &Shown| {
        let table = export::shown(*shown, page, origin)?;
        Some(Part { shown: *shown, table, charts: drawn(*shown, page, lang) })
    };
    let parts: Vec<Part> = charts.iter().filter_map(part).filter(|part| part.table.height() > 0).collect();
    let first = parts.first()?;
    let sample = parts.iter().any(|part| part.table.provenance.sample);
    let from = &first.table.provenance;
    let about = about(first.table.title.get(lang), &from.dataset_line(lang), sample, from.created, lang);
    let sheets = parts.iter().enumerate().flat_map(|(place, part)| part.sheets(place, parts.len(), lang));
    let sheets = sheets.chain([origins(&parts, lang)]).collect();
    Some(Workbook { about, font: FONT.to_owned(), sheets }.to_bytes())
}

impl Part {
    /// The sheet of the chart, where it has one, and that of the whole table.
    fn sheets(&self, place: usize, of: usize, lang: Lang) -> Vec<Sheet> {
        let number = if of > 1 { format!(" {}", place + 1) } else { String::new() };
        let name = |vi: &str, en: &str| format!("{}{number}", lang.pick(vi, en));
        let charts = (!self.charts.is_empty()).then(|| self.chart_sheet(name("Biểu đồ", "Chart"), lang));
        let table_name =
            if of > 1 { self.shown.title(lang).to_owned() } else { name("Số liệu", "Figures") };
        charts.into_iter().chain([self.table_sheet(table_name, lang)]).collect()
    }

    /// Finding, label, the charts beside the tables of their figures, and below them the sources.
    fn chart_sheet(&self, name: String, lang: Lang) -> Sheet {
        let columns = self.charts.iter().map(|chart| chart.series().count()).max().unwrap_or_default();
        let width = if columns > WIDE { 11 } else { 15 };
        let mut sheet = Sheet {
            name,
            widths: std::iter::once(26).chain(std::iter::repeat_n(width, columns)).chain([3]).collect(),
            rows: self.head(lang),
            foot: self.foot(lang),
            landscape: true,
            ..Sheet::default()
        };
        for (place, chart) in self.charts.iter().enumerate() {
            if self.charts.len() > 1 {
                if place > 0 && place % ON_A_PAGE == 0 {
                    sheet.pages.push(sheet.rows.len());
                }
                sheet.rows.push(vec![Cell::Text(chart.name.clone(), TextStyle::Title)]);
            }
            push_chart(&mut sheet, chart, columns + 2);
        }
        let provenance = &self.table.provenance;
        let lines = [provenance.source_line(3, lang), Some(provenance.dataset_line(lang))];
        sheet.rows.extend(lines.into_iter().flatten().map(|line| vec![Cell::Text(line, TextStyle::Note)]));
        sheet.rows.push(vec![Cell::Link(provenance.address.clone(), provenance.address.clone())]);
        sheet
    }

    /// Every column of the view, its headings ready to filter by.
    fn table_sheet(&self, name: String, lang: Lang) -> Sheet {
        let mut rows = self.head(lang);
        let headings = Some(rows.len());
        let names: Vec<String> = self.table.columns().iter().map(|column| column.heading(lang)).collect();
        let widths = (self.table.columns().iter().zip(&names))
            .map(|(column, name)| width(column.kind(), name))
            .collect();
        rows.push(names.into_iter().map(|name| Cell::Text(name, TextStyle::Heading)).collect());
        rows.extend(self.table.rows().map(|row| row.map(|cell| typed(cell, lang)).collect()));
        Sheet { name, widths, rows, headings, foot: self.foot(lang), landscape: true, ..Sheet::default() }
    }

    /// The finding, the label of sample data and a blank row.
    fn head(&self, lang: Lang) -> Vec<Vec<Cell>> {
        let mut rows = vec![vec![Cell::Text(self.table.title.get(lang).to_owned(), TextStyle::Title)]];
        if self.table.provenance.sample {
            rows.push(vec![Cell::Text(sample_notice(lang).to_owned(), TextStyle::Notice)]);
        }
        rows.push(Vec::new());
        rows
    }

    fn foot(&self, lang: Lang) -> String {
        let provenance = &self.table.provenance;
        let label = if provenance.sample { format!("{}. ", sample_notice(lang)) } else { String::new() };
        format!("{label}{}", provenance.release())
    }
}

/// Where everything comes from: of each table its finding, release, address, columns and sources.
fn origins(parts: &[Part], lang: Lang) -> Sheet {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for part in parts {
        let text = export::about(&part.table, lang);
        for (place, line) in text.lines().enumerate() {
            let style = if place == 0 { TextStyle::Title } else { TextStyle::Wrapped };
            rows.push(vec![Cell::Text(line.to_owned(), style)]);
        }
        rows.push(Vec::new());
    }
    Sheet { name: lang.pick("Nguồn", "Source").to_owned(), widths: vec![110], rows, ..Sheet::default() }
}

fn typed(cell: Told<'_>, lang: Lang) -> Cell {
    let count = |number: u64| i64::try_from(number).ok().and_then(Decimal::whole);
    match cell {
        Told::Empty => Cell::Empty,
        Told::Code(code) if code.starts_with("http") => Cell::Link(code.to_owned(), code.to_owned()),
        Told::Code(code) => Cell::Text(code.to_owned(), TextStyle::Plain),
        Told::Text(words) => Cell::Text(words.get(lang).to_owned(), TextStyle::Plain),
        Told::Figure(value) => Cell::Number(decimal(value), NumberFormat::Decimals),
        Told::Count(number) => match count(number) {
            Some(number) => Cell::Number(number, NumberFormat::Count),
            None => Cell::Text(number.to_string(), TextStyle::Plain),
        },
        Told::Year(year) => {
            Decimal::whole(i64::from(year)).map_or(Cell::Empty, |year| Cell::Number(year, NumberFormat::Year))
        }
    }
}

/// Adds a chart whose left edge is that of a column, and blank rows as far down as it reaches.
fn push_chart(sheet: &mut Sheet, chart: &Chart, column: usize) {
    let height = height(chart);
    let bottom = sheet.rows.len() + usize::from(height).div_ceil(ROW) + 1;
    sheet.push_chart(chart.clone(), column, WIDTH, height);
    sheet.rows.resize(sheet.rows.len().max(bottom), Vec::new());
}

/// The height of a chart, in points, so that every bar has room for its letters.
fn height(chart: &Chart) -> u16 {
    let categories = u16::try_from(chart.categories.len()).unwrap_or(u16::MAX);
    match &chart.plot {
        Plot::Bars(Grouping::Beside, _) => categories.saturating_mul(26).saturating_add(90).min(1200),
        Plot::Bars(..) => categories.saturating_mul(16).saturating_add(90).clamp(140, 720),
        Plot::Lines(lines) if lines.len() > WIDE => 390,
        Plot::Columns(..) | Plot::Lines(_) => 300,
    }
}

/// The width of a column by what is in it; its heading may take several lines.
fn width(kind: &str, heading: &str) -> u16 {
    let longest_word = heading.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
    let least = match kind {
        "text" => 22,
        "code" => 16,
        _ => 11,
    };
    u16::try_from(longest_word + 2).unwrap_or(least).clamp(least, 40)
}
