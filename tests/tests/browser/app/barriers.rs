//! That readers who see, hear or move otherwise meet no barrier: axe-core over every page, language, theme and width, and over
//! every dialog.

use tiendo_tests::browser::{Medium, Preference};
use tiendo_tests::{Browser, Key};

use super::{LANGUAGES, PAGES, close_dialog, dialog, kept, open, start};

/// A phone, and a desk.
const WIDTHS: [u32; 2] = [360, 1280];

/// What is wrong with what is shown, in both themes and widths.
fn barriers(browser: &Browser, what: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (theme, preferences) in [("light", &[][..]), ("dark", &[Preference::Dark][..])] {
        browser.emulate(Medium::Screen, preferences).unwrap();
        for width in WIDTHS {
            browser.set_viewport(width, 900).unwrap();
            browser.wait_ready().unwrap();
            let lines = browser.barriers().unwrap();
            found.extend(lines.into_iter().map(|line| format!("{what}, {theme}, {width} px: {line}")));
        }
    }
    found
}

fn pages_of(lang: &str) {
    let (site, browser) = start();
    let mut found = Vec::new();
    for page in PAGES {
        open(&site, &browser, &format!("/{lang}{page}"));
        found.extend(barriers(&browser, &format!("/{lang}{page}")));
    }
    assert!(found.is_empty(), "{} barriers\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_page_in_vietnamese_has_a_barrier() {
    pages_of("vi");
}

#[test]
fn no_page_in_english_has_a_barrier() {
    pages_of("en");
}

#[test]
fn no_slide_has_a_barrier() {
    let (site, browser) = start();
    let mut found = Vec::new();
    let of_area = [1, 3, 5, 9].map(|slide| format!("/vi/hai-phong/deck/?area=31&at={slide}"));
    let on_screen = ["c.learning_family~303~311", "reporting", "data"]
        .map(|slide| format!("/vi/hai-phong/deck/?area=31&slides={slide}"));
    for page in of_area.into_iter().chain(on_screen) {
        open(&site, &browser, &page);
        found.extend(barriers(&browser, &page));
    }
    assert!(found.is_empty(), "{} barriers\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_dialog_has_a_barrier() {
    let (site, browser) = start();
    let mut found = Vec::new();
    for lang in LANGUAGES {
        open(&site, &browser, &format!("/{lang}{}", PAGES[2]));
        for key in ['/', 'c', 'm', '?', 's'] {
            browser.press(Key::Char(key)).unwrap();
            dialog(&browser);
            found.extend(barriers(&browser, &format!("{lang}, dialog of {key}")));
            close_dialog(&browser);
        }
        for page in ["/hai-phong/deck/?area=31", PAGES[8]] {
            open(&site, &browser, &format!("/{lang}{page}"));
            browser.press(Key::Char('s')).unwrap();
            dialog(&browser);
            found.extend(barriers(&browser, &format!("{lang}, dialog of saving {page}")));
            close_dialog(&browser);
        }
        open(&site, &browser, &format!("/{lang}{}", PAGES[2]));
        browser.find("figure[data-chart=trend] button.save").unwrap().click().unwrap();
        dialog(&browser);
        found.extend(barriers(&browser, &format!("{lang}, dialog of saving")));
        close_dialog(&browser);
    }
    assert!(found.is_empty(), "{} barriers\n{}", found.len(), found.join("\n"));
}

#[test]
fn a_page_that_tells_of_failure_has_no_barrier() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/khong-co/");
    let mut found = barriers(&browser, "an unknown dataset");
    site.fail(&kept(&site, "hai-phong/observations.csv"), tiendo_tests::Fault::Status(404));
    open(&site, &browser, &format!("/vi{}", PAGES[2]));
    found.extend(barriers(&browser, "figures that do not come"));
    assert!(found.is_empty(), "{}", found.join("\n"));
}
