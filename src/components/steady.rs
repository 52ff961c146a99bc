//! Elements that keep their attributes. Where Leptos draws an element anew it takes all its attributes off and puts them on again,
//! and the browser works out the style of everything below: of a table of thousands of cells, in more than a frame.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState};

/// An element whose attributes change only where they become others. Their values are literals, so that none needs escaping.
pub(crate) struct Steady {
    tag: &'static str,
    attributes: Vec<(&'static str, &'static str)>,
    content: AnyView,
}

impl Steady {
    /// An element without attributes.
    pub(crate) fn new(tag: &'static str, content: impl IntoAny) -> Self {
        Self { tag, attributes: Vec::new(), content: content.into_any() }
    }

    /// With this attribute, where it has a value.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Option<&'static str>>) -> Self {
        self.attributes.extend(value.into().map(|value| (name, value)));
        self
    }
}

/// A [`Steady`] in the document.
pub(crate) struct Standing {
    tag: &'static str,
    attributes: Vec<(&'static str, &'static str)>,
    element: Element,
    content: AnyViewState,
}

impl Standing {
    fn set(&mut self, attributes: Vec<(&'static str, &'static str)>) {
        for (name, _) in &self.attributes {
            if attributes.iter().all(|(kept, _)| kept != name) {
                Rndr::remove_attribute(&self.element, name);
            }
        }
        for attribute in attributes.iter().filter(|attribute| !self.attributes.contains(attribute)) {
            Rndr::set_attribute(&self.element, attribute.0, attribute.1);
        }
        self.attributes = attributes;
    }
}

impl Render for Steady {
    type State = Standing;

    fn build(self) -> Standing {
        let element = Rndr::create_element(self.tag, None);
        let mut content = self.content.build();
        content.mount(&element, None);
        let mut standing = Standing { tag: self.tag, attributes: Vec::new(), element, content };
        standing.set(self.attributes);
        standing
    }

    fn rebuild(self, standing: &mut Standing) {
        if self.tag == standing.tag {
            standing.set(self.attributes);
            self.content.rebuild(&mut standing.content);
        } else {
            let mut other = self.build();
            standing.insert_before_this(&mut other);
            standing.unmount();
            *standing = other;
        }
    }
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

/// Its attributes are its own.
impl AddAnyAttr for Steady {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl RenderHtml for Steady {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        html.push_str(&format!("<{}", self.tag));
        for (name, value) in self.attributes {
            html.push_str(&format!(" {name}=\"{value}\""));
        }
        html.push('>');
        *position = Position::FirstChild;
        self.content.to_html_with_buf(html, position, escape, mark_branches, Vec::new());
        html.push_str(&format!("</{}>", self.tag));
        *position = Position::NextChild;
    }

    /// Pages are never hydrated (see `take_over`).
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Standing {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
