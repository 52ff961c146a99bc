//! The chosen area against each milestone, and what a reader should know about the figure.

use leptos::prelude::*;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::standing::{Standing, Status};
use tiendo_core::verdict::outlook_word;
use tiendo_core::view::{Milestone, Trend};

use crate::components::markup::Markup;
use crate::figure_words::FigureWords;

/// The column beside the trend.
pub(crate) fn summary(trend: &Trend, milestones: &[Milestone], lang: Lang) -> impl IntoView + use<> {
    let milestones = milestones.iter().map(|milestone| milestone_card(milestone, trend, lang)).collect_view();
    let ended = trend.area_ended.map(|day| sentence::ended(trend.area.name.get(lang), day, lang));
    let notes: Vec<String> = [
        ended,
        trend.targets_of.as_ref().map(|name| {
            format!("{} {}.", lang.pick("Mục tiêu chung của", "Target shared with"), name.get(lang))
        }),
        trend.shown().map(|point| point.note.get(lang).to_owned()).filter(|note| !note.is_empty()),
    ]
    .into_iter()
    .flatten()
    .chain(trend.breaks.iter().map(|change| sentence::territory_note(change, lang)))
    .collect();
    view! {
        <aside class="summary" aria-label=FigureWords::of(lang).summary>
            {milestones}
            {notes.into_iter().map(|note| view! { <p class="note">{note}</p> }).collect_view()}
        </aside>
    }
}

fn milestone_card(milestone: &Milestone, trend: &Trend, lang: Lang) -> impl IntoView + use<> {
    let subject = &trend.subject;
    let aim = sentence::aim_value(milestone.aim, subject, lang);
    let comparison = match &milestone.figure {
        Some(point) => {
            let value = sentence::measured_value(point.measured.value, subject, lang);
            let when = (point.year != milestone.aim.year)
                .then(|| format!("{} {}: ", lang.pick("Số liệu năm", "Figure for"), point.year));
            format!(
                "{}{value} {} {aim}",
                when.unwrap_or_default(),
                lang.pick("so với mục tiêu", "against the target of")
            )
        }
        None => format!("{}: {aim}", FigureWords::of(lang).target),
    };
    let gap = milestone.standing.gap();
    let size =
        gap.map(|gap| sentence::gap_size(gap.size, subject.unit, lang)).filter(|size| !size.is_empty());
    let units = gap.and_then(|gap| sentence::gap_units(gap, subject, lang));
    let short = size.map(|size| match units {
        Some(units) => format!("{} {size} = {units}", lang.pick("Còn thiếu", "Short by")),
        None => format!("{} {size}", lang.pick("Còn thiếu", "Short by")),
    });
    let subtraction = milestone
        .figure
        .as_ref()
        .and_then(|point| sentence::subtraction(milestone.aim, point.measured.value, subject.unit, lang));
    view! {
        <section class="card">
            <h2>{format!("{} {}", FigureWords::of(lang).milestone, format::year(milestone.aim.year))}</h2>
            {verdict(milestone.standing, lang)}
            <p>{comparison}</p>
            {short.map(|short| view! { <p>{short}</p> })}
            {outlook(milestone, trend, lang)}
            {subtraction.map(|text| view! { <p class="arithmetic">{text}</p> })}
        </section>
    }
}

/// Where the pace of the last years leads by this milestone, in a word; why is told below.
fn outlook(milestone: &Milestone, trend: &Trend, lang: Lang) -> Option<AnyView> {
    let outlook = &trend.projection.as_ref()?.outlook;
    (outlook.aim.year == milestone.aim.year).then(|| {
        view! { <p>{lang.pick("Triển vọng", "Outlook")}": "<strong>{outlook_word(outlook, lang)}</strong>". "<a href="#why">{FigureWords::of(lang).why}</a></p> }
            .into_any()
    })
}

/// A standing as shape and word.
pub(crate) fn verdict(standing: Standing, lang: Lang) -> impl IntoView + use<> {
    let class = format!("verdict {}", status_class(standing.status()));
    view! { <p class=class>{shape()}{sentence::standing_word(standing, lang)}</p> }
}

/// What the style sheet draws a shape in; the words beside it say the same.
pub(crate) fn shape() -> Markup {
    Markup("<span aria-hidden=\"true\" class=\"shape\"></span>".to_owned())
}

/// The class that gives a standing its shape and colour.
pub(crate) const fn status_class(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::Missed => "missed",
        Status::NotYet => "not-yet",
        Status::NoTarget | Status::NotComparable | Status::NotReported => "neutral",
    }
}
