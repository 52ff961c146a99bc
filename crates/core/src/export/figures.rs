//! A sheet of any figures of a dataset: several areas, several indicators, whatever a picture shows. Columns are those of a trend.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::export::indicator::{Kind, Told, none, used, with_figures, with_subject, word};
use crate::export::provenance::{Origin, Provenance};
use crate::export::sheet::{Rows, Sheet};
use crate::lang::Bilingual;
use crate::model::{Area, AreaId, Indicator, IndicatorId, ObsStatus, Source, SourceId};
use crate::observations::Observation;
use crate::standing::{Aim, Standing};
use crate::view::TrendPoint;

/// Figures that a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Of what.
    pub indicator: IndicatorId,
    /// Where.
    pub area: AreaId,
    /// Of which year; of every one, targets of years without a figure too, where this is `None`.
    pub year: Option<Year>,
    /// Against what the picture holds it, where that is not the target of its own year.
    pub against: Option<(Standing, Option<Aim>)>,
}

impl Wanted {
    /// All years of an area on an indicator.
    pub const fn series(indicator: IndicatorId, area: AreaId) -> Self {
        Self { indicator, area, year: None, against: None }
    }

    /// One year.
    pub const fn of_year(indicator: IndicatorId, area: AreaId, year: Year) -> Self {
        Self { indicator, area, year: Some(year), against: None }
    }
}

/// A figure, or a place where one is lacking.
struct Row<'a> {
    subject: &'a Indicator,
    area: &'a Area,
    year: Year,
    period: Arc<str>,
    denominator_kind: Arc<str>,
    note: Bilingual,
    told: Told,
}

/// A row for each figure that is wanted, in the order in which they are.
pub fn figures(
    dataset: &Dataset,
    wanted: &[Wanted],
    title: Bilingual,
    today: Date,
    origin: Origin<'_>,
) -> Sheet {
    let maker = Maker { dataset, today };
    let mut rows: Vec<Row<'_>> = Vec::new();
    for wanted in wanted {
        match wanted.year {
            None => maker.series(wanted, &mut rows),
            Some(year) => rows.push(maker.of_year(wanted, year)),
        }
    }
    let sheet = with_subject(Rows::of(&rows), |row| row.subject)
        .code("level", ("Mã cấp", "Level code"), |row| row.area.level.map_or_else(none, word))
        .code("area", ("Mã địa bàn", "Area code"), |row| row.area.code.clone())
        .text("area_name", ("Địa bàn", "Area"), |row| row.area.name.clone())
        .text("parent_name", ("Thuộc", "Within"), |row| {
            row.area.parent.map(|parent| dataset.area(parent).name.clone()).unwrap_or_default()
        })
        .year("year", ("Năm", "Year"), |row| Some(row.year))
        .code("period", ("Kỳ số liệu", "Period"), |row| row.period.clone());
    let kind = Kind::of(rows.iter().map(|row| row.subject.unit));
    let sheet = with_figures(sheet, kind, |row| row.subject, |row| &row.told)
        .code("denominator_kind", ("Loại mẫu số", "Kind of denominator"), |row| {
            row.denominator_kind.clone()
        })
        .text("note", ("Ghi chú", "Note"), |row| row.note.clone());
    let sample = rows.iter().any(|row| row.told.status == Some(ObsStatus::Sample));
    sheet.finish(title, Provenance::new(origin, used(rows.iter().map(|row| &row.told)), sample))
}

struct Maker<'a> {
    dataset: &'a Dataset,
    today: Date,
}

impl<'a> Maker<'a> {
    /// Figures by year, then the targets of years without one.
    fn series(&self, wanted: &Wanted, rows: &mut Vec<Row<'a>>) {
        let series = self.dataset.series(wanted.indicator, wanted.area);
        rows.extend(series.clone().map(|observation| self.figure(wanted, &observation)));
        let targets = self
            .dataset
            .yardstick(wanted.indicator, wanted.area)
            .map_or(&[][..], |yardstick| yardstick.targets);
        for target in targets {
            let is_there =
                |figure: Observation<'_>| figure.year == target.year && self.dataset.is_comparable(&figure);
            if !series.clone().any(is_there) {
                let told = Told {
                    aim: Some(Aim::from(target)),
                    aim_source: self.source(target.source),
                    ..Told::default()
                };
                rows.push(self.row(wanted, target.year, told));
            }
        }
    }

    fn of_year(&self, wanted: &Wanted, year: Year) -> Row<'a> {
        match self.dataset.observation(wanted.indicator, wanted.area, year) {
            Some(observation) => self.figure(wanted, &observation),
            None => {
                let told = Told { standing: Some(Standing::NotReported), ..Told::default() };
                self.row(wanted, year, told)
            }
        }
    }

    fn figure(&self, wanted: &Wanted, observation: &Observation<'_>) -> Row<'a> {
        let yardstick = self.dataset.yardstick(wanted.indicator, wanted.area);
        let point = TrendPoint::of(self.dataset, observation, yardstick, self.today);
        let told = Told {
            measured: Some(point.measured),
            status: Some(point.status),
            standing: Some(point.standing),
            aim: point.standing.aim(),
            source: self.source(point.source),
            aim_source: None,
        };
        let row = self.row(wanted, point.year, told);
        Row { period: point.period, denominator_kind: point.denominator_kind, note: point.note, ..row }
    }

    fn row(&self, wanted: &Wanted, year: Year, mut told: Told) -> Row<'a> {
        if let Some((standing, aim)) = wanted.against {
            told.standing = Some(standing);
            told.aim = aim;
        }
        if told.aim_source.is_none() {
            told.aim_source = told.aim.and_then(|aim| self.aim_source(wanted, aim));
        }
        Row {
            subject: self.dataset.indicator(wanted.indicator),
            area: self.dataset.area(wanted.area),
            year,
            period: none(),
            denominator_kind: none(),
            note: Bilingual::default(),
            told,
        }
    }

    fn aim_source(&self, wanted: &Wanted, aim: Aim) -> Option<Source> {
        let targets = self.dataset.yardstick(wanted.indicator, wanted.area)?.targets;
        self.source(targets.iter().find(|target| Aim::from(*target) == aim)?.source)
    }

    fn source(&self, id: Option<SourceId>) -> Option<Source> {
        id.map(|id| self.dataset.source(id).clone())
    }
}
