//! What changed: the areas in two years beside each other, and all of them through the years.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::date::Year;
use tiendo_core::export::Chart;
use tiendo_core::format;
use tiendo_core::view::{Changes, changes, distribution};
use tiendo_core::view_state::ViewState;

use super::models::Models;
use super::section::{headed, line};
use super::words::Words;
use crate::components::figure::figure;
use crate::components::markup::Markup;
use crate::components::options::{Offer, options};
use crate::components::strips::{cut, strips};
use crate::scene::Scene;

/// Up to so many lines are one picture.
const ONE_PICTURE: usize = 20;
/// Of more, so many are a picture. Where the ends of a long order are shown they are two, of about the same height.
const STRIP: usize = 12;

/// Whether there are two years that can be subtracted, or would be if a later one were chosen.
pub(super) fn two_years_are_there(models: &Models) -> bool {
    let (scene, indicator) = (&models.scene, models.scene.choice.indicator);
    models.changes().is_some()
        || (is_first_year(scene) && changes::default_years(scene.dataset(), indicator).is_some())
}

fn is_first_year(scene: &Scene) -> bool {
    let years = scene.dataset().observations().years(scene.choice.indicator);
    years.first() >= Some(&scene.choice.year)
}

/// The two years beside each other.
pub(super) fn two_years(models: &Models) -> Option<AnyView> {
    if !two_years_are_there(models) {
        return None;
    }
    let scene = &models.scene;
    let (lang, choice) = (scene.lang(), scene.choice);
    let words = Words::of(lang);
    let changes = models.changes();
    let content = match changes {
        Some(changes) => {
            let title = changes::words::headline(changes, lang);
            let notes = changes::words::notes(changes, lang);
            let notes = notes.into_iter().map(|note| line("note", note)).collect_view();
            view! { {drawn(changes, title, scene)} {notes} }.into_any()
        }
        None => headed(words.change_of, line("note", words.no_earlier_year)),
    };
    let years = scene.dataset().observations().years(choice.indicator);
    let from = changes.map(|changes| changes.from);
    let earlier_years: Vec<Year> = years.iter().copied().filter(|year| *year < choice.year).collect();
    let later_years: Vec<Year> = years.iter().copied().skip(1).collect();
    let view = view! {
        {content}
        <div class="two-years">
            {select(("change-from", words.from), &earlier_years, (from, from), scene, |state, from| ViewState { from, ..state })}
            {select(("change-to", words.to), &later_years, (Some(choice.year), from), scene, |state, year| ViewState { year, ..state })}
        </div>
    };
    Some(view.into_any())
}

/// The picture. Its first lines answer another earlier year at once.
fn drawn(changes: &Arc<Changes>, title: String, scene: &Scene) -> AnyView {
    let lines = cut(changes.lines().len(), ONE_PICTURE, STRIP);
    let (whole, part) = (tiendo_charts::dumbbell, tiendo_charts::dumbbell_in_lines);
    strips((Chart::Change, title), Arc::clone(changes), lines, whole, part, scene)
}

/// A choice of one of the two years.
fn select(
    (id, label): (&'static str, &'static str),
    years: &[Year],
    (chosen, from): (Option<Year>, Option<Year>),
    scene: &Scene,
    with: fn(ViewState, Option<Year>) -> ViewState,
) -> Option<AnyView> {
    if years.is_empty() {
        return None;
    }
    let offer = |year: &Year| {
        let text = format::year(*year);
        Offer::new(&text, &text, Some(*year) == chosen)
    };
    let offers: Vec<Offer> = years.iter().map(offer).collect();
    let store = scene.store;
    let choose = move |year: String| {
        let state = ViewState { from, ..untrack(|| store.state()) };
        store.go(with(state, year.parse().ok()));
    };
    let view = view! {
        <label class="choice" for=id>
            <span>{label}</span>
            <select id=id on:change:target=move |event| choose(event.target().value())>
                {Markup(options(&offers))}
            </select>
        </label>
    };
    Some(view.into_any())
}

/// Every area through the years.
pub(super) fn spread(models: &Models) -> Option<AnyView> {
    let distribution = models.spread()?;
    let lang = models.scene.lang();
    let title = distribution::words::headline(distribution, lang);
    let draw = |size| tiendo_charts::strip(distribution, size, lang);
    let notes = distribution::words::notes(distribution, lang);
    let notes = notes.into_iter().map(|note| line("note", note)).collect_view();
    Some(view! { {figure(Chart::Spread, Some(title), &draw, &models.scene)} {notes} }.into_any())
}
