//! Putting the published site together beside its final place and swapping it in as a whole; what the pages say is
//! not decided here.

use std::fs;
use std::path::{Path, PathBuf};

use tiendo_core::date::Date;
use tiendo_core::lang::Lang;

use crate::address::{BasePath, BaseUrl};
use crate::app::App;
use crate::descriptor::{CATALOG_NAME, Descriptor};
use crate::finish::Weight;
use crate::head::Heads;
use crate::manifest::Occasion;
use crate::pages::Written;
use crate::progress::Progress;
use crate::{Error, decks, files, finish, hash, pages, releases};

/// Marks a folder as made here, so that publishing never replaces a folder that somebody else filled.
const MARKER: &str = ".tiendo-site";

/// Folder of the data in the published site.
const DATA_FOLDER: &str = "data";

/// Where a site is made from and where it goes.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// The data folder: the catalogue and one folder a dataset.
    pub data: &'a Path,
    /// The built app.
    pub app: App<'a>,
    /// The folder to publish into; replaced as a whole.
    pub out: &'a Path,
    /// The day of publishing.
    pub today: Date,
    /// Where the site will stand; without it nothing that needs whole addresses is written.
    pub base_url: Option<&'a BaseUrl>,
    /// The path of its host that it will stand at.
    pub base_path: &'a BasePath,
}

/// What a finished site is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Files of the app.
    pub app_files: usize,
    /// Datasets of the catalogue.
    pub datasets: usize,
    /// Files of the data, the catalogue among them.
    pub data_files: usize,
    /// Pages written, the one of addresses that lead nowhere left out.
    pub pages: usize,
    /// Pictures for previews of links.
    pub pictures: usize,
    /// All files together.
    pub weight: Weight,
    /// What `tiendo check` finds in each dataset, by name and number; errors are never published.
    pub findings: Vec<(String, usize)>,
}

impl Summary {
    /// The summary for whoever published, a line each.
    pub fn to_text(&self, has_address: bool) -> String {
        let Self { app_files, datasets, data_files, pages, pictures, weight, findings } = self;
        let Weight { files, bytes, sent } = weight;
        let mut text = format!(
            "  pages {pages}, datasets {datasets}, files of the app {app_files}, of the data {data_files}, previews {pictures}\n  \
             files {files} with {} MB, {} MB as sent\n",
            megabytes(*bytes),
            megabytes(*sent)
        );
        for (name, number) in findings.iter().filter(|(_, number)| *number > 0) {
            text.push_str(&format!("  {name}: {number} in `tiendo check`\n"));
        }
        if !has_address {
            text.push_str("  no canonical links, sitemap and previews, which need --base-url\n");
        }
        text
    }
}

/// With one decimal.
fn megabytes(bytes: u64) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Makes the site. Until everything is made, and whenever something fails, what was published before stays.
///
/// # Errors
/// When a folder does not serve, a file cannot be read or written, or the data is not as its descriptors say.
pub fn publish(sources: Sources<'_>) -> Result<Summary, Error> {
    check_folders(sources)?;
    let beside = parent(sources.out);
    fs::create_dir_all(beside).map_err(Error::io("make the folder", beside))?;
    let work = tempfile::Builder::new().prefix(".tiendo-").tempdir_in(beside);
    let work = work.map_err(Error::io("make a folder in", beside))?;
    let staging = work.path().join("new");
    let app_files = sources.app.put_into(&staging)?;
    let (datasets, data_files) = copy_data(sources.data, &staging.join(DATA_FOLDER))?;
    let progress = Progress::new(datasets, Lang::En);
    let occasion = Occasion { day: sources.today, base_url: sources.base_url, base_path: sources.base_path };
    let mut heads = Heads::new(sources.base_url);
    let data = staging.join(DATA_FOLDER);
    let written = pages::write(&staging, &data, occasion, &mut heads, &progress)?;
    progress.begin("drawing previews", heads.pictures());
    let pictures = heads.write_beside(&staging, || progress.advance())?;
    files::replace(
        &staging.join(MARKER),
        "Made by `tiendo publish`, which replaces this folder as a whole.\n",
    )?;
    let weight = finish::finish(&staging, occasion, &written.kept, &progress)?;
    swap(&staging, sources.out, &work.path().join("old"))?;
    let Written { pages, data_files: made, warnings, .. } = written;
    Ok(Summary {
        app_files,
        datasets,
        data_files: data_files + made,
        pages,
        pictures,
        weight,
        findings: warnings,
    })
}

