//! The one file: the page that it opens with, as it would be published, and behind it everything that this page leads to.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use tiendo::render::{Prepared, Rendered};
use tiendo_core::catalog::{Catalog, lasting_folder};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::package::Descriptor as PackageDescriptor;
use tiendo_core::view::{self, deck::StewardDeck, news::News};
use tiendo_core::view_state::ViewState;

use super::packed;
use super::program::Program;
use crate::address::BasePath;
use crate::catalog::{self, Addition};
use crate::changes::Archived;
use crate::descriptor::Descriptor;
use crate::pages::jobs::{self, Job, Maker};
use crate::pages::{ELEMENT, Setting, Template};
use crate::policy::{self, Inline};
use crate::{Error, hash, parallel, releases};

/// Says which page is asked for, before anything is painted.
const OPENING: &str = include_str!("opening.js");
/// Answers in the place of a host.
const INSIDE: &str = include_str!("inside.js");

/// The site has the same pages one by one.
const NO_INDEX: &str = "<meta name=\"robots\" content=\"noindex\">";

/// What is said where no script runs, above the page.
const NO_SCRIPT: &str = "<noscript><p class=\"findings repaired\">Để chuyển trang trong tệp này, hãy cho phép trình duyệt chạy JavaScript. \
     <span lang=\"en\">Allow JavaScript in the browser to go to the other pages of this file.</span></p></noscript>";

/// A dataset in a folder, with what publishing adds to it there.
pub(crate) struct Package<'a> {
    /// The folder.
    pub(crate) folder: &'a Path,
    /// What its pages are made from.
    pub(crate) prepared: &'a Prepared,
    /// Its earlier releases.
    pub(crate) earlier: &'a [Archived],
}

/// How a file is made.
pub(crate) struct Plan<'a> {
    /// The app.
    pub(crate) program: &'a Program,
    /// The day for which it is made.
    pub(crate) today: Date,
    /// What the file calls the site: its address, or the name of the file and a `#`.
    pub(crate) site: &'a str,
    /// What it opens with.
    pub(crate) first: ViewState,
}

/// The finished file.
pub(crate) struct Made {
    /// Its content.
    pub(crate) html: String,
    /// How many pages are in it as they would be published.
    pub(crate) pages: usize,
}

/// Makes the file. The same input and day give the same bytes.
///
/// # Errors
/// When a file of the dataset cannot be read, or the app's page lacks a place to fill in.
pub(crate) fn make(package: &Package<'_>, plan: &Plan<'_>) -> Result<Made, Error> {
    let catalog = catalog_of(package, plan.today)?;
    let root = BasePath::within_file();
    let setting = Setting { root: &root, release: "" };
    let read = Catalog::read(&Ok(catalog.clone().into_bytes())).map_err(|finding| Error::Findings {
        path: package.folder.to_path_buf(),
        list: finding.sentence(Lang::En),
    })?;
    let maker = Maker { catalog: Arc::new(read), today: plan.today, setting };
    let first = maker.make(&jobs::view(package.prepared, plan.first.clone()));
    let template = Template::new(Path::new("index.html"), &plan.program.page, setting)?;
    let page = template.fill(plan.first.lang, &first, &format!("{NO_INDEX}<script>\n{OPENING}</script>"));

    let jobs = jobs::of_one_file(package.prepared);
    let pages = parallel::each(&jobs, |job| page_element(job, &maker.make(job)))
        .map_err(Error::io("pack the pages of", package.folder))?;
    let (pages_held, data_held) = (pages.concat(), data_elements(package, &catalog)?);
    let Program { parts, start, .. } = plan.program;
    let behind = format!("{pages_held}{data_held}{parts}<script>\n{INSIDE}</script>\n{start}");
    Ok(Made { html: finished(&page, &behind, plan.site, &first), pages: pages.len() })
}

/// Whether a file holds a file of the data, by its path from the root of a site, with this content.
pub(crate) fn holds(html: &str, path: &str, content: &[u8]) -> bool {
    packed::element(&[("data-file", path)], content).is_ok_and(|held| html.contains(&held))
}

/// A catalogue of this dataset alone, which names no other format of it: these stay with the site.
fn catalog_of(package: &Package<'_>, today: Date) -> Result<String, Error> {
    let dataset = package.prepared.dataset();
    let addition = Addition::of(dataset, &[], package.earlier, None, today);
    let hash = hash::of_file(&package.folder.join(PackageDescriptor::FILE))?;
    Ok(catalog::of_one(dataset, &hash, addition))
}

/// Every file of the data that a page may ask for, and the fonts' place is the style sheet.
fn data_elements(package: &Package<'_>, catalog: &str) -> Result<String, Error> {
    let own = Descriptor::of_dataset(package.folder)?;
    let name = &package.prepared.dataset().descriptor().name;
    let mut elements = element(&format!("data/{}", Catalog::FILE), catalog.as_bytes(), package.folder)?;
    let written = [PackageDescriptor::FILE, News::FILE, view::releases::FILE, StewardDeck::FILE];
    for file in own.files().chain(written) {
        elements.push_str(&data_element(package.folder, name, file)?);
    }
    for release in releases::earlier(&own)? {
        let name = tiendo_core::catalog::name_of_earlier(name, &release.version);
        for file in release.descriptor.files().chain([PackageDescriptor::FILE]) {
            elements.push_str(&data_element(release.descriptor.folder(), &name, file)?);
        }
    }
    Ok(elements)
}

fn data_element(folder: &Path, dataset: &str, file: &str) -> Result<String, Error> {
    let path = folder.join(file);
    let content = fs::read(&path).map_err(Error::io("read", &path))?;
    element(&format!("{}/{file}", lasting_folder(dataset)), &content, &path)
}

fn element(name: &str, content: &[u8], path: &Path) -> Result<String, Error> {
    packed::element(&[("data-file", name)], content).map_err(Error::io("pack", path))
}

fn page_element(job: &Job<'_>, page: &Rendered) -> std::io::Result<String> {
    let (path, query) = page.address.split_once('?').unwrap_or((&page.address, ""));
    let attributes = [
        ("data-page", path),
        ("data-query", query),
        ("data-lang", job.lang().code()),
        ("data-title", &page.title),
    ];
    packed::element(&attributes, page.html.as_bytes())
}

/// The page with what stands behind it, its name of the site, and a policy that lets no request leave it.
fn finished(page: &str, behind: &str, site: &str, first: &Rendered) -> String {
    const END: &str = "</body>";
    let (site, address) = (escape(site), escape(&first.address));
    let page = page.replacen("<html", &format!("<html data-site=\"{site}\" data-first=\"{address}\""), 1);
    let page = page.replacen(ELEMENT[0], &format!("{NO_SCRIPT}{}", ELEMENT[0]), 1);
    let (before, after) = page.rsplit_once(END).unwrap_or((&page, ""));
    let page = [before, behind, END, after].concat();
    let policy = Inline::of(&page).policy_of_one_file();
    policy::written_into(&page, &policy)
}
