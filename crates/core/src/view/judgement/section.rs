//! The explanation of a verdict in sections, each with a heading, what it comes to, its calculation and its documents.

use std::sync::Arc;

use crate::date::Year;
use crate::lang::Lang;
use crate::model::Source;
use crate::standing::Standing;
use crate::verdict::{
    Method, OutlookClass, Step, Topic, growth_word, outlook_sentence, outlook_word, pace_sentence,
};
use crate::view::judgement::{Judgement, MilestoneVerdict};

/// A part of an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is about, with what a mark beside it shows.
    pub kind: SectionKind,
    /// Its heading: "Mục tiêu 2025: 70 %".
    pub heading: String,
    /// What it comes to, in a sentence without its full stop; blank where the steps say it all.
    pub sentence: String,
    /// Formula, substitution and result, step by step.
    pub steps: Vec<Step>,
    /// The documents that it rests on.
    pub citations: Vec<Citation>,
}

/// What a section is about; sections come in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionKind {
    /// The milestone of a year.
    Milestone(Year, Standing),
    /// The yearly path of the plan.
    Path,
    /// A ceiling to maintain.
    Upkeep,
    /// The outlook to the next milestone.
    Outlook(OutlookClass),
    /// The second method.
    CrossCheck {
        /// It comes to another class than the outlook.
        disagrees: bool,
    },
    /// The pace so far and the pace needed.
    Pace,
    /// What is to be known of the figures: another territory, small denominators, figures that are not final.
    Remarks,
}

/// A document that a reader can look up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// What is in it: "Mục tiêu", "Số liệu 2025", "Phương pháp".
    pub of: String,
    /// Its title, and where in it.
    pub title: String,
    /// Where it can be read; blank where that is not known.
    pub url: Arc<str>,
}

impl Judgement {
    /// The whole explanation in sections; those without content are left out.
    pub fn sections(&self, lang: Lang) -> Vec<Section> {
        let mut steps = self.steps(lang);
        let mut take = |belongs: fn(Topic) -> bool| -> Vec<Step> {
            let (taken, rest) = std::mem::take(&mut steps).into_iter().partition(|step| belongs(step.topic));
            steps = rest;
            taken
        };
        let of_milestones = take(|topic| matches!(topic, Topic::Milestone(_)));
        let path = take(|topic| topic == Topic::Path);
        let upkeep = take(|topic| topic == Topic::Upkeep);
        let outlook = take(|topic| topic == Topic::Outlook);
        let cross_check = take(|topic| topic == Topic::CrossCheck);
        let pace = take(|topic| topic == Topic::Pace);
        let remarks =
            take(|topic| matches!(topic, Topic::Territory | Topic::SmallDenominator | Topic::Firmness));

        let mut sections: Vec<Section> =
            self.milestones.iter().map(|verdict| milestone(verdict, &of_milestones, lang)).collect();
        let plain = |kind, heading: &str, steps| Section {
            kind,
            heading: heading.to_owned(),
            sentence: String::new(),
            steps,
            citations: Vec::new(),
        };
        sections.push(plain(
            SectionKind::Path,
            lang.pick("Từng năm theo lộ trình", "Year by year on the path"),
            path,
        ));
        sections.push(plain(
            SectionKind::Upkeep,
            lang.pick("Giữ mức đã đạt", "Keeping what is reached"),
            upkeep,
        ));
        sections.extend(self.outlook(outlook, lang));
        sections.extend(self.cross_check(cross_check, lang));
        sections.extend(self.pace(pace, lang));
        sections.push(plain(
            SectionKind::Remarks,
            lang.pick("Lưu ý về số liệu", "About the figures"),
            remarks,
        ));
        sections.retain(|section| !section.steps.is_empty());
        sections
    }

    fn outlook(&self, steps: Vec<Step>, lang: Lang) -> Option<Section> {
        let outlook = self.verdict.outlook.as_ref()?;
        let year = outlook.aim.year;
        let heading = match lang {
            Lang::Vi => format!("Triển vọng đến {year}"),
            Lang::En => format!("Outlook to {year}"),
        };
        let sentence =
            format!("{}: {}", outlook_word(outlook, lang), outlook_sentence(outlook, &self.subject, lang));
        let former = self.former_sentence(lang).map(|former| format!(". {former}")).unwrap_or_default();
        let sentence = sentence + &former;
        let citations = vec![Citation::method(Method::Dns, lang)];
        Some(Section { kind: SectionKind::Outlook(outlook.class()), heading, sentence, steps, citations })
    }

    fn cross_check(&self, steps: Vec<Step>, lang: Lang) -> Option<Section> {
        let check = self.verdict.cross_check.as_ref()?;
        // The last step compares the methods; where there is no growth or nothing to compare it with, the last one says why.
        let said = steps.last().map(|step| step.result.clone()).unwrap_or_default();
        let sentence = match &check.result {
            Ok(growth) if !check.disagrees => format!("{}: {said}", growth_word(growth.class, lang)),
            _ => said,
        };
        Some(Section {
            kind: SectionKind::CrossCheck { disagrees: check.disagrees },
            heading: lang.pick("Đối chiếu bằng tốc độ tăng trưởng", "Cross-check by growth rates").to_owned(),
            sentence,
            steps,
            citations: vec![Citation::method(Method::GrowthRatio, lang)],
        })
    }

    fn pace(&self, steps: Vec<Step>, lang: Lang) -> Option<Section> {
        let pace = self.verdict.pace.as_ref()?;
        Some(Section {
            kind: SectionKind::Pace,
            heading: lang.pick("Nhịp đến nay và nhịp cần có", "Pace so far and pace needed").to_owned(),
            sentence: pace_sentence(pace, &self.subject, lang),
            steps,
            citations: Vec::new(),
        })
    }
}

fn milestone(verdict: &MilestoneVerdict, steps: &[Step], lang: Lang) -> Section {
    let milestone = verdict.milestone;
    let year = milestone.aim.year;
    let steps: Vec<Step> =
        steps.iter().filter(|step| step.topic == Topic::Milestone(year)).cloned().collect();
    let first = steps.first();
    let of_target = lang.pick("Mục tiêu", "Target").to_owned();
    let target = verdict
        .target_source
        .as_ref()
        .map(|source| Citation::of_source(of_target, source, &verdict.target.section, lang));
    let figure = verdict.figure_source.as_ref().zip(milestone.judged).map(|(source, judged)| {
        let of = format!("{} {}", lang.pick("Số liệu", "Figure of"), judged.point.year);
        Citation::of_source(of, source, &source.section, lang)
    });
    Section {
        kind: SectionKind::Milestone(year, milestone.standing()),
        heading: first.map(|step| step.label.clone()).unwrap_or_default(),
        sentence: first.map(|step| step.result.clone()).unwrap_or_default(),
        citations: target.into_iter().chain(figure).collect(),
        steps,
    }
}

impl Citation {
    fn method(method: Method, lang: Lang) -> Self {
        Self {
            of: lang.pick("Phương pháp", "Method").to_owned(),
            title: method.citation(lang).to_owned(),
            url: method.url().into(),
        }
    }

    fn of_source(of: String, source: &Source, section: &str, lang: Lang) -> Self {
        let title = source.title.get(lang);
        let title = if section.is_empty() { title.to_owned() } else { format!("{title}, {section}") };
        Self { of, title, url: source.url.clone() }
    }
}
