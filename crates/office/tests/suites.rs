//! What others make of the files: LibreOffice opens and prints each, and openxml-audit holds each to the schemas of ECMA-376. Run by
//! `cargo xtask test --only office`, which names the programs in variables.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "tests"
)]

mod models;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const SAMPLE: &str = "Thủy Nguyên: 63,2 % <so với> 70 % & “học tập”";

fn program(variable: &str) -> PathBuf {
    env::var_os(variable).map(PathBuf::from).unwrap_or_else(|| panic!("{variable} names no program"))
}

/// Runs a program to its end; what it wrote.
fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|why| panic!("{command:?}: {why}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}\n{text}\n{}", String::from_utf8_lossy(&output.stderr));
    text
}

/// The three files in a folder.
fn write_all(folder: &Path) -> [PathBuf; 3] {
    let files = [
        ("deck.pptx", models::deck(SAMPLE).to_bytes()),
        ("report.docx", models::document(SAMPLE).to_bytes()),
        ("view.xlsx", models::workbook(SAMPLE).to_bytes()),
    ];
    files.map(|(name, bytes)| {
        let path = folder.join(name);
        fs::write(&path, bytes.unwrap()).unwrap();
        path
    })
}

#[test]
fn every_file_follows_the_schemas() {
    let folder = tempfile::tempdir().unwrap();
    for path in write_all(folder.path()) {
        let mut audit = Command::new(program("TIENDO_OPENXML_AUDIT"));
        output(audit.args(["-m", "openxml_audit", "--format", "office2019"]).arg(&path));
    }
}

#[test]
fn libreoffice_prints_every_page_with_its_texts() {
    let folder = tempfile::tempdir().unwrap();
    let files = write_all(folder.path());
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let mut office = Command::new(program("TIENDO_SOFFICE"));
    office.args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder.path());
    output(office.args(&files));
    for (name, pages, texts) in [
        ("deck", 4, &["2030", "80,0", "63,2", "Địa bàn", "Số liệu minh họa"][..]),
        // Two charts, a table of forty rows whose heading is repeated, and the ranking on a page of its own.
        ("report", 3, &["[1]", "Báo cáo 2025.", "Giá trị (%)", "Trang 1/3", "Trang 3/3", "39,5"]),
        ("view", 3, &["Có số liệu minh họa", "54,1", "5.412", "2025"]),
    ] {
        let pdf = folder.path().join(name).with_extension("pdf");
        let text = output(Command::new(program("TIENDO_PDFTOTEXT")).args(["-layout"]).arg(&pdf).arg("-"));
        let found: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        assert_eq!(found.len(), pages, "{name}\n{text}");
        for wanted in texts {
            assert!(text.contains(wanted), "{name} has no {wanted}\n{text}");
        }
        assert!(found[0].contains("Thủy Nguyên"), "{text}");
    }
}
