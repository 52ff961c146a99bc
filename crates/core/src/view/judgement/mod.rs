//! "Why this verdict?": everything that a page shows when a verdict is opened, and what another pace would bring.

mod section;

pub use section::{Citation, Section, SectionKind};

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::history::History;
use crate::lang::{Bilingual, Lang};
use crate::model::{AreaId, Indicator, IndicatorId, Source, TargetKind};
use crate::standing::Standing;
use crate::value::Value;
use crate::verdict::{
    self, Basis, Forecast, Milestone, PaceRange, Series, Step, Trend, Verdict, WhatIf, explain,
    what_if_sentence,
};
use crate::view::{Former, Place, TargetPoint, changes};

/// A verdict with everything that its explanation names.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// Where.
    pub area: Place,
    /// The day of the verdict.
    pub today: Date,
    /// The verdict with its operands.
    pub verdict: Verdict,
    /// Each milestone with its documents, in the order of the verdict's.
    pub milestones: Vec<MilestoneVerdict>,
    /// The area that the targets are set for, where it is another one.
    pub targets_of: Option<Bilingual>,
    /// What became of the territory that pace and outlook are of, where it is no more.
    pub former: Option<Former>,
    /// The paces that a reader can try; `None` where nothing is left to try.
    pub paces: Option<PaceRange>,
    series: Series,
}

/// One milestone, the figure held against it, and where both are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneVerdict {
    /// The milestone and the figure that counts.
    pub milestone: Milestone,
    /// The target as it is written.
    pub target: TargetPoint,
    /// The document with the target.
    pub target_source: Option<Source>,
    /// The document with the figure.
    pub figure_source: Option<Source>,
}

/// What another pace would bring, for one who has no [`Judgement`] at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supposed {
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// What the pace would bring.
    pub what_if: WhatIf,
    /// The paces that can be tried.
    pub paces: PaceRange,
}

impl Judgement {
    /// Judges an indicator in an area on the day `today`.
    pub fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId, today: Date) -> Self {
        let series = Series::of(dataset, indicator, area);
        let case = series.on(today);
        let verdict = verdict::judge(&case);
        let paces = PaceRange::of(&case);
        let yardstick = dataset.yardstick(indicator, area);
        let targets = yardstick.map_or(&[][..], |yardstick| yardstick.targets);
        let targets = targets.iter().filter(|target| target.kind == TargetKind::Milestone);
        let figure_source = |milestone: &Milestone| {
            let year = milestone.judged?.point.year;
            Some(dataset.source(dataset.observation(indicator, area, year)?.source?).clone())
        };
        let milestones = verdict.milestones.iter().zip(targets).map(|(milestone, target)| MilestoneVerdict {
            milestone: *milestone,
            target: TargetPoint::of(dataset, target),
            target_source: target.source.map(|source| dataset.source(source).clone()),
            figure_source: figure_source(milestone),
        });
        let place = dataset.area(area);
        let former = verdict.latest.zip(verdict.outlook.as_ref()).and_then(|(latest, outlook)| {
            let years = (latest.year, outlook.aim.year);
            let figures = dataset.series(indicator, area);
            let breaks = History::of(dataset).series_breaks(area, &figures, outlook.aim.year);
            Former::of(place.valid_to, &breaks, years, today)
        });
        Self {
            subject: dataset.indicator(indicator).clone(),
            area: Place::of(place),
            today,
            milestones: milestones.collect(),
            targets_of: yardstick
                .filter(|yardstick| yardstick.set_for != area)
                .map(|yardstick| dataset.area(yardstick.set_for).name.clone()),
            verdict,
            former,
            paces,
            series,
        }
    }

    /// The verdict in one sentence without its full stop; with a mark where it rests on sample data.
    pub fn conclusion(&self, lang: Lang) -> String {
        self.steps(lang).into_iter().next().map(|step| step.result).unwrap_or_default()
    }

    /// The whole explanation, step by step.
    pub fn steps(&self, lang: Lang) -> Vec<Step> {
        explain(&self.verdict, &self.subject, self.area.name.get(lang), lang)
    }

    /// Where the milestone of a year stands; `None` where there is none of this year.
    pub fn standing(&self, year: Year) -> Option<Standing> {
        let milestones = &mut self.milestones.iter().map(|verdict| verdict.milestone);
        milestones.find(|milestone| milestone.aim.year == year).map(|milestone| milestone.standing())
    }

    /// The pace that the outlook rests on.
    pub fn trend(&self) -> Option<&Trend> {
        match &self.verdict.outlook.as_ref()?.forecast {
            Forecast::Paced { trend, .. } | Forecast::Reached { falling_back: Some((trend, _)), .. } => {
                Some(trend)
            }
            Forecast::Reached { falling_back: None, .. } | Forecast::Unjudged(_) => None,
        }
    }

    /// That pace and outlook are of a territory that is no more, in a sentence without its full stop.
    pub fn former_sentence(&self, lang: Lang) -> Option<String> {
        self.former.as_ref().map(|former| former.sentence(self.area.name.get(lang), lang))
    }

    /// Whether the outlook rests on fewer figures than the published method takes.
    pub fn is_adapted(&self) -> bool {
        self.trend().is_some_and(|trend| trend.basis != Basis::Full)
    }

    /// Whether the second method comes to another class.
    pub fn methods_disagree(&self) -> bool {
        self.verdict.cross_check.is_some_and(|check| check.disagrees)
    }

    /// What `pace`, in the unit of the indicator a year, would bring; `None` where nothing is left to try.
    pub fn what_if(&self, pace: Value) -> Option<WhatIf> {
        verdict::with_pace(&self.series.on(self.today), pace)
    }

    /// A pace with its sign and unit: "+3,0 điểm/năm".
    pub fn pace_words(&self, pace: Value, lang: Lang) -> String {
        let size = changes::words::signed_size(pace, self.subject.unit, lang);
        format!("{size}{}", lang.pick("/năm", " a year"))
    }

    /// What `pace` would bring, in a sentence without its full stop.
    pub fn what_if_sentence(&self, pace: Value, lang: Lang) -> Option<String> {
        self.what_if(pace).map(|what_if| what_if_sentence(&what_if, &self.subject, lang))
    }
}

/// What `pace`, in the unit of the indicator a year, would bring an area, seen on the day `today`. `None` where nothing is left
/// to try: no milestone after the latest figure, no figure, or a unit without a pace.
pub fn what_if(
    dataset: &Dataset,
    indicator: IndicatorId,
    area: AreaId,
    today: Date,
    pace: Value,
) -> Option<Supposed> {
    let series = Series::of(dataset, indicator, area);
    let case = series.on(today);
    Some(Supposed {
        subject: dataset.indicator(indicator).clone(),
        what_if: verdict::with_pace(&case, pace)?,
        paces: PaceRange::of(&case)?,
    })
}

impl Supposed {
    /// What the pace would bring, in a sentence without its full stop.
    pub fn sentence(&self, lang: Lang) -> String {
        what_if_sentence(&self.what_if, &self.subject, lang)
    }
}
