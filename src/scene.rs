//! What a page is painted from, and what is fetched for some pages only.

use std::sync::OnceLock;

use leptos::prelude::AnyView;
use tiendo_charts::Size;
use tiendo_core::catalog::{self, Catalog};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::file_name;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::geo::Shapes;
use tiendo_core::lang::Lang;
use tiendo_core::package::{Descriptor, TableName};
use tiendo_core::view::Choice;
use tiendo_core::view::deck::StewardDeck;
use tiendo_core::view::news::News;
use tiendo_core::view::releases;
use tiendo_core::view_state::{Page, ViewState};

use crate::store::{Loaded, Shared, Store};

/// Makes a page from a scene; each page has one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paint {
    /// The page, or its lower part.
    pub(crate) page: fn(&Scene) -> Painted,
    /// What stands above a page of an earlier release.
    pub(crate) archived: fn(&Scene) -> Option<AnyView>,
    /// What it ends with.
    pub(crate) end: fn(&Scene) -> AnyView,
}

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

    /// Without what is chosen and seen in the lower part of a page alone.
    pub(crate) fn at_the_top(&self) -> Self {
        Self { state: self.state.at_the_top(), ..self.clone() }
    }

    pub(crate) fn dataset(&self) -> &Dataset {
        &self.loaded.dataset
    }

    /// The short hash of the dataset's release, where the catalogue states one.
    pub(crate) fn hash(&self) -> Option<&str> {
        self.catalog.as_ref()?.entry(&self.loaded.name)?.short_hash()
    }

    /// The name of a file of what is on screen: dataset, indicator, area, year and what it is.
    pub(crate) fn file_name(&self, what: &str, extension: &str) -> String {
        let year = self.state.year.map(|year| year.to_string()).unwrap_or_default();
        let code = |code: &Option<String>| code.clone().unwrap_or_default();
        let (indicator, area) = (code(&self.state.indicator), code(&self.state.area));
        file_name(&[&self.loaded.name, &indicator, &area, &year, what], extension)
    }

    /// The shapes of the areas, where the dataset has a map that can be read.
    pub(crate) fn shapes(&self) -> Option<&Shapes> {
        self.files.shapes(self.dataset())
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

    /// The shapes of the areas of these files' dataset, where it has a map that can be read. They are read once.
    pub(crate) fn shapes(&self, dataset: &Dataset) -> Option<&Shapes> {
        let find = |path: &str| self.of(&dataset.descriptor().name).find(|(known, _)| known == path);
        let fetch =
            |path: &str| find(path).map_or(Err(Unavailable::NotFound), |(_, fetched)| fetched.clone());
        dataset.descriptor().map().and_then(|map| find(&map.path))?;
        self.shapes.get_or_init(|| Shapes::open(dataset, fetch, &mut Vec::new())).as_ref()
    }

    /// What a page of a dataset needs besides its tables of figures, by path.
    pub(crate) fn needed(page: Page, descriptor: &Descriptor) -> Vec<String> {
        let tables: &[TableName] = match page {
            Page::Reporting | Page::Method | Page::About | Page::Report | Page::Deck => {
                &[TableName::Schemes, TableName::Reporting]
            }
            Page::Overview | Page::Indicator | Page::Area | Page::Compare | Page::Releases => &[],
        };
        let tables =
            tables.iter().filter_map(|table| descriptor.resource(*table)).map(|resource| resource.path);
        let map = descriptor.map().filter(|_| matches!(page, Page::Overview | Page::Indicator));
        // What changed is told of the newest release alone.
        let written: &[&str] = match page {
            _ if catalog::earlier_version(&descriptor.name).is_some() => &[],
            Page::Overview => &[News::FILE],
            Page::Deck => &[News::FILE, StewardDeck::FILE],
            Page::Releases => &[releases::FILE],
            _ => &[],
        };
        tables
            .chain(map.map(|map| map.path.clone()))
            .chain(written.iter().map(|path| (*path).to_owned()))
            .collect()
    }
}
