//! All observations of a dataset in columns, found by indicator and area without a search. At national size a row of
//! strings would take ten times the memory.

use std::ops::Range;
use std::sync::Arc;

use crate::date::Year;
use crate::lang::{Bilingual, Lang};
use crate::model::{AreaId, IndicatorId, ObsStatus, SourceId};
use crate::order;
use crate::read::Places;
use crate::value::Value;

/// A figure that was reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observation<'a> {
    /// What was measured.
    pub indicator: IndicatorId,
    /// Where.
    pub area: AreaId,
    /// For which year it counts.
    pub year: Year,
    /// The period as published: `2023-06`, `2022/2023`.
    pub period: &'a Arc<str>,
    /// The figure as published.
    pub value: Value,
    /// How many were counted, where published.
    pub numerator: Option<u64>,
    /// Of how many, where published.
    pub denominator: Option<u64>,
    /// Which kind of denominator the figure is a share of.
    pub denominator_kind: &'a Arc<str>,
    /// The categories it is limited to: `sex=F residence=U`; blank for all.
    pub categories: &'a Arc<str>,
    /// How firm it is.
    pub status: ObsStatus,
    /// Where it was published.
    pub source: Option<SourceId>,
    /// What a reader should know about it.
    pub note: &'a Bilingual,
    /// The line of its table, from 1.
    pub line: u32,
}

/// Texts that rows share, each kept once. The blank text is number 0.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    kept: Vec<Arc<str>>,
    places: Places,
    last: u32,
}

impl Texts {
    /// The number of a text.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        if self.kept.is_empty() {
            self.kept.push(Arc::default());
            self.places.add("");
        }
        // Neighbouring rows mostly say the same.
        if *self.kept[self.last as usize] == *text {
            return self.last;
        }
        let number = self.places.get(text).unwrap_or_else(|| {
            self.kept.push(text.into());
            self.places.add(text);
            self.kept.len() - 1
        });
        self.last = u32::try_from(number).unwrap_or(0);
        self.last
    }

    fn finish(mut self) -> Vec<Arc<str>> {
        self.number("");
        self.kept
    }
}

/// Notes that rows share, each kept once. The blank note is number 0.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    texts: Texts,
    notes: Vec<Bilingual>,
}

impl Notes {
    /// The number of a note.
    pub(crate) fn number(&mut self, note: &Bilingual) -> u32 {
        if self.notes.is_empty() {
            self.notes.push(Bilingual::default());
            self.texts.number("");
        }
        if note.is_empty() {
            return 0;
        }
        let number = self.texts.number(&format!("{}\0{}", note.get(Lang::Vi), note.get(Lang::En)));
        if number as usize == self.notes.len() {
            self.notes.push(note.clone());
        }
        number
    }

    fn finish(mut self) -> Vec<Bilingual> {
        self.number(&Bilingual::default());
        self.notes
    }
}

/// One row as read, its texts as numbers of [`Texts`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub(crate) indicator: IndicatorId,
    pub(crate) area: AreaId,
    pub(crate) year: Year,
    pub(crate) value: Value,
    pub(crate) numerator: Option<u64>,
    pub(crate) denominator: Option<u64>,
    pub(crate) status: ObsStatus,
    pub(crate) source: Option<SourceId>,
    pub(crate) period: u32,
    pub(crate) kind: u32,
    pub(crate) categories: u32,
    pub(crate) note: u32,
    pub(crate) line: u32,
}

/// The texts that rows share.
#[derive(Debug, Default)]
pub(crate) struct RowTexts {
    pub(crate) periods: Texts,
    pub(crate) kinds: Texts,
    pub(crate) categories: Texts,
    pub(crate) notes: Notes,
}

/// Rows in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    indicators: Vec<u32>,
    areas: Vec<u32>,
    columns: Columns,
}

/// What is kept of each row; all vectors have one item a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Columns {
    years: Vec<Year>,
    values: Vec<Value>,
    numerators: Vec<u64>,
    denominators: Vec<u64>,
    statuses: Vec<ObsStatus>,
    sources: Vec<u32>,
    periods: Vec<u32>,
    kinds: Vec<u32>,
    categories: Vec<u32>,
    notes: Vec<u32>,
    lines: Vec<u32>,
}

/// A count or a source that is not there.
const NONE: u32 = u32::MAX;
const NO_COUNT: u64 = u64::MAX;

