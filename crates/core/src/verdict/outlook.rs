//! The outlook to the next milestone, by the method of the indicators of the German Sustainable Development Strategy (DNS).

use crate::model::{Direction, Unit};
use crate::standing::Aim;
use crate::value::Value;
use crate::verdict::rate::{Rounded, hundredths};
use crate::verdict::trend::{Projection, Trend};
use crate::verdict::{Case, Judged, Point, Reach};

/// What is to be expected of the next milestone, with everything it was computed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The next milestone still to come.
    pub aim: Aim,
    /// What the figures say.
    pub forecast: Forecast,
}

/// What the figures say about a milestone that is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Forecast {
    /// The latest figure reaches it already.
    Reached {
        /// That figure.
        latest: Point,
        /// How far beyond the target; never negative.
        margin: Value,
        /// A pace that would lead below the target again by its year.
        falling_back: Option<(Trend, Projection)>,
    },
    /// Not reached; judged by the pace of the last years.
    Paced {
        /// The pace.
        trend: Trend,
        /// Where it leads.
        projection: Projection,
        /// What would be missing of the way still to go.
        shortfall: Shortfall,
        /// The verdict.
        class: PaceClass,
    },
    /// Not reached, and there is no pace to judge it by.
    Unjudged(Reason),
}

/// The classes of the published method for a target that is not reached yet, best first. g is the [`Shortfall`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaceClass {
    /// g < 5 %, also below 0.
    OnTrack,
    /// 5 % ≤ g ≤ 20 %.
    Nearly,
    /// g > 20 %, while the distance to the target shrinks.
    TooSlow,
    /// The distance to the target grows or stays.
    MovingAway,
}

/// Why a milestone cannot be judged by pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// There is no figure.
    NoFigure,
    /// There is one figure only.
    OneFigure(Point),
    /// The latest figure is already of the milestone's year: nothing is left to project.
    NoTimeLeft(Point),
    /// A title is held or not; it does not approach by so much a year.
    YesNo(Point),
    /// A level is climbed in whole steps; it does not approach by so much a year.
    Level(Point),
    /// No source says what the figures are.
    UnknownUnit(Point),
}

/// g = (T − ŷ) / (T − y) as an exact fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortfall {
    /// T − ŷ in the direction that is better, times the years of the pace, in hundredths.
    missing: i128,
    /// T − y likewise; above 0.
    distance: i128,
}

/// What a mark shows: the outlook without its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutlookClass {
    /// Reached already.
    Reached,
    /// Enough at this pace, or nearly nothing missing.
    OnTrack,
    /// A little missing at this pace.
    Nearly,
    /// Much missing at this pace.
    TooSlow,
    /// No closer, or further away.
    MovingAway,
    /// Too few figures to judge.
    TooFew,
    /// Nothing to judge by pace.
    NotProjected,
}

impl Shortfall {
    fn new(latest: Value, aim: Value, direction: Direction, trend: &Trend, years: u16) -> Self {
        let way = match direction {
            Direction::Up => hundredths(aim) - hundredths(latest),
            Direction::Down => hundredths(latest) - hundredths(aim),
        };
        let distance = way * i128::from(trend.rate.years.get());
        Self { missing: distance - trend.gain(direction) * i128::from(years), distance }
    }

    /// g in percent, rounded to hundredths of a percent.
    pub fn percent(self) -> Rounded {
        Rounded::quotient(self.missing * 10_000, self.distance)
    }

    /// Compares g · `parts` with 1: g < 5 % is g · 20 < 1.
    fn is_below_one_in(self, parts: i128) -> bool {
        self.missing * parts < self.distance
    }

    fn class(self, gain: i128) -> PaceClass {
        let above_a_fifth = self.missing * 5 > self.distance;
        match (gain > 0, self.is_below_one_in(20), above_a_fifth) {
            (false, _, _) => PaceClass::MovingAway,
            (true, true, _) => PaceClass::OnTrack,
            (true, false, false) => PaceClass::Nearly,
            (true, false, true) => PaceClass::TooSlow,
        }
    }
}

impl Outlook {
    /// The outlook to the next milestone; `None` where none is still to come.
    pub fn of(case: &Case) -> Option<Self> {
        let aim = case.next_milestone()?;
        Some(Self { aim, forecast: forecast(case, aim) })
    }

    /// The mark of this outlook.
    pub const fn class(&self) -> OutlookClass {
        match &self.forecast {
            Forecast::Reached { .. } => OutlookClass::Reached,
            Forecast::Paced { class: PaceClass::OnTrack, .. } => OutlookClass::OnTrack,
            Forecast::Paced { class: PaceClass::Nearly, .. } => OutlookClass::Nearly,
            Forecast::Paced { class: PaceClass::TooSlow, .. } => OutlookClass::TooSlow,
            Forecast::Paced { class: PaceClass::MovingAway, .. } => OutlookClass::MovingAway,
            Forecast::Unjudged(Reason::NoFigure | Reason::OneFigure(_)) => OutlookClass::TooFew,
            Forecast::Unjudged(_) => OutlookClass::NotProjected,
        }
    }
}

fn forecast(case: &Case, aim: Aim) -> Forecast {
    let Some(latest) = case.latest() else { return Forecast::Unjudged(Reason::NoFigure) };
    let reach = Judged::of(case, latest, aim).reach;
    match (reach, case.unit) {
        (Reach::Met { margin }, _) => {
            Forecast::Reached { latest, margin, falling_back: falling_back(case, aim) }
        }
        (Reach::Short { .. }, Unit::YesNo) => Forecast::Unjudged(Reason::YesNo(latest)),
        (Reach::Short { .. }, Unit::Level) => Forecast::Unjudged(Reason::Level(latest)),
        (Reach::Short { .. }, Unit::Unknown) => Forecast::Unjudged(Reason::UnknownUnit(latest)),
        (Reach::Short { .. }, Unit::Percent | Unit::Count) => paced(case, aim, latest),
    }
}

fn paced(case: &Case, aim: Aim, latest: Point) -> Forecast {
    let Some(trend) = Trend::of(case.of_one_territory()) else {
        return Forecast::Unjudged(Reason::OneFigure(latest));
    };
    let Some(projection) = trend.project(aim.year, case.unit) else {
        return Forecast::Unjudged(Reason::NoTimeLeft(latest));
    };
    let years = projection.years.get();
    let shortfall = Shortfall::new(latest.measured.value, aim.value, case.direction, &trend, years);
    let class = shortfall.class(trend.gain(case.direction));
    Forecast::Paced { trend, projection, shortfall, class }
}

/// The pace and where it leads, where that is short of a target reached today.
fn falling_back(case: &Case, aim: Aim) -> Option<(Trend, Projection)> {
    if !case.has_pace() {
        return None;
    }
    let trend = Trend::of(case.of_one_territory())?;
    let projection = trend.project(aim.year, case.unit)?;
    let over = i128::from(trend.rate.years.get());
    let latest = hundredths(trend.last.measured.value);
    let margin = match case.direction {
        Direction::Up => latest - hundredths(aim.value),
        Direction::Down => hundredths(aim.value) - latest,
    };
    let at_milestone = margin * over + trend.gain(case.direction) * i128::from(projection.years.get());
    (at_milestone < 0).then_some((trend, projection))
}
