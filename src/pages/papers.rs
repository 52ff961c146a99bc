//! What the pages of text share: sections, lists, the tables of definitions that only they need.

use leptos::prelude::*;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::{Finding, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::package::TableName;

use crate::components::finding::sample_badge;
use crate::components::findings::retry_button;
use crate::figure_words::FigureWords;
use crate::scene::Scene;
use crate::words::Words;

/// Recognition schemes and reporting duties, as far as they were fetched.
pub(crate) struct Papers {
    /// What could be read; none while it is on its way.
    pub(crate) definitions: Option<Definitions>,
    /// What was wrong with it.
    pub(crate) findings: Vec<Finding>,
}

impl Papers {
    /// Reads the files that came with the scene.
    pub(crate) fn of(scene: &Scene) -> Self {
        let descriptor = scene.dataset().descriptor();
        let tables = [TableName::Schemes, TableName::Reporting];
        let mut listed = tables.iter().filter_map(|table| descriptor.listed(*table));
        let mut findings = Vec::new();
        let definitions = listed.all(|resource| scene.file(&resource.path).is_some()).then(|| {
            let fetch = |path: &str| scene.file(path).cloned().unwrap_or(Err(Unavailable::NotFound));
            Definitions::open(scene.dataset(), fetch, &mut findings)
        });
        Self { definitions, findings }
    }

    /// That something of it is missing, or on its way.
    pub(crate) fn notice(&self, scene: &Scene) -> AnyView {
        let lang = scene.lang();
        if self.definitions.is_none() {
            return view! { <p class="note" role="status">{Words::of(lang).loading}</p> }.into_any();
        }
        if self.findings.is_empty() {
            return ().into_any();
        }
        let sentences = self.findings.iter().map(|finding| item(finding.sentence(lang).into_any()));
        view! {
            <div class="findings" role="alert">
                <ul>{sentences.collect_view()}</ul>
                {retry_button(lang, scene.store)}
            </div>
        }
        .into_any()
    }
}

/// The finding of a page, with what stands under it.
pub(crate) fn opening(title: &str, below: Vec<AnyView>, sample: bool, lang: Lang) -> AnyView {
    let sample = sample.then(|| {
        view! { <p class="note sample-note">{sample_badge(lang)} " " {FigureWords::of(lang).sample_explained}</p> }
    });
    view! { <div class="finding"><h1>{title.to_owned()}</h1>{below}{sample}</div> }.into_any()
}

/// A part of a page that the table of contents can lead to.
pub(crate) fn section(id: &'static str, title: &str, content: Vec<AnyView>) -> AnyView {
    view! {
        <section class="paper" aria-labelledby=id><h2 id=id>{title.to_owned()}</h2>{content}</section>
    }
    .into_any()
}

/// A heading within a section.
pub(crate) fn heading(title: AnyView) -> AnyView {
    view! { <h3>{title}</h3> }.into_any()
}

/// A paragraph; nothing where there is nothing to say.
pub(crate) fn paragraph(class: &'static str, text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    if text.is_empty() {
        return ().into_any();
    }
    view! { <p class=class>{text}</p> }.into_any()
}

/// One of several.
pub(crate) fn item(content: AnyView) -> AnyView {
    view! { <li>{content}</li> }.into_any()
}

/// Several of a kind; nothing where there are none.
pub(crate) fn list(class: &'static str, items: Vec<AnyView>) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    view! { <ul class=class>{items}</ul> }.into_any()
}

/// What is called what; a name without content is left out with it.
pub(crate) fn facts(class: &'static str, facts: Vec<(String, AnyView)>) -> AnyView {
    let fact = |(name, content)| view! { <div><dt>{name}</dt><dd>{content}</dd></div> }.into_any();
    let facts: Vec<AnyView> = facts.into_iter().map(fact).collect();
    view! { <dl class=class>{facts}</dl> }.into_any()
}

/// Something long that opens on demand.
pub(crate) fn folded(summary: &str, content: AnyView) -> AnyView {
    view! { <details class="folded"><summary>{summary.to_owned()}</summary>{content}</details> }.into_any()
}
