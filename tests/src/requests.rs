//! A browser in a room without a network, which notes what a page asks for all the same.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::Browser;

impl Browser {
    /// Starts a browser with a fresh profile and without a network, which notes every request; see [`Browser::requests`].
    ///
    /// # Errors
    /// As [`Browser::start`].
    pub fn start_offline() -> Result<Self> {
        let browser = Self::start_with("normal", &json!({ "browser": "ALL", "performance": "ALL" }))?;
        browser.devtools("Network.enable", &json!({}))?;
        let none = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        browser.devtools("Network.emulateNetworkConditions", &none)?;
        Ok(browser)
    }

    /// The addresses that were asked for since this was last called, of a browser that notes them.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn requests(&self) -> Result<Vec<String>> {
        let entries = self.session().post("se/log", &json!({ "type": "performance" }))?;
        let entries = entries.as_array().context("the notes are not a list")?;
        let asked = |entry: &Value| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let address = event["params"]["request"]["url"].as_str()?;
            // The browser begins with a page of its own.
            let is_own = event["params"]["documentURL"].as_str()?.starts_with("chrome:");
            (event["method"] == "Network.requestWillBeSent" && !is_own).then(|| address.to_owned())
        };
        Ok(entries.iter().filter_map(asked).collect())
    }
}
