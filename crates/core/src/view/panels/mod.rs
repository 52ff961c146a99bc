//! An area's page: every indicator that concerns the area, in panels on one axis of years and one of percent. No words here.

pub mod words;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::history::SeriesBreak;
use crate::model::{AreaId, IndicatorId, SourceId, Unit};
use crate::order;
use crate::peers::Peers;
use crate::reading::Reading;
use crate::standing::{Standing, Status};
use crate::value::Value;
use crate::verdict::{self, Outlook, OutlookClass};
use crate::view::{Choice, Citations, Milestone, Place, Trend, TrendPoint};

/// Every indicator that concerns an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panels {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// Its last day, where it has ended.
    pub area_ended: Option<Date>,
    /// The first and the last year of any figure or milestone that is drawn; `None` where nothing is.
    pub years: Option<(Year, Year)>,
    /// A panel each, in the publisher's order.
    pub panels: Vec<Panel>,
    /// Where the area's territory changed among the years of any panel, by date.
    pub breaks: Vec<SeriesBreak>,
    /// The sources of everything in the panels, numbered in the order in which they are first named.
    pub citations: Citations,
    /// Whether any figure is sample data.
    pub sample: bool,
}

/// One indicator in the area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Position of the indicator in its dataset.
    pub indicator: IndicatorId,
    /// The area through the years; its year is that of the latest figure.
    pub trend: Trend,
    /// Where the area stands against each milestone today.
    pub milestones: Vec<Milestone>,
    /// What is to be expected of the next milestone; `None` where none is still to come.
    pub prospect: Option<Prospect>,
    /// The area among its peers in the year of its latest figure; `None` without a figure, or where it is no quantity.
    pub peers: Option<Peers>,
}

/// What is to be expected of a milestone that is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prospect {
    /// Nothing: the area will not be there.
    AreaEnded {
        /// The milestone's year.
        milestone: Year,
        /// The area's last day.
        last_day: Date,
    },
    /// What the figures say.
    Judged(Box<Outlook>),
}

/// What the mark beside a milestone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Where a figure stands.
    Standing(Status),
    /// What is to be expected.
    Outlook(OutlookClass),
}

impl Panels {
    /// The lowest and the highest figure of the axis that all panels share, so that those of two areas compare as well.
    pub const AXIS: (Value, Value) = (Value::whole(0), Value::whole(100));

    /// Every indicator that has a figure or a target for `area`, seen today.
    pub fn of_area(dataset: &Dataset, area: AreaId, today: Date) -> Self {
        let concerned = dataset.indicators().map(|(id, _)| id).filter(|id| dataset.concerns(*id, area));
        let panels: Vec<Panel> = concerned.map(|id| Panel::of(dataset, id, area, today)).collect();
        let drawn = || panels.iter().filter(|panel| panel.is_drawn()).flat_map(Panel::years);
        let mut breaks: Vec<SeriesBreak> = Vec::new();
        for change in panels.iter().flat_map(|panel| &panel.trend.breaks) {
            if !breaks.contains(change) {
                breaks.push(change.clone());
            }
        }
        order::sort_by(&mut breaks, |one, other| (one.date, one.after).cmp(&(other.date, other.after)));
        let subject = dataset.area(area);
        Self {
            area,
            place: Place::of(subject),
            area_ended: subject.valid_to,
            years: drawn().min().zip(drawn().max()),
            breaks,
            citations: Citations::of_sources(dataset, panels.iter().flat_map(Panel::sources)),
            sample: panels.iter().any(|panel| panel.trend.sample),
            panels,
        }
    }

    /// What is said of one figure when a reader points at it.
    pub fn reading<'a>(&'a self, panel: &'a Panel, point: &TrendPoint) -> Reading<'a> {
        Reading {
            subject: &panel.trend.subject,
            measured: Some(point.measured),
            status: Some(point.status),
            standing: point.standing,
            source: self.citations.title(point.source),
        }
    }

    /// How the area stands against the milestones of the last year that has passed while it was there: the standing of each
    /// indicator that has one then.
    pub fn frozen<'a>(&'a self) -> Option<(Year, Vec<Standing>)> {
        let of_panel = |panel: &'a Panel| {
            panel.milestones.iter().filter(|milestone| milestone.passed && !panel.is_void(milestone))
        };
        let passed = || self.panels.iter().flat_map(of_panel);
        let year = passed().map(|milestone| milestone.aim.year).max()?;
        let of_year = passed().filter(|milestone| milestone.aim.year == year);
        Some((year, of_year.map(|milestone| milestone.standing).collect()))
    }
}

