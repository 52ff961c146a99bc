//! The site's datasets, each with where it stands.

use leptos::prelude::*;
use tiendo_core::catalog::{Catalog, Entry, Published};
use tiendo_core::lang::Lang;
use tiendo_core::view::home;
use tiendo_core::view_state::ViewState;

use crate::address;
use crate::components::finding::sample_badge;
use crate::components::summary::status_class;
use crate::store::Store;
use crate::tools::Tool;
use crate::words::Words;

struct OwnWords {
    intro: &'static str,
    figures: &'static str,
    search: &'static str,
}

const VI: OwnWords = OwnWords {
    intro: "Các chương trình xây dựng xã hội học tập đặt mục tiêu cho năm 2025 và năm 2030: gia đình, dòng họ, cộng đồng, đơn vị và công dân học tập; xóa mù chữ, phổ cập giáo dục, kỹ năng.",
    figures: "Ở đây xem được từng địa bàn đã đi đến đâu, chỗ nào chậm và còn thiếu bao nhiêu, kèm nguồn của từng con số.",
    search: "Tìm địa bàn, chỉ tiêu…",
};

const EN: OwnWords = OwnWords {
    intro: "Viet Nam’s learning-society programmes set targets for 2025 and 2030: learning families, clans, communities, units and citizens; literacy, universal education, skills.",
    figures: "See how far each area has come, who is behind and by how much, with the source of every figure.",
    search: "Find an area or indicator…",
};

/// The page.
pub(crate) fn paint(catalog: &Catalog, lang: Lang, store: Store) -> AnyView {
    let words = lang.pick(&VI, &EN);
    let published = catalog.published();
    let entries = catalog.entries().iter().zip(&published);
    let items = entries.map(|(entry, published)| item(entry, published.as_ref(), lang)).collect_view();
    view! {
        <div class="home">
            <h1>{Words::of(lang).tagline}</h1>
            <p class="lead">{words.intro}</p>
            <p class="lead">{words.figures}</p>
            <button type="button" class="search-field" on:click=move |_| store.open(Tool::Search)>
                <span class="icon search" aria-hidden="true"></span>
                {words.search}
            </button>
            <h2>{Words::of(lang).datasets}</h2>
            <ul class="datasets">{items}</ul>
        </div>
    }
    .into_any()
}

fn item(entry: &Entry, published: Option<&Published>, lang: Lang) -> AnyView {
    let address =
        address::link(&ViewState { lang, dataset: Some(entry.name.clone()), ..ViewState::default() });
    let published = published.map(|published| published_item(entry, published, lang));
    view! {
        <li>
            <h3><a href=address>{entry.title.get(lang).to_owned()}</a>" "{entry.sample.then(|| sample_badge(lang))}</h3>
            {published}
        </li>
    }
    .into_any()
}

/// Where a dataset stood on the day of publishing, and what it holds.
fn published_item(entry: &Entry, published: &Published, lang: Lang) -> AnyView {
    // Without any figure of its own the sentence is about other areas.
    let tally = published.milestone.map(|(_, tally)| tally).filter(|tally| tally.of() > tally.not_reported);
    let segments = tally.into_iter().flat_map(home::parts).map(|(status, number)| {
        view! { <span class=status_class(status) style=format!("flex-grow:{number}")></span> }
    });
    let shares =
        tally.map(|_| view! { <div class="shares" aria-hidden="true">{segments.collect_view()}</div> });
    let held = [Some(home::holdings(published, lang)), home::edition(published, entry.short_hash(), lang)];
    let held = held.into_iter().flatten().map(|text| view! { <span>{text}</span> });
    view! {
        <p class="stands">{published.sentence.get(lang).to_owned()}</p>
        {shares}
        <p class="note held">{held.collect_view()}</p>
    }
    .into_any()
}
