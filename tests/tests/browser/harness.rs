//! Tests of the harness itself on a small page of its own: that it sees what is there, and sees when it is not.

use std::path::Path;

use tiendo_tests::browser::{Medium, Preference};
use tiendo_tests::{Browser, Downloads, Fault, Key, Site};

const TEXT: &str = "Đủ mười chữ.";
const FAILED: &str = "Không tải được";

fn site() -> Site {
    Site::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/harness")).unwrap()
}

/// Opens the page with a fault on the file that it fetches, and gives what it then shows.
fn text_with(site: &Site, browser: &Browser, fault: Fault) -> String {
    site.fail("/text.txt", fault);
    browser.goto(&site.address("/")).unwrap();
    browser.wait_ready().unwrap();
    browser.find("#text").unwrap().text().unwrap()
}

#[test]
fn faults_reach_the_page_and_retry_mends_it() {
    let (site, browser) = (site(), Browser::start().unwrap());
    assert_eq!(text_with(&site, &browser, Fault::Content("khác".into())), "khác");
    assert_eq!(text_with(&site, &browser, Fault::TypedContent("text/html", "trang".into())), "trang");
    assert_eq!(text_with(&site, &browser, Fault::Truncated(6)), "Đủ");
    assert_eq!(browser.console().unwrap(), []);
    assert_eq!(text_with(&site, &browser, Fault::HangUp(6)), FAILED);
    assert_eq!(text_with(&site, &browser, Fault::Status(500)), FAILED);
    let console = browser.console().unwrap();
    assert_eq!(console.len(), 2, "{console:?}");
    assert!(console.iter().all(|entry| entry.level == "SEVERE" && entry.message.contains("/text.txt")));

    site.mend();
    site.take_requests();
    browser.find("#retry").unwrap().focus().unwrap();
    browser.press(Key::Enter).unwrap();
    browser.wait_until(&format!("document.getElementById('text').innerText === '{TEXT}'")).unwrap();
    assert!(!browser.find("#retry").unwrap().is_shown().unwrap());
    assert_eq!(site.take_requests(), ["/text.txt"]);
}

#[test]
fn silence_leaves_the_page_waiting() {
    let (site, browser) = (site(), Browser::start().unwrap());
    site.fail("*.txt", Fault::Silence);
    browser.goto(&site.address("/")).unwrap();
    assert_eq!(browser.find("html").unwrap().attribute("data-state").unwrap().as_deref(), Some("loading"));
}

#[test]
fn a_wait_outlasts_a_reload_of_the_page() {
    let (site, browser) = (site(), Browser::start().unwrap());
    browser.goto(&site.address("/")).unwrap();
    browser.wait_ready().unwrap();
    browser.execute("document.title = 'cũ'; setTimeout(() => location.reload(), 300)", &[]).unwrap();
    browser.wait_until("document.title === 'Trang thử' && document.readyState === 'complete'").unwrap();
    browser.execute("setTimeout(() => location.assign('/?area=306'), 300)", &[]).unwrap();
    browser.wait_until("document.getElementById('area').value === '306'").unwrap();
    let error = browser.wait_until("a syntax error").unwrap_err();
    assert!(format!("{error:#}").contains("javascript error: Unexpected"), "{error:#}");
}

#[test]
fn the_keyboard_does_what_a_reader_does() {
    let (site, browser) = (site(), Browser::start().unwrap());
    browser.goto(&site.address("/")).unwrap();
    let select = browser.wait_for("#area").unwrap();
    select.choose("Đồ Sơn").unwrap();
    assert_eq!(browser.address().unwrap(), site.address("/?area=308"));
    select.choose("Ngô Quyền").unwrap();
    assert_eq!(browser.address().unwrap(), site.address("/?area=304"));
    assert!(select.choose("Kiến An").is_err());

    browser.press(Key::Tab).unwrap();
    browser.type_text("hải an").unwrap();
    assert_eq!(browser.focused().unwrap().property("value").unwrap(), "hải an");
    assert_eq!(browser.focused().unwrap().accessible_name().unwrap(), "Tìm");
    browser.chord(&[Key::Shift, Key::Tab]).unwrap();
    assert_eq!(browser.focused().unwrap().attribute("id").unwrap().as_deref(), Some("area"));

    browser.back().unwrap();
    browser.wait_until("document.getElementById('area').value === '306'").unwrap();
    browser.reload().unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(browser.find("#area").unwrap().property("value").unwrap(), "306");
}

