//! The controls below the slides. In full screen they are there only for whoever reaches for them.

use leptos::prelude::*;
use tiendo_core::view::deck::{Deck, Ratio, StewardDeck};

use crate::address;
use crate::components::take_away::{Paper, take_away};
use crate::pages::deck::show::{Show, with_choice};
use crate::pages::deck::words::Words;
use crate::pages::deck::{leave, screen, speaker};
use crate::scene::Scene;
use crate::store::Store;

/// The controls.
pub(super) fn bar(
    deck: &Deck,
    kept: &[StewardDeck],
    show: Show,
    words: &'static Words,
    scene: &Scene,
) -> AnyView {
    let store = scene.store;
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
            {take_away(Paper::Presentation, "take", scene)}
            {ratios(deck.ratio, words, store)}
            {kept_decks(kept, words, scene)}
            <details class="deck-keys"><summary>{words.keys}</summary><p>{words.keys_told}</p></details>
            {button("leave", words.leave, move || leave(store))}
        </nav>
    }
    .into_any()
}

fn button(class: &'static str, name: &'static str, deed: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class=class on:click=move |_| deed()>{name}</button> }.into_any()
}

/// The decks that the steward keeps ready.
fn kept_decks(kept: &[StewardDeck], words: &'static Words, scene: &Scene) -> Option<AnyView> {
    let deck = |deck: &StewardDeck| {
        let to = address::of(&deck.address(&scene.state));
        view! { <li><a href=to>{deck.title.get(scene.lang()).to_owned()}</a></li> }.into_any()
    };
    let decks = kept.iter().map(deck).collect_view();
    (!kept.is_empty()).then(|| {
        view! { <details class="deck-keys"><summary>{words.kept}</summary><ul>{decks}</ul></details> }
            .into_any()
    })
}

/// Width against height: one button, since there are two.
fn ratios(now: Ratio, words: &'static Words, store: Store) -> AnyView {
    let (other, name) = match now {
        Ratio::Wide => (Ratio::Standard, words.standard),
        Ratio::Standard => (Ratio::Wide, words.wide),
    };
    button("ratio", name, move || store.go(with_choice(store, |choice| choice.ratio = Some(other))))
}
