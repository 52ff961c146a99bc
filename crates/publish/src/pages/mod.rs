//! One page a view that has an address of its own, so that a plain file server finds it and a reader sees it before and
//! without the program: the app's own views rendered natively into the app's page. What they show is not decided here.

mod parts;
mod template;

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use tiendo::render::{self, Ingredients, Prepared};
use tiendo_core::catalog::{Catalog, Entry};
use tiendo_core::check::{self, Checked};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Severity, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::view_state::{Page, ViewState};

use self::parts::{Parts, part_of};
use self::template::Template;
use crate::catalog::{self, Addition};
use crate::check::sentence as sentence_of;
use crate::{Error, changes, files, open_data};

/// Writes the pages of every dataset of `data` into `site`, where the app's `index.html` already is, and completes the
/// catalogue with what each dataset came to; returns how many pages, and how many files of the data.
///
/// # Errors
/// When the app's page lacks a place to fill in, the data has findings of severity error, or a file cannot be read or
/// written.
pub(crate) fn write(site: &Path, data: &Path, today: Date) -> Result<(usize, usize), Error> {
    let path = site.join("index.html");
    let template = fs::read_to_string(&path).map_err(Error::io("read", &path))?;
    let template = Template::new(&path, &template)?;
    let parts = Parts::read(site)?;
    let (datasets, data_files) = prepare(data, today)?;
    let catalog = Arc::new(read_catalog(data)?);
    let press = Press { site, template, parts, catalog, today };
    let mut jobs: Vec<Job<'_>> = Lang::ALL.map(|lang| Job { state: home(lang), dataset: None }).into();
    for dataset in &datasets {
        let states = states_of(&dataset.dataset).into_iter();
        jobs.extend(states.map(|state| Job { state, dataset: Some(dataset) }));
    }
    press.print_all(&jobs)?;
    press.print_lost()?;
    let (start, root) = (site.join(Lang::default().code()).join("index.html"), site.join("index.html"));
    files::copy(&start, &root)?;
    Ok((jobs.len() + 1, data_files))
}

/// Reads and checks every dataset, writes what changed and its other formats beside it, and tells the catalogue what each came
/// to. Returns how many files that were, too.
fn prepare(data: &Path, today: Date) -> Result<(Vec<Prepared>, usize), Error> {
    let (mut prepared, mut additions, mut written) = (Vec::new(), Vec::new(), 0);
    for entry in read_catalog(data)?.entries() {
        let checked = read_dataset(data, entry, today)?;
        let folder = data.join(&entry.name);
        changes::write(&folder, &checked, today)?;
        let downloads = open_data::write(&folder, &checked)?;
        // What changed is a file too.
        written += 1 + downloads.len();
        additions.push(Addition::of(&checked.dataset, &downloads, today));
        // As the app reads it, with what it then tells of it.
        let mut findings = Vec::new();
        let dataset = Dataset::open(&entry.name, |path| fetched(&folder.join(path)), &mut findings);
        let mut paths: Vec<String> =
            Page::ALL.into_iter().flat_map(|page| render::needed_files(page, &dataset)).collect();
        paths.sort_unstable();
        paths.dedup();
        let files = paths.into_iter().map(|path| (path.clone(), fetched(&folder.join(path)))).collect();
        prepared.push(Prepared { dataset: Arc::new(dataset), findings: Arc::new(findings), files });
    }
    catalog::complete(&data.join(Catalog::FILE), additions)?;
    Ok((prepared, written))
}

fn read_catalog(data: &Path) -> Result<Catalog, Error> {
    Catalog::read(&fetched(&data.join(Catalog::FILE)))
        .map_err(|finding| Error::Findings { path: data.to_path_buf(), list: finding.sentence(Lang::En) })
}

fn home(lang: Lang) -> ViewState {
    ViewState { lang, ..ViewState::default() }
}

/// A page to be written.
struct Job<'a> {
    state: ViewState,
    /// None for the site's home page.
    dataset: Option<&'a Prepared>,
}

