//! What a reader tries out below the trend: another pace, the years of the map, two years beside each other. Each is a part of
//! the address, and sliding leaves no trail in the history.

use tiendo_tests::browser::{Medium, Preference};
use tiendo_tests::{Browser, Key};

use super::{LANGUAGES, THUY_NGUYEN, open, start, text};

fn in_lang(lang: &str) -> String {
    THUY_NGUYEN.replace("/vi/", &format!("/{lang}/"))
}

fn parameter(browser: &Browser, name: &str) -> Option<String> {
    let found =
        browser.execute("return new URL(location.href).searchParams.get(arguments[0])", &[name.into()]);
    found.unwrap().as_str().map(str::to_owned)
}

fn entries(browser: &Browser) -> Option<u64> {
    browser.execute("return history.length", &[]).unwrap().as_u64()
}

#[test]
fn another_pace_is_answered_in_words_and_kept_in_the_address() {
    let (site, browser) = start();
    for lang in LANGUAGES {
        open(&site, &browser, &in_lang(lang));
        let slider = browser.wait_for("#pace").unwrap();
        assert!(!slider.accessible_name().unwrap().is_empty());
        let (answer, before) = (text(&browser, "#what-if .answer"), entries(&browser));
        slider.focus().unwrap();
        for _ in 0..5 {
            browser.press(Key::Right).unwrap();
        }
        browser.wait_until("location.search.includes('pace=')").unwrap();
        browser.wait_ready().unwrap();
        let tried = text(&browser, "#what-if .answer");
        assert_ne!(tried, answer);
        assert_eq!(entries(&browser), before, "a slider leaves no trail");
        let focused = browser.focused().unwrap().attribute("id").unwrap();
        assert_eq!(focused.as_deref(), Some("pace"), "the focus stays on the slider");

        browser.reload().unwrap();
        browser.wait_ready().unwrap();
        browser.wait_for("#what-if .answer").unwrap();
        assert_eq!(text(&browser, "#what-if .answer"), tried);
        browser.find("#what-if button").unwrap().click().unwrap();
        browser.wait_until("!location.search.includes('pace=')").unwrap();
        assert_eq!(text(&browser, "#what-if .answer"), answer);
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn the_map_slides_and_plays_through_the_years() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    let slider = browser.wait_for("#map-year").unwrap();
    slider.focus().unwrap();
    let shown = text(&browser, "output[for=map-year]");
    assert_eq!(shown, "2025");
    browser.press(Key::Home).unwrap();
    browser.wait_until("new URL(location.href).searchParams.get('year') === '2022'").unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(text(&browser, "output[for=map-year]"), "2022");
    let focused = browser.focused().unwrap().attribute("id").unwrap();
    assert_eq!(focused.as_deref(), Some("map-year"), "the focus stays on the slider");

    let play = browser.find(".slider.years button[aria-pressed]").unwrap();
    assert_eq!(play.attribute("aria-pressed").unwrap().as_deref(), Some("false"));
    play.click().unwrap();
    browser.wait_until("new URL(location.href).searchParams.get('year') === '2025'").unwrap();
    browser.wait_until("document.querySelector('.slider.years button[aria-pressed=false]')").unwrap();
    assert_eq!(parameter(&browser, "year").as_deref(), Some("2025"), "it stops at the last year");
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn who_wants_no_motion_sees_none() {
    let (site, browser) = start();
    browser.emulate(Medium::Screen, &[Preference::ReducedMotion]).unwrap();
    open(&site, &browser, THUY_NGUYEN);
    browser.press(Key::Char('?')).unwrap();
    let moving = "return document.getAnimations().filter(found => found.effect.getComputedTiming().duration > 1).length";
    assert_eq!(browser.execute(moving, &[]).unwrap(), 0);
    let script = "return [...document.querySelectorAll('*')].filter(found => {
        const style = getComputedStyle(found);
        const long = text => text.split(',').some(part => parseFloat(part) > 0.01);
        return long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration));
      }).map(found => found.outerHTML.slice(0, 80))";
    let found = super::strings(&browser.execute(script, &[]).unwrap());
    assert_eq!(found, [""; 0]);
}

#[test]
fn two_years_stand_beside_each_other_as_chosen() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    let headline = "figure[data-chart=change] h2";
    browser.wait_for(headline).unwrap();
    let before = text(&browser, headline);
    let select = browser.find("#change select").unwrap();
    select.choose("2024").unwrap();
    browser.wait_until("new URL(location.href).searchParams.get('from') === '2024'").unwrap();
    browser.wait_ready().unwrap();
    let after = text(&browser, headline);
    assert_ne!(after, before);
    browser.reload().unwrap();
    browser.wait_ready().unwrap();
    browser.wait_for(headline).unwrap();
    assert_eq!(text(&browser, headline), after);
    assert_eq!(browser.console().unwrap(), []);
}
