//! Tests of one file: what is in it, that nothing of it is elsewhere, and that what cannot be made leaves the file that was there.

use std::io::Read as _;

use flate2::read::DeflateDecoder;
use tempfile::TempDir;

use super::*;
use crate::descriptor::Descriptor;
use crate::hash;
use crate::site::tests::{project, release_anew, write};

/// What would end an element, an attribute, a script or a place to be filled in.
const HOSTILE: &str = "\"'><script>alert(1)</script></title></style></body></html><!-- ]]> </head> <!-- page: written by the publisher -->";

fn order<'a>(data: &'a Path, app: &'a Path, out: &'a Path) -> Order<'a> {
    let today = Date::parse("2026-11-22").unwrap();
    Order { data, app: App::Folder(app), out, today, lang: Lang::Vi, first: First::Home, base_url: None }
}

fn run(folder: &TempDir) -> Result<Summary, Error> {
    let at = |name: &str| folder.path().join(name);
    bundle(order(&at("data/x"), &at("app"), &at("out/x.html")))
}

fn made(folder: &TempDir) -> String {
    run(folder).unwrap();
    fs::read_to_string(folder.path().join("out/x.html")).unwrap()
}

/// Writes the checksums of tables that were changed.
fn hash_again(folder: &TempDir) {
    hash::update(Descriptor::of_dataset(&folder.path().join("data/x")).unwrap()).unwrap();
}

/// The values of an attribute in the elements of a page, those that are packed in it left out.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&*start).skip(1).map(|rest| rest.split_once('"').unwrap().0).collect()
}

/// What is packed under an attribute.
fn unpacked(html: &str, attribute: &str, value: &str) -> Vec<u8> {
    let start = html.find(&format!("{attribute}=\"{value}\"")).unwrap_or_else(|| panic!("no {value}"));
    let (_, rest) = html[start..].split_once('>').unwrap();
    let packed = decoded(rest.split_once('<').unwrap().0);
    let mut content = Vec::new();
    DeflateDecoder::new(packed.as_slice()).read_to_end(&mut content).unwrap();
    content
}

/// Base64, read again.
fn decoded(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        let value = LETTERS.iter().position(|known| *known == letter).unwrap();
        bits = ((bits << 6) | u32::try_from(value).unwrap()) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xff).unwrap());
        }
    }
    bytes
}

/// Every page that is in a file: the one that it opens with, and those that are packed.
fn pages(html: &str) -> Vec<String> {
    let packed = values(html, "data-page");
    assert!(packed.len() > 10, "{packed:?}");
    let pages = packed.into_iter().map(|path| String::from_utf8(unpacked(html, "data-page", path)).unwrap());
    std::iter::once(html.to_owned()).chain(pages).collect()
}

#[test]
fn nothing_in_the_file_leads_to_another_file() {
    let folder = project();
    release_anew(&folder);
    let html = made(&folder);
    for page in pages(&html) {
        for href in values(&page, "href").into_iter().chain(values(&page, "src")) {
            let stays = href.is_empty() || ["#", "data:"].iter().any(|start| href.starts_with(start));
            assert!(stays || href.starts_with("https://"), "{href}");
        }
        assert!(!page.contains("@import") && !page.contains("url(\"fonts"), "{page}");
    }
    for link in html.split("<link ").skip(1) {
        assert!(link.contains(" href=\"data:"), "{link}");
    }
    assert!(!html.contains("http-equiv=\"refresh\"") && !html.contains("<iframe"), "{html}");
    let policy = values(&html, "content").into_iter().find(|value| value.starts_with("default-src")).unwrap();
    assert!(
        policy.starts_with("default-src 'none'; script-src 'wasm-unsafe-eval' data: 'sha256-"),
        "{policy}"
    );
    assert!(
        !policy.contains("http") && !policy.contains("'self'") && !policy.contains("connect-src"),
        "{policy}"
    );
    // Each script that runs is named by the policy.
    let named = policy.matches("'sha256-").count();
    assert_eq!(named, 4, "two of this module, the import map, the start: {policy}");
}

#[test]
fn the_pages_and_the_data_are_in_it() {
    let folder = project();
    release_anew(&folder);
    let html = made(&folder);
    assert!(html.starts_with("<html data-site=\"x.html#\" data-first=\"/vi/x/?area=303\" lang=\"vi\" data-root=\"#\" data-release=\"\""), "{html}");
    let shown = html.split_once("<script type=\"text/plain\"").unwrap().0;
    assert!(shown.contains("Hồng Bàng") && shown.contains("href=\"#/vi/x/indicator/family"), "{shown}");
    let indicator = String::from_utf8(unpacked(&html, "data-page", "/en/x/indicator/family")).unwrap();
    assert!(indicator.contains("69.5%") && indicator.contains("<svg"), "{indicator}");
    for file in ["areas.csv", "observations.csv", "README.md"] {
        let content = fs::read(folder.path().join("data/x").join(file)).unwrap();
        assert_eq!(unpacked(&html, "data-file", &format!("data/x/{file}")), content, "{file}");
        assert!(holds(&html, &format!("data/x/{file}"), &content) && !holds(&html, file, b"other"));
    }
    let earlier = unpacked(&html, "data-file", "data/x/releases/1.0.0/observations.csv");
    assert!(String::from_utf8(earlier).unwrap().contains("70.5"));
    let catalog = unpacked(&html, "data-file", "data/catalog.json");
    let catalog = tiendo_core::catalog::Catalog::read(&Ok(catalog)).unwrap();
    assert_eq!(catalog.entries().len(), 1);
    assert_eq!(catalog.entry("x").unwrap().folder(), "data/x");
    assert!(catalog.entry("x~1.0.0").is_some() && catalog.downloads("x").is_empty());
}

