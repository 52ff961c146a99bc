//! The keys of a deck, in one table: what they do, and what the list of them says.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent};

use crate::pages::deck::show::Show;
use crate::pages::deck::{leave, screen, speaker};
use crate::store::Store;

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Forward,
    Back,
    First,
    Last,
    FullScreen,
    Black,
    Speaker,
    Play,
    Print,
    Leave,
}

/// Every key and what it does. A number and Enter leads to that slide.
const TABLE: [(&str, Deed); 15] = [
    ("ArrowRight", Deed::Forward),
    ("ArrowDown", Deed::Forward),
    ("PageDown", Deed::Forward),
    (" ", Deed::Forward),
    ("ArrowLeft", Deed::Back),
    ("ArrowUp", Deed::Back),
    ("PageUp", Deed::Back),
    ("Home", Deed::First),
    ("End", Deed::Last),
    ("f", Deed::FullScreen),
    ("b", Deed::Black),
    ("n", Deed::Speaker),
    ("a", Deed::Play),
    ("p", Deed::Print),
    ("Escape", Deed::Leave),
];

impl Deed {
    fn of(key: &str) -> Option<Self> {
        TABLE.iter().find(|(known, _)| known.eq_ignore_ascii_case(key)).map(|(_, deed)| *deed)
    }

    fn done(self, show: Show, store: Store) {
        match self {
            Self::Forward => show.forward(),
            Self::Back => show.back(),
            Self::First => show.go(0),
            Self::Last => show.last(),
            Self::FullScreen => screen::fill_or_leave(),
            Self::Black => show.turn_black(),
            Self::Speaker => speaker::open(store),
            Self::Play => show.play_or_stop(),
            Self::Print => screen::print(),
            Self::Leave => {
                if show.is_black.get_untracked() {
                    show.turn_black();
                } else {
                    leave(store);
                }
            }
        }
    }
}

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    /// The digits that were typed of the number of a slide.
    static NUMBER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Follows the keys while a deck is on screen. The document hears them before the window does, where the keys of all pages wait.
pub(super) fn listen(store: Store) {
    if LISTENS.replace(true) {
        return;
    }
    let on_key = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let Some(show) = Show::on_stage().filter(|_| is_for_deck(&event)) else { return };
        if pressed(&event.key(), show, store) {
            event.prevent_default();
        }
    });
    let callback = on_key.as_ref().unchecked_ref();
    if document().add_event_listener_with_callback("keydown", callback).is_ok() {
        // It lives as long as the page.
        on_key.forget();
    }
}

/// Whether a key did something.
fn pressed(key: &str, show: Show, store: Store) -> bool {
    if key.len() == 1 && key.as_bytes().iter().all(u8::is_ascii_digit) {
        NUMBER.with_borrow_mut(|number| number.push_str(key));
        return true;
    }
    let number = NUMBER.take();
    if key == "Enter" {
        let wanted = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(place) = wanted {
            show.go(place);
        }
        return wanted.is_some();
    }
    let deed = Deed::of(key);
    if let Some(deed) = deed {
        deed.done(show, store);
    }
    deed.is_some()
}

/// Whether a key is the deck's: not one that is typed, that a dialog is asked with, that a chart is read with or that presses a
/// button.
fn is_for_deck(event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return false;
    }
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return true;
    };
    let within = |selector| matches!(element.closest(selector), Ok(Some(_)));
    let on_button = within("button, a, summary") && matches!(event.key().as_str(), " " | "Enter");
    let on_chart = within(".picture") && event.key() != "PageDown" && event.key() != "PageUp";
    !(within("input, select, textarea, dialog") || on_button || on_chart)
}
