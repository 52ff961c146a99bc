//! What stands below the panels of an area: their figures in words, its history, its neighbours, the sources.

use leptos::prelude::*;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::verdict::OutlookClass;
use tiendo_core::view::compare::{Proposal, words as comparing};
use tiendo_core::view::facts::{self, AreaLink, Event};
use tiendo_core::view::overview::words as overview;
use tiendo_core::view::panels::{Mark, words as panel_words};
use tiendo_core::view::{AreaFacts, Panel, Panels};
use tiendo_core::view_state::ViewState;

use super::words::Words;
use crate::address;
use crate::components::sources::{entry, sources};
use crate::components::summary::status_class;
use crate::components::table::{Cell, Kind, Row, table};
use crate::figure_words::FigureWords;
use crate::scene::{Painted, Scene};
use crate::words::Words as Shared;

/// More links than this fold away.
const MOST_LINKS: usize = 36;

/// The lower part of the page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let panels = Panels::of_area(scene.dataset(), scene.choice.area, scene.today);
    let about = AreaFacts::of(scene.dataset(), scene.choice.area, scene.today);
    let has_panels = !panels.panels.is_empty();
    let page = view! {
        {has_panels.then(|| indicators(&panels, &scene.state))}
        <div class="area-and-others">
            {past(&about, scene)}
            {others(&about, scene)}
        </div>
        {report(scene)}
        {has_panels.then(|| sources(&panels.citations, scene.lang()))}
    };
    Painted { title: String::new(), view: page.into_any() }
}

/// The way to the report on the area.
fn report(scene: &Scene) -> AnyView {
    let address = address::link(&scene.state.to_report(&scene.dataset().area(scene.choice.area).code));
    view! { <p class="to-report"><a href=address>{Words::of(scene.lang()).report}</a></p> }.into_any()
}

/// A row an indicator: its latest figure, how it ended against the milestone that has passed, what is to be expected.
fn indicators(panels: &Panels, state: &ViewState) -> AnyView {
    let lang = state.lang;
    let (words, shared) = (Words::of(lang), Shared::of(lang));
    let passed = panels.frozen().map(|(year, _)| year);
    let coming = panels.panels.iter().filter_map(|panel| panel.prospect.as_ref());
    let coming = coming.map(tiendo_core::view::panels::Prospect::milestone).min();
    let rows: Vec<Row> =
        panels.panels.iter().map(|panel| row(panel, panels, (passed, coming), state)).collect();
    let passed = passed.map(|year| overview::passed_heading(year, lang)).unwrap_or_default();
    let coming = coming.map(|year| overview::coming_heading(year, lang)).unwrap_or_default();
    let columns = [
        shared.indicator,
        words.latest,
        shared.year,
        &passed,
        &coming,
        FigureWords::of(lang).note,
        FigureWords::of(lang).source,
    ];
    view! {
        <section class="tables" aria-labelledby="tables-title">
            <h2 id="tables-title">{FigureWords::of(lang).as_table}</h2>
            {table("by-indicator", words.each_indicator.to_owned(), &columns, &rows)}
        </section>
    }
    .into_any()
}

type Years = (Option<tiendo_core::date::Year>, Option<tiendo_core::date::Year>);

fn row(panel: &Panel, panels: &Panels, (passed, coming): Years, state: &ViewState) -> Row {
    let lang = state.lang;
    let subject = &panel.trend.subject;
    let latest = panel.latest();
    let value = latest.map(|point| sentence::measured_value(point.measured.value, subject, lang));
    let source = panels.citations.number(latest.and_then(|point| point.source));
    let result = |year| {
        let milestone = panel.milestones.iter().find(|milestone| Some(milestone.aim.year) == year);
        milestone.map_or_else(
            || Cell::new(Kind::Word, ""),
            |milestone| {
                let class = mark_class(panel.mark(milestone));
                Cell::new(Kind::Standing(class), panel_words::milestone_result(panel, milestone, lang))
            },
        )
    };
    let cells = vec![
        Cell::new(Kind::RowHeader, subject.short.get(lang))
            .leading_to(Some(address::link(&state.to_indicator(&subject.code)))),
        Cell::new(Kind::Number, value.unwrap_or_else(|| panel_words::nothing_drawn(panel, lang).to_owned())),
        Cell::new(Kind::Word, latest.map(|point| format::year(point.year)).unwrap_or_default()),
        result(passed),
        result(coming),
        Cell::new(Kind::Prose, panel_words::other_basis(panel, lang).unwrap_or_default()),
        Cell::new(Kind::Word, source.map(|number| format!("[{number}]")).unwrap_or_default())
            .leading_to(source.map(|number| format!("#source-{number}"))),
    ];
    Row::Cells(cells, false)
}

