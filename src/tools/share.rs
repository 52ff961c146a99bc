//! Hands the view on: its address, the way to cite it, and the system's own way of sharing where there is one.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::*;
use tiendo_core::export::{Origin, citation};
use tiendo_core::lang::Lang;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

use crate::address;
use crate::scene::Scene;
use crate::store::Store;
use crate::tools::dialog;
use crate::tools::words::Words;

/// What is in the dialog.
pub(crate) fn paint(scene: Option<&Scene>, lang: Lang, store: Store) -> AnyView {
    let words = Words::of(lang);
    let said = RwSignal::new(String::new());
    let state = scene.map_or_else(|| untrack(|| store.state()), |scene| scene.state.clone());
    let address = address::whole(&state);
    let cited = scene.map(|scene| cited(scene, &address));
    let sharer = can_share().then(|| {
        let address = address.clone();
        let share = move |_| share(&address);
        view! { <button type="button" class="tool-button" on:click=share>{words.share_otherwise}</button> }
    });
    let copier = address.clone();
    let field = view! {
        <input id="share-address" type="text" readonly class="tool-field" prop:value=address.clone() value=address/>
    };
    view! {
        <label for="share-address">{words.address}</label>
        {field}
        <div class="tool-buttons">
            {copy_button("share-address", copier, words.copy_address, said, words)}
            {sharer}
        </div>
        {cited.map(|cited| citation_field(cited, said, words))}
        {dialog::status(said)}
    }
    .into_any()
}

fn citation_field(cited: String, said: RwSignal<String>, words: &'static Words) -> AnyView {
    let copier = cited.clone();
    view! {
        <label for="share-citation">{words.cite}</label>
        <textarea id="share-citation" readonly rows="5" class="tool-field">{cited}</textarea>
        <div class="tool-buttons">{copy_button("share-citation", copier, words.copy_citation, said, words)}</div>
    }
    .into_any()
}

fn copy_button(
    field: &'static str,
    text: String,
    label: &'static str,
    said: RwSignal<String>,
    words: &'static Words,
) -> AnyView {
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let copied = copied(&text).await;
            if !copied {
                select(field);
            }
            said.set((if copied { words.copied } else { words.copy_by_hand }).to_owned());
        });
    };
    view! { <button type="button" class="tool-button" on:click=copy>{label}</button> }.into_any()
}

fn cited(scene: &Scene, address: &str) -> String {
    let entry = scene.catalog.as_ref().and_then(|catalog| catalog.entry(&scene.loaded.name));
    let hash = entry.and_then(|entry| entry.short_hash());
    let origin = Origin { descriptor: scene.dataset().descriptor(), hash, address };
    let title = if cfg!(target_arch = "wasm32") { document().title() } else { String::new() };
    citation(origin, &title, scene.dataset().has_sample(), scene.today, scene.lang())
}

/// Puts a text on the clipboard. Browsers have none outside secure addresses, and may refuse it.
async fn copied(text: &str) -> bool {
    let navigator = window().navigator();
    let is_there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    is_there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Selects what is in a field, so that it can be copied by hand.
fn select(field: &str) {
    let Some(element) = document().get_element_by_id(field) else { return };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let _ = input.focus();
        input.select();
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.focus();
        area.select();
    }
}

/// The system's own dialog for sharing, where there is one.
fn system_share() -> Option<Function> {
    let share = Reflect::get(&window().navigator(), &"share".into()).ok()?;
    share.dyn_into().ok()
}

fn can_share() -> bool {
    cfg!(target_arch = "wasm32") && system_share().is_some()
}

/// Opens it. That the reader goes back is no failure.
fn share(address: &str) {
    let what = Object::new();
    let title = JsValue::from(document().title());
    let filled = Reflect::set(&what, &"title".into(), &title)
        .and_then(|_| Reflect::set(&what, &"url".into(), &address.into()));
    if let (Ok(_), Some(share)) = (filled, system_share())
        && let Ok(promise) = share.call1(&window().navigator(), &what)
    {
        spawn_local(async move {
            let _ = JsFuture::from(js_sys::Promise::resolve(&promise)).await;
        });
    }
}
