//! What a reader does with a view: search, share it, set its colours, take it away. Loaded when first asked for.

mod appearance;
mod dialog;
mod keys;
mod office;
mod package;
mod picture;
mod save;
mod search;
mod share;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_charts::Drawing;
use tiendo_core::export::Chart;
use tiendo_core::lang::Lang;

use crate::components::take_away::Paper;
use crate::scene::Scene;
use crate::store::Store;
use crate::words::Words as SiteWords;
pub(crate) use office::OFFICE;
use words::Words;

/// A tool, and what it is about.
#[derive(Debug, Clone)]
pub(crate) enum Tool {
    /// Looks for areas and indicators.
    Search,
    /// Copies the address of the view.
    Share,
    /// Light, dark, high contrast, as the system has it.
    Appearance,
    /// Lists the keys.
    Keys,
    /// Saves a chart and its numbers.
    Save {
        /// Which chart.
        chart: Chart,
        /// Its title, where it has one of its own.
        title: Option<String>,
        /// The picture.
        drawing: Arc<Drawing>,
    },
    /// Saves the whole dataset.
    Package,
}

impl Tool {
    /// Whether it takes something away: these are a part of their own, as they reach nearly every view model.
    pub(crate) const fn saves(&self) -> bool {
        matches!(self, Self::Save { .. } | Self::Package)
    }
}

/// The dialog of a tool that saves nothing.
pub(crate) fn paint(tool: &Tool, scene: Option<&Scene>, lang: Lang, store: Store) -> AnyView {
    let (site, words) = (SiteWords::of(lang), Words::of(lang));
    let (class, heading, body) = match tool {
        Tool::Search => ("search", words.find, search::paint(scene, lang, store)),
        Tool::Share => ("share", site.share, share::paint(scene, lang, store)),
        Tool::Appearance => ("appearance", site.appearance, appearance::paint(lang)),
        Tool::Keys => ("keys", site.keys, keys::paint(lang)),
        Tool::Save { .. } | Tool::Package => return ().into_any(),
    };
    dialog::dialog(class, heading, words.close, store, body)
}

/// The dialog of a tool that saves.
pub(crate) fn paint_saving(tool: &Tool, scene: Option<&Scene>, lang: Lang, store: Store) -> AnyView {
    let (site, words) = (SiteWords::of(lang), Words::of(lang));
    let Some(scene) = scene.cloned() else { return ().into_any() };
    let (class, heading, body) = match tool {
        Tool::Save { chart, title, drawing } => {
            let picture = save::Picture { chart: *chart, title: title.clone(), drawing: Arc::clone(drawing) };
            ("save", site.save, save::paint(picture, scene))
        }
        Tool::Package => match Paper::of(scene.state.page) {
            None => ("package", words.package, package::paint(scene)),
            Some(paper) => ("package", site.save, package::paint_with_page(paper, scene)),
        },
        Tool::Search | Tool::Share | Tool::Appearance | Tool::Keys => return ().into_any(),
    };
    dialog::dialog(class, heading, words.close, store, body)
}
