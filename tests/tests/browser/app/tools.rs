//! The tools of the header by key and by click: search, share, colours, the list of keys.

use tiendo_tests::{Browser, Key};

use super::{LANGUAGES, THUY_NGUYEN, arrive, close_dialog, dialog, open, start, strings, text, texts};

/// What is offered for what was typed.
fn offers(browser: &Browser) -> Vec<String> {
    texts(browser, "dialog[open] [role=option]")
}

/// Types into the search and waits until something is offered that has these words.
fn search(browser: &Browser, typed: &str, words: &str) {
    browser.press(Key::Char('/')).unwrap();
    dialog(browser);
    browser.wait_until("document.activeElement.matches('dialog input')").unwrap();
    browser.type_text(typed).unwrap();
    let offered = "[...document.querySelectorAll('dialog[open] [role=option]')]";
    browser.wait_until(&format!("{offered}.some(found => found.textContent.includes('{words}'))")).unwrap();
}

#[test]
fn an_area_is_found_without_its_accents() {
    let (site, browser) = start();
    for lang in LANGUAGES {
        open(&site, &browser, &THUY_NGUYEN.replace("/vi/", &format!("/{lang}/")));
        search(&browser, "hai an", "Hải An");
        assert!(offers(&browser)[0].contains("Hải An"), "{:?}", offers(&browser));
        browser.press(Key::Enter).unwrap();
        arrive(&browser, &format!("/{lang}/hai-phong/indicator/learning_family?area=306&year=2025"));
        assert!(text(&browser, "h1").starts_with("Hải An"));
        assert!(browser.find_all("dialog[open]").unwrap().is_empty());
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn arrow_keys_choose_among_the_offers_and_an_indicator_is_found_too() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    search(&browser, "dong ho", "Dòng họ học tập");
    let chosen = || texts(&browser, "dialog[open] [role=option][aria-selected=true]");
    let offered = offers(&browser);
    let before = chosen();
    browser.press(Key::Down).unwrap();
    assert!(offered.len() < 2 || chosen() != before, "{offered:?}: {before:?}");
    browser.press(Key::Up).unwrap();
    let place = offered.iter().position(|offer| offer.contains("Dòng họ học tập")).unwrap();
    for _ in 0..place {
        browser.press(Key::Down).unwrap();
    }
    browser.press(Key::Enter).unwrap();
    browser.wait_until("location.pathname === '/vi/hai-phong/indicator/learning_clan'").unwrap();
    browser.wait_ready().unwrap();
    assert!(text(&browser, "h1").contains("dòng họ học tập"), "{}", text(&browser, "h1"));
}

#[test]
fn what_is_not_there_is_said_and_a_dialog_gives_the_focus_back() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    for tool in ["search", "share", "appearance", "keys"] {
        let opener = format!("tool-{tool}");
        browser.find(&format!("#{opener}")).unwrap().click().unwrap();
        let inside = "document.activeElement.closest('dialog[open]')";
        browser.wait_until(inside).unwrap();
        // The focus stays in the dialog, whichever way it is moved.
        for _ in 0..15 {
            browser.press(Key::Tab).unwrap();
            let outside = "return document.activeElement !== document.body && !document.activeElement.closest('dialog')";
            assert_eq!(browser.execute(outside, &[]).unwrap(), false, "{tool}");
        }
        close_dialog(&browser);
        let focused = browser.focused().unwrap().attribute("id").unwrap();
        assert_eq!(focused.as_deref(), Some(opener.as_str()));
    }
    browser.press(Key::Char('/')).unwrap();
    browser.wait_until("document.activeElement.matches('dialog input')").unwrap();
    browser.type_text("qqxx").unwrap();
    browser.wait_until("document.querySelectorAll('dialog[open] [role=option]').length === 0").unwrap();
    assert!(dialog(&browser).text().unwrap().chars().count() > 5, "it says that nothing was found");
    close_dialog(&browser);
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn the_address_of_the_view_is_copied() {
    let (site, browser) = start();
    for lang in LANGUAGES {
        let path = THUY_NGUYEN.replace("/vi/", &format!("/{lang}/"));
        open(&site, &browser, &path);
        browser.allow_clipboard(&site.address("")).unwrap();
        browser.press(Key::Char('c')).unwrap();
        dialog(&browser);
        browser.find("dialog[open] #share-address ~ .tool-buttons button").unwrap().click().unwrap();
        browser
            .wait_until(
                "[...document.querySelectorAll('dialog[open] [role=status]')]
            .some(found => found.textContent.trim())",
            )
            .unwrap();
        assert_eq!(browser.clipboard().unwrap(), site.address(&path));
        let words = text(&browser, "#share-citation");
        assert!(words.contains("1.1.0"), "the citation names the version: {words}");
        close_dialog(&browser);
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn the_theme_is_set_at_once_and_kept() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    let paper = || browser.find("html").unwrap().style("background-color").unwrap();
    let light = paper();
    browser.press(Key::Char('m')).unwrap();
    dialog(&browser);
    let choose = |value: &str| {
        let script =
            "document.querySelector(`dialog[open] input[type=radio][value='${arguments[0]}']`).click()";
        browser.execute(script, &[value.into()]).unwrap();
    };
    choose("dark");
    browser.wait_until("document.documentElement.dataset.theme === 'dark'").unwrap();
    let dark = paper();
    assert_ne!(dark, light);
    close_dialog(&browser);
    for again in [THUY_NGUYEN, "/en/hai-phong/data/"] {
        open(&site, &browser, again);
        browser.reload().unwrap();
        browser.wait_ready().unwrap();
        assert_eq!(paper(), dark, "{again}");
    }
    browser.press(Key::Char('m')).unwrap();
    dialog(&browser);
    let kept =
        browser.execute("return document.querySelector('dialog[open] input[value=dark]').checked", &[]);
    assert_eq!(kept.unwrap(), true);
    choose("light");
    assert_eq!(paper(), light);
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn storage_that_is_forbidden_harms_nothing() {
    let (site, browser) = start();
    let forbid = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
    let parameters = serde_json::json!({ "source": forbid });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &parameters).unwrap();
    open(&site, &browser, THUY_NGUYEN);
    search(&browser, "hai an", "Hải An");
    close_dialog(&browser);
    browser.press(Key::Char('m')).unwrap();
    dialog(&browser);
    let script = "document.querySelector('dialog[open] input[type=radio][value=dark]').click()";
    browser.execute(script, &[]).unwrap();
    browser.wait_until("document.documentElement.dataset.theme === 'dark'").unwrap();
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn the_keys_are_listed_and_do_what_is_said() {
    let (site, browser) = start();
    for lang in LANGUAGES {
        open(&site, &browser, &THUY_NGUYEN.replace("/vi/", &format!("/{lang}/")));
        browser.press(Key::Char('?')).unwrap();
        dialog(&browser);
        let listed = strings(
            &browser
                .execute(
                    "return [...document.querySelectorAll('dialog[open] kbd')]
            .map(found => found.textContent.trim())",
                    &[],
                )
                .unwrap(),
        );
        for key in ["/", "?", "c", "m", "s", "h", "l"] {
            assert!(listed.iter().any(|found| found.eq_ignore_ascii_case(key)), "{key} is not in {listed:?}");
        }
        close_dialog(&browser);
        browser.press(Key::Char('h')).unwrap();
        arrive(&browser, &format!("/{lang}/"));
    }
    // A letter that is typed is no command.
    open(&site, &browser, THUY_NGUYEN);
    browser.press(Key::Char('/')).unwrap();
    browser.wait_until("document.activeElement.matches('dialog input')").unwrap();
    browser.type_text("hlm?").unwrap();
    assert_eq!(browser.focused().unwrap().property("value").unwrap(), "hlm?");
    let path = browser.execute("return location.pathname + location.search", &[]).unwrap();
    assert_eq!(path, THUY_NGUYEN);
}
