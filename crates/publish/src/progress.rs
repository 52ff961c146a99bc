//! What is being done, on standard error, for somebody who waits: only on a terminal, and only once it takes a while.

use std::io::IsTerminal as _;
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tiendo_core::lang::Lang;

use crate::check::harmless;

/// How long nothing is shown.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar that shows itself after a while and is gone when dropped.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// Dropped first, which ends the waiting.
    done: Option<Sender<()>>,
    waiting: Option<JoinHandle<()>>,
    lang: Lang,
}

impl Progress {
    /// A bar for so many inputs.
    pub(crate) fn new(inputs: usize, lang: Lang) -> Self {
        let bar = ProgressBar::with_draw_target(Some(inputs as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{spinner} [{bar:20}] {pos}/{len} {msg}") {
            bar.set_style(style.progress_chars("=> "));
        }
        let (done, waiter) = mpsc::channel();
        let waiting = std::io::stderr().is_terminal().then(|| {
            let bar = bar.clone();
            thread::spawn(move || {
                if waiter.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                    bar.set_draw_target(ProgressDrawTarget::stderr());
                    bar.enable_steady_tick(Duration::from_millis(100));
                }
            })
        });
        Self { bar, done: Some(done), waiting, lang }
    }

    /// This input is being read, so many being done.
    pub(crate) fn reading(&self, path: &Path, done: usize) {
        let name = harmless(&path.to_string_lossy());
        self.bar.set_message(format!("{} {name}", self.lang.pick("đang đọc", "reading")));
        self.bar.set_position(done as u64);
    }

    /// From now on, so many steps of something else are done.
    pub(crate) fn begin(&self, what: &str, steps: usize) {
        self.bar.set_message(harmless(what));
        self.bar.set_length(steps as u64);
        self.bar.set_position(0);
    }

    /// One step more is done.
    pub(crate) fn advance(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.done.take());
        if let Some(waiting) = self.waiting.take() {
            // The thread has nothing to fail with.
            let _ = waiting.join();
        }
        self.bar.finish_and_clear();
    }
}
