//! One visit of one page by a browser that has never been there, and its figures.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tiendo_tests::{Browser, Site};

/// Longest time until a page is at rest.
const LIMIT: Duration = Duration::from_mins(1);

/// How often it is looked whether the server was asked for anything more.
const STEP: Duration = Duration::from_millis(100);

/// Gives what the page has noted of itself. It calls back nothing, and so works where pages may run no scripts.
const LOOK: &str = "
const last = type => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type, buffered: true });
  return observer.takeRecords().at(-1)?.startTime ?? null;
};
const [page] = performance.getEntriesByType('navigation');
const takeOver = performance.getEntriesByName('view-ready')[0]?.startTime ?? null;
const answers = [page, ...performance.getEntriesByType('resource')].filter(one => one.transferSize > 0);
return {
  loaded: page.loadEventEnd > 0, compressed: page.encodedBodySize < page.decodedBodySize,
  programs: answers.filter(one => /\\.(js|wasm)$/.test(one.name)).length, answers: answers.length,
  firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  largestPaint: last('largest-contentful-paint'), takeOver,
  bytes: answers.reduce((sum, one) => sum + one.transferSize, 0),
};";

/// The reader's machine and line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// This machine as it is.
    Desk,
    /// A processor four times slower, 1.6 Mbit/s, 150 ms to each answer; on a screen as wide as a phone's.
    Phone,
}

/// Whether a page has scripts and may run them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scripts {
    /// As published.
    On,
    /// As published, to a reader whose browser runs none.
    Off,
    /// Taken out of the page.
    Absent,
}

/// A page, opened in one way.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Visit {
    /// Its address.
    pub(crate) page: &'static str,
    /// By whom.
    pub(crate) profile: Profile,
    /// With which scripts.
    pub(crate) scripts: Scripts,
}

/// What a visit came to; times in milliseconds since the reader asked for the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures {
    /// When the first text or picture was on screen.
    pub(crate) first_paint: f64,
    /// When the largest was.
    pub(crate) largest_paint: f64,
    /// When the program's page took the place of the published one.
    pub(crate) take_over: Option<f64>,
    /// What was asked for until the page was at rest, the page itself counted.
    pub(crate) requests: f64,
    /// What of that travelled, with 300 bytes for the headers of each answer, as Chromium counts them.
    pub(crate) bytes: f64,
}

impl Profile {
    pub(crate) const ALL: [Self; 2] = [Self::Desk, Self::Phone];

    /// A page at rest has asked for nothing new for so long; until then it is left alone, as looking at it takes time of it.
    const fn rest(self) -> Duration {
        match self {
            Self::Desk => Duration::from_millis(1500),
            Self::Phone => Duration::from_millis(2500),
        }
    }

    fn apply(self, browser: &Browser) -> Result<()> {
        if self == Self::Desk {
            return Ok(());
        }
        browser.set_viewport(360, 800)?;
        browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }))?;
        browser.devtools("Network.enable", &json!({}))?;
        // Bytes a second: 1.6 Mbit/s to the reader, 0.75 Mbit/s from there.
        let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
        browser.devtools("Network.emulateNetworkConditions", &line)?;
        Ok(())
    }
}

impl Scripts {
    pub(crate) const ALL: [Self; 3] = [Self::On, Self::Off, Self::Absent];
}

impl Visit {
    /// Opens the page in a new browser and gives the figures once the page is at rest.
    pub(crate) fn measured(&self, site: &Site) -> Result<Figures> {
        let browser = Browser::start_hands_off()?;
        self.profile.apply(&browser)?;
        if self.scripts == Scripts::Off {
            browser.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }))?;
        }
        // What the worker fetches to keep comes after the first view.
        let away = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })";
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": away }))?;
        site.take_requests();
        browser.goto(&site.address(self.page))?;
        let seen = self.at_rest(site, &browser).with_context(|| format!("{self:?}"))?;
        ensure!(seen["compressed"] == true, "{self:?}: the server does not send the compressed page");
        ensure!(
            self.scripts != Scripts::Absent || seen["programs"] == 0,
            "{self:?}: the page asks for a program nonetheless"
        );
        let number = |name: &str| seen[name].as_f64().with_context(|| format!("{self:?}: no {name}: {seen}"));
        Ok(Figures {
            first_paint: number("firstPaint")?,
            largest_paint: number("largestPaint")?,
            take_over: seen["takeOver"].as_f64(),
            requests: number("answers")?,
            bytes: number("bytes")?,
        })
    }

    /// What the page says of itself when it is painted, taken over by its program if that runs, every request is answered, and no
    /// other has followed.
    fn at_rest(&self, site: &Site, browser: &Browser) -> Result<Value> {
        let start = Instant::now();
        let (mut asked, mut since) = (0, start);
        while start.elapsed() < LIMIT {
            thread::sleep(STEP);
            let new = site.take_requests().len();
            asked += new;
            if new > 0 {
                since = Instant::now();
            } else if since.elapsed() > self.profile.rest() {
                let seen = browser.execute(LOOK, &[])?;
                let is_answered = seen["answers"].as_u64() == u64::try_from(asked).ok();
                let is_taken_over = seen["takeOver"].is_number() == (self.scripts == Scripts::On);
                if is_answered && is_taken_over && seen["loaded"] == true && seen["firstPaint"].is_number() {
                    return Ok(seen);
                }
                since = Instant::now();
            }
        }
        bail!("not at rest within {LIMIT:?}, {asked} requests: {}", browser.execute(LOOK, &[])?)
    }
}
