//! Every page in both languages: it loads, is one document with one finding, links to what is there, and says what it is.

use serde_json::Value;
use tiendo_tests::{Browser, Key};

use super::{LANGUAGES, PAGES, arrive, open, start, strings, text, texts};

/// What is wrong with the outline of a page: not one heading of the first level, a blank one, or a level left out.
const OUTLINE: &str = "
const shown = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(found => found.checkVisibility());
const wrong = [];
const first = shown.filter(found => found.tagName === 'H1');
if (first.length !== 1) wrong.push(first.length + ' headings of the first level');
let last = 0;
for (const heading of shown) {
  const level = Number(heading.tagName[1]);
  if (level > last + 1) wrong.push(heading.tagName + ' after H' + last + ': ' + heading.textContent);
  if (!heading.textContent.trim()) wrong.push('blank ' + heading.tagName);
  last = level;
}
return wrong;";

/// Paths that the page links to and this host does not have.
const DEAD: &str = "
const done = arguments[0];
const own = [...document.querySelectorAll('a[href]')].map(link => new URL(link.href))
  .filter(url => url.origin === location.origin).map(url => url.pathname);
const look = async path => (await fetch(path, { method: 'GET' })).ok ? [] : [path];
Promise.all([...new Set(own)].map(look)).then(found => done(found.flat()), error => done([String(error)]));";

/// Links to a place in the page where nothing is.
const NOWHERE: &str = "
return [...document.querySelectorAll('a[href^=\"#\"]')].map(link => link.hash)
  .filter(hash => hash.length > 1 && !document.getElementById(decodeURIComponent(hash.slice(1))));";

fn strange(browser: &Browser, script: &str) -> Vec<String> {
    strings(&browser.execute(script, &[]).unwrap())
}

#[test]
fn every_page_loads_with_one_finding_and_in_order() {
    let (site, browser) = start();
    for (lang, page) in LANGUAGES.iter().flat_map(|lang| PAGES.map(|page| (lang, page))) {
        let path = format!("/{lang}{page}");
        open(&site, &browser, &path);
        assert_eq!(strange(&browser, OUTLINE), [""; 0], "{path}");
        assert_eq!(strange(&browser, NOWHERE), [""; 0], "{path}");
        assert_eq!(
            browser.find("html").unwrap().attribute("lang").unwrap().as_deref(),
            Some(*lang),
            "{path}"
        );
        assert!(browser.title().unwrap().contains("Tiến độ"), "{path}: {}", browser.title().unwrap());
        assert!(browser.find_all(".loading, #static-page, main [role=alert]").unwrap().is_empty(), "{path}");
        assert!(text(&browser, "main").chars().count() > 100, "{path}: {}", text(&browser, "main"));
        // What a page says of nothing is a word of the program, never a hole in it.
        for hole in ["undefined", "NaN", "None", "Some(", "null"] {
            let words = text(&browser, "main");
            assert!(
                !words.split(|c: char| !c.is_alphanumeric() && c != '(').any(|word| word == hole),
                "{path}: {hole}"
            );
        }
        assert_eq!(browser.console().unwrap(), [], "{path}");
    }
}

#[test]
fn every_link_leads_somewhere() {
    let (site, browser) = start();
    for page in PAGES {
        open(&site, &browser, &format!("/vi{page}"));
        let dead = strings(&browser.execute_async(DEAD, &[]).unwrap());
        assert_eq!(dead, [""; 0], "{page}");
    }
}

#[test]
fn the_pages_are_one_click_and_one_key_apart() {
    let (site, browser) = start();
    let query = "?area=311";
    open(&site, &browser, &format!("/vi/hai-phong/{query}"));
    let links = texts(&browser, "nav.pages a");
    assert_eq!(links.len(), 8, "{links:?}");
    for place in 0..links.len() {
        open(&site, &browser, &format!("/vi/hai-phong/{query}"));
        browser.find_all("nav.pages a").unwrap()[place].click().unwrap();
        current(&browser, place);
        let clicked = address(&browser);
        open(&site, &browser, &format!("/vi/hai-phong/{query}"));
        let digit = char::from_digit(u32::try_from(place).unwrap() + 1, 10).unwrap();
        browser.press(Key::Char(digit)).unwrap();
        current(&browser, place);
        assert_eq!(address(&browser), clicked, "key {digit}");
    }
    assert_eq!(browser.console().unwrap(), []);
}

/// Waits until the page at this place of the navigation is the current one.
fn current(browser: &Browser, place: usize) {
    let is_current = format!("document.querySelectorAll('nav.pages a')[{place}].ariaCurrent === 'page'");
    browser
        .wait_until(&format!("{is_current} && document.documentElement.dataset.state === 'ready'"))
        .unwrap();
    assert_eq!(browser.find_all("nav.pages a[aria-current=page]").unwrap().len(), 1);
    assert_eq!(strange(browser, OUTLINE), [""; 0]);
}

fn address(browser: &Browser) -> Value {
    browser.execute("return location.pathname + location.search", &[]).unwrap()
}

#[test]
fn the_language_switch_keeps_the_view_of_every_page() {
    let (site, browser) = start();
    for page in PAGES {
        open(&site, &browser, &format!("/vi{page}"));
        let (vietnamese, words) = (address(&browser), text(&browser, "main"));
        browser.find("nav.languages a[lang=en]").unwrap().click().unwrap();
        let english = vietnamese.as_str().unwrap().replacen("/vi/", "/en/", 1);
        arrive(&browser, &english);
        assert_eq!(browser.find("html").unwrap().attribute("lang").unwrap().as_deref(), Some("en"), "{page}");
        assert_ne!(text(&browser, "main"), words, "{page}");
        browser.press(Key::Char('l')).unwrap();
        arrive(&browser, vietnamese.as_str().unwrap());
        assert_eq!(text(&browser, "main"), words, "{page}");
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn sample_data_says_so_on_every_page_that_shows_it() {
    let (site, browser) = start();
    for (lang, words) in [("vi", "Số liệu minh họa"), ("en", "Sample data")] {
        // The home page, the list of duties and the methods are about more than this dataset's figures.
        for page in PAGES.iter().filter(|page| page.starts_with("/hai-phong/") && !page.ends_with("/method/"))
        {
            open(&site, &browser, &format!("/{lang}{page}"));
            let badges = texts(&browser, ".sample-badge");
            assert!(
                !badges.is_empty() && badges.iter().all(|badge| badge == words),
                "{lang}{page}: {badges:?}"
            );
        }
    }
}
