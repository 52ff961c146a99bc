//! Fetching published files. What their bytes mean is core's business.

use std::future::{Future, poll_fn};
use std::task::Poll;

use gloo_net::http::Request;
use tiendo_core::catalog::KEPT;
use tiendo_core::date::{Date, Year};
use tiendo_core::finding::{Fetched, Unavailable};
use web_sys::RequestCache;

use crate::address;

/// A slow connection gets this long for one file; after that the reader is told, with a way to try again.
const TIMEOUT_MS: u32 = 30_000;

/// Fetches one file of the site, by its path from the root. A browser may have kept a part of a file: where something went wrong
/// before, what it has is not asked.
pub(crate) async fn file(path: &str, again: bool) -> Fetched {
    let cache = match path.strip_prefix(KEPT).is_some_and(|below| below.starts_with('/')) {
        _ if again => RequestCache::Reload,
        true => RequestCache::Default,
        // It changes under the same name; the browser asks whether its copy is still current.
        false => RequestCache::NoCache,
    };
    let fetched = ask(path, cache).await;
    match fetched {
        // A host may have told the browser to keep its refusal as long as the file.
        Err(Unavailable::NotFound | Unavailable::Status(_)) if cache == RequestCache::Default => {
            ask(path, RequestCache::Reload).await
        }
        fetched => fetched,
    }
}

async fn ask(path: &str, cache: RequestCache) -> Fetched {
    let signal = web_sys::AbortSignal::timeout_with_u32(TIMEOUT_MS);
    let request = Request::get(&address::of(&format!("/{path}"))).cache(cache).abort_signal(Some(&signal));
    let broken = |_| if signal.aborted() { Unavailable::TimedOut } else { Unavailable::Network };
    let response = request.send().await.map_err(broken)?;
    match response.status() {
        200 => response.binary().await.map_err(broken),
        404 | 410 => Err(Unavailable::NotFound),
        status => Err(Unavailable::Status(status)),
    }
}

/// Fetches files at the same time; the answers come in the order of `paths`.
///
/// A handful of lines instead of the `futures` crate's `join_all`, which brings its queue for thousands along.
pub(crate) async fn files(paths: &[String], again: bool) -> Vec<Fetched> {
    let mut pending: Vec<_> = paths.iter().map(|path| (Box::pin(file(path, again)), None)).collect();
    poll_fn(move |context| {
        for (request, answer) in pending.iter_mut().filter(|(_, answer)| answer.is_none()) {
            if let Poll::Ready(fetched) = request.as_mut().poll(context) {
                *answer = Some(fetched);
            }
        }
        if pending.iter().any(|(_, answer)| answer.is_none()) {
            return Poll::Pending;
        }
        Poll::Ready(pending.iter_mut().filter_map(|(_, answer)| answer.take()).collect())
    })
    .await
}

/// Today on the reader's clock and calendar.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let (month, day) = (now.get_month() + 1, now.get_date());
    let part = |number: u32| u8::try_from(number).ok();
    let year = Year::try_from(now.get_full_year()).ok();
    let date =
        year.zip(part(month).zip(part(day))).and_then(|(year, (month, day))| Date::new(year, month, day));
    // On a clock that shows no day, every milestone has passed.
    date.unwrap_or(Date::LAST)
}
