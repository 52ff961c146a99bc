//! Why the verdict is what it is: each part with its result, its calculation and its documents.

use leptos::prelude::*;
use tiendo_core::standing::Status;
use tiendo_core::verdict::{OutlookClass, Step};
use tiendo_core::view::judgement::{self, Citation, SectionKind};

use super::models::Models;
use super::section::{headed, line};
use super::words::Words;
use crate::components::sources::document;
use crate::components::summary::status_class;

/// Whether there is anything to explain.
pub(super) fn is_there(models: &Models) -> bool {
    !models.judgement().sections(models.scene.lang()).is_empty()
}

pub(super) fn content(models: &Models) -> Option<AnyView> {
    let (judgement, lang) = (models.judgement(), models.scene.lang());
    let words = Words::of(lang);
    let reasons = judgement.sections(lang);
    if reasons.is_empty() {
        return None;
    }
    let content = view! {
        {line("lead", judgement.conclusion(lang) + ".")}
        <div class="reasons">{reasons.iter().map(|reason| shown(reason, words)).collect_view()}</div>
    };
    Some(headed(words.why, content))
}

fn shown(reason: &judgement::Section, words: &Words) -> AnyView {
    let shape = class_of(reason.kind).map(|class| {
        let class = format!("sign {class}");
        view! { <span class=class aria-hidden="true"><span class="shape"></span></span> }
    });
    let is_computed =
        reason.steps.iter().any(|step| !step.formula.is_empty() || !step.substituted.is_empty());
    // What the sentence says already is not said again.
    let is_new = |step: &&Step| is_computed || !reason.sentence.contains(&step.result);
    let steps: Vec<AnyView> = reason.steps.iter().filter(is_new).map(step).collect();
    let list = (!steps.is_empty()).then(|| view! { <ol class="steps">{steps}</ol> });
    let steps = if is_computed {
        view! { <details><summary>{words.arithmetic}</summary>{list}</details> }.into_any()
    } else {
        list.into_any()
    };
    // Where no sentence sums them up, what each step comes to is.
    let each = reason.steps.iter().filter(|_| is_computed && reason.sentence.is_empty());
    let sentences = std::iter::once(&reason.sentence).chain(each.map(|step| &step.result));
    let sentences = sentences.filter(|sentence| !sentence.is_empty());
    view! {
        <div class="reason">
            <h3>{shape}{reason.heading.clone()}</h3>
            <div>
                {sentences.map(|sentence| line("result", format!("{sentence}."))).collect_view()}
                {steps}
                {reason.citations.iter().map(cited).collect_view()}
            </div>
        </div>
    }
    .into_any()
}

fn step(step: &Step) -> AnyView {
    let result = if step.result.is_empty() { String::new() } else { format!("{}.", step.result) };
    view! {
        <li>
            {line("label", step.label.clone())}
            {line("formula", step.formula.clone())}
            {line("arithmetic", step.substituted.clone())}
            {line("result", result)}
        </li>
    }
    .into_any()
}

fn cited(citation: &Citation) -> AnyView {
    let title = document(&citation.title, &citation.url);
    view! { <p class="cited">{citation.of.clone()}": "{title}</p> }.into_any()
}

/// The class of the mark beside a heading.
const fn class_of(kind: SectionKind) -> Option<&'static str> {
    match kind {
        SectionKind::Milestone(_, standing) => Some(status_class(standing.status())),
        SectionKind::Outlook(class) => Some(outlook_class(class)),
        _ => None,
    }
}

/// The class that gives an outlook its shape and colour: those of the standing that it leads to.
const fn outlook_class(class: OutlookClass) -> &'static str {
    status_class(match class {
        OutlookClass::Reached | OutlookClass::OnTrack => Status::Met,
        OutlookClass::Nearly => Status::NotYet,
        OutlookClass::TooSlow | OutlookClass::MovingAway => Status::Missed,
        OutlookClass::TooFew | OutlookClass::NotProjected => Status::NotReported,
    })
}
