//! What the browser remembers for a reader. Storage may be forbidden or full; then nothing is remembered, and nothing else happens.

use leptos::prelude::window;
use web_sys::Storage;

/// Colours: `light`, `dark`; nothing for the system's. `index.html` reads it before anything is painted.
pub(crate) const THEME: &str = "tiendo-theme";
/// `more` for high contrast; likewise.
pub(crate) const CONTRAST: &str = "tiendo-contrast";
/// `off` where keys of one letter do nothing.
pub(crate) const KEYS: &str = "tiendo-keys";
/// What was looked up, a line each, the latest first.
pub(crate) const RECENT: &str = "tiendo-recent";

/// What is remembered under a name.
pub(crate) fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Remembers a text under a name; nothing more where there is none.
pub(crate) fn set(name: &str, text: Option<&str>) {
    if let Some(storage) = storage() {
        let _ = match text {
            Some(text) => storage.set_item(name, text),
            None => storage.remove_item(name),
        };
    }
}

fn storage() -> Option<Storage> {
    // Dialogs are rendered natively too, where nothing is remembered.
    if cfg!(target_arch = "wasm32") { window().local_storage().ok()? } else { None }
}
