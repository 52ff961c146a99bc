//! The dataset: its tables, its sources and what each is the source of, its terms, how to cite it.

use leptos::prelude::*;
use tiendo_core::catalog;
use tiendo_core::downloads::{Download, Format};
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::licence;
use tiendo_core::package::Descriptor;
use tiendo_core::view::about::{About, Cited, Table, words as said};
use tiendo_core::view::method::words as method_said;
use tiendo_core::view_state::{Page, ViewState};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::address;
use crate::components::sources::{document, entry};
use crate::components::table::{Cell, Kind, Row, table};
use crate::pages::papers::{Papers, facts, item, list, opening, paragraph, section};
use crate::scene::{Painted, Scene};
use crate::tools::Tool;

/// The words of this page.
struct Words {
    edition: &'static str,
    licence: &'static str,
    makers: &'static str,
    statuses: &'static str,
    reading: &'static str,
    cite: &'static str,
    copy: &'static str,
    copied: &'static str,
    not_copied: &'static str,
    with_address: &'static str,
    files: &'static str,
    package: &'static str,
    other_files: &'static str,
    formats: &'static str,
    columns: [&'static str; 3],
    sources: &'static str,
    cited_for: &'static str,
    certainty: &'static str,
    unsourced: &'static str,
    changes: &'static str,
    definitions: &'static str,
    to_method: &'static str,
}

const VI: Words = Words {
    edition: "Bản đang xem",
    licence: "Điều kiện sử dụng",
    makers: "Người làm",
    statuses: "Tình trạng số liệu",
    reading: "Khi đọc bộ số liệu",
    cite: "Trích dẫn",
    copy: "Chép trích dẫn",
    copied: "Đã chép.",
    not_copied: "Trình duyệt không cho chép; hãy bấm vào đoạn trích dẫn để chọn rồi tự chép.",
    with_address: "Khi chép, địa chỉ của trang này được thêm vào cuối.",
    files: "Các bảng và tải về",
    package: "Tải cả bộ",
    other_files: "Mô tả bộ số liệu:",
    formats: "Tải về ở dạng khác:",
    columns: ["Bảng", "Số dòng", "Tệp"],
    sources: "Nguồn",
    cited_for: "Dùng cho",
    certainty: "Độ tin cậy",
    unsourced: "Không ghi nguồn",
    changes: "Địa bàn thay đổi",
    definitions: "Cách tính và quy định qua thời gian",
    to_method: "Định nghĩa từng chỉ tiêu và cách xét: trang Phương pháp và nguồn",
};

const EN: Words = Words {
    edition: "This edition",
    licence: "Terms of use",
    makers: "Made by",
    statuses: "Status of figures",
    reading: "In reading it",
    cite: "How to cite",
    copy: "Copy the citation",
    copied: "Copied.",
    not_copied: "The browser does not allow copying; click the citation to select it, then copy it yourself.",
    with_address: "The address of this page is added to the copy.",
    files: "Tables and downloads",
    package: "Download everything",
    other_files: "The dataset described:",
    formats: "In other formats:",
    columns: ["Table", "Rows", "File"],
    sources: "Sources",
    cited_for: "Source of",
    certainty: "Certainty",
    unsourced: "Without a source",
    changes: "Areas that changed",
    definitions: "Definitions and rules over time",
    to_method: "Every indicator’s definition, and how progress is judged: Method and sources",
};

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let words = lang.pick(&VI, &EN);
    let papers = Papers::of(scene);
    let findings: Vec<_> = scene.loaded.findings.iter().chain(&papers.findings).cloned().collect();
    let about = About::of(scene.dataset(), papers.definitions.as_ref(), &findings);
    let title = said::headline(&about, lang);
    let sample = about.statuses.iter().any(|(status, _)| *status == tiendo_core::model::ObsStatus::Sample);
    let page = view! {
        {opening(&title, vec![paragraph("subtitle", about.description.get(lang))], sample, lang)}
        {papers.notice(scene)}
        {facts("facts wide", card(&about, words, scene))}
        {section("cite", words.cite, cite(&about, words, scene))}
        {section("files", words.files, files(&about, words, scene))}
        {section("sources", words.sources, sources(&about, words, lang))}
        {changes(&about, words, lang)}
        {section("definitions", words.definitions, definitions(&about, &papers, words, scene))}
    };
    Painted { title, view: page.into_any() }
}

/// The version and its day, with the way to all releases.
fn edition(about: &About, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let dataset = Some(catalog::current_name(&about.name).to_owned());
    let to = ViewState { dataset, ..scene.state.to_page(Page::Releases) };
    let word = crate::words::Words::of(lang).page(Page::Releases);
    view! { {said::edition(about, lang)} " · " <a href=address::link(&to)>{word}</a> }.into_any()
}

/// What a reader wants to know before using it.
fn card(about: &About, words: &Words, scene: &Scene) -> Vec<(String, AnyView)> {
    let lang = scene.lang();
    let licence = about.licences.iter().map(|licence| {
        let name = if licence.title.is_empty() { &licence.name } else { &licence.title };
        let explained = paragraph("", licence::explained(&licence.name, lang));
        view! { {document(name, &licence.path)} {explained} }.into_any()
    });
    let mut licences: Vec<AnyView> = licence.collect();
    if licences.is_empty() {
        licences.push(licence::explained("", lang).into_any());
    }
    let mut facts: Vec<(String, AnyView)> = vec![
        (words.edition.to_owned(), edition(about, scene)),
        (words.licence.to_owned(), licences.into_any()),
        (words.statuses.to_owned(), said::statuses(about, lang).into_any()),
        (words.reading.to_owned(), said::findings(about, lang).into_any()),
    ];
    if !about.contributors.is_empty() {
        let makers = about.contributors.iter().map(|maker| item(document(&maker.title, &maker.path)));
        facts.push((words.makers.to_owned(), list("plain", makers.collect())));
    }
    facts
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    async fn write_text(text: &str) -> Result<JsValue, JsValue>;
}

