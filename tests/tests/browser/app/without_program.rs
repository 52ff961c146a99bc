//! The page where the program does not run, because it cannot be loaded or the browser runs none: it can be read, and
//! leads to the data.

use serde_json::json;
use tiendo_tests::{Browser, Fault, Site};

use super::{THUY_NGUYEN, open, start, text, texts};

/// What a page without the program must have; `shown` is its text as a reader sees it.
fn check_readable(browser: &Browser) -> String {
    let shown = browser.find("body").unwrap().text().unwrap();
    assert!(browser.find("h1").unwrap().is_shown().unwrap(), "{shown}");
    let links = browser.find_all("a[href^='/data/']").unwrap();
    let links: Vec<String> = links.iter().map(|link| link.attribute("href").unwrap().unwrap()).collect();
    for dataset in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let file = format!("/data/{dataset}/observations.csv");
        assert!(links.contains(&file), "no link to {file} among {links:?}");
    }
    shown
}

fn check_failed(site: &Site, browser: &Browser, what: &str, fault: &Fault) {
    site.fail(what, fault.clone());
    for path in ["/", THUY_NGUYEN] {
        browser.goto(&site.address(path)).unwrap();
        browser.wait_until("document.documentElement.dataset.state === 'failed'").unwrap();
        let shown = check_readable(browser);
        for words in ["Không tải được chương trình", "The program could not be loaded"] {
            assert!(shown.contains(words), "{what} {fault:?} at {path}: {shown}");
        }
        assert!(!shown.contains("Đang tải"), "{what} {fault:?} at {path}: {shown}");
    }
    site.mend();
    browser.find("a.retry").unwrap().click().unwrap();
    browser.wait_ready().unwrap();
    assert!(text(browser, "h1").starts_with("Thủy Nguyên"), "{what} {fault:?}");
    assert_eq!(texts(browser, "#static-page"), [""; 0]);
}

#[test]
fn a_program_that_does_not_load_leaves_a_readable_page_with_another_try() {
    let (site, browser) = start();
    check_failed(&site, &browser, "*.wasm", &Fault::Status(404));
    check_failed(&site, &browser, "*.wasm", &Fault::Truncated(20_000));
    check_failed(&site, &browser, "*.js", &Fault::Status(404));
    let page = Fault::TypedContent("text/html", b"<!doctype html><p>Trang".to_vec());
    check_failed(&site, &browser, "*.js", &page);
}

#[test]
fn a_part_of_the_program_that_does_not_load_is_told_and_tried_again() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/");
    site.fail("*.wasm", Fault::Status(404));
    browser.find("main a[href^='/vi/hai-phong/']").unwrap().click().unwrap();
    browser.wait_until("document.querySelector('main [role=alert] .retry')").unwrap();
    assert!(text(&browser, "main").contains("Không tải được chương trình của trang này"));
    assert!(browser.find_all(".loading").unwrap().is_empty());
    site.mend();
    browser.find("main [role=alert] .retry").unwrap().click().unwrap();
    browser.wait_until("document.querySelector('main figure svg')").unwrap();
    browser.wait_ready().unwrap();
    assert!(browser.find_all("main [role=alert]").unwrap().is_empty());
}

#[test]
fn a_browser_that_runs_no_scripts_shows_a_readable_page() {
    let (site, browser) = start();
    browser.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true })).unwrap();
    for path in ["/", THUY_NGUYEN] {
        browser.goto(&site.address(path)).unwrap();
        let shown = check_readable(&browser);
        assert!(shown.contains("Biểu đồ cần JavaScript"), "{path}: {shown}");
        assert!(shown.contains("The charts need JavaScript"), "{path}: {shown}");
        for words in ["Đang tải", "Không tải được", "could not be loaded"] {
            assert!(!shown.contains(words), "{path}: {shown}");
        }
    }
}
