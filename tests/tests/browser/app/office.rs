//! The deck and the report on screen as files of office programs, made in the browser and read back.

use std::io::{Cursor, Read as _};

use serde_json::Value;
use tiendo_tests::{Browser, Downloads, Fault, Key};
use zip::ZipArchive;

use super::{LANGUAGES, click_text, close_dialog, dialog, forget, open, start, text, texts};

const DECK: &str =
    "/vi/hai-phong/deck/?area=311&slides=title,i.learning_family,r.learning_family,sources&ratio=4x3";
const REPORT: &str = "/vi/hai-phong/report/31";

/// A file of an office program, unpacked.
pub(super) struct Package(ZipArchive<Cursor<Vec<u8>>>);

impl Package {
    pub(super) fn read(content: Vec<u8>) -> Self {
        Self(ZipArchive::new(Cursor::new(content)).unwrap())
    }

    /// The names of its parts that begin and end so.
    pub(super) fn names(&self, start: &str, end: &str) -> Vec<String> {
        let names = self.0.file_names().map(|name| name.unwrap().into_owned());
        names.filter(|name| name.starts_with(start) && name.ends_with(end)).collect()
    }

    pub(super) fn part(&mut self, name: &str) -> String {
        let mut text = String::new();
        self.0.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    pub(super) fn slides(&mut self) -> Vec<String> {
        let mut names = self.names("ppt/slides/slide", ".xml");
        names.sort_by_key(|name| (name.len(), name.clone()));
        names.iter().map(|name| self.part(name)).collect()
    }

    /// The texts of its parts that begin and end so, one behind the other.
    pub(super) fn all(&mut self, start: &str, end: &str) -> String {
        let names = self.names(start, end);
        names.iter().map(|name| self.part(name)).collect()
    }
}

/// How many slides the deck on screen has.
fn count(browser: &Browser) -> usize {
    text(browser, ".deck-at").split_once('/').unwrap().1.parse().unwrap()
}

/// Waits until these words are said beside the button.
fn wait_said(browser: &Browser, words: &str) {
    let said = "document.querySelector('.take-said').textContent";
    browser.wait_until(&format!("{said}.includes({})", Value::from(words))).unwrap();
}

#[test]
fn the_deck_on_screen_is_saved_as_a_presentation() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    open(&site, &browser, DECK);
    let titles = texts(&browser, ".leaf h2");
    click_text(&browser, ".deck-bar button", "Tải PPTX");
    let (name, content) = downloads.take(".pptx").unwrap();
    assert_eq!(name, "hai-phong_311_deck.pptx");
    wait_said(&browser, "Đã tải về: hai-phong_311_deck.pptx");
    let mut package = Package::read(content);
    let slides = package.slides();
    assert_eq!((slides.len(), titles.len()), (count(&browser), slides.len()));
    for (slide, title) in slides.iter().zip(&titles) {
        assert!(slide.contains(title.trim()), "{title:?} is not the title of {slide}");
        assert!(slide.contains("SỐ LIỆU MINH HỌA"), "the label is missing: {slide}");
    }
    assert!(slides[0].contains("Thủy Nguyên"), "{}", slides[0]);
    let charts = package.all("ppt/charts/chart", ".xml");
    assert!(charts.contains("<c:lineChart>") && charts.contains("<c:barChart>"), "{charts}");
    assert!(charts.contains("63.2"), "the figure of Thủy Nguyên in 2025: {charts}");
    let whole = package.part("ppt/presentation.xml");
    assert!(whole.contains("cx=\"9144000\" cy=\"6858000\""), "4:3, as on screen: {whole}");
    assert!(!package.names("ppt/notesSlides/", ".xml").is_empty(), "what there is to say");
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn a_prepared_deck_is_saved_under_its_name_with_its_notes() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    open(&site, &browser, "/vi/hai-phong/deck/?area=31&year=2025&deck=so-ket-2025");
    browser.find(".deck-bar .take").unwrap().focus().unwrap();
    browser.press(Key::Enter).unwrap();
    let (name, content) = downloads.take(".pptx").unwrap();
    assert_eq!(name, "hai-phong_31_2025_so-ket-2025.pptx");
    let mut package = Package::read(content);
    assert_eq!(package.slides().len(), count(&browser));
    assert!(package.slides()[0].contains("Sơ kết giai đoạn 2021–2025"));
    assert!(
        package
            .all("ppt/notesSlides/", ".xml")
            .contains("Năm 2025 đã chốt; chỉ bàn việc phải làm cho mốc 2030.")
    );
}

#[test]
fn the_report_on_screen_is_saved_as_a_document() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    for (lang, label, sample) in
        [("vi", "Tải bản Word", "Số liệu minh họa"), ("en", "Save as Word", "Sample data")]
    {
        open(&site, &browser, &REPORT.replace("/vi/", &format!("/{lang}/")));
        click_text(&browser, ".report button", label);
        let (name, content) = downloads.take(".docx").unwrap();
        assert_eq!(name, "hai-phong_31_report.docx");
        let mut package = Package::read(content);
        let document = package.part("word/document.xml");
        for part in [text(&browser, "h1").as_str(), "69", "[1]", sample] {
            assert!(document.contains(part), "{lang}: {part:?} is not in it");
        }
        let links = package.part("word/_rels/document.xml.rels");
        let view = site.address(&format!("/{lang}/hai-phong/indicator/learning_family?"));
        assert!(links.contains(&view), "figures lead to where they are shown: {links}");
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn what_makes_the_files_comes_only_when_it_is_asked_for_and_a_failure_is_told() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    for (page, ending, told) in [
        (DECK, ".pptx", "Chưa tải được phần chương trình làm tệp này"),
        ("/en/hai-phong/report/31", ".docx", "What makes this file could not be loaded"),
    ] {
        let loaded = || site.take_requests().iter().any(|path| path.starts_with("/office-"));
        // What the browser has kept of another page is no answer.
        forget(&browser);
        open(&site, &browser, page);
        assert!(!loaded(), "{page} loads what makes its file before anybody asks for it");
        site.fail("*.wasm", Fault::Status(503));
        let press = || click_text(&browser, ".take, .copying .quiet", "");
        press();
        wait_said(&browser, told);
        site.mend();
        press();
        downloads.take(ending).unwrap();
        assert!(loaded(), "the part has its name");
    }
}

#[test]
fn the_dialog_of_saving_offers_what_the_page_is() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    for lang in LANGUAGES {
        for (page, ending) in [("deck/?area=311&slides=title", "pptx"), ("report/311", "docx")] {
            open(&site, &browser, &format!("/{lang}/hai-phong/{page}"));
            browser.press(Key::Char('s')).unwrap();
            dialog(&browser);
            browser.wait_until("document.activeElement.matches('dialog .save-as')").unwrap();
            browser.press(Key::Enter).unwrap();
            let (name, _) = downloads.take(&format!(".{ending}")).unwrap();
            assert!(name.starts_with("hai-phong_311_"), "{name}");
            browser
                .wait_until(&format!("document.querySelector('dialog[open]').textContent.includes('{name}')"))
                .unwrap();
            assert!(text(&browser, "dialog[open]").contains("ZIP"), "the whole dataset as well");
            close_dialog(&browser);
        }
    }
}
