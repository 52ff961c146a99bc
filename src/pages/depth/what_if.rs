//! What another pace would bring: a slider, and the answer in a sentence.

use leptos::prelude::*;
use tiendo_core::value::Value;
use tiendo_core::verdict::{PaceRange, pace_sentence};
use tiendo_core::view_state::ViewState;

use super::models::Models;
use super::section::{headed, line};
use super::words::Words;

/// Whether anything is left to try.
pub(super) fn is_there(models: &Models) -> bool {
    tried(models).is_some()
}

/// The paces that can be tried, the one that is, and what it would bring.
fn tried(models: &Models) -> Option<(PaceRange, Value, String)> {
    let (judgement, state) = (models.judgement(), &models.scene.state);
    let paces = judgement.paces?;
    let pace = state.pace.map_or(paces.default, Value::from_hundredths).clamp(paces.from, paces.to);
    Some((paces, pace, judgement.what_if_sentence(pace, state.lang)?))
}

pub(super) fn content(models: &Models) -> AnyView {
    let Some((paces, pace, answer)) = tried(models) else { return ().into_any() };
    let (judgement, scene) = (models.judgement(), &models.scene);
    let lang = scene.lang();
    let words = Words::of(lang);
    let chosen = judgement.pace_words(pace, lang);
    let known = judgement.verdict.pace.as_ref().map(|pace| pace_sentence(pace, &judgement.subject, lang));
    let former = judgement.former_sentence(lang);
    let notes = [known, former].into_iter().flatten().map(|text| line("note", text + "."));
    let (store, state) = (scene.store, scene.state.clone());
    let slide = move |pace: Option<i64>| store.slide(ViewState { pace, ..state.clone() });
    let reset = slide.clone();
    let content = view! {
        <div class="slider">
            <label for="pace">{words.pace}</label>
            <output for="pace" aria-live="off">{chosen.clone()}</output>
            <input id="pace" type="range" min=paces.from.hundredths() max=paces.to.hundredths()
                step=paces.step.hundredths() value=pace.hundredths() prop:value=pace.hundredths().to_string()
                aria-valuetext=chosen
                on:input:target=move |event| slide(event.target().value().parse().ok()) />
            <span class="end">{judgement.pace_words(paces.from, lang)}</span>
            <span class="end">{judgement.pace_words(paces.to, lang)}</span>
        </div>
        <p class="answer" aria-live="polite">{answer}"."</p>
        <button type="button" class="plain" disabled=pace == paces.default on:click=move |_| reset(None)>
            {words.back_to_needed}
        </button>
        {notes.collect_view()}
    };
    headed(words.what_if, content)
}
