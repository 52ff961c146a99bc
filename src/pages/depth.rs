//! What stands below the trend of an indicator: ranking, tables, sources.

use leptos::prelude::*;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::{IndicatorView, RankGroup};

use crate::components::figure::figure;
use crate::components::sources::sources;
use crate::components::tables::tables;
use crate::scene::{Painted, Scene};
use crate::store::Loaded;
use crate::words::Words;

/// The lower part of the page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let words = Words::of(lang);
    let view = IndicatorView::of_choice(scene.dataset(), scene.choice, scene.today);
    let indicator = scene.dataset().indicator(view.choice.indicator);
    let denominator = indicator.denominator.get(lang);
    let denominator = (!denominator.is_empty())
        .then(|| view! { <p>{format!("{}: {denominator}.", words.denominator)}</p> });
    let note = indicator.note.get(lang);
    let note = (!note.is_empty()).then(|| view! { <p>{note.to_owned()}</p> });
    let title = sentence::ranking_headline(&view.ranking, lang);
    let page = view! {
        {figure("ranking", Some(title.clone()), tiendo_charts::ranking(&view.ranking, scene.size, lang), scene)}
        {view.ranking.groups.iter().map(|group| silent_areas(group, lang)).collect_view()}
        {tables(&view, &scene.state)}
        {sources(&view.citations, lang)}
        <footer class="dataset">
            {denominator}
            {note}
            {about(&scene.loaded, lang)}
        </footer>
    };
    Painted { title, view: page.into_any() }
}

/// Areas that the ranking has no bar for.
fn silent_areas(group: &RankGroup, lang: Lang) -> Option<impl IntoView + use<>> {
    let names: Vec<String> = group.silent.iter().map(|row| row.place.label(lang)).collect();
    (!names.is_empty()).then(|| {
        let heading = Words::of(lang).without_figures;
        view! { <p class="note">{format!("{heading} {}.", names.join(", "))}</p> }
    })
}

/// Title, version and date of the dataset, and its files.
fn about(loaded: &Loaded, lang: Lang) -> impl IntoView + use<> {
    let words = Words::of(lang);
    let descriptor = loaded.dataset.descriptor();
    let day = descriptor.created.get(..10).and_then(tiendo_core::date::Date::parse);
    let mut text = descriptor.title.get(lang).to_owned();
    if !descriptor.version.is_empty() {
        text.push_str(&format!(", {} {}", words.version, descriptor.version));
    }
    if let Some(day) = day {
        text.push_str(&format!(", {}", format::date(day, lang)));
    }
    let observations = descriptor.file_of(tiendo_core::package::TableName::Observations);
    let files = ["datapackage.json".to_owned(), observations, "README.md".to_owned()];
    let links = files.into_iter().map(|file| {
        let address = format!("/data/{}/{file}", loaded.name);
        view! { " " <a href=address rel="external">{file}</a> }
    });
    view! { <p>{format!("{text}. {}:", words.download)} {links.collect_view()}</p> }
}
