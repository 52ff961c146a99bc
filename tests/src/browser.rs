//! A real Chromium with a fresh profile, driven as a reader would; no knowledge of the site's pages but the one mark that
//! says a page is ready.

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, thread};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::driver::{self, Driver};
use crate::element::Element;
use crate::key::Key;
use crate::session::{CommandError, Session};

pub use look::{Medium, Preference};

mod look;

/// Longest wait for a state of the page.
const WAIT_LIMIT: Duration = Duration::from_secs(20);

/// Longest time that the browser itself gives a script or the loading of a page.
const BROWSER_LIMIT: Duration = Duration::from_secs(30);

/// Calls back with true once `holds()` does, or with false after a time.
const WAIT_SCRIPT: &str = "
const [limit, done] = arguments;
const start = Date.now();
const look = () => {
  let found = false;
  try { found = holds(); } catch (error) { /* what it asks about is not there yet */ }
  if (found) { done(true); }
  else if (Date.now() - start > limit) { done(false); }
  else { setTimeout(look, 20); }
};
look();";

/// A line of the browser's console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsoleEntry {
    /// How grave: SEVERE, WARNING, INFO or DEBUG.
    pub level: String,
    /// What it says.
    pub message: String,
}

/// A browser with one window; dropping it ends it and removes its profile.
#[derive(Debug)]
pub struct Browser {
    session: Session,
    // Dropped in this order, after the session was closed.
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// Starts a browser with a fresh profile.
    ///
    /// # Errors
    /// When Chromium or chromedriver is not there or does not start.
    pub fn start() -> Result<Self> {
        Self::start_with("normal", &json!({ "browser": "ALL" }))
    }

    /// Starts a browser with a fresh profile whose [`Browser::goto`] waits for nothing: whatever is done to wait for a page takes
    /// time of it, which a measurement must not.
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub fn start_hands_off() -> Result<Self> {
        Self::start_with("none", &json!({ "browser": "ALL" }))
    }

    /// Starts a browser that waits for pages as far as this strategy of `WebDriver` says, and notes these things.
    pub(crate) fn start_with(page_load: &str, log: &Value) -> Result<Self> {
        let driver = Driver::start()?;
        let profile = tempfile::tempdir().context("cannot make a profile")?;
        let wanted = json!({
            "browserName": "chrome",
            "pageLoadStrategy": page_load,
            "timeouts": { "script": millis(BROWSER_LIMIT), "pageLoad": millis(BROWSER_LIMIT), "implicit": 0 },
            "goog:loggingPrefs": log,
            "goog:chromeOptions": { "binary": driver::chromium()?, "args": flags(profile.path()) },
        });
        let session = Session::open(&driver.address(), &wanted)?;
        Ok(Self { session, _driver: driver, _profile: profile })
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// Opens an address and waits until the document and what it embeds are loaded.
    ///
    /// # Errors
    /// When nothing answers there.
    pub fn goto(&self, address: &str) -> Result<()> {
        self.session.post("url", &json!({ "url": address })).with_context(|| address.to_owned())?;
        Ok(())
    }

    /// The address of the page.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn address(&self) -> Result<String> {
        Ok(self.session.get("url")?.as_str().unwrap_or_default().to_owned())
    }

