//! Hands the view on: its address, the way to cite it, its charts for the pages of other sites, and the system's own way of sharing
//! where there is one.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::*;
use tiendo_core::downloads::Format;
use tiendo_core::export::{Chart, Origin, citation, embed_snippet};
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::view::share;
use tiendo_core::view_state::EMBED_SCRIPT;
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
    let sharer = (can_share() && address::is_public()).then(|| {
        let address = address.clone();
        let share = move |_| share_otherwise(&address);
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
            {copy_button("share-address", move || copier.clone(), words.copy_address, said, words)}
            {sharer}
        </div>
        {cited.map(|cited| citation_field(cited, said, words))}
        {scene.filter(|_| address::is_public()).and_then(|scene| embed_field(scene, said, words))}
        {scene.and_then(|scene| one_file(scene, words))}
        {dialog::status(move || said.get())}
    }
    .into_any()
}

fn citation_field(cited: String, said: RwSignal<String>, words: &'static Words) -> AnyView {
    let copier = cited.clone();
    view! {
        <label for="share-citation">{words.cite}</label>
        <textarea id="share-citation" readonly rows="5" class="tool-field">{cited}</textarea>
        <div class="tool-buttons">{copy_button("share-citation", move || copier.clone(), words.copy_citation, said, words)}</div>
    }
    .into_any()
}

/// The code that shows a chart of the page on another site; none where the page has no chart.
fn embed_field(scene: &Scene, said: RwSignal<String>, words: &'static Words) -> Option<AnyView> {
    let lang = scene.lang();
    let charts: Vec<Chart> =
        Chart::of(scene.state.page).iter().copied().filter(|chart| is_drawn(*chart)).collect();
    let chosen = RwSignal::new(*charts.first()?);
    let stored = StoredValue::new(scene.clone());
    let code = move || stored.with_value(|scene| snippet(chosen.get(), scene));
    let option = |chart: &Chart| view! { <option value=chart.name()>{chart.title(lang)}</option> };
    let options = charts.iter().map(option).collect_view();
    let choose = move |name: String| {
        if let Some(chart) = Chart::ALL.into_iter().find(|chart| chart.name() == name) {
            chosen.set(chart);
        }
    };
    let view = view! {
        <h3>{words.embed}</h3>
        <p class="tool-hint">{words.embed_note}</p>
        <label for="embed-chart">{words.which_chart}</label>
        <select id="embed-chart" on:change:target=move |event| choose(event.target().value())>{options}</select>
        <textarea id="embed-code" readonly rows="5" class="tool-field" aria-label=words.embed prop:value=code>{untrack(code)}</textarea>
        <div class="tool-buttons">{copy_button("embed-code", code, words.copy_snippet, said, words)}</div>
    };
    Some(view.into_any())
}

/// The dataset with all its pages in one file, where the publisher made it.
fn one_file(scene: &Scene, words: &Words) -> Option<AnyView> {
    let name = &scene.loaded.name;
    let mut made = scene.catalog.iter().flat_map(|catalog| catalog.downloads(name));
    let file = made.find(|download| download.format == Format::OneFile)?;
    let (address, size) = (address::of_data(name, &file.path), format::bytes(file.bytes, scene.lang()));
    let view = view! {
        <h3>{words.one_file}</h3>
        <p class="tool-hint">{words.one_file_note}</p>
        <p><a id="one-file" href=address rel="external" download="">{words.save_one_file}</a>" ("{size}")"</p>
    };
    Some(view.into_any())
}

/// Whether the page shows a chart: not every dataset has what each needs.
fn is_drawn(chart: Chart) -> bool {
    let drawn = || document().query_selector(&format!("[data-chart={}]", chart.name()));
    cfg!(not(target_arch = "wasm32")) || drawn().is_ok_and(|found| found.is_some())
}

fn snippet(chart: Chart, scene: &Scene) -> String {
    let page = address::whole(&scene.state.embedded(chart));
    let title = share::of_chart(scene.dataset(), &scene.state, chart);
    embed_snippet(&page, &address::whole_of(&format!("/{EMBED_SCRIPT}")), &title)
}

fn copy_button(
    field: &'static str,
    text: impl Fn() -> String + 'static,
    label: &'static str,
    said: RwSignal<String>,
    words: &'static Words,
) -> AnyView {
    let copy = move |_| {
        let text = text();
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
    let origin = Origin { descriptor: scene.dataset().descriptor(), hash: scene.hash(), address };
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
fn share_otherwise(address: &str) {
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
