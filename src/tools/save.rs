//! Saves what a chart shows: its numbers as a workbook, CSV and JSON, the chart as a picture. All say where they come from.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_charts::{Drawing, Frame, Theme, standalone};
use tiendo_core::export::{self, Chart, Sheet, sample_notice};
use wasm_bindgen_futures::spawn_local;

use crate::components::origin;
use crate::download::{self, NotSaved};
use crate::parts;
use crate::scene::Scene;
use crate::tools::words::Words;
use crate::tools::{dialog, picture};

/// The chart that is saved.
#[derive(Clone)]
pub(crate) struct Picture {
    /// Which one.
    pub(crate) chart: Chart,
    /// Its title, where it has one of its own.
    pub(crate) title: Option<String>,
    /// The picture.
    pub(crate) drawing: Arc<Drawing>,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Xlsx,
    Csv,
    Json,
    Svg,
    Png,
}

impl Format {
    const ALL: [Self; 5] = [Self::Xlsx, Self::Csv, Self::Json, Self::Svg, Self::Png];

    const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    const fn mime(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    /// Its name, and what it is for.
    const fn words(self, words: &Words) -> (&'static str, &'static str) {
        match self {
            Self::Xlsx => ("Excel", words.for_excel),
            Self::Csv => ("CSV", words.for_csv),
            Self::Json => ("JSON", words.for_json),
            Self::Svg => ("SVG", words.for_svg),
            Self::Png => ("PNG", words.for_png),
        }
    }
}

/// What is in the dialog.
pub(crate) fn paint(picture: Picture, scene: Scene) -> AnyView {
    let (lang, words) = (scene.lang(), Words::of(scene.lang()));
    let (said, dark) = (RwSignal::new(String::new()), RwSignal::new(false));
    let saved = StoredValue::new((picture, scene));
    let item = |format: Format| {
        let (name, purpose) = format.words(words);
        let save = move |_| {
            said.set(download::making(lang).to_owned());
            spawn_local(async move {
                let (picture, scene) = saved.get_value();
                let theme = if dark.get_untracked() { Theme::Dark } else { Theme::Light };
                said.set(download::told(saved_as(format, &picture, &scene, theme).await, lang));
            });
        };
        view! {
            <li><button type="button" class="save-as" on:click=save>
                <span class="save-name">{name}</span>" "<span class="save-for">{purpose}</span>
            </button></li>
        }
        .into_any()
    };
    view! {
        <ul class="save-list">{Format::ALL.map(item).into_iter().collect_view()}</ul>
        <label class="tool-check">
            <input type="checkbox" on:change=move |event| dark.set(event_target_checked(&event))/>{words.dark_picture}
        </label>
        {dialog::status(move || said.get())}
        <p class="tool-hint">{words.save_note}</p>
    }
    .into_any()
}

/// Makes a file and gives it to the browser; its name, when that is done.
async fn saved_as(
    format: Format,
    picture: &Picture,
    scene: &Scene,
    theme: Theme,
) -> Result<String, NotSaved> {
    let name = scene.file_name(picture.chart.name(), format.extension());
    let sheet = origin::sheet(picture.chart, scene).ok_or(NotSaved::NoTable)?;
    let lang = scene.lang();
    let bytes = match format {
        Format::Xlsx => workbook(picture.chart, scene).await?,
        Format::Csv => export::csv(&sheet, lang).into_bytes(),
        Format::Json => export::json(&sheet).into_bytes(),
        Format::Svg => drawn(picture, scene, &sheet, theme, "").into_bytes(),
        Format::Png => {
            let svg = drawn(picture, scene, &sheet, theme, &picture::fonts().await);
            download::blob(&name, &picture::png(&svg).await?)?;
            return Ok(name);
        }
    };
    download::bytes(&name, format.mime(), &bytes)?;
    Ok(name)
}

/// The chart and its numbers as a workbook; what makes it is loaded first.
async fn workbook(chart: Chart, scene: &Scene) -> Result<Vec<u8>, NotSaved> {
    let office = parts::office().await?;
    Ok((office.workbook)(chart, scene).ok_or(NotSaved::NoTable)??)
}

/// The chart as an SVG of its own.
fn drawn(picture: &Picture, scene: &Scene, sheet: &Sheet, theme: Theme, fonts: &str) -> String {
    let lang = scene.lang();
    let from = &sheet.provenance;
    let notes: Vec<String> = from
        .source_line(origin::NAMED_SOURCES, lang)
        .into_iter()
        .chain([from.dataset_line(lang), from.address.clone()])
        .collect();
    let frame = Frame {
        title: picture.title.as_deref().unwrap_or_else(|| sheet.title.get(lang)),
        subtitle: origin::subtitle(scene),
        sample: from.sample.then(|| sample_notice(lang)),
        notes: &notes,
        fonts,
        lang,
    };
    standalone(&picture.drawing, &frame, &picture::styles(), theme)
}
