//! Playing the years: the view goes from one to the next on its own, and stops at the last or when the reader goes elsewhere.

use std::time::Duration;

use leptos::prelude::*;
use tiendo_core::date::Year;
use tiendo_core::view_state::ViewState;

use crate::store::Store;

/// How long a year stays on screen.
const PAUSE: Duration = Duration::from_millis(1100);

/// Starts at the year after the one shown, or stops.
pub(super) fn toggle(store: Store, years: &[Year]) {
    if let Some(next) = store.playing.get_untracked() {
        next.clear();
        store.playing.set(None);
    } else {
        go_on(store, years);
    }
}

/// Shows the next year, the first after the last; and says which view that is.
pub(super) fn step(store: Store, years: &[Year]) -> ViewState {
    let from = untrack(|| store.state());
    let next = years.iter().find(|year| Some(**year) > from.year).or(years.first());
    let to = ViewState { year: next.copied(), ..from };
    store.slide(to.clone());
    to
}

/// Shows the next year and plans the one after.
fn go_on(store: Store, years: &[Year]) {
    let to = step(store, years);
    let is_last = years.last().copied() == to.year;
    let years = years.to_vec();
    let then = move || {
        store.playing.set(None);
        // A reader who has gone elsewhere meanwhile is left there.
        if untrack(|| store.state()) == to {
            go_on(store, &years);
        }
    };
    let planned = if is_last { None } else { set_timeout_with_handle(then, PAUSE).ok() };
    store.playing.set(planned);
}
