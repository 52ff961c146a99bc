//! What a page is painted from, and what is fetched for some pages only.

use std::sync::OnceLock;

use leptos::prelude::AnyView;
use tiendo_charts::Size;
use tiendo_core::catalog::{self, Catalog};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::geo::Shapes;
use tiendo_core::lang::Lang;
use tiendo_core::package::{Descriptor, TableName};
use tiendo_core::view::Choice;
use tiendo_core::view::news::News;
use tiendo_core::view::releases;
use tiendo_core::view_state::{Page, ViewState};

use crate::store::{Loaded, Shared, Store};

/// Makes a page from a scene; each page has one.
pub(crate) type Paint = fn(&Scene) -> Painted;

/// A page.
pub(crate) struct Painted {
    /// What it says, in the title of the document.
    pub(crate) title: String,
    /// What is in it.
    pub(crate) view: AnyView,
}

/// Everything that a page of a dataset is painted from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scene {
    /// The dataset and what was wrong with it.
    pub(crate) loaded: Loaded,
    /// Files that this page needs besides the tables of figures.
    pub(crate) files: Shared<Files>,
    /// What is shown, complete.
    pub(crate) choice: Choice,
    /// The address of the page, complete.
    pub(crate) state: ViewState,
    /// The datasets of the site, where the catalogue could be read.
    pub(crate) catalog: Option<Shared<Catalog>>,
    /// The reader's day.
    pub(crate) today: Date,
    /// How wide charts are drawn.
    pub(crate) size: Size,
    /// Where a choice goes.
    pub(crate) store: Store,
}

impl Scene {
    pub(crate) fn lang(&self) -> Lang {
        self.state.lang
    }

    pub(crate) fn dataset(&self) -> &Dataset {
        &self.loaded.dataset
    }

    /// The shapes of the areas, where the dataset has a map that can be read. They are read once.
    pub(crate) fn shapes(&self) -> Option<&Shapes> {
        let fetch = |path: &str| self.file(path).cloned().unwrap_or(Err(Unavailable::NotFound));
        self.loaded.dataset.descriptor().map().and_then(|map| self.file(&map.path))?;
        self.files.shapes.get_or_init(|| Shapes::open(self.dataset(), fetch, &mut Vec::new())).as_ref()
    }

    /// A file of the dataset that this page needs besides the tables of figures, if it was asked for.
    pub(crate) fn file(&self, path: &str) -> Option<&Fetched> {
        self.files.of(&self.loaded.name).find(|(known, _)| known == path).map(|(_, fetched)| fetched)
    }
}

/// Files that some pages of a dataset need, by path below its folder.
#[derive(Debug, Default)]
pub(crate) struct Files {
    dataset: String,
    contents: Vec<(String, Fetched)>,
    shapes: OnceLock<Option<Shapes>>,
}

impl Files {
    /// These files and more of the same dataset; only the new ones where it is another dataset.
    pub(crate) fn with(&self, dataset: &str, more: impl Iterator<Item = (String, Fetched)>) -> Self {
        let contents = self.of(dataset).cloned().chain(more).collect();
        Self { dataset: dataset.to_owned(), contents, shapes: OnceLock::new() }
    }

    /// What was fetched for a dataset.
    pub(crate) fn of(&self, dataset: &str) -> impl Iterator<Item = &(String, Fetched)> {
        self.contents.iter().filter(move |_| self.dataset == dataset)
    }

    /// What a page of a dataset needs besides its tables of figures, by path.
    pub(crate) fn needed(page: Page, descriptor: &Descriptor) -> Vec<String> {
        let tables: &[TableName] = match page {
            Page::Reporting | Page::Method | Page::About => &[TableName::Schemes, TableName::Reporting],
            Page::Overview | Page::Indicator | Page::Area | Page::Compare | Page::Releases => &[],
        };
        let tables =
            tables.iter().filter_map(|table| descriptor.resource(*table)).map(|resource| resource.path);
        let map = descriptor.map().filter(|_| matches!(page, Page::Overview | Page::Indicator));
        // What changed is told of the newest release alone.
        let written = match page {
            _ if catalog::earlier_version(&descriptor.name).is_some() => None,
            Page::Overview => Some(News::FILE),
            Page::Releases => Some(releases::FILE),
            _ => None,
        };
        tables.chain(map.map(|map| map.path.clone())).chain(written.map(str::to_owned)).collect()
    }
}
