//! One indicator in one area and year: trend, milestones, ranking, tables, sources.

use leptos::prelude::*;
use tiendo_charts::Size;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::{IndicatorView, RankGroup};
use tiendo_core::view_state::ViewState;

use crate::components::figure::{figure, sample_badge};
use crate::components::findings::findings;
use crate::components::sources::sources;
use crate::components::summary::summary;
use crate::components::tables::tables;
use crate::store::{Loaded, Store};
use crate::words::Words;

/// The page.
pub(crate) fn page(
    loaded: &Loaded,
    view: &IndicatorView,
    state: &ViewState,
    size: Size,
    store: Store,
) -> impl IntoView + use<> {
    let lang = state.lang;
    let words = Words::of(lang);
    let indicator = loaded.dataset.indicator(view.choice.indicator);
    let notices =
        view.notices.iter().map(|notice| view! { <li>{sentence::notice(notice, lang)}</li> }).collect_view();
    let notices =
        (!view.notices.is_empty()).then(|| view! { <ul class="notices" role="status">{notices}</ul> });
    let sample = view.sample.then(|| sample_badge(lang));
    let sample_explained =
        view.sample.then(|| view! { <p class="note sample-note">{words.sample_explained}</p> });
    let denominator = indicator.denominator.get(lang);
    let denominator = (!denominator.is_empty())
        .then(|| view! { <p>{format!("{}: {denominator}.", words.denominator)}</p> });
    let note = indicator.note.get(lang);
    let note = (!note.is_empty()).then(|| view! { <p>{note.to_owned()}</p> });
    view! {
        {findings(&loaded.findings, lang, store)}
        {notices}
        <div class="finding">
            <h1>{sentence::headline(&view.trend, lang)}</h1>
            <p class="subtitle">{indicator.name.get(lang).to_owned()} " " {sample}</p>
            {sample_explained}
        </div>
        <div class="trend-and-summary">
            {figure("trend", None, tiendo_charts::trend(&view.trend, size, lang), lang)}
            {summary(view, lang)}
        </div>
        {figure("ranking", Some(sentence::ranking_headline(&view.ranking, lang)), tiendo_charts::ranking(&view.ranking, size, lang), lang)}
        {view.ranking.groups.iter().map(|group| silent_areas(group, lang)).collect_view()}
        {tables(view, state)}
        {sources(&view.citations, lang)}
        <footer class="dataset">
            {denominator}
            {note}
            {about(loaded, lang)}
        </footer>
    }
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
