//! One page a view that has an address of its own, so that a plain file server finds it and a reader sees it before and
//! without the program: the app's own views rendered natively into the app's page. What they show is not decided here.

pub(crate) mod jobs;
mod parts;
mod template;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest as _, Sha384};
use tiendo::render::Prepared;
use tiendo_core::catalog::{Catalog, Entry};
use tiendo_core::check::{self, Checked};
use tiendo_core::date::Date;
use tiendo_core::export::base64;
use tiendo_core::finding::{Severity, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::view::deck::StewardDeck;
use tiendo_core::view::{self, news::News};

use self::jobs::{Job, Maker};
use self::parts::Parts;
use self::template::Template;
pub(crate) use self::template::{ELEMENT, Setting, root_attributes};
use crate::catalog::{self, Addition};
use crate::check::sentence as sentence_of;
use crate::descriptor;
use crate::head::{Heads, Subject};
use crate::kept::Kept;
use crate::manifest::Occasion;
use crate::progress::Progress;
use crate::{Error, changes, decks, embed, files, headers, manifest, open_data, parallel, releases};

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
    occasion: Occasion<'_>,
    heads: &mut Heads<'_>,
    progress: &Progress,
) -> Result<Written, Error> {
    let (today, root) = (occasion.day, occasion.base_path);
    let path = site.join("index.html");
    let template = fs::read_to_string(&path).map_err(Error::io("read", &path))?;
    let template = template::with_sums(&template::below(root, &template), root, &sums_of_modules(site)?);
    let parts = Parts::read(site)?;
    let mut kept = Kept::default();
    let (datasets, data_files) = prepare(data, today, &mut kept)?;
    kept.add_catalog(site, &template)?;
    let setting = Setting { root, release: kept.release() };
    let waiting = template::waiting(&path, &template)?;
    let alone = Template::new(&path, &waiting, setting)?;
    let template = Template::new(&path, &template, setting)?;
    let maker = Maker { catalog: Arc::new(read_catalog(data)?), today, setting };
    let press = Press { site, template, alone, parts, maker };
    let mut pages = press.print_all(&jobs::homes(heads), progress)?;
    let mut warnings = Vec::new();
    for Dossier { name, prepared, findings } in datasets {
        let jobs = if findings.is_some() {
            let subject = Subject::new(prepared.dataset(), data, heads.base(), today)?;
            jobs::of_dataset(&prepared, &subject, heads)
        } else {
            jobs::of_earlier(&prepared, today)
        };
        progress.begin(&name, jobs.len());
        pages += press.print_all(&jobs, progress)?;
        warnings.extend(findings.map(|findings| (name, findings)));
    }
    press.print(&jobs::lost())?;
    press.print(&jobs::offline())?;
    embed::write_script(site)?;
    let (start, root) = (site.join(Lang::default().code()).join("index.html"), site.join("index.html"));
    files::copy(&start, &root)?;
    Ok(Written { pages: pages + 1, data_files, warnings, kept })
}

/// The modules of the program, which its page starts, with the sums that a browser holds them against.
fn sums_of_modules(site: &Path) -> Result<BTreeMap<String, String>, Error> {
    let mut sums = BTreeMap::new();
    for file in manifest::paths(site)? {
        if files::has_extension(&file, "js") && headers::is_named_by_content(&file) {
            let path = site.join(&file);
            let content = fs::read(&path).map_err(Error::io("read", &path))?;
            sums.insert(file, format!("sha384-{}", base64(&Sha384::digest(content))));
        }
    }
    Ok(sums)
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
        let changes::Texts { changes, releases } = changes::texts(&folder, &earlier, &checked, today)?;
        files::replace(&folder.join(News::FILE), &changes)?;
        files::replace(&folder.join(view::releases::FILE), &releases)?;
        files::replace(&folder.join(StewardDeck::FILE), &decks::text(&folder, &checked.dataset)?)?;
        let downloads = open_data::make(&folder, &checked)?;
        for file in &downloads {
            files::replace_bytes(&folder.join(&file.path), &file.content)?;
        }
        // What changed, the list of releases and the decks are files too.
        written += 3 + downloads.len();
        let kept = keep.add_dataset(&entry.name, &folder)?;
        additions.push(Addition::of(&checked.dataset, &downloads, &earlier, &kept, today));
        let Checked { dataset, findings, reports, .. } = checked;
        let prepared = Prepared::new(dataset, findings, |path| fetched(&folder.join(path)));
        let findings = Some(reports.len());
        dossiers.push(Dossier { name: entry.name.clone(), prepared, findings });
        for archived in earlier {
            let folder = releases::folder(&folder, &archived.version);
            let prepared = archived.prepared(&entry.name, |path| fetched(&folder.join(path)));
            let name = prepared.dataset().descriptor().name.clone();
            dossiers.push(Dossier { name, prepared, findings: None });
        }
    }
    let path = data.join(Catalog::FILE);
    files::replace(&path, &catalog::completed(&path, additions)?)?;
    Ok((dossiers, written))
}

fn read_catalog(data: &Path) -> Result<Catalog, Error> {
    Catalog::read(&fetched(&data.join(Catalog::FILE)))
        .map_err(|finding| Error::Findings { path: data.to_path_buf(), list: finding.sentence(Lang::En) })
}

/// Pages into files.
struct Press<'a> {
    site: &'a Path,
    template: Template<'a>,
    /// That of charts alone.
    alone: Template<'a>,
    parts: Parts,
    maker: Maker<'a>,
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
        let rendered = self.maker.make(job);
        let root = self.maker.setting.root;
        let links = self.parts.links(job.part(), root) + &self.maker.data_links(job);
        let template = if job.waits() { &self.alone } else { &self.template };
        let page = template.fill(job.lang(), &rendered, &links);
        let file = job.file();
        let path = self.site.join(&file);
        // A code such as `..` would lead out of its folder.
        if !descriptor::is_inside(&file) {
            return Err(Error::Folder {
                path,
                problem: "is no place for a page; change the code that it is named by",
            });
        }
        files::make_folder_of(&path)?;
        files::replace(&path, &job.head().complete(&page))
    }
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
