//! The site in one file, opened by a double click in a room without a network: everything works, nothing is asked for.

use serde_json::{Value, json};
use tiendo_core::date::Date;
use tiendo_tests::{Browser, Downloads, Key, OneFile};

use super::{PAGES, THUY_NGUYEN, click_text, close_dialog, dialog, open, published, start, text};

const COMPLETE: &str = "Thủy Nguyên chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 6,8\u{a0}điểm";

fn one_file() -> OneFile {
    OneFile::of_hai_phong(Date::parse("2026-11-22").unwrap()).unwrap()
}

/// Waits until the address of the view is this, and the view drawn.
fn arrive(browser: &Browser, path: &str) {
    let there = format!("location.hash === {}", Value::from(format!("#{path}")));
    browser.wait_until(&format!("{there} && document.documentElement.dataset.state === 'ready'")).unwrap();
}

/// Opens a view, as a reader does who has its address.
fn open_view(browser: &Browser, path: &str) {
    browser.execute("location.hash = arguments[0]", &[path.into()]).unwrap();
    let start = format!("location.hash.startsWith({})", Value::from(format!("#{path}")));
    browser.wait_until(&format!("{start} && document.documentElement.dataset.state === 'ready'")).unwrap();
}

/// Nothing but the file itself was asked for, and the browser had nothing to complain of.
fn check_quiet(browser: &Browser, file: &OneFile) {
    let elsewhere = |address: &String| {
        let own = address.split('#').next() == Some(file.address().as_str());
        // The browser's own first page comes from the browser.
        !own && !["data:", "blob:", "chrome:"].iter().any(|kind| address.starts_with(kind))
    };
    let requests = browser.requests().unwrap();
    assert!(
        requests.iter().any(|address| address.starts_with("file:")),
        "the browser notes them: {requests:?}"
    );
    let elsewhere: Vec<&String> = requests.iter().filter(|address| elsewhere(address)).collect();
    assert_eq!(elsewhere, [""; 0]);
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn every_page_is_reached_by_clicks_and_keys_without_a_network() {
    let (file, browser) = (one_file(), Browser::start_offline().unwrap());
    browser.goto(&file.address()).unwrap();
    arrive(&browser, "/vi/hai-phong/?area=31");
    assert!(browser.find_all("#static-page").unwrap().is_empty(), "the program has drawn");
    browser.find("nav.pages a[href*='/reporting/']").unwrap().click().unwrap();
    arrive(&browser, "/vi/hai-phong/reporting/");
    browser.press(Key::Char('6')).unwrap();
    arrive(&browser, "/vi/hai-phong/method/");
    browser.back().unwrap();
    arrive(&browser, "/vi/hai-phong/reporting/");
    browser.back().unwrap();
    arrive(&browser, "/vi/hai-phong/?area=31");
    browser.forward().unwrap();
    arrive(&browser, "/vi/hai-phong/reporting/");
    for path in PAGES {
        open_view(&browser, &format!("/en{path}"));
        assert!(
            browser.find_all("main [role=alert]").unwrap().is_empty(),
            "{path}: {}",
            text(&browser, "main")
        );
        assert!(!text(&browser, "h1").is_empty(), "{path}");
        assert_eq!(browser.find("html").unwrap().attribute("lang").unwrap().as_deref(), Some("en"), "{path}");
    }
    open_view(&browser, "/vi/hai-phong~1.0.0/");
    assert!(text(&browser, "main").contains("1.0.0"), "{}", text(&browser, "main"));
    check_quiet(&browser, &file);
}

#[test]
fn a_choice_is_in_the_address_and_stays_over_a_reload() {
    let (file, browser) = (one_file(), Browser::start_offline().unwrap());
    browser.goto(&format!("{}#{THUY_NGUYEN}", file.address())).unwrap();
    arrive(&browser, THUY_NGUYEN);
    assert_eq!(text(&browser, "h1"), COMPLETE);
    browser.find("#area").unwrap().choose("An Dương").unwrap();
    arrive(&browser, &THUY_NGUYEN.replace("311", "312"));
    let (heading, address) = (text(&browser, "h1"), browser.address().unwrap());
    assert!(heading.starts_with("An Dương"), "{heading}");
    browser.reload().unwrap();
    browser.wait_ready().unwrap();
    assert_eq!((text(&browser, "h1"), browser.address().unwrap()), (heading, address));
    browser.press(Key::Char('l')).unwrap();
    browser
        .wait_until("location.hash.startsWith('#/en/') && document.documentElement.lang === 'en'")
        .unwrap();
    browser.wait_ready().unwrap();
    browser.back().unwrap();
    browser.wait_until("location.hash.startsWith('#/vi/')").unwrap();
    browser.wait_ready().unwrap();
    // A place on the page is gone to, and the address goes on naming the view.
    let address = browser.address().unwrap();
    browser.execute("document.querySelector('a.skip').click()", &[]).unwrap();
    assert_eq!(browser.focused().unwrap().attribute("id").unwrap().as_deref(), Some("content"));
    assert_eq!(browser.address().unwrap(), address);
    // Emptied by hand, it is that of the first page.
    browser.execute("location.hash = ''", &[]).unwrap();
    arrive(&browser, "/vi/hai-phong/?area=31");
    check_quiet(&browser, &file);
}

#[test]
fn figures_pictures_and_data_are_saved_from_it() {
    let (file, browser) = (one_file(), Browser::start_offline().unwrap());
    let downloads = Downloads::of(&browser).unwrap();
    browser.goto(&format!("{}#{THUY_NGUYEN}", file.address())).unwrap();
    arrive(&browser, THUY_NGUYEN);
    for form in ["CSV", "JSON", "PNG"] {
        browser.wait_for("figure[data-chart=trend] button.save").unwrap().click().unwrap();
        dialog(&browser);
        click_text(&browser, "dialog[open] button.save-as", form);
        let (name, content) = downloads.take(&format!(".{}", form.to_lowercase())).unwrap();
        assert!(name.starts_with("hai-phong") && content.len() > 100, "{name}");
        if form != "PNG" {
            let table = String::from_utf8(content).unwrap();
            assert!(table.contains("63.2") && table.contains("minh họa"), "{table}");
            let address = format!("hai-phong.html#{THUY_NGUYEN}");
            assert_eq!(table.contains(&address), form == "JSON", "{table}");
            assert!(!table.contains("file:"), "where it lies is not told: {table}");
        }
        close_dialog(&browser);
    }
    browser.press(Key::Char('s')).unwrap();
    dialog(&browser);
    browser.find("dialog[open] .tool-buttons button").unwrap().click().unwrap();
    assert_eq!(downloads.take(".zip").unwrap().0, "hai-phong_1-1-0.zip");
    close_dialog(&browser);
    browser.find("a[href='#/data/hai-phong/observations.csv']").unwrap().click().unwrap();
    let (name, content) = downloads.take(".csv").unwrap();
    assert_eq!(
        (name.as_str(), content),
        ("observations.csv", published("hai-phong/observations.csv").into_bytes())
    );
    assert!(browser.address().unwrap().ends_with(THUY_NGUYEN));
    check_quiet(&browser, &file);
}

#[test]
fn what_needs_others_is_not_offered() {
    let (file, browser) = (one_file(), Browser::start_offline().unwrap());
    browser.goto(&format!("{}#{THUY_NGUYEN}", file.address())).unwrap();
    arrive(&browser, THUY_NGUYEN);
    browser.press(Key::Char('c')).unwrap();
    dialog(&browser);
    let address = browser.find("#share-address").unwrap().property("value").unwrap();
    assert_eq!(address, format!("hai-phong.html#{THUY_NGUYEN}"));
    assert!(browser.find_all("#embed-code, #one-file").unwrap().is_empty());
    close_dialog(&browser);
    assert_eq!(browser.barriers().unwrap(), [""; 0]);
    check_quiet(&browser, &file);
}

#[test]
fn its_pages_are_read_where_the_program_does_not_run() {
    let (file, browser) = (one_file(), Browser::start_offline().unwrap());
    let away = "WebAssembly.instantiate = () => Promise.reject(new Error('not here'));";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": away })).unwrap();
    browser.goto(&file.address()).unwrap();
    browser.wait_until("document.documentElement.dataset.state === 'failed'").unwrap();
    let told = text(&browser, "#load-failed");
    assert!(told.contains("không chạy được chương trình") && told.contains("recent Chrome"), "{told}");
    assert!(text(&browser, "h1").starts_with("Hải Phòng"), "{}", text(&browser, "h1"));
    browser.find("nav.pages a[href*='/indicator/']").unwrap().click().unwrap();
    browser.wait_until("document.querySelector('#static-page figure[data-chart=trend] svg')").unwrap();
    browser.find("nav.languages a[lang=en]").unwrap().click().unwrap();
    browser.wait_until("document.documentElement.lang === 'en'").unwrap();
    assert!(browser.find("h1").unwrap().is_shown().unwrap());
    assert!(browser.title().unwrap().contains("learning families"), "{}", browser.title().unwrap());
    browser.back().unwrap();
    browser.wait_until("document.documentElement.lang === 'vi'").unwrap();
}

#[test]
fn a_site_offers_its_datasets_in_one_file() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/hai-phong/data/");
    let link = browser.find("main a[href='/data/hai-phong/hai-phong.html'][download]").unwrap();
    assert!(link.text().unwrap().contains("không có mạng"), "{}", link.text().unwrap());
    let length = site.read("data/hai-phong/hai-phong.html").unwrap().len();
    assert!((500_000..6_000_000).contains(&length), "{length}");
    open(&site, &browser, THUY_NGUYEN);
    browser.press(Key::Char('c')).unwrap();
    dialog(&browser);
    let offered = browser.find("#one-file").unwrap().attribute("href").unwrap();
    assert_eq!(offered.as_deref(), Some("/data/hai-phong/hai-phong.html"));
    assert!(text(&browser, "dialog[open]").contains("MB)"), "{}", text(&browser, "dialog[open]"));
    // It opens from a host as well, and asks it for nothing more.
    site.take_requests();
    browser.goto(&site.address("/data/hai-phong/hai-phong.html")).unwrap();
    arrive(&browser, "/vi/hai-phong/?area=31");
    assert_eq!(site.take_requests(), ["/data/hai-phong/hai-phong.html"]);
}
