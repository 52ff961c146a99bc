//! What a page is as a file of an office program: the button that has it made, and what is said meanwhile.

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::view::deck::DeckChoice;
use tiendo_core::view_state::Page;
use wasm_bindgen_futures::spawn_local;

use crate::download::{self, NotSaved};
use crate::parts;
use crate::scene::Scene;

/// A kind of file that a whole page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paper {
    /// Slides, as a presentation.
    Presentation,
    /// A report, as a document.
    Document,
}

impl Paper {
    /// What a page is, if it is one of them.
    pub(crate) const fn of(page: Page) -> Option<Self> {
        match page {
            Page::Deck => Some(Self::Presentation),
            Page::Report => Some(Self::Document),
            _ => None,
        }
    }

    /// What the button says.
    pub(crate) const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Presentation => lang.pick("Tải PPTX", "Save as PPTX"),
            Self::Document => lang.pick("Tải bản Word (DOCX)", "Save as Word (DOCX)"),
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Presentation => "pptx",
            Self::Document => "docx",
        }
    }

    const fn mime(self) -> &'static str {
        match self {
            Self::Presentation => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Document => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    fn file_name(self, scene: &Scene) -> String {
        let kept = || DeckChoice::parse(&scene.state.deck).named;
        let what = match self {
            Self::Presentation => kept().unwrap_or_else(|| Page::Deck.segment().to_owned()),
            Self::Document => Page::Report.segment().to_owned(),
        };
        scene.file_name(&what, self.extension())
    }

    /// Makes the file and gives it to the browser; its name, when that is done. What makes it is loaded first.
    async fn saved(self, scene: &Scene) -> Result<String, NotSaved> {
        let office = parts::office().await?;
        let bytes = match self {
            Self::Presentation => (office.presentation)(scene),
            Self::Document => (office.document)(scene),
        };
        let name = self.file_name(scene);
        download::bytes(&name, self.mime(), &bytes?)?;
        Ok(name)
    }

    /// Has the file made. What is said of it is said no more where the page has been left meanwhile.
    pub(crate) fn save(self, scene: &Scene, said: RwSignal<String>) {
        let (lang, scene) = (scene.lang(), scene.clone());
        let _ = said.try_set(download::making(lang).to_owned());
        spawn_local(async move {
            let _ = said.try_set(download::told(self.saved(&scene).await, lang));
        });
    }
}

/// The button, and beside it how it went.
pub(crate) fn take_away(paper: Paper, class: &'static str, scene: &Scene) -> AnyView {
    let said = RwSignal::new(String::new());
    let label = paper.label(scene.lang());
    let scene = StoredValue::new(scene.clone());
    let save = move |_| paper.save(&scene.get_value(), said);
    view! {
        <button type="button" class=class on:click=save>{label}</button>
        <span class="take-said" role="status">{move || said.get()}</span>
    }
    .into_any()
}
