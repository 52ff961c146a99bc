//! What the reader asked for and what has been loaded for it: the only writable state. Views derive everything from it.

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::catalog::Catalog;
use tiendo_core::dataset::{Dataset, Tables};
use tiendo_core::finding::{Finding, Unavailable};
use tiendo_core::package::Descriptor;
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::{NoSuchPage, ViewState};
use wasm_bindgen_futures::spawn_local;

use crate::{address, load, screen};

/// Something loaded or derived once. It equals itself only: to compare thousands of figures would cost more than to draw
/// them again.
#[derive(Debug)]
pub(crate) struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A dataset as far as it could be read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Loaded {
    pub(crate) name: String,
    pub(crate) dataset: Shared<Dataset>,
    pub(crate) findings: Shared<Vec<Finding>>,
}

/// The catalogue, while and after it is fetched.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CatalogState {
    Loading,
    Failed(Shared<Finding>),
    Ready(Shared<Catalog>),
}

/// What is on screen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Screen {
    Loading,
    NoSuchPage,
    NoSuchDataset,
    NoCatalog(Shared<Finding>),
    /// The dataset has nothing that can be shown.
    Nothing(Loaded),
    Indicator(Loaded, Shared<IndicatorView>),
}

/// The writable state.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Store {
    asked: RwSignal<Result<ViewState, NoSuchPage>>,
    catalog: RwSignal<CatalogState>,
    loaded: RwSignal<Option<Loaded>>,
    /// What is on screen, derived from the rest.
    pub(crate) screen: Memo<Screen>,
}

impl Store {
    /// Starts from the address of the page and fetches what it asks for.
    pub(crate) fn start() -> Self {
        let asked = RwSignal::new(address::current());
        let catalog = RwSignal::new(CatalogState::Loading);
        let loaded = RwSignal::new(None);
        let screen =
            Memo::new(move |_| derive_screen(&asked.read(), &catalog.read(), loaded.read().as_ref()));
        let store = Self { asked, catalog, loaded, screen };
        store.fetch_all();
        store
    }

    /// Fetches catalogue and dataset anew, also after a failure.
    pub(crate) fn fetch_all(self) {
        screen::mark_busy();
        self.catalog.set(CatalogState::Loading);
        self.loaded.set(None);
        spawn_local(self.fetch_missing());
    }

    /// Goes to another view and remembers it in the browser's history.
    pub(crate) fn go(self, to: ViewState) {
        address::push(&to);
        self.show(Ok(to));
    }

    /// Shows what the address of the page asks for, after it changed.
    pub(crate) fn follow_address(self) {
        self.show(address::current());
    }

    fn show(self, asked: Result<ViewState, NoSuchPage>) {
        screen::mark_busy();
        self.asked.set(asked);
        spawn_local(self.fetch_missing());
        // What is already there is drawn before the next frame, also when it is the very view that was on screen.
        if self.is_drawn() {
            screen::mark_ready_when_drawn(move || self.is_drawn());
        }
    }

    /// Whether everything that was asked for is there.
    pub(crate) fn is_drawn(self) -> bool {
        !matches!(&*self.screen.read_untracked(), Screen::Loading)
    }

    /// Fetches the catalogue and the dataset that is asked for, unless they are there.
    async fn fetch_missing(self) {
        if *self.catalog.read_untracked() == CatalogState::Loading {
            self.catalog.set(match Catalog::read(&load::data_file(Catalog::FILE).await) {
                Ok(catalog) => CatalogState::Ready(Shared::new(catalog)),
                Err(finding) => CatalogState::Failed(Shared::new(finding)),
            });
        }
        let Some(name) = self.wanted() else { return };
        if self.loaded.read_untracked().as_ref().is_some_and(|loaded| loaded.name == name) {
            return;
        }
        let loaded = fetch(name).await;
        // The reader may have gone on to another dataset while this one was on its way.
        if self.wanted().as_ref() == Some(&loaded.name) {
            self.loaded.set(Some(loaded));
        }
    }

    fn wanted(self) -> Option<String> {
        wanted_dataset(&self.asked.read_untracked(), &self.catalog.read_untracked())
    }

    /// The choice on screen, complete; what the address asks for while there is none.
    pub(crate) fn state(self) -> ViewState {
        let asked = self.asked.read().as_ref().cloned().unwrap_or_default();
        match &*self.screen.read() {
            Screen::Indicator(loaded, view) => view.choice.state(&loaded.dataset, &asked),
            _ => asked,
        }
    }

    /// The datasets of the site, as far as they are known.
    pub(crate) fn catalog(self) -> Option<Shared<Catalog>> {
        match &*self.catalog.read() {
            CatalogState::Ready(catalog) => Some(catalog.clone()),
            CatalogState::Loading | CatalogState::Failed(_) => None,
        }
    }
}

fn derive_screen(
    asked: &Result<ViewState, NoSuchPage>,
    catalog: &CatalogState,
    loaded: Option<&Loaded>,
) -> Screen {
    let Ok(state) = asked else { return Screen::NoSuchPage };
    match (catalog, &state.dataset) {
        (CatalogState::Loading, _) => return Screen::Loading,
        (CatalogState::Failed(finding), None) => return Screen::NoCatalog(finding.clone()),
        (CatalogState::Ready(catalog), Some(name)) if catalog.entry(name).is_none() => {
            return Screen::NoSuchDataset;
        }
        _ => {}
    }
    let wanted = wanted_dataset(asked, catalog);
    match loaded {
        Some(loaded) if Some(&loaded.name) == wanted.as_ref() => {
            let mut shown = loaded.clone();
            if let CatalogState::Failed(finding) = catalog {
                let finding: &Finding = finding;
                shown.findings =
                    Shared::new(std::iter::once(finding).chain(&*loaded.findings).cloned().collect());
            }
            match IndicatorView::of(&loaded.dataset, state, load::today()) {
                Some(view) => Screen::Indicator(shown, Shared::new(view)),
                None => Screen::Nothing(shown),
            }
        }
        _ => Screen::Loading,
    }
}

/// The dataset to show: the one asked for, else the site's first. Without a catalogue the address is taken at its word.
fn wanted_dataset(asked: &Result<ViewState, NoSuchPage>, catalog: &CatalogState) -> Option<String> {
    let asked = asked.as_ref().ok()?.dataset.clone();
    match catalog {
        CatalogState::Loading => None,
        CatalogState::Failed(_) => asked.filter(|name| is_folder_name(name)),
        CatalogState::Ready(catalog) => match asked {
            Some(name) => catalog.entry(&name).map(|entry| entry.name.clone()),
            None => catalog.entries().first().map(|entry| entry.name.clone()),
        },
    }
}

fn is_folder_name(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Fetches and reads one dataset; its tables are fetched at the same time.
async fn fetch(name: String) -> Loaded {
    let mut findings = Vec::new();
    let descriptor = load::data_file(&format!("{name}/{}", Descriptor::FILE)).await;
    let descriptor = Descriptor::read(&name, &descriptor, &mut findings);
    let paths: Vec<String> = Tables::paths(&descriptor).iter().map(|path| format!("{name}/{path}")).collect();
    let mut fetched = load::data_files(&paths).await.into_iter();
    let tables = Tables::fetch(&descriptor, |_| fetched.next().unwrap_or(Err(Unavailable::NotFound)));
    let dataset = Dataset::read(descriptor, &tables, &mut findings);
    Loaded { name, dataset: Shared::new(dataset), findings: Shared::new(findings) }
}
