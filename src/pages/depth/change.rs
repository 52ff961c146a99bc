//! What changed: the areas in two years beside each other, and all of them through the years.

use leptos::prelude::*;
use tiendo_core::date::Year;
use tiendo_core::export::Chart;
use tiendo_core::format;
use tiendo_core::view::changes::{self, Changes};
use tiendo_core::view::distribution::{self, Distribution};
use tiendo_core::view_state::ViewState;

use super::section::{Section, line};
use super::words::Words;
use crate::components::figure::figure;
use crate::scene::Scene;

/// The two years; none where figures of one year only are there, or nothing can be subtracted.
pub(super) fn two_years(scene: &Scene) -> Option<Section> {
    let lang = scene.lang();
    let words = Words::of(lang);
    let choice = scene.choice;
    changes::default_years(scene.dataset(), choice.indicator)?;
    let years = scene.dataset().observations().years(choice.indicator);
    let changes = Changes::of_page(scene.dataset(), choice, &scene.state, scene.today);
    let from = changes.as_ref().map(|changes| changes.from);
    let content = match changes {
        Some(changes) => {
            let title = changes::words::headline(&changes, lang);
            let draw = |size| tiendo_charts::dumbbell(&changes, size, lang);
            let notes = changes::words::notes(&changes, lang);
            let notes = notes.into_iter().map(|note| line("note", note)).collect_view();
            view! { {figure(Chart::Change, Some(title), &draw, scene)} {notes} }.into_any()
        }
        None if years.first() >= Some(&choice.year) => {
            view! { <h2>{words.change_of}</h2> {line("note", words.no_earlier_year)} }.into_any()
        }
        None => return None,
    };
    let earlier_years: Vec<Year> = years.iter().copied().filter(|year| *year < choice.year).collect();
    let later_years: Vec<Year> = years.iter().copied().skip(1).collect();
    let content = view! {
        {content}
        <div class="two-years">
            {select(("change-from", words.from), &earlier_years, (from, from), scene, |state, from| ViewState { from, ..state })}
            {select(("change-to", words.to), &later_years, (Some(choice.year), from), scene, |state, year| ViewState { year, ..state })}
        </div>
    };
    Some(Section::new("change", words.change, content.into_any()))
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
    let option = |year: &Year| {
        let is_chosen = Some(*year) == chosen;
        let (value, year) = (format::year(*year), format::year(*year));
        view! { <option value=value selected=is_chosen prop:selected=is_chosen>{year}</option> }
    };
    let (store, state) = (scene.store, ViewState { from, ..scene.state.clone() });
    let choose = move |year: String| store.go(with(state.clone(), year.parse().ok()));
    let view = view! {
        <label class="choice" for=id>
            <span>{label}</span>
            <select id=id on:change:target=move |event| choose(event.target().value())>
                {years.iter().map(option).collect_view()}
            </select>
        </label>
    };
    Some(view.into_any())
}

/// Every area through the years; none where no year has figures of several.
pub(super) fn spread(scene: &Scene) -> Option<Section> {
    let (lang, choice) = (scene.lang(), scene.choice);
    let distribution = Distribution::of(scene.dataset(), choice.indicator, choice.area, scene.today)?;
    if !distribution.years.iter().any(|year| year.dots.len() > 1) {
        return None;
    }
    let title = distribution::words::headline(&distribution, lang);
    let draw = |size| tiendo_charts::strip(&distribution, size, lang);
    let notes = distribution::words::notes(&distribution, lang);
    let notes = notes.into_iter().map(|note| line("note", note)).collect_view();
    let content = view! { {figure(Chart::Spread, Some(title), &draw, scene)} {notes} };
    Some(Section::new("spread", Words::of(lang).spread, content.into_any()))
}
