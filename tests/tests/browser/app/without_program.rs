//! The page before and without the program, because it is still on its way, cannot be loaded or the browser runs none: it was
//! published whole, and is taken over in place.

use serde_json::{Value, json};
use tiendo_tests::{Browser, Fault, Site};

use super::{THUY_NGUYEN, open, start, text, texts};

/// A page that is published as it is first shown, in each language.
const PUBLISHED: [&str; 2] =
    ["/vi/hai-phong/indicator/learning_family", "/en/hai-phong/indicator/learning_family"];

/// What a published page must have for a reader: `shown` is its text as a reader sees it.
fn check_readable(browser: &Browser, path: &str) -> String {
    let shown = browser.find("body").unwrap().text().unwrap();
    assert!(browser.find("h1").unwrap().is_shown().unwrap(), "{path}: {shown}");
    for dataset in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let link = format!("a[href*='/{dataset}/']");
        let leads_there = dataset == "hai-phong" || path == "/";
        assert_eq!(!browser.find_all(&link).unwrap().is_empty(), leads_there, "{path}: {link}");
    }
    shown
}

fn check_failed(site: &Site, browser: &Browser, what: &str, fault: &Fault) {
    // What came well before is kept by the browser, as the site tells it to.
    browser.devtools("Network.clearBrowserCache", &json!({})).unwrap();
    site.fail(what, fault.clone());
    for path in ["/", THUY_NGUYEN] {
        browser.goto(&site.address(path)).unwrap();
        browser.wait_until("document.documentElement.dataset.state === 'failed'").unwrap();
        let shown = check_readable(browser, path);
        for words in ["Không tải được chương trình", "The program could not be loaded"] {
            assert!(shown.contains(words), "{what} {fault:?} at {path}: {shown}");
        }
    }
    site.mend();
    site.take_requests();
    browser.find("a.retry").unwrap().click().unwrap();
    browser.wait_ready().unwrap();
    let heading = text(browser, "h1");
    assert!(heading.starts_with("Thủy Nguyên"), "{what} {fault:?}: {heading}, {:?}", site.take_requests());
    assert_eq!(texts(browser, "#static-page, #load-failed"), [""; 0]);
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
fn a_browser_that_runs_no_scripts_shows_charts_tables_verdicts_and_sources() {
    let (site, browser) = start();
    browser.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true })).unwrap();
    for path in PUBLISHED {
        browser.goto(&site.address(path)).unwrap();
        check_readable(&browser, path);
        for selector in [
            "figure[data-chart=trend] svg",
            ".summary .verdict",
            "#tables table",
            "#sources",
            "nav.pages a",
            "nav.languages a",
        ] {
            assert!(browser.find(selector).unwrap().is_shown().unwrap(), "{path}: {selector}");
        }
        // What does nothing without the program is not there.
        for selector in [".choices", "header .tools", ".slider", ".save"] {
            assert!(!browser.find(selector).unwrap().is_shown().unwrap(), "{path}: {selector}");
        }
        let catalog: Value = serde_json::from_str(&site.read("data/catalog.json").unwrap()).unwrap();
        let resources = catalog["resources"].as_array().unwrap();
        let hash =
            resources.iter().find(|resource| resource["name"] == "hai-phong").unwrap()["hash"].as_str();
        let edition = text(&browser, "footer.edition");
        assert!(edition.contains(&hash.unwrap()["sha256:".len()..][..8]), "{path}: {edition}");
        for words in ["Không tải được", "could not be loaded"] {
            assert!(!browser.find("body").unwrap().text().unwrap().contains(words), "{path}");
        }
    }
}

#[test]
fn the_program_takes_over_in_place() {
    let (site, browser) = start();
    // Whether a table that is a little too wide has its scrollbar yet depends on when its font came.
    browser.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true })).unwrap();
    for (width, height) in [(1280, 900), (360, 800)] {
        browser.set_viewport(width, height).unwrap();
        for path in PUBLISHED {
            browser.devtools("Network.clearBrowserCache", &json!({})).unwrap();
            site.fail("*.wasm", Fault::Held);
            browser.goto("about:blank").unwrap();
            // The loading of the page is not over while the program is on its way, so nothing waits for it.
            browser.execute("location.href = arguments[0]", &[site.address(path).into()]).unwrap();
            browser.wait_until("document.querySelector('#static-page footer.edition') && document.fonts.size >= 2 && [...document.fonts].every(face => face.status === 'loaded')").unwrap();
            browser.execute(WATCH_SHIFTS, &[]).unwrap();
            browser
                .execute("document.querySelector('#static-page .contents a:last-of-type').focus()", &[])
                .unwrap();
            browser.execute("scrollTo(0, 700)", &[]).unwrap();
            let before = seen(&browser);
            site.mend();
            browser.wait_ready().unwrap();
            assert_eq!(seen(&browser), before, "{path} at {width} px");
            let focused =
                browser.execute("return document.activeElement.closest('#app .contents') !== null", &[]);
            assert_eq!(focused.unwrap(), true, "{path} at {width} px");
            let shifts = browser.execute("return window.shifts", &[]).unwrap().as_f64().unwrap();
            assert!(shifts <= 0.01, "{path} at {width} px: {shifts}");
        }
    }
}

/// Adds up how far things on the page shift, from its first frame on.
const WATCH_SHIFTS: &str = "
  window.shifts = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });";

/// What a reader sees of a page, and where it stands.
fn seen(browser: &Browser) -> Value {
    let script = "
        const all = [...document.querySelectorAll('h1, h2, h3, svg[role=img], .verdict, table, .note')];
        const shown = all.filter(one => one.getClientRects().length);
        return [scrollY, document.title, ...shown.map(one => {
          const box = one.getBoundingClientRect();
          return [one.localName, one.textContent.replace(/\\s+/g, ''), ...[box.left, box.top, box.width, box.height].map(Math.round)];
        })];";
    browser.execute(script, &[]).unwrap()
}
