//! Verdicts explained: each piece as a formula, the numbers put in, and what follows, in both languages.

#[cfg(test)]
mod calculator;
mod growth;
mod outlook;
mod pace;
mod targets;
#[cfg(test)]
pub(super) mod tests;

use crate::date::Year;
use crate::format;
use crate::lang::Lang;
use crate::model::{Indicator, ObsStatus};
use crate::sentence;
use crate::verdict::phrase::Phrase;
use crate::verdict::{Method, NewTerritory, Verdict, outlook_sentence, outlook_word};

/// One step of an explanation. Texts that do not apply are blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What the step belongs to.
    pub topic: Topic,
    /// What is computed or stated: "Nhịp bình quân mỗi năm (s)".
    pub label: String,
    /// In symbols: "s = (y₂ − y₁) / (t₂ − t₁)".
    pub formula: String,
    /// With the numbers put in: "(63,2 − 44,7) / (2025 − 2020) = 18,5 / 5 = 3,7 điểm/năm". "≈" where the last figure is rounded.
    pub substituted: String,
    /// What follows, as a sentence without its full stop.
    pub result: String,
    /// The published method that the step is of.
    pub method: Option<Method>,
}

/// What a step belongs to; steps come in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// The verdict in one sentence.
    Conclusion,
    /// The milestone of a year, passed or to come.
    Milestone(Year),
    /// A year of a yearly path.
    Path,
    /// A ceiling to maintain.
    Upkeep,
    /// The outlook to the next milestone.
    Outlook,
    /// The second method.
    CrossCheck,
    /// Points and things a year.
    Pace,
    /// Figures of another territory, which are no part of a pace.
    Territory,
    /// Shares of few things.
    SmallDenominator,
    /// Figures that are not final.
    Firmness,
}

impl Step {
    fn new(topic: Topic, label: impl Into<String>) -> Self {
        Self {
            topic,
            label: label.into(),
            formula: String::new(),
            substituted: String::new(),
            result: String::new(),
            method: None,
        }
    }

    fn computed(mut self, formula: impl Into<String>, substituted: String) -> Self {
        self.formula = formula.into();
        self.substituted = substituted;
        self
    }

    fn result(mut self, result: impl Into<String>) -> Self {
        self.result = result.into();
        self
    }

    fn by(mut self, method: Method) -> Self {
        self.method = Some(method);
        self
    }
}

/// The whole verdict, step by step. `subject` is the indicator judged, `area` the name of the place.
pub fn explain(verdict: &Verdict, subject: &Indicator, area: &str, lang: Lang) -> Vec<Step> {
    let phrase = Phrase { subject, lang };
    let mut steps = vec![conclusion(phrase, verdict, area)];
    for milestone in &verdict.milestones {
        steps.extend(targets::milestone(phrase, milestone));
    }
    steps.extend(verdict.path.iter().map(|year| targets::path_year(phrase, year)));
    steps.extend(verdict.upkeep.iter().map(|upkeep| targets::upkeep(phrase, upkeep)));
    if let Some(outlook) = &verdict.outlook {
        steps.extend(outlook::steps(phrase, outlook));
        if let Some(check) = &verdict.cross_check {
            steps.extend(growth::steps(phrase, check, outlook));
        }
    }
    steps.extend(verdict.pace.iter().flat_map(|pace| pace::steps(phrase, pace)));
    steps.extend(territory(verdict, lang));
    steps.extend(small(phrase, verdict));
    steps.extend(firmness(verdict, lang));
    steps
}

fn territory(verdict: &Verdict, lang: Lang) -> Option<Step> {
    let NewTerritory { from, year } = verdict.new_territory?;
    let day = format::date(from, lang);
    let result = match lang {
        Lang::Vi => {
            format!("Địa giới đổi từ ngày {day}; nhịp và dự báo chỉ tính từ số liệu năm {year} trở đi")
        }
        Lang::En => {
            format!("The boundary changed on {day}; pace and outlook rest on figures from {year} on")
        }
    };
    Some(Step::new(Topic::Territory, lang.pick("Địa giới", "Territory")).result(result))
}

fn conclusion(phrase: Phrase, verdict: &Verdict, area: &str) -> Step {
    let Phrase { subject, lang } = phrase;
    let result = match (&verdict.outlook, verdict.milestones.is_empty()) {
        (Some(outlook), _) => {
            format!("{}: {}", outlook_word(outlook, lang), outlook_sentence(outlook, subject, lang))
        }
        (None, false) => lang
            .pick(
                "Các mốc mục tiêu đều đã qua; không còn mốc nào để dự báo",
                "Every milestone has passed; none is left to project",
            )
            .to_owned(),
        (None, true) => {
            lang.pick("Chưa có mục tiêu để so sánh", "There is no target to compare with").to_owned()
        }
    };
    let sample = verdict.not_final.iter().any(|point| point.status == ObsStatus::Sample);
    let mark = if sample { lang.pick(" (số liệu minh họa)", " (sample data)") } else { "" };
    Step::new(Topic::Conclusion, format!("{area}: {}", subject.short.get(lang))).result(result + mark)
}

/// That some figures are shares of few things, with the step of the latest of them.
fn small(phrase: Phrase, verdict: &Verdict) -> Option<Step> {
    let last = verdict.small.last()?;
    let lang = phrase.lang;
    let years = listed(verdict.small.iter().map(|small| small.point.year.to_string()));
    let equals = if last.step.exact { '=' } else { '≈' };
    let substituted = format!("100 / {} {equals} {}", last.denominator, phrase.difference(last.step.value));
    let size = phrase.about_difference(last.step);
    let one = phrase.things("1".to_owned(), true);
    let (year, denominator) = (last.point.year, last.denominator);
    let result = match lang {
        Lang::Vi => format!(
            "Mẫu số dưới 10 (năm {years}), nên tỷ lệ nhảy từng bước lớn: năm {year}, với mẫu số {denominator}, mỗi bước \
             {one} là {size}"
        ),
        Lang::En => format!(
            "The denominator is below 10 ({years}), so the share moves in large steps: in {year}, with a denominator of \
             {denominator}, {one} is {size}"
        ),
    };
    let label = lang.pick("Mẫu số nhỏ", "Small denominator");
    Some(Step::new(Topic::SmallDenominator, label).computed("100 / D", substituted).result(result))
}

/// Which figures are not final, the least firm first.
fn firmness(verdict: &Verdict, lang: Lang) -> Option<Step> {
    let groups = [ObsStatus::Sample, ObsStatus::Estimated, ObsStatus::Provisional];
    let groups = groups.into_iter().filter_map(|status| {
        let points = verdict.not_final.iter().filter(|point| point.status == status);
        let years = listed(points.map(|point| point.year.to_string()));
        let word = sentence::obs_status(status, lang);
        (!years.is_empty()).then(|| match lang {
            Lang::Vi => format!("số liệu {word}: năm {years}"),
            Lang::En => format!("{word} figures: {years}"),
        })
    });
    let result = groups.collect::<Vec<_>>().join("; ");
    let label = lang.pick("Số liệu chưa phải chính thức", "Figures that are not final");
    (!result.is_empty()).then(|| Step::new(Topic::Firmness, label).result(result))
}

fn listed(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
