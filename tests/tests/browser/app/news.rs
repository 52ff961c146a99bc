//! What changed since the release before, and that release itself, still to be read.

use serde_json::Value;
use tiendo_tests::Browser;

use super::{LANGUAGES, kept, open, published, start, text, texts};

/// A file of the site as JSON.
fn fetched(browser: &Browser, path: &str) -> Value {
    let script = "const [path, done] = arguments; fetch(path).then(answer => answer.json()).then(done, () => done(null))";
    browser.execute_async(script, &[path.into()]).unwrap()
}

#[test]
fn the_overview_tells_what_changed_since_the_release_before() {
    let (site, browser) = start();
    for lang in LANGUAGES {
        open(&site, &browser, &format!("/{lang}/hai-phong/?area=31"));
        let changes = fetched(&browser, "/data/hai-phong/changes.json");
        let summary = changes[format!("summary_{lang}")].as_str().unwrap();
        assert!(text(&browser, "section.news").contains(summary), "{summary}");
        assert!(summary.contains("1.0.0"), "{summary}");
        let details = browser.find("section.news details > summary").unwrap();
        details.click().unwrap();
        let told = texts(&browser, "section.news details li");
        assert_eq!(told.len(), changes["changes"].as_array().unwrap().len());
        let first = changes["changes"][0][format!("sentence_{lang}")].as_str().unwrap();
        assert!(told.iter().any(|line| line == first), "{first}");
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn a_broken_list_of_changes_is_no_harm() {
    let (site, browser) = start();
    site.fail(&kept(&site, "hai-phong/changes.json"), tiendo_tests::Fault::Truncated(300));
    open(&site, &browser, "/vi/hai-phong/?area=31");
    assert!(browser.find_all("section.news").unwrap().is_empty());
    assert!(browser.find_all("main [role=alert]").unwrap().is_empty());
    assert!(!browser.find_all("main figure svg").unwrap().is_empty());
}

#[test]
fn an_earlier_release_stays_at_its_address() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/");
    for dataset in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let release = format!("{dataset}/releases/1.0.0/datapackage.json");
        let expected: Value = serde_json::from_str(&published(&release)).unwrap();
        assert_eq!(fetched(&browser, &format!("/data/{release}")), expected);
    }
}
