//! The pictures that stand in previews of links: the charts of the pages on cards of 1200 by 630, rendered without a browser
//! with the site's own font and style sheets.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use tiendo_charts::{Card, Drawing, Size, Theme};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::{self, Origin, sample_notice};
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::overview::{self, Overview};
use tiendo_core::view::{Choice, IndicatorView};
use tiendo_core::view_state::{Page, ViewState};

use crate::{Error, files, manifest, parallel};

/// Width and height, as the services that show previews ask for.
pub(crate) const SIZE: (i32, i32) = (1200, 630);

const FOLDER: &str = "social";

/// So many sources are named; of the others there is the number.
const NAMED_SOURCES: usize = 2;

/// The style sheets that pictures are drawn by; the app's build puts a hash behind these names.
const STYLES: [&str; 2] = ["tokens-", "chart-"];

/// The pictures of a site, drawn as SVG when their pages are made and rendered together afterwards.
#[derive(Debug, Default)]
pub(crate) struct Pictures(Vec<Picture>);

/// What one picture shows.
#[derive(Debug)]
struct Picture {
    /// From the root of the site, with a slash in front.
    path: String,
    drawing: Drawing,
    title: String,
    sample: bool,
    note: String,
    lang: Lang,
}

impl Pictures {
    /// How many there are.
    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    /// The path of a page's picture: an indicator has its own, all other pages of a dataset share one. None where nothing
    /// can be drawn.
    pub(crate) fn of_page(&mut self, dataset: &Dataset, state: &ViewState, today: Date) -> Option<String> {
        let own = match state.page {
            Page::Indicator => state.clone(),
            _ => ViewState { lang: state.lang, dataset: state.dataset.clone(), ..ViewState::default() },
        };
        let path = format!("/{FOLDER}/{}.png", own.address().trim_matches('/'));
        let is_new = !self.0.iter().rev().any(|picture| picture.path == path);
        if is_new {
            self.0.push(drawn(dataset, &own, today, path.clone())?);
        }
        Some(path)
    }
}

fn drawn(dataset: &Dataset, state: &ViewState, today: Date, path: String) -> Option<Picture> {
    let lang = state.lang;
    let (choice, _) = Choice::resolve(dataset, state)?;
    let edition = dataset.descriptor().edition(None, lang);
    if state.page != Page::Indicator {
        let view = Overview::of(dataset, choice.area, today);
        let title = overview::words::overview_clauses(&view, lang).into_iter().next()?;
        let drawing = tiendo_charts::bullet(&view, Size::Wide, lang).ok()?;
        return Some(Picture { path, drawing, title, sample: view.sample, note: edition, lang });
    }
    let view = IndicatorView::of_choice(dataset, choice, today);
    let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "" };
    let sources = export::trend(&view, origin).provenance.source_line(NAMED_SOURCES, lang);
    let note = std::iter::once(edition).chain(sources).collect::<Vec<_>>().join(". ");
    let title = sentence::headline(&view.trend, lang);
    // The one for phones has fewer and larger words.
    let drawing = tiendo_charts::trend(&view.trend, Size::Narrow, lang).ok()?;
    Some(Picture { path, drawing, title, sample: view.trend.sample, note, lang })
}

/// Renders the pictures into a site; returns how many. `advance` is called after each.
///
/// # Errors
/// When the app's style sheets or fonts are not there, or a picture cannot be written.
pub(crate) fn draw(pictures: &Pictures, site: &Path, advance: impl Fn() + Sync) -> Result<usize, Error> {
    if pictures.0.is_empty() {
        return Ok(0);
    }
    let css = styles(site)?;
    let options = Options {
        fontdb: Arc::new(fonts(site)?),
        font_family: "Be Vietnam Pro".into(),
        ..Options::default()
    };
    parallel::each(&pictures.0, |picture| {
        let path = site.join(picture.path.trim_start_matches('/'));
        let png = render(picture, &css, &options).ok_or_else(|| Error::Folder {
            path: path.clone(),
            problem: "could not be drawn from its chart",
        })?;
        files::make_folder_of(&path)?;
        fs::write(&path, png).map_err(Error::io("write", &path))?;
        advance();
        Ok(())
    })?;
    Ok(pictures.0.len())
}

fn render(picture: &Picture, css: &str, options: &Options<'_>) -> Option<Vec<u8>> {
    let Picture { drawing, title, sample, note, lang, .. } = picture;
    let card = Card { title, sample: sample.then(|| sample_notice(*lang)), note, lang: *lang };
    let svg = tiendo_charts::card(drawing, &card, css, Theme::Light, SIZE);
    let tree = Tree::from_str(&svg, options).ok()?;
    let mut pixmap = Pixmap::new(u32::try_from(SIZE.0).ok()?, u32::try_from(SIZE.1).ok()?)?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    pixmap.encode_png().ok()
}

fn styles(site: &Path) -> Result<String, Error> {
    let mut css = String::new();
    let files = manifest::paths(site)?;
    for name in STYLES {
        let missing = || Error::Folder {
            path: site.to_path_buf(),
            problem: "lacks the style sheets that pictures are drawn by; build the app anew",
        };
        let is_sheet = |path: &str| path.starts_with(name) && files::has_extension(path, "css");
        let sheet = files.iter().find(|path| is_sheet(path)).ok_or_else(missing)?;
        let path = site.join(sheet);
        css.push_str(&fs::read_to_string(&path).map_err(Error::io("read", &path))?);
    }
    Ok(css)
}

/// The site's fonts, taken out of the form that browsers get them in.
fn fonts(site: &Path) -> Result<fontdb::Database, Error> {
    let mut database = fontdb::Database::new();
    let folder = site.join("fonts");
    for name in manifest::paths(&folder)?.into_iter().filter(|name| files::has_extension(name, "woff2")) {
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(Error::io("read", &path))?;
        let font = wuff::decompress_woff2(&bytes)
            .map_err(|_| Error::Folder { path: path.clone(), problem: "is no font; build the app anew" })?;
        database.load_font_data(font);
    }
    Ok(database)
}
