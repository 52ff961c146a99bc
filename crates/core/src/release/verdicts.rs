//! Verdicts that are others in the new release, each with what made them so.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::model::{AreaId, Direction, Indicator, IndicatorId, ObsStatus, Target, TargetKind, Unit};
use crate::observations::Observation;
use crate::order;
use crate::release::Named;
use crate::release::pairs::{Pair, Pairs};
use crate::scorecard::Moment;
use crate::standing::{Aim, Measured, Standing, Status};

/// Why a verdict is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The figure that counted was revised, or its basis.
    FigureRevised,
    /// A figure counts that the old release did not have.
    NewFigure,
    /// The figure that counted is not in the new release.
    FigureWithdrawn,
    /// The target's year ended in between: only its own figure counts for a milestone, and what was not reached is missed.
    TimePassed,
    /// The target that applies was set, withdrawn or changed.
    TargetChanged,
    /// The indicator's unit, direction or basis was defined anew.
    DefinitionChanged,
    /// The area's changes of territory are recorded differently, which bounds the figures that a pace rests on.
    TerritoryChanged,
}

/// The figure that counts for a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedFigure {
    /// The year it counts for.
    pub year: Year,
    /// The figure and its counts.
    pub measured: Measured,
    /// Its kind of denominator.
    pub basis: Arc<str>,
    /// How firm it is.
    pub status: ObsStatus,
    /// Whether targets are set for this basis.
    pub comparable: bool,
}

/// A verdict with its operands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The target that applies, where there is one.
    pub aim: Option<Aim>,
    /// The figure that counts, where there is one.
    pub figure: Option<JudgedFigure>,
    /// Unit and direction of the indicator; `None` where the release does not have it.
    pub rule: Option<(Unit, Direction)>,
    /// Whether only the figure of the target's own year counts: its time is over, or it is a step of a yearly path.
    pub own_year: bool,
    /// Whether the target's year has ended on the day of the verdict.
    pub over: bool,
    /// Where the figure stands.
    pub standing: Standing,
}

/// A verdict that is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What is measured.
    pub indicator: Arc<Indicator>,
    /// Where.
    pub area: Named,
    /// The year of the target.
    pub year: Year,
    /// In the old release, seen on the day of its publication.
    pub old: Judged,
    /// In the new release, seen today.
    pub new: Judged,
    /// What made it so, never empty: each cause alone could not be undone without the verdict changing again. Where no
    /// single one is needed, all that changed.
    pub causes: Vec<Cause>,
}

/// One area and indicator in one release, as seen on a day.
struct Case<'a> {
    dataset: &'a Dataset,
    seen: Date,
    place: Option<(IndicatorId, AreaId)>,
}

pub(super) fn compare(old: (&Dataset, Date), new: (&Dataset, Date), pairs: &Pairs) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for (indicator, indicators) in &pairs.indicators {
        for (area, areas) in &pairs.areas {
            let was = Case { dataset: old.0, seen: old.1, place: indicators.0.zip(areas.0) };
            let is = Case { dataset: new.0, seen: new.1, place: indicators.1.zip(areas.1) };
            if was.is_silent() && is.is_silent() {
                continue;
            }
            for (year, kind) in years(&was, &is) {
                let (before, after) = (was.judge(year, kind), is.judge(year, kind));
                if mark(before.standing) != mark(after.standing) {
                    verdicts.push(Verdict {
                        causes: causes((&was, &before), (&is, &after)),
                        indicator: indicator.clone(),
                        area: area.clone(),
                        year,
                        old: before,
                        new: after,
                    });
                }
            }
        }
    }
    verdicts
}

/// What makes two verdicts the same: the mark, and whether it was reached early. The distance is the values' business.
const fn mark(standing: Standing) -> (Status, bool) {
    (standing.status(), matches!(standing, Standing::Met { early: true, .. }))
}

/// The years of the targets that apply in either release, with the kind that the new one gives them.
fn years(was: &Case<'_>, is: &Case<'_>) -> Vec<(Year, TargetKind)> {
    let mut years: Vec<(Year, TargetKind)> =
        is.targets().iter().chain(was.targets()).map(|target| (target.year, target.kind)).collect();
    order::sort_by(&mut years, |one: &(Year, TargetKind), other| one.0.cmp(&other.0));
    years.dedup_by_key(|(year, _)| *year);
    years
}

impl<'a> Case<'a> {
    fn is_silent(&self) -> bool {
        self.place.is_none_or(|(indicator, area)| self.dataset.series(indicator, area).is_empty())
    }

