//! Slides as a presenter uses them: made in three clicks, gone through by keys and by a finger, in two windows, on paper.

use tiendo_tests::{Browser, Key};

use super::report::pages;
use super::{arrive, click_text, open, start, strings, text};

const DECK: &str = "/vi/hai-phong/deck/?area=311";
const COMPARED: &str = "/en/hai-phong/deck/?area=31&slides=c.learning_family~303~305~311,c.~learning_family~learning_clan,reporting,data,sources";

/// Texts of slides that stand outside their slide, and lines that are wider than their place.
const CUT: &str = "
const cut = [];
for (const leaf of document.querySelectorAll('.leaf')) {
  leaf.style.display = 'block';
  const page = leaf.getBoundingClientRect();
  for (const item of leaf.querySelectorAll('.sheet > *')) {
    const place = item.getBoundingClientRect();
    const out = place.left < page.left - 1 || place.top < page.top - 1 || place.right > page.right + 1 || place.bottom > page.bottom + 1;
    const wide = item.scrollWidth > item.clientWidth + 2 && !item.matches('.slide-rule');
    if (out || wide) cut.push(leaf.ariaLabel + ': ' + item.outerHTML.slice(0, 160));
  }
  leaf.style.display = '';
}
return cut;";

fn at(browser: &Browser) -> String {
    text(browser, ".deck-at")
}

/// Waits until the slide of this number is on screen.
fn wait_at(browser: &Browser, slide: usize) {
    let shown = format!("document.querySelector('.deck-at').textContent.startsWith('{slide}/')");
    browser.wait_until(&shown).unwrap();
}

fn count(browser: &Browser) -> usize {
    at(browser).split_once('/').unwrap().1.parse().unwrap()
}

#[test]
fn three_clicks_lead_from_the_front_door_to_the_slides_of_a_district() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/");
    browser.find("main a[href^='/vi/hai-phong/']").unwrap().click().unwrap();
    browser.wait_ready().unwrap();
    click_text(&browser, ".scorecard tbody th a", "Thủy Nguyên");
    browser.wait_ready().unwrap();
    click_text(&browser, "nav.pages a", "Trình chiếu");
    browser.wait_for(".deck").unwrap();
    browser.wait_ready().unwrap();
    assert!(text(&browser, ".leaf:not([data-show=off]) h2").contains("Thủy Nguyên"));
    assert!(text(&browser, ".leaf:not([data-show=off])").contains("SỐ LIỆU MINH HỌA"));
    assert!(!browser.find("header.site").unwrap().is_shown().unwrap());
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn keys_lead_through_the_slides_and_the_address_keeps_the_place() {
    let (site, browser) = start();
    open(&site, &browser, DECK);
    let last = count(&browser);
    assert!(last > 10, "{last} slides");
    browser.press(Key::Right).unwrap();
    wait_at(&browser, 2);
    browser.press(Key::Space).unwrap();
    wait_at(&browser, 3);
    browser.press(Key::Left).unwrap();
    wait_at(&browser, 2);
    browser.press(Key::End).unwrap();
    wait_at(&browser, last);
    browser.press(Key::Right).unwrap();
    wait_at(&browser, last);
    browser.press(Key::Home).unwrap();
    wait_at(&browser, 1);
    browser.type_text("7").unwrap();
    browser.press(Key::Enter).unwrap();
    wait_at(&browser, 7);
    browser.reload().unwrap();
    browser.wait_ready().unwrap();
    wait_at(&browser, 7);
    browser.press(Key::Char('b')).unwrap();
    browser.wait_until("document.querySelector('.deck[data-screen=black]')").unwrap();
    assert!(!browser.find(".leaf:not([data-show=off])").unwrap().is_shown().unwrap());
    browser.press(Key::Char('b')).unwrap();
    browser.wait_until("!document.querySelector('.deck[data-screen=black]')").unwrap();
    browser.press(Key::Escape).unwrap();
    arrive(&browser, "/vi/hai-phong/?area=311");
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn a_finger_leads_to_the_next_slide_and_back() {
    let (site, browser) = start();
    browser.set_viewport(800, 400).unwrap();
    open(&site, &browser, DECK);
    browser.swipe((600.0, 200.0), (200.0, 210.0)).unwrap();
    wait_at(&browser, 2);
    browser.swipe((200.0, 200.0), (600.0, 190.0)).unwrap();
    wait_at(&browser, 1);
}

#[test]
fn a_slide_is_live() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/hai-phong/deck/?area=311&slides=i.learning_family");
    let mark = browser.execute(
        "const box = document.querySelector('.leaf .picture').getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]",
        &[],
    );
    let mark = mark.unwrap();
    browser.find(".leaf .picture").unwrap();
    browser.execute("document.querySelector('.leaf .picture').focus()", &[]).unwrap();
    browser.press(Key::Right).unwrap();
    browser.wait_for(".leaf .tip").unwrap();
    browser.point_at(mark[0].as_f64().unwrap(), mark[1].as_f64().unwrap()).unwrap();
    let before = text(&browser, ".leaf h2");
    browser.find("#year").unwrap().choose("2023").unwrap();
    browser.wait_ready().unwrap();
    assert!(browser.address().unwrap().contains("year=2023"));
    assert_ne!(text(&browser, ".leaf h2"), before);
}