impl Prospect {
    /// The year of the milestone that it is about.
    pub const fn milestone(&self) -> Year {
        match self {
            Self::AreaEnded { milestone, .. } => *milestone,
            Self::Judged(outlook) => outlook.aim.year,
        }
    }
}

impl Panel {
    fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId, today: Date) -> Self {
        let year = latest_year(dataset, indicator, area).unwrap_or_else(|| today.year());
        let trend = Trend::of(dataset, Choice { indicator, area, year }, today);
        let mut milestones = Milestone::all(&trend, today);
        for milestone in &mut milestones {
            say_other_basis(milestone, &trend);
        }
        let peers = trend.chosen().and_then(|_| Peers::of(dataset, indicator, area, year));
        Self { indicator, milestones, prospect: prospect(dataset, indicator, area, today), peers, trend }
    }

    /// Whether it has a place on the axis that all panels share: percentages have. The others are told year by year.
    pub fn is_drawn(&self) -> bool {
        self.trend.subject.unit == Unit::Percent
    }

    /// The latest figure on the basis that targets are set for.
    pub fn latest(&self) -> Option<&TrendPoint> {
        self.trend.points.last()
    }

    /// Where the indicator stands, for one mark: against the last milestone that has passed, else against the next.
    pub fn standing(&self) -> Standing {
        let judged = || self.milestones.iter().filter(|milestone| !self.is_void(milestone));
        let passed = judged().rfind(|milestone| milestone.passed).or_else(|| judged().next());
        passed.map_or_else(|| self.trend.standing(), |milestone| milestone.standing)
    }

    /// The mark beside a milestone: of its outlook where it has one, neutral where the area will not see it.
    pub fn mark(&self, milestone: &Milestone) -> Mark {
        match &self.prospect {
            _ if self.is_void(milestone) => Mark::Standing(Status::NoTarget),
            Some(Prospect::Judged(outlook)) if outlook.aim.year == milestone.aim.year => {
                Mark::Outlook(outlook.class())
            }
            _ => Mark::Standing(milestone.standing.status()),
        }
    }

    /// Whether the area had ended before the year of a milestone, which it therefore neither reached nor missed.
    pub fn is_void(&self, milestone: &Milestone) -> bool {
        self.trend.area_ended.is_some_and(|last_day| last_day.year() < milestone.aim.year)
    }

    fn years(&self) -> impl Iterator<Item = Year> {
        let figures = self.trend.points.iter().map(|point| point.year);
        figures.chain(self.trend.milestones().map(|target| target.year))
    }

    fn sources(&self) -> impl Iterator<Item = Option<SourceId>> {
        let figures = self.trend.points.iter().chain(&self.trend.other_points).map(|point| point.source);
        figures.chain(self.trend.targets.iter().map(|target| target.source))
    }
}

/// The year of the latest figure: of the latest on the basis that targets are set for, where there is one.
pub(super) fn latest_year(dataset: &Dataset, indicator: IndicatorId, area: AreaId) -> Option<Year> {
    let series = || dataset.series(indicator, area);
    let comparable = series().filter(|figure| dataset.is_comparable(figure)).last();
    comparable.or_else(|| series().last()).map(|figure| figure.year)
}

/// A milestone without a comparable figure, where there is one on another basis, is not without a figure.
fn say_other_basis(milestone: &mut Milestone, trend: &Trend) {
    let counts = |point: &&TrendPoint| {
        let (year, of) = (milestone.aim.year, point.year);
        if milestone.passed { of == year } else { of <= year }
    };
    if milestone.standing == Standing::NotReported
        && let Some(other) = trend.other_points.iter().rfind(counts)
    {
        milestone.figure = Some(other.clone());
        milestone.standing = Standing::NotComparable;
    }
}

fn prospect(dataset: &Dataset, indicator: IndicatorId, area: AreaId, today: Date) -> Option<Prospect> {
    let series = verdict::Series::of(dataset, indicator, area);
    let outlook = verdict::judge(&series.on(today)).outlook?;
    let milestone = outlook.aim.year;
    let gone_before = dataset.area(area).valid_to.filter(|last_day| last_day.year() < milestone);
    Some(match gone_before {
        Some(last_day) => Prospect::AreaEnded { milestone, last_day },
        None => Prospect::Judged(Box::new(outlook)),
    })
}
