//! From the page that was published to the same page as the program draws it. The program draws out of sight; in the frame in
//! which it is done the two change places, so that nothing moves, and the reader's scroll position and focus stay.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

const PUBLISHED: &str = "static-page";
const PROGRAM: &str = "app";
/// What says that the program could not be loaded.
const FAILED: &str = "load-failed";

/// What the keyboard can be at; in the same order in both pages.
const FOCUSABLE: &str = "a[href], button, select, input, summary, [tabindex]";

/// The element that the program draws into, out of sight while the published page is on screen.
pub(crate) fn stage() -> Option<HtmlElement> {
    let document = document();
    let stage: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    stage.set_id(PROGRAM);
    stage.set_hidden(document.get_element_by_id(PUBLISHED).is_some());
    document.body()?.append_child(&stage).ok()?;
    Some(stage)
}

/// Puts the program's page in the place of the published one, the first time this is called.
pub(crate) fn swap() {
    let document = document();
    let Some(published) = document.get_element_by_id(PUBLISHED) else { return };
    let focused = document.active_element();
    let place =
        focused.and_then(|focused| visible(&published).iter().position(|element| *element == focused));
    published.remove();
    if let Some(failed) = document.get_element_by_id(FAILED) {
        failed.remove();
    }
    let Some(program) = document.get_element_by_id(PROGRAM) else { return };
    let _ = program.remove_attribute("hidden");
    if let Some(element) = place.and_then(|place| visible(&program).into_iter().nth(place))
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// What of a page can have the focus and is to be seen, in order: the published page has each picture in two sizes.
fn visible(page: &Element) -> Vec<Element> {
    let Ok(all) = page.query_selector_all(FOCUSABLE) else { return Vec::new() };
    let elements = (0..all.length()).filter_map(|place| all.get(place)?.dyn_into::<Element>().ok());
    elements.filter(|element| element.get_client_rects().length() > 0).collect()
}
