//! Pages for when there is nothing to chart: no such page, or data that cannot be read.

use leptos::prelude::*;
use tiendo_core::catalog::Catalog;
use tiendo_core::finding::Finding;
use tiendo_core::lang::Lang;
use tiendo_core::view_state::ViewState;

use crate::address;
use crate::components::findings::{findings, retry_button};
use crate::store::{Loaded, Screen, Store};
use crate::words::Words;

/// Instead of a page of a dataset.
pub(crate) fn paint(screen: &Screen, lang: Lang, store: Store) -> AnyView {
    let catalog = store.catalog();
    match screen {
        Screen::NoSuchPage => no_such_page(lang, catalog.as_deref()).into_any(),
        Screen::NoSuchDataset => no_such_dataset(lang, catalog.as_deref()).into_any(),
        Screen::NoCatalog(finding) => no_catalog(lang, finding, store).into_any(),
        Screen::Nothing(loaded) => nothing(lang, loaded, store).into_any(),
        Screen::Loading | Screen::NoProgram | Screen::Home(_) | Screen::Page(..) => ().into_any(),
    }
}

/// Above a page of a dataset of which some could not be read.
pub(crate) fn findings_above(all: &[Finding], lang: Lang, store: Store) -> AnyView {
    findings(all, lang, store)
}

/// An address that is none of ours.
fn no_such_page(lang: Lang, catalog: Option<&Catalog>) -> impl IntoView + use<> {
    elsewhere(lang.pick("Không có trang này", "There is no such page"), lang, catalog)
}

/// A dataset that the site does not have.
fn no_such_dataset(lang: Lang, catalog: Option<&Catalog>) -> impl IntoView + use<> {
    elsewhere(lang.pick("Không có bộ số liệu này", "There is no such dataset"), lang, catalog)
}

/// No catalogue, and no dataset in the address to show without one.
fn no_catalog(lang: Lang, finding: &Finding, store: Store) -> impl IntoView + use<> {
    view! {
        <section class="findings" role="alert">
            <h1>{lang.pick("Không đọc được danh mục các bộ số liệu", "The list of datasets cannot be read")}</h1>
            <p>{finding.sentence(lang)}</p>
            {retry_button(lang, store)}
        </section>
    }
}

/// A dataset of which nothing can be shown.
fn nothing(lang: Lang, loaded: &Loaded, store: Store) -> impl IntoView + use<> {
    view! {
        <h1>{lang.pick("Bộ số liệu này hiện không đọc được", "This dataset cannot be read at present")}</h1>
        {findings(&loaded.findings, lang, store)}
    }
}

fn elsewhere(title: &'static str, lang: Lang, catalog: Option<&Catalog>) -> impl IntoView + use<> {
    let link = |entry: &tiendo_core::catalog::Entry| {
        let address =
            address::link(&ViewState { lang, dataset: Some(entry.name.clone()), ..ViewState::default() });
        view! { <li><a href=address>{entry.title.get(lang).to_owned()}</a></li> }
    };
    let links = catalog.map(|catalog| catalog.entries().iter().map(link).collect_view());
    view! {
        <h1>{title}</h1>
        <h2>{Words::of(lang).datasets}</h2>
        <ul>{links}</ul>
    }
}