/// Every observation, sorted by indicator, area, categories, year and kind of denominator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Observations {
    /// Number of areas of the dataset.
    areas: usize,
    /// Where the rows of each indicator and area begin, areas changing faster; one more item than there are pairs.
    starts: Vec<u32>,
    columns: Columns,
    periods: Vec<Arc<str>>,
    kinds: Vec<Arc<str>>,
    categories: Vec<Arc<str>>,
    notes: Vec<Bilingual>,
    /// The years with a figure, one list an indicator.
    years: Vec<Vec<Year>>,
    has_sample: bool,
}

impl Builder {
    pub(crate) fn push(&mut self, row: Row) {
        let number = |place: usize| u32::try_from(place).unwrap_or(NONE);
        self.indicators.push(number(row.indicator.0));
        self.areas.push(number(row.area.0));
        let columns = &mut self.columns;
        columns.years.push(row.year);
        columns.values.push(row.value);
        columns.numerators.push(row.numerator.unwrap_or(NO_COUNT));
        columns.denominators.push(row.denominator.unwrap_or(NO_COUNT));
        columns.statuses.push(row.status);
        columns.sources.push(row.source.map_or(NONE, |source| number(source.0)));
        columns.periods.push(row.period);
        columns.kinds.push(row.kind);
        columns.categories.push(row.categories);
        columns.notes.push(row.note);
        columns.lines.push(row.line);
    }

    fn key(&self, row: usize) -> (u32, u32, u32, Year, u32) {
        let columns = &self.columns;
        let (year, kind) = (columns.years[row], columns.kinds[row]);
        (self.indicators[row], self.areas[row], columns.categories[row], year, kind)
    }

    /// Sorts the rows and leaves out those whose key stands in an earlier row; `duplicates` gets their lines and years.
    pub(crate) fn finish(
        mut self,
        texts: RowTexts,
        indicators: usize,
        areas: usize,
        mut duplicates: impl FnMut(u32, Year),
    ) -> Observations {
        let order = order::positions(self.areas.len(), &|one, other| self.key(one).cmp(&self.key(other)));
        let mut kept: Vec<usize> = Vec::with_capacity(order.len());
        for row in order {
            if kept.last().is_some_and(|before| self.key(*before) == self.key(row)) {
                duplicates(self.columns.lines[row], self.columns.years[row]);
            } else {
                kept.push(row);
            }
        }
        let mut pairs = kept.iter().map(|row| (self.indicators[*row] as usize, self.areas[*row] as usize));
        let starts = starts(&mut pairs, indicators, areas);
        self.columns.take(&kept);
        let columns = self.columns;
        Observations {
            areas,
            years: years(&starts, &columns.years, indicators, areas),
            has_sample: columns.statuses.contains(&ObsStatus::Sample),
            starts,
            columns,
            periods: texts.periods.finish(),
            kinds: texts.kinds.finish(),
            categories: texts.categories.finish(),
            notes: texts.notes.finish(),
        }
    }
}

/// Where the rows of each indicator and area begin among rows sorted by these, areas changing faster; one more item than
/// there are pairs. `rows` gives indicator and area of each row.
pub(crate) fn starts(
    rows: &mut dyn Iterator<Item = (usize, usize)>,
    indicators: usize,
    areas: usize,
) -> Vec<u32> {
    let mut starts = vec![0_u32; indicators * areas + 1];
    for (indicator, area) in rows {
        starts[indicator * areas + area + 1] += 1;
    }
    let mut before = 0;
    for start in &mut starts {
        before += *start;
        *start = before;
    }
    starts
}

impl Columns {
    /// Keeps these rows, in this order.
    fn take(&mut self, rows: &[usize]) {
        let as_is =
            rows.len() == self.years.len() && rows.iter().enumerate().all(|(place, row)| place == *row);
        if as_is {
            return;
        }
        pick(&mut self.years, rows);
        pick(&mut self.values, rows);
        pick(&mut self.numerators, rows);
        pick(&mut self.denominators, rows);
        pick(&mut self.statuses, rows);
        pick(&mut self.sources, rows);
        pick(&mut self.periods, rows);
        pick(&mut self.kinds, rows);
        pick(&mut self.categories, rows);
        pick(&mut self.notes, rows);
        pick(&mut self.lines, rows);
    }
}

fn pick<T: Copy>(column: &mut Vec<T>, rows: &[usize]) {
    *column = rows.iter().map(|row| column[*row]).collect();
}

fn years(starts: &[u32], years: &[Year], indicators: usize, areas: usize) -> Vec<Vec<Year>> {
    let of = |indicator: usize| {
        let (start, end) = (starts[indicator * areas] as usize, starts[(indicator + 1) * areas] as usize);
        let mut found: Vec<Year> = Vec::new();
        for year in &years[start..end] {
            if !found.contains(year) {
                found.push(*year);
            }
        }
        order::sort_and_dedup(&mut found);
        found
    };
    (0..indicators).map(of).collect()
}

