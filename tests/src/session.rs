//! One WebDriver session: commands as JSON over HTTP, answers or errors as the protocol defines them. What the commands
//! are for is not known here.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use ureq::Agent;

/// Longest time for one command; longer than any limit that the browser itself keeps.
const COMMAND_LIMIT: Duration = Duration::from_mins(1);

/// An error that the driver answered with.
#[derive(Debug)]
pub(crate) struct CommandError {
    /// The protocol's name of the error, as "stale element reference".
    pub(crate) error: String,
    /// The driver's own words.
    pub(crate) message: String,
}

impl std::fmt::Display for CommandError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The driver adds a list of addresses in its own program, one a line, which tells nobody anything.
        write!(f, "{}: {}", self.error, self.message.lines().next().unwrap_or_default())
    }
}

impl std::error::Error for CommandError {}

/// An open session of a driver.
#[derive(Debug)]
pub(crate) struct Session {
    agent: Agent,
    address: String,
    capabilities: Value,
}

impl Session {
    /// Opens a session with the wanted capabilities.
    pub(crate) fn open(driver: &str, wanted: &Value) -> Result<Self> {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(COMMAND_LIMIT))
            .build()
            .new_agent();
        let body = json!({ "capabilities": { "alwaysMatch": wanted } });
        let mut answer =
            post(&agent, &format!("{driver}/session"), &body).context("cannot open a browser")?;
        let id = answer["sessionId"].as_str().context("the driver gave the session no id")?;
        let address = format!("{driver}/session/{id}");
        Ok(Self { agent, address, capabilities: answer["capabilities"].take() })
    }

    /// What the browser said of itself when it opened.
    pub(crate) fn capabilities(&self) -> &Value {
        &self.capabilities
    }

    /// Asks for something.
    pub(crate) fn get(&self, command: &str) -> Result<Value> {
        let response = self.agent.get(format!("{}/{command}", self.address)).call();
        answer(response).with_context(|| command.to_owned())
    }

    /// Has something done.
    pub(crate) fn post(&self, command: &str, body: &Value) -> Result<Value> {
        post(&self.agent, &format!("{}/{command}", self.address), body).with_context(|| command.to_owned())
    }

    /// Ends the session and with it the browser.
    pub(crate) fn close(&self) -> Result<()> {
        answer(self.agent.delete(&self.address).call()).context("cannot end the browser")?;
        Ok(())
    }
}

fn post(agent: &Agent, address: &str, body: &Value) -> Result<Value> {
    let request = agent.post(address).header("Content-Type", "application/json; charset=utf-8");
    answer(request.send(body.to_string()))
}

/// The value of a successful answer, or the error of another.
fn answer(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value> {
    let mut response = response.context("the driver does not answer")?;
    let body = response.body_mut().with_config().limit(u64::MAX).read_to_string()?;
    let mut json: Value = serde_json::from_str(&body).with_context(|| format!("not JSON: {body}"))?;
    let value = json["value"].take();
    if response.status().is_success() {
        return Ok(value);
    }
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Err(CommandError { error: text("error"), message: text("message") }.into())
}
