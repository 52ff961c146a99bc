//! Up to six areas, or up to six indicators of one area, as lines on one axis; what does not fit on it is named with the reason.

mod compared;
mod finding;
mod partners;
pub mod words;

pub use compared::{Addable, Additions, Compared, Thing};
pub use finding::{Extreme, Finding};
pub use partners::{Partner, Proposal, Role};

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::history::SeriesBreak;
use crate::lang::{Bilingual, Lang};
use crate::model::{AreaId, Indicator, IndicatorId, SourceId, Unit};
use crate::order;
use crate::reading::Reading;
use crate::standing::{Aim, Status};
use crate::view::panels::latest_year;
use crate::view::{Choice, Citations, Milestone, Place, Trend, TrendPoint};

/// More lines than this cannot be told apart in one picture.
pub const MOST_LINES: usize = 6;

/// What the lines of a comparison have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Across {
    /// One indicator in several areas.
    Areas(Arc<Indicator>),
    /// Several indicators in one area.
    Indicators(Place),
}

/// Lines on one axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What they have in common.
    pub across: Across,
    /// The year that the finding is about.
    pub year: Year,
    /// The lines, in the order in which they were asked for; six at most, all of one unit and one kind of denominator.
    pub lines: Vec<ComparisonLine>,
    /// What was asked for and has no line.
    pub left_out: Vec<LeftOut>,
    /// The milestones that every line has, by year.
    pub common_aims: Vec<Aim>,
    /// The sources of the lines, numbered in the order in which they are first named.
    pub citations: Citations,
    /// Whether any figure is sample data.
    pub sample: bool,
}

/// One area or one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonLine {
    /// Whose it is.
    pub area: AreaId,
    /// What it measures.
    pub indicator: IndicatorId,
    /// What tells it from the others.
    pub name: LineName,
    /// The figures; all that it has of other denominators is among its `other_points`.
    pub trend: Trend,
    /// Where it stands against each milestone today.
    pub milestones: Vec<Milestone>,
}

/// What tells a line from the others: the name of its area or of its indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineName {
    /// An area, with the one above where areas of several stand together.
    Area(Place),
    /// An indicator's short name.
    Indicator(Bilingual),
}

/// Something that was asked for and has no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its name.
    pub name: LineName,
    /// Why.
    pub reason: Reason,
}

/// Why something has no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It has no figure.
    NoFigure,
    /// All its figures are shares of something else than those on the axis.
    OtherBasis {
        /// The kind of denominator of its latest figure.
        own: Arc<str>,
        /// The kind on the axis.
        axis: Arc<str>,
    },
    /// Its figures are in another unit than those on the axis.
    OtherUnit,
    /// Its figures are titles or levels, or nobody says what they are: no line can be drawn through them.
    NoQuantity,
    /// There are six lines already.
    TooMany,
}

impl LineName {
    /// The name in `lang`.
    pub fn get(&self, lang: Lang) -> String {
        match self {
            Self::Area(place) => place.label(lang),
            Self::Indicator(name) => name.get(lang).to_owned(),
        }
    }
}

/// What every line must share, fixed by the first that has a figure.
struct Axis {
    unit: Unit,
    /// What is counted, for numbers of things.
    counted: Bilingual,
    basis: Arc<str>,
}

impl Comparison {
    /// One indicator in several areas, the finding about `year`, seen today. An area named twice is shown once.
    pub fn of_areas(
        dataset: &Dataset,
        indicator: IndicatorId,
        areas: &[AreaId],
        year: Year,
        today: Date,
    ) -> Self {
        let name = |area: AreaId| {
            LineName::Area(Place::beside_others(dataset, area, needs_above(dataset, area, areas)))
        };
        let asked = areas.iter().map(|area| (indicator, *area, name(*area)));
        let across = Across::Areas(dataset.indicator(indicator).clone());
        Self::of(dataset, across, asked, Some(year), today)
    }

