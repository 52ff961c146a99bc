//! What a reader sees first: the site's first dataset, whole, from this host alone.

use serde_json::json;

use super::{open, shown, start, strings};

#[test]
fn the_front_door_shows_the_first_dataset_in_vietnamese() {
    let (site, browser) = start();
    open(&site, &browser, "/");
    let view = shown(&browser);
    assert_eq!(view["address"], "/vi/viet-nam/indicator/literacy_l2?area=VN&year=2025");
    assert_eq!(view["language"], "vi");
    assert_eq!(view["choices"], json!(["viet-nam", "literacy_l2", "VN", "2025"]));
    // 55 of 63 provinces are 87.3 %, against a target of 70 %.
    let heading = "Việt Nam đạt mục tiêu 2025 về xóa mù chữ mức độ 2, vượt 17,3\u{a0}điểm";
    assert_eq!(view["heading"], heading);
    assert!(view["title"].as_str().unwrap().starts_with(heading), "{}", view["title"]);

    for chart in ["trend", "ranking"] {
        let picture = browser.find(&format!("figure[data-chart={chart}] svg[role=img]")).unwrap();
        assert!(picture.is_shown().unwrap(), "{chart}");
        let label = picture.attribute("aria-label").unwrap().unwrap();
        assert!(label.contains("87,3\u{a0}%"), "{chart}: {label}");
    }
    let marks = browser.execute("return performance.getEntriesByName('view-ready').length", &[]).unwrap();
    assert!(marks.as_u64() > Some(0), "{marks}");
    assert!(browser.find_all("#static-page, .sample-badge, svg .watermark").unwrap().is_empty());
    assert_eq!(browser.console().unwrap(), []);

    let hosts = browser.execute(
        "return performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)",
        &[],
    );
    let hosts = strings(&hosts.unwrap());
    let requests = site.take_requests();
    assert!(hosts.iter().all(|host| *host == site.address("")), "{hosts:?}");
    // The page, its style sheets, fonts and program, the catalogue, the descriptor and five tables.
    assert!(requests.iter().any(|path| path == "/data/viet-nam/observations.csv"), "{requests:?}");
    assert!(requests.iter().all(|path| !path.contains("hai-phong")), "{requests:?}");
}

#[test]
fn the_english_front_door_shows_the_same_in_english() {
    let (site, browser) = start();
    open(&site, &browser, "/en/");
    let view = shown(&browser);
    assert_eq!(view["address"], "/en/viet-nam/indicator/literacy_l2?area=VN&year=2025");
    assert_eq!(view["language"], "en");
    assert_eq!(view["heading"], "Viet Nam met the 2025 target for literacy level 2, by 17.3\u{a0}points");
    assert_eq!(browser.console().unwrap(), []);
}
