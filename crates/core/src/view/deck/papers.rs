//! What stands behind the figures: the documents, and how progress is judged.

use crate::verdict::Method;
use crate::view::deck::build::{Draft, Material};
use crate::view::deck::{Body, Paragraph, Topic, words};
use crate::view::method::Approach;
use crate::view_state::Page;

/// The slide of sources; its entries follow from the other slides.
pub(super) fn sources(material: &Material<'_>) -> Draft {
    Draft {
        topic: Topic::Sources,
        title: String::new(),
        body: Body::Sources(Vec::new()),
        said: Vec::new(),
        sample: None,
        sources: Vec::new(),
        page: material.page(Page::About),
    }
}

/// The methods that the deck's verdicts rest on.
pub(super) fn method(material: &Material<'_>) -> Draft {
    let lang = material.request.lang;
    let used = Approach::ALL.into_iter().filter(|approach| is_used(material, *approach));
    let paragraphs = used.map(|approach| {
        let published = matches!(approach, Approach::Outlook).then(|| Method::Dns.citation(lang).to_owned());
        let texts = std::iter::once(approach.rule(lang).to_owned()).chain(published).collect();
        Paragraph { heading: approach.name(lang).to_owned(), texts }
    });
    Draft {
        topic: Topic::Method,
        title: words::method_title(lang).to_owned(),
        body: Body::Method(paragraphs.collect()),
        said: Vec::new(),
        sample: None,
        sources: Vec::new(),
        page: material.page(Page::Method),
    }
}

/// Whether a verdict of the deck was reached so.
fn is_used(material: &Material<'_>, approach: Approach) -> bool {
    let overview = &material.overview;
    match approach {
        Approach::Milestone => overview.passed.is_some(),
        Approach::Path => overview.bullets.iter().any(|bullet| bullet.path.is_some()),
        Approach::Outlook | Approach::Pace => overview.coming.is_some(),
        Approach::CrossCheck | Approach::Upkeep | Approach::Territory | Approach::SmallDenominator => false,
    }
}
