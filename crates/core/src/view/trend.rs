//! One area through the years, with the targets it is measured against.

mod words;

use std::sync::Arc;

use crate::dataset::{Dataset, Yardstick};
use crate::date::{Date, Year};
use crate::history::{History, SeriesBreak};
use crate::lang::Bilingual;
use crate::model::{Certainty, Indicator, ObsStatus, SourceId, Target, TargetKind};
use crate::observations::Observation;
use crate::standing::{Aim, Measured, Standing};
use crate::value::Value;
use crate::verdict::{Forecast, Outlook, Rounded, Series};
use crate::view::{Choice, Former, Place};

/// A figure of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendPoint {
    /// The year it counts for.
    pub year: Year,
    /// The period as published.
    pub period: Arc<str>,
    /// The figure.
    pub measured: Measured,
    /// How firm it is.
    pub status: ObsStatus,
    /// Against the target that applies to this year.
    pub standing: Standing,
    /// Which kind of denominator it is a share of.
    pub denominator_kind: Arc<str>,
    /// Where it was published.
    pub source: Option<SourceId>,
    /// The title of that source.
    pub source_title: Option<Bilingual>,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// A target of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetPoint {
    /// By the end of which year.
    pub year: Year,
    /// The figure.
    pub value: Value,
    /// Path or milestone.
    pub kind: TargetKind,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it is written.
    pub source: Option<SourceId>,
    /// The title of that source.
    pub source_title: Option<Bilingual>,
    /// Where in that document.
    pub section: Arc<str>,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// Where the pace of the last years leads by the next milestone. It is this program's own, not the plan's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projected {
    /// The outlook that it is part of, with the milestone and the pace.
    pub outlook: Outlook,
    /// The latest figure: its year and value.
    pub from: (Year, Value),
    /// The figure at the end of its year. Never cut off at 0 or 100 %.
    pub value: Rounded,
    /// That figure is outside what the unit can be.
    pub beyond_range: bool,
}

/// One area through the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// Where.
    pub area: Place,
    /// The area's last day, where it has ended.
    pub area_ended: Option<Date>,
    /// The chosen year.
    pub year: Year,
    /// Figures on the denominator that the targets are set for, by year.
    pub points: Vec<TrendPoint>,
    /// Figures on other denominators, by year; never joined with the others.
    pub other_points: Vec<TrendPoint>,
    /// Where the area's territory changed among the years of figures and targets, by date.
    pub breaks: Vec<SeriesBreak>,
    /// The targets, by year.
    pub targets: Vec<TargetPoint>,
    /// The area that the targets are set for, where it is another one.
    pub targets_of: Option<Bilingual>,
    /// Where the pace of the last years leads, where there is one and a target it could reach or lose. Never across the end or
    /// a change of a territory.
    pub projection: Option<Projected>,
    /// Why there is a pace and yet no projection.
    pub former: Option<Former>,
    /// Whether any figure is sample data.
    pub sample: bool,
}

