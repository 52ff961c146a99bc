//! Faults that a test puts between the site and the browser: which answers are replaced, cut or withheld.

use std::collections::BTreeMap;
use std::future;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::{self, Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::watch;

/// What goes wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A status and a short text instead, as 404 or 500.
    Status(u16),
    /// Status 200 with another content of the same type.
    Content(Vec<u8>),
    /// Status 200 with another content and type, as a host that answers every address with its home page.
    TypedContent(&'static str, Vec<u8>),
    /// Only the first bytes of the file, as if it were no longer.
    Truncated(usize),
    /// The connection ends after these many bytes of the promised ones.
    HangUp(usize),
    /// No answer, ever.
    Silence,
    /// No answer until all faults are taken away; then the right one.
    Held,
}

/// The faults in force and the requests seen, shared by a server and a test.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    faults: BTreeMap<String, Fault>,
    requests: Vec<String>,
    /// Tells those that wait when all faults are taken away.
    cleared: watch::Sender<()>,
}

impl Faults {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        // What it guards is whole between any two statements, so a panic elsewhere does no harm to it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a fault on a path, or with `*` in front on every path with that ending.
    pub(crate) fn set(&self, pattern: &str, fault: Fault) {
        self.inner().faults.insert(pattern.to_owned(), fault);
    }

    /// Takes all faults away.
    pub(crate) fn clear(&self) {
        let mut inner = self.inner();
        inner.faults.clear();
        inner.cleared.send_replace(());
    }

    /// The paths asked for since this was last called.
    pub(crate) fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.inner().requests)
    }

    /// Notes a request and tells what is to go wrong with its answer, and what to wait for where it is held.
    fn note(&self, path: &str) -> (Option<Fault>, watch::Receiver<()>) {
        let mut inner = self.inner();
        inner.requests.push(path.to_owned());
        let fault =
            inner.faults.iter().find(|(pattern, _)| matches(pattern, path)).map(|(_, fault)| fault.clone());
        (fault, inner.cleared.subscribe())
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    pattern.strip_prefix('*').map_or(pattern == path, |ending| path.ends_with(ending))
}

/// The layer that applies the faults.
pub(crate) async fn apply(State(faults): State<Faults>, mut request: Request, next: Next) -> Response {
    let (fault, mut cleared) = faults.note(request.uri().path());
    let Some(fault) = fault else { return next.run(request).await };
    // What is cut or replaced is the file itself, not what it was compressed to.
    request.headers_mut().remove(ACCEPT_ENCODING);
    if fault == Fault::Held {
        // An error means that the site is over, and then nobody waits for the answer.
        let _ = cleared.changed().await;
        return next.run(request).await;
    }
    spoil(fault, request, next).await
}

async fn spoil(fault: Fault, request: Request, next: Next) -> Response {
    if fault == Fault::Silence {
        return future::pending().await;
    }
    let (mut head, body) = next.run(request).await.into_parts();
    // The body is a file that was read already; were it not, an empty one would fail the test plainly.
    let content = body::to_bytes(body, usize::MAX).await.unwrap_or_default();
    head.headers.remove(CONTENT_LENGTH);
    let first = |count: usize| content.slice(..count.min(content.len()));
    let spoilt = match fault {
        // Both were dealt with above: nothing is wrong with what they answer in the end.
        Fault::Silence | Fault::Held => Body::from(content),
        Fault::Status(code) => {
            let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            return (status, format!("{status}\n")).into_response();
        }
        Fault::Content(other) => {
            head.status = StatusCode::OK;
            Body::from(other)
        }
        Fault::TypedContent(kind, other) => {
            head.status = StatusCode::OK;
            head.headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            Body::from(other)
        }
        Fault::Truncated(count) => Body::from(first(count)),
        Fault::HangUp(count) => {
            head.headers.insert(CONTENT_LENGTH, HeaderValue::from(content.len()));
            let cut: [io::Result<Bytes>; 2] = [Ok(first(count)), Err(io::ErrorKind::ConnectionReset.into())];
            Body::from_stream(stream::iter(cut))
        }
    };
    Response::from_parts(head, spoilt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_a_path_or_an_ending() {
        assert!(matches("/data/x/areas.csv", "/data/x/areas.csv"));
        assert!(!matches("/areas.csv", "/data/x/areas.csv"));
        assert!(matches("*.wasm", "/app-1234_bg.wasm"));
        assert!(!matches("*.wasm", "/app.wasm.map"));
    }

    #[test]
    fn requests_are_noted_and_handed_out_once() {
        let faults = Faults::default();
        faults.set("/b", Fault::Silence);
        assert_eq!((faults.note("/a").0, faults.note("/b").0), (None, Some(Fault::Silence)));
        faults.clear();
        assert_eq!(faults.note("/b").0, None);
        assert_eq!(faults.take_requests(), ["/a", "/b", "/b"]);
        assert!(faults.take_requests().is_empty());
    }
}
