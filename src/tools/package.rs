//! Saves the whole dataset: its descriptor and every file that it lists, in one archive.

use leptos::prelude::*;
use tiendo_core::date::Date;
use tiendo_core::export::{archive, file_name};
use tiendo_core::finding::{Finding, Problem, Unavailable};
use tiendo_core::package::Descriptor;
use wasm_bindgen_futures::spawn_local;

use crate::components::take_away::Paper;
use crate::download::{self, NotSaved};
use crate::load;
use crate::scene::Scene;
use crate::tools::dialog;
use crate::tools::words::Words;

/// What explains a dataset in words, and is not listed among its tables.
const README: &str = "README.md";

/// What is in the dialog.
pub(crate) fn paint(scene: Scene) -> AnyView {
    of_dataset(scene, true)
}

/// The dataset and the button that saves it, which has the focus where it comes first.
fn of_dataset(scene: Scene, is_first: bool) -> AnyView {
    let (lang, words) = (scene.lang(), Words::of(scene.lang()));
    let descriptor = scene.dataset().descriptor();
    let title = descriptor.title.get(lang).to_owned();
    let version = format!("{} {}", words.version, descriptor.version);
    let version = (!descriptor.version.is_empty()).then_some(version);
    let licence = descriptor.licence().map(|licence| format!("{}: {}", words.licence, licence.name));
    let facts: Vec<String> = [version, licence].into_iter().flatten().collect();
    let files = paths(descriptor).join(", ");
    let (said, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let scene = StoredValue::new(scene);
    let save = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let result = saved(&scene.get_value(), said).await;
            said.set(match result {
                Ok(file) => download::saved_as(&file, lang),
                Err(why) => why,
            });
            busy.set(false);
        });
    };
    view! {
        <p class="strong">{title}</p>
        <p>{facts.join(". ")}</p>
        <p class="tool-hint">{words.package_holds} " " {files}</p>
        <div class="tool-buttons">
            <button type="button" class="tool-button" autofocus=is_first on:click=save>{words.save_package}</button>
        </div>
        {dialog::status(move || said.get())}
    }
    .into_any()
}

/// What is in the dialog on a page that is a file of an office program itself: that file first.
pub(crate) fn paint_with_page(paper: Paper, scene: Scene) -> AnyView {
    let (lang, words) = (scene.lang(), Words::of(scene.lang()));
    let purpose = match paper {
        Paper::Presentation => words.for_pptx,
        Paper::Document => words.for_docx,
    };
    let said = RwSignal::new(String::new());
    let page = StoredValue::new(scene.clone());
    let save = move |_| paper.save(&page.get_value(), said);
    view! {
        <ul class="save-list"><li><button type="button" class="save-as" autofocus on:click=save>
            <span class="save-name">{paper.label(lang)}</span>" "<span class="save-for">{purpose}</span>
        </button></li></ul>
        {dialog::status(move || said.get())}
        <h3>{words.package}</h3>
        {of_dataset(scene, false)}
    }
    .into_any()
}

/// The files of the archive, below the dataset's folder.
fn paths(descriptor: &Descriptor) -> Vec<String> {
    let mut paths = vec![Descriptor::FILE.to_owned(), README.to_owned()];
    for file in descriptor.files() {
        if !paths.contains(&file.path) {
            paths.push(file.path.clone());
        }
    }
    paths
}

/// Fetches one file after the other and packs them; the name of the archive, or why there is none.
async fn saved(scene: &Scene, said: RwSignal<String>) -> Result<String, String> {
    let (lang, words) = (scene.lang(), Words::of(scene.lang()));
    let descriptor = scene.dataset().descriptor();
    let paths = paths(descriptor);
    let mut files: Vec<(&str, Vec<u8>)> = Vec::new();
    for (place, path) in paths.iter().enumerate() {
        said.set(format!("{} {}/{}: {path}", words.fetching, place + 1, paths.len()));
        match load::file(&format!("{}/{path}", scene.loaded.folder), false).await {
            Ok(bytes) => files.push((path, bytes)),
            Err(Unavailable::NotFound) if path == README => {}
            Err(why) => return Err(Finding::file(path, Problem::Missing(why)).sentence(lang)),
        }
    }
    let name = file_name(&[&scene.loaded.name, &descriptor.version], "zip");
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, bytes)| (*path, bytes.as_slice())).collect();
    let packed = archive(&files, Date::parse_spreadsheet(&descriptor.created))
        .map_err(|_| NotSaved::TooLarge.sentence(lang))?;
    download::bytes(&name, "application/zip", &packed).map_err(|_| NotSaved::Refused.sentence(lang))?;
    Ok(name)
}