/// The class that gives a mark its shape and colour.
const fn mark_class(mark: Mark) -> &'static str {
    match mark {
        Mark::Standing(status) => status_class(status),
        Mark::Outlook(OutlookClass::Reached) => "met",
        Mark::Outlook(OutlookClass::OnTrack) => "met outlook up",
        Mark::Outlook(OutlookClass::Nearly) => "not-yet outlook askew",
        Mark::Outlook(OutlookClass::TooSlow) => "missed outlook ahead",
        Mark::Outlook(OutlookClass::MovingAway) => "missed outlook down",
        Mark::Outlook(OutlookClass::TooFew | OutlookClass::NotProjected) => "neutral",
    }
}

/// What the area belongs to, its days and what happened to it.
fn past(about: &AreaFacts, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let words = Words::of(lang);
    let day = |day| format::date(day, lang);
    let parent = about.parent.as_ref().map(|parent| link(parent, scene));
    let texts = [
        (words.kind, Some(about.own.kind.get(lang).to_owned())),
        (words.code, Some(about.own.place.code.to_string())),
        (words.since, about.valid_from.map(day)),
        (words.until, about.ended.map(day)),
        (words.note, Some(about.note.get(lang).to_owned())),
    ];
    let texts =
        texts.into_iter().filter_map(|(term, text)| Some((term, text.filter(|text| !text.is_empty())?)));
    let facts = parent.map(|parent| (words.part_of, parent)).into_iter();
    let facts = facts.chain(texts.map(|(term, text)| (term, text.into_any())));
    let facts = facts.map(|(term, fact)| view! { <div><dt>{term}</dt><dd>{fact}</dd></div> }).collect_view();
    let events = (!about.events.is_empty()).then(|| {
        let events = about.events.iter().map(|event| happened(event, lang)).collect_view();
        view! { <h3>{words.history}</h3> <ol class="events">{events}</ol> }
    });
    view! {
        <section aria-labelledby="area-title">
            <h2 id="area-title">{words.the_area}</h2>
            <dl class="facts">{facts}</dl>
            {events}
        </section>
    }
    .into_any()
}

fn happened(event: &Event, lang: Lang) -> AnyView {
    let sources = event.sources.iter().map(|source| view! { <p class="note">{entry(source, lang)}</p> });
    view! { <li><p>{event.text.get(lang).to_owned()}</p>{sources.collect_view()}</li> }.into_any()
}

/// Whom to compare it with, the areas beside it and those below.
fn others(about: &AreaFacts, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let invitation = Proposal::of(scene.dataset(), scene.choice.area, scene.choice.indicator)
        .map(|proposal| invitation(&proposal, scene));
    let neighbours =
        facts::words::neighbours(about, lang).map(|heading| links(heading, &about.neighbours, scene));
    let parts: Vec<AreaLink> = about.parts.iter().flat_map(|(_, parts)| parts).cloned().collect();
    let parts = facts::words::parts(about, lang).map(|heading| links(heading, &parts, scene));
    if invitation.is_none() && neighbours.is_none() && parts.is_none() {
        return ().into_any();
    }
    view! {
        <section class="other-areas" aria-labelledby="others-title">
            <h2 id="others-title">{Words::of(lang).beside_others}</h2>
            {invitation}
            {neighbours}
            {parts}
        </section>
    }
    .into_any()
}

fn invitation(proposal: &Proposal, scene: &Scene) -> AnyView {
    let (lang, dataset) = (scene.lang(), scene.dataset());
    let subject = dataset.indicator(proposal.indicator);
    let own = dataset.area(scene.choice.area);
    let partners = || proposal.partners.iter().map(|partner| dataset.area(partner.area));
    let names: Vec<String> = partners().map(|area| area.name.get(lang).to_owned()).collect();
    let text = comparing::invitation(own.name.get(lang), &names, subject, lang);
    let codes = std::iter::once(own).chain(partners()).map(|area| area.code.clone());
    let to = ViewState {
        indicator: Some(subject.code.to_string()),
        year: Some(proposal.year),
        ..scene.state.comparing_areas(codes)
    };
    view! { <p class="invitation"><a href=address::link(&to)>{text}</a></p> }.into_any()
}

/// Links to areas under a heading; very many fold away.
fn links(heading: String, areas: &[AreaLink], scene: &Scene) -> AnyView {
    let list = areas.iter().map(|area| view! { <li>{link(area, scene)}</li> }).collect_view();
    let list = view! { <ul class="area-links">{list}</ul> };
    if areas.len() > MOST_LINKS {
        return view! { <details><summary>{heading}</summary>{list}</details> }.into_any();
    }
    view! { <h3>{heading}</h3> {list} }.into_any()
}

fn link(area: &AreaLink, scene: &Scene) -> AnyView {
    let address = address::link(&scene.state.to_area(&area.place.code));
    view! { <a href=address>{area.place.label(scene.lang())}</a> }.into_any()
}
