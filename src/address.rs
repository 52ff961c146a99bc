//! The browser's address bar and history, and links that stay inside the app. The codec itself is core's `view_state`; a site may stand
//! below a path of its host, which every address begins with, or in one file, in which every address begins with a `#`.

use std::cell::RefCell;

use tiendo_core::catalog::lasting_folder;
use tiendo_core::view_state::{NoSuchPage, ViewState};
use wasm_bindgen::prelude::*;
use web_sys::{Element, MouseEvent};

use crate::store::Store;

/// What one file names the site by.
const SITE: &str = "data-site";

thread_local! {
    /// The path of the site on its host: blank, or with a slash in front and none behind; `#` in one file.
    static ROOT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Says where the site stands, before anything is drawn on this thread.
pub(crate) fn set_root(root: &str) {
    ROOT.with_borrow_mut(|own| root.clone_into(own));
}

#[wasm_bindgen]
extern "C" {
    /// Path and query of the page; a script of `index.html` tells them, as one file has them in another place.
    #[wasm_bindgen(js_name = addressOfPage)]
    fn address_of_page() -> String;
}

/// What the publisher wrote into the page of the site.
fn of_page(attribute: &str) -> Option<String> {
    leptos::prelude::document().document_element()?.get_attribute(attribute)
}

/// The path of the site on its host.
pub(crate) fn root_of_page() -> String {
    of_page("data-root").unwrap_or_default()
}

/// The address of a file or a page on this host, by its path from the root of the site, which begins with a slash.
pub(crate) fn of(path: &str) -> String {
    ROOT.with_borrow(|root| format!("{root}{path}"))
}

/// The address of a view on this host, for a link.
pub(crate) fn link(state: &ViewState) -> String {
    of(&state.address())
}

/// The lasting address of a file of a dataset, or of an earlier release of one, on this host.
pub(crate) fn of_data(dataset: &str, file: &str) -> String {
    of(&format!("/{}/{file}", lasting_folder(dataset)))
}

/// What an address on this host asks for.
fn read(address: &str) -> Result<ViewState, NoSuchPage> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let below = ROOT.with_borrow(|root| path.strip_prefix(root.as_str()).map(str::to_owned));
    ViewState::from_address(&below.ok_or(NoSuchPage)?, query)
}

/// What the address of the page asks for.
pub(crate) fn current() -> Result<ViewState, NoSuchPage> {
    read(&address_of_page())
}

/// The whole address of a view, host included, for use outside the site.
pub(crate) fn whole(state: &ViewState) -> String {
    whole_of(&state.address())
}

/// The whole address of a file or a page, by its path from the root of the site, which begins with a slash.
///
/// One file tells the site that it was made of, or else its own name: where it lies on a reader's machine is nobody's business.
pub(crate) fn whole_of(path: &str) -> String {
    // Dialogs are rendered natively too, where there is no host.
    if !cfg!(target_arch = "wasm32") {
        return of(path);
    }
    match of_page(SITE) {
        Some(site) => site + path,
        None => leptos::prelude::window().location().origin().unwrap_or_default() + &of(path),
    }
}

/// Whether others can follow the addresses of the pages: not where all there is of the site is one file.
pub(crate) fn is_public() -> bool {
    !cfg!(target_arch = "wasm32") || of_page(SITE).is_none_or(|site| site.starts_with("http"))
}

/// Adds an entry to the history.
pub(crate) fn push(state: &ViewState) {
    if let Ok(history) = leptos::prelude::window().history() {
        // Browsers refuse only floods of entries; the view then changes without one.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&link(state)));
    }
}

/// Completes the address of the page, so that it names everything on screen.
pub(crate) fn complete(state: &ViewState) {
    // Browsers refuse floods of changes, so none is made in vain.
    if current().as_ref() == Ok(state) {
        return;
    }
    if let Ok(history) = leptos::prelude::window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&link(state)));
    }
}

/// Follows back and forward, links to our own pages, and areas and indicators pointed at in a chart.
pub(crate) fn listen(store: Store) {
    let window = leptos::prelude::window();
    let on_pop = Closure::<dyn Fn()>::new(move || store.follow_address());
    let on_click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        if let Some(state) = target_of(&event, store) {
            event.prevent_default();
            store.visit(state);
        }
    });
    let added = window
        .add_event_listener_with_callback("popstate", on_pop.as_ref().unchecked_ref())
        .and_then(|()| window.add_event_listener_with_callback("click", on_click.as_ref().unchecked_ref()));
    if added.is_ok() {
        // They live as long as the page.
        on_pop.forget();
        on_click.forget();
    }
}

/// The view that a plain click leads to.
fn target_of(event: &MouseEvent, store: Store) -> Option<ViewState> {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return None;
    }
    let element: Element = event.target()?.dyn_into().ok()?;
    if let Ok(Some(link)) = element.closest("a[href^='/'],a[href^='#/']") {
        return read(&link.get_attribute("href")?).ok();
    }
    let state = leptos::prelude::untrack(|| store.state());
    if let Ok(Some(panel)) = element.closest("[data-indicator]") {
        return Some(state.to_indicator(&panel.get_attribute("data-indicator")?));
    }
    let row = element.closest("[data-area]").ok()??;
    Some(state.with_area(&row.get_attribute("data-area")?))
}
