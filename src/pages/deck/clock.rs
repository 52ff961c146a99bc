//! How long the speaker has spoken, by the browser's own clock: a window that is hidden gets few ticks, but loses no time.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use crate::pages::deck::words::Words;

/// The time on screen is worked out this often.
const TICK: Duration = Duration::from_secs(1);

thread_local! {
    /// When the speaker began, in milliseconds of the browser's clock. It outlives the page: another year or language is no new talk.
    static BEGAN: Cell<Option<f64>> = const { Cell::new(None) };
}

/// The time since the window was opened, or since the speaker began anew.
pub(super) fn clock(words: &'static Words) -> AnyView {
    let seconds = RwSignal::new(elapsed());
    if cfg!(target_arch = "wasm32")
        && let Ok(ticking) = set_interval_with_handle(move || seconds.set(elapsed()), TICK)
    {
        on_cleanup(move || ticking.clear());
    }
    let begin_anew = move |_| {
        BEGAN.set(None);
        seconds.set(elapsed());
    };
    view! {
        <span class="lectern-clock"><span>{words.elapsed}</span>" "<strong role="timer">{move || face(seconds.get())}</strong></span>
        <button type="button" on:click=begin_anew>{words.from_zero}</button>
    }
    .into_any()
}

/// Whole seconds since the speaker began; where nobody has, it is now that one does.
fn elapsed() -> u64 {
    let now = now();
    let began = BEGAN.get().unwrap_or(now);
    BEGAN.set(Some(began));
    between(began, now)
}

/// Milliseconds of the browser's clock.
fn now() -> f64 {
    if cfg!(target_arch = "wasm32") { js_sys::Date::now() } else { 0.0 }
}

/// Whole seconds from one moment to another, in milliseconds; none where the clock was set back meanwhile.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a negative time becomes none")]
const fn between(from: f64, to: f64) -> u64 {
    ((to - from) / 1000.0) as u64
}

/// Minutes and seconds, as a clock shows them.
fn face(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_is_that_between_two_moments() {
        assert_eq!(between(1_000.0, 1_999.0), 0);
        assert_eq!(between(1_000.0, 66_500.0), 65);
        assert_eq!(between(66_500.0, 1_000.0), 0, "the clock was set back");
        assert_eq!((face(0), face(65), face(3_725)), ("0:00".into(), "1:05".into(), "62:05".into()));
    }
}
