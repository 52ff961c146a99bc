//! Elements that are given as HTML: many small ones are made by the browser in one go, where each would take a dozen calls.

use std::iter;

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState};
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, HtmlTemplateElement};

/// Sibling elements, as HTML without any text between them. Its texts are escaped already.
pub(crate) struct Markup(pub(crate) String);

/// The elements of a [`Markup`].
pub(crate) struct Parsed {
    html: String,
    first: Option<Element>,
    number: usize,
    /// What holds them until they are part of the page.
    outside: Option<DocumentFragment>,
}

impl Parsed {
    fn new(html: String) -> Self {
        let template = Rndr::create_element("template", None).unchecked_into::<HtmlTemplateElement>();
        template.set_inner_html(&html);
        let outside = template.content();
        let number = usize::try_from(outside.child_element_count()).unwrap_or_default();
        Self { html, first: outside.first_element_child(), number, outside: Some(outside) }
    }
}

impl Render for Markup {
    type State = Parsed;

    fn build(self) -> Parsed {
        Parsed::new(self.0)
    }

    fn rebuild(self, parsed: &mut Parsed) {
        if self.0 == parsed.html {
            return;
        }
        let mut other = Parsed::new(self.0);
        parsed.insert_before_this(&mut other);
        parsed.unmount();
        *parsed = other;
    }
}

impl Mountable for Parsed {
    fn unmount(&mut self) {
        for element in self.elements() {
            element.remove();
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        match self.outside.take() {
            Some(outside) => Rndr::insert_node(parent, &outside, marker),
            None => self.elements().iter_mut().for_each(|element| element.mount(parent, marker)),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.first.as_ref().is_some_and(|first| first.insert_before_this(child))
    }

    fn elements(&self) -> Vec<Element> {
        iter::successors(self.first.clone(), Element::next_element_sibling).take(self.number).collect()
    }
}

/// The attributes of its elements are in the HTML.
impl AddAnyAttr for Markup {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl RenderHtml for Markup {
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
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        html.push_str(&self.0);
        *position = Position::NextChild;
    }

    /// Pages are never hydrated (see `take_over`).
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Parsed {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
