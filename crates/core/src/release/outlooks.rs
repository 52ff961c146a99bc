//! Outlooks that are others in the new release, each with what made them so.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::model::{AreaId, Indicator, IndicatorId};
use crate::order;
use crate::release::pairs::Pairs;
use crate::release::{Cause, Named};
use crate::verdict::{Case, Outlook, OutlookClass, Point, Series, judge};

/// An outlook to the next milestone that is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlookChange {
    /// What is measured.
    pub indicator: Arc<Indicator>,
    /// Where.
    pub area: Named,
    /// In the old release, seen on the day of its publication; `None` where no milestone was to come.
    pub old: Option<Outlook>,
    /// In the new release, seen today.
    pub new: Option<Outlook>,
    /// What made it so, never empty, as [`crate::release::Verdict::causes`].
    pub causes: Vec<Cause>,
}

pub(super) fn compare(old: (&Dataset, Date), new: (&Dataset, Date), pairs: &Pairs) -> Vec<OutlookChange> {
    let mut changes = Vec::new();
    for (indicator, indicators) in &pairs.indicators {
        for (area, areas) in &pairs.areas {
            // What came or went with its area or indicator is told as a value, target and definition.
            let (Some(was), Some(is)) = (indicators.0.zip(areas.0), indicators.1.zip(areas.1)) else {
                continue;
            };
            if is_silent(old.0, was) && is_silent(new.0, is) {
                continue;
            }
            let series = (Series::of(old.0, was.0, was.1), Series::of(new.0, is.0, is.1));
            let (was, is) = (series.0.on(old.1), series.1.on(new.1));
            let (before, after) = (judge(&was).outlook, judge(&is).outlook);
            if mark(before.as_ref()) != mark(after.as_ref()) {
                let causes = causes(&was, &is);
                let (indicator, area) = (indicator.clone(), area.clone());
                changes.push(OutlookChange { indicator, area, old: before, new: after, causes });
            }
        }
    }
    changes
}

fn is_silent(dataset: &Dataset, (indicator, area): (IndicatorId, AreaId)) -> bool {
    dataset.series(indicator, area).is_empty()
}

/// What makes two outlooks the same: the milestone and the class.
fn mark(outlook: Option<&Outlook>) -> Option<(Year, OutlookClass)> {
    outlook.map(|outlook| (outlook.aim.year, outlook.class()))
}

/// What made an outlook another one: the operands that differ and that, put back one at a time, would change it again; all
/// that differ where no single one would.
fn causes(was: &Case<'_>, is: &Case<'_>) -> Vec<Cause> {
    let now = mark(judge(is).outlook.as_ref());
    let mut differing: Vec<(Cause, bool)> = Vec::new();
    let mut put_back = |cause: Cause, case: &Case<'_>| {
        differing.push((cause, mark(judge(case).outlook.as_ref()) != now));
    };
    for cause in [Cause::FigureRevised, Cause::NewFigure, Cause::FigureWithdrawn] {
        let points = points_back(was.points, is.points, cause);
        if points != is.points {
            put_back(cause, &Case { points: &points, ..*is });
        }
    }
    if was.aims != is.aims {
        put_back(Cause::TargetChanged, &Case { aims: was.aims, ..*is });
    }
    if (was.unit, was.direction) != (is.unit, is.direction) {
        put_back(Cause::DefinitionChanged, &Case { unit: was.unit, direction: was.direction, ..*is });
    }
    if was.new_territory != is.new_territory {
        put_back(Cause::TerritoryChanged, &Case { new_territory: was.new_territory, ..*is });
    }
    if was.today.year() != is.today.year() {
        put_back(Cause::TimePassed, &Case { today: was.today, ..*is });
    }
    let mut causes: Vec<Cause> =
        differing.iter().filter_map(|(cause, needed)| needed.then_some(*cause)).collect();
    if causes.is_empty() {
        causes = differing.into_iter().map(|(cause, _)| cause).collect();
    }
    order::sort_and_dedup(&mut causes);
    causes
}

/// The new figures with those of one kind as they were: revised ones, ones that were not there, or ones that are no more.
fn points_back(old: &[Point], new: &[Point], cause: Cause) -> Vec<Point> {
    let of_year = |points: &[Point], year: Year| points.iter().find(|point| point.year == year).copied();
    let was = |point: &Point| of_year(old, point.year);
    match cause {
        Cause::FigureRevised => {
            // How firm a figure is moves no outlook.
            let as_it_was = |point: &Point| {
                let measured = was(point).map_or(point.measured, |before| before.measured);
                Point { measured, ..*point }
            };
            new.iter().map(as_it_was).collect()
        }
        Cause::NewFigure => new.iter().filter(|point| was(point).is_some()).copied().collect(),
        _ => {
            let gone = old.iter().filter(|point| of_year(new, point.year).is_none());
            let mut points: Vec<Point> = new.iter().chain(gone).copied().collect();
            order::sort_by(&mut points, |one: &Point, other| one.year.cmp(&other.year));
            points
        }
    }
}
