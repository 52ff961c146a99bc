//! What changed since the release before.

use leptos::prelude::*;
use tiendo_core::view::news::{News, NewsKind};

use crate::address;
use crate::components::finding::sample_badge;
use crate::pages::overview::words::OwnWords;
use crate::scene::Scene;

/// The changes in one sentence, and each of them folded away. `None` where there is no release before.
pub(super) fn news(scene: &Scene) -> Option<AnyView> {
    let lang = scene.lang();
    let words = OwnWords::of(lang);
    let news = News::read(scene.file(News::FILE)?)?;
    let kinds = NewsKind::ALL.into_iter().filter_map(|kind| of_kind(&news, kind, scene));
    let more = news.more(lang).map(|more| view! { <p class="note">{more}</p> });
    Some(
        view! {
            <section class="news" aria-labelledby="news-title">
                <h2 id="news-title">{words.news}" "{news.sample.then(|| sample_badge(lang))}</h2>
                <p>{news.summary.get(lang).to_owned()}</p>
                <details><summary>{words.all_changes}</summary>{kinds.collect_view()}{more}</details>
            </section>
        }
        .into_any(),
    )
}

fn of_kind(news: &News, kind: NewsKind, scene: &Scene) -> Option<AnyView> {
    let lang = scene.lang();
    let items: Vec<_> = news
        .of(kind)
        .map(|item| {
            let text = item.sentence.get(lang).to_owned();
            // What is gone with this release has no page.
            let known = scene.dataset().find_indicator(&item.indicator).is_some();
            let address = known.then(|| scene.state.to_indicator(&item.indicator));
            let address = address.map(|to| match item.areas.as_slice() {
                [area] => address::link(&to.with_area(area)),
                _ => address::link(&to),
            });
            match address {
                Some(address) => view! { <li><a href=address>{text}</a></li> }.into_any(),
                None => view! { <li>{text}</li> }.into_any(),
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <h3>{kind.heading(lang)}</h3> <ul>{items}</ul> }.into_any())
}
