//! The report in words: printed on A4 with page numbers, headings, sources and label, read back from the PDF; its figures lead to
//! their notes and to where they are shown.

use std::env;
use std::io::Write;
use std::process::{Command, Stdio};

use tiendo_tests::Browser;

use super::{arrive, click_text, open, start, strings, text, texts};

/// The report on a city with sample data, in each language, with the headings of its sections and the label.
const SAMPLES: [(&str, [&str; 6], &str); 2] = [
    (
        "/vi/hai-phong/report/31",
        [
            "I. Kết quả so với mục tiêu 2025",
            "II. Triển vọng đến năm 2030",
            "III. Còn thiếu bao nhiêu",
            "IV. Địa bàn và chỉ tiêu cần chú ý",
            "V. Báo cáo còn thiếu",
            "VI. Nguồn số liệu và phương pháp",
        ],
        "Số liệu minh họa",
    ),
    (
        "/en/hai-phong/report/31",
        [
            "I. Results against the 2025 targets",
            "II. Outlook to 2030",
            "III. How much is missing",
            "IV. Areas and indicators that need attention",
            "V. Missing reports",
            "VI. Sources and methods",
        ],
        "Sample data",
    ),
];

/// Figures that do not say where they come from, and numbers of notes that lead nowhere.
const UNEXPLAINED: &str = "
const bare = [...document.querySelectorAll('.report .figure')].filter(found => !found.title || !found.getAttribute('href'));
const lost = [...document.querySelectorAll('.report sup a')].filter(found => !document.querySelector(found.hash));
return [...bare, ...lost].map(found => found.outerHTML.slice(0, 120));";

/// The text of a PDF, page by page, by the program that `TIENDO_PDFTOTEXT` names.
pub(super) fn pages(document: &[u8]) -> Vec<String> {
    let program = env::var_os("TIENDO_PDFTOTEXT").unwrap_or_else(|| "pdftotext".into());
    let mut reader = Command::new(program)
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|why| panic!("pdftotext, on PATH or named by TIENDO_PDFTOTEXT: {why}"));
    reader.stdin.take().unwrap().write_all(document).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let pages = text.split('\u{c}').filter(|page| !page.trim().is_empty());
    pages.map(|page| page.replace('\u{a0}', " ")).collect()
}

fn printed(browser: &Browser) -> (Vec<u8>, Vec<String>) {
    let document = browser.print_as_styled().unwrap();
    let pages = pages(&document);
    (document, pages)
}

/// Words with one space between them, as lines are broken anywhere.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_report_prints_on_a4_with_page_numbers_headings_sources_and_label() {
    let (site, browser) = start();
    for (path, headings, label) in SAMPLES {
        open(&site, &browser, path);
        let (document, pages) = printed(&browser);
        // 210 × 297 mm in points.
        let is_a4 = |window: &[u8]| {
            window.starts_with(b"/MediaBox [0 0 594.") || window.starts_with(b"/MediaBox [0 0 595")
        };
        assert!(document.windows(19).any(is_a4), "{path} is not on A4");
        assert!(pages.len() > 3, "{path}: {} pages", pages.len());
        for (place, page) in pages.iter().enumerate() {
            // Readers of PDFs do not agree on the spaces around the stroke.
            let number = format!("{}/{}", place + 1, pages.len());
            let last = page.trim_end().lines().last().map(|line| line.replace(' ', ""));
            assert_eq!(last.as_deref(), Some(number.as_str()), "{path}\n{page}");
            assert!(page.trim_start().starts_with(label), "{path}: page {} has no label\n{page}", place + 1);
        }
        let whole = flowing(&pages.join(" "));
        for heading in headings {
            assert!(whole.contains(heading), "{path} has no {heading:?}");
        }
        assert!(whole.contains("387/QĐ-TTg"), "{path} names no source");
        for page in &pages {
            let lines: Vec<&str> =
                page.trim_end().lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            // The last line is the number of the page.
            let last = lines.iter().rev().nth(1).copied().unwrap_or_default();
            assert!(!headings.contains(&last), "{path}: {last:?} is left alone at the foot of its page");
        }
    }
}

#[test]
fn a_report_of_published_figures_prints_without_a_label() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/viet-nam/report/VN");
    let (_, pages) = printed(&browser);
    let whole = flowing(&pages.join(" "));
    assert!(!whole.contains("Số liệu minh họa"), "{whole}");
    assert!(whole.contains("Việt Nam đạt 2 trong 15"), "{whole}");
    let first = flowing(&pages[0]);
    assert!(first.contains("Báo cáo thực hiện mục tiêu xây dựng xã hội học tập"), "{first}");
    let number = format!("{0}/{0}", pages.len());
    assert!(pages.last().is_some_and(|page| page.replace(' ', "").contains(&number)), "{whole}");
}

#[test]
fn every_figure_leads_to_its_note_and_to_where_it_is_shown() {
    let (site, browser) = start();
    for (path, ..) in SAMPLES {
        open(&site, &browser, path);
        assert!(browser.find_all(".report .figure").unwrap().len() > 100, "{path}");
        assert_eq!(strings(&browser.execute(UNEXPLAINED, &[]).unwrap()), [""; 0], "{path}");
    }
    // 70,0 − 69,7 = 0,3 points; a note says so.
    assert!(texts(&browser, ".notes li").iter().any(|note| note.contains("70.0 − 69.7 = 0.3")));
    click_text(&browser, ".report td .figure", "69.7%");
    arrive(&browser, "/en/hai-phong/indicator/learning_family?area=31&year=2025");
}

#[test]
fn overview_and_area_lead_to_the_report_and_another_area_can_be_chosen() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/hai-phong/?area=31");
    click_text(&browser, ".to-report a", "Báo cáo bằng lời");
    arrive(&browser, "/vi/hai-phong/report/31");
    open(&site, &browser, "/vi/hai-phong/area/311");
    click_text(&browser, ".to-report a", "Báo cáo bằng lời");
    arrive(&browser, "/vi/hai-phong/report/311");
    assert!(text(&browser, "h1").contains("Thủy Nguyên (số liệu minh họa)"), "{}", text(&browser, "h1"));
}
