//! Addresses that lead nowhere: the reader is told what is not there and led to what is.

use super::{choices, open, start, text, texts};

#[test]
fn an_unknown_dataset_or_page_says_so_and_lists_the_datasets() {
    let (site, browser) = start();
    let pages = [
        ("/vi/khong-co/", "Không có bộ số liệu này", "/vi/viet-nam/"),
        ("/en/khong-co/indicator/x", "There is no such dataset", "/en/viet-nam/"),
        ("/fr/x", "Không có trang này", "/vi/viet-nam/"),
        ("/vi/hai-phong/x", "Không có trang này", "/vi/viet-nam/"),
    ];
    for (path, heading, first) in pages {
        open(&site, &browser, path);
        assert_eq!(text(&browser, "h1"), heading, "{path}");
        let links = browser.find_all("main li a").unwrap();
        assert_eq!(links.len(), 4, "{path}");
        assert_eq!(links[0].attribute("href").unwrap().as_deref(), Some(first), "{path}");
        assert!(browser.find_all(".loading").unwrap().is_empty(), "{path}");
    }
    browser.find("main li a").unwrap().click().unwrap();
    browser
        .wait_until("location.pathname === '/vi/viet-nam/' && document.querySelector('main figure svg')")
        .unwrap();
    browser.wait_ready().unwrap();
    assert!(text(&browser, "h1").contains("Việt Nam"), "{}", text(&browser, "h1"));
    browser.back().unwrap();
    browser.wait_until("document.querySelector('h1').textContent === 'Không có trang này'").unwrap();
}

#[test]
fn an_unknown_indicator_area_or_year_is_named_and_something_sensible_shown() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/hai-phong/indicator/learning_family?area=999&year=1990");
    assert_eq!(choices(&browser), ["hai-phong", "learning_family", "31", "2025"]);
    assert!(text(&browser, "h1").starts_with("Hải Phòng "), "{}", text(&browser, "h1"));
    let notices = texts(&browser, ".notices li");
    let words = ["không có địa bàn “999”", "năm 1990"];
    assert_eq!(notices.len(), words.len(), "{notices:?}");
    assert!(notices.iter().zip(words).all(|(notice, words)| notice.contains(words)), "{notices:?}");

    open(&site, &browser, "/en/hai-phong/indicator/nothing?area=311&year=2024");
    assert_eq!(choices(&browser), ["hai-phong", "learning_family", "311", "2024"]);
    assert_eq!(texts(&browser, ".notices li").len(), 1);
    assert!(text(&browser, ".notices").contains("no figure or target for an indicator “nothing”"));

    browser.find("#year").unwrap().choose("2025").unwrap();
    browser.wait_until("location.search === '?area=311&year=2025'").unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(texts(&browser, ".notices li"), [""; 0]);
}

#[test]
fn markup_in_an_address_stays_text() {
    let (site, browser) = start();
    open(
        &site,
        &browser,
        "/vi/hai-phong/indicator/learning_family?area=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    );
    assert!(text(&browser, ".notices").contains("“<img src=x onerror=alert(1)>”"));
    assert!(browser.find_all("main img").unwrap().is_empty());
}
