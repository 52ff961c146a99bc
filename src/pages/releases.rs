//! Every release of a dataset: when it was published, what changed, and the way to it as it was.

use leptos::prelude::*;
use tiendo_core::catalog;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::package::Descriptor;
use tiendo_core::view::releases::{self, Published};
use tiendo_core::view_state::{Page, ViewState};

use crate::address;
use crate::figure_words::FigureWords;
use crate::pages::papers::{folded, item, list, opening, paragraph};
use crate::scene::{Painted, Scene};

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let words = lang.pick(&VI, &EN);
    let releases = scene.file(releases::FILE).map(releases::read).unwrap_or_default();
    let title = releases::title(&releases, lang);
    let own = scene.dataset().descriptor().title.get(lang).to_owned();
    let all = releases.iter().enumerate().map(|(place, release)| one(release, place == 0, words, scene));
    let below = vec![paragraph("subtitle", own), paragraph("note", words.how)];
    let page = view! {
        {opening(&title, below, releases::has_sample(&releases), lang)}
        <ol class="releases" reversed>{all.collect_view()}</ol>
    };
    Painted { title, view: page.into_any() }
}

fn one(release: &Published, is_current: bool, words: &Words, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let version = &release.version;
    let name = catalog::current_name(&scene.loaded.name);
    let dataset = if is_current { name.to_owned() } else { catalog::name_of_earlier(name, version) };
    let folder = address::of_data(&dataset, Descriptor::FILE);
    let to = ViewState { lang, dataset: Some(dataset), page: Page::Overview, ..ViewState::default() };
    let way = if is_current { FigureWords::of(lang).newest_release } else { words.as_published };
    let day = release.date.map(|day| format!(", {}", format::date(day, lang))).unwrap_or_default();
    let hash = catalog::short_hash(&release.hash).map(str::to_owned);
    view! {
        <li>
            <h2>{words.release}" "{version.clone()}{day}</h2>
            {changed(release, words, lang)}
            <p class="note">
                <a href=address::link(&to)>{way}</a>" · "<a href=folder rel="external">{Descriptor::FILE}</a>" · SHA-256 "<code>{hash}</code>
            </p>
        </li>
    }
    .into_any()
}

fn changed(release: &Published, words: &Words, lang: Lang) -> AnyView {
    let Some(news) = &release.news else { return paragraph("", words.first) };
    let items = news.items.iter().map(|change| item(change.sentence.get(lang).to_owned().into_any()));
    let items: Vec<AnyView> = items.chain(news.more(lang).map(|more| item(more.into_any()))).collect();
    let told = (!items.is_empty()).then(|| folded(words.all_changes, list("points", items)));
    view! { {paragraph("", news.summary.get(lang))} {told} }.into_any()
}

struct Words {
    how: &'static str,
    release: &'static str,
    as_published: &'static str,
    first: &'static str,
    all_changes: &'static str,
}

const VI: Words = Words {
    how: "Mỗi bản giữ nguyên như khi công bố; mã SHA-256 là của tệp datapackage.json, tệp này ghi mã của mọi bảng.",
    release: "Bản",
    as_published: "Xem như đã công bố",
    first: "Bản đầu tiên.",
    all_changes: "Mọi thay đổi",
};

const EN: Words = Words {
    how: "Each release stays as it was published. The SHA-256 is that of its datapackage.json, which states those of all tables.",
    release: "Release",
    as_published: "Open it as it was published",
    first: "The first release.",
    all_changes: "All changes",
};
