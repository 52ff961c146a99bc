//! What is kept in the browser: pages without a network, a new release that is never mixed with the old one, copies that broke.

use serde_json::Value;
use tiendo_tests::{Browser, Site, Trial};

use super::{THUY_NGUYEN, kept, open, text};

const COMPLETE: &str = "Thủy Nguyên chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 6,8\u{a0}điểm";

/// Waits until the browser has kept a file, by its path.
fn wait_kept(browser: &Browser, path: &str) {
    let script = "
        const [path, done] = arguments;
        const look = async () => (await caches.match(path)) ? done(true) : setTimeout(look, 50);
        look()";
    assert_eq!(browser.execute_async(script, &[path.into()]).unwrap(), Value::from(true), "{path}");
}

/// Waits until everything is kept that pages of a dataset need.
fn wait_all_kept(site: &Site, browser: &Browser, dataset: &str) {
    browser.wait_until("navigator.serviceWorker.controller").unwrap();
    for file in ["datapackage.json", "observations.csv", "sources.csv", "changes.json"] {
        wait_kept(browser, &kept(site, &format!("{dataset}/{file}")));
    }
}

#[test]
fn a_dataset_that_was_looked_at_is_there_without_a_network() {
    let (site, browser) = (Site::finished().unwrap(), Browser::start().unwrap());
    open(&site, &browser, THUY_NGUYEN);
    wait_all_kept(&site, &browser, "hai-phong");
    let address = |path: &str| site.address(path);
    let [view, other, method, unknown, home] =
        [THUY_NGUYEN, "/en/hai-phong/?area=303", "/vi/hai-phong/method/", "/vi/viet-nam/", "/"].map(address);
    drop(site);
    browser.goto(&view).unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(text(&browser, "h1"), COMPLETE);
    assert!(browser.find("figure[data-chart=trend] svg[role=img]").unwrap().is_shown().unwrap());
    browser.goto(&other).unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(browser.find("html").unwrap().attribute("lang").unwrap().as_deref(), Some("en"));
    assert!(text(&browser, "h1").starts_with("Hồng Bàng"), "{}", text(&browser, "h1"));
    browser.goto(&method).unwrap();
    browser.wait_ready().unwrap();
    assert!(browser.find_all("main [role=alert]").unwrap().is_empty());
    browser.goto(&home).unwrap();
    browser.wait_ready().unwrap();
    assert!(!browser.find_all("main a[href^='/vi/hai-phong/']").unwrap().is_empty());
    // Nobody looked at this one.
    browser.goto(&unknown).unwrap();
    browser.wait_until("document.querySelector('main [role=alert] .retry')").unwrap();
    browser.wait_ready().unwrap();
    assert!(text(&browser, "main").contains("mất kết nối khi đang tải"), "{}", text(&browser, "main"));
}

#[test]
fn a_new_release_is_told_of_and_never_mixed_with_the_old_one() {
    let trial = Trial::of("my-loc").unwrap();
    trial.publish("/").unwrap();
    let (site, browser) = (Site::start(&trial.site()).unwrap(), Browser::start().unwrap());
    let indicator = "/vi/my-loc/indicator/commune_learning_community?area=358&year=2020";
    open(&site, &browser, indicator);
    wait_all_kept(&site, &browser, "my-loc");
    let shows = |value: &str, edition: &str| {
        let shown = text(&browser, "main");
        assert!(shown.contains(value) && shown.contains(edition), "{value}, {edition}: {shown}");
    };
    shows("54,5\u{a0}%", "1.1.0");

    trial.change("observations.csv", ",54.5,6,11,", ",63.6,7,11,").unwrap();
    trial.change("datapackage.json", "\"version\": \"1.1.0\"", "\"version\": \"1.2.0\"").unwrap();
    trial.publish("/").unwrap();
    assert!(!browser.find("#new-release").unwrap().is_shown().unwrap());
    browser.execute("document.dispatchEvent(new Event('visibilitychange'))", &[]).unwrap();
    browser.wait_until("!document.getElementById('new-release').hidden").unwrap();
    assert!(text(&browser, "#new-release").contains("Đã có bản mới"));
    // What the open page still needs is of its own release, which the host has no more.
    browser.find("nav.pages a[href*='/reporting/']").unwrap().click().unwrap();
    browser.wait_until("location.pathname.endsWith('/reporting/')").unwrap();
    browser.wait_ready().unwrap();
    assert!(browser.find_all("main [role=alert]").unwrap().is_empty(), "{}", text(&browser, "main"));
    browser.back().unwrap();
    browser.wait_until("document.querySelector('figure[data-chart=trend]')").unwrap();
    browser.wait_ready().unwrap();
    shows("54,5\u{a0}%", "1.1.0");

    browser.find("#new-release button").unwrap().click().unwrap();
    browser.wait_until("document.getElementById('new-release')?.hidden && document.querySelector('main')?.textContent.includes('1.2.0')").unwrap();
    browser.wait_ready().unwrap();
    shows("63,6\u{a0}%", "1.2.0");
    wait_all_kept(&site, &browser, "my-loc");
    let address = site.address(indicator);
    drop(site);
    browser.goto(&address).unwrap();
    browser.wait_ready().unwrap();
    shows("63,6\u{a0}%", "1.2.0");
}

#[test]
fn copies_that_broke_are_fetched_anew() {
    let (site, browser) = (Site::finished().unwrap(), Browser::start().unwrap());
    open(&site, &browser, THUY_NGUYEN);
    wait_all_kept(&site, &browser, "hai-phong");
    let break_all = "
        const done = arguments[0];
        (async () => {
          let broken = 0;
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
              await cache.put(request, new Response('<p>cut', { headers: { 'Content-Type': 'text/html' } }));
              broken += 1;
            }
          }
          done(broken);
        })()";
    assert!(browser.execute_async(break_all, &[]).unwrap().as_u64() > Some(20));
    open(&site, &browser, THUY_NGUYEN);
    assert_eq!(text(&browser, "h1"), COMPLETE);
    assert!(browser.find_all("main [role=alert]").unwrap().is_empty());
    // The copies are whole again.
    let observations = kept(&site, "hai-phong/observations.csv");
    let whole = "
        const [path, done] = arguments;
        const look = async () => {
          const copy = await caches.match(path);
          const text = copy ? await copy.text() : '';
          if (text.startsWith('indicator,')) { done(true); } else { setTimeout(look, 50); }
        };
        look()";
    assert_eq!(browser.execute_async(whole, &[observations.into()]).unwrap(), Value::from(true));
}
