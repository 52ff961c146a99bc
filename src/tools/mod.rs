//! What a reader does with a view: search, share it, set its colours, take it away. Loaded when first asked for.

mod appearance;
mod dialog;
mod download;
mod keys;
mod package;
mod picture;
mod save;
mod search;
mod share;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_charts::Drawing;
use tiendo_core::lang::Lang;

use crate::scene::Scene;
use crate::store::Store;
use crate::words::Words as SiteWords;
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
        name: &'static str,
        /// Its title, where it has one of its own.
        title: Option<String>,
        /// The picture.
        drawing: Arc<Drawing>,
    },
    /// Saves the whole dataset.
    Package,
}

/// The dialog of a tool.
pub(crate) fn paint(tool: &Tool, scene: Option<Scene>, lang: Lang, store: Store) -> AnyView {
    let (site, words) = (SiteWords::of(lang), Words::of(lang));
    let (class, heading, body) = match (tool, scene) {
        (Tool::Search, scene) => ("search", words.find, search::paint(scene, lang, store)),
        (Tool::Share, scene) => ("share", site.share, share::paint(scene.as_ref(), lang, store)),
        (Tool::Appearance, _) => ("appearance", site.appearance, appearance::paint(lang)),
        (Tool::Keys, _) => ("keys", site.keys, keys::paint(lang)),
        (Tool::Save { name, title, drawing }, Some(scene)) => {
            let picture = save::Picture { name, title: title.clone(), drawing: Arc::clone(drawing) };
            ("save", site.save, save::paint(picture, scene))
        }
        (Tool::Package, Some(scene)) => ("package", words.package, package::paint(scene)),
        (Tool::Save { .. } | Tool::Package, None) => return ().into_any(),
    };
    dialog::dialog(class, heading, words.close, store, body)
}
