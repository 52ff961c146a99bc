//! Pages as HTML, natively: the same views without a browser, for tests and for what is written before the program runs.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use tiendo_charts::{Drawing, Size};
use tiendo_core::catalog::Catalog;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::Chart;
use tiendo_core::finding::{Fetched, Finding};
use tiendo_core::lang::Lang;
use tiendo_core::view_state::ViewState;

use crate::parts::{self, NotLoaded, Part};
use crate::scene::Files;
use crate::store::{Loaded, Screen, Shared, Store};
use crate::tools::{self, Tool};

/// Everything that a page is made from.
#[derive(Debug)]
pub struct Ingredients {
    /// What the address asks for.
    pub state: ViewState,
    /// The datasets of the site.
    pub catalog: Catalog,
    /// The dataset.
    pub dataset: Dataset,
    /// What was wrong with it.
    pub findings: Vec<Finding>,
    /// Its other files that the page needs, by path; see [`needed_files`].
    pub files: Vec<(String, Fetched)>,
    /// How wide charts are drawn.
    pub size: Size,
    /// The day on which milestones are looked at.
    pub today: Date,
}

/// A page as HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What it says, for the title of the document.
    pub title: String,
    /// What stands in `main`.
    pub html: String,
}

/// The paths of the files that a page needs besides the tables of figures.
pub fn needed_files(state: &ViewState, dataset: &Dataset) -> Vec<String> {
    Files::needed(state.page, dataset.descriptor())
}

/// Renders a page of a dataset. `None` where the dataset has nothing to show.
pub fn page(ingredients: Ingredients) -> Option<Rendered> {
    let owner = Owner::new();
    owner.with(|| {
        let (store, part) = store_of(ingredients);
        let Screen::Page(..) = &*store.screen.read_untracked() else { return None };
        let paint = store.parts.read_untracked().page(part)?;
        let painted = paint(&untrack(|| store.scene())?);
        Some(Rendered { title: painted.title, html: painted.view.to_html() })
    })
}

/// The dialogs over a page, each with its name, that of saving a chart with the page's drawing of it.
pub fn dialogs(ingredients: Ingredients, chart: Chart, drawing: Drawing) -> Vec<(&'static str, String)> {
    let owner = Owner::new();
    owner.with(|| {
        let (store, _) = store_of(ingredients);
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

/// A store that holds everything, and the part that makes the page.
fn store_of(ingredients: Ingredients) -> (Store, Part) {
    let Ingredients { state, catalog, dataset, findings, files, size, today } = ingredients;
    let part = Part::of(state.page);
    let store = Store::new(Ok(state), today);
    let name = dataset.descriptor().name.clone();
    let loaded = Loaded { name, dataset: Shared::new(dataset), findings: Shared::new(findings) };
    store.fill(catalog, loaded, files, size);
    for part in std::iter::once(part).chain((part == Part::Indicator).then_some(Part::Depth)) {
        let paint = at_once(parts::load(part));
        store.keep_part(paint, |parts, paint| parts.keep(part, paint));
    }
    (store, part)
}

/// The site's home page.
pub fn home(catalog: &Catalog, lang: Lang, today: Date) -> Option<String> {
    Owner::new().with(|| {
        let store = Store::new(Ok(ViewState { lang, ..ViewState::default() }), today);
        at_once(async { parts::home().await }).ok().map(|paint| paint(catalog, lang, store).to_html())
    })
}

/// The result of what is ready natively, where every part is there from the start.
fn at_once<T>(loading: impl Future<Output = Result<T, NotLoaded>>) -> Result<T, NotLoaded> {
    match pin!(loading).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(part) => part,
        Poll::Pending => Err(NotLoaded),
    }
}
