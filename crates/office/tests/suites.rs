//! What others make of one of everything: `LibreOffice` opens and prints each file, and openxml-audit holds each to the schemas of
//! ECMA-376. Run by `cargo xtask test --only office`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "tests"
)]

mod models;
mod programs;

const SAMPLE: &str = "Thủy Nguyên: 63,2 % <so với> 70 % & “học tập”";

fn files() -> [(&'static str, Vec<u8>); 3] {
    [
        ("deck.pptx", models::deck(SAMPLE).to_bytes().unwrap()),
        ("report.docx", models::document(SAMPLE).to_bytes().unwrap()),
        ("view.xlsx", models::workbook(SAMPLE).to_bytes().unwrap()),
    ]
}

#[test]
fn every_file_follows_the_schemas() {
    let folder = tempfile::tempdir().unwrap();
    programs::check_schemas(&programs::write_all(folder.path(), &files()));
}

#[test]
fn libreoffice_prints_every_page_with_its_texts() {
    let folder = tempfile::tempdir().unwrap();
    programs::print_all(folder.path(), &programs::write_all(folder.path(), &files()));
    for (name, number, texts) in [
        ("deck", 4, &["2030", "80,0", "63,2", "Địa bàn", "Số liệu minh họa"][..]),
        // A table of forty rows whose heading is repeated, and the ranking on a page of its own.
        ("report", 3, &["[1]", "Báo cáo 2025.", "Giá trị (%)", "Trang 1/3", "Trang 3/3", "39,5"]),
        ("view", 3, &["Có số liệu minh họa", "54,1", "5.412", "2025"]),
    ] {
        let pages = programs::pages(folder.path(), name);
        assert_eq!(pages.len(), number, "{name}: {pages:?}");
        for wanted in texts {
            assert!(pages.iter().any(|page| page.contains(wanted)), "{name} has no {wanted}: {pages:?}");
        }
        assert!(pages[0].contains("Thủy Nguyên"), "{pages:?}");
    }
}
