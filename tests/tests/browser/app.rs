//! Tests of the app on the published data, as its readers use it, and what they all need: opening a view, reading what
//! it shows. What a view must show stands in the modules.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tiendo_tests::{Browser, Element, Key, Site};

mod bad_data;
mod barriers;
mod bundle;
mod charts;
mod choices;
mod embedded;
mod exploring;
mod figures;
mod first_view;
mod first_walk;
mod keeping;
mod layout;
mod media;
mod meeting;
mod news;
mod office;
mod offline;
mod pages;
mod placed;
mod report;
mod scorecard;
mod tools;
mod unknown_addresses;
mod without_program;

/// Every kind of page, without its language.
const PAGES: [&str; 9] = [
    "/",
    "/hai-phong/?area=31",
    "/hai-phong/indicator/learning_family?area=311&year=2025",
    "/hai-phong/area/311",
    "/hai-phong/compare/?area=303,311,306&indicator=learning_family&year=2025",
    "/hai-phong/reporting/",
    "/hai-phong/method/",
    "/hai-phong/data/",
    "/hai-phong/report/31",
];

/// The languages of the site.
const LANGUAGES: [&str; 2] = ["vi", "en"];

/// A view with a rich page: sample data, a yearly path, fifteen areas, a missed milestone.
const THUY_NGUYEN: &str = "/vi/hai-phong/indicator/learning_family?area=311&year=2025";

/// A browser and a server of the finished site. The worker that keeps files stays away: a test that breaks a file or counts requests
/// is not to be answered by it.
fn start() -> (Site, Browser) {
    (Site::finished().unwrap(), start_without_worker())
}

fn start_without_worker() -> Browser {
    let browser = Browser::start().unwrap();
    let away = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": away })).unwrap();
    browser
}

/// The path by which pages read a file of the data, as `hai-phong/areas.csv`; its name changes with its content.
fn kept(site: &Site, file: &str) -> String {
    let json = |path: &str| serde_json::from_str::<Value>(&site.read(path).unwrap()).unwrap();
    if file == "catalog.json" {
        return format!("/kept/catalog-{}.json", json("release.json")["release"].as_str().unwrap());
    }
    let (dataset, file) = file.split_once('/').unwrap();
    let catalog = json("data/catalog.json");
    let resources = catalog["resources"].as_array().unwrap();
    let entry = resources.iter().find(|resource| resource["name"] == dataset).unwrap();
    format!("/{}/{file}", entry["kept"].as_str().unwrap())
}

/// What the browser has kept is asked for anew.
fn forget(browser: &Browser) {
    browser.devtools("Network.clearBrowserCache", &json!({})).unwrap();
}

/// Opens a path and waits until it is drawn.
fn open(site: &Site, browser: &Browser, path: &str) {
    browser.goto(&site.address(path)).unwrap();
    browser.wait_ready().unwrap();
}

/// Waits until the address bar has a path, with its query, and what it asks for is drawn.
fn arrive(browser: &Browser, path: &str) {
    let path = Value::from(path);
    let there = format!("location.pathname + location.search === {path}");
    browser.wait_until(&format!("{there} && document.documentElement.dataset.state === 'ready'")).unwrap();
}

/// Waits for the dialog of a tool.
fn dialog(browser: &Browser) -> Element<'_> {
    browser.wait_for("dialog[open]").unwrap()
}

/// Closes the dialog as a reader does who has seen enough.
fn close_dialog(browser: &Browser) {
    browser.press(Key::Escape).unwrap();
    browser.wait_until("!document.querySelector('dialog[open]')").unwrap();
}

/// Clicks the first element that a selector finds whose text has these words.
fn click_text(browser: &Browser, selector: &str, words: &str) {
    let holds = format!(
        "[...document.querySelectorAll({})].findIndex(found => found.textContent.includes({}))",
        Value::from(selector),
        Value::from(words)
    );
    browser.wait_until(&format!("{holds} >= 0")).unwrap();
    let place = browser.execute(&format!("return {holds}"), &[]).unwrap().as_u64().unwrap();
    browser.find_all(selector).unwrap()[usize::try_from(place).unwrap()].click().unwrap();
}

/// The text of the first element that a selector finds, character by character, with its no-break spaces.
fn text(browser: &Browser, selector: &str) -> String {
    let found = browser.find(selector).unwrap();
    found.property("textContent").unwrap().as_str().unwrap().to_owned()
}

/// The texts of all elements that a selector finds.
fn texts(browser: &Browser, selector: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(found => found.textContent)";
    strings(&browser.execute(script, &[selector.into()]).unwrap())
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// What a reader would compare of two views: everything that is chosen and everything that says what was found.
fn shown(browser: &Browser) -> Value {
    let script = "
        const all = selector => [...document.querySelectorAll(selector)];
        return {
          address: location.pathname + location.search,
          language: document.documentElement.lang,
          title: document.title,
          heading: document.querySelector('h1').textContent,
          choices: all('.choices .choice:not([hidden]) select').map(select => select.value),
          charts: all('figure .picture svg').map(svg => svg.outerHTML),
          chosen_rows: all('tr[aria-current=true]').map(row => row.innerText),
          cards: all('.summary .card').map(card => card.innerText),
        }";
    browser.execute(script, &[]).unwrap()
}

/// What is chosen: dataset, indicator, area and year.
fn choices(browser: &Browser) -> Vec<String> {
    strings(&shown(browser)["choices"])
}

/// The rows of a published table as cells; quotes around a cell are taken away.
fn rows(file: &str) -> Vec<Vec<String>> {
    published(file).lines().skip(1).map(cells).collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}

/// A file of the published data.
fn published(file: &str) -> String {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    fs::read_to_string(data.join(file)).unwrap()
}
