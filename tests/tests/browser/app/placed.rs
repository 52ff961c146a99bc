//! A site below a path of its host: every page, file and link stays below it.

use tiendo_tests::{Browser, Site, Trial};

use super::{start_without_worker, strings, text};

const ROOT: &str = "/tien-do";

/// The addresses of everything that the page fetched and links to on this host, from its root.
fn addresses(browser: &Browser) -> Vec<String> {
    let script = "
        const own = address => address.startsWith(location.origin + '/');
        const fetched = performance.getEntriesByType('resource').map(entry => entry.name);
        const links = [...document.querySelectorAll('a[href]:not([href^=\"#\"])')].map(link => link.href);
        return [...fetched, ...links].filter(own).map(address => new URL(address).pathname)";
    strings(&browser.execute(script, &[]).unwrap())
}

#[test]
fn a_site_works_below_a_path_of_its_host() {
    let trial = Trial::of("my-loc").unwrap();
    trial.publish("/tien-do/").unwrap();
    let (site, browser) = (Site::start(&trial.site()).unwrap(), start_without_worker());
    browser.goto(&site.address("/tien-do/")).unwrap();
    browser.wait_ready().unwrap();
    browser.find("main a[href='/tien-do/vi/my-loc/']").unwrap().click().unwrap();
    browser
        .wait_until(
            "location.pathname === '/tien-do/vi/my-loc/' && document.querySelector('main figure svg')",
        )
        .unwrap();
    browser.wait_ready().unwrap();
    browser.find("main .bullets a").unwrap().click().unwrap();
    browser.wait_until("location.pathname.startsWith('/tien-do/vi/my-loc/indicator/')").unwrap();
    browser.wait_ready().unwrap();
    let there = text(&browser, "h1");
    // The same from the host, as a reader opens it who was sent the address.
    browser.reload().unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(text(&browser, "h1"), there);
    browser.find("nav.languages a[lang=en]").unwrap().click().unwrap();
    browser.wait_until("location.pathname.startsWith('/tien-do/en/my-loc/indicator/')").unwrap();
    let found = addresses(&browser);
    assert!(found.len() > 20, "{found:?}");
    assert!(found.iter().all(|address| address.starts_with("/tien-do/")), "{found:?}");
    assert_eq!(browser.console().unwrap(), []);

    browser.goto(&site.address("/tien-do/khong-co/")).unwrap();
    browser.wait_ready().unwrap();
    browser.find("main a[href='/tien-do/vi/my-loc/']").unwrap().click().unwrap();
    arrive_at_overview(&browser);
}

/// Waits until the overview is drawn; what it begins with is filled in behind its path by then.
fn arrive_at_overview(browser: &Browser) {
    browser.wait_until(&format!("location.pathname === '{ROOT}/vi/my-loc/'")).unwrap();
    browser.wait_ready().unwrap();
    browser.wait_for("main .bullets svg").unwrap();
}