/// Observations of one indicator, by area, categories and year.
#[derive(Debug, Clone)]
pub struct Series<'a> {
    store: &'a Observations,
    indicator: IndicatorId,
    area: usize,
    rows: Range<usize>,
}

impl<'a> Series<'a> {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The years of each, which is many times quicker than to put every observation together.
    pub(crate) fn years(&self) -> &'a [Year] {
        self.store.columns.years.get(self.rows.clone()).unwrap_or_default()
    }

    /// Whether any is sample data.
    pub(crate) fn has_sample(&self) -> bool {
        let statuses = self.store.columns.statuses.get(self.rows.clone()).unwrap_or_default();
        statuses.contains(&ObsStatus::Sample)
    }

    /// Those of one year. Only for the observations of all categories together, which are sorted by year.
    pub(crate) fn in_year(&self, year: Year) -> Self {
        let start = self.first_after(year.saturating_sub(1));
        Self { rows: start..self.first_after(year).max(start), ..self.clone() }
    }

    /// The last year with an observation, up to this one; under the same condition.
    pub(crate) fn last_year(&self, until: Year) -> Option<Year> {
        let place = self.first_after(until).checked_sub(1).filter(|place| *place >= self.rows.start)?;
        self.store.columns.years.get(place).copied()
    }

    /// The place of the first row after a year.
    fn first_after(&self, year: Year) -> usize {
        let years = &self.store.columns.years[self.rows.clone()];
        self.rows.start + years.partition_point(|of_row| *of_row <= year)
    }
}

impl<'a> Iterator for Series<'a> {
    type Item = Observation<'a>;

    fn next(&mut self) -> Option<Observation<'a>> {
        let row = self.rows.next()?;
        // The next area's rows may have begun, and areas without rows lie between.
        while self.store.end(self.indicator, self.area) <= row {
            self.area += 1;
        }
        Some(self.store.row(self.indicator, AreaId(self.area), row))
    }
}

impl Observations {
    /// How many there are, of all indicators, areas and categories.
    pub fn len(&self) -> usize {
        self.columns.years.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether any of them is sample data.
    pub const fn has_sample(&self) -> bool {
        self.has_sample
    }

    /// The years in which an indicator has a figure anywhere.
    pub fn years(&self, indicator: IndicatorId) -> &[Year] {
        self.years.get(indicator.0).map_or(&[], Vec::as_slice)
    }

    /// The observations of an indicator in an area for all its categories together, by year.
    pub fn series(&self, indicator: IndicatorId, area: AreaId) -> Series<'_> {
        let all = self.with_categories(indicator, area);
        // The blank text is number 0 and comes first.
        let whole = self.columns.categories[all.rows.clone()].partition_point(|categories| *categories == 0);
        Series { rows: all.rows.start..all.rows.start + whole, ..all }
    }

    /// The observations of an indicator in an area, those of single categories too.
    pub fn with_categories(&self, indicator: IndicatorId, area: AreaId) -> Series<'_> {
        let place = indicator.0 * self.areas + area.0;
        let rows = match (self.starts.get(place), self.starts.get(place + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        };
        Series { store: self, indicator, area: area.0, rows }
    }

    /// Every observation of an indicator, those of single categories too.
    pub fn of_indicator(&self, indicator: IndicatorId) -> Series<'_> {
        let starts =
            (self.starts.get(indicator.0 * self.areas), self.starts.get((indicator.0 + 1) * self.areas));
        let rows = match starts {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        };
        Series { store: self, indicator, area: 0, rows }
    }

    fn end(&self, indicator: IndicatorId, area: usize) -> usize {
        self.starts.get(indicator.0 * self.areas + area + 1).map_or(usize::MAX, |end| *end as usize)
    }

    fn row(&self, indicator: IndicatorId, area: AreaId, row: usize) -> Observation<'_> {
        let columns = &self.columns;
        let count = |count: u64| (count != NO_COUNT).then_some(count);
        let source = columns.sources[row];
        Observation {
            indicator,
            area,
            year: columns.years[row],
            period: &self.periods[columns.periods[row] as usize],
            value: columns.values[row],
            numerator: count(columns.numerators[row]),
            denominator: count(columns.denominators[row]),
            denominator_kind: &self.kinds[columns.kinds[row] as usize],
            categories: &self.categories[columns.categories[row] as usize],
            status: columns.statuses[row],
            source: (source != NONE).then_some(SourceId(source as usize)),
            note: &self.notes[columns.notes[row] as usize],
            line: columns.lines[row],
        }
    }
}