    fn targets(&self) -> &'a [Target] {
        let yardstick = self.place.and_then(|(indicator, area)| self.dataset.yardstick(indicator, area));
        yardstick.map_or(&[], |yardstick| yardstick.targets)
    }

    fn judge(&self, year: Year, kind: TargetKind) -> Judged {
        let moment = match kind {
            TargetKind::Path => Moment::Passed(year),
            TargetKind::Milestone => Moment::milestone(year, self.seen),
        };
        let aim = self.targets().iter().find(|target| target.year == year).map(Aim::from);
        let figure = self.place.and_then(|(indicator, area)| moment.figure(self.dataset, indicator, area));
        let figure = figure.map(|figure| JudgedFigure::of(self.dataset, &figure));
        let subject = self.place.map(|(indicator, _)| self.dataset.indicator(indicator));
        let rule = subject.map(|subject| (subject.unit, subject.direction));
        let over = year < self.seen.year();
        let standing = stand(figure.as_ref(), aim, over, rule);
        Judged { aim, figure, rule, own_year: matches!(moment, Moment::Passed(_)), over, standing }
    }

    /// Whether the release has a figure of this year on this basis.
    fn has(&self, figure: &JudgedFigure) -> bool {
        self.place.is_some_and(|(indicator, area)| {
            let mut series = self.dataset.series(indicator, area);
            series.any(|other| other.year == figure.year && *other.denominator_kind == figure.basis)
        })
    }
}

impl JudgedFigure {
    fn of(dataset: &Dataset, observation: &Observation<'_>) -> Self {
        Self {
            year: observation.year,
            measured: Measured::from(observation),
            basis: observation.denominator_kind.clone(),
            status: observation.status,
            comparable: dataset.is_comparable(observation),
        }
    }
}

/// Where a figure stands, from the operands of a verdict.
fn stand(
    figure: Option<&JudgedFigure>,
    aim: Option<Aim>,
    over: bool,
    rule: Option<(Unit, Direction)>,
) -> Standing {
    let Some((figure, (unit, direction))) = figure.zip(rule) else { return Standing::NotReported };
    if figure.comparable {
        Standing::of(figure.measured, figure.year, aim, over, unit, direction)
    } else {
        Standing::NotComparable
    }
}

/// What made a verdict another one: the operands that differ and that, put back one at a time, would change it again.
fn causes((was, old): (&Case<'_>, &Judged), (is, new): (&Case<'_>, &Judged)) -> Vec<Cause> {
    // Where one release does not have the area or the indicator, its figures came or went with it, and nothing else did.
    let both = was.place.is_some() && is.place.is_some();
    let figure_back = stand(old.figure.as_ref(), new.aim, new.over, new.rule.or(old.rule));
    let aim_back = stand(new.figure.as_ref(), old.aim, new.over, new.rule);
    let rule_back = stand(new.figure.as_ref(), new.aim, new.over, old.rule);
    let time_back = stand(new.figure.as_ref(), new.aim, old.over, new.rule);
    let operands = |judged: &Judged| {
        let figure = judged.figure.as_ref();
        figure.map(|figure| (figure.year, figure.measured, figure.basis.clone(), figure.comparable))
    };
    let mut differing = Vec::new();
    if operands(old) != operands(new) {
        differing.push((of_figures((was, old), (is, new)), figure_back));
    }
    if both && old.aim != new.aim {
        differing.push((Cause::TargetChanged, aim_back));
    }
    if both && old.rule != new.rule {
        differing.push((Cause::DefinitionChanged, rule_back));
    }
    if old.over != new.over {
        differing.push((Cause::TimePassed, time_back));
    }
    let needed =
        |(cause, standing): &(Cause, Standing)| (mark(*standing) != mark(new.standing)).then_some(*cause);
    let mut causes: Vec<Cause> = differing.iter().filter_map(needed).collect();
    if causes.is_empty() {
        causes = differing.into_iter().map(|(cause, _)| cause).collect();
    }
    order::sort_and_dedup(&mut causes);
    causes
}

/// Why another figure counts.
fn of_figures((was, old): (&Case<'_>, &Judged), (is, new): (&Case<'_>, &Judged)) -> Cause {
    let same_year: Pair<Year> =
        (old.figure.as_ref().map(|figure| figure.year), new.figure.as_ref().map(|figure| figure.year));
    let revised = || match (&old.figure, &new.figure) {
        (Some(old), Some(new)) => (&old.measured, &old.basis) != (&new.measured, &new.basis),
        _ => false,
    };
    if same_year.0 == same_year.1 {
        return if revised() { Cause::FigureRevised } else { Cause::DefinitionChanged };
    }
    if new.figure.as_ref().is_some_and(|figure| !was.has(figure)) {
        Cause::NewFigure
    } else if old.figure.as_ref().is_some_and(|figure| !is.has(figure)) {
        Cause::FigureWithdrawn
    } else if old.own_year != new.own_year {
        Cause::TimePassed
    } else {
        Cause::DefinitionChanged
    }
}
