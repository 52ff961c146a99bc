//! A leader's question on opening the site for the first time: which districts of Hải Phòng missed 2025 on learning families,
//! and how many families is that? Answered by clicks alone, and checked against the published rows.

use std::collections::BTreeMap;

use tiendo_tests::Browser;

use super::{open, rows, start, text};

/// More clicks than this, and a leader has gone to the next meeting.
const CLICKS: usize = 3;

/// The districts that missed 2025, by name, each with the families it lacks: the target in per cent of all families, rounded
/// up to whole ones, less those recognised.
fn missed() -> BTreeMap<String, u64> {
    let targets = rows("hai-phong/targets.csv");
    let target = targets.iter().find(|row| row[..3] == ["learning_family", "31", "2025"]).unwrap();
    assert_eq!(target[5], "descendants", "the city's target is each district's");
    let target: u64 = target[3].parse().unwrap();
    let areas = rows("hai-phong/areas.csv");
    let districts = areas.iter().filter(|row| row[3] == "district");
    let names: BTreeMap<&str, &str> = districts.map(|row| (row[0].as_str(), row[1].as_str())).collect();
    let mut missed = BTreeMap::new();
    for row in rows("hai-phong/observations.csv") {
        let name = names.get(row[1].as_str());
        if let (["learning_family", _, "2025"], Some(name)) = ([row[0].as_str(), &row[1], &row[2]], name) {
            let (recognised, all): (u64, u64) = (row[5].parse().unwrap(), row[6].parse().unwrap());
            let needed = (target * all).div_ceil(100);
            if recognised < needed {
                missed.insert((*name).to_owned(), needed - recognised);
            }
        }
    }
    missed
}

/// Clicks what a person would on this page, and waits for the next.
fn click(browser: &Browser, selector: &str, clicks: &mut usize) {
    let link = browser.wait_for(selector).unwrap();
    assert!(link.is_shown().unwrap(), "{selector} is not to be seen");
    link.click().unwrap();
    *clicks += 1;
    browser.wait_ready().unwrap();
}

/// What the table says of the districts that missed: name and families, the separator of thousands taken away.
fn told(browser: &Browser) -> BTreeMap<String, u64> {
    let script = "
      const rows = [...document.querySelectorAll('table[aria-labelledby=by-area] tbody tr')];
      // The city itself stands above its districts.
      const headings = rows.filter(row => row.querySelector('th[scope=rowgroup]'));
      return rows.slice(rows.indexOf(headings.at(-1))).filter(row => row.querySelector('td.standing.missed'))
        .map(row => [row.querySelector('th a').textContent, row.querySelector('td.standing.missed').innerText])";
    let told = browser.execute(script, &[]).unwrap();
    let families = |words: &str| {
        let number = words.rsplit('=').next().unwrap_or_default();
        number.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
    };
    let rows = told
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row[0].as_str().unwrap().to_owned(), families(row[1].as_str().unwrap())));
    rows.collect()
}

#[test]
fn a_leader_finds_who_missed_2025_and_by_how_many_families() {
    let expected = missed();
    assert!(expected.contains_key("Thủy Nguyên"), "{expected:?}");
    let (site, browser) = start();
    for lang in super::LANGUAGES {
        let mut clicks = 0;
        open(&site, &browser, &format!("/{lang}/"));
        // The list of datasets, the city's overview, the column of learning families.
        click(&browser, &format!("main a[href^='/{lang}/hai-phong/']"), &mut clicks);
        assert!(text(&browser, "h1").contains("Hải Phòng"), "{}", text(&browser, "h1"));
        click(&browser, "main a[href*='/indicator/learning_family?area=31']", &mut clicks);
        assert!(text(&browser, "h1").contains("2025"), "{}", text(&browser, "h1"));
        assert!(clicks <= CLICKS, "{clicks} clicks");

        // The picture shows them at a glance, the table below it says how many families each lacks.
        let picture = browser.wait_for("figure[data-chart=ranking] svg[role=img]").unwrap();
        assert!(picture.is_shown().unwrap());
        let label = picture.attribute("aria-label").unwrap().unwrap();
        for name in expected.keys() {
            assert!(label.contains(name.as_str()), "{name} is not in {label}");
        }
        browser.wait_for("table[aria-labelledby=by-area]").unwrap();
        assert_eq!(told(&browser), expected, "{lang}");
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn a_leader_asks_why_and_is_shown_the_subtraction() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/hai-phong/indicator/learning_family?area=31&year=2025");
    click(&browser, "table[aria-labelledby=by-area] a[href*='area=311']", &mut 0);
    browser.wait_until("document.querySelector('h1').textContent.startsWith('Thủy Nguyên')").unwrap();
    let lacks = missed()["Thủy Nguyên"];
    let lacks = format!("{}.{:03}", lacks / 1000, lacks % 1000);
    let card = text(&browser, ".summary .card");
    assert!(card.contains("70,0 − 63,2 = 6,8") && card.contains(&lacks), "{card}");
}