#[test]
fn what_is_on_screen_becomes_its_slides() {
    let (site, browser) = start();
    for (page, slides, shown) in [
        (
            "/vi/hai-phong/compare/?area=303,311&indicator=learning_family&year=2025",
            "c.learning_family~303~311",
            ["Hồng Bàng", "Thủy Nguyên"],
        ),
        (
            "/vi/hai-phong/compare/?area=311&indicator=learning_family,learning_clan&year=2025",
            "c.~learning_family~learning_clan",
            ["Gia đình học tập", "Dòng họ học tập"],
        ),
        ("/vi/hai-phong/reporting/", "reporting", ["Đồ Sơn", "Bạch Long Vĩ"]),
    ] {
        open(&site, &browser, page);
        click_text(&browser, "nav.pages a", "Trình chiếu");
        browser.wait_for(".deck").unwrap();
        browser.wait_ready().unwrap();
        let address = browser.address().unwrap();
        assert!(address.contains(&format!("slides=title,{slides}")), "{address}");
        browser.press(Key::Right).unwrap();
        wait_at(&browser, 2);
        let picture = text(&browser, ".leaf:not([data-show=off]) .picture");
        assert!(shown.iter().all(|name| picture.contains(name)), "{slides}: {picture}");
        // It can be pointed at, as on its page.
        browser
            .execute("document.querySelector('.leaf:not([data-show=off]) .picture').focus()", &[])
            .unwrap();
        browser.press(Key::Right).unwrap();
        browser.wait_for(".leaf:not([data-show=off]) .tip").unwrap();
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn the_windows_of_speaker_and_screen_go_together() {
    let (site, browser) = start();
    open(&site, &browser, DECK);
    browser.press(Key::Right).unwrap();
    wait_at(&browser, 2);
    let screen = browser.window().unwrap();
    browser.press(Key::Char('n')).unwrap();
    let mut windows = browser.windows().unwrap();
    windows.retain(|window| *window != screen);
    assert_eq!(windows.len(), 1);
    browser.enter_window(&windows[0]).unwrap();
    browser.wait_for(".lectern").unwrap();
    browser.wait_ready().unwrap();
    wait_at(&browser, 2);
    assert!(browser.find(".leaf[data-show=now]").unwrap().is_shown().unwrap());
    assert!(browser.find(".leaf[data-show=coming]").unwrap().is_shown().unwrap());
    assert!(!text(&browser, ".lectern-notes").is_empty());
    browser.press(Key::Right).unwrap();
    wait_at(&browser, 3);
    browser.enter_window(&screen).unwrap();
    wait_at(&browser, 3);
    browser.press(Key::Right).unwrap();
    browser.enter_window(&windows[0]).unwrap();
    wait_at(&browser, 4);
}

#[test]
fn the_clock_of_the_speaker_loses_no_time_where_ticks_are_few() {
    let (site, browser) = start();
    open(&site, &browser, DECK);
    let screen = browser.window().unwrap();
    browser.press(Key::Char('n')).unwrap();
    let speaker = browser.windows().unwrap().into_iter().find(|window| *window != screen).unwrap();
    browser.enter_window(&speaker).unwrap();
    browser.wait_for(".lectern").unwrap();
    browser.wait_ready().unwrap();
    let shows = |minutes: &str| {
        let time = "document.querySelector('[role=timer]').textContent";
        browser.wait_until(&format!("{time}.startsWith('{minutes}:')")).unwrap();
    };
    shows("0");
    // As if the window had been hidden for so long, and heard of no second of it.
    let later = "const now = Date.now; Date.now = () => now() + 754000";
    browser.execute(later, &[]).unwrap();
    shows("12");
    browser.press(Key::Char('l')).unwrap();
    browser.wait_until("document.documentElement.lang === 'en'").unwrap();
    browser.wait_ready().unwrap();
    shows("12");
    click_text(&browser, ".lectern .deck-bar button", "Start from zero");
    shows("0");
}

#[test]
fn slides_that_play_go_on_by_themselves() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/hai-phong/deck/?area=311&slides=title,agenda&play=1");
    wait_at(&browser, 2);
    wait_at(&browser, 1);
}

#[test]
fn no_slide_is_cut_off_on_screens_of_both_shapes() {
    let (site, browser) = start();
    for (width, height) in [(1280, 720), (1920, 1080), (360, 640)] {
        browser.set_viewport(width, height).unwrap();
        for deck in ["/vi/hai-phong/deck/?area=31", "/en/viet-nam/deck/?area=VN&ratio=4x3", COMPARED] {
            open(&site, &browser, deck);
            assert_eq!(strings(&browser.execute(CUT, &[]).unwrap()), [""; 0], "{deck} {width}×{height}");
        }
    }
}

#[test]
fn a_deck_prints_one_slide_a_page() {
    let (site, browser) = start();
    open(&site, &browser, DECK);
    let slides = count(&browser);
    let pages = pages(&browser.print_as_styled().unwrap());
    assert_eq!(pages.len(), slides);
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("{}/{slides}", place + 1)), "{page}");
        assert!(page.contains("Hải Phòng (số liệu minh họa)"), "{page}");
    }
    assert!(pages.iter().any(|page| page.contains("Thủy Nguyên chưa đạt mục tiêu 2025")));
}

#[test]
fn a_prepared_deck_is_offered_with_its_order_and_its_notes() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/hai-phong/deck/?area=31");
    let all = count(&browser);
    click_text(&browser, ".deck-keys summary", "Bộ trang soạn sẵn");
    click_text(&browser, ".deck-keys a", "Sơ kết giai đoạn 2021–2025");
    browser
        .wait_until(
            "document.querySelector('.leaf h2')?.textContent.startsWith('Sơ kết giai đoạn 2021–2025')",
        )
        .unwrap();
    browser.wait_ready().unwrap();
    assert!(count(&browser) < all);
}
