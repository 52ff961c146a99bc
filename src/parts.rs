//! The parts of the program that are loaded when a page needs them. Each function marked `wasm_split` is where the program is
//! cut, once it is compiled; what only it reaches becomes a file of its own.

#![allow(clippy::unnecessary_wraps, reason = "what loads a part can fail, also where nothing in it does")]

use leptos::prelude::AnyView;
use tiendo_core::catalog::Catalog;
use tiendo_core::export::Chart;
use tiendo_core::finding::Finding;
use tiendo_core::lang::Lang;
use tiendo_core::view_state::{Page, ViewState};
use tiendo_papers::TooLarge;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::components::edition;
use crate::pages;
use crate::scene::{Paint, Painted, Scene};
use crate::store::{Screen, Store};
use crate::tools::Tool;

/// A part that holds pages or pieces of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Overview,
    /// What stands below the bullets of an area: its scorecard, the map, what is new.
    Below,
    Indicator,
    /// What stands below the trend of an indicator.
    Depth,
    Area,
    /// What stands below the panels of an area.
    AreaBelow,
    Compare,
    Reporting,
    Method,
    About,
    Releases,
    Report,
    /// Slides.
    Deck,
    /// A chart of a page alone.
    Alone,
}

impl Part {
    /// The part that a page opens with.
    pub(crate) const fn of(state: &ViewState) -> Self {
        if state.alone.is_some() {
            return Self::Alone;
        }
        match state.page {
            Page::Overview => Self::Overview,
            Page::Indicator => Self::Indicator,
            Page::Area => Self::Area,
            Page::Compare => Self::Compare,
            Page::Reporting => Self::Reporting,
            Page::Method => Self::Method,
            Page::About => Self::About,
            Page::Releases => Self::Releases,
            Page::Deck => Self::Deck,
            Page::Report => Self::Report,
        }
    }

    /// The part that makes what stands below the top of a page.
    pub(crate) const fn lower(state: &ViewState) -> Option<Self> {
        if state.alone.is_some() {
            return None;
        }
        match state.page {
            Page::Overview => Some(Self::Below),
            Page::Indicator => Some(Self::Depth),
            Page::Area => Some(Self::AreaBelow),
            _ => None,
        }
    }
}

/// Makes the site's home page.
pub(crate) type PaintHome = fn(&Catalog, Lang, Store) -> AnyView;

/// What is shown when something went wrong.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Trouble {
    /// Instead of a page.
    pub(crate) screen: fn(&Screen, Lang, Store) -> AnyView,
    /// Above a page.
    pub(crate) findings: fn(&[Finding], Lang, Store) -> AnyView,
}

/// Makes the dialog of a tool; there is no scene on pages that show no dataset.
pub(crate) type PaintTool = fn(&Tool, Option<&Scene>, Lang, Store) -> AnyView;

/// Makes the workbook of a chart of a page; `None` where it has nothing to show.
pub(crate) type MakeWorkbook = fn(Chart, &Scene) -> Option<Result<Vec<u8>, TooLarge>>;

/// Makes the file that a page is.
pub(crate) type MakePaper = fn(&Scene) -> Result<Vec<u8>, TooLarge>;

/// Makes files of office programs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Office {
    /// Of a chart.
    pub(crate) workbook: MakeWorkbook,
    /// The deck on screen.
    pub(crate) presentation: MakePaper,
    /// The report on screen.
    pub(crate) document: MakePaper,
}

/// A part could not be loaded; to ask again is to try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Loads a part that holds pages.
pub(crate) async fn load(part: Part) -> Result<Paint, NotLoaded> {
    match part {
        Part::Overview | Part::Below => overview(part).await,
        Part::Indicator => indicator().await,
        Part::Depth => depth().await,
        Part::Area | Part::AreaBelow | Part::Compare => areas(part).await,
        Part::Reporting | Part::Method | Part::About | Part::Releases | Part::Report => papers(part).await,
        Part::Deck => meeting().await,
        Part::Alone => embed().await,
    }
}

/// A page with what all pages of datasets say of their release; only the parts that hold such pages reach that.
fn of_release(page: fn(&Scene) -> Painted) -> Paint {
    Paint { page, archived: edition::archived, end: edition::edition }
}

#[wasm_split(home, fallible)]
pub(crate) fn home() -> Result<PaintHome, NotLoaded> {
    Ok(pages::home::paint)
}

#[wasm_split(overview, fallible)]
fn overview(part: Part) -> Result<Paint, NotLoaded> {
    Ok(of_release(if part == Part::Overview { pages::overview::paint } else { pages::overview::paint_below }))
}

#[wasm_split(indicator, fallible)]
fn indicator() -> Result<Paint, NotLoaded> {
    Ok(of_release(pages::indicator::paint))
}

#[wasm_split(depth, fallible)]
fn depth() -> Result<Paint, NotLoaded> {
    Ok(of_release(pages::depth::paint))
}

#[wasm_split(areas, fallible)]
fn areas(part: Part) -> Result<Paint, NotLoaded> {
    Ok(of_release(match part {
        Part::Area => pages::area::paint,
        Part::AreaBelow => pages::area::paint_below,
        _ => pages::compare::paint,
    }))
}

#[wasm_split(papers, fallible)]
fn papers(part: Part) -> Result<Paint, NotLoaded> {
    Ok(of_release(match part {
        Part::Reporting => pages::reporting::paint,
        Part::Method => pages::method::paint,
        Part::Releases => pages::releases::paint,
        Part::Report => pages::report::paint,
        _ => pages::about::paint,
    }))
}

#[wasm_split(meeting, fallible)]
fn meeting() -> Result<Paint, NotLoaded> {
    Ok(of_release(pages::deck::paint))
}

#[wasm_split(embed, fallible)]
fn embed() -> Result<Paint, NotLoaded> {
    Ok(of_release(pages::alone::paint))
}

#[wasm_split(trouble, fallible)]
pub(crate) fn trouble() -> Result<Trouble, NotLoaded> {
    Ok(Trouble { screen: pages::failed::paint, findings: pages::failed::findings_above })
}

#[wasm_split(tools, fallible)]
pub(crate) fn tools() -> Result<PaintTool, NotLoaded> {
    Ok(crate::tools::paint)
}

#[wasm_split(office, fallible)]
pub(crate) fn office() -> Result<Office, NotLoaded> {
    Ok(crate::tools::OFFICE)
}

#[wasm_split(save, fallible)]
pub(crate) fn save() -> Result<PaintTool, NotLoaded> {
    Ok(crate::tools::paint_saving)
}
