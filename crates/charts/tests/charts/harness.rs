//! What every test of charts needs: the published datasets, and the comparison with the golden pictures.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use tiendo_core::dataset::Dataset;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A published dataset, which must be read without a finding.
pub(crate) fn published(name: &str) -> Dataset {
    let folder = root("../../data").join(name);
    let read = |file: &str| Ok(fs::read(folder.join(file)).unwrap());
    let mut findings = Vec::new();
    let dataset = Dataset::open(name, read, &mut findings);
    assert_eq!(findings, [], "{name}");
    dataset
}

/// The first line in which two texts differ, with both readings.
fn difference(expected: &str, found: &str) -> Option<String> {
    let (mut expected, mut found) = (expected.split('\n'), found.split('\n'));
    let mut number = 0;
    loop {
        number += 1;
        match (expected.next(), found.next()) {
            (None, None) => return None,
            (one, other) if one == other => {}
            (one, other) => {
                let text = |line: Option<&str>| line.unwrap_or("(no such line)").to_owned();
                return Some(format!("line {number}\n  golden: {}\n  drawn:  {}", text(one), text(other)));
            }
        }
    }
}

/// Compares pictures, each with the name of its file, byte by byte with those in `golden/<set>/`, which holds exactly these.
/// `UPDATE_GOLDEN=1` draws them anew.
pub(crate) fn compare(set: &str, pictures: Vec<(String, String)>) {
    let folder = root("tests/golden").join(set);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for old in fs::read_dir(&folder).unwrap() {
            fs::remove_file(old.unwrap().path()).unwrap();
        }
        for (file, svg) in &pictures {
            fs::write(folder.join(file), svg).unwrap();
        }
    }
    let mut differences = Vec::new();
    for (file, svg) in &pictures {
        let golden = fs::read_to_string(folder.join(file)).unwrap_or_default();
        differences.extend(difference(&golden, svg).map(|difference| format!("{file}, {difference}")));
    }
    assert!(
        differences.is_empty(),
        "{} of {} pictures differ; if that is meant, draw them anew with UPDATE_GOLDEN=1 and look at them.\n{}",
        differences.len(),
        pictures.len(),
        differences.join("\n")
    );
    let drawn: BTreeSet<String> = pictures.into_iter().map(|(file, _)| file).collect();
    let kept = fs::read_dir(&folder).unwrap();
    let kept: BTreeSet<String> = kept.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(kept, drawn, "tests/golden/{set} holds exactly the pictures that are compared");
}

#[test]
fn a_difference_names_the_first_line_that_differs() {
    assert_eq!(difference("a\nb", "a\nb"), None);
    assert_eq!(difference("a\nb", "a\nc").unwrap(), "line 2\n  golden: b\n  drawn:  c");
    assert_eq!(difference("a", "a\n").unwrap(), "line 2\n  golden: (no such line)\n  drawn:  ");
}
