//! A published site agrees; whatever is done to it is told by name, also where the list of files was made to match.

mod files;
mod pages;

use std::fs;
use std::sync::OnceLock;

use tempfile::TempDir;

use super::*;
use crate::address::BasePath;
use crate::compress::{Effort, Encoding};
use crate::manifest::Listed;
use crate::site::tests::{listing, project, release_anew, run, write};

const PAGE: &str = "dist/en/x/indicator/family/index.html";

/// A published site, of the second release of its dataset; a copy, as publishing takes longer than any test.
fn site() -> TempDir {
    static PUBLISHED: OnceLock<TempDir> = OnceLock::new();
    let published = PUBLISHED.get_or_init(|| {
        let folder = project();
        release_anew(&folder);
        run(&folder, "dist").unwrap();
        folder
    });
    let folder = tempfile::tempdir().unwrap();
    crate::files::copy_folder(&published.path().join("dist"), &folder.path().join("dist")).unwrap();
    folder
}

fn verified(folder: &TempDir) -> Outcome {
    verify(&folder.path().join("dist"), Lang::En)
}

fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

/// Replaces a text in a file, which has to have it.
#[track_caller]
fn change(folder: &TempDir, name: &str, from: &str, to: &str) {
    let text = read(folder, name);
    assert!(text.contains(from), "{from} is not in {text}");
    write(folder, name, &text.replacen(from, to, 1));
}

/// Lists and compresses the files of the site as they are now, as somebody would who wants a change to pass unseen.
fn list_again(folder: &TempDir) {
    let site = folder.path().join("dist");
    let mut listed = Vec::new();
    for path in listing(&site).into_iter().filter(|path| path != manifest::FILE) {
        let full = site.join(&path);
        if let Some((encoding, of)) = Encoding::of_file(&path) {
            let plain = fs::read(site.join(of)).unwrap();
            if !encoding.unpacks_to(&fs::read(&full).unwrap(), &plain) {
                fs::write(&full, encoding.of(&plain, Effort::Quick).unwrap()).unwrap();
            }
        }
        listed.push(Listed::new(path, &fs::read(full).unwrap()));
    }
    let occasion =
        Occasion { day: Date::parse("2026-11-22").unwrap(), base_url: None, base_path: &BasePath::default() };
    manifest::write(&site, occasion, listed).unwrap();
}

/// What is said of one file.
fn said(outcome: &Outcome, path: &str) -> Vec<String> {
    let of = outcome.differences.iter().find(|(found, _)| *found == path).map(|(_, differences)| differences);
    of.unwrap_or_default().iter().map(|difference| difference.problem.get(Lang::En).to_owned()).collect()
}

/// Only these files differ.
#[track_caller]
fn check_differing(outcome: &Outcome, expected: &[&str]) {
    let found: Vec<&str> = outcome.differences.iter().map(|(path, _)| path).collect();
    assert_eq!(found, expected, "{outcome:#?}");
    assert_eq!(outcome.exit_code(), 1);
}

#[track_caller]
fn check_excerpt(outcome: &Outcome, path: &str, expected: [&str; 2]) {
    let (_, differences) = outcome.differences.iter().find(|(found, _)| *found == path).unwrap();
    let excerpts: Vec<_> = differences.iter().filter_map(|difference| difference.excerpt.as_ref()).collect();
    let [excerpt] = excerpts.as_slice() else { panic!("{excerpts:?}") };
    assert_eq!([excerpt.there.as_str(), excerpt.again.as_str()], expected);
}

#[test]
fn a_published_site_agrees() {
    let folder = site();
    let before = listing(folder.path());
    let outcome = verified(&folder);
    assert_eq!(outcome.exit_code(), 0, "{outcome:#?}");
    let Tally { files, packages, made, pages, verdicts } = outcome.tally;
    // Changes, releases, decks, seven formats and the catalogue, and eleven kept files; 23 pages, 18 of the earlier release, 14 charts alone
    // of each, those for lost readers and without a network.
    assert_eq!((packages, made, pages), (2, 22, 71));
    assert_eq!(files, listing(&folder.path().join("dist")).len() - 1);
    assert_eq!(verdicts, 24, "cards and cells of tables in both languages, of both releases");
    assert_eq!(listing(folder.path()), before);
    let text = outcome.to_text(Lang::Vi, 20);
    let plain = anstream::adapter::strip_str(&text).to_string();
    assert!(
        plain.starts_with("khớp; đã đối chiếu ") && plain.ends_with("; xét đến ngày 22/11/2026\n"),
        "{plain}"
    );
}

#[test]
fn a_site_of_another_version_is_told_as_such() {
    let folder = site();
    change(&folder, "dist/site.json", manifest::MAKER, "tiendo 0.0.9");
    let outcome = verified(&folder);
    assert_eq!(outcome.exit_code(), 0);
    let text = outcome.to_text(Lang::En, 20);
    assert!(text.starts_with("This site was made by tiendo 0.0.9, and this is "), "{text}");
    assert_eq!(verified(&site()).other_maker, None);
}

#[test]
fn long_answers_are_cut_and_the_rest_counted() {
    let folder = site();
    for name in ["a", "b", "c"] {
        write(&folder, &format!("dist/{name}"), "x");
    }
    let outcome = verified(&folder);
    let plain = anstream::adapter::strip_str(&outcome.to_text(Lang::Vi, 1)).to_string();
    let expected = "a\n  site.json không nêu tệp này\n… và 2 tệp nữa\n\n3 tệp khác; đã đối chiếu ";
    assert!(plain.starts_with(expected), "{plain}");
}
