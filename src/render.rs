//! Pages as HTML, natively: the same views without a browser, for tests and for what is written before the program runs.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use tiendo_charts::{Drawing, Size};
use tiendo_core::catalog::{self, Catalog};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::Chart;
use tiendo_core::finding::{Fetched, Finding};
use tiendo_core::geo::Shapes;
use tiendo_core::lang::Lang;
use tiendo_core::order;
use tiendo_core::view_state::{NoSuchPage, Page, ViewState};

use crate::parts::{self, NotLoaded, Part};
use crate::scene::Files;
use crate::store::{Loaded, Shared, Store};
use crate::tools::{self, Tool};
use crate::{address, app};

/// Everything that a page is made from; a copy of it is cheap.
#[derive(Debug, Clone)]
pub struct Ingredients {
    /// What the address asks for.
    pub state: ViewState,
    /// The datasets of the site.
    pub catalog: Arc<Catalog>,
    /// The dataset that it names, if any.
    pub dataset: Option<Prepared>,
    /// How wide charts are drawn; in every size, where the reader is not known yet.
    pub size: Option<Size>,
    /// The day on which milestones are looked at.
    pub today: Date,
    /// The path of the site on its host: blank, or with a slash in front and none behind.
    pub root: Arc<str>,
}

/// A dataset with all that its pages are made from; a copy of it is cheap.
#[derive(Debug, Clone)]
pub struct Prepared {
    loaded: Loaded,
    files: Shared<Files>,
}

impl Prepared {
    /// The dataset, what was found wrong when it was read, and its other files that pages need, which `fetch` has by their paths.
    pub fn new(dataset: Dataset, findings: Vec<Finding>, mut fetch: impl FnMut(&str) -> Fetched) -> Self {
        let needed = Page::ALL.into_iter().flat_map(|page| Files::needed(page, dataset.descriptor()));
        let mut paths: Vec<String> = needed.collect();
        order::sort_and_dedup(&mut paths);
        let fetched = paths.into_iter().map(|path| (path.clone(), fetch(&path)));
        let name = dataset.descriptor().name.clone();
        let files = Shared::new(Files::default().with(&name, fetched));
        let loaded = Loaded {
            folder: catalog::lasting_folder(&name),
            name,
            dataset: Shared::new(dataset),
            findings: Shared::new(findings),
        };
        Self { loaded, files }
    }

    /// The dataset.
    pub fn dataset(&self) -> &Dataset {
        &self.loaded.dataset
    }

    /// The shapes of its areas, where it has them.
    pub fn shapes(&self) -> Option<&Shapes> {
        self.files.shapes(&self.loaded.dataset)
    }
}

/// A page as HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What it says, for the title of the document.
    pub title: String,
    /// Its address with everything that it shows.
    pub address: String,
    /// What stands in `body`.
    pub html: String,
}

/// Renders a page: that of a dataset, or the site's home page where the address names none. What cannot be shown is said there.
pub fn page(ingredients: Ingredients) -> Rendered {
    address::set_root(&ingredients.root);
    Owner::new().with(|| {
        let store = store_of(ingredients);
        let state = Memo::new(move |_| store.state());
        let lang = Memo::new(move |_| state.read().lang);
        let html = app::frame(store, state, lang).to_html();
        Rendered { title: store.title.get_untracked(), address: state.get_untracked().address(), html }
    })
}

/// What is shown where an address leads nowhere, in both languages: nobody knows which one was meant.
pub fn lost(catalog: Arc<Catalog>, today: Date, root: &str) -> Rendered {
    address::set_root(root);
    Owner::new().with(|| {
        let store = Store::new(Err(NoSuchPage), today).for_anyone();
        store.fill(catalog.into(), None, Size::Wide);
        keep_trouble(store);
        let state = Memo::new(move |_| store.state());
        let frame = app::frame(store, state, Memo::new(|_| Lang::Vi)).to_html();
        let other = app::page(store, ViewState::default(), Lang::En).to_html();
        let title = store.title.get_untracked();
        let html = frame.replacen("</main>", &format!("<div lang=\"en\">{other}</div></main>"), 1);
        Rendered { title, address: String::new(), html }
    })
}

/// The dialogs over a page, each with its name, that of saving a chart with the page's drawing of it.
pub fn dialogs(ingredients: Ingredients, chart: Chart, drawing: Drawing) -> Vec<(&'static str, String)> {
    address::set_root(&ingredients.root);
    let owner = Owner::new();
    owner.with(|| {
        let store = store_of(ingredients);
        let scene = untrack(|| store.scene());
        let lang = untrack(|| store.state()).lang;
        let save = Tool::Save { chart, title: None, drawing: Arc::new(drawing) };
        let tools = [
            ("search", Tool::Search),
            ("share", Tool::Share),
            ("appearance", Tool::Appearance),
            ("keys", Tool::Keys),
            ("save", save),
            ("package", Tool::Package),
        ];
        let paint = |tool: &Tool| if tool.saves() { tools::paint_saving } else { tools::paint };
        let html = |(name, tool)| (name, paint(&tool)(&tool, scene.as_ref(), lang, store).to_html());
        tools.map(html).into()
    })
}

/// A store that holds everything that its page needs.
fn store_of(ingredients: Ingredients) -> Store {
    let Ingredients { state, catalog, dataset, size, today, root: _ } = ingredients;
    let has_dataset = state.dataset.is_some();
    let parts = [Some(Part::of(&state)), Part::lower(&state)];
    let store = Store::new(Ok(state), today);
    let store = if size.is_none() { store.for_anyone() } else { store };
    let of_dataset = dataset.map(|Prepared { loaded, files }| (loaded, files));
    store.fill(catalog.into(), of_dataset, size.unwrap_or(Size::Wide));
    if !has_dataset {
        store.keep_part(at_once(async { parts::home().await }), |parts, home| {
            parts.home = Some(home);
        });
        return store;
    }
    for part in parts.into_iter().flatten() {
        store.keep_part(at_once(parts::load(part)), |parts, paint| parts.keep(part, paint));
    }
    keep_trouble(store);
    store.fill_lower_part();
    store
}

/// What tells of a failure.
fn keep_trouble(store: Store) {
    store.keep_part(at_once(async { parts::trouble().await }), |parts, trouble| {
        parts.trouble = Some(trouble);
    });
}

/// The result of what is ready natively, where every part is there from the start.
fn at_once<T>(loading: impl Future<Output = Result<T, NotLoaded>>) -> Result<T, NotLoaded> {
    match pin!(loading).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(part) => part,
        Poll::Pending => Err(NotLoaded),
    }
}