#[test]
fn the_page_is_shown_as_asked() {
    let (site, browser) = (site(), Browser::start().unwrap());
    browser.goto(&site.address("/")).unwrap();
    let color = || browser.find("body").unwrap().style("color").unwrap();
    assert_eq!(color(), "rgba(1, 2, 3, 1)");
    browser.emulate(Medium::Screen, &[Preference::Dark, Preference::ReducedMotion]).unwrap();
    assert_eq!(color(), "rgba(4, 5, 6, 1)");
    browser.wait_until("matchMedia('(prefers-reduced-motion: reduce)').matches").unwrap();
    browser.emulate(Medium::Print, &[]).unwrap();
    assert_eq!(color(), "rgba(7, 8, 9, 1)");
    browser.emulate(Medium::Screen, &[]).unwrap();
    assert_eq!(color(), "rgba(1, 2, 3, 1)");

    browser.set_viewport(360, 640).unwrap();
    assert_eq!(browser.execute("return innerWidth", &[]).unwrap(), 360);
    let picture = browser.screenshot().unwrap();
    assert_eq!((&picture[1..4], &picture[16..24]), (&b"PNG"[..], &[0, 0, 1, 104, 0, 0, 2, 128][..]));
    assert!(browser.print().unwrap().starts_with(b"%PDF-"));
}

#[test]
fn barriers_are_seen_and_good_pages_have_none() {
    let (site, browser) = (site(), Browser::start().unwrap());
    browser.goto(&site.address("/")).unwrap();
    browser
        .execute("document.body.innerHTML = '<main><h1>Trang</h1><button>Lưu</button></main>'", &[])
        .unwrap();
    assert_eq!(browser.barriers().unwrap(), [""; 0]);
    let bad = "document.querySelector('main').innerHTML += '<img src=\"x.png\"><p style=\"color:#ccc;background:#fff\">mờ</p>'";
    browser.execute(bad, &[]).unwrap();
    let found = browser.barriers().unwrap();
    let rules: Vec<&str> = found.iter().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(rules, ["color-contrast", "image-alt"], "{found:?}");
}

#[test]
fn a_mouse_and_a_finger_reach_the_page() {
    let (site, browser) = (site(), Browser::start().unwrap());
    browser.goto(&site.address("/")).unwrap();
    let listen = "window.seen = []; for (const kind of ['pointermove', 'pointerdown', 'click'])
        addEventListener(kind, event => seen.push([kind, event.pointerType, event.clientX, event.clientY].join(' ')))";
    browser.execute(listen, &[]).unwrap();
    browser.point_at(40.4, 50.6).unwrap();
    browser.tap_at(60.0, 70.0).unwrap();
    browser.wait_until("seen.some(line => line.startsWith('click'))").unwrap();
    let seen =
        browser.execute("return seen.filter(line => !line.startsWith('pointermove touch'))", &[]).unwrap();
    assert_eq!(
        seen,
        serde_json::json!(["pointermove mouse 40 51", "pointerdown touch 60 70", "click touch 60 70"])
    );
}

#[test]
fn what_a_page_gives_to_keep_is_found() {
    let (site, browser) = (site(), Browser::start().unwrap());
    let downloads = Downloads::of(&browser).unwrap();
    browser.goto(&site.address("/")).unwrap();
    browser.allow_clipboard(&site.address("")).unwrap();
    let save = "const link = document.createElement('a'); link.download = 'số liệu.csv';
        link.href = URL.createObjectURL(new Blob(['a,b'])); link.click();
        return navigator.clipboard.writeText('đã chép')";
    browser.execute(save, &[]).unwrap();
    assert_eq!(downloads.take(".csv").unwrap(), ("số liệu.csv".to_owned(), b"a,b".to_vec()));
    assert_eq!(browser.clipboard().unwrap(), "đã chép");
}

#[test]
fn a_page_that_nobody_serves_is_an_error() {
    let browser = Browser::start().unwrap();
    let address = site().address("/");
    let error = browser.goto(&address).unwrap_err();
    assert!(format!("{error:#}").contains("ERR_CONNECTION_REFUSED"), "{error:#}");
}