/// What all pages have in common.
struct Press<'a> {
    site: &'a Path,
    template: Template<'a>,
    parts: Parts,
    catalog: Arc<Catalog>,
    today: Date,
}

impl Press<'_> {
    /// Writes these pages, on as many threads as the machine runs at once.
    fn print_all(&self, jobs: &[Job<'_>]) -> Result<(), Error> {
        let next = AtomicUsize::new(0);
        let failed: Mutex<Option<Error>> = Mutex::new(None);
        let work = || {
            while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                if let Err(error) = self.print(job) {
                    next.store(jobs.len(), Ordering::Relaxed);
                    failed.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get_or_insert(error);
                }
            }
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(work);
            }
        });
        failed.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner).map_or(Ok(()), Err)
    }

    fn print(&self, job: &Job<'_>) -> Result<(), Error> {
        let state = &job.state;
        let address = state.address();
        let part = if job.dataset.is_some() { part_of(state.page) } else { "home" };
        let rendered = render::page(self.ingredients(job));
        let page = self.template.fill(state.lang, &rendered, &self.parts.links(part));
        let folder = self.site.join(address.trim_matches('/'));
        fs::create_dir_all(&folder).map_err(Error::io("make the folder", &folder))?;
        files::replace(&folder.join("index.html"), &page)
    }

    fn ingredients(&self, job: &Job<'_>) -> Ingredients {
        Ingredients {
            state: job.state.clone(),
            catalog: Arc::clone(&self.catalog),
            dataset: job.dataset.cloned(),
            size: None,
            today: self.today,
        }
    }

    /// Writes what is shown where an address leads nowhere; other parts of the program are needed there.
    fn print_lost(&self) -> Result<(), Error> {
        let rendered = render::lost(Arc::clone(&self.catalog), self.today);
        let page = self.template.fill(Lang::default(), &rendered, &self.parts.links("trouble"));
        files::replace(&self.site.join("404.html"), &page)
    }
}

/// The views of a dataset that have a page: each kind of page, and one for each indicator with anything to show and for each
/// area, in each language.
fn states_of(dataset: &Dataset) -> Vec<ViewState> {
    let mut states = Vec::new();
    for lang in Lang::ALL {
        let dataset_name = Some(dataset.descriptor().name.clone());
        let start = ViewState { lang, dataset: dataset_name, ..ViewState::default() };
        let about_one = |page: &Page| matches!(page, Page::Indicator | Page::Area);
        states.extend(Page::ALL.into_iter().filter(|page| !about_one(page)).map(|page| start.to_page(page)));
        let shown = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id));
        states.extend(shown.map(|(_, indicator)| start.to_indicator(&indicator.code)));
        states.extend(dataset.areas().map(|(_, area)| start.to_area(&area.code)));
    }
    states
}

fn read_dataset(data: &Path, entry: &Entry, today: Date) -> Result<Checked, Error> {
    let checked = read_package(&entry.name, &data.join(&entry.name), today)?;
    let has_sample = checked.dataset.has_sample();
    if has_sample != entry.sample {
        let problem = format!("\"sample\" of {} must be {has_sample}, as its rows are", entry.name);
        return Err(Error::Descriptor { path: data.join(Catalog::FILE), problem });
    }
    Ok(checked)
}

/// A dataset or an earlier release of one, without findings of severity error.
pub(crate) fn read_package(name: &str, folder: &Path, today: Date) -> Result<Checked, Error> {
    let checked = check::check(name, |path| fetched(&folder.join(path)), today);
    let errors: Vec<String> = checked
        .reports
        .iter()
        .filter(|report| report.severity == Severity::Error)
        .map(|report| sentence_of(report, Lang::En))
        .collect();
    if !errors.is_empty() {
        return Err(Error::Findings { path: folder.to_path_buf(), list: errors.join("\n") });
    }
    Ok(checked)
}

fn fetched(path: &Path) -> Result<Vec<u8>, Unavailable> {
    fs::read(path).map_err(|_| Unavailable::NotFound)
}
