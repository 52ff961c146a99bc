//! A server of a site's folder for one test, in a thread of its own, on a port of its own, that fails where told to.

use std::env;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, ensure};
use axum::middleware;
use tiendo_publish::preview;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

use crate::faults::{self, Fault, Faults};

/// A running server; dropping it ends it.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    address: SocketAddr,
    faults: Faults,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves the finished site: the folder named in `TIENDO_DIST`, or else `dist` at the root of the workspace.
    ///
    /// # Errors
    /// When there is no finished site there.
    pub fn finished() -> Result<Self> {
        let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
        Self::start(&env::var_os("TIENDO_DIST").map_or_else(built, PathBuf::from))
    }

    /// Serves the site in a folder.
    ///
    /// # Errors
    /// When there is none, or no port is free.
    pub fn start(folder: &Path) -> Result<Self> {
        let index = folder.join("index.html");
        ensure!(index.is_file(), "{} is missing; `cargo xtask build` makes the site", index.display());
        let faults = Faults::default();
        let layer = middleware::from_fn_with_state(faults.clone(), faults::apply);
        let router = preview::router(folder).layer(layer);
        let runtime = Builder::new_current_thread().enable_all().build().context("cannot make the server")?;
        let listener = runtime.block_on(preview::listen(0))?;
        let address = listener.local_addr().context("cannot tell the server's port")?;
        let (stop, stopped) = oneshot::channel();
        let serve = async move {
            // Either way the server is over; a test that still asks is told so by its browser.
            tokio::select! {
                _ = preview::serve(listener, router) => {}
                _ = stopped => {}
            }
        };
        let thread = thread::Builder::new().name("site".into()).spawn(move || runtime.block_on(serve));
        let thread = thread.context("cannot start the server's thread")?;
        Ok(Self { folder: folder.to_path_buf(), address, faults, stop: Some(stop), thread: Some(thread) })
    }

    /// The address of a path, which begins with a slash.
    pub fn address(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// A file of the site as text, by its path from the root.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.folder.join(path)).with_context(|| format!("cannot read {path} of the site"))
    }

    /// From now on, answers for a path go wrong; `*` in front means every path with that ending, as `*.wasm`.
    pub fn fail(&self, pattern: &str, fault: Fault) {
        self.faults.set(pattern, fault);
    }

    /// From now on, nothing goes wrong.
    pub fn mend(&self) {
        self.faults.clear();
    }

    /// The paths that were asked for since this was last called, in order.
    pub fn take_requests(&self) -> Vec<String> {
        self.faults.take_requests()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // A server that is over already need not be told.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            // A panic in the server has been printed, and the test has seen its silence.
            let _ = thread.join();
        }
    }
}
