//! Tests of publishing: what is copied, what is refused, and that a failure leaves the old site.

use tempfile::TempDir;
use tiendo_core::catalog::Catalog;
use tiendo_core::lang::Lang;
use tiendo_core::view::home::Tally;
use tiendo_core::view::news::{News, NewsKind};
use tiendo_core::view::releases;

use super::*;
use crate::address::BasePath;

const APP: &str = "<html lang=\"vi\"><title>x</title><meta name=\"description\" content=\"the app's\"></head>\
                   <script type=\"module\">import init, * as bindings from '/tiendo-1.js';</script><div id=\"static-page\"><!-- page: written by the publisher --></div>";

const DESCRIPTOR: &str = r#"{"resources":[{"name":"areas","path":"areas.csv"},
    {"name":"indicators","path":"indicators.csv"},{"name":"observations","path":"observations.csv"},
    {"name":"sources","path":"sources.csv"},{"name":"targets","path":"targets.csv"}]}"#;

/// A folder with an app and the data of one dataset, whose descriptor is right.
pub(crate) fn project() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("app/index.html", APP),
        ("app/parts.json", r#"{"indicator": ["indicator-1.wasm"]}"#),
        ("app/fonts/a.woff2", "font"),
        ("app/tiendo-1.js", "export default async function () {}"),
        (
            "data/catalog.json",
            r#"{"resources":[{"name":"x","title_en":"An X","path":"x/datapackage.json"}]}"#,
        ),
        ("data/x/datapackage.json", DESCRIPTOR),
        ("data/x/areas.csv", "area,name_vi,level\n303,Hồng Bàng,district\n"),
        ("data/x/indicators.csv", "indicator,name_vi,unit,source\nfamily,Gia đình,percent,s\n"),
        (
            "data/x/observations.csv",
            "indicator,area,year,value,obs_status,source\nfamily,303,2025,70.5,final,s\n",
        ),
        ("data/x/sources.csv", "source,title_vi\ns,Báo cáo\n"),
        ("data/x/targets.csv", "indicator,area,year,value,source\nfamily,303,2025,70,s\n"),
        ("data/x/README.md", "about"),
        ("data/x/draft.xlsx", "not listed"),
        ("data/unlisted/datapackage.json", "not listed"),
    ] {
        write(&folder, name, text);
    }
    hash::update(Descriptor::of_dataset(&folder.path().join("data/x")).unwrap()).unwrap();
    folder
}

pub(crate) fn write(folder: &TempDir, name: &str, text: &str) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

pub(crate) fn run(folder: &TempDir, out: &str) -> Result<Summary, Error> {
    let at = |name: &str| folder.path().join(name);
    let today = Date::parse("2026-11-22").unwrap();
    publish(Sources {
        data: &at("data"),
        app: App::Folder(&at("app")),
        out: &at(out),
        today,
        base_url: None,
        base_path: &BasePath::default(),
    })
}

