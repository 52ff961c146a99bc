//! A dialog over the page: the browser keeps the focus inside, closes it with Esc, and gives the focus back.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement, MouseEvent};

use crate::store::Store;

/// A dialog with a heading, a button that closes it, and what is in it.
pub(crate) fn dialog(
    class: &'static str,
    heading: &'static str,
    close_label: &'static str,
    store: Store,
    body: AnyView,
) -> AnyView {
    Effect::new(|_| show());
    view! {
        <dialog class=format!("tool tool-{class}") aria-labelledby="tool-title" on:click=|event| close_outside(&event)
            on:close=move |_| closed(store)>
            <div class="tool-frame">
                <div class="tool-head">
                    <h2 id="tool-title">{heading}</h2>
                    <button type="button" class="tool-close" aria-label=close_label on:click=|_| close()>"×"</button>
                </div>
                {body}
            </div>
        </dialog>
    }
    .into_any()
}

/// A line that says politely how it went; there from the start, since only what changes is read out.
pub(crate) fn status(said: impl Fn() -> String + Send + 'static) -> AnyView {
    let text = move || Some(said()).filter(|said| !said.is_empty()).map(|said| view! { <span>{said}</span> });
    view! { <p class="tool-status" role="status">{text}</p> }.into_any()
}

/// Closes the dialog that is open.
pub(crate) fn close() {
    if let Some(dialog) = find("dialog.tool") {
        dialog.close();
    }
}

/// The browser tells of it a little later; by then another dialog may have been opened.
fn closed(store: Store) {
    if find("dialog.tool[open]").is_none() {
        store.tool.set(None);
    }
}

/// Closes it, and goes on in the page that is shown in its place.
pub(crate) fn close_for_page() {
    close();
    let content = document().get_element_by_id("content");
    if let Some(content) = content.and_then(|content| content.dyn_into::<HtmlElement>().ok()) {
        let _ = content.focus();
    }
}

/// Opens the dialog once it is in the document.
fn show() {
    if let Some(dialog) = find("dialog.tool:not([open])") {
        let _ = dialog.show_modal();
    }
}

fn find(selector: &str) -> Option<HtmlDialogElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// What lies outside the frame belongs to the dialog itself.
fn close_outside(event: &MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|target| target.tag_name() == "DIALOG") {
        close();
    }
}