/// The citation, and a button that copies it with the address of the page.
fn cite(about: &About, words: &'static Words, scene: &Scene) -> Vec<AnyView> {
    let citation = said::citation(about, scene.lang());
    let told = RwSignal::new("");
    let text = citation.clone();
    let state = scene.state.clone();
    let copy = move |_| {
        let text = format!("{text} {}", address::whole(&state));
        spawn_local(async move {
            told.set(if write_text(&text).await.is_ok() { words.copied } else { words.not_copied });
        });
    };
    let view = view! {
        <blockquote class="citation">{citation}</blockquote>
        <p class="copying">
            <button type="button" class="quiet" on:click=copy>{words.copy}</button>
            <span class="note">{words.with_address}</span>
            <span role="status">{move || told.get()}</span>
        </p>
    };
    vec![view.into_any()]
}

/// The tables with their files, and everything at once.
fn files(about: &About, words: &'static Words, scene: &Scene) -> Vec<AnyView> {
    let lang = scene.lang();
    let store = scene.store;
    let address = |file: &str| address::of_data(&about.name, file);
    let row = |of: &Table| {
        Row::Cells(
            vec![
                Cell::new(Kind::RowHeader, said::table(of.name, lang)),
                Cell::new(Kind::Number, said::rows(of.rows, lang)),
                Cell::new(Kind::Word, of.file.clone()).leading_out(address(&of.file)),
            ],
            false,
        )
    };
    let rows: Vec<Row> = about.tables.iter().map(row).collect();
    let other = [Descriptor::FILE, "README.md"]
        .map(|file| view! { " " <a href=address(file) rel="external">{file}</a> }.into_any());
    let package = view! {
        <p class="copying">
            <button type="button" class="quiet" on:click=move |_| store.open(Tool::Package)>{words.package}</button>
            <span class="note">{words.other_files}{other.into_iter().collect::<Vec<_>>()}</span>
        </p>
    };
    let caption = about.title.get(lang).to_owned();
    let tables = table("tables", caption, &words.columns, &rows).into_any();
    [Some(tables), formats(about, words, scene), Some(package.into_any())].into_iter().flatten().collect()
}

/// The dataset as the publisher wrote it in other formats, with the size of each file; nothing on a site that is not published.
fn formats(about: &About, words: &'static Words, scene: &Scene) -> Option<AnyView> {
    let lang = scene.lang();
    let downloads = scene.catalog.iter().flat_map(|catalog| catalog.downloads(&about.name));
    let one = |download: Download| {
        let name = download.format.name(lang)?;
        let address = address::of_data(&about.name, &download.path);
        let size = format::bytes(download.bytes, lang);
        // A browser would open a page instead of keeping it.
        let kept = (download.format == Format::OneFile).then_some("");
        Some(item(
            view! { <a href=address rel="external" download=kept>{name}</a> " (" {size} ")" }.into_any(),
        ))
    };
    let items: Vec<AnyView> = downloads.filter_map(one).collect();
    let told = !items.is_empty();
    told.then(|| vec![paragraph("", words.formats), list("points", items)].into_any())
}

/// Every source, with what cites it.
fn sources(about: &About, words: &Words, lang: Lang) -> Vec<AnyView> {
    let one = |cited: &Cited| {
        let cited_for = format!("{}: {}", words.cited_for, said::citings(cited.citings, lang));
        let certainty = said::certainties(&cited.certainties, lang);
        let certainty =
            if certainty.is_empty() { certainty } else { format!("{}: {certainty}", words.certainty) };
        let details = [cited_for, certainty].into_iter().map(|text| paragraph("note", text));
        item(view! { <p>{entry(&cited.source, lang)}</p>{details.collect::<Vec<_>>()} }.into_any())
    };
    let all = about.sources.iter().map(one).collect::<Vec<_>>();
    let unsourced = (about.unsourced.sum() > 0)
        .then(|| paragraph("note", format!("{}: {}", words.unsourced, said::citings(about.unsourced, lang))));
    vec![view! { <ol class="cited">{all}</ol>{unsourced} }.into_any()]
}

fn changes(about: &About, words: &Words, lang: Lang) -> Option<AnyView> {
    let days = about.changes.iter().map(|change| item(said::change(change, lang).into_any()));
    let days: Vec<AnyView> = days.collect();
    (!days.is_empty()).then(|| section("changes", words.changes, vec![list("points", days)]))
}

/// What is counted otherwise, and titles whose rules came or went.
fn definitions(about: &About, papers: &Papers, words: &Words, scene: &Scene) -> Vec<AnyView> {
    let lang = scene.lang();
    let bases = about.other_bases.iter().map(|basis| item(said::other_basis(basis, lang).into_any()));
    let schemes = papers.definitions.iter().flat_map(|definitions| &definitions.schemes);
    let schemes = schemes.filter(|scheme| scheme.valid_from.is_some() || scheme.valid_to.is_some());
    let schemes = schemes.map(|scheme| {
        let text = format!("{}: {}", scheme.name.get(lang), method_said::period(scheme, lang));
        item(text.into_any())
    });
    let method = address::link(&scene.state.to_page(Page::Method));
    vec![
        list("points", bases.chain(schemes).collect()),
        view! { <p><a href=method>{words.to_method}</a></p> }.into_any(),
    ]
}
