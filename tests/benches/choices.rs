//! How long the app takes to follow a choice, in a real browser with the dataset of national size: the scripts of the choice, the
//! style, layout and painting that follow, and how many frames that takes. Prints milliseconds; asserts nothing about them.
#![allow(clippy::print_stdout, missing_docs, reason = "a measurement speaks by printing")]

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use tiendo_publish::address::BasePath;
use tiendo_publish::app::App;
use tiendo_publish::clock;
use tiendo_publish::descriptor::Descriptor;
use tiendo_publish::hash;
use tiendo_publish::site::{self, Sources};
use tiendo_sample::{NAME, Scope};
use tiendo_tests::{Browser, Site};

/// How often each choice is made.
const TIMES: usize = 15;

/// Makes the next choice of a control at the beginning of a frame, as a reader's hand would, and tells how long scripts took, how long
/// the rest of the frame, and in how many frames it was done: 1 where the next frame came in time. A select goes to the option after the
/// chosen one, a slider to its next step, anything else is clicked.
const CHOOSE: &str = "
const [selector, done] = arguments;
const FRAME = 1000 / 60;
const after = start => { const channel = new MessageChannel(); channel.port1.onmessage = start; channel.port2.postMessage(0); };
const control = document.querySelector(selector);
if (!control) { done(null); return; }
const said = kind => control.dispatchEvent(new Event(kind, { bubbles: true }));
const choose = () => {
  if (control.tagName === 'SELECT') {
    control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
    said('change');
  } else if (control.type === 'range') {
    if (control.value === control.max) control.value = control.min; else control.stepUp();
    said('input');
  } else {
    control.click();
  }
};
let frame, began, scripted, painted;
requestAnimationFrame(time => { frame = time; began = performance.now(); choose(); });
// Called in the same frame, after the first and all that it set going.
requestAnimationFrame(() => {
  scripted = performance.now();
  after(() => { painted = performance.now(); });
  requestAnimationFrame(time => {
    const frames = Math.max(1, Math.round((time - frame) / FRAME));
    after(() => done([scripted - began, painted - scripted, frames]));
  });
});";

/// A page, and the controls that are used on it.
const PAGES: [(&str, &[&str]); 5] = [
    (
        "/vi/national-sample/indicator/sample_13/?area=C2000&year=2025",
        &["#year", "#area", "#indicator", "#pace", "#change-from"],
    ),
    (
        "/vi/national-sample/?area=VN",
        &["#area", ".scorecard thead th:nth-child(4) a", ".scorecard .fold[aria-expanded=false]"],
    ),
    ("/vi/national-sample/area/P20", &["#area"]),
    ("/vi/national-sample/area/C2000", &["#area"]),
    (
        "/vi/national-sample/compare/?area=C2000,C2001,P20&indicator=sample_13&year=2025",
        &["#year", "#indicator"],
    ),
];

fn main() -> Result<()> {
    let folder = published()?;
    let site = Site::start(&folder.path().join("site"))?;
    let browser = Browser::start()?;
    println!("{:<60} {:>10} {:>10} {:>10} {:>12}", "a choice", "scripts", "paint", "both", "in one frame");
    for (page, controls) in PAGES {
        for control in controls {
            browser.goto(&site.address(page))?;
            browser.wait_ready()?;
            print(page, control, &measured(&browser, control)?);
        }
    }
    Ok(())
}

/// The made-up dataset of national size as a site, with the app that was built last.
fn published() -> Result<TempDir> {
    let folder = tempfile::tempdir().context("cannot make a folder")?;
    let data = folder.path().join("data");
    let package = data.join(NAME);
    fs::create_dir_all(&package)?;
    for file in tiendo_sample::package(Scope::NATIONAL) {
        fs::write(package.join(file.path), &file.text)?;
    }
    hash::update(Descriptor::of_dataset(&package)?)?;
    let title = "Cả nước (mẫu) / Whole country (sample)";
    let resource = json!({
        "name": NAME, "path": format!("{NAME}/datapackage.json"), "format": "json", "mediatype": "application/json",
        "title": title, "title_vi": "Cả nước (mẫu)", "title_en": "Whole country (sample)", "sample": true,
    });
    let catalog = json!({ "name": "tiendo", "title": title, "resources": [resource] });
    fs::write(data.join("catalog.json"), catalog.to_string())?;
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/app");
    let today = clock::today().context("the clock of this machine shows no date")?;
    site::publish(Sources {
        data: &data,
        app: App::Folder(&app),
        out: &folder.path().join("site"),
        base_url: None,
        base_path: &BasePath::default(),
        today,
    })?;
    Ok(folder)
}

/// A choice that was made.
struct Choice {
    /// Milliseconds of scripts.
    scripts: f64,
    /// Milliseconds of style, layout and painting.
    paint: f64,
    /// In how many frames.
    frames: f64,
}

/// Choice by choice; the first, which loads what is missing, is left out.
fn measured(browser: &Browser, control: &str) -> Result<Vec<Choice>> {
    let mut choices = Vec::new();
    for _ in 0..=TIMES {
        let Value::Array(found) = browser.execute_async(CHOOSE, &[control.into()])? else {
            bail!("there is no {control} on the page: {}", browser.find("main")?.text()?);
        };
        let [scripts, paint, frames] =
            [0, 1, 2].map(|place| found.get(place).and_then(Value::as_f64).unwrap_or(f64::NAN));
        choices.push(Choice { scripts, paint, frames });
        browser.wait_ready()?;
    }
    Ok(choices.split_off(1.min(choices.len())))
}

fn print(page: &str, control: &str, choices: &[Choice]) {
    let middle = |of: fn(&Choice) -> f64| {
        let mut sorted: Vec<f64> = choices.iter().map(of).collect();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    };
    let page = page.trim_start_matches("/vi/national-sample/").split('?').next().unwrap_or_default();
    let in_one = choices.iter().filter(|choice| choice.frames < 1.5).count();
    println!(
        "{:<60} {:>7.1} ms {:>7.1} ms {:>7.1} ms {:>12}",
        format!("{page} {control}"),
        middle(|choice| choice.scripts),
        middle(|choice| choice.paint),
        middle(|choice| choice.scripts + choice.paint),
        format!("{in_one} of {}", choices.len()),
    );
}
