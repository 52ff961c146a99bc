//! What a reader sees first: the list of the site's datasets, and the first view of each, from this host alone.

use serde_json::json;
use tiendo_tests::Browser;

use super::{arrive, kept, open, shown, start, strings, text};

/// The first dataset's first indicator: 55 of 63 provinces are 87.3 %, against a target of 70 %.
const LITERACY: &str = "/viet-nam/indicator/literacy_l2?area=VN&year=2025";

#[test]
fn the_front_door_lists_every_dataset_and_leads_into_it() {
    let (site, browser) = start();
    for (path, lang, heading) in
        [("/", "vi", "Tiến độ"), ("/vi/", "vi", "Tiến độ"), ("/en/", "en", "learning society")]
    {
        open(&site, &browser, path);
        let view = shown(&browser);
        assert_eq!(view["language"], lang, "{path}");
        assert!(view["title"].as_str().unwrap().contains(heading), "{path}: {}", view["title"]);
        for dataset in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
            let link = format!("main a[href^='/{lang}/{dataset}/']");
            assert!(!browser.find_all(&link).unwrap().is_empty(), "{path}: no {link}");
        }
        assert!(browser.find_all("#static-page, form.choices:not([hidden])").unwrap().is_empty(), "{path}");
        assert_eq!(browser.console().unwrap(), [], "{path}");
    }
    let requests = site.take_requests();
    assert!(
        requests.iter().all(|path| !path.contains("observations")),
        "a list needs no figures: {requests:?}"
    );

    browser.find("main a[href^='/en/hai-phong/']").unwrap().click().unwrap();
    browser
        .wait_until("location.pathname === '/en/hai-phong/' && document.querySelector('main figure')")
        .unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn a_dataset_opens_with_where_its_first_area_stands() {
    let (site, browser) = start();
    for (path, area) in [("/vi/viet-nam/", "VN"), ("/en/hai-phong/", "31"), ("/vi/my-loc/", "358")] {
        open(&site, &browser, path);
        arrive(&browser, &format!("{path}?area={area}"));
        assert!(!text(&browser, "h1").is_empty());
        assert!(!browser.find_all("main figure svg[role=img]").unwrap().is_empty(), "{path}");
        assert_eq!(browser.console().unwrap(), [], "{path}");
    }
}

#[test]
fn a_view_is_whole_and_from_this_host_alone() {
    let (site, browser) = start();
    open(&site, &browser, &format!("/vi{LITERACY}"));
    let view = shown(&browser);
    assert_eq!(view["choices"], json!(["viet-nam", "literacy_l2", "VN", "2025"]));
    let heading = "Việt Nam đạt mục tiêu 2025 về xóa mù chữ mức độ 2, vượt 17,3\u{a0}điểm";
    assert_eq!(view["heading"], heading);
    assert!(view["title"].as_str().unwrap().starts_with(heading), "{}", view["title"]);
    let picture = browser.find("figure[data-chart=trend] svg[role=img]").unwrap();
    assert!(picture.is_shown().unwrap());
    let label = picture.attribute("aria-label").unwrap().unwrap();
    assert!(label.contains("87,3\u{a0}%"), "{label}");
    assert!(browser.find_all("figure[data-chart=ranking]").unwrap().is_empty(), "there is no area beside it");
    let marks = browser.execute("return performance.getEntriesByName('view-ready').length", &[]).unwrap();
    assert!(marks.as_u64() > Some(0), "{marks}");
    assert!(browser.find_all("#static-page, .sample-badge, svg .watermark").unwrap().is_empty());
    from_this_host_alone(&browser, &site.address(""));
    // The page, its style sheets, fonts and program, the catalogue, the descriptor and its tables.
    let requests = site.take_requests();
    assert!(requests.contains(&kept(&site, "viet-nam/observations.csv")), "{requests:?}");
    assert!(requests.iter().all(|path| !path.contains("hai-phong")), "{requests:?}");

    open(&site, &browser, &format!("/en{LITERACY}"));
    let view = shown(&browser);
    assert_eq!(view["language"], "en");
    assert_eq!(view["heading"], "Viet Nam met the 2025 target for literacy level 2, by 17.3\u{a0}points");
    assert_eq!(browser.console().unwrap(), []);
}

fn from_this_host_alone(browser: &Browser, host: &str) {
    let script = "return performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)";
    let hosts = strings(&browser.execute(script, &[]).unwrap());
    assert!(hosts.iter().all(|found| found == host), "{hosts:?}");
}