    /// The title of the page.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn title(&self) -> Result<String> {
        Ok(self.session.get("title")?.as_str().unwrap_or_default().to_owned())
    }

    /// Goes back, as the button does.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn back(&self) -> Result<()> {
        self.session.post("back", &json!({}))?;
        Ok(())
    }

    /// Goes forward, as the button does.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn forward(&self) -> Result<()> {
        self.session.post("forward", &json!({}))?;
        Ok(())
    }

    /// Loads the page anew.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn reload(&self) -> Result<()> {
        self.session.post("refresh", &json!({}))?;
        Ok(())
    }

    /// Waits until the page says that what is chosen is drawn.
    ///
    /// # Errors
    /// When it does not within 20 seconds; the error tells what the page shows instead.
    pub fn wait_ready(&self) -> Result<()> {
        self.wait_until("document.documentElement.dataset.state === 'ready'")
    }

    /// Waits until an expression of JavaScript holds, over reloads of the page. One that throws does not hold yet.
    ///
    /// # Errors
    /// When it does not hold within 20 seconds; the error tells what the page shows instead.
    pub fn wait_until(&self, expression: &str) -> Result<()> {
        // Part of the script, not evaluated by it: a page's security policy may forbid evaluation.
        let script = format!("const holds = () => ({expression});{WAIT_SCRIPT}");
        let deadline = Instant::now() + WAIT_LIMIT;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let body = json!({ "script": script, "args": [millis(left)] });
            match self.session.post("execute/async", &body) {
                Ok(Value::Bool(true)) => return Ok(()),
                Err(error) if !was_interrupted(&error) => return Err(error),
                Ok(_) | Err(_) if left.is_zero() => break,
                Ok(_) | Err(_) => {}
            }
        }
        bail!("not within {WAIT_LIMIT:?}: {expression}\n{}", self.describe())
    }

    /// Waits for the first element that a CSS selector finds.
    ///
    /// # Errors
    /// When there is none within 20 seconds.
    pub fn wait_for(&self, selector: &str) -> Result<Element<'_>> {
        self.wait_until(&format!("document.querySelector({})", json!(selector)))?;
        self.find(selector)
    }

    /// The first element that a CSS selector finds now.
    ///
    /// # Errors
    /// When there is none.
    pub fn find(&self, selector: &str) -> Result<Element<'_>> {
        let body = json!({ "using": "css selector", "value": selector });
        let found = self.session.post("element", &body).with_context(|| selector.to_owned())?;
        Element::new(self, &found)
    }

    /// All elements that a CSS selector finds now.
    ///
    /// # Errors
    /// When the selector is not one.
    pub fn find_all(&self, selector: &str) -> Result<Vec<Element<'_>>> {
        let body = json!({ "using": "css selector", "value": selector });
        let found = self.session.post("elements", &body).with_context(|| selector.to_owned())?;
        let found = found.as_array().context("the answer is not a list of elements")?;
        found.iter().map(|reference| Element::new(self, reference)).collect()
    }

    /// Everything that follows happens in the frame that a CSS selector finds, until [`Browser::leave_frame`].
    ///
    /// # Errors
    /// When there is no such frame.
    pub fn enter_frame(&self, selector: &str) -> Result<()> {
        let frame = self.find(selector)?;
        self.session.post("frame", &json!({ "id": frame.reference() }))?;
        Ok(())
    }

    /// Everything that follows happens in the page itself.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn leave_frame(&self) -> Result<()> {
        self.session.post("frame", &json!({ "id": null }))?;
        Ok(())
    }

    /// The windows that are open, in no order; each is named by a text that says nothing.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn windows(&self) -> Result<Vec<String>> {
        let handles = self.session.get("window/handles")?;
        let handles = handles.as_array().context("the answer is not a list of windows")?;
        Ok(handles.iter().filter_map(|handle| handle.as_str().map(str::to_owned)).collect())
    }

    /// The window in which things happen.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn window(&self) -> Result<String> {
        Ok(self.session.get("window")?.as_str().unwrap_or_default().to_owned())
    }

    /// Everything that follows happens in this window.
    ///
    /// # Errors
    /// When it is closed.
    pub fn enter_window(&self, window: &str) -> Result<()> {
        self.session.post("window", &json!({ "handle": window }))?;
        Ok(())
    }

    /// The element that has the keyboard's focus.
    ///
    /// # Errors
    /// When none has.
    pub fn focused(&self) -> Result<Element<'_>> {
        Element::new(self, &self.session.get("element/active")?)
    }

    /// Runs a script as the body of a function and gives what it returns.
    ///
    /// # Errors
    /// When the script throws.
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.session.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script that calls back with its answer: the last of its arguments.
    ///
    /// # Errors
    /// When the script throws or does not call back within half a minute.
    pub fn execute_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.session.post("execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// Presses a key and lets it go; what has the focus receives it.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn press(&self, key: Key) -> Result<()> {
        self.chord(&[key])
    }

    /// Presses keys together, as `[Key::Shift, Key::Tab]`, and lets them go in reverse.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn chord(&self, keys: &[Key]) -> Result<()> {
        let event = |kind: &str, key: &Key| json!({ "type": kind, "value": key.code() });
        let down = keys.iter().map(|key| event("keyDown", key));
        let up = keys.iter().rev().map(|key| event("keyUp", key));
        self.key_events(&down.chain(up).collect::<Vec<_>>())
    }

    /// Types a text into what has the focus.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn type_text(&self, text: &str) -> Result<()> {
        let stroke = |char: char| {
            ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": Key::Char(char).code() }))
        };
        self.key_events(&text.chars().flat_map(stroke).collect::<Vec<_>>())
    }

    fn key_events(&self, events: &[Value]) -> Result<()> {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": events });
        self.session.post("actions", &json!({ "actions": [keyboard] }))?;
        Ok(())
    }

    /// What the console received since this was last asked.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn console(&self) -> Result<Vec<ConsoleEntry>> {
        let entries = self.session.post("se/log", &json!({ "type": "browser" }))?;
        let entries = entries.as_array().context("the console is not a list")?;
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let read = |entry| ConsoleEntry { level: text(entry, "level"), message: text(entry, "message") };
        Ok(entries.iter().map(read).collect())
    }

    /// Sends a command of the `DevTools` protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.session.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What the page shows, for the message of a failed wait.
    fn describe(&self) -> String {
        let script =
            "return [location.href, document.documentElement.dataset.state, document.body.innerText]";
        let page = self.execute(script, &[]);
        let console = self.console();
        match (page, console) {
            (Ok(page), Ok(console)) => format!(
                "address {}, state {}\nconsole: {console:?}\ntext: {}",
                page[0],
                page[1],
                page[2].as_str().unwrap_or_default().chars().take(1000).collect::<String>()
            ),
            (Err(error), _) | (_, Err(error)) => format!("the page cannot be described: {error:#}"),
        }
    }

    /// Leaves a picture of what a failed test saw.
    fn keep_evidence(&self) -> Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/browser-failures");
        fs::create_dir_all(&folder).context("cannot make the folder of evidence")?;
        let test = thread::current().name().unwrap_or("unnamed").replace("::", ".");
        let file = folder.join(format!("{test}.png"));
        fs::write(&file, self.screenshot()?).with_context(|| file.display().to_string())?;
        writeln!(std::io::stderr(), "{test} failed; see {}\n{}", file.display(), self.describe())?;
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if thread::panicking() {
            // The test has failed already; evidence that cannot be kept must not hide why.
            let _ = self.keep_evidence();
        }
        if self.session.close().is_err() {
            let process = self.session.capabilities()["goog:processID"].as_i64();
            let process = process.and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
            // A browser that has already ended is as good as one that is ended here.
            let _ = process.map(|process| kill_process(process, Signal::KILL));
        }
    }
}

fn flags(profile: &Path) -> Vec<String> {
    let fixed = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
        "--window-size=1280,900",
    ];
    let profile = format!("--user-data-dir={}", profile.display());
    fixed.into_iter().map(str::to_owned).chain([profile]).collect()
}

/// Whether a script ended because its page went away, and not by its own fault. chromedriver then often says that the script
/// took too long, which it did not: the script ends by itself before that.
fn was_interrupted(error: &anyhow::Error) -> bool {
    let Some(CommandError { error, message }) = error.downcast_ref() else {
        return false;
    };
    let gone = ["unloaded", "navigat", "context", "detached"];
    error == "script timeout" || gone.iter().any(|word| message.contains(word))
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
