//! What the speaker sees: the slide on screen, the one that comes, what there is to say, the time.

use std::time::Duration;

use leptos::prelude::*;
use tiendo_charts::slide::Sheet;
use tiendo_core::view::deck::Deck;

use crate::pages::deck::show::Show;
use crate::pages::deck::slide;
use crate::pages::deck::words::Words;
use crate::scene::Scene;

/// The speaker's window.
pub(super) fn lectern(
    sheets: &[Sheet],
    deck: &Deck,
    show: Show,
    words: &'static Words,
    scene: &Scene,
) -> AnyView {
    let slides = sheets.iter().enumerate().map(|(place, sheet)| {
        let role = move || match show.at() {
            at if at == place => "now",
            at if at + 1 == place => "coming",
            _ => "off",
        };
        view! { <section class="leaf" data-show=role>{slide::slide(sheet, deck, show, scene)}</section> }
            .into_any()
    });
    let notes: Vec<Vec<String>> = sheets
        .iter()
        .map(|sheet| {
            deck.slides
                .get(sheet.slide)
                .map(|slide| slide.notes.lines().map(str::to_owned).collect())
                .unwrap_or_default()
        })
        .collect();
    let said = move || match notes.get(show.at()) {
        Some(lines) if !lines.is_empty() => {
            lines.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view().into_any()
        }
        _ => view! { <p class="note">{words.no_notes}</p> }.into_any(),
    };
    view! {
        <div class="deck lectern" data-ratio=deck.ratio.code()>
            <h1>{format!("{}: {}", words.speaker, deck.title)}</h1>
            <div class="slides">{slides.collect_view()}</div>
            <section class="lectern-notes" aria-label=words.notes aria-live="polite">{said}</section>
            <div class="deck-bar">
                <button type="button" class="back" on:click=move |_| show.back()>{words.back}</button>
                <span class="deck-at">{move || format!("{}/{}", show.at() + 1, show.count())}</span>
                <button type="button" class="forward" on:click=move |_| show.forward()>{words.forward}</button>
                {clock(words)}
            </div>
        </div>
    }
    .into_any()
}

/// The time since the window was opened, or since the speaker began anew.
fn clock(words: &'static Words) -> AnyView {
    let seconds = RwSignal::new(0_u32);
    let tick = move || seconds.update(|seconds| *seconds += 1);
    if cfg!(target_arch = "wasm32")
        && let Ok(ticking) = set_interval_with_handle(tick, Duration::from_secs(1))
    {
        on_cleanup(move || ticking.clear());
    }
    let time = move || {
        let seconds = seconds.get();
        format!("{}:{:02}", seconds / 60, seconds % 60)
    };
    view! {
        <span class="lectern-clock"><span>{words.elapsed}</span>" "<strong role="timer">{time}</strong></span>
        <button type="button" on:click=move |_| seconds.set(0)>{words.from_zero}</button>
    }
    .into_any()
}
