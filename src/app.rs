//! The frame of every page: header, choices, whatever is on screen, the open tool.

use leptos::prelude::*;
use tiendo_charts::Size;
use tiendo_core::lang::Lang;
use tiendo_core::view_state::ViewState;

use crate::components::choices::choices;
use crate::components::header::header;
use crate::parts::Part;
use crate::store::{Screen, Store};
use crate::words::Words;
use crate::{address, keys, screen};

/// The whole app.
#[component]
pub(crate) fn App() -> impl IntoView {
    let store = Store::start();
    // A chart alone leads nowhere within its frame.
    if untrack(|| store.state()).alone.is_none() {
        address::listen(store);
        keys::listen(store);
    }
    screen::watch_narrow(move |narrow| store.size.set(if narrow { Size::Narrow } else { Size::Wide }));
    let state = Memo::new(move |_| store.state());
    let lang = Memo::new(move |_| state.read().lang);

    Effect::new(move || {
        store.size.track();
        store.parts.track();
        store.files.track();
        store.below.track();
        store.waits.track();
        screen::mark_ready_when_drawn(move || store.is_drawn());
        if let Screen::Page(_, _, notices) = &*store.screen.read()
            && notices.is_empty()
        {
            state.track();
            address::complete(&untrack(|| store.state()));
        }
    });
    Effect::new(move || {
        if !store.lacks_lower_part() {
            return;
        }
        if store.lower_part_alone_differs() {
            store.fill_lower_part();
        } else {
            screen::after_next_frame(move || store.fill_lower_part());
        }
    });
    Effect::new(move || screen::set_lang(lang.get()));
    Effect::new(move || screen::set_title(&store.title.read()));
    frame(store, state, lang)
}

/// Everything that stands in the document: header, choices, the page, the open tool. Around a chart alone there is nothing
/// but what was wrong with its data.
pub(crate) fn frame(store: Store, state: Memo<ViewState>, lang: Memo<Lang>) -> AnyView {
    let top = Memo::new(move |_| store.top());
    if untrack(|| store.state()).alone.is_some() {
        let view = view! {
            <main id="content" class="alone">
                {move || after_screen(store, || above(store, lang.get()))}
                {move || after_screen(store, || page(store, top.get(), lang.get()))}
            </main>
        };
        return view.into_any();
    }
    let lower = Memo::new(move |_| store.lower_part());
    view! {
        <a class="skip" href="#content">{move || Words::of(lang.get()).skip_to_content}</a>
        {header(store, state, top)}
        {choices(store, top)}
        <main id="content" tabindex="-1">
            {move || after_screen(store, || above(store, lang.get()))}
            {move || after_screen(store, || page(store, top.get(), lang.get()))}
            {move || lower_part(store, lower.get())}
        </main>
        {move || tool(store, lang.get())}
    }
    .into_any()
}

/// Paints after asking what is on screen. Language and scene are derived from that, and an effect that asks for them first would find
/// them unchanged, and the screen up to date by then, without having been told that it changed.
fn after_screen(store: Store, paint: impl FnOnce() -> AnyView) -> AnyView {
    store.screen.track();
    paint()
}

/// What was wrong with the data, and what of the address could not be followed.
fn above(store: Store, lang: Lang) -> AnyView {
    let screen = store.screen.read();
    let Screen::Page(loaded, _, notices) = &*screen else { return ().into_any() };
    let trouble = store.parts.read().trouble.filter(|_| !loaded.findings.is_empty());
    let findings = trouble.map(|trouble| (trouble.findings)(&loaded.findings, lang, store));
    let notice = |notice| view! { <li>{tiendo_core::sentence::notice(notice, lang)}</li> };
    let notices = (!notices.is_empty()).then(
        || view! { <ul class="notices" role="status">{notices.iter().map(notice).collect_view()}</ul> },
    );
    let archived = untrack(|| store.scene()).and_then(|scene| {
        let paint = store.parts.read().page(Part::of(&scene.state))?;
        (paint.archived)(&scene)
    });
    view! { {archived} {findings} {notices} }.into_any()
}

/// The page; it names the document, once it is known what that is about.
pub(crate) fn page(store: Store, top: ViewState, lang: Lang) -> AnyView {
    let words = Words::of(lang);
    let parts = store.parts.read();
    let mut title = format!("{} – {}", words.product, words.tagline);
    let view = match &*store.screen.read() {
        Screen::Loading => {
            return view! { <p class="loading" role="status">{words.loading}</p> }.into_any();
        }
        Screen::NoProgram => no_program(store, lang),
        Screen::Home(catalog) => parts.home.map(|home| home(catalog, lang, store)).into_any(),
        Screen::Page(loaded, ..) => {
            let Some(scene) = store.scene_at(top) else { return ().into_any() };
            let Some(paint) = parts.page(Part::of(&scene.state)) else { return ().into_any() };
            let painted = (paint.page)(&scene);
            let dataset = loaded.dataset.descriptor().title.get(lang);
            title = format!("{} – {dataset} – {}", painted.title, words.product);
            let is_whole = Part::lower(&scene.state).is_none() && scene.state.alone.is_none();
            view! { {painted.view} {is_whole.then(|| (paint.end)(&scene))} }.into_any()
        }
        trouble => match parts.trouble {
            Some(paint) => (paint.screen)(trouble, lang, store),
            None => no_program(store, lang),
        },
    };
    store.title.set(title);
    view
}

/// What stands below the top of a page, which is drawn a frame later: the top answers a choice at once. Choices that are made in the
/// lower part are answered there at once.
fn lower_part(store: Store, shown: Option<(Part, String)>) -> AnyView {
    let painted = shown.and_then(|(part, dataset)| {
        let below = store.below.read();
        let scene = below.as_ref().filter(|scene| scene.loaded.name == dataset)?;
        let paint = store.parts.read_untracked().page(part)?;
        Some(view! { {(paint.page)(scene).view} {(paint.end)(scene)} })
    });
    painted.into_any()
}

/// In words that are always there, since what could not be loaded may be the part that tells of failures.
fn no_program(store: Store, lang: Lang) -> AnyView {
    let words = Words::of(lang);
    view! {
        <section class="findings" role="alert">
            <h1>{words.no_program}</h1>
            <button type="button" class="retry" on:click=move |_| store.fetch_again()>{words.retry}</button>
        </section>
    }
    .into_any()
}

fn tool(store: Store, lang: Lang) -> AnyView {
    let tool = store.tool.read();
    let Some(tool) = tool.as_ref() else { return ().into_any() };
    let parts = store.parts.read();
    match parts.tool(tool) {
        Some(paint) => paint(tool, untrack(|| store.scene()).as_ref(), lang, store),
        None if parts.has_failed() => no_program(store, lang),
        None => ().into_any(),
    }
}
