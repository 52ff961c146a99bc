//! Slides of an area for a review meeting: the stage with its controls, or, in a window of its own, what the speaker sees.

mod bar;
mod clock;
mod keys;
mod lectern;
mod screen;
mod show;
mod slide;
mod speaker;
mod touch;
mod words;

use leptos::prelude::*;
use tiendo_charts::slide::{Sheet, sheets};
use tiendo_core::view::deck::{Deck, DeckChoice, DeckRequest, StewardDeck};
use tiendo_core::view::news::News;
use tiendo_core::view_state::Page;

use crate::pages::deck::show::Show;
use crate::pages::deck::touch::Swipe;
use crate::pages::deck::words::Words;
use crate::pages::papers::Papers;
use crate::scene::{Painted, Scene};
use crate::store::Store;

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let (words, store) = (Words::of(scene.lang()), scene.store);
    let kept = kept(scene);
    let choice = choice(&kept, scene);
    let deck = deck_of(&choice, scene);
    let title = format!("{}: {}", words.deck, deck.title);
    let sheets = sheets(&deck);
    let show = Show::open(&choice, sheets.len(), store);
    if cfg!(target_arch = "wasm32") {
        keys::listen(store);
        speaker::listen();
    }
    let view = if speaker::is_here() {
        lectern::lectern(&sheets, &deck, show, words, scene)
    } else {
        stage(&sheets, &deck, &kept, show, words, scene)
    };
    Painted { title, view }
}

/// The deck on screen.
pub(crate) fn deck(scene: &Scene) -> Deck {
    deck_of(&choice(&kept(scene), scene), scene)
}

/// The decks that the steward keeps ready.
fn kept(scene: &Scene) -> Vec<StewardDeck> {
    scene.file(StewardDeck::FILE).map(StewardDeck::read).unwrap_or_default()
}

/// What the address chooses, over the steward's deck that it names.
fn choice(kept: &[StewardDeck], scene: &Scene) -> DeckChoice {
    let own = DeckChoice::parse(&scene.state.deck);
    let named = kept.iter().find(|deck| own.named.as_ref() == Some(&deck.name));
    named.map_or_else(|| own.clone(), |deck| own.over(&deck.choice(scene.lang())))
}

fn deck_of(choice: &DeckChoice, scene: &Scene) -> Deck {
    let news = scene.file(News::FILE).and_then(News::read);
    let definitions = Papers::of(scene).definitions;
    Deck::of(&DeckRequest {
        dataset: scene.dataset(),
        area: scene.choice.area,
        year: scene.state.year,
        choice,
        news: news.as_ref(),
        definitions: definitions.as_ref(),
        today: scene.today,
        lang: scene.lang(),
    })
}

/// All slides, of which the screen shows one and paper every one.
fn stage(
    sheets: &[Sheet],
    deck: &Deck,
    kept: &[StewardDeck],
    show: Show,
    words: &'static Words,
    scene: &Scene,
) -> AnyView {
    let swipe = Swipe::on(show);
    // Without its program the page shows one slide below the other.
    let for_anyone = scene.store.for_anyone;
    let slides = sheets.iter().enumerate().map(|(place, sheet)| {
        let is_hidden = move || (show.at() != place && !for_anyone).then_some("off");
        view! {
            <section class="leaf" data-show=is_hidden aria-roledescription=words.slide aria-label=label(place, sheets)>
                {slide::slide(sheet, deck, show, scene)}
            </section>
        }
        .into_any()
    });
    let class = if for_anyone { "deck written" } else { "deck" };
    let is_black = move || show.is_black.get().then_some("black");
    view! {
        <div class=class data-ratio=deck.ratio.code() data-screen=is_black
            on:pointerdown=move |event| swipe.down(&event) on:pointerup=move |event| swipe.up(&event)>
            <h1>{format!("{}: {}", words.deck, deck.title)}</h1>
            <div class="slides">{slides.collect_view()}</div>
            <p class="deck-black" role="status">{move || show.is_black.get().then_some(words.black)}</p>
            {bar::bar(deck, kept, show, words, scene)}
        </div>
    }
    .into_any()
}

/// Which slide it is: "3/24".
fn label(place: usize, sheets: &[Sheet]) -> String {
    format!("{}/{}", place + 1, sheets.len())
}

/// Back to the page of the area.
fn leave(store: Store) {
    let state = untrack(|| store.state());
    let to = state.to_page(Page::Overview);
    screen::leave();
    store.visit(to);
}
