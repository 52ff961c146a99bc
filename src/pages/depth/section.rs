//! The sections of the lower part: which there are, what each is called, and what it is drawn anew for.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::view_state::ViewState;

use super::models::Models;
use super::words::Words;
use super::{change, map, ranking, what_if, why};
use crate::components::later::{Later, Turn};
use crate::components::sources::sources;
use crate::components::tables::tables;
use crate::figure_words::FigureWords;
use crate::scene::Scene;

/// A section of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Why,
    WhatIf,
    Ranking,
    Map,
    /// The areas in two years.
    Change,
    /// The areas through the years.
    Spread,
    Tables,
    Sources,
}

impl Section {
    /// Every section, in the order of the page.
    pub(super) const ALL: [Self; 8] = [
        Self::Why,
        Self::WhatIf,
        Self::Ranking,
        Self::Map,
        Self::Change,
        Self::Spread,
        Self::Tables,
        Self::Sources,
    ];

    /// Where a link leads to it.
    const fn id(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::WhatIf => "what-if",
            Self::Ranking => "ranking",
            Self::Map => "map",
            Self::Change => "change",
            Self::Spread => "spread",
            Self::Tables => "tables",
            Self::Sources => "sources",
        }
    }

    /// What the list of contents calls it.
    fn name(self, models: &Models) -> &'static str {
        let lang = models.scene.lang();
        let words = Words::of(lang);
        match self {
            Self::Why => words.why_briefly,
            Self::WhatIf => words.what_if_briefly,
            Self::Ranking => words.ranking,
            Self::Map => words.map,
            Self::Change => words.change,
            Self::Spread => words.spread,
            Self::Tables => FigureWords::of(lang).as_table,
            Self::Sources => FigureWords::of(lang).sources,
        }
    }

    /// Whether there is anything to show in it.
    fn is_there(self, models: &Models) -> bool {
        match self {
            Self::Why => why::is_there(models),
            Self::WhatIf => what_if::is_there(models),
            Self::Ranking => ranking::is_there(models),
            Self::Map => models.map().is_some(),
            Self::Change => change::two_years_are_there(models),
            Self::Spread => models.spread().is_some(),
            Self::Tables | Self::Sources => true,
        }
    }

    /// What is in it; none where there is nothing to show.
    fn content(self, models: &Models) -> Option<AnyView> {
        let scene = &models.scene;
        match self {
            Self::Why => why::content(models),
            Self::WhatIf => what_if::content(models),
            Self::Ranking => ranking::content(models),
            Self::Map => map::content(models),
            Self::Change => change::two_years(models),
            Self::Spread => change::spread(models),
            Self::Tables => Some(tables(models.view(), scene)),
            Self::Sources => Some(sources(&models.view().citations, scene.lang()).into_any()),
        }
    }

    /// The link that leads here; none where there is nothing to lead to.
    pub(super) fn link(self, models: &Models) -> Option<AnyView> {
        self.is_there(models)
            .then(|| view! { <li><a href=format!("#{}", self.id())>{self.name(models)}</a></li> }.into_any())
    }

    /// The section, which is drawn anew when its turn comes.
    pub(super) fn piece(self, models: &Arc<Models>) -> AnyView {
        let (scene, models) = (&models.scene, Arc::clone(models));
        let draw = move || {
            let content = self.content(&models);
            let shown = |content| view! { <section id=self.id() class="depth">{content}</section> };
            content.map(shown).into_any()
        };
        let piece = Later::new(scene.store, self.drawn_from(scene), draw);
        piece.in_turn(move |shown, asked| self.turn(shown, asked)).into_any()
    }

    /// What it is drawn from. Of what is chosen below the top of the page, only the years of a change concern a section, and links in
    /// the tables, which lead to the same of other areas.
    fn drawn_from(self, scene: &Scene) -> Scene {
        let top = scene.at_the_top();
        match self {
            Self::Change => Scene { state: ViewState { from: scene.state.from, ..top.state }, ..top },
            Self::Tables => scene.clone(),
            _ => top,
        }
    }

    /// When it is drawn, after it stood for another scene.
    fn turn(self, shown: &Scene, asked: &Scene) -> Turn {
        match self {
            // The years of a change are chosen in it.
            Self::Change if shown.state.from != asked.state.from => Turn::Now,
            // It shows the same as before.
            Self::Tables if shown.at_the_top() == asked.at_the_top() => Turn::NextFrame,
            _ => Turn::WhenThereIsTime,
        }
    }
}

/// What a section begins with.
pub(super) fn headed(heading: &'static str, content: impl IntoAny) -> AnyView {
    view! { <h2>{heading}</h2> {content.into_any()} }.into_any()
}

/// A paragraph of a class; none where there is nothing to say.
pub(super) fn line(class: &'static str, text: impl Into<String>) -> Option<AnyView> {
    let text: String = text.into();
    (!text.is_empty()).then(|| view! { <p class=class>{text}</p> }.into_any())
}