/// Refuses folders that cannot be what they were given for, before anything is written.
fn check_folders(sources: Sources<'_>) -> Result<(), Error> {
    let wrong = |path: &Path, problem| Err(Error::Folder { path: path.to_path_buf(), problem });
    if let App::Folder(app) = sources.app {
        if !app.join("index.html").is_file() {
            return wrong(app, "has no index.html; build the app into it first");
        }
        if app.join(DATA_FOLDER).exists() {
            return wrong(app, "the app's files hold a folder \"data\", the place of the published data");
        }
    }
    if !sources.data.join(CATALOG_NAME).is_file() {
        return wrong(sources.data, "has no catalog.json; give the folder that holds the datasets");
    }
    if sources.out.file_name().is_none() {
        return wrong(sources.out, "give the folder to publish into by its name");
    }
    if sources.out.is_file() {
        return wrong(sources.out, "is a file; choose a folder");
    }
    if !sources.out.join(MARKER).is_file() && !is_empty_or_absent(sources.out) {
        return wrong(sources.out, "was not made by `tiendo publish`; empty it or choose another folder");
    }
    let (data, out) = (real(sources.data), real(sources.out));
    let app = match sources.app {
        App::Folder(app) => Some(real(app)),
        App::Carried(_) => None,
    };
    if data.starts_with(&out) || app.as_ref().is_some_and(|app| app.starts_with(&out)) {
        return wrong(sources.out, "holds the files to be published; choose another folder");
    }
    if app.is_some_and(|app| out.starts_with(app)) {
        return wrong(sources.out, "is inside the app's files; choose another folder");
    }
    Ok(())
}

fn is_empty_or_absent(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none()) || !folder.exists()
}

/// The path without links and `..`, as far as it exists.
fn real(path: &Path) -> PathBuf {
    match (fs::canonicalize(path), path.file_name()) {
        (Ok(real), _) => real,
        (Err(_), Some(name)) => real(parent(path)).join(name),
        (Err(_), None) => path.to_path_buf(),
    }
}

/// Copies the catalogue and what it lists, nothing else. The copy of the catalogue states the checksum of each descriptor, by
/// which a release is named. Returns how many datasets and files that were.
fn copy_data(from: &Path, to: &Path) -> Result<(usize, usize), Error> {
    let mut catalog = Descriptor::read(&from.join(CATALOG_NAME))?;
    let mut count = 1;
    for path in catalog.resources() {
        count += copy_dataset(&catalog, path, to)?;
    }
    hash::refresh(&mut catalog)?;
    files::replace(&to.join(CATALOG_NAME), &catalog.to_text())?;
    Ok((catalog.resources().len(), count))
}

fn copy_dataset(catalog: &Descriptor, path: &str, to: &Path) -> Result<usize, Error> {
    let source = catalog.folder().join(path);
    if !source.is_file() {
        return Err(Error::Missing { path: source, named_by: catalog.path().to_path_buf() });
    }
    let descriptor = Descriptor::read(&source)?;
    let stale = hash::compare(&descriptor)?;
    if !stale.is_empty() {
        return Err(Error::Stale { path: source, count: stale.len() });
    }
    let target = to.join(path);
    let mut count = copy_package(&descriptor, parent(&target))?;
    count += decks::copy(descriptor.folder(), parent(&target))?;
    for earlier in releases::earlier(&descriptor)? {
        count += copy_package(&earlier.descriptor, &releases::folder(parent(&target), &earlier.version))?;
    }
    Ok(count)
}

/// Copies what a descriptor lists, and itself; returns how many files that were.
fn copy_package(descriptor: &Descriptor, to: &Path) -> Result<usize, Error> {
    let own = descriptor.path().strip_prefix(descriptor.folder()).unwrap_or(descriptor.path());
    files::copy(descriptor.path(), &to.join(own))?;
    let mut count = 1;
    for name in descriptor.files() {
        files::copy(&descriptor.folder().join(name), &to.join(name))?;
        count += 1;
    }
    Ok(count)
}

/// Puts the new folder in the place of the old one, and the old one back if that fails.
fn swap(new: &Path, out: &Path, old: &Path) -> Result<(), Error> {
    let replaces = out.exists();
    if replaces {
        fs::rename(out, old).map_err(Error::io("move away", out))?;
    }
    fs::rename(new, out).map_err(|source| {
        if replaces {
            // Nothing more can be done when this fails too; the error below tells which folder to look at.
            let _ = fs::rename(old, out);
        }
        Error::Io { doing: "put the new site into", path: PathBuf::from(out), source }
    })
}

/// The folder that a path is in; the current one for a bare name.
fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
pub(crate) mod tests;
