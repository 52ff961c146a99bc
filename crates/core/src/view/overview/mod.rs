//! An area on every indicator at once: its latest figures, where each stands against its milestones, and what is to be expected of
//! the next one. The words are in `words`.

mod below;
mod counts;
pub mod words;

use std::sync::Arc;

use crate::dataset::{Dataset, Yardstick};
use crate::date::{Date, Year};
use crate::lang::Bilingual;
use crate::model::{AreaId, Certainty, Indicator, IndicatorId, ObsStatus, SourceId, TargetKind};
use crate::observations::Observation;
use crate::scorecard::Moment;
use crate::standing::{Aim, Measured, Standing};
use crate::verdict::{Outlook, Series, judge};
use crate::view::{Place, TargetPoint};

pub use below::{Below, BelowCounts};
pub use counts::{ComingCounts, Furthest, PassedCounts};

/// A figure of a year with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The year it counts for.
    pub year: Year,
    /// The period as published.
    pub period: Arc<str>,
    /// The figure, with its counts where published.
    pub measured: Measured,
    /// How firm it is.
    pub status: ObsStatus,
    /// Against the target that applies to its year.
    pub standing: Standing,
    /// Which kind of denominator it is a share of.
    pub denominator_kind: Arc<str>,
    /// Where it was published.
    pub source: Option<SourceId>,
    /// The title of that source.
    pub source_title: Option<Bilingual>,
}

/// What an area last reported on an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Latest {
    /// The latest figure on the basis that targets are set for.
    Comparable(Figure),
    /// There are figures on another basis only; this is the latest. It may not be held against a target.
    OtherBasis(Figure),
    /// No figure of any year.
    Nothing,
}

/// A milestone of an indicator and where the area stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The milestone, with its source and how sure it is.
    pub target: TargetPoint,
    /// Whether its year is over.
    pub passed: bool,
    /// The figure compared with it: that year's own once it has passed, else the latest up to it.
    pub figure: Option<Figure>,
    /// Where that figure stands against it.
    pub standing: Standing,
}

/// An area on one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bullet {
    /// Position of the indicator in its dataset.
    pub indicator: IndicatorId,
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// What was last reported.
    pub latest: Latest,
    /// The plan's level for the year of the latest comparable figure, where the plan sets one.
    pub path: Option<TargetPoint>,
    /// Every milestone, by year.
    pub goals: Vec<Goal>,
    /// The outlook to the next milestone; none where none is to come, or the area has ended.
    pub outlook: Option<Outlook>,
    /// The area that the targets are set for, where it is another one.
    pub targets_of: Option<Bilingual>,
    /// Whether any figure of the series is sample data.
    pub sample: bool,
}

/// An area on every indicator that concerns it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// The area's last day, where it has ended.
    pub ended: Option<Date>,
    /// The year of the last milestone that has passed, of all indicators.
    pub passed: Option<Year>,
    /// The year of the next milestone to come, of all indicators; none where the area has ended.
    pub coming: Option<Year>,
    /// The indicators, in display order.
    pub bullets: Vec<Bullet>,
    /// Whether any figure is sample data.
    pub sample: bool,
}

impl Overview {
    /// Judges an area on every indicator that has a target for it, or a figure of any year.
    pub fn of(dataset: &Dataset, area: AreaId, today: Date) -> Self {
        let place = dataset.area(area);
        let ended = place.valid_to.filter(|last_day| *last_day < today);
        let concerned =
            dataset.indicators().filter(|(id, _)| dataset.is_shown(*id) && dataset.concerns(*id, area));
        let case = Case { dataset, area, today };
        let bullets: Vec<Bullet> = concerned.map(|(id, _)| case.bullet(id, ended.is_some())).collect();
        let goals = || bullets.iter().flat_map(|bullet| &bullet.goals);
        let years =
            |passed: bool| goals().filter(move |goal| goal.passed == passed).map(|goal| goal.target.year);
        Self {
            area,
            place: Place::of(place),
            ended,
            passed: years(true).max(),
            coming: years(false).min().filter(|_| ended.is_none()),
            sample: bullets.iter().any(|bullet| bullet.sample),
            bullets,
        }
    }
}

impl Bullet {
    /// The milestone of a year.
    pub fn goal(&self, year: Year) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.target.year == year)
    }

    /// The outlook to the milestone of this very year.
    pub fn outlook_to(&self, year: Year) -> Option<&Outlook> {
        self.outlook.as_ref().filter(|outlook| outlook.aim.year == year)
    }
}

