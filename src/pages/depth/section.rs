//! What the sections of the lower part have in common: a place in the list of contents, a heading.

use leptos::prelude::*;

/// A section of the page.
pub(super) struct Section {
    /// Where a link leads to it.
    pub(super) id: &'static str,
    /// What the list of contents calls it.
    pub(super) name: &'static str,
    /// What is in it.
    pub(super) content: AnyView,
}

impl Section {
    /// A section whose charts and tables have headings of their own.
    pub(super) const fn new(id: &'static str, name: &'static str, content: AnyView) -> Self {
        Self { id, name, content }
    }

    /// A section under a heading.
    pub(super) fn headed(
        id: &'static str,
        name: &'static str,
        heading: &'static str,
        content: AnyView,
    ) -> Self {
        Self { id, name, content: view! { <h2>{heading}</h2> {content} }.into_any() }
    }

    /// The link that leads here.
    pub(super) fn link(&self) -> AnyView {
        view! { <li><a href=format!("#{}", self.id)>{self.name}</a></li> }.into_any()
    }

    pub(super) fn shown(self) -> AnyView {
        view! { <section id=self.id class="depth">{self.content}</section> }.into_any()
    }
}

/// A paragraph of a class; none where there is nothing to say.
pub(super) fn line(class: &'static str, text: impl Into<String>) -> Option<AnyView> {
    let text: String = text.into();
    (!text.is_empty()).then(|| view! { <p class=class>{text}</p> }.into_any())
}
