//! The keys that work everywhere. Those of charts are `components/figure.rs`'s business.

use leptos::prelude::window;
use tiendo_core::view_state::{Page, ViewState};
use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent};

use crate::store::Store;
use crate::tools::Tool;

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Search,
    Keys,
    Share,
    Appearance,
    Package,
    Home,
    Go(Page),
    OtherLanguage,
}

impl Deed {
    /// What a key does, by the character it types.
    fn of(key: &str) -> Option<Self> {
        Some(match key {
            "/" => Self::Search,
            "?" => Self::Keys,
            "c" => Self::Share,
            "m" => Self::Appearance,
            "s" => Self::Package,
            "h" => Self::Home,
            "l" => Self::OtherLanguage,
            digit => Self::Go(*Page::ALL.get(digit.parse::<usize>().ok()?.checked_sub(1)?)?),
        })
    }

    fn done(self, store: Store) {
        let state = leptos::prelude::untrack(|| store.state());
        match self {
            Self::Search => store.open(Tool::Search),
            Self::Keys => store.open(Tool::Keys),
            Self::Share => store.open(Tool::Share),
            Self::Appearance => store.open(Tool::Appearance),
            Self::Package => store.open(Tool::Package),
            Self::Home => store.go(ViewState { lang: state.lang, ..ViewState::default() }),
            Self::OtherLanguage => store.go(state.in_lang(state.lang.other())),
            Self::Go(page) if state.dataset.is_some() => {
                store.go(leptos::prelude::untrack(|| store.on_page(page)))
            }
            Self::Go(_) => {}
        }
    }
}

/// Follows the keys, as long as nothing is being typed and no dialog is open.
pub(crate) fn listen(store: Store) {
    let on_key = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if modified || event.default_prevented() || is_typed_into(&event) {
            return;
        }
        if let Some(deed) = Deed::of(&event.key()) {
            event.prevent_default();
            deed.done(store);
        }
    });
    if window().add_event_listener_with_callback("keydown", on_key.as_ref().unchecked_ref()).is_ok() {
        // It lives as long as the page.
        on_key.forget();
    }
}

fn is_typed_into(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.closest("input, select, textarea, dialog"), Ok(Some(_))))
}