impl Goal {
    /// Whether the target's figure was never checked against any text.
    pub fn is_unchecked(&self) -> bool {
        self.target.certainty == Certainty::Memory
    }
}

impl Latest {
    /// The figure, on whatever basis.
    pub const fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Comparable(figure) | Self::OtherBasis(figure) => Some(figure),
            Self::Nothing => None,
        }
    }

    /// The figure, where it may be held against a target.
    pub const fn comparable(&self) -> Option<&Figure> {
        match self {
            Self::Comparable(figure) => Some(figure),
            Self::OtherBasis(_) | Self::Nothing => None,
        }
    }
}

/// An area of a dataset, looked at on a day.
struct Case<'a> {
    dataset: &'a Dataset,
    area: AreaId,
    today: Date,
}

impl Case<'_> {
    fn bullet(&self, indicator: IndicatorId, ended: bool) -> Bullet {
        let dataset = self.dataset;
        let yardstick = dataset.yardstick(indicator, self.area);
        let targets = yardstick.map_or(&[][..], |yardstick| yardstick.targets);
        let latest = self.latest(indicator, yardstick);
        let of_year = |year: Year| targets.iter().find(|target| target.year == year);
        let path = latest.comparable().and_then(|figure| of_year(figure.year));
        let series = Series::of(dataset, indicator, self.area);
        Bullet {
            indicator,
            subject: dataset.indicator(indicator).clone(),
            path: path
                .filter(|target| target.kind == TargetKind::Path)
                .map(|target| TargetPoint::of(dataset, target)),
            latest,
            goals: targets
                .iter()
                .filter(|target| target.kind == TargetKind::Milestone)
                .map(|target| self.goal(indicator, yardstick, TargetPoint::of(dataset, target)))
                .collect(),
            outlook: if ended { None } else { judge(&series.on(self.today)).outlook },
            targets_of: yardstick
                .filter(|yardstick| yardstick.set_for != self.area)
                .map(|yardstick| dataset.area(yardstick.set_for).name.clone()),
            sample: dataset.series(indicator, self.area).any(|figure| figure.status == ObsStatus::Sample),
        }
    }

    fn latest(&self, indicator: IndicatorId, yardstick: Option<Yardstick<'_>>) -> Latest {
        let series = || self.dataset.series(indicator, self.area);
        let comparable = series().filter(|figure| self.dataset.is_comparable(figure)).last();
        match (comparable, series().last()) {
            (Some(figure), _) => Latest::Comparable(self.figure(&figure, yardstick)),
            (None, Some(figure)) => Latest::OtherBasis(self.figure(&figure, yardstick)),
            (None, None) => Latest::Nothing,
        }
    }

    fn goal(&self, indicator: IndicatorId, yardstick: Option<Yardstick<'_>>, target: TargetPoint) -> Goal {
        let moment = Moment::milestone(target.year, self.today);
        let figure = moment.figure(self.dataset, indicator, self.area);
        let standing = figure
            .as_ref()
            .map_or(Standing::NotReported, |figure| self.standing(figure, Some(Aim::from(&target))));
        let passed = matches!(moment, Moment::Passed(_));
        Goal { passed, figure: figure.map(|figure| self.figure(&figure, yardstick)), standing, target }
    }

    fn figure(&self, figure: &Observation<'_>, yardstick: Option<Yardstick<'_>>) -> Figure {
        let aim = yardstick.and_then(|yardstick| yardstick.applying_to(figure.year)).map(Aim::from);
        Figure {
            year: figure.year,
            period: figure.period.clone(),
            measured: Measured::from(figure),
            status: figure.status,
            standing: self.standing(figure, aim),
            denominator_kind: figure.denominator_kind.clone(),
            source: figure.source,
            source_title: figure.source.map(|source| self.dataset.source(source).title.clone()),
        }
    }

    /// A figure against a target, whose time is up once its year is over.
    fn standing(&self, figure: &Observation<'_>, aim: Option<Aim>) -> Standing {
        if !self.dataset.is_comparable(figure) {
            return Standing::NotComparable;
        }
        let subject = self.dataset.indicator(figure.indicator);
        let over = aim.is_some_and(|aim| aim.year < self.today.year());
        Standing::of(Measured::from(figure), figure.year, aim, over, subject.unit, subject.direction)
    }
}
