//! The site in one file, opened by a double click in a room without a network: everything works, nothing is asked for.

use serde_json::{Value, json};
use tiendo_core::date::Date;
use tiendo_publish::bundle::First;
use tiendo_tests::{Browser, Downloads, Key, OneFile};

use super::office::Package;
use super::report::pages;
use super::{PAGES, THUY_NGUYEN, click_text, close_dialog, dialog, open, published, start, text};

const COMPLETE: &str = "Thủy Nguyên chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 6,8\u{a0}điểm";

/// The deck that a file opens with.
const DECK: &str = "/vi/hai-phong/deck/?area=311&year=2025";

fn one_file() -> OneFile {
    OneFile::of_hai_phong(Date::parse("2026-11-22").unwrap(), First::Home).unwrap()
}

fn one_deck() -> OneFile {
    OneFile::of_hai_phong(Date::parse("2026-11-22").unwrap(), First::Deck("311?year=2025")).unwrap()
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

/// Waits until the slide of this number is on screen.
fn wait_at(browser: &Browser, slide: usize) {
    let shown = format!("document.querySelector('.deck-at')?.textContent.startsWith('{slide}/')");
    browser.wait_until(&shown).unwrap();
}

#[test]
fn it_opens_with_its_deck_which_is_shown_and_printed_without_a_network() {
    let (file, browser) = (one_deck(), Browser::start_offline().unwrap());
    browser.goto(&file.address()).unwrap();
    arrive(&browser, DECK);
    let slides: usize = text(&browser, ".deck-at").split_once('/').unwrap().1.parse().unwrap();
    assert!(slides > 10, "{slides} slides");
    assert!(text(&browser, ".leaf:not([data-show=off]) h2").contains("Thủy Nguyên"));
    browser.press(Key::Right).unwrap();
    wait_at(&browser, 2);
    browser.press(Key::End).unwrap();
    wait_at(&browser, slides);
    browser.reload().unwrap();
    browser.wait_ready().unwrap();
    wait_at(&browser, slides);
    let pages = pages(&browser.print_as_styled().unwrap());
    assert_eq!(pages.len(), slides);
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("{}/{slides}", place + 1)), "{page}");
    }
    browser.press(Key::Escape).unwrap();
    arrive(&browser, "/vi/hai-phong/?area=311");
    browser.find("nav.pages a[href*='/deck/']").unwrap().click().unwrap();
    browser.wait_for(".deck").unwrap();
    // The steward's deck is in the file as well.
    click_text(&browser, ".deck-keys summary", "Bộ trang soạn sẵn");
    click_text(&browser, ".deck-keys a", "Sơ kết giai đoạn 2021–2025");
    let first = "document.querySelector('.leaf h2')?.textContent";
    browser.wait_until(&format!("{first}.startsWith('Sơ kết giai đoạn 2021–2025')")).unwrap();
    check_quiet(&browser, &file);
}

#[test]
fn the_windows_of_speaker_and_screen_go_together_without_a_network() {
    let (file, browser) = (one_deck(), Browser::start_offline().unwrap());
    browser.goto(&file.address()).unwrap();
    arrive(&browser, DECK);
    browser.press(Key::Right).unwrap();
    wait_at(&browser, 2);
    let screen = browser.window().unwrap();
    browser.press(Key::Char('n')).unwrap();
    let speaker = browser.windows().unwrap().into_iter().find(|window| *window != screen).unwrap();
    browser.enter_window(&speaker).unwrap();
    browser.wait_for(".lectern").unwrap();
    browser.wait_ready().unwrap();
    wait_at(&browser, 2);
    browser.press(Key::Right).unwrap();
    wait_at(&browser, 3);
    browser.enter_window(&screen).unwrap();
    wait_at(&browser, 3);
    browser.press(Key::Right).unwrap();
    browser.enter_window(&speaker).unwrap();
    wait_at(&browser, 4);
    // Either window may be loaded anew.
    browser.enter_window(&screen).unwrap();
    browser.reload().unwrap();
    browser.wait_ready().unwrap();
    wait_at(&browser, 4);
    browser.enter_window(&speaker).unwrap();
    browser.press(Key::Right).unwrap();
    browser.enter_window(&screen).unwrap();
    wait_at(&browser, 5);
}

#[test]
fn files_of_office_programs_are_made_in_it() {
    let (file, browser) = (one_deck(), Browser::start_offline().unwrap());
    let downloads = Downloads::of(&browser).unwrap();
    browser.goto(&file.address()).unwrap();
    arrive(&browser, DECK);
    let slides: usize = text(&browser, ".deck-at").split_once('/').unwrap().1.parse().unwrap();
    click_text(&browser, ".deck-bar button", "Tải PPTX");
    let (name, content) = downloads.take(".pptx").unwrap();
    assert_eq!(name, "hai-phong_311_2025_deck.pptx");
    let mut package = Package::read(content);
    let made = package.slides();
    assert_eq!(made.len(), slides);
    assert!(made[0].contains("Thủy Nguyên"), "{}", made[0]);
    assert!(!package.names("ppt/charts/chart", ".xml").is_empty(), "charts that can be edited");
    let links = package.all("ppt/slides/_rels/", ".rels");
    assert!(
        !links.contains("file:") && !links.contains("hai-phong.html"),
        "where it lies is not told: {links}"
    );
    open_view(&browser, THUY_NGUYEN);
    browser.wait_for("figure[data-chart=trend] button.save").unwrap().click().unwrap();
    dialog(&browser);
    click_text(&browser, "dialog[open] button.save-as", "Excel");
    let workbook = Package::read(downloads.take(".xlsx").unwrap().1);
    assert_eq!(workbook.names("xl/charts/chart", ".xml").len(), 1);
    close_dialog(&browser);
    open_view(&browser, "/vi/hai-phong/report/311");
    click_text(&browser, ".report button", "Tải bản Word");
    let (name, content) = downloads.take(".docx").unwrap();
    assert_eq!(name, "hai-phong_311_report.docx");
    assert!(Package::read(content).part("word/document.xml").contains("Thủy Nguyên"));
    check_quiet(&browser, &file);
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
