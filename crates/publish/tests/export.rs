//! The command `tiendo export` as somebody at a terminal sees it: files, what is said, and the exit code.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
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
        (&["--deck", "1", "--out", "a.pptx"], "This dataset has no area “1”\n"),
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