#[test]
fn it_opens_in_the_language_and_with_the_area_that_were_asked_for() {
    let folder = project();
    write(
        &folder,
        "data/x/areas.csv",
        "area,name_vi,level\n303,Hồng Bàng,district\n304,Ngô Quyền,district\n",
    );
    hash_again(&folder);
    let at = |name: &str| folder.path().join(name);
    let (data, app, out) = (at("data/x"), at("app"), at("x.html"));
    let base = BaseUrl::parse("https://example.org/tien-do/").unwrap();
    let order = Order {
        lang: Lang::En,
        first: First::Area("304"),
        base_url: Some(&base),
        ..order(&data, &app, &out)
    };
    bundle(order).unwrap();
    let html = fs::read_to_string(&out).unwrap();
    assert!(
        html.starts_with(
            "<html data-site=\"https://example.org/tien-do\" data-first=\"/en/x/?area=304\" lang=\"en\""
        ),
        "{html}"
    );
    let why = bundle(Order { first: First::Area("999"), ..order }).unwrap_err();
    let said = why.to_string();
    assert!(why.is_about_data() && said.contains("không có địa bàn “999”"), "{said}");
    assert!(said.contains("has no area “999”"), "{said}");
}

/// The address that a file opens with.
fn opens_with(folder: &TempDir, deck: &str) -> Result<String, String> {
    let at = |name: &str| folder.path().join(name);
    let (data, app, out) = (at("data/x"), at("app"), at("deck.html"));
    bundle(Order { first: First::Deck(deck), ..order(&data, &app, &out) }).map_err(|why| why.to_string())?;
    let html = fs::read_to_string(&out).unwrap();
    let shown = html.split_once("<script type=\"text/plain\"").unwrap().0;
    assert!(shown.contains("class=\"deck written\""), "the slides stand in the file: {shown}");
    Ok(values(&html, "data-first")[0].replace("&amp;", "&"))
}

#[test]
fn it_opens_with_the_deck_that_was_asked_for() {
    let folder = project();
    let plain = "area = \"303\"\nyear = 2025\nslides = [\"title\", \"summary\"]\ntitle_vi = \"Sơ kết\"\n";
    write(&folder, "data/x/decks/so-ket.toml", plain);
    for (deck, address) in [
        ("303", "/vi/x/deck/?area=303"),
        ("", "/vi/x/deck/?area=303"),
        ("303?year=2025&ratio=4x3&slides=title", "/vi/x/deck/?area=303&year=2025&ratio=4x3&slides=title"),
        ("?deck=so-ket", "/vi/x/deck/?area=303&year=2025&deck=so-ket"),
        ("so-ket?ratio=4x3", "/vi/x/deck/?area=303&year=2025&deck=so-ket&ratio=4x3"),
    ] {
        assert_eq!(opens_with(&folder, deck).unwrap(), address, "{deck}");
    }
    let html = fs::read_to_string(folder.path().join("deck.html")).unwrap();
    let decks = String::from_utf8(unpacked(&html, "data-file", "data/x/decks.json")).unwrap();
    assert!(decks.contains("Sơ kết") && html.contains("Sơ kết"), "{decks}");
    fs::remove_file(folder.path().join("data/x/datapackage.json")).unwrap();
    assert_eq!(opens_with(&folder, "303").unwrap(), "/vi/x/deck/?area=303", "tables alone will do");
}

#[test]
fn a_deck_that_is_not_there_is_refused_in_both_languages() {
    let folder = project();
    for (deck, vi, en) in [
        ("999", "không có địa bàn hay bộ trang “999”", "has no area or deck “999”"),
        (
            "303?year=1999",
            "không có số liệu hay mục tiêu nào của năm 1999",
            "has no figure and no target of 1999",
        ),
        (
            "303?deck=nothing",
            "bộ trang “nothing”; không có bộ trang soạn sẵn nào",
            "“nothing”; no decks are kept ready",
        ),
    ] {
        let said = opens_with(&folder, deck).unwrap_err();
        assert!(said.contains(vi) && said.contains(en), "{deck}: {said}");
        assert!(!folder.path().join("deck.html").exists(), "{deck}");
    }
}

