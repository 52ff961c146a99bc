//! What differs from the release before, as far as it is about the area.

use crate::model::AreaId;
use crate::view::deck::build::{Draft, Material};
use crate::view::deck::{Body, Paragraph, Topic, words};
use crate::view::news::{NewsItem, NewsKind};
use crate::view_state::Page;

/// So many changes are told; a slide says how many more there are, and where.
const TOLD: usize = 12;

/// The slide; `None` where there is no release before.
pub(super) fn draft(material: &Material<'_>) -> Option<Draft> {
    let (news, lang) = (material.request.news?, material.request.lang);
    let about: Vec<&NewsItem> = news.items.iter().filter(|item| is_about(material, item)).collect();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut left = TOLD;
    for kind in NewsKind::ALL {
        let of_kind = about.iter().filter(|item| item.kind == kind).take(left);
        let texts: Vec<String> = of_kind.map(|item| item.sentence.get(lang).to_owned()).collect();
        left -= texts.len();
        if !texts.is_empty() {
            paragraphs.push(Paragraph { heading: kind.heading(lang).to_owned(), texts });
        }
    }
    // What the publisher left out may be about any area.
    let more = u64::try_from(about.len().saturating_sub(TOLD)).unwrap_or(u64::MAX);
    let more = more.saturating_add(if is_top(material) { news.left_out } else { 0 });
    let page = material.page(Page::Releases);
    let note = if paragraphs.is_empty() {
        Some(words::no_news(lang).to_owned())
    } else {
        (more > 0).then(|| words::more_news(more, &page, lang))
    };
    paragraphs.extend(note.map(|note| Paragraph { heading: String::new(), texts: vec![note] }));
    let title = news.summary.get(lang).trim_end_matches('.').to_owned();
    Some(Draft {
        topic: Topic::Change,
        said: vec![format!("{title}.")],
        title,
        body: Body::News(paragraphs),
        sample: Some(news.sample),
        sources: Vec::new(),
        page,
    })
}

/// Of an area at the top everything is told; of others what names them, a part of them, or no area.
fn is_about(material: &Material<'_>, item: &NewsItem) -> bool {
    let dataset = material.request.dataset;
    let concerns = |area: AreaId| {
        area == material.request.area || dataset.area(area).parent == Some(material.request.area)
    };
    let named = |code: &String| dataset.find_area(code).is_some_and(concerns);
    is_top(material) || item.areas.is_empty() || item.areas.iter().any(named)
}

fn is_top(material: &Material<'_>) -> bool {
    material.request.dataset.area(material.request.area).parent.is_none()
}
