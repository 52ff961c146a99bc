//! Which pages a site has, and what each says, made from the data; in which file it stands is known here, what stands around it
//! is not.

use std::sync::Arc;

use tiendo::render::{self, Ingredients, Prepared, Rendered};
use tiendo_core::catalog::{Catalog, Entry, kept_file};
use tiendo_core::dataset::{Dataset, Tables};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::package::Descriptor;
use tiendo_core::view::share;
use tiendo_core::view_state::{Page, ViewState};

use super::parts::{part_of, preload};
use super::template::Setting;
use crate::head::{Head, Heads, Subject};
use crate::{embed, offline};

/// A page to be made.
pub(crate) struct Job<'a> {
    shown: Shown<'a>,
    head: Head,
}

/// What a page shows.
enum Shown<'a> {
    /// The site's start page.
    Home(Lang),
    /// A view of a dataset.
    View(Box<ViewState>, &'a Prepared),
    /// What is said where an address leads nowhere.
    Lost,
    /// What is shown until the program has drawn, where no page could be fetched.
    Offline,
}

/// What all pages of a site are made from.
pub(crate) struct Maker<'a> {
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) today: Date,
    pub(crate) setting: Setting<'a>,
}

/// The start page in each language.
pub(crate) fn homes(heads: &mut Heads<'_>) -> Vec<Job<'static>> {
    Lang::ALL.map(|lang| Job { shown: Shown::Home(lang), head: heads.home(lang) }).into()
}

/// Every page of a dataset.
pub(crate) fn of_dataset<'a>(
    dataset: &'a Prepared,
    subject: &Subject<'_>,
    heads: &mut Heads<'_>,
) -> Vec<Job<'a>> {
    let mut jobs = Vec::new();
    for state in states_of(dataset.dataset()) {
        jobs.extend(alone(dataset, &state, subject.today()));
        jobs.push(Job { head: heads.page(subject, &state), shown: Shown::View(Box::new(state), dataset) });
    }
    jobs
}

/// Each chart of a page alone, which crawlers pass over: they are to find the page.
fn alone<'a>(dataset: &'a Prepared, state: &ViewState, today: Date) -> Vec<Job<'a>> {
    let head = || Head::unlisted(share::description(dataset.dataset(), state, today));
    let charts = embed::charts(dataset.dataset(), dataset.shapes(), state, today).into_iter();
    charts
        .map(|chart| Job { head: head(), shown: Shown::View(Box::new(state.embedded(chart)), dataset) })
        .collect()
}

/// Every page of an earlier release, which crawlers pass over; the list of releases is that of the newest.
pub(crate) fn of_earlier(release: &Prepared, today: Date) -> Vec<Job<'_>> {
    let states = states_of(release.dataset()).into_iter().filter(|state| state.page != Page::Releases);
    let jobs = |state: ViewState| {
        let mut jobs = alone(release, &state, today);
        let head = Head::unlisted(share::description(release.dataset(), &state, today));
        jobs.push(Job { head, shown: Shown::View(Box::new(state), release) });
        jobs
    };
    states.flat_map(jobs).collect()
}

/// The page of a view that is in no head, map or list of a site.
pub(crate) fn view(dataset: &Prepared, state: ViewState) -> Job<'_> {
    Job { shown: Shown::View(Box::new(state), dataset), head: Head::unlisted(String::new()) }
}

/// With more areas than this, one file leaves the pages of areas to its program.
const MOST_AREAS_OF_ONE_FILE: usize = 200;

/// The pages that one file has of a dataset.
pub(crate) fn of_one_file(dataset: &Prepared) -> Vec<Job<'_>> {
    let has_areas = dataset.dataset().areas().count() <= MOST_AREAS_OF_ONE_FILE;
    let states = states_of(dataset.dataset()).into_iter();
    let views =
        states.filter(|state| has_areas || !state.page.is_of_area()).map(|state| view(dataset, state));
    let home = |lang| Job { shown: Shown::Home(lang), head: Head::unlisted(String::new()) };
    Lang::ALL.map(home).into_iter().chain(views).collect()
}

/// The page in the place of one that cannot be fetched.
pub(crate) fn offline() -> Job<'static> {
    Job { shown: Shown::Offline, head: Head::lost() }
}

/// The page of addresses that lead nowhere.
pub(crate) fn lost() -> Job<'static> {
    Job { shown: Shown::Lost, head: Head::lost() }
}

