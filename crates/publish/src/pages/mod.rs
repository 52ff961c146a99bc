//! One page a view that has an address of its own, so that a plain file server finds it and a reader sees it before and
//! without the program: the app's own views rendered natively into the app's page. What they show is not decided here.

mod parts;
mod template;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tiendo::render::{self, Ingredients, Prepared, Rendered};
use tiendo_core::catalog::{Catalog, Entry, name_of_earlier};
use tiendo_core::check::{self, Checked};
use tiendo_core::dataset::{Dataset, Tables};
use tiendo_core::date::Date;
use tiendo_core::finding::{Severity, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::package::Descriptor;
use tiendo_core::view::share;
use tiendo_core::view_state::{Page, ViewState};

use self::parts::{Parts, part_of};
use self::template::Template;
use crate::address::BasePath;
use crate::catalog::{self, Addition};
use crate::changes::Archived;
use crate::check::sentence as sentence_of;
use crate::head::{Head, Heads, Subject};
use crate::kept::Kept;
use crate::progress::Progress;
use crate::{Error, changes, files, offline, open_data, parallel, releases};

/// What was written.
pub(crate) struct Written {
    /// How many pages.
    pub(crate) pages: usize,
    /// How many files beside what the datasets list.
    pub(crate) data_files: usize,
    /// How many findings each dataset has, none of them an error.
    pub(crate) warnings: Vec<(String, usize)>,
    /// Files that are to be written under lasting names as well.
    pub(crate) kept: Kept,
}

/// Writes the pages of every dataset of `data` into `site`, where the app's `index.html` already is, and completes the
/// catalogue with what each dataset came to.
///
/// # Errors
/// When the app's page lacks a place to fill in, the data has findings of severity error, or a file cannot be read or
/// written.
pub(crate) fn write(
    site: &Path,
    data: &Path,
    today: Date,
    root: &BasePath,
    heads: &mut Heads<'_>,
    progress: &Progress,
) -> Result<Written, Error> {
    let path = site.join("index.html");
    let template = fs::read_to_string(&path).map_err(Error::io("read", &path))?;
    let template = template::below(root, &template);
    let parts = Parts::read(site)?;
    let mut kept = Kept::default();
    let (datasets, data_files) = prepare(data, today, &mut kept)?;
    kept.add_catalog(site, &template)?;
    let template = Template::new(&path, &template, root, kept.release())?;
    let catalog = Arc::new(read_catalog(data)?);
    let press = Press { site, template, parts, catalog, kept: &kept, today, root };
    let mut pages = press.print_all(&homes(heads), progress)?;
    let mut warnings = Vec::new();
    for Dossier { name, prepared, findings } in datasets {
        let jobs = jobs_of(&prepared, findings.is_none(), data, heads, today)?;
        progress.begin(&name, jobs.len());
        pages += press.print_all(&jobs, progress)?;
        warnings.extend(findings.map(|findings| (name, findings)));
    }
    press.print_lost()?;
    press.print_offline()?;
    let (start, root) = (site.join(Lang::default().code()).join("index.html"), site.join("index.html"));
    files::copy(&start, &root)?;
    Ok(Written { pages: pages + 1, data_files, warnings, kept })
}

/// A dataset as it was read.
struct Dossier {
    name: String,
    prepared: Prepared,
    /// How many findings it has; nothing of an earlier release, which stays as it is.
    findings: Option<usize>,
}

/// Reads and checks every dataset, writes what changed and its other formats beside it, and tells the catalogue what each came
/// to. Returns how many files that were, too.
fn prepare(data: &Path, today: Date, keep: &mut Kept) -> Result<(Vec<Dossier>, usize), Error> {
    let (mut dossiers, mut additions, mut written) = (Vec::new(), Vec::new(), 0);
    for entry in read_catalog(data)?.entries() {
        let checked = read_dataset(data, entry, today)?;
        let folder = data.join(&entry.name);
        let earlier = changes::archived(&folder, &entry.name, today)?;
        changes::write(&folder, &earlier, &checked, today)?;
        let downloads = open_data::write(&folder, &checked)?;
        // What changed and the list of releases are files too.
        written += 2 + downloads.len();
        let kept = keep.add_dataset(&entry.name, &folder)?;
        additions.push(Addition::of(&checked.dataset, &downloads, &earlier, &kept, today));
        let Checked { dataset, findings, reports, .. } = checked;
        let prepared = Prepared::new(dataset, findings, |path| fetched(&folder.join(path)));
        let findings = Some(reports.len());
        dossiers.push(Dossier { name: entry.name.clone(), prepared, findings });
        for Archived { version, checked, .. } in earlier {
            let Checked { dataset, findings, .. } = checked;
            let folder = releases::folder(&folder, &version);
            let name = name_of_earlier(&entry.name, &version);
            let dataset = dataset.named(name.clone());
            let prepared = Prepared::new(dataset, findings, |path| fetched(&folder.join(path)));
            dossiers.push(Dossier { name, prepared, findings: None });
        }
    }
    catalog::complete(&data.join(Catalog::FILE), additions)?;
    Ok((dossiers, written))
}

/// The pages of a dataset, or of an earlier release, which crawlers are told to pass over.
fn jobs_of<'a>(
    prepared: &'a Prepared,
    is_earlier: bool,
    data: &Path,
    heads: &mut Heads<'_>,
    today: Date,
) -> Result<Vec<Job<'a>>, Error> {
    let dataset = prepared.dataset();
    let states = states_of(dataset).into_iter();
    if is_earlier {
        // The list of releases is that of the dataset.
        let states = states.filter(|state| state.page != Page::Releases);
        let job = |state: ViewState| Job {
            head: Head::of_earlier(share::description(dataset, &state, today)),
            dataset: Some(prepared),
            state,
        };
        return Ok(states.map(job).collect());
    }
    let subject = Subject::new(dataset, data, heads.base(), today)?;
    let job = |state| Job { head: heads.page(&subject, &state), dataset: Some(prepared), state };
    Ok(states.map(job).collect())
}

