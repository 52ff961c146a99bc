//! The controls below the slides. In full screen they are there only for whoever reaches for them.

use leptos::prelude::*;
use tiendo_core::view::deck::{Deck, Ratio};

use crate::pages::deck::show::{Show, with_choice};
use crate::pages::deck::words::Words;
use crate::pages::deck::{leave, screen, speaker};
use crate::store::Store;

/// The controls.
pub(super) fn bar(deck: &Deck, show: Show, words: &'static Words, store: Store) -> AnyView {
    let at = move || format!("{}/{}", show.at() + 1, show.count());
    let play = move || if show.plays() { words.stop } else { words.play };
    view! {
        <nav class="deck-bar" aria-label=words.controls>
            {button("back", words.back, move || show.back())}
            <span class="deck-at" role="status">{at}</span>
            {button("forward", words.forward, move || show.forward())}
            <button type="button" on:click=move |_| show.play_or_stop()>{play}</button>
            {button("fill", words.fill, screen::fill_or_leave)}
            {button("speaker", words.speaker, move || speaker::open(store))}
            {button("print", words.print, screen::print)}
            {ratios(deck.ratio, words, store)}
            <details class="deck-keys"><summary>{words.keys}</summary><p>{words.keys_told}</p></details>
            {button("leave", words.leave, move || leave(store))}
        </nav>
    }
    .into_any()
}

fn button(class: &'static str, name: &'static str, deed: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class=class on:click=move |_| deed()>{name}</button> }.into_any()
}

/// Width against height: one button, since there are two.
fn ratios(now: Ratio, words: &'static Words, store: Store) -> AnyView {
    let (other, name) = match now {
        Ratio::Wide => (Ratio::Standard, words.standard),
        Ratio::Standard => (Ratio::Wide, words.wide),
    };
    button("ratio", name, move || store.go(with_choice(store, |choice| choice.ratio = Some(other))))
}
