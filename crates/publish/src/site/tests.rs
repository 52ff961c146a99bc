//! Tests of publishing: what is copied, what is refused, and that a failure leaves the old site.

use tempfile::TempDir;

use super::*;

/// A folder with an app and the data of one dataset, whose descriptor is right.
fn project() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("app/index.html", "app"),
        ("app/fonts/a.woff2", "font"),
        ("data/catalog.json", r#"{"resources":[{"path":"x/datapackage.json"}]}"#),
        ("data/x/datapackage.json", r#"{"resources":[{"path":"areas.csv"}]}"#),
        ("data/x/areas.csv", "area\n303\n"),
        ("data/x/README.md", "about"),
        ("data/x/draft.xlsx", "not listed"),
        ("data/unlisted/datapackage.json", "not listed"),
    ] {
        write(&folder, name, text);
    }
    hash::update(Descriptor::of_dataset(&folder.path().join("data/x")).unwrap()).unwrap();
    folder
}

fn write(folder: &TempDir, name: &str, text: &str) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn run(folder: &TempDir, out: &str) -> Result<Summary, Error> {
    let at = |name: &str| folder.path().join(name);
    publish(Sources { data: &at("data"), app: &at("app"), out: &at(out) })
}

fn listing(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![folder.to_path_buf()];
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// Publishing fails with this message, and neither the old site nor the folder around it is touched.
#[track_caller]
fn check_refused(folder: &TempDir, out: &str, expected: &str) {
    let before = listing(folder.path());
    let error = run(folder, out).unwrap_err().to_string();
    let root = format!("{}/", folder.path().display());
    assert_eq!(error.replace(&root, ""), expected);
    assert_eq!(listing(folder.path()), before);
}

const PUBLISHED: [&str; 7] = [
    ".tiendo-site",
    "data/catalog.json",
    "data/x/README.md",
    "data/x/areas.csv",
    "data/x/datapackage.json",
    "fonts/a.woff2",
    "index.html",
];

#[test]
fn the_app_and_what_the_catalogue_lists_are_published() {
    let folder = project();
    let summary = run(&folder, "public/site").unwrap();
    assert_eq!(summary, Summary { app_files: 2, datasets: 1, data_files: 4 });
    assert_eq!(listing(&folder.path().join("public/site")), PUBLISHED);
    assert_eq!(fs::read_dir(folder.path().join("public")).unwrap().count(), 1);
}

#[test]
fn a_second_run_replaces_the_first() {
    let folder = project();
    run(&folder, "dist").unwrap();
    write(&folder, "dist/left-over.html", "old");
    write(&folder, "app/index.html", "newer");
    run(&folder, "dist").unwrap();
    assert_eq!(listing(&folder.path().join("dist")), PUBLISHED);
    assert_eq!(fs::read_to_string(folder.path().join("dist/index.html")).unwrap(), "newer");
}

#[test]
fn a_fault_in_the_data_leaves_the_old_site() {
    let folder = project();
    run(&folder, "dist").unwrap();
    write(&folder, "data/x/areas.csv", "area\n304\n");
    let expected =
        "data/x/datapackage.json: 1 of its files differ from what it says; run `tiendo hash data/x`";
    check_refused(&folder, "dist", expected);
    fs::remove_file(folder.path().join("data/x/areas.csv")).unwrap();
    check_refused(&folder, "dist", "data/x/areas.csv is missing; data/x/datapackage.json names it");
    write(&folder, "data/catalog.json", r#"{"resources":[{"path":"y/datapackage.json"}]}"#);
    check_refused(&folder, "dist", "data/y/datapackage.json is missing; data/catalog.json names it");
    write(&folder, "data/catalog.json", "{");
    check_refused(&folder, "dist", "data/catalog.json is not valid JSON");
}

#[test]
fn folders_that_do_not_serve_are_refused() {
    let folder = project();
    write(&folder, "mine/thesis.odt", "precious");
    let expected = "mine: was not made by `tiendo publish`; empty it or choose another folder";
    check_refused(&folder, "mine", expected);
    check_refused(&folder, "mine/thesis.odt", "mine/thesis.odt: is a file; choose a folder");
    check_refused(&folder, "app/..", "app/..: give the folder to publish into by its name");
    write(&folder, "data/.tiendo-site", "");
    check_refused(&folder, "data", "data: holds the files to be published; choose another folder");
    check_refused(&folder, "app/not/yet", "app/not/yet: is inside the app's files; choose another folder");
    write(&folder, "app/data/catalog.json", "{}");
    let expected = "app: the app's files hold a folder \"data\", the place of the published data";
    check_refused(&folder, "dist", expected);
    fs::remove_dir_all(folder.path().join("app")).unwrap();
    check_refused(&folder, "dist", "app: has no index.html; build the app into it first");
}
