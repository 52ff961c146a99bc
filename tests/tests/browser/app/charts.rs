//! Reading a chart: arrow keys say its figures to a screen reader, a mouse and a finger show the same beside the mark.

use tiendo_tests::{Browser, Element, Key};

use super::{LANGUAGES, PAGES, THUY_NGUYEN, open, start, strings, text, texts};

/// The part of a chart that takes keys and pointers.
const PICTURE: &str = "figure[data-chart=trend] .picture";

/// What is said of the mark that is chosen; blank where none is.
fn said(browser: &Browser, picture: &str) -> String {
    texts(browser, &format!("{picture} [aria-live=polite]")).concat()
}

fn focus<'a>(browser: &'a Browser, picture: &str) -> Element<'a> {
    let picture = browser.wait_for(picture).unwrap();
    picture.focus().unwrap();
    picture
}

#[test]
fn arrow_keys_say_each_figure() {
    let (site, browser) = start();
    for (lang, value) in [("vi", "63,2\u{a0}%"), ("en", "63.2%")] {
        open(&site, &browser, &THUY_NGUYEN.replace("/vi/", &format!("/{lang}/")));
        let picture = focus(&browser, PICTURE);
        assert!(!picture.accessible_name().unwrap().is_empty());
        assert_eq!(said(&browser, PICTURE), "");
        let mut heard = Vec::new();
        browser.press(Key::Home).unwrap();
        for _ in 0..12 {
            heard.push(said(&browser, PICTURE));
            browser.press(Key::Right).unwrap();
        }
        assert!(heard[0].contains("2022"), "{heard:?}");
        assert!(heard.iter().any(|said| said.contains("2025") && said.contains(value)), "{heard:?}");
        heard.dedup();
        assert!(heard.len() >= 4, "a figure for each of four years: {heard:?}");
        browser.press(Key::Escape).unwrap();
        assert_eq!(said(&browser, PICTURE), "");
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn every_chart_of_every_page_can_be_read_by_keys() {
    let (site, browser) = start();
    for (lang, page) in LANGUAGES.iter().flat_map(|lang| PAGES.map(|page| (lang, page))) {
        open(&site, &browser, &format!("/{lang}{page}"));
        let script =
            "return [...document.querySelectorAll('figure[data-chart]')].map(found => found.dataset.chart)";
        for chart in strings(&browser.execute(script, &[]).unwrap()) {
            let picture = format!("figure[data-chart={chart}] .picture[tabindex='0']");
            focus(&browser, &picture);
            browser.press(Key::Right).unwrap();
            assert_ne!(said(&browser, &picture), "", "{lang}{page}: {chart}");
            browser.press(Key::Escape).unwrap();
        }
        assert_eq!(browser.console().unwrap(), [], "{lang}{page}");
    }
}

#[test]
fn charts_that_a_choice_leaves_as_they_are_can_still_be_read() {
    let (site, browser) = start();
    let read = |chart: &str| {
        let picture = format!("figure[data-chart={chart}] .picture[tabindex='0']");
        focus(&browser, &picture);
        browser.press(Key::Right).unwrap();
        assert_ne!(said(&browser, &picture), "", "{chart}");
    };
    open(&site, &browser, THUY_NGUYEN);
    browser.find("#change select").unwrap().choose("2024").unwrap();
    browser.wait_until("new URL(location.href).searchParams.get('from') === '2024'").unwrap();
    browser.wait_ready().unwrap();
    for chart in ["trend", "ranking", "map", "spread", "change"] {
        read(chart);
    }
    // What they lead to is of the choice that was made since they were drawn.
    read("ranking");
    let link = browser.wait_for("figure[data-chart=ranking] .tip a").unwrap().attribute("href").unwrap();
    assert!(link.unwrap().contains("from=2024"));

    open(&site, &browser, "/vi/hai-phong/?area=31");
    browser.find_all(".scorecard thead th a").unwrap()[2].click().unwrap();
    browser.wait_until("location.search.includes('sort=')").unwrap();
    browser.wait_ready().unwrap();
    read("map");
    assert_eq!(browser.console().unwrap(), []);
}

/// Where the mark that is chosen is, in the window.
fn place(browser: &Browser) -> (f64, f64) {
    let script = "const mark = document.querySelector(arguments[0] + ' .mark').getBoundingClientRect();
        return [mark.x + mark.width / 2, mark.y + mark.height / 2]";
    let at = browser.execute(script, &[PICTURE.into()]).unwrap();
    (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
}

#[test]
fn a_mouse_and_a_finger_show_what_the_keys_say() {
    let (site, browser) = start();
    browser.set_viewport(1280, 900).unwrap();
    open(&site, &browser, THUY_NGUYEN);
    focus(&browser, PICTURE);
    browser.press(Key::Home).unwrap();
    let (expected, (x, y)) = (said(&browser, PICTURE), place(&browser));
    browser.press(Key::Escape).unwrap();

    browser.point_at(x + 3.0, y + 3.0).unwrap();
    browser.wait_until("document.querySelector('.tip')").unwrap();
    assert_eq!(said(&browser, PICTURE), expected);
    assert!(browser.find(".tip").unwrap().is_shown().unwrap());
    assert!(browser.find_all(&format!("{PICTURE} .tip a")).unwrap().len() <= 1);
    inside(&browser);
    browser.point_at(2.0, 2.0).unwrap();
    browser.wait_until("!document.querySelector('.tip')").unwrap();

    browser.tap_at(x, y).unwrap();
    browser.wait_until("document.querySelector('.tip')").unwrap();
    assert_eq!(said(&browser, PICTURE), expected, "what a finger chose stays when it is lifted");
}

/// The box beside a mark is within the window, on a phone too.
fn inside(browser: &Browser) {
    let script = "const tip = document.querySelector('.tip').getBoundingClientRect();
        return tip.left >= 0 && tip.right <= document.documentElement.clientWidth";
    assert_eq!(browser.execute(script, &[]).unwrap(), true);
}

#[test]
fn on_a_phone_each_figure_is_shown_within_the_window() {
    let (site, browser) = start();
    browser.set_viewport(360, 800).unwrap();
    open(&site, &browser, THUY_NGUYEN);
    focus(&browser, PICTURE);
    browser.press(Key::Home).unwrap();
    for _ in 0..6 {
        inside(&browser);
        browser.press(Key::Right).unwrap();
    }
    assert!(text(&browser, ".tip").contains("20"));
}
