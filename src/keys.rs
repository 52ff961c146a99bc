//! The keys, in one table: what they do, here and on charts, and what the help says of them (`tools/keys.rs`).

use leptos::prelude::{ReadUntracked, untrack, window};
use tiendo_core::view_state::{Page, ViewState};
use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent};

use crate::storage;
use crate::store::Store;
use crate::tools::Tool;

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    Search,
    Keys,
    Share,
    Appearance,
    Package,
    Home,
    Go(Page),
    OtherLanguage,
    /// On a chart that has the focus.
    Chart(Step),
}

/// Where a key leads on a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Next,
    Previous,
    NextRow,
    PreviousRow,
    First,
    Last,
    /// Away from every mark.
    Leave,
}

/// Every key and what it does.
pub(crate) const TABLE: [(&str, Deed); 22] = [
    ("/", Deed::Search),
    ("c", Deed::Share),
    ("m", Deed::Appearance),
    ("s", Deed::Package),
    ("l", Deed::OtherLanguage),
    ("?", Deed::Keys),
    ("h", Deed::Home),
    ("1", Deed::Go(Page::Overview)),
    ("2", Deed::Go(Page::Indicator)),
    ("3", Deed::Go(Page::Area)),
    ("4", Deed::Go(Page::Compare)),
    ("5", Deed::Go(Page::Reporting)),
    ("6", Deed::Go(Page::Method)),
    ("7", Deed::Go(Page::About)),
    ("8", Deed::Go(Page::Deck)),
    ("ArrowRight", Deed::Chart(Step::Next)),
    ("ArrowLeft", Deed::Chart(Step::Previous)),
    ("ArrowDown", Deed::Chart(Step::NextRow)),
    ("ArrowUp", Deed::Chart(Step::PreviousRow)),
    ("Home", Deed::Chart(Step::First)),
    ("End", Deed::Chart(Step::Last)),
    ("Escape", Deed::Chart(Step::Leave)),
];

impl Deed {
    /// What a key does, by the character it types.
    fn of(key: &str) -> Option<Self> {
        // Capital letters too, since Caps Lock may be on.
        TABLE.iter().find(|(known, _)| known.eq_ignore_ascii_case(key)).map(|(_, deed)| *deed)
    }

    fn done(self, store: Store) {
        let state = untrack(|| store.state());
        match self {
            Self::Search => store.open(Tool::Search),
            Self::Keys => store.open(Tool::Keys),
            Self::Share => store.open(Tool::Share),
            Self::Appearance => store.open(Tool::Appearance),
            Self::Package if state.dataset.is_some() => store.open(Tool::Package),
            Self::Home => store.visit(ViewState { lang: state.lang, ..ViewState::default() }),
            Self::OtherLanguage => store.go(state.in_lang(state.lang.other())),
            Self::Go(page) if state.dataset.is_some() => store.visit(untrack(|| store.on_page(page))),
            Self::Package | Self::Go(_) | Self::Chart(_) => {}
        }
    }
}

impl Step {
    /// Where a key leads on a chart.
    pub(crate) fn of(key: &str) -> Option<Self> {
        match Deed::of(key)? {
            Deed::Chart(step) => Some(step),
            _ => None,
        }
    }
}

/// Follows the keys, as long as nothing is being typed, no dialog is open and the reader did not turn them off.
pub(crate) fn listen(store: Store) {
    let on_key = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if modified || event.default_prevented() || is_typed_into(&event) {
            return;
        }
        match Deed::of(&event.key()) {
            None | Some(Deed::Chart(_)) => {}
            Some(_) if store.tool.read_untracked().is_some() || storage::get(storage::KEYS).is_some() => {}
            Some(deed) => {
                event.prevent_default();
                deed.done(store);
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_does_two_things_and_every_page_has_one() {
        for (place, (key, _)) in TABLE.iter().enumerate() {
            assert!(TABLE[..place].iter().all(|(before, _)| !before.eq_ignore_ascii_case(key)), "{key}");
        }
        let digits = TABLE.iter().filter_map(|(key, deed)| Some((key.parse::<usize>().ok()?, *deed)));
        let pages = Page::ALL
            .iter()
            .filter(|page| page.is_in_navigation())
            .enumerate()
            .map(|(place, page)| (place + 1, Deed::Go(*page)));
        assert!(digits.eq(pages));
        assert_eq!((Deed::of("C"), Deed::of("x")), (Some(Deed::Share), None));
        assert_eq!((Step::of("Home"), Step::of("h")), (Some(Step::First), None));
    }
}