impl Trend {
    /// The trend of the chosen indicator and area, seen on the day `today`.
    pub fn of(dataset: &Dataset, choice: Choice, today: Date) -> Self {
        let indicator = dataset.indicator(choice.indicator);
        let area = dataset.area(choice.area);
        let yardstick = dataset.yardstick(choice.indicator, choice.area);
        let series = dataset.series(choice.indicator, choice.area);
        let last_target = yardstick.and_then(|yardstick| yardstick.targets.last());
        let last_target = last_target.map_or(Year::MIN, |target| target.year);
        let breaks = History::of(dataset).series_breaks(choice.area, &series, last_target);
        let projection = Projected::of(dataset, choice, today);
        let former = projection.as_ref().and_then(|projected| {
            let years = (projected.from.0, projected.outlook.aim.year);
            Former::of(area.valid_to, &breaks, years, today)
        });
        let (points, other_points): (Vec<_>, Vec<_>) =
            series.clone().partition(|observation| dataset.is_comparable(observation));
        let to_points = |observations: Vec<Observation<'_>>| -> Vec<TrendPoint> {
            observations
                .iter()
                .map(|observation| TrendPoint::of(dataset, observation, yardstick, today))
                .collect()
        };
        Self {
            subject: indicator.clone(),
            area: Place::of(area),
            area_ended: area.valid_to,
            year: choice.year,
            sample: series.clone().any(|observation| observation.status == ObsStatus::Sample),
            breaks,
            points: to_points(points),
            other_points: to_points(other_points),
            targets_of: yardstick
                .filter(|yardstick| yardstick.set_for != choice.area)
                .map(|yardstick| dataset.area(yardstick.set_for).name.clone()),
            targets: yardstick
                .map_or(&[][..], |yardstick| yardstick.targets)
                .iter()
                .map(|target| TargetPoint::of(dataset, target))
                .collect(),
            projection: projection.filter(|_| former.is_none()),
            former,
        }
    }

    /// The figure of the chosen year on the targets' denominator.
    pub fn chosen(&self) -> Option<&TrendPoint> {
        self.points.iter().find(|point| point.year == self.year)
    }

    /// Where the chosen year stands.
    pub fn standing(&self) -> Standing {
        self.shown().map_or(Standing::NotReported, |point| point.standing)
    }

    /// The figure of the chosen year, on whatever denominator there is.
    pub fn shown(&self) -> Option<&TrendPoint> {
        self.chosen().or_else(|| self.other_points.iter().find(|point| point.year == self.year))
    }

    /// Whether the area's territory changed between the figures of two years.
    pub fn is_broken_between(&self, year: Year, later: Year) -> bool {
        self.breaks.iter().any(|change| year <= change.after && change.after < later)
    }

    /// Neighbouring figures of one territory, which a line joins. Those of two are not joined.
    pub fn joined_pairs(&self) -> impl Iterator<Item = (&TrendPoint, &TrendPoint)> {
        let pairs = self.points.iter().zip(self.points.iter().skip(1));
        pairs.filter(|(one, next)| !self.is_broken_between(one.year, next.year))
    }

    /// The milestones among the targets, by year.
    pub fn milestones(&self) -> impl Iterator<Item = &TargetPoint> {
        self.targets.iter().filter(|target| target.kind == TargetKind::Milestone)
    }

    /// The yearly path, through the milestone that it leads to; empty where the plan sets none.
    pub fn path(&self) -> &[TargetPoint] {
        let is_path = |target: &TargetPoint| target.kind == TargetKind::Path;
        let Some(start) = self.targets.iter().position(is_path) else { return &[] };
        let length = self.targets[start..].iter().take_while(|target| is_path(target)).count();
        let end = (start + length + 1).min(self.targets.len());
        &self.targets[start..end]
    }
}

impl TrendPoint {
    pub(crate) fn of(
        dataset: &Dataset,
        observation: &Observation<'_>,
        yardstick: Option<Yardstick<'_>>,
        today: Date,
    ) -> Self {
        let aim = yardstick.and_then(|yardstick| yardstick.applying_to(observation.year)).map(Aim::from);
        Self {
            year: observation.year,
            period: observation.period.clone(),
            measured: Measured::from(observation),
            status: observation.status,
            standing: standing(dataset, observation, aim, today),
            denominator_kind: observation.denominator_kind.clone(),
            source: observation.source,
            source_title: title(dataset, observation.source),
            note: observation.note.clone(),
        }
    }
}

impl From<&TargetPoint> for Aim {
    fn from(target: &TargetPoint) -> Self {
        Self { year: target.year, value: target.value, kind: target.kind }
    }
}

impl TargetPoint {
    pub(super) fn of(dataset: &Dataset, target: &Target) -> Self {
        Self {
            year: target.year,
            value: target.value,
            kind: target.kind,
            certainty: target.certainty,
            source: target.source,
            source_title: title(dataset, target.source),
            section: target.section.clone(),
            note: target.note.clone(),
        }
    }
}

impl Projected {
    fn of(dataset: &Dataset, choice: Choice, today: Date) -> Option<Self> {
        let series = Series::of(dataset, choice.indicator, choice.area);
        let outlook = Outlook::of(&series.on(today))?;
        let (Forecast::Paced { trend, projection, .. }
        | Forecast::Reached { falling_back: Some((trend, projection)), .. }) = &outlook.forecast
        else {
            return None;
        };
        let from = (trend.last.year, trend.last.measured.value);
        let (value, beyond_range) = (projection.value, projection.beyond_range);
        Some(Self { outlook, from, value, beyond_range })
    }
}

fn title(dataset: &Dataset, source: Option<SourceId>) -> Option<Bilingual> {
    source.map(|source| dataset.source(source).title.clone())
}

/// Where an observation stands against the target that applies to its area and year.
/// Time is up for a target once its year is over and the figure is not of an earlier one.
pub(super) fn standing(
    dataset: &Dataset,
    observation: &Observation<'_>,
    aim: Option<Aim>,
    today: Date,
) -> Standing {
    if !dataset.is_comparable(observation) {
        return Standing::NotComparable;
    }
    let indicator = dataset.indicator(observation.indicator);
    let over = aim.is_some_and(|aim| aim.year <= observation.year && aim.year < today.year());
    let (unit, direction) = (indicator.unit, indicator.direction);
    Standing::of(Measured::from(observation), observation.year, aim, over, unit, direction)
}
