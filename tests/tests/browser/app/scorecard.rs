//! The scorecard of the overview: sorted by its headings, its areas unfolded and folded, each cell the way to its indicator.

use serde_json::{Value, json};
use tiendo_tests::Browser;

use super::{LANGUAGES, arrive, open, start, strings, texts};

const OVERVIEW: &str = "/hai-phong/?area=31";

/// The scorecard.
const TABLE: &str = ".scorecard table";

/// The links in its headings, each of which sorts it.
const HEADINGS: &str = ".scorecard thead tr:first-child th a";

/// The buttons that show and hide the areas below one.
const FOLDS: &str = ".scorecard tbody button[aria-expanded]";

/// The names of its rows from top to bottom.
fn names(browser: &Browser) -> Vec<String> {
    texts(browser, &format!("{TABLE} tbody th[scope=row]"))
}

fn address(browser: &Browser) -> String {
    browser.execute("return location.pathname + location.search", &[]).unwrap().as_str().unwrap().to_owned()
}

/// The sorted columns: place and direction.
fn sorted(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].flatMap((heading, place) =>
        ['ascending', 'descending'].includes(heading.ariaSort) ? [place + ' ' + heading.ariaSort] : [])";
    strings(&browser.execute(script, &[format!("{TABLE} thead th").into()]).unwrap())
}

#[test]
fn a_click_on_a_heading_sorts_and_the_address_keeps_it() {
    let (site, browser) = start();
    for lang in LANGUAGES {
        open(&site, &browser, &format!("/{lang}{OVERVIEW}"));
        let before = names(&browser);
        assert!(before.len() > 3, "{before:?}");
        let headings = browser.find_all(HEADINGS).unwrap();
        assert!(headings.len() > 2, "name and indicators sort, found {}", headings.len());
        let plain = address(&browser);
        assert_eq!(sorted(&browser), [""; 0], "the publisher's order at first");
        headings[2].click().unwrap();
        browser.wait_until("location.search.includes('sort=')").unwrap();
        browser.wait_ready().unwrap();
        let (order, columns, there) = (names(&browser), sorted(&browser), address(&browser));
        assert_eq!(columns.len(), 1, "{columns:?}");
        let alphabetical = |names: &[String]| {
            let mut names = names.to_vec();
            names.sort();
            names
        };
        assert_eq!(alphabetical(&order), alphabetical(&before), "the same areas in another order");
        assert_ne!(order, before);

        browser.reload().unwrap();
        arrive(&browser, &there);
        assert_eq!((names(&browser), sorted(&browser)), (order.clone(), columns.clone()));

        browser.find_all(HEADINGS).unwrap()[2].click().unwrap();
        browser
            .wait_until(&format!("location.pathname + location.search !== {}", Value::from(there.as_str())))
            .unwrap();
        browser.wait_ready().unwrap();
        assert_ne!(sorted(&browser), columns, "a second click turns the order");
        browser.back().unwrap();
        arrive(&browser, &there);
        assert_eq!(names(&browser), order);
        browser.back().unwrap();
        arrive(&browser, &plain);
        assert_eq!(names(&browser), before);
    }
    assert_eq!(browser.console().unwrap(), []);
}

/// Sorts by a heading and looks at every frame until all is drawn: figures that lead to another area than the name of their row.
const SORT_AND_LOOK: &str = "
const [table, heading, done] = arguments;
const area = link => new URL(link.href).searchParams.get('area');
const wrong = [];
const look = () => {
  for (const row of document.querySelectorAll(`${table} tbody tr`)) {
    const name = row.querySelector('th a');
    const others = name ? [...row.querySelectorAll('td a')].filter(cell => area(cell) !== area(name)) : [];
    if (others.length > 0) wrong.push(name.textContent + ': ' + others[0].href);
  }
  const is_done = document.querySelector(`${table} [aria-sort]`) && document.documentElement.dataset.state === 'ready';
  if (is_done) done(wrong); else requestAnimationFrame(look);
};
document.querySelectorAll(heading)[2].click();
look();";

#[test]
fn no_figure_stands_beside_the_name_of_another_area() {
    let (site, browser) = start();
    open(&site, &browser, &format!("/vi{OVERVIEW}"));
    // A machine that needs many frames for the table.
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 20 })).unwrap();
    let wrong = browser.execute_async(SORT_AND_LOOK, &[TABLE.into(), HEADINGS.into()]).unwrap();
    assert_eq!(strings(&wrong), [""; 0]);
    let all = format!("{TABLE} tbody th[scope=row]");
    let without = format!("{TABLE} tbody tr:has(th[scope=row]):not(:has(td a))");
    assert!(texts(&browser, &all).len() > 3 && texts(&browser, &without).is_empty());
}

#[test]
fn areas_fold_and_the_address_keeps_it() {
    let (site, browser) = start();
    // A city whose districts are shown until they are folded.
    open(&site, &browser, &format!("/vi{OVERVIEW}"));
    let open = names(&browser);
    let (plain, before) = (address(&browser), folds(&browser));
    let place = before.iter().position(|fold| fold == "true").unwrap();
    browser.find_all(FOLDS).unwrap()[place].click().unwrap();
    browser.wait_until("location.search.includes('open=')").unwrap();
    browser.wait_ready().unwrap();
    let (folded, there) = (names(&browser), address(&browser));
    assert!(folded.len() < open.len(), "{folded:?} {open:?}");
    assert_eq!(folds(&browser)[place], "false");

    browser.reload().unwrap();
    arrive(&browser, &there);
    assert_eq!(names(&browser), folded);
    browser.find_all(FOLDS).unwrap()[place].click().unwrap();
    arrive(&browser, &plain);
    assert_eq!(names(&browser), open);
    assert_eq!(browser.console().unwrap(), []);
}

/// Whether each of the buttons shows its areas.
fn folds(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(found => found.getAttribute('aria-expanded'))";
    strings(&browser.execute(script, &[FOLDS.into()]).unwrap())
}

#[test]
fn a_cell_leads_to_its_indicator_in_its_area() {
    let (site, browser) = start();
    open(&site, &browser, &format!("/vi{OVERVIEW}"));
    let cell = format!("{TABLE} td a[href*='/indicator/learning_family?area=311']");
    browser.wait_for(&cell).unwrap().click().unwrap();
    arrive(&browser, "/vi/hai-phong/indicator/learning_family?area=311&year=2025");
    assert!(super::text(&browser, "h1").starts_with("Thủy Nguyên chưa đạt mục tiêu 2025"));
}

#[test]
fn every_cell_says_its_standing_in_words() {
    let (site, browser) = start();
    for lang in LANGUAGES {
        for width in [360, 1280] {
            browser.set_viewport(width, 800).unwrap();
            open(&site, &browser, &format!("/{lang}{OVERVIEW}"));
            let cells = texts(&browser, &format!("{TABLE} tbody td.cell"));
            assert!(!cells.is_empty());
            // A figure alone would leave the verdict to the colour of its shape.
            let wordless = |cell: &&String| !cell.is_empty() && !cell.chars().any(char::is_alphabetic);
            let found: Vec<&String> = cells.iter().filter(wordless).collect();
            assert_eq!(found, [""; 0], "{lang} at {width} px");
        }
    }
}
