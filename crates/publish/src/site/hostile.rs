//! A dataset whose every text is hostile: in what is published it stays text. And the same site twice.

use std::collections::BTreeMap;

use super::tests::{listing, project, write};
use super::*;

/// What would end a title, an attribute, a script, a comment, a section of characters or a place to be filled in.
const HOSTILE: &str = "\"'><script>alert(1)</script></title></style><!-- ]]> {{x}} </head> <!-- page: written by the publisher -->";

const APP: &str = "<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title>\
                   <meta name=\"description\" content=\"the app's\"><script>start()</script><script type=\"module\">import init, * as bindings from '/tiendo-1.js';</script></head>\
                   <body><div id=\"static-page\"><!-- page: written by the publisher --></div></body>";

/// The project with the app's real style sheets and fonts, which previews are drawn with.
fn drawable() -> tempfile::TempDir {
    let folder = project();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    write(&folder, "app/index.html", APP);
    fs::remove_file(folder.path().join("app/fonts/a.woff2")).unwrap();
    for (from, to) in [
        ("src/style/tokens.css", "tokens-0123456789abcdef.css"),
        ("src/style/chart.css", "chart-0123456789abcdef.css"),
        ("public/fonts/be-vietnam-pro-400.woff2", "fonts/be-vietnam-pro-400.woff2"),
        ("public/fonts/be-vietnam-pro-600.woff2", "fonts/be-vietnam-pro-600.woff2"),
    ] {
        files::copy(&root.join(from), &folder.path().join("app").join(to)).unwrap();
    }
    folder
}

/// Every text of the dataset is `text`.
fn say(folder: &tempfile::TempDir, text: &str) {
    let cell = format!("\"{}\"", text.replace('"', "\"\""));
    let long = format!("\"{}\"", text.replace('"', "\"\"").repeat(40));
    write(folder, "data/x/areas.csv", &format!("area,name_vi,name_en,level\n303,{cell},{long},district\n"));
    write(
        folder,
        "data/x/indicators.csv",
        &format!(
            "indicator,name_vi,name_en,definition_vi,unit,source\nfamily,{cell},{long},{cell},percent,s\n"
        ),
    );
    write(folder, "data/x/sources.csv", &format!("source,title_vi,note_vi\ns,{cell},{cell}\n"));
    let path = folder.path().join("data/x/datapackage.json");
    let mut json: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    for key in ["title_vi", "title_en", "description_vi", "description_en", "version"] {
        json[key] = text.into();
    }
    json["contributors"] = serde_json::json!([{ "title": text, "path": "javascript:alert(1)" }]);
    json["licenses"] = serde_json::json!([{ "name": text, "path": "javascript:alert(1)" }]);
    fs::write(&path, json.to_string()).unwrap();
    hash::update(Descriptor::of_dataset(&folder.path().join("data/x")).unwrap()).unwrap();
    let catalog = serde_json::json!({ "resources": [
        { "name": "x", "title_vi": text, "title_en": text, "path": "x/datapackage.json" }
    ]});
    write(folder, "data/catalog.json", &catalog.to_string());
}

/// Publishes the project for an address.
fn publish_for(base: &str, folder: &tempfile::TempDir, out: &str) -> Result<Summary, Error> {
    let at = |name: &str| folder.path().join(name);
    let base = BaseUrl::parse(base).unwrap();
    publish(Sources {
        data: &at("data"),
        app: App::Folder(&at("app")),
        out: &at(out),
        today: Date::parse("2026-11-22").unwrap(),
        base_url: Some(&base),
        base_path: &base.path(),
    })
}

fn published(folder: &tempfile::TempDir, out: &str) -> (Summary, BTreeMap<String, Vec<u8>>) {
    let summary = publish_for("https://example.org/tien-do/", folder, out).unwrap();
    let out = folder.path().join(out);
    let read = |name: String| {
        let content = fs::read(out.join(&name)).unwrap();
        (name, content)
    };
    (summary, listing(&out).into_iter().map(read).collect())
}

