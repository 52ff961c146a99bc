//! The process of chromedriver: finding it, starting it on a port of its own choice, ending it.

use std::env;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};

/// Line that chromedriver prints once it listens, up to the port.
const STARTED: &str = "started successfully on port ";

/// How long chromedriver may take to listen.
const START_LIMIT: Duration = Duration::from_secs(20);

/// A running chromedriver; dropping it ends it.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts chromedriver and waits until it listens. It takes a free port for one kind of address and ends where another program
    /// has the same port for the other kind; then it is started again.
    pub(crate) fn start() -> Result<Self> {
        const TRIES: usize = 3;
        (1..TRIES).find_map(|_| Self::start_once().ok()).map_or_else(Self::start_once, Ok)
    }

    fn start_once() -> Result<Self> {
        let program = program("TIENDO_CHROMEDRIVER", &["chromedriver"])?;
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        // Made before the port is known, so that a failure below ends the process too.
        let mut driver = Self { process, port: 0 };
        driver.port = port(output)?;
        Ok(driver)
    }

    /// The address that commands go to.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(group) = i32::try_from(self.process.id()).ok().and_then(Pid::from_raw) {
            // A process that has already ended is as good as one that was ended here.
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.process.wait();
    }
}

/// The browser's program.
pub(crate) fn chromium() -> Result<PathBuf> {
    program("TIENDO_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])
}

/// A program named by an environment variable, or else the first of some names that is on PATH.
fn program(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Ok(PathBuf::from(path));
    }
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let mut candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.find(|path| path.is_file()).with_context(|| {
        format!("{} is not on PATH; install it, or name it in {variable}; `cargo xtask test` does", names[0])
    })
}

/// Reads the port from chromedriver's output, and keeps reading after it so that the process never waits for a reader.
fn port(output: impl Read + Send + 'static) -> Result<u16> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            // Nobody listens any more once the port is known.
            let _ = sender.send(line);
        }
    });
    let mut seen = Vec::new();
    loop {
        match receiver.recv_timeout(START_LIMIT) {
            Ok(line) => match line.split_once(STARTED) {
                Some((_, port)) => return port.trim_end_matches('.').parse().context(line),
                None => seen.push(line),
            },
            Err(RecvTimeoutError::Timeout) => bail!("chromedriver does not listen; it printed {seen:?}"),
            Err(RecvTimeoutError::Disconnected) => bail!("chromedriver ended; it printed {seen:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_that_tells_it() {
        let output = "Starting ChromeDriver 156.0\nPlease see …\nChromeDriver was started successfully on port 37129.\n";
        assert_eq!(port(output.as_bytes()).unwrap(), 37129);
    }

    #[test]
    fn a_driver_that_ends_at_once_is_reported_with_its_words() {
        let error = port("no such option\n".as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), r#"chromedriver ended; it printed ["no such option"]"#);
    }
}
