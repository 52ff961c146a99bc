//! Charts of the site in pages of other sites.

use std::fs;

use serde_json::json;
use tiendo_tests::{Browser, Key, Site};

use super::{LANGUAGES, THUY_NGUYEN, close_dialog, dialog, open, start, strings, text};

const RANKING: &str = "/embed/vi/hai-phong/indicator/learning_family/ranking/";

/// The files of the program and of the data that were asked for.
fn fetched(site: &Site) -> Vec<String> {
    let requests = site.take_requests().into_iter();
    requests.filter(|path| [".wasm", ".js", ".csv", ".json"].iter().any(|end| path.ends_with(end))).collect()
}

/// The code that the page offers for a chart, copied by a reader.
fn offered(browser: &Browser, chart: &str) -> String {
    browser.find("#tool-share").unwrap().click().unwrap();
    dialog(browser);
    browser.wait_for("dialog[open] #embed-chart").unwrap().choose(chart).unwrap();
    let code = browser.find("dialog[open] #embed-code").unwrap().property("value").unwrap();
    close_dialog(browser);
    code.as_str().unwrap().to_owned()
}

/// A page of another site with this in it.
fn another_site(code: &str) -> (tempfile::TempDir, Site) {
    let folder = tempfile::tempdir().unwrap();
    let page = format!(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Báo</title><h1>Báo</h1>{code}<p id=\"end\">Hết</p></html>"
    );
    fs::write(folder.path().join("index.html"), page).unwrap();
    let site = Site::start(folder.path()).unwrap();
    (folder, site)
}

#[test]
fn a_chart_stands_in_a_page_of_another_site_as_high_as_it_is() {
    let (site, browser) = start();
    for (lang, chart) in [("vi", "Xếp hạng"), ("en", "Ranking")] {
        open(&site, &browser, &THUY_NGUYEN.replace("/vi/", &format!("/{lang}/")));
        let code = offered(&browser, chart);
        let (_folder, elsewhere) = another_site(&code);
        browser
            .devtools(
                "Emulation.setDeviceMetricsOverride",
                &json!({ "width": 700, "height": 900, "deviceScaleFactor": 1, "mobile": false }),
            )
            .unwrap();
        browser.goto(&elsewhere.address("/")).unwrap();
        let frame = "document.querySelector('iframe')";
        browser.wait_until(&format!("{frame}.style.height && {frame}.clientHeight !== 600")).unwrap();
        let title = browser.find("iframe").unwrap().attribute("title").unwrap().unwrap();
        assert!(title.contains(chart), "{title}");
        browser.enter_frame("iframe").unwrap();
        // Not cut off, and with no room to spare.
        let missing = "document.documentElement.scrollHeight <= innerHeight && innerHeight - document.body.offsetHeight <= 1";
        browser.wait_until(missing).unwrap();
        let sideways = "return document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(browser.execute(sideways, &[]).unwrap(), true);
        assert!(browser.find("svg[role=img]").unwrap().is_shown().unwrap());
        browser.leave_frame().unwrap();
        browser.devtools("Emulation.clearDeviceMetricsOverride", &json!({})).unwrap();
    }
}

#[test]
fn an_embedded_chart_loads_no_program_until_somebody_turns_to_it() {
    let (site, browser) = start();
    site.take_requests();
    browser.goto(&site.address(RANKING)).unwrap();
    browser.wait_until("document.readyState === 'complete'").unwrap();
    assert_eq!(fetched(&site), [""; 0]);
    assert!(text(&browser, ".sample-badge").contains("minh họa"));
    let published = text(&browser, "main");
    assert!(published.contains("Nguồn: ") && published.contains("phiên bản"), "{published}");
    browser.point_at(200.0, 300.0).unwrap();
    browser.wait_ready().unwrap();
    assert!(!fetched(&site).is_empty());
    browser.wait_until("!document.querySelector('#static-page')").unwrap();
    let before = browser.address().unwrap();
    browser.find(".picture[tabindex]").unwrap().focus().unwrap();
    browser.press(Key::Right).unwrap();
    let link = browser.wait_for(".tip a").unwrap();
    assert_eq!(link.attribute("target").unwrap().as_deref(), Some("_blank"));
    assert!(link.attribute("href").unwrap().unwrap().starts_with("/vi/hai-phong/indicator/"));
    // A click on a mark, which elsewhere leads to its area, leads nowhere within a frame.
    browser
        .execute("document.querySelector('svg [data-area]').dispatchEvent(new MouseEvent('click', { bubbles: true }))", &[])
        .unwrap();
    assert_eq!(browser.address().unwrap(), before);
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn every_chart_can_be_embedded_for_any_choice() {
    let (site, browser) = start();
    for lang in LANGUAGES {
        for chart in [
            "indicator/learning_family/trend/?area=306",
            "indicator/learning_family/ranking/?area=306&year=2023",
            "indicator/learning_family/map/?area=306&year=2023",
            "indicator/learning_family/change/?area=306&from=2023&year=2024",
            "indicator/learning_family/spread/?area=306",
            "bullet/?area=306",
            "scorecard/?area=31&sort=met",
            "map/?area=31",
            "area/306/panels/",
            "compare/comparison/?area=303,311,306&indicator=learning_family&year=2025",
            "reporting/completeness/",
        ] {
            browser.goto("about:blank").unwrap();
            browser.goto(&site.address(&format!("/embed/{lang}/hai-phong/{chart}"))).unwrap();
            browser.wait_until("document.readyState === 'complete'").unwrap();
            browser.execute("dispatchEvent(new Event('pointerover'))", &[]).unwrap();
            browser.wait_ready().unwrap();
            assert_eq!(browser.find_all("figure svg[role=img]").unwrap().len(), 1, "{chart}");
            assert_eq!(browser.find_all("h1").unwrap().len(), 1, "{chart}");
            let elsewhere = strings(
                &browser
                    .execute(
                        "return [...document.querySelectorAll('a:not([target=_blank])')].map(a => a.href)",
                        &[],
                    )
                    .unwrap(),
            );
            assert_eq!(elsewhere, [""; 0], "{chart}");
            assert_eq!(browser.barriers().unwrap(), [""; 0], "{chart}");
            let page = browser.find(".to-page a").unwrap().attribute("href").unwrap().unwrap();
            assert!(page.starts_with(&format!("/{lang}/hai-phong/")), "{page}");
        }
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn only_charts_alone_may_be_shown_in_frames() {
    let (site, browser) = start();
    let frames =
        [RANKING, "/vi/hai-phong/"].map(|path| format!("<iframe src=\"{}\"></iframe>", site.address(path)));
    let (_folder, elsewhere) = another_site(&frames.concat());
    browser.goto(&elsewhere.address("/")).unwrap();
    for (frame, shown) in [("iframe:nth-of-type(1)", true), ("iframe:nth-of-type(2)", false)] {
        browser.enter_frame(frame).unwrap();
        assert_eq!(browser.find_all("main").unwrap().len(), usize::from(shown), "{frame}");
        browser.leave_frame().unwrap();
    }
}
