//! Where a presenter is in a deck: which slide is on screen, whether it is black, whether slides follow each other by themselves. The
//! address names the slide, so that a link or a reload comes back to it.

use std::cell::Cell;
use std::num::NonZeroU16;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use tiendo_core::view::deck::DeckChoice;
use tiendo_core::view_state::ViewState;

use crate::pages::deck::speaker;
use crate::store::Store;

/// A slide stays this long where slides follow each other by themselves and the address names no other time: a sentence and a chart
/// are read twice in it.
const PLAY_SECONDS: u16 = 12;

thread_local! {
    /// The deck on screen, for the keys of the document.
    static ON_STAGE: Cell<Option<Show>> = const { Cell::new(None) };
}

/// A deck that is being shown.
#[derive(Clone, Copy)]
pub(super) struct Show {
    /// The slide on screen, from 0.
    at: RwSignal<usize>,
    /// How many slides there are; one at least.
    count: usize,
    /// Nothing is shown, so that people look at who speaks.
    pub(super) is_black: RwSignal<bool>,
    /// The next step, while slides follow each other by themselves.
    next: RwSignal<Option<TimeoutHandle>>,
    /// Too large to be handed around by itself.
    store: StoredValue<Store>,
}

impl Show {
    /// Opens a deck of so many slides at the one that the address names.
    pub(super) fn open(choice: &DeckChoice, count: usize, store: Store) -> Self {
        let count = count.max(1);
        let at = usize::from(choice.at.map_or(1, NonZeroU16::get)).saturating_sub(1).min(count - 1);
        let show = Self {
            at: RwSignal::new(at),
            count,
            is_black: RwSignal::new(false),
            next: RwSignal::new(None),
            store: StoredValue::new(store),
        };
        if cfg!(target_arch = "wasm32") {
            ON_STAGE.set(Some(show));
            on_cleanup(move || show.leave_stage());
            if choice.play.is_some() {
                show.plan();
            }
        }
        show
    }

    /// The deck on screen.
    pub(super) fn on_stage() -> Option<Self> {
        ON_STAGE.get()
    }

    fn leave_stage(self) {
        self.stop();
        ON_STAGE.set(None);
    }

    /// The slide on screen, from 0.
    pub(super) fn at(self) -> usize {
        self.at.get()
    }

    /// How many slides there are.
    pub(super) const fn count(self) -> usize {
        self.count
    }

    /// Shows a slide, here and in the window of the speaker; past the last, the last.
    pub(super) fn go(self, to: usize) {
        self.follow(to);
        speaker::tell(self.at.get_untracked());
    }

    /// Shows a slide because the other window does.
    pub(super) fn follow(self, to: usize) {
        let to = to.min(self.count - 1);
        self.is_black.set(false);
        if self.at.get_untracked() != to {
            self.at.set(to);
            let store = self.store.get_value();
            store.note(with_choice(store, |choice| choice.at = number(to)));
        }
        if self.is_playing() {
            self.plan();
        }
    }

    /// The slide on screen, without following it.
    pub(super) fn now(self) -> usize {
        self.at.get_untracked()
    }

    pub(super) fn forward(self) {
        self.go(self.now() + 1);
    }

    pub(super) fn back(self) {
        self.go(self.now().saturating_sub(1));
    }

    pub(super) fn last(self) {
        self.go(self.count - 1);
    }

    /// Hides or shows everything.
    pub(super) fn turn_black(self) {
        self.is_black.update(|is_black| *is_black = !*is_black);
    }

    /// Whether slides follow each other by themselves; follows changes of that.
    pub(super) fn plays(self) -> bool {
        self.next.read().is_some()
    }

    fn is_playing(self) -> bool {
        self.next.read_untracked().is_some()
    }

    /// Lets slides follow each other, from the last to the first, or stops that.
    pub(super) fn play_or_stop(self) {
        if self.is_playing() {
            self.stop();
        } else {
            self.plan();
        }
    }

    pub(super) fn stop(self) {
        if let Some(next) = self.next.get_untracked() {
            next.clear();
            self.next.set(None);
        }
    }

    fn plan(self) {
        if let Some(planned) = self.next.get_untracked() {
            planned.clear();
        }
        let step = move || {
            let to = self.now() + 1;
            self.go(if to < self.count { to } else { 0 });
        };
        let choice = DeckChoice::parse(&untrack(|| self.store.get_value().state()).deck);
        let seconds = choice.play.map_or(PLAY_SECONDS, NonZeroU16::get);
        self.next.set(set_timeout_with_handle(step, Duration::from_secs(seconds.into())).ok());
    }
}

/// The number of a slide in an address; none of the first.
fn number(place: usize) -> Option<NonZeroU16> {
    u16::try_from(place + 1).ok().filter(|number| *number > 1).and_then(NonZeroU16::new)
}

/// What is on screen, with something else chosen for the deck.
pub(super) fn with_choice(store: Store, change: impl FnOnce(&mut DeckChoice)) -> ViewState {
    let state = untrack(|| store.state());
    let mut choice = DeckChoice::parse(&state.deck);
    change(&mut choice);
    ViewState { deck: choice.to_query(), ..state }
}