#[test]
fn no_text_of_a_dataset_becomes_markup() {
    let folder = drawable();
    say(&folder, HOSTILE);
    let (summary, files) = published(&folder, "dist");
    assert_eq!(summary.pictures, 4, "an indicator and a dataset in two languages");
    let mut pages = 0;
    for (name, content) in &files {
        let is_page = files::has_extension(name, "html");
        if !is_page && !files::has_extension(name, "xml") {
            continue;
        }
        let text = std::str::from_utf8(content).unwrap();
        assert!(!text.contains("<script>alert") && !text.contains("javascript:"), "{name}: {text}");
        // Pictures have titles too.
        let head = text.split_once("</head>").map_or("", |(head, _)| head);
        assert_eq!(head.matches("</title>").count(), usize::from(is_page), "{name}: {text}");
        assert_eq!(text.matches("</head>").count(), usize::from(is_page), "{name}: {text}");
        assert!(!text.contains("<!-- ]]>") && !text.contains("<!-- page"), "{name}: {text}");
        pages += 1;
    }
    assert_eq!(
        pages, 41,
        "23 pages, 14 charts alone, those for lost readers and without a network, the site in one file, and the sitemap"
    );
}

#[test]
fn a_site_with_an_address_and_hostile_data_is_verified() {
    let folder = drawable();
    say(&folder, HOSTILE);
    published(&folder, "dist");
    let outcome = crate::verify::verify(&folder.path().join("dist"), Lang::En);
    assert_eq!(outcome.exit_code(), 0, "{outcome:#?}");
    let path = folder.path().join("dist/en/x/index.html");
    let page = fs::read_to_string(&path).unwrap();
    fs::write(&path, page.replace("/tien-do/social/en/x.png", "/elsewhere.png")).unwrap();
    let said = crate::verify::verify(&folder.path().join("dist"), Lang::En).to_text(Lang::En, 9);
    assert!(
        said.contains("the part for machines (tag head) differs") && said.contains("elsewhere.png"),
        "{said}"
    );
}

#[test]
fn a_hostile_dataset_gets_no_script_into_the_policy() {
    let folder = drawable();
    let (_, harmless) = published(&folder, "one");
    say(&folder, HOSTILE);
    let (_, hostile) = published(&folder, "other");
    assert_eq!(harmless["_headers"], hostile["_headers"]);
    let headers = String::from_utf8_lossy(&hostile["_headers"]).into_owned();
    assert_eq!(
        headers.matches("'sha256-").count(),
        3 * 7,
        "a script, the start of the program and that of one that waits; at six kinds of pages and those embedded"
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = drawable();
    let (first, files) = published(&folder, "one");
    let (second, others) = published(&folder, "other");
    assert_eq!(first, second);
    assert_eq!(files.keys().collect::<Vec<_>>(), others.keys().collect::<Vec<_>>());
    for (name, content) in &files {
        assert!(others[name] == *content, "{name} differs");
    }
    let (_, again) = published(&folder, "one");
    assert!(again == files);
}

#[test]
fn the_list_of_files_is_true_and_whole() {
    let folder = drawable();
    let (_, files) = published(&folder, "dist");
    let list: serde_json::Value = serde_json::from_slice(&files["site.json"]).unwrap();
    let listed: BTreeMap<&str, (u64, &str)> = list["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let (bytes, hash) = (file["bytes"].as_u64().unwrap(), file["hash"].as_str().unwrap());
            (file["path"].as_str().unwrap(), (bytes, hash))
        })
        .collect();
    assert_eq!(listed.len() + 1, files.len());
    for (name, content) in files.iter().filter(|(name, _)| *name != "site.json") {
        let (bytes, hash) = listed[name.as_str()];
        assert_eq!((bytes, hash), (content.len() as u64, hash::sha256(content).as_str()), "{name}");
    }
}

