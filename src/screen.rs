//! The document around the app: language, title, and the marks that say when a view is drawn.

use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use tiendo_core::catalog::{Catalog, kept_file};
use tiendo_core::lang::Lang;
use wasm_bindgen::prelude::*;

use crate::take_over;

const STATE: &str = "data-state";

/// Says that a change is under way.
pub(crate) fn mark_busy() {
    set_state("loading");
}

/// Says, once the browser is about to paint it, that what was chosen is drawn; unless by then something else is on its way.
pub(crate) fn mark_ready_when_drawn(is_drawn: impl Fn() -> bool + 'static) {
    request_animation_frame(move || {
        if !is_drawn() {
            return;
        }
        take_over::swap();
        set_state("ready");
        if let Some(performance) = window().performance() {
            let _ = performance.mark("view-ready");
        }
    });
}

/// Milliseconds since the page began to load.
pub(crate) fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Does something once the next frame has been painted.
pub(crate) fn after_next_frame(work: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(work, std::time::Duration::ZERO));
}

/// The catalogue of the release that the page is of, from the root of the site.
pub(crate) fn catalog_of_page() -> String {
    let page = document().document_element();
    let kept = page.and_then(|page| page.get_attribute("data-release")).filter(|release| !release.is_empty());
    kept.map_or_else(|| format!("data/{}", Catalog::FILE), |release| kept_file(&release))
}

/// Loads the page anew.
pub(crate) fn reload() {
    let _ = window().location().reload();
}

/// Puts the eye and the keyboard at the top of the page.
pub(crate) fn begin_at_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(main) =
        document().get_element_by_id("content").and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = main.focus();
    }
}

fn set_state(state: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(STATE, state);
    }
}

/// Sets the document's language, once it is another one: browsers then work out the style of the whole page anew.
pub(crate) fn set_lang(lang: Lang) {
    if let Some(root) = document().document_element()
        && root.get_attribute("lang").as_deref() != Some(lang.code())
    {
        let _ = root.set_attribute("lang", lang.code());
    }
}

/// Sets the document's title.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Whether the window is as narrow as a phone, now and whenever that changes.
pub(crate) fn watch_narrow(mut changed: impl FnMut(bool) + 'static) {
    let Ok(Some(query)) = window().match_media("(max-width: 640px)") else { return };
    changed(query.matches());
    let watched = query.clone();
    let on_change = Closure::<dyn FnMut()>::new(move || changed(watched.matches()));
    if query.add_event_listener_with_callback("change", on_change.as_ref().unchecked_ref()).is_ok() {
        // It lives as long as the page.
        on_change.forget();
    }
}

/// Tells the reader when the program itself fails; the script in index.html has the words.
pub(crate) fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        set_state("failed");
        wasm_bindgen::throw_str(&panic.to_string());
    }));
}
