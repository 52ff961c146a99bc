//! What another pace would bring: a slider, and the answer in a sentence.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::value::Value;
use tiendo_core::verdict::{PaceRange, pace_sentence};
use tiendo_core::view_state::ViewState;

use super::models::Models;
use super::section::{headed, line};
use super::words::Words;

/// Whether anything is left to try.
pub(super) fn is_there(models: &Models) -> bool {
    paces(models).is_some()
}

/// The paces that can be tried, where there is something to say of them.
fn paces(models: &Models) -> Option<PaceRange> {
    let (judgement, lang) = (models.judgement(), models.scene.lang());
    judgement.paces.filter(|paces| judgement.what_if_sentence(paces.default, lang).is_some())
}

/// The slider stays as it is while it is moved; what it says follows it.
pub(super) fn content(models: &Models) -> Option<AnyView> {
    let (judgement, scene) = (models.judgement(), &models.scene);
    let paces = paces(models)?;
    let (lang, store) = (scene.lang(), scene.store);
    let words = Words::of(lang);
    let known = judgement.verdict.pace.as_ref().map(|pace| pace_sentence(pace, &judgement.subject, lang));
    let former = judgement.former_sentence(lang);
    let notes = [known, former].into_iter().flatten().map(|text| line("note", text + "."));
    let pace = Memo::new(move |_| tried(paces, store.state().pace));
    let tried = Arc::clone(judgement);
    let chosen = move || tried.pace_words(pace.get(), lang);
    let (said, tried) = (chosen.clone(), Arc::clone(judgement));
    let answer = move || tried.what_if_sentence(pace.get(), lang).map(|answer| answer + ".");
    let slide = move |pace: Option<i64>| store.slide(ViewState { pace, ..untrack(|| store.state()) });
    let content = view! {
        <div class="slider">
            <label for="pace">{words.pace}</label>
            <output for="pace" aria-live="off">{chosen}</output>
            <input id="pace" type="range" min=paces.from.hundredths() max=paces.to.hundredths()
                step=paces.step.hundredths() value=pace.get_untracked().hundredths()
                prop:value=move || pace.get().hundredths().to_string() aria-valuetext=said
                on:input:target=move |event| slide(event.target().value().parse().ok()) />
            <span class="end">{judgement.pace_words(paces.from, lang)}</span>
            <span class="end">{judgement.pace_words(paces.to, lang)}</span>
        </div>
        <p class="answer" aria-live="polite">{answer}</p>
        <button type="button" class="plain" disabled=move || pace.get() == paces.default on:click=move |_| slide(None)>
            {words.back_to_needed}
        </button>
        {notes.collect_view()}
    };
    Some(headed(words.what_if, content))
}

/// The pace tried out: the one that is asked for, as far as it is among those that can be.
fn tried(paces: PaceRange, asked: Option<i64>) -> Value {
    asked.map_or(paces.default, Value::from_hundredths).clamp(paces.from, paces.to)
}
