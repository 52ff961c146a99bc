//! What stands below the trend of an indicator: why the verdict, another pace, ranking, map, changes, tables, sources.

mod change;
mod definition;
mod map;
mod models;
mod play;
mod ranking;
mod section;
mod what_if;
mod why;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::lang::Lang;

pub(crate) use self::map::drawer as map;
use self::models::Models;
use self::section::Section;
use self::words::Words;
use crate::address;
use crate::components::finding::sample_badge;
use crate::components::later::Later;
use crate::scene::{Painted, Scene};
use crate::store::Loaded;

/// The lower part of the page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let models = Arc::new(Models::new(scene.clone()));
    let of_opening = Arc::clone(&models);
    let page = view! {
        {Later::new(scene.store, scene.at_the_top(), move || opening(&of_opening))}
        {Section::ALL.map(|section| section.piece(&models)).into_iter().collect_view()}
        {files(&scene.loaded, scene.lang())}
    };
    Painted { title: String::new(), view: page.into_any() }
}

/// What is in the page, and what the indicator is.
fn opening(models: &Models) -> AnyView {
    let (view, lang) = (models.view(), models.scene.lang());
    // Beside a trend of sample data the mark is at the top of the page already.
    let sample = (view.sample && !view.trend.sample).then(|| view! { <p>{sample_badge(lang)}</p> });
    let links = Section::ALL.into_iter().filter_map(|section| section.link(models)).collect_view();
    view! {
        <nav class="contents" aria-label=Words::of(lang).on_this_page><ul>{links}</ul></nav>
        {sample}
        {definition::definition(view, &models.scene)}
    }
    .into_any()
}

/// The files of the dataset.
fn files(loaded: &Loaded, lang: Lang) -> AnyView {
    let descriptor = loaded.dataset.descriptor();
    let observations = descriptor.file_of(tiendo_core::package::TableName::Observations);
    let files = ["datapackage.json".to_owned(), observations, "README.md".to_owned()];
    let links = files.into_iter().map(|file| {
        let address = address::of_data(&loaded.name, &file);
        view! { " " <a href=address rel="external">{file}</a> }
    });
    view! { <p class="note downloads">{lang.pick("Tải số liệu gốc", "Download the data")}":" {links.collect_view()}</p> }.into_any()
}
