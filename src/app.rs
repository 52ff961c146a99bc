//! The frame of every page: header, choices, whatever is on screen, footer.

use leptos::prelude::*;
use tiendo_charts::Size;
use tiendo_core::lang::Lang;

use crate::components::choices::choices;
use crate::components::header::header;
use crate::pages::{failed, indicator};
use crate::store::{Screen, Store};
use crate::words::Words;
use crate::{address, screen};

/// The whole app.
#[component]
pub(crate) fn App() -> impl IntoView {
    let store = Store::start();
    address::listen(store);
    let size = RwSignal::new(Size::Wide);
    screen::watch_narrow(move |narrow| size.set(if narrow { Size::Narrow } else { Size::Wide }));
    let state = Memo::new(move |_| store.state());
    let lang = Memo::new(move |_| state.read().lang);

    Effect::new(move || {
        size.track();
        describe_document(&store.screen.read(), lang.get());
        screen::mark_ready_when_drawn(move || store.is_drawn());
        if let Screen::Indicator(_, view) = &*store.screen.read()
            && view.notices.is_empty()
        {
            address::complete(&state.read());
        }
    });

    let body = move || {
        let lang = lang.get();
        match &*store.screen.read() {
            Screen::Loading => failed::loading(lang).into_any(),
            Screen::NoSuchPage => failed::no_such_page(lang, store.catalog().as_deref()).into_any(),
            Screen::NoSuchDataset => failed::no_such_dataset(lang, store.catalog().as_deref()).into_any(),
            Screen::NoCatalog(finding) => failed::no_catalog(lang, finding, store).into_any(),
            Screen::Nothing(loaded) => failed::nothing(lang, loaded, store).into_any(),
            Screen::Indicator(loaded, view) => {
                indicator::page(loaded, view, &state.read(), size.get(), store).into_any()
            }
        }
    };
    view! {
        <a class="skip" href="#content">{move || Words::of(lang.get()).skip_to_content}</a>
        {header(state)}
        {choices(store, state)}
        <main id="content" tabindex="-1">{body}</main>
    }
}

/// Title and language of the document, once what it is about is known.
fn describe_document(shown: &Screen, lang: Lang) {
    let words = Words::of(lang);
    let title = match shown {
        Screen::Loading => return,
        Screen::Indicator(loaded, view) => {
            let title = loaded.dataset.descriptor().title.get(lang);
            let headline = tiendo_core::sentence::headline(&view.trend, lang);
            format!("{headline} – {title} – {}", words.product)
        }
        _ => format!("{} – {}", words.product, words.tagline),
    };
    screen::describe(lang, &title);
}
