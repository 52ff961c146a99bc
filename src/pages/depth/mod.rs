//! What stands below the trend of an indicator: why the verdict, another pace, ranking, map, changes, tables, sources.

mod change;
mod definition;
mod map;
mod play;
mod ranking;
mod section;
mod what_if;
mod why;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::view::IndicatorView;
use tiendo_core::view::judgement::Judgement;

pub(crate) use self::map::drawer as map;
use self::section::Section;
use self::words::Words;
use crate::address;
use crate::components::finding::sample_badge;
use crate::components::sources::sources;
use crate::components::tables::tables;
use crate::figure_words::FigureWords;
use crate::scene::{Painted, Scene};
use crate::store::Loaded;

/// The lower part of the page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let words = Words::of(lang);
    let (dataset, choice) = (scene.dataset(), scene.choice);
    let view = Arc::new(IndicatorView::of_choice(dataset, choice, scene.today));
    let judgement = Judgement::of(dataset, choice.indicator, choice.area, scene.today);
    let all_tables = Section::new("tables", FigureWords::of(lang).as_table, tables(&view, scene));
    let all_sources =
        Section::new("sources", FigureWords::of(lang).sources, sources(&view.citations, lang).into_any());
    let sections: Vec<Section> = [
        why::section(&judgement, lang),
        what_if::section(&judgement, scene),
        ranking::section(&view, scene),
        map::section(scene),
        change::two_years(scene),
        change::spread(scene),
        Some(all_tables),
        Some(all_sources),
    ]
    .into_iter()
    .flatten()
    .collect();
    // Beside a trend of sample data the mark is at the top of the page already.
    let sample = (view.sample && !view.trend.sample).then(|| view! { <p>{sample_badge(lang)}</p> });
    let page = view! {
        <nav class="contents" aria-label=words.on_this_page>
            <ul>{sections.iter().map(Section::link).collect_view()}</ul>
        </nav>
        {sample}
        {definition::definition(&view, scene)}
        {sections.into_iter().map(Section::shown).collect_view()}
        {files(&scene.loaded, lang)}
    };
    Painted { title: String::new(), view: page.into_any() }
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
