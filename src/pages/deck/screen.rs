//! The whole screen for a deck, and its paper.

use leptos::prelude::{document, window};

/// Fills the screen with the page, or gives it back.
pub(super) fn fill_or_leave() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    } else if let Some(page) = document().document_element() {
        // A browser that allows no full screen shows the deck in its window.
        let _ = page.request_fullscreen();
    }
}

/// Gives the screen back.
pub(super) fn leave() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}

/// Prints the deck: one slide a page.
pub(super) fn print() {
    // Where a browser has no printing, nothing happens, as nothing can.
    let _ = window().print();
}