pub(crate) fn listing(folder: &Path) -> Vec<String> {
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

/// The files but those that hold another one compressed.
fn uncompressed(folder: &Path) -> Vec<String> {
    let all = listing(folder);
    let compressed = |name: &String| {
        let of = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz"));
        of.is_some_and(|of| all.iter().any(|name| name == of))
    };
    all.iter().filter(|name| !compressed(name)).map(|name| without_stamp(name)).collect()
}

/// A path with `#` in the place of what names a content.
fn without_stamp(path: &str) -> String {
    let is_stamp =
        |part: &str| part.len() >= 16 && part.bytes().take(16).all(|byte| byte.is_ascii_hexdigit());
    match path.split_once('-') {
        Some((name, rest)) if is_stamp(rest) => format!("{name}-#{}", rest.get(16..).unwrap_or_default()),
        _ => path.to_owned(),
    }
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

const PUBLISHED: [&str; 82] = [
    ".tiendo-site",
    "404.html",
    "_headers",
    "data/catalog.json",
    "data/x/README.md",
    "data/x/areas.csv",
    "data/x/changes.json",
    "data/x/datapackage.json",
    "data/x/decks.json",
    "data/x/dictionary.en.md",
    "data/x/dictionary.vi.md",
    "data/x/indicators.csv",
    "data/x/observations.csv",
    "data/x/releases.json",
    "data/x/sdmx.csv",
    "data/x/sources.csv",
    "data/x/targets.csv",
    "data/x/x.html",
    "data/x/x.json",
    "data/x/x.xlsx",
    "data/x/x.zip",
    "embed/en/x/area/303/panels/index.html",
    "embed/en/x/bullet/index.html",
    "embed/en/x/compare/comparison/index.html",
    "embed/en/x/indicator/family/ranking/index.html",
    "embed/en/x/indicator/family/spread/index.html",
    "embed/en/x/indicator/family/trend/index.html",
    "embed/en/x/reporting/completeness/index.html",
    "embed/height.js",
    "embed/vi/x/area/303/panels/index.html",
    "embed/vi/x/bullet/index.html",
    "embed/vi/x/compare/comparison/index.html",
    "embed/vi/x/indicator/family/ranking/index.html",
    "embed/vi/x/indicator/family/spread/index.html",
    "embed/vi/x/indicator/family/trend/index.html",
    "embed/vi/x/reporting/completeness/index.html",
    "en/index.html",
    "en/x/area/303/index.html",
    "en/x/compare/index.html",
    "en/x/data/index.html",
    "en/x/deck/index.html",
    "en/x/index.html",
    "en/x/indicator/family/index.html",
    "en/x/method/index.html",
    "en/x/releases/index.html",
    "en/x/report/303/index.html",
    "en/x/reporting/index.html",
    "fonts/a.woff2",
    "hosting/Caddyfile.snippet",
    "hosting/README.md",
    "hosting/headers.json",
    "hosting/nginx-http.conf",
    "hosting/nginx-server.conf",
    "index.html",
    "kept/catalog-#.json",
    "kept/x-#/README.md",
    "kept/x-#/areas.csv",
    "kept/x-#/changes.json",
    "kept/x-#/datapackage.json",
    "kept/x-#/decks.json",
    "kept/x-#/indicators.csv",
    "kept/x-#/observations.csv",
    "kept/x-#/releases.json",
    "kept/x-#/sources.csv",
    "kept/x-#/targets.csv",
    "manifest.webmanifest",
    "offline.html",
    "release.json",
    "site.json",
    "sw.js",
    "tiendo-1.js",
    "vi/index.html",
    "vi/x/area/303/index.html",
    "vi/x/compare/index.html",
    "vi/x/data/index.html",
    "vi/x/deck/index.html",
    "vi/x/index.html",
    "vi/x/indicator/family/index.html",
    "vi/x/method/index.html",
    "vi/x/releases/index.html",
    "vi/x/report/303/index.html",
    "vi/x/reporting/index.html",
];

#[test]
fn the_app_and_what_the_catalogue_lists_are_published() {
    let folder = project();
    let summary = run(&folder, "public/site").unwrap();
    let Summary { app_files, datasets, data_files, pages, pictures, .. } = summary;
    assert_eq!((app_files, datasets, data_files, pages, pictures), (4, 1, 18, 37, 0));
    assert_eq!(uncompressed(&folder.path().join("public/site")), PUBLISHED);
    // All but the list of files itself.
    assert_eq!(summary.weight.files, PUBLISHED.len() - 1);
    assert_eq!(fs::read_dir(folder.path().join("public")).unwrap().count(), 1);
}

#[test]
fn the_published_catalogue_says_where_each_dataset_stands() {
    let folder = project();
    let written = fs::read_to_string(folder.path().join("data/catalog.json")).unwrap();
    run(&folder, "dist").unwrap();
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert_eq!(read("data/catalog.json"), written.as_bytes(), "the hand-written one stays");
    let catalog = Catalog::read(&Ok(read("dist/data/catalog.json"))).unwrap();
    let entry = catalog.entry("x").unwrap();
    let published = catalog.published()[0].clone().unwrap();
    assert_eq!(entry.title.get(Lang::En), "An X");
    assert_eq!((published.indicators, published.areas, published.figures), (1, 1, 1));
    // 70,5 is 0,5 points beyond 70.
    assert_eq!(published.milestone, Some((2025, Tally { met: 1, ..Tally::default() })));
    for download in catalog.downloads("x") {
        let length = fs::read(folder.path().join("dist/data/x").join(&download.path)).unwrap().len();
        assert_eq!(download.bytes, length as u64, "{}", download.path);
    }
    assert_eq!(catalog.downloads("x").len(), 7);
    assert_eq!(
        published.sentence.get(Lang::Vi),
        "Tính đến 22/11/2026: Hồng Bàng đạt 1 trong 1 mục tiêu 2025."
    );
}

#[test]
fn the_published_catalogue_names_each_release_by_the_checksum_of_its_descriptor() {
    let folder = project();
    run(&folder, "dist").unwrap();
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).unwrap();
    let hash = hash::sha256(read("data/x/datapackage.json").as_bytes());
    assert!(read("dist/data/catalog.json").contains(&format!("\"hash\": \"{hash}\"")));
    assert!(!read("data/catalog.json").contains("hash"), "the steward's own file stays as it is");
}

#[test]
fn pages_read_files_whose_names_change_with_their_content() {
    let folder = project();
    let kept_in = |out: &str| {
        run(&folder, out).unwrap();
        let at = |name: &str| folder.path().join(out).join(name);
        let catalog = Catalog::read(&Ok(fs::read(at("data/catalog.json")).unwrap())).unwrap();
        let kept = catalog.entry("x").unwrap().folder();
        for name in ["areas.csv", "datapackage.json", "changes.json"] {
            assert_eq!(
                fs::read(at(&format!("{kept}/{name}"))).unwrap(),
                fs::read(at(&format!("data/x/{name}"))).unwrap()
            );
        }
        let release = fs::read_to_string(at("release.json")).unwrap();
        let release =
            release.trim_start_matches("{\"release\":\"").trim_end().trim_end_matches("\"}").to_owned();
        let page = fs::read_to_string(at("vi/x/index.html")).unwrap();
        assert!(page.contains(&format!("data-release=\"{release}\"")), "{page}");
        for file in [format!("/kept/catalog-{release}.json"), format!("/{kept}/observations.csv")] {
            assert!(page.contains(&format!("href=\"{file}\" as=\"fetch\"")), "{file}: {page}");
            assert!(at(file.trim_start_matches('/')).is_file(), "{file}");
        }
        (kept, release)
    };
    let first = kept_in("one");
    assert_eq!(kept_in("two"), first);
    write(&folder, "data/x/README.md", "Another text.");
    let other_text = kept_in("three");
    assert!(other_text.0 != first.0 && other_text.1 != first.1);
    write(&folder, "app/index.html", &APP.replace("</head>", "<meta name=\"newer\"></head>"));
    let other_program = kept_in("four");
    assert!(other_program.0 == other_text.0 && other_program.1 != other_text.1);
}

#[test]
fn a_second_run_replaces_the_first() {
    let folder = project();
    run(&folder, "dist").unwrap();
    write(&folder, "dist/left-over.html", "old");
    write(&folder, "app/index.html", &APP.replace("</head>", "<meta name=\"newer\"></head>"));
    run(&folder, "dist").unwrap();
    assert_eq!(uncompressed(&folder.path().join("dist")), PUBLISHED);
    let read = |name: &str| fs::read_to_string(folder.path().join("dist").join(name)).unwrap();
    assert!(read("index.html").contains("<meta name=\"newer\">"));
    let page = read("en/x/indicator/family/index.html");
    assert!(
        page.contains("<title>Hồng Bàng met the 2025 target for gia đình, by 0.5\u{a0}points – "),
        "{page}"
    );
    assert!(page.contains("<link rel=\"preload\" href=\"/indicator-1.wasm\""), "{page}");
}

#[test]
fn a_fault_in_the_data_leaves_the_old_site() {
    let folder = project();
    run(&folder, "dist").unwrap();
    write(&folder, "data/x/areas.csv", "area\n304\n");
    let expected =
        "data/x/datapackage.json: 1 of its files differ from what it says; run `tiendo hash data/x`";
    check_refused(&folder, "dist", expected);
    write(&folder, "data/x/areas.csv", "area,name_vi,level\n303,Hồng Bàng,town\n");
    hash::update(Descriptor::of_dataset(&folder.path().join("data/x")).unwrap()).unwrap();
    let error = run(&folder, "dist").unwrap_err();
    assert!(error.is_about_data());
    assert!(error.to_string().contains("areas.csv, row 2, column level: “town” must be one of"), "{error}");
    fs::remove_file(folder.path().join("data/x/areas.csv")).unwrap();
    check_refused(&folder, "dist", "data/x/areas.csv is missing; data/x/datapackage.json names it");
    write(&folder, "data/catalog.json", r#"{"resources":[{"path":"y/datapackage.json"}]}"#);
    check_refused(&folder, "dist", "data/y/datapackage.json is missing; data/catalog.json names it");
    let folder = project();
    run(&folder, "dist").unwrap();
    write(
        &folder,
        "data/catalog.json",
        r#"{"resources":[{"name":"x","sample":true,"path":"x/datapackage.json"}]}"#,
    );
    let error = run(&folder, "dist").unwrap_err().to_string();
    assert!(error.ends_with("catalog.json: \"sample\" of x must be false, as its rows are"), "{error}");
    write(&folder, "data/catalog.json", "{");
    check_refused(&folder, "dist", "data/catalog.json is not valid JSON");
}

/// Puts the dataset as it is into the folder of release 1.0.0, and makes it release 1.1.0 with one figure revised.
pub(crate) fn release_anew(folder: &TempDir) {
    let dataset = folder.path().join("data/x");
    let text = fs::read_to_string(dataset.join("datapackage.json")).unwrap();
    let stated = |version: &str, day: &str| {
        text.replacen('{', &format!("{{\"version\":\"{version}\",\"created\":\"{day}\","), 1)
    };
    for name in ["areas.csv", "indicators.csv", "observations.csv", "sources.csv", "targets.csv"] {
        files::copy(&dataset.join(name), &dataset.join("releases/1.0.0").join(name)).unwrap();
    }
    write(folder, "data/x/releases/1.0.0/datapackage.json", &stated("1.0.0", "2026-03-02"));
    write(folder, "data/x/releases/1.0.0/draft.xlsx", "not listed");
    write(folder, "data/x/datapackage.json", &stated("1.1.0", "2026-11-20"));
    let figures = fs::read_to_string(dataset.join("observations.csv")).unwrap();
    write(folder, "data/x/observations.csv", &figures.replace("70.5", "69.5"));
    hash::update(Descriptor::of_dataset(&dataset).unwrap()).unwrap();
}

fn changes(folder: &TempDir) -> Option<News> {
    News::read(&Ok(fs::read(folder.path().join("dist/data/x/changes.json")).unwrap()))
}

#[test]
fn what_changed_since_the_release_before_is_published() {
    let folder = project();
    run(&folder, "dist").unwrap();
    assert_eq!(changes(&folder), None);
    release_anew(&folder);
    let summary = run(&folder, "dist").unwrap();
    assert_eq!(summary.data_files, 24, "six files of the release more");
    let published = listing(&folder.path().join("dist/data/x/releases"));
    assert_eq!(published.len(), 6, "{published:?}");
    let read = |name: &str| fs::read_to_string(folder.path().join("dist").join(name)).unwrap();
    let all = releases::read(&Ok(read("data/x/releases.json").into_bytes()));
    let told: Vec<_> = all.iter().map(|release| (release.version.as_str(), release.news.is_some())).collect();
    assert_eq!(told, [("1.1.0", true), ("1.0.0", false)]);
    assert_eq!(all[1].hash, hash::sha256(read("data/x/releases/1.0.0/datapackage.json").as_bytes()));
    let (now, before) =
        (read("en/x/indicator/family/index.html"), read("en/x~1.0.0/indicator/family/index.html"));
    assert!(now.contains("69.5%") && !now.contains("This is release"), "{now}");
    assert!(
        before.contains("70.5%")
            && before.contains("This is release 1.0.0 as published on 2\u{a0}March\u{a0}2026"),
        "{before}"
    );
    assert!(
        before.contains("<meta name=\"robots\" content=\"noindex\">")
            && before.contains("href=\"/en/x/indicator/family"),
        "{before}"
    );
    let news = changes(&folder).unwrap();
    assert_eq!((news.from.version.as_str(), news.to.version.as_str()), ("1.0.0", "1.1.0"));
    assert_eq!((news.from.date, news.sample), (Date::parse("2026-03-02"), false));
    let expected = "From release 1.0.0 (2\u{a0}March\u{a0}2026) to release 1.1.0 (20\u{a0}November\u{a0}2026): 1 figure and 1 verdict changed.";
    assert_eq!(news.summary.get(Lang::En), expected);
    let lines: Vec<_> = news.items.iter().map(|item| (item.kind, item.sentence.get(Lang::En))).collect();
    let (verdict, value) = (
        "Gia đình, Hồng Bàng (303), target of 2025: Met (70.5% in 2025, target 70%) → Missed (69.5% in 2025, target 70%); because the figure was revised",
        "Gia đình, Hồng Bàng (303), 2025: 70.5% → 69.5%, down 1.0\u{a0}points",
    );
    assert_eq!(lines, [(NewsKind::Verdict, verdict), (NewsKind::Value, value)]);
    assert_eq!(
        (news.items[0].indicator.as_str(), news.items[0].areas.as_slice()),
        ("family", &["303".into()][..])
    );
}

#[test]
fn an_earlier_release_that_is_not_as_published_is_refused() {
    let folder = project();
    release_anew(&folder);
    run(&folder, "dist").unwrap();
    write(&folder, "data/x/releases/1.0.0/targets.csv", "indicator,area,year,value,source\n");
    let expected = "data/x/releases/1.0.0/datapackage.json: 1 of its files differ from what it says; put them back as they \
                    were published";
    check_refused(&folder, "dist", expected);
    let earlier = Descriptor::of_dataset(&folder.path().join("data/x/releases/1.0.0")).unwrap();
    write(&folder, "data/x/releases/1.0.0/areas.csv", "area,name_vi,level\n303,Hồng Bàng,town\n");
    hash::update(earlier).unwrap();
    let error = run(&folder, "dist").unwrap_err().to_string();
    assert!(error.contains("releases/1.0.0: the data has errors\nareas.csv, row 2"), "{error}");
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