#[test]
fn what_machines_read_of_a_dataset_is_on_its_pages() {
    let folder = drawable();
    let targets = "indicator,area,year,value,source\nfamily,303,2025,70,s\nfamily,303,2030,80,s\n";
    write(&folder, "data/x/targets.csv", &format!("{targets}literacy,303,2030,98,s\n"));
    let indicators =
        "indicator,name_vi,unit,source\nfamily,Gia đình,percent,s\nliteracy,Biết chữ,percent,s\n";
    write(&folder, "data/x/indicators.csv", indicators);
    hash::update(Descriptor::of_dataset(&folder.path().join("data/x")).unwrap()).unwrap();
    let (_, files) = published(&folder, "dist");
    let page = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let overview = page("en/x/index.html");
    // Years of targets without a figure do not count.
    let json = overview.split_once("<script type=\"application/ld+json\">").unwrap().1;
    let json: serde_json::Value = serde_json::from_str(json.split_once("</script>").unwrap().0).unwrap();
    assert_eq!(json["@type"], "Dataset");
    assert_eq!(json["url"], "https://example.org/tien-do/en/x/");
    assert_eq!(json["temporalCoverage"], "2025");
    assert_eq!(json["variableMeasured"][0], "Gia đình");
    let file = &json["distribution"][0];
    assert_eq!(file["contentUrl"], "https://example.org/tien-do/data/x/areas.csv");
    let hash = hash::sha256(&files["data/x/areas.csv"]);
    assert_eq!(hash.strip_prefix("sha256:").unwrap(), file["sha256"]);
    let indicator = page("vi/x/indicator/family/index.html");
    let image = "<meta property=\"og:image\" content=\"https://example.org/tien-do/social/vi/x/indicator/family.png\">";
    assert!(indicator.contains(image) && !indicator.contains("ld+json"), "{indicator}");
    assert!(files["social/vi/x/indicator/family.png"].starts_with(b"\x89PNG"));
    assert!(page("vi/x/area/303/index.html").contains("/tien-do/social/vi/x.png\">"));
    assert!(page("_headers").contains("\n/tien-do/vi/*\n"));
    let missing = "lacks the style sheets that pictures are drawn by; build the app anew";
    fs::remove_file(folder.path().join("app/chart-0123456789abcdef.css")).unwrap();
    let refused = publish_for("https://example.org/", &folder, "dist");
    assert!(refused.unwrap_err().to_string().ends_with(missing));
    assert!(page("en/x/index.html") == overview, "the old site stays");
}

#[test]
fn charts_are_offered_to_other_sites_without_markup_of_the_data() {
    let folder = drawable();
    say(&folder, HOSTILE);
    let (_, files) = published(&folder, "dist");
    let offers: Vec<_> = files.iter().filter(|(name, _)| name.ends_with("/oembed.json")).collect();
    assert_eq!(offers.len(), 10, "of five kinds of pages, in two languages");
    for (name, content) in offers {
        let offer: serde_json::Value = serde_json::from_slice(content).unwrap();
        assert_eq!((&offer["version"], &offer["type"]), (&"1.0".into(), &"rich".into()));
        let html = offer["html"].as_str().unwrap();
        let page = html.strip_prefix("<iframe src=\"https://example.org/tien-do/").unwrap();
        let page = page.split_once('"').unwrap().0;
        assert_eq!(name, &format!("{page}oembed.json"));
        let shown = String::from_utf8(files[&format!("{page}index.html")].clone()).unwrap();
        assert!(shown.contains("<meta name=\"robots\" content=\"noindex\">"), "{name}: {shown}");
        assert!(shown.contains("<svg") && shown.contains("target=\"_blank\""), "{name}: {shown}");
        assert_eq!(html.matches('<').count(), 4, "a frame and a script: {html}");
        assert!(
            html.contains("<script async src=\"https://example.org/tien-do/embed/height.js\">"),
            "{html}"
        );
        let link = format!("type=\"application/json+oembed\" href=\"https://example.org/tien-do/{name}\"");
        let pages = files.iter().filter(|(name, _)| files::has_extension(name, "html"));
        let links = pages.filter(|(_, page)| String::from_utf8_lossy(page).contains(&link)).count();
        assert_eq!(links, 1, "{name}");
    }
    assert!(files["embed/height.js"].starts_with(b"//"));
}