    /// Several indicators of one area, the finding about the latest year in which most of them have a figure, seen today.
    /// One named twice is shown once.
    pub fn of_indicators(dataset: &Dataset, area: AreaId, indicators: &[IndicatorId], today: Date) -> Self {
        let name = |id: IndicatorId| LineName::Indicator(dataset.indicator(id).short.clone());
        let asked = indicators.iter().map(|id| (*id, area, name(*id)));
        Self::of(dataset, Across::Indicators(Place::beside_others(dataset, area, false)), asked, None, today)
    }

    fn of(
        dataset: &Dataset,
        across: Across,
        asked: impl Iterator<Item = (IndicatorId, AreaId, LineName)>,
        year: Option<Year>,
        today: Date,
    ) -> Self {
        let mut axis: Option<Axis> = None;
        let (mut lines, mut left_out): (Vec<ComparisonLine>, Vec<LeftOut>) = (Vec::new(), Vec::new());
        let mut seen: Vec<(IndicatorId, AreaId)> = Vec::new();
        for (indicator, area, name) in asked {
            if seen.contains(&(indicator, area)) {
                continue;
            }
            seen.push((indicator, area));
            let choice_year = year.or_else(|| latest_year(dataset, indicator, area)).unwrap_or(today.year());
            let trend = Trend::of(dataset, Choice { indicator, area, year: choice_year }, today);
            match fitted(trend, &mut axis) {
                Ok(_) if lines.len() == MOST_LINES => {
                    left_out.push(LeftOut { name, reason: Reason::TooMany });
                }
                Ok(trend) => {
                    let milestones = Milestone::all(&trend, today);
                    lines.push(ComparisonLine { area, indicator, name, trend, milestones });
                }
                Err(reason) => left_out.push(LeftOut { name, reason }),
            }
        }
        let year = year.or_else(|| fullest_year(&lines)).unwrap_or(today.year());
        Self {
            across,
            year,
            common_aims: common_aims(&lines),
            citations: Citations::of_sources(dataset, lines.iter().flat_map(ComparisonLine::sources)),
            sample: lines.iter().any(|line| line.trend.sample),
            lines,
            left_out,
        }
    }

    /// Where territories changed among the years of the lines, with the lines whose they are.
    pub fn breaks(&self) -> impl Iterator<Item = (&ComparisonLine, &SeriesBreak)> {
        self.lines.iter().flat_map(|line| line.visible_breaks().map(move |change| (line, change)))
    }

    /// Every year in which a line has a figure.
    pub fn years(&self) -> Vec<Year> {
        let points = self.lines.iter().flat_map(|line| &line.trend.points);
        let mut years: Vec<Year> = points.map(|point| point.year).collect();
        order::sort_and_dedup(&mut years);
        years
    }

    /// The years of all milestones of the lines.
    pub fn milestone_years(&self) -> Vec<Year> {
        let milestones = self.lines.iter().flat_map(|line| &line.milestones);
        let mut years: Vec<Year> = milestones.map(|milestone| milestone.aim.year).collect();
        order::sort_and_dedup(&mut years);
        years
    }

    /// What is said of one figure when a reader points at it.
    pub fn reading<'a>(&'a self, line: &'a ComparisonLine, point: &TrendPoint) -> Reading<'a> {
        Reading {
            subject: &line.trend.subject,
            measured: Some(point.measured),
            status: Some(point.status),
            standing: point.standing,
            source: self.citations.title(point.source),
        }
    }
}

impl ComparisonLine {
    /// The figure of a year.
    pub fn figure(&self, year: Year) -> Option<&TrendPoint> {
        self.trend.points.iter().find(|point| point.year == year)
    }

