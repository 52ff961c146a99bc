//! The pages on paper: what steers a screen is not printed, and what is printed is whole.

use tiendo_tests::browser::Medium;

use super::{PAGES, THUY_NGUYEN, open, start, strings};

/// What steers a screen and is on the paper.
const STEERING: &str = "
const steering = 'button, select, input, .skip, nav.pages, nav.languages, form.choices, .tools, dialog';
return [...document.querySelectorAll(steering)].filter(found => found.checkVisibility())
  .map(found => found.outerHTML.slice(0, 100));";

/// What is wider than the paper: charts, and tables that would scroll.
const CUT: &str = "
const room = document.documentElement.clientWidth + 1;
const wide = [...document.querySelectorAll('main *')].filter(found => found.getBoundingClientRect().right > room);
const scrolled = [...document.querySelectorAll('main .table')].filter(found => found.scrollWidth > found.clientWidth + 1);
return [...wide, ...scrolled].map(found => found.outerHTML.slice(0, 100));";

#[test]
fn what_steers_a_screen_is_not_printed() {
    let (site, browser) = start();
    for page in PAGES {
        open(&site, &browser, &format!("/vi{page}"));
        browser.emulate(Medium::Print, &[]).unwrap();
        assert_eq!(strings(&browser.execute(STEERING, &[]).unwrap()), [""; 0], "{page}");
        assert!(browser.find("h1").unwrap().is_shown().unwrap(), "{page}");
        browser.emulate(Medium::Screen, &[]).unwrap();
    }
}

#[test]
fn nothing_is_cut_off_at_the_edge_of_the_paper() {
    let (site, browser) = start();
    // A4 between margins of 1 cm, in CSS pixels.
    browser.set_viewport(718, 1047).unwrap();
    for page in PAGES {
        open(&site, &browser, &format!("/vi{page}"));
        browser.emulate(Medium::Print, &[]).unwrap();
        assert_eq!(strings(&browser.execute(CUT, &[]).unwrap()), [""; 0], "{page}");
        browser.emulate(Medium::Screen, &[]).unwrap();
    }
}

#[test]
fn a_page_prints() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    let document = browser.print().unwrap();
    assert!(document.starts_with(b"%PDF-") && document.len() > 10_000, "{} bytes", document.len());
}