#[test]
fn no_text_of_the_data_becomes_markup() {
    let folder = project();
    let cell = format!("\"{}\"", HOSTILE.replace('"', "\"\""));
    write(&folder, "data/x/areas.csv", &format!("area,name_vi,level\n303,{cell},district\n"));
    write(&folder, "data/x/sources.csv", &format!("source,title_vi,note_vi\ns,{cell},{cell}\n"));
    let indicators = format!("indicator,name_vi,definition_vi,unit,source\nfamily,{cell},{cell},percent,s\n");
    write(&folder, "data/x/indicators.csv", &indicators);
    write(&folder, "data/x/README.md", HOSTILE);
    let path = folder.path().join("data/x/datapackage.json");
    let mut json: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    for key in ["title_vi", "title_en", "description_vi", "version"] {
        json[key] = HOSTILE.into();
    }
    fs::write(&path, json.to_string()).unwrap();
    hash_again(&folder);
    let html = made(&folder);
    for page in pages(&html) {
        assert!(!page.contains("<script>alert") && !page.contains("<!-- ]]>"), "{page}");
    }
    assert_eq!((html.matches("</head>").count(), html.matches("<!-- page").count()), (1, 0), "{html}");
    let harmless = made(&project());
    let scripts = |html: &str| html.matches("<script").count();
    assert_eq!(scripts(&html), scripts(&harmless));
}

#[test]
fn of_many_areas_it_holds_no_pages() {
    let folder = project();
    let path = folder.path().join("data/x/areas.csv");
    let mut areas = fs::read_to_string(&path).unwrap();
    for place in 0..200 {
        areas.push_str(&format!("N{place},Xã {place},commune\n"));
    }
    fs::write(&path, areas).unwrap();
    hash_again(&folder);
    let html = made(&folder);
    let pages = values(&html, "data-page");
    assert!(pages.contains(&"/vi/x/indicator/family") && pages.contains(&"/en/x/deck/"), "{pages:?}");
    let of_areas = |page: &&&str| page.contains("/area") || page.contains("/report/");
    assert_eq!(pages.iter().find(of_areas), None);
}

#[test]
fn the_same_input_and_day_give_the_same_bytes() {
    let (one, other) = (project(), project());
    assert!(made(&one) == made(&other));
    assert!(made(&one) == made(&one));
}

#[test]
fn a_folder_with_nothing_but_tables_will_do() {
    let folder = project();
    fs::remove_file(folder.path().join("data/x/datapackage.json")).unwrap();
    let html = made(&folder);
    assert!(html.contains("data-page=\"/vi/x/area/303\""), "{html}");
    assert!(!html.contains("draft.xlsx"));
    let before = fs::read_dir(folder.path().join("data/x")).unwrap().count();
    made(&folder);
    assert_eq!(
        fs::read_dir(folder.path().join("data/x")).unwrap().count(),
        before,
        "the folder stays as it is"
    );
}

#[track_caller]
fn check_refused(folder: &TempDir, data: &str, out: &str, expected: &str) -> bool {
    let at = |name: &str| folder.path().join(name);
    let why = bundle(order(&at(data), &at("app"), &at(out))).unwrap_err();
    let said = why.to_string().replace(&format!("{}/", folder.path().display()), "");
    assert_eq!(said.lines().next().unwrap(), expected);
    why.is_about_data()
}

#[test]
fn what_cannot_be_made_leaves_the_file_that_was_there() {
    let folder = project();
    let before = made(&folder);
    let only_name = "is no name of a page; give a file such as hai-phong.html";
    check_refused(&folder, "data/x", "out", &format!("out: {only_name}"));
    check_refused(&folder, "data/x", "data/x/areas.csv", &format!("data/x/areas.csv: {only_name}"));
    let (x, y, out) =
        (folder.path().join("data/x"), folder.path().join("y"), folder.path().join("out/x.html"));
    let no_app = bundle(order(&x, &y, &out)).unwrap_err().to_string();
    assert!(no_app.ends_with("/y: has no index.html; build the app into it first"), "{no_app}");
    check_refused(&folder, "data/y", "out/x.html", "data/y: is not a folder; give the folder of a dataset");
    check_refused(
        &folder,
        "app",
        "out/x.html",
        "app: holds neither datapackage.json nor a table; give the folder of a dataset",
    );
    write(&folder, "data/x/areas.csv", "area,name_vi,level\n303,Hồng Bàng,town\n");
    let stale = "data/x/datapackage.json: 1 of its files differ from what it says; run `tiendo hash data/x`";
    assert!(check_refused(&folder, "data/x", "out/x.html", stale));
    hash_again(&folder);
    assert!(check_refused(&folder, "data/x", "out/x.html", "data/x: the data has errors"));
    // The only dataset of a catalogue stands for itself.
    assert!(check_refused(&folder, "data", "out/x.html", "data/x: the data has errors"));
    assert!(fs::read_to_string(folder.path().join("out/x.html")).unwrap() == before);
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 1);
}