    /// Where it stands against the milestone of a year.
    pub fn milestone(&self, year: Year) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.aim.year == year)
    }

    /// Whether its area had ended before the year of a milestone, which it therefore neither reached nor missed.
    pub fn is_void(&self, milestone: &Milestone) -> bool {
        self.trend.area_ended.is_some_and(|last_day| last_day.year() < milestone.aim.year)
    }

    /// The mark of its result against a milestone: neutral where the area did not see it.
    pub fn status(&self, milestone: &Milestone) -> Status {
        if self.is_void(milestone) { Status::NoTarget } else { milestone.standing.status() }
    }

    /// The numbers of the sources of its figures, each once.
    pub fn cited(&self, citations: &Citations) -> Vec<usize> {
        let sources = self.trend.points.iter().map(|point| citations.number(point.source));
        let mut numbers: Vec<usize> = sources.flatten().collect();
        order::sort_and_dedup(&mut numbers);
        numbers
    }

    /// The changes of territory between its first figure and its last.
    pub fn visible_breaks(&self) -> impl Iterator<Item = &SeriesBreak> {
        let years = self.trend.points.first().zip(self.trend.points.last());
        let years = years.map(|(first, last)| (first.year, last.year));
        let among = move |change: &&SeriesBreak| {
            years.is_some_and(|(first, last)| first <= change.after && change.after < last)
        };
        self.trend.breaks.iter().filter(among)
    }

    fn sources(&self) -> impl Iterator<Item = Option<SourceId>> {
        let figures = self.trend.points.iter().map(|point| point.source);
        figures.chain(self.trend.milestones().map(|target| target.source))
    }
}

/// The trend with those figures only that fit on the axis, which the first one makes.
fn fitted(mut trend: Trend, axis: &mut Option<Axis>) -> Result<Trend, Reason> {
    let subject = &trend.subject;
    if !matches!(subject.unit, Unit::Percent | Unit::Count) {
        return Err(Reason::NoQuantity);
    }
    let Some(latest) = trend.points.last().or(trend.other_points.last()) else {
        return Err(Reason::NoFigure);
    };
    let own = latest.denominator_kind.clone();
    if axis.is_none() && trend.points.is_empty() {
        return Err(Reason::OtherBasis { own, axis: subject.denominator_kind.clone() });
    }
    let axis = axis.get_or_insert_with(|| Axis {
        unit: subject.unit,
        counted: subject.counted.clone(),
        basis: own.clone(),
    });
    if subject.unit != axis.unit || (axis.unit == Unit::Count && subject.counted != axis.counted) {
        return Err(Reason::OtherUnit);
    }
    let (points, others): (Vec<TrendPoint>, Vec<TrendPoint>) =
        std::mem::take(&mut trend.points).into_iter().partition(|point| point.denominator_kind == axis.basis);
    if points.is_empty() {
        return Err(Reason::OtherBasis { own, axis: axis.basis.clone() });
    }
    trend.points = points;
    trend.other_points.extend(others);
    order::sort_by(&mut trend.other_points, |one, other| one.year.cmp(&other.year));
    Ok(trend)
}

/// The milestones of the first line that all others have too.
fn common_aims(lines: &[ComparisonLine]) -> Vec<Aim> {
    let aims =
        |line: &ComparisonLine| line.milestones.iter().map(|milestone| milestone.aim).collect::<Vec<Aim>>();
    let shared = |aim: &Aim| lines.iter().all(|line| aims(line).contains(aim));
    lines.first().map(aims).unwrap_or_default().into_iter().filter(shared).collect()
}

/// The year in which most lines have a figure; the latest of several.
fn fullest_year(lines: &[ComparisonLine]) -> Option<Year> {
    let figures = lines.iter().flat_map(|line| &line.trend.points).map(|point| point.year);
    let with = |year: Year| lines.iter().filter(|line| line.figure(year).is_some()).count();
    figures.max_by_key(|year| (with(*year), *year))
}

/// Whether areas of its level that belong to another area stand beside it.
fn needs_above(dataset: &Dataset, area: AreaId, areas: &[AreaId]) -> bool {
    let own = dataset.area(area);
    let beside = areas.iter().map(|other| dataset.area(*other));
    own.parent.is_some()
        && beside.into_iter().any(|other| other.level == own.level && other.parent != own.parent)
}
