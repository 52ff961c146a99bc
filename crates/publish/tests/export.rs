//! The command `tiendo export` as somebody at a terminal sees it: files, what is said, and the exit code.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const DATE: [&str; 2] = ["--date", "2026-11-22"];

/// Exports from the shipped dataset of Hải Phòng into a folder; exit code, standard output and standard error.
fn export(folder: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/hai-phong");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tiendo"));
    command.current_dir(folder.path()).arg("export").arg(data).args(DATE).args(arguments);
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn each_kind_of_file_is_written_and_the_same_every_time() {
    let folder = tempfile::tempdir().unwrap();
    for (what, asked, name) in [
        ("--view", "indicator/learning_family?year=2024", "table.xlsx"),
        ("--deck", "303?slides=title,i.learning_family,sources", "deck.pptx"),
        ("--report", "303", "report.docx"),
    ] {
        let (code, said, complaint) = export(&folder, &[what, asked, "--out", name]);
        assert_eq!((code, complaint.as_str()), (0, ""), "{said}");
        assert!(said.starts_with(&format!("{name}: ")) && said.ends_with("kB\n"), "{said}");
        let first = fs::read(folder.path().join(name)).unwrap();
        assert!(first.starts_with(b"PK"));
        export(&folder, &[what, asked, "--out", name]);
        assert!(fs::read(folder.path().join(name)).unwrap() == first, "{name} differs when made again");
        export(&folder, &[what, asked, "--out", name, "--lang", "en"]);
        assert!(fs::read(folder.path().join(name)).unwrap() != first, "{name} is alike in both languages");
    }
}

#[test]
fn what_is_not_there_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, expected) in [
        (
            &["--view", "indicator/nothing", "--out", "a.xlsx"][..],
            "no figure or target for an indicator “nothing”\n",
        ),
        (
            &["--view", "indicator/learning_family?area=1", "--out", "a.xlsx"],
            "This dataset has no area “1”\n",
        ),
        (&["--view", "indicator/learning_family?year=1999", "--out", "a.xlsx"], "no figure for 1999\n"),
        (&["--view", "method", "--out", "a.xlsx"], "that page has no figures to be written\n"),
        (&["--view", "nowhere", "--out", "a.xlsx"], "there is no page “nowhere”"),
        (
            &["--deck", "1", "--out", "a.pptx"],
            "This dataset has no area or deck “1”; decks kept ready: so-ket-2025\n",
        ),
        (
            &["--deck", "31?year=1999", "--out", "a.pptx"],
            "This dataset has no figure and no target of 1999\n",
        ),
        (
            &["--deck", "31?deck=so-ket", "--out", "a.pptx"],
            "This dataset has no area or deck “so-ket”; decks kept ready: so-ket-2025\n",
        ),
        (&["--report", "303", "--out", "a.pdf"], "a.pdf: the name of the file must end with .docx\n"),
    ] {
        let (code, said, complaint) = export(&folder, &[arguments, &["--lang", "en"]].concat());
        assert_eq!((code, said.as_str()), (2, ""), "{arguments:?}");
        assert!(complaint.contains(expected), "{arguments:?}: {complaint}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let (code, _, complaint) = export(&folder, &["--out", "a.xlsx"]);
    assert!(code == 2 && complaint.contains("--view"), "{complaint}");
}

/// The texts of the slides of a presentation, one slide after the other; and of the notes to them.
fn slides(folder: &TempDir, name: &str) -> (Vec<String>, String) {
    let file = fs::File::open(folder.path().join(name)).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let (mut slides, mut notes) = (Vec::new(), String::new());
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let path = part.name().unwrap().into_owned();
        let mut text = String::new();
        if path.starts_with("ppt/slides/slide") {
            part.read_to_string(&mut text).unwrap();
            slides.push(text);
        } else if path.starts_with("ppt/notesSlides/notes") {
            part.read_to_string(&mut notes).unwrap();
        }
    }
    (slides, notes)
}

#[test]
fn a_deck_tells_what_changed_since_the_release_before() {
    let folder = tempfile::tempdir().unwrap();
    for (lang, expected) in [("vi", "Từ bản 1.0.0 đến bản "), ("en", "From release 1.0.0 to ")] {
        let (code, _, complaint) = export(&folder, &["--deck", "31", "--out", "a.pptx", "--lang", lang]);
        assert_eq!((code, complaint.as_str()), (0, ""));
        let (slides, _) = slides(&folder, "a.pptx");
        assert!(slides.iter().any(|slide| slide.contains(expected)), "no slide begins {expected:?}");
    }
    export(&folder, &["--deck", "31?slides=title,summary", "--out", "a.pptx"]);
    let (slides, _) = slides(&folder, "a.pptx");
    assert!(!slides.iter().any(|slide| slide.contains("Từ bản 1.0.0")), "nobody asked for it");
}

#[test]
fn a_deck_of_what_is_compared_and_of_the_dataset_is_asked_for_as_in_an_address() {
    let folder = tempfile::tempdir().unwrap();
    let asked = "31?slides=c.learning_family~303~311,c.~learning_family~learning_clan,reporting,data";
    let (code, _, complaint) = export(&folder, &["--deck", asked, "--out", "a.pptx", "--lang", "en"]);
    assert_eq!((code, complaint.as_str()), (0, ""));
    let (told, _) = slides(&folder, "a.pptx");
    for wanted in ["Learning families: ", "Hải Phòng: ", " of 15 districts ", "Terms of use"] {
        assert!(told.iter().any(|slide| slide.contains(wanted)), "{wanted}");
    }
}

#[test]
fn the_steward_s_deck_goes_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    for (asked, name) in [
        ("so-ket-2025", "name.pptx"),
        ("31?deck=so-ket-2025", "area.pptx"),
        ("?deck=so-ket-2025", "query.pptx"),
        ("303?deck=so-ket-2025&ratio=4x3", "other.pptx"),
    ] {
        let (code, said, complaint) = export(&folder, &["--deck", asked, "--out", name]);
        assert_eq!((code, complaint.as_str()), (0, ""), "{asked}: {said}");
    }
    let bytes = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert!(bytes("name.pptx") == bytes("area.pptx") && bytes("name.pptx") == bytes("query.pptx"));
    let (told, notes) = slides(&folder, "name.pptx");
    assert!(told[0].contains("Sơ kết giai đoạn 2021–2025: xây dựng xã hội học tập ở Hải Phòng"));
    assert!(notes.contains("Với từng nơi: nguyên nhân, người chịu trách nhiệm, thời hạn."));
    // An address goes before the deck that it names.
    let (told, _) = slides(&folder, "other.pptx");
    assert!(told[0].contains("Hồng Bàng"));
}

#[test]
fn a_name_that_is_not_there_is_told_in_vietnamese_too() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, complaint) = export(&folder, &["--deck", "tong-ket", "--out", "a.pptx"]);
    assert_eq!(code, 2);
    let expected =
        "Bộ số liệu này không có địa bàn hay bộ trang “tong-ket”; các bộ trang soạn sẵn: so-ket-2025\n";
    assert!(complaint.ends_with(expected), "{complaint}");
}
