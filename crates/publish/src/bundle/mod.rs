//! `tiendo bundle`: a dataset with its pages and the app in one HTML file, which opens by a double click and asks nobody for anything.
//! What its pages say is not decided here.

mod document;
mod first;
mod packed;
mod program;
mod staged;

use std::fs;
use std::path::Path;

use tiendo_core::date::Date;
use tiendo_core::lang::Lang;

pub(crate) use self::document::{Made, Package, Plan, holds, make};
pub use self::first::First;
pub(crate) use self::program::Program;
use crate::address::BaseUrl;
use crate::app::App;
use crate::site::megabytes;
use crate::{Error, files};

/// What a file is made from, and where it goes.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The folder of the dataset.
    pub data: &'a Path,
    /// The built app.
    pub app: App<'a>,
    /// The file; written as a whole or not at all.
    pub out: &'a Path,
    /// The day for which it is made.
    pub today: Date,
    /// The language that it opens in.
    pub lang: Lang,
    /// What it opens with.
    pub first: First<'a>,
    /// Where the same site stands for everybody, for citations and shared addresses.
    pub base_url: Option<&'a BaseUrl>,
}

/// What a file came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Pages that can be read before the program runs.
    pub pages: usize,
    /// Its length.
    pub bytes: usize,
}

impl Summary {
    /// The summary for whoever made the file.
    pub fn to_text(&self) -> String {
        let Self { pages, bytes } = self;
        format!("  pages {pages}, {} MB in one file", megabytes(*bytes as u64))
    }
}

/// Makes the file. Until it is whole, and whenever something fails, a file that was there before stays.
///
/// # Errors
/// When a folder does not serve, a file cannot be read or written, the data has errors or has not what the file is to open with.
pub fn bundle(order: Order<'_>) -> Result<Summary, Error> {
    let name = name_of_page(order.out)?;
    if let App::Folder(app) = order.app
        && !app.join("index.html").is_file()
    {
        let problem = "has no index.html; build the app into it first";
        return Err(Error::Folder { path: app.to_path_buf(), problem });
    }
    let work = tempfile::tempdir().map_err(Error::io("make a folder in", &std::env::temp_dir()))?;
    let app = work.path().join("app");
    order.app.put_into(&app)?;
    let index = app.join("index.html");
    let page = fs::read_to_string(&index).map_err(Error::io("read", &index))?;
    let program = Program::read(&app, &page)?;
    let staged = staged::stage(order.data, &work.path().join("data"), order.today)?;
    let first = order.first.view(staged.prepared.dataset(), &staged.decks, order.lang);
    let first = first.map_err(|problem| Error::Absent { path: order.data.to_path_buf(), problem })?;
    let site = order.base_url.map_or_else(|| format!("{name}#"), |base| base.at(""));
    let package = Package { folder: &staged.folder, prepared: &staged.prepared, earlier: &staged.earlier };
    let plan = Plan { program: &program, today: order.today, site: &site, first };
    let Made { html, pages } = make(&package, &plan)?;
    files::make_folder_of(order.out)?;
    files::replace(order.out, &html)?;
    Ok(Summary { pages, bytes: html.len() })
}

/// The name of the file, which is to be a page.
fn name_of_page(out: &Path) -> Result<&str, Error> {
    let name = out.file_name().and_then(|name| name.to_str());
    let name = name.filter(|name| files::has_extension(name, "html") && !out.is_dir());
    name.ok_or_else(|| Error::Folder {
        path: out.to_path_buf(),
        problem: "is no name of a page; give a file such as hai-phong.html",
    })
}

#[cfg(test)]
mod tests;
