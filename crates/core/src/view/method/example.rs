//! One verdict of a dataset, worked out step by step: numbers that a reader can find again on the other pages.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::Date;
use crate::lang::{Bilingual, Lang};
use crate::model::{AreaId, Indicator, IndicatorId, ObsStatus};
use crate::verdict::{Forecast, Outlook, Series, Step, Verdict, explain, judge};

/// A verdict of the dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// The code of the area, for its address.
    pub area: Arc<str>,
    /// Its name.
    pub area_name: Bilingual,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether it rests on sample data.
    pub sample: bool,
}

/// Real before sample, then how many figures, then the home area before others.
type Worth = (bool, u16, bool);

impl Example {
    /// The verdict with a pace that rests on the most figures; real ones before sample data, the home area's before others', then
    /// the publisher's order. None where no series has a pace.
    pub(super) fn of(dataset: &Dataset, today: Date) -> Option<Self> {
        let home = dataset.find_area(&dataset.descriptor().home_area);
        let mut best: Option<(Worth, IndicatorId, AreaId, Verdict)> = None;
        for (indicator, _) in dataset.indicators() {
            for (area, _) in dataset.areas().filter(|(area, _)| !dataset.series(indicator, *area).is_empty())
            {
                let verdict = judge(&Series::of(dataset, indicator, area).on(today));
                let Some(figures) = verdict.outlook.as_ref().and_then(figures) else { continue };
                let worth = (!is_sample(&verdict), figures, Some(area) == home);
                if best.as_ref().is_none_or(|(least, ..)| worth > *least) {
                    best = Some((worth, indicator, area, verdict));
                }
            }
        }
        let (_, indicator, area, verdict) = best?;
        let place = dataset.area(area);
        Some(Self {
            subject: dataset.indicator(indicator).clone(),
            area: place.code.clone(),
            area_name: place.name.clone(),
            sample: is_sample(&verdict),
            verdict,
        })
    }

    /// The verdict step by step, with the numbers put in.
    pub fn steps(&self, lang: Lang) -> Vec<Step> {
        explain(&self.verdict, &self.subject, self.area_name.get(lang), lang)
    }
}

/// How many figures an outlook's pace rests on; none where it has no pace.
fn figures(outlook: &Outlook) -> Option<u16> {
    match &outlook.forecast {
        Forecast::Paced { trend, .. } => Some(trend.figures.try_into().unwrap_or(u16::MAX)),
        _ => None,
    }
}

fn is_sample(verdict: &Verdict) -> bool {
    verdict.not_final.iter().any(|point| point.status == ObsStatus::Sample)
}