impl Job<'_> {
    /// The file that the page stands in, by its path in the site.
    pub(crate) fn file(&self) -> String {
        let folder = |state: &ViewState| format!("{}/index.html", state.address().trim_matches('/'));
        match &self.shown {
            Shown::Home(lang) => folder(&home(*lang)),
            Shown::View(state, _) => folder(state),
            Shown::Lost => "404.html".to_owned(),
            Shown::Offline => offline::PAGE.to_owned(),
        }
    }

    /// Its language.
    pub(crate) fn lang(&self) -> Lang {
        match &self.shown {
            Shown::Home(lang) => *lang,
            Shown::View(state, _) => state.lang,
            Shown::Lost | Shown::Offline => Lang::default(),
        }
    }

    /// Whether it is a chart alone, whose program waits until it is needed.
    pub(crate) const fn waits(&self) -> bool {
        matches!(&self.shown, Shown::View(state, _) if state.alone.is_some())
    }

    /// The part of the program that makes the same page in a browser and comes together with it; of one that comes later no part has
    /// the name.
    pub(crate) const fn part(&self) -> &'static str {
        match &self.shown {
            Shown::Home(_) => "home",
            Shown::View(..) if self.waits() => "alone",
            Shown::View(state, _) => part_of(state.page),
            Shown::Lost => "trouble",
            // It is kept, and fetches nothing.
            Shown::Offline => "",
        }
    }

    /// What is added to the head of the page.
    pub(crate) const fn head(&self) -> &Head {
        &self.head
    }
}

impl Maker<'_> {
    /// Makes a page.
    pub(crate) fn make(&self, job: &Job<'_>) -> Rendered {
        match &job.shown {
            Shown::Home(lang) => render::page(self.ingredients(home(*lang), None)),
            Shown::View(state, dataset) => {
                render::page(self.ingredients(ViewState::clone(state), Some((*dataset).clone())))
            }
            Shown::Lost => render::lost(Arc::clone(&self.catalog), self.today, self.setting.root.as_str()),
            Shown::Offline => Rendered {
                title: "Tiến độ".to_owned(),
                address: String::new(),
                html: offline::WORDS.to_owned(),
            },
        }
    }

    fn ingredients(&self, state: ViewState, dataset: Option<Prepared>) -> Ingredients {
        Ingredients {
            state,
            catalog: Arc::clone(&self.catalog),
            dataset,
            size: None,
            today: self.today,
            root: self.setting.root.as_str().into(),
        }
    }

    /// Links that let the data of a page come together with the program instead of after it.
    pub(crate) fn data_links(&self, job: &Job<'_>) -> String {
        let Setting { root, release } = self.setting;
        let of_dataset = match &job.shown {
            Shown::Lost | Shown::Offline => return String::new(),
            Shown::View(..) if job.waits() => return String::new(),
            Shown::Home(_) => Vec::new(),
            Shown::View(_, dataset) => {
                let descriptor = dataset.dataset().descriptor();
                let folder = self.catalog.entry(&descriptor.name).map(Entry::folder).unwrap_or_default();
                let tables = Tables::paths(descriptor);
                let files = std::iter::once(Descriptor::FILE).chain(tables.iter().map(String::as_str));
                files.map(|file| format!("{folder}/{file}")).collect()
            }
        };
        let files = std::iter::once(kept_file(release)).chain(of_dataset);
        files.map(|file| preload(root, &file)).collect()
    }
}

fn home(lang: Lang) -> ViewState {
    ViewState { lang, ..ViewState::default() }
}

/// The views of a dataset that have a page: each kind of page, and one for each indicator with anything to show; two for
/// each area, itself and the report on it; in each language.
fn states_of(dataset: &Dataset) -> Vec<ViewState> {
    let mut states = Vec::new();
    for lang in Lang::ALL {
        let dataset_name = Some(dataset.descriptor().name.clone());
        let start = ViewState { lang, dataset: dataset_name, ..ViewState::default() };
        let about_one = |page: &Page| *page == Page::Indicator || page.is_of_area();
        states.extend(Page::ALL.into_iter().filter(|page| !about_one(page)).map(|page| start.to_page(page)));
        let shown = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id));
        states.extend(shown.map(|(_, indicator)| start.to_indicator(&indicator.code)));
        states.extend(dataset.areas().map(|(_, area)| start.to_area(&area.code)));
        states.extend(dataset.areas().map(|(_, area)| start.to_report(&area.code)));
    }
    states
}
