//! What a reader does with a view: search, share it, set its colours, take it away. Loaded when first asked for.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_charts::Drawing;
use tiendo_core::lang::Lang;

use crate::scene::Scene;
use crate::store::Store;

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
pub(crate) fn paint(tool: &Tool, _scene: Option<Scene>, _lang: Lang, _store: Store) -> AnyView {
    let _ = tool;
    ().into_any()
}
