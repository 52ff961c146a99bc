//! What the speaker sees: the slide on screen, the one that comes, what there is to say, the time.

use leptos::prelude::*;
use tiendo_charts::slide::Sheet;
use tiendo_core::view::deck::Deck;

use crate::pages::deck::show::Show;
use crate::pages::deck::words::Words;
use crate::pages::deck::{clock, slide};
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
                {clock::clock(words)}
            </div>
        </div>
    }
    .into_any()
}