/// The start page in each language.
fn homes(heads: &mut Heads<'_>) -> Vec<Job<'static>> {
    let job = |lang| Job {
        state: ViewState { lang, ..ViewState::default() },
        dataset: None,
        head: heads.home(lang),
    };
    Lang::ALL.map(job).into()
}

fn read_catalog(data: &Path) -> Result<Catalog, Error> {
    Catalog::read(&fetched(&data.join(Catalog::FILE)))
        .map_err(|finding| Error::Findings { path: data.to_path_buf(), list: finding.sentence(Lang::En) })
}

/// A page to be written.
struct Job<'a> {
    state: ViewState,
    /// None for the site's home page.
    dataset: Option<&'a Prepared>,
    head: Head,
}

/// What all pages have in common.
struct Press<'a> {
    site: &'a Path,
    template: Template<'a>,
    parts: Parts,
    catalog: Arc<Catalog>,
    kept: &'a Kept,
    today: Date,
    root: &'a BasePath,
}

impl Press<'_> {
    /// Writes these pages, on as many threads as the machine runs at once; returns how many.
    fn print_all(&self, jobs: &[Job<'_>], progress: &Progress) -> Result<usize, Error> {
        parallel::each(jobs, |job| {
            self.print(job)?;
            progress.advance();
            Ok(())
        })
        .map(|done| done.len())
    }

    fn print(&self, job: &Job<'_>) -> Result<(), Error> {
        let state = &job.state;
        let address = state.address();
        let part = if job.dataset.is_some() { part_of(state.page) } else { "home" };
        let rendered = render::page(self.ingredients(job));
        let links = self.parts.links(part, self.root) + &self.data_links(job.dataset.map(Prepared::dataset));
        let page = job.head.complete(&self.template.fill(state.lang, &rendered, &links));
        let folder = self.site.join(address.trim_matches('/'));
        fs::create_dir_all(&folder).map_err(Error::io("make the folder", &folder))?;
        files::replace(&folder.join("index.html"), &page)
    }

    /// Links that let the data of a page come together with the program instead of after it.
    fn data_links(&self, dataset: Option<&Dataset>) -> String {
        let of_dataset = dataset.and_then(|dataset| {
            let descriptor = dataset.descriptor();
            let folder = self.catalog.entry(&descriptor.name)?.folder();
            let tables = Tables::paths(descriptor);
            let files = std::iter::once(Descriptor::FILE).chain(tables.iter().map(String::as_str));
            Some(files.map(|file| format!("{folder}/{file}")).collect::<Vec<_>>())
        });
        let files = std::iter::once(self.kept.catalog()).chain(of_dataset.into_iter().flatten());
        files.map(|file| parts::preload(self.root, &file)).collect()
    }

    fn ingredients(&self, job: &Job<'_>) -> Ingredients {
        Ingredients {
            state: job.state.clone(),
            catalog: Arc::clone(&self.catalog),
            dataset: job.dataset.cloned(),
            size: None,
            today: self.today,
            root: self.root.as_str().into(),
        }
    }

    /// Writes what is shown where an address leads nowhere; other parts of the program are needed there.
    fn print_lost(&self) -> Result<(), Error> {
        let rendered = render::lost(Arc::clone(&self.catalog), self.today, self.root.as_str());
        let page = Head::lost().complete(&self.template.fill(
            Lang::default(),
            &rendered,
            &self.parts.links("trouble", self.root),
        ));
        files::replace(&self.site.join("404.html"), &page)
    }

    /// Writes what is shown where no page can be fetched.
    fn print_offline(&self) -> Result<(), Error> {
        let rendered =
            Rendered {
                title: "Tiến độ".to_owned(), address: String::new(), html: offline::WORDS.to_owned()
            };
        let page = Head::lost().complete(&self.template.fill(Lang::default(), &rendered, ""));
        files::replace(&self.site.join(offline::PAGE), &page)
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
